"""Ordinary kriging of station values to grids, all days of a record in one run (docs/methods.md §6)."""

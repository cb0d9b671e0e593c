"""Stacks by month, season or year, and climatologies (docs/methods.md §1)."""

"""Thornthwaite's moisture index (docs/methods.md §6)."""

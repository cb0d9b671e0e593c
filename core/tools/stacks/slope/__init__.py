"""Slope of a digital elevation model (docs/methods.md §2)."""

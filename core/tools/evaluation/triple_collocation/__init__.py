"""Errors of three products from each other (docs/methods.md §9)."""

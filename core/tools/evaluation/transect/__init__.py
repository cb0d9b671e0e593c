"""Stacks along a line (docs/methods.md §9)."""

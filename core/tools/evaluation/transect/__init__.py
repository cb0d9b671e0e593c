"""Stacks along a line (METHODS §9)."""

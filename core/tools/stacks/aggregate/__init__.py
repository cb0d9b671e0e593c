"""Stacks by month, season or year, and climatologies (METHODS §1)."""

"""Errors of three products from each other (METHODS §9)."""

"""Slope of a digital elevation model (METHODS §2)."""

"""Thornthwaite's moisture index (METHODS §6)."""

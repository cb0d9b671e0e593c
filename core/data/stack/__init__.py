"""Stacks: rasters with a date for each band."""

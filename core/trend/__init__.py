"""Monotonic trends of pixel series: Mann-Kendall tests and Sen's slope."""

from .original import MannKendall, mann_kendall

__all__ = ["MannKendall", "mann_kendall"]

"""Monotonic trends of pixel series: Mann-Kendall tests and Sen's slope."""

from .prepared_test import mann_kendall, prewhitened_mann_kendall
from .score import MannKendall
from .seasonal import seasonal_mann_kendall

__all__ = ["MannKendall", "mann_kendall", "prewhitened_mann_kendall", "seasonal_mann_kendall"]

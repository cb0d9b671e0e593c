"""Standardised soil-moisture index (Luo eq 13; METHODS §7), and percentiles of soil moisture."""

from .index import ssi, standardise_normal, trailing_mean
from .options import FEW_VALUES, MIN_SD, MIN_VALUES, STANDARDISE, SsiOptions
from .percentile import empirical_percentile

__all__ = [
    "FEW_VALUES",
    "MIN_SD",
    "MIN_VALUES",
    "STANDARDISE",
    "SsiOptions",
    "empirical_percentile",
    "ssi",
    "standardise_normal",
    "trailing_mean",
]

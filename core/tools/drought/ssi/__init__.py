"""Standardised soil-moisture index (Luo eq 13; METHODS §7), and percentiles of soil moisture."""

from .fitting import standardise
from .index import ssi
from .options import DISTRIBUTION, FEW_VALUES, MIN_SD, MIN_VALUES, STANDARDISE, SsiOptions
from .percentile import empirical_percentile
from .trailing import trailing_mean

__all__ = [
    "DISTRIBUTION",
    "FEW_VALUES",
    "MIN_SD",
    "MIN_VALUES",
    "STANDARDISE",
    "SsiOptions",
    "empirical_percentile",
    "ssi",
    "standardise",
    "trailing_mean",
]

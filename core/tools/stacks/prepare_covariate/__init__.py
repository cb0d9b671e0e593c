"""Covariates such as LST, NDVI and LAI made ready for use: day and night, outliers, gaps in time (METHODS §2)."""

from .day_night import mean_of_day_and_night, month_sums
from .outliers import find_outliers
from .prepare import PrepareOptions, prepare_block, prepare_covariate

__all__ = [
    "PrepareOptions",
    "find_outliers",
    "mean_of_day_and_night",
    "month_sums",
    "prepare_block",
    "prepare_covariate",
]

"""Standardised index of soil moisture or rain (Luo eq 13; docs/methods.md §7, 11), and percentiles."""

from typing import TYPE_CHECKING

from ....run.packages import lazily

if TYPE_CHECKING:
    from .fitting import standardise
    from .options import DISTRIBUTION, FEW_VALUES, MIN_SD, MIN_VALUES, STANDARDISE, SsiOptions
    from .sample import empirical_percentile, trailing_mean

__all__ = [
    "DISTRIBUTION",
    "FEW_VALUES",
    "MIN_SD",
    "MIN_VALUES",
    "STANDARDISE",
    "SsiOptions",
    "empirical_percentile",
    "standardise",
    "trailing_mean",
]

__getattr__ = lazily(
    __name__,
    {
        "fitting": ("standardise",),
        "options": (
            "DISTRIBUTION",
            "FEW_VALUES",
            "MIN_SD",
            "MIN_VALUES",
            "STANDARDISE",
            "SsiOptions",
        ),
        "sample": (
            "empirical_percentile",
            "trailing_mean",
        ),
    },
)

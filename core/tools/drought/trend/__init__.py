"""Monotonic trends of pixel series: Mann-Kendall tests and Sen's slope."""

from typing import TYPE_CHECKING

from ....run.packages import lazily

if TYPE_CHECKING:
    from .prepared_test import mann_kendall, prewhitened_mann_kendall
    from .score import MannKendall
    from .seasonal import seasonal_mann_kendall

__all__ = ["MannKendall", "mann_kendall", "prewhitened_mann_kendall", "seasonal_mann_kendall"]

__getattr__ = lazily(
    __name__,
    {
        "prepared_test": (
            "mann_kendall",
            "prewhitened_mann_kendall",
        ),
        "score": ("MannKendall",),
        "seasonal": ("seasonal_mann_kendall",),
    },
)

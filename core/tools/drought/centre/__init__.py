"""Where the drought is, and where it moves: its centre of gravity through time (docs/methods.md §10)."""

from typing import TYPE_CHECKING

from ....run.packages import lazily

if TYPE_CHECKING:
    from .centre import Centres, Drift, centre_sums, centres, centres_of, drift
    from .periods import PERIODS, Periods, plan_periods

__all__ = [
    "PERIODS",
    "Centres",
    "Drift",
    "Periods",
    "centre_sums",
    "centres",
    "centres_of",
    "drift",
    "plan_periods",
]

__getattr__ = lazily(
    __name__,
    {
        "centre": (
            "Centres",
            "Drift",
            "centre_sums",
            "centres",
            "centres_of",
            "drift",
        ),
        "periods": (
            "PERIODS",
            "Periods",
            "plan_periods",
        ),
    },
)

"""Harmonising sensors: one record brought to the mean and spread of another, and both merged (docs/methods.md §3.4).

In the order of a run: `tool` is the declaration; `kernel` goes through the windows and calls `adjustment`, which takes
`moments` or `cdf` where there are enough common dates and `long_term_matching` elsewhere; `merge` joins both records;
`summary` counts.
"""

from typing import TYPE_CHECKING

from ....run.packages import lazily

if TYPE_CHECKING:
    from .adjustment import WAYS, Adjusted, HarmoniseOptions, SharedDates, adjust, match_cdf
    from .moments import OverlapMoments, overlap_moments

__all__ = [
    "WAYS",
    "Adjusted",
    "HarmoniseOptions",
    "OverlapMoments",
    "SharedDates",
    "adjust",
    "match_cdf",
    "overlap_moments",
]

__getattr__ = lazily(
    __name__,
    {
        "adjustment": (
            "WAYS",
            "Adjusted",
            "HarmoniseOptions",
            "SharedDates",
            "adjust",
            "match_cdf",
        ),
        "moments": (
            "OverlapMoments",
            "overlap_moments",
        ),
    },
)

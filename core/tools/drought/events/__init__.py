"""Droughts as events: since when, how long, how bad (run theory; docs/methods.md §10)."""

from typing import TYPE_CHECKING

from ....run.packages import lazily

if TYPE_CHECKING:
    from .runs import BANDS, Event, events_of, run_characteristics
    from .zone_series import ZoneSeries, events_table

__all__ = ["BANDS", "Event", "ZoneSeries", "events_of", "events_table", "run_characteristics"]

__getattr__ = lazily(
    __name__,
    {
        "runs": (
            "BANDS",
            "Event",
            "events_of",
            "run_characteristics",
        ),
        "zone_series": (
            "ZoneSeries",
            "events_table",
        ),
    },
)

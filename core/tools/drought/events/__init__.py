"""Droughts as events: since when, how long, how bad (run theory; docs/methods.md §10)."""

from .runs import BANDS, Event, events_of, run_characteristics
from .zone_series import ZoneSeries, events_table

__all__ = ["BANDS", "Event", "ZoneSeries", "events_of", "events_table", "run_characteristics"]

"""Droughts as events: since when, how long, how bad (run theory; METHODS §10)."""

from .events import BANDS, EventOptions, drought_events, events_table
from .runs import Event, events_of, run_characteristics
from .zone_series import ZoneSeries

__all__ = [
    "BANDS",
    "Event",
    "EventOptions",
    "ZoneSeries",
    "drought_events",
    "events_of",
    "events_table",
    "run_characteristics",
]

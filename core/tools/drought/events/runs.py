"""Run theory: an event is an unbroken run of values at or below a threshold (Yevjevich 1967; docs/methods.md §10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np

BANDS = (
    "count", "mean_duration", "max_duration", "mean_severity", "max_severity", "mean_intensity",
    "current_duration", "current_severity",
)  # fmt: skip
KERNEL = 160  # bytes per pixel that `run_characteristics` holds


@dataclass(frozen=True)
class Event:
    """One drought of a series.

    first, last
        Places in the series.
    severity
        Σ (threshold − x), unit of the index × steps.
    minimum, lowest
        Smallest value, and its (first) place.
    begun_before, continues
        Nothing is known of the date before, of the date behind: the event may be longer than this.
    """

    first: int
    last: int
    severity: float
    minimum: float
    lowest: int
    begun_before: bool = False
    continues: bool = False

    @property
    def duration(self) -> int:
        """Number of steps from the first to the last, both included."""
        return self.last - self.first + 1

    @property
    def intensity(self) -> float:
        """Mean of threshold − x over the steps, in the unit of the index."""
        return self.severity / self.duration


def events_of(series: np.ndarray, threshold: float, min_duration: int = 1) -> list[Event]:
    """Events of one series ``(n,)``, in order; NaN ends a run.

    threshold
        Values at it or below it belong to an event.
    min_duration
        Shorter runs are none.
    """
    x = np.asarray(series, "float64")
    dry = np.concatenate([[False], x <= threshold, [False]])
    known = np.concatenate([[False], np.isfinite(x), [False]])
    turns = np.flatnonzero(np.diff(dry))
    found = []
    for first, stop in zip(turns[::2].tolist(), turns[1::2].tolist(), strict=True):
        if stop - first >= min_duration:
            run = x[first:stop]
            lowest = int(run.argmin())
            severity, before, after = float((threshold - run).sum()), known[first], known[stop + 1]
            found.append(Event(first, stop - 1, severity, float(run[lowest]), first + lowest, not before, not after))
    return found


class _Tally:
    """Running event of each pixel, and sums over the events that have ended."""

    def __init__(self, pixels: int, min_duration: int):
        self.min_duration = min_duration
        self.length, self.severity = np.zeros(pixels, "int32"), np.zeros(pixels)
        self.count, self.longest = np.zeros(pixels, "int32"), np.zeros(pixels, "int32")
        self.lengths, self.severities = np.zeros(pixels, "int64"), np.zeros(pixels)
        self.worst, self.intensities = np.zeros(pixels), np.zeros(pixels)

    def close(self, pixels: np.ndarray) -> None:
        """The events that run at these pixels are over."""
        pixels = pixels[self.length[pixels] >= self.min_duration]
        length, severity = self.length[pixels], self.severity[pixels]
        self.count[pixels] += 1
        self.lengths[pixels] += length
        self.severities[pixels] += severity
        self.intensities[pixels] += severity / length
        self.longest[pixels] = np.maximum(self.longest[pixels], length)
        self.worst[pixels] = np.maximum(self.worst[pixels], severity)


def run_characteristics(
    rows: Iterable[np.ndarray],
    threshold: float,
    min_duration: int = 1,
    check: Callable[[], None] = lambda: None,
) -> np.ndarray:
    """What the events of each pixel are like.

    Parameters
    ----------
    rows
        The values of one date after the other, each of the same shape ``(…)``, NaN for missing; a missing value
        ends a run.
    threshold
        Values at it or below it belong to an event.
    min_duration
        Shorter runs are no events.

    Returns
    -------
    ``(8, …)`` float32, `BANDS`: events; mean and longest duration (steps); mean and largest severity
    (Σ (threshold − x)); mean of the events' intensities (severity / duration); duration and severity of the event
    that runs at the last date, 0 where none does. NaN where there is no value at all; without an event the
    characteristics of events are NaN; the last two are NaN where the last date is missing.
    """
    limit, dates = np.float32(threshold), iter(rows)
    first = next(dates)
    shape, tally, seen = first.shape, _Tally(first.size, min_duration), np.zeros(first.size, bool)
    known = seen
    for row in chain([first], dates):
        check()
        row = row.ravel()
        known, dry = np.isfinite(row), row <= limit
        seen |= known
        tally.close(np.flatnonzero((tally.length > 0) & ~dry))
        tally.length += 1
        tally.length *= dry
        tally.severity *= dry
        here = np.flatnonzero(dry)
        tally.severity[here] += float(limit) - row[here].astype("float64")
    tally.close(np.flatnonzero(tally.length))
    out = np.full((len(BANDS), seen.size), np.nan, "float32")
    out[0, seen] = tally.count[seen]
    some = tally.count > 0
    number = tally.count[some]
    out[1, some] = tally.lengths[some] / number
    out[2, some] = tally.longest[some]
    out[3, some] = tally.severities[some] / number
    out[4, some] = tally.worst[some]
    out[5, some] = tally.intensities[some] / number
    runs = tally.length >= min_duration
    out[6, known] = (tally.length * runs)[known]
    out[7, known] = (tally.severity * runs)[known]
    return out.reshape(len(BANDS), *shape)

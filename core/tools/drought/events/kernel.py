"""The pass of `droughtevents` over windows, and what the windows add up to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.stack.common_dates import Record
from ....zonal.zone_sums import CountedPixels, ZonePart, ZoneSums, mean_sums
from .runs import run_characteristics


@dataclass(frozen=True)
class EventPart:
    """What one window adds.

    Parameters
    ----------
    sums
        Of the zones.
    areas
        ``(4,)`` km² of the pixels with a value, with an event, with a value at the last date and with an event then.
    longest
        Duration of the longest event, in dates.
    pixels
        Pixels with a value.
    """

    sums: ZonePart
    areas: np.ndarray
    longest: float
    pixels: int


@dataclass(frozen=True, eq=False)
class EventsKernel:
    """Events of the pixels of one window, and the sums of its zones.

    Parameters
    ----------
    record
        The dates in order.
    counted
        Zone and area of the pixels.
    cells
        Area of all pixels, in or out of zones.
    threshold
        Index values at it or below it are drought.
    min_duration
        Shorter runs are no events.

    Notes
    -----
    Called with ``index`` ``(time, rows, cols)``. Returns ``output`` ``(8, rows, cols)`` float32, the bands
    `runs.BANDS`, and an `EventPart`.
    """

    record: Record
    counted: CountedPixels
    cells: CellAreas
    threshold: float
    min_duration: int

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], EventPart]:
        """Find the events of each pixel in ``index``, and add up what the zones' means are made of."""
        values, record = arrays["index"], self.record
        bands = run_characteristics(record.rows(values), self.threshold, self.min_duration, job.check)
        pixels = self.counted.read(job.window)
        sums = mean_sums(
            job.number, record.rows(values), len(record), pixels, self.threshold, job.check, self.cells.products
        )
        areas, longest = _marks(bands, self.cells.read(job.window)[0])
        return {"output": bands}, EventPart(sums, areas, longest, int(np.isfinite(bands[0]).sum()))


def _marks(bands: np.ndarray, area: np.ndarray) -> tuple[np.ndarray, float]:
    """Areas of pixels by what their events are like, and the longest duration of a window."""
    count, longest, current = bands[0], bands[2], bands[6]
    marks = (np.isfinite(count), count > 0, np.isfinite(current), current > 0)
    return np.array([np.nansum(area[mark]) for mark in marks]), float(np.nanmax(longest, initial=0.0))


class EventTally:
    """What the windows add up to: `EventPart` over all windows."""

    def __init__(self, zones: ZoneSums):
        self.zones, self.areas, self.longest, self.pixels = zones, np.zeros(4), 0.0, 0

    def add(self, part: EventPart) -> None:
        """Add a window."""
        self.zones.add(part.sums)
        self.areas += part.areas
        self.longest = max(self.longest, part.longest)
        self.pixels += part.pixels

    @property
    def any_event(self) -> bool:
        """Whether some pixel has an event."""
        return bool(self.areas[1])

    def numbers(self) -> dict[str, float]:
        """Shares of the area, and the longest duration in dates."""
        known, affected, last, now = self.areas
        return {
            "AFFECTED_SHARE": float(affected / known) if known else 0.0,
            "CURRENT_SHARE": float(now / last) if last else float("nan"),
            "LONGEST": int(self.longest),
        }

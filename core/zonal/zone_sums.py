"""Sums over zones and dates, weighted by the area of the pixels on the ellipsoid (docs/methods.md §10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from ..data.earth.cell_area import CellAreas
from ..data.earth.grid import Window, require_same_grid
from ..data.raster import RasterFile
from ..data.stack.time_stack import TimeStack
from ..run.errors import ResourceError
from ..run.job import Job
from .zones import OUTSIDE, Zones

WORKING = 72  # bytes per pixel that `CountedPixels.read` and `mean_sums` hold
_HELD = 0.5  # of the budget, for the sums of all zones and dates


class CountedPixels:
    """The pixels of a stack that count, with zone and area.

    zones
        None: the whole raster is one zone.
    mask
        Pixels whose first band is neither 0 nor missing count; None: all.

    Raises
    ------
    GridError
        Another grid, or no reference system.
    """

    def __init__(self, stack: TimeStack, zones: Zones | None, mask: RasterFile | None = None):
        require_same_grid(*(raster for raster in (stack, zones, mask) if raster))
        self._cells, self._zones, self._mask = CellAreas(stack.grid, stack.path), zones, mask

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Zones of a window, ``(found,)``; place of each pixel among them, ``(n,)`` int64, and km², ``(n,)`` float64.

        Pixels that do not count have the place behind the last one, and no area.
        """
        shape = (window.height, window.width)
        zone = self._zones.read(window)[0] if self._zones else np.zeros(shape, "int32")
        km2 = self._cells.read(window)[0]
        counts = (zone != OUTSIDE) & np.isfinite(km2)
        if self._mask:
            counts &= np.nan_to_num(self._mask.read(window, [1])[0]) != 0
        found, number = np.unique(zone[counts], return_inverse=True)
        place = np.full(shape, found.size, "int64")
        place[counts] = number
        return found, place.ravel(), np.where(counts, km2, 0.0).ravel()


class ZonePart(NamedTuple):
    """What a window adds.

    number
        Of the window, from 0.
    zones
        ``(found,)`` zones that it has pixels of.
    sums
        ``(quantities, dates, found)``.
    area
        ``(found,)`` km² of the pixels that have a value on any date.
    """

    number: int
    zones: np.ndarray
    sums: np.ndarray
    area: np.ndarray


class ZoneSums:
    """Sums over all windows, added in the order of the windows: the same run gives the same digits.

    sums
        ``(quantities, dates, zones)``.
    area
        ``(zones,)``.

    Raises
    ------
    ResourceError
        So many zones and dates do not fit into the job's memory.
    """

    def __init__(self, quantities: int, dates: int, zones: int, job: Job):
        # There are two: those of all, and those of the windows at work or waiting for an earlier one; mostly few zones.
        self.nbytes = quantities * dates * zones * 8
        if 2 * self.nbytes > _HELD * job.memory:
            raise ResourceError(
                f"The sums of {zones} zones on {dates} dates take {2 * self.nbytes / 1024**2:.0f} MiB, more than half "
                f"of the memory budget of {job.memory / 1024**2:.0f} MiB. Aggregate the stack to months or years "
                "first, join zones, or raise the budget (Options, Processing, Providers, AgriDrought)."
            )
        self.sums, self.area = np.zeros((quantities, dates, zones)), np.zeros(zones)
        self._waiting: dict[int, ZonePart] = {}
        self._next = 0

    def rest(self, job: Job) -> Job:
        """The job with what these leave of its memory."""
        return replace(job, memory=job.memory - self.nbytes)

    def add(self, part: ZonePart) -> None:
        self._waiting[part.number] = part
        while self._next in self._waiting:
            _, zones, sums, area = self._waiting.pop(self._next)
            self._next += 1
            self.sums[..., zones] += sums
            self.area[zones] += area


def mean_sums(
    number: int,
    rows: Iterable[np.ndarray],
    dates: int,
    counted: tuple[np.ndarray, np.ndarray, np.ndarray],
    threshold: float | None = None,
    check: Callable[[], None] = lambda: None,
) -> ZonePart:
    """What a window adds to means: km² with a value, value · km² and, with a threshold, km² at or below it.

    Parameters
    ----------
    number
        Of the window.
    rows
        The values of each of so many dates, float32, NaN for missing.
    counted
        What `CountedPixels.read` gives of the window.
    """
    zones, place, km2 = counted
    inside = np.flatnonzero(place < len(zones))
    place, km2 = place[inside], km2[inside]
    limit = None if threshold is None else np.float32(threshold)
    sums = np.empty((2 if limit is None else 3, dates, len(zones)))
    ever = np.zeros(inside.size, bool)
    for date, row in enumerate(rows):
        check()
        values = row.ravel()[inside]
        known = np.isfinite(values)
        ever |= known
        weight = np.where(known, km2, 0.0)
        parts = [weight, weight * np.where(known, values, 0.0)]
        if limit is not None:
            parts.append(weight * (values <= limit))
        for quantity, part in enumerate(parts):
            sums[quantity, date] = np.bincount(place, part, len(zones))
    area = np.bincount(place, km2 * ever, len(zones))
    return ZonePart(number, zones, sums, area)

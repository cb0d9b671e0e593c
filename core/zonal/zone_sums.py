"""Sums over zones and dates, weighted by the area of the pixels on the ellipsoid (docs/methods.md §10)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from ..data.earth.cell_area import CellAreas
from ..data.earth.grid import Window, require_same_grid
from ..data.raster import RasterFile
from ..data.stack.time_stack import TimeStack
from ..run.errors import ResourceError
from ..run.job import Job
from .zones import Zones

WORKING = 72  # bytes per pixel that `CountedPixels.read` and `mean_sums` hold
_HELD = 0.5  # of the budget, for the sums of all zones and dates


def known_zones(zones: Any) -> int:
    """How many zones there are of what `zones_given` returned; one where that is not known before they are read.

    Parameters
    ----------
    zones
        A frame with a row for each zone, the path of a raster of codes, or None for the whole raster.
    """
    return len(zones) if hasattr(zones, "columns") else 1


def least_budget(quantities: int, dates: int, zones: Any) -> float:
    """Bytes of the smallest budget with which `ZoneSums` can be had, to be told before the work (`Cost.least`).

    Parameters
    ----------
    zones
        As for `known_zones`.
    """
    return 2 * quantities * dates * known_zones(zones) * 8 / _HELD


class Counted(NamedTuple):
    """The pixels of a window that count; one of several zones is there for each of them.

    zones
        ``(found,)`` places of the zones in the window.
    pixel
        ``(n,)`` int64 place in the flat window.
    place
        ``(n,)`` int64 place of the zone in ``zones``.
    km2
        ``(n,)`` float64: what the zone has of the pixel's area.
    """

    zones: np.ndarray
    pixel: np.ndarray
    place: np.ndarray
    km2: np.ndarray


class CountedPixels:
    """The pixels of a stack that count, with zone and area.

    Parameters
    ----------
    zones
        None: the whole raster is one zone.
    mask
        Pixels whose first band is neither 0 nor missing count; None: all.
    together
        Whether zones that overlap are followed by one of all of them, in which each place counts once.

    Raises
    ------
    GridError
        Another grid, or no reference system.
    """

    def __init__(self, stack: TimeStack, zones: Zones | None, mask: RasterFile | None = None, together: bool = False):
        require_same_grid(*(raster for raster in (stack, zones, mask) if raster))
        self.cells, self._zones, self._mask = CellAreas(stack.grid, stack.path), zones, mask
        self.together = bool(together and zones is not None and zones.overlap > 1)
        self.labels = zones.labels if zones else ("",)

    def __len__(self) -> int:
        """Zones, with that of all of them."""
        return len(self.labels) + self.together

    @property
    def working(self) -> int:
        """Bytes per pixel that `read` and `mean_sums` hold."""
        many = self._zones.overlap - 1 + self.together if self._zones else 0
        return int(WORKING * (1 + many))

    def read(self, window: Window) -> Counted:
        """The pixels of a window that count."""
        km2 = self.cells.read(window)[0].ravel()
        counts = np.isfinite(km2)
        if self._mask:
            counts &= np.nan_to_num(self._mask.read(window, [1])[0]).ravel() != 0
        if self._zones is None:
            pixel = np.flatnonzero(counts)
            return Counted(np.zeros(min(pixel.size, 1), "int64"), pixel, np.zeros(pixel.size, "int64"), km2[pixel])
        pixel, zone, share = self._zones.read_shares(window)
        if self.together:
            covered = self._zones.covered(window).ravel()
            whole = np.flatnonzero(covered)
            pixel, share = np.concatenate([pixel, whole]), np.concatenate([share, covered[whole]])
            zone = np.concatenate([zone, np.full(whole.size, len(self.labels), zone.dtype)])
        kept = counts[pixel]
        if not kept.all():
            pixel, zone, share = pixel[kept], zone[kept], share[kept]
        found, place = np.unique(zone, return_inverse=True)
        return Counted(found, pixel, np.ravel(place), self.cells.parts(km2[pixel] * share))

    def once(self, counted: Counted) -> np.ndarray | slice:
        """Which entries make the whole region, in which each place counts once."""
        if not self.together:
            return slice(None)
        return counted.zones[counted.place] == len(self.labels)


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
                "The sums of {zones} zones on {dates} dates take {nbytes:.0f} MiB, more than half of the memory "
                "budget of {memory:.0f} MiB. Aggregate the stack to months or years first, join zones, or raise "
                "the budget (Options, Processing, Providers, AgriDrought).",
                zones=zones, dates=dates, nbytes=2 * self.nbytes / 1024**2, memory=job.memory / 1024**2,
            )  # fmt: skip
        self.sums, self.area = np.zeros((quantities, dates, zones)), np.zeros(zones)
        self._waiting: dict[int, ZonePart] = {}
        self._next = 0

    def rest(self, job: Job) -> Job:
        """The job with what these leave of its memory."""
        return replace(job, memory=job.memory - self.nbytes)

    def add(self, part: ZonePart) -> None:
        """Take the part of a window, and add it as soon as all windows before it are there."""
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
    counted: Counted,
    threshold: float | None = None,
    check: Callable[[], None] = lambda: None,
    products: Callable[[np.ndarray], np.ndarray] = lambda values: values,
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
    products
        `CellAreas.products` of the pixels, so that sums are the same whatever the windows.
    """
    zones, inside, place, km2 = counted
    limit = None if threshold is None else np.float32(threshold)
    sums = np.empty((2 if limit is None else 3, dates, len(zones)))
    ever = np.zeros(inside.size, bool)
    for date, row in enumerate(rows):
        check()
        values = row.ravel()[inside]
        known = np.isfinite(values)
        ever |= known
        weight = np.where(known, km2, 0.0)
        parts = [weight, products(weight * np.where(known, values, 0.0))]
        if limit is not None:
            parts.append(weight * (values <= limit))
        for quantity, part in enumerate(parts):
            sums[quantity, date] = np.bincount(place, part, len(zones))
    area = np.bincount(place, km2 * ever, len(zones))
    return ZonePart(number, zones, sums, area)

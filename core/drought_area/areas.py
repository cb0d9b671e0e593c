"""Area of each drought class by zone and date (METHODS §10)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..blocks import map as map_blocks
from ..cell_area import CellAreas
from ..classify import CLASS_NAMES
from ..errors import InputError, ResourceError
from ..grid import Window, require_same_grid
from ..job import Job
from ..raster import RasterFile
from ..stack import TimeStack
from ..time_axis import TimeAxis
from ..zones import OUTSIDE, Zones
from .classes import MISSING, class_codes, kind_of

_SLOTS = len(CLASS_NAMES) + 1  # the classes, and missing
_HELD = 0.5  # of the budget, for the areas of all zones and dates
_WORKING = 80  # bytes per pixel of a window, beside the dates that are read
_ROUNDING = 1e-9  # of a zone's area: sums of millions of pixels agree no better


@dataclass(frozen=True, eq=False)
class ClassAreas:
    """Areas of classes.

    labels
        Names of the zones; one empty name where there are none.
    axis
        The dates.
    km2
        ``(zones, dates, classes)`` float64: what was seen in each class, none to extreme.
    missing
        ``(zones, dates)`` km² without a value on the date.
    area
        ``(zones,)`` km² of the pixels that count. On every date the classes and what is missing add up to it.
    """

    labels: tuple[str, ...]
    axis: TimeAxis
    km2: np.ndarray
    missing: np.ndarray
    area: np.ndarray

    @property
    def valid(self) -> np.ndarray:
        """``(zones, dates)`` km² with a value."""
        return self.km2.sum(axis=-1)

    @property
    def shares(self) -> np.ndarray:
        """``(zones, dates, classes)`` shares of the area with a value; NaN where there is none."""
        valid = self.valid[..., None]
        return np.divide(self.km2, valid, out=np.full(self.km2.shape, np.nan), where=valid > 0)

    @property
    def valid_share(self) -> np.ndarray:
        """``(zones, dates)`` share of the zone's area with a value; NaN for a zone without area."""
        area = np.where(self.area > 0, self.area, np.nan)[:, None]
        return self.valid / area

    def together(self, label: str = "") -> "ClassAreas":
        """All zones as one."""
        sums = (part.sum(axis=0, keepdims=True) for part in (self.km2, self.missing, self.area))
        return ClassAreas((label,), self.axis, *sums)


def sum_by_class(codes: np.ndarray, zone: np.ndarray, km2: np.ndarray, zones: int) -> np.ndarray:
    """Area of each class and of what is missing, by zone.

    Parameters
    ----------
    codes
        ``(n,)`` uint8: classes 0 to 4, 5 for missing.
    zone
        ``(n,)`` int64, 0 to ``zones`` − 1.
    km2
        ``(n,)`` float64 area of each pixel.

    Returns
    -------
    ``(zones, 6)`` float64 km².
    """
    return np.bincount(zone * _SLOTS + codes, km2, zones * _SLOTS).reshape(zones, _SLOTS)


class Counted:
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

    def __init__(self, stack: TimeStack, zones: Zones | None, mask: RasterFile | None):
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


def class_areas(
    stack: TimeStack, zones: Zones | None, mask: RasterFile | None, job: Job, kind: str | None = None
) -> ClassAreas:
    """Area of each drought class by zone and date, on the ellipsoid, in one pass over a stack.

    Parameters
    ----------
    stack
        An index (SSI) or the classes made of it; `kind_of` tells which.
    zones
        From `open_zones`; None: the whole raster is one zone.
    mask
        Pixels whose first band is neither 0 nor missing count. None: those that have a value on any date, so that
        the sea is not taken for missing land.
    kind
        ``index`` or ``classes`` where it is known.

    Memory: the dates stream by; the result takes 48 bytes per zone and date.

    Raises
    ------
    GridError
        Another grid, or no reference system.
    UnitError
        The stack holds neither an index nor classes.
    InputError
        No pixel counts.
    ResourceError
        The areas of so many zones and dates do not fit into the budget.
    """
    kind = kind or kind_of(stack)
    counted = Counted(stack, zones, mask)
    labels = zones.labels if zones else ("",)
    held = _require_memory(len(labels), len(stack), job)
    totals, area = np.zeros((len(stack), len(labels), _SLOTS)), np.zeros(len(labels))

    def kernel(arrays, job):
        found, place, km2 = counted.read(job.window)
        if not found.size:
            return {}, None
        return {}, (found, *_sums(stack, kind, place, km2, found.size, bool(mask), job))

    def gather(part):
        if part:
            found, sums, here = part
            totals[:, found] += sums
            area[found] += here

    rest = replace(job, memory=job.memory - held)
    # In the worst case all zones lie in the window of each thread.
    working = 8 * stack.steps_at_once + _WORKING
    map_blocks(kernel, {}, {}, rest, grid=stack.grid, working=working, fixed=held, gather=gather)
    if not area.any():
        raise InputError(
            f"No pixel counts: none of {stack.path} has a value, or none of them lies in ZONES and in MASK. Look "
            "whether these cover the land of the stack."
        )
    return _result(labels, stack.axis, np.moveaxis(totals, 1, 0), area)


def _require_memory(zones: int, dates: int, job: Job) -> int:
    """Bytes of the areas of all zones and dates, of which there are two: all, and those of the windows at work."""
    held = zones * dates * _SLOTS * 8
    if 2 * held > job.memory * _HELD:
        raise ResourceError(
            f"The areas of {zones} zones on {dates} dates take {2 * held / 1024**2:.0f} MiB, more than half of the "
            f"memory budget of {job.memory / 1024**2:.0f} MiB. Aggregate the stack to months or years first, join "
            "zones, or raise the budget (Options, Processing, Providers, AgriDrought)."
        )
    return held


def _sums(stack: TimeStack, kind: str, place, km2, zones: int, masked: bool, job) -> tuple[np.ndarray, np.ndarray]:
    """``(time, zones, 6)`` and ``(zones,)`` km² of a window: by class, and of the pixels that count."""
    sums, seen, codes = np.empty((len(stack), zones, _SLOTS)), np.full(place.shape, masked), None
    for start, values in stack.pieces(job):
        # Date by date: a date of a window stays in the processor's cache through all steps.
        for step, one in enumerate(values.reshape(len(values), -1), start):
            codes = class_codes(one, kind, codes)
            if not seen.all():
                seen |= codes != MISSING
            sums[step] = sum_by_class(codes, place, km2, zones + 1)[:zones]
    area = np.bincount(place, np.where(seen, km2, 0.0), zones + 1)[:zones]
    return sums, area


def _result(labels, axis: TimeAxis, totals: np.ndarray, area: np.ndarray) -> ClassAreas:
    km2 = np.ascontiguousarray(totals[..., :MISSING])
    missing = area[:, None] - km2.sum(axis=-1)
    # What rounding leaves of two equal sums is not a gap.
    missing[missing < _ROUNDING * area[:, None]] = 0.0
    return ClassAreas(tuple(labels), axis, km2, missing, area)

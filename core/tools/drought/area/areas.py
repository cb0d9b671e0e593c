"""Area of each drought class by zone and date (docs/methods.md §10)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.earth.grid import Window, require_same_grid
from ....data.raster import RasterFile
from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import TimeStack
from ....engine.engine import Needs
from ....engine.engine import map as map_blocks
from ....run.errors import InputError
from ....run.job import Job
from ....zonal.zone_sums import WORKING, Counted, CountedPixels, ZonePart, ZoneSums
from ....zonal.zones import Zones
from ..classify.classes import CLASS_NAMES
from .classes import MISSING, class_codes, kind_of

_UNITS = 2.0**20  # parts of one: sums are exact up to eight thousand million


class WeightedPixels(CountedPixels):
    """As `CountedPixels`, with the amount that a pixel holds in the place of its area.

    Parameters
    ----------
    stack, zones, mask
        As for `CountedPixels`; sums of all zones together count each place once.
    weights
        Its first band is the amount of each pixel (people), or its density; missing is none.
    per
        One of `classes.WEIGHTS_PER`: whether a value is of the whole pixel, or of a square kilometre.

    Raises
    ------
    GridError
        Another grid, or no reference system.
    InputError
        A negative amount, where a window is read.
    """

    def __init__(
        self, stack: TimeStack, zones: Zones | None, mask: RasterFile | None, weights: RasterFile, per: str = "pixel"
    ):
        super().__init__(stack, zones, mask, together=True)
        require_same_grid(stack, weights)
        self.path, self._weights, self._per = weights.path, weights, per
        self._areas = CellAreas(stack.grid, stack.path)

    def read(self, window: Window) -> Counted:
        """The pixels of a window that count, with amounts for km²."""
        found = super().read(window)
        held = read_amounts(self._weights, window)[found.pixel] * found.km2
        if self._per == "pixel":  # of a pixel that a zone has in part, that part
            held /= self._areas.read(window)[0].ravel()[found.pixel]
        return found._replace(km2=in_parts(held))


def read_amounts(weights: RasterFile, window: Window) -> np.ndarray:
    """Amounts of the first band of a raster of weights, ``(pixels,)`` float64, 0 where missing.

    Raises
    ------
    InputError
        A negative amount.
    """
    amount = np.nan_to_num(weights.read(window, [1])[0].astype("float64")).ravel()
    if (amount < 0).any():
        raise InputError(
            "WEIGHTS: {path} holds negative amounts ({value:g}). Declare them as missing, or give another raster.",
            path=weights.path, value=float(amount.min()),
        )  # fmt: skip
    return amount


def in_parts(amount: np.ndarray) -> np.ndarray:
    """Amounts as multiples of a power of two, so that sums are the same in whatever order windows come."""
    return np.rint(amount * _UNITS) / _UNITS


_SLOTS = len(CLASS_NAMES) + 1  # the classes, and missing
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
    whole
        All zones as one, where they overlap, so that their sums would count places several times.
    """

    labels: tuple[str, ...]
    axis: TimeAxis
    km2: np.ndarray
    missing: np.ndarray
    area: np.ndarray
    whole: ClassAreas | None = None

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

    def together(self, label: str = "") -> ClassAreas:
        """All zones as one; a place in several of them counts once."""
        if self.whole is not None:
            return replace(self.whole, labels=(label,))
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


def class_areas(
    stack: TimeStack,
    zones: Zones | None,
    mask: RasterFile | None,
    job: Job,
    kind: str | None = None,
    pixels: CountedPixels | None = None,
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
    pixels
        What counts, with zone and area; None: made of the zones and the mask (`exposure` has amounts for areas).

    Memory: the dates stream by; the result takes 48 bytes per zone and date.

    Raises
    ------
    GridError
        Another grid, or no reference system.
    UnitError
        The stack holds neither an index nor classes.
    InputError
        No pixel counts, or none of them holds anything.
    ResourceError
        The areas of so many zones and dates do not fit into the budget.
    """
    kind = kind or kind_of(stack)
    counted = pixels or CountedPixels(stack, zones, mask, together=True)
    totals = ZoneSums(_SLOTS, len(stack), len(counted), job)

    kernel = AreaKernel(stack, counted, kind, mask is not None)
    working = 8 * stack.steps_at_once + _WORKING + counted.working - WORKING
    map_blocks(
        kernel,
        {},
        {},
        totals.rest(job),
        grid=stack.grid,
        needs=Needs(working=working, fixed=totals.nbytes),
        gather=totals.add,
    )
    if not totals.area.any():
        if isinstance(pixels, WeightedPixels):
            raise InputError(
                "WEIGHTS: {path} holds nothing where INPUT has values: every amount is 0 or missing.",
                path=pixels.path,
            )
        raise InputError(
            "No pixel counts: none of {path} has a value, or none of them lies in ZONES and in MASK. Look whether these"
            " cover the land of the stack.",
            path=stack.path,
        )
    found = _result(stack.axis, counted.labels, totals.sums.T, totals.area)
    if not counted.together:
        return found
    zones_only = slice(len(counted.labels))
    whole = ClassAreas(("",), found.axis, found.km2[-1:], found.missing[-1:], found.area[-1:])
    return ClassAreas(
        found.labels, found.axis, found.km2[zones_only], found.missing[zones_only], found.area[zones_only], whole
    )


@dataclass(frozen=True, eq=False)
class AreaKernel:
    """Areas of the classes in one window, date by date.

    Parameters
    ----------
    stack
        An index, or classes; read piece by piece, so that memory does not depend on the record.
    counted
        Zone and area of the pixels.
    kind
        `classes.INDEX` or `classes.CLASSES`.
    masked
        Whether a mask tells what counts; otherwise pixels with a value on any date do.

    Notes
    -----
    Returns no outputs, and a `ZonePart` with sums ``(6, time, zones)`` km²: the classes, and what is missing.
    """

    stack: TimeStack
    counted: CountedPixels
    kind: str
    masked: bool

    def __call__(self, arrays, job) -> tuple[dict, ZonePart]:
        """Add up km² by zone, date and class in the window of ``job``.

        ``arrays`` is empty: the stack is read in pieces.
        """
        found, pixel, place, km2 = self.counted.read(job.window)
        zones = found.size
        sums, seen = np.empty((_SLOTS, len(self.stack), zones)), np.full(job.window.pixels, self.masked)
        codes = None
        if not zones:
            return {}, ZonePart(job.number, found, sums, np.zeros(0))
        for start, values in self.stack.pieces(job):
            # Date by date: a date of a window stays in the processor's cache through all steps.
            for step, one in enumerate(values.reshape(len(values), -1), start):
                codes = class_codes(one, self.kind, codes)
                if not seen.all():
                    seen |= codes != MISSING
                sums[:, step] = sum_by_class(codes[pixel], place, km2, zones).T
        area = np.bincount(place, np.where(seen[pixel], km2, 0.0), zones)
        return {}, ZonePart(job.number, found, sums, area)


def _result(axis: TimeAxis, labels, totals: np.ndarray, area: np.ndarray) -> ClassAreas:
    km2 = np.ascontiguousarray(totals[..., :MISSING])
    missing = area[:, None] - km2.sum(axis=-1)
    # What rounding leaves of two equal sums is not a gap.
    missing[missing < _ROUNDING * area[:, None]] = 0.0
    return ClassAreas(tuple(labels), axis, km2, missing, area)

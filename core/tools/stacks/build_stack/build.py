"""Write the stack, date by date."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from ....data.earth.crs import is_geographic
from ....data.earth.grid import Grid, Window
from ....data.raster import gdal_cache
from ....data.raster.reader import SAMPLE_EDGE
from ....data.stack.time_axis import TimeAxis, settled_step, step_date, step_number
from ....data.stack.time_stack import TimeStack
from ....engine.windows import split
from ....interface.quantities import missing_code
from ....run.errors import DateError, GridError, ParameterError
from ....run.job import Job
from ....run.messages import Tell
from .archives import Unpacked
from .layers import Found, Layer, different_grids, find_layers
from .options import BuildOptions, Reading
from .reader import LayerReader
from .scaling import ScalingCheck
from .sources import Source

_LOOKED_AT = 6  # layers that are searched for codes of missing values
_MOST_CODES = 4  # of one layer


@dataclass(frozen=True)
class StackPlan:
    """The dates there will be: ``layers`` in order, on ``axis``; ``grid`` of the output, ``window`` of the inputs.

    ``notes`` are warnings that the files gave rise to; ``unpacked`` holds what came out of archives until the end.
    """

    layers: list[Layer]
    axis: TimeAxis
    grid: Grid
    window: Window
    name: str
    unit: str
    reading: Reading
    notes: tuple[str, ...] = ()
    hours: str = ""
    unpacked: Unpacked | None = None

    @property
    def dates(self) -> set[int]:
        """Steps that have a layer."""
        return {step_number(layer.day, self.axis.step) for layer in self.layers}

    def describe(self) -> str:
        """The settings, and a line per date with the file it comes from; absent dates are named."""
        by_number = {step_number(layer.day, self.axis.step): layer for layer in self.layers}
        lines = [
            self.reading.describe(),
            f"result  {self.name or 'no name'}, unit {self.unit or 'not given'}",
        ]
        lines.append(f"grid  {self.grid.describe()}")
        for number, label in zip(self.axis.numbers, self.axis.labels):
            layer = by_number.get(int(number))
            lines.append(f"{label}  {layer.file}, band {layer.band}" if layer else f"{label}  absent: all missing")
        return "\n".join(lines)


def plan_stack(
    paths: list[str],
    options: BuildOptions,
    append_to: str | None = None,
    tell: Tell | None = None,
    unpacked: Unpacked | None = None,
) -> StackPlan:
    """Find the dates, and check everything that can be checked before any value is read.

    Raises
    ------
    DateError
        No dates, or two files of one period.
    GridError
        The files do not share one grid.
    UnitError
        They do not share one unit, and UNIT does not overrule it.
    InputError, ParameterError
    """
    if not paths:
        raise ParameterError("There is nothing to stack: give files (INPUT) or a folder (FOLDER).")
    reading = options.reading()
    siblings = frozenset(unpacked.siblings if unpacked is not None else ())
    found = find_layers(paths, reading, options.start, reading.step, tell or Tell(), siblings)
    layers, step = found.layers, reading.step
    name, unit = reading.name or found.variable, reading.unit or found.unit
    if append_to:
        with TimeStack(append_to) as old:
            why = old.grid.difference(found.grid)
            if why:
                hint = " The new files must lie on the grid of the stack they are appended to."
                raise GridError(different_grids(append_to, old.grid, layers[0].file, found.grid, why, hint))
            step = step or old.axis.step
            name, unit = options.name or old.variable, options.unit or old.unit
            layers = sorted(_kept(old, layers) + layers, key=lambda layer: layer.day)
    days = [layer.day for layer in layers]
    step = "day" if options.hours else settled_step(step, days)
    if not options.hours:
        _refuse_duplicates(layers, step)
    codes = _undeclared_codes(found.layers, reading)
    reading = replace(reading, codes=codes)
    grid, extent = found.grid, options.extent
    if callable(extent):
        extent = extent(grid)
    if extent:
        _require_counted_from_180(extent, grid)
    window = grid.window_of(*extent) if extent else grid.window
    axis = TimeAxis.spanning(days, step, "The stack")
    axis.tell_if_sparse(days, tell or Tell(), "The stack")
    notes = (
        _notes(found, options, unit, bool(append_to))
        + _moved(days, options.step, axis)
        + tuple(
            f"The value {code:.7g} recurs in the files and lies far from all others: it is taken as missing, though the"
            " files do not declare it so. If it is a value, give VALID_MIN and VALID_MAX that hold it."
            for code in codes
        )
    )
    return StackPlan(layers, axis, grid.cropped(window), window, name, unit, reading, notes, options.hours, unpacked)


def _undeclared_codes(layers: list[Layer], reading: Reading) -> tuple[float, ...]:
    """Codes for "missing" that the files do not declare, from a look at some of the layers.

    Where the user gave both ends of the valid range, that decides.
    """
    if reading.valid_min is not None and reading.valid_max is not None:
        return ()
    found: set[float] = set()
    chosen = np.unique(np.linspace(0, len(layers) - 1, _LOOKED_AT).astype(int))
    for layer in (layers[place] for place in chosen):
        with layer.source.open() as raster:
            if raster.categorical:
                return ()
            shape = (min(raster.grid.height, SAMPLE_EDGE), min(raster.grid.width, SAMPLE_EDGE))
            values = raster.read(bands=[layer.band], scaled=False, shape=shape)
        values = values[np.isfinite(values)]
        for _ in range(_MOST_CODES if values.size else 0):
            code = missing_code(values)
            if code is None:
                break
            found.add(code)
            values = values[values != np.float32(code)]
    return tuple(sorted(found))


def _require_counted_from_180(extent, grid: Grid) -> None:
    """An extent across the seam of a global raster would be cut there without a word."""
    west, _, east, _ = grid.bounds
    inside = west >= -180 - 1e-6 and east <= 180 + 1e-6
    if inside and is_geographic(grid.crs) and (extent[0] < -180 - 1e-6 or extent[2] > 180 + 1e-6):
        raise ParameterError(
            f"EXTENT reaches from {extent[0]:g} to {extent[2]:g} degrees, but longitudes are counted from −180 to 180 "
            "here. Make a stack of each side of 180°."
        )


def _notes(found: Found, options: BuildOptions, unit: str, appended: bool) -> tuple[str, ...]:
    notes, products = list(found.remarks), found.products
    if not found.grid.crs:
        notes.append(
            "The files have no reference system, so the stack has none: tools that combine it with other rasters will "
            "refuse it. Say with CRS which one their coordinates are in."
        )
    if 1 < len(products) <= 5:  # more: titles that carry a date
        listed = ", ".join(f"“{title}” from {day}" for title, day in products.items())
        notes.append(
            f"The files are of {len(products)} products: {listed}. Where one follows the other the values may jump; "
            "keep them apart and join them with “Harmonise sensors” if they differ."
        )
    scaled = options.scale is not None or options.offset is not None
    if scaled and not options.unit and unit and not appended:
        notes.append(
            f"SCALE or OFFSET was given but no UNIT: the stack is tagged with the unit “{unit}”. "
            "Give UNIT if the values are in another one now."
        )
    return tuple(notes)


def _moved(days: list[date], told: str, axis: TimeAxis) -> tuple[str, ...]:
    """A note on dates that STEP moves to the first day of their period; for months and years everyone expects it."""
    if not told or axis.step in ("month", "year"):
        return ()
    moved = [day for day in days if step_date(step_number(day, axis.step), axis.step) != day]
    if not moved:
        return ()
    first = step_date(step_number(moved[0], axis.step), axis.step)
    return (
        f"With STEP {told} {len(moved)} of {len(days)} dates are counted to the first day of their {axis.noun}, for"
        f" example {moved[0]} to {first}.",
    )


def _kept(old: TimeStack, new: list[Layer]) -> list[Layer]:
    """Bands of an old stack, without those that are all missing where a new layer has come for their date."""
    arrived = {step_number(layer.day, old.axis.step) for layer in new}
    source, kept = Source(old.path, old.path), []
    for place, (band, day) in enumerate(zip(old.bands, old.axis.dates)):
        number = old.axis.first + place
        late = number in arrived and not np.isfinite(old.read(steps=slice(place, place + 1))).any()
        if band and not late:
            kept.append(Layer(old.path, source, int(band), day))
    return kept


def spacing_tag(plan: StackPlan, told: str) -> dict[str, str]:
    """The tag `TimeStack.spacing` of records whose rhythm is no step: the steps between are empty.

    ``told`` is what a stack among the inputs says of itself: its empty steps are bands as well.
    """
    if told:
        return {"spacing": told}
    apart = np.diff([step_number(layer.day, plan.axis.step) for layer in plan.layers])
    typical = int(np.median(apart)) if apart.size else 1
    return {"spacing": str(typical)} if typical > 1 else {}


def _refuse_duplicates(layers: list[Layer], step: str) -> None:
    for first, second in zip(layers, layers[1:]):
        if first.day == second.day and first.file == second.file:
            raise DateError(
                "Two layers are of the same date: {first} and {second}. If they are hours of a day, choose with HOURS"
                " how they become days (mean, sum, min or max).",
                first=first, second=second,
            )  # fmt: skip
        if first.day == second.day:
            raise DateError(f"Two layers are of the same date: {first} and {second}. Leave one of them out.")
        if step_number(first.day, step) == step_number(second.day, step):
            raise DateError(
                f"Two layers fall into the same {step}: {first} and {second}. Leave one out, or set STEP to day "
                "and aggregate the stack afterwards."
            )


@dataclass
class Counts:
    """What `write_dates` counts: dates with data, values that the files hold, those masked, and those written."""

    dates: int = 0
    found: int = 0
    masked: int = 0
    written: int = 0


def write_dates(plan: StackPlan, writer, append_to: str | None, job: Job) -> Counts:
    """Write every date of a plan; absent ones stay all missing.

    append_to
        A stack whose dates come along unchanged; the options of reading do not touch them.
    """
    counts = Counts()
    reading = plan.reading
    plain = replace(reading, scale=None, offset=None, valid_min=None, valid_max=None, flags=())
    scaling = ScalingCheck(job.warn if plan.reading.sure_of_range else None)
    by_number: dict[int, list[Layer]] = {}
    for layer in plan.layers:
        by_number.setdefault(step_number(layer.day, plan.axis.step), []).append(layer)
    # A window of one date holds the raw values, the float32 copy and the masks.
    windows = list(split(plan.grid, writer.tile, max(job.memory // 2 // 24, writer.tile**2)))
    with contextlib.ExitStack() as opened, gdal_cache(job.memory // 4):
        reader = None
        for position, number in enumerate(plan.axis.numbers):
            layers = by_number.get(int(number), [])
            if layers:
                day = DayStatistic(plan.hours) if plan.hours else None
                left = 0
                for window in windows:
                    sample = []
                    for layer in layers:
                        job.check()
                        if reader is None or reader.source is not layer.source:  # a file of many dates is opened once
                            opened.close()
                            how = plain if layer.file == append_to else reading
                            reader = opened.enter_context(LayerReader(layer.source, how))
                        values, held, taken = reader.read(layer.band, _shifted(window, plan.window))
                        counts.found += held
                        counts.masked += taken
                        left += held - taken
                        sample.append(_thinned(values))
                        if day is not None:
                            day.add(values)
                    if day is not None:
                        values = day.take()
                    there = int(np.isfinite(values).sum())
                    counts.written += there
                    if there:  # what is left unwritten is sparse in the file, and reads as nodata
                        writer.write(values, window, [position + 1])
                    scaling.look(np.concatenate(sample), str(layers[-1]))
                counts.dates += bool(left)
            job.report((position + 1) / plan.axis.size)
    return counts


def _thinned(values: np.ndarray) -> np.ndarray:
    """Every so manieth value, ``(n,)``: at most some thousands."""
    return values[:: max(values.shape[0] // 64, 1), :: max(values.shape[1] // 64, 1)].ravel()


class DayStatistic:
    """One value of a day from those of its hours, as they come; missing hours do not count.

    Parameters
    ----------
    statistic
        ``mean``, ``sum``, ``min`` or ``max``.

    Examples
    --------
    >>> day = DayStatistic("sum")
    >>> day.add(np.float32([[1.0, np.nan]])), day.add(np.float32([[2.0, np.nan]]))
    (None, None)
    >>> day.take()
    array([[ 3., nan]], dtype=float32)
    """

    def __init__(self, statistic: str):
        self._statistic = statistic
        self._sum: np.ndarray | None = None
        self._count: np.ndarray | None = None

    def add(self, values: np.ndarray) -> None:
        """Take in one hour, ``(rows, cols)`` float32 with NaN for missing."""
        known = np.isfinite(values)
        if self._sum is None or self._count is None:
            self._sum, self._count = values.astype(float), known.astype(int)
            return
        if self._statistic in ("min", "max"):
            self._sum = (np.fmin if self._statistic == "min" else np.fmax)(self._sum, values)
        else:
            both = np.nansum([self._sum, values], axis=0)
            self._sum = np.where(known | (self._count > 0), both, np.nan)
        self._count += known

    def take(self) -> np.ndarray:
        """The day so far, float32; the next hour begins another."""
        total, count = self._sum, self._count
        self._sum = self._count = None
        if total is None or count is None:
            raise AssertionError("a day has an hour")
        if self._statistic == "mean":
            total = np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)
        return total.astype("float32")


def _shifted(window: Window, origin: Window) -> Window:
    return Window(window.row + origin.row, window.col + origin.col, window.height, window.width)

"""Write the stack, date by date."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace

import numpy as np

from ....data.earth.crs import is_geographic
from ....data.earth.grid import Grid, Window
from ....data.raster import RasterWriter, gdal_cache
from ....data.stack.time_axis import TimeAxis, infer_step, step_number
from ....data.stack.time_stack import TimeStack
from ....engine.engine import split
from ....run.errors import DateError, GridError, InputError, ParameterError
from ....run.job import Job
from ....run.messages import Tell
from .layers import Found, Layer, different_grids, find_layers
from .options import BuildOptions, Reading
from .reader import LayerReader
from .scaling import ScalingCheck
from .sources import Source


@dataclass(frozen=True)
class StackPlan:
    """The dates there will be: ``layers`` in order, on ``axis``; ``grid`` of the output, ``window`` of the inputs.

    ``notes`` are warnings that the files gave rise to.
    """

    layers: list[Layer]
    axis: TimeAxis
    grid: Grid
    window: Window
    name: str
    unit: str
    reading: Reading
    notes: tuple[str, ...] = ()

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
    paths: list[str], options: BuildOptions, append_to: str | None = None, job: Job | None = None
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
    found = find_layers(paths, reading, options.start, reading.step, job or Job())
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
    step = step or infer_step(list({layer.day for layer in layers}))
    _refuse_duplicates(layers, step)
    grid, extent = found.grid, options.extent
    if callable(extent):
        extent = extent(grid)
    if extent:
        _require_counted_from_180(extent, grid)
    window = grid.window_of(*extent) if extent else grid.window
    axis = TimeAxis.spanning([layer.day for layer in layers], step)
    notes = _notes(found, options, unit, bool(append_to))
    return StackPlan(layers, axis, grid.cropped(window), window, name, unit, reading, notes)


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
    notes, products = [], found.products
    if not found.grid.crs:
        notes.append(
            "The files have no reference system, so the stack has none: tools that combine it with other rasters will "
            "refuse it. Assign one to the files first (tool “Assign projection”)."
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


def spacing_of(plan: StackPlan, told: str) -> dict[str, str]:
    """The tag `TimeStack.spacing` of composites: their days lie 8 or 16 apart, and the steps between are empty.

    ``told`` is what a stack among the inputs says of itself: its empty steps are bands as well.
    """
    if told:
        return {"spacing": told}
    apart = np.diff([step_number(layer.day, plan.axis.step) for layer in plan.layers])
    typical = int(np.median(apart)) if apart.size else 1
    return {"spacing": str(typical)} if typical > 1 else {}


def _refuse_duplicates(layers: list[Layer], step: str) -> None:
    for first, second in zip(layers, layers[1:]):
        if first.day == second.day:
            if first.file == second.file:
                raise DateError(
                    "{first} and {second} are of one day: the file has several times a day, and the shortest step of a"
                    " stack is the day. Make daily values first (for example with “cdo daymean” or “cdo daysum”).",
                    first=first,
                    second=second,
                )
            raise DateError(f"Two layers are of the same date: {first} and {second}. Leave one of them out.")
        if step_number(first.day, step) == step_number(second.day, step):
            raise DateError(
                f"Two layers fall into the same {step}: {first} and {second}. Leave one out, or set STEP to day "
                "and aggregate the stack afterwards."
            )


def write_stack(plan: StackPlan, writer: RasterWriter, append_to: str | None, job: Job) -> dict[str, object]:
    """Write every date of a plan.

    Parameters
    ----------
    append_to
        Path of the stack whose dates come along unchanged; the options of reading do not touch them.

    Returns
    -------
    ``DATES`` (with data), ``FIRST``, ``LAST``, ``MISSING_SHARE`` (of all pixels of all steps), ``MASKED_SHARE`` (of
    the values that the files hold: taken out by declared range, VALID_MIN, VALID_MAX or flags).

    Raises
    ------
    InputError
        No value is left.
    """
    with gdal_cache(job.memory // 4):
        dates, found, masked = _write_dates(plan, writer, append_to, job)
    if masked > found / 2 and masked < found:
        job.warn(
            "{share:.0%} of the values were masked. If that is too much: the flags may mean something else, or the"
            " files declare their valid range after scaling, against the convention; VALID_MIN and VALID_MAX take its"
            " place.",
            share=masked / found,
        )
    if not found - masked:
        raise InputError(
            "No value is left in {dates} date(s): every pixel is nodata or masked{masked}.",
            dates=len(plan.layers),
            masked=f" ({masked} value(s) by the valid range or the flags)" if masked else "",
        )
    return {
        "DATES": dates,
        "FIRST": plan.axis.labels[0],
        "LAST": plan.axis.labels[-1],
        "MISSING_SHARE": 1 - (found - masked) / (plan.grid.window.pixels * plan.axis.size),
        "MASKED_SHARE": masked / found if found else 0.0,
    }


def tell_absent(plan: StackPlan, apart: int, tell: Tell) -> None:
    """Tell how many steps have no file; of composites ``apart`` steps from each other that is as it should be."""
    absent = plan.axis.size - len(plan.layers)
    if apart and 0 < absent <= apart * len(plan.layers):
        tell.info(
            "{absent} step(s) have no file and were inserted as all missing. The dates lie {apart} {step}s apart.",
            absent=absent, apart=apart, step=plan.axis.step,
        )  # fmt: skip
    elif absent:
        tell.warn("{absent} step(s) have no file and were inserted as all missing.", absent=absent)


def _write_dates(plan: StackPlan, writer, append_to, job: Job) -> tuple[int, int, int]:
    """Write every date; returns the dates with data, the values that the files hold, and those that were masked."""
    dates = found = masked = 0
    reading = plan.reading
    plain = replace(reading, scale=None, offset=None, valid_min=None, valid_max=None, flags=())
    scaling = ScalingCheck(job.warn if plan.reading.sure_of_range else None)
    by_number = {step_number(layer.day, plan.axis.step): layer for layer in plan.layers}
    # A window of one date holds the raw values, the float32 copy and the masks.
    windows = list(split(plan.grid, writer.tile, max(job.memory // 2 // 24, writer.tile**2)))
    with contextlib.ExitStack() as opened:
        reader = None
        for position, number in enumerate(plan.axis.numbers):
            layer = by_number.get(int(number))
            if layer is not None:
                if reader is None or reader.source is not layer.source:  # a file of many dates is opened once
                    opened.close()
                    how = plain if layer.file == append_to else reading
                    reader = opened.enter_context(LayerReader(layer.source, how))
                sample, left = [], 0
                for window in windows:
                    job.check()
                    values, held, taken = reader.read(layer.band, _shifted(window, plan.window))
                    sample.append(values[:: max(values.shape[0] // 64, 1), :: max(values.shape[1] // 64, 1)].ravel())
                    if held > taken:  # what is left unwritten is sparse in the file, and reads as nodata
                        writer.write(values, window, [position + 1])
                    found, masked, left = found + held, masked + taken, left + held - taken
                scaling.look(np.concatenate(sample), str(layer))
                dates += bool(left)
            job.report((position + 1) / plan.axis.size)
    return dates, found, masked


def _shifted(window: Window, origin: Window) -> Window:
    return Window(window.row + origin.row, window.col + origin.col, window.height, window.width)

"""Write the stack, date by date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

import numpy as np

from ....data.earth.crs import is_geographic
from ....data.earth.grid import Grid, Window
from ....data.raster.cf_arrays import title_of
from ....data.raster.reader import SAMPLE_EDGE
from ....data.stack.time_axis import TimeAxis, settled_step, step_date, step_number
from ....data.stack.time_stack import TimeStack
from ....engine.engine import Needs, stream
from ....interface.quantities import (
    CELSIUS_UNITS,
    KELVIN_UNITS,
    KNOWN_CODES,
    NO_UNIT,
    VOLUMETRIC_UNITS,
    code_beyond,
    missing_code,
    plain_unit,
)
from ....run.errors import DateError, InputError, MissingPackageError, ParameterError, UnitError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from .archives import Unpacked
from .layers import Chunks, Found, Layer, different_grids, find_layers
from .options import BuildOptions, Reading
from .presets import NONE, PRESETS, recognised
from .read_dates import ReadDates, ReadLayers
from .reader import ScalingCheck, declared_range
from .sources import Source

_LOOKED_AT = 6  # layers that are searched for codes of missing values
_SHARE_AHEAD = 0.5  # of the budget, for times that are read together and their window
_NARROWEST = 64 * 64  # pixels of a window: the smallest tile of a stack
_CHUNKS = 4  # windows are at least so many times as large as a chunk: those that they cut are unpacked again
_INDEX_EACH, _INDEX = 256, 20 * 1024**2  # bytes that the HDF5 library holds of an open file: for a chunk, and at most
_MOST_CODES = 4  # of one layer
_HALF, _NEARLY_ALL = 0.5, 0.95  # of the values: a range that holds fewer, or that holds so many, tells its unit


@dataclass(frozen=True)
class StackPlan:
    """The dates there will be: ``layers`` in order, on ``axis``; ``grid`` of the output, ``window`` of the inputs.

    ``notes`` are warnings that the files gave rise to; ``unpacked`` holds what came out of archives until the end;
    ``chunks`` are those of the files.
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
    chunks: Chunks = Chunks()

    @property
    def dates(self) -> set[int]:
        """Steps that have a layer."""
        return {step_number(layer.when, self.axis.step) for layer in self.layers}

    def describe(self) -> str:
        """The settings, and a line per date with the file it comes from; absent dates are named."""
        by_number = {step_number(layer.when, self.axis.step): layer for layer in self.layers}
        lines = [
            self.reading.describe(),
            f"result  {self.name or 'no name'}, unit {self.unit or 'not given'}",
        ]
        lines.append(f"grid  {self.grid.describe()}")
        for number, label in zip(self.axis.numbers, self.axis.labels, strict=True):
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
    siblings = frozenset(unpacked.siblings if unpacked is not None else ())
    options, found, proposal = _find(paths, options, tell or Tell(), siblings)
    reading = options.reading()
    layers, step = found.layers, reading.step
    name, unit = reading.name or found.variable, reading.unit or found.unit
    if append_to:
        with TimeStack(append_to) as old:
            why = old.grid.difference(found.grid)
            if why:
                hint = say(" The new files must lie on the grid of the stack they are appended to.")
                raise different_grids(append_to, old.grid, layers[0].file, found.grid, why, hint)
            step = step or old.axis.step
            name, unit = options.name or old.variable, options.unit or old.unit
            _require_unit_of(old, found, reading, layers[0].file)
            kept = _kept(old, layers)
            _refuse_known(kept, layers, append_to, options)
            layers = sorted(kept + layers, key=lambda layer: layer.when)
    days = [layer.when for layer in layers]
    step = "day" if options.hours else settled_step(step, days)
    if not options.hours:
        _refuse_duplicates(layers, step)
    codes, unpacked_range = _look_at_values(found.layers, reading)
    reading = replace(reading, codes=codes, range_unpacked=unpacked_range)
    grid, extent = found.grid, options.extent
    if callable(extent):
        extent = extent(grid)
    if extent:
        _require_counted_from_180(extent, grid)
    window = grid.window_of(*extent) if extent else grid.window
    axis = TimeAxis.spanning(days, step, say("The stack"))
    axis.tell_if_sparse(days, tell or Tell(), say("The stack"))
    notes = (
        _notes(found, options, unit, bool(append_to))
        + proposal
        + _moved(days, options.step, axis)
        + (_short_days([layer.when for layer in found.layers], options.hours) if options.hours else ())
        + tuple(
            say(
                "The value {code:.7g} recurs in the files and lies far from all others: it is taken as "
                "missing, though the files do not declare it so. If it is a value, give VALID_MIN and "
                "VALID_MAX that hold it.",
                code=code,
            )
            for code in codes
        )
    )
    if unpacked_range:
        notes += (
            say(
                "The files declare their valid range in the unit of the values, not in stored numbers as the "
                "convention has it; it is taken so. VALID_MIN and VALID_MAX take its place."
            ),
        )
    return StackPlan(
        layers, axis, grid.cropped(window), window, name, unit, reading, notes, options.hours, unpacked, found.chunks
    )


def _find(
    paths: list[str], options: BuildOptions, tell: Tell, siblings: frozenset[str]
) -> tuple[BuildOptions, Found, tuple[str, ...]]:
    """Layers of the files; where no preset is given and the files say what they are, that helps.

    A preset is taken where nothing else says what to read, and the files are of one product; else it is proposed.

    Returns
    -------
    options, layers, notes
    """
    reading = options.reading()
    words = recognised(paths[0], _title(paths[0])) if options.preset in ("", NONE) else ()
    try:
        found = find_layers(paths, reading, options.start, reading.step, tell, siblings)
    except (InputError, ParameterError) as error:
        if not words or "no such file" in str(error):
            raise
        titles = " or ".join(PRESETS[word].title for word in words)
        alone = len(words) == 1 and not (options.variable or options.level or options.flag_variable)
        if alone:
            taken = replace(options, preset=words[0])
            reading = taken.reading()
            found = find_layers(paths, reading, options.start, reading.step, tell, siblings)
            note = say(
                "By their names or titles the files are {titles}: they are read with PRESET {words}. Give "
                "VARIABLE or another PRESET if they are not.",
                titles=titles,
                words=words[0],
            )
            return taken, found, (note,)
        raise type(error)(
            "{error} By its name or title it is {titles}: choose PRESET {words}.",
            error=error, titles=titles, words=" or ".join(words),
        ) from error  # fmt: skip
    given = (options.scale, options.offset, options.valid_min, options.valid_max)
    variables = {name for word in words for name in PRESETS[word].variables}
    if not words or any(one is not None for one in given) or options.flag_keep or (
        options.variable and options.variable not in variables
    ):  # fmt: skip
        return options, found, ()
    note = say(
        "By their names or titles the files are {join}. PRESET {words} would apply its flags, valid range and unit.",
        join=say(" or ").join(PRESETS[word].title for word in words),
        words=say(" or ").join(words),
    )
    return options, found, (note,)


def _title(path: str) -> str:
    try:
        return title_of(path)
    except MissingPackageError:
        return ""


def _look_at_values(layers: list[Layer], reading: Reading) -> tuple[tuple[float, ...], bool]:
    """Codes for "missing" that the files do not declare, and whether their valid range is in the unit of the values.

    By a look at some of the layers. Where the user gave both ends of the valid range, that decides.
    """
    if reading.valid_min is not None and reading.valid_max is not None:
        return (), False
    found: set[float] = set()
    stored = unpacked = total = 0
    chosen = np.unique(np.linspace(0, len(layers) - 1, _LOOKED_AT).astype(int))
    for layer in (layers[place] for place in chosen):
        with layer.source.open() as raster:
            if raster.categorical:
                return (), False
            shape = (min(raster.grid.height, SAMPLE_EDGE), min(raster.grid.width, SAMPLE_EDGE))
            values = raster.read(bands=[layer.band], scaled=False, shape=shape)
            low, high = declared_range(raster, layer.band)
            scale, offset = raster.scales[layer.band - 1], raster.offsets[layer.band - 1]
        values = values[np.isfinite(values)]
        for _ in range(_MOST_CODES if values.size else 0):
            code = missing_code(values)
            if code is None:
                break
            found.add(code)
            values = values[values != np.float32(code)]
        if (scale, offset) != (1.0, 0.0) and np.isfinite([low, high]).any():
            scaled = values * scale + offset
            total += values.size
            stored += int(((values >= low) & (values <= high)).sum())
            unpacked += int(((scaled >= low) & (scaled <= high)).sum())
    return tuple(sorted(found)), stored < _HALF * total and unpacked > _NEARLY_ALL * total


def _require_counted_from_180(extent, grid: Grid) -> None:
    """An extent across the seam of a global raster would be cut there without a word."""
    west, _, east, _ = grid.bounds
    inside = west >= -180 - 1e-6 and east <= 180 + 1e-6
    if inside and is_geographic(grid.crs) and (extent[0] < -180 - 1e-6 or extent[2] > 180 + 1e-6):
        raise ParameterError(
            "EXTENT reaches from {first_extent:g} to {extent:g} degrees, but longitudes are counted from −180 to "
            "180 here. Make a stack of each side of 180°.",
            first_extent=extent[0], extent=extent[2],
        )  # fmt: skip


def _notes(found: Found, options: BuildOptions, unit: str, appended: bool) -> tuple[str, ...]:
    notes, products = list(found.remarks), found.products
    if not found.grid.crs:
        notes.append(
            say(
                "The files have no reference system, so the stack has none: tools that combine it with other "
                "rasters will refuse it. Say with CRS which one their coordinates are in."
            )
        )
    if 1 < len(products) <= 5:  # more: titles that carry a date
        listed = ", ".join(say("“{title}” from {day}", title=title, day=day) for title, day in products.items())
        notes.append(
            say(
                "The files are of {products_count} products: {listed}. Where one follows the other the values "
                "may jump; keep them apart and join them with “Harmonise sensors” if they differ.",
                products_count=len(products),
                listed=listed,
            )
        )
    scaled = options.scale is not None or options.offset is not None
    if scaled and not options.unit and unit and not appended:
        notes.append(
            say(
                "SCALE or OFFSET was given but no UNIT: the stack is tagged with the unit “{unit}”. Give UNIT "
                "if the values are in another one now.",
                unit=unit,
            )
        )
    return tuple(notes)


def _moved(days: list[date], told: str, axis: TimeAxis) -> tuple[str, ...]:
    """A note on dates that STEP moves to the first day of their period; for months and years everyone expects it."""
    if not told or axis.step == "month" or axis.is_yearly:
        return ()
    moved = [day for day in days if step_date(step_number(day, axis.step), axis.step) != day]
    if not moved:
        return ()
    first = step_date(step_number(moved[0], axis.step), axis.step)
    return (
        say(
            "With STEP {told} {moved_count} of {days_count} dates are counted to the first day of their "
            "{noun}, for example {moved} to {first}.",
            told=told,
            moved_count=len(moved),
            days_count=len(days),
            noun=say(axis.noun),
            moved=moved[0],
            first=first,
        ),
    )


def _short_days(days: list[date], hours: str) -> tuple[str, ...]:
    """A note on days that have fewer hours than most: the first and the last of a record, and those with gaps."""
    found, counts = np.unique(np.array(days, "datetime64[D]"), return_counts=True)
    usual = int(np.median(counts))
    short = np.flatnonzero(counts < usual)
    if not short.size:
        return ()
    return (
        say(
            "{count} of {all} days have fewer than the {usual} values a day that most have, such as {day} with {has}:"
            " their {hours} is not like that of the others.",
            count=short.size,
            all=found.size,
            usual=usual,
            day=found[short[0]].item(),
            has=int(counts[short[0]]),
            hours=hours,
        ),
    )


def _kept(old: TimeStack, new: list[Layer]) -> list[Layer]:
    """Bands of an old stack, without those that are all missing where a new layer has come for their date."""
    arrived = {step_number(layer.when, old.axis.step) for layer in new}
    source, kept = Source(old.path, old.path), []
    for place, (band, day) in enumerate(zip(old.bands, old.axis.dates, strict=True)):
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
    apart = np.diff([step_number(layer.when, plan.axis.step) for layer in plan.layers])
    typical = int(np.median(apart)) if apart.size else 1
    return {"spacing": str(typical)} if typical > 1 else {}


def _require_unit_of(old: TimeStack, found: Found, reading: Reading, path: str) -> None:
    """New files in another unit than the stack, neither converted nor declared to be in it, would take its unit."""
    told = reading.unit or reading.scale is not None or reading.offset is not None
    units = [plain_unit(unit) for unit in (old.unit, found.unit)]
    if not told and all(units) and len({_kind_of_unit(unit) for unit in units}) > 1:
        raise UnitError(
            "{first} is in “{first_unit}”, {path} in “{unit}”: these are two products or two versions. Stack "
            "them apart; if the values are in one unit all the same, say so with UNIT.",
            first=old.path, first_unit=old.unit, path=path, unit=found.unit,
        )  # fmt: skip


def _kind_of_unit(unit: str) -> str:
    """One word for all ways in which the usual units are written."""
    alike = ((*VOLUMETRIC_UNITS, *NO_UNIT), KELVIN_UNITS, CELSIUS_UNITS)
    return next((units[0] for units in alike if unit in units), unit)


def _refuse_known(kept: list[Layer], new: list[Layer], append_to: str, options: BuildOptions) -> None:
    """Refuse files of dates that the stack has values of."""
    known = {layer.when for layer in kept}
    again = next((layer for layer in new if layer.when in known), None)
    if again is not None and not options.hours:
        raise DateError(
            "{layer} is of the same date as a band of {path} (APPEND_TO). Leave out what was appended before.",
            layer=again, path=append_to,
        )  # fmt: skip


def _refuse_duplicates(layers: list[Layer], step: str) -> None:
    for first, second in pairwise(layers):
        if first.when == second.when and first.file == second.file:
            raise DateError(
                "Two layers are of the same date: {first} and {second}. If they are hours of a day, choose with HOURS"
                " how they become days (mean, sum, min or max).",
                first=first, second=second,
            )  # fmt: skip
        if first.when == second.when:
            raise DateError(
                "Two layers are of the same date: {first} and {second}. Leave one of them out; if they are hours of a"
                " day, choose with HOURS how they become days.",
                first=first, second=second,
            )  # fmt: skip
        if step_number(first.when, step) == step_number(second.when, step):
            raise DateError(
                "Two layers fall into the same {step}: {first} and {second}. Leave one out, or set STEP to day "
                "and aggregate the stack afterwards.",
                step=step, first=first, second=second,
            )  # fmt: skip


@dataclass
class Counts:
    """What `write_dates` counts: dates with data, values that the files hold, those masked, and those written."""

    dates: int = 0
    found: int = 0
    masked: int = 0
    written: int = 0


def write_dates(plan: StackPlan, writer, append_to: str | None, job: Job) -> Counts:
    """Write every date of a plan; absent ones stay all missing. Files are read beside each other.

    append_to
        A stack whose dates come along unchanged; the options of reading do not touch them.
    """
    counts, dated, extremes = Counts(), set(), _Extremes()
    reading = plan.reading
    plain = replace(reading, scale=None, offset=None, valid_min=None, valid_max=None, flags=())
    scaling = ScalingCheck(job.warn if plan.reading.sure_of_range else None)
    layers: dict[int, list[Layer]] = {}
    for layer in plan.layers:
        layers.setdefault(step_number(layer.when, plan.axis.step) - plan.axis.first, []).append(layer)

    def gather(one: ReadLayers) -> None:
        counts.found += one.found
        counts.masked += one.masked
        counts.written += one.written
        if one.found > one.masked:
            dated.add(one.step)
        scaling.look(one.sample, one.layer, one.file, one.unit)
        extremes.look(one.sample, one.least, one.most)

    readings = {"": reading, **({append_to: plain} if append_to else {})}
    kernel = ReadDates(layers, readings, plan.hours, plan.window, plan.chunks.times > 1)
    needs = _needs(plan.chunks, 1 + len(reading.flags), job)
    stream(kernel, {"output": writer}, job, grid=plan.grid, steps=_spans(layers), needs=needs, gather=gather)
    counts.dates = len(dated)
    if reading.valid_min is None or reading.valid_max is None:
        extremes.require_no_code()
    return counts


class _Extremes:
    """Where the values of all files lie, and their extremes: some files were looked at before, and all are now."""

    def __init__(self):
        self._usual, self._all = (np.inf, -np.inf), (np.inf, -np.inf)

    def look(self, sample: np.ndarray, least: float, most: float) -> None:
        """Take in a layer: some of its values, and its extremes (NaN where it has no value)."""
        sample = sample[np.isfinite(sample) & ~np.isin(sample, np.array(KNOWN_CODES, "float32"))]
        if sample.size:
            self._usual = _wider(self._usual, *np.percentile(sample, (1, 99)))
        self._all = _wider(self._all, least, most)

    def require_no_code(self) -> None:
        """Raise `InputError` where an extreme is a code for missing that no file declares."""
        low, high = self._usual
        code = code_beyond(low, high, self._all) if low <= high else None
        if code is not None:
            raise InputError(
                "The files hold the value {code:.7g}, far from the others ({low:.4g} … {high:.4g}): a code for"
                " “missing” that they do not declare. Nothing was written. Give VALID_MIN and VALID_MAX, so that it is"
                " masked or, if it is a value, kept.",
                code=code, low=low, high=high,
            )  # fmt: skip


def _wider(span: tuple[float, float], low: float, high: float) -> tuple[float, float]:
    return float(np.fmin(span[0], low)), float(np.fmax(span[1], high))


def _needs(chunks: Chunks, files: int, job: Job) -> Needs:
    """Windows that let all times of a chunk be unpacked once, where chunks are narrow; else as large as can be.

    ``files`` are opened at one time: one of values, and those of its flags.
    """
    # The raw values of a window, the float32 copy, the masks; and as much again for times that are unpacked together.
    working = 2 * 24
    if chunks.times < 2:
        return Needs(working=working, undivided=True)
    fixed = min(_INDEX_EACH * chunks.count, _INDEX, job.memory // 4)
    room = _SHARE_AHEAD * job.memory / job.threads
    each = 2 * 2 * chunks.itemsize * files  # as read and as turned, and both no more than half of what there is
    # Narrower windows would write each tile of the stack many times.
    times = min(chunks.times, int((room / _NARROWEST - working) / each))
    wide = room / (working + each * max(times, 1))
    if times < 2 or wide < _CHUNKS * chunks.pixels:
        return Needs(working=working, fixed=fixed, undivided=True)
    return Needs(working=working + each * times, fixed=fixed)


def _spans(layers: Mapping[int, Sequence[Layer]]) -> list[range]:
    """Steps that follow each other and come from one file: a part opens it once."""
    spans: list[range] = []
    before = None
    for step in sorted(layers):
        source = layers[step][0].source if len({id(layer.source) for layer in layers[step]}) == 1 else None
        if spans and source is not None and source is before and spans[-1].stop == step:
            spans[-1] = range(spans[-1].start, step + 1)
        else:
            spans.append(range(step, step + 1))
        before = source
    return spans

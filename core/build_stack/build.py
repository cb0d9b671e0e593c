"""Write the stack, date by date."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import date

import numpy as np

from ..blocks import split
from ..errors import DateError, GridError, InputError, ParameterError
from ..grid import Grid, Window
from ..job import Job
from ..provenance import Provenance
from ..raster import RasterFile, gdal_cache
from ..stack import TimeStack, stack_writer
from ..staging import Staging
from ..time_axis import STEPS, TimeAxis, infer_step, step_number
from .layers import Layer, find_layers
from .scaling import ScalingCheck


@dataclass(frozen=True)
class BuildOptions:
    """How to read the inputs; every field is optional.

    pattern, variable, flag_variable, start, step
        See `layers.find_layers`; without ``step`` the dates decide.
    name, unit
        Variable name and unit of the stack; the files' own when empty.
    scale, offset
        Used instead of the files' own: value = stored · scale + offset.
    valid_min, valid_max
        Values outside, after scaling, are missing.
    flag_keep
        Flag values that are kept; with ``flag_variable``.
    extent
        ``(xmin, ymin, xmax, ymax)`` in the rasters' reference system.
    """

    pattern: str = ""
    variable: str = ""
    name: str = ""
    unit: str = ""
    start: date | None = None
    step: str = ""
    scale: float | None = None
    offset: float | None = None
    valid_min: float | None = None
    valid_max: float | None = None
    flag_variable: str = ""
    flag_keep: tuple[int, ...] = ()
    extent: tuple[float, float, float, float] | None = None

    def __post_init__(self):
        if self.step and self.step not in STEPS:
            raise ParameterError(f"STEP is “{self.step}”; it is one of {', '.join(STEPS)}.")
        if bool(self.flag_variable) != bool(self.flag_keep):
            raise ParameterError(
                "FLAG_VARIABLE and FLAG_KEEP go together: which flags, and which values to keep."
            )
        if self.valid_min is not None and self.valid_max is not None and self.valid_min > self.valid_max:
            raise ParameterError(f"VALID_MIN ({self.valid_min:g}) is above VALID_MAX ({self.valid_max:g}).")


@dataclass(frozen=True)
class StackPlan:
    """The dates there will be: ``layers`` in order, on ``axis``; ``grid`` of the output, ``window`` of the inputs."""

    layers: list[Layer]
    axis: TimeAxis
    grid: Grid
    window: Window
    name: str
    unit: str

    def describe(self) -> str:
        """A line per date, with the file it comes from; absent dates are named."""
        by_number = {step_number(layer.day, self.axis.step): layer for layer in self.layers}
        lines = []
        for number, label in zip(self.axis.numbers, self.axis.labels):
            layer = by_number.get(int(number))
            lines.append(
                f"{label}  {layer.file}, band {layer.band}" if layer else f"{label}  absent: all missing"
            )
        return "\n".join(lines)


def plan_stack(paths: list[str], options: BuildOptions, append_to: str | None = None) -> StackPlan:
    """Find the dates, and check everything that can be checked before any value is read.

    Raises
    ------
    DateError
        No dates, or two files of one period.
    GridError
        The files do not share one grid.
    InputError, ParameterError
    """
    if not paths:
        raise ParameterError("There is nothing to stack: give files (INPUT) or a folder (FOLDER).")
    layers = find_layers(
        paths, options.pattern, options.variable, options.flag_variable, options.start, options.step
    )
    name, unit, step = options.name, options.unit, options.step
    if append_to:
        with TimeStack(append_to) as old:
            step = step or old.axis.step
            name, unit = name or old.variable, unit or old.unit
            layers = sorted(_kept(old, layers) + layers, key=lambda layer: layer.day)
    step = step or infer_step(list({layer.day for layer in layers}))
    _refuse_duplicates(layers, step)
    grid = _common_grid(layers, append_to)
    window = grid.window_of(*options.extent) if options.extent else grid.window
    with RasterFile(layers[-1].path) as newest:
        band = newest.band_tags(layers[-1].band)
        name = name or options.variable or band.get("NETCDF_VARNAME") or newest.tags.get("variable", "")
        unit = unit or newest.units[0] or band.get("units") or newest.tags.get("unit", "")
    axis = TimeAxis.spanning([layer.day for layer in layers], step)
    return StackPlan(layers, axis, grid.cropped(window), window, name, unit)


def _kept(old: TimeStack, new: list[Layer]) -> list[Layer]:
    """Bands of an old stack, without those that are all missing where a new layer has come for their date."""
    arrived = {step_number(layer.day, old.axis.step) for layer in new}
    kept = []
    for place, (band, day) in enumerate(zip(old.bands, old.axis.dates)):
        number = old.axis.first + place
        late = number in arrived and not np.isfinite(old.read(steps=slice(place, place + 1))).any()
        if band and not late:
            kept.append(Layer(old.path, old.path, int(band), day))
    return kept


def _refuse_duplicates(layers: list[Layer], step: str) -> None:
    for first, second in zip(layers, layers[1:]):
        if first.day == second.day:
            raise DateError(f"Two layers are of the same date: {first} and {second}. Leave one of them out.")
        if step_number(first.day, step) == step_number(second.day, step):
            raise DateError(
                f"Two layers fall into the same {step}: {first} and {second}. Leave one out, or set STEP to day "
                "and aggregate the stack afterwards."
            )


def _common_grid(layers: list[Layer], append_to: str | None) -> Grid:
    grid, where = None, ""
    for path in dict.fromkeys(layer.path for layer in layers):
        with RasterFile(path) as raster:
            if grid is None:
                grid, where = raster.grid, path
            why = grid.difference(raster.grid)
            if why:
                hint = (
                    " The new files must lie on the grid of the stack they are appended to."
                    if append_to
                    else ""
                )
                raise GridError(
                    f"{where} and {path} do not lie on one grid: {why}.\n  {where}: {grid.describe()}\n"
                    f"  {path}: {raster.grid.describe()}\nBring them onto one grid first "
                    f"(tool “Align to a grid” or “Warp”).{hint}"
                )
    return grid


def build_stack(
    paths: list[str],
    output: str,
    options: BuildOptions,
    job: Job,
    provenance: Provenance,
    append_to: str | None = None,
) -> dict[str, object]:
    """Build a stack; see `BuildOptions`. Absent steps become all-missing bands.

    append_to
        A stack whose dates come along unchanged; the options of reading do not touch them.

    Returns
    -------
    ``DATES`` (with data), ``FIRST``, ``LAST``, ``MISSING_SHARE`` (of all pixels of all
    steps), ``MASKED_SHARE`` (of the values that the files hold: taken out by declared
    range, VALID_MIN, VALID_MAX or flags).
    """
    plan = plan_stack(paths, options, append_to)
    job.check()
    sources = [*([append_to] if append_to else []), *paths]
    with Staging([path for path in sources if path != output]) as stage:
        pixels = plan.grid.window.pixels * plan.axis.size
        target = stage.place(output, pixels * 4)
        with RasterFile(append_to or plan.layers[0].path) as first:
            tags = provenance.of(first).tags()
        with stack_writer(target, plan.grid, plan.axis, plan.name, plan.unit, tags) as writer:
            with gdal_cache(job.memory // 4):
                found, masked = _write_dates(plan, writer, options, append_to, job)
        if not found - masked:
            raise InputError(
                f"No value is left in {len(plan.layers)} date(s): every pixel is nodata or masked"
                + (f" ({masked} value(s) by the valid range or the flags)." if masked else ".")
            )
    if len(plan.layers) < plan.axis.size:
        job.warn(
            f"{plan.axis.size - len(plan.layers)} step(s) have no file and were inserted as all missing."
        )
    return {
        "DATES": len(plan.layers),
        "FIRST": plan.axis.labels[0],
        "LAST": plan.axis.labels[-1],
        "MISSING_SHARE": 1 - (found - masked) / pixels,
        "MASKED_SHARE": masked / found if found else 0.0,
    }


def _write_dates(plan: StackPlan, writer, options: BuildOptions, append_to, job: Job) -> tuple[int, int]:
    """Write every date; returns how many values the files hold and how many of them were masked."""
    found = masked = 0
    ranged = options.valid_min is not None and options.valid_max is not None
    scaling = ScalingCheck(job.warn if ranged else None)
    by_number = {step_number(layer.day, plan.axis.step): layer for layer in plan.layers}
    # A window of one date holds the raw values, the float32 copy and the masks.
    windows = list(split(plan.grid, writer.tile, max(job.memory // 2 // 24, writer.tile**2)))
    with contextlib.ExitStack() as opened:
        reader = None
        for position, number in enumerate(plan.axis.numbers):
            layer = by_number.get(int(number))
            if layer is not None:
                if reader is None or reader.path != layer.path:  # a file of many dates is opened once
                    opened.close()
                    own = BuildOptions() if layer.path == append_to else options
                    reader = opened.enter_context(_LayerReader(layer.path, layer.flags, own))
                sample = []
                for window in windows:
                    job.check()
                    values, held, taken = reader.read(layer.band, _shifted(window, plan.window))
                    sample.append(
                        values[:: max(values.shape[0] // 64, 1), :: max(values.shape[1] // 64, 1)].ravel()
                    )
                    writer.write(values, window, [position + 1])
                    found, masked = found + held, masked + taken
                scaling.look(np.concatenate(sample), str(layer))
            # An absent date is left unwritten: the file is sparse there and reads as nodata.
            job.report((position + 1) / plan.axis.size)
    return found, masked


def _shifted(window: Window, origin: Window) -> Window:
    return Window(window.row + origin.row, window.col + origin.col, window.height, window.width)


class _LayerReader:
    """Dates of one file: scaled, and masked by declared range, chosen range and flags."""

    def __init__(self, path: str, flags: str, options: BuildOptions):
        self.path, self.options = path, options
        # GDAL would mask the declared range itself, and nobody would know how much that was.
        netcdf = path.lower().startswith("netcdf:") or path.lower().endswith((".nc", ".nc4"))
        self.raster = RasterFile(path, **({"HONOUR_VALID_RANGE": "NO"} if netcdf else {}))
        self.flags = RasterFile(flags) if flags else None

    def _scaling(self, band: int) -> tuple[float, float]:
        chosen = (self.options.scale, self.options.offset)
        if chosen == (None, None):
            return self.raster.scales[band - 1], self.raster.offsets[band - 1]
        return (1.0 if chosen[0] is None else chosen[0]), (0.0 if chosen[1] is None else chosen[1])

    def read(self, band: int, window: Window) -> tuple[np.ndarray, int, int]:
        """Values of a band, how many the file holds there, how many of those were masked."""
        values = self.raster.read(window, [band], scaled=False)[0]
        held = np.isfinite(values)
        low, high = _declared_range(self.raster.band_tags(band))  # in stored units, as CF says
        bad = (values < low) | (values > high)
        scale, offset = self._scaling(band)
        if (scale, offset) != (1.0, 0.0):
            values = (values * np.float64(scale) + offset).astype("float32")
        if self.options.valid_min is not None:
            bad |= values < self.options.valid_min
        if self.options.valid_max is not None:
            bad |= values > self.options.valid_max
        if self.flags is not None:
            flag = self.flags.read(window, [min(band, self.flags.count)], scaled=False)[0]
            bad |= ~np.isin(flag, self.options.flag_keep)
        bad &= held
        values[bad] = np.nan
        return values, int(held.sum()), int(bad.sum())

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.raster.close()
        if self.flags is not None:
            self.flags.close()


def _declared_range(tags: dict[str, str]) -> tuple[float, float]:
    """Valid range that CF attributes declare, open where they do not."""
    pair = tags.get("valid_range", "").strip("{}").split(",")
    low, high = pair if len(pair) == 2 else (tags.get("valid_min"), tags.get("valid_max"))
    return float(low) if low else -np.inf, float(high) if high else np.inf

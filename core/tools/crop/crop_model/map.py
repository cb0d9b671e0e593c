"""Daily maps of a crop's soil moisture: a file for each day, and a stack over them (docs/methods.md §6)."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np

from ....data.earth.grid import Grid, Window
from ....data.raster import LEAST_TILE, NODATA, RasterFile, RasterWriter, block_edge, tile_edge, vrt
from ....data.raster.writer import creation_options, make_cloud_optimized
from ....data.stack.time_axis import TimeAxis, step_number
from ....engine.chain_steps import state_of
from ....engine.engine import BandWriter, Needs, stream
from ....engine.staging import Staging
from ....run.errors import Cancelled, DateError, ParameterError
from ....run.job import Job
from ....run.messages import Tell
from .day_files import DayFiles, Quantity, content_of
from .fitted_model import CropModel
from .map_inputs import CropLayers
from .predict import DayPrediction, Tally

_DAY = re.compile(r"(?:-{0,2})(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True)
class Season:
    """From one (month, day) to another, both in it; over New Year where the first is later. None is open."""

    first: tuple[int, int] | None = None
    last: tuple[int, int] | None = None

    @classmethod
    def of(cls, start: str | None, end: str | None) -> Season:
        """From texts such as ``03-01`` (month-day); empty is open.

        Raises
        ------
        ParameterError
        """
        return cls(_month_day(start, "SEASON_START"), _month_day(end, "SEASON_END"))

    def holds(self, day: date) -> bool:
        """Whether a day lies in the season, whatever the year."""
        place, first, last = (day.month, day.day), self.first or (1, 1), self.last or (12, 31)
        if first <= last:
            return first <= place <= last
        return place >= first or place <= last

    def days(self, start: date, end: date) -> list[date]:
        """Days from ``start`` to ``end``, both included, that are in the season.

        Raises
        ------
        DateError
            There are none.
        """
        if start > end:
            raise DateError("START ({start}) is after END ({end}).", start=start, end=end)
        days = [start + timedelta(days=i) for i in range((end - start).days + 1)]
        days = [day for day in days if self.holds(day)]
        if not days:
            raise DateError(
                "No day from {start} to {end} lies in the season (SEASON_START, SEASON_END).",
                start=start, end=end,
            )  # fmt: skip
        return days


def _month_day(text: str | None, parameter: str) -> tuple[int, int] | None:
    if not text or not text.strip():
        return None
    found = _DAY.fullmatch(text.strip())
    try:
        month, of_month = (found[1], found[2]) if found else ("", "")
        day = date(2000, int(month), int(of_month))  # a leap year: 02-29 is a day
    except ValueError as error:
        raise ParameterError(
            "{parameter} is “{text}”; write month and day as 03-01.",
            parameter=parameter, text=text,
        ) from error  # fmt: skip
    return day.month, day.day


_STRANGE = 0.5  # share of cells outside the training's range, from which a covariate's unit is doubted


class DayWriters:
    """Files of days that are being written; each gets its name when all of its day is written.

    Parameters
    ----------
    files
        Where they go.
    quantities
        What each day holds. The last is the sign that all of it is there.
    days
        The bands that the `outputs` take.
    grid
        Of the files.
    job
        How they are created.

    Attributes
    ----------
    tags
        Of each file, beside its own.
    folder
        In which they lie.
    whole
        Days that have their names.
    tile
        Edge of the tiles, in pixels.
    """

    def __init__(self, files: DayFiles, quantities: Sequence[Quantity], days: Sequence[date], grid: Grid, job: Job):
        self._files, self.quantities, self.days, self._grid = files, tuple(quantities), days, grid
        self.folder = files.folder
        self._creation, self._cloud_optimized = creation_options(job.creation), job.cloud_optimized
        self._lock = threading.Lock()
        self._open: dict[int, tuple[Staging, dict[str, RasterWriter]]] = {}
        self.tags: dict[str, str] = {}
        self.whole, self.tile = 0, tile_edge(1)

    def fit_tiles(self, edge: int) -> bool:
        """Take tiles of at most this edge; False where a day has its files already, or a GeoTIFF no tiles so small."""
        with self._lock:
            fits = edge >= self.tile or (edge >= LEAST_TILE and not self._open)
            self.tile = min(edge, self.tile) if fits else self.tile
        return fits

    def outputs(self) -> dict[str, BandWriter]:
        """What takes the days of each quantity as bands, by its name."""
        return {quantity.name: _DayBands(self, quantity) for quantity in self.quantities}

    def writer(self, place: int, quantity: Quantity) -> RasterWriter:
        """The writer of a day; made when it is first asked for."""
        with self._lock:
            if place not in self._open:
                self._open[place] = self._begun(self.days[place])
            return self._open[place][1][quantity.name]

    def _begun(self, day: date) -> tuple[Staging, dict[str, RasterWriter]]:
        stage, writers = Staging(), {}
        axis, nbytes = TimeAxis("day", step_number(day, "day"), 1), self._grid.window.pixels * 4
        try:
            for one in self.quantities:
                tags = {**self.tags, "time_step": "day", "variable": one.variable, "unit": one.unit}
                path = stage.place(str(self._files.path(one, day)), nbytes)
                writers[one.name] = RasterWriter(
                    path, self._grid, axis.labels, one.dtype, tags, one.unit, self._creation
                )
                writers[one.name].fit_tiles(self.tile)
        except BaseException:
            _drop(stage, writers)
            raise
        return stage, writers

    def done(self, place: int) -> None:
        """Close the files of a day and give them their names."""
        self.writer(place, self.quantities[0])  # of a day where nothing was written
        with self._lock:
            stage, writers = self._open.pop(place)
        try:
            for writer in writers.values():
                writer.close()
                if self._cloud_optimized:
                    make_cloud_optimized(writer.path, self._creation, writer.block)
            stage.verify()
        except BaseException:
            _drop(stage, writers)
            raise
        stage.__exit__(None, None, None)
        self.whole += 1

    def drop(self) -> None:
        """Remove what was begun."""
        with self._lock:
            while self._open:
                _drop(*self._open.popitem()[1])


def _drop(stage: Staging, writers: Mapping[str, RasterWriter]) -> None:
    """Close and remove the files of a day; what failed before is what counts."""
    error = Cancelled()
    for writer in writers.values():
        writer.__exit__(Cancelled, error, None)
    stage.__exit__(Cancelled, error, None)


class _DayBands:
    """The days of a quantity as bands of one raster."""

    def __init__(self, writers: DayWriters, quantity: Quantity):
        self._writers, self._quantity = writers, quantity
        self.dtype = np.dtype(quantity.dtype)

    @property
    def tile(self) -> int:
        """Edge of the tiles of the days' files."""
        return self._writers.tile

    def fit_tiles(self, edge: int) -> bool:
        """Take tiles of at most this edge; False where a day has its files already."""
        return self._writers.fit_tiles(edge)

    def write(self, values: np.ndarray, window: Window | None = None, bands: Any = None) -> None:
        """Write a window of one day."""
        (band,) = bands
        self._writers.writer(band - 1, self._quantity).write(values, window, [1])


def run_days(run: DayPrediction, writers: DayWriters, job: Job) -> None:
    """Predict the days; a day's files get their names when all of it is done."""
    try:
        run.run(writers.days, writers.outputs(), writers.done, job.part(0.0, 0.95))
    except Cancelled:
        job.warn(
            "{number} new day(s) are whole and stay in {folder}; the same run again goes on from there.",
            number=writers.whole, folder=writers.folder,
        )  # fmt: skip
        raise
    finally:
        writers.drop()


def days_of(layers: CropLayers, start: date | None, end: date | None, season: Season) -> list[date]:
    """Days to map: the asked ones, else all that the layers have, within the season."""
    if start is None or end is None:
        first, last = layers.span()
        start, end = start or first, end or last
    return season.days(start, end)


def made_from(model: str, crop_mask: str, layers: CropLayers) -> dict[str, str]:
    """What the days depend on, for the folder's record."""
    return {
        "the model": content_of(model),
        "the crop mask": state_of(crop_mask),
        "the grid": layers.grid.describe(),
        **{f"the covariate {name}": state_of(layer.path) for name, layer in layers.covariates.items()},
    }


def tell_start(known: CropModel, layers: CropLayers, days: list[date], left: list[date], tell: Tell) -> None:
    """Say before the run which days are mapped, and which are left out."""
    of = " at ".join(part for part in (known.card.get("crop"), known.card.get("depth")) if part)
    tell.info(
        "{count} day(s) from {first} to {last}{of}.",
        count=len(days), first=days[0], last=days[-1], of=f", {of}" if of else "",
    )  # fmt: skip
    if len(left) < len(days):
        tell.info("{count} of them are there already and are not made again.", count=len(days) - len(left))
    lacking: dict[str, list[date]] = {}
    for day in left:
        for name in layers.lacking(day):
            lacking.setdefault(name, []).append(day)
    for name, absent in lacking.items():
        some = ", ".join(day.isoformat() for day in absent[:5])
        tell.warn(
            "{path} ({name}) lacks {count} day(s), which are missing in the output: "
            "{some}{more}.",
            path=layers.covariates[name].path, name=name, count=len(absent), some=some,
            more=" …" if len(absent) > 5 else "",
        )  # fmt: skip


def tell_end(tally: Tally, known: CropModel, tell: Tell) -> None:
    """Say after the run what the maps lack and how far the model can be trusted."""
    if tally.asked:
        tell.info(
            "{outside:.1f} % of the cells are outside the area of applicability: the model was not trained on "
            "covariates like theirs.",
            outside=100 * tally.outside / tally.asked,
        )  # fmt: skip
    for name, strange, (low, high) in zip(known.features, tally.strange, known.ranges, strict=True):
        if tally.cells and strange > _STRANGE * tally.cells:
            tell.warn(
                "{name} is outside the range of the training ({low:g} to {high:g}) in {strange:.0f} % of the "
                "cells. Is it in the unit of the training table?",
                name=name, low=low, high=high, strange=100 * strange / tally.cells,
            )  # fmt: skip


@dataclass(frozen=True, eq=False)
class DayStack:
    """A stack over the files of some days: where it is written, what it will be called, and what it holds."""

    place: str
    target: str
    quantity: Quantity
    days: list[date]


@dataclass(frozen=True)
class CopyDays:
    """Yields the values of day files, step by step, for the output ``days``."""

    paths: tuple[str, ...]

    def __call__(self, job):
        """Yield each step with its values ``(rows, cols)``, read from the file of that day."""
        for step in job.steps:
            with RasterFile(self.paths[step]) as day:
                yield step, {"days": day.read(job.outer, [1])[0]}


def write_stack(stack: DayStack, files: DayFiles, grid: Grid, tags: dict[str, str], job: Job) -> None:
    """A stack of all days: virtual over their files, or a copy of them."""
    quantity, days, place, target = stack.quantity, stack.days, stack.place, stack.target
    labels = [day.isoformat() for day in days]
    paths = [files.path(quantity, day) for day in days]
    own = {**tags, "time_step": "day", "variable": quantity.variable, "unit": quantity.unit}
    if vrt.is_virtual(target):
        layout = vrt.Layout(grid, quantity.dtype, NODATA[quantity.dtype], block_edge(tile_edge(1), grid), quantity.unit)
        sources = [vrt.file_source(target, path) for path in paths]
        vrt.write_virtual(place, layout, labels, sources, own)
        return

    creation = creation_options(job.creation)
    with RasterWriter(place, grid, labels, quantity.dtype, own, quantity.unit, creation) as writer:
        stream(
            CopyDays(tuple(map(str, paths))), {"days": writer}, job, grid=grid, steps=len(days), needs=Needs(working=16)
        )
    if job.cloud_optimized:
        make_cloud_optimized(place, creation)

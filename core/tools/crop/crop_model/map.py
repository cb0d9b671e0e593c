"""Daily maps of a crop's soil moisture: a file for each day, and a stack over them (docs/methods.md §6)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ....data.earth.grid import Grid
from ....data.raster import NODATA, RasterFile, RasterWriter, tile_edge, vrt
from ....engine.engine import Needs, stream
from ....engine.staging import Staging
from ....run.errors import Cancelled, DateError, ParameterError
from ....run.job import Job
from ....run.messages import Tell
from .day_files import DayFiles, Quantity, content_of, state_of
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


def run_days(run: DayPrediction, files: DayFiles, days: list[date], tags: dict[str, str], job: Job) -> None:
    """Predict the days one after the other; a day's files get their names when all of it is done."""
    nbytes, quantities = run.layers.grid.window.pixels * 4, run.kernel.quantities
    for number, day in enumerate(days):
        part = job.part(0.95 * number / len(days), 0.95 * (number + 1) / len(days))
        try:
            with Staging() as stage:
                places = {q.name: stage.place(str(files.path(q, day)), nbytes) for q in quantities}
                run.run(day, places, tags, part)
                stage.verify()
        except Cancelled:
            job.warn(
                "{number} new day(s) are whole and stay in {folder}; the same run again goes on from there.",
                number=number, folder=files.folder,
            )  # fmt: skip
            raise


def days_of(layers: CropLayers, start: date | None, end: date | None, season: Season) -> list[date]:
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
    if tally.asked:
        tell.info(
            "{outside:.1f} % of the cells are outside the area of applicability: the model was not trained on "
            "covariates like theirs.",
            outside=100 * tally.outside / tally.asked,
        )  # fmt: skip
    for name, strange, (low, high) in zip(known.features, tally.strange, known.ranges):
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
        layout = vrt.Layout(grid, quantity.dtype, NODATA[quantity.dtype], tile_edge(1), quantity.unit)
        sources = [vrt.file_source(target, path) for path in paths]
        vrt.write_virtual(place, layout, labels, sources, own)
        return

    with RasterWriter(place, grid, labels, quantity.dtype, own, quantity.unit) as writer:
        stream(
            CopyDays(tuple(map(str, paths))), {"days": writer}, job, grid=grid, steps=len(days), needs=Needs(working=16)
        )

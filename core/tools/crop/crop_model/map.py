"""Daily maps of a crop's soil moisture: a file for each day, and a stack over them (METHODS §6)."""

from __future__ import annotations

import contextlib
from datetime import date

import numpy as np

from ....data.raster import NODATA, RasterFile, RasterWriter, tile_edge, vrt
from ....engine.engine import stream
from ....engine.staging import Staging
from ....learning.area_of_applicability import Applicability
from ....learning.conformal import Interval
from ....learning.forest import Forest, load_models
from ....run.errors import Cancelled, InputError
from ....run.job import Job
from ....run.provenance import Provenance
from .day_files import APPLICABILITY, CIR, MOISTURE, UNCERTAINTY, DayFiles, Quantity, content_of, state_of
from .forests import CIR as CIR_FEATURE
from .forests import CropForests
from .map_inputs import CropLayers
from .model_card import IRRIGATION, KIND
from .predict import DayPrediction, Tally
from .season import Season

_STRANGE = 0.5  # share of cells outside the training's range, from which a covariate's unit is doubted


class CropModel:
    """A crop model's file: forests, features, and what it knows of its errors and of where it applies.

    Raises
    ------
    InputError
        The file is no model, or of another kind.
    """

    def __init__(self, path: str, job: Job):
        self.path = path
        forests, self.card = load_models(path, job)
        if self.card.get("kind") != KIND:
            raise InputError(
                f"{path} is a model of another kind ({self.card.get('kind')}); choose a file that “Train crop model” "
                "wrote."
            )
        self.forests = CropForests(forests[""], forests.get(IRRIGATION))
        described = [feature for feature in self.card["features"] if feature["name"] != CIR_FEATURE]
        self.features = [feature["name"] for feature in described]
        self.ranges = np.array([[feature["min"], feature["max"]] for feature in described], "float32")
        self._require_whole(forests)
        try:
            self.interval = Interval.from_card(self.card["interval"]) if self.card.get("interval") else None
            entry = self.card.get("applicability")
            self.applicability = Applicability.from_card(entry, len(self.features)) if entry else None
        except ValueError as error:
            raise InputError(f"The model {path} cannot be used: {error}. Train it again.") from error

    def _require_whole(self, forests: dict[str, Forest]) -> None:
        further = (self.card.get("further") or {}).get(IRRIGATION)
        made = len(self.card["features"]) - len(self.features)
        in_order = not made or self.card["features"][-1]["name"] == CIR_FEATURE
        if set(forests) - {"", IRRIGATION} or (further is None) == bool(made) or not in_order:
            raise InputError(f"The model {self.path} cannot be used: its forests do not fit together. Train it again.")
        if further is not None and further != self.features:
            raise InputError(
                f"The model {self.path} cannot be used: its forests have different features. Train it again."
            )

    def require(self, quantities: list[Quantity]) -> None:
        """Raise `InputError` where the model does not have what is asked for."""
        for quantity, there, why in (
            (CIR, self.forests.irrigation, "it was trained without irrigation"),
            (UNCERTAINTY, self.interval, "it does not know its errors"),
            (APPLICABILITY, self.applicability, "it does not know where it applies"),
        ):
            if quantity in quantities and there is None:
                raise InputError(
                    f"The model {self.path} cannot give {quantity.name.upper()}: {why}. Leave that output out, or "
                    "train another model."
                )


def map_crop_moisture(
    model: str,
    covariates: list[str],
    crop_mask: str,
    folder: str,
    output: str,
    job: Job,
    provenance: Provenance,
    start: date | None = None,
    end: date | None = None,
    season: Season = Season(),
    cir: str | None = None,
    uncertainty: str | None = None,
    applicability: str | None = None,
) -> dict[str, float]:
    """Soil moisture of the crop's cells on each day of the season, as a file per day and a stack over the files.

    Days whose files are there already, of the same model and rasters, are not made again. A day that a covariate
    lacks is all missing (said), a cell where one is missing is missing.

    Parameters
    ----------
    folder
        For the day files; made where it is not there.
    output, cir, uncertainty, applicability
        Stacks: virtual (``.vrt``) over the day files, or GeoTIFFs with a copy of them. Half width of the 90 %
        interval in m³/m³; 1 inside the area of applicability, 0 outside.
    start, end
        Days, both included; None: as far as all covariates go.

    Returns
    -------
    ``DAYS``: in the stack. ``NEW_DAYS``: made now. ``OUTSIDE_SHARE``: of the cells predicted now, outside the area of
    applicability (of one in 101 without ``applicability``; NaN where none was predicted).

    Raises
    ------
    InputError
        No crop model, features missing, or the folder holds days of another run.
    DateError, GridError, ParameterError, ResourceError, OutputError
    """
    wanted = {MOISTURE: output, CIR: cir, UNCERTAINTY: uncertainty, APPLICABILITY: applicability}
    # Moisture comes last, as a sign that all of a day is there.
    quantities = [quantity for quantity in (CIR, UNCERTAINTY, APPLICABILITY, MOISTURE) if wanted[quantity]]
    inputs = [model, crop_mask, *covariates]
    with Staging(inputs) as stage, contextlib.ExitStack() as opened:
        known = CropModel(model, job)
        known.require(quantities)
        layers = opened.enter_context(CropLayers(covariates, crop_mask, known.features))
        if layers.unused:
            job.info(f"Not in the model and left out: {', '.join(layers.unused)}.")
        days = _days(layers, start, end, season)
        layers.require_years(days)
        nbytes = layers.grid.window.pixels * 4
        files = DayFiles(folder, _made_from(model, crop_mask, layers))
        stacks = {quantity: stage.place(wanted[quantity]) for quantity in quantities}
        left = [day for day in days if not files.is_done(quantities, day)]
        _say_start(known, layers, days, left, job)
        tags = provenance.of(*layers.rasters).tags()
        tally = Tally(len(known.features))
        if left:
            run = DayPrediction(
                layers, known.forests, known.ranges, known.interval if uncertainty else None, known.applicability,
                quantities, job,
            )  # fmt: skip
            _run_days(run, files, left, quantities, nbytes, tags, job)
            tally = run.tally
        for number, (quantity, place) in enumerate(stacks.items()):
            part = job.part(0.95 + 0.05 * number / len(stacks), 0.95 + 0.05 * (number + 1) / len(stacks))
            _write_stack(place, wanted[quantity], quantity, files, days, layers, tags, part)
    _say_end(tally, known, job)
    outside = tally.outside / tally.asked if tally.asked else float("nan")
    return {"DAYS": len(days), "NEW_DAYS": len(left), "OUTSIDE_SHARE": outside}


def _run_days(
    run: DayPrediction, files: DayFiles, days: list[date], quantities: list[Quantity], nbytes: int,
    tags: dict[str, str], job: Job,
) -> None:  # fmt: skip
    """Predict the days one after the other; a day's files get their names when all of it is done."""
    for number, day in enumerate(days):
        part = job.part(0.95 * number / len(days), 0.95 * (number + 1) / len(days))
        try:
            with Staging() as stage:
                places = {q.name: stage.place(str(files.path(q, day)), nbytes) for q in quantities}
                run.run(day, places, tags, part)
        except Cancelled:
            job.warn(
                f"{number} new day(s) are whole and stay in {files.folder}; the same run again goes on from there."
            )
            raise


def _days(layers: CropLayers, start: date | None, end: date | None, season: Season) -> list[date]:
    if start is None or end is None:
        first, last = layers.span()
        start, end = start or first, end or last
    return season.days(start, end)


def _made_from(model: str, crop_mask: str, layers: CropLayers) -> dict[str, str]:
    """What the days depend on, for the folder's record."""
    return {
        "the model": content_of(model),
        "the crop mask": state_of(crop_mask),
        "the grid": layers.grid.describe(),
        **{f"the covariate {name}": state_of(layer.path) for name, layer in layers.covariates.items()},
    }


def _say_start(known: CropModel, layers: CropLayers, days: list[date], left: list[date], job: Job) -> None:
    of = " at ".join(part for part in (known.card.get("crop"), known.card.get("depth")) if part)
    job.info(f"{len(days)} day(s) from {days[0]} to {days[-1]}{f', {of}' if of else ''}.")
    if len(left) < len(days):
        job.info(f"{len(days) - len(left)} of them are there already and are not made again.")
    lacking: dict[str, list[date]] = {}
    for day in left:
        for name in layers.lacking(day):
            lacking.setdefault(name, []).append(day)
    for name, absent in lacking.items():
        some = ", ".join(day.isoformat() for day in absent[:5])
        job.warn(
            f"{layers.covariates[name].path} ({name}) lacks {len(absent)} day(s), which are missing in the output: "
            f"{some}{' …' if len(absent) > 5 else ''}."
        )


def _say_end(tally: Tally, known: CropModel, job: Job) -> None:
    if tally.asked:
        job.info(
            f"{100 * tally.outside / tally.asked:.1f} % of the cells are outside the area of applicability: the model "
            "was not trained on covariates like theirs."
        )
    for name, strange, (low, high) in zip(known.features, tally.strange, known.ranges):
        if tally.cells and strange > _STRANGE * tally.cells:
            job.warn(
                f"{name} is outside the range of the training ({low:g} to {high:g}) in "
                f"{100 * strange / tally.cells:.0f} % of the cells. Is it in the unit of the training table?"
            )


def _write_stack(
    place: str, target: str, quantity: Quantity, files: DayFiles, days: list[date], layers: CropLayers,
    tags: dict[str, str], job: Job,
) -> None:  # fmt: skip
    """A stack of all days: virtual over their files, or a copy of them."""
    labels = [day.isoformat() for day in days]
    paths = [files.path(quantity, day) for day in days]
    own = {**tags, "time_step": "day", "variable": quantity.variable, "unit": quantity.unit}
    if vrt.is_virtual(target):
        layout = vrt.Layout(layers.grid, quantity.dtype, NODATA[quantity.dtype], tile_edge(1), quantity.unit)
        sources = [vrt.file_source(target, path) for path in paths]
        vrt.write_virtual(place, layout, labels, sources, own)
        return

    def copy(job):
        for step in job.steps:
            with RasterFile(str(paths[step])) as day:
                yield step, {"days": day.read(job.outer, [1])[0]}

    with RasterWriter(place, layers.grid, labels, quantity.dtype, own, quantity.unit) as writer:
        stream(copy, {"days": writer}, job, grid=layers.grid, steps=len(days), working=16)

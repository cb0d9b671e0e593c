"""The tool `mapcropmoisture`: daily maps of a crop's soil moisture (docs/methods.md, section 6)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import ClassVar

from ....interface.declaration import (
    FolderOut,
    Number,
    Raster,
    StackOut,
    Tool,
    day,
    file,
    folder_out,
    raster,
    rasters,
    stack_out,
    text,
)
from ....interface.opening import Opened, sample_of
from ....interface.outputs import Cost, Outputs, Plan
from ....interface.quantities import ANYTHING, GRID, check_quantity
from ....run.job import Job
from ....run.messages import Tell


@dataclass(frozen=True, kw_only=True)
class MapCropMoisture(Tool):
    """Predicts soil moisture of a crop for every day and every cell that the crop grows on."""

    id: ClassVar = "mapcropmoisture"
    title: ClassVar = "Map crop moisture"
    group: ClassVar = "crop"
    tags: ClassVar = "soil moisture,crop,wheat,maize,daily,random forest,prediction,irrigation"
    packages: ClassVar = (*Tool.packages, "scipy", "sklearn", "pyproj")
    comes_after: ClassVar = "Train crop model"
    comes_before: ClassVar = "Aggregate in time, SSI"
    numbers: ClassVar = {
        "DAYS": Number("Days in the stack"),
        "NEW_DAYS": Number("Days made in this run"),
        "OUTSIDE_SHARE": Number("Share of the cells outside the area of applicability", percent=True),
    }
    help: ClassVar = """
    The forests of “Train crop model” predict from covariates that are matched to the model's features by name. They are
    taken as “Sample covariates at stations” takes them: static rasters, daily stacks on the very date, stacks by dekad,
    month or year in the period that the day falls in, and climatologies by month. All rasters and the crop mask lie on
    one grid. Latitude, longitude and day of the year are made here.

    The crop mask is one band for all years, or a stack with one band per year; cells ≠ 0 are the crop. Only they are
    predicted, the rest is missing. SEASON_START and SEASON_END (month-day, such as 10-01 and 06-15, also over New Year)
    keep the days of the season, in every year from START to END.

    Each day becomes a file in OUTPUT_FOLDER, and OUTPUT is a virtual stack over the files (a name that ends with .tif
    makes a copy of them in one file). A run that was interrupted goes on where it ended: days that are whole are not
    made again. If the model or a raster has changed since, the folder is refused, so that days of two models never
    stand side by side unnoticed. To add days to rasters that have grown, use another folder for the new days.

    A day that a covariate lacks is missing, and named in the log; a cell where a covariate is missing is missing. A
    warning says when a covariate lies outside the range of the training in most cells: look at its unit then.

    CIR is the probability of the irrigation label: with the usual rule that soil is wet enough, from irrigation or from
    rain. UNCERTAINTY is the half width of a 90 % interval, from errors at stations that were left out. APPLICABILITY is
    1 where the covariates are like those of the training, 0 where the model is asked about what it has not seen (Meyer
    and Pebesma 2021).
    """

    model: str = file("Model", "File that “Train crop model” wrote.", extensions=("zip",))
    covariates: tuple[str, ...] = rasters(
        "Covariates",
        "The features of the model on one grid. A covariate's name is its tag “variable”, else its file's name.",
        quantity=GRID,  # only those that the model knows are looked at, in the plan
    )
    crop_mask: Raster = raster(
        "Crop mask", "Cells ≠ 0 are the crop: one band, or a stack with a band per year.", quantity=GRID
    )
    start: datetime.date | None = day("First day", "Empty: the first that all covariates have.")
    end: datetime.date | None = day("Last day", "Empty: the last that all covariates have.")
    season_start: str = text("Season from", "Month-day, such as 03-01. Empty: from 1 January.")
    season_end: str = text("Season to", "Month-day, such as 06-15. Empty: to 31 December.")
    output_folder: FolderOut = folder_out("Folder for the days", "A GeoTIFF for each day and quantity.")
    output: StackOut = stack_out(
        "Crop soil moisture", "Stack in m³/m³: virtual (.vrt) over the days, or a copy (.tif).", virtual=True
    )
    cir: StackOut | None = stack_out("CIR probability", "Stack of shares from 0 to 1.", optional=True, virtual=True)
    uncertainty: StackOut | None = stack_out(
        "Uncertainty", "Stack of half widths of the 90 % interval in m³/m³.", optional=True, virtual=True
    )
    applicability: StackOut | None = stack_out(
        "Area of applicability", "Stack: 1 where the model knows such covariates, 0 where not.", optional=True,
        virtual=True,
    )  # fmt: skip

    def plan(self, given: Opened, tell: Tell) -> Plan:
        from .map import CropModel, days_of
        from .map_inputs import CropLayers
        from .season import Season

        season = Season.of(self.season_start, self.season_end)
        known = CropModel(given.model, Job())
        quantities = self._quantities()
        known.require(list(quantities))
        layers = CropLayers(given.covariates, given.crop_mask, known.features)
        if layers.unused:
            tell.info("Not in the model and left out: {names}.", names=", ".join(layers.unused))
        for one in layers.covariates.values():
            layer = next(layer for layer in given.covariates if layer.path == one.path)
            # A raster of several bands with names may hold others that the model does not know.
            if not layer.categorical and not (one.static and one.file.count > 1):
                check_quantity(sample_of(layer), (ANYTHING,), "COVARIATES")
        days = days_of(layers, self.start, self.end, season)
        layers.require_years(days)
        layers.require_dates(days)
        nbytes = layers.grid.window.pixels * 4 * len(days) * len(quantities)
        lines = (f"{len(days)} day(s) from {days[0]} to {days[-1]}.",)
        return Plan(cost=Cost(scratch=nbytes), detail=(known, layers, days, quantities), lines=lines)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        from .day_files import DayFiles
        from .map import DayStack, made_from, run_days, tell_end, tell_start, write_stack
        from .predict import DayPrediction, Tally

        known, layers, days, quantities = plan.detail
        files = DayFiles(self.output_folder, made_from(given.model, given.crop_mask.path, layers))
        left = [day for day in days if not files.is_done(list(quantities), day)]
        tell_start(known, layers, days, left, job.tell)
        tags, tally = out.provenance.tags(), Tally(len(known.features))
        if left:
            prediction = DayPrediction(layers, known, list(quantities), job)
            run_days(prediction, files, left, tags, job)
            tally = prediction.tally
        for number, (quantity, name) in enumerate(quantities.items()):
            part = job.part(0.95 + 0.05 * number / len(quantities), 0.95 + 0.05 * (number + 1) / len(quantities))
            stack = DayStack(str(out.path(name)), str(out.target(name)), quantity, days)
            write_stack(stack, files, layers.grid, tags, part)
        tell_end(tally, known, job.tell)
        outside = tally.outside / tally.asked if tally.asked else float("nan")
        return {"DAYS": len(days), "NEW_DAYS": len(left), "OUTSIDE_SHARE": outside}

    def _quantities(self) -> dict:
        """What is wanted → name of its output. Moisture comes last, as a sign that all of a day is there."""
        from .day_files import APPLICABILITY, CIR, MOISTURE, UNCERTAINTY

        names = {CIR: "cir", UNCERTAINTY: "uncertainty", APPLICABILITY: "applicability", MOISTURE: "output"}
        return {quantity: name for quantity, name in names.items() if getattr(self, name)}

"""The tools `traincropmodel` and `mapcropmoisture` (docs/methods.md, section 6)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np

from ....data.raster.reader import SAMPLE_EDGE, RasterFile
from ....interface.declaration import (
    FolderOut,
    Number,
    Raster,
    StackOut,
    Table,
    Tool,
    choice,
    column,
    columns,
    day,
    file,
    folder_out,
    model_out,
    number,
    raster,
    rasters,
    report_out,
    stack_out,
    switch,
    table,
    text,
    whole,
)
from ....interface.opening import Opened, sample_of, watch
from ....interface.outputs import Cost, Outputs, Plan
from ....interface.quantities import ANYTHING, GRID, check_quantity
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell

# What is imported before the work, where a cancelled run need not wait for it.
_LEARNING = ("sklearn.tree", "scipy.spatial", "scipy.spatial.distance", "scipy.special")
_DRAWING = ("matplotlib.figure", "matplotlib.font_manager", "matplotlib.backends.backend_svg", "jinja2")
_SECONDS_PER_MILLION = 0.6  # of cells and days, beside what the trees take; measured
_LABELS = ("at_or_above", "below", "none")


@dataclass(frozen=True, kw_only=True)
class TrainCropModel(Tool):
    """Trains two random forests on station records: one forecasts irrigation, the other soil moisture."""

    id: ClassVar = "traincropmodel"
    title: ClassVar = "Train crop model"
    group: ClassVar = "crop"
    tags: ClassVar = (
        "random forest,machine learning,training,soil moisture,irrigation,wheat,maize,stations,cross-validation"
    )
    packages: ClassVar = (*Tool.packages, "scipy", "sklearn", "geopandas")
    comes_after: ClassVar = "Sample covariates at stations"
    comes_before: ClassVar = "Map crop moisture"
    numbers: ClassVar = {
        "R2": Number("R² with stations left out"),
        "RMSE": Number("RMSE with stations left out (m³/m³)"),
        "UBRMSE": Number("RMSE without the bias, with stations left out (m³/m³)"),
        "R": Number("Correlation with stations left out"),
        "BIAS": Number("Bias with stations left out, predicted minus observed (m³/m³)"),
        "RANDOM_R2": Number("R² with a random tenth of each zone left out (too optimistic)"),
        "AUC": Number("Area below the ROC curve of the irrigation forecast; no number without irrigation"),
    }
    help: ClassVar = """
    After Cheng et al. A table of station records with covariates becomes a model of one crop at one depth. Rows of
    other crops and depths are left out, and so are rows that lack soil moisture or a feature (how many lack what is
    said). Latitude, longitude and day of the year are features, too, and so is every column of numbers that is not one
    of the fixed ones, unless FEATURES names some.

    Of two features that are correlated by more than MAX_CORRELATION the less important one goes. Importance is measured
    at stations left out. PINNED features stay whatever happens.

    Irrigation: relative soil moisture (soil moisture in per cent of field capacity) at or above the threshold of the
    crop's stage gives the label CIR 1 (Cheng). Such soil can be wet from rain as well: what the first forest forecasts
    is the probability of wet enough soil, and the outputs call it CIR probability. With the label “below” it is the
    probability that the crop wants water. The thresholds are a table that can be edited (THRESHOLDS); a stage that it
    does not know is an error, a row without a stage has no label but is trained on. Without stages, field capacity or
    thresholds of the crop the second forest is trained alone, and this is said.

    The label is made from soil moisture, so it can leak into the prediction of the same soil moisture. Here it cannot:
    the second forest is trained on forecasts for stations that the first has not seen, and the scores leave out whole
    stations from both. The report shows four rows side by side: without CIR, as it is, and two ways that leak. A gain
    that only the leaking rows have is none. Expect a small one: the forecast is made from the same features. Name the
    column that knows of irrigation from elsewhere (canals, equipped area) as IRRIGATION_FEATURE, and the report also
    says how much soil moisture the model owes to it.

    Three scores: stations left out (R2, RMSE and the other numbers: what to expect between stations), years left out,
    and a random tenth of each zone (RANDOM_R2, as in Cheng; too optimistic, because other days of the same stations
    were seen).

    TUNE tries up to 111 settings of the four numbers in ten folds of stations, and takes the best where it is better
    than yours by more than one standard error. It takes many times as long as the rest.

    The model file holds plain numbers and a description, no program code; it can be passed on.
    """

    table: Table = table(
        "Table of stations",
        """Rows of “Sample covariates at stations”: station, date, sm (m³/m³), crop, depth, stage, zone, lat, lon, doy,
        then covariates.""",
    )
    target_crop: str = text("Crop", "As in the column “crop”. Empty: the only one of the table.")
    target_depth: str = text("Depth", "As in the column “depth”. Empty: the only one of the table.")
    field_capacity: str = column(
        "Column of field capacity",
        "In m³/m³, for the irrigation label. Without it there is no irrigation module.",
        of="table", default="fc", free=True,
    )  # fmt: skip
    features: tuple[str, ...] = columns(
        "Features",
        "Columns that the forests see. Empty: lat, lon, doy and all columns of numbers but the fixed ones.",
        of="table", free=True,
    )  # fmt: skip
    pinned: tuple[str, ...] = columns(
        "Features always kept", "Never left out for being correlated with others.", of="table", free=True
    )
    max_correlation: float = number(
        "Largest correlation of two features",
        "Of two features above it the less important one is left out. 1: all stay.",
        default=0.5, low=0.01, high=1.0,
    )  # fmt: skip
    label: str = choice(
        "Irrigation label",
        """at_or_above: relative soil moisture at or above the threshold (Cheng). below: below it, that is demand.
        none: no irrigation module.""",
        _LABELS,
        labels={
            "at_or_above": "Irrigated: at or above the threshold",
            "below": "In need of water: below the threshold",
            "none": "No irrigation module",
        },
    )
    thresholds: str | None = file(
        "Thresholds",
        """Relative soil moisture by crop, stage and depth, with other names and BBCH codes of the stages. Empty: the
        table of Cheng that comes with the plugin (core/tools/crop/crop_model/thresholds.csv, to be copied and
        edited).""",
        extensions=("csv",), optional=True,
    )  # fmt: skip
    tune: bool = switch("Search the settings", "In ten folds of stations. Takes long.")
    irrigation_feature: str = column(
        "Feature that knows of irrigation",
        """A column of canals, equipped area or the like, lowest where there is no irrigation. It stays, and the report
        says how much soil moisture the model owes to it.""",
        of="table", advanced=True, free=True,
    )  # fmt: skip
    trees: int = whole(
        "Trees", "Of each forest. More trees: steadier, slower.", default=50, low=2, high=5000, advanced=True
    )
    min_leaf: int = whole(
        "Minimum samples per leaf", "Rows that a leaf of a tree holds at least.", default=1, low=1, high=1000,
        advanced=True,
    )  # fmt: skip
    max_features: int = whole(
        "Features tried at a split", "At most as many as there are features.", default=4, low=1, high=1000,
        advanced=True,
    )  # fmt: skip
    max_samples: float = number(
        "Share of the rows per tree", "Each tree draws this share.", default=1.0, low=0.01, high=1.0, advanced=True
    )
    seed: int = whole("Seed", "The same seed gives the same forests and scores.", default=0, low=0, advanced=True)
    model: str = model_out("Both forests and their description, for “Map crop moisture”.")
    report: str | None = report_out("Scores, leakage and plots, one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Read the table of records, decide which of them are irrigated, and tell what is left out.

        Returns
        -------
        Plan
            Its detail: the rows to train on, the irrigation rule with its labels, and the options.

        Raises
        ------
        ParameterError, InputError
            An option is out of range; the table lacks a column, or has too few rows to train on.
        """
        from ....learning.effort import stated_seconds
        from ....learning.forest import ForestOptions
        from .irrigation import irrigation_of
        from .table import Choice, read_table
        from .train import at_most
        from .trained import CropOptions
        from .training_cost import stages

        options = CropOptions(
            choice=Choice(
                self.target_crop or "", self.target_depth or "", tuple(self.features), self.field_capacity or ""
            ),
            pinned=tuple(self.pinned),
            max_correlation=self.max_correlation,
            label=self.label,
            tune=self.tune,
            forest=ForestOptions(self.trees, self.min_leaf, self.max_features, self.max_samples, self.seed),
            irrigation_feature=self.irrigation_feature or "",
        )
        table = read_table(given.table, options.choice, tell.info)
        irrigation = irrigation_of(table, self.thresholds or None, options.label, options.choice.field_capacity)
        tell.info("\n".join(irrigation.lines()))
        tell.leave_out(
            "rows", len(given.table) - len(table.sm), len(given.table),
            say("of another crop or depth, or without soil moisture or a feature"),
        )  # fmt: skip
        lines = (
            say(
                "{sm_count} rows with {features_count} features.",
                sm_count=len(table.sm),
                features_count=len(table.features),
            ),
        )
        features = len(table.features)
        forest = replace(options.forest, max_features=at_most(options.forest.max_features, features))
        forests = stages(len(table.sm), features, irrigation.label is not None, forest, options.tune)
        cost = Cost(stated_seconds(forests, features))
        return Plan(cost=cost, detail=(table, irrigation, options), lines=lines)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Train both forests, and write the model and, where it is asked for, the report.

        Returns the scores of the model by the names of the tool's numbers.
        """
        from ....learning.forest import save_model
        from ....run.packages import load
        from . import train
        from .fitted_model import IRRIGATION, model_card
        from .report import write_report

        page = out.path("report")
        job.awaited(lambda: load((*_LEARNING, *(_DRAWING if page else ()))))
        table, irrigation, options = plan.detail
        forests, trained = train.train(table, irrigation, options, job)
        further = {} if forests.irrigation is None else {IRRIGATION: forests.irrigation}
        card = model_card(trained, out.provenance)
        save_model(str(out.path("model")), forests.moisture, card, further, job.check)
        if page:
            write_report(page, trained, job.check)
        train.tell_scores(trained, job.tell)
        return dict(train.numbers_of(trained))


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
        """Check model, covariates and crop mask against each other, and choose the days to map.

        Returns
        -------
        Plan
            Its cost is the disk that the day files take, 4 bytes for each pixel, day and quantity; its detail: the
            model, the
            layers, the days and the quantities.

        Raises
        ------
        InputError
            The model does not know a quantity that is asked for, or a covariate is missing or implausible.
        DateError
            The covariates do not reach over the days.
        """
        from ....learning.forest.sample_size import prediction_seconds
        from .map import CropModel, Season, days_of
        from .map_inputs import CropLayers

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
                sample = sample_of(layer)
                check_quantity(sample, (ANYTHING,), "COVARIATES")
                watch(layer, "COVARIATES", sample)
        days = days_of(layers, self.start, self.end, season)
        layers.require_years(days)
        layers.require_dates(days)
        nbytes = layers.grid.window.pixels * 4 * len(days) * len(quantities)
        lines = (
            say("{days_count} day(s) from {first} to {last}.", days_count=len(days), first=days[0], last=days[-1]),
        )
        forests = [known.forests.moisture, known.forests.irrigation]
        trees = sum(len(forest.trees) for forest in forests if forest is not None)
        cells = layers.grid.window.pixels * _crop_share(given.crop_mask)
        seconds = prediction_seconds(trees, cells * len(days))
        seconds += _SECONDS_PER_MILLION * layers.grid.window.pixels * len(days) / 1e6
        cost = Cost(seconds, scratch=nbytes)
        return Plan(cost=cost, detail=(known, layers, days, quantities), lines=lines)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write a file for each day that has none yet, then the stack of each quantity.

        Returns the number of days, how many of them are new, and the share of cells outside the area of applicability
        (NaN where no cell was looked at).
        """
        from .day_files import DayFiles
        from .map import DayStack, DayWriters, made_from, run_days, tell_end, tell_start, write_stack
        from .predict import DayPrediction, Tally

        known, layers, days, quantities = plan.detail
        files = DayFiles(self.output_folder, made_from(given.model, given.crop_mask.path, layers))
        left = [day for day in days if not files.is_done(list(quantities), day)]
        tell_start(known, layers, days, left, job.tell)
        tags, tally = out.provenance.tags(), Tally(len(known.features))
        if left:
            prediction = DayPrediction(layers, known, list(quantities), job)
            writers = DayWriters(files, list(quantities), left, layers.grid, job)
            writers.tags = tags
            run_days(prediction, writers, job)
            tally = prediction.tally
        for i, (quantity, name) in enumerate(quantities.items()):
            part = job.part(0.95 + 0.05 * i / len(quantities), 0.95 + 0.05 * (i + 1) / len(quantities))
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


def _crop_share(mask: RasterFile) -> float:
    """Share of the cells on which the crop grows, roughly: of the first year, looked at thinned out."""
    shape = (min(mask.grid.height, SAMPLE_EDGE), min(mask.grid.width, SAMPLE_EDGE))
    values = mask.read(bands=[1], shape=shape)
    return float((np.isfinite(values) & (values != 0)).mean())

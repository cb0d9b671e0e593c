"""The tool `traincropmodel`: irrigation forecast and soil moisture of a crop (docs/methods.md, section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ....interface.declaration import (
    Number,
    Table,
    Tool,
    choice,
    column,
    columns,
    file,
    model_out,
    number,
    report_out,
    switch,
    table,
    text,
    whole,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan
from ....run.job import Job
from ....run.messages import Tell

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
        from ....learning.forest import ForestOptions
        from .irrigation import irrigation_of
        from .options import CropOptions
        from .table import Choice, read_table

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
            "of another crop or depth, or without soil moisture or a feature",
        )  # fmt: skip
        lines = (f"{len(table.sm)} rows with {len(table.features)} features.",)
        return Plan(detail=(table, irrigation, options), lines=lines)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        from ....learning.forest import save_model
        from . import train
        from .model_card import IRRIGATION, model_card
        from .report import write_report

        table, irrigation, options = plan.detail
        forests, trained = train.train(table, irrigation, options, job)
        further = {} if forests.irrigation is None else {IRRIGATION: forests.irrigation}
        save_model(str(out.path("model")), forests.moisture, model_card(trained, out.provenance), further)
        page = out.path("report")
        if page:
            write_report(page, trained)
        train.tell_scores(trained, job.tell)
        return dict(train.numbers_of(trained))

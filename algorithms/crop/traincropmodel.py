"""agridrought:traincropmodel"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

LABELS = ("at_or_above", "below", "none")


class TrainCropModel(AgriDroughtAlgorithm):
    ID = "traincropmodel"
    NAME = "Train crop model"
    GROUP = "crop"
    TAGS = "random forest,machine learning,training,soil moisture,irrigation,wheat,maize,stations,cross-validation"
    SHORT = "Trains two random forests on station records: one forecasts irrigation, the other soil moisture."
    HELP = """
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
    and a random tenth of each zone (RANDOM_R2, as in Cheng; flatters, because other days of the same stations were
    seen).

    TUNE tries up to 111 settings of the four numbers in ten folds of stations, and takes the best where it is better
    than yours by more than one standard error. It takes many times as long as the rest.

    The model file holds plain numbers and a description, no program code; it can be passed on.
    """
    NEIGHBOURS = "Comes after: Sample covariates at stations. Comes before: Map crop moisture."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy", "sklearn")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(
            p.table(
                "TABLE",
                "Table of stations",
                """Rows of “Sample covariates at stations”: station, date, sm (m³/m³), crop, depth, stage, zone, lat,
                lon, doy, then covariates.""",
            )
        )
        add(p.text("TARGET_CROP", "Crop", "As in the column “crop”. Empty: the only one of the table."))
        add(p.text("TARGET_DEPTH", "Depth", "As in the column “depth”. Empty: the only one of the table."))
        add(
            p.field(
                "FIELD_CAPACITY",
                "Column of field capacity",
                "TABLE",
                """In m³/m³, for the irrigation label. Without it there is no irrigation module.""",
                default="fc",
            )
        )
        add(
            p.fields(
                "FEATURES",
                "Features",
                "TABLE",
                "Columns that the forests see. Empty: lat, lon, doy and all columns of numbers but the fixed ones.",
            )
        )
        add(p.fields("PINNED", "Features that stay", "TABLE", "Never left out for being correlated with others."))
        add(
            p.number(
                "MAX_CORRELATION",
                "Largest correlation of two features",
                "Of two features above it the less important one is left out. 1: all stay.",
                0.5,
                0.01,
                1.0,
            )
        )
        add(
            p.choice(
                "LABEL",
                "Irrigation label",
                LABELS,
                """at_or_above: relative soil moisture at or above the threshold (Cheng). below: below it, that is
                demand. none: no irrigation module.""",
            )
        )
        add(
            p.file(
                "THRESHOLDS",
                "Thresholds",
                """Relative soil moisture by crop, stage and depth, with other names and BBCH codes of the stages.
                Empty: the table of Cheng that comes with the plugin (core/tools/crop/crop_model/thresholds.csv, to be
                copied and edited).""",
                "csv",
                True,
            )
        )
        add(p.switch("TUNE", "Search the settings", "In ten folds of stations. Takes long.", False))
        for parameter in (
            p.field(
                "IRRIGATION_FEATURE",
                "Feature that knows of irrigation",
                "TABLE",
                """A column of canals, equipped area or the like, lowest where there is no irrigation. It stays, and the
                report says how much soil moisture the model owes to it.""",
            ),
            p.integer("TREES", "Trees", "Of each forest. More trees: steadier, slower.", 50, 2, 5000),
            p.integer("MIN_LEAF", "Smallest leaf", "Rows that a leaf of a tree holds at least.", 1, 1, 1000),
            p.integer(
                "MAX_FEATURES", "Features tried at a split", "At most as many as there are features.", 4, 1, 1000
            ),
            p.number("MAX_SAMPLES", "Share of the rows per tree", "Each tree draws this share.", 1.0, 0.01, 1.0),
            p.integer("SEED", "Seed", "The same seed gives the same forests and scores.", 0, 0),
        ):
            add(p.advanced(parameter))
        add(
            p.file_output(
                "MODEL", "Model", "Both forests and their description, for “Map crop moisture”.", "Model (*.zip)"
            )
        )
        add(p.file_output("REPORT", "Report", "Scores, leakage and plots, one HTML page.", "Report (*.html)", True))
        for name, label in (
            ("R2", "R² with stations left out"),
            ("RMSE", "RMSE with stations left out (m³/m³)"),
            ("UBRMSE", "RMSE without the bias, with stations left out (m³/m³)"),
            ("R", "Correlation with stations left out"),
            ("BIAS", "Bias with stations left out, predicted minus observed (m³/m³)"),
            ("RANDOM_R2", "R² with a random tenth of each zone left out (flattering)"),
            ("AUC", "Area below the ROC curve of the irrigation forecast; no number without irrigation"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.learning.forest import ForestOptions
        from ...core.run.packages import require
        from ...core.tools.crop.crop_model.options import CropOptions
        from ...core.tools.crop.crop_model.table import Choice
        from ...core.tools.crop.crop_model.train import train_crop_model

        if v.REPORT:
            require(("matplotlib",), "The report")  # before the long work, not after it
        options = CropOptions(
            choice=Choice(v.TARGET_CROP, v.TARGET_DEPTH, tuple(v.FEATURES), v.FIELD_CAPACITY),
            pinned=tuple(v.PINNED),
            max_correlation=v.MAX_CORRELATION,
            label=v.LABEL,
            tune=v.TUNE,
            forest=ForestOptions(v.TREES, v.MIN_LEAF, v.MAX_FEATURES, v.MAX_SAMPLES, v.SEED),
            irrigation_feature=v.IRRIGATION_FEATURE,
        )
        numbers, _ = train_crop_model(v.TABLE, v.MODEL, options, job, provenance, v.THRESHOLDS or None, v.REPORT)
        return numbers

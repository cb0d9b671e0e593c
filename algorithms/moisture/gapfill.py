"""agridrought:gapfill"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

FUSIONS = ("sum_to_one", "free", "non_negative", "intercept")


class GapFill(AgriDroughtAlgorithm):
    ID = "gapfill"
    NAME = "Fill gaps"
    GROUP = "moisture"
    TAGS = "gap filling,interpolation,smoothing,regression,missing,soil moisture"
    SHORT = "Fills missing soil moisture in time and in space, and flags every filled value."
    HELP = """
    In time: the modified-sinc smoother (Schmid, Rath & Diebold 2022) is solved for the missing months of each pixel,
    on anomalies from the pixel's own calendar-month climatology where there are three years of it. In long gaps the
    anomaly fades to the climatology. In records without a climatology gaps of more than three steps (of more than
    one at an end) are filled from space only.

    In space: for each missing pixel, the observed pixels of a window are regressed on the months before and after
    (Luo et al., eq 2 to 5), near and similar pixels (same LAND_COVER, like COVARIATES) with more weight.

    Rehearsal: some observed values are hidden in gaps like the stack's own and larger, and estimated. That gives the
    weights of time, space and climatology (Luo et al., eq 6 to 9) by the length of the gap and the distance to
    observations, and UNCERTAINTY: the half width of the band that holds the truth in 90 % of cases, 0 where observed.
    RMSE is the error of hidden values that the weights were not fitted on. Values that are missing for another reason
    than the hidden ones (snow, forest) can have larger errors.

    Observed values are never changed. Only cells of MASK are filled, by default those observed on at least
    MIN_OBSERVED of the dates, so the sea stays empty. Where TEMPERATURE is below freezing gaps stay empty.

    FLAGS: 0 missing, 1 observed, 2 fused, 3 from space only, 4 from time only, 5 climatology only. Later tools take
    FLAGS and leave out what is only climatology: it says nothing about that date.
    """
    NEIGHBOURS = "Comes after: Build time stack, Aggregate in time. Comes before: SSI."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")
    STYLES = {"FLAGS": "fill_flags", "UNCERTAINTY": "fill_uncertainty"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "Soil-moisture stack", "Dated stack in m³/m³ (per cent and kg m⁻² are refused)."))
        add(
            p.raster(
                "MASK",
                "Mask",
                "Only cells ≠ 0 are filled. Empty: cells observed often enough (MIN_OBSERVED).",
                True,
            )
        )
        add(
            p.raster(
                "LAND_COVER",
                "Land cover",
                """Class codes, at most 64: pixels of the target's class weigh three times as
            much in the regression. Continuous rasters are COVARIATES.""",
                True,
            )
        )
        add(
            p.rasters(
                "COVARIATES",
                "Covariates",
                """Rasters on the same grid (height, vegetation, rain …) that tell which pixels are similar. Of a dated
            stack the mean over its dates counts, so its dates need not be those of INPUT.""",
                True,
            )
        )
        add(
            p.raster(
                "TEMPERATURE",
                "Temperature",
                """Dated stack in K or °C, such as land-surface temperature: gaps below freezing
            (273.15 K) stay empty.""",
                True,
            )
        )
        add(p.name_parameter())
        for parameter in (
            p.integer("DEGREE", "Degree of the smoother", "2, 4, 6, 8 or 10: higher keeps faster changes.", 4, 2, 10),
            p.integer("HALF_WIDTH", "Half width of the smoother", "In steps; larger smooths more.", 6, 2, 60),
            p.integer("WINDOW", "Window of the regression", "Edge in pixels, odd.", 41, 3, 101),
            p.choice(
                "FUSION",
                "Fusion of time and space",
                FUSIONS,
                """Constraint on the weights of time, space and climatology: they add up to
                one and are not negative; free; not negative; free with an intercept.""",
            ),
            p.number(
                "MAX_SM",
                "Largest soil moisture",
                "Filled values are held between 0 and this, in m³/m³; observed ones stay.",
                0.6,
                0.01,
                1.0,
            ),
            p.number(
                "MIN_OBSERVED",
                "Smallest share of observed dates",
                "Without MASK: cells below it stay empty.",
                0.1,
                0.0,
                1.0,
            ),
        ):
            add(p.advanced(parameter))
        add(p.output("OUTPUT", "Filled soil moisture", "Stack in m³/m³."))
        add(p.output("FLAGS", "Fill flags", "Stack that says where each value comes from."))
        add(
            p.output(
                "UNCERTAINTY",
                "Uncertainty",
                "Stack of half widths of the 90 % band of filled values in m³/m³; 0 where observed.",
                True,
            )
        )
        add(
            p.file_output(
                "REPORT", "Report", "Accuracy, uncertainty, maps and series, one HTML page.", "Report (*.html)", True
            )
        )
        self.addOutput(QgsProcessingOutputNumber("FILLED_SHARE", tr("Filled share of the mask's missing values")))
        self.addOutput(QgsProcessingOutputNumber("UNFILLED_SHARE", tr("Share of the mask's values that stay missing")))
        self.addOutput(QgsProcessingOutputNumber("RMSE", tr("RMSE of hidden values (m³/m³)")))

    def compute(self, v, job, provenance):
        from ...core.run.packages import require
        from ...core.tools.moisture.gap_fill.fill import fill_stack
        from ...core.tools.moisture.gap_fill.options import FillOptions

        if v.REPORT:
            require(("matplotlib",), "The report")  # before the long work, not after it
        options = FillOptions(
            degree=v.DEGREE, half_width=v.HALF_WIDTH, window=v.WINDOW, fusion=v.FUSION,
            max_sm=v.MAX_SM, min_observed=v.MIN_OBSERVED,
        )  # fmt: skip
        return fill_stack(
            v.INPUT, v.OUTPUT, v.FLAGS, options, job, provenance, v.MASK, v.LAND_COVER, v.COVARIATES or (),
            v.TEMPERATURE, v.UNCERTAINTY, v.REPORT, v.NAME,
        )  # fmt: skip

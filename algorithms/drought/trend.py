"""agridrought:trend"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

AGGREGATES = ("none", "annual_mean")


class Trend(AgriDroughtAlgorithm):
    ID = "trend"
    NAME = "Trend (Mann-Kendall, Sen)"
    GROUP = "drought"
    TAGS = "trend,mann-kendall,sen,slope,significance,drying,wetting"
    SHORT = "Is it getting drier? Mann-Kendall test and Sen's slope for every pixel."
    HELP = """
    The slope is the median of the slopes of all pairs of dates (Sen), per year; the test (Mann-Kendall, corrected for
    ties, two-sided) says whether rises and falls are out of balance. Missing dates are skipped, and the slope uses the
    real time between dates. A pixel needs at least eight valid dates.

    Bands: slope_per_year, intercept (value of the line at the first date), s, z, p, class (−2 significant decrease,
    −1 decrease, 0 none, 1 increase, 2 significant increase).

    The test supposes that the values are independent. Monthly values are not: a dry month tends to follow a dry month,
    and p is then too small. Take annual means (AGGREGATE annual_mean: years with at least half of their dates), and
    an index (SSI) or annual means rather than raw monthly soil moisture, whose season is no trend. With ALPHA 0.05,
    one pixel in twenty is “significant” where there is no trend at all.
    """
    NEIGHBOURS = "Comes after: SSI, or Fill gaps. Comes last, or before maps and reports."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")
    STYLES = {"OUTPUT": "trend"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(
            p.raster(
                "INPUT",
                "Time stack",
                "A dated stack of soil moisture, SSI or anything else, of 8 dates or more.",
            )
        )
        add(
            p.raster(
                "FLAGS",
                "Fill flags",
                "FLAGS of “Fill gaps”: values that are only climatology are left out.",
                True,
            )
        )
        add(
            p.choice(
                "AGGREGATE", "Aggregate first", AGGREGATES, "annual_mean: the trend of the yearly means."
            )
        )
        add(p.number("ALPHA", "Significance level", "Two-sided; for the class band.", 0.05, 0.0001, 0.5))
        add(p.output("OUTPUT", "Trend per year", "Raster of six bands; the first is the slope per year."))
        self.addOutput(
            QgsProcessingOutputNumber("SIGNIFICANT_SHARE", tr("Share of pixels with a significant trend"))
        )

    def compute(self, v, job, provenance):
        from ...core.trend.trend import TrendOptions, trend

        return trend(v.INPUT, v.OUTPUT, TrendOptions(v.AGGREGATE, v.ALPHA), job, provenance, v.FLAGS)

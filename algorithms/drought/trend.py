"""agridrought:trend"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

TESTS = ("original", "seasonal", "prewhitened")
AGGREGATES = ("none", "annual_mean")


class Trend(AgriDroughtAlgorithm):
    ID = "trend"
    NAME = "Trend (Mann-Kendall, Sen)"
    GROUP = "drought"
    TAGS = "trend,mann-kendall,sen,slope,significance,seasonal,pre-whitening,false discovery rate,drying,wetting"
    SHORT = "Is it getting drier? Mann-Kendall test and Sen's slope for every pixel."
    HELP = """
    The slope is the median of the slopes of all pairs of dates (Sen), per year; the test (Mann-Kendall, corrected for
    ties, two-sided) says whether rises and falls are out of balance. Missing dates are skipped, and the slope uses the
    real time between dates. A pixel needs at least eight valid dates.

    Bands: slope_per_year, intercept (value of the line at the first date), s, z, p, class (−2 significant decrease,
    −1 decrease, 0 none, 1 increase, 2 significant increase). The layer shows the slope; its second style,
    “Significance” (right click, Styles), shows the class.

    The original test supposes that the values are independent and have no season. Monthly values are not independent:
    a dry month tends to follow a dry month, and p is then too small. A season hides trends. Ways out: the trend of
    annual means (AGGREGATE annual_mean: years with at least half of their dates), the simplest and safest; TEST
    seasonal, which compares Januaries with Januaries only (Hirsch; from three years on); an index without season (SSI)
    as INPUT. Both monthly ways leave the dependence: where each month correlated by 0.6 with the one before, the
    seasonal test called 31 % of trendless records significant. TEST prewhitened first takes out what a value repeats of
    the one before it: it keeps its level, but finds fewer real trends, and it is for values without season (an index,
    annual means). The slope is the same in original and prewhitened; in seasonal it is the median within the seasons.

    With ALPHA 0.05, one pixel in twenty is “significant” where there is no trend at all. FDR answers for the whole map:
    a pixel is significant only if its p is small among all pixels (false discovery rate of twice ALPHA, as Wilks 2016
    advises for fields whose pixels resemble their neighbours). Only the class band changes; P_LIMIT is the largest p
    that counts. It depends on all pixels of the raster: cut the raster to the region first.
    """
    NEIGHBOURS = "Comes after: SSI, or Fill gaps. Comes before: maps and reports; by zone: Regional trend."
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
                "TEST",
                "Test",
                TESTS,
                """original: all dates with each other; seasonal: the same month, dekad or day of several years;
                prewhitened: original, after taking out what values repeat of the one before.""",
            )
        )
        add(p.choice("AGGREGATE", "Aggregate first", AGGREGATES, "annual_mean: the trend of the yearly means."))
        add(p.number("ALPHA", "Significance level", "Two-sided; for the class band.", 0.05, 0.0001, 0.5))
        add(
            p.switch(
                "FDR",
                "Significance of the whole map (false discovery rate)",
                "Classes by the false discovery rate over all pixels (2 × ALPHA) instead of each pixel's own p.",
            )
        )
        add(p.output("OUTPUT", "Trend per year", "Raster of six bands; the first is the slope per year."))
        for name, text in (
            ("SIGNIFICANT_SHARE", "Share of pixels with a significant trend"),
            ("DECREASE_SHARE", "Share of pixels with a significant decrease"),
            ("INCREASE_SHARE", "Share of pixels with a significant increase"),
            ("P_LIMIT", "Largest p that counts as significant"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(text)))

    def compute(self, v, job, provenance):
        from ...core.tools.drought.trend.trend import TrendOptions, trend

        options = TrendOptions(v.AGGREGATE, v.ALPHA, v.TEST, v.FDR)
        return trend(v.INPUT, v.OUTPUT, options, job, provenance, v.FLAGS)

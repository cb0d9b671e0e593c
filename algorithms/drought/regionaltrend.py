"""agridrought:regionaltrend"""

from qgis.core import QgsProcessingOutputNumber

from ...core.run.packages import require
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

TESTS = (
    "original_test",
    "hamed_rao_modification_test",
    "yue_wang_modification_test",
    "pre_whitening_modification_test",
    "trend_free_pre_whitening_modification_test",
    "seasonal_test",
    "correlated_seasonal_test",
    "regional_test",
    "multivariate_test",
    "correlated_multivariate_test",
)
AGGREGATES = ("none", "annual_mean")


class RegionalTrend(AgriDroughtAlgorithm):
    ID = "regionaltrend"
    NAME = "Regional trend (by zone)"
    GROUP = "drought"
    TAGS = "trend,zone,region,mann-kendall,sen,hamed-rao,yue-wang,pre-whitening,seasonal,pymannkendall,autocorrelation"
    SHORT = "Are whole regions getting drier? Trend tests on the mean of each zone."
    HELP = """
    For every zone and date the mean of the stack is taken, weighted by the area of the pixels on the ellipsoid; a date
    counts where at least MIN_VALID of the zone's area has a value (pixels that never have one, such as the sea, are not
    part of it). The tests are those of the Python package pymannkendall. The slope is Sen's, per year.

    TEST: original_test supposes independent values. Four tests allow for values that depend on the ones before:
    pre_whitening takes that part out (it keeps its level of error best, but finds fewer trends), hamed_rao and yue_wang
    correct the variance (set LAG: with all lags, their default, the variance can become negative, and there is no
    answer, or tiny, and everything is significant), trend_free_pre_whitening finds more trends, true and false ones.
    seasonal_test compares months with the same months only; correlated_seasonal_test also allows for months that
    depend on each other, but leaves out every year with a missing month. regional_test (multivariate_test is the same)
    asks whether the zones have a trend in common and supposes that they are independent of each other;
    correlated_multivariate_test does not. These three give one row. partial_test is not offered: it needs a second
    series, of what else may have changed.

    The safe choice for soil moisture or SSI: AGGREGATE annual_mean with original_test or
    pre_whitening_modification_test. Gaps: the tests leave missing dates out; those with a correction then take what
    lies on both sides of a gap for neighbours. Fill the gaps first. Where the valid part of a zone changes from date to
    date, its mean changes with it: look at valid_share.

    OUTPUT has a row for each zone: trend (increasing, decreasing, no trend, no answer, too few values), h (1:
    significant at ALPHA), h_fdr (1: significant when all zones are judged together, false discovery rate of twice
    ALPHA), and the numbers of the test. REPORT shows the series with their lines, and how often each test is wrong.
    """
    NEIGHBOURS = "Comes after: SSI, Fill gaps, Downscale. Comes last. For a map of trends: Trend."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy", "pymannkendall")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "Time stack", "A dated stack of soil moisture, SSI or anything else."))
        for parameter in p.zones("Empty: the whole raster is one zone."):
            add(parameter)
        add(p.raster("MASK", "Mask", "Only cells ≠ 0 count, for example cropland.", True))
        add(
            p.raster(
                "FLAGS",
                "Fill flags",
                "FLAGS of “Fill gaps”: values that are only climatology are left out.",
                True,
            )
        )
        add(p.choice("TEST", "Test", TESTS, "A test of pymannkendall, see above."))
        add(
            p.choice(
                "AGGREGATE", "Aggregate first", AGGREGATES,
                "annual_mean: the trend of the yearly means (of years with at least half of their dates).",
            )
        )  # fmt: skip
        add(p.number("ALPHA", "Significance level", "Two-sided.", 0.05, 0.0001, 0.4999))
        for parameter in (
            p.number(
                "MIN_VALID",
                "Smallest valid share of a zone",
                "Of its area; with less, the zone has no mean on that date.",
                0.5,
                0.0,
                1.0,
            ),
            p.integer(
                "LAG",
                "Largest lag",
                """For hamed_rao and yue_wang: autocorrelation up to this lag is corrected (Hamed and Rao: 3; Yue and
                Wang: 1). Empty: all lags, as pymannkendall has it.""",
                None,
                1,
            ),
        ):
            add(p.advanced(parameter))
        add(p.table_output("OUTPUT", "Trends of the zones", "Table with a row for each zone."))
        add(p.file_output("REPORT", "Report", "Series, lines and numbers, one HTML page.", "Report (*.html)", True))
        for name, text in (
            ("ZONE_COUNT", "Zones"),
            ("SIGNIFICANT_ZONES", "Zones (or joint tests) with a significant trend"),
            ("SIGNIFICANT_ZONES_FDR", "Zones with a significant trend when all are judged together"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(text)))

    def compute(self, v, job, provenance):
        from ...core.tools.drought.regional_trend.options import RegionalTrendOptions
        from ...core.tools.drought.regional_trend.regional_trend import regional_trend

        if v.REPORT:
            require(("matplotlib",), "The report")  # before the long work, not after it
        options = RegionalTrendOptions(v.TEST, v.AGGREGATE, v.ALPHA, v.MIN_VALID, v.LAG)
        table, numbers = regional_trend(v.INPUT, options, job, v.ZONES, v.MASK, v.FLAGS, v.REPORT, provenance)
        return {**numbers, "OUTPUT": table}

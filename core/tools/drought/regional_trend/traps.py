"""What the tests of `pymannkendall` cannot do, and how often they are wrong: texts for the report.

The numbers are those of `benchmarks/trend_traps.py` with pymannkendall 1.4.3, in per cent of 2000
simulated series of 21 values (1000 of 252 months).
"""

from ....run.language import later

RATES = (
    later(
        "Per cent of series without any trend that a test at the 5 % level calls significant; 21 values, r1 the "
        "correlation of each with the one before. 5 would be right."
    ),
    ("r1 = 0", "r1 = 0.3", "r1 = 0.6"),
    (
        ("original_test", "5.2", "13.2", "28.1"),
        ("hamed_rao, all lags", "8.7", "16.0", "27.4"),
        ("hamed_rao, LAG 3", "8.5", "14.9", "25.1"),
        ("yue_wang, all lags", "43.4", "48.2", "53.4"),
        ("yue_wang, LAG 1", "11.5", "11.3", "16.9"),
        ("pre_whitening", "4.6", "5.0", "6.6"),
        ("trend_free_pre_whitening", "6.0", "14.4", "33.3"),
    ),
)
POWER = (
    later(
        "Per cent of series with a real trend that is found: two standard deviations of the noise from the first of 21 "
        "values to the last. A high number means little for a test that is often wrong in the table above."
    ),
    ("r1 = 0", "r1 = 0.3", "r1 = 0.6"),
    (
        ("original_test", "71.5", "70.8", "69.8"),
        ("hamed_rao, all lags", "74.0", "71.5", "64.5"),
        ("hamed_rao, LAG 3", "74.1", "70.0", "62.0"),
        ("yue_wang, all lags", "96.5", "90.8", "84.2"),
        ("yue_wang, LAG 1", "75.1", "60.5", "53.8"),
        ("pre_whitening", "34.7", "19.8", "14.8"),
        ("trend_free_pre_whitening", "65.5", "66.5", "72.0"),
    ),
)

_GAPS = (
    "Missing dates are taken out before the autocorrelation is computed, so values on both sides of a gap are taken "
    "for neighbours. Gaps should be filled first.",
)
_SEASON_IS_PERSISTENCE = (
    "A season hides trends, and it is autocorrelation, too: with monthly values that have a season the correction does "
    "little. Take an index without season (SSI) or annual means.",
)
_SEASONS = (
    "Only values of the same month (or dekad) are compared, so the season cannot pass for a trend. A rise in some "
    "months and a fall in others cancel each other.",
)
_JOINT = (
    "All zones are tested together, with equal weight whatever their area: does the region as a whole rise or fall? "
    "Rises in one zone and falls in another cancel each other.",
)
_INDEPENDENT_ZONES = (
    "The test assumes independent zones. Neighbouring zones share their weather, so the p-value is too small.",
)
TRAPS = {
    "every test": (
        "The p-value says how likely such a series is without a trend, not how large the trend is. With few years a "
        "real trend is easily missed: “not significant” does not mean “no trend”.",
        "Tied values are counted in the variance; a series of few different values (rounded, clipped) says "
        "little. Fewer than eight values give no result.",
        "The mean of a zone also changes when other pixels of it have a value; a share of valid area that changes "
        "through the record can look like a trend.",
    ),
    "original_test": (
        "The test assumes independent values. Soil moisture and drought indices are correlated with the date before: "
        "the table shows the effect. Annual means are correlated much less; for monthly values choose another test.",
        "A season hides trends: of 1000 series of 252 independent months without trend 4.6 % were significant, and "
        "none with a season of four standard deviations.",
    ),
    "hamed_rao_modification_test": (
        "The variance is corrected by the autocorrelation of the ranks. With all lags (LAG empty) the corrected "
        "variance was negative in 1.5 % of 2000 series of independent values, which gives no answer, and less than a "
        "quarter of the uncorrected one in 5 %, which makes nearly anything significant. LAG 3 leaves 0.5 % without an "
        "answer.",
        *_GAPS,
        *_SEASON_IS_PERSISTENCE,
    ),
    "yue_wang_modification_test": (
        "The variance is corrected by the autocorrelation of the detrended series. Over all lags (LAG empty) the "
        "correlations of a series sum to almost the same for any series, and the variance shrinks below a quarter in "
        "86 % of series of independent values: take LAG 1.",
        *_GAPS,
        *_SEASON_IS_PERSISTENCE,
    ),
    "pre_whitening_modification_test": (
        "The correlation of each value with the one before is removed before the test. This keeps the level, but also "
        "removes part of a real trend: the test finds the fewest trends of all. The slope is that of the series "
        "itself.",
        *_GAPS,
        *_SEASON_IS_PERSISTENCE,
    ),
    "trend_free_pre_whitening_modification_test": (
        "The slope is removed, the rest is pre-whitened, and the slope is added again. A slope that is due to "
        "persistence is added again, too: where values are correlated, the test finds trends that are not there.",
        *_GAPS,
        *_SEASON_IS_PERSISTENCE,
    ),
    "seasonal_test": (
        *_SEASONS,
        "The test assumes that the months of a year are independent. Of 1000 series of 252 months without "
        "trend, 4.4 % were significant with independent months, 13 % where each month correlated by 0.3 with the one "
        "before, and 31 % at 0.6.",
        "Seasons are counted from the first date; the intercept is the line’s value there.",
    ),
    "correlated_seasonal_test": (
        *_SEASONS,
        "The covariance of the months is part of the variance. Years with a single missing month are left out as a "
        "whole, and so is an incomplete last year; years are counted from the first date.",
        "There is no correction for continuity, and few years make the covariance uncertain.",
    ),
    "regional_test": (*_JOINT, *_INDEPENDENT_ZONES),
    "multivariate_test": (*_JOINT, *_INDEPENDENT_ZONES),
    "correlated_multivariate_test": (
        *_JOINT,
        "The covariance of the zones is part of the variance. Dates on which a single zone is missing are left out.",
        "There is no correction for continuity.",
    ),
}

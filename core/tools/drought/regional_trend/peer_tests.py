"""The trend tests of `pymannkendall`, called with what each needs, and kept from what they cannot do.

The package leaves some things to its caller: it ends with errors of its own on short series, takes gaps
out of the time axis, and `regional_test` and `correlated_seasonal_test` ignore the level that they are
given. Here a short series has no result, and significance follows from p and the level.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ....data.stack.time_axis import TimeAxis, same_season_each_year
from ....run.errors import DateError, ParameterError, ResourceError
from ....run.language import later, say

MIN_VALUES = 8
MIN_YEARS = 3
_MOST_PAIRS = 5_000_000  # pairs of values of a series, all listed at once: a second and 200 MB
_MOST_STEPS = 100_000  # pairs of series × dates, which the correlated tests go through one by one: some seconds
NO_ANSWER, TOO_FEW = later("no answer"), later("too few values")


@dataclass(frozen=True)
class PeerTest:
    """What a test takes.

    seasonal
        It compares the same months, or dekads, of several years.
    joint
        It tests all zones together.
    whole_rows
        Of the joint and seasonal ones: dates (years) on which a single zone (month) is missing are left out.
    lag
        It takes a largest lag of the autocorrelation.
    closes_gaps
        It takes the values on both sides of a gap for neighbours in time.
    """

    seasonal: bool = False
    joint: bool = False
    whole_rows: bool = False
    lag: bool = False
    closes_gaps: bool = False


TESTS = {
    "original_test": PeerTest(),
    "hamed_rao_modification_test": PeerTest(lag=True, closes_gaps=True),
    "yue_wang_modification_test": PeerTest(lag=True, closes_gaps=True),
    "pre_whitening_modification_test": PeerTest(closes_gaps=True),
    "trend_free_pre_whitening_modification_test": PeerTest(closes_gaps=True),
    "seasonal_test": PeerTest(seasonal=True),
    "correlated_seasonal_test": PeerTest(seasonal=True, whole_rows=True),
    "regional_test": PeerTest(joint=True),
    "multivariate_test": PeerTest(joint=True),
    "correlated_multivariate_test": PeerTest(joint=True, whole_rows=True),
}


@dataclass(frozen=True)
class PeerResult:
    """Result of a test; numbers are NaN where there is none.

    trend
        ``increasing``, ``decreasing``, ``no trend``, ``no answer`` (the corrected variance is negative) or
        ``too few values``.
    """

    trend: str
    p: float = math.nan
    z: float = math.nan
    tau: float = math.nan
    s: float = math.nan
    var_s: float = math.nan
    slope_per_year: float = math.nan
    intercept: float = math.nan

    @property
    def significant(self) -> bool | None:
        """None where there is no answer."""
        return None if math.isnan(self.p) else self.trend in ("increasing", "decreasing")


def require_suitable(name: str, axis: TimeAxis, zones: int) -> None:
    """Raise before the work what the test cannot do with these dates and zones.

    Raises
    ------
    ParameterError, DateError, ResourceError
    """
    test = TESTS[name]
    if test.seasonal and not same_season_each_year(axis.step):
        raise ParameterError(
            "TEST {name} compares the same months, or dekads, of several years; these values are by the {noun}. "
            "Take a stack of months without AGGREGATE, or another test.",
            name=name, noun=say(axis.noun),
        )  # fmt: skip
    if axis.size < MIN_VALUES:
        raise DateError(
            "There are {size} values in time; a trend needs at least {min_values}.",
            size=axis.size, min_values=MIN_VALUES,
        )  # fmt: skip
    if test.seasonal and axis.size < MIN_YEARS * axis.steps_per_year:
        raise DateError(
            "The record goes from {first_labels} to {last_labels}; TEST {name} needs at least {min_years} years.",
            first_labels=axis.labels[0], last_labels=axis.labels[-1], name=name, min_years=MIN_YEARS,
        )  # fmt: skip
    if test.joint and zones < 2:
        raise ParameterError(
            "TEST {name} asks what several zones have in common, but there is one. Give ZONES, or take another "
            "test.",
            name=name,
        )  # fmt: skip
    pairs = axis.size * (axis.size - 1) // 2
    if pairs > _MOST_PAIRS and not test.seasonal:
        raise ResourceError(
            "{size} dates make {pairs:.2g} pairs, more than these tests can list. Aggregate the stack to months "
            "first (“Aggregate in time”), or take annual means (AGGREGATE).",
            size=axis.size, pairs=pairs,
        )  # fmt: skip
    series = int(axis.steps_per_year) if test.seasonal else zones
    length = axis.size // series if test.seasonal else axis.size
    if test.whole_rows and series * (series + 1) // 2 * length > _MOST_STEPS:
        raise ResourceError(
            "TEST {name} compares every {seasonal} with every other on every date; {series} × {length} are too "
            "many. Take longer steps in time, or another test.",
            name=name, seasonal="season" if test.seasonal else "zone", series=series, length=length,
        )  # fmt: skip


def run_test(name: str, x: np.ndarray, axis: TimeAxis, alpha: float, lag: int | None = None) -> PeerResult:
    """One test.

    Parameters
    ----------
    name
        Of `TESTS`.
    x
        ``(time,)``, or ``(time, zones)`` for the joint ones; NaN for missing, in any unit.
    alpha
        Two-sided level; it decides what is significant, and which lags Hamed and Rao's correction counts.
    lag
        Largest lag of the corrections that take one; all lags by default, as the package has it.

    Returns
    -------
    The slope per year, in units of ``x``; the intercept is the line's value at the first date.
    """
    import pymannkendall

    test = TESTS[name]
    if not _enough(test, x, axis):
        return PeerResult(TOO_FEW)
    options = {"alpha": alpha}
    if test.seasonal:
        options["period"] = int(axis.steps_per_year)
    if test.lag and lag:
        options["lag"] = min(lag, int(np.isfinite(x).sum()) - 1)
    with np.errstate(invalid="ignore", divide="ignore"):  # negative variances, constant series
        result = getattr(pymannkendall, name)(x, **options)
    slope = result.slope * (1.0 if test.seasonal else axis.steps_per_year)
    p, z = float(result.p), float(result.z)
    if math.isnan(p):
        word = NO_ANSWER
    elif p < alpha:
        word = "increasing" if z > 0 else "decreasing"
    else:
        word = "no trend"
    numbers = (p, z, result.Tau, result.s, result.var_s, slope, result.intercept)
    return PeerResult(word, *(float(number) for number in numbers))


def _enough(test: PeerTest, x: np.ndarray, axis: TimeAxis) -> bool:
    """Whether as many values, or whole rows of them, are there as a result needs."""
    valid = np.isfinite(x)
    if test.seasonal:
        period = int(axis.steps_per_year)
        valid = np.pad(valid, (0, -len(valid) % period)).reshape(-1, period)
    if test.whole_rows:
        return np.count_nonzero(valid.all(axis=1)) >= MIN_VALUES
    if test.joint:
        return bool((np.count_nonzero(valid, axis=0) >= MIN_VALUES).all())
    if test.seasonal:
        count = np.count_nonzero(valid, axis=0)
        return count[count > 1].sum() >= MIN_VALUES
    return np.count_nonzero(valid) > MIN_VALUES - (not test.closes_gaps)

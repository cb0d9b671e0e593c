"""A Mann-Kendall test made ready for the dates of a stack: annual means, seasons, neighbours of composites."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError, ParameterError
from ....run.language import say
from ...stacks.aggregate.period_statistics import PeriodPlan, period_statistics, plan_periods
from .score import MannKendall, by_chunks, kendall_score, require_options, standardise, trend_class, two_sided_p
from .seasonal import Calendar, seasonal_mann_kendall
from .sen_slope import median_pair_slope, slope_intervals
from .series import ValidSeries


def mann_kendall(
    x: np.ndarray,
    steps_per_year: float,
    alpha: float = 0.05,
    minimum: int = 8,
    check: Callable[[], None] = lambda: None,
) -> MannKendall:
    """Mann-Kendall test and Sen's slope of every pixel.

    S = sum over i < j of sgn(x_j - x_i); Var S = [n(n-1)(2n+5) - sum over tied
    groups of t(t-1)(2t+5)] / 18; Z = (S - sgn S) / sqrt(Var S), 0 for S = 0;
    p = 2 (1 - Phi(|Z|)). Slope: median of (x_j - x_i)/(j - i); intercept:
    median(x) - slope * median(j), j counted in steps from 0. Missing values are
    skipped; the steps of the others stay where they are.

    Parameters
    ----------
    x : (time, ...) array on a regular time axis, NaN or infinite where missing, at
        most 30000 steps. float32 values are compared as they are, which is exact and
        twice as fast; slopes, sums and results are float64.
    steps_per_year : steps of the time axis in a year (12 for months).
    alpha : two-sided significance level of ``trend_class``, in (0, 1).
    minimum : pixels with fewer valid values are missing in all results; at least 2.
    check : called many times a second; raises to cancel.

    Besides the results (48 bytes a pixel) the working memory does not grow with the
    number of pixels: about 40 MB, or 4 time**2 bytes if that is more.

    Raises
    ------
    ParameterError
        Wrong steps_per_year, alpha or minimum; x without a time axis or too long.

    Sources: Mann 1945; Kendall 1975; Sen 1968; Conover 1980 (intercept); Luo eq 14-18,
    whose variance (eq 17) lacks the tie term.
    """
    x = np.asarray(x)
    require_options(x, steps_per_year, alpha, minimum)

    def usable(valid):
        return np.count_nonzero(valid, axis=0)

    def test(values, valid):
        series = ValidSeries.pack(values, valid)
        score = kendall_score(series, check)
        slope = median_pair_slope(series, score.falls, score.flats, check)
        intercept = score.median - slope * series.median_step()
        z = standardise(score.s, score.variance)
        return np.stack([slope * steps_per_year, intercept, score.s, z, two_sided_p(z), trend_class(score.s, z, alpha)])

    return by_chunks(x, minimum, usable, test, check)


def prewhitened_mann_kendall(
    x: np.ndarray,
    steps_per_year: float,
    alpha: float = 0.05,
    minimum: int = 8,
    check: Callable[[], None] = lambda: None,
    spacing: int = 1,
) -> MannKendall:
    """Mann-Kendall test of x_t - r1 x_(t-1), with Sen's slope of x itself.

    r1 is the biased lag-1 autocorrelation of the series as it is, and is always taken out,
    significant or not, as ``pymannkendall.pre_whitening_modification_test`` does. Where
    values are missing, only pairs of valid neighbours count, for r1 and for the test:
    r1 = [sum of their products / (pairs + 1)] / [sum of squares / n], in departures from the
    mean, held within -1 and 1. S, Z, p and class are those of the whitened values; slope and
    intercept those of the original test.

    Parameters
    ----------
    spacing : steps up to which the value before is a neighbour; 16 for composites of 16 days on a
        daily axis.
    minimum : pixels with fewer whitened values than this are missing in all results; at least 2.

    The other parameters, the working memory and the errors are those of `mann_kendall`.

    Sources: von Storch 1995; Yue and Wang 2002.
    """
    x = np.asarray(x)
    require_options(x, steps_per_year, alpha, minimum)

    def usable(valid):
        return np.count_nonzero(_row_before(valid, spacing) >= 0, axis=0)

    def test(values, valid):
        series = ValidSeries.pack(values, valid)
        raw = kendall_score(series, check)
        slope = median_pair_slope(series, raw.falls, raw.flats, check)
        intercept = raw.median - slope * series.median_step()
        before = _row_before(valid, spacing)
        white = kendall_score(ValidSeries.pack(_whitened(values, valid, before), before >= 0), check)
        z = standardise(white.s, white.variance)
        return np.stack([slope * steps_per_year, intercept, white.s, z, two_sided_p(z), trend_class(white.s, z, alpha)])

    return by_chunks(x, minimum, usable, test, check)


def _row_before(valid: np.ndarray, spacing: int) -> np.ndarray:
    """(time, pixels) row of the valid neighbour before each valid value; -1 for none, and for missing values."""
    row = np.arange(len(valid), dtype=np.int32)[:, None]
    last = np.full(valid.shape, -1, np.int32)
    np.maximum.accumulate(np.where(valid[:-1], row[:-1], np.int32(-1)), axis=0, out=last[1:])
    return np.where(valid & (row - last <= spacing), last, np.int32(-1))


def _whitened(values: np.ndarray, valid: np.ndarray, before: np.ndarray) -> np.ndarray:
    """(time, pixels) float64 of x_t - r1 x_before, undefined where there is nothing before."""
    x = np.where(valid, values, 0.0).astype(np.float64)
    count = np.count_nonzero(valid, axis=0)
    departure = np.where(valid, x - x.sum(axis=0) / count, 0.0)
    paired, before = before >= 0, np.maximum(before, 0)
    product = (departure * np.where(paired, np.take_along_axis(departure, before, axis=0), 0.0)).sum(axis=0)
    covariance = product / (np.count_nonzero(paired, axis=0) + 1)
    variance = np.square(departure).sum(axis=0) / count
    r1 = np.divide(covariance, variance, out=np.zeros(len(count)), where=variance > 0)
    return x - np.clip(r1, -1, 1) * np.take_along_axis(x, before, axis=0)


TESTS = ("original", "seasonal", "prewhitened")
MIN_VALUES = 8
YEAR_SHARE = 0.5  # of a year's dates that must be valid for its mean
MIN_YEARS = 3  # of a season, for the seasonal test


@dataclass(frozen=True, eq=False)
class Seasons:
    """Season and year of each tested value.

    Parameters
    ----------
    seasons, years
        ``(time,)`` integers.
    per_year
        Seasons of a year.
    """

    seasons: np.ndarray
    years: np.ndarray
    per_year: float


@dataclass(frozen=True, eq=False)
class PreparedTest:
    """A test that knows the dates of the values that it is given; it can be pickled.

    Parameters
    ----------
    name
        One of `TESTS`.
    axis
        Dates of the values that are tested: those of the stack, or years.
    alpha
        Two-sided significance level of the trend class.
    means
        The periods whose means are tested instead of the values themselves; None: none.
    share
        Share of the dates of a period that must be valid for its mean.
    spacing
        Steps from a value to its neighbour in time (pre-whitened test).
    seasons
        For the seasonal test.
    chosen
        ``(time,)`` dates of the stack that count; None: all.
    """

    name: str
    axis: TimeAxis
    alpha: float
    means: PeriodPlan | None = None
    share: float = YEAR_SHARE
    spacing: int = 1
    seasons: Seasons | None = None
    chosen: np.ndarray | None = None

    @classmethod
    def of(cls, stack: TimeStack, test: str, annual: bool, alpha: float, months: tuple[int, ...] = ()) -> PreparedTest:
        """Prepare one of `TESTS` for a stack's values, or for their annual means.

        Raises
        ------
        DateError, ParameterError
            Too few dates; a seasonal test of years.
        """
        if months:
            return cls._of_months(stack, test, annual, alpha, months)
        plan = plan_periods(stack.axis, "year", stack.spacing) if annual and not stack.axis.is_yearly else None
        axis = plan.axis if plan and plan.axis else stack.axis
        _require_dates(stack, plan, test)
        if test == "seasonal":
            return cls._seasonal(stack, axis, alpha)
        return cls(test, axis, alpha, plan, spacing=1 if plan else stack.spacing)

    @classmethod
    def _of_months(
        cls, stack: TimeStack, test: str, annual: bool, alpha: float, months: tuple[int, ...]
    ) -> PreparedTest:
        """Of some calendar months only: their mean of each year, or their values themselves."""
        from ...evaluation.impact.impact import season_years

        if stack.axis.is_yearly or stack.spacing > 1:
            raise ParameterError(
                "MONTHS chooses from a stack of months, dekads or days; {path} has other steps.", path=stack.path
            )
        years, chosen = season_years(stack.axis, months)
        if not annual:
            made = cls.of(stack, test, False, alpha)
            return replace(made, chosen=chosen)
        axis = TimeAxis("year", int(years[chosen].min()), int(np.ptp(years[chosen])) + 1)
        members = [np.flatnonzero(chosen & (years == year)) for year in axis.years]
        most = max(map(len, members))
        plan = PeriodPlan(members, [most] * len(members), axis.labels, axis)
        _require_dates(stack, plan, test)
        return cls(test, axis, alpha, plan)

    @classmethod
    def _seasonal(cls, stack: TimeStack, axis: TimeAxis, alpha: float) -> PreparedTest:
        """By month, dekad or day of the year, or by composite of 8 or 16 days."""
        if axis.is_yearly:
            raise ParameterError(
                "The seasonal test compares the same season of several years, but the values are one a year ({path})."
                " Take TEST original for annual values or means, or the stack of months without AGGREGATE.",
                path=stack.path,
            )
        plan, years, seasons, per_year = None, axis.years, axis.seasons, axis.steps_per_year
        if stack.spacing > 1:
            plan, years, seasons = _composites(axis, stack.spacing)
            per_year = float(seasons.max() + 1)
        if (Calendar.of(seasons, years).row >= 0).sum(axis=0).max() < MIN_YEARS:
            raise DateError(
                "{path} goes from {first} to {last}; the seasonal test compares years and needs at least {least} of"
                " them.",
                path=stack.path, first=axis.labels[0], last=axis.labels[-1], least=MIN_YEARS,
            )  # fmt: skip
        return cls("seasonal", axis, alpha, plan, share=0.0, seasons=Seasons(seasons, years, per_year))

    def test(self, x: np.ndarray, check: Callable[[], None]) -> MannKendall:
        """Test ``(time, …)`` values of the stack, NaN where missing; ``check`` is called often, to cancel."""
        x = self._values(x, check)
        if self.seasons:
            kept = self.seasons
            return seasonal_mann_kendall(x, kept.seasons, kept.years, kept.per_year, self.alpha, MIN_VALUES, check)
        if self.name == "prewhitened":
            return prewhitened_mann_kendall(x, self.axis.steps_per_year, self.alpha, MIN_VALUES, check, self.spacing)
        return mann_kendall(x, self.axis.steps_per_year, self.alpha, MIN_VALUES, check)

    def interval(self, x: np.ndarray, level: float, check: Callable[[], None]) -> np.ndarray:
        """``(2, …)`` limits of Sen's slope per year for ``(time, …)`` values of the stack (`slope_intervals`)."""
        x = self._values(x, check)
        if self.seasons:
            steps, seasons = self.seasons.years.astype(float), self.seasons.seasons
        else:
            steps, seasons = np.arange(len(x)) / self.axis.steps_per_year, None
        found = slope_intervals(x.reshape(len(x), -1), steps, seasons, level, check)
        return found.reshape(2, *x.shape[1:])

    def _values(self, x: np.ndarray, check: Callable[[], None]) -> np.ndarray:
        """What is tested of the values of the stack."""
        if self.chosen is not None:
            x = np.where(self.chosen[:, None, None] if x.ndim == 3 else self.chosen[:, None], x, np.float32(np.nan))
        return period_statistics(x, self.means, "mean", self.share, check) if self.means else x


def _require_dates(stack: TimeStack, plan: PeriodPlan | None, test: str) -> None:
    count = len(plan.labels) if plan else -(-len(stack) // stack.spacing)
    least = MIN_VALUES + (test == "prewhitened")  # a value is lost for want of one before it
    if count < least:
        kind = {"original": say("trend"), "seasonal": say("seasonal trend"), "prewhitened": say("pre-whitened trend")}[
            test
        ]
        raise DateError(
            "{path} has {count} {unit}; a {kind} needs at least {least}{more}.",
            path=stack.path, count=count, unit="year(s)" if plan else "date(s)", kind=kind, least=least,
            more=say(" (annual means need as many years)") if plan else "",
        )  # fmt: skip


def _composites(axis: TimeAxis, spacing: int) -> tuple[PeriodPlan, np.ndarray, np.ndarray]:
    """Days put together to composites that start anew on 1 January, as those of satellites do: steps, years, seasons.

    Only one day of each has values; which one, no axis tells, and in leap years it is another.
    """
    days = np.array([day.timetuple().tm_yday - 1 for day in axis.dates]) // spacing
    key = axis.years * 1000 + days
    keys, first = np.unique(key, return_index=True)
    members = np.split(np.arange(axis.size), first[1:])
    plan = PeriodPlan(members, [1] * len(keys), [axis.labels[i] for i in first], None)
    return plan, keys // 1000, keys % 1000

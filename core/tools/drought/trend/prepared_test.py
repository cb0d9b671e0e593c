"""A Mann-Kendall test made ready for the dates of a stack: annual means, seasons, neighbours of composites."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError, ParameterError
from ...stacks.aggregate.period_statistics import PeriodPlan, period_statistics, plan_periods
from .original import mann_kendall
from .prewhitened import prewhitened_mann_kendall
from .score import MannKendall
from .seasonal import Calendar, seasonal_mann_kendall
from .slope_interval import slope_intervals

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
        kind = {"original": "trend", "seasonal": "seasonal trend", "prewhitened": "pre-whitened trend"}[test]
        raise DateError(
            "{path} has {count} {unit}; a {kind} needs at least {least}{more}.",
            path=stack.path, count=count, unit="year(s)" if plan else "date(s)", kind=kind, least=least,
            more=" (annual means need as many years)" if plan else "",
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

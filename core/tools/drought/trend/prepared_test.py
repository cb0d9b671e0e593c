"""What the tests need to know of a stack's dates: seasons, neighbours, years of means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError, ParameterError
from ...stacks.aggregate.period_statistics import PeriodPlan, period_statistics, plan_periods
from .original import mann_kendall
from .prewhitened import prewhitened_mann_kendall
from .score import MannKendall
from .seasonal import Calendar, seasonal_mann_kendall

MIN_VALUES = 8
YEAR_SHARE = 0.5  # of a year's dates that must be valid for its mean
MIN_YEARS = 3  # of a season, for the seasonal test


@dataclass(frozen=True)
class Record:
    """A test made ready for the dates of a stack.

    axis
        Of the values that are tested.
    test
        ``test(x, check)``: the result for ``(time, …)`` values of the stack.
    """

    axis: TimeAxis
    test: Callable[[np.ndarray, Callable[[], None]], MannKendall]

    @classmethod
    def of(cls, stack: TimeStack, test: str, annual: bool, alpha: float) -> Record:
        """For the test ``original``, ``seasonal`` or ``prewhitened``, of the stack's values or of annual means.

        Raises
        ------
        DateError, ParameterError
            Too few dates; a seasonal test of years.
        """
        plan = plan_periods(stack.axis, "year", stack.spacing) if annual and stack.axis.step != "year" else None
        axis = plan.axis if plan else stack.axis
        _require_dates(stack, plan, test)

        def values(x, check):
            return period_statistics(x, plan, "mean", YEAR_SHARE, check) if plan else x

        if test == "seasonal":
            run = _seasonal(stack, axis, alpha)
        elif test == "prewhitened":
            spacing = 1 if plan else stack.spacing

            def run(x, check):
                x = values(x, check)
                return prewhitened_mann_kendall(x, axis.steps_per_year, alpha, MIN_VALUES, check, spacing)
        else:

            def run(x, check):
                return mann_kendall(values(x, check), axis.steps_per_year, alpha, MIN_VALUES, check)

        return cls(axis, run)


def _require_dates(stack: TimeStack, plan, test: str) -> None:
    count = len(plan.labels) if plan else -(-len(stack) // stack.spacing)
    least = MIN_VALUES + (test == "prewhitened")  # a value is lost for want of one before it
    if count < least:
        kind = {"original": "trend", "seasonal": "seasonal trend", "prewhitened": "pre-whitened trend"}[test]
        raise DateError(
            f"{stack.path} has {count} {'year' if plan else 'date'}(s); a {kind} needs at least {least}"
            + (" (annual means need as many years)." if plan else ".")
        )


def _seasonal(stack: TimeStack, axis: TimeAxis, alpha: float):
    """The seasonal test, by month, dekad or day of the year, or by composite of 8 or 16 days."""
    if axis.step == "year":
        raise ParameterError(
            f"The seasonal test compares the same season of several years, but the values are one a year ({stack.path}"
            "). Take TEST original for annual values or means, or the stack of months without AGGREGATE."
        )
    plan, years, seasons, steps_per_year = None, axis.years, axis.seasons, axis.steps_per_year
    if stack.spacing > 1:
        plan, years, seasons = _composites(axis, stack.spacing)
        steps_per_year = float(seasons.max() + 1)
    if (Calendar.of(seasons, years).row >= 0).sum(axis=0).max() < MIN_YEARS:
        raise DateError(
            f"{stack.path} goes from {axis.labels[0]} to {axis.labels[-1]}; the seasonal test compares years and needs "
            f"at least {MIN_YEARS} of them."
        )

    def run(x, check):
        if plan:
            x = period_statistics(x, plan, "mean", 0.0, check)
        return seasonal_mann_kendall(x, seasons, years, steps_per_year, alpha, MIN_VALUES, check)

    return run


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

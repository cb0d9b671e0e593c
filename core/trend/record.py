"""What the tests need to know of a stack's dates: seasons, neighbours, years of means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..aggregate import period_statistics, plan_periods
from ..errors import DateError, ParameterError
from ..stack import TimeStack
from ..time_axis import TimeAxis
from .original import mann_kendall
from .prewhitened import NONE, prewhitened_mann_kendall
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
    def of(cls, stack: TimeStack, test: str, annual: bool, alpha: float) -> "Record":
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
            seasons, years = _calendar(stack, axis)

            def run(x, check):
                return seasonal_mann_kendall(x, seasons, years, axis.steps_per_year, alpha, MIN_VALUES, check)
        elif test == "prewhitened":
            previous = None if plan else neighbours_before(stack)

            def run(x, check):
                x = values(x, check)
                return prewhitened_mann_kendall(x, axis.steps_per_year, alpha, MIN_VALUES, check, previous)
        else:

            def run(x, check):
                return mann_kendall(values(x, check), axis.steps_per_year, alpha, MIN_VALUES, check)

        return cls(axis, run)


def _require_dates(stack: TimeStack, plan, test: str) -> None:
    count = len(plan.labels) if plan else np.count_nonzero(stack.bands)
    least = MIN_VALUES + (test == "prewhitened")  # a value is lost for want of one before it
    if count < least:
        kind = {"original": "trend", "seasonal": "seasonal trend", "prewhitened": "pre-whitened trend"}[test]
        raise DateError(
            f"{stack.path} has {count} {'year' if plan else 'date'}(s); a {kind} needs at least {least}"
            + (" (annual means need as many years)." if plan else ".")
        )


def _calendar(stack: TimeStack, axis: TimeAxis) -> tuple[np.ndarray, np.ndarray]:
    """Season, below 0 for none, and year of each step."""
    if axis.step == "year":
        raise ParameterError(
            f"The seasonal test compares the same season of several years, but the values are one a year ({stack.path}"
            "). Take TEST original for annual values or means, or the stack of months without AGGREGATE."
        )
    years, seasons = axis.years, axis.seasons
    if stack.spacing > 1:
        # Composites of 8 or 16 days start anew on 1 January: by the day of the year they stay together in leap years.
        first = np.array([day.replace(month=1, day=1).toordinal() for day in axis.dates])
        seasons = (np.array([day.toordinal() for day in axis.dates]) - first) // stack.spacing
        seasons[stack.bands == 0] = -1
    if (Calendar.of(seasons, years).row >= 0).sum(axis=0).max() < MIN_YEARS:
        raise DateError(
            f"{stack.path} goes from {axis.labels[0]} to {axis.labels[-1]}; the seasonal test compares years and needs "
            f"at least {MIN_YEARS} of them."
        )
    return seasons, years


def neighbours_before(stack: TimeStack) -> np.ndarray:
    """``(time,)`` row of the date before each, one spacing or less back; `NONE` where the stack has none there."""
    steps = np.arange(len(stack))
    if stack.spacing == 1:
        return steps - 1
    before = np.full(len(stack), NONE)
    present = np.flatnonzero(stack.bands)
    close = np.diff(present) <= stack.spacing
    before[present[1:][close]] = present[:-1][close]
    return before

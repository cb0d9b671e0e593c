"""Aggregate a stack in time: to longer periods, to a climatology, over trailing windows (docs/methods.md §1)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.time_axis import (
    MONTHS,
    TimeAxis,
    nests,
    step_date,
    step_noun,
    step_numbers,
    steps_between,
    steps_per_year,
)
from ....data.stack.time_stack import TimeStack
from ....data.stack.time_statistics import RunningStatistic, statistic_of, trailing
from ....run.errors import DateError
from ....run.language import say

_STEPS = 32  # dates in memory at one time, about a month of days
STATISTICS = ("mean", "sum", "min", "max", "count")


@dataclass(frozen=True)
class PeriodPlan:
    """Which input steps make each output band, how many dates it should have, and the bands' names."""

    members: list[np.ndarray]
    expected: list[int]
    labels: list[str]
    axis: TimeAxis | None  # None for a climatology


def plan_periods(axis: TimeAxis, period: str, spacing: int = 1) -> PeriodPlan:
    """How the steps of a stack fall into longer steps, or into ``calendar_month``.

    Composites, weeks and half-months count to the period that they begin in.

    spacing
        Steps from one date to the next that the stack has, where its rhythm is no step.
    """
    if period == "calendar_month":
        if axis.is_yearly:
            raise DateError("A stack of years has no calendar months.")
        months = np.array([day.month for day in axis.dates])
        members = [np.flatnonzero(months == month) for month in range(1, 13)]
        return PeriodPlan(
            members, [len(m) // spacing for m in members], [f"{i:02d} {name}" for i, name in enumerate(MONTHS, 1)], None
        )
    if steps_per_year(period) >= steps_per_year(axis.step):
        raise DateError(
            "The stack already has steps of a {step}; it cannot be aggregated to a {period}.",
            step=say(axis.noun), period=say(step_noun(period)),
        )  # fmt: skip
    if not nests(axis.step, period):
        raise DateError(
            "A {step} can lie in two {period}s, so a stack by {step} cannot be aggregated to them. Take months or"
            " years.",
            step=say(axis.noun), period=say(step_noun(period)),
        )  # fmt: skip
    numbers = step_numbers(np.array(axis.dates, "datetime64[D]"), period)
    target = TimeAxis.spanning(axis.dates, period)
    members = [np.flatnonzero(numbers == number) for number in target.numbers]
    expected = []
    for number in target.numbers:
        # A period at the edge of the record counts with all its dates, so that
        # two days of a first month do not pass for the month.
        start, end = step_date(number, period), step_date(number + 1, period)
        expected.append(steps_between(start, end, axis.step) // spacing)
    return PeriodPlan(members, expected, target.labels, target)


def period_statistics(x: np.ndarray, plan: PeriodPlan, statistic: str, min_valid: float, check) -> np.ndarray:
    """`statistic_of` every period of a plan: ``(time, …)`` to ``(periods, …)`` float32."""
    bands = []
    for member, expected in zip(plan.members, plan.expected, strict=True):
        check()
        bands.append(statistic_of(x[member], statistic, expected, min_valid))
    return np.stack(bands)


def stream_periods(pieces, plan: PeriodPlan, statistic: str, min_valid: float):
    """Every period of a plan, from values that come piece by piece.

    Parameters
    ----------
    pieces
        Yields ``(first step, (time, …) values)`` in the order of the steps, all of them.

    Yields
    ------
    Place of the period, its statistic ``(…)`` float32, and how many of its dates were valid ``(…)``;
    as soon as the last date of the period has come.
    """
    running: dict[int, RunningStatistic] = {}
    firsts = np.array([member[0] if member.size else -1 for member in plan.members])
    lasts = np.array([member[-1] if member.size else -1 for member in plan.members])
    x: np.ndarray = np.empty(0)
    for start, x in pieces:
        stop = start + len(x)
        for place in np.flatnonzero((firsts < stop) & (lasts >= start)).tolist():
            member = plan.members[place]
            here = member[np.searchsorted(member, start) : np.searchsorted(member, stop)] - start
            statistics = running.setdefault(place, RunningStatistic(statistic))
            if here.size:
                # A run of steps is a view of the piece; the months of several years are not.
                run = here[-1] - here[0] + 1 == here.size
                statistics.add(x[here[0] : here[-1] + 1] if run else x[here])
            if lasts[place] < stop:
                del running[place]
                yield place, statistics.result(plan.expected[place], min_valid), statistics.count
    for place in np.flatnonzero(lasts < 0).tolist():  # calendar months that a record of less than a year lacks
        none = RunningStatistic(statistic)
        none.add(x[:0])
        yield place, none.result(plan.expected[place], min_valid), none.count


@dataclass(frozen=True)
class PeriodKernel:
    """Statistics of the periods of a plan for `engine.stream`; yields with each how many values are valid.

    Parameters
    ----------
    stack
        To read from, piece by piece.
    plan
        The periods.
    statistic, min_valid
        As `statistic_of` takes them.
    """

    stack: TimeStack
    plan: PeriodPlan
    statistic: str
    min_valid: float

    @property
    def working(self) -> int:
        """Bytes a pixel. A calendar month runs until the end of the record: all twelve are open."""
        return self.stack.steps_at_once * 14 + 16 * (13 if self.plan.axis is None else 2) + 40

    def __call__(self, job):
        """Yield ``(period, {"output": (rows, cols)}, (valid values, those of them that lack dates))``."""
        pieces = self.stack.pieces(job)
        for place, values, dates in stream_periods(pieces, self.plan, self.statistic, self.min_valid):
            found = np.isfinite(values)
            lacking = found & (dates < self.plan.expected[place])
            yield place, {"output": values}, (int(found.sum()), int(lacking.sum()))


@dataclass(frozen=True)
class TrailingKernel:
    """The statistic of the days before each day for `engine.stream`; parameters as `PeriodKernel`.

    Parameters
    ----------
    days
        Length of the window, which ends on the day before.
    """

    stack: TimeStack
    days: int
    statistic: str
    min_valid: float

    @property
    def steps(self) -> int:
        """Days in a piece, as long as the window: what lies before a piece is computed twice, no more."""
        return max(self.stack.steps_at_once, min(self.days, 4 * _STEPS))

    @property
    def working(self) -> int:
        """Bytes a pixel."""
        return (min(self.days, len(self.stack)) + min(self.steps, len(self.stack))) * 56

    def __call__(self, job):
        """Yield ``(day, {"output": (rows, cols)}, (valid values, 0))``."""
        expected, before = max(self.days // self.stack.spacing, 1), None
        for start, x in self.stack.pieces(job, self.steps):
            x = x if before is None else np.concatenate([before, x])
            new = 0 if before is None else len(before)
            values = trailing(x, self.days, self.statistic, self.min_valid, job.check, expected)[new:]
            before = x[-self.days :]
            for day, of_day in enumerate(values, start):
                yield day, {"output": of_day}, (int(np.isfinite(of_day).sum()), 0)

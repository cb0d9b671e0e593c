"""Aggregate a stack in time: to longer periods, to a climatology, over trailing windows (METHODS §1)."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ....data.raster import RasterWriter
from ....data.stack.time_axis import MONTHS, TimeAxis, step_date, step_number
from ....data.stack.time_stack import CLIMATOLOGY, TimeStack, stack_writer
from ....data.stack.time_statistics import RunningStatistic, statistic_of, trailing
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import DateError, ParameterError
from ....run.job import Job
from ....run.provenance import Provenance

PERIODS = ("month", "dekad", "year", "calendar_month", "trailing")
STATISTICS = ("mean", "sum", "min", "max", "count")
_STEPS = 32  # dates in memory at one time, about a month of days
_STEP_NAMES = {
    "day": ("d", "day", "days"), "dekad": ("dekad",), "month": ("month", "mon", "mo"), "year": ("year", "yr", "a"),
    "": ("s", "sec", "second", "min", "h", "hr", "hour", "week"),
}  # fmt: skip
_TIMES = "|".join(name for names in _STEP_NAMES.values() for name in names)
_RATE = re.compile(
    rf"(?P<amount>.*\S)(?:\s*/\s*|[\s.]+)(?P<step>{_TIMES})(?P<power>\s*(?:\^|\*\*)?(?:-1|⁻¹))?", re.IGNORECASE
)
_LENGTH = {"day": 0, "dekad": 1, "month": 2, "year": 3}  # order of the steps by length


@dataclass(frozen=True)
class AggregateOptions:
    """period, days (of the trailing window), statistic, min_valid (share of the dates that must be valid)."""

    period: str = "month"
    days: int = 10
    statistic: str = "mean"
    min_valid: float = 0.5

    def __post_init__(self):
        if self.period not in PERIODS:
            raise ParameterError(f"PERIOD is “{self.period}”; it is one of {', '.join(PERIODS)}.")
        if self.statistic not in STATISTICS:
            raise ParameterError(f"STATISTIC is “{self.statistic}”; it is one of {', '.join(STATISTICS)}.")
        if self.period == "calendar_month" and self.statistic == "sum":
            raise ParameterError(
                "The sum of all Januaries of a record is no climatology. Aggregate to months with the sum first, then "
                "to calendar_month with the mean."
            )
        if not 0 <= self.min_valid <= 1:
            raise ParameterError(f"MIN_VALID is {self.min_valid:g}; it is a share between 0 and 1.")
        if self.days < 1:
            raise ParameterError(f"DAYS is {self.days}; a trailing window has at least 1 day.")


@dataclass(frozen=True)
class PeriodPlan:
    """Which input steps make each output band, how many dates it should have, and the bands' names."""

    members: list[np.ndarray]
    expected: list[int]
    labels: list[str]
    axis: TimeAxis | None  # None for a climatology


def plan_periods(axis: TimeAxis, period: str, spacing: int = 1) -> PeriodPlan:
    """How the steps of a stack fall into the periods ``dekad``, ``month``, ``year`` or ``calendar_month``.

    spacing
        Steps from one date to the next that the stack has (16-day composites are dated by the day).
    """
    if period == "calendar_month":
        if axis.step == "year":
            raise DateError("A stack of years has no calendar months.")
        months = np.array([day.month for day in axis.dates])
        members = [np.flatnonzero(months == month) for month in range(1, 13)]
        return PeriodPlan(
            members, [len(m) // spacing for m in members], [f"{i:02d} {name}" for i, name in enumerate(MONTHS, 1)], None
        )
    if _LENGTH[period] <= _LENGTH[axis.step]:
        raise DateError(f"The stack already has steps of a {axis.step}; it cannot be aggregated to a {period}.")
    numbers = np.array([step_number(day, period) for day in axis.dates])
    target = TimeAxis.spanning(axis.dates, period)
    members = [np.flatnonzero(numbers == number) for number in target.numbers]
    expected = []
    for number in target.numbers:
        # A period at the edge of the record counts with all its dates, so that
        # two days of a first month do not pass for the month.
        start, end = step_date(number, period), step_date(number + 1, period)
        expected.append((step_number(end, axis.step) - step_number(start, axis.step)) // spacing)
    return PeriodPlan(members, expected, target.labels, target)


def period_statistics(x: np.ndarray, plan: PeriodPlan, statistic: str, min_valid: float, check) -> np.ndarray:
    """`statistic_of` every period of a plan: ``(time, …)`` to ``(periods, …)`` float32."""
    bands = []
    for member, expected in zip(plan.members, plan.expected):
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
    x = None
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


def aggregate(
    source: str, output: str, options: AggregateOptions, job: Job, provenance: Provenance, name: str = ""
) -> None:
    """Write the aggregate of a stack; see `AggregateOptions`.

    The record streams through memory: what is held depends on neither its length nor the raster.

    Raises
    ------
    DateError
        The stack's steps are not shorter than the period.
    """
    with TimeStack(source) as stack, Staging([source]) as stage:
        stack.sample()
        tags = {**provenance.of(stack).tags(), "statistic": options.statistic}
        unit = _unit(stack, options.statistic, job)
        if stack.spacing > 1:
            job.info(
                f"The dates lie {stack.spacing} × {stack.axis.step} apart; MIN_VALID is a share of the dates that "
                "there should be."
            )
        if options.period == "trailing":
            if stack.axis.step != "day":
                raise DateError(f"A trailing window of days needs a daily stack; {stack.path} is by {stack.axis.step}.")
            plan, axis, labels = None, stack.axis, stack.axis.labels
            variable = name or f"{stack.variable}_pre{options.days}"
        else:
            plan = plan_periods(stack.axis, options.period, stack.spacing)
            axis, labels, variable = plan.axis, plan.labels, name or stack.variable
        target = stage.place(output, stack.grid.window.pixels * len(labels) * 4)
        if axis:
            writer = stack_writer(target, stack.grid, axis, variable, unit, tags)
        else:
            tags |= {"time_step": CLIMATOLOGY, "variable": variable, "unit": unit}
            writer = RasterWriter(target, stack.grid, labels, tags=tags, unit=unit)
        with writer:
            valid, short = (_trailing if plan is None else _periods)(stack, writer, plan, options, job)
    _advise(options, valid, short, job)


def _periods(stack: TimeStack, writer: RasterWriter, plan: PeriodPlan, options, job: Job) -> np.ndarray:
    """Write all periods; returns how many values are valid, and how many of those lack dates."""
    steps, total = stack.steps_at_once, np.zeros(2, "int64")

    def kernel(arrays, job):
        counts = np.zeros(2, "int64")
        pieces = stack.pieces(job)
        for place, values, valid in stream_periods(pieces, plan, options.statistic, options.min_valid):
            writer.write(values, job.window, [place + 1])
            found = np.isfinite(values)
            counts += found.sum(), (found & (valid < plan.expected[place])).sum()
        return {}, counts

    # A calendar month runs until the end of the record: all twelve are open.
    held = steps * 14 + 16 * (13 if plan.axis is None else 2) + 40
    map_blocks(kernel, {}, {}, job, grid=stack.grid, working=held, gather=total.__iadd__)
    return total


def _trailing(stack: TimeStack, writer: RasterWriter, plan: None, options, job: Job) -> np.ndarray:
    """Write the trailing windows; returns as `_periods`."""
    days, total = options.days, np.zeros(2, "int64")
    expected = max(days // stack.spacing, 1)
    # Pieces as long as the window: what lies before a piece is computed twice, no more.
    steps = max(stack.steps_at_once, min(days, 4 * _STEPS))

    def kernel(arrays, job):
        counts, before = np.zeros(2, "int64"), None
        for start, x in stack.pieces(job, steps):
            x = x if before is None else np.concatenate([before, x])
            new = slice(0 if before is None else len(before), None)
            values = trailing(x, days, options.statistic, options.min_valid, job.check, expected)[new]
            before = x[-days:]
            job.check()
            writer.write(values, job.window, range(start + 1, start + len(values) + 1))
            counts += np.isfinite(values).sum(), 0
        return {}, counts

    held = (min(days, len(stack)) + min(steps, len(stack))) * 56
    map_blocks(kernel, {}, {}, job, grid=stack.grid, working=held, gather=total.__iadd__)
    return total


def _advise(options: AggregateOptions, valid: int, short: int, job: Job) -> None:
    """Warn of results that are probably not what was wanted."""
    if not valid:
        job.warn(
            f"Every value of the result is missing: nowhere are {options.min_valid:g} (MIN_VALID) of a period's dates "
            "valid. Look whether the stack's dates are what you expect: a stack with a date every 8 or 16 days must "
            "come from “Build time stack”, which notes that. With a smaller share the few dates there are stand for "
            "the period."
        )
    elif options.statistic == "sum" and short:
        job.warn(
            f"{100 * short / valid:.1f} % of the sums lack dates and are too small for that. MIN_VALID 1 leaves them "
            "missing; the mean does not depend on how many dates are valid."
        )


def _unit(stack: TimeStack, statistic: str, job: Job) -> str:
    """Unit of a statistic of the stack's values: a sum of daily mm/day is in mm."""
    if statistic == "count":
        return "dates"
    if statistic != "sum":
        return stack.unit
    rate = _RATE.fullmatch(stack.unit.strip())
    if rate and rate["step"].lower() in _STEP_NAMES[stack.axis.step]:
        return rate["amount"]
    if rate:
        job.warn(
            f"The values are rates (“{stack.unit}”) and not per {stack.axis.step}, which is the step of {stack.path}: "
            "their sum is no amount. Take the mean, or convert them first."
        )
    elif stack.is_volumetric_unit:
        job.warn(f"The sum of soil moisture in “{stack.unit}” over dates means nothing; the mean does.")
    return stack.unit

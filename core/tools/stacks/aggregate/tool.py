"""The tool `aggregatestack`: longer periods, climatologies and trailing windows (docs/methods.md §1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from ....data.stack.time_stack import CLIMATOLOGY, TimeStack
from ....interface.declaration import (
    Pace,
    Stack,
    StackOut,
    Tool,
    choice,
    name_of_result,
    number,
    stack,
    stack_out,
    whole,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, RasterShape, StackShape
from ....run.errors import DateError, ParameterError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from .period_statistics import STATISTICS, PeriodKernel, TrailingKernel, plan_periods

PERIODS = ("month", "dekad", "year", "calendar_month", "trailing", "half_month", "pentad", "16day", "8day")
_STEP_NAMES = {
    "day": ("d", "day", "days"), "dekad": ("dekad",), "month": ("month", "mon", "mo"), "year": ("year", "yr", "a"),
    "week": ("week",), "pentad": ("pentad",), "": ("s", "sec", "second", "min", "h", "hr", "hour"),
}  # fmt: skip
_TIMES = "|".join(name for names in _STEP_NAMES.values() for name in names)
_RATE = re.compile(
    rf"(?P<amount>.*\S)(?:\s*/\s*|[\s.]+)(?P<step>{_TIMES})(?P<power>\s*(?:\^|\*\*)?(?:-1|⁻¹))?", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class AggregateStack(Tool):
    """Aggregates a stack to months, dekads or years, to a climatology, or over trailing windows of days."""

    id: ClassVar = "aggregatestack"
    title: ClassVar = "Aggregate in time"
    group: ClassVar = "stacks"
    tags: ClassVar = "aggregate,monthly,annual,climatology,mean,sum,trailing,stack"
    pace: ClassVar = Pace(values=0.01)
    comes_after: ClassVar = "Build time stack"
    comes_before: ClassVar = "Fill gaps, SSI, Trend"
    goes_with: ClassVar = {"days": ("period=trailing",)}
    help: ClassVar = """
    Periods are those of the calendar. A period with a smaller share of valid dates than MIN_VALID becomes missing;
    the share counts all dates that the period should have, so a month of which the record holds two days is missing.
    Weeks and composites count to the month and year that they begin in. Months in a year, or days in a month, all count
    the same.

    calendar_month gives twelve bands, the mean January to December over all years (a climatology, not a dated stack).
    trailing gives each day the statistic of the DAYS days before it, the day itself not included (pre10: DAYS 10,
    MIN_VALID 0.8 asks for 8 valid days).

    A sum adds the valid dates only: with missing ones it is too small, and MIN_VALID 1 leaves it missing. Values per
    day (mm/day) of a daily stack add up to amounts (mm). count is the number of valid dates, 0 where there is none.

    The record streams through memory, so long daily records need no more of it than short ones.
    """

    input: Stack = stack("Time stack", "A dated stack, as “Build time stack” writes it.")
    period: str = choice(
        "Period",
        "What one band of the result stands for.",
        PERIODS,
        labels={
            "month": "Month",
            "dekad": "Dekad (ten days)",
            "half_month": "Half month",
            "pentad": "Pentad (five days)",
            "16day": "16 days, from 1 January on",
            "8day": "8 days, from 1 January on",
            "year": "Year",
            "calendar_month": "Calendar month (mean season)",
            "trailing": "Trailing window of days",
        },
    )
    days: int = whole("Days of the trailing window", "Only for PERIOD trailing.", default=10, low=1)
    statistic: str = choice(
        "Statistic",
        "count is the number of valid dates; a sum adds the valid ones.",
        STATISTICS,
        labels={
            "mean": "Mean",
            "sum": "Sum",
            "min": "Smallest value",
            "max": "Largest value",
            "count": "Number of valid dates",
        },
    )
    min_valid: float = number(
        "Smallest share of valid dates", "Below it the result is missing.", default=0.5, low=0.0, high=1.0
    )
    name: str = name_of_result()
    output: StackOut = stack_out("Aggregated stack", "One band per period; twelve for calendar_month.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Choose the dates of each period, and lay out a stack or, for a climatology, a raster.

        Returns
        -------
        Plan
            Its detail: the kernel.

        Raises
        ------
        ParameterError
            The sum is asked for of a climatology.
        DateError
            The step of the stack does not make up such periods; trailing windows need days.
        """
        source: TimeStack = given.input
        if self.period == "calendar_month" and self.statistic == "sum":
            raise ParameterError(
                "The sum of all Januaries of a record is no climatology. Aggregate to months with the sum first, then"
                " to calendar_month with the mean."
            )
        unit = _unit(source, self.statistic, tell)
        if source.spacing > 1:
            tell.info(
                "The dates lie {spacing} × {step} apart; MIN_VALID is a share of the dates that there should be.",
                spacing=source.spacing, step=source.axis.step,
            )  # fmt: skip
        tags = {"statistic": self.statistic}
        if self.period == "trailing":
            if source.axis.step != "day":
                raise DateError(
                    "A trailing window of days needs a daily stack; {path} is by {step}.",
                    path=source.path, step=say(source.axis.noun),
                )  # fmt: skip
            variable = self.name or f"{source.variable}_pre{self.days}"
            shape = StackShape(source.grid, source.axis, variable, unit, tags=tags)
            return Plan({"output": shape}, detail=TrailingKernel(source, self.days, self.statistic, self.min_valid))
        periods = plan_periods(source.axis, self.period, source.spacing)
        kernel = PeriodKernel(source, periods, self.statistic, self.min_valid)
        variable = self.name or source.variable
        if periods.axis is not None:
            return Plan({"output": StackShape(source.grid, periods.axis, variable, unit, tags=tags)}, detail=kernel)
        tags |= {"time_step": CLIMATOLOGY, "variable": variable, "unit": unit}
        return Plan({"output": RasterShape(source.grid, tuple(periods.labels), unit, tags=tags)}, detail=kernel)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the aggregated values; says how many are missing, and which sums lack dates."""
        from ....engine import engine

        counts: list[tuple[int, int]] = []  # valid values, and those of them that lack dates
        writer = out.writer("output")
        # The record is gone through once by each window: no spans of periods.
        engine.stream(
            plan.detail, {"output": writer}, job, grid=given.input.grid, steps=writer.count,
            needs=engine.Needs(overlap=writer.count, working=plan.detail.working), gather=counts.append,
        )  # fmt: skip
        valid, short = np.sum(counts, axis=0).tolist()
        every = writer.count * given.input.grid.window.pixels
        job.tell.leave_out("values of the result", every - valid, every, "too few valid dates (MIN_VALID)")
        if not valid:
            job.warn(
                "Every value of the result is missing: nowhere are {share:g} (MIN_VALID) of a period's dates valid."
                " Look whether the stack's dates are what you expect: a stack with a date every 8 or 16 days must come"
                " from “Build time stack”, which notes that. With a smaller share the few dates there are stand for the"
                " period.",
                share=self.min_valid,
            )
        elif self.statistic == "sum" and short:
            job.warn(
                "{share:.1f} % of the sums lack dates and are too small for that. MIN_VALID 1 leaves them missing; the"
                " mean does not depend on how many dates are valid.",
                share=100 * short / valid,
            )
        return {}


def _unit(source: TimeStack, statistic: str, tell: Tell) -> str:
    """Unit of a statistic of the stack's values: a sum of daily mm/day is in mm."""
    if statistic == "count":
        return "dates"
    if statistic != "sum":
        return source.unit
    rate = _RATE.fullmatch(source.unit.strip())
    if rate and rate["step"].lower() in _STEP_NAMES.get(source.axis.step, ()):
        return rate["amount"]
    if rate:
        tell.warn(
            "The values are rates (“{unit}”) and not per {step}, which is the step of {path}: their sum is no amount."
            " Take the mean, or convert them first.",
            unit=source.unit, step=say(source.axis.noun), path=source.path,
        )  # fmt: skip
    elif source.is_volumetric_unit:
        tell.warn("The sum of soil moisture in “{unit}” over dates means nothing; the mean does.", unit=source.unit)
    return source.unit

"""Aggregate a stack in time: to longer periods, to a climatology, over trailing windows (METHODS §1)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .blocks import map as map_blocks
from .errors import DateError, ParameterError
from .job import Job
from .provenance import Provenance
from .raster import RasterWriter
from .stack import CLIMATOLOGY, TimeStack, stack_writer
from .staging import Staging
from .time_axis import TimeAxis, step_date, step_number

PERIODS = ("month", "dekad", "year", "calendar_month", "trailing")
STATISTICS = ("mean", "sum", "min", "max", "count")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
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


def statistic_of(x: np.ndarray, statistic: str, expected: int, min_valid: float) -> np.ndarray:
    """A statistic along the first axis.

    Parameters
    ----------
    x
        ``(time, …)``, NaN for missing.
    statistic
        ``mean``, ``sum``, ``min``, ``max`` or ``count`` (of valid values).
    expected
        How many dates the period has, whether or not ``x`` holds them all.
    min_valid
        With a smaller share of valid dates than this the result is missing. ``count``
        is never missing. A period without any valid date is always missing.

    Returns
    -------
    float32 of shape ``x.shape[1:]``, in the unit of ``x`` (``count``: dates).
    """
    valid = np.isfinite(x)
    count = valid.sum(axis=0)
    if statistic == "count":
        return count.astype("float32")
    if statistic in ("mean", "sum"):
        out = np.where(valid, x, 0.0).sum(axis=0, dtype="float64")
        if statistic == "mean":
            out /= np.maximum(count, 1)
    else:
        worst, reduce = (np.inf, np.min) if statistic == "min" else (-np.inf, np.max)
        out = reduce(np.where(valid, x, worst), axis=0, initial=worst)
    # The rounding of a product such as 0.8 × 10 must not ask for a ninth date.
    enough = count >= max(1.0, min_valid * expected - 1e-9)
    return np.where(enough, out, np.nan).astype("float32")


def trailing(x: np.ndarray, days: int, statistic: str, min_valid: float, check=lambda: None) -> np.ndarray:
    """Statistic of the ``days`` steps before each step, the step itself not included.

    Parameters as in `statistic_of`; returns ``x.shape`` float32. The first ``days``
    steps have shorter windows and follow the same rule of ``min_valid``.
    """
    out = np.full(x.shape, 0.0 if statistic == "count" else np.nan, "float32")
    for i in range(1, len(x)):
        check()
        out[i] = statistic_of(x[max(i - days, 0) : i], statistic, days, min_valid)
    return out


@dataclass(frozen=True)
class PeriodPlan:
    """Which input steps make each output band, how many dates it should have, and the bands' names."""

    members: list[np.ndarray]
    expected: list[int]
    labels: list[str]
    axis: TimeAxis | None  # None for a climatology


def plan_periods(axis: TimeAxis, period: str) -> PeriodPlan:
    """How the steps of a stack fall into the periods ``dekad``, ``month``, ``year`` or ``calendar_month``."""
    if period == "calendar_month":
        if axis.step == "year":
            raise DateError("A stack of years has no calendar months.")
        months = np.array([day.month for day in axis.dates])
        members = [np.flatnonzero(months == month) for month in range(1, 13)]
        return PeriodPlan(
            members, [len(m) for m in members], [f"{i:02d} {name}" for i, name in enumerate(MONTHS, 1)], None
        )
    if _LENGTH[period] <= _LENGTH[axis.step]:
        raise DateError(
            f"The stack already has steps of a {axis.step}; it cannot be aggregated to a {period}."
        )
    numbers = np.array([step_number(day, period) for day in axis.dates])
    target = TimeAxis.spanning(axis.dates, period)
    members = [np.flatnonzero(numbers == number) for number in target.numbers]
    expected = []
    for number in target.numbers:
        # A period at the edge of the record counts with all its dates, so that
        # two days of a first month do not pass for the month.
        start, end = step_date(number, period), step_date(number + 1, period)
        expected.append(step_number(end, axis.step) - step_number(start, axis.step))
    return PeriodPlan(members, expected, target.labels, target)


def period_statistics(x: np.ndarray, plan: PeriodPlan, statistic: str, min_valid: float, check) -> np.ndarray:
    """`statistic_of` every period of a plan: ``(time, …)`` to ``(periods, …)`` float32."""
    bands = []
    for member, expected in zip(plan.members, plan.expected):
        check()
        bands.append(statistic_of(x[member], statistic, expected, min_valid))
    return np.stack(bands)


def aggregate(
    source: str, output: str, options: AggregateOptions, job: Job, provenance: Provenance, name: str = ""
) -> None:
    """Write the aggregate of a stack; see `AggregateOptions`.

    Raises
    ------
    DateError
        The stack's steps are not shorter than the period.
    """
    with TimeStack(source) as stack, Staging([source]) as stage:
        stack.sample()
        unit = "dates" if options.statistic == "count" else stack.unit
        tags = {**provenance.of(stack).tags(), "statistic": options.statistic}
        if options.period == "trailing":
            if stack.axis.step != "day":
                raise DateError(
                    f"A trailing window of days needs a daily stack; {stack.path} is by {stack.axis.step}."
                )
            axis = stack.axis
            variable = name or f"{stack.variable}_pre{options.days}"

            def kernel(arrays, job):
                return {
                    "out": trailing(
                        arrays["x"], options.days, options.statistic, options.min_valid, job.check
                    )
                }
        else:
            plan = plan_periods(stack.axis, options.period)
            axis, variable = plan.axis, name or stack.variable

            def kernel(arrays, job):
                return {
                    "out": period_statistics(
                        arrays["x"], plan, options.statistic, options.min_valid, job.check
                    )
                }

        bands = len(axis.labels) if axis else 12
        target = stage.place(output, stack.grid.window.pixels * bands * 4)
        if axis:
            writer = stack_writer(target, stack.grid, axis, variable, unit, tags)
        else:
            tags |= {"time_step": CLIMATOLOGY, "variable": variable, "unit": unit}
            writer = RasterWriter(target, stack.grid, plan.labels, tags=tags, unit=unit)
        with writer:
            map_blocks(kernel, {"x": stack}, {"out": writer}, job, working=len(stack) * 2 + bands * 16)

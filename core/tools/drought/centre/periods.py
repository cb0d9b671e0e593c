"""Years, months or calendar months that the dates of a record fall into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import numpy as np

from ....data.stack.common_dates import Record
from ....data.stack.time_axis import step_date, step_number, steps_between
from ....run.errors import DateError, ParameterError
from ...stacks.aggregate.period_statistics import MONTHS

PERIODS = ("year", "month", "calendar_month")


@dataclass(frozen=True, eq=False)
class Periods:
    """Periods in order, without a hole.

    kind
        One of `PERIODS`.
    of_date
        ``(dates of the record,)`` period of each, from 0.
    labels
        ``2003``, ``2003-05`` or ``May``.
    starts, ends
        First and last day; None for calendar months.
    numbers
        1, 2, … in time; of calendar months that of the month.
    expected
        Dates that each should have.
    """

    kind: str
    of_date: np.ndarray
    labels: list[str]
    starts: Sequence[date | None]
    ends: Sequence[date | None]
    numbers: list[int]
    expected: list[int]

    def __len__(self) -> int:
        return len(self.labels)


def plan_periods(record: Record, kind: str) -> Periods:
    """The periods of a record.

    Raises
    ------
    ParameterError
        ``kind`` is none of `PERIODS`.
    DateError
        A record of years has no months.
    """
    if kind not in PERIODS:
        raise ParameterError("PERIOD is “{kind}”; it is one of {words}.", kind=kind, words=", ".join(PERIODS))
    if record.axis.is_yearly and kind != "year":
        raise DateError(
            "A stack of years has no months: PERIOD “{kind}” cannot be made of it. Choose “year”.", kind=kind
        )
    # A composite that was left out belongs to the period of the one before it.
    steps = np.maximum.accumulate(record.steps)
    days = [step_date(record.axis.first + step, record.axis.step) for step in steps.tolist()]
    if kind == "calendar_month":
        months = np.array([day.month for day in days])
        numbers = sorted(set(months.tolist()))
        of_date = np.searchsorted(numbers, months)
        labels, none = [MONTHS[number - 1] for number in numbers], (None,) * len(numbers)
        return Periods(kind, of_date, labels, none, none, numbers, np.bincount(of_date).tolist())
    found = np.array([step_number(day, kind) for day in days])
    first, last = int(found[0]), int(found[-1])
    starts = [step_date(number, kind) for number in range(first, last + 2)]
    labels = [day.isoformat()[: 4 if kind == "year" else 7] for day in starts[:-1]]
    ends = [day - timedelta(days=1) for day in starts[1:]]
    expected = [steps_between(start, stop, record.axis.step) // record.spacing for start, stop in pairwise(starts)]
    return Periods(kind, found - first, labels, starts[:-1], ends, list(range(1, len(labels) + 1)), expected)

"""Regular time axes by calendar: month, dekad, day, year.

A date is the first day of its period. A *step number* counts periods from a fixed
origin, so that lags, windows and neighbours are differences of integers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from ...run.errors import DateError

STEPS = ("month", "dekad", "day", "year")
STEPS_PER_YEAR = {"month": 12.0, "dekad": 36.0, "day": 365.2425, "year": 1.0}
# Not those of the calendar module, which speaks the language of the machine.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_EPOCH = date(1, 1, 1).toordinal()


def step_number(day: date, step: str) -> int:
    """Number of the period that holds the day."""
    if step == "year":
        return day.year
    if step == "month":
        return day.year * 12 + day.month - 1
    if step == "dekad":
        return (day.year * 12 + day.month - 1) * 3 + min((day.day - 1) // 10, 2)
    if step == "day":
        return day.toordinal() - _EPOCH
    raise DateError(f"“{step}” is no time step; it is one of {', '.join(STEPS)}.")


def step_numbers(days: np.ndarray, step: str) -> np.ndarray:
    """`step_number` of many days, ``(n,)`` datetime64."""
    days = np.asarray(days).astype("datetime64[D]")
    months = days.astype("datetime64[M]").astype("int64") + 1970 * 12
    if step == "dekad":
        day_of_month = (days - days.astype("datetime64[M]")).astype("int64")
        return months * 3 + np.minimum(day_of_month // 10, 2)
    if step == "day":
        return days.astype("int64") + date(1970, 1, 1).toordinal() - _EPOCH
    if step in ("month", "year"):
        return months if step == "month" else months // 12
    raise DateError(f"“{step}” is no time step; it is one of {', '.join(STEPS)}.")


def step_date(number: int, step: str) -> date:
    """First day of a period; the inverse of `step_number`."""
    if step == "year":
        return date(number, 1, 1)
    if step == "month":
        return date(number // 12, number % 12 + 1, 1)
    if step == "dekad":
        month, third = divmod(number, 3)
        return date(month // 12, month % 12 + 1, 1 + 10 * third)
    if step == "day":
        return date.fromordinal(number + _EPOCH)
    raise DateError(f"“{step}” is no time step; it is one of {', '.join(STEPS)}.")


def parse_date(text: str) -> date:
    """A date from ISO text: ``2003``, ``2003-01``, ``2003-01-15``, with or without a time behind."""
    head = text.strip().split("T")[0].split(" ")[0]
    parts = head.split("-")
    try:
        if 1 <= len(parts) <= 3 and len(parts[0]) == 4:
            return date(*(int(part) for part in parts), *([1] * (3 - len(parts))))
    except ValueError:
        pass  # reported below, with the same words as every other unreadable date
    raise DateError(f"“{text}” is not a date. Write dates as 2003-01-15.")


def infer_step(days: list[date]) -> str:
    """The longest step in which every date has a period of its own.

    Ten-day steps are taken only for the days 1, 11 and 21: composites of other
    lengths (8 or 16 days) are dated by the day.
    """
    days = sorted(days)
    if len(days) > 1:
        gaps = np.diff([day.toordinal() for day in days])
        one_month = len({day.month for day in days}) == 1
        if gaps.min() >= 360 and one_month and len({day.year for day in days}) == len(days):
            return "year"
        if gaps.min() >= 28 and len({step_number(day, "month") for day in days}) == len(days):
            return "month"
    elif days[0].day == 1:
        return "month"
    if all(day.day in (1, 11, 21) for day in days):
        return "dekad"
    return "day"


@dataclass(frozen=True)
class TimeAxis:
    """Consecutive periods.

    first
        Step number of the first period; ``size`` periods of ``step`` follow.
    """

    step: str
    first: int
    size: int

    @classmethod
    def spanning(cls, days, step: str) -> TimeAxis:
        """The axis from the earliest to the latest of some dates, absent steps included."""
        numbers = [step_number(day, step) for day in days]
        return cls(step, min(numbers), max(numbers) - min(numbers) + 1)

    @property
    def dates(self) -> list[date]:
        return [step_date(self.first + i, self.step) for i in range(self.size)]

    @property
    def labels(self) -> list[str]:
        """ISO dates, the band descriptions of a stack."""
        return [day.isoformat() for day in self.dates]

    @property
    def numbers(self) -> np.ndarray:
        return np.arange(self.first, self.first + self.size)

    @property
    def years(self) -> np.ndarray:
        """Calendar year of each step."""
        return np.array([day.year for day in self.dates])

    @property
    def seasons(self) -> np.ndarray:
        """Place of each step within its year from 0: month 0–11, dekad 0–35, day of the year 0–365, year 0.

        Days count as in a leap year, so that 1 March has the same place every year.
        """
        if self.step == "month":
            return self.numbers % 12
        if self.step == "dekad":
            return self.numbers % 36
        if self.step == "year":
            return np.zeros(self.size, int)
        return np.array([date(2000, day.month, day.day).timetuple().tm_yday - 1 for day in self.dates])

    @property
    def season_count(self) -> int:
        """How many places a year has."""
        return {"month": 12, "dekad": 36, "year": 1, "day": 366}[self.step]

    @property
    def steps_per_year(self) -> float:
        return STEPS_PER_YEAR[self.step]

    def index(self, day: date) -> int:
        """Position of the period that holds the day.

        Raises
        ------
        DateError
            The day lies outside the axis.
        """
        position = step_number(day, self.step) - self.first
        if not 0 <= position < self.size:
            raise DateError(f"{day} lies outside the record, which goes from {self.dates[0]} to {self.dates[-1]}.")
        return position

    def selection(self, start: date | None, end: date | None) -> np.ndarray:
        """Boolean choice of the steps from ``start`` to ``end``, both included, open where None."""
        numbers = self.numbers
        chosen = np.ones(self.size, bool)
        if start is not None:
            chosen &= numbers >= step_number(start, self.step)
        if end is not None:
            chosen &= numbers <= step_number(end, self.step)
        return chosen

    def end_dates(self) -> list[date]:
        """Last day of each period."""
        return [step_date(self.first + i + 1, self.step) - timedelta(days=1) for i in range(self.size)]

"""The days of a map: from a first to a last day, within the season of each year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ....run.errors import DateError, ParameterError

_DAY = re.compile(r"(?:-{0,2})(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True)
class Season:
    """From one (month, day) to another, both in it; over New Year where the first is later. None is open."""

    first: tuple[int, int] | None = None
    last: tuple[int, int] | None = None

    @classmethod
    def of(cls, start: str | None, end: str | None) -> Season:
        """From texts such as ``03-01`` (month-day); empty is open.

        Raises
        ------
        ParameterError
        """
        return cls(_month_day(start, "SEASON_START"), _month_day(end, "SEASON_END"))

    def holds(self, day: date) -> bool:
        place, first, last = (day.month, day.day), self.first or (1, 1), self.last or (12, 31)
        if first <= last:
            return first <= place <= last
        return place >= first or place <= last

    def days(self, start: date, end: date) -> list[date]:
        """Days from ``start`` to ``end``, both included, that are in the season.

        Raises
        ------
        DateError
            There are none.
        """
        if start > end:
            raise DateError(f"START ({start}) is after END ({end}).")
        days = [start + timedelta(days=i) for i in range((end - start).days + 1)]
        days = [day for day in days if self.holds(day)]
        if not days:
            raise DateError(f"No day from {start} to {end} lies in the season (SEASON_START, SEASON_END).")
        return days


def _month_day(text: str | None, parameter: str) -> tuple[int, int] | None:
    if not text or not text.strip():
        return None
    found = _DAY.fullmatch(text.strip())
    try:
        month, of_month = (found[1], found[2]) if found else ("", "")
        day = date(2000, int(month), int(of_month))  # a leap year: 02-29 is a day
    except ValueError as error:
        raise ParameterError(f"{parameter} is “{text}”; write month and day as 03-01.") from error
    return day.month, day.day

"""Regular time axes: parts of the month, months, years, days, weeks, and composites that begin anew each year.

A date is the first day of its period. A *step number* counts periods from a fixed
origin, so that lags, windows and neighbours are differences of integers.

The name of a step is a word of `STEPS`. Composites of 4, 8 or 16 days begin anew on 1 January, as those of MODIS do;
where they begin some days later (those of Aqua on 9 January), the name says so: ``16day+8``. So do years of one date
each that is not 1 January: ``year+06-15``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import numpy as np

from ...run.errors import DateError
from ...run.language import later, say
from ...run.messages import Tell

STEPS = ("month", "dekad", "day", "year", "half_month", "pentad", "week", "16day", "8day", "4day")
YEARS = (1800, 2200)  # an axis beyond them comes of a date that was misread
# Not those of the calendar module, which speaks the language of the machine.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # 29 February does not come every year
_EPOCH = date(1, 1, 1).toordinal()
_UNIX = date(1970, 1, 1).toordinal() - _EPOCH
# First days of the parts of a month. Some half-monthly records are dated by the 15th.
_PARTS = {
    "month": (1,),
    "half_month": (1, 16),
    "half_month15": (1, 15),
    "dekad": (1, 11, 21),
    "pentad": (1, 6, 11, 16, 21, 26),
}
_NOUNS = {"half_month": "half-month", "half_month15": "half-month"}
_COMPOSITE = re.compile(r"(4|8|16)day(?:\+(\d{1,2}))?")
_YEAR = re.compile(r"year(?:\+(\d\d)-(\d\d))?")
_KEPT = 10_000  # dates of bands that are remembered: every opening of a stack reads them again
_WEEK = 7  # days; weeks begin on Monday, as the first of January of the year 1 did
_FEWEST = 3  # dates that tell half-months, pentads, weeks and composites from days
_REGULAR = 0.5  # share of the dates that have the next one on the rhythm
_SPARSE = 0.5  # an axis of which a smaller share has dates is mostly empty
_LEAST, _LONG = 0.002, 5000  # share of an axis of so many steps below which no record is meant


@dataclass(frozen=True)
class _Composite:
    """Composites of some days that begin anew each year, ``phase`` days after 1 January."""

    days: int
    phase: int

    @property
    def count(self) -> int:
        """Composites of a year."""
        return (364 - self.phase) // self.days + 1

    def number(self, year, day_of_year):
        """Step number of days of the year, counted from 0; those before the first belong to the year before."""
        return year * self.count + np.minimum((day_of_year - self.phase) // self.days, self.count - 1)


@lru_cache
def _composite(step: str) -> _Composite | None:
    found = _COMPOSITE.fullmatch(step)
    if not found or int(found[2] or 0) >= int(found[1]):
        return None
    return _Composite(int(found[1]), int(found[2] or 0))


@lru_cache
def _year_begin(step: str) -> tuple[int, int] | None:
    """Month and day on which the periods of a yearly step begin; None for other steps."""
    found = _YEAR.fullmatch(step)
    if not found:
        return None
    month, day = int(found[1] or 1), int(found[2] or 1)
    return (month, day) if 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1] else None


def is_yearly(step: str) -> bool:
    """Whether a step has one period in each year, wherever it begins.

    Examples
    --------
    >>> is_yearly("year"), is_yearly("year+06-15"), is_yearly("month")
    (True, True, False)
    """
    return _year_begin(step) is not None


def is_step(word: str) -> bool:
    """Whether a text names a step."""
    return word in STEPS or word in _PARTS or _composite(word) is not None or is_yearly(word)


def _unknown(step: str) -> DateError:
    return DateError("“{step}” is no time step; it is one of {all}.", step=step, all=", ".join(STEPS))


def step_noun(step: str) -> str:
    """What one period of a step is called in a sentence: month, half-month, 16-day composite.

    Examples
    --------
    >>> step_noun("16day+8"), step_noun("dekad")
    ('16-day composite', 'dekad')
    """
    composite = _composite(step)
    if composite:
        return f"{composite.days}-day composite"
    return "year" if is_yearly(step) else _NOUNS.get(step, step)


def steps_per_year(step: str) -> float:
    """How many periods a year has on average: 12 months, 23 composites of 16 days, 365.2425 days."""
    composite = _composite(step)
    if composite:
        return float(composite.count)
    if step in _PARTS:
        return 12.0 * len(_PARTS[step])
    if step in ("day", "week"):
        return 365.2425 / (_WEEK if step == "week" else 1)
    if is_yearly(step):
        return 1.0
    raise _unknown(step)


def season_count(step: str) -> int:
    """How many places a year has: 12 months, 36 dekads, 366 days, 53 weeks, 23 composites of 16 days."""
    return {"day": 366, "week": 53}.get(step) or round(steps_per_year(step))


def same_season_each_year(step: str) -> bool:
    """Whether the periods of a step begin on the same days of each year, so that seasons can be compared."""
    return step not in ("day", "week") and not is_yearly(step)


def nests(step: str, period: str) -> bool:
    """Whether each period of ``step`` lies in one ``period``; composites count to the month and year they begin in."""
    if steps_per_year(period) >= steps_per_year(step):
        return False
    if step == "day" or period in ("month", "year"):
        return True
    return step in _PARTS and period in _PARTS and set(_PARTS[period]) <= set(_PARTS[step])


@lru_cache(_KEPT)
def step_number(day: date, step: str) -> int:
    """Number of the period that holds the day."""
    begin = _year_begin(step)
    if begin:
        return day.year - ((day.month, day.day) < begin)
    if step in _PARTS:
        parts = _PARTS[step]
        return (day.year * 12 + day.month - 1) * len(parts) + sum(day.day >= first for first in parts) - 1
    if step in ("day", "week"):
        return (day.toordinal() - _EPOCH) // (_WEEK if step == "week" else 1)
    composite = _composite(step)
    if composite:
        return int(composite.number(day.year, day.timetuple().tm_yday - 1))
    raise _unknown(step)


def step_numbers(days: np.ndarray, step: str) -> np.ndarray:
    """`step_number` of many days, ``(n,)`` datetime64."""
    days = np.asarray(days).astype("datetime64[D]")
    months = days.astype("datetime64[M]").astype("int64") + 1970 * 12
    if step in _PARTS:
        day_of_month = (days - days.astype("datetime64[M]")).astype("int64") + 1
        return months * len(_PARTS[step]) + np.searchsorted(_PARTS[step], day_of_month, side="right") - 1
    if step in ("day", "week"):
        return (days.astype("int64") + _UNIX) // (_WEEK if step == "week" else 1)
    begin = _year_begin(step)
    if begin:
        in_year = (months % 12 + 1) * 100 + (days - days.astype("datetime64[M]")).astype("int64") + 1
        return months // 12 - (in_year < begin[0] * 100 + begin[1])
    composite = _composite(step)
    if composite:
        return composite.number(months // 12, (days - days.astype("datetime64[Y]")).astype("int64"))
    raise _unknown(step)


def step_date(number: int, step: str) -> date:
    """First day of a period; the inverse of `step_number`."""
    number = int(number)  # dates do not reckon with numbers of numpy
    begin = _year_begin(step)
    if begin:
        return date(number, *begin)
    if step in _PARTS:
        month, part = divmod(number, len(_PARTS[step]))
        return date(month // 12, month % 12 + 1, _PARTS[step][part])
    if step in ("day", "week"):
        return date.fromordinal(number * (_WEEK if step == "week" else 1) + _EPOCH)
    composite = _composite(step)
    if composite:
        year, place = divmod(number, composite.count)
        return date(year, 1, 1) + timedelta(days=composite.phase + composite.days * place)
    raise _unknown(step)


def steps_between(start: date, end: date, step: str) -> int:
    """How many periods of a step begin from ``start`` on and before ``end``.

    Examples
    --------
    >>> steps_between(date(2005, 2, 1), date(2005, 3, 1), "16day")
    2
    """
    first, stop = (step_number(day, step) + (step_date(step_number(day, step), step) < day) for day in (start, end))
    return stop - first


@lru_cache(_KEPT)
def parse_date(text: str) -> date:
    """A date from ISO text: ``2003``, ``2003-01``, ``2003-01-15``, with or without a time behind."""
    head = text.strip().split("T")[0].split(" ")[0]
    parts = head.split("-")
    try:
        if 1 <= len(parts) <= 3 and len(parts[0]) == 4:
            return date(*(int(part) for part in parts), *([1] * (3 - len(parts))))
    except ValueError:
        pass  # reported below, with the same words as every other unreadable date
    raise DateError("“{text}” is not a date. Write dates as 2003-01-15.", text=text)


def infer_step(days: Sequence[date]) -> str:
    """The longest step in which every date has a period of its own.

    Ten-day steps are taken only for the days 1, 11 and 21. Half-months, pentads, weeks and composites of 4, 8 or 16
    days are taken only where at least three dates all lie on their rhythm, most of them one step apart.

    Examples
    --------
    >>> infer_step([date(2015, 1, 1), date(2015, 1, 17), date(2015, 2, 2)])
    '16day'
    """
    days = sorted(days)
    if len(days) > 1:
        gaps = np.diff([day.toordinal() for day in days])
        one_month = len({day.month for day in days}) == 1
        if gaps.min() >= 360 and one_month and len({day.year for day in days}) == len(days):
            return _year_of(days)
        if gaps.min() >= 28 and len({step_number(day, "month") for day in days}) == len(days):
            return "month"
    elif days[0].day == 1:
        return "month"
    if all(day.day in _PARTS["dekad"] for day in days):
        return "dekad"
    return _rhythm(days) if len(days) >= _FEWEST else "day"


def _year_of(days: Sequence[date]) -> str:
    """Years that begin on the day that all dates have; calendar years where that is their first or last, or differs."""
    begins = {(day.month, day.day) for day in days}
    month, day = begins.pop()
    if begins or (month, day) in ((1, 1), (12, 31), (2, 29)):
        return "year"
    return f"year+{month:02}-{day:02}"


def _rhythm(days: Sequence[date]) -> str:
    """Half-month, pentad, week or composite where all dates lie on its rhythm, else day."""
    gaps = np.diff([day.toordinal() for day in days])
    typical = float(np.median(gaps))
    in_month, in_year = {day.day for day in days}, np.array([day.timetuple().tm_yday - 1 for day in days])
    for step, low, high in (("half_month", 13, 16), ("half_month15", 13, 17), ("pentad", 5, 5)):
        if in_month <= set(_PARTS[step]) and low <= typical <= high:
            return step
    for length in (16, 8, 4):
        phases = set((in_year % length).tolist())
        # Composites at the turn of a year are shorter, and some may be missing.
        if len(phases) == 1 and (gaps <= length).mean() >= _REGULAR:
            phase = phases.pop()
            return f"{length}day" + (f"+{phase}" if phase else "")
    return "week" if typical == _WEEK and {day.weekday() for day in days} == {0} else "day"


def settled_step(told: str, days: Sequence[date], spacing: str = "") -> str:
    """The step of a record that a file, a person or a preset gave a word for.

    Parameters
    ----------
    told
        One of `STEPS`; empty: the dates decide.
    days
        The dates.
    spacing
        Steps from one date to the next, as files say that were written before composites were steps.

    Returns
    -------
    The step that was told, with the day that composites begin on; the one of the dates where the file says that its
    days lie some days apart.
    """
    if not told:
        return infer_step(days)
    found = infer_step(days) if told == "day" or _composite(told) else told
    composite, own = _composite(told), _composite(found)
    if composite and own and composite.days == own.days:
        return found
    if told == "day" and spacing.isdecimal() and int(spacing) > 1 and found != "month" and not is_yearly(found):
        return found
    return told


@lru_cache(64)
def _dates(step: str, first: int, size: int) -> tuple[date, ...]:
    """First day of each period of an axis; a run asks for them for every window, and they take milliseconds."""
    return tuple(step_date(first + i, step) for i in range(size))


@lru_cache(64)
def _days_of_year(step: str, first: int, size: int) -> np.ndarray:
    """Place of each day of an axis within a leap year, or of each week within its year ``(size,)``, from 0."""
    days = _dates(step, first, size)
    if step == "week":  # by the day of the year that a week begins on
        return np.array([(day.timetuple().tm_yday - 1) // _WEEK for day in days])
    return np.array([date(2000, day.month, day.day).timetuple().tm_yday - 1 for day in days])


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
    def spanning(cls, days: Iterable[date], step: str, what: str = later("The record")) -> TimeAxis:
        """The axis from the earliest to the latest of some dates, absent steps included.

        Raises
        ------
        DateError
            A year that no record is of, or so few dates on so long an axis that one must be wrong; ``what`` names the
            record in the message.
        """
        days = sorted(days)
        require_years(days, what)
        numbers = [step_number(day, step) for day in (days[0], days[-1])]
        axis = cls(step, numbers[0], numbers[1] - numbers[0] + 1)
        if axis.size > _LONG and len(set(days)) < _LEAST * axis.size:
            raise DateError(
                "{what} would have {size} {step}s from {first} to {last} but only {count} dates; {before} and {after}"
                " lie far apart. If the year of one is wrong, correct it; else give a longer STEP or leave a date out.",
                what=say(what),
                size=axis.size,
                step=say(axis.noun),
                first=days[0],
                last=days[-1],
                count=len(set(days)),
                **_widest(days),
            )
        return axis

    @property
    def is_yearly(self) -> bool:
        """Whether there is one step in each year."""
        return is_yearly(self.step)

    @property
    def noun(self) -> str:
        """What one step is called in a sentence."""
        return step_noun(self.step)

    def tell_if_sparse(self, days: Sequence[date], tell: Tell, what: str) -> None:
        """Warn where most steps of the axis have no date, before anything is made on it."""
        count = len({step_number(day, self.step) for day in days})
        if count < _SPARSE * self.size:
            tell.warn(
                "{what} has {count} dates on an axis of {size} {step}s ({first} to {last}), which is mostly empty; the"
                " widest hole lies between {before} and {after}. If a date is wrong, correct it; else a longer STEP"
                " makes fewer empty bands.",
                what=say(what),
                count=count,
                size=self.size,
                step=say(self.noun),
                first=self.labels[0],
                last=self.labels[-1],
                **_widest(sorted(days)),
            )

    @property
    def dates(self) -> list[date]:
        """First day of each period, in order."""
        return list(_dates(self.step, self.first, self.size))

    @property
    def labels(self) -> list[str]:
        """ISO dates, the band descriptions of a stack."""
        return [day.isoformat() for day in self.dates]

    @property
    def numbers(self) -> np.ndarray:
        """Step number of each period ``(size,)``."""
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
        if self.step in ("day", "week"):
            return _days_of_year(self.step, self.first, self.size).copy()
        return self.numbers % self.season_count

    @property
    def season_count(self) -> int:
        """How many places a year has."""
        return season_count(self.step)

    @property
    def steps_per_year(self) -> float:
        """How many steps a year has on average."""
        return steps_per_year(self.step)

    def index(self, day: date) -> int:
        """Position of the period that holds the day.

        Raises
        ------
        DateError
            The day lies outside the axis.
        """
        position = step_number(day, self.step) - self.first
        if not 0 <= position < self.size:
            raise DateError(
                "{day} lies outside the record, which goes from {first} to {last}.",
                day=day, first=self.dates[0], last=self.dates[-1],
            )  # fmt: skip
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


def require_years(days: Iterable[date], what: str) -> None:
    """Raise `DateError` where a date lies in a year that no record is of; ``what`` names the record."""
    wrong = [day for day in days if not YEARS[0] <= day.year <= YEARS[1]]
    if wrong:
        raise DateError(
            "{what} has the date {day}; dates lie between the years {first} and {last}. Look whether the date was"
            " mistyped, or its unit of time misread.",
            what=what, day=wrong[0], first=YEARS[0], last=YEARS[1],
        )  # fmt: skip


def _widest(days: Sequence[date]) -> dict[str, date]:
    """The two neighbours in time that lie farthest apart."""
    if len(days) < 2:
        return {"before": days[0], "after": days[0]}
    place = int(np.argmax(np.diff([day.toordinal() for day in days])))
    return {"before": days[place], "after": days[place + 1]}

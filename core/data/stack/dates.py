"""The one reader of dates: in names of files, in descriptions of bands, in columns of tables.

A form of date is tried on all texts together, since one text alone often has several readings: 15-06-2014 is one
date, 05-06-2014 is two. Where two readings of the same texts are possible, the reader asks and shows both.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import PurePath
from typing import Any, NamedTuple

import numpy as np

from ...run.errors import DateError, ParameterError
from .time_axis import YEARS

_YEAR, _MONTH, _DAY, _DOY = (
    r"(?P<y>(?:19|20)\d\d)",
    r"(?P<m>0[1-9]|1[0-2])",
    r"(?P<d>[012]\d|3[01])",  # 00 stands for a whole month (JAXA)
    r"(?P<j>[0-3]\d\d)",
)
_START, _STOP = r"(?<!\d)", r"(?!\d)"
_ANY_CASE = "(?i)"
_DEKADS, _PENTADS = (1, 11, 21), (1, 6, 11, 16, 21, 26)  # first days of the parts of a month
_TOKENS = {"YYYY": _YEAR, "MM": _MONTH, "DDD": _DOY, "DD": _DAY, "*": ".*?", "DEK": r"(?P<k>[123])"}


@functools.cache
def _compiled(expression: str) -> re.Pattern:
    """Compiled when it is first needed: a dialog opens, and most runs end, without most of the forms."""
    return re.compile(expression)


@dataclass(frozen=True)
class Form:
    """One way to write a date.

    Parameters
    ----------
    name
        For messages, in the tokens of PATTERN where it has them.
    expression
        Regular expression with groups of the parts: y, m, d, j (day of the year), k (dekad), p (pentad), w (week), h
        (half of a month), word (name of a month), x (dekad as a Chinese character).
    """

    name: str
    expression: str

    def read(self, text: str) -> date | None:
        """The first possible date of this form in a text."""
        found = self.find(text)
        return found[0] if found else None

    def find(self, text: str, before: int | None = None) -> tuple[date, int] | None:
        """The first possible date of this form in a text, and where it stands.

        Parameters
        ----------
        before
            The date must end before this place of the text; anywhere by default.
        """
        for found in _compiled(self.expression).finditer(text):
            try:
                day = _date(found.groupdict())
            except ValueError:
                continue  # 20150230 is no date; another place in the text may hold one
            if day is not None and (before is None or found.end() <= before):
                return day, found.start()
        return None


def _date(part: dict[str, str | None]) -> date | None:
    year = int(part["y"] or 0)
    if part.get("j"):
        day = date(year, 1, 1) + timedelta(days=int(part["j"] or 1) - 1)
        return day if day.year == year else None
    if part.get("w"):
        return date.fromisocalendar(year, int(part["w"] or 1), 1)
    first = int(part.get("d") or 1) or 1
    if part.get("x"):
        first = _DEKADS["上中下".index(part["x"] or "上")]
    elif part.get("k"):
        first = _DEKADS[int(part["k"] or 1) - 1]
    elif part.get("p"):
        first = _PENTADS[int(part["p"] or 1) - 1]
    elif part.get("h"):
        first = 1 if part["h"] == "1" else 16
    month = _NAMES_OF_MONTHS.index((part["word"] or "").lower()[:3]) + 1 if part.get("word") else part.get("m")
    return date(year, int(month or 1), first)


def _form(name: str, expression: str) -> Form:
    return Form(name, _ANY_CASE + _START + expression + _STOP)


_ONE_OR_TWO_MONTH, _ONE_OR_TWO_DAY = r"(?P<m>0?[1-9]|1[0-2])", r"(?P<d>0?[1-9]|[12]\d|3[01])"
_DAY_FIRST = _form("DD-MM-YYYY", rf"{_ONE_OR_TWO_DAY}[-_./]{_ONE_OR_TWO_MONTH}[-_./]{_YEAR}")
_MONTH_FIRST = _form("MM-DD-YYYY", rf"{_ONE_OR_TWO_MONTH}[-_./]{_ONE_OR_TWO_DAY}[-_./]{_YEAR}")
_DEKAD = _form("YYYY.MM.DEK", rf"{_YEAR}[-_.]{_MONTH}[-_.](?P<k>[123])")
_PENTAD = _form("YYYY.MM.pentad", rf"{_YEAR}[-_.]{_MONTH}[-_.](?P<p>[1-6])")
_SINGLE_DIGITS = _form("YYYY-M-D", rf"{_YEAR}[-_./]{_ONE_OR_TWO_MONTH}[-_./]{_ONE_OR_TWO_DAY}")
_NAMES_OF_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMED_MONTH = (
    "(?P<word>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_IN_CHINESE = rf"{_YEAR}年(?:{_ONE_OR_TWO_MONTH}月(?:{_ONE_OR_TWO_DAY}日|(?P<x>[上中下])旬)?)"
# A month before its year, with nothing before that makes it part of something else (the version v2.1, the layer L03).
_MONTH_BEFORE = Form("MM-YYYY", rf"(?<![A-Za-z0-9.]){_MONTH}[-_. ]?{_YEAR}(?!\d)")
_YEAR_ALONE = _form("YYYY", _YEAR)
# From the most to the least specific: a text that carries a full date must not be read by its year. A time of day may
# stand behind the day (C3S: 20180101000000).
_FORMS = (
    _form("YYYY-MM-DD", f"{_YEAR}[-_./]{_MONTH}[-_./]{_DAY}"),
    _form("YYYYMMDD", rf"{_YEAR}{_MONTH}{_DAY}(?:[T_]?\d{{6}}Z?|[T_]?\d{{4}}Z?)?"),
    _form("dekads with words", rf"{_YEAR}[-_.]?{_MONTH}[-_.]?(?:dekad|dek|dk|d)[-_.]?0?(?P<k>[123])"),
    _form("pentads with words", rf"{_YEAR}[-_.]?{_MONTH}[-_.]?(?:pentad|pen|p)[-_.]?0?(?P<p>[1-6])"),
    _form("halves of a month", rf"{_YEAR}[-_.]?{_MONTH}[-_.]?(?:half|h)[-_.]?0?(?P<h>[12])"),
    _form("weeks", rf"{_YEAR}[-_.]?w(?:eek)?[-_.]?(?P<w>0[1-9]|[1-4]\d|5[0-3])"),
    Form("DD-name-YYYY", rf"(?i)(?<![a-z0-9.]){_ONE_OR_TWO_DAY}[-_. ]?{_NAMED_MONTH}[-_. ]?{_YEAR}(?!\d)"),
    _form("YYYY-name-DD", rf"{_YEAR}[-_. ]?{_NAMED_MONTH}[-_. ]?{_ONE_OR_TWO_DAY}"),
    Form("name-YYYY", rf"(?i)(?<![a-z]){_NAMED_MONTH}[-_. ]?{_YEAR}(?!\d)"),
    _form("YYYY-name", rf"{_YEAR}[-_. ]?{_NAMED_MONTH}(?![a-z])"),
    _form("YYYY年MM月", _IN_CHINESE),
    _form("YYYYDDD", f"{_YEAR}[-_.]?{_DOY}"),
    _SINGLE_DIGITS,
    _form("YYYY-MM", f"{_YEAR}[-_.]?{_MONTH}"),
    _form("YYYY-M", rf"{_YEAR}[-_.]{_ONE_OR_TWO_MONTH}"),
    _YEAR_ALONE,
)
# Those that can be the date of the values where another, fuller one in the same names is that of the processing.
_MAY_STAND_FIRST = tuple(form for form in _FORMS if form.name in ("YYYYDDD", "YYYY-MM") or "name" in form.name)
_FEWEST_MONTHS = 2  # in which the third number must recur, to be read as a dekad or pentad


def dates_of(texts: Sequence[str], pattern: str = "", as_names: bool = True) -> list[date]:
    """A date for every text.

    Parameters
    ----------
    texts
        Names of files (of paths only the last part is looked at), or other texts.
    pattern
        Where the date stands, with YYYY, MM, DD, DDD (day of the year), DEK (dekad of the month, 1 to 3) and ``*`` for
        any text, for example ``LST_Day_YYYYMM``. Empty: the first of the usual forms that every text has, and that
        gives no date twice.
    as_names
        Whether the texts are paths.

    Raises
    ------
    DateError
        Texts without a date, or with two readings, and how to say which is meant.
    ParameterError
        The pattern has no YYYY, or one part twice.

    Examples
    --------
    >>> dekads = [f"rain.2015.{month:02}.{dekad}.tif" for month in (1, 2) for dekad in (1, 2, 3)]
    >>> [str(day) for day in dates_of(dekads)][:4]
    ['2015-01-01', '2015-01-11', '2015-01-21', '2015-02-01']
    """
    names = [PurePath(text).name if as_names else text for text in texts]
    if pattern:
        return [_required(_expression(pattern), name, pattern) for name in names]
    for reading in (_parts_of_months, _day_and_month):
        days = reading(names)
        if days is not None:
            return days
    candidates = []
    for form in _FORMS:
        days = _read_all(form, names)
        if days is not None:
            if len(set(days)) == len(days):
                _require_one_date(form, names, days)
                return days
            if form is _YEAR_ALONE:
                _require_no_month_before(names, days)
            candidates.append(days)
    if candidates:  # dates there are, but some twice: the caller names the files
        return candidates[0]
    undated = [name for name in names if not any(form.read(name) for form in _FORMS)]
    raise DateError(
        "No date was found in the name “{name}” in a form that all {count} file(s) share. Say where it stands with"
        " PATTERN, for example SM_YYYYMMDD, A*YYYYDDD (day of the year) or *_YYYY_MM.",
        name=(undated or names)[0], count=len(names),
    )  # fmt: skip


def _read_all(form: Form, names: Sequence[str]) -> list[date] | None:
    days = [form.read(name) for name in names]
    return [day for day in days if day is not None] if all(days) else None


def _require_one_date(form: Form, names: Sequence[str], days: Sequence[date]) -> None:
    """Raise `DateError` where names may have the date of the values before a fuller one, which then is another's.

    ``sm_201507_c20230105.tif`` is of July 2015 and was made in 2023, or the other way round.
    """
    if form is _YEAR_ALONE:
        _require_no_month_before(names, days)
    starts = [found[1] for found in map(form.find, names) if found]
    for other in _MAY_STAND_FIRST:
        earlier = [other.find(name, start) for name, start in zip(names, starts, strict=True)]
        others = [found[0] for found in earlier if found]
        if form is other or len(others) < len(names) or len(set(others)) < len(names):
            continue  # a year, a range of years or a version that all have alike
        place = next(
            (i for i, day in enumerate(days) if (day.year, day.month) != (others[i].year, others[i].month)), -1
        )
        if place >= 0:
            raise _two_readings(names[place], (form, days[place]), (other, others[place]), "YYYY, MM, DD or DDD")


def _require_no_month_before(names: Sequence[str], days: Sequence[date]) -> None:
    """Raise `DateError` where the years of names may have their months before them: ``sm_07_2015.tif``."""
    months = _read_all(_MONTH_BEFORE, names)
    if months is not None and months != list(days):
        place = next(i for i, (one, other) in enumerate(zip(days, months, strict=True)) if one != other)
        raise _two_readings(
            names[place], (_YEAR_ALONE, days[place]), (_MONTH_BEFORE, months[place]), "*YYYY or MM_YYYY"
        )


def _parts_of_months(names: Sequence[str]) -> list[date] | None:
    """Dekads or pentads numbered within the month (CHIRPS: 2015.01.3): the same few numbers recur in each month."""
    for form, parts in ((_DEKAD, _DEKADS), (_PENTAD, _PENTADS)):
        days = _read_all(form, names)
        if days is None:
            continue
        months = {(day.year, day.month) for day in days}
        complete = {day.day for day in days} == set(parts)
        if complete and len(months) >= _FEWEST_MONTHS and len(set(days)) == len(days):
            return days
        plain = _read_all(_SINGLE_DIGITS, names)
        if plain is not None and plain != days and len(set(days)) == len(days) and form is _DEKAD:
            place = next(i for i, day in enumerate(days) if day != plain[i])
            one, other = (form, days[place]), (_SINGLE_DIGITS, plain[place])
            raise _two_readings(names[place], one, other, "YYYY.MM.DEK or YYYY.MM.D")
    return None


def _day_and_month(names: Sequence[str]) -> list[date] | None:
    """Day-month-year, or month-day-year where only that is possible; the year must stand last."""
    readings = [(form, _read_all(form, names)) for form in (_DAY_FIRST, _MONTH_FIRST)]
    possible = [(form, days) for form, days in readings if days is not None]
    if not possible:
        return None
    if len(possible) == 2 and possible[0][1] != possible[1][1]:
        (first, days), (second, others) = possible
        place = next(i for i, (one, other) in enumerate(zip(days, others, strict=True)) if one != other)
        raise _two_readings(names[place], (first, days[place]), (second, others[place]), "DD-MM-YYYY or MM-DD-YYYY")
    return possible[0][1]


def _two_readings(name: str, one: tuple[Form, date], other: tuple[Form, date], patterns: str) -> DateError:
    return DateError(
        "The date in the name “{name}” can be read in two ways: as {first} it is {day}, as {second} it is {other}. Say"
        " with PATTERN which is meant (with {patterns} in it).",
        name=name, first=one[0].name, day=one[1], second=other[0].name, other=other[1], patterns=patterns,
    )  # fmt: skip


def follows(path: str, pattern: str) -> bool:
    """Whether a file's name has a date where the pattern says."""
    return Form(pattern, _expression(pattern)).read(PurePath(path).name) is not None


def _expression(pattern: str) -> str:
    parts = re.split(r"(YYYY|DDD|DEK|MM|DD|\*)", pattern)
    if "YYYY" not in parts:
        raise ParameterError(
            "PATTERN is “{pattern}”: it needs YYYY for the year, with MM, DD or DDD as there are.", pattern=pattern
        )
    twice = [token for token in ("YYYY", "DDD", "DEK", "MM", "DD") if parts.count(token) > 1]
    if twice:
        raise ParameterError(
            "PATTERN is “{pattern}”: {token} stands in it twice. Write * for the date that does not count.",
            pattern=pattern, token=twice[0],
        )  # fmt: skip
    return "".join(_TOKENS.get(part, re.escape(part)) for part in parts)


def _required(expression: str, name: str, pattern: str) -> date:
    day = Form(pattern, expression).read(name)
    if day is None:
        raise DateError(
            "The name “{name}” does not follow the pattern “{pattern}”, or its date is impossible.",
            name=name, pattern=pattern,
        )  # fmt: skip
    return day


# Dates and times in the columns of tables

_CLOCK = (
    r"(?:(?:[T ]|,? +)(?P<H>\d{1,2}):(?P<M>\d{2})(?::(?P<S>\d{2})(?:[.,]\d+)?)?(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?)?"
    r" ?(?P<zone>Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?)?"
)
_WORD = r"(?P<word>[A-Za-z]{3,9})\.?"
_IN_COLUMNS = tuple(
    _ANY_CASE + form + _CLOCK
    for form in (
        r"(?P<y>\d{4})(?P<sep>[-/._])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        r"(?P<d>\d{1,2})[-. ]?" + _WORD + r"[-. ,]*(?P<y>\d{4})",
        _WORD + r" (?P<d>\d{1,2}),? (?P<y>\d{4})",
        r"(?P<y>\d{4})[- ]" + _WORD + r"[- ](?P<d>\d{1,2})",
    )
)
_COMPACT = r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})[T ]?(?P<H>\d{2})(?P<M>\d{2})?(?P<S>\d{2})?(?P<half>)(?P<zone>Z)?"
_EITHER_ORDER = _ANY_CASE + r"(?P<a>\d{1,2})(?P<sep>[-/._ ])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4})" + _CLOCK
_MONTH_ALONE = r"(?P<y>\d{4})[-/._](?P<m>\d{1,2})"
_SERIAL_ORIGIN, _SERIALS = date(1899, 12, 30), (15_000, 80_000)  # days of spreadsheets from 1941 to 2119
_EPOCH_SECONDS = (1e8, 5e9)  # from 1973 to 2128


class UnreadableDate(ValueError):
    """A value of a column that is no date.

    Attributes
    ----------
    place
        Which of the values.
    why
        The rest of a sentence that begins with the value.
    """

    def __init__(self, place: int, why: str):
        super().__init__(why)
        self.place, self.why = place, why


class ReadMoments(NamedTuple):
    """Times of a column: ``(n,)`` datetime64[m], whether any is timed, and whether they say their zone."""

    time: np.ndarray
    timed: bool
    zoned: bool


def moments_of(values: Sequence[Any], *, universal: bool = True, months: bool = False) -> ReadMoments:
    """Read the different values of a column of dates or times together.

    Parameters
    ----------
    values
        Dates, times, texts or numbers; None for a value that there is not.
    universal
        Whether times that say their zone (``+08:00``, ``Z``) become universal time; else they stay as written.
    months
        Whether a month or a year alone (``2010-06``, ``2010``) is its first day.

    Raises
    ------
    UnreadableDate
        A value is no date, has a year beyond 1800 to 2200, is a serial day of a spreadsheet, or all values with the
        year last can be read day first and month first.

    Examples
    --------
    >>> moments_of(["31.05.2020", "2020-06-01T08:00+08:00"]).time.tolist()
    [datetime.datetime(2020, 5, 31, 0, 0), datetime.datetime(2020, 6, 1, 0, 0)]
    """
    out = np.full(len(values), np.datetime64("NaT"), "datetime64[m]")
    zoned, timed, open_order = False, False, []
    for place, value in enumerate(values):
        if value is None:
            continue
        if isinstance(value, (date, np.datetime64)):
            moment, has_zone = _of_object(value, universal)
        else:
            text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
            found = _compiled(_EITHER_ORDER).fullmatch(text)
            if found:
                open_order.append((place, found))
                continue
            moment, has_zone = _of_text(text, place, universal, months)
        out[place] = _within_years(moment, place)
        zoned, timed = zoned or has_zone, timed or bool(moment.hour or moment.minute)
    for place, moment, has_zone in _in_one_order(open_order, universal):
        out[place] = _within_years(moment, place)
        zoned, timed = zoned or has_zone, timed or bool(moment.hour or moment.minute)
    return ReadMoments(out, timed, zoned)


def _of_object(value: Any, universal: bool) -> tuple[datetime, bool]:
    """A date or time of Python, numpy or pandas."""
    if isinstance(value, np.datetime64):
        value = value.astype("datetime64[us]").item()
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day), False
    moment = datetime(value.year, value.month, value.day, value.hour, value.minute)
    offset = value.utcoffset()
    if offset is None:
        return moment, False
    return (moment - offset if universal else moment), True


def _of_text(text: str, place: int, universal: bool, months: bool) -> tuple[datetime, bool]:
    for form in (*_IN_COLUMNS, _COMPACT):
        found = _compiled(form).fullmatch(text)
        if found:
            part = found.groupdict()
            month = _month_of(part)
            # Ten and more digits may be another count than that of the calendar.
            if month and (form is not _COMPACT or (month <= 12 and int(part["H"]) <= 24)):
                return _moment(part, int(part["y"]), month, int(part["d"]), place, universal)
    found = _compiled(_MONTH_ALONE).fullmatch(text)
    if found and months and 1 <= int(found["m"]) <= 12:
        return datetime(max(int(found["y"]), 1), int(found["m"]), 1), False
    if months and re.fullmatch(r"(1[89]|2[01])\d\d", text):
        return datetime(int(text), 1, 1), False
    raise UnreadableDate(place, _why_not(text, bool(found)))


def _month_of(part: dict[str, str]) -> int:
    """Number of the month, 0 for a word that is none."""
    if part.get("word"):
        short = part["word"].lower()[:3]
        return _NAMES_OF_MONTHS.index(short) + 1 if short in _NAMES_OF_MONTHS else 0
    return int(part["m"])


def _why_not(text: str, month_alone: bool) -> str:
    """What a text that is no date may be instead."""
    write = "Write dates as 2020-05-31 or 20200531, times as 2020-05-31 13:00."
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        number = 0.0
    if _SERIALS[0] <= number < _SERIALS[1]:
        day = _SERIAL_ORIGIN + timedelta(days=int(number))
        return (
            f"looks like the serial day of a spreadsheet (it would be {day}). Give the column the format of a date"
            " there and save the table again, best as CSV."
        )
    if _EPOCH_SECONDS[0] <= number < _EPOCH_SECONDS[1]:
        moment = datetime.fromtimestamp(number, UTC)
        return f"looks like seconds since 1970 (it would be {moment:%Y-%m-%d %H:%M}). {write}"
    if month_alone:
        return f"is a month, no day. {write}"
    return f"is not a date. {write}"


def _moment(
    part: dict[str, str], year: int, month: int, day: int, place: int, universal: bool
) -> tuple[datetime, bool]:
    """Date and time of the parts of a text; 24:00 is the midnight that ends the day."""
    hour, minute = int(part.get("H") or 0), int(part.get("M") or 0)
    if part.get("half"):
        if not 1 <= hour <= 12:
            raise UnreadableDate(place, f"has no hour of the day: {hour} {part['half']}m.")
        hour = hour % 12 + (12 if part["half"].lower() == "p" else 0)
    try:
        moment = datetime(year, month, day)
    except ValueError:
        why = f"is not a date: there is no day {day} in month {month} of the year {year}."
        raise UnreadableDate(place, why) from None
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise UnreadableDate(place, f"has no time of day: {hour}:{minute:02d}.")
    zone = part.get("zone")
    offset = _offset(zone, place) if zone and part.get("H") else None
    try:
        moment += timedelta(minutes=60 * hour + minute)
        return (moment - offset if offset is not None and universal else moment), offset is not None
    except OverflowError:
        raise UnreadableDate(place, f"has the year {year}.") from None


def _offset(zone: str, place: int) -> timedelta:
    """Of a time zone from universal time."""
    digits = re.sub(r"[^0-9]", "", zone)
    if not digits:
        return timedelta()
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    if hours > 14 or minutes > 59:
        raise UnreadableDate(place, f"has no time zone: {zone}.")
    return timedelta(minutes=60 * hours + minutes) * (-1 if "-" in zone else 1)


def _in_one_order(found: list[tuple[int, re.Match]], universal: bool) -> list[tuple[int, datetime, bool]]:
    """Texts with the year last: day first or month first, whichever all of them can be."""
    readings, failed = [], None
    for day, month in (("a", "b"), ("b", "a")):
        try:
            readings.append([
                (place, *_moment(one.groupdict(), int(one["y"]), int(one[month]), int(one[day]), place, universal))
                for place, one in found
            ])  # fmt: skip
        except UnreadableDate as error:
            failed = failed or error
    if failed is not None and not readings:
        raise failed
    if len(readings) == 2 and readings[0] != readings[1]:
        (place, one, _), (_, other, _) = next((a, b) for a, b in zip(*readings, strict=True) if a != b)
        raise UnreadableDate(
            place,
            f"can be read in two ways, as all its kind here: day first it is {one:%Y-%m-%d}, month first it is"
            f" {other:%Y-%m-%d}. Write dates as 2020-05-31.",
        )
    return readings[0]


def _within_years(moment: datetime, place: int) -> np.datetime64:
    if not YEARS[0] <= moment.year <= YEARS[1]:
        raise UnreadableDate(
            place, f"is of the year {moment.year}; years from {YEARS[0]} to {YEARS[1]} are read. Is it mistyped?"
        )
    return np.datetime64(moment, "m")

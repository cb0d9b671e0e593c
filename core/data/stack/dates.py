"""Dates in names of files and bands."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import PurePath

from ...run.errors import DateError, ParameterError

_YEAR, _MONTH, _DAY, _DOY = (
    r"(?P<y>(?:19|20)\d\d)",
    r"(?P<m>0[1-9]|1[0-2])",
    r"(?P<d>[012]\d|3[01])",  # 00 stands for a whole month (JAXA)
    r"(?P<j>[0-3]\d\d)",
)
_START, _STOP = r"(?<!\d)", r"(?!\d)"

# From the most to the least specific: a name that carries a full date must not be
# read by its year. A time of day may stand behind the day (C3S: 20180101000000).
_AUTOMATIC = {
    "YYYY-MM-DD": re.compile(f"{_START}{_YEAR}[-_.]{_MONTH}[-_.]{_DAY}{_STOP}"),
    "YYYYMMDD": re.compile(f"{_START}{_YEAR}{_MONTH}{_DAY}(?:\\d{{6}}|\\d{{4}})?{_STOP}"),
    "YYYYDDD": re.compile(f"{_START}{_YEAR}[-_.]?{_DOY}{_STOP}"),
    "YYYY-MM": re.compile(f"{_START}{_YEAR}[-_.]?{_MONTH}{_STOP}"),
    # Third of a month; only looked at where the months alone give a date twice.
    "YYYY-MM-dekad": re.compile(f"{_START}{_YEAR}[-_.]?{_MONTH}[-_.]?[dD]?(?<!\\d\\d\\d\\d\\d\\d)(?P<k>[123]){_STOP}"),
    "YYYY": re.compile(f"{_START}{_YEAR}{_STOP}"),
}
_FULL = ("YYYY-MM-DD", "YYYYMMDD")  # forms that name a day and cannot be mistaken for something else
_YEAR_LAST = re.compile(rf"{_START}(?P<a>\d\d)(?P<s>[-_.])(?P<b>\d\d)(?P=s){_YEAR}{_STOP}")
_TOKENS = {"YYYY": _YEAR, "MM": _MONTH, "DDD": _DOY, "DD": _DAY, "*": ".*?"}


def dates_of(paths: list[str], pattern: str = "") -> list[date]:
    """A date for every file name.

    Parameters
    ----------
    paths
        Only the last part is looked at.
    pattern
        Where the date stands, with YYYY, MM, DD, DDD (day of the year) and ``*`` for
        any text, for example ``LST_Day_YYYYMM`` or ``A YYYYDDD`` without the blank. Empty:
        the first of the usual forms that every name has, and that gives no date twice.

    Raises
    ------
    DateError
        Names without a date, and how to say where it stands.
    ParameterError
        The pattern has no YYYY.
    """
    names = [PurePath(path).name for path in paths]
    if pattern:
        return [_required(_compile(pattern), name, pattern) for name in names]
    candidates = []
    for form, expression in _AUTOMATIC.items():
        if form == "YYYYDDD":  # before the forms that would find nothing but the year
            year_last = _year_last(names)
            if year_last:
                return year_last
        days = [day for day in (_match(expression, name) for name in names) if day is not None]
        if len(days) == len(names):
            if len(set(days)) == len(days):
                return days
            candidates.append(days)
    if candidates:  # dates there are, but some twice: the caller names the files
        return candidates[0]
    undated = [name for name in names if not any(_match(e, name) for e in _AUTOMATIC.values())]
    without = (undated or names)[0]
    raise DateError(
        f"No date was found in the name “{without}” in a form that all {len(names)} file(s) share. Say where it "
        "stands with PATTERN, for example SM_YYYYMMDD, A*YYYYDDD (day of the year) or *_YYYY_MM."
    )


def dates_in(texts: list[str]) -> list[date] | None:
    """Dates of band descriptions that carry a full date with text around it, as cloud exports do (2015_01_01_ssm).

    None unless every text has one and no two are alike: "2018 mean" is the name of a band, not its date.

    Examples
    --------
    >>> dates_in(["2015_01_01_ssm", "2015_02_01_ssm"])
    [datetime.date(2015, 1, 1), datetime.date(2015, 2, 1)]
    >>> dates_in(["2018 mean"]) is None
    True
    """
    for form in _FULL:
        days = [_match(_AUTOMATIC[form], text) for text in texts]
        found = [day for day in days if day is not None]
        if len(set(found)) == len(texts):
            return found
    return None


def _year_last(names: list[str]) -> list[date] | None:
    """Dates with the year behind day and month; None unless every name has one.

    Raises
    ------
    DateError
        Day and month cannot be told apart.
    """
    found = [_YEAR_LAST.search(name) for name in names]
    parts = [(int(one["a"]), int(one["b"]), int(one["y"])) for one in found if one]
    if len(parts) < len(names):
        return None
    readings = []
    for swap in (False, True):
        try:
            readings.append([date(year, a, b) if swap else date(year, b, a) for a, b, year in parts])
        except ValueError:
            continue  # a month above 12 or a day that its month lacks: not this reading
    if len(readings) == 2 and readings[0] != readings[1]:
        pairs = zip(names, *readings, strict=True)
        name, first, second = next(pair for pair in pairs if pair[1] != pair[2])
        raise DateError(
            "The date in “{name}” can be {first} or {second}. Say which with PATTERN: *DD-MM-YYYY* or *MM-DD-YYYY*,"
            " with the signs that stand between.",
            name=name, first=first, second=second,
        )  # fmt: skip
    return readings[0] if readings else None


def follows(path: str, pattern: str) -> bool:
    """Whether a file's name has a date where the pattern says."""
    return _match(_compile(pattern), PurePath(path).name) is not None


def _compile(pattern: str) -> re.Pattern:
    if "YYYY" not in pattern:
        raise ParameterError(f"PATTERN is “{pattern}”: it needs YYYY for the year, with MM, DD or DDD as there are.")
    parts = re.split(r"(YYYY|DDD|MM|DD|\*)", pattern)
    return re.compile("".join(_TOKENS.get(part, re.escape(part)) for part in parts))


def _required(expression: re.Pattern, name: str, pattern: str) -> date:
    day = _match(expression, name)
    if day is None:
        raise DateError(f"The name “{name}” does not follow the pattern “{pattern}”, or its date is impossible.")
    return day


def _match(expression: re.Pattern, name: str) -> date | None:
    """The first possible date in the name."""
    for found in expression.finditer(name):
        part = found.groupdict()
        year = int(part["y"])
        try:
            if part.get("j"):
                day = date(year, 1, 1) + timedelta(days=int(part["j"]) - 1)
                if day.year == year:
                    return day
                continue
            of_month = 10 * int(part["k"]) - 9 if part.get("k") else int(part.get("d") or 1) or 1
            return date(year, int(part.get("m") or 1), of_month)
        except ValueError:
            continue  # 20150230 is no date; another place in the name may hold one
    return None

"""Numbers, dates and names in the words of reports: one format for all pages and figures.

A number has a real minus sign and narrow spaces between thousands, and never an exponent; a date has the name of its
month; a name from data is one line of ordinary characters.
"""

from __future__ import annotations

import math
import re
import textwrap
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta

from ..data.stack.time_axis import MONTHS, is_yearly, step_date, step_number
from ..run.language import later, say

NONE = "–"  # what stands for a number that there is not
THIN = "\u202f"  # narrow space that keeps a number and its unit together
LONGEST_NAME = 60  # characters of a name in a sentence
_ENDINGS = {1: later("{place}st"), 2: later("{place}nd"), 3: later("{place}rd"), 4: later("{place}th")}
# What reports count, one and many.
COUNTED = {
    "annual mean": (later("{number} annual mean"), later("{number} annual means")),
    "day": (later("{number} day"), later("{number} days")),
    "week": (later("{number} week"), later("{number} weeks")),
    "4-day composite": (later("{number} 4-day composite"), later("{number} 4-day composites")),
    "8-day composite": (later("{number} 8-day composite"), later("{number} 8-day composites")),
    "16-day composite": (later("{number} 16-day composite"), later("{number} 16-day composites")),
    "dekad": (later("{number} dekad"), later("{number} dekads")),
    "half-month": (later("{number} half-month"), later("{number} half-months")),
    "pentad": (later("{number} pentad"), later("{number} pentads")),
    "drought": (later("{number} drought"), later("{number} droughts")),
    "line": (later("{number} line"), later("{number} lines")),
    "month": (later("{number} month"), later("{number} months")),
    "site": (later("{number} site"), later("{number} sites")),
    "step": (later("{number} step"), later("{number} steps")),
    "warning": (later("{number} warning"), later("{number} warnings")),
    "year": (later("{number} year"), later("{number} years")),
    "zone": (later("{number} zone"), later("{number} zones")),
}
# What no page and no picture can show: control characters, and halves of characters that were read wrongly.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")

# A word of letters with the space behind it, or one letter of a script without spaces.
_PIECE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+\s*|\s+")
_CLOSING = "，。、；：！？）》”’"


def _grouped(text: str) -> str:
    """A number as Python writes it, with spaces between thousands and a real minus sign; −0 is 0."""
    whole = text.lstrip("+-").replace(",", THIN)
    if not re.search("[1-9]", whole):
        return whole
    return {"-": "−", "+": "+"}.get(text[0], "") + whole


def number(value: float, digits: int = 3, signed: bool = False) -> str:
    """A number with so many digits that count, without an exponent.

    Parameters
    ----------
    signed
        Whether a positive number has a plus: where signs matter.

    Examples
    --------
    >>> [number(v) for v in (0.0, -0.01234, 59612.0, 1e-7, float("nan"))]
    ['0', '−0.0123', '59\u202f600', '0.0000001', '–']
    """
    if not math.isfinite(value):
        return NONE
    if value == 0:
        return "0"
    rounded = float(f"{value:.{digits}g}")
    decimals = max(digits - 1 - math.floor(math.log10(abs(rounded))), 0)
    text = f"{rounded:{'+' if signed else ''},.{decimals}f}"
    return _grouped(text.rstrip("0").rstrip(".") if "." in text else text)


def decimal(value: float, decimals: int, signed: bool = False) -> str:
    """A number with so many decimals; what rounds to zero has no sign.

    Examples
    --------
    >>> [decimal(v, 2, True) for v in (0.5, -0.001, -1234.5)]
    ['+0.50', '0.00', '−1\u202f234.50']
    """
    if not math.isfinite(value):
        return NONE
    return _grouped(f"{value:{'+' if signed else ''},.{decimals}f}")


def count_text(value: int) -> str:
    """A whole number; one of four digits has no space, since it may be a year."""
    return str(value).replace("-", "−") if abs(value) < 10_000 else _grouped(f"{value:,d}")


def index(value: float, digits: int = 2) -> str:
    """An index or slope with its sign; “–” for none."""
    return decimal(value, digits, signed=True)


def percent(share: float, digits: int = 0, signed: bool = False) -> str:
    """“34 %”; a little is “< 1 %”, and nothing is “−0 %”."""
    if not math.isfinite(share):
        return NONE
    if 0 < share < 0.005 and not digits and not signed:
        return "< 1 %"
    return f"{decimal(100 * share, digits, signed)} %"


def square_kilometres(area: float) -> str:
    """Four digits that count, without the unit; “–” for none."""
    return (
        number(area, 4) if abs(area) < 10_000 or not math.isfinite(area) else _grouped(f"{float(f'{area:.4g}'):,.0f}")
    )


def km2(area: float) -> str:
    """“123 400 km²”."""
    return f"{square_kilometres(area)}{THIN}km²" if math.isfinite(area) else NONE


def p_text(p: float) -> str:
    """“0.034”, “< 0.001”; for a column that is called p."""
    if not math.isfinite(p):
        return NONE
    return "< 0.001" if p < 0.001 else f"{p:.2g}"


def p_value(p: float) -> str:
    """“p = 0.034”, “p < 0.001”; for a sentence."""
    if not math.isfinite(p):
        return say("p unknown")
    return "p < 0.001" if p < 0.001 else f"p = {p_text(p)}"


def ordinal(place: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    return say("{place}th" if 10 <= place % 100 <= 20 else _ENDINGS.get(place % 10, "{place}th"), place=place)


def count(amount: int, thing: str) -> str:
    """“1 month”, “5 zones”."""
    one, many = COUNTED.get(thing, ("{number} " + thing, "{number} " + thing + "s"))
    return say(one if amount == 1 else many, number=count_text(amount))


def joined(parts: Sequence[str]) -> str:
    """“a, b and c”."""
    if len(parts) < 2:
        return parts[0] if parts else ""
    first = parts[0]
    for part in parts[1:-1]:
        first = say("{first}, {next}", first=first, next=part)
    return say("{first} and {last}", first=first, last=parts[-1])


def period(day: date, step: str) -> str:
    """A date of a stack as a reader calls it: “June 2018”, “11–20 June 2018”, “2018”."""
    if is_yearly(step):
        return say("{year}", year=day.year)
    month, last = say(MONTHS[day.month - 1]), step_date(step_number(day, step) + 1, step) - timedelta(days=1)
    if step == "month":
        return say("{month} {year}", month=month, year=day.year)
    if last.month != day.month and last.year == day.year:
        return say(
            "{day} {month} to {last} {last_month} {year}",
            day=day.day, month=month, last=last.day, last_month=say(MONTHS[last.month - 1]), year=day.year,
        )  # fmt: skip
    if step != "day" and last.year == day.year:
        return say("{day}–{last} {month} {year}", day=day.day, last=last.day, month=month, year=day.year)
    return say("{day} {month} {year}", day=day.day, month=month, year=day.year)


def season(day: date, step: str) -> str:
    """A date without its year: “June”, “11–20 June”."""
    if is_yearly(step):
        return say("year")
    month, last = say(MONTHS[day.month - 1]), step_date(step_number(day, step) + 1, step) - timedelta(days=1)
    if step == "month":
        return month
    if last.month != day.month and last.year == day.year:
        return say(
            "{day} {month} to {last} {last_month}",
            day=day.day, month=month, last=last.day, last_month=say(MONTHS[last.month - 1]),
        )  # fmt: skip
    if step != "day" and last.year == day.year:
        return say("{day}–{last} {month}", day=day.day, last=last.day, month=month)
    return say("{day} {month}", day=day.day, month=month)


def wide(text: str) -> int:
    """Columns that a text takes: two for a letter of Chinese, Japanese or Korean, else one.

    Examples
    --------
    >>> wide("SSI-3 干旱")
    10
    """
    return len(text) + sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most so many columns; Chinese is broken between any two letters, but not before a mark.

    Examples
    --------
    >>> wrap("Share of the area", 9)
    ['Share of', 'the area']
    >>> wrap("各干旱等级的面积比例", 10)
    ['各干旱等级', '的面积比例']
    """
    if wide(text) == len(text):
        return textwrap.wrap(text, columns)
    lines, line = [], ""
    for piece in _PIECE.findall(text):
        if line and wide(line + piece.rstrip()) > columns and piece[0] not in _CLOSING:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


def clean(text: object) -> str:
    """A text without characters that a page or a picture cannot hold."""
    return _UNSHOWN.sub(" ", str(text))


def short(name: object, most: int = LONGEST_NAME) -> str:
    r"""A name from data in one line of at most ``most`` characters; a longer one ends with “…”.

    Examples
    --------
    >>> short("North\n  Rhine-Westphalia", 12)
    'North Rhine…'
    """
    text = " ".join(clean(name).split())
    return text if len(text) <= most else f"{text[: most - 1].rstrip(' -')}…"

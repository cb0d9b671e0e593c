"""Numbers, dates and names in the words of reports: one format for all pages and figures.

A number has a real minus sign and narrow spaces between thousands, and never an exponent; a date has the name of its
month; a name from data is one line of ordinary characters.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, timedelta

from ..data.stack.time_axis import MONTHS, is_yearly, step_date, step_number

NONE = "–"  # what stands for a number that there is not
THIN = "\u202f"  # narrow space that keeps a number and its unit together
LONGEST_NAME = 60  # characters of a name in a sentence
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
# What no page and no picture can show: control characters, and halves of characters that were read wrongly.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")


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
        return "p unknown"
    return "p < 0.001" if p < 0.001 else f"p = {p_text(p)}"


def ordinal(place: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    ending = "th" if 10 <= place % 100 <= 20 else _ENDINGS.get(place % 10, "th")
    return f"{place}{ending}"


def count(amount: int, thing: str) -> str:
    """“1 month”, “5 zones”."""
    return f"{count_text(amount)} {thing}{'' if amount == 1 else 's'}"


def joined(parts: Sequence[str]) -> str:
    """“a, b and c”."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def period(day: date, step: str) -> str:
    """A date of a stack as a reader calls it: “June 2018”, “11–20 June 2018”, “2018”."""
    if is_yearly(step):
        return str(day.year)
    if step == "month":
        return f"{MONTHS[day.month - 1]} {day.year}"
    last = step_date(step_number(day, step) + 1, step) - timedelta(days=1)
    if last.month != day.month and last.year == day.year:
        return f"{day.day} {MONTHS[day.month - 1]} to {last.day} {MONTHS[last.month - 1]} {day.year}"
    if step != "day" and last.year == day.year:
        return f"{day.day}–{last.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def season(day: date, step: str) -> str:
    """A date without its year: “June”, “11–20 June”."""
    return period(day, step).rsplit(" ", 1)[0] if not is_yearly(step) else "year"


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

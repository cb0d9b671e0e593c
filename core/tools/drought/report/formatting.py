"""Numbers, dates and verdicts in the words of the report."""

from __future__ import annotations

import math
from datetime import date, timedelta

import numpy as np

from ....data.stack.time_axis import TimeAxis, step_date, step_number
from ....report.legends import DROUGHT
from ...stacks.aggregate.period_statistics import MONTHS
from ..area.report import square_kilometres
from ..classify.classes import drought_class

NEAR_NORMAL = 0.5
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def period(day: date, step: str) -> str:
    """A date of a stack as a reader calls it: “June 2018”, “11–20 June 2018”, “2018”."""
    if step == "year":
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
    return period(day, step).rsplit(" ", 1)[0] if step != "year" else "year"


def count(number: int, thing: str) -> str:
    """“1 month”, “5 zones”."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def index(value: float, digits: int = 2) -> str:
    """An index or slope with a real minus sign; “–” for none."""
    if not math.isfinite(value):
        return "–"
    text = f"{value:+.{digits}f}".replace("-", "−")
    return text.lstrip("+−") if float(f"{value:.{digits}f}") == 0 else text


def percent(share: float) -> str:
    """“34 %”; a little is “< 1 %”."""
    if not math.isfinite(share):
        return "–"
    if 0 < share < 0.005:
        return "< 1 %"
    return f"{100 * share:.0f} %"


def km2(area: float) -> str:
    """“123 400 km²”."""
    return f"{square_kilometres(area)}\u202fkm²" if math.isfinite(area) else "–"


def p_value(p: float) -> str:
    """“p = 0.03”, “p < 0.001”."""
    if not math.isfinite(p):
        return "p unknown"
    return "p < 0.001" if p < 0.001 else f"p = {p:.2g}"


def ordinal(place: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    ending = "th" if 10 <= place % 100 <= 20 else _ENDINGS.get(place % 10, "th")
    return f"{place}{ending}"


def state(value: float) -> str:
    """A mean index in words. Means of many places are seldom far from 0: within ±0.5 they are near normal."""
    if not math.isfinite(value):
        return "unknown"
    if abs(value) < NEAR_NORMAL:
        return "near normal"
    return "moister than normal" if value > 0 else DROUGHT[int(drought_class(np.array(value)))].label.lower()


def span(axis: TimeAxis) -> str:
    """“January 1992 to December 2022”."""
    first, last = axis.dates[0], axis.dates[-1]
    if axis.size == 1:
        return period(first, axis.step)
    return f"{period(first, axis.step)} to {period(last, axis.step)}"


def joined(parts: list[str]) -> str:
    """“a, b and c”."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""

"""Drought index against reported losses of crops, by zone and year (docs/methods.md §9)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ....data.stack.time_axis import YEARS, TimeAxis
from ....data.table.columns import labels, numbers
from ....data.table.frames import source_of, types_of
from ....learning.metrics import LEVEL
from ....run.errors import DateError, InputError, ParameterError
from ....run.language import say

if TYPE_CHECKING:
    import pandas

FEWEST = 5  # years of a zone; with fewer nothing is said
_NAMED = 8  # zones in a message


@dataclass(frozen=True)
class Losses:
    """Reported losses.

    Parameters
    ----------
    zones, years
        Names of the zones; ``(years,)`` int.
    share
        ``(zones, years)`` of the area that could be lost, or plain numbers; NaN where none.
    of_area
        Whether they are shares.
    source
        The table, for messages.
    rows, used
        Rows of the table, and those that belong to a zone and have a year and a loss.
    """

    zones: tuple[str, ...]
    years: np.ndarray
    share: np.ndarray
    of_area: bool
    source: str = ""
    rows: int = 0
    used: int = 0


@dataclass(frozen=True)
class LossColumns:
    """Names of the columns of a table of losses; ``area`` may be empty."""

    zone: str = ""
    year: str = ""
    value: str = ""
    area: str = ""


class ImpactScores(NamedTuple):
    """Of each series, ``(…)`` float64, NaN with fewer than five years or without variation.

    n
        Years with both.
    r, r_low, r_high, p
        Pearson's correlation, its 95 % interval (Fisher) and two-sided p (Student's t).
    critical_r
        The smallest size of r that is significant at 5 % with so many years.
    rho, rho_p
        Spearman's rank correlation and its p.
    r_detrended, p_detrended
        Of the departures from straight lines through both: reported losses have trends that are none of the weather's.
    slope
        Change of the loss for one unit of the index more.
    """

    n: np.ndarray
    r: np.ndarray
    r_low: np.ndarray
    r_high: np.ndarray
    p: np.ndarray
    critical_r: np.ndarray
    rho: np.ndarray
    rho_p: np.ndarray
    r_detrended: np.ndarray
    p_detrended: np.ndarray
    slope: np.ndarray


def parse_months(text: str) -> tuple[int, ...]:
    """Calendar months from ``4-9``, ``4,5,6`` or ``10-3``; all twelve from an empty text.

    Raises
    ------
    ParameterError
        Not months.
    """
    months: list[int] = []
    for part in re.split(r"[,;\s]+", text.strip()) if text.strip() else ["1-12"]:
        found = re.fullmatch(r"(\d{1,2})(?:[-–](\d{1,2}))?", part)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not (1 <= first <= 12 and 1 <= last <= 12):
            raise ParameterError(
                "MONTHS: “{part}” is no month or span of months. Write 4-9, or 4,5,6, or 10-3.", part=part
            )
        months += [(first - 1 + i) % 12 + 1 for i in range((last - first) % 12 + 1)]
    return tuple(dict.fromkeys(months))


def season_means(values: np.ndarray, axis: TimeAxis, months: tuple[int, ...], min_share: float = 0.5):
    """Mean of some calendar months of each year.

    Months of a span over the turn of the year (10-3) that come before January belong to the following year.

    Parameters
    ----------
    values
        ``(time, zones)``, NaN for missing.
    min_share
        Of the season's dates that must be valid.

    Returns
    -------
    years ``(years,)`` and means ``(years, zones)`` float64.
    """
    year, chosen = season_years(axis, months)
    years = np.unique(year[chosen])
    out = np.full((len(years), values.shape[1]), np.nan)
    expected = len(months) * axis.steps_per_year / 12
    for place, one in enumerate(years):
        here = values[chosen & (year == one)]
        count = np.isfinite(here).sum(axis=0)
        enough = count >= max(1.0, min_share * expected - 1e-9)
        out[place, enough] = np.nansum(here[:, enough], axis=0) / count[enough]
    return years, out


def season_years(axis: TimeAxis, months: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """The year ``(time,)`` to whose season each date counts, and whether it is of the season.

    Raises
    ------
    DateError
        No date is of the season.
    """
    turn = _turn(months)
    days = axis.dates
    chosen = np.array([day.month in months for day in days])
    if not chosen.any():
        raise DateError(
            "The record from {first} to {last} has none of the months asked for (MONTHS).",
            first=axis.labels[0], last=axis.labels[-1],
        )  # fmt: skip
    return np.array([day.year + (turn is not None and day.month >= turn) for day in days]), chosen


def _turn(months: tuple[int, ...]) -> int | None:
    """The month in which a season begins that goes on after December; None for one within the year."""
    breaks = [months[i] for i in range(1, len(months)) if months[i] < months[i - 1]]
    return months[0] if breaks and len(months) < 12 and months == _run(months[0], len(months)) else None


def _run(first: int, count: int) -> tuple[int, ...]:
    return tuple((first - 1 + i) % 12 + 1 for i in range(count))


def read_losses(table: pandas.DataFrame, columns: LossColumns, known: tuple[str, ...]) -> Losses:
    """Losses of the zones that are known, from a table with one zone and year in a row; repeated rows are added up.

    Raises
    ------
    InputError
        Missing columns, no number, no zone in common, an area of 0.
    """
    for parameter, name in (("TABLE_ZONE", columns.zone), ("YEAR", columns.year), ("VALUE", columns.value)):
        if not name:
            raise InputError(
                "{parameter}: name the field of {table} that holds it; it has {all}.",
                parameter=parameter, table=source_of(table), all=", ".join(types_of(table)),
            )  # fmt: skip
    names, years, values = (
        labels(table, columns.zone, "TABLE_ZONE"),
        numbers(table, columns.year, "YEAR"),
        numbers(table, columns.value, "VALUE"),
    )
    areas = numbers(table, columns.area, "AREA_FIELD") if columns.area else np.ones(len(values))
    good = np.array([name in known for name in names]) & np.isfinite(years) & np.isfinite(values) & np.isfinite(areas)
    if not good.any():
        theirs = sorted({str(name) for name in names if name})[:_NAMED]
        raise InputError(
            "No row of {table} belongs to a zone of ZONES: the table has {theirs}, the zones are {zones}. Choose the"
            " fields with the same names (TABLE_ZONE, ZONE_FIELD).",
            table=source_of(table), theirs=", ".join(theirs) or say("no names"), zones=", ".join(known[:_NAMED]),
        )  # fmt: skip
    if (values[good] < 0).any() or (areas[good] <= 0).any():
        wrong = int(np.flatnonzero(good & ((values < 0) | (areas <= 0)))[0])
        raise InputError(
            "{table} has losses below 0 or areas that are not above 0, the first in row {row}.",
            table=source_of(table), row=wrong + 1,
        )  # fmt: skip
    odd = np.flatnonzero(good & ((years < YEARS[0]) | (years > YEARS[1]) | (years != np.rint(years))))
    if odd.size:
        raise InputError(
            "YEAR: row {row} of {table} has {year:g} in the field “{field}”, which is no year from {first} to {last}.",
            row=int(odd[0]) + 1, table=source_of(table), year=float(years[odd[0]]), field=columns.year,
            first=YEARS[0], last=YEARS[1],
        )  # fmt: skip
    whole = np.unique(years[good].astype(int))
    lost, room = np.full((2, len(known), len(whole)), np.nan)
    for i in np.flatnonzero(good):
        at = known.index(names[i]), int(np.searchsorted(whole, int(years[i])))
        lost[at] = np.nansum([lost[at], values[i]])
        room[at] = areas[i]
    return Losses(known, whole, lost / room, bool(columns.area), source_of(table), len(good), int(good.sum()))


def impact_scores(index: np.ndarray, loss: np.ndarray) -> ImpactScores:
    """How a drought index and losses go together.

    Parameters
    ----------
    index, loss
        ``(years, …)`` of one shape, NaN for missing; the years are consecutive.
    """
    index, loss = np.asarray(index, "float64"), np.asarray(loss, "float64")
    known = np.isfinite(index) & np.isfinite(loss)
    x, y = np.where(known, index, np.nan), np.where(known, loss, np.nan)
    n = known.sum(axis=0)
    r, slope = _pearson(x, y)
    rho, _ = _pearson(_ranks(x), _ranks(y))
    detrended, _ = _pearson(_detrended(x), _detrended(y))
    low, high = _fisher(r, n)
    return ImpactScores(
        n, r, low, high, _p(r, n, 2), _critical(n), rho, _p(rho, n, 2), detrended, _p(detrended, n, 3), slope
    )


def _pearson(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Correlation and slope of y on x along the first axis."""
    n = np.isfinite(x).sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        count = np.where(n >= FEWEST, n, np.nan)
        dx = np.nan_to_num(x - np.nansum(x, axis=0) / count)
        dy = np.nan_to_num(y - np.nansum(y, axis=0) / count)
        xx, yy, xy = (dx * dx).sum(axis=0), (dy * dy).sum(axis=0), (dx * dy).sum(axis=0)
        flat = (xx <= 1e-24 * count) | (yy <= 1e-24 * count)
        r = np.where(flat | np.isnan(count), np.nan, np.clip(xy / np.sqrt(xx * yy), -1, 1))
        return r, np.where(np.isnan(r), np.nan, xy / xx)


def _ranks(x: np.ndarray) -> np.ndarray:
    from scipy.stats import rankdata

    return rankdata(x, axis=0, nan_policy="omit")


def _detrended(x: np.ndarray) -> np.ndarray:
    """Departures from the least-squares line over the years of each series."""
    years = np.broadcast_to(np.arange(len(x), dtype=float).reshape(-1, *[1] * (x.ndim - 1)), x.shape)
    years = np.where(np.isfinite(x), years, np.nan)
    _, slope = _pearson(years, x)
    slope = np.nan_to_num(slope)  # a constant has no line to take away
    with np.errstate(invalid="ignore", divide="ignore"):
        count = np.isfinite(x).sum(axis=0)
        middle = np.nansum(years, axis=0) / count
        return x - slope * (years - middle)


def _p(r: np.ndarray, n: np.ndarray, taken: int) -> np.ndarray:
    """Two-sided p of a correlation, by Student's t with n − ``taken`` degrees of freedom."""
    from scipy.special import stdtr

    freedom = np.where(n > taken, n - taken, np.nan).astype(float)
    with np.errstate(invalid="ignore", divide="ignore"):
        t = np.abs(r) * np.sqrt(freedom / np.maximum(1 - r * r, 1e-300))
    return 2 * stdtr(freedom, -t)


def _critical(n: np.ndarray) -> np.ndarray:
    """The r that has p = 5 %: .433 at n = 21."""
    from scipy.special import stdtrit

    freedom = np.where(n >= FEWEST, n - 2, np.nan).astype(float)
    t = stdtrit(freedom, 0.5 + LEVEL / 2)
    return t / np.sqrt(freedom + t * t)


def _fisher(r: np.ndarray, n: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    from scipy.special import ndtri

    half = ndtri(0.5 + LEVEL / 2) / np.sqrt(np.where(n > 3, n - 3, np.nan))
    with np.errstate(divide="ignore"):
        return np.tanh(np.arctanh(r) - half), np.tanh(np.arctanh(r) + half)


class Pooled(NamedTuple):
    """All zones together: r of the departures from each zone's mean, p by permutation, values, years."""

    r: float
    p: float
    n: int
    years: int


def pooled_within_zones(index: np.ndarray, loss: np.ndarray, check, permutations: int = 999, seed: int = 1) -> Pooled:
    """Correlation within the zones, and how often chance gives as large a one.

    Whole years of losses change places, all zones together: neighbouring zones suffer in the same years, and a test
    that took zone-years as independent would find nearly everything significant.

    index, loss
        ``(years, zones)``, NaN for missing.
    """
    zones = np.isfinite(index) & np.isfinite(loss)
    used = zones.sum(axis=0) >= FEWEST
    index, loss = index[:, used], loss[:, used]
    n, years = int(zones[:, used].sum()), int(zones[:, used].any(axis=1).sum())
    r = _within(index, loss)
    if not np.isfinite(r):
        return Pooled(float("nan"), float("nan"), n, years)
    rng = np.random.default_rng(seed)
    as_large = 1
    for _ in range(permutations):
        check()
        as_large += abs(_within(index, loss[rng.permutation(len(loss))])) >= abs(r) - 1e-12
    return Pooled(r, as_large / (permutations + 1), n, years)


def _within(index: np.ndarray, loss: np.ndarray) -> float:
    known = np.isfinite(index) & np.isfinite(loss)
    count = np.maximum(known.sum(axis=0), 1)
    x, y = (np.where(known, v - np.where(known, v, 0).sum(axis=0) / count, 0.0) for v in (index, loss))
    power = (x * x).sum() * (y * y).sum()
    return float((x * y).sum() / np.sqrt(power)) if power > 0 else float("nan")

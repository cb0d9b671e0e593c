"""How each pixel of a record is adjusted to a reference: by the common dates, or else by the records as wholes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....run.errors import ParameterError
from .cdf import match_cdf
from .long_term_matching import MIN_LEVEL, MIN_MONTHS, compare_records, month_statistics
from .moments import overlap_moments

METHODS = ("mean_sd", "regression", "cdf")
MIN_OVERLAP = {"mean_sd": 12, "regression": 24, "cdf": 24}  # common months
# How a pixel was adjusted, in the order of `Adjusted.way`.
OVERLAP, OVERLAP_MEAN, CALENDAR, RECORD, MEAN, NONE = range(6)
WAYS = ("overlap", "overlap_mean", "calendar", "record", "mean", "none")


@dataclass(frozen=True)
class HarmoniseOptions:
    """method; min_overlap (common dates per pixel; None: 12 months for mean_sd, 24 for regression and cdf)."""

    method: str = "mean_sd"
    min_overlap: int | None = None

    def __post_init__(self):
        if self.method not in METHODS:
            raise ParameterError(f"METHOD is “{self.method}”; it is one of {', '.join(METHODS)}.")
        if self.min_overlap is not None and self.min_overlap < 3:
            raise ParameterError(
                f"MIN_OVERLAP is {self.min_overlap}; a spread needs at least 3 common dates. Leave it empty for the "
                "usual 12 months (mean_sd) or 24 months (regression, cdf)."
            )

    def common_dates(self, axis: TimeAxis) -> int:
        """Common dates that a pixel needs, for a step of this length."""
        return self.min_overlap or dates_of(MIN_OVERLAP[self.method], axis)


def dates_of(months: int, axis: TimeAxis) -> int:
    """As many dates as there are in some months; of years as many as months."""
    return round(months * max(axis.steps_per_year / 12, 1.0))


@dataclass(frozen=True)
class SharedDates:
    """Two time axes of one step, and the dates that they share.

    reference, other
        The axes.
    in_reference, in_other
        Where the common dates lie on each, empty slices where there are none.
    """

    reference: TimeAxis
    other: TimeAxis
    in_reference: slice
    in_other: slice

    @classmethod
    def of(cls, reference: TimeAxis, other: TimeAxis) -> SharedDates:
        start = max(reference.first, other.first)
        stop = max(min(reference.first + reference.size, other.first + other.size), start)
        return cls(
            reference,
            other,
            slice(start - reference.first, stop - reference.first) if stop > start else slice(0, 0),
            slice(start - other.first, stop - other.first) if stop > start else slice(0, 0),
        )

    @property
    def count(self) -> int:
        return self.in_other.stop - self.in_other.start


@dataclass(frozen=True)
class Adjusted:
    """values ``(time, n)`` float64, not yet held within any limits; way ``(n,)`` uint8, an index into `WAYS`."""

    values: np.ndarray
    way: np.ndarray


def adjust(
    reference: np.ndarray,
    other: np.ndarray,
    dates: SharedDates,
    options: HarmoniseOptions = HarmoniseOptions(),
    evidence: np.ndarray | None = None,
    same_unit: bool = True,
    check: Callable[[], None] = lambda: None,
) -> Adjusted:
    """Bring a record to a reference, pixel by pixel (Luo eq 10 and 11; docs/methods.md §3.4).

    Parameters
    ----------
    reference, other
        ``(time, n)`` on the two axes of ``dates``, NaN for missing.
    evidence
        ``other`` without the values that shall be adjusted but not learned from; default ``other``. In
        ``reference`` leave such values out.
    same_unit
        Without it a pixel of which only the mean could be moved stays missing: that would mix units.
    check
        Called between the steps of the work; may raise.

    Returns
    -------
    Adjusted
        ``overlap``: by the method on enough common dates. ``overlap_mean``: enough of them, but ρ ≤ 0 or a
        constant record: the mean alone is moved. ``calendar``, ``record``, ``mean``: too few common dates,
        see `compare_records`; the level of a ``record`` or ``mean`` comes from the common dates where there are
        at least `MIN_LEVEL` months of them. ``none``: nothing to compare with, missing.
    """
    evidence = other if evidence is None else evidence
    x, y = reference[dates.in_reference], evidence[dates.in_other]
    moments = overlap_moments(x, y)
    enough = moments.count >= options.common_dates(dates.other)
    check()
    gain = moments.gain(options.method == "regression")
    values = moments.mean_x + (other - moments.mean_y) * gain
    way = np.where(moments.related, OVERLAP, OVERLAP_MEAN).astype("uint8")
    if options.method == "cdf":
        pixels = np.flatnonzero(enough & moments.related)
        values[:, pixels] = match_cdf(other[:, pixels], x[:, pixels], y[:, pixels], moments.at(pixels))
    check()
    few = np.flatnonzero(~enough)
    if few.size:
        values[:, few], way[few] = _by_records(
            reference[:, few], other[:, few], evidence[:, few], dates, moments.count[few], check
        )
    if not same_unit:
        way[(way == OVERLAP_MEAN) | (way == MEAN)] = NONE
    values[:, way == NONE] = np.nan
    return Adjusted(values, way)


def _by_records(reference, other, evidence, dates: SharedDates, common, check):
    """Values and way where there are too few common dates."""
    months, years = _months(dates.other), dates.other.years
    statistics = (
        month_statistics(reference, _months(dates.reference), dates.reference.years, check),
        month_statistics(evidence, months, years, check),
    )
    mapping = compare_records(*statistics, dates_of(MIN_MONTHS, dates.other))
    values = mapping(other, months)
    way = np.select([~mapping.possible, mapping.calendar, mapping.record], [NONE, CALENDAR, RECORD], MEAN)
    short = (way == RECORD) | (way == MEAN)
    level = np.flatnonzero(short & (common >= dates_of(MIN_LEVEL, dates.other)))
    if level.size:
        # The same dates seen by both say more of the level than a short record against a long one.
        learned = np.isfinite(evidence[dates.in_other][:, level])
        ours = np.where(learned, values[dates.in_other][:, level], np.nan)
        pair = overlap_moments(reference[dates.in_reference][:, level], ours)
        values[:, level] += pair.mean_x - pair.mean_y
    return values, way.astype("uint8")


def _months(axis: TimeAxis) -> np.ndarray:
    return np.array([day.month for day in axis.dates])

"""How each pixel of a record is adjusted to a reference: by the common dates, or else by the records as wholes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....run.errors import ParameterError
from .long_term_matching import MIN_LEVEL, MIN_MONTHS, compare_records, month_statistics
from .moments import CONSTANT, OverlapMoments, overlap_moments

# Percentiles of the nodes from this many common dates on. Liu et al. take the last set for
# daily records; with few dates a segment must still hold about five of them.
NODES = (
    (0, (0, 20, 40, 60, 80, 100)),
    (50, (0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100)),
    (200, (0, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100)),
)


def match_cdf(values: np.ndarray, x: np.ndarray, y: np.ndarray, moments: OverlapMoments) -> np.ndarray:
    """Values of the record Y given the distribution of the reference X.

    Between the nodes, percentiles of both records on their common dates, the map is linear. The first and
    the last segment are straight lines fitted to all their values (Moesinger et al. 2020), since a
    minimum and a maximum are single values. Beyond the common range it goes on with σX/σY.

    Parameters
    ----------
    values
        ``(time, n)`` of Y to be adjusted, NaN for missing.
    x, y
        ``(common, n)`` of the reference and of Y on the same dates, NaN for missing.
    moments
        `overlap_moments` of x and y.

    Returns
    -------
    ``(time, n)`` float64, never falling where ``values`` rise; NaN where they are missing or a pixel has no
    common date.
    """
    out = np.full(values.shape, np.nan)
    both = np.isfinite(x) & np.isfinite(y)
    for i, (fewest, percentiles) in enumerate(NODES):
        most = NODES[i + 1][0] if i + 1 < len(NODES) else np.inf
        here = np.flatnonzero((moments.count >= max(fewest, 2)) & (moments.count < most))
        if not here.size:
            continue
        paired = both[:, here]
        xs, ys = (np.sort(np.where(paired, v[:, here], np.nan), axis=0).astype("f8") for v in (x, y))
        at_x, at_y = _nodes(xs, ys, moments.count[here], np.asarray(percentiles) / 100.0)
        tail = moments.gain(regression=False)[here]
        out[:, here] = _piecewise(values[:, here], at_y, at_x, tail)
    return out


def _nodes(xs, ys, count, shares):
    """Nodes ``(nodes, n)`` on both axes from sorted records; the outer ones by the lines of the outer segments."""
    place = shares[:, None] * (count - 1.0)
    at_x, at_y = _interpolated(xs, place), _interpolated(ys, place)
    rank = np.arange(len(xs))[:, None]
    for outer, inner, part in ((0, 1, rank <= place[1]), (-1, -2, (rank >= place[-2]) & (rank < count))):
        dx, dy = np.where(part, xs - at_x[inner], 0.0), np.where(part, ys - at_y[inner], 0.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            slope = (dx * dy).sum(axis=0) / (dy * dy).sum(axis=0)
        # Ties at the node leave nothing to fit; the node then keeps its percentile.
        line = at_x[inner] + slope * (at_y[outer] - at_y[inner])
        at_x[outer] = np.where(np.isfinite(line), line, at_x[outer])
    return at_x, at_y


def _interpolated(ordered, place):
    """Values at fractional ranks ``(nodes, n)`` of columns sorted with NaN last."""
    low = np.floor(place).astype(int)
    high = np.ceil(place).astype(int)
    below, above = np.take_along_axis(ordered, low, axis=0), np.take_along_axis(ordered, high, axis=0)
    return below + (place - low) * (above - below)


def _piecewise(values, at, to, tail):
    """The broken line through (at, to), columns apart, with slope ``tail`` outside."""
    out = to[0] + tail * (np.minimum(values - at[0], 0.0) + np.maximum(values - at[-1], 0.0))
    for left, right, start, end in zip(at[:-1], at[1:], to[:-1], to[1:], strict=True):
        width = right - left
        step = width < CONSTANT  # values tied in Y but not in X: their share of the jump on either side
        slope = (end - start) / np.where(step, 1.0, width)
        rise = np.where(step, 0.0, slope) * np.clip(values - left, 0.0, np.where(step, 0.0, width))
        jump = np.where(step, end - start, 0.0) * (0.5 * (values >= left) + 0.5 * (values > left))
        out += rise + jump
    return out


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
            raise ParameterError(
                "METHOD is “{method}”; it is one of {methods}.",
                method=self.method, methods=", ".join(METHODS),
            )  # fmt: skip
        if self.min_overlap is not None and self.min_overlap < 3:
            raise ParameterError(
                "MIN_OVERLAP is {min_overlap}; a spread needs at least 3 common dates. Leave it empty for the "
                "usual 12 months (mean_sd) or 24 months (regression, cdf).",
                min_overlap=self.min_overlap,
            )  # fmt: skip

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
        """The dates that two axes of the same step share."""
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
        """Number of common dates."""
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

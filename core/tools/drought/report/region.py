"""What the series of the whole region, or of a zone, say: how dry, how unusual, since when, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....report.annual import Line
from ...stacks.aggregate.period_statistics import period_statistics, plan_periods
from ..trend import mann_kendall, prewhitened_mann_kendall
from ..trend.prepared_test import MIN_VALUES, YEAR_SHARE
from ..trend.sen_slope import slope_interval

ENOUGH = 0.5  # share of the area that must have a value, for a date to be compared with others
_LEVEL = 0.95  # of the band of slopes


@dataclass(frozen=True, eq=False)
class Annual:
    """Annual means and their trend.

    years, values
        ``(n,)``; NaN for a year with too few dates.
    trend
        None where fewer than eight years have a mean.
    """

    years: np.ndarray
    values: np.ndarray
    trend: SeriesTrend | None


@dataclass(frozen=True)
class SeriesTrend:
    """Trend of one annual series.

    slope, low, high
        Sen's slope per year and the band of slopes that the test cannot reject.
    p, p_whitened
        Of the Mann-Kendall test of the values, and of the values without what they repeat of the year before;
        NaN where too few pairs of years are left.
    autocorrelation
        Of neighbouring years, lag 1.
    years
        How many years have a mean.
    line
        For the chart.
    """

    slope: float
    low: float
    high: float
    p: float
    p_whitened: float
    autocorrelation: float
    years: int
    line: Line

    def significant(self, alpha: float) -> bool:
        """Whether both tests reject (that of the values alone where the other cannot be made)."""
        return max(self.p, self.p_whitened if np.isfinite(self.p_whitened) else self.p) <= alpha


def annual(axis: TimeAxis, values: np.ndarray) -> Annual:
    """Annual means of a series ``(dates,)`` with NaN for missing, and their trend."""
    plan = None if axis.is_yearly else plan_periods(axis, "year")
    if plan is None or plan.axis is None:
        years, means = axis.years, np.asarray(values, float)
    else:
        years = plan.axis.years
        means = period_statistics(np.asarray(values)[:, None], plan, "mean", YEAR_SHARE, lambda: None)[:, 0]
    return Annual(years, np.asarray(means, float), series_trend(years, means))


def series_trend(years: np.ndarray, values: np.ndarray) -> SeriesTrend | None:
    """Trend of annual values ``(years,)``, NaN for missing; None for fewer than eight."""
    values = np.asarray(values, "float64")
    known = np.isfinite(values)
    if known.sum() < MIN_VALUES:
        return None
    test = mann_kendall(values[:, None], 1.0)
    whitened = prewhitened_mann_kendall(values[:, None], 1.0)
    low, high = slope_interval(values, _LEVEL)
    slope = float(test.slope_per_year[0])
    line = Line(float(np.median(years[known])), float(np.median(values[known])), slope, low, high)
    return SeriesTrend(
        slope, low, high, float(test.p[0]), float(whitened.p[0]), _autocorrelation(values), int(known.sum()), line
    )


def _autocorrelation(values: np.ndarray) -> float:
    """Lag-1 autocorrelation over neighbouring valid years; NaN for a constant series."""
    away = values - np.nanmean(values)
    product = away[1:] * away[:-1]
    pairs, square = np.isfinite(product), np.nanmean(away**2)
    return float(product[pairs].mean() / square) if pairs.any() and square > 0 else np.nan


@dataclass(frozen=True)
class Rank:
    """How a value stands among the same season of other years.

    Parameters
    ----------
    place
        1 for the driest.
    of
        Years that can be compared.
    from_wettest
        1 for the wettest.
    """

    place: int
    of: int
    from_wettest: int = field(default=1, compare=False)


def rank(axis: TimeAxis, values: np.ndarray, step: int) -> Rank | None:
    """The rank of one date among those of its season; None where it has no value."""
    if not np.isfinite(values[step]):
        return None
    same = values[axis.seasons == axis.seasons[step]]
    same = same[np.isfinite(same)]
    here = values[step]
    return Rank(int((same < here).sum()) + 1, len(same), int((same > here).sum()) + 1)


def dry_since(values: np.ndarray, step: int) -> int | None:
    """First date of the run below zero that holds a date; a missing value ends it. None where it is not below zero."""
    if not values[step] < 0:
        return None
    above = np.flatnonzero(~(values[:step] < 0))
    return int(above[-1]) + 1 if above.size else 0


def latest_date(valid_share: np.ndarray) -> int:
    """The last date on which at least half of the area has a value, else the last with any."""
    enough = np.flatnonzero(valid_share >= ENOUGH)
    return int(enough[-1] if enough.size else np.flatnonzero(valid_share > 0)[-1])


def comparable(values: np.ndarray, valid_share: np.ndarray) -> np.ndarray:
    """The values of dates on which enough of the area has a value, NaN on others."""
    return np.where(valid_share >= ENOUGH, values, np.nan)

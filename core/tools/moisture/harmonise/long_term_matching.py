"""Two records with too few common dates: compared as wholes (docs/methods.md §3.4).

A comparison of this kind takes for granted that both records saw the same climate.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .moments import CONSTANT

MIN_YEARS = 5  # in a calendar month, for its own mean and spread
MIN_MONTHS = 12  # of a record, for its spread
MIN_LEVEL = 6  # common months that set the level of a short record (benchmarks/harmonise_sensors.py)


@dataclass(frozen=True)
class MonthStatistics:
    """Per calendar month ``(12, n)``: number of values and of years with any, mean, sum of squared deviations."""

    count: np.ndarray
    years: np.ndarray
    mean: np.ndarray
    squares: np.ndarray

    @property
    def sd(self) -> np.ndarray:
        """Standard deviation of each calendar month ``(12, n)``, ddof 1; NaN with fewer than two values."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.sqrt(self.squares / (self.count - 1.0))

    def balanced(self, months: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Mean and SD ``(n,)`` over some calendar months ``(12, n)`` that all weigh the same.

        A record of a year and a half would else have the mean of its twice-seen season.
        The season stays in the SD: of a short record it is the best known part.
        """
        many = months.sum(axis=0)
        with np.errstate(divide="ignore", invalid="ignore"):
            mean = np.where(months, self.mean, 0.0).sum(axis=0) / many
            spread = self.squares / self.count + np.square(self.mean - mean)
            variance = np.where(months, spread, 0.0).sum(axis=0) / many
            weights = np.where(months, 1.0 / self.count, 0.0).sum(axis=0) / np.square(many)
            return mean, np.sqrt(variance / (1.0 - weights))  # unbiased for independent values


def month_statistics(x: np.ndarray, months: np.ndarray, years: np.ndarray, check) -> MonthStatistics:
    """Statistics of ``x (time, n)``, NaN for missing, by the calendar month 1–12 and year of each step ``(time,)``."""
    count, seen, mean, squares = (np.zeros((12, x.shape[1])) for _ in range(4))
    for month in range(12):
        check()
        rows = np.flatnonzero(months == month + 1)
        if not rows.size:
            continue
        values = x[rows].astype("f8")
        there = np.isfinite(values)
        count[month] = there.sum(axis=0)
        for year in np.unique(years[rows]):
            seen[month] += there[years[rows] == year].any(axis=0)
        mean[month] = np.where(there, values, 0.0).sum(axis=0) / np.maximum(count[month], 1)
        squares[month] = np.square(np.where(there, values - mean[month], 0.0)).sum(axis=0)
    return MonthStatistics(count, seen, np.where(count > 0, mean, np.nan), squares)


@dataclass(frozen=True)
class MonthlyMap:
    """y* = to + (y − at)·gain by calendar month, each ``(12, n)``; and how it came about, each ``(n,)`` bool.

    calendar
        Some calendar month has its own mean and spread.
    record
        No month has, but the spread of the whole records is known; else only the mean is moved.
    possible
        Both records have values.
    """

    to: np.ndarray
    at: np.ndarray
    gain: np.ndarray
    calendar: np.ndarray
    record: np.ndarray
    possible: np.ndarray

    def __call__(self, y: np.ndarray, months: np.ndarray) -> np.ndarray:
        """Adjusted ``y (time, n)`` of the calendar months 1–12 ``(time,)``, float64."""
        month = months - 1
        return self.to[month] + (y - self.at[month]) * self.gain[month]


def compare_records(reference: MonthStatistics, other: MonthStatistics, min_values: float) -> MonthlyMap:
    """The map from one record to another by their statistics.

    A calendar month with at least `MIN_YEARS` years in both records has its own mean and SD. The others get
    those of the whole records over the calendar months that both have, which weigh the same; the SD needs
    ``min_values`` values in each record, else the mean alone is moved. So it is where a record is constant.
    """
    own = (reference.years >= MIN_YEARS) & (other.years >= MIN_YEARS)
    possible = (reference.count.sum(axis=0) > 0) & (other.count.sum(axis=0) > 0)
    shared = (reference.count > 0) & (other.count > 0)
    lonely = ~shared.any(axis=0)
    mean_x, sd_x = reference.balanced(np.where(lonely, reference.count > 0, shared))
    mean_y, sd_y = other.balanced(np.where(lonely, other.count > 0, shared))
    long = np.minimum(reference.count.sum(axis=0), other.count.sum(axis=0)) >= min_values
    whole = long & (sd_x >= CONSTANT) & (sd_y >= CONSTANT)
    with np.errstate(divide="ignore", invalid="ignore"):
        by_month = reference.sd / other.sd
        by_month = np.where((reference.sd >= CONSTANT) & (other.sd >= CONSTANT), by_month, 1.0)
        by_record = np.where(whole, sd_x / sd_y, 1.0)
    calendar = (own & (other.count > 0)).any(axis=0)
    return MonthlyMap(
        to=np.where(own, reference.mean, mean_x),
        at=np.where(own, other.mean, mean_y),
        gain=np.where(own, by_month, by_record),
        calendar=calendar,
        record=whole & ~calendar,
        possible=possible,
    )

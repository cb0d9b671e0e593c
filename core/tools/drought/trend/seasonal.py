"""The seasonal Mann-Kendall test (Hirsch, Slack & Smith 1982) of many pixels at once.

Values are compared with those of the same season of other years only, so that the season
itself is no trend.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ....run.errors import ParameterError
from .score import MannKendall, by_chunks, kendall_score, require_options, standardise, trend_class, two_sided_p
from .series import ValidSeries

# Slopes held at a time, which bounds the memory for long records.
_SLOPES = 1 << 20


@dataclass(frozen=True)
class Calendar:
    """Season and year of each step of a time axis.

    row
        (years, seasons) row of each season of each year, -1 where the axis has none.

    Raises
    ------
    ParameterError
        Two steps fall into one season of one year.
    """

    row: np.ndarray

    @classmethod
    def of(cls, seasons: np.ndarray, years: np.ndarray) -> Calendar:
        """From (time,) whole numbers each; any numbers that tell seasons apart."""
        numbers, season = np.unique(seasons, return_inverse=True)
        year = np.asarray(years) - np.min(years)
        row = np.full((int(year.max(initial=0)) + 1, len(numbers)), -1)
        row[year, season] = np.arange(len(year))
        if np.count_nonzero(row >= 0) < len(year):
            raise ParameterError(
                "Two dates fall into one season of one year, so the seasons are unclear. Aggregate the stack to "
                "months first (“Aggregate in time”)."
            )
        return cls(row)

    def cube(self, values: np.ndarray) -> np.ndarray:
        """(years, seasons, pixels) of (time, pixels) values, NaN (False) where there is none."""
        cube = values[self.row]
        cube[self.row < 0] = np.nan if values.dtype.kind == "f" else False
        return cube


def seasonal_mann_kendall(
    x: np.ndarray,
    seasons: np.ndarray,
    years: np.ndarray,
    steps_per_year: float,
    alpha: float = 0.05,
    minimum: int = 8,
    check: Callable[[], None] = lambda: None,
) -> MannKendall:
    """Seasonal Mann-Kendall test and seasonal Sen slope of every pixel.

    S and Var S are those of the original test within each season, summed over the seasons;
    Z and p follow from the sums. Slope: median over all pairs within a season of
    (x_j - x_i) / (year_j - year_i); intercept: median(x) - slope * median(t), t in years
    from the first step (Hipel & McLeod 1994; as ``pymannkendall.seasonal_test``). The
    variance supposes that the seasons of a year do not depend on each other.

    Parameters
    ----------
    x : (time, ...) array, NaN or infinite where missing.
    seasons, years : (time,) whole numbers: the season of each step, and its year; at least one step.
    steps_per_year : steps of the time axis in a year, for t of the intercept.
    minimum : pixels with fewer values that have a partner (a valid value of the same season
        in another year) are missing in all results; at least 2.

    ``alpha``, ``check`` and the rest as for `mann_kendall`; the working memory is about 40 MB.

    Raises
    ------
    ParameterError
        As `mann_kendall`; two steps fall into one season of one year.
    """
    x = np.asarray(x)
    require_options(x, steps_per_year, alpha, minimum)
    calendar = Calendar.of(seasons, years)

    def usable(valid):
        count = np.count_nonzero(calendar.cube(valid), axis=0)
        return np.where(count > 1, count, 0).sum(axis=0)

    def test(values, valid):
        values[~valid] = np.nan
        cube = calendar.cube(values)
        s, variance = _summed_score(cube, check)
        slope = _median_slope(cube, check)
        series = ValidSeries.pack(values, valid)
        intercept = series.median() - slope * series.median_step() / steps_per_year
        z = standardise(s, variance)
        return np.stack([slope, intercept, s, z, two_sided_p(z), trend_class(s, z, alpha)])

    return by_chunks(x, minimum, usable, test, check)


def _summed_score(cube: np.ndarray, check: Callable[[], None]) -> tuple[np.ndarray, np.ndarray]:
    """(pixels,) S and Var S of (years, seasons, pixels), each season a series of its own."""
    years, seasons, pixels = cube.shape
    series = cube.reshape(years, seasons * pixels)
    score = kendall_score(ValidSeries.pack(series, np.isfinite(series)), check)
    return score.s.reshape(seasons, pixels).sum(axis=0), score.variance.reshape(seasons, pixels).sum(axis=0)


def _median_slope(cube: np.ndarray, check: Callable[[], None]) -> np.ndarray:
    """(pixels,) median slope per year of all pairs within a season; a few pixels at a time."""
    years, seasons, pixels = cube.shape
    pairs = seasons * years * (years - 1) // 2
    slope = np.empty(pixels)
    group = max(1, _SLOPES // pairs)
    for first in range(0, pixels, group):
        some = cube[:, :, first : first + group].astype(np.float64)
        slopes = np.empty((some.shape[2], pairs))
        done = 0
        for lag in range(1, years):
            check()
            part = ((some[lag:] - some[:-lag]) / lag).reshape(-1, some.shape[2])
            slopes[:, done : done + len(part)] = part.T
            done += len(part)
        slope[first : first + group] = _row_medians(slopes)
    return slope


def _row_medians(values: np.ndarray) -> np.ndarray:
    """(rows,) medians without the NaN of each row, which are overwritten.

    As many NaN become -inf as +inf, or one more +inf, so that the middle ranks of all rows
    are the same few and one partition finds them.
    """
    missing = np.isnan(values)
    count = missing.shape[1] - np.count_nonzero(missing, axis=1)
    below = (missing.shape[1] - count) // 2
    if missing.any():
        even = np.cumsum(missing, axis=1, dtype=np.int32) % 2 == 0
        values[missing] = np.where(even, -np.inf, np.inf)[missing]
    lower, upper = below + (count - 1) // 2, below + count // 2
    values.partition(np.unique([lower, upper]), axis=1)
    row = np.arange(len(values))
    return (values[row, lower] + values[row, upper]) / 2

"""The Mann-Kendall test of pre-whitened series, many pixels at once (docs/methods.md §8).

A value of an autocorrelated series repeats part of the value before it; S then scatters more
than its variance says, and p is too small. Pre-whitening takes that part out first.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .score import MannKendall, by_chunks, kendall_score, require_options, standardise, trend_class, two_sided_p
from .sen_slope import median_pair_slope
from .series import ValidSeries


def prewhitened_mann_kendall(
    x: np.ndarray,
    steps_per_year: float,
    alpha: float = 0.05,
    minimum: int = 8,
    check: Callable[[], None] = lambda: None,
    spacing: int = 1,
) -> MannKendall:
    """Mann-Kendall test of x_t - r1 x_(t-1), with Sen's slope of x itself.

    r1 is the biased lag-1 autocorrelation of the series as it is, and is always taken out,
    significant or not, as ``pymannkendall.pre_whitening_modification_test`` does. Where
    values are missing, only pairs of valid neighbours count, for r1 and for the test:
    r1 = [sum of their products / (pairs + 1)] / [sum of squares / n], in departures from the
    mean, held within -1 and 1. S, Z, p and class are those of the whitened values; slope and
    intercept those of the original test.

    Parameters
    ----------
    spacing : steps up to which the value before is a neighbour; 16 for composites of 16 days on a
        daily axis.
    minimum : pixels with fewer whitened values than this are missing in all results; at least 2.

    The other parameters, the working memory and the errors are those of `mann_kendall`.

    Sources: von Storch 1995; Yue and Wang 2002.
    """
    x = np.asarray(x)
    require_options(x, steps_per_year, alpha, minimum)

    def usable(valid):
        return np.count_nonzero(_row_before(valid, spacing) >= 0, axis=0)

    def test(values, valid):
        series = ValidSeries.pack(values, valid)
        raw = kendall_score(series, check)
        slope = median_pair_slope(series, raw.falls, raw.flats, check)
        intercept = raw.median - slope * series.median_step()
        before = _row_before(valid, spacing)
        white = kendall_score(ValidSeries.pack(_whitened(values, valid, before), before >= 0), check)
        z = standardise(white.s, white.variance)
        return np.stack([slope * steps_per_year, intercept, white.s, z, two_sided_p(z), trend_class(white.s, z, alpha)])

    return by_chunks(x, minimum, usable, test, check)


def _row_before(valid: np.ndarray, spacing: int) -> np.ndarray:
    """(time, pixels) row of the valid neighbour before each valid value; -1 for none, and for missing values."""
    row = np.arange(len(valid), dtype=np.int32)[:, None]
    last = np.full(valid.shape, -1, np.int32)
    np.maximum.accumulate(np.where(valid[:-1], row[:-1], np.int32(-1)), axis=0, out=last[1:])
    return np.where(valid & (row - last <= spacing), last, np.int32(-1))


def _whitened(values: np.ndarray, valid: np.ndarray, before: np.ndarray) -> np.ndarray:
    """(time, pixels) float64 of x_t - r1 x_before, undefined where there is nothing before."""
    x = np.where(valid, values, 0.0).astype(np.float64)
    count = np.count_nonzero(valid, axis=0)
    departure = np.where(valid, x - x.sum(axis=0) / count, 0.0)
    paired, before = before >= 0, np.maximum(before, 0)
    product = (departure * np.where(paired, np.take_along_axis(departure, before, axis=0), 0.0)).sum(axis=0)
    covariance = product / (np.count_nonzero(paired, axis=0) + 1)
    variance = np.square(departure).sum(axis=0) / count
    r1 = np.divide(covariance, variance, out=np.zeros(len(count)), where=variance > 0)
    return x - np.clip(r1, -1, 1) * np.take_along_axis(x, before, axis=0)

"""The original Mann-Kendall test of many pixels at once (Luo eq 14-18)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..errors import ParameterError
from .sen_slope import median_pair_slope
from .series import LONGEST, ValidSeries, count_pairs, median_and_ties

# Values (steps x pixels) worked on at a time. As int16 levels they take 0.5 MB, which
# keeps the passes over all pairs in the second-level cache; half or double as many
# were 1.2 to 1.5 times slower. The pixels must stay below 2**16 (sort key).
_CHUNK_VALUES = 1 << 18
_CHUNK_PIXELS = 1 << 13


@dataclass(frozen=True)
class MannKendall:
    """Result of a test; every array has the shape of the input without time.

    slope_per_year, intercept
        Sen's slope in units of x per year; value of Sen's line at the first step.
    s, z, p
        Kendall's score, its standardised form and the two-sided p value.
    trend_class
        -2 significant decrease, -1 decrease, 0 none, 1 increase, 2 significant
        increase: the sign of S, doubled where |Z| exceeds the two-sided quantile.

    All are float64 and NaN where a pixel has too few values.
    """

    slope_per_year: np.ndarray
    intercept: np.ndarray
    s: np.ndarray
    z: np.ndarray
    p: np.ndarray
    trend_class: np.ndarray


def mann_kendall(
    x: np.ndarray,
    steps_per_year: float,
    alpha: float = 0.05,
    minimum: int = 8,
    check: Callable[[], None] = lambda: None,
) -> MannKendall:
    """Mann-Kendall test and Sen's slope of every pixel.

    S = sum over i < j of sgn(x_j - x_i); Var S = [n(n-1)(2n+5) - sum over tied
    groups of t(t-1)(2t+5)] / 18; Z = (S - sgn S) / sqrt(Var S), 0 for S = 0;
    p = 2 (1 - Phi(|Z|)). Slope: median of (x_j - x_i)/(j - i); intercept:
    median(x) - slope * median(j), j counted in steps from 0. Missing values are
    skipped; the steps of the others stay where they are.

    Parameters
    ----------
    x : (time, ...) array on a regular time axis, NaN or infinite where missing, at
        most 30000 steps. float32 values are compared as they are, which is exact and
        twice as fast; slopes, sums and results are float64.
    steps_per_year : steps of the time axis in a year (12 for months).
    alpha : two-sided significance level of ``trend_class``, in (0, 1).
    minimum : pixels with fewer valid values are missing in all results; at least 2.
    check : called many times a second; raises to cancel.

    Besides the results (48 bytes a pixel) the working memory does not grow with the
    number of pixels: about 40 MB, or 4 time**2 bytes if that is more.

    Raises
    ------
    ParameterError
        Wrong steps_per_year, alpha or minimum; x without a time axis or too long.

    Sources: Mann 1945; Kendall 1975; Sen 1968; Conover 1980 (intercept); Luo eq 14-18,
    whose variance (eq 17) lacks the tie term.
    """
    x = np.asarray(x)
    _require(x, steps_per_year, alpha, minimum)
    series = x.reshape(len(x), -1)
    if x.dtype not in (np.float32, np.float64):
        series = series.astype(np.float64)
    out = np.full((6, series.shape[1]), np.nan)
    width = max(1, min(_CHUNK_PIXELS, _CHUNK_VALUES // max(1, len(x))))
    for first in range(0, series.shape[1], width):
        check()
        chunk = series[:, first : first + width]
        valid = np.isfinite(chunk)
        enough = np.flatnonzero(np.count_nonzero(valid, axis=0) >= minimum)
        if enough.size:
            packed = ValidSeries.pack(chunk.take(enough, axis=1), valid.take(enough, axis=1))
            out[:, first + enough] = _test(packed, alpha, check)
    out[0] *= steps_per_year
    return MannKendall(*out.reshape((6, *x.shape[1:])))


def _require(x, steps_per_year, alpha, minimum) -> None:
    if x.ndim == 0 or len(x) > LONGEST:
        raise ParameterError(
            f"The trend needs an array with time as its first axis, of at most {LONGEST} "
            f"steps; this one has the shape {x.shape}. Aggregate longer series first."
        )
    if not steps_per_year > 0:
        raise ParameterError(f"Steps per year must be positive, not {steps_per_year}.")
    if not 0 < alpha < 1:
        raise ParameterError(f"ALPHA must lie between 0 and 1, not {alpha}.")
    if minimum < 2:
        raise ParameterError(f"A trend needs at least 2 valid values, not {minimum}.")


def _test(series: ValidSeries, alpha: float, check: Callable[[], None]) -> np.ndarray:
    """(6, pixels): slope per step, intercept, S, Z, p and class of packed series."""
    rises = count_pairs(np.greater, series.values, check)
    median, flats, tie_term = median_and_ties(series)
    falls = series.pairs - rises - flats
    s = (rises - falls).astype(np.float64)
    n = series.count.astype(np.float64)
    z = standardise(s, (n * (n - 1) * (2 * n + 5) - tie_term) / 18)
    slope = median_pair_slope(series, falls, flats, check)
    intercept = median - slope * series.median_step()
    return np.stack([slope, intercept, s, z, two_sided_p(z), trend_class(s, z, alpha)])


def standardise(s: np.ndarray, variance: np.ndarray) -> np.ndarray:
    """Z with the continuity correction (Kendall 1975; Luo eq 18); 0 where S = 0."""
    # A constant series has S = 0 and no variance to divide by.
    return (s - np.sign(s)) / np.sqrt(np.where(s == 0, 1, variance))


def two_sided_p(z: np.ndarray) -> np.ndarray:
    """2 (1 - Phi(abs(z))), without the cancellation that makes small p zero."""
    from scipy.special import ndtr

    return 2 * ndtr(-np.abs(z))


def trend_class(s: np.ndarray, z: np.ndarray, alpha: float) -> np.ndarray:
    """Class -2 to 2: the sign of S, doubled where abs(Z) exceeds its quantile."""
    from scipy.special import ndtri

    return np.sign(s) * np.where(np.abs(z) > ndtri(1 - alpha / 2), 2, 1)

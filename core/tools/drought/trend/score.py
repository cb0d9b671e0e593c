"""What the tests of this package share: their result, Kendall's score, Z, p and classes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ....run.errors import ParameterError
from .series import LONGEST, ValidSeries, count_pairs, median_and_ties

# Values (steps x pixels) worked on at a time. As int16 levels they take 0.5 MB, which
# keeps the passes over all pairs in the second-level cache; half or double as many
# were 1.2 to 1.5 times slower. The pixels must stay below 2**16 (sort key).
CHUNK_VALUES = 1 << 18
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


@dataclass(frozen=True)
class Score:
    """Kendall's score S and its variance without trend; all arrays are (pixels,).

    falls, flats
        Numbers of pairs with a negative and with no difference.
    median
        Of the valid values.
    """

    s: np.ndarray
    variance: np.ndarray
    falls: np.ndarray
    flats: np.ndarray
    median: np.ndarray


def kendall_score(series: ValidSeries, check: Callable[[], None]) -> Score:
    """Mann-Kendall statistic S and its variance; both are 0 for series of fewer than two values.

    S = sum over i < j of sgn(x_j - x_i), and Var S = [n(n-1)(2n+5) - sum over tied groups of t(t-1)(2t+5)] / 18
    (Kendall 1975).
    """
    rises = count_pairs(np.greater, series.values, check)
    median, flats, tie_term = median_and_ties(series)
    falls = series.pairs - rises - flats
    n = series.count.astype(np.float64)
    variance = (n * (n - 1) * (2 * n + 5) - tie_term) / 18
    return Score((rises - falls).astype(np.float64), variance, falls, flats, median)


def by_chunks(
    x: np.ndarray,
    minimum: int,
    usable: Callable[[np.ndarray], np.ndarray],
    test: Callable[[np.ndarray, np.ndarray], np.ndarray],
    check: Callable[[], None],
) -> MannKendall:
    """Run a test over all pixels of (time, ...), a chunk at a time.

    usable
        ``usable(valid)``: (pixels,) how many of the values count for the test, from
        (time, pixels) booleans. Pixels with fewer than ``minimum`` get NaN.
    test
        ``test(values, valid)``: (6, pixels) results of (time, pixels) values, float32 or float64.
    """
    series = x.reshape(len(x), -1)
    if x.dtype not in (np.float32, np.float64):
        series = series.astype(np.float64)
    out = np.full((6, series.shape[1]), np.nan)
    width = max(1, min(_CHUNK_PIXELS, CHUNK_VALUES // max(1, len(x))))
    for first in range(0, series.shape[1], width):
        check()
        chunk = series[:, first : first + width]
        valid = np.isfinite(chunk)
        enough = np.flatnonzero(usable(valid) >= minimum)
        if enough.size:
            out[:, first + enough] = test(chunk.take(enough, axis=1), valid.take(enough, axis=1))
    return MannKendall(*out.reshape((6, *x.shape[1:])))


def require_options(x: np.ndarray, steps_per_year: float, alpha: float, minimum: int) -> None:
    """Raise `ParameterError` for what no test can work with."""
    if x.ndim == 0 or len(x) > LONGEST:
        raise ParameterError(
            "The trend needs an array with time as its first axis, of at most {longest} steps; this one has the "
            "shape {shape}. Aggregate longer series first.",
            longest=LONGEST, shape=x.shape,
        )  # fmt: skip
    if not steps_per_year > 0:
        raise ParameterError("Steps per year must be positive, not {steps_per_year}.", steps_per_year=steps_per_year)
    if not 0 < alpha < 1:
        raise ParameterError("ALPHA must lie between 0 and 1, not {alpha}.", alpha=alpha)
    if minimum < 2:
        raise ParameterError("A trend needs at least 2 valid values, not {minimum}.", minimum=minimum)


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

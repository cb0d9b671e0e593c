"""The original Mann-Kendall test of many pixels at once (Luo eq 14-18)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .score import MannKendall, by_chunks, kendall_score, require_options, standardise, trend_class, two_sided_p
from .sen_slope import median_pair_slope
from .series import ValidSeries


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
    require_options(x, steps_per_year, alpha, minimum)

    def usable(valid):
        return np.count_nonzero(valid, axis=0)

    def test(values, valid):
        series = ValidSeries.pack(values, valid)
        score = kendall_score(series, check)
        slope = median_pair_slope(series, score.falls, score.flats, check)
        intercept = score.median - slope * series.median_step()
        z = standardise(score.s, score.variance)
        return np.stack([slope * steps_per_year, intercept, score.s, z, two_sided_p(z), trend_class(score.s, z, alpha)])

    return by_chunks(x, minimum, usable, test, check)

"""Sample L-moments of many series at once (Hosking & Wallis 1997, §2.6)."""

from __future__ import annotations

import numpy as np


def l_moments(deviations: np.ndarray, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Second L-moment and L-skewness from unbiased probability-weighted moments.

    b_r = 1/c Σ_i [(i)(i−1)…(i−r+1)] / [(c−1)…(c−r)] x_(i), i from 0; l₂ = 2b₁ − b₀,
    l₃ = 6b₂ − 6b₁ + b₀, t₃ = l₃/l₂.

    Parameters
    ----------
    deviations
        ``(time, n)`` float64, ascending along time, less their mean, 0 in the places behind
        the ``count`` valid values. L-moments beyond the first do not see a shift, and without
        the mean no digits are lost to it.
    count
        ``(n,)`` valid values of each series.

    Returns
    -------
    l₂ in the unit of the values, and t₃, each ``(n,)``; NaN with fewer than three values.
    """
    place = np.arange(len(deviations), dtype="float64")
    first, second = np.stack([place, place * (place - 1)]) @ deviations
    size = np.where(count > 2, count, np.nan)
    b1 = first / (size * (size - 1))
    b2 = second / (size * (size - 1) * (size - 2))
    l2 = 2 * b1
    return l2, 6 * (b2 - b1) / l2

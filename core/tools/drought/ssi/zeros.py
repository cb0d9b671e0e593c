"""Months without rain: a share q of zeros, and a distribution of what is above them.

p = q + (1 − q) F(x), F fitted to the values above 0. Where zeros themselves lie is a convention:
``stagge`` puts them at the centre of their mass, (n₀ + 1)/(2 (n + 1)) with q = n₀/(n + 1), so that the index keeps a
mean of 0 (Stagge et al. 2015, Int. J. Climatol. 35:4027); ``thom`` at its upper end, q = n₀/n (Thom 1966);
``missing`` takes them for missing values.
"""

from __future__ import annotations

import numpy as np

from .distribution import deviate_of_tail

ZEROS = ("stagge", "thom", "missing")
MIN_POSITIVE = 6  # values above 0 that a fit beside zeros needs


def part_zeros(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Values without their zeros, and how many zeros each series has.

    A series with a value below 0 (rain minus evaporation) has zeros like any other value; they stay.

    Parameters
    ----------
    values
        ``(time, n)`` of one group, NaN for missing.

    Returns
    -------
    ``(time, n)`` with NaN for the zeros, and ``(n,)`` their number.

    Examples
    --------
    >>> kept, zeros = part_zeros(np.array([[0.0, 0.0], [2.0, -1.0]]))
    >>> zeros.tolist(), kept[0].tolist()
    ([1, 0], [nan, 0.0])
    """
    zero = values == 0
    if not zero.any():
        return values, np.zeros(values.shape[1], int)
    zero &= ~(values < 0).any(axis=0)
    return np.where(zero, np.asarray(np.nan, values.dtype), values), zero.sum(axis=0)


def zero_probability(zeros: np.ndarray, count: np.ndarray, how: str) -> tuple[np.ndarray, np.ndarray]:
    """Share q of the mixed distribution, and the probability of a zero, each ``(n,)``.

    Parameters
    ----------
    zeros, count
        ``(n,)`` zeros, and values in all.
    how
        ``stagge`` or ``thom``.

    Examples
    --------
    >>> q, p = zero_probability(np.array([5]), np.array([21]), "stagge")
    >>> round(float(q[0]), 4), round(float(p[0]), 4)
    (0.2273, 0.1364)
    """
    if how == "thom":
        return zeros / count, zeros / count
    return zeros / (count + 1), (zeros + 1) / (2 * (count + 1))


def with_zeros(
    x: np.ndarray, index: np.ndarray, zeros: np.ndarray, count: np.ndarray, how: str, everywhere: bool
) -> np.ndarray:
    """The index of the mixed distribution.

    Parameters
    ----------
    x, index
        ``(time, n)`` values, and their deviates by the distribution of the values above 0.
    zeros, count
        ``(n,)`` zeros and values of the reference period; a count that is NaN marks a series without a fit.
    how
        One of `ZEROS`.
    everywhere
        Zeros have no place in the distribution itself: they get theirs also where the reference period has none.
    """
    from scipy.special import ndtr, ndtri

    some = np.flatnonzero(zeros > 0)
    at_zero = (x == 0) & (everywhere | (zeros > 0))
    if how == "missing":
        return np.where(at_zero, np.nan, index)
    q, p = zero_probability(zeros, count, how)
    if some.size:
        above = index[:, some]
        lower = above < 0
        tail = (1 - q[some]) * ndtr(np.where(lower, above, -above)) + np.where(lower, q[some], 0.0)
        index = index.copy()
        index[:, some] = deviate_of_tail(tail, lower)
    if not at_zero.any():
        return index
    dry = np.clip(ndtri(np.maximum(p, 1e-300)), -37.5, 37.5)
    return np.where(at_zero, dry, index)

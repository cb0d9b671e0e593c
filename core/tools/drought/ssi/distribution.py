"""What a distribution must be able to do, and L-moments of samples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


def l_moments(deviations: np.ndarray, count: np.ndarray, axis: int = 0) -> tuple[np.ndarray, np.ndarray]:
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
    axis
        1 where ``deviations`` is ``(n, time)``.

    Returns
    -------
    l₂ in the unit of the values, and t₃, each ``(n,)``; NaN with fewer than three values.
    """
    place = np.arange(deviations.shape[axis], dtype="float64")
    if axis:
        first, second = deviations @ place, deviations @ (place * (place - 1))
    else:
        first, second = np.stack([place, place * (place - 1)]) @ deviations
    size = np.where(count > 2, count, np.nan)
    b1 = first / (size * (size - 1))
    b2 = second / (size * (size - 1) * (size - 2))
    l2 = 2 * b1
    return l2, 6 * (b2 - b1) / l2


HALF_LOG_2PI = 0.9189385332046727

# Deviate of the smallest probability that a double holds. Values that a distribution takes for
# impossible (below a lower bound, say) are held there; a normal distribution has no such end.
FARTHEST = 37.5


@dataclass(frozen=True)
class Distribution:
    """One family of distributions, fitted to and evaluated for many series at once.

    Attributes
    ----------
    code, word, label
        Number in FIT, word of the parameter DISTRIBUTION, name for people.
    parameters
        What each parameter is, for people.
    fit
        ``fit(sample)`` → ``(parameters, n)`` float64, NaN where there is none.
    deviate
        ``deviate(x, parameters)``: for ``x`` of ``(time, n)`` the standard normal deviates of
        the same probability, the index. Each tail is computed from its own probability, so
        that it does not end where 1 − p rounds to 1.
    log_likelihood
        ``log_likelihood(sample, parameters)`` → ``(n,)``, NaN or −∞ where the distribution
        cannot have made the sample.
    quantile
        ``quantile(p, parameters)``: the value with the probability ``p``, a number or ``(n,)``, above 0 and below 1.
    shape
        ``shape(parameters)`` → ``(n,)``: what the distribution of the distance between fit and
        sample depends on (see `p_values`); None when on nothing.
    ordered
        The fit needs sorted values.
    positive
        Only values above 0 are possible.
    by_values
        The values of the sample themselves are what is kept of it: ``deviate`` and ``quantile`` take them as a third
        argument, ``(values, n)``, ascending, NaN behind the last.
    quick
        ``quick(x, parameters)``: as ``deviate``, for ``x`` of ``(places, m, n)`` with a distribution for each place
        and series, parameters ``(places, 1, n)`` each; and where the result is right, to about 1e-8. None where
        ``deviate`` itself is as quick.
    ranked
        Equal values have a probability in common: a share of zeros needs no place of its own.
    """

    code: int
    word: str
    label: str
    parameters: tuple[str, ...]
    fit: Callable
    deviate: Callable
    log_likelihood: Callable
    quantile: Callable
    shape: Callable | None = None
    ordered: bool = True
    positive: bool = False
    by_values: bool = False
    ranked: bool = False
    quick: Callable | None = None


def deviate_of_tail(tail: np.ndarray, lower: np.ndarray) -> np.ndarray:
    """Normal deviate of the probability ``tail`` that lies below (``lower``) or above a value."""
    from scipy.special import ndtri

    away = ndtri(tail)
    return np.clip(np.where(lower, away, -away), -FARTHEST, FARTHEST)

"""What a distribution must be able to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

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


def deviate_of_tail(tail: np.ndarray, lower: np.ndarray) -> np.ndarray:
    """Normal deviate of the probability ``tail`` that lies below (``lower``) or above a value."""
    from scipy.special import ndtri

    away = ndtri(tail)
    return np.clip(np.where(lower, away, -away), -FARTHEST, FARTHEST)

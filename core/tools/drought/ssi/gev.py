"""Generalised extreme-value distribution, by L-moments.

F(x) = exp(−(1 − k(x − ξ)/α)^(1/k)): for k > 0 there is a largest value, for k < 0 a smallest
(Hosking's sign of k).
"""

from __future__ import annotations

import numpy as np

from .distribution import Distribution, deviate_of_tail
from .quick_deviates import gumbel_deviates
from .sample import Sample

_LEAST_SHAPE = 1e-7  # nearer to 0 the distribution is Gumbel's to all digits, and k a divisor
_ROUNDS = 20
_TOLERANCE = 1e-12


def fit(sample: Sample) -> np.ndarray:
    """Location, scale and shape k (Hosking, Wallis & Wood 1985, then Newton on the exact equation)."""
    from scipy.special import gammaln

    l2, t3 = sample.l_moments
    k = _shape(t3)
    log_gamma = gammaln(1 + k)
    scale = l2 * k / (-np.exp(log_gamma) * np.expm1(-k * np.log(2)))
    location = sample.mean + scale * np.expm1(log_gamma) / k
    return np.stack([location, scale, k])


def _shape(t3: np.ndarray) -> np.ndarray:
    """k with 2(1 − 3^−k)/(1 − 2^−k) − 3 = t₃, which falls with k; NaN where |t₃| ≥ 1."""
    t3 = np.where(np.abs(t3) < 1, t3, np.nan)
    c = 2 / (3 + t3) - np.log(2) / np.log(3)
    k = _away_from_zero(7.8590 * c + 2.9554 * c**2)
    for _ in range(_ROUNDS):
        two, three = np.exp(-k * np.log(2)), np.exp(-k * np.log(3))
        off = -np.expm1(-k * np.log(3)) / -np.expm1(-k * np.log(2)) - (3 + t3) / 2
        slope = (three * np.log(3) - (off + (3 + t3) / 2) * two * np.log(2)) / -np.expm1(-k * np.log(2))
        step = off / slope
        k = _away_from_zero(np.maximum(k - step, -1 + (k + 1) / 10))  # a mean exists for k > −1 only
        if not (np.abs(step) > _TOLERANCE).any():
            break
    return np.where(np.abs(step) < 1e-6, k, np.nan)


def _away_from_zero(k: np.ndarray) -> np.ndarray:
    return np.where(np.abs(k) < _LEAST_SHAPE, _LEAST_SHAPE, k)


def _reduced(x: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """y = −ln(1 − k(x − ξ)/α)/k, so that F = exp(−e^−y); ±∞ beyond the ends of the distribution."""
    location, scale, k = parameters
    inside = k / scale * (location - x)
    return -np.log1p(np.maximum(inside, -1.0)) / k


def deviate(x: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Standard normal deviate of values ``(time, n)`` with the parameters location, scale and shape ``(3, n)``."""
    rate = np.exp(-_reduced(x, parameters))  # −ln F
    lower = rate > np.log(2)
    return deviate_of_tail(np.where(lower, np.exp(-rate), -np.expm1(-rate)), lower)


def quick(x: np.ndarray, parameters: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `deviate`, for a distribution of each place and series (`Distribution.quick`)."""
    table, y = gumbel_deviates(), _reduced(x, parameters)
    return table(y), table.holds(y)


def quantile(p: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Value with the probability ``p``."""
    location, scale, k = parameters
    return location - scale * np.expm1(k * np.log(-np.log(p))) / k


def log_likelihood(sample: Sample, parameters: np.ndarray) -> np.ndarray:
    """Σ −ln α − (1 − k) y − e^−y."""
    _, scale, k = parameters
    y = _reduced(sample.values, parameters)
    return sample.total((k - 1) * y - np.exp(-y)) - sample.count * np.log(scale)


def shape(parameters: np.ndarray) -> np.ndarray:
    """Shape parameter ``(n,)`` that the table of p is entered with."""
    return parameters[2]


GEV = Distribution(
    4,
    "gev",
    "Generalised extreme value",
    ("location", "scale", "shape k"),
    fit,
    deviate,
    log_likelihood,
    quantile,
    shape,
    quick=quick,
)

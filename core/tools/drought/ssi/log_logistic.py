"""Log-logistic distribution with three parameters (generalised logistic), as the SPEI has it.

F(x) = 1/(1 + e^−y) with y = −ln(1 − k(x − ξ)/α)/k: for k > 0 there is a largest value, for k < 0 a smallest.
Vicente-Serrano, Beguería & López-Moreno 2010, J. Climate 23:1696; by unbiased probability-weighted moments after
Beguería et al. 2014, Int. J. Climatol. 34:3001.
"""

from __future__ import annotations

import numpy as np

from .distribution import Distribution, deviate_of_tail
from .quick_deviates import logistic_deviates
from .sample import Sample

_LEAST_SHAPE = 1e-7  # nearer to 0 the distribution is the logistic one to all digits, and k a divisor


def fit(sample: Sample) -> np.ndarray:
    """Location ξ, scale α and shape k = −t₃ (Hosking & Wallis 1997, appendix A.7).

    Examples
    --------
    >>> location, scale, shape = fit(Sample(np.array([[1.0], [2.0], [3.0], [4.0], [9.0]])))[:, 0]
    >>> bool(shape < 0 < scale)
    True
    """
    l2, t3 = sample.l_moments
    k = -np.where(np.abs(t3) < 1, t3, np.nan)
    k = np.where(np.abs(k) < _LEAST_SHAPE, _LEAST_SHAPE, k)
    turn = k * np.pi
    scale = l2 * np.sin(turn) / turn
    # 1/k − π/sin(kπ), written so that small shapes do not cancel.
    return np.stack([sample.mean - scale * (np.sin(turn) - turn) / (k * np.sin(turn)), scale, k])


def _reduced(x: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """y, ±∞ beyond the ends of the distribution."""
    location, scale, k = parameters
    return -np.log1p(np.maximum(k / scale * (location - x), -1.0)) / k


def deviate(x: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Normal deviates of the probability of each value; each tail from its own probability."""
    y = _reduced(x, parameters)
    return deviate_of_tail(1 / (1 + np.exp(np.abs(y))), y < 0)


def quick(x: np.ndarray, parameters: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `deviate`, for a distribution of each place and series (`Distribution.quick`)."""
    table, y = logistic_deviates(), _reduced(x, parameters)
    return table(y), table.holds(y)


def quantile(p: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Value with the probability ``p``."""
    location, scale, k = parameters
    return location - scale * np.expm1(-k * np.log(p / (1 - p))) / k


def log_likelihood(sample: Sample, parameters: np.ndarray) -> np.ndarray:
    """Σ −ln α − (1 − k) y − 2 ln(1 + e^−y)."""
    _, scale, k = parameters
    y = _reduced(sample.values, parameters)
    inside = np.where(np.isneginf(y), -np.inf, (k - 1) * y - 2 * np.logaddexp(0, -y))
    return sample.total(inside) - sample.count * np.log(scale)


def shape(parameters: np.ndarray) -> np.ndarray:
    """|k|: mirrored samples are as far from their fits."""
    return np.abs(parameters[2])


LOGLOGISTIC = Distribution(
    7,
    "loglogistic",
    "Log-logistic",
    ("location", "scale", "shape k"),
    fit,
    deviate,
    log_likelihood,
    quantile,
    shape,
    quick=quick,
)

"""Pearson type III distribution, by L-moments: a gamma distribution that may be shifted and mirrored."""

from __future__ import annotations

import numpy as np

from . import standard_gamma
from .distribution import HALF_LOG_2PI, Distribution
from .quick_deviates import standard_gamma_deviate
from .sample import Sample

_NORMAL_T3 = 1e-6  # of smaller L-skewness: the normal distribution


def fit(sample: Sample) -> np.ndarray:
    """Mean, standard deviation and skewness (Hosking & Wallis 1997, appendix A.9)."""
    l2, t3 = sample.l_moments
    t3 = np.where(np.abs(t3) < 1, t3, np.nan)
    normal = np.abs(t3) < _NORMAL_T3
    size = np.where(normal, 0.1, np.abs(t3))
    low, high = 3 * np.pi * size**2, 1 - size
    shape = np.where(
        size < 1 / 3,
        (1 + 0.2906 * low) / (low + 0.1882 * low**2 + 0.0442 * low**3),
        (0.36067 * high - 0.59567 * high**2 + 0.25361 * high**3)
        / (1 - 2.78861 * high + 2.56096 * high**2 - 0.77045 * high**3),
    )
    skew = np.where(normal, 0.0, 2 / np.sqrt(shape) * np.sign(t3))
    ratio = np.where(normal, 1.0, standard_gamma.half_step_ratio(shape))
    return np.stack([sample.mean, l2 * np.sqrt(np.pi) * ratio, skew])


def _gamma_shape(skew: np.ndarray) -> np.ndarray:
    """Shape of the gamma distribution behind a skewness; a huge one for none."""
    return 4 / np.maximum(skew**2, 1e-16)


def deviate(x: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Standard normal deviate of values ``(time, n)``; parameters ``(3, n)``: mean, standard deviation, skewness."""
    mean, sd, skew = parameters
    side = np.where(skew < 0, -1.0, 1.0)
    w = side * (x - mean) / sd
    return np.where(skew == 0, w, side * standard_gamma.deviate(w, _gamma_shape(skew)))


def quick(x: np.ndarray, parameters: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `deviate`, for a distribution of each place and series (`Distribution.quick`)."""
    mean, sd, skew = parameters
    side = np.where(skew < 0, -1.0, 1.0)
    index, sure = standard_gamma_deviate((x - mean) * (side / sd), _gamma_shape(skew))
    return np.multiply(index, side, out=index), sure


def quantile(p: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Value with the probability ``p``."""
    from scipy.special import gammaincinv, ndtri

    mean, sd, skew = parameters
    a = _gamma_shape(skew)
    share = np.where(skew < 0, 1 - p, p)
    side = np.where(skew < 0, -1.0, 1.0)
    straight = np.abs(skew) < 2e-3  # nearly normal: the inverse of the incomplete gamma function loses its digits
    score = side * (gammaincinv(np.where(straight, 1.0, a), share) - a) / np.sqrt(a)
    return mean + sd * np.where(straight, ndtri(p), score)


def log_likelihood(sample: Sample, parameters: np.ndarray) -> np.ndarray:
    """Logarithm of the likelihood, in the form that goes over into that of the normal distribution.

    With e = γ(x − μ)/2σ and a = 4/γ²,
    ln f = a (ln(1 + e) − e) − ln(1 + e) − ln σ − ½ ln 2π − δ(a), δ the rest of Stirling's formula.
    """
    mean, sd, skew = parameters
    skew = np.where(np.abs(skew) < 1e-6, 1e-6, skew)
    a = _gamma_shape(skew)
    excess = (sample.values - mean) * (skew / (2 * sd))
    logs = np.log1p(np.maximum(excess, -1.0))
    rest = np.log(sd) + HALF_LOG_2PI + standard_gamma.stirling_rest(a)
    return sample.total(a * (logs - excess) - logs) - sample.count * rest


def size_of_skew(parameters: np.ndarray) -> np.ndarray:
    """|γ|: mirrored samples are as far from their fits."""
    return np.abs(parameters[2])


PEARSON3 = Distribution(
    5,
    "pearson3",
    "Pearson III",
    ("mean", "standard deviation", "skewness"),
    fit,
    deviate,
    log_likelihood,
    quantile,
    size_of_skew,
    quick=quick,
)

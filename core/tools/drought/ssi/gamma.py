"""Gamma distribution, by L-moments (Hosking) and by approximate maximum likelihood (Thom)."""

from __future__ import annotations

import numpy as np

from . import standard_gamma
from .distribution import HALF_LOG_2PI, Distribution
from .quick_deviates import standard_gamma_deviate
from .sample import Sample


def fit(sample: Sample) -> np.ndarray:
    """Shape and scale from t = l₂/l₁ (Hosking & Wallis 1997, appendix; Hosking's rational approximation)."""
    t = sample.l_moments[0] / np.where(sample.positive, sample.mean, np.nan)
    t = np.where((t > 0) & (t < 1), t, np.nan)
    low, high = np.pi * t**2, 1 - t
    shape = np.where(
        t < 0.5,
        (1 - 0.3080 * low) / (low - 0.05812 * low**2 + 0.01765 * low**3),
        (0.7213 * high - 0.5947 * high**2) / (1 - 2.1817 * high + 1.2113 * high**2),
    )
    return np.stack([shape, sample.mean / shape])


def fit_thom(sample: Sample) -> np.ndarray:
    """Shape and scale by Thom (1958): A = ln x̄ − mean ln x, a = (1 + √(1 + 4A/3))/(4A), b = x̄/a."""
    mean = np.where(sample.positive, sample.mean, np.nan)
    gap = np.log(mean) - sample.mean_log
    gap = np.where(gap > 0, gap, np.nan)
    shape = (1 + np.sqrt(1 + 4 * gap / 3)) / (4 * gap)
    return np.stack([shape, mean / shape])


def deviate(x: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Missing for values that are not above 0."""
    shape, scale = parameters
    return standard_gamma.deviate(np.sqrt(shape) * (np.where(x > 0, x, np.nan) / (shape * scale) - 1), shape)


def quick(x: np.ndarray, parameters: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `deviate`, for a distribution of each place and series (`Distribution.quick`)."""
    shape, scale = parameters
    root = np.sqrt(shape)
    index, sure = standard_gamma_deviate(x / (root * scale) - root, shape)
    missing = x <= 0
    if missing.any():
        index[missing] = np.nan
        sure |= missing
    return index, sure


def log_likelihood(sample: Sample, parameters: np.ndarray) -> np.ndarray:
    """Logarithm of the likelihood, around the mean μ = ab so that large shapes do not cancel.

    With u = x/μ: ln f = a (ln u − u + 1) − ln u − ln(μ/√a) − ½ ln 2π − δ(a), δ the rest of Stirling's formula.
    """
    shape, scale = parameters
    mean = shape * scale
    logs = sample.count * (sample.mean_log - np.log(mean))
    excess = sample.count * (sample.mean / mean - 1)
    rest = np.log(mean / np.sqrt(shape)) + HALF_LOG_2PI + standard_gamma.stirling_rest(shape)
    return shape * (logs - excess) - logs - sample.count * rest


def quantile(p: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Value with the probability ``p``."""
    from scipy.special import gammaincinv

    shape, scale = parameters
    return scale * gammaincinv(shape, p)


def variation(parameters: np.ndarray) -> np.ndarray:
    """Coefficient of variation, 1/√a."""
    return 1 / np.sqrt(parameters[0])


GAMMA = Distribution(
    2,
    "gamma",
    "Gamma",
    ("shape", "scale"),
    fit,
    deviate,
    log_likelihood,
    quantile,
    variation,
    positive=True,
    quick=quick,
)
GAMMA_ML = Distribution(
    6,
    "gamma_ml",
    "Gamma (maximum likelihood)",
    ("shape", "scale"),
    fit_thom,
    deviate,
    log_likelihood,
    quantile,
    variation,
    ordered=False,
    positive=True,
    quick=quick,
)

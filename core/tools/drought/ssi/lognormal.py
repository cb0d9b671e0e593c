"""Log-normal distribution, by L-moments of the logarithms."""

from __future__ import annotations

import numpy as np

from .distribution import HALF_LOG_2PI, Distribution
from .sample import Sample


def fit(sample: Sample) -> np.ndarray:
    """Mean and standard deviation of ln x, the latter as √π·l₂ (Hosking & Wallis 1997, appendix A.4)."""
    return np.stack([sample.mean_log, np.sqrt(np.pi) * sample.l2_log])


def deviate(x: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """As for the normal distribution, of the logarithms; missing for values that have none."""
    mean, sd = parameters
    return (np.log(np.where(x > 0, x, np.nan)) - mean) / sd


def log_likelihood(sample: Sample, parameters: np.ndarray) -> np.ndarray:
    """Logarithm of the likelihood of each sample ``(n,)``, with mean and standard deviation of the logarithms."""
    mean, sd = parameters
    squares = sample.square_sum_log + sample.count * (sample.mean_log - mean) ** 2
    return -sample.count * (np.log(sd) + HALF_LOG_2PI + sample.mean_log) - squares / (2 * sd**2)


def quantile(p: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Value with the probability ``p``."""
    from scipy.special import ndtri

    mean, sd = parameters
    return np.exp(mean + sd * ndtri(p))


LOGNORMAL = Distribution(
    3,
    "lognormal",
    "Log-normal",
    ("mean of ln x", "standard deviation of ln x"),
    fit,
    deviate,
    log_likelihood,
    quantile,
    positive=True,
)

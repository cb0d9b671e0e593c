"""Normal distribution, by moments (Luo eq 13)."""

from __future__ import annotations

import numpy as np

from .distribution import HALF_LOG_2PI, Distribution
from .sample import Sample


def fit(sample: Sample) -> np.ndarray:
    """Mean and standard deviation (ddof 1)."""
    return np.stack([sample.mean, sample.sd])


def deviate(x: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Standard normal deviate of values ``(time, n)`` with the parameters mean and standard deviation ``(2, n)``."""
    mean, sd = parameters
    return (x - mean) / sd


def log_likelihood(sample: Sample, parameters: np.ndarray) -> np.ndarray:
    """Logarithm of the likelihood of each sample ``(n,)``, from its sums."""
    mean, sd = parameters
    squares = sample.square_sum + sample.count * (sample.mean - mean) ** 2
    return -sample.count * (np.log(sd) + HALF_LOG_2PI) - squares / (2 * sd**2)


def quantile(p: np.ndarray, parameters: np.ndarray) -> np.ndarray:
    """Value with the probability ``p``."""
    from scipy.special import ndtri

    mean, sd = parameters
    return mean + sd * ndtri(p)


NORMAL = Distribution(
    1, "normal", "Normal", ("mean", "standard deviation"), fit, deviate, log_likelihood, quantile, ordered=False
)

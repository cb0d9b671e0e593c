"""The gamma distribution of unit variance and zero mean, for shapes from tiny to nearly normal.

With u = y/a of a standard gamma variable y of shape a, and w = √a (u − 1) its standard score.
"""

from __future__ import annotations

import numpy as np

from .distribution import FARTHEST, deviate_of_tail

_NEARLY_NORMAL = 1e6  # shape; beyond it scipy's incomplete gamma functions lose the lower tail


def deviate(w: np.ndarray, shape: np.ndarray) -> np.ndarray:
    """Standard normal deviate of the same probability.

    w
        ``(time, n)`` standard scores; those at or below the bound −√a give −`FARTHEST`.
    shape
        ``(n,)``, above 0.
    """
    from scipy.special import gammainc, gammaincc

    normal = shape > _NEARLY_NORMAL
    a = np.where(normal, 1.0, shape)
    y = np.maximum(a + np.sqrt(a) * w, 0.0)
    lower = y < a
    upper = y >= a  # neither for missing values, with which scipy's functions take very long
    tail = np.full(y.shape, np.nan)
    a = np.broadcast_to(a, y.shape)
    tail[lower] = gammainc(a[lower], y[lower])
    tail[upper] = gammaincc(a[upper], y[upper])
    out = deviate_of_tail(tail, lower)
    if normal.any():
        out[:, normal] = _cornish_fisher(w[:, normal], 2 / np.sqrt(shape[normal]))
    return out


def _cornish_fisher(w: np.ndarray, skew: np.ndarray) -> np.ndarray:
    """Inverse Cornish–Fisher expansion with the cumulants of the gamma distribution (κ₃ = γ, κ₄ = 3γ²/2).

    γ < 0.002 here: what is left out is of the order of γ³.
    """
    z = w - skew / 6 * (w**2 - 1) + skew**2 / 144 * (7 * w**3 - w)
    return np.clip(z, -FARTHEST, FARTHEST)


def stirling_rest(shape: np.ndarray) -> np.ndarray:
    """ln Γ(a) − [(a − ½) ln a − a + ½ ln 2π], what Stirling's formula leaves over."""
    from scipy.special import gammaln

    small = np.minimum(shape, 100.0)
    exact = gammaln(small) - ((small - 0.5) * np.log(small) - small + 0.5 * np.log(2 * np.pi))
    series = 1 / (12 * shape) - 1 / (360 * shape**3) + 1 / (1260 * shape**5)
    return np.where(shape > 100, series, exact)


def half_step_ratio(shape: np.ndarray) -> np.ndarray:
    """√a Γ(a)/Γ(a + ½), which goes to 1 as the shape grows."""
    from scipy.special import gammaln

    small = np.minimum(shape, 100.0)
    exact = np.sqrt(small) * np.exp(gammaln(small) - gammaln(small + 0.5))
    series = 1 + 1 / (8 * shape) + 1 / (128 * shape**2) - 5 / (1024 * shape**3) - 21 / (32768 * shape**4)
    return np.where(shape > 100, series, exact)

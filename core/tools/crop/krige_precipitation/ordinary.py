"""Ordinary kriging in moving neighbourhoods: the equations, batched over neighbourhoods.

With R the correlations of the neighbours and c those with the target, the extended system

    [R 1] [λ]   [c]
    [1ᵀ 0] [μ] = [1]

gives the estimate λᵀz and the variance sill · (1 − λᵀc − μ) (Isaaks & Srivastava 1989, *An Introduction to Applied
Geostatistics*, ch. 12). The inverse of its matrix serves every target and every day that share the neighbours and the
shape of the variogram.
"""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from .variogram import Variogram

_AT_ONCE = 512  # systems that are held at one time
_TOUCH = 1e-6  # of the units of the coordinates: nearer counts as this near in inverse distances


def systems(points: np.ndarray, shape: Variogram) -> np.ndarray:
    """Matrices ``(m, k + 1, k + 1)`` of neighbourhoods ``(m, k, d)``."""
    count = points.shape[1]
    matrix = np.ones((len(points), count + 1, count + 1))
    matrix[:, -1, -1] = 0.0
    matrix[:, :count, :count] = shape.correlation(distances(points[:, :, None], points[:, None, :]))
    return matrix


def distances(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Straight lines between ``(…, d)`` points."""
    return np.sqrt(((first - second) ** 2).sum(axis=-1))


def extended(apart: np.ndarray, shape: Variogram) -> np.ndarray:
    """Right-hand sides ``(…, k + 1)`` of targets at distances ``(…, k)`` from their neighbours."""
    return np.concatenate([shape.correlation(apart), np.ones((*apart.shape[:-1], 1))], axis=-1)


def ordinary_kriging(
    points: np.ndarray, values: np.ndarray, targets: np.ndarray, variogram: Variogram, neighbours: int
) -> tuple[np.ndarray, np.ndarray]:
    """Estimate and kriging variance at some targets.

    Parameters
    ----------
    points, values
        ``(n, d)`` coordinates, no two the same, and ``(n,)`` values without gaps.
    targets
        ``(m, d)``.
    neighbours
        The nearest that are used.

    Returns
    -------
    ``(m,)`` in the unit of the values, and ``(m,)`` in that squared. At a point itself its value, and 0.
    """
    near, place = cKDTree(points).query(targets, range(1, min(neighbours, len(points)) + 1))
    return _solve(points, values, near, place, variogram)


def leave_one_out(points, values, variogram: Variogram, neighbours: int) -> tuple[np.ndarray, np.ndarray]:
    """As `ordinary_kriging` at the points themselves, each estimated from the others."""
    near, place = _others(points, neighbours)
    return _solve(points, values, near, place, variogram)


def inverse_distance_left_out(points, values, neighbours: int, power: float = 2.0) -> np.ndarray:
    """``(n,)`` each value from its neighbours by inverse distance."""
    near, place = _others(points, neighbours)
    weights = inverse_weights(near, power)
    return (weights * values[place]).sum(axis=1)


def inverse_weights(apart: np.ndarray, power: float = 2.0) -> np.ndarray:
    """Weights 1/dᵖ of sum 1 along the last axis."""
    weights = 1.0 / np.maximum(apart, _TOUCH) ** power
    return weights / weights.sum(axis=-1, keepdims=True)


def _others(points: np.ndarray, neighbours: int) -> tuple[np.ndarray, np.ndarray]:
    near, place = cKDTree(points).query(points, range(1, min(neighbours + 1, len(points)) + 1))
    return near[:, 1:], place[:, 1:]


def _solve(points, values, near, place, variogram: Variogram) -> tuple[np.ndarray, np.ndarray]:
    estimate, variance = np.empty((2, len(place)))
    for start in range(0, len(place), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        right = extended(near[part], variogram)
        weights = np.linalg.solve(systems(points[place[part]], variogram), right[..., None])[..., 0]
        estimate[part] = (weights[:, :-1] * values[place[part]]).sum(axis=1)
        variance[part] = variogram.sill * (1.0 - (weights * right).sum(axis=1))
    return estimate, np.maximum(variance, 0.0)

"""Variograms: models, what the values of many days say, and the model that fits.

Distances are whatever the coordinates are in. Between places on the Earth they are straight lines through it
(`earth_points`): with these every model is valid, which on the surface the Gaussian is not.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

MODELS = ("spherical", "exponential", "gaussian")
CLASSES = 12  # of distance


@dataclass(frozen=True)
class Variogram:
    """γ(h) = sill · (nugget + (1 − nugget) · (1 − ρ(h / reach))) for h > 0, γ(0) = 0.

    reach
        Distance at which the spherical model reaches its sill, the others 95 % of it.
    nugget
        Share of the sill, 0–1.
    """

    model: str
    reach: float
    sill: float = 1.0
    nugget: float = 0.0

    def correlation(self, distance: np.ndarray) -> np.ndarray:
        """Of two values at a distance; 1 only at the same place."""
        same = 1.0 if not self.nugget else np.where(distance > 0, 1.0 - self.nugget, 1.0)
        return same * correlation(self.model, distance / self.reach)


def correlation(model: str, h: np.ndarray) -> np.ndarray:
    """ρ of a model without nugget; ``h`` is the distance over the reach."""
    if model == "spherical":
        near = np.minimum(h, 1.0)
        return 1.0 - near * (1.5 - 0.5 * near * near)
    return np.exp(-3.0 * h) if model == "exponential" else np.exp(-3.0 * h * h)


@dataclass(frozen=True, eq=False)
class Experimental:
    """Semivariances by day and class of distance.

    distance
        ``(classes,)`` mean of the pairs.
    semivariance, pairs
        ``(days, classes)``; NaN without a pair.
    """

    distance: np.ndarray
    semivariance: np.ndarray
    pairs: np.ndarray


def experimental(points: np.ndarray, values: np.ndarray, longest: float, check=lambda: None) -> Experimental:
    """Mean half squared differences of pairs, by class of distance (Matheron). The near classes are narrower.

    points
        ``(n, d)`` coordinates.
    values
        ``(days, n)``, NaN where there is none.
    longest
        Distance of the farthest pairs that count.
    """
    tree = cKDTree(points)
    first, second = tree.query_pairs(longest, output_type="ndarray").T
    apart = np.sqrt(((points[first] - points[second]) ** 2).sum(axis=1))
    edges = longest * (np.arange(1, CLASSES + 1) / CLASSES) ** 1.5
    place = np.searchsorted(edges, apart).clip(max=CLASSES - 1)
    total, count = np.zeros((2, len(values), CLASSES))
    for day, row in enumerate(values):
        check()
        difference = 0.5 * (row[first] - row[second]) ** 2
        there = np.isfinite(difference)
        total[day] = np.bincount(place[there], difference[there], CLASSES)
        count[day] = np.bincount(place[there], minlength=CLASSES)
    number = np.bincount(place, minlength=CLASSES)
    distance = np.bincount(place, apart, CLASSES) / np.maximum(number, 1)
    used = number > 0
    with np.errstate(invalid="ignore"):
        return Experimental(distance[used], (total / count)[:, used], count[:, used])

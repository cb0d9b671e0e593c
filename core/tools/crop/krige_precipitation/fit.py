"""The variogram of each day: its own semivariances, held to those of all days (docs/methods.md §6).

A day has too few wet stations for a variogram of its own: what is fitted is the mean of the day's semivariances and
those of the whole record (each day divided by its variance first), the record weighing `RECORD_WEIGHT` times as much.
Chosen by leaving stations out, see `benchmarks/krige_uscrn.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from .variogram import Experimental, Variogram, correlation, experimental

RECORD_WEIGHT = 10.0
LEAST_STATIONS = 4  # with a value; a day with fewer has no variogram
LEAST_WET = 6  # values other than zero that a day's own semivariances count from
REACHES = 14  # tried in a fit
NUGGETS = (0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)  # shares of the sill tried in a fit


@dataclass(frozen=True, eq=False)
class Shapes:
    """Variograms of sill 1, and which of them each day has.

    of_day
        ``(days,)`` place in ``variograms``; −1 where there is none (too few stations, or no structure).
    record
        The shape of the record as a whole, None without structure.
    """

    variograms: list[Variogram]
    of_day: np.ndarray
    record: Variogram | None


def fit_shapes(
    points: np.ndarray,
    values: np.ndarray,
    model: str,
    neighbours: int,
    check=lambda: None,
    record_weight: float = RECORD_WEIGHT,
) -> Shapes:
    """The shape of every day's variogram.

    Parameters
    ----------
    points
        ``(n, d)`` coordinates.
    values
        ``(days, n)``, NaN where there is none.
    neighbours
        Of the kriging; pairs farther apart than twice the distance of the farthest neighbour do not count.
    """
    none = Shapes([], np.full(len(values), -1), None)
    if len(points) < LEAST_STATIONS:
        return none
    found = cKDTree(points).query(points, min(neighbours + 1, len(points)))[0]
    seen = experimental(points, values, 2 * float(np.median(found[:, -1])), check)
    present = np.isfinite(values)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(present, values, 0).sum(axis=1) / present.sum(axis=1)
        variance = np.where(present, (values - mean[:, None]) ** 2, 0).sum(axis=1) / present.sum(axis=1)
        relative = seen.semivariance / variance[:, None]
    enough = (present.sum(axis=1) >= LEAST_STATIONS) & (variance > 0)
    own = enough & ((present & (values != 0)).sum(axis=1) >= LEAST_WET)
    if not own.any():
        own = enough
    pairs = np.where(own[:, None] & np.isfinite(relative), seen.pairs, 0)
    counted = pairs.sum(axis=0)
    if not counted.any():
        return none
    record = np.where(pairs > 0, relative * pairs, 0).sum(axis=0) / np.maximum(counted, 1)
    weights = counted / seen.distance  # near pairs matter most to kriging
    day = np.where(np.isfinite(relative), relative, record)
    blend = np.where(own[:, None], (day + record_weight * record) / (1 + record_weight), record)
    candidates = _candidates(model, float(np.median(found[:, 1])), seen)
    chosen = best_shape(np.vstack([blend, record]), weights, seen.distance, candidates)
    used, place = np.unique(chosen, return_inverse=True)
    shapes = [candidates[i] for i in used]
    pure = len(candidates) - 1  # a constant
    whole = None if chosen[-1] == pure else shapes[place[-1]]
    return Shapes(shapes, np.where(enough & (chosen[:-1] != pure), place[:-1], -1), whole)


def _candidates(model: str, spacing: float, seen: Experimental) -> list[Variogram]:
    longest = float(seen.distance.max())
    reaches = np.geomspace(min(max(spacing, float(seen.distance[0])), longest), 1.5 * longest, REACHES)
    shapes = [Variogram(model, float(reach), 1.0, nugget) for reach in reaches for nugget in NUGGETS]
    return [*shapes, Variogram(model, longest, 1.0, 1.0)]


def best_shape(semivariance: np.ndarray, weights: np.ndarray, distance: np.ndarray, shapes) -> np.ndarray:
    """``(days,)`` the shape that fits best, each with the sill that fits best, by weighted least squares.

    semivariance, weights, distance
        ``(days, classes)``, ``(classes,)``, ``(classes,)``.

    All shapes are tried: the result is bounded and cannot be a false minimum.
    """
    curves = np.array([
        one.nugget + (1 - one.nugget) * (1 - correlation(one.model, distance / one.reach)) for one in shapes
    ])  # fmt: skip
    # The sum of squares that a curve with its best sill takes away.
    explained = ((semivariance * weights) @ curves.T) ** 2 / (curves**2 @ weights)
    return explained.argmax(axis=1)

"""The values of stations on all days, kriged to the pixels of a window.

What many pixels and days have in common is done once. Days on which the same stations near the window report share the
neighbourhoods; pixels of a small tile, a fraction of the stations' spacing, share their neighbours; days of one shape
of variogram share the systems, of which only the right-hand sides differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.spatial import cKDTree

from ....data.earth.cell_centres import CellPlaces
from ....data.earth.ellipsoid import earth_points
from ....data.earth.grid import Window
from .ordinary import distances, extended, inverse_weights, systems
from .variogram import Variogram

INVERSE_DISTANCE, DRY, NOTHING = -1, -2, -3  # in place of a shape: how else a day is done
_TILE_SHARE = 0.1  # of the distance from station to station
_MOST_PIXELS = 16  # along the edge of a tile
_HELD = 4 * 1024**2  # bytes of the systems that are solved at one time
_AT_ONCE = 8192  # pixels whose neighbours are looked at together
WORKING = 130  # bytes per pixel: places, tiles, order
FIXED = 4 * _HELD


@dataclass(frozen=True, eq=False)
class Stations:
    """What there is to interpolate.

    points
        ``(n, 3)`` metres from the Earth's centre, no two the same.
    values
        ``(days, n)``, NaN where there is none.
    shapes
        Variograms of sill 1.
    of_day
        ``(days,)`` place in ``shapes``, or `INVERSE_DISTANCE`, `DRY` (all stations 0), `NOTHING`.
    sill
        ``(days,)`` of the variance.
    neighbours
        How many stations a pixel is estimated from.
    """

    points: np.ndarray
    values: np.ndarray
    shapes: list[Variogram]
    of_day: np.ndarray
    sill: np.ndarray
    neighbours: int


def tile_edge(stations: Stations, places: CellPlaces) -> int:
    """Pixels along the edge of a tile whose pixels share their neighbours."""
    if len(stations.points) < 2:
        return 1
    spacing = float(np.median(cKDTree(stations.points).query(stations.points, 2)[0][:, 1]))
    grid = places.grid
    row, col = min(grid.height // 2, grid.height - 2), min(grid.width // 2, grid.width - 2)
    if row < 0 or col < 0:
        return 1
    corner = earth_points(places.read(Window(row, col, 2, 2)))
    pixel = max(float(distances(corner[0, 0], corner[0, 1])), float(distances(corner[0, 0], corner[1, 0])))
    share = _TILE_SHARE * spacing / pixel if pixel > 0 else 1
    return int(np.clip(share, 1, _MOST_PIXELS)) if np.isfinite(share) else 1


def krige_window(stations: Stations, places: CellPlaces, window: Window, edge: int, job, variance: bool):
    """Estimate and variance ``(days, rows, cols)`` float32; the second is None unless asked for.

    The estimate is not negative. The variance is NaN on days without a variogram, 0 on dry days.
    """
    field = _Field(stations, places, window, edge, variance)
    groups = field.days_of_one_pattern()
    for number, (days, near) in enumerate(groups):
        field.days(days, near, job)
        job.report((number + 1) / len(groups))
    shape = (len(stations.values), window.height, window.width)
    estimate = np.maximum(field.estimate, 0, out=field.estimate).reshape(shape)
    return estimate, None if field.variance is None else field.variance.reshape(shape)


@dataclass(frozen=True, eq=False)
class KrigingKernel:
    """Estimates (``output``) and, where it is asked for, the ``variance`` of a window; see `krige_window`.

    Parameters
    ----------
    stations, places
        What is interpolated, and where to.
    edge
        Pixels along the edge of a tile whose pixels share their neighbours.
    with_variance
        Whether the variance is returned, too.
    """

    stations: Stations
    places: CellPlaces
    edge: int
    with_variance: bool

    def __call__(self, arrays, job) -> dict[str, np.ndarray]:
        """Interpolate all days of the window; ``output`` and ``variance`` are ``(days, rows, cols)``."""
        found = krige_window(self.stations, self.places, job.window, self.edge, job, self.with_variance)
        return {name: values for name, values in zip(("output", "variance"), found, strict=True) if values is not None}


class _Field:
    """One window: its pixels, tiles, and what has been computed so far."""

    def __init__(self, stations: Stations, places: CellPlaces, window: Window, edge: int, variance: bool):
        self.stations = stations
        self.points = earth_points(places.read(window)).reshape(-1, 3)
        # Tiles lie on the grid, not on the window: the result does not depend on how the raster is cut.
        top, left = window.row // edge, window.col // edge
        rows = np.arange(window.row, window.row + window.height) // edge - top
        cols = np.arange(window.col, window.col + window.width) // edge - left
        across = int(cols[-1]) + 1
        self.tile = (rows[:, None] * across + cols).ravel()
        grid = places.grid
        row = np.minimum((np.arange(rows[-1] + 1) + top) * edge + edge // 2, grid.height - 1)
        col = np.minimum((np.arange(across) + left) * edge + edge // 2, grid.width - 1)
        whole = Window(int(row[0]), int(col[0]), int(np.ptp(row)) + 1, int(np.ptp(col)) + 1)
        middle = places.read(whole)[:, row - whole.row][:, :, col - whole.col]
        self.middles = earth_points(middle).reshape(-1, 3)
        days, pixels = len(stations.values), window.pixels
        self.estimate = np.full((days, pixels), np.nan, "float32")
        self.variance = np.full((days, pixels), np.nan, "float32") if variance else None
        dry = stations.of_day == DRY
        known = np.isfinite(self.points[:, 0])
        for layer in (self.estimate, self.variance):
            if layer is not None:
                layer[np.ix_(dry, known)] = 0

    def days_of_one_pattern(self) -> list[tuple[np.ndarray, np.ndarray]]:
        """Days on which the same stations near the window report, and these."""
        stations = self.stations
        known = self.points[np.isfinite(self.points[:, 0])]
        todo = np.flatnonzero(stations.of_day >= INVERSE_DISTANCE)
        if not len(known) or not len(todo):
            return []
        both = np.concatenate([known, self.middles[np.isfinite(self.middles[:, 0])]])
        centre = both.mean(axis=0)
        radius = float(distances(both, centre).max())
        apart = distances(stations.points, centre)
        order = np.argsort(apart)
        present = np.isfinite(stations.values[todo][:, order])
        count = np.cumsum(present, axis=1)
        # No station farther than this can be among the nearest of any pixel.
        last = np.where(count[:, -1] > stations.neighbours, (count < stations.neighbours).sum(axis=1), len(order) - 1)
        near = present & (apart[order] <= apart[order][last][:, None] + 2 * radius)
        patterns, group = np.unique(near, axis=0, return_inverse=True)
        group = group.reshape(-1)
        return [(todo[group == g], np.sort(order[patterns[g]])) for g in range(len(patterns))]

    def days(self, days: np.ndarray, near: np.ndarray, job) -> None:
        """Some days on which the stations ``near`` report."""
        count = min(self.stations.neighbours, len(near))
        known = np.isfinite(self.middles[:, 0])
        sets = np.zeros((len(self.middles), count), int)
        sets[known] = cKDTree(self.stations.points[near]).query(self.middles[known], range(1, count + 1))[1]
        sets[known] = np.sort(near[sets[known]], axis=1)
        unique, of_tile = np.unique(sets, axis=0, return_inverse=True)
        of_pixel = of_tile.reshape(-1)[self.tile]
        of_pixel[~np.isfinite(self.points[:, 0])] = len(unique)
        order = np.argsort(of_pixel, kind="stable")
        starts = np.searchsorted(of_pixel[order], np.arange(len(unique) + 1))
        most = max(int(_HELD / (8 * (count + 1) * (count + 1 + len(days)))), 1)
        first = 0
        while first < starts[-1]:
            low = int(np.searchsorted(starts, first, side="right")) - 1
            last = int(min(first + _AT_ONCE, starts[min(low + most, len(unique))]))
            high = int(np.searchsorted(starts, last, side="left"))
            edges = np.clip(starts[low : high + 1], first, last) - first
            self._part(days, unique[low:high], edges, order[first:last], job)
            first = last

    def _part(self, days: np.ndarray, sets: np.ndarray, edges: np.ndarray, pixels: np.ndarray, job) -> None:
        """Some pixels in order of their neighbourhoods ``(m, k)``; each has those from one edge to the next."""
        job.check()
        of = np.repeat(np.arange(len(sets)), np.diff(edges))
        at = self.stations.points[sets]
        apart = distances(self.points[pixels][:, None], at[of])
        shape_of = self.stations.of_day[days]
        for number in np.unique(shape_of):
            job.check()
            chosen = days[shape_of == number]
            values = self.stations.values[chosen][:, sets].transpose(1, 2, 0)  # (m, k, days)
            if number == INVERSE_DISTANCE:
                self.estimate[np.ix_(chosen, pixels)] = _products(inverse_weights(apart), values, edges).T
                continue
            shape = self.stations.shapes[number]
            right, inverse = extended(apart, shape), np.linalg.inv(systems(at, shape))
            # The estimate is the dual weights times the extended correlations.
            self.estimate[np.ix_(chosen, pixels)] = _products(right, inverse[:, :, :-1] @ values, edges).T
            if self.variance is not None:
                spread = 1.0 - (_products(right, inverse, edges) * right).sum(axis=1)
                self.variance[np.ix_(chosen, pixels)] = self.stations.sill[chosen][:, None] * np.maximum(spread, 0)


def _products(rows: np.ndarray, matrices: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """``(n, q)``: rows ``(n, p)`` times the matrix ``(m, p, q)`` of their group, from one edge to the next."""
    out = np.empty((len(rows), matrices.shape[2]))
    for matrix, (start, stop) in zip(matrices, pairwise(edges.tolist()), strict=True):
        np.matmul(rows[start:stop], matrix, out=out[start:stop])
    return out

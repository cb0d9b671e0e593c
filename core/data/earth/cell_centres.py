"""Where pixels lie on the Earth, as vectors: means of places that hold over 180° and near the poles.

The mean of places is that of their *n-vectors*, the outward normals of the ellipsoid (Gade 2010, *A non-singular
horizontal position representation*, J. Navigation 63): longitudes are never averaged.
"""

from __future__ import annotations

import numpy as np

from ...run.errors import GridError
from .cell_area import lattice, on_product
from .crs import coordinate_unit, is_geographic, transform_points
from .ellipsoid import LONGITUDE_LATITUDE, WGS84, ellipsoid_of
from .grid import Grid, Window
from .grid_pair import full_turn

_REACH = 10e3  # metres between the pixels whose place is computed; between them it is off by metres
_MOST = 64  # pixels between them


class CellPlaces:
    """Unit n-vectors of the centres of a grid's pixels; an input of `engine.map`.

    Attributes
    ----------
    path, grid
    ellipsoid
        That of the longitudes and latitudes.

    Raises
    ------
    GridError
        The grid has no reference system.
    """

    band_count = 6  # three components of eight bytes, in the four-byte bands that the block engine reckons with

    def __init__(self, grid: Grid, path: str = "the raster"):
        if not grid.crs:
            raise GridError(
                "{path} has no reference system, so its pixels have no place on the Earth. Assign it first (Layer "
                "→ Layer CRS, or the tool “Assign projection”).",
                path=path,
            )  # fmt: skip
        self.grid, self.path = grid, path
        self._degrees = is_geographic(grid.crs)
        self._unit = coordinate_unit(grid.crs)
        self.ellipsoid = ellipsoid_of(grid.crs) if self._degrees else WGS84
        self.closed = full_turn(grid) == grid.width

    def read(self, window: Window | None = None) -> np.ndarray:
        """``(3, rows, cols)`` float64; NaN where a pixel has no place."""
        window = window or self.grid.window
        if self._degrees:
            col = np.arange(window.col, window.col + window.width)[None, :] + 0.5
            row = np.arange(window.row, window.row + window.height)[:, None] + 0.5
            x, y = np.broadcast_arrays(*self.grid.xy(col, row))
            return n_vectors(x * self._unit, y * self._unit)
        a, b, _, d, e, _ = self.grid.transform
        step = int(np.clip(_REACH / (np.sqrt(abs(a * e - b * d)) * self._unit), 1, _MOST))
        rows, row_places = lattice(window.row, window.height, step, self.grid.height)
        cols, col_places = lattice(window.col, window.width, step, self.grid.width)
        at_col, at_row = np.meshgrid(cols + 0.5, rows + 0.5)
        x, y = self.grid.xy(at_col.ravel(), at_row.ravel())
        place = transform_points(self.grid.crs, LONGITUDE_LATITUDE, x, y)
        with np.errstate(invalid="ignore"):
            vectors = n_vectors(*(np.radians(part).reshape(at_col.shape) for part in place))
        vectors = on_product(vectors, row_places, col_places)
        return vectors / np.sqrt((vectors**2).sum(axis=0))

    def on_map(self, longitude: np.ndarray, latitude: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Coordinates in the grid's reference system of places in degrees ``(n,)``; NaN stays NaN.

        Longitudes are those of the turn that the grid lies in, so that the places are drawn on the raster.
        """
        x, y = np.full(len(longitude), np.nan), np.full(len(longitude), np.nan)
        known = np.isfinite(longitude) & np.isfinite(latitude)
        lon, lat = np.asarray(longitude)[known], np.asarray(latitude)[known]
        if self._degrees:
            turn, left = 2 * np.pi / self._unit, self.grid.bounds[0]
            x[known] = left + (np.radians(lon) / self._unit - left) % turn
            y[known] = np.radians(lat) / self._unit
        else:
            x[known], y[known] = transform_points(LONGITUDE_LATITUDE, self.grid.crs, lon, lat)
        return x, y

    def path_on_map(self, x: np.ndarray, y: np.ndarray) -> list[list[tuple[float, float]]]:
        """The parts of a line through points of `on_map`: cut in two where it crosses the seam of a closed grid."""
        parts = [[(float(x[0]), float(y[0]))]]
        turn = 2 * np.pi / self._unit if self.closed else np.inf
        left = self.grid.bounds[0]
        for x0, y0, x1, y1 in zip(x[:-1].tolist(), y[:-1].tolist(), x[1:].tolist(), y[1:].tolist(), strict=True):
            if abs(x1 - x0) > turn / 2:
                leaves, enters = (left + turn, left) if x0 > x1 else (left, left + turn)
                beyond = x1 + leaves - enters
                middle = y0 + (y1 - y0) * (leaves - x0) / (beyond - x0)
                parts[-1].append((leaves, middle))
                parts.append([(enters, middle)])
            parts[-1].append((x1, y1))
        return parts


def n_vectors(longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
    """``(3, …)`` unit vectors normal to the ellipsoid at places in radians."""
    cosine = np.cos(latitude)
    return np.stack([cosine * np.cos(longitude), cosine * np.sin(longitude), np.sin(latitude)])


def mean_place(vectors: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The place of weighted sums of n-vectors.

    Parameters
    ----------
    vectors
        ``(3, …)`` sums of weight × n-vector.
    weight
        ``(…)`` sums of the weights.

    Returns
    -------
    longitude, latitude
        Degrees; NaN where there is no weight.
    spread
        Root mean square distance of the weight from there, as an angle in radians: chords √(2(1 − R)),
        R the length of the mean vector (Mardia & Jupp 2000, *Directional Statistics*).
    """
    length = np.sqrt((vectors**2).sum(axis=0))
    some = (weight > 0) & (length > 0)
    longitude = np.where(some, np.degrees(np.arctan2(vectors[1], vectors[0])), np.nan)
    latitude = np.where(some, np.degrees(np.arctan2(vectors[2], np.hypot(vectors[0], vectors[1]))), np.nan)
    share = np.divide(length, weight, out=np.full(length.shape, np.nan), where=some)
    return longitude, latitude, np.sqrt(2 * np.clip(1 - share, 0, None))

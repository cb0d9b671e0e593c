"""The area of pixels on the ground, on the ellipsoid (docs/methods.md §10): never count cells as area."""

from __future__ import annotations

import numpy as np

from ...run.errors import GridError
from .crs import coordinate_unit, is_geographic, transform_points
from .ellipsoid import LONGITUDE_LATITUDE, WGS84, area_to_latitude, ellipsoid_of
from .grid import Grid, Window
from .interpolation import lattice, on_product

_REACH = 10e3  # metres between the places where a map's scale is computed; interpolation is then off by 10⁻⁶ or less
_MOST = 64  # pixels between them


class CellAreas:
    """Areas of the pixels of a grid; an input of `engine.map` with one band.

    In degrees they are exact. In a projection the map's scale is found at some pixels, by the
    areas of their corners in longitude and latitude, and interpolated between these.

    Raises
    ------
    GridError
        The grid has no reference system.
    """

    band_count = 1

    def __init__(self, grid: Grid, path: str = "the raster"):
        if not grid.crs:
            raise GridError(
                f"{path} has no reference system, so the area of its pixels is unknown. Assign it first "
                "(Layer → Layer CRS, or the tool “Assign projection”)."
            )
        self.grid, self.path = grid, path
        self._degrees = is_geographic(grid.crs)
        self._level = not (grid.transform[1] or grid.transform[3])

    def read(self, window: Window | None = None) -> np.ndarray:
        """``(1, rows, cols)`` float64 in km²; NaN where a pixel has no place on the Earth."""
        window = window or self.grid.window
        if self._degrees and self._level:
            return np.broadcast_to(self.rows(window)[None, :, None], (1, window.height, window.width))
        return self._sampled(window)[None]

    def rows(self, window: Window | None = None) -> np.ndarray:
        """``(rows,)`` km² of a pixel of each row of a north-up grid in degrees."""
        window = window or self.grid.window
        edges = np.arange(window.row, window.row + window.height + 1)
        unit = coordinate_unit(self.grid.crs)
        latitude = (self.grid.transform[5] + self.grid.transform[4] * edges) * unit
        latitude = np.clip(latitude, -np.pi / 2, np.pi / 2)  # a row that reaches beyond the pole ends there
        to_latitude = area_to_latitude(latitude, ellipsoid_of(self.grid.crs))
        return np.abs(np.diff(to_latitude)) * abs(self.grid.transform[0]) * unit / 1e6

    def _sampled(self, window: Window) -> np.ndarray:
        a, b, _, d, e, _ = self.grid.transform
        size = np.sqrt(abs(a * e - b * d)) * (6.4e6 if self._degrees else 1.0) * coordinate_unit(self.grid.crs)
        step = int(np.clip(_REACH / size, 1, _MOST))
        rows, row_places = lattice(window.row, window.height, step, self.grid.height)
        cols, col_places = lattice(window.col, window.width, step, self.grid.width)
        areas = self._quads(*(grid.ravel() for grid in np.meshgrid(cols, rows))).reshape(len(rows), len(cols))
        return on_product(areas, row_places, col_places)

    def _quads(self, col: np.ndarray, row: np.ndarray) -> np.ndarray:
        """km² of some pixels, by the shoelace formula in a plane of true areas."""
        corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]])
        x, y = self.grid.xy(col[:, None] + corners[:, 0], row[:, None] + corners[:, 1])
        if self._degrees:
            unit, ellipsoid = coordinate_unit(self.grid.crs), ellipsoid_of(self.grid.crs)
            longitude, latitude = x * unit, y * unit
        else:
            place = transform_points(self.grid.crs, LONGITUDE_LATITUDE, x.ravel(), y.ravel())
            longitude, latitude = (np.radians(part).reshape(x.shape) for part in place)
            ellipsoid = WGS84
        with np.errstate(invalid="ignore"):
            longitude = longitude - longitude[:, :1]
            longitude = (longitude + np.pi) % (2 * np.pi) - np.pi  # over 180° the pixel stays in one piece
            up = area_to_latitude(latitude, ellipsoid)
            up_next, along_next = np.roll(up, -1, axis=1), np.roll(longitude, -1, axis=1)
            return np.abs((longitude * up_next - along_next * up).sum(axis=1)) / 2e6

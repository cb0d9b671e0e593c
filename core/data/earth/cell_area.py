"""The area of pixels on the ground, on the ellipsoid (docs/methods.md §10): never count cells as area."""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np

from ...run.errors import GridError
from .crs import coordinate_unit, is_geographic, transform_points
from .ellipsoid import LONGITUDE_LATITUDE, WGS84, area_to_latitude, ellipsoid_of
from .grid import Grid, Window


def lattice(first: int, count: int, step: int, whole: int) -> tuple[np.ndarray, np.ndarray]:
    """Every ``step``-th pixel of an axis that a window needs, and where its pixels lie between them.

    The same places whichever way a raster is cut; the last pixel of the axis is always one.
    """
    start = first // step * step
    places = np.arange(start, first + count + step, step)
    places = np.unique(np.minimum(places, whole - 1))
    return places, np.interp(np.arange(first, first + count), places, np.arange(len(places)))


def on_product(values: np.ndarray, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """Bilinear interpolation on a product of rows and columns, ``(…, y, x)`` to ``(…, rows, cols)``.

    rows, cols
        Positions in steps of the axes, 0 at the first value; beyond the ends the end value holds.
    """
    low, high, share = _neighbours(rows, values.shape[-2])
    values = values[..., low, :] * (1 - share)[:, None] + values[..., high, :] * share[:, None]
    low, high, share = _neighbours(cols, values.shape[-1])
    return values[..., low] * (1 - share) + values[..., high] * share


def _neighbours(positions: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Index before and behind each position, and share of the one behind."""
    positions = np.clip(positions, 0, size - 1)
    low = np.minimum(np.floor(positions).astype(int), max(size - 2, 0))
    return low, np.minimum(low + 1, size - 1), positions - low


_REACH = 10e3  # metres between the places where a map's scale is computed; interpolation is then off by 10⁻⁶ or less
_MOST = 64  # pixels between them
_DIGITS = 52  # bits of a sum of areas that float64 keeps
_VALUE_BITS = 10  # of values that areas are multiplied with: up to 1024
_LOOKED_AT = 9  # pixels along each side of a grid that tell how large they are


class CellAreas:
    """Areas of the pixels of a grid; an input of `engine.map` with one band.

    In degrees they are exact. In a projection the map's scale is found at some pixels, by the
    areas of their corners in longitude and latitude, and interpolated between these.

    Areas are whole multiples of a small unit, 2⁻⁵² of all pixels together. So float64 adds them without rounding, and
    a sum is the same to the last bit in whatever order, and by whatever windows, it is made.

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
        return _whole(self._sampled(window), self._unit)[None]

    def rows(self, window: Window | None = None) -> np.ndarray:
        """``(rows,)`` km² of a pixel of each row of a north-up grid in degrees."""
        return _whole(self._rows(window or self.grid.window), self._unit)

    def products(self, values: np.ndarray, bits: int = _VALUE_BITS) -> np.ndarray:
        """Areas times values, as whole multiples of a unit; their sums, too, do not depend on the order.

        Parameters
        ----------
        values
            km² · value, any shape.
        bits
            Of the values: up to 1024 by default.
        """
        return _whole(values, self._unit * 2.0**bits)

    def parts(self, km2: np.ndarray) -> np.ndarray:
        """Shares of areas, km², as whole multiples of the unit of areas."""
        return _whole(km2, self._unit)

    @cached_property
    def _unit(self) -> float:
        """What areas are multiples of, a power of two."""
        grid = self.grid
        if self._degrees and self._level:
            total = float(self._rows(grid.window).sum()) * grid.width
        else:
            rows = np.unique(np.linspace(0, grid.height - 1, _LOOKED_AT).astype(int))
            cols = np.unique(np.linspace(0, grid.width - 1, _LOOKED_AT).astype(int))
            some = self._quads(*(part.ravel() for part in np.meshgrid(cols, rows)))
            some = some[np.isfinite(some)]
            total = 4 * float(some.max()) * grid.window.pixels if some.size else 1.0
        return 2.0 ** (math.ceil(math.log2(total)) - _DIGITS) if total > 0 else 2.0**-_DIGITS

    def _rows(self, window: Window) -> np.ndarray:
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


def _whole(values: np.ndarray, unit: float) -> np.ndarray:
    """Values rounded to whole multiples of a power of two."""
    return np.rint(values / unit) * unit

"""Area-to-point kriging of the coarse field: a smoother fine field than bilinear interpolation (docs/methods.md §5).

Kyriakidis (2004, Geographical Analysis 36, 259–289): a fine value is predicted from the means of the coarse cells
around it. With the variogram γ(h) = |h|^1.5 and no trend the weights depend on nothing that must be estimated: on the
number of pixels in a cell and the cell's shape. Bilinear interpolation goes through the cells' means at their
centres and must then be corrected; kriging knows that they are means.

A kriged field is flat in a cell and steep at its borders where the cell differs from all around it, so that with all
of it the cells would show. Only a share of what it changes is put out.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from ....data.earth.crs import is_geographic
from ....data.earth.grid import Grid, Window
from .nesting import Nesting, read_padded

_POWER = 1.5  # of the variogram
_REACH = 3  # cells on each side that a pixel is predicted from
_POINTS = 8  # at most, along the edge of a cell, that its mean is taken over
_TARGETS = 2048  # pixels whose distances are held at a time
# Share of what kriging changes in bilinear interpolation. Where the truth is known (C3S, 14 land regions, two products:
# benchmarks/downscale_interpolation.py) the best one in hindsight is mostly .5 to 1, whatever the region, for cells of
# 3 × 3 pixels and more, and half of it for 2 × 2. With more than .4 the cells' borders begin to show.
_SHARE, _SHARE_OF_TWO = 0.4, 0.2


def kriged_share(factor: int) -> float:
    """How much of the difference between kriging and bilinear interpolation is put out."""
    return _SHARE if factor > 2 else _SHARE_OF_TWO


def cell_aspect(grid: Grid) -> float:
    """Width of a cell over its height, in metres; of geographic grids in the middle of the raster."""
    aspect = abs(grid.transform[0] / grid.transform[4])
    if is_geographic(grid.crs):
        aspect *= np.cos(np.radians(np.clip(grid.xy(0, grid.height / 2)[1], -85, 85)))
    return round(float(aspect), 2)


@lru_cache(maxsize=8)
def kriging_weights(factor: int, aspect: float) -> np.ndarray:
    """Weights ``(factor², 49)`` of the cells around (row by row) for the pixels of a cell (row by row).

    Each row sums to 1. The mean over the pixels is 1 for the cell itself and 0 for the others, up to the points
    that stand for a cell: exactly for factors up to 8.
    """
    side, per_cell = 2 * _REACH + 1, min(factor, _POINTS)
    place = (np.arange(side * per_cell) + 0.5) / per_cell - _REACH - 0.5
    points = _product(place, aspect)
    cell = np.arange(side * per_cell) // per_cell
    members = np.equal.outer(np.arange(side**2), (cell[:, None] * side + cell).ravel()) / per_cell**2
    between = members @ _to_cells(points, points, members)
    pixels = _product((np.arange(factor) + 0.5) / factor - 0.5, aspect)
    # Ordinary kriging: the last unknown keeps the sum of the weights at 1.
    system = np.ones((side**2 + 1, side**2 + 1))
    system[:-1, :-1], system[-1, -1] = between, 0.0
    right = np.ones((side**2 + 1, factor**2))
    right[:-1] = _to_cells(pixels, points, members).T
    return np.linalg.solve(system, right)[:-1].T


def _product(place: np.ndarray, aspect: float) -> np.ndarray:
    """Points ``(n², 2)`` of a product grid, in cell heights."""
    rows, cols = np.meshgrid(place, place * aspect, indexing="ij")
    return np.column_stack([rows.ravel(), cols.ravel()])


def _to_cells(targets: np.ndarray, points: np.ndarray, members: np.ndarray) -> np.ndarray:
    """Mean variogram between each target and the points of each cell, ``(targets, cells)``."""
    out = np.empty((len(targets), len(members)))
    for start in range(0, len(targets), _TARGETS):
        some = targets[start : start + _TARGETS]
        apart = np.hypot(some[:, None, 0] - points[:, 0], some[:, None, 1] - points[:, 1])
        out[start : start + _TARGETS] = apart**_POWER @ members.T
    return out


def kriged(coarse: np.ndarray, factor: int, aspect: float, margin: int = 0) -> np.ndarray:
    """Fine field of one coarse field, ``(y, x)`` to ``(y·k, x·k)``; missing under missing cells.

    Missing cells around are taken to be like the known ones beside them. ``margin`` cells on each side are looked at,
    and not put out.
    """
    side = 2 * _REACH + 1
    inner = tuple(slice(margin, size - margin) for size in coarse.shape)
    known = np.isfinite(coarse[inner])
    around = np.lib.stride_tricks.sliding_window_view(_extended(coarse), (side, side))[inner]
    out = around.reshape(known.size, side**2) @ kriging_weights(factor, aspect).T
    out[~known.ravel()] = np.nan
    height, width = known.shape
    fine = out.reshape(height, width, factor, factor).transpose(0, 2, 1, 3)
    return fine.reshape(height * factor, width * factor)


def _extended(coarse: np.ndarray) -> np.ndarray:
    """The field with so many more cells on each side as kriging looks at.

    Missing cells near known ones are filled; where there is none near they are 0.
    """
    field = np.pad(coarse.astype("float64"), _REACH, constant_values=np.nan)
    height, width = field.shape
    for _ in range(_REACH):
        known = np.isfinite(field)
        if known.all():
            break
        padded = np.zeros((2, height + 2, width + 2))
        padded[:, 1:-1, 1:-1] = np.where(known, field, 0.0), known
        sums = np.zeros((2, height, width))
        for i in range(3):
            for j in range(3):
                if (i, j) != (1, 1):  # beside twice as much as across the corner
                    sums += (2 - abs(i - 1) * abs(j - 1)) * padded[:, i : i + height, j : j + width]
        field = np.where(known, field, np.divide(sums[0], sums[1], out=np.full_like(field, np.nan), where=sums[1] > 0))
    return np.nan_to_num(field)


class KrigedOnFine:
    """Coarse cells read on the fine grid by area-to-point kriging."""

    def __init__(self, raster, nesting: Nesting):
        self.raster, self.nesting = raster, nesting
        self._aspect = cell_aspect(nesting.coarse)

    def prepare(self) -> None:
        """Make the weights, which takes more memory than a window: once, before windows stand beside each other."""
        kriging_weights(self.nesting.factor, self._aspect)

    @property
    def working(self) -> float:
        """Bytes per pixel that reading holds beside what it returns."""
        return 8 * (2 * _REACH + 1) ** 2 / self.nesting.factor**2 + 24

    def read(self, window: Window, steps: slice | None = None) -> np.ndarray:
        """``(bands, rows, cols)`` float32; ``steps`` as in `read_padded`."""
        k, nesting = self.nesting.factor, self.nesting
        top, left = (window.row - nesting.row) // k, (window.col - nesting.col) // k
        bottom = -((nesting.row - window.row - window.height) // k)
        right = -((nesting.col - window.col - window.width) // k)
        # A missing cell within reach is filled from those within reach of it: windows do not show.
        halo = 2 * _REACH
        around = Window(top - halo, left - halo, bottom - top + 2 * halo, right - left + 2 * halo)
        row, col = (
            start - begin * k - first
            for start, begin, first in ((window.row, top, nesting.row), (window.col, left, nesting.col))
        )
        fields = read_padded(self.raster, around, steps)
        out = np.empty((len(fields), window.height, window.width), "float32")
        for band, field in enumerate(fields):
            fine = kriged(field, k, self._aspect, halo)
            out[band] = fine[row : row + window.height, col : col + window.width]
        return out

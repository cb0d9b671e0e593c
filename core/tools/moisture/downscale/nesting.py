"""Fine pixels in coarse cells: which grid is the fine one, and rasters seen on the other grid.

The fine grid (that of the finest covariate) must nest in the coarse one: whole pixels in
every cell, in the same reference system. Covariates coarser than it are interpolated to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from ....data.earth.cell_area import on_product
from ....data.earth.crs import crs_name, is_geographic, same_crs
from ....data.earth.grid import Grid, Window
from ....run.errors import GridError
from ....run.language import say

_SLACK = 0.01  # of a fine pixel, by which edges may miss each other


@lru_cache(16)
def pixel_areas(grid: Grid, first: int, count: int) -> np.ndarray:
    """Relative area ``(count,)`` of the pixels of rows from ``first`` on: sin φ₂ − sin φ₁ in degrees, 1 elsewhere.

    Rows may lie beyond the grid. Edges are those of the whole grid: rounding must not depend on where windows begin.
    """
    if not is_geographic(grid.crs):
        areas = np.ones(count)
    else:
        edges = np.array([grid.xy(0, row)[1] for row in range(first, first + count + 1)])
        areas = np.abs(np.diff(np.sin(np.radians(np.clip(edges, -90, 90)))))
    areas.flags.writeable = False  # each date of a window asks for the same ones
    return areas


@dataclass(frozen=True)
class Nesting:
    """How a fine grid lies in a coarse one.

    factor
        Fine pixels along a coarse cell's edge.
    row, col
        Fine row and column of the coarse grid's corner (negative where the fine grid begins inside).
    """

    coarse: Grid
    fine: Grid
    factor: int
    row: int
    col: int

    @classmethod
    def of(cls, coarse, fine) -> Nesting:
        """Nesting of two opened rasters (anything with ``path`` and ``grid``).

        Raises
        ------
        GridError
            Names both, and why they do not nest.
        """
        why, factor, row, col = _fit(coarse.grid, fine.grid)
        if why:
            raise GridError(
                "{fine} does not nest in {coarse}: {why}.\n  {coarse}: {cells}\n  {fine}: {pixels}\n"
                "Bring the finest covariate onto a grid of whole pixels in every coarse cell (tool “Align to a grid” or"
                " “Warp”, same reference system and corner).",
                fine=fine.path, coarse=coarse.path, why=why, cells=coarse.grid.describe(),
                pixels=fine.grid.describe(),
            )  # fmt: skip
        return cls(coarse.grid, fine.grid, factor, row, col)

    def fine_window(self, coarse: Window) -> Window:
        """The fine pixels of a window of coarse cells; it may reach beyond the fine grid."""
        k = self.factor
        return Window(self.row + coarse.row * k, self.col + coarse.col * k, coarse.height * k, coarse.width * k)

    def aggregate(self, values: np.ndarray, coarse: Window, min_valid: float = 0.5) -> np.ndarray:
        """Area-weighted mean of the valid fine pixels of each coarse cell.

        values
            ``(…, rows, cols)`` on `fine_window` of ``coarse``, NaN missing.
        min_valid
            Below this share of the cell's area the mean is missing.
        """
        weight = self.row_weights(coarse)
        valid = np.isfinite(values)
        total = self.cell_sums(np.where(valid, values, 0.0) * weight[:, None])
        area = self.cell_sums(valid * weight[:, None])
        whole = weight.reshape(-1, self.factor).sum(axis=1)[:, None] * self.factor
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(area >= max(min_valid, 1e-9) * whole * (1 - 1e-9), total / area, np.nan)

    def row_weights(self, coarse: Window) -> np.ndarray:
        """Area of the pixels of each fine row of a window, also where the fine grid has none."""
        window = self.fine_window(coarse)
        return pixel_areas(self.fine, window.row, window.height)

    def cell_sums(self, values: np.ndarray) -> np.ndarray:
        """Sums over the pixels of each cell: ``(…, y·k, x·k)`` to ``(…, y, x)``."""
        *lead, rows, cols = values.shape
        k = self.factor
        lines = values.reshape(*lead, rows // k, k, cols // k, k).sum(axis=-1)
        # Line by line: NumPy would add them in another order where a window is one cell wide.
        total = lines[..., 0, :].copy()
        for line in range(1, k):
            total += lines[..., line, :]
        return total


def _fit(coarse: Grid, fine: Grid) -> tuple[str, int, int, int]:
    """Why the grids do not nest (empty when they do), factor, row, col."""
    if not same_crs(coarse.crs, fine.crs):
        return (
            say("the reference systems differ ({one} and {other})", one=crs_name(coarse.crs), other=crs_name(fine.crs)),
            0,
            0,
            0,
        )
    a, b, c, d, e, f = coarse.transform
    fa, fb, fc, fd, fe, ff = fine.transform
    if b or d or fb or fd:
        return say("rotated grids cannot be nested"), 0, 0, 0
    across, down = a / fa, e / fe
    factor = round(across)
    if factor < 1 or abs(across - factor) * fine.width > _SLACK * fine.width or round(down) != factor:
        return (
            say("a coarse cell is {across:.4g} × {down:.4g} fine pixels, not a whole number", across=across, down=down),
            0,
            0,
            0,
        )
    # Rounding in the pixel size adds up along the raster.
    drift = max(abs(across - factor) * coarse.width, abs(down - factor) * coarse.height)
    col, row = (c - fc) / fa, (f - ff) / fe
    if drift > 0.5 or abs(col - round(col)) > 2 * _SLACK or abs(row - round(row)) > 2 * _SLACK:
        return say("the edges of its pixels do not meet the edges of the coarse cells"), 0, 0, 0
    reach_x, reach_y = round(col) + factor * coarse.width, round(row) + factor * coarse.height
    if reach_x <= 0 or reach_y <= 0 or round(col) >= fine.width or round(row) >= fine.height:
        return say("they do not overlap"), 0, 0, 0
    return "", factor, round(row), round(col)


def read_padded(raster, window: Window, steps: slice | None = None) -> np.ndarray:
    """Read a window that may reach beyond the raster; NaN out there. ``(bands, rows, cols)`` float32.

    steps
        Of a `TimeStack`; None: all bands.
    """
    chosen = () if steps is None else (steps,)
    grid = raster.grid
    top, left = max(window.row, 0), max(window.col, 0)
    bottom = min(window.row + window.height, grid.height)
    right = min(window.col + window.width, grid.width)
    if (top, left, bottom - top, right - left) == tuple(window):
        return raster.read(window, *chosen)
    bands = raster.band_count if steps is None else len(range(*steps.indices(raster.band_count)))
    out = np.full((bands, window.height, window.width), np.nan, "float32")
    if bottom > top and right > left:
        inner = Window(top, left, bottom - top, right - left)
        rows, cols = inner.inside(window)
        out[:, rows, cols] = raster.read(inner, *chosen)
    return out


class OnCoarse:
    """A raster on the fine grid, read on the coarse one by area-weighted means."""

    def __init__(self, raster, nesting: Nesting):
        self.raster, self.nesting = raster, nesting
        self.path, self.grid = raster.path, nesting.coarse
        self.file = getattr(raster, "file", None)
        bands = raster.band_count
        # What the block engine must reckon with: the fine pixels of a cell, and their copies in float64.
        self.band_count = bands * nesting.factor**2 * 8

    def read(self, window: Window, steps: slice | None = None) -> np.ndarray:
        """``(bands, rows, cols)`` float32; ``steps`` as in `read_padded`."""
        fine = read_padded(self.raster, self.nesting.fine_window(window), steps)
        return self.nesting.aggregate(fine, window).astype("float32")


class OnFine:
    """A raster coarser than the fine grid, read on it by bilinear interpolation."""

    def __init__(self, raster, fine: Grid):
        self.raster, self.path, self.grid = raster, raster.path, fine
        self.band_count = raster.band_count

    def read(self, window: Window, steps: slice | None = None) -> np.ndarray:
        """``(bands, rows, cols)`` float32; ``steps`` as in `read_padded`."""
        a, _, c, _, e, f = self.raster.grid.transform
        # Of the whole grid, not from the window's corner on: rounding must not depend on where windows begin.
        x, _ = self.grid.xy(window.col + np.arange(window.width) + 0.5, 0.5)
        _, y = self.grid.xy(0.5, window.row + np.arange(window.height) + 0.5)
        # Positions of the fine centres, in pixels between the centres of the raster.
        cols, rows = (x - c) / a - 0.5, (y - f) / e - 0.5
        top, left = int(np.floor(rows.min())), int(np.floor(cols.min()))
        height, width = int(np.floor(rows.max())) + 2 - top, int(np.floor(cols.max())) + 2 - left
        values = read_padded(self.raster, Window(top, left, height, width), steps)
        return bilinear(values, rows - top, cols - left).astype("float32")


def bilinear(values: np.ndarray, rows: np.ndarray, cols: np.ndarray) -> np.ndarray:
    """Bilinear interpolation on a product of rows and columns.

    values
        ``(…, y, x)``, NaN missing.
    rows, cols
        Positions in pixels, 0 at the centre of the first.

    Missing neighbours are left out and the other weights scaled up; the result is
    missing where the nearest value is, so that a coast does not grow into the sea by
    more than half a cell.
    """
    valid = np.isfinite(values)
    if valid.all():
        return on_product(values.astype("float64"), rows, cols)
    total = on_product(np.where(valid, values, 0.0).astype("float64"), rows, cols)
    weight = on_product(valid.astype("float64"), rows, cols)
    near = np.ix_(
        np.clip(np.round(rows).astype(int), 0, values.shape[-2] - 1),
        np.clip(np.round(cols).astype(int), 0, values.shape[-1] - 1),
    )
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(valid[(..., *near)] & (weight > 1e-9), total / weight, np.nan)

"""Rasters brought to a grid: one seen on another grid, computed window by window, and geometries drawn as pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from ..earth.grid import Grid, Window
from ..earth.grid_pair import GridPair
from ..earth.overlap_weights import linear_neighbours, nearest_neighbours, overlap_weights, point_weights, quad_weights
from .library import rasterio_module
from .reader import RasterFile


def rasterise(shapes, grid: Grid, empty: int) -> np.ndarray:
    """Numbers of polygons on a grid, ``(rows, cols)`` int16; ``empty`` where there is none.

    shapes
        ``(GeoJSON geometry in the grid's reference system, number)``; a pixel has the number of the
        last polygon that holds its centre.
    """
    from rasterio.features import rasterize

    if not shapes:
        return np.full((grid.height, grid.width), empty, "int16")
    transform = rasterio_module().Affine(*grid.transform)
    return rasterize(shapes, (grid.height, grid.width), fill=empty, transform=transform, dtype="int16")


_ROUNDING = 1e-6  # of the share of valid area: a share is met exactly
# Bytes held at the widest point for each source pixel: of the matrix (corners of the
# quadrilaterals, or the entries and their copies), and for each band of each pixel.
_MATRIX = {"quads": 700, "rectangles": 150, "points": 150}
_VALUE = 40
_SUMS = 40  # bytes for each band of each target pixel: both sums and what is added to them
# What a window may go down to for the sake of one strip: target pixels, and source pixels
# (below a tile of the file, the same tile would be unpacked again and again).
_FEWEST, _TILE = 64, 256 * 256


class AlignedRaster:
    """A raster on another grid, to read from like a `RasterFile`.

    Every target value is Σ w·x / Σ w over the valid source pixels, with weights by method:

    average
        Shared area. Parallel grids: exact, with sin φ in degrees (sphere). Across reference
        systems the corners of the source pixels are projected and their sides are straight
        in the target's area-true plane; neighbours share sides, so totals are conserved.
        Source pixels around a pole or torn apart by the rim of the target's projection are left out.
    bilinear, nearest
        The pixels around or under the target pixel's centre.
    fractions
        Shared area of each of ``codes``: one band per class.

    Parameters
    ----------
    source : RasterFile
    grid
        The grid wanted.
    method
        One of the four.
    min_valid
        Missing where valid pixels make up less than this share of the target pixel's
        whole area (average, fractions) or of the weights (bilinear).
    codes
        Class codes for ``fractions``.
    memory
        Bytes that one `read` may hold beside its result.

    Raises
    ------
    GridError
        One of the two has no reference system.
    """

    def __init__(
        self, source: RasterFile, grid: Grid, method: str, min_valid: float = 0.5, codes=(), memory=64 * 1024**2
    ):
        self.source, self.grid, self.path = source, grid, source.path
        self.method, self.min_valid, self.codes, self.memory = method, min_valid, tuple(codes), memory
        self.pair = GridPair(source.grid, grid)
        self.band_count = len(self.codes) if method == "fractions" else source.band_count

    @property
    def working(self) -> int:
        """Bytes for each target pixel that `read` takes beside ``memory``.

        Where a target pixel covers many source pixels it is made larger, so that the block
        engine takes windows whose source fits into one strip.
        """
        result = 8 * self.band_count + 200
        ratio = self.pair.pixel_ratio if self.method in ("average", "fractions") else 1.0
        source = 2 * ratio * _MATRIX["rectangles" if self.pair.parallel else "quads"]
        fewest = max(_FEWEST, _TILE / ratio)
        return int(min(result + source, max(result, self.memory / fewest)))

    def read(self, window: Window | None = None, bands=None, check: Callable = lambda: None,
             report: Callable = lambda share: None) -> np.ndarray:  # fmt: skip
        """Values ``(bands, rows, cols)`` float32 at a window of the target, NaN where missing.

        bands
            From 1; default all. Of ``fractions`` there are always all.
        """
        window = window or self.grid.window
        bands = list(range(1, self.source.count + 1)) if bands is None else [int(b) for b in bands]
        count = len(self.codes) if self.method == "fractions" else len(bands)
        out = np.full((count, window.pixels), np.nan, "float32")
        least = max(self.min_valid - _ROUNDING, _ROUNDING) * self._whole(window)
        # One strip serves all bands; several are made again for each group of bands.
        first = next(self._parts(window), None)
        if first is None:
            return out.reshape(count, window.height, window.width)
        kept = [first] if first[0] == 1.0 else None
        size = max(int(self.memory / 2 / (_VALUE * first[1].pixels + _SUMS * window.pixels)), 1)
        for start in range(0, len(bands), size):
            group = bands[start : start + size]
            total: Any = 0.0
            weight: Any = 0.0
            for share, part, matrix in kept or self._parts(window):
                check()
                values = self.source.read(part, group).reshape(-1, part.pixels)
                check()
                total = total + self._sums(matrix, values)
                weight = weight + (matrix @ np.isfinite(values).astype("float64").T).T
                report((start + share * len(group)) / len(bands))
            chosen = slice(None) if self.method == "fractions" else slice(start, start + size)
            np.divide(total, weight, out=out[chosen], where=weight > least, casting="same_kind")
        return out.reshape(count, window.height, window.width)

    def codes_under(self, window: Window, check: Callable = lambda: None) -> np.ndarray:
        """The distinct valid values of the source pixels that count at a window, sorted."""
        found = [np.empty(0, "float32")]
        for _, part, matrix in self._parts(window):
            check()
            values = self.source.read(part, [1]).ravel()[np.unique(matrix.indices)]
            found.append(np.unique(values[np.isfinite(values)]))
        return np.unique(np.concatenate(found))

    def _sums(self, matrix, values: np.ndarray) -> np.ndarray:
        if self.method == "fractions":
            return np.stack([matrix @ (values[0] == code).astype("float64") for code in self.codes])
        return (matrix @ np.nan_to_num(values, nan=0.0).astype("float64").T).T

    def _whole(self, window: Window) -> np.ndarray:
        """Weight of a target pixel of which every part is valid, ``(pixels,)``."""
        if self.method in ("bilinear", "nearest"):
            return np.ones(window.pixels)
        edges = self.pair.area_coordinate(np.arange(window.row, window.row + window.height + 1.0))
        return np.repeat(np.diff(edges), window.width)

    def _parts(self, window: Window) -> Iterator[tuple[float, Window, Any]]:
        """Strips of the source, each with its matrix ``(target pixels, strip pixels)`` and the share done."""
        if self.method in ("bilinear", "nearest"):
            yield from self._points(window)
        elif self.pair.parallel:
            yield from self._rectangles(window)
        else:
            yield from self._quads(window)

    def _strips(self, outer: Window, kind: str) -> Iterator[tuple[float, Window]]:
        height = max(int(self.memory / 2 / _MATRIX[kind] / outer.width), 1)
        for row in range(0, outer.height, height):
            size = min(height, outer.height - row)
            yield (row + size) / outer.height, Window(outer.row + row, outer.col, size, outer.width)

    def _points(self, window: Window):
        cols = window.col + 0.5 + np.arange(window.width)[None, :]
        rows = window.row + 0.5 + np.arange(window.height)[:, None]
        grid, beside = self.source.grid, -1.0
        places = self.pair.to_source(cols, rows)
        col, row = (np.nan_to_num(place.ravel(), nan=beside, posinf=beside, neginf=beside) for place in places)
        if self.method == "bilinear":
            across = linear_neighbours(col, grid.width, self.pair.source_turn == grid.width)
            down = linear_neighbours(row, grid.height, False)
        else:
            across, down = nearest_neighbours(col, grid.width), nearest_neighbours(row, grid.height)
        used = (across[1].sum(axis=1) > 0) & (down[1].sum(axis=1) > 0)
        if not used.any():
            return
        outer = _window_of(down[0][used], across[0][used])
        across = across[0] - outer.col, across[1] * used[:, None]
        for share, strip in self._strips(outer, "points"):
            line = down[0] - strip.row
            weight = np.where((line >= 0) & (line < strip.height), down[1], 0)
            yield share, strip, point_weights((line, weight), across, (strip.height, strip.width))

    def _rectangles(self, window: Window):
        from scipy.sparse import kron

        cols, rows = self.pair.source_edges()
        target = np.arange(window.col, window.col + window.width + 1.0)
        across = sum(overlap_weights(cols + turn, target) for turn in self.pair.turns)
        measure = self.pair.area_coordinate
        down = overlap_weights(measure(rows), measure(np.arange(window.row, window.row + window.height + 1.0)))
        if not (across.nnz and down.nnz):
            return
        outer = _window_of(down.indices, across.indices)
        across = across[:, outer.col : outer.col + outer.width]
        for share, strip in self._strips(outer, "rectangles"):
            yield share, strip, kron(down[:, strip.row : strip.row + strip.height], across, "csr")

    def _quads(self, window: Window):
        outer = self.pair.footprint(window)
        if outer is None:
            return
        for share, strip in self._strips(outer, "quads"):
            cols = np.arange(strip.col, strip.col + strip.width + 1)[None, :]
            rows = np.arange(strip.row, strip.row + strip.height + 1)[:, None]
            x, y = (_corners(v) for v in self.pair.to_target(cols, rows))
            centre_x, centre_y = (v.ravel() for v in self.pair.to_target(cols[:, :-1] + 0.5, rows[:-1] + 0.5))
            measure, turn = self.pair.area_coordinate, self.pair.target_turn
            yield share, strip, quad_weights(x, y, centre_x, centre_y, measure, window, turn)


def _window_of(rows: np.ndarray, cols: np.ndarray) -> Window:
    row, col = int(rows.min()), int(cols.min())
    return Window(row, col, int(rows.max()) + 1 - row, int(cols.max()) + 1 - col)


def _corners(lattice: np.ndarray) -> np.ndarray:
    """``(pixels, 4)`` corners, in order around each pixel, of a lattice one larger than the pixels."""
    around = [lattice[:-1, :-1], lattice[:-1, 1:], lattice[1:, 1:], lattice[1:, :-1]]
    return np.stack([corner.ravel() for corner in around], axis=1)

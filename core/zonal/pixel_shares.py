"""Exact shares of the pixels of a grid that polygons cover (docs/methods.md, section 10).

The edges of all polygons are cut at the borders of the pixels. Each piece then lies in one pixel and covers, of the
pixels to its right, as much as it is high; what it covers of its own pixel is a trapezium. Summed along a row with the
sign of the direction, these are the shares, exactly, without any intersection of polygons (the “accumulation buffer”
of renderers of fonts). The work grows with the length of the borders in pixels, not with the raster.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ..data.earth.crs import coordinate_unit, is_geographic
from ..data.earth.ellipsoid import area_to_latitude, ellipsoid_of
from ..data.earth.grid import Grid, Window

_ROUNDING = 1e-9  # of a pixel; shares that differ less from 0 or 1 are 0 or 1
_TOGETHER = 1_000_000  # pieces that are cut at one time

Ring = np.ndarray  # (n, 2) coordinates in the grid's reference system, the first point repeated as the last


@dataclass(frozen=True, eq=False)
class PixelShares:
    """Runs of neighbouring pixels of a row of which a zone covers the same share.

    Parameters
    ----------
    first_of_row
        ``(height + 1,)`` int64 place of the first run of each row.
    zone, first, stop
        ``(runs,)`` int32: the zone, and its columns ``first`` to ``stop`` − 1.
    share
        ``(runs,)`` float32, above 0 and at most 1.
    """

    first_of_row: np.ndarray
    zone: np.ndarray
    first: np.ndarray
    stop: np.ndarray
    share: np.ndarray

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Pixels of a window that zones cover; a pixel of several zones is there several times.

        Returns
        -------
        pixel
            ``(n,)`` int64 place in the flat window; ascending for each zone.
        zone
            ``(n,)`` int32.
        share
            ``(n,)`` float32.
        """
        rows = self.first_of_row[window.row : window.row + window.height + 1]
        here = slice(int(rows[0]), int(rows[-1]))
        first = np.maximum(self.first[here], window.col).astype("int64")
        length = np.maximum(np.minimum(self.stop[here], window.col + window.width) - first, 0)
        row = np.repeat(np.arange(window.height), np.diff(rows))
        start = row * window.width + first - window.col
        before = np.cumsum(length) - length
        pixel = np.repeat(start - before, length) + np.arange(int(length.sum()))
        return pixel, np.repeat(self.zone[here], length), np.repeat(self.share[here], length)

    def sums(self, zones: int) -> np.ndarray:
        """``(zones,)`` pixels that each covers, shares added up."""
        return np.bincount(self.zone, (self.stop - self.first) * self.share.astype("float64"), zones)[:zones]

    def largest(self, zones: int) -> np.ndarray:
        """``(zones,)`` largest share that each covers of a pixel."""
        out = np.zeros(zones)
        np.maximum.at(out, self.zone, self.share)
        return out

    def depth(self) -> float:
        """The most that all zones together cover of one pixel; above 1 where they overlap."""
        if not self.zone.size:
            return 0.0
        row = np.repeat(np.arange(len(self.first_of_row) - 1), np.diff(self.first_of_row))
        share = self.share.astype("float64")
        row, col = np.concatenate([row, row]), np.concatenate([self.first, self.stop])
        change = np.concatenate([share, -share])
        order = np.lexsort((change, col, row))
        return float(np.cumsum(change[order]).max())

    def renumbered(self, number: np.ndarray) -> PixelShares:
        """With the zones of other numbers, ``(zones,)``; those of −1 are left out."""
        zone = number[self.zone].astype("int32")
        kept = zone >= 0
        row = np.repeat(np.arange(len(self.first_of_row) - 1), np.diff(self.first_of_row))
        first_of_row = np.searchsorted(row[kept], np.arange(len(self.first_of_row)))
        return PixelShares(first_of_row, zone[kept], self.first[kept], self.stop[kept], self.share[kept])


def pixel_shares(
    polygons: Iterable[tuple[int, Sequence[Sequence[Ring]]]], grid: Grid, check: Callable[[], None] = lambda: None
) -> PixelShares:
    """Shares of the pixels of a grid that the polygons of each zone cover.

    Parameters
    ----------
    polygons
        Number of the zone, and its parts: each an outer ring and its holes, in the grid's reference system. Parts of
        one zone must not overlap.
    grid
        On a grid of longitude and latitude the shares are those of the area on the ellipsoid; in a projection the
        scale is taken as the same within a pixel.
    check
        Raises where the run is cancelled.

    Examples
    --------
    >>> square = np.array([[0.5, 0.0], [2.0, 0.0], [2.0, 1.0], [0.5, 1.0], [0.5, 0.0]])
    >>> found = pixel_shares([(0, [[square]])], Grid("", (1, 0, 0, 0, -1, 1), 3, 1))
    >>> [array.tolist() for array in found.read(Window(0, 0, 1, 3))]
    [[0, 1], [0, 0], [0.5, 1.0]]
    """
    latitudes = _Latitudes.of(grid)
    edges = _edges(polygons, grid)
    found = [_summed(*_pieces(edges[part], grid, latitudes)) for part in _chunks(edges, grid, check)]
    if not found:
        found = [(np.zeros(0, "int64"), np.zeros(0), np.zeros(0))]
    key, high, own = _summed(*(np.concatenate(parts) for parts in zip(*found, strict=True)))
    return _runs(key, high, own, grid)


def _edges(polygons, grid: Grid) -> np.ndarray:
    """``(n, 6)`` of the edges: x and y of both ends in pixels, sign, zone."""
    a, b, c, d, e, f = grid.transform
    turn = a * e - b * d
    parts = [np.zeros((0, 6))]
    for zone, shape in polygons:
        for rings in shape:
            for hole, ring in enumerate(rings):
                x, y = ring[:, 0] - c, ring[:, 1] - f
                col, row = (x / a, y / e) if not (b or d) else ((e * x - b * y) / turn, (a * y - d * x) / turn)
                # About the first point, so that rings far from the origin keep their digits.
                x, y = col - col[0], row - row[0]
                size = max(np.abs(x).max(), np.abs(y).max(), 1.0)
                x, y = x / size, y / size
                sign = np.sign((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) * (1 if hole else -1)
                steady = np.full(len(col) - 1, 1.0)
                parts.append(np.stack([col[:-1], row[:-1], col[1:], row[1:], sign * steady, zone * steady], axis=1))
    return np.concatenate(parts)


def _chunks(edges: np.ndarray, grid: Grid, check):
    """Slices of the edges with at most about a million pieces each."""
    inside = (np.maximum(edges[:, 1], edges[:, 3]) > 0) & (np.minimum(edges[:, 1], edges[:, 3]) < grid.height)
    pieces = 2 + sum(
        np.minimum(np.abs(edges[:, 2 + axis] - edges[:, axis]), size)
        for axis, size in enumerate((grid.width, grid.height))
    )
    number = (np.cumsum(np.where(inside, pieces, 0)) // _TOGETHER).astype(int)
    borders = np.flatnonzero(np.diff(number, prepend=-1, append=-1))
    for first, stop in pairwise(borders):
        check()
        yield np.flatnonzero(inside[first:stop]) + first


@dataclass(frozen=True)
class _Latitudes:
    """The rows of a north-up grid of longitude and latitude: where in a row, by area, a position is."""

    top: float
    step: float
    ellipsoid: tuple[float, float]

    @classmethod
    def of(cls, grid: Grid) -> _Latitudes | None:
        """None for grids whose rows are not parallels."""
        _, b, _, d, step, top = grid.transform
        if not is_geographic(grid.crs) or b or d:
            return None
        unit = coordinate_unit(grid.crs)
        return cls(top * unit, step * unit, ellipsoid_of(grid.crs))

    def within(self, y: np.ndarray, row: np.ndarray) -> np.ndarray:
        """Share of a row's area above positions ``y`` (pixels from the top): 0 at its upper edge, 1 at the lower."""
        place, above, below = (
            area_to_latitude(np.clip(self.top + self.step * edge, -np.pi / 2, np.pi / 2), self.ellipsoid)
            for edge in (y, row, row + 1)
        )
        return np.divide(place - above, below - above, out=np.clip(y - row, 0, 1), where=below != above)


def _pieces(edges: np.ndarray, grid: Grid, latitudes: _Latitudes | None):
    """Key of the pixel, height with its sign, and what is covered of the pixel itself, of each piece of some edges."""
    x0, y0, x1, y1, sign, zone = edges.T
    dx, dy = x1 - x0, y1 - y0
    ends = np.arange(len(x0))
    edge_x, at_x = _crossings(x0, x1, grid.width)
    edge_y, at_y = _crossings(y0, y1, grid.height)
    t_x, t_y = (at_x - x0[edge_x]) / dx[edge_x], (at_y - y0[edge_y]) / dy[edge_y]
    edge = np.concatenate([ends, edge_x, edge_y, ends])
    t = np.concatenate([np.zeros(len(x0)), t_x, t_y, np.ones(len(x0))])
    x = np.concatenate([x0, at_x, x0[edge_y] + t_y * dx[edge_y], x1])
    y = np.concatenate([y0, y0[edge_x] + t_x * dy[edge_x], at_y, y1])
    order = np.lexsort((t, edge))
    edge, x, y = edge[order], x[order], y[order]
    same = edge[1:] == edge[:-1]
    xa, xb, ya, yb = x[:-1][same], x[1:][same], y[:-1][same], y[1:][same]
    edge = edge[1:][same]
    row = np.floor((ya + yb) / 2)
    kept = (ya != yb) & (row >= 0) & (row < grid.height)
    xa, xb, ya, yb, row, edge = (part[kept] for part in (xa, xb, ya, yb, row, edge))
    # What lies left of the grid covers its rows from the first pixel on; what lies right of it covers nothing.
    xa, xb = np.clip(xa, 0, grid.width), np.clip(xb, 0, grid.width)
    col = np.minimum(np.floor((xa + xb) / 2), grid.width)
    if latitudes is None:
        ya, yb = np.clip(ya - row, 0, 1), np.clip(yb - row, 0, 1)
        left = (yb - ya) * ((xa - col + xb - col) / 2)
    else:
        # Left of the piece in its pixel: ∫ x dv of a v that is curved in y, by parts and Simpson's rule.
        va, middle, vb = (latitudes.within(y, row) for y in (ya, (ya + yb) / 2, yb))
        left = (xb - col) * vb - (xa - col) * va - (xb - xa) * (va + 4 * middle + vb) / 6
        ya, yb = va, vb
    high = (yb - ya) * sign[edge]
    key = ((zone[edge] * grid.height + row) * (grid.width + 1) + col).astype("int64")
    return key, high, high - left * sign[edge]


def _crossings(start: np.ndarray, stop: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Edges that cross a border of pixels, and the borders that they cross."""
    first = np.maximum(np.ceil(np.minimum(start, stop)), 0)
    last = np.minimum(np.floor(np.maximum(start, stop)), size)
    count = np.where(start == stop, 0, np.maximum(last - first + 1, 0)).astype("int64")
    edge = np.repeat(np.arange(len(start)), count)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    return edge, first[edge] + number


def _summed(key: np.ndarray, high: np.ndarray, own: np.ndarray):
    """Sums of pieces in one pixel, in order of zone, row and column."""
    keys, place = np.unique(key, return_inverse=True)
    place = np.ravel(place)
    return keys, np.bincount(place, high, keys.size), np.bincount(place, own, keys.size)


def _runs(key: np.ndarray, high: np.ndarray, own: np.ndarray, grid: Grid) -> PixelShares:
    """Runs from the sums of the pieces, added up along the rows."""
    line, col = np.divmod(key, grid.width + 1)
    # The pieces of one zone in one row add up to nothing, so that the sum begins anew with each.
    to_right = np.cumsum(high)
    starts = np.flatnonzero(np.diff(line, prepend=-1))
    base = np.repeat((to_right - high)[starts], np.diff(np.append(starts, len(line))))
    to_right -= base
    share = to_right - high + own
    following = np.append(col[1:], 0)
    gap = np.append(line[1:] == line[:-1], False) & (following > col + 1)
    within = col < grid.width
    line = np.concatenate([line[within], line[gap]])
    first = np.concatenate([col[within], col[gap] + 1])
    stop = np.concatenate([col[within] + 1, following[gap]])
    share = np.concatenate([share[within], to_right[gap]])
    whole = np.rint(share)
    share = np.clip(np.where(np.abs(share - whole) < _ROUNDING, whole, share), 0.0, 1.0)
    kept = (share > 0) & (first < grid.width)
    line, first, stop, share = line[kept], first[kept], np.minimum(stop[kept], grid.width), share[kept]
    zone, row = np.divmod(line, grid.height)
    order = np.lexsort((first, zone, row))
    first_of_row = np.searchsorted(row[order], np.arange(grid.height + 1))
    zone, first, stop = (part[order].astype("int32") for part in (zone, first, stop))
    return PixelShares(first_of_row, zone, first, stop, share[order].astype("float32"))

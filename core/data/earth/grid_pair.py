"""Positions of one grid's pixels on another, across reference systems and the seam of the longitudes.

A *position* is a column and a row counted in pixels, whole at pixel edges: (0, 0) is the
outer corner of the first pixel.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from ...run.errors import GridError
from .crs import is_geographic, same_crs, transform_points
from .grid import Grid, Window

_MARGIN = 0.25  # of the lattice's step; a side of it bends far less
_LATTICE = 33  # points along each side of a grid, for checks of the whole of it


class GridPair:
    """A source grid and the target grid that its values shall come to.

    Attributes
    ----------
    source, target : Grid
    parallel
        One reference system and no rotation: columns and rows can be weighted apart.

    Raises
    ------
    GridError
        Only one of the two has a reference system.
    """

    def __init__(self, source: Grid, target: Grid):
        self.source, self.target = source, target
        if bool(source.crs) != bool(target.crs):
            which = "input" if target.crs else "reference"
            raise GridError(
                "The {which} raster has no reference system, the other one has. Assign it first (Layer → Layer "
                "CRS, or the tool “Assign projection”).",
                which=which,
            )  # fmt: skip
        self._same_crs = same_crs(source.crs, target.crs)
        self.parallel = self._same_crs and not (_rotated(source) or _rotated(target))

    @cached_property
    def source_turn(self) -> float:
        """Columns of the source in 360°; 0 where the seam of the longitudes does not matter."""
        return full_turn(self.source)

    @cached_property
    def target_turn(self) -> float:
        """Columns of the target grid in a whole turn of longitude; 0 where there is no such number."""
        return full_turn(self.target)

    @property
    def turns(self) -> tuple[float, ...]:
        """Shifts of the source, in target columns, that bring 0…360° and −180…180° together."""
        turn = 360 / abs(self.target.transform[0]) if self.target_turn else 0.0
        return (-turn, 0.0, turn) if turn else (0.0,)

    def to_source(self, col, row) -> tuple[np.ndarray, np.ndarray]:
        """Positions of the target as positions of the source; inf where there are none."""
        return self._positions(self.target, self.source, self.source_turn, col, row)

    def to_target(self, col, row) -> tuple[np.ndarray, np.ndarray]:
        """Column and row of the target grid where positions of the source grid lie.

        col, row
            Fractional positions on the source grid, 0 at the outer edge of its first pixel; they broadcast.
        """
        return self._positions(self.source, self.target, self.target_turn, col, row)

    def _positions(self, start: Grid, end: Grid, turn: float, col, row):
        col, row = np.broadcast_arrays(np.asarray(col, float), np.asarray(row, float))
        x, y = start.xy(col, row)
        if not self._same_crs:
            x, y = (v.reshape(col.shape) for v in transform_points(start.crs, end.crs, x.ravel(), y.ravel()))
        a, b, c, d, e, f = end.transform
        with np.errstate(invalid="ignore"):
            x, y = x - c, y - f
            det = a * e - b * d
            return seam_aside((e * x - b * y) / det, turn, end.width), (a * y - d * x) / det

    def area_coordinate(self, row: np.ndarray) -> np.ndarray:
        """Row positions of the target stretched so that equal steps are equal areas on the ground.

        In degrees sin φ (the sphere), in a plane the row itself; growing with the row.
        """
        if not is_geographic(self.target.crs) or _rotated(self.target):
            return row
        step, top = self.target.transform[4:6]
        latitude = np.radians(np.clip(top + step * row, -90, 90))
        return np.sin(latitude) / np.radians(step)

    @cached_property
    def pixel_ratio(self) -> float:
        """How many source pixels a target pixel covers, by area: the median; 1 where none can be projected."""
        cols = np.linspace(0, self.target.width - 1, _LATTICE)[None, :]
        rows = np.linspace(0, self.target.height - 1, _LATTICE)[:, None]
        (u, v), (ur, vr), (ud, vd) = (self.to_source(cols + i, rows + j) for i, j in ((0, 0), (1, 0), (0, 1)))
        with np.errstate(invalid="ignore"):
            area = np.abs((ur - u) * (vd - v) - (vr - v) * (ud - u))
        near = np.isfinite(area) & (u >= -1) & (u <= self.source.width) & (v >= -1) & (v <= self.source.height)
        chosen = area[near] if near.any() else area[np.isfinite(area)]
        return float(np.median(chosen)) if chosen.size else 1.0

    def source_edges(self) -> tuple[np.ndarray, np.ndarray]:
        """Edges of the source's columns and rows as positions of the target; for parallel grids."""
        (a, _, c, _, e, f), (ta, _, tc, _, te, tf) = self.source.transform, self.target.transform
        cols = (c - tc + a * np.arange(self.source.width + 1)) / ta
        rows = (f - tf + e * np.arange(self.source.height + 1)) / te
        return cols, rows

    def overlaps(self) -> bool:
        """Whether the grids may share ground: exact for parallel ones, else judged by a lattice of each."""
        if self.parallel:
            cols, rows = self.source_edges()
            return (
                min(rows[0], rows[-1]) < self.target.height
                and max(rows[0], rows[-1]) > 0
                and any(
                    min(cols[0], cols[-1]) + turn < self.target.width and max(cols[0], cols[-1]) + turn > 0
                    for turn in self.turns
                )
            )
        pairs = ((self.to_source, self.target, self.source), (self.to_target, self.source, self.target))
        for project, start, end in pairs:
            u, v = project(
                np.linspace(0, start.width, _LATTICE)[None, :], np.linspace(0, start.height, _LATTICE)[:, None]
            )
            if _box(u, v, end) is not None:
                return True
        return False

    def footprint(self, window: Window) -> Window | None:
        """The source pixels that a window of the target can touch, a little more than needed."""
        cols = np.arange(window.col, window.col + window.width + 1)[None, :]
        rows = np.arange(window.row, window.row + window.height + 1)[:, None]
        return _box(*self.to_source(cols, rows), self.source)


def seam_aside(col: np.ndarray, turn: float, width: int) -> np.ndarray:
    """Columns moved by whole turns of the globe, so that the jump lies opposite to the grid."""
    if not turn:
        return col
    margin = max(turn - width, 0) / 2
    with np.errstate(invalid="ignore"):
        return (col + margin) % turn - margin


def _box(u, v, grid: Grid) -> Window | None:
    """The pixels of a grid under a lattice of positions, with a margin for what lies between its points.

    A lattice that jumps over the seam of the longitudes has a step, and so a margin, of the globe's width.
    """
    finite = np.isfinite(u) & np.isfinite(v)
    if not finite.any():
        return None
    edges = []
    for values, size in ((v, grid.height), (u, grid.width)):
        steps = [np.abs(np.diff(values, axis=axis))[_both(finite, axis)] for axis in (0, 1)]
        margin = _MARGIN * max(step.max(initial=0.0) for step in steps) + 1
        first = max(int(np.floor(values[finite].min() - margin)), 0)
        last = min(int(np.ceil(values[finite].max() + margin)), size)
        if last <= first:
            return None
        edges.append((first, last - first))
    (row, height), (col, width) = edges
    return Window(row, col, height, width)


def _both(finite, axis):
    return finite[1:] & finite[:-1] if axis == 0 else finite[:, 1:] & finite[:, :-1]


def _rotated(grid: Grid) -> bool:
    return bool(grid.transform[1] or grid.transform[3])


def full_turn(grid: Grid) -> float:
    """Columns in 360°, the grid's width where it closes upon itself; 0 where there is no such number."""
    if _rotated(grid) or not is_geographic(grid.crs):
        return 0.0
    turn = 360 / abs(grid.transform[0])
    # A grid around the globe has whole columns; its step may be rounded in the file.
    return float(grid.width) if abs(turn - grid.width) < 0.01 else turn

"""The pixels of a raster on the ground: reference system, origin, size."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ...run.errors import GridError
from ...run.language import say
from .crs import crs_name, same_crs

# Grids whose corners differ by less than this share of a pixel are the same:
# formats round the origin in different decimals.
_SAME_PIXEL = 0.01


class Window(NamedTuple):
    """A rectangle of pixels: first row and column, height and width."""

    row: int
    col: int
    height: int
    width: int

    @property
    def pixels(self) -> int:
        """Number of pixels of the window."""
        return self.height * self.width

    def grown(self, halo: int, grid: Grid) -> Window:
        """The window with ``halo`` more pixels on every side, cut at the grid's edge."""
        row, col = max(self.row - halo, 0), max(self.col - halo, 0)
        bottom = min(self.row + self.height + halo, grid.height)
        right = min(self.col + self.width + halo, grid.width)
        return Window(row, col, bottom - row, right - col)

    def inside(self, outer: Window) -> tuple[slice, slice]:
        """Slices that cut this window out of an array that covers ``outer``."""
        row, col = self.row - outer.row, self.col - outer.col
        return slice(row, row + self.height), slice(col, col + self.width)


@dataclass(frozen=True)
class Grid:
    """Where the pixels of a raster lie.

    crs
        Well-known text of the reference system, empty when unknown.
    transform
        ``(a, b, c, d, e, f)`` with ``x = a·col + b·row + c`` and ``y = d·col + e·row + f``.
    """

    crs: str = field(repr=False)
    transform: tuple[float, float, float, float, float, float]
    width: int
    height: int

    @property
    def window(self) -> Window:
        """All of it."""
        return Window(0, 0, self.height, self.width)

    def xy(self, col: Any, row: Any) -> tuple[Any, Any]:
        """Coordinates of a position in pixels, numbers or arrays (0, 0 is the outer corner of the first pixel)."""
        a, b, c, d, e, f = self.transform
        return a * col + b * row + c, d * col + e * row + f

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """``(xmin, ymin, xmax, ymax)`` of the outer pixel edges."""
        corners = [self.xy(col, row) for col in (0, self.width) for row in (0, self.height)]
        xs, ys = zip(*corners, strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def cropped(self, window: Window) -> Grid:
        """The grid of a window of this grid."""
        a, b, _, d, e, _ = self.transform
        x, y = self.xy(window.col, window.row)
        return Grid(self.crs, (a, b, x, d, e, y), window.width, window.height)

    def window_of(self, xmin: float, ymin: float, xmax: float, ymax: float) -> Window:
        """The window of all pixels that touch an extent.

        Raises
        ------
        GridError
            The grid is rotated, or the extent lies beside it.
        """
        a, b, c, d, e, f = self.transform
        if b or d:
            raise GridError("A rotated raster cannot be cut by an extent; warp it to a north-up grid first.")
        # The nudge keeps an extent that follows pixel edges from taking one pixel more.
        nudge = 1e-6
        cols = sorted(((xmin - c) / a, (xmax - c) / a))
        rows = sorted(((ymin - f) / e, (ymax - f) / e))
        left, right = max(int(cols[0] + nudge), 0), min(-int(-(cols[1] - nudge) // 1), self.width)
        top, bottom = max(int(rows[0] + nudge), 0), min(-int(-(rows[1] - nudge) // 1), self.height)
        if left >= right or top >= bottom or cols[1] <= 0 or rows[1] <= 0:
            raise GridError(
                "The extent {xmin:g}, {ymin:g} … {xmax:g}, {ymax:g} lies beside the raster, which covers {covered}. "
                "Choose an extent that overlaps it.",
                xmin=xmin, ymin=ymin, xmax=xmax, ymax=ymax, covered=_span(self),
            )  # fmt: skip
        return Window(top, left, bottom - top, right - left)

    def difference(self, other: Grid) -> str:
        """What keeps two grids from being one, in words; empty when they agree."""
        if not same_crs(self.crs, other.crs):
            return say(
                "the reference systems differ ({one} and {other})",
                one=crs_name(self.crs),
                other=crs_name(other.crs),
            )
        if (self.width, self.height) != (other.width, other.height):
            return say("the sizes differ")
        step = min(abs(self.transform[0]) + abs(self.transform[1]), abs(self.transform[3]) + abs(self.transform[4]))
        for col, row in ((0, 0), (self.width, self.height)):
            for mine, theirs in zip(self.xy(col, row), other.xy(col, row), strict=True):
                if abs(mine - theirs) > _SAME_PIXEL * step:
                    return say("the pixels do not lie on each other")
        return ""

    def describe(self) -> str:
        """One line for messages: reference system, pixel size, size, extent."""
        a, b, _, d, e, _ = self.transform
        size_x, size_y = (a * a + d * d) ** 0.5, (b * b + e * e) ** 0.5
        return (
            f"{crs_name(self.crs)}, {self.width} × {self.height} pixels of {size_x:.6g} × {size_y:.6g}, {_span(self)}"
        )


def _span(grid: Grid) -> str:
    xmin, ymin, xmax, ymax = grid.bounds
    return f"x {xmin:.6g} … {xmax:.6g}, y {ymin:.6g} … {ymax:.6g}"


def require_same_grid(*rasters) -> Grid:
    """The one grid of all rasters (anything with ``path`` and ``grid``).

    Raises
    ------
    GridError
        Names both rasters and their grids. Nothing is ever resampled silently.
    """
    first = rasters[0]
    for other in rasters[1:]:
        why = first.grid.difference(other.grid)
        if why:
            raise GridError(
                "{path} and {other_path} do not lie on one grid: {why}.\n  {path}: {grid}\n"
                "  {other_path}: {other_grid}\n"
                "Bring one onto the grid of the other first (tool “Align to a grid” or “Warp”).",
                path=first.path, other_path=other.path, why=why, grid=first.grid.describe(),
                other_grid=other.grid.describe(),
            )  # fmt: skip
    return first.grid

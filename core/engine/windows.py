"""How a grid is cut: windows and spans of steps that a pass goes through."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..data.earth.grid import Grid, Window
from ..data.raster import LEAST_TILE

_MIN_WINDOWS = 24  # enough for progress that moves and threads that stay busy
_SMALL = 128 * 128  # windows below this many pixels cost more than they bring
_PARTS = 4  # per thread, of a stream: threads that end early find more to do
_OVERLAPS = 8  # a span of steps is at least this many times as long as what is done twice for it


class Part(NamedTuple):
    """What one call of a kernel is for: a window, and a span of steps (None: all there are)."""

    window: Window
    steps: range | None = None

    @property
    def size(self) -> int:
        """Number of values: pixels of the window times steps of the span."""
        return self.window.pixels * (1 if self.steps is None else len(self.steps))


def dividing_tile(windows: Iterable[Window], grid: Grid, tile: int) -> int:
    """Edge of the largest square tiles, up to ``tile``, none of which two windows share; 0 where a GeoTIFF has none.

    Examples
    --------
    >>> grid = Grid("", (1, 0, 0, 0, -1, 0), width=200, height=96)
    >>> dividing_tile([Window(0, 0, 96, 128), Window(0, 128, 96, 72)], grid, tile=256)
    128
    >>> dividing_tile([Window(0, 0, 40, 200), Window(40, 0, 56, 200)], grid, tile=256)
    0
    """
    edges = {0}
    for window in windows:
        edges |= {window.row, window.col}
        edges |= {window.row + window.height} - {grid.height}
        edges |= {window.col + window.width} - {grid.width}
    common = math.gcd(*edges)
    while tile >= LEAST_TILE and common % tile:
        tile //= 2
    return tile if tile >= LEAST_TILE else 0


def largest_window(grid: Grid, allowed: int, halo: int) -> tuple[int, int]:
    """Height and width of the largest window, square as far as can be, that has ``allowed`` pixels with its halo.

    Examples
    --------
    >>> largest_window(Grid("", (1, 0, 0, 0, -1, 0), width=400, height=300), allowed=10_000, halo=10)
    (80, 80)
    """
    if grid.window.pixels <= allowed:
        return grid.height, grid.width
    edge = int(max(allowed, 0) ** 0.5)
    # Along a short side the halo ends with the raster, and the other side may be longer.
    if grid.height <= edge:
        return grid.height, min(max(allowed // grid.height - 2 * halo, 0), grid.width)
    if grid.width <= edge:
        return min(max(allowed // grid.width - 2 * halo, 0), grid.height), grid.width
    return max(edge - 2 * halo, 0), max(edge - 2 * halo, 0)


def split_square(grid: Grid, tile: int, allowed: int, halo: int) -> Iterator[Window]:
    """Windows that cover a grid once, of at most ``allowed`` pixels with their halo: squares, to keep that small."""
    height, width = largest_window(grid, allowed, halo)
    shrink = min((max(grid.window.pixels / _MIN_WINDOWS, _SMALL) / (height * width)) ** 0.5, 1.0)
    yield from _cover(grid, *_sides(grid, tile, height * shrink, width * shrink))


def _whole_tiles(side: float, tile: int, whole: int) -> int:
    """The length of a window's side in whole tiles, or in halves of them where much would be lost.

    The ``whole`` side of the raster stays whole: a strip that is left over would be mostly halo.
    """
    side = max(int(side), 1)
    if side >= whole:
        return whole
    while tile > LEAST_TILE and side // tile * tile < 0.85 * side:
        tile //= 2
    return side // tile * tile or side


def _sides(grid: Grid, tile: int, height: float, width: float) -> tuple[int, int]:
    return _whole_tiles(height, tile, grid.height), _whole_tiles(width, tile, grid.width)


def split_spans(
    grid: Grid, tile: int, allowed: int, halo: int, steps: int, overlap: int, threads: int
) -> Iterator[Part]:
    """Windows as large as ``allowed``, and as many spans of steps as keep the threads busy.

    A span costs less around it than a window does: windows are only made smaller than they
    may be where the record is too short to be cut.
    """
    wanted = _PARTS * threads if threads > 1 else 1
    most = max(steps // (_OVERLAPS * overlap), 1) if overlap else steps
    height, width = largest_window(grid, allowed, halo)
    enough = max(grid.window.pixels * most / wanted, _SMALL, (4 * halo) ** 2)
    shrink = min((enough / (height * width)) ** 0.5, 1.0)
    windows = list(_cover(grid, *_sides(grid, tile, height * shrink, width * shrink)))
    count = min(-(-wanted // len(windows)), most)
    edges = [steps * i // count for i in range(count + 1)]
    for window in windows:
        for start, stop in pairwise(edges):
            yield Part(window, range(start, stop))


def over_spans(windows: Sequence[Window], spans: Sequence[range], longest: int) -> Iterator[Part]:
    """Spans one after the other, each of at most ``longest`` steps and over all windows before the next begins.

    Examples
    --------
    >>> parts = over_spans([Window(0, 0, 1, 1), Window(0, 1, 1, 1)], [range(3)], longest=2)
    >>> [(part.window.col, part.steps) for part in parts]
    [(0, range(0, 2)), (1, range(0, 2)), (0, range(2, 3)), (1, range(2, 3))]
    """
    for span in spans:
        for start in range(0, len(span), longest):
            for window in windows:
                yield Part(window, span[start : start + longest])


def split(grid: Grid, tile: int, pixels: int) -> Iterator[Window]:
    """Windows that cover a grid once, in rows, each of at most ``pixels`` (at least one).

    Their edges follow the tiles, so that each tile is read and written once; where a tile is itself too large,
    they follow halves of it, and halves of these.
    """
    # Small rasters are cut further, down to a size that is worth a call.
    pixels = max(min(pixels, max(grid.window.pixels // _MIN_WINDOWS, _SMALL)), 1)
    # Tiles are powers of two: halves of the largest still follow the smaller ones of long records, and the outputs'
    # own can be made as small (`dividing_tile`).
    while tile > LEAST_TILE and pixels < tile * min(tile, grid.width):
        tile //= 2
    if pixels < tile * min(tile, grid.width):  # less than one tile of any kind
        width = min(tile, grid.width, pixels)
        height = max(min(pixels // width, tile), 1)
    else:
        width = min(max(pixels // tile // tile, 1) * tile, grid.width)
        height = min(max(pixels // width // tile, 1) * tile, grid.height)
    yield from _cover(grid, height, width)


def _cover(grid: Grid, height: int, width: int) -> Iterator[Window]:
    for row in range(0, grid.height, height):
        for col in range(0, grid.width, width):
            yield Window(row, col, min(height, grid.height - row), min(width, grid.width - col))

"""Rasters whose rows run north or whose columns start at 0°, read as if they did not.

Some products store the south first, many global ones count longitudes from 0 to 360
(ERA5, AMSR2). Both are exact rearrangements of rows and columns, so the reader makes
them, and everything else sees north-up grids between −180° and 180°. No value changes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..earth.grid import Grid, Window

_WHOLE_CIRCLE = 0.01  # of a pixel: longitudes are often stored as rounded float32


@dataclass(frozen=True)
class Arrangement:
    """Where the pixels of a north-up grid lie in the file.

    rows, cols
        Size of the file.
    flip_rows, flip_cols
        The file starts in the south, in the east.
    first_col
        Column of the file, counted from the west, at which the grid starts; the columns
        before it come behind the file's last one.
    """

    rows: int
    cols: int
    flip_rows: bool = False
    flip_cols: bool = False
    first_col: int = 0

    def read(self, fetch, window: Window, shape=None) -> np.ndarray:
        """Values of a window of the grid.

        Parameters
        ----------
        fetch
            ``fetch(window of the file, shape)`` gives ``(bands, rows, cols)``.
        shape
            ``(rows, cols)`` to thin out to, None for every pixel.
        """
        parts: list[np.ndarray] = []
        done = 0
        for start, stop in self._spans(window):
            part_shape = None
            if shape is not None:
                upto = round(shape[1] * (done + stop - start) / window.width)
                wide = upto - sum(part.shape[2] for part in parts)
                done += stop - start
                if not wide:
                    continue
                part_shape = (shape[0], wide)
            parts.append(self._turned(fetch(self._in_file(window, start, stop), part_shape)))
        return parts[0] if len(parts) == 1 else np.concatenate(parts, axis=2)

    def _spans(self, window: Window):
        """Columns from the west, in one piece or in two."""
        start = (window.col + self.first_col) % self.cols
        first = min(window.width, self.cols - start)
        yield start, start + first
        if first < window.width:
            yield 0, window.width - first

    def _in_file(self, window: Window, start: int, stop: int) -> Window:
        row = self.rows - window.row - window.height if self.flip_rows else window.row
        col = self.cols - stop if self.flip_cols else start
        return Window(row, col, window.height, stop - start)

    def _turned(self, values: np.ndarray) -> np.ndarray:
        if not (self.flip_rows or self.flip_cols):
            return values
        rows, cols = (slice(None, None, -1 if flip else 1) for flip in (self.flip_rows, self.flip_cols))
        return np.ascontiguousarray(values[:, rows, cols])


def arrange(grid: Grid, geographic: bool) -> tuple[Grid, Arrangement | None]:
    """The north-up grid of a file's pixels, and how to read it; None where the file is so already.

    Longitudes are brought between −180° and 180° where that is exact: a raster that lies wholly
    beyond 180° (or −180°) moves by 360°, a whole circle is cut at the pixel edge next to −180°. One that
    crosses 180° without closing the circle stays as it is. A rotated raster stays as it is.
    """
    a, b, c, d, e, f = grid.transform
    unplaced = not grid.crs and (a, b, c, d, e, f) == (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
    if b or d or not a or not e or unplaced:
        return grid, None
    flip_rows, flip_cols, first, width = e > 0, a < 0, 0, grid.width
    if flip_rows:
        e, f = -e, f + e * grid.height
    if flip_cols:
        a, c = -a, c + a * grid.width
    if geographic:
        if abs(a * (width - 1) - 360) < _WHOLE_CIRCLE * a and c + a * width > 180 + 0.75 * a and not flip_cols:
            width -= 1  # the last column is the first one again (0 … 360)
        if abs(a * width - 360) < _WHOLE_CIRCLE * a and c < -180 - 0.75 * a:
            c += 360 * np.ceil((-180 - 0.75 * a - c) / 360)  # counted from −360: as one counted from 0
        if abs(a * width - 360) < _WHOLE_CIRCLE * a and c + a * width > 180 + 0.75 * a:
            first = int((180 - c) / a + 0.25)  # centres on 180° lie half a pixel off: never by chance
            c += first * a - 360
        elif c >= 180 - _WHOLE_CIRCLE * a:
            c -= 360
        elif c + a * width <= -180 + _WHOLE_CIRCLE * a:
            c += 360
    turned = Grid(grid.crs, (a, 0.0, c, 0.0, e, f), width, grid.height)
    if not (flip_rows or flip_cols or first or width != grid.width):
        return turned, None
    return turned, Arrangement(grid.height, width, flip_rows, flip_cols, first)

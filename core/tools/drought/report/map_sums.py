"""Maps of a report, put together from windows: means over squares of pixels, weighted by area.

A page shows some hundred cells along an edge, a stack may have thousands. Sums over squares
need no second look at the pixels, and no memory that grows with the raster.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ....data.earth.grid import Grid, Window

EDGE = 600  # cells along the longer side of a map, at most


@dataclass(frozen=True)
class Squares:
    """How pixels fall into the cells of a map.

    full
        The grid of the pixels.
    side
        Pixels along a side of a cell; cells at the right and lower edge may have fewer.
    """

    full: Grid
    side: int

    @classmethod
    def of(cls, full: Grid, edge: int = EDGE) -> Squares:
        """Cells as small as may be, ``edge`` of them along the longer side at most."""
        return cls(full, -(-max(full.height, full.width) // max(edge, 1)))

    @property
    def grid(self) -> Grid:
        """The grid of the cells; it may reach beyond that of the pixels."""
        a, b, c, d, e, f = self.full.transform
        k = self.side
        height, width = -(-self.full.height // k), -(-self.full.width // k)
        return Grid(self.full.crs, (a * k, b * k, c, d * k, e * k, f), width, height)

    def window(self, window: Window) -> Window:
        """The cells that pixels of a window fall into."""
        k = self.side
        row, col = window.row // k, window.col // k
        bottom, right = -(-(window.row + window.height) // k), -(-(window.col + window.width) // k)
        return Window(row, col, bottom - row, right - col)

    def sums(self, values: np.ndarray, window: Window) -> np.ndarray:
        """``(…, rows, cols)`` of a window to float64 sums of its cells, ``(…, cell rows, cell cols)``."""
        for axis, start, count in ((-2, window.row, window.height), (-1, window.col, window.width)):
            first = np.arange(start - start % self.side, start + count, self.side) - start
            values = np.add.reduceat(values, np.maximum(first, 0), axis=axis, dtype="float64")
        return values

    def centres(self, values: np.ndarray, window: Window, fill) -> np.ndarray:
        """The values of the pixels in the middle of a window’s cells; ``fill`` where that lies in another window."""
        part = self.window(window)
        out = np.full((part.height, part.width), fill, values.dtype)
        places = []
        for cells, first, start, count, whole in (
            (part.height, part.row, window.row, window.height, self.full.height),
            (part.width, part.col, window.col, window.width, self.full.width),
        ):
            middle = np.minimum((first + np.arange(cells)) * self.side + self.side // 2, whole - 1) - start
            places.append((np.flatnonzero((middle >= 0) & (middle < count)), middle))
        (rows, row_middle), (cols, col_middle) = places
        out[np.ix_(rows, cols)] = values[np.ix_(row_middle[rows], col_middle[cols])]
        return out


@dataclass(frozen=True)
class MapNames:
    """Maps on the same cells, as kernels know them: without the sums, so that they can be sent elsewhere.

    Parameters
    ----------
    squares
        The cells.
    names
        Of the maps, in order.
    """

    squares: Squares
    names: tuple[str, ...]

    def part(self, values: dict[str, np.ndarray], areas: np.ndarray, window: Window) -> MapPart:
        """What a window adds.

        Parameters
        ----------
        values
            ``(rows, cols)`` with NaN for missing, by name of the map.
        areas
            ``(rows, cols)`` km² of the pixels.
        """
        sums, weights = [], []
        for name in self.names:
            known = np.isfinite(values[name])
            sums.append(self.squares.sums(np.where(known, values[name], 0) * areas, window))
            weights.append(self.squares.sums(known * areas, window))
        return MapPart(self.squares.window(window), np.stack(sums), np.stack(weights))


class MapPart(NamedTuple):
    """What a window adds to maps: the window of their cells, ``(maps, rows, cols)`` Σ value · km² and Σ km²."""

    window: Window
    sums: np.ndarray
    weights: np.ndarray


class MapSums:
    """Area-weighted means on the cells of maps, filled window by window.

    Parameters
    ----------
    squares, names
        See `MapNames`.
    """

    BYTES = 16  # of a cell of a map

    def __init__(self, squares: Squares, names: Iterable[str]):
        self.squares, self.names = squares, tuple(names)
        grid = squares.grid
        self._sums = np.zeros((len(self.names), grid.height, grid.width))
        self._weights = np.zeros_like(self._sums)

    @property
    def shape(self) -> MapNames:
        """The maps without their sums, for kernels."""
        return MapNames(self.squares, self.names)

    @property
    def nbytes(self) -> int:
        """Memory that the sums take."""
        return self.squares.grid.window.pixels * len(self.names) * self.BYTES

    def add(self, part: MapPart) -> None:
        """Add what a window adds."""
        window, sums, weights = part
        place = (slice(None), slice(window.row, window.row + window.height),
                 slice(window.col, window.col + window.width))  # fmt: skip
        self._sums[place] += sums
        self._weights[place] += weights

    def total(self, name: str) -> tuple[float, float]:
        """Σ value · km² and Σ km² of all pixels with a value."""
        i = self.names.index(name)
        return float(self._sums[i].sum()), float(self._weights[i].sum())

    def mean(self, name: str) -> np.ndarray:
        """``(rows, cols)`` of the map, NaN where no pixel has a value."""
        i = self.names.index(name)
        with np.errstate(invalid="ignore"):
            return np.where(self._weights[i] > 0, self._sums[i] / self._weights[i], np.nan)

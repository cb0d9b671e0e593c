"""Linear interpolation between the points of a lattice."""

from __future__ import annotations

import numpy as np


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

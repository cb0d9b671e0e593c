"""Residual correction: the fine field that re-aggregates to the coarse one (METHODS §5).

fine += bilinear(coarse − aggregate(fine)), iterated. Bilinear correction keeps the fine
field free of the coarse cells' edges. The iteration runs on the coarse grid alone: how a
cell's mean answers to the corrections of the cells around it is nine numbers per cell, so
the fine field is read twice, however many rounds it takes.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ....data.earth.grid import Window
from .nesting import Nesting

TOLERANCE = 1e-4  # m³/m³, of the coarse misfit (METHODS §5)
_ROUNDS = 300
_AIM = 0.1  # of the tolerance: float32 on disk takes its share of the rest


def cell_response(values: np.ndarray, nesting: Nesting, window: Window) -> tuple[np.ndarray, np.ndarray]:
    """Mean of the fine values in each coarse cell, and how it answers to corrections.

    values
        ``(rows, cols)`` fine values on ``nesting.fine_window(window)``, NaN missing.

    Returns
    -------
    mean
        ``(y, x)`` area-weighted mean over the valid pixels, NaN where there are none.
    response
        ``(9, y, x)``: change of the mean when the correction of the neighbour (row by
        row from the upper left) is raised by one; it sums to 1 over the nine.
    """
    k = nesting.factor
    area = nesting.row_weights(window)[:, None]
    valid = np.isfinite(values) * area
    total = nesting.cell_sums(valid)
    # Linear interpolation between cell centres, seen from inside a cell: shares of the
    # cell before, the cell itself and the cell after.
    place = (np.arange(k) + 0.5) / k - 0.5
    shares = np.stack([np.maximum(-place, 0), 1 - np.abs(place), np.maximum(place, 0)])
    rows = np.tile(shares, window.height)[:, :, None]
    cols = np.tile(shares, window.width)[:, None, :]
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.where(total > 0, nesting.cell_sums(np.where(np.isfinite(values), values, 0.0) * area) / total, np.nan)
        response = np.stack([nesting.cell_sums(valid * rows[i] * cols[j]) / total for i in range(3) for j in range(3)])
    return mean, response


def solve_correction(
    residual: np.ndarray, response: np.ndarray, check: Callable[[], None] = lambda: None
) -> tuple[np.ndarray, float]:
    """Coarse corrections whose bilinear interpolation removes the residual.

    residual
        ``(y, x)`` coarse − aggregate(fine), NaN where either is missing (no correction there).
    response
        Of `cell_response`.

    Returns
    -------
    The corrections ``(y, x)``, 0 where there is no residual, and the largest misfit left.
    """
    known = np.isfinite(residual)
    target = np.where(known, residual, 0.0)
    response = np.where(known, response, 0.0)
    correction = np.zeros(target.shape)
    left, misfit = target, 0.0
    for _ in range(_ROUNDS):
        check()
        misfit = float(np.abs(left).max(initial=0.0))
        if misfit < _AIM * TOLERANCE:
            break
        correction = correction + left
        left = np.where(known, target - _answer(correction, response), 0.0)
    return correction, misfit


def _answer(correction: np.ndarray, response: np.ndarray) -> np.ndarray:
    """Change of each cell's mean under corrections; beyond the edge the edge cell holds."""
    padded = np.pad(correction, 1, mode="edge")
    height, width = correction.shape
    out = np.zeros(correction.shape)
    for n in range(9):
        i, j = divmod(n, 3)
        out += response[n] * padded[i : i + height, j : j + width]
    return out

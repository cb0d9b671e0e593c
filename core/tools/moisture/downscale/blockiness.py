"""Do the coarse cells show in the fine field? Steps across their borders against steps inside (docs/methods.md §5)."""

from __future__ import annotations

import numpy as np

from .nesting import Nesting


def border_ratio(fine: np.ndarray, nesting: Nesting) -> float:
    """Mean step between neighbouring pixels across the borders of coarse cells over the mean step inside them.

    1 where the borders do not show; a field that is constant in each cell has an infinite one.

    fine
        ``(rows, cols)`` on the fine grid of ``nesting``, NaN missing. NaN is returned where there are no steps.
    """
    across, inside = [], []
    for axis, first in ((0, nesting.row), (1, nesting.col)):
        steps = np.abs(np.diff(fine.astype("float64"), axis=axis))
        last = np.arange(1, fine.shape[axis])  # the pixel behind each step
        border = (last - first) % nesting.factor == 0
        across.append(np.compress(border, steps, axis=axis).ravel())
        inside.append(np.compress(~border, steps, axis=axis).ravel())
    across, inside = (np.concatenate(parts) for parts in (across, inside))
    across, inside = across[np.isfinite(across)], inside[np.isfinite(inside)]
    if not (across.size and inside.size):
        return float("nan")
    with np.errstate(divide="ignore", invalid="ignore"):
        return float(np.divide(across.mean(), inside.mean()))

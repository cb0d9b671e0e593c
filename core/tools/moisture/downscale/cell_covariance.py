"""Covariance between the means of coarse cells, and its fit to the anomalies of a record (docs/methods.md §5).

A cell's mean is an average over its area, so the covariance between two cells is the average of the point covariance
over all pairs of their points (area-to-area covariance; Kyriakidis 2004, Geographical Analysis 36, 259–289). The part
of the variance that neighbouring cells and neighbouring dates do not share is the nugget: the error of the measurement.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

EXPONENTIAL, MATERN = "exponential", "matern"
SHAPES = (EXPONENTIAL, MATERN)
_POINTS = 4  # along the edge of a cell, over which its mean is taken
_FAR = 4  # cells beyond which the covariance of the centres stands for that of the cells
_RANGES = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.5, 7.0, 10.0, 15.0, 25.0)  # cells
_BLOCK = 5  # cells along the edge of the blocks whose likelihood is maximised
_LEVELS = 48  # values of sill and of nugget that are tried
_FLOOR = 1e-5  # of the variance: sills and nuggets below it are not told apart from 0


def correlation(distance: np.ndarray, reach: float, shape: str = EXPONENTIAL) -> np.ndarray:
    """Point correlation at a distance, both in cell heights.

    ``exponential``: e^(−h/a). ``matern``: (1 + h/a) e^(−h/a), the Matérn function with ν = 3/2, for smoother fields.
    """
    h = distance / reach
    return np.exp(-h) if shape == EXPONENTIAL else (1 + h) * np.exp(-h)


@dataclass(frozen=True)
class CellCovariance:
    """Covariance of the cells' means.

    ``sill`` (variance of a point, (m³/m³)²), ``reach`` (a, in cell heights), shape of the point correlation, and
    ``aspect``, the width of a cell over its height.
    """

    sill: float
    reach: float
    shape: str = EXPONENTIAL
    aspect: float = 1.0

    def lags(self, down: int, across: int) -> np.ndarray:
        """Covariance ``(down + 1, across + 1)`` of cells so many rows and columns apart."""
        return self.sill * cell_correlation(self.reach, self.shape, self.aspect, down, across)


@lru_cache(maxsize=64)
def cell_correlation(reach: float, shape: str, aspect: float, down: int, across: int) -> np.ndarray:
    """Mean point correlation ``(down + 1, across + 1)`` between cells so many rows and columns apart."""
    rows, cols = np.arange(down + 1.0)[:, None], np.arange(across + 1.0)[None] * aspect
    out = correlation(np.hypot(rows, cols), reach, shape)
    # Two points in two cells are apart by the lag plus a difference that is distributed like a triangle.
    steps = np.arange(1 - _POINTS, _POINTS) / _POINTS
    share = (_POINTS - np.abs(np.arange(1 - _POINTS, _POINTS))) / _POINTS**2
    near = slice(0, _FAR + 1)
    apart = np.hypot(
        rows[near][:, :, None, None] + steps[:, None], cols[:, near][:, :, None, None] + steps[None] * aspect
    )
    out[near, near] = np.einsum("ijkl,k,l->ij", correlation(apart, reach, shape), share, share)
    return out


@dataclass(frozen=True)
class Covariogram:
    """Empirical covariances of anomalies.

    Sums and counts by lag ``(2, 2·w − 1, w)``: 0 or 1 steps of time, rows from −w + 1 to w − 1, columns from 0 to w −
    1; w is the edge of a block.
    """

    sums: np.ndarray
    counts: np.ndarray

    @classmethod
    def of(cls, fields: np.ndarray, after: np.ndarray | None = None, width: int = _BLOCK) -> Covariogram:
        """Of anomalies ``(time, y, x)``, NaN missing.

        after
            ``(time,)`` index of the date one step later, −1 where there is none; None: no date has one.
        """
        known = np.isfinite(fields)
        values, mask = np.where(known, fields, 0.0), known.astype("float64")
        shape = (2, 2 * width - 1, width)
        sums, counts = np.zeros(shape), np.zeros(shape)
        here = np.arange(len(fields))
        pairs = [(here, here)]
        if after is not None and (after >= 0).any():
            pairs.append((here[after >= 0], after[after >= 0]))
        for lag, (first, second) in enumerate(pairs):
            ones, others, seen, also = values[first], values[second], mask[first], mask[second]
            for i in range(2 * width - 1):
                for j in range(width):
                    a, b = _shifted((fields.shape[1], fields.shape[2]), i - width + 1, j)
                    sums[lag, i, j] = np.einsum("tyx,tyx->", ones[:, *a], others[:, *b])
                    counts[lag, i, j] = np.einsum("tyx,tyx->", seen[:, *a], also[:, *b])
        return cls(sums, counts)

    def block(self, lag: int) -> np.ndarray | None:
        """Covariance matrix ``(w², w²)`` of the cells of a block, so many steps apart; None where it is not known."""
        if not (self.counts[lag] > 0).all():
            return None
        table = self.sums[lag] / self.counts[lag]
        width = table.shape[1]
        row, col = (index.ravel() for index in np.indices((width, width)))
        down, across = np.subtract.outer(row, row), np.subtract.outer(col, col)
        flip = across < 0
        return table[np.where(flip, -down, down) + width - 1, np.abs(across)]


def _shifted(shape: tuple[int, int], down: int, across: int):
    """Two windows of a field, the second so many rows and columns beside the first."""
    height, width = shape
    up, down = max(-down, 0), max(down, 0)
    rows = slice(up, max(height - down, up)), slice(down, max(height - up, down))
    return (rows[0], slice(0, max(width - across, 0))), (rows[1], slice(min(across, width), width))


@dataclass(frozen=True)
class FittedCovariance:
    """A covariance that was fitted to a record.

    With the nugget (variance of the error, (m³/m³)²), and the correlation from one step to the next (NaN where no two
    dates follow each other).
    """

    covariance: CellCovariance
    nugget: float
    memory: float


def fit_covariance(found: Covariogram, aspect: float = 1.0, nugget: float | None = None) -> FittedCovariance:
    """Sill, range, shape and nugget of the largest Gaussian likelihood of blocks of 5 × 5 cells.

    Blocks of two dates that follow each other are taken together where there are any: their sum has covariance
    (1 + ρ) C and their difference (1 − ρ) C beside the nugget, so the nugget is what neither space nor time shares.

    nugget
        Mean variance of the error where it is known; None: it is estimated.

    Raises
    ------
    ValueError
        The anomalies are too few, or all alike.
    """
    own = found.block(0)
    if own is None or not own[0, 0] > 0:
        raise ValueError("too few cells lie beside each other to estimate a variogram")
    variance, width = own[0, 0], found.sums.shape[2]
    later = found.block(1)
    memory = float("nan")
    matrices = [(1.0, 1.0, own)]
    if later is not None:
        memory = _memory(found)
        matrices = [(1 + memory, 1.0, own + later), (1 - memory, 1.0, own - later)]
    row, col = (index.ravel() for index in np.indices((width, width)))
    down, across = np.abs(np.subtract.outer(row, row)), np.abs(np.subtract.outer(col, col))
    levels = variance * np.geomspace(1e-3, 4, _LEVELS)
    nuggets = np.append(0.0, variance * np.geomspace(1e-4, 1, _LEVELS)) if nugget is None else np.array([nugget])
    best, chosen = np.inf, (EXPONENTIAL, 1.0, 0.0, 0.0)
    for shape in SHAPES:
        for reach in _RANGES:
            matrix = cell_correlation(reach, shape, aspect, width, width)[down, across]
            values, vectors = np.linalg.eigh(matrix)
            cost = np.zeros((levels.size, nuggets.size))
            for factor, own_nugget, observed in matrices:
                power = np.einsum("ki,kl,li->i", vectors, observed, vectors)
                spread = factor * levels[:, None, None] * values + own_nugget * nuggets[None, :, None]
                spread = np.maximum(spread, _FLOOR * variance)
                cost += (np.log(spread) + np.maximum(power, 0) / spread).sum(axis=-1)
            at = np.unravel_index(cost.argmin(), cost.shape)
            if cost[at] < best:
                best, chosen = cost[at], (shape, reach, float(levels[at[0]]), float(nuggets[at[1]]))
    shape, reach, sill, own_nugget = chosen
    return FittedCovariance(CellCovariance(sill, reach, shape, aspect), own_nugget, memory)


def _memory(found: Covariogram) -> float:
    """Correlation from one step to the next, from pairs of different cells: the error has no part in it."""
    width = found.sums.shape[2]
    near = [(width - 1, 1), (width, 0), (width - 2, 0)]
    covariances = found.sums / np.maximum(found.counts, 1)
    own, later = (sum(covariances[lag][at] for at in near) for lag in (0, 1))
    return float(np.clip(later / own, 0, 0.95)) if own > 0 else 0.0

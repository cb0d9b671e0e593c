"""Coarse cells brought back from cells twice as wide, by models that have not seen their dates (docs/methods.md §5)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....data.earth.grid import Grid
from ....learning.forest import ForestOptions, fit_forest
from ....run.job import Job
from .kriging import cell_aspect, kriged
from .linear import Regression
from .nesting import Nesting, bilinear
from .residual_correction import cell_response, solve_correction
from .table import Table

FACTOR = 2  # coarse cells along the edge of a larger one
MIN_ROWS = 20  # larger cells and dates with soil moisture that a forest is trained on at least
_MIN_SHARE = 0.5  # of a larger cell's area that must be known


@dataclass(frozen=True)
class Recovered:
    """Coarse cells brought back from larger ones.

    error
        ``(n,)`` truth − conserving bilinear, m³/m³.
    details
        ``(3, n)`` kriging, regression and forest, each corrected − conserving bilinear.
    spread
        ``(n,)`` standard deviation over the trees.
    row
        ``(n,)`` row of the training table.
    fold
        ``(n,)`` fold of the dates that were left out together.
    """

    error: np.ndarray
    details: np.ndarray
    spread: np.ndarray
    row: np.ndarray
    fold: np.ndarray

    @classmethod
    def joined(cls, parts: list[Recovered]) -> Recovered:
        names = ("error", "details", "spread", "row", "fold")
        return cls(*(np.concatenate([getattr(part, name) for part in parts], axis=-1) for name in names))

    @classmethod
    def nothing(cls) -> Recovered:
        return cls(np.zeros(0), np.zeros((3, 0)), *np.zeros((3, 0)))


def recover(
    table: Table, grid: Grid, month: np.ndarray, fold: np.ndarray, options: ForestOptions, job: Job
) -> Recovered:
    """Bring the coarse cells back from cells twice as wide, by models that have not seen the fold's dates.

    The larger cells can begin at any of four corners. Each has its own models: together they would have seen
    means that overlap, from which the cells within can be told.

    table
        Training rows.
    grid
        The coarse grid on which ``table.east`` and ``table.north`` lie.
    month
        ``(n,)`` calendar month of each row, 0 of none.
    fold
        ``(n,)`` fold of each row; all rows of a date are in one.
    """
    row, col = coarse_cells(table, grid)
    parts = []
    corners = [(0, 0), (1, 1), (0, 1), (1, 0)]
    for number, corner in enumerate(corners):
        part = job.part(number / len(corners), (number + 1) / len(corners))
        larger = _Larger(table, grid, row, col, corner)
        x, y, same, place = larger.rows(job)
        larger_fold = fold[same]
        linear, predicted, spread = np.full((3, len(table.y)), np.nan)
        count = int(fold.max()) + 1
        for k in range(count):
            test, train = fold == k, larger_fold != k
            if not test.any() or train.sum() < MIN_ROWS:
                continue
            # One line on time and memory is enough: that of the forest itself.
            turn = replace(part.part(0.9 * k / count, 0.9 * (k + 1) / count), info=lambda text: None)
            forest = fit_forest(x[train], y[train], options, turn)
            predicted[test], spread[test] = forest.predict_spread(table.x[test], turn)
            regression = Regression.fit(x[train], y[train], month[same[train]], place[:, train])
            for number in np.unique(month[test]):
                rows = test & (month == number)
                linear[rows] = regression.predict(table.x[rows], number)
        parts += larger.recovered(np.stack([linear, predicted]), spread, fold, part)
    return Recovered.joined(parts) if parts else Recovered.nothing()


def coarse_cells(table: Table, grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Row and column of the coarse cell of each training row."""
    a, _, c, _, e, f = grid.transform
    return np.floor((table.north - f) / e).astype(int), np.floor((table.east - c) / a).astype(int)


class _Larger:
    """Cells of 2 × 2 coarse ones, the first of which begins ``corner`` (rows, columns) before the grid."""

    def __init__(self, table: Table, grid: Grid, row: np.ndarray, col: np.ndarray, corner: tuple[int, int]):
        self.table = table
        down, right = corner
        self.row, self.col = row + down, col + right
        height, width = -(-(grid.height + down) // FACTOR), -(-(grid.width + right) // FACTOR)
        a, b, c, d, e, f = grid.transform
        coarse = Grid(grid.crs, (a * FACTOR, b, c - right * a, d, e * FACTOR, f - down * e), width, height)
        self.nesting = Nesting(coarse, grid, FACTOR, -down, -right)
        self.order = np.argsort(table.step, kind="stable")
        self.dates = np.split(self.order, np.flatnonzero(np.diff(table.step[self.order])) + 1)

    def _field(self, values: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Values ``(…, n)`` of some rows in their places, NaN elsewhere."""
        window = self.nesting.coarse.window
        out = np.full((*values.shape[:-1], window.height * FACTOR, window.width * FACTOR), np.nan)
        out[..., self.row[rows], self.col[rows]] = values
        return out

    def rows(self, job: Job) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Training rows of the larger cells: features, soil moisture, a row of the table of the same date; and
        date, row and column ``(3, n)``.
        """
        x, y, same, places = [], [], [], []
        for rows in self.dates:
            job.check()
            values = np.vstack([self.table.x[rows].T, self.table.y[rows]])
            means = self.nesting.aggregate(self._field(values, rows), self.nesting.coarse.window, _MIN_SHARE)
            known = np.isfinite(means[-1])
            x.append(means[:-1, known].T.astype("float32"))
            y.append(means[-1, known])
            same.append(np.full(known.sum(), rows[0]))
            places.append(np.stack([np.full(known.sum(), self.table.step[rows[0]]), *np.nonzero(known)]))
        return np.concatenate(x), np.concatenate(y), np.concatenate(same), np.concatenate(places, axis=1)

    def recovered(self, predicted: np.ndarray, spread: np.ndarray, fold: np.ndarray, job: Job) -> list[Recovered]:
        """The coarse cells of every date, beside what was known of them. predicted ``(2, n)``: regression, forest."""
        out = []
        for number, rows in enumerate(self.dates):
            job.check()
            job.report(0.9 + 0.1 * number / len(self.dates))
            if not np.isfinite(predicted[:, rows]).all():
                continue
            smooth, details = self._fields(self.table.y[rows], predicted[:, rows], rows, job)
            known = np.isfinite(smooth)
            some = rows[known]
            error = self.table.y[some] - smooth[known]
            out.append(Recovered(error, details[:, known], spread[some], some, fold[some]))
        return out

    def _fields(self, sm: np.ndarray, predicted: np.ndarray, rows: np.ndarray, job: Job):
        """Conserving bilinear, and what kriging, regression and forest, corrected, differ from it, at some rows of one
        date.
        """
        nesting, window = self.nesting, self.nesting.coarse.window
        known = self._field(sm, rows)
        coarse = nesting.aggregate(known, window, _MIN_SHARE)
        there = np.isfinite(known)
        smooth = np.where(there, _interpolated(coarse), np.nan)
        base = smooth + _correction(smooth, coarse, nesting, job)
        nothing = np.where(np.isfinite(coarse), 0.0, np.nan)
        at = self.row[rows], self.col[rows]
        details = []
        for field in (kriged(coarse, FACTOR, cell_aspect(nesting.coarse)), *self._field(predicted, rows)):
            apart = np.where(np.isfinite(smooth), field - smooth, np.nan)
            details.append((apart + _correction(apart, nothing, nesting, job))[at])
        return base[at], np.stack(details)


def _interpolated(coarse: np.ndarray) -> np.ndarray:
    rows, cols = ((np.arange(size * FACTOR) + 0.5) / FACTOR - 0.5 for size in coarse.shape)
    return bilinear(coarse, rows, cols)


def _correction(field: np.ndarray, coarse: np.ndarray, nesting: Nesting, job: Job) -> np.ndarray:
    """What the residual correction adds to a field so that its means are the coarse values."""
    mean, response = cell_response(field, nesting, nesting.coarse.window)
    correction, _ = solve_correction(coarse - mean, response, job.check)
    return _interpolated(correction)

"""Coarse cells brought back from cells twice as wide, by models that have not seen their dates (docs/methods.md §5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from ....data.earth.grid import Grid
from ....learning.cross_validation import as_of_many
from ....learning.forest import ForestOptions, fit_forest
from ....run.job import Job
from .kriging import cell_aspect, kriged
from .linear import Regression
from .nesting import Nesting, bilinear
from .residual_correction import cell_response, solve_correction
from .table import Table


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


FACTOR = 2  # coarse cells along the edge of a larger one
MIN_ROWS = 20  # larger cells and dates with soil moisture that a forest is trained on at least
CORNERS = ((0, 0), (1, 1), (0, 1), (1, 0))  # rows and columns before the grid at which the larger cells begin
_MIN_SHARE = 0.5  # of a larger cell's area that must be known
_MOST_VALUES = 2_000_000  # that are brought back at most, from all corners together


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
    corner
        ``(n,)`` number of the corner in `CORNERS`.
    """

    error: np.ndarray
    details: np.ndarray
    spread: np.ndarray
    row: np.ndarray
    fold: np.ndarray
    corner: np.ndarray

    @classmethod
    def joined(cls, parts: list[Recovered]) -> Recovered:
        """The cells of all parts, one part behind the other."""
        names = ("error", "details", "spread", "row", "fold", "corner")
        return cls(*(np.concatenate([getattr(part, name) for part in parts], axis=-1) for name in names))

    @classmethod
    def nothing(cls) -> Recovered:
        """No cells at all: what a table that is too small comes to."""
        return cls(np.zeros(0), np.zeros((3, 0)), *np.zeros((4, 0)))


def recover(
    table: Table, grid: Grid, month: np.ndarray, fold: np.ndarray, options: ForestOptions | None, job: Job
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
    options
        Of the forest; None: the regression alone (the forest's detail and spread are 0 then).
    """
    row, col = coarse_cells(table, grid)
    parts = []
    for which, corner in enumerate(CORNERS):
        part = job.part(which / len(CORNERS), (which + 1) / len(CORNERS))
        larger = Larger(table, grid, row, col, corner)
        asked = larger.asked(which)
        x, y, same, place = larger.rows(job)
        larger_fold = fold[same]
        linear, predicted, spread = np.full((3, len(table.y)), np.nan)
        count = int(fold.max()) + 1
        for k in range(count):
            test, train = (fold == k) & asked, larger_fold != k
            if not test.any() or train.sum() < MIN_ROWS:
                continue
            # One line on time and memory is enough: that of the forest itself.
            turn = replace(part.part(0.9 * k / count, 0.9 * (k + 1) / count), info=lambda text: None)
            if options is None:
                predicted[test], spread[test] = 0.0, 0.0
            else:
                forest = fit_forest(x[train], y[train], options, turn)
                predicted[test], found = forest.predict_spread(table.x[test], turn)
                spread[test] = as_of_many(found, options.trees)
            regression = Regression.fit(x[train], y[train], month[same[train]], place[:, train])
            for number in np.unique(month[test]):
                rows = test & (month == number)
                linear[rows] = regression.predict(table.x[rows], number)
        parts += larger.recovered(np.stack([linear, predicted]), spread, fold, which, part)
    return Recovered.joined(parts) if parts else Recovered.nothing()


def coarse_cells(table: Table, grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Row and column of the coarse cell of each training row."""
    a, _, c, _, e, f = grid.transform
    return np.floor((table.north - f) / e).astype(int), np.floor((table.east - c) / a).astype(int)


class Larger:
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

    def asked(self, corner: int) -> np.ndarray:
        """Whether each row ``(n,)`` is brought back.

        All rows of a small table are, of a large one those of some dates (other ones for each corner), so that time and
        memory stay within bounds.
        """
        apart = -(-len(CORNERS) * len(self.table.y) // _MOST_VALUES)
        while apart > 1 and (apart % 2 == 0 or apart % 3 == 0):
            apart += 1  # every twelfth month would be of one season
        out = np.zeros(len(self.table.y), bool)
        for rows in self.dates[corner % apart :: apart]:
            out[rows] = True
        return out

    def means(self, values: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Means over the larger cells ``(y, x)`` of values at some rows of one date, and how many cells are in each."""
        field = self._field(values, rows)
        found = self.nesting.aggregate(field, self.nesting.coarse.window, _MIN_SHARE)
        return found, self.nesting.cell_sums(np.isfinite(field).astype("float64"))

    def measured(self, rows: np.ndarray) -> np.ndarray:
        """Whether the larger cell that a row belongs to holds measured values alone, of some rows of one date ``(n,)``.

        What gap filling made up is no truth to compare with, and its errors are shared by the cells of a gap.
        """
        if self.table.made_up is None:
            return np.ones(len(rows), bool)
        k, shape = FACTOR, (self.nesting.coarse.height, self.nesting.coarse.width)
        place = self.row[rows] // k * shape[1] + self.col[rows] // k
        return np.bincount(place, self.table.made_up[rows], shape[0] * shape[1])[place] == 0

    def made_up_of(self, place: np.ndarray) -> np.ndarray | None:
        """Whether larger cells hold values that were made up; ``place`` ``(3, n)`` as `rows` returns it."""
        if self.table.made_up is None:
            return None
        window = self.nesting.coarse.window
        shape, some = (int(self.table.step.max()) + 1, window.height, window.width), self.table.made_up
        made_up = self.table.step[some], self.row[some] // FACTOR, self.col[some] // FACTOR
        return np.isin(np.ravel_multi_index(tuple(place), shape), np.ravel_multi_index(made_up, shape))

    def interpolated(self, coarse: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Bilinear interpolation of larger cells at some rows of one date."""
        return _interpolated(coarse)[self.row[rows], self.col[rows]]

    def conserving(self, coarse: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """The same, with the means of the larger cells kept."""
        smooth = np.where(self._there(rows), _interpolated(coarse), np.nan)
        return (smooth + _correction(smooth, coarse, self.nesting))[self.row[rows], self.col[rows]]

    def corrected(self, field: np.ndarray, coarse: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """What a field, corrected to the larger cells, differs from conserving bilinear interpolation at some rows."""
        apart = np.where(self._there(rows), field - _interpolated(coarse), np.nan)
        nothing = np.where(np.isfinite(coarse), 0.0, np.nan)
        return (apart + _correction(apart, nothing, self.nesting))[self.row[rows], self.col[rows]]

    def _there(self, rows: np.ndarray) -> np.ndarray:
        return np.isfinite(self._field(np.ones(len(rows)), rows))

    def _field(self, values: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Values ``(…, n)`` of some rows in their places, NaN elsewhere."""
        window = self.nesting.coarse.window
        out = np.full((*values.shape[:-1], window.height * FACTOR, window.width * FACTOR), np.nan)
        out[..., self.row[rows], self.col[rows]] = values
        return out

    def rows(self, job: Job) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Training rows of the larger cells.

        Features, soil moisture, a row of the table of the same date; and date, row and column ``(3, n)``.
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

    def recovered(self, predicted: np.ndarray, spread: np.ndarray, fold: np.ndarray, corner: int, job: Job):
        """The coarse cells of each date that is asked for, beside what was known of them.

        predicted
            ``(2, n)``: regression, forest; NaN where a row is not asked for.
        """
        out = []
        for number, rows in enumerate(self.dates):
            job.check()
            job.report(0.9 + 0.1 * number / len(self.dates))
            if not np.isfinite(predicted[:, rows]).all():
                continue
            smooth, details = self._fields(self.table.y[rows], predicted[:, rows], rows, job)
            known = np.isfinite(smooth) & self.measured(rows)
            some = rows[known]
            error = self.table.y[some] - smooth[known]
            number_of_corner = np.full(some.size, corner)
            out.append(Recovered(error, details[:, known], spread[some], some, fold[some], number_of_corner))
        return out

    def _fields(self, sm: np.ndarray, predicted: np.ndarray, rows: np.ndarray, job: Job):
        """Conserving bilinear interpolation at some rows of one date, and what the other estimates differ from it.

        These are kriging, regression and forest, each corrected.
        """
        nesting, window = self.nesting, self.nesting.coarse.window
        known = self._field(sm, rows)
        coarse = nesting.aggregate(known, window, _MIN_SHARE)
        there = np.isfinite(known)
        smooth = np.where(there, _interpolated(coarse), np.nan)
        base = smooth + _correction(smooth, coarse, nesting, job.check)
        nothing = np.where(np.isfinite(coarse), 0.0, np.nan)
        at = self.row[rows], self.col[rows]
        details = []
        for field in (kriged(coarse, FACTOR, cell_aspect(nesting.coarse)), *self._field(predicted, rows)):
            apart = np.where(np.isfinite(smooth), field - smooth, np.nan)
            details.append((apart + _correction(apart, nothing, nesting, job.check))[at])
        return base[at], np.stack(details)


def _interpolated(coarse: np.ndarray) -> np.ndarray:
    rows, cols = ((np.arange(size * FACTOR) + 0.5) / FACTOR - 0.5 for size in coarse.shape)
    return bilinear(coarse, rows, cols)


def _correction(
    field: np.ndarray, coarse: np.ndarray, nesting: Nesting, check: Callable[[], None] = lambda: None
) -> np.ndarray:
    """What the residual correction adds to a field so that its means are the coarse values."""
    mean, response = cell_response(field, nesting, nesting.coarse.window)
    correction, _ = solve_correction(coarse - mean, response, check)
    return _interpolated(correction)

"""The training table: one row for each coarse cell and date that has soil moisture and all covariates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ....data.earth.grid import Grid, Window
from ....data.stack.fill_flags import without_climatology
from ....data.stack.time_stack import ByDate, TimeStack, dates_at_once
from ....engine import engine
from ....engine.windows import Part, split_spans
from ....run.errors import InputError, ResourceError
from ....run.job import Job
from ....run.language import say
from .covariates import COLUMNS, LAND_COVER, Covariates
from .nesting import Nesting, OnCoarse

MIN_CELLS = 30
MIN_ROWS = 200
_DATES, _PARTS, _TILE = 24, 4, 256  # dates in a span at most; spans for each thread; cells along a window
_PIXEL = 48  # bytes of a fine pixel that is averaged: its value, copies in float64, masks
_ENDS = (0.01, 0.05, 0.95, 0.99)  # quantiles of soil moisture between which rows are of one kind
_KINDS_SHARE = 0.1  # of the rows that are kept, for those of kinds that are rare
_ROOM = 1.5  # times as many rows as are kept are held before they are thinned again
_DENSE_SHARE = 0.5  # of the budget for the check one scale up, and bytes that it takes
_DENSE_ROW, _DENSE_VALUE, _DENSE_VALUES = 204, 230, 2_000_000
_MOST_DENSE = 1_000_000  # rows of whole dates


@dataclass(frozen=True)
class Table:
    """Training rows, one per coarse cell and date with soil moisture and all covariates.

    x ``(n, p)`` float32, y ``(n,)`` m³/m³, step ``(n,)`` date index, east and north ``(n,)`` cell centres; error
    ``(n,)`` SD of the error of y, m³/m³ (None: y is exact); found: rows that there were (0: no more than are here);
    dense: all rows of some dates, for what looks at neighbours (None: this table has all rows of all dates);
    made_up ``(n,)`` of bool: y was filled and not measured (None: all are measured).
    """

    x: np.ndarray
    y: np.ndarray
    step: np.ndarray
    east: np.ndarray
    north: np.ndarray
    error: np.ndarray | None = None
    found: int = 0
    dense: Table | None = None
    made_up: np.ndarray | None = None

    @property
    def nbytes(self) -> int:
        """Bytes that the table takes, with the dense rows beside it."""
        arrays = (self.x, self.y, self.step, self.east, self.north, self.error, self.made_up)
        own = sum(array.nbytes for array in arrays if array is not None)
        return own + (self.dense.nbytes if self.dense else 0)

    @property
    def whole_dates(self) -> Table:
        """Rows of which all cells of a date are there."""
        return self.dense or self

    def with_columns(self, columns: list[int]) -> Table:
        """The same rows with some of the features."""
        dense = self.dense.with_columns(columns) if self.dense else None
        return replace(self, x=np.ascontiguousarray(self.x[:, columns]), dense=dense)

    def thinned_text(self) -> str:
        """How it was thinned, for log and report; empty where it was not."""
        if not self.found:
            return ""
        dates = np.unique(self.whole_dates.step).size
        return say(
            "The record gives {found} rows, more than the memory budget and the time for the forest allow: {kept} of"
            " them are trained on, drawn at random by SEED, with some at least of every land-cover class and of the"
            " driest and wettest 1 % and 5 %. The regression and the check one scale up look at neighbouring cells, and"
            " take all {whole} rows of {dates} dates, evenly over the record.",
            found=self.found, kept=len(self.y), whole=len(self.whole_dates.y), dates=dates,
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class RowsKernel:
    """The training rows of a window of coarse cells.

    Parameters
    ----------
    readers
        On the coarse grid: ``sm``, the covariates (means of the cells) and, where there are some, ``flags``.
    inputs
        The covariates.
    positions
        Of `Covariates.positions`.
    steps
        Indices of the dates that are trained on.

    Notes
    -----
    Called by `engine.stream`, whose steps are places in ``steps``. It reads one date after the other, so that tiles
    need not be unpacked for each of many small windows. Yields no output, and of each date that has all covariates:
    features ``(n, p)``, soil moisture, date, row and column ``(n,)``.
    """

    readers: Mapping[str, Any]
    inputs: Covariates
    positions: dict[str, np.ndarray]
    steps: np.ndarray

    def __call__(self, job) -> Iterator[tuple[int, dict, list[tuple]]]:
        """Yield for each place in ``steps`` the rows of that date in the window, none where a covariate is missing."""
        window = job.window
        dated = {"sm", "flags", *self.inputs.dynamic}
        arrays = {
            name: ByDate(reader, window) if name in dated else reader.read(window)
            for name, reader in self.readers.items()
        }
        for place in job.steps:
            job.check()
            yield place, {}, self._date(arrays, int(self.steps[place]), window)

    def _date(self, arrays: Mapping[str, Any], step: int, window: Window) -> list[tuple]:
        features = self.inputs.table(arrays, self.positions, step, (window.height, window.width))
        if features is None:
            return []
        y = arrays["sm"][step]
        if "flags" in arrays:
            y = without_climatology(y, arrays["flags"][step])
        row, col = np.nonzero(np.isfinite(y) & np.isfinite(features).all(axis=0))
        date = np.full(row.size, step)
        return [(features[:, row, col].T, y[row, col], date, row + window.row, col + window.col)]

    def parts(self, grid: Grid, job: Job) -> list[Part]:
        """Windows as large as the memory allows, and spans of some dates."""
        allowed = int(job.memory * (1 - engine.CACHE_SHARE) / job.threads / self.working)
        windows = split_spans(grid, _TILE, max(allowed, 1), 0, len(self.steps), 0, job.threads)
        dates = max(min(len(self.steps) // (_PARTS * job.threads), _DATES), 1)
        return [
            Part(window, range(start, min(start + dates, len(self.steps))))
            for window in dict.fromkeys(part.window for part in windows)
            for start in range(0, len(self.steps), dates)
        ]

    @property
    def working(self) -> int:
        """Bytes per coarse cell: the pixels of what is read at one time, and what is kept of it."""
        on_coarse = [reader for reader in self.readers.values() if isinstance(reader, OnCoarse)]
        at_once = [dates_at_once(one) if one.file else one.raster.band_count for one in on_coarse]
        pixels = max(one.nesting.factor**2 * count for one, count in zip(on_coarse, at_once, strict=True))
        return _PIXEL * pixels + 8 * sum(at_once) + 12 * len(self.inputs.features) + 64


class _Rows:
    """Gathers rows, and stops where they are too many for the memory budget."""

    def __init__(self, memory: int):
        self.memory, self.held = memory, 0
        self.parts: list[tuple] = []

    def add(self, rows: list[tuple]) -> None:
        self.parts += rows
        self.held += sum(values.nbytes for row in rows for values in row)
        if 3 * self.held > self.memory:
            raise ResourceError(
                "The training table takes more than {held:.0f} MiB, three times that while it is sorted, but the"
                " memory budget is {budget:.0f} MiB. Raise the budget, or train on fewer rows (FIRST_YEAR, LAST_YEAR,"
                " a smaller extent) or covariates.",
                held=self.held / 1024**2, budget=self.memory / 1024**2,
            )  # fmt: skip

    def table(self, stack: TimeStack, inputs: Covariates) -> Table:
        return _joined(self.parts, stack, inputs)


@dataclass(frozen=True)
class Thinning:
    """How a table is thinned while it is read.

    Parameters
    ----------
    values
        Of soil moisture on the dates of the training (`count_values`); with no more than ``most`` none is left out.
    most
        Rows that are kept, but for a tenth more of rare kinds.
    seed
        Of the numbers that rows are drawn by.
    """

    values: int
    most: int
    seed: int


class _ThinnedRows:
    """Gathers a sample of the rows, and all rows of some dates.

    Each row has a number between 0 and 1 that follows from its cell, its date and the seed alone. Those with the
    smallest numbers are kept, of all rows and of each kind (land-cover class, and part of the range of soil moisture).
    So the sample does not depend on the order in which rows come.

    Parameters
    ----------
    thinning
        How many.
    dense
        Indices of the dates of which all rows are kept.
    kinds
        Soil moisture that divides rows into kinds, m³/m³.
    shares
        Columns of the land cover's class shares.
    width
        Columns of the grid.
    """

    def __init__(self, thinning: Thinning, dense: np.ndarray, kinds: np.ndarray, shares: Sequence[int], width: int):
        self.thinning, self.dense, self.kinds, self.shares, self.width = thinning, dense, kinds, list(shares), width
        self.found, self.waiting = 0, 0
        self.whole: list[tuple] = []
        self.parts: list[tuple] = []
        self.each = max(int(_KINDS_SHARE * thinning.most / ((len(kinds) + 1) * max(len(self.shares), 1))), 1)

    def add(self, rows: list[tuple]) -> None:
        for part in rows:
            x, y, date, row, col = part
            small = x, y, date.astype("int32"), row.astype("int32"), col.astype("int32")
            if date.size and date[0] in self.dense:
                self.whole.append(small)
            self.parts.append(small)
            self.found += len(y)
            self.waiting += len(y)
        if self.waiting > _ROOM * self.thinning.most:
            self._thin()

    def table(self, stack: TimeStack, inputs: Covariates) -> Table:
        self._thin()
        kept = _joined(self.parts, stack, inputs)
        self.parts = []
        if len(kept.y) == self.found:
            return kept
        whole = _joined(self.whole, stack, inputs)
        return replace(kept, found=self.found, dense=whole)

    def _thin(self) -> None:
        """Drop what is among the smallest numbers neither of all rows nor of its kind."""
        if self.waiting <= self.thinning.most:
            return
        x, y, date, row, col = (np.concatenate(column) for column in zip(*self.parts, strict=True))
        self.parts = []
        number = row_numbers(date, row.astype("int64") * self.width + col, self.thinning.seed)
        kept = number <= np.partition(number, self.thinning.most - 1)[self.thinning.most - 1]
        kind = np.searchsorted(self.kinds, y, side="right")
        if self.shares:
            kind = kind * len(self.shares) + x[:, self.shares].argmax(axis=1)
        order = np.lexsort((number, kind))
        starts = np.flatnonzero(np.diff(kind[order], prepend=-1))
        place = np.arange(len(order)) - np.repeat(starts, np.diff(np.append(starts, len(order))))
        kept[order[place < self.each]] = True
        self.parts = [(x[kept], y[kept], date[kept], row[kept], col[kept])]
        self.waiting = int(kept.sum())


def row_numbers(date: np.ndarray, cell: np.ndarray, seed: int) -> np.ndarray:
    """A number ``(n,)`` of 64 bits for each cell and date ``(n,)``, evenly spread (splitmix64; Steele et al. 2014).

    Examples
    --------
    >>> numbers = row_numbers(np.repeat(np.arange(10), 100), np.tile(np.arange(100), 10), seed=0)
    >>> np.unique(numbers).size, bool(abs((numbers / 2.0**64).mean() - 0.5) < 0.05)
    (1000, True)
    """
    number = np.asarray(date).astype("uint64") << np.uint64(40)
    number ^= np.asarray(cell).astype("uint64")
    for added in (np.uint64(seed), np.uint64(0)):
        number = number + np.uint64(0x9E3779B97F4A7C15) + added
        number = (number ^ (number >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        number = (number ^ (number >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        number = number ^ (number >> np.uint64(31))
    return number


def count_values(stack: TimeStack, steps: np.ndarray, job: Job) -> int:
    """Values of coarse soil moisture on some dates: no training table has more rows."""
    count = 0
    for step in steps.tolist():
        job.check()
        count += int(np.isfinite(stack.read(steps=slice(step, step + 1))).sum())
    return count


def dense_dates(steps: np.ndarray, rows: int, memory: int) -> np.ndarray:
    """Dates of which all rows are kept, evenly over the record and over the seasons.

    Parameters
    ----------
    steps
        Indices of all dates.
    rows
        Of all dates together, at most.
    memory
        The budget, in bytes.
    """
    room = _DENSE_SHARE * memory
    few = room / (_DENSE_ROW + 4 * _DENSE_VALUE)
    many = (room - _DENSE_VALUES * _DENSE_VALUE) / _DENSE_ROW
    apart = max(int(np.ceil(rows / max(min(max(few, many), _MOST_DENSE), 1))), 1)
    while apart > 1 and (apart % 2 == 0 or apart % 3 == 0):
        apart += 1  # every twelfth month would be of one season
    return steps[::apart]


def training_table(
    stack: TimeStack,
    inputs: Covariates,
    nesting: Nesting,
    flags: TimeStack | None,
    steps: np.ndarray,
    job: Job,
    thinning: Thinning | None = None,
) -> Table:
    """Read the rows of some dates.

    Parameters
    ----------
    stack
        Coarse soil moisture.
    inputs
        The covariates; averaged to the coarse cells by ``nesting``.
    flags
        Fill flags of the soil moisture on its grid and dates: climatology is left out.
    steps
        Indices of the dates in ``stack``.
    thinning
        None: all rows are kept. Else of a larger table a sample, and all rows of some dates (`Table.dense`).

    Raises
    ------
    InputError
        There are fewer than `MIN_ROWS` rows or `MIN_CELLS` cells.
    ResourceError
        Without ``thinning``: the rows take more than a third of ``job.memory``.
    DateError, GridError
    """
    readers = {"sm": stack, **inputs.on_coarse(nesting), **({"flags": flags} if flags is not None else {})}
    kernel = RowsKernel(readers, inputs, inputs.positions(stack.axis), steps)
    found: _Rows | _ThinnedRows = _Rows(job.memory)
    if thinning is not None and thinning.values > thinning.most:
        shares = [place for place, name in enumerate(inputs.features) if name.startswith(f"{LAND_COVER}_")]
        dense = dense_dates(steps, thinning.values, job.memory)
        found = _ThinnedRows(thinning, dense, np.quantile(stack.sample(), _ENDS), shares, stack.grid.width)
    # Half of the budget for the windows; what is found grows beside them, and is three times there when it is sorted.
    part = replace(job, memory=job.memory // 2)
    engine.stream(
        kernel, {}, part, grid=stack.grid, steps=kernel.parts(stack.grid, part),
        needs=engine.Needs(working=kernel.working), gather=found.add,
    )  # fmt: skip
    return found.table(stack, inputs)


def _joined(parts: list[tuple], stack: TimeStack, inputs: Covariates) -> Table:
    count = sum(len(part[1]) for part in parts)
    cells = np.unique(np.concatenate([part[3] * stack.grid.width + part[4] for part in parts] or [[]])).size
    if count < MIN_ROWS or cells < MIN_CELLS:
        raise InputError(
            "There is too little to train on: {count} values in {cells} coarse cells have soil moisture and all of"
            " {features}; at least {rows} values in {least} cells are needed. Look for a covariate that is missing"
            " over land or on most dates.",
            count=count, cells=cells, features=", ".join(inputs.features), rows=MIN_ROWS, least=MIN_CELLS,
        )  # fmt: skip
    x, y, step, row, col = (np.concatenate(column) for column in zip(*parts, strict=True))
    # The blocks come in no particular order; the forest must not depend on it.
    order = np.lexsort((col, row, step))
    east, north = stack.grid.xy(col[order] + 0.5, row[order] + 0.5)
    return Table(x[order], y[order], step[order].astype("int64", copy=False), east, north)


def feature_groups(features: list[str], codes: list[int]) -> dict[str, list[int]]:
    """Columns that belong together, by name.

    The class shares of the land cover, those of a feature that is made, and each other covariate alone.
    """
    together = {f"{LAND_COVER}_{code}": LAND_COVER for code in codes}
    together |= {column: name for name, columns in COLUMNS.items() for column in columns}
    groups: dict[str, list[int]] = {}
    for column, name in enumerate(features):
        groups.setdefault(together.get(name, name), []).append(column)
    return groups

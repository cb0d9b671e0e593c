"""The training table: one row for each coarse cell and date that has soil moisture and all covariates."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....data.stack.fill_flags import without_climatology
from ....data.stack.time_stack import TimeStack
from ....engine import engine
from ....run.errors import InputError, ResourceError
from ....run.job import Job
from .covariates import COLUMNS, LAND_COVER, Covariates
from .nesting import Nesting

MIN_CELLS = 30
MIN_ROWS = 200


@dataclass(frozen=True)
class Table:
    """Training rows, one per coarse cell and date with soil moisture and all covariates.

    x ``(n, p)`` float32, y ``(n,)`` m³/m³, step ``(n,)`` date index, east and north ``(n,)`` cell centres; error
    ``(n,)`` SD of the error of y, m³/m³ (None: y is exact); made_up ``(n,)`` of bool: y was filled and not measured
    (None: all are measured).
    """

    x: np.ndarray
    y: np.ndarray
    step: np.ndarray
    east: np.ndarray
    north: np.ndarray
    error: np.ndarray | None = None
    made_up: np.ndarray | None = None

    @property
    def nbytes(self) -> int:
        arrays = (self.x, self.y, self.step, self.east, self.north, self.error, self.made_up)
        return sum(array.nbytes for array in arrays if array is not None)

    def with_columns(self, columns: list[int]) -> Table:
        """The same rows with some of the features."""
        return replace(self, x=np.ascontiguousarray(self.x[:, columns]))


@dataclass(frozen=True, eq=False)
class RowsKernel:
    """The training rows of a window of coarse cells.

    Parameters
    ----------
    inputs
        The covariates.
    positions
        Of `Covariates.positions`.
    steps
        Indices of the dates that are trained on.

    Notes
    -----
    Called with ``sm`` ``(time, rows, cols)``, the covariates averaged to the coarse cells and, where there are some,
    ``flags``. Returns no output, and of each date that has all covariates: features ``(n, p)``, soil moisture, date,
    row and column ``(n,)``.
    """

    inputs: Covariates
    positions: dict[str, np.ndarray]
    steps: np.ndarray

    def __call__(self, arrays, job) -> tuple[dict, list[tuple]]:
        rows = []
        for step in self.steps:
            job.check()
            features = self.inputs.table(arrays, self.positions, step, arrays["sm"].shape[1:])
            if features is None:
                continue
            y = arrays["sm"][step]
            if "flags" in arrays:
                y = without_climatology(y, arrays["flags"][step])
            row, col = np.nonzero(np.isfinite(y) & np.isfinite(features).all(axis=0))
            date = np.full(row.size, step)
            rows.append((features[:, row, col].T, y[row, col], date, row + job.window.row, col + job.window.col))
        return {}, rows


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


def training_table(
    stack: TimeStack, inputs: Covariates, nesting: Nesting, flags: TimeStack | None, steps: np.ndarray, job: Job
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

    Raises
    ------
    InputError
        There are fewer than `MIN_ROWS` rows or `MIN_CELLS` cells.
    ResourceError
        The rows take more than a third of ``job.memory``.
    DateError, GridError
    """
    readers = {"sm": stack, **inputs.on_coarse(nesting), **({"flags": flags} if flags is not None else {})}
    kernel, found = RowsKernel(inputs, inputs.positions(stack.axis), steps), _Rows(job.memory)
    # Half of the budget for the windows; what is found grows beside them, and is three times there when it is sorted.
    part = replace(job, memory=job.memory // 2)
    engine.map(kernel, readers, {}, part, needs=engine.Needs(working=8 * len(inputs.features)), gather=found.add)
    return _joined(found.parts, stack, inputs)


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
    x, y, step, row, col = (np.concatenate(column) for column in zip(*parts))
    # The blocks come in no particular order; the forest must not depend on it.
    order = np.lexsort((col, row, step))
    east, north = stack.grid.xy(col[order] + 0.5, row[order] + 0.5)
    return Table(x[order], y[order], step[order], east, north)


def feature_groups(features: list[str], codes: list[int]) -> dict[str, list[int]]:
    """Columns that belong together, by name: the class shares of the land cover, those of a feature that is made, and
    each other covariate alone.
    """
    together = {f"{LAND_COVER}_{code}": LAND_COVER for code in codes}
    together |= {column: name for name, columns in COLUMNS.items() for column in columns}
    groups: dict[str, list[int]] = {}
    for column, name in enumerate(features):
        groups.setdefault(together.get(name, name), []).append(column)
    return groups

"""The training table: one row for each coarse cell and date that has soil moisture and all covariates."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....data.stack.fill_flags import open_flags, without_climatology
from ....data.stack.time_stack import TimeStack
from ....engine.engine import map as map_blocks
from ....run.errors import InputError, ResourceError
from ....run.job import Job
from .covariates import LAND_COVER, Covariates
from .derived_features import COLUMNS
from .nesting import Nesting

MIN_CELLS = 30
MIN_ROWS = 200


@dataclass(frozen=True)
class Table:
    """Training rows, one per coarse cell and date with soil moisture and all covariates.

    x ``(n, p)`` float32, y ``(n,)`` m³/m³, step ``(n,)`` date index, east and north ``(n,)`` cell centres.
    """

    x: np.ndarray
    y: np.ndarray
    step: np.ndarray
    east: np.ndarray
    north: np.ndarray

    @property
    def nbytes(self) -> int:
        return sum(array.nbytes for array in (self.x, self.y, self.step, self.east, self.north))

    def with_columns(self, columns: list[int]) -> Table:
        """The same rows with some of the features."""
        return replace(self, x=np.ascontiguousarray(self.x[:, columns]))


def training_table(
    stack: TimeStack, inputs: Covariates, nesting: Nesting, flags: str | None, steps: np.ndarray, job: Job
) -> Table:
    """Read the rows of some dates.

    Parameters
    ----------
    stack
        Coarse soil moisture.
    inputs
        The covariates; averaged to the coarse cells by ``nesting``.
    flags
        Fill flags of the soil moisture: climatology is left out.
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
    positions = inputs.positions(stack.axis)
    readers = {"sm": stack, **inputs.on_coarse(nesting)}
    if flags:
        readers["flags"] = open_flags(flags, stack)
    parts: list[tuple] = []
    held = 0

    def kernel(arrays, job):
        rows = []
        for step in steps:
            job.check()
            features = inputs.table(arrays, positions, step, arrays["sm"].shape[1:])
            if features is None:
                continue
            y = arrays["sm"][step]
            if flags:
                y = without_climatology(y, arrays["flags"][step])
            good = np.isfinite(y) & np.isfinite(features).all(axis=0)
            row, col = np.nonzero(good)
            rows.append((features[:, row, col].T, y[row, col], np.full(row.size, step), row, col))
        return {}, (job.window, rows)

    def gather(block):
        nonlocal held
        window, rows = block
        for x, y, step, row, col in rows:
            parts.append((x, y, step, row + window.row, col + window.col))
            held += sum(values.nbytes for values in parts[-1])
        if 3 * held > job.memory:
            raise ResourceError(
                f"The training table takes more than {held / 1024**2:.0f} MiB, three times that while it is sorted, "
                f"but the memory budget is {job.memory / 1024**2:.0f} MiB. Raise the budget, or train on fewer rows "
                "(FIRST_YEAR, LAST_YEAR, a smaller extent) or covariates."
            )

    # Half of the budget for the windows; what is found grows beside them, and is three times there when it is sorted.
    part = replace(job, memory=job.memory // 2)
    map_blocks(kernel, readers, {}, part, working=8 * len(inputs.features), gather=gather)
    if flags:
        readers["flags"].close()
    return _joined(parts, stack, inputs)


def _joined(parts, stack: TimeStack, inputs: Covariates) -> Table:
    count = sum(len(part[1]) for part in parts)
    cells = len({cell for part in parts for cell in zip(part[3].tolist(), part[4].tolist())})
    if count < MIN_ROWS or cells < MIN_CELLS:
        raise InputError(
            f"There is too little to train on: {count} values in {cells} coarse cells have soil moisture and all of "
            f"{', '.join(inputs.features)}; at least {MIN_ROWS} values in {MIN_CELLS} cells are needed. Look for a "
            "covariate that is missing over land or on most dates."
        )
    x, y, step, row, col = (np.concatenate(column) for column in zip(*parts))
    # The blocks come in no particular order; the forest must not depend on it.
    order = np.lexsort((col, row, step))
    east, north = np.vectorize(stack.grid.xy)(col[order] + 0.5, row[order] + 0.5)
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

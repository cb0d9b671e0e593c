"""How often a stack lies at or below a threshold (docs/methods.md, section 10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.stack.fill_flags import without_climatology
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError
from ...stacks.aggregate.period_statistics import PeriodPlan, plan_periods, stream_periods
from ..ssi import empirical_percentile

_RANKING = 45  # bytes a value that `empirical_percentile` holds


def at_or_below(x: np.ndarray, threshold: float) -> np.ndarray:
    """1 where a value is not above the threshold, 0 where it is, NaN where it is missing; float32, any shape.

    Examples
    --------
    >>> at_or_below(np.array([-1.2, -1.0, 0.3, np.nan]), -1.0).tolist()
    [1.0, 1.0, 0.0, nan]
    """
    x = np.asarray(x, "float32")
    # In float32 as the values are: −1.1 of a file must not lie above a threshold of −1.1.
    dry = (x <= np.float32(threshold)).astype("float32")
    dry[np.isnan(x)] = np.nan
    return dry


def drought_frequency(x: np.ndarray, threshold: float, plan: PeriodPlan, min_valid: float) -> np.ndarray:
    """Share of the valid dates of each group that lie at or below a threshold.

    Parameters
    ----------
    x
        ``(time, …)``, NaN for missing.
    plan
        Which dates make each group; see `group_plan`.
    min_valid
        Groups with a smaller share of valid dates are missing.

    Returns
    -------
    ``(groups, …)`` float32 between 0 and 1.
    """
    frequency = np.empty((len(plan.members), *x.shape[1:]), "float32")
    for place, values in _stream(iter([(0, x)]), threshold, plan, min_valid):
        frequency[place] = values
    return frequency


def _stream(pieces, threshold: float, plan: PeriodPlan, min_valid: float) -> Iterator[tuple[int, np.ndarray]]:
    dry = ((start, at_or_below(x, threshold)) for start, x in pieces)
    for place, values, _ in stream_periods(dry, plan, "mean", min_valid):
        yield place, values


def group_plan(stack: TimeStack, group: str) -> PeriodPlan:
    """Which dates of a stack make each group, and the names of the bands.

    Raises
    ------
    DateError
        A stack of years has neither calendar months nor years to group by.
    """
    if group == "none":
        label = f"all dates {stack.axis.labels[0]} to {stack.axis.labels[-1]}"
        return PeriodPlan([np.arange(len(stack))], [len(stack) // stack.spacing], [label], None)
    if stack.axis.is_yearly:
        raise DateError(
            "{path} has one date a year: there is nothing to group by {group}. Take GROUP none.",
            path=stack.path, group=group,
        )  # fmt: skip
    return plan_periods(stack.axis, group, stack.spacing)


@dataclass(frozen=True, eq=False)
class FrequencyKernel:
    """Frequencies of one window, from dates that it reads piece by piece.

    Parameters
    ----------
    stack, flags
        The values, and fill flags of the same dates (None: none).
    cells
        Area of each pixel.
    plan
        Which dates make each group; see `group_plan`.
    threshold
        A date counts when its value is not above this.
    min_valid
        Share of a group's dates that must be valid.
    reference
        ``(time,)`` dates that each value is ranked against before it is compared with the threshold, in per cent;
        None: values are compared as they are.

    Notes
    -----
    Returns ``output`` ``(groups, rows, cols)`` float32, and a `FrequencySums`.
    """

    stack: TimeStack
    flags: TimeStack | None
    cells: CellAreas
    plan: PeriodPlan
    threshold: float
    min_valid: float
    reference: np.ndarray | None = None

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], FrequencySums]:
        """Count the dates at or below the threshold in the window of ``job``.

        ``arrays`` is empty: the dates are read in pieces.
        """
        km2 = self.cells.read(job.window)[0]
        groups = len(self.plan.labels)
        frequency = np.empty((groups, *km2.shape), "float32")
        sums = FrequencySums.zeros(groups)
        for place, values in _stream(self._values(job), self.threshold, self.plan, self.min_valid):
            job.check()
            frequency[place] = values
            known = np.isfinite(values) & np.isfinite(km2)
            weighted = self.cells.products((values * km2)[known])
            sums.weighted[place], sums.km2[place] = weighted.sum(), km2[known].sum()
        sums.empty = int(np.isnan(frequency).all(axis=0).sum())
        return {"output": frequency}, sums

    def _values(self, job) -> Iterator[tuple[int, np.ndarray]]:
        """``(first step, (time, rows, cols))``: values or ranks, without what is only climatology."""
        # Ranks need the whole record of a pixel at once.
        steps = self.stack.steps_at_once if self.reference is None else len(self.stack)
        for start, x in self.stack.pieces(job, steps):
            if self.flags is not None:
                x = without_climatology(x, self.flags.read(job.window, slice(start, start + len(x))))
            yield start, x if self.reference is None else empirical_percentile(x, self.reference)

    @property
    def working(self) -> int:
        """Bytes per pixel beside the output."""
        # The sums of all twelve calendar months are open until the end of the record.
        held = 16 * (2 if self.plan.axis is not None or len(self.plan.labels) == 1 else 13) + 60
        flagged = 12 if self.flags is not None else 0
        if self.reference is not None:
            return held + len(self.stack) * (_RANKING + 8 + flagged)
        return held + (17 + flagged) * self.stack.steps_at_once


@dataclass
class FrequencySums:
    """Sums over windows.

    Attributes
    ----------
    weighted, km2
        ``(groups,)`` Σ frequency · km² and Σ km² of the pixels that have a frequency.
    empty
        Pixels without a frequency in any group.
    """

    weighted: np.ndarray
    km2: np.ndarray
    empty: int = 0

    @classmethod
    def zeros(cls, groups: int) -> FrequencySums:
        """Of no pixel."""
        return cls(np.zeros(groups), np.zeros(groups))

    def add(self, other: FrequencySums) -> None:
        """Add the sums of a window."""
        self.weighted += other.weighted
        self.km2 += other.km2
        self.empty += other.empty

    @property
    def means(self) -> np.ndarray:
        """``(groups,)`` mean frequency by area; NaN where there is none."""
        return np.divide(self.weighted, self.km2, out=np.full(self.km2.shape, np.nan), where=self.km2 > 0)

"""The dates by which a stack's record goes: one after the other, with a mark where one is missing from the file.

Composites of 8 or 16 days are dated by the day, and the days between them are no gaps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from .time_axis import TimeAxis, step_date
from .time_stack import TimeStack

_LEFT_OUT = 1.5  # spacings; composites at the turn of a year are shorter, never longer


@dataclass(frozen=True, eq=False)
class Record:
    """Dates in order.

    steps
        ``(n,)`` steps of the axis, −1 where composites were left out.
    axis
    spacing
        Steps from one date to the next.
    """

    steps: np.ndarray
    axis: TimeAxis
    spacing: int = 1

    @classmethod
    def of(cls, stack: TimeStack) -> Record:
        spacing = stack.spacing
        if spacing == 1:
            return cls(np.arange(len(stack)), stack.axis)
        present = np.flatnonzero(stack.bands)
        behind = np.flatnonzero(np.diff(present) > _LEFT_OUT * spacing)
        return cls(np.insert(present, behind + 1, -1), stack.axis, spacing)

    def __len__(self) -> int:
        return len(self.steps)

    def __getitem__(self, places: slice) -> Record:
        """A part of the record."""
        return Record(self.steps[places], self.axis, self.spacing)

    def start(self, place: int) -> date:
        """First day of the period at a place of the record."""
        return step_date(self.axis.first + int(self.steps[place]), self.axis.step)

    def end(self, place: int) -> date:
        """Last day of it."""
        return step_date(self.axis.first + int(self.steps[place]) + self.spacing, self.axis.step) - timedelta(days=1)

    def rows(self, values: np.ndarray) -> Iterator[np.ndarray]:
        """The values ``(time, …)`` of each place in order, NaN where there is none."""
        for step in self.steps:
            yield values[step] if step >= 0 else np.full(values.shape[1:], np.nan, values.dtype)

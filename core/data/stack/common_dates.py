"""Several stacks on the dates that they all have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from ...run.errors import DateError
from ...run.language import say
from ..earth.grid import Window
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
        """Record of a stack: all its steps, or for composites those that have a band.

        Of composites, where dates are left out between two of them, one step −1 stands in the gap.
        """
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


class StepsOf:
    """Some consecutive steps of a stack; an input of `engine.map`."""

    def __init__(self, stack: TimeStack, axis: TimeAxis):
        self.path, self.grid, self.tags, self.axis = stack.path, stack.grid, stack.tags, axis
        self.band_count = axis.size
        first = axis.first - stack.axis.first
        self._stack, self._steps = stack, slice(first, first + axis.size)

    def read(self, window: Window | None = None) -> np.ndarray:
        """Values of the chosen steps in a window ``(time, rows, cols)``, NaN for missing; the whole grid by default."""
        return self._stack.read(window, self._steps)


def common_axis(*stacks: TimeStack) -> TimeAxis:
    """The dates that stacks of one step have in common.

    Raises
    ------
    DateError
        They have different steps, or no date in common.
    """
    first = stacks[0]
    for other in stacks[1:]:
        if other.axis.step != first.axis.step:
            raise DateError(
                "{path} is by {noun}, {other_path} by {other_noun}. Bring them to one step with “Aggregate in time” "
                "first.",
                path=first.path, noun=say(first.axis.noun), other_path=other.path, other_noun=say(other.axis.noun),
            )  # fmt: skip
    start = max(stack.axis.first for stack in stacks)
    stop = min(stack.axis.first + stack.axis.size for stack in stacks)
    if start >= stop:
        spans = "; ".join(
            say("{path} from {first} to {last}", path=s.path, first=s.axis.labels[0], last=s.axis.labels[-1])
            for s in stacks
        )
        raise DateError("The stacks have no date in common: {spans}.", spans=spans)
    return TimeAxis(first.axis.step, start, stop - start)

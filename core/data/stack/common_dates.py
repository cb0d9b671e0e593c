"""Several stacks on the dates that they all have."""

from __future__ import annotations

import numpy as np

from ...run.errors import DateError
from ..earth.grid import Window
from .time_axis import TimeAxis
from .time_stack import TimeStack


class StepsOf:
    """Some consecutive steps of a stack; an input of `engine.map`."""

    def __init__(self, stack: TimeStack, axis: TimeAxis):
        self.path, self.grid, self.tags, self.axis = stack.path, stack.grid, stack.tags, axis
        self.band_count = axis.size
        first = axis.first - stack.axis.first
        self._stack, self._steps = stack, slice(first, first + axis.size)

    def read(self, window: Window | None = None) -> np.ndarray:
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
                f"{first.path} is by {first.axis.noun}, {other.path} by {other.axis.noun}. Bring them to one step"
                " with “Aggregate in time” first."
            )
    start = max(stack.axis.first for stack in stacks)
    stop = min(stack.axis.first + stack.axis.size for stack in stacks)
    if start >= stop:
        spans = "; ".join(f"{s.path} from {s.axis.labels[0]} to {s.axis.labels[-1]}" for s in stacks)
        raise DateError(f"The stacks have no date in common: {spans}.")
    return TimeAxis(first.axis.step, start, stop - start)

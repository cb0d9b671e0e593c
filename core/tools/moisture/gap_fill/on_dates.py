"""The temperature of the dates that are filled: gaps below freezing stay empty."""

from __future__ import annotations

import numpy as np

from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError
from ....run.messages import Tell
from .composites import CompositeStack


class OnDates:
    """A stack read on the dates of another, missing where it has none; for the block engine.

    Raises
    ------
    DateError
        Another time step, or no date in common.
    """

    def __init__(self, stack: TimeStack, other: TimeStack | CompositeStack, tell: Tell):
        self.stack, self.path, self.grid, self.band_count = stack, stack.path, stack.grid, len(other)
        mine, theirs = stack.axis, other.axis
        if mine.step != theirs.step:
            raise DateError(
                "TEMPERATURE {path} has a time step of one {mine}, {other} of one {theirs}. Bring it to that step with"
                " “Aggregate in time”.",
                path=stack.path,
                mine=mine.noun,
                other=other.path,
                theirs=theirs.noun,
            )
        self._place = theirs.numbers - mine.first
        there = (self._place >= 0) & (self._place < mine.size)
        there[there] = stack.bands[self._place[there]] > 0
        if not there.any():
            raise DateError(
                "TEMPERATURE {path} ({first} to {last}) has no date of {other} ({start} to {end}).",
                path=stack.path,
                first=mine.labels[0],
                last=mine.labels[-1],
                other=other.path,
                start=theirs.labels[0],
                end=theirs.labels[-1],
            )
        self._there = np.flatnonzero(there)
        if not there.all():
            tell.info(
                "TEMPERATURE lacks {count} of the {size} dates (the first is {first}); they are taken as not frozen.",
                count=(~there).sum(),
                size=theirs.size,
                first=theirs.labels[np.flatnonzero(~there)[0]],
            )

    def read(self, window=None) -> np.ndarray:
        """``(time, rows, cols)`` float32 on the dates of the other stack."""
        window = window or self.grid.window
        out = np.full((self.band_count, window.height, window.width), np.nan, np.float32)
        first, last = self._place[self._there[0]], self._place[self._there[-1]]
        values = self.stack.read(window, slice(first, last + 1))
        out[self._there] = values[self._place[self._there] - first]
        return out

"""Composites of 8 or 16 days as a record of their own: the days between them are no gaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from ....data.raster import RasterFile
from ....data.stack.time_axis import TimeAxis, step_date
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError
from ....run.language import say
from ....run.messages import Tell

_LEFT_OUT = 1.5  # spacings; composites at the turn of a year are shorter, never longer
_REGULAR = 0.8  # share of the dates that lie one spacing apart; daily records with gaps are not so regular


@dataclass(frozen=True)
class CompositeAxis(TimeAxis):
    """Dates of composites, the missing ones included; ``size`` of them, dated by the day.

    Parameters
    ----------
    days
        The dates, in order.
    spacing
        Days from one to the next; fewer at the turn of a year where composites begin anew.

    Examples
    --------
    >>> from datetime import date
    >>> axis = CompositeAxis("day", 0, 2, (date(2004, 1, 1), date(2004, 1, 17)), 16)
    >>> axis.season_count, axis.seasons.tolist()
    (23, [0, 1])
    """

    days: tuple[date, ...] = ()
    spacing: int = 1

    @property
    def dates(self) -> list[date]:
        """The dates."""
        return list(self.days)

    @property
    def numbers(self) -> np.ndarray:
        """Step number (day) of each date."""
        return np.array([day.toordinal() for day in self.days]) - self.days[0].toordinal() + self.first

    @property
    def season_count(self) -> int:
        """Composites of a year."""
        return int(np.ceil(365 / self.spacing))

    @property
    def seasons(self) -> np.ndarray:
        """Place of each composite in its year from 0."""
        place = np.array([(day.timetuple().tm_yday - 1) // self.spacing for day in self.days])
        return np.minimum(place, self.season_count - 1)

    @property
    def steps_per_year(self) -> float:
        """Composites a year."""
        return super().steps_per_year / self.spacing


class CompositeStack:
    """A stack read on the dates of its composites; what a `TimeStack` is for the passes of gap filling.

    Attributes
    ----------
    path, grid, tags, variable, unit
        Of the stack.
    axis
        `CompositeAxis`.
    """

    def __init__(self, stack: TimeStack):
        self.stack = stack
        self.path, self.grid, self.tags = stack.path, stack.grid, stack.tags
        self.variable, self.unit = stack.variable, stack.unit
        self.steps = composite_steps(stack)
        days = tuple(step_date(stack.axis.first + int(step), stack.axis.step) for step in self.steps)
        self.axis = CompositeAxis(
            stack.axis.step, stack.axis.first + int(self.steps[0]), len(days), days, stack.spacing
        )

    @property
    def file(self) -> RasterFile:
        """The file of the stack."""
        return self.stack.file

    @property
    def band_count(self) -> int:
        """Dates that `read` gives."""
        return self.axis.size

    @property
    def block(self) -> tuple[int, int]:
        """Tiles of the file."""
        return self.stack.block

    def __len__(self) -> int:
        return self.axis.size

    def read(self, window=None, steps=slice(None), shape=None) -> np.ndarray:
        """Values ``(time, rows, cols)`` float32 of some composites, NaN where missing."""
        return self.stack.read(window, self.steps[steps], shape)

    def sample(self) -> np.ndarray:
        """Some finite values."""
        return self.stack.sample()

    def require_dates(self, count: int, purpose: str) -> None:
        """Raise `DateError` when there are fewer than ``count`` dates in the file."""
        self.stack.require_dates(count, purpose)

    def close(self) -> None:
        """Close the file."""
        self.stack.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def by_composites(stack: TimeStack) -> TimeStack | CompositeStack:
    """The stack, on the dates of its composites if it holds composites of several days."""
    if stack.axis.step != "day" or stack.spacing == 1:
        return stack
    gaps = np.diff(np.flatnonzero(stack.bands))
    regular = gaps.size > 1 and (gaps == stack.spacing).mean() >= _REGULAR
    return CompositeStack(stack) if regular or "spacing" in stack.tags else stack


def composite_steps(stack: TimeStack) -> np.ndarray:
    """Steps of the axis that have a composite or should have one, ``(n,)`` in order."""
    present = np.flatnonzero(stack.bands)
    found = [present[:1]]
    for start, stop in pairwise(present):
        between = round((stop - start) / stack.spacing) - 1 if stop - start >= _LEFT_OUT * stack.spacing else 0
        found += [start + stack.spacing * np.arange(1, between + 1), np.array([stop])]
    return np.concatenate(found).astype(int)


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
                mine=say(mine.noun),
                other=other.path,
                theirs=say(theirs.noun),
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

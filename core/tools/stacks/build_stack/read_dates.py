"""Read the layers of dates from their files: the kernel that a stack is built with."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ....data.earth.grid import Window
from .layers import Layer
from .options import Reading
from .reader import LayerReader


class ReadLayers(NamedTuple):
    """What was read of a date in a window: values that the files hold, those masked, and those written.

    ``sample`` ``(n,)`` are some of the values, ``least`` and ``most`` the extremes of all, NaN where there is none;
    ``layer``, ``file`` and ``unit`` are those of the last of its layers.
    """

    step: int
    found: int
    masked: int
    written: int
    sample: np.ndarray
    least: float
    most: float
    layer: str
    file: str
    unit: str


@dataclass(frozen=True, eq=False)
class ReadDates:
    """Yields the values of dates from the files that they come from.

    Parameters
    ----------
    layers
        Of each step that has any.
    readings
        How a file is read, by its path; ``""`` for all others.
    hours
        How the layers of a date become one (`DayStatistic`); empty where it has one.
    window
        Of the files, that the raster covers.
    arrays
        Whether they are arrays of many times in a chunk.
    """

    layers: Mapping[int, Sequence[Layer]]
    readings: Mapping[str, Reading]
    hours: str
    window: Window
    arrays: bool = False

    @property
    def paths(self) -> tuple[str, ...]:
        """Files that are read."""
        return tuple({layer.file for layers in self.layers.values() for layer in layers})

    def __call__(self, job) -> Iterator[tuple[int, dict[str, np.ndarray], ReadLayers]]:
        """Yield for each step ``output`` ``(rows, cols)``, and how many values were read, found and masked.

        A step without any value yields no output: what is never written reads as missing.
        """
        # Files that keep many times in one block would else be unpacked for each date of each window.
        whole = (job.window.height, job.window.width) == (self.window.height, self.window.width)
        together = job.memory // 2 if whole or self.arrays else 0
        with contextlib.ExitStack() as opened:
            reader = None
            for step in job.steps:
                day = DayStatistic(self.hours) if self.hours else None
                sample, found, masked, least, most = [], 0, 0, np.nan, np.nan
                for layer in self.layers[step]:
                    job.check()
                    if reader is None or reader.source is not layer.source:  # a file of many dates is opened once
                        opened.close()
                        how = self.readings.get(layer.file, self.readings[""])
                        reader = opened.enter_context(LayerReader(layer.source, how, together))
                    values, held, taken = reader.read(layer.band, _shifted(job.window, self.window))
                    found, masked = found + held, masked + taken
                    sample.append(_thinned(values))
                    least = float(np.fmin(least, np.fmin.reduce(values, axis=None)))
                    most = float(np.fmax(most, np.fmax.reduce(values, axis=None)))
                    if day is not None:
                        day.add(values)
                if day is not None:
                    values = day.take()
                there = int(np.isfinite(values).sum())
                unit = reader.unit if reader else ""
                some = np.concatenate(sample)
                told = ReadLayers(step, found, masked, there, some, least, most, str(layer), layer.file, unit)
                # What is left unwritten is sparse in the file, and reads as nodata.
                yield step, {"output": values} if there else {}, told


class DayStatistic:
    """One value of a day from those of its hours, as they come; missing hours do not count.

    Parameters
    ----------
    statistic
        ``mean``, ``sum``, ``min`` or ``max``.

    Examples
    --------
    >>> day = DayStatistic("sum")
    >>> day.add(np.float32([[1.0, np.nan]])), day.add(np.float32([[2.0, np.nan]]))
    (None, None)
    >>> day.take()
    array([[ 3., nan]], dtype=float32)
    """

    def __init__(self, statistic: str):
        self._statistic = statistic
        self._sum: np.ndarray | None = None
        self._count: np.ndarray | None = None

    def add(self, values: np.ndarray) -> None:
        """Take in one hour, ``(rows, cols)`` float32 with NaN for missing."""
        known = np.isfinite(values)
        if self._sum is None or self._count is None:
            self._sum, self._count = values.astype(float), known.astype(int)
            self._sum[~known] = 0.0 if self._statistic in ("mean", "sum") else np.nan
            return
        if self._statistic in ("min", "max"):
            (np.fmin if self._statistic == "min" else np.fmax)(self._sum, values, out=self._sum)
        else:
            np.add(self._sum, values, out=self._sum, where=known)
        self._count += known

    def take(self) -> np.ndarray:
        """The day so far, float32; the next hour begins another."""
        total, count = self._sum, self._count
        self._sum = self._count = None
        if total is None or count is None:
            raise AssertionError("a day has an hour")
        if self._statistic == "mean":
            total = np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)
        elif self._statistic == "sum":
            total[count == 0] = np.nan
        return total.astype("float32")


def _thinned(values: np.ndarray) -> np.ndarray:
    """Every so manieth value, ``(n,)``: at most some thousands."""
    return values[:: max(values.shape[0] // 64, 1), :: max(values.shape[1] // 64, 1)].ravel()


def _shifted(window: Window, origin: Window) -> Window:
    return Window(window.row + origin.row, window.col + origin.col, window.height, window.width)

"""A dated raster in a window, date by date: what a window takes does not depend on the length of the record."""

from __future__ import annotations

import numpy as np

from ..earth.grid import Window


def dates_at_once(reader) -> int:
    """Dates that are read together: all where a file on this grid stores the bands of a pixel together, else one.

    Of what is interpolated from a coarser grid always one: all dates of it would take more than they save.
    """
    file = getattr(reader, "file", None)
    return reader.band_count if file is not None and file.pixel_interleaved else 1


class ByDate:
    """Indexed by the step of the reader's axis; what was read last is kept.

    reader
        `TimeStack`, or one seen on another grid: ``read(window, steps)``.
    """

    def __init__(self, reader, window: Window):
        self._reader, self._window, self._count = reader, window, dates_at_once(reader)
        self._first = 0
        self._values: np.ndarray | None = None

    def __getitem__(self, step: int) -> np.ndarray:
        """``(rows, cols)`` float32."""
        if self._values is None or not self._first <= step < self._first + self._count:
            self._first, self._values = step - step % self._count, None  # let go before more is read
            values = self._reader.read(self._window, slice(self._first, self._first + self._count))
        else:
            values = self._values
        self._values = values
        return values[step - self._first]

"""The pass of `flashdrought` over windows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.common_dates import Record
from ....zonal.zone_sums import CountedPixels, ZonePart, ZoneSums, mean_sums
from .onset import FlashScan, Rule


def percentiles(values: np.ndarray, index: bool) -> np.ndarray:
    """Per cent of each value, of an index by the normal distribution; any shape.

    Examples
    --------
    >>> percentiles(np.array([0.0]), True).tolist()
    [50.0]
    """
    from scipy.special import ndtr

    return 100 * ndtr(values.astype("float64")) if index else values


@dataclass(frozen=True, eq=False)
class FlashKernel:
    """Flash droughts of the pixels of one window, and the sums of its zones.

    Parameters
    ----------
    record
        The dates in order.
    counted
        Zone and area of the pixels.
    rule
        When a fall is a flash drought.
    index
        Whether the input is an index (else percentiles).

    Notes
    -----
    Called with ``input`` ``(time, rows, cols)``. Returns ``output`` ``(8, rows, cols)``, the bands `onset.BANDS`; the
    sums of the zones; ``(3,)`` pixels with values, with an event and in one at the last date.
    """

    record: Record
    counted: CountedPixels
    rule: Rule
    index: bool

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], tuple[ZonePart, np.ndarray]]:
        """Scan the percentiles of each pixel of ``input`` for flash droughts, date by date."""
        values = arrays["input"]
        scan = FlashScan(values[0].size, self.rule)
        for t, row in enumerate(self.record.rows(values)):
            scan.step(t, percentiles(row.ravel(), self.index))
            job.check()
        bands = scan.finish()
        known = np.isfinite(values).any(axis=0).ravel()
        bands[:, ~known] = np.nan
        rows = (percentiles(row, self.index).astype("float32") for row in self.record.rows(values))
        sums = mean_sums(job.number, rows, len(self.record), self.counted.read(job.window), None, job.check)
        marks = np.array([known.sum(), np.nansum(bands[0] > 0), np.nansum(bands[7])])
        return {"output": bands.reshape(len(bands), *values.shape[1:])}, (sums, marks)


class FlashTally:
    """What the windows add up to."""

    def __init__(self, zones: ZoneSums):
        self.zones, self.marks = zones, np.zeros(3)

    def add(self, part: tuple[ZonePart, np.ndarray]) -> None:
        """Add a window."""
        self.zones.add(part[0])
        self.marks += part[1]

"""Field significance: the false discovery rate over many tests (Benjamini & Hochberg 1995; Wilks 2016).

With 5 % of wrong rejections in each of a million pixels, a map is full of trends that are not
there. The rule rejects up to the largest p(k), in order of size, with p(k) <= level * k / N.
For p values of neighbours that depend on each other, Wilks takes twice the level that he wants
to hold for the field.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ....data.raster import RasterFile
from ....engine.engine import Needs
from ....engine.engine import map as map_blocks
from ....run.job import Job

WILKS = 2.0  # level of the rule over the level of the field
_HALF = 16  # bits of a float32 that sort the values coarsely, and those that sort them within
_COUNTS = 20 * 1024**2  # bytes that counting in a window takes
_TOGETHER = 16  # coarse classes that are counted finely in one pass: 8 MiB


def largest_rejected(p: np.ndarray, level: float) -> float:
    """The largest p value that is rejected, -1 where none is; of any shape, NaN left out."""
    p = np.sort(p[np.isfinite(p)], axis=None)
    rejected = np.flatnonzero(p <= level * np.arange(1, p.size + 1) / max(p.size, 1))
    return float(p[rejected[-1]]) if rejected.size else -1.0


class PCounts:
    """Counts of float32 p values by the upper half of their bits, which sort positive numbers by size.

    Sixteen bits tell values apart that differ by 1 %. The classes in which the largest rejected
    value can lie are few; only their members have to be looked at again, and that by counts too,
    so that a raster of any size needs no sorting and no more than some 10 MB.
    """

    def __init__(self):
        self.counts = np.zeros(1 << _HALF, np.int64)

    @staticmethod
    def of(p: np.ndarray) -> np.ndarray:
        """(65536,) counts of some values, NaN left out; to be added to ``counts``."""
        return np.bincount(_bits(p) >> _HALF, minlength=1 << _HALF)

    def largest_rejected(self, level: float, finely: Callable[[np.ndarray], np.ndarray]) -> float:
        """As the function of that name, exactly, for all values that were counted.

        finely
            ``finely(classes)``: (classes, 65536) counts, by the lower half of their bits, of the
            values in some classes; `fine_counts` of all values, summed.
        """
        total, upto = self.counts.sum(), np.cumsum(self.counts)
        smallest = _values(np.arange(1 << _HALF) << _HALF)
        possible = np.flatnonzero((self.counts > 0) & (smallest <= level * upto / max(total, 1)))[::-1]
        for first in range(0, possible.size, _TOGETHER):
            classes = possible[first : first + _TOGETHER]
            for one, counts in zip(classes, finely(classes), strict=True):
                place = np.flatnonzero(counts)
                values = _values((one << _HALF) + place)
                rank = upto[one] - self.counts[one] + np.cumsum(counts[place])
                rejected = np.flatnonzero(values <= level * rank / total)
                if rejected.size:
                    return float(values[rejected[-1]])
        return -1.0


def largest_rejected_of(raster: RasterFile, band: int, counted: PCounts, level: float, job: Job) -> float:
    """The largest p value of a raster's band that is rejected, -1 where none is.

    counted
        All its values; those that matter are read again, window by window.
    """

    def finely(classes):
        total = np.zeros((len(classes), 1 << _HALF), np.int64)
        kernel = _FineCounts(raster, band, classes)
        map_blocks(kernel, {}, {}, job, grid=raster.grid, needs=Needs(working=40, fixed=_COUNTS), gather=total.__iadd__)
        return total

    return counted.largest_rejected(level, finely)


@dataclass(frozen=True, eq=False)
class _FineCounts:
    """Kernel: `fine_counts` of a window of one band, which is all that it reads of the raster."""

    raster: RasterFile
    band: int
    classes: np.ndarray

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], np.ndarray]:
        return {}, fine_counts(self.raster.read(job.window, [self.band]), self.classes)


def fine_counts(p: np.ndarray, classes: np.ndarray) -> np.ndarray:
    """(classes, 65536) int64 counts of the p values in some classes of `PCounts`; any shape, NaN left out."""
    bits = _bits(p)
    place = np.full(1 << _HALF, -1)
    place[classes] = np.arange(len(classes))
    row = place[bits >> _HALF]
    bits, row = bits[row >= 0] & ((1 << _HALF) - 1), row[row >= 0]
    return np.bincount((row << _HALF) + bits, minlength=len(classes) << _HALF).reshape(len(classes), -1)


def _bits(p: np.ndarray) -> np.ndarray:
    """(n,) int64 of the bits of the finite values as float32; they rise with the value, for values of 0 or more."""
    p = np.asarray(p, np.float32)
    return p[np.isfinite(p)].view(np.uint32).astype(np.int64)


def _values(bits: np.ndarray) -> np.ndarray:
    """The float32 numbers of some bits, as float64."""
    with np.errstate(invalid="ignore"):  # bits beyond those of 1 are never counted
        return bits.astype(np.uint32).view(np.float32).astype(np.float64)

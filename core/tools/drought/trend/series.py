"""Series of valid values, and what the tests count and rank in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

# Steps of a series: the 16-bit levels of Sen's slope need room for one level a step.
LONGEST = 30000
# Rows whose comparisons are summed at once: more would overflow uint8, the type whose
# sums take the most pixels an instruction.
ROWS = 255


@dataclass(frozen=True)
class ValidSeries:
    """The valid values of (time, pixels), moved to the front in time order.

    Packing lets the passes over pairs ignore gaps: they ask only which of two values
    came later. ``steps`` keeps the real time for the slopes.

    values
        (rows, pixels) in the dtype of the input, NaN after the valid ones; as many rows
        as the longest series has valid values.
    steps
        float64 step index of each value: (rows, pixels), or (rows, 1) without gaps;
        undefined after the valid ones.
    count
        (pixels,) number of valid values.
    gaps
        Whether any value is missing, so that ``steps`` differ between pixels.
    """

    values: np.ndarray
    steps: np.ndarray
    count: np.ndarray
    gaps: bool

    @classmethod
    def pack(cls, x: np.ndarray, valid: np.ndarray) -> ValidSeries:
        """From (time, pixels) values and whether each is valid."""
        steps = np.arange(len(x), dtype=np.float64)[:, None]
        count = np.count_nonzero(valid, axis=0)
        if valid.all():
            return cls(x, steps, count, gaps=False)
        # A mask picks row by row, so with pixels as rows the order in time is kept. Rows that
        # no series fills are left out: composites of 16 days are dated by the day.
        source = valid.T
        target = np.arange(count.max(initial=0)) < count[:, None]
        values = np.full(target.shape, np.nan, x.dtype)
        values[target] = x.T[source]
        packed = np.zeros(target.shape)
        packed[target] = np.broadcast_to(steps.T, source.shape)[source]
        return cls(np.ascontiguousarray(values.T), np.ascontiguousarray(packed.T), count, gaps=True)

    @property
    def pairs(self) -> np.ndarray:
        """(pixels,) number of pairs of valid values."""
        return self.count * (self.count - 1) // 2

    def median(self) -> np.ndarray:
        """(pixels,) median of the valid values."""
        return _middle(np.sort(self.values, axis=0), self.count)  # NaN last

    def median_step(self) -> np.ndarray:
        """(pixels,) median step index of the valid values."""
        return _middle(np.broadcast_to(self.steps, self.values.shape), self.count)


def _middle(ordered: np.ndarray, count: np.ndarray) -> np.ndarray:
    """(pixels,) float64 median of the first ``count`` rows of ordered (time, pixels)."""
    pixel = np.arange(len(count))
    pair = ordered[(count - 1) // 2, pixel], ordered[count // 2, pixel]
    return (pair[0].astype(np.float64) + pair[1]) / 2


def median_and_ties(series: ValidSeries) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Median, number of tied pairs and tie term sum t(t-1)(2t+5), each (pixels,).

    The k-th repetition (k = 1, 2, ...) of a value ties with k earlier ones and adds
    the difference 6k(k+2) of t(t-1)(2t+5) between t = k+1 and t = k, so both sums run
    over repetitions and no group needs to be found.
    """
    ordered = np.sort(series.values, axis=0)  # NaN last
    row = np.arange(len(ordered), dtype=np.int32)[:, None]
    repeated = np.zeros(ordered.shape, bool)
    np.equal(ordered[1:], ordered[:-1], out=repeated[1:])
    first = np.maximum.accumulate(np.where(repeated, np.int32(0), row), axis=0)
    k = (row - first).astype(np.float64)
    tied_pairs = k.sum(axis=0)
    tie_term = 6 * (np.square(k).sum(axis=0) + 2 * tied_pairs)
    return _middle(ordered, series.count), tied_pairs, tie_term


def count_pairs(compare: np.ufunc, values: np.ndarray, check: Callable[[], None]) -> np.ndarray:
    """(pixels,) int64 number of i < j with ``compare(values[j], values[i])``.

    All pairs of one lag at a time: both operands are then contiguous blocks, and the
    n(n-1)/2 comparisons run at memory speed of the cache. For the n of pixel series
    this beats sorting them, which NumPy does a pixel at a time.
    """
    n, pixels = values.shape
    total = np.zeros(pixels, np.int64)
    buffer = np.empty((min(ROWS, n), pixels), bool)
    for lag in range(1, n):
        check()
        for start in range(lag, n, ROWS):
            stop = min(start + ROWS, n)
            hit = buffer[: stop - start]
            compare(values[start:stop], values[start - lag : stop - lag], out=hit)
            total += np.add.reduce(hit.view(np.uint8), axis=0, dtype=np.uint8)
    return total

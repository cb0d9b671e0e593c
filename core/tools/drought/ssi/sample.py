"""The values behind one fit, and what all distributions ask of them."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from .distribution import l_moments
from .options import MIN_VALUES


def trailing_mean(x: np.ndarray, scale: int) -> np.ndarray:
    """Mean of the last ``scale`` steps along the first axis, missing unless all are valid.

    x
        ``(time, …)`` on a regular axis, NaN for missing. The first ``scale − 1`` steps
        have no full window and are missing.
    """
    if scale == 1:
        return x
    out = np.full(x.shape, np.nan, x.dtype)
    if len(x) < scale:
        return out
    # Adding the terms of each window, not a running sum: no rounding travels along
    # the record, and a missing value spoils its own windows only.
    total = x[: len(x) - scale + 1].astype("float64")
    for lag in range(1, scale):
        total += x[lag : len(x) - scale + 1 + lag]
    out[scale - 1 :] = total / scale
    return out


def empirical_percentile(x: np.ndarray, reference: np.ndarray, minimum: int = MIN_VALUES) -> np.ndarray:
    """Percentile of each value among the values of the reference period, all seasons together.

    An index that is standardised per calendar month has the same frequency below a threshold
    everywhere, and the same mean in every month. The percentile has not: it says how often a
    place is as dry as this, and in which season.

    Plotting position of Gringorten (1963): p = (r − 0.44)/(n + 0.12), with r the rank among the
    n valid values of the reference period, the middle rank for ties. A value that is not of the
    reference period has the rank between those of its neighbours: i + ½ when i values are
    smaller. So p lies within (0, 100) for every value, however extreme.

    Parameters
    ----------
    x
        ``(time, …)``, NaN for missing; any unit.
    reference
        ``(time,)`` booleans: the steps that the ranks are taken from.
    minimum
        A series with fewer valid values in the reference period is missing.

    Returns
    -------
    float32 of the shape of ``x``: per cent, 0 the driest. On the way about 50 bytes a value are held.
    """
    if not x.size:
        return np.full(x.shape, np.nan, "float32")
    flat = x.reshape(len(x), -1)
    order = np.argsort(flat, axis=0)
    ranked = np.take_along_axis(flat, order, axis=0)
    counts = reference[order] & np.isfinite(ranked)
    at_most = np.cumsum(counts, axis=0, dtype="int32")
    below = at_most - counts
    # Ties: what lies below the first of a run of equal values, and what up to its last.
    changes = ranked[1:] != ranked[:-1]
    below[1:][~changes] = 0
    below = np.maximum.accumulate(below, axis=0)
    size = at_most[-1]
    at_most[:-1][~changes] = np.iinfo("int32").max
    at_most = np.minimum.accumulate(at_most[::-1], axis=0)[::-1]
    # (below + 1 … at_most) are the ranks of the run; with itself for a value from outside.
    middle = 0.5 * (below + at_most + 1.0)
    percent = 100.0 * (middle - 0.44) / (np.where(size >= max(minimum, 1), size, np.nan) + 0.12)
    out = np.empty(flat.shape, "float32")
    np.put_along_axis(out, order, percent.astype("float32"), axis=0)
    out[np.isnan(flat)] = np.nan
    return out.reshape(x.shape)


class Sample:
    """Values of many series that are fitted at once; each statistic is computed when it is first asked for.

    Parameters
    ----------
    values
        ``(time, n)``, NaN for missing; each series may have gaps of its own.
    ordered
        Sort them, which L-moments need; missing values then come last.
    """

    def __init__(self, values: np.ndarray, ordered: bool = True):
        values = np.sort(values, axis=0) if ordered else values
        self.values = values.astype("float64")
        self.valid = np.isfinite(self.values)
        self.count = np.count_nonzero(self.valid, axis=0)
        self._complete = bool(self.valid.all())

    def total(self, values: np.ndarray) -> np.ndarray:
        """Sum of something over the valid values of each series."""
        return (values if self._complete else np.where(self.valid, values, 0.0)).sum(axis=0)

    def _around_mean(self, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Mean, and deviations from it with 0 where a value is missing."""
        mean = self.total(values) / np.maximum(self.count, 1)
        deviations = values - mean
        if not self._complete:
            deviations[~self.valid] = 0.0
        return mean, deviations

    @cached_property
    def _plain(self):
        return self._around_mean(self.values)

    @cached_property
    def _logs(self):
        # A series with values that have no logarithm gets no fit on logarithms at all.
        return self._around_mean(np.log(np.where(self.positive, self.values, np.nan)))

    @property
    def mean(self) -> np.ndarray:
        """Mean of each series ``(n,)``, NaN where a series has no value."""
        return self._plain[0]

    @cached_property
    def square_sum(self) -> np.ndarray:
        """Sum of the squared deviations from the mean."""
        return np.einsum("ij,ij->j", self._plain[1], self._plain[1])

    @cached_property
    def sd(self) -> np.ndarray:
        """Standard deviation, ddof 1."""
        return np.sqrt(self.square_sum / np.maximum(self.count - 1, 1))

    @cached_property
    def positive(self) -> np.ndarray:
        """Whether all valid values of a series lie above 0."""
        return ~(self.values <= 0).any(axis=0)

    @property
    def mean_log(self) -> np.ndarray:
        """Mean of the logarithms; NaN for series that are not positive."""
        return self._logs[0]

    @cached_property
    def square_sum_log(self) -> np.ndarray:
        """Sum of the squared deviations of the logarithms from their mean."""
        return np.einsum("ij,ij->j", self._logs[1], self._logs[1])

    @cached_property
    def l_moments(self) -> tuple[np.ndarray, np.ndarray]:
        """l₂ and t₃; l₁ is the mean."""
        return l_moments(self._plain[1], self.count)

    @cached_property
    def l2_log(self) -> np.ndarray:
        """l₂ of the logarithms."""
        return l_moments(self._logs[1], self.count)[0]

"""The values behind one fit, and what all distributions ask of them."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from .l_moments import l_moments


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

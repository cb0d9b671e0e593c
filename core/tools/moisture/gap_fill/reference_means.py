"""What the first spatial pass regresses a month on: the mean of the calendar month, and the mean (methods §3.2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .climatology import MIN_YEARS


@dataclass(frozen=True)
class ReferenceMeans:
    """Means of each pixel's record, from which a value can be taken out again.

    mean, count
        ``(seasons + 1, y, x)`` float32 and integers: per place in the year, and last of the
        whole record; without calendar months only the last. A mean takes part where
        `MIN_YEARS` values are left, the last one where any is. NaN where there are none.
    """

    mean: np.ndarray
    count: np.ndarray

    @classmethod
    def of(cls, sm: np.ndarray, season: np.ndarray | None) -> ReferenceMeans:
        """From ``sm (time, …)``, NaN missing, and the place in the year of each date."""
        parts = [] if season is None else [season == k for k in range(int(season.max()) + 1)]
        shape = (len(parts) + 1, *sm.shape[1:])
        count, total = np.zeros(shape, np.int16), np.zeros(shape)
        for k, part in enumerate(parts):
            values = sm[part]
            there = ~np.isnan(values)
            count[k] = there.sum(axis=0)
            total[k] = np.where(there, values, 0).sum(axis=0, dtype=np.float64)
        if parts:
            count[-1], total[-1] = count[:-1].sum(axis=0), total[:-1].sum(axis=0)
        else:
            there = ~np.isnan(sm)
            count[-1] = there.sum(axis=0)
            total[-1] = np.where(there, sm, 0).sum(axis=0, dtype=np.float64)
        mean = np.where(count > 0, total / np.maximum(count, 1), np.nan)
        return cls(mean.astype(np.float32), count)

    def at(self, values: np.ndarray, season: int | None) -> list[np.ndarray]:
        """References of one date with ``values``, best first; each without the date itself."""
        every = mean_of_others(self.mean[-1], self.count[-1], values)
        if season is None:
            return [every]
        return [mean_of_others(self.mean[season], self.count[season], values, MIN_YEARS), every]


def mean_of_others(mean: np.ndarray, count: np.ndarray, values: np.ndarray, at_least: int = 1) -> np.ndarray:
    """A mean of ``count`` values without ``values`` (NaN: not among them).

    NaN where fewer than ``at_least`` are left.
    """
    seen = ~np.isnan(values)
    others = count - seen
    offset = np.where(seen, mean - values, np.float32(0)) / np.maximum(others, 1)
    return np.where(others >= at_least, mean + offset, np.float32(np.nan)).astype(np.float32)

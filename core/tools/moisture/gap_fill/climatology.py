"""The mean year of each pixel, and whether it may stand in for the record."""

from __future__ import annotations

import numpy as np

from .fixed_point import last_true, next_true

# A mean of one season needs values from this many years (docs/methods.md §3.1).
MIN_YEARS = 3
# Seasons without a mean are bridged over at most as many steps as a gap in time may have.
_MAX_BRIDGE = 3
# A mean year that misses more than a tenth of a pixel's values does not describe the pixel.
_MIN_COVERED = 0.9


class Climatology:
    """Mean per season (calendar month) of each pixel.

    mean
        ``(seasons, n)``: the mean where there are at least `MIN_YEARS`
        values, else linearly between the neighbouring seasons' means when at
        most three seasons in a row lack one, else NaN. All NaN where a pixel
        is better described by its raw values.
    measured
        ``(seasons, n)`` bool: the mean is one of values, not bridged.
    """

    def __init__(self, x: np.ndarray, season: np.ndarray):
        """From ``x (time, n)``, NaN missing, and the season index of each step ``(time,)``."""
        count_of_seasons = int(season.max()) + 1
        total = np.zeros((count_of_seasons, x.shape[1]))
        count = np.zeros((count_of_seasons, x.shape[1]), dtype=np.int32)
        for k in range(count_of_seasons):
            values = x[season == k]
            there = ~np.isnan(values)
            count[k] = there.sum(axis=0)
            total[k] = np.where(there, values, 0.0).sum(axis=0)
        self.measured = count >= MIN_YEARS
        mean = np.where(self.measured, total / np.maximum(count, 1), np.nan)
        mean = _bridge(mean, self.measured)
        covered = np.where(np.isnan(mean), 0, count).sum(axis=0)
        useful = (covered > 0) & (covered >= _MIN_COVERED * count.sum(axis=0))
        self.mean = np.where(useful, mean, np.nan)
        self.measured &= useful


def _bridge(mean, measured):
    """Interpolate across short runs of seasons without a mean; the year is a circle."""
    count = mean.shape[0]
    three_years = np.concatenate([measured] * 3)
    here = np.arange(count, 2 * count)[:, None]
    before = last_true(three_years)[count : 2 * count]
    after = next_true(three_years)[count : 2 * count]
    possible = measured.any(axis=0) & (after - before - 1 <= _MAX_BRIDGE)
    share = (here - before) / np.maximum(after - before, 1)
    columns = np.arange(mean.shape[1])
    left, right = mean[before % count, columns], mean[after % count, columns]
    return np.where(measured, mean, np.where(possible, left + share * (right - left), np.nan))

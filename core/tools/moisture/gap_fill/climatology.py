"""The mean year of each pixel, and whether it may stand in for the record."""

from __future__ import annotations

import numpy as np

from .fixed_point import last_true, next_true

_LAGS = 6
# What records of average length showed, and how many pairs of values it counts for.
_PRIOR = (0.5, 0.35, 0.25, 0.2, 0.17, 0.14)
_PRIOR_PAIRS = 20
_PERSISTENCE = np.arange(0.3, 0.96, 0.05)
_MAX_SIGNAL = 0.98


def smooth_anomalies(anomaly: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Expected signal of each record at every date, and the signal's share of its variance.

    ``anomaly (time, n)`` float64, NaN missing, mean 0. Returns ``(time, n)``, 0 for records
    without any value, and ``(n,)`` in 0…0.98.
    """
    there = ~np.isnan(anomaly)
    values = np.where(there, anomaly, 0.0)
    variance = (values**2).sum(axis=0) / np.maximum(there.sum(axis=0), 1)
    persistence, signal = _red_noise(values, there, variance)
    return _smooth(values, there, persistence, signal * variance, (1.0 - signal) * variance), signal


def _red_noise(values, there, variance):
    """phi and s of each record, from its autocorrelations, each drawn towards the prior."""
    length, n = values.shape
    scale = np.where(variance > 0, variance, 1.0)
    lags = range(1, min(_LAGS, length - 1) + 1)
    found = np.empty((len(lags), n))
    for k in lags:
        total = (values[k:] * values[:-k]).sum(axis=0) / scale
        pairs = (there[k:] & there[:-k]).sum(axis=0)
        found[k - 1] = (total + _PRIOR_PAIRS * _PRIOR[k - 1]) / (pairs + _PRIOR_PAIRS)
    weight = 1.0 / np.arange(1, len(lags) + 1)[:, None]
    least, persistence, signal = np.full(n, np.inf), np.zeros(n), np.zeros(n)
    for phi in _PERSISTENCE if len(lags) else ():
        decay = phi ** np.arange(1, len(lags) + 1)[:, None]
        share = np.clip((weight * decay * found).sum(axis=0) / (weight * decay**2).sum(), 0.0, _MAX_SIGNAL)
        misfit = (weight * (found - share * decay) ** 2).sum(axis=0)
        better = misfit < least
        least, persistence = np.where(better, misfit, least), np.where(better, phi, persistence)
        signal = np.where(better, share, signal)
    return persistence, signal


def _smooth(values, there, phi, signal, noise):
    """Kalman filter forwards, then smoothing backwards, all records at once."""
    length = len(values)
    filtered, spread = np.empty_like(values), np.empty_like(values)
    drive, floor = signal * (1.0 - phi**2), 1e-12
    mean, variance = np.zeros(values.shape[1]), signal.copy()
    for t in range(length):
        if t:
            mean, variance = phi * mean, phi**2 * variance + drive
        gain = np.where(there[t], variance / (variance + noise + floor), 0.0)
        filtered[t] = mean = mean + gain * (values[t] - mean)
        spread[t] = variance = (1.0 - gain) * variance
    for t in range(length - 2, -1, -1):
        back = spread[t] * phi / (phi**2 * spread[t] + drive + floor)
        filtered[t] += back * (filtered[t + 1] - phi * filtered[t])
    return filtered


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

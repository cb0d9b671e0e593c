"""Anomalies of a record in its gaps: a smoother for red noise seen through white noise.

The anomaly of a month is taken as a first-order autoregressive signal with white noise on
top, a(t) = phi a(t - 1) + w and observed a + e, whose share of the variance is s (signal)
and 1 - s (noise); so the autocorrelation at lag k is s phi^k. The Kalman filter and the
smoother of Rauch, Tung & Striebel (1965) give the expectation at missing dates from all
observed ones: what a short gap keeps of the anomalies at its rims, and how that fades in
a long one, follows from how long the pixel's anomalies last.
"""

from __future__ import annotations

import numpy as np

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

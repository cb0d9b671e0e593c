"""The characteristic time T from stations in the root zone, and how good it is elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .filter import exponential_filter

TIMES = (1, 2, 3, 4, 5, 7, 10, 12, 15, 20, 25, 30, 35, 40, 50, 60, 80, 100)  # days that are tried
MIN_COMMON = 20  # dates that a station must have in common with the stack


@dataclass(frozen=True)
class FittedTime:
    """What stations say of T.

    Attributes
    ----------
    time
        T in days with the highest median correlation over the stations.
    stations
        How many count.
    r
        Their median correlation with that T.
    r_left_out
        Median correlation of stations with the T that the others choose; NaN with fewer than three stations.
    r_surface
        Median correlation of the surface itself.
    by_time
        Median correlation for each of `TIMES`.
    """

    time: float
    stations: int
    r: float
    r_left_out: float
    r_surface: float
    by_time: tuple[float, ...]


def fit_time(surface: np.ndarray, days: np.ndarray, truth: np.ndarray) -> FittedTime | None:
    """Choose T.

    Parameters
    ----------
    surface
        ``(time, s)`` records of the pixels that stations lie in, NaN for missing.
    days
        ``(time,)`` in days.
    truth
        ``(time, s)`` soil moisture of the stations in the root zone.

    Returns
    -------
    None where no station has `MIN_COMMON` dates in common with the stack.
    """
    r = np.array([_correlations(exponential_filter(surface, days, time)[0], truth) for time in TIMES])
    plain = _correlations(surface, truth)
    counts = np.isfinite(r).all(axis=0)
    if not counts.any():
        return None
    r, plain = r[:, counts], plain[counts]
    median = np.median(r, axis=1)
    best = int(np.argmax(median))
    number = r.shape[1]
    left = np.nan
    if number >= 3:
        others = [int(np.argmax(np.median(np.delete(r, i, axis=1), axis=1))) for i in range(number)]
        left = float(np.median([r[other, i] for i, other in enumerate(others)]))
    return FittedTime(
        float(TIMES[best]), number, float(median[best]), left, float(np.nanmedian(plain)), tuple(median.tolist())
    )


def _correlations(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Pearson's r of each column over common dates; NaN with too few."""
    both = np.isfinite(x) & np.isfinite(y)
    count = both.sum(axis=0)
    with np.errstate(all="ignore"):
        x, y = (np.where(both, v - np.where(both, v, 0).sum(axis=0) / count, 0.0) for v in (x, y))
        r = (x * y).sum(axis=0) / np.sqrt((x**2).sum(axis=0) * (y**2).sum(axis=0))
    return np.where(count >= MIN_COMMON, r, np.nan)

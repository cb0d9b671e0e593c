"""How far Sen's slope may be off: the interval that the Mann-Kendall test cannot reject."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np


def slope_interval(x: np.ndarray, level: float = 0.95) -> tuple[float, float]:
    """Lower and upper limit of Sen's slope of one series, per step (Gilbert 1987, section 16.6).

    With C = z·√(Var S) and N slopes of pairs in order, the limits are the slopes of the ranks
    (N − C)/2 and (N + C)/2 + 1, interpolated between slopes. It supposes independent values, as
    the test does.

    Parameters
    ----------
    x
        ``(time,)`` on a regular axis, NaN for missing; all pairs are listed, so it is for short series.
    level
        Of confidence, in (0, 1).

    Returns
    -------
    NaN, NaN for fewer than two values.
    """
    from scipy.special import ndtri

    steps = np.flatnonzero(np.isfinite(x))
    values = np.asarray(x, "float64")[steps]
    n = len(values)
    if n < 2:
        return np.nan, np.nan
    first, second = np.triu_indices(n, 1)
    slopes = np.sort((values[second] - values[first]) / (steps[second] - steps[first]))
    ties = np.unique(values, return_counts=True)[1]
    variance = (n * (n - 1) * (2 * n + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18
    reach = ndtri((1 + level) / 2) * np.sqrt(variance)
    # Ranks count from 1; beyond the first and the last the limit is theirs.
    ranks = np.array([(len(slopes) - reach) / 2, (len(slopes) + reach) / 2 + 1]) - 1
    low, high = np.interp(ranks, np.arange(len(slopes)), slopes)
    return float(low), float(high)


_MOST_SLOPES = 2**20  # listed at one time
LISTED = 48 * 1024**2  # bytes that they take, with what is made of them


def slope_intervals(
    x: np.ndarray,
    steps: np.ndarray,
    seasons: np.ndarray | None = None,
    level: float = 0.95,
    check: Callable[[], None] = lambda: None,
) -> np.ndarray:
    """As `slope_interval`, for many series at once, and within seasons.

    Parameters
    ----------
    x
        ``(time, n)``, NaN for missing.
    steps
        ``(time,)`` time of each value, in the unit that the slopes are told by.
    seasons
        ``(time,)`` integers: only values of one season are compared (seasonal test), and the variances of the seasons
        add up (Hirsch et al. 1982). None: all with each other.
    level
        Of confidence, in (0, 1).

    Returns
    -------
    ``(2, n)`` float32 lower and upper limit; NaN for fewer than two values.

    Examples
    --------
    >>> limits = slope_intervals(np.array([[1.0], [2.0], [2.5], [4.0], [5.0]]), np.arange(5.0))
    >>> limits[:, 0].tolist() == [0.5, 1.5]
    True
    """
    from scipy.special import ndtri

    first, second = np.triu_indices(len(x), 1)
    if seasons is not None:
        same = seasons[first] == seasons[second]
        first, second = first[same], second[same]
    apart = (steps[second] - steps[first])[:, None]
    out = np.full((2, x.shape[1]), np.nan, "float32")
    chunk = max(_MOST_SLOPES // max(len(first), 1), 1)
    for start in range(0, x.shape[1], chunk):
        check()
        values = x[:, start : start + chunk].astype("float64")
        slopes = np.sort((values[second] - values[first]) / apart, axis=0)
        count = np.isfinite(slopes).sum(axis=0)
        groups = [np.ones(len(x), bool)] if seasons is None else [seasons == one for one in np.unique(seasons)]
        reach = ndtri((1 + level) / 2) * np.sqrt(sum(_variance(values[group]) for group in groups))
        # Ranks count from 1; beyond the first and the last the limit is theirs.
        ranks = np.stack([(count - reach) / 2, (count + reach) / 2 + 1]) - 1
        ranks = np.clip(ranks, 0, np.maximum(count - 1, 0))
        low = np.floor(ranks).astype(int)
        high = np.minimum(low + 1, np.maximum(count - 1, 0))
        at_low, at_high = np.take_along_axis(slopes, low, axis=0), np.take_along_axis(slopes, high, axis=0)
        found = at_low + (ranks - low) * (at_high - at_low)
        out[:, start : start + chunk] = np.where(count > 0, found, np.nan)
    return out


def _variance(values: np.ndarray) -> np.ndarray:
    """Variance of Kendall's S of each series ``(time, n)``, less what ties take, NaN for missing."""
    n = np.isfinite(values).sum(axis=0)
    ordered = np.sort(values, axis=0)
    ties, run = np.zeros(values.shape[1]), np.ones(values.shape[1])
    for above, below in zip(ordered[1:], ordered[:-1]):
        run = np.where(above == below, run + 1, 1.0)
        ties += np.where(run > 1, run * (run - 1) * (2 * run + 5) - (run - 1) * (run - 2) * (2 * run + 3), 0.0)
    return (n * (n - 1) * (2 * n + 5) - ties) / 18

"""How far Sen's slope may be off: the interval that the Mann-Kendall test cannot reject."""

from __future__ import annotations

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

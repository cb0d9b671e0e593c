"""Empirical percentile against a fixed reference period (docs/methods.md §10)."""

from __future__ import annotations

import numpy as np

from .options import MIN_VALUES


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

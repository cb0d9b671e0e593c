"""Trailing means: SSI-3 is the index of the mean over three months."""

from __future__ import annotations

import numpy as np


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

"""What is known about the missing cells of a block: the estimates, and how far the observations are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# Lengths and distances are kept in a byte; what is farther is as far as can be.
FAR = 255


@dataclass(frozen=True)
class Evidence:
    """Estimates and situation of the cells of a block; arrays ``(time, y, x)`` unless stated.

    The dates may be a span of the record; ``gap`` and ``rim`` are those of the whole record.

    temporal
        Estimate from the pixel's own record, NaN where there is none.
    kind
        uint8, `temporal.ESTIMATE` or `temporal.CLIMATOLOGY` where ``temporal`` has a value.
    gap, rim
        uint8: missing steps in a row that the cell lies in, and steps to the nearest
        observed one of the pixel; 0 where observed. A gap that reaches the first or last
        step of the record is `FAR`, as nothing is known behind it; so is the rim of a pixel
        that was never observed.
    spatial
        Estimate from the surroundings in the same month, NaN where there is none.
    distance
        uint8: pixels to the nearest observed one of the same month, 0 where observed,
        `FAR` where the month has none.
    spread
        ``(y, x)``: SD of the pixel's observed anomalies from its climatology (from its
        mean where it has no climatology), NaN where fewer than three are observed.
    climatology
        ``(seasons, y, x)``: the mean year of each pixel (`Climatology.mean`), NaN where it has
        none; None without calendar months.
    season
        ``(time,)`` integers, the place of each date in ``climatology``; None with it.
    """

    temporal: np.ndarray
    kind: np.ndarray
    gap: np.ndarray
    rim: np.ndarray
    spatial: np.ndarray
    distance: np.ndarray
    spread: np.ndarray
    climatology: np.ndarray | None = None
    season: np.ndarray | None = None


def time_gaps(known: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """``gap`` and ``rim`` of `Evidence` for ``known (time, …)`` bool, whole records."""
    length = len(known)
    steps = np.arange(length, dtype=np.int32).reshape(-1, *[1] * (known.ndim - 1))
    before = np.maximum.accumulate(np.where(known, steps, np.int32(-1)), axis=0)
    after = np.minimum.accumulate(np.where(known, steps, np.int32(length))[::-1], axis=0)[::-1]
    inside = (before >= 0) & (after < length)
    gap = np.where(known, 0, np.where(inside, after - before - 1, FAR))
    nearest = np.minimum(np.where(before >= 0, steps - before, FAR), np.where(after < length, after - steps, FAR))
    return np.minimum(gap, FAR).astype(np.uint8), np.minimum(nearest, FAR).astype(np.uint8)


def space_gaps(known: np.ndarray) -> np.ndarray:
    """``distance`` of `Evidence` for one month, ``known (y, x)`` bool."""
    if not known.any():
        return np.full(known.shape, FAR, np.uint8)
    from scipy.ndimage import distance_transform_edt

    return np.minimum(np.ceil(distance_transform_edt(~known)), FAR).astype(np.uint8)

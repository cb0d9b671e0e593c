"""The mean index and the share in drought of zones through time, weighted by area."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.composite_dates import Record
from ....zonal.zone_sums import ZoneSums

WHOLE = ""  # the zone of a raster without zones
QUANTITIES = 3  # of `mean_sums` with a threshold


@dataclass(frozen=True, eq=False)
class ZoneSeries:
    """Series of ``(zones, dates of the record)``.

    labels, record
    area
        ``(zones,)`` km² of the pixels that have a value at some date.
    mean
        Area-weighted mean of the index; NaN where too little of the area has a value.
    share
        Of the area with a value, that at or below the threshold; NaN where no pixel has one.
    valid
        Share of ``area`` that has a value.
    """

    labels: tuple[str, ...]
    record: Record
    area: np.ndarray
    mean: np.ndarray
    share: np.ndarray
    valid: np.ndarray

    @classmethod
    def of(cls, sums: ZoneSums, labels, record: Record, min_valid: float) -> ZoneSeries:
        """From the sums of `mean_sums` with a threshold.

        min_valid
            Share of a zone's area (pixels that have a value at some date) that a date must have.
        """
        valid, index, dry = np.moveaxis(sums.sums, -1, 1)
        with np.errstate(invalid="ignore", divide="ignore"):
            share_valid = valid / sums.area[:, None]
            mean = np.where(share_valid >= min_valid, index / valid, np.nan)
            return cls(tuple(labels), record, sums.area, mean, dry / valid, share_valid)

"""The mean index and the share in drought of zones through time, weighted by area, and the events of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.stack.common_dates import Record
from ....data.table.frames import make_frame
from ....zonal.zone_sums import ZoneSums
from .runs import events_of

if TYPE_CHECKING:
    import pandas

WHOLE = ""  # the zone of a raster without zones
QUANTITIES = 3  # of `mean_sums` with a threshold
COLUMNS = {
    "zone": str, "event": int, "rank": int, "start": date, "end": date, "duration": int, "severity": float,
    "intensity": float, "minimum": float, "minimum_date": date, "mean_share": float, "max_share": float,
    "begun_before": int, "continues": int,
}  # fmt: skip


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


def events_table(series: ZoneSeries, threshold: float, min_duration: int = 1) -> pandas.DataFrame:
    """Events of the mean index of each zone, in order of zone and time; ``rank`` 1 is the most severe of its zone.

    ``mean_share`` and ``max_share`` tell how much of the zone's area was in drought during the event;
    ``begun_before`` and ``continues`` are 1 where the date before or behind is beyond the record or missing.
    """
    record, rows = series.record, []
    for label, mean, share in zip(series.labels, series.mean, series.share, strict=True):
        found = events_of(mean, threshold, min_duration)
        ranks = np.argsort(np.argsort([-event.severity for event in found], kind="stable")) + 1
        for number, (event, rank) in enumerate(zip(found, ranks.tolist(), strict=True), 1):
            during = share[event.first : event.last + 1]
            rows.append((
                label, number, rank, record.start(event.first), record.end(event.last), event.duration, event.severity,
                event.intensity, event.minimum, record.start(event.lowest), float(during.mean()), float(during.max()),
                int(event.begun_before), int(event.continues),
            ))  # fmt: skip
    return make_frame(COLUMNS, rows)

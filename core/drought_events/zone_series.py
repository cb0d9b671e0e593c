"""The mean index and the share in drought of zones through time, weighted by area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..blocks import map as map_blocks
from ..cell_area import CellAreas
from ..job import Job
from ..record import Record
from ..stack import TimeStack
from ..zones import Zones

WHOLE = ""  # the zone of a raster without zones
WORKING = 60  # bytes per pixel that `zone_sums` holds


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


class ZoneSums:
    """Sums over zones, gathered window by window.

    sums
        ``(3, zones, dates)``: index × area, area with a value, area at or below the threshold.
    area
        ``(zones,)`` of the pixels with a value at some date.
    """

    def __init__(self, zones: int, dates: int):
        self.sums, self.area = np.zeros((3, zones, dates)), np.zeros(zones)

    @property
    def nbytes(self) -> int:
        return self.sums.nbytes

    def add(self, part: "ZoneSums") -> None:
        self.sums += part.sums
        self.area += part.area

    def series(self, labels, record: Record, min_valid: float) -> ZoneSeries:
        index, valid, dry = self.sums
        with np.errstate(invalid="ignore", divide="ignore"):
            share_valid = valid / self.area[:, None]
            mean = np.where(share_valid >= min_valid, index / valid, np.nan)
            return ZoneSeries(tuple(labels), record, self.area, mean, dry / valid, share_valid)


def zone_sums(
    values: np.ndarray,
    areas: np.ndarray,
    zone: np.ndarray | None,
    zones: int,
    record: Record,
    threshold: float,
    check: Callable[[], None] = lambda: None,
) -> ZoneSums:
    """Sums of one window.

    Parameters
    ----------
    values
        ``(time, rows, cols)`` float32, NaN for missing.
    areas
        ``(rows, cols)`` km², NaN where a pixel has no place on the Earth.
    zone
        ``(rows, cols)`` number of the zone, negative outside; None for one zone of all.
    """
    out, limit = ZoneSums(zones, len(record)), np.float32(threshold)
    area = np.nan_to_num(areas).ravel()
    number = np.zeros(area.size, "int64") if zone is None else zone.ravel().astype("int64")
    inside = np.flatnonzero((number >= 0) & (area > 0))
    number, area = number[inside], area[inside]
    ever = np.zeros(inside.size, bool)
    for place, row in enumerate(record.rows(values)):
        check()
        x = row.ravel()[inside]
        known = np.isfinite(x)
        ever |= known
        weight = np.where(known, area, 0.0)
        for i, sizes in enumerate((weight * np.where(known, x, 0), weight, weight * (x <= limit))):
            out.sums[i, :, place] = np.bincount(number, sizes, zones)
    out.area[:] = np.bincount(number, area * ever, zones)
    return out


def zone_series(
    stack: TimeStack, threshold: float, job: Job, zones: Zones | None = None, min_valid: float = 0.5
) -> ZoneSeries:
    """Series of the zones of a stack, or of all of it as one zone.

    min_valid
        Share of a zone's area (pixels that have a value at some date) that a date must have.

    Raises
    ------
    GridError, ResourceError, Cancelled
    """
    record, labels = Record.of(stack), zones.labels if zones else (WHOLE,)
    inputs = {"index": stack, "areas": CellAreas(stack.grid, stack.path), **({"zones": zones} if zones else {})}
    sums = ZoneSums(len(labels), len(record))

    def kernel(arrays, job):
        zone = arrays["zones"][0] if zones else None
        values, areas = arrays["index"], arrays["areas"][0]
        return {}, zone_sums(values, areas, zone, len(labels), record, threshold, job.check)

    map_blocks(kernel, inputs, {}, job, working=WORKING, fixed=sums.nbytes, gather=sums.add)
    return sums.series(labels, record, min_valid)

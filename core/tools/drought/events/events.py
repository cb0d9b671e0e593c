"""Drought events of a stack: per pixel as a raster, per zone as a table."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.raster import RasterWriter
from ....data.stack.composite_dates import Record
from ....data.stack.time_stack import TimeStack
from ....data.table.attribute_table import AttributeTable
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.provenance import Provenance
from ....zonal.zone_sums import WORKING, CountedPixels, ZoneSums, mean_sums
from ....zonal.zones import ZonePolygons, open_zones
from .runs import BANDS, KERNEL, events_of, run_characteristics
from .zone_series import QUANTITIES, WHOLE, ZoneSeries

COLUMNS = {
    "zone": str, "event": int, "rank": int, "start": date, "end": date, "duration": int, "severity": float,
    "intensity": float, "minimum": float, "minimum_date": date, "mean_share": float, "max_share": float,
    "begun_before": int, "continues": int,
}  # fmt: skip


@dataclass(frozen=True)
class EventOptions:
    """threshold, min_duration (dates), min_valid (share of a zone's area that a date must have)."""

    threshold: float = -1.0
    min_duration: int = 1
    min_valid: float = 0.5

    def __post_init__(self):
        if not np.isfinite(self.threshold):
            raise ParameterError(f"THRESHOLD is {self.threshold}; it must be a number.")
        if self.min_duration < 1:
            raise ParameterError(f"MIN_DURATION is {self.min_duration}; an event has at least one date.")
        if not 0 < self.min_valid <= 1:
            raise ParameterError(f"MIN_VALID is {self.min_valid:g}; it is a share above 0 and up to 1.")


def drought_events(
    source: str,
    output: str,
    options: EventOptions,
    job: Job,
    provenance: Provenance,
    zones: str | ZonePolygons | None = None,
) -> tuple[dict[str, float], AttributeTable]:
    """Events of every pixel as a raster of the bands `BANDS`, and those of zones as a table.

    zones
        The table has the events of the mean index of each zone; without zones those of the mean over the raster.

    Returns
    -------
    Numbers (see `_numbers`), and a table of `COLUMNS`.

    Raises
    ------
    GridError
        The stack has no reference system; zones lie on another grid.
    InputError
        The stack holds no value; ``zones`` cannot be used.
    """
    paths = [source, *([zones] if isinstance(zones, str) else [])]
    with ExitStack() as opened:
        stack = opened.enter_context(TimeStack(source))
        stage = opened.enter_context(Staging(paths))
        stack.sample()
        target = stage.place(output, stack.grid.window.pixels * len(BANDS) * 4)
        places = opened.enter_context(open_zones(zones, stack, job.part(0, 0.05), stage, output)) if zones else None
        labels, record = places.labels if places else (WHOLE,), Record.of(stack)
        counted, cells = CountedPixels(stack, places), CellAreas(stack.grid, stack.path)
        tally = _Tally(ZoneSums(QUANTITIES, len(record), len(labels), job))

        def kernel(arrays, job):
            values = arrays["index"]
            bands = run_characteristics(record.rows(values), options.threshold, options.min_duration, job.check)
            rows, pixels = record.rows(values), counted.read(job.window)
            sums = mean_sums(job.number, rows, len(record), pixels, options.threshold, job.check)
            return {"events": bands}, (sums, *_marks(bands, cells.read(job.window)[0]))

        tags = {**provenance.of(stack, *([places] if places else [])).tags(), "variable": "drought_events"}
        with RasterWriter(target, stack.grid, BANDS, tags=tags) as writer:
            map_blocks(
                kernel, {"index": stack}, {"events": writer}, tally.zones.rest(job.part(0.05, 1.0)),
                working=KERNEL + WORKING, fixed=tally.zones.nbytes, gather=tally.add,
            )  # fmt: skip
    series = ZoneSeries.of(tally.zones, labels, record, options.min_valid)
    table = events_table(series, options.threshold, options.min_duration)
    if not tally.areas[1]:
        job.warn(f"No pixel has an event: no value is at or below {options.threshold:g} for long enough.")
    elif not table.rows:
        job.warn(
            f"Pixels have events, but the mean index of no zone comes down to {options.threshold:g} for long enough. "
            "A mean over much land varies less than a pixel: choose smaller zones or a higher threshold."
        )
    return {**tally.numbers(), "EVENT_COUNT": len(table.rows)}, table


class _Tally:
    """What the windows add up to.

    Sums by zone; areas of the pixels with a value, with an event, with a value at the last date and with an event
    then; the longest duration.
    """

    def __init__(self, zones: ZoneSums):
        self.zones, self.areas, self.longest = zones, np.zeros(4), 0.0

    def add(self, part) -> None:
        sums, areas, longest = part
        self.zones.add(sums)
        self.areas += areas
        self.longest = max(self.longest, longest)

    def numbers(self) -> dict[str, float]:
        known, affected, last, now = self.areas
        return {
            "AFFECTED_SHARE": float(affected / known) if known else 0.0,
            "CURRENT_SHARE": float(now / last) if last else float("nan"),
            "LONGEST": int(self.longest),
        }


def _marks(bands: np.ndarray, area: np.ndarray) -> tuple[np.ndarray, float]:
    """Areas of pixels by what their events are like, and the longest duration of a window."""
    count, longest, current = bands[0], bands[2], bands[6]
    marks = (np.isfinite(count), count > 0, np.isfinite(current), current > 0)
    return np.array([np.nansum(area[mark]) for mark in marks]), float(np.nanmax(longest, initial=0.0))


def events_table(series: ZoneSeries, threshold: float, min_duration: int = 1) -> AttributeTable:
    """Events of the mean index of each zone, in order of zone and time; ``rank`` 1 is the most severe of its zone.

    ``mean_share`` and ``max_share`` tell how much of the zone's area was in drought during the event;
    ``begun_before`` and ``continues`` are 1 where the date before or behind is beyond the record or missing.
    """
    record, rows = series.record, []
    for label, mean, share in zip(series.labels, series.mean, series.share):
        found = events_of(mean, threshold, min_duration)
        ranks = np.argsort(np.argsort([-event.severity for event in found], kind="stable")) + 1
        for number, (event, rank) in enumerate(zip(found, ranks.tolist()), 1):
            during = share[event.first : event.last + 1]
            rows.append((
                label, number, rank, record.start(event.first), record.end(event.last), event.duration, event.severity,
                event.intensity, event.minimum, record.start(event.lowest), float(during.mean()), float(during.max()),
                int(event.begun_before), int(event.continues),
            ))  # fmt: skip
    return AttributeTable(COLUMNS, rows)

"""The tool `droughtevents`: unbroken runs of dry dates, per pixel and per zone (docs/methods.md, section 10)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.stack.common_dates import Record
from ....data.table.zones import zones_given
from ....interface.declaration import (
    Number,
    Pace,
    RasterOut,
    Stack,
    Table,
    TableOut,
    Tool,
    number,
    raster_out,
    stack,
    table_out,
    whole,
    zone_field,
    zones,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan, RasterShape
from ....interface.quantities import INDEX
from ....run.job import Job
from ....run.messages import Tell
from .runs import BANDS

if TYPE_CHECKING:
    from .zone_series import ZoneSeries


@dataclass(frozen=True, kw_only=True)
class DroughtEvents(Tool):
    """Since when, how long, how bad: unbroken runs of dry dates, per pixel and per zone."""

    id: ClassVar = "droughtevents"
    title: ClassVar = "Drought events"
    group: ClassVar = "drought"
    tags: ClassVar = "drought,events,run theory,duration,severity,intensity,spell,since when"
    pace: ClassVar = Pace(values=0.03)
    comes_after: ClassVar = "SSI"
    comes_before: ClassVar = "maps and reports"
    numbers: ClassVar = {
        "AFFECTED_SHARE": Number("Share of the area with values that had an event", percent=True),
        "CURRENT_SHARE": Number(
            "Share of the area with values at the last date that is in an event then", percent=True
        ),
        "LONGEST": Number("Longest event of a pixel (dates)"),
        "EVENT_COUNT": Number("Events of the zones in all"),
    }
    goes_with: ClassVar = {"min_valid": ("zones",)}
    help: ClassVar = """
    An event is an unbroken run of dates with an index at or below THRESHOLD (run theory). Its duration counts dates of
    the stack (months, dekads, composites), its severity is the sum of threshold minus index over them, its intensity
    is severity by duration. A missing date ends a run: fill gaps first, or one drought is counted as two.

    OUTPUT has a band each for: number of events; mean and longest duration; mean and largest severity; mean of the
    events' intensities; and, for the event that runs at the last date, its duration and severity so far (0 where
    none runs). Pixels without an event have the number 0 and no other value. An event that the record cuts off at
    its start or end counts with what is seen of it.

    EVENTS lists the events of each zone (without ZONES, of the whole raster as one zone): runs of the area-weighted
    mean index, with start, end, duration, severity, rank by severity, intensity, the lowest mean and its date, and
    how much of the area was in drought (mean and maximum). begun_before and continues are 1 where the date before or
    behind is beyond the record or missing: such an event may be longer. A date counts when MIN_VALID of the zone's
    area has a value. The mean over much land varies less than a pixel, so large zones have fewer and milder events:
    choose zones of the size of a drought, or take “Drought clusters”, which need no zones.

    The index should have no season of its own (SSI by calendar month). SSI-3 or SSI-6 gives fewer, longer events
    than SSI-1, whose runs are broken by single wet months.
    """

    input: Stack = stack("SSI stack", "A dated stack of the index, low where it is dry.", quantity=INDEX)
    threshold: float = number(
        "Threshold",
        "Index values at it or below it are drought: −1 moderate, −1.5 severe, −2 extreme.",
        default=-1.0,
    )
    min_duration: int = whole("Shortest event (dates)", "Shorter runs are no events.", default=1, low=1)
    zones: Table | None = zones("EVENTS has the events of each zone.")
    zone_field: str = zone_field()
    min_valid: float = number(
        "Smallest share of a zone with values",
        "A date on which less of the zone's area has a value is missing in EVENTS and ends a run.",
        default=0.5, low=0.0001, high=1.0, advanced=True,
    )  # fmt: skip
    output: RasterOut = raster_out("Drought events", "Raster of eight bands; the first is the number of events.")
    events: TableOut | None = table_out(
        "Events of the zones", "Table with one row per zone and event of its area-weighted mean index.", optional=True
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check reference system and zones, and lay out the bands of the events' characteristics.

        Raises
        ------
        GridError
            The stack has no reference system.
        """
        from ....zonal.zone_sums import least_budget
        from .zone_series import QUANTITIES

        CellAreas(given.input.grid, given.input.path)  # refuses a stack without a reference system
        places = zones_given(given.zones, self.zone_field, given.input, tell)
        shape = RasterShape(given.input.grid, BANDS, tags={"variable": "drought_events"})
        cost = Cost(least=least_budget(QUANTITIES, len(Record.of(given.input)), places))
        return Plan({"output": shape}, cost, detail=places)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the events of the pixels, and list those of the zones' means.

        Returns the table of events and their number, and what is counted over all pixels.
        """
        from ....engine import engine
        from ....zonal.zone_sums import CountedPixels, ZoneSums
        from ....zonal.zones import open_zones
        from .kernel import EventsKernel, EventTally
        from .runs import KERNEL
        from .zone_series import QUANTITIES, WHOLE, ZoneSeries, events_table

        stack, record, beside = given.input, Record.of(given.input), out.target("output") or ""
        with ExitStack() as opened:
            places = None
            if plan.detail is not None:
                places = opened.enter_context(open_zones(plan.detail, stack, job.part(0, 0.05), out.stage, beside))
                out.provenance = out.provenance.of(stack, places)
            labels = places.labels if places else (WHOLE,)
            cells = CellAreas(stack.grid, stack.path)
            counted = CountedPixels(stack, places)
            kernel = EventsKernel(record, counted, cells, self.threshold, self.min_duration)
            tally = EventTally(ZoneSums(QUANTITIES, len(record), len(labels), job))
            engine.map(
                kernel, {"index": stack}, out.writers("output"), tally.zones.rest(job.part(0.05, 1.0)),
                needs=engine.Needs(working=KERNEL + counted.working, fixed=tally.zones.nbytes), gather=tally.add,
            )  # fmt: skip
        series = ZoneSeries.of(tally.zones, labels, record, self.min_valid)
        _leave_out(series, bool(places), tally.pixels, stack.grid.window.pixels, job.tell)
        table = events_table(series, self.threshold, self.min_duration)
        if not tally.any_event:
            job.warn(
                "No pixel has an event: no value is at or below {threshold:g} for long enough.",
                threshold=self.threshold,
            )
        elif not len(table):
            job.warn(
                "Pixels have events, but the mean index of no zone comes down to {threshold:g} for long enough. A mean"
                " over much land varies less than a pixel: choose smaller zones or a higher threshold.",
                threshold=self.threshold,
            )
        return {**tally.numbers(), "EVENT_COUNT": len(table), "events": table}


def _leave_out(series: ZoneSeries, zoned: bool, known: int, pixels: int, tell: Tell) -> None:
    """Count the pixels, dates and zones that there is nothing to say of."""
    dates, empty = series.record.steps >= 0, ~(series.valid > 0).any(axis=0)
    tell.leave_out("pixels", pixels - known, pixels, "no value on any date")
    tell.leave_out("dates", (dates & empty).sum(), dates.sum(), "no pixel that counts has a value on them")
    if zoned:
        mute = np.isnan(series.mean).all(axis=1)
        tell.leave_out("zones", mute.sum(), len(mute), "no date has a value in MIN_VALID of their area")

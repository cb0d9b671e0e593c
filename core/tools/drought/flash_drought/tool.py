"""The tool `flashdrought`: fast onsets of drought, per pixel and per zone (docs/methods.md, section 11)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.stack.common_dates import Record
from ....data.table.frames import make_frame
from ....data.table.zones import zones_given
from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    RasterOut,
    Stack,
    Table,
    TableOut,
    Tool,
    choice,
    number,
    raster_out,
    report_out,
    stack,
    table_out,
    zone_field,
    zones,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan, RasterShape
from ....interface.quantities import ANYTHING, INDEX
from ....run.errors import DateError, InputError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from .onset import BANDS, DEFINITIONS, FlashEvent, Rule, flash_events, intensity

if TYPE_CHECKING:
    import pandas

    from ....zonal.zone_sums import ZoneSums

_LONGEST_STEP = 8  # days: a fall within four pentads is not seen in longer ones
_WORKING = 200  # bytes per pixel of the scan
COLUMNS = {
    "zone": str, "event": int, "start": date, "onset": date, "end": date, "speed": float, "lowest": float,
    "lowest_date": date, "duration_days": float, "recovered": int, "definition": str,
    "recovery_days": float, "intensity": float,
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class FlashDrought(Tool):
    """Which droughts came fast: onset, speed, depth, duration and recovery, per pixel and per zone."""

    id: ClassVar = "flashdrought"
    title: ClassVar = "Flash drought"
    group: ClassVar = "drought"
    tags: ClassVar = "flash drought,onset,rapid,intensification,pentad,percentile,speed,recovery"
    packages: ClassVar = (*Tool.packages, "scipy")
    pace: ClassVar = Pace(values=0.06)
    comes_after: ClassVar = "SSI (of days, pentads or weeks)"
    comes_before: ClassVar = "maps and tables"
    numbers: ClassVar = {
        "AFFECTED_SHARE": Number("Share of pixels with values that had a flash drought", percent=True),
        "CURRENT_SHARE": Number("Share of pixels with values that are in one at the last date", percent=True),
        "EVENT_COUNT": Number("Flash droughts of the zones in all"),
    }
    goes_with: ClassVar = {"min_valid": ("zones",)}
    help: ClassVar = """
    A flash drought is a fast fall of soil moisture. INPUT is an index of days, pentads or weeks (SSI; its percentile is
    that of the normal distribution), or percentiles from 0 to 100 themselves.

    DEFINITION ford_labosier (Ford & Labosier 2017): from the 40th percentile or above to the 20th or below within four
    pentads. yuan (Yuan et al. 2019): from above the 40th to below the 20th with a mean fall of at least five points a
    pentad, and at least four pentads in all. For both the fall is counted from the last date at the high percentile.
    otkin (Otkin et al. 2021): from whatever percentile, the largest mean fall over two to ten pentads before the first
    date below the 20th is at least 15 points in four pentads, and drought lasts for at least four pentads. All end
    when the percentile is above the 20th again; a missing date ends them, too, so fill gaps first.

    OUTPUT has bands: count; mean and largest speed of onset (points a pentad); lowest percentile; mean and longest
    duration (days from the last high date to the last dry one); mean recovery (days from the lowest percentile until
    it is above the 20th); current, 1 where one runs at the last date. EVENTS lists those of the mean percentile of each
    zone (without ZONES, of the whole raster), which falls more slowly than a pixel's: choose small zones. Every row
    tells the definition; recovery_days from the lowest percentile to the first date above the 20th; intensity, Otkin's
    index: the speed against 15 points in four pentads, times the mean depth below the 20th percentile over the drought,
    at most 18 pentads of it. REPORT draws the strongest event of each zone.

    Daily values jitter with each rain; the rules were made for pentads. Aggregate days to pentads first, or give the
    index of a smoothed record (“Root-zone soil moisture”).
    """

    input: Stack = stack(
        "Index or percentiles", "Dated stack of days, pentads or weeks: SSI, or percentiles from 0 to 100.",
        quantity=(INDEX, ANYTHING),
    )  # fmt: skip
    definition: str = choice(
        "Definition",
        """ford_labosier: 40 to 20 within four pentads; yuan: at least 5 points a pentad, four pentads in all; otkin: at
        least 15 points in four pentads, from any percentile, then four pentads of drought.""",
        DEFINITIONS,
        labels={
            "ford_labosier": "Ford & Labosier 2017",
            "yuan": "Yuan et al. 2019",
            "otkin": "Otkin et al. 2021",
        },
    )
    zones: Table | None = zones("EVENTS has the flash droughts of each zone.")
    zone_field: str = zone_field()
    min_valid: float = number(
        "Smallest share of a zone with values", "A date on which less of its area has a value is missing in EVENTS.",
        default=0.5, low=0.0001, high=1.0, advanced=True,
    )  # fmt: skip
    output: RasterOut = raster_out("Flash droughts", "Raster of eight bands; the first is their number.")
    events: TableOut | None = table_out(
        "Events of the zones", "Table with one row per zone and flash drought of its mean percentile.", optional=True
    )
    report: FileOut | None = report_out("The strongest flash drought of each zone, and all events; one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that the dates are close enough, and find out whether the input holds an index or percentiles.

        Raises
        ------
        DateError
            A step is too long to see a flash drought.
        InputError
            The values are neither an index nor percentiles.
        GridError
            The stack has no reference system.
        """
        stack = given.input
        days = 365.2425 / stack.axis.steps_per_year * stack.spacing
        if days > _LONGEST_STEP:
            raise DateError(
                "{path} has a value every {days:.0f} days. Flash droughts come within four pentads: give an index of"
                " days, pentads or weeks.",
                path=stack.path, days=days,
            )  # fmt: skip
        values = stack.sample()
        index = bool(values.min() < 0)
        if not index and (values.max() > 100 or values.max() <= 3.5):
            raise InputError(
                "{path} holds neither an index (both signs) nor percentiles (0 to 100): values from {low:.4g} to"
                " {high:.4g}.",
                path=stack.path, low=float(values.min()), high=float(values.max()),
            )  # fmt: skip
        if index and values.max() > 15:
            raise InputError("{path} holds negative values and values above 15: no index.", path=stack.path)
        tell.info(
            "The input is {what}.", what=say("an index; its percentiles are used") if index else say("percentiles")
        )
        CellAreas(stack.grid, stack.path)  # refuses a stack without a reference system
        places = zones_given(given.zones, self.zone_field, stack, tell)
        shape = RasterShape(stack.grid, BANDS, tags={"variable": "flash_droughts", "definition": self.definition})
        from ....zonal.zone_sums import least_budget

        cost = Cost(least=least_budget(2, len(Record.of(stack)), places))
        return Plan({"output": shape}, cost, detail=(index, Rule(self.definition, days), places))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the flash droughts of the pixels, list those of the zones, and write the report.

        Returns the table of events and their number, and the shares of pixels that had one and that are in one at the
        end.
        """
        from ....engine import engine
        from ....zonal.zone_sums import WORKING, CountedPixels, ZoneSums
        from ....zonal.zones import open_zones
        from .kernel import FlashKernel, FlashTally

        stack, (index, rule, drawn) = given.input, plan.detail
        record = Record.of(stack)
        with ExitStack() as opened:
            places = None
            if drawn is not None:
                beside = out.target("output") or ""
                places = opened.enter_context(open_zones(drawn, stack, job.part(0, 0.05), out.stage, beside))
                out.provenance = out.provenance.of(stack, places)
            labels = places.labels if places else ("",)
            tally = FlashTally(ZoneSums(2, len(record), len(labels), job))
            engine.map(
                FlashKernel(record, CountedPixels(stack, places), rule, index), {"input": stack},
                out.writers("output"), tally.zones.rest(job.part(0.05, 1.0)),
                needs=engine.Needs(working=_WORKING + 24 * len(rule.lags) + WORKING, fixed=tally.zones.nbytes),
                gather=tally.add,
            )  # fmt: skip
        series = _means(tally.zones, self.min_valid)
        events = [flash_events(one, rule) for one in series]
        table = _events(series, events, labels, record, rule)
        if page := out.path("report"):
            from .report import FlashFindings, write_report

            write_report(page, FlashFindings(labels, record, rule, series, events, table), stack.path)
        known, affected, now = tally.marks
        pixels = stack.grid.window.pixels
        job.tell.leave_out("pixels", pixels - known, pixels, "no value on any date")
        if places:
            mute = np.isnan(series).all(axis=1)
            job.tell.leave_out("zones", mute.sum(), len(mute), "no date has a value in MIN_VALID of their area")
        if not affected:
            job.warn("No pixel has a flash drought by this definition.")
        shares = {"AFFECTED_SHARE": affected / max(known, 1), "CURRENT_SHARE": now / max(known, 1)}
        return {**{name: float(value) for name, value in shares.items()}, "EVENT_COUNT": len(table), "events": table}


def _events(series: np.ndarray, events: list[list[FlashEvent]], labels, record: Record, rule: Rule) -> pandas.DataFrame:
    """Flash droughts of the mean percentile of each zone."""
    rows = []
    for label, values, found in zip(labels, series, events, strict=True):
        for place, event in enumerate(found, 1):
            start, onset, end = record.start(event.start), record.start(event.onset), record.end(event.end)
            recovery = rule.days * (event.end + 1 - event.lowest_at) if event.recovered else np.nan
            rows.append((
                label, place, start, onset, end, event.speed, event.lowest, record.start(event.lowest_at),
                rule.days * (event.end - event.start), int(event.recovered), rule.definition, recovery,
                intensity(values, event, rule),
            ))  # fmt: skip
    return make_frame(COLUMNS, rows)


def _means(sums: ZoneSums, least: float) -> np.ndarray:
    """``(zones, dates)`` mean percentile, NaN where less than the share ``least`` of the area has a value."""
    valid, total = np.moveaxis(sums.sums, -1, 1)
    with np.errstate(all="ignore"):
        return np.where(valid / sums.area[:, None] >= least, total / valid, np.nan)

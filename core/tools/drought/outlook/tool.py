"""The tool `outlook`: drought in the next months, with the skill shown in past years (docs/methods.md, section 11)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.stack.time_axis import step_date
from ....data.table.zones import zones_given
from ....interface.declaration import (
    FileOut,
    Number,
    RasterOut,
    Stack,
    Table,
    TableOut,
    Tool,
    day,
    raster_out,
    report_out,
    stack,
    table_out,
    text,
    zone_field,
    zones,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan, RasterShape
from ....interface.quantities import INDEX
from ....run.errors import DateError, ParameterError
from ....run.job import Job
from ....run.messages import Tell

MOST_LEAD = 12
_SECONDS_PER_MILLION = 1.2  # of pixels, a lead and a year; measured with 19 and 39 years


@dataclass(frozen=True, kw_only=True)
class DroughtOutlook(Tool):
    """How likely is drought in the next months, and how far can that be trusted?"""

    id: ClassVar = "outlook"
    title: ClassVar = "Drought outlook"
    group: ClassVar = "drought"
    tags: ClassVar = "outlook,forecast,probability,ensemble,persistence,skill,rpss,reliability,seasonal"
    packages: ClassVar = (*Tool.packages, "pandas")
    comes_after: ClassVar = "SSI"
    comes_before: ClassVar = "maps and bulletins"
    numbers: ClassVar = {
        "RPSS": Number("Skill against climatology, first lead, whole area"),
        "RPSS_LOW": Number("Lower end of its 90 % interval"),
        "RPSS_PERSISTENCE": Number("Skill against persistence, first lead, whole area"),
        "YEARS": Number("Past years that the first lead was learnt from"),
    }
    help: ClassVar = """
    Soil remembers: a dry month tends to be followed by a dry one. This tool tells the probability of each drought class
    in the next steps (LEADS, months for a stack of months) from the present state. For every pixel, calendar month and
    lead the index is regressed on its state at the start, over past years; the residuals of these years, one after the
    other, make the ensemble. A member is one past year for all pixels, so that its map hangs together and areas of
    drought have honest ranges. No weather forecast is used.

    It always comes with its skill: every past year is forecast from the others, and its ranked probability score is
    compared with that of the past frequencies (climatology) and of the present class going on (persistence). Skill is 1
    for a perfect outlook, 0 for one no better than the reference. Where its 90 % interval (years resampled) includes 0,
    no probability is told: the pixel is missing, the row of the table says “no skill”. Fewer than 15 past years are
    refused.

    OUTPUT has eight bands a lead: the probability of moderate drought or worse, of none, mild, moderate, severe and
    extreme; skill against climatology and against persistence. The table has the means of zones with the range of the
    area share among the members (5 to 95 %). START makes the outlook of an earlier date from what was known then.

    An index of longer scale (SSI-3, SSI-6) shares months with its own past: its skill is higher and says less.
    """

    input: Stack = stack("SSI stack", "Dated stack of the index, with at least 15 years.", quantity=INDEX)
    leads: str = text("Leads (steps)", "Numbers with commas, from 1 to 12.", default="1, 2, 3")
    start: date | None = day("Start", "Date of the present state. Empty: the last date of the stack.")
    zones: Table | None = zones("The table has rows for each.")
    zone_field: str = zone_field()
    output: RasterOut = raster_out("Outlook", "Raster of eight bands a lead; missing where there is no skill.")
    table_: TableOut | None = table_out(
        "Outlook of the zones", "Table with a row per zone, lead and class: probability, range, skill.", optional=True
    )
    report: FileOut | None = report_out("Skill, reliability and probabilities; one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Choose the date to start from, and for each lead the past years to learn from.

        Returns
        -------
        Plan
            Eight bands for each lead; its detail: pairs of dates by lead, the step to start from, the dates told of,
            and zones.

        Raises
        ------
        DateError
            The stack is made of composites, does not hold START, or has too few years before it.
        ParameterError
            LEADS are no numbers of steps.
        GridError
            The stack has no reference system.
        """
        from ....engine.engine import CACHE_SHARE
        from ....zonal.zone_sums import known_zones
        from ..classify.classes import CLASS_NAMES
        from .ensemble import MIN_YEARS
        from .kernel import fixed_bytes, pairs_of

        index = given.input
        leads = _leads(self.leads)
        last = len(index) - 1 if self.start is None else index.axis.index(self.start)
        if index.spacing > 1:
            raise DateError(
                "{path} has composites with a rhythm of their own. Aggregate them to months first.", path=index.path
            )
        pairs = tuple(pairs_of(index.axis.seasons, last, lead) for lead in leads)
        fewest = min(len(pair.start) for pair in pairs)
        if fewest < MIN_YEARS:
            raise DateError(
                "Before {start} {path} has {years} past years to learn from; an outlook, and its skill, need {least}.",
                start=index.axis.labels[last], path=index.path, years=fewest, least=MIN_YEARS,
            )  # fmt: skip
        CellAreas(index.grid, index.path)  # refuses a stack without a reference system
        places = zones_given(given.zones, self.zone_field, index, tell)
        targets = tuple(step_date(index.axis.first + last + lead, index.axis.step) for lead in leads)
        names = []
        for lead, target in zip(leads, targets, strict=True):
            groups = ("moderate or worse", *CLASS_NAMES)
            names += [f"{target.isoformat()} (lead {lead}): probability of {group}" for group in groups]
            names += [f"{target.isoformat()} (lead {lead}): skill against {what}" for what in
                      ("climatology", "persistence")]  # fmt: skip
        shape = RasterShape(index.grid, tuple(names), tags={"variable": "drought_outlook"})
        least = fixed_bytes(pairs, known_zones(places)) / (1 - CACHE_SHARE)
        cost = Cost(least=least, seconds=_SECONDS_PER_MILLION * index.grid.window.pixels * len(leads) * fewest / 1e6)
        return Plan({"output": shape}, cost, detail=(pairs, last, targets, places))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write probabilities and skill of each lead, and the report.

        Returns the table of the zones, and the numbers of the whole area.
        """
        from ....engine import engine
        from ....zonal.zone_sums import WORKING as ZONES
        from ....zonal.zone_sums import CountedPixels
        from ....zonal.zones import open_zones
        from .kernel import Outlook, OutlookKernel, OutlookSums, fixed_bytes
        from .report import write_report

        index, (pairs, last, targets, drawn) = given.input, plan.detail
        with ExitStack() as opened:
            places = None
            if drawn is not None:
                beside = out.target("output") or ""
                places = opened.enter_context(open_zones(drawn, index, job.part(0, 0.05), out.stage, beside))
                out.provenance = out.provenance.of(index, places)
            labels = places.labels if places else ("",)
            sums = OutlookSums.empty(pairs, len(labels))
            kernel = OutlookKernel(pairs, last, CountedPixels(index, places), len(labels))
            engine.map(
                kernel, {"index": index}, out.writers("output"), job.part(0.05, 0.95),
                needs=engine.Needs(working=ZONES, fixed=fixed_bytes(pairs, len(labels))), gather=sums.add,
            )  # fmt: skip
        found = Outlook(tuple(labels), index.axis.dates[last], targets, pairs, sums)
        if page := out.path("report"):
            write_report(page, found, index.path)
        numbers = _numbers(found)
        if not numbers.pop("_any"):
            job.warn("The outlook has no skill in any zone: nothing is told but the scores.")
        return {**numbers, "table_": found.table()}


def _leads(words: str) -> tuple[int, ...]:
    """Leads from text."""
    try:
        leads = tuple(sorted({int(part) for part in words.replace(";", ",").split(",") if part.strip()}))
    except ValueError:
        leads = ()
    if not leads or leads[0] < 1 or leads[-1] > MOST_LEAD:
        raise ParameterError(
            "LEADS is “{words}”; it is numbers of steps from 1 to {most}, with commas between them.",
            words=words, most=MOST_LEAD,
        )  # fmt: skip
    return leads


def _numbers(found) -> dict[str, object]:
    """Numbers of the first lead over all zones."""
    from .kernel import skill_of

    scores = found.sums.scores[0, :, : len(found.pairs[0].start)].sum(axis=-1)
    known = scores[1] > 0
    any_skill = any(found.skill(lead).found.any() for lead in range(len(found.pairs)))
    numbers: dict[str, object] = {"YEARS": int(known.sum()), "_any": any_skill}
    if known.any():
        whole, lasting = (skill_of(scores[0][known][:, None], scores[kind][known][:, None]) for kind in (1, 2))
        values = {"RPSS": whole.value[0], "RPSS_LOW": whole.low[0], "RPSS_PERSISTENCE": lasting.value[0]}
        numbers |= {name: float(value) for name, value in values.items() if np.isfinite(value)}
    return numbers

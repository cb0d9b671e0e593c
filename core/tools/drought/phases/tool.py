"""The tool `phases`: means of phases of years, and changes between them (docs/methods.md, section 10)."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....interface.declaration import (
    Number,
    Pace,
    Raster,
    RasterOut,
    Stack,
    Table,
    TableOut,
    Tool,
    name_of_result,
    number,
    raster,
    raster_out,
    stack,
    table_out,
    text,
    zone_field,
    zones,
)
from ....interface.opening import Opened, sample_of
from ....interface.outputs import Cost, Outputs, Plan, RasterShape
from ....interface.quantities import AMOUNT, INDEX, MASK
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell

if TYPE_CHECKING:
    from ...stacks.aggregate.period_statistics import PeriodPlan
    from .phases import Phase, PhaseSums


@dataclass(frozen=True, eq=False)
class PhasesFound:
    """What the plan finds: the phases, their dates, whether they have drought classes, zones to be drawn."""

    phases: list[Phase]
    dates: PeriodPlan
    classified: bool
    zones: object


@dataclass(frozen=True, kw_only=True)
class Phases(Tool):
    """Mean of each phase of years, the change from one to the next, and the area by drought class in each."""

    id: ClassVar = "phases"
    title: ClassVar = "Phases of the record"
    group: ClassVar = "drought"
    tags: ClassVar = "drought,phases,periods,years,change,difference,mean,share,classes"
    packages: ClassVar = (*Tool.packages, "scipy")
    pace: ClassVar = Pace(values=0.012)
    comes_after: ClassVar = "SSI"
    comes_before: ClassVar = "maps and reports"
    numbers: ClassVar = {
        "PHASES": Number("Number of phases"),
        "FIRST_MEAN": Number("Mean of the first phase over the area"),
        "LAST_MEAN": Number("Mean of the last phase over the area"),
        "CHANGE": Number("Last minus first phase"),
        "DRIEST_PHASE": Number("Phase with the lowest mean", text=True),
    }
    help: ClassVar = """
    OUTPUT has the mean over the dates of each phase, then the difference of each phase and the one before. Phases may
    share years, as in the paper (2003-2006, 2006-2009, 2009-2016, 2016-2023). Without YEARS the record is cut into four
    equal parts, which is arbitrary: choose years by what happened, and before you look at the map. A phase must lie
    within the record, and both it and each pixel need MIN_VALID of its dates. The numbers are means over the pixels
    that have one, weighted by area, as “Drought report” has them; a phase of which less than MIN_VALID of the area
    has a mean has no number.

    SHARES tells two things, which differ much. km2 and share are means over the dates of the phase: how much of the
    area was in each class on a date, on average (this is what the paper reports; share_of_drought is the part of a
    class in the area in drought of any class, share_change the difference from the phase before). mean_index_km2 and
    mean_index_share classify the map, the mean index of the phase: a mean over years lies near 0, so it is nearly
    always “none” or “mild”, however severe single months were. ZONES and MASK concern the table and the numbers, not
    the map. Areas are those on the ground; the shares are of the area with a value.

    Traps: phases chosen from the data make changes look larger than chance would. A difference between two phases has
    no test here; use “Trend”. INPUT should be an index; of another quantity you get the map and the numbers only.

    In QGIS the layer has a style for each band (right click, Styles): the mean of each phase in the colours of the
    index, changes from brown (drier) to green (moister).
    """

    input: Stack = stack(
        "SSI stack", "A dated stack of the index (or another quantity, without the table).", quantity=(AMOUNT, INDEX)
    )
    years: str = text(
        "Phases",
        """First and last years of each phase, separated by commas, in order: 2003-2006,2006-2009,2009-2016. Empty: the
        record in four equal parts.""",
    )
    zones: Table | None = zones("The table has rows for each.")
    zone_field: str = zone_field()
    mask: Raster | None = raster(
        "Mask", "Only its pixels that are not 0 count in the table; on the grid of INPUT.",
        optional=True, quantity=MASK, on_grid_of="input",
    )  # fmt: skip
    min_valid: float = number(
        "Smallest valid share",
        """Of a phase's dates that a pixel must have; of the area that must have a mean of the phase for the numbers;
        and, in the table, of a zone's area that must have a value on a date.""",
        default=0.5, low=0.0, high=1.0, advanced=True,
    )  # fmt: skip
    name: str = name_of_result("the input's name with _phases")
    output: RasterOut = raster_out(
        "Phases", "Raster with the mean of each phase, then the change from each to the next."
    )
    shares: TableOut | None = table_out(
        "Shares of classes",
        """Table with a row per zone, phase and class (code, and words; also “mild or worse” and so on): km2, share,
        share_of_drought, share_change and dates, of the areas by date; mean_index_km2 and mean_index_share, of the
        map.""",
        optional=True,
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Read the phases, or cut the record into equal ones, and choose their dates.

        Returns
        -------
        Plan
            A band for each phase and for each change from one to the next.

        Raises
        ------
        ParameterError, DateError
            YEARS are no phases, or a phase does not lie in the record.
        """
        from ....data.table.zones import zones_given
        from ....zonal.zone_sums import least_budget
        from ..classify.classes import CLASS_NAMES
        from .phases import equal_phases, parse_phases, plan_phases

        index, sample = given.input, sample_of(given.input)
        classified = INDEX.problem(INDEX, sample) is None
        if not classified:
            tell.warn(
                "{path} is no standardised index, so there is no table of drought classes (SHARES).", path=index.path
            )
        phases = parse_phases(self.years) if self.years.strip() else []
        if not phases:
            phases = equal_phases(sorted(set(index.axis.years.tolist())))
            tell.info(
                "No YEARS: the record in equal parts, {phases}.", phases=", ".join(str(phase) for phase in phases)
            )
        dates = plan_phases(index, phases, self.min_valid)
        found = PhasesFound(phases, dates, classified, zones_given(given.zones, self.zone_field, index, tell))
        changes = [f"change {before} to {after}" for before, after in pairwise(phases)]
        tags = {
            "variable": self.name or f"{index.variable}_phases", "unit": index.unit,
            "quantity": "index" if classified else "value",
        }  # fmt: skip
        shape = RasterShape(index.grid, (*dates.labels, *changes), index.unit, tags=tags)
        areas = least_budget(len(CLASS_NAMES) + 1, len(index), found.zones) if classified and self.shares else 0
        return Plan({"output": shape}, Cost(least=areas), detail=found, numbers={"PHASES": len(phases)})

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write means and changes.

        Returns the numbers of each phase and, for an index, the table of the areas by drought class.
        """
        from ....engine import engine
        from ....zonal.zone_sums import CountedPixels
        from ....zonal.zones import open_zones
        from .phases import PhaseKernel, PhaseSums

        index, found = given.input, plan.detail
        beside = out.target("output") or str(Path(tempfile.gettempdir()) / "zones")
        with ExitStack() as opened:
            places = None
            if found.zones is not None:
                places = opened.enter_context(open_zones(found.zones, index, job.part(0.0, 0.05), out.stage, beside))
            labels = places.labels if places else ("",)
            counted = CountedPixels(index, places, given.mask, together=True)
            sums = PhaseSums(len(found.phases), len(counted))
            masked = given.mask is not None
            kernel = PhaseKernel(index, counted, found.dates, self.min_valid, found.classified, masked)
            engine.map(
                kernel, {}, out.writers("output"), job.part(0.05, 0.5), grid=index.grid,
                needs=engine.Needs(working=kernel.working, fixed=sums.areas.nbytes), gather=sums.add,
            )  # fmt: skip
            table = None
            if found.classified and self.shares:
                from ..area.annual import period_means
                from ..area.areas import class_areas
                from .phases import shares_table

                by_date = class_areas(index, places, given.mask, job.part(0.5, 1.0), "index")
                by_phase = period_means(by_date, found.dates, self.min_valid)
                table = shares_table(found.phases, labels, by_phase, sums.areas[:, : len(labels)])
        job.tell.leave_out("pixels", sums.empty, index.grid.window.pixels, "too few valid dates in every phase")
        return {**_numbers(found.phases, sums, self.min_valid, job.tell), "shares": table}


def _numbers(phases: list[Phase], sums: PhaseSums, min_valid: float, tell: Tell) -> dict[str, object]:
    means, shares = sums.means(min_valid), sums.shares
    known = np.flatnonzero(np.isfinite(means))
    if not sums.sums[1].any():
        tell.warn("Every value of the result is missing: no pixel has enough valid dates. Try a smaller MIN_VALID.")
        return {"PHASES": len(phases), "DRIEST_PHASE": ""}
    for i, phase in enumerate(phases):
        if i not in known:
            tell.warn(
                "Phase {phase} has no mean over the area: {share:.0%} of the area has values on {least:.0%} of its"
                " dates, and {least:.0%} of the area must (MIN_VALID). Its map shows these pixels only.",
                phase=phase, share=float(shares[i]), least=min_valid,
            )  # fmt: skip
    if not known.size:
        return {"PHASES": len(phases), "DRIEST_PHASE": ""}
    tell.info(
        "Mean by area: {means}",
        means=", ".join(
            say("{phases} {means:.3g} ({shares:.0%} of the area)", phases=phases[i], means=means[i], shares=shares[i])
            for i in known
        ),
    )
    numbers = {"FIRST_MEAN": means[0], "LAST_MEAN": means[-1], "CHANGE": means[-1] - means[0]}
    finite = {name: float(value) for name, value in numbers.items() if np.isfinite(value)}
    return {"PHASES": len(phases), **finite, "DRIEST_PHASE": str(phases[known[means[known].argmin()]])}

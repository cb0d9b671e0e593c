"""The tool `droughtarea`: area of drought by class, date, year and zone (docs/methods.md, section 10)."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....data.table.zones import zones_given
from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    Raster,
    Stack,
    Table,
    TableOut,
    Tool,
    number,
    raster,
    report_out,
    stack,
    table_out,
    zone_field,
    zones,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan
from ....interface.quantities import DROUGHT_CLASSES, INDEX, MASK
from ....run.job import Job
from ....run.language import later
from ....run.messages import Tell
from . import inputs
from .classes import CLASSES, kind_of

if TYPE_CHECKING:
    from .annual import AnnualAreas
    from .areas import ClassAreas
    from .deficit import ClassDeficits

# Bytes of a row of OUTPUT while the table is made and written, more with WEIGHTS, more with DEFICIT.
_ROW, _EXPOSED, _DEFICIT = 80, 30, 15
_SIGNIFICANT = 0.05
_DRIFT = 0.05  # of the area: a change of what is missing that is worth a warning


@dataclass(frozen=True, kw_only=True)
class DroughtArea(Tool):
    """How much area is in mild, moderate, severe and extreme drought, by date, year and zone, with trends."""

    id: ClassVar = "droughtarea"
    title: ClassVar = "Area of drought"
    group: ClassVar = "drought"
    tags: ClassVar = "drought,area,km2,share,classes,zones,provinces,basins,cropland,annual,trend"
    packages: ClassVar = (*Tool.packages, "scipy")
    pace: ClassVar = Pace(values=0.02)
    comes_after: ClassVar = "SSI, or Drought classes"
    comes_before: ClassVar = "tables and charts of your own"
    numbers: ClassVar = {
        "AREA": Number("Area that counts (km²)"),
        "MISSING_SHARE": Number("Share of area and dates without a value", percent=True),
        "DROUGHT_SHARE": Number("Share of area and dates in moderate drought or worse", percent=True),
        "DROUGHT_TREND": Number("Trend of that share per year"),
        "DROUGHT_P": Number("p of that trend"),
        "EXPOSED_MEAN": Number("Amount of WEIGHTS in moderate drought or worse, mean over the dates"),
        "EXPOSED_MAX": Number("The same on the worst date"),
        "DEFICIT_MEAN": Number("Water missing on land in moderate drought or worse, mean over the dates (km³)"),
        "DEFICIT_MAX": Number("The same on the worst date (km³)"),
    }
    goes_with: ClassVar = {"weights_per": ("weights",)}
    help: ClassVar = """
    Counts the area of each drought class on every date, for the whole raster or for each zone. Areas are those on the
    ground, on the ellipsoid, whatever the reference system: a pixel of 0.05° covers 31 km² at the equator and
    15 km² at 60° north. INPUT may be the index (SSI) or the classes that “Drought classes” makes of it; the tool says
    which it found.

    With a MASK (cropland, for example) its pixels that are not 0 count, also where there is never a value. Without one
    all pixels count that have a value on at least one date, so that the sea is not taken for missing land. Shares are
    those of the area with a value on the date; missing_share tells how much has none. Missing is not “none”: a date
    without any value has no areas.

    ANNUAL has the mean over the dates of each year, by class and for “mild or worse”, “moderate or worse” and “severe
    or worse”. A date counts when at least MIN_VALID of the zone's area has a value, and a year needs as many of its
    dates. The columns of the trend (Sen's slope per year, Mann-Kendall p) hold for all years of the zone and stand in
    each of its rows; a trend needs eight years. Where more and more of the area has values through the years, km2
    rises for that alone: trust the share then (the tool warns).

    WEIGHTS tells what is exposed: people, cropland, animals in each class, as exposed and exposed_share. Its values are
    amounts of a pixel, or with WEIGHTS_PER km2 amounts of a square kilometre (a share of cropland so gives km²).
    Bring finer rasters to the grid by sums, not means, where they are amounts.

    DEFICIT (“Deficit” of the tool SSI) adds deficit_km3: how much water the land of a class lacks to what is usual for
    the season, below 0 where it has more. A deficit in m³/m³ needs the DEPTH of its layer; one in millimetres has it.

    Traps: with an index of each calendar month's own mean and spread, about 16 % of all pixels and dates are moderate
    or worse over the reference period by construction; the areas tell when that came together, and whether it changes.
    MASK and zone rasters must lie on the grid of INPUT (“Align to a grid”; for a mask take METHOD nearest, or fractions
    and a threshold). A pixel on the border of a zone counts with the share that the zone has of it;
    zones may overlap, and each then has its own area (the numbers of all zones together count each place once).
    """

    input: Stack = stack(
        "SSI or drought classes",
        "A dated stack of the index, or of classes 0 to 4.",
        quantity=(INDEX, DROUGHT_CLASSES),
    )
    zones: Table | None = zones("Areas are counted in each (provinces, basins).")
    zone_field: str = zone_field()
    mask: Raster | None = raster(
        "Mask",
        "Only its pixels that are not 0 count (cropland, for example); on the grid of INPUT.",
        optional=True, quantity=MASK, on_grid_of="input",
    )  # fmt: skip
    weights: Raster | None = inputs.weights(
        "What each pixel holds; the table tells how much of it is in each class. On the grid of INPUT."
    )
    weights_per: str = inputs.weights_per()
    deficit: Stack | None = inputs.deficit(
        "DEFICIT of “SSI” for the same index, in mm, or in m³/m³ with DEPTH; the table then has km³."
    )
    depth: float | None = inputs.depth()
    min_valid: float = number(
        "Smallest valid share",
        """Of a zone's area on a date, and of the dates of a year: below it they do not count for annual means.
        The table by date has them all.""",
        default=0.5, low=0.0, high=1.0, advanced=True,
    )  # fmt: skip
    output: TableOut = table_out(
        "Area by date",
        """Table with a row per zone, date and class: code (0 to 4) and class in words; km2; share of the area
        with a value; valid_km2; missing_share of the zone's area; with WEIGHTS exposed and exposed_share, with
        DEFICIT deficit_km3.""",
    )
    annual: TableOut | None = table_out(
        "Area by year",
        """Table with a row per zone, year and class: mean km2 and share; dates that count; Sen's slope of both
        per year and Mann-Kendall p. Class also “mild or worse” and so on (no code).""",
        optional=True,
    )
    report: FileOut | None = report_out(
        "Area by class through time and by year with trends, for all and the largest zones; one HTML page."
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Find out whether the input holds an index or classes, and check zones and deficit.

        Raises
        ------
        ParameterError
            DEPTH is given without DEFICIT, or a deficit that is no depth of water without DEPTH.
        UnitError
            No amount of water can be told from the unit of DEFICIT.
        """
        from ....zonal.zone_sums import known_zones, least_budget
        from ..classify.classes import CLASS_NAMES
        from .deficit import check_deficit

        kind = kind_of(given.input)
        tell.info(
            "The input holds drought classes." if kind == CLASSES
            else "The input is an SSI; drought classes were computed from it."
        )  # fmt: skip
        check_deficit(given.deficit, self.depth)
        places = zones_given(given.zones, self.zone_field, given.input, tell)
        rows = len(given.input) * len(CLASS_NAMES) * known_zones(places)
        table = rows * (_ROW + _EXPOSED * (given.weights is not None) + _DEFICIT * (given.deficit is not None))
        cost = Cost(least=max(least_budget(len(CLASS_NAMES) + 1, len(given.input), places), table))
        return Plan(cost=cost, detail=(kind, places))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Add up the areas by zone and date, test the annual means for trends, and write the report.

        Returns the tables by date and by year, and the numbers of the whole area: km², shares, trends, and what is
        exposed or missing where weights or a deficit are given.
        """
        from contextlib import ExitStack

        from ....zonal.zones import open_zones
        from .annual import AnnualAreas, year_plan
        from .areas import class_areas
        from .tables import annual_table, dated_table

        stack, (kind, drawn) = given.input, plan.detail
        beside = out.target("report") or str(Path(tempfile.gettempdir()) / "zones")
        with ExitStack() as opened:
            zones = None
            if drawn is not None:
                zones = opened.enter_context(open_zones(drawn, stack, job.part(0.0, 0.05), out.stage, beside))
            areas = class_areas(stack, zones, given.mask, job.part(0.05, 0.9), kind)
            years, all_zones = year_plan(stack), areas.together()
            annual = AnnualAreas.of(areas, years, self.min_valid, job.check)
            whole = AnnualAreas.of(all_zones, years, self.min_valid, job.check) if zones else annual
            _advise(all_zones, years, whole, self.min_valid, job)
            exposed, deficit = self._amounts(given, zones, kind, job)
            if page := out.path("report"):
                from .report import AreaFindings, write_report

                roles = ((later("Index or classes"), stack), (later("Zones"), zones), (later("Mask"), given.mask),
                         (later("Weights"), given.weights), (later("Deficit"), given.deficit))  # fmt: skip
                sources = {role: raster.path for role, raster in roles if raster is not None}
                found = AreaFindings(sources, areas, annual, whole, self.min_valid, exposed, deficit)
                write_report(page, found, job.part(0.9, 1.0))
        return {
            **_numbers(all_zones, whole),
            **_numbers_of_amounts(exposed, deficit),
            "output": dated_table(areas, exposed, deficit),
            "annual": annual_table(areas, annual) if self.annual else None,
        }

    def _amounts(self, given: Opened, zones, kind: str, job: Job) -> tuple[ClassAreas | None, ClassDeficits | None]:
        """What is exposed, and the water that is missing, where they are asked for."""
        from .areas import WeightedPixels, class_areas
        from .deficit import class_deficits, millimetres

        stack, exposed, deficit = given.input, None, None
        if given.weights is not None:
            pixels = WeightedPixels(stack, zones, given.mask, given.weights, self.weights_per)
            exposed = class_areas(stack, zones, given.mask, job, kind, pixels)
        if given.deficit is not None:
            factor = millimetres(given.deficit, self.depth)
            deficit = class_deficits(stack, given.deficit, zones, given.mask, factor, job, kind)
        return exposed, deficit


def _numbers_of_amounts(exposed: ClassAreas | None, deficit: ClassDeficits | None) -> dict[str, float]:
    """Mean and largest of what is in moderate drought or worse over all zones."""
    numbers: dict[str, float] = {}
    if exposed is not None:
        dry = exposed.together().km2[0, :, 2:].sum(axis=-1)
        numbers |= {"EXPOSED_MEAN": float(dry.mean()), "EXPOSED_MAX": float(dry.max())}
    if deficit is not None:
        lacking = deficit.together().in_drought[0]
        if np.isfinite(lacking).any():
            numbers |= {"DEFICIT_MEAN": float(np.nanmean(lacking)), "DEFICIT_MAX": float(np.nanmax(lacking))}
    return numbers


def _numbers(areas: ClassAreas, annual: AnnualAreas) -> dict[str, float]:
    from .annual import MODERATE_OR_WORSE, with_worse

    sums = with_worse(areas.km2.sum(axis=1))
    numbers = {
        "AREA": areas.area[0],
        "MISSING_SHARE": areas.missing.sum() / (areas.area[0] * len(areas.axis.dates)),
        "DROUGHT_SHARE": sums[0, MODERATE_OR_WORSE] / areas.valid.sum(),
        "DROUGHT_TREND": annual.share.slope_per_year[0, MODERATE_OR_WORSE],
        "DROUGHT_P": annual.share.p[0, MODERATE_OR_WORSE],
    }
    return {name: float(value) for name, value in numbers.items() if np.isfinite(value)}


def _advise(areas: ClassAreas, plan, annual: AnnualAreas, min_valid: float, job: Job) -> None:
    """Say what makes the annual values less than they seem."""
    from .annual import MIN_YEARS, annual_trend

    known = int(np.isfinite(annual.means.shares[0, :, 0]).sum())
    if known < MIN_YEARS:
        job.warn(
            "{known} year(s) have enough valid dates (MIN_VALID {least:g}); a trend needs {years}. Its columns stay"
            " empty.",
            known=known, least=min_valid, years=MIN_YEARS,
        )  # fmt: skip
        return
    covered = np.array([areas.valid_share[0, member].mean() if member.size else np.nan for member in plan.members])
    drift = annual_trend(covered[None, :, None], np.ones(1))
    change = float(drift.slope_per_year[0, 0] * (len(covered) - 1))
    if drift.p[0, 0] < _SIGNIFICANT and abs(change) > _DRIFT:
        more = "more" if change > 0 else "less"
        job.warn(
            "Towards the end of the record {more} of the area has values (a change of {change:.0f} percentage points"
            " over the record): the trends of km2 are in part those of what was seen. Trust share_per_year, or fill the"
            " gaps first.",
            more=more, change=100 * abs(change),
        )  # fmt: skip

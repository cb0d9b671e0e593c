"""Area of drought of a stack: tables by date and by year, numbers, and a report."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ....data.raster import RasterFile
from ....data.stack.time_stack import TimeStack
from ....data.table.attribute_table import AttributeTable
from ....engine.staging import Staging
from ....run.errors import ParameterError
from ....run.job import Job
from ....zonal.zones import ZonePolygons, open_zones
from ..trend import MannKendall
from .annual import MIN_YEARS, MODERATE_OR_WORSE, PeriodMeans, annual_trend, period_means, with_worse, year_plan
from .areas import ClassAreas, class_areas
from .classes import CLASSES, kind_of
from .tables import annual_table, dated_table

_SIGNIFICANT = 0.05
_DRIFT = 0.05  # of the area: a change of what is missing that is worth a warning


@dataclass(frozen=True, eq=False)
class AnnualAreas:
    """Annual means of the areas of zones, and their trends.

    years
        ``(years,)``; the arrays of the others are ``(zones, years, groups)`` and ``(zones, groups)``.
    """

    years: list[int]
    means: PeriodMeans
    km2: MannKendall
    share: MannKendall

    @classmethod
    def of(cls, areas: ClassAreas, plan, min_valid: float, check=lambda: None) -> AnnualAreas:
        means = period_means(areas, plan, min_valid)
        years = [day.year for day in plan.axis.dates]
        km2 = annual_trend(means.km2, areas.area, check)
        return cls(years, means, km2, annual_trend(means.shares, np.ones(len(areas.area)), check))


def drought_area(
    source: str,
    job: Job,
    zones: str | ZonePolygons | None = None,
    mask: str | None = None,
    min_valid: float = 0.5,
    report: str | None = None,
) -> tuple[dict[str, float], AttributeTable, AttributeTable]:
    """Areas of drought by class, zone and date, and by year with trends.

    source
        An index (SSI) or the classes made of it.
    zones
        A raster of codes on the grid of ``source``, or polygons.
    mask
        A raster; its pixels that are not 0 count, also where the stack has no value on any date.
    min_valid
        As `period_means`.
    report
        Path of an HTML page.

    Returns
    -------
    Numbers over all zones: ``AREA`` (km² that count), ``MISSING_SHARE``, ``DROUGHT_SHARE`` (moderate or worse, of
    the area with a value, over all dates), and ``DROUGHT_TREND`` (of its annual mean, per year) and ``DROUGHT_P``
    where there are years enough; the table by date; the table by year.

    Raises
    ------
    GridError, UnitError, InputError, ResourceError
        As `class_areas` and `open_zones`.
    """
    if not 0 <= min_valid <= 1:
        raise ParameterError(f"MIN_VALID is {min_valid:g}; it is a share between 0 and 1.")
    paths = [source, mask, *([zones] if isinstance(zones, str) else [])]
    with Staging(paths) as stage, ExitStack() as opened:
        stack = opened.enter_context(TimeStack(source))
        kind = kind_of(stack)
        job.info(f"INPUT holds {'drought classes' if kind == CLASSES else 'an index; its values are classified'}.")
        page = stage.place(report) if report else None
        mask_file = opened.enter_context(RasterFile(mask)) if mask else None
        beside = report or str(Path(tempfile.gettempdir()) / "zones")
        places = opened.enter_context(open_zones(zones, stack, job.part(0.0, 0.05), stage, beside)) if zones else None
        areas = class_areas(stack, places, mask_file, job.part(0.05, 0.9), kind)
        plan, all_zones = year_plan(stack), areas.together()
        annual = AnnualAreas.of(areas, plan, min_valid, job.check)
        whole = AnnualAreas.of(all_zones, plan, min_valid, job.check) if places else annual
        _advise(all_zones, plan, whole, min_valid, job)
        if page:
            from .report import write_report

            write_report(page, stack, places, mask, areas, annual, whole, min_valid, job.part(0.9, 1.0))
    tables = dated_table(areas), annual_table(areas, annual.means, annual.years, annual.km2, annual.share)
    return _numbers(all_zones, whole), *tables


def _numbers(areas: ClassAreas, annual: AnnualAreas) -> dict[str, float]:
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
    known = int(np.isfinite(annual.means.shares[0, :, 0]).sum())
    if known < MIN_YEARS:
        job.warn(
            f"{known} year(s) have enough valid dates (MIN_VALID {min_valid:g}); a trend needs {MIN_YEARS}. Its "
            "columns stay empty."
        )
        return
    covered = np.array([areas.valid_share[0, member].mean() if member.size else np.nan for member in plan.members])
    drift = annual_trend(covered[None, :, None], np.ones(1))
    change = float(drift.slope_per_year[0, 0] * (len(covered) - 1))
    if drift.p[0, 0] < _SIGNIFICANT and abs(change) > _DRIFT:
        more = "more" if change > 0 else "less"
        job.warn(
            f"Towards the end of the record {more} of the area has values (a change of {100 * abs(change):.0f} points "
            "of per cent over the record): the trends of km2 are in part those of what was seen. Trust share_per_year, "
            "or fill the gaps first."
        )

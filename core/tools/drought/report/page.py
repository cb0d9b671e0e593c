"""The page: all sections in the order in which a reader asks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ....data.table.frames import make_frame
from ....report.page import Page, read_logo
from ....run.job import Job
from ....run.language import say
from ..classify.classes import CLASS_NAMES
from . import formatting as fmt
from .findings import DROUGHT_FROM, Findings
from .method_notes import tell_method, tell_sources
from .sections.centre import tell_centre
from .sections.clusters import tell_worst
from .sections.latest import tell_last, tell_latest, tell_short
from .sections.maps import tell_frequency, tell_months, tell_phases, tell_trend
from .sections.series import tell_annual, tell_area, tell_seasons, tell_zones
from .sections.water import tell_exposed, tell_scales, tell_water

if TYPE_CHECKING:
    import pandas


WHOLE = "whole region"
COLUMNS = {
    "zone": str, "date": date, "mean_ssi": float, "area_km2": float, "valid_share": float,
    **{f"{name}_km2": float for name in CLASS_NAMES}, **{f"{name}_share": float for name in CLASS_NAMES},
    "drought_km2": float, "drought_share": float,
}  # fmt: skip


def report_table(found: Findings) -> pandas.DataFrame:
    """Areas and shares of classes, and the mean index, a row per zone and date.

    Columns: zone, date (first day of the period); mean_ssi, weighted by area; area_km2 of the zone; valid_share, of
    that area with a value; km2 and share of each class, the share of the area with a value; drought_km2 and
    drought_share, moderate or worse; of the weights exposed and exposed_share, moderate or worse; deficit_km3, the
    water that such land lacks.
    """
    rows, areas, mean = [], found.areas, found.survey.mean
    shares, valid, columns = areas.shares, areas.valid_share, dict(COLUMNS)
    exposed, deficit = found.exposed, found.deficit
    columns |= {"exposed": float, "exposed_share": float} if exposed is not None else {}
    columns |= {"deficit_km3": float} if deficit is not None else {}
    for i, label in enumerate(areas.labels):
        for step, day in enumerate(areas.axis.dates):
            km2, share = areas.km2[i, step], shares[i, step]
            more: list[float] = []
            if exposed is not None:
                parts = exposed.km2[i, step, DROUGHT_FROM:], exposed.shares[i, step, DROUGHT_FROM:]
                more += [float(part.sum()) for part in parts]
            if deficit is not None:
                more.append(float(deficit.in_drought[i, step]))
            rows.append((
                label or WHOLE, day, float(mean[i, step]), float(areas.area[i]), float(valid[i, step]), *km2.tolist(),
                *share.tolist(), float(km2[DROUGHT_FROM:].sum()), float(share[DROUGHT_FROM:].sum()), *more,
            ))  # fmt: skip
    return make_frame(columns, rows)


SECTIONS = (
    tell_short, tell_latest, tell_last, tell_area, tell_water, tell_exposed, tell_scales, tell_annual, tell_trend,
    tell_seasons, tell_months, tell_frequency, tell_phases, tell_worst, tell_centre, tell_zones, tell_method,
    tell_sources,
)  # fmt: skip


def write_page(path: str, found: Findings, job: Job) -> None:
    """Write the HTML page.

    Raises
    ------
    OutputError, MissingPackageError, Cancelled
    """
    options, zones = found.options, int((found.areas.area > 0).sum())
    lead = say(
        "Soil-moisture drought from {axis}, over {area}", axis=fmt.span(found.axis), area=fmt.km2(found.whole.area[0])
    )
    logo = read_logo(options.logo) if options.logo else ""
    page = Page(
        options.title or say("Drought report"),
        say("{lead} in {zone}.", lead=lead, zone=fmt.count(zones, "zone")) if found.zoned else f"{lead}.",
        agency=options.agency,
        logo=logo,
        check=job.check,
    )
    for number, tell in enumerate(SECTIONS):
        job.check()
        tell(page, found)
        job.report((number + 1) / len(SECTIONS))
    page.write(path)

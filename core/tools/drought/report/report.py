"""From an index stack to the page and the table behind it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ....data.earth.grid import require_same_grid
from ....data.raster import RasterFile, RasterWriter
from ....data.stack.composite_dates import Record
from ....data.stack.time_stack import TimeStack
from ....data.table.attribute_table import AttributeTable
from ....engine.staging import Staging
from ....run.errors import DateError
from ....run.job import Job
from ....zonal.zones import open_zones
from ..area import class_areas
from ..area.annual import AnnualAreas, year_plan
from ..area.classes import INDEX
from ..clusters import find_clusters
from ..trend.prepared_test import PreparedTest as TrendRecord
from . import region
from .findings import Findings, Input
from .options import ReportOptions
from .page import write_page
from .plan import make_plan, phase_steps
from .sections.centre import yearly_centres
from .sections.clusters import cluster_options
from .sources import CountedStack, Sources, open_moisture, require_index
from .survey import survey, trend_maps
from .table import report_table

if TYPE_CHECKING:
    import geopandas


def drought_report(
    source: str,
    output: str,
    options: ReportOptions,
    job: Job,
    moisture: str | None = None,
    zones: str | geopandas.GeoDataFrame | None = None,
    mask: str | None = None,
) -> tuple[dict, AttributeTable]:
    """Write the report on an index stack.

    moisture
        The stack that the index was made of, on the same grid and dates.
    zones, mask
        As in `open_zones`; pixels outside them do not count.

    Returns
    -------
    Numbers of the latest date and of trends; and the table of `report_table`.

    Raises
    ------
    UnitError, InputError
        INPUT is no index; no pixel counts.
    GridError, DateError
        The inputs do not fit together.
    """
    said: list[str] = []
    job = replace(job, warn=_both(job.warn, said))
    with ExitStack() as opened:
        ssi = opened.enter_context(CountedStack(source))
        require_index(ssi)
        sm = opened.enter_context(open_moisture(moisture, ssi)) if moisture else None
        mask_file = opened.enter_context(RasterFile(mask)) if mask else None
        if mask_file:
            require_same_grid(ssi, mask_file)
        stage = opened.enter_context(Staging([source, moisture, mask]))
        target = stage.place(output)
        given = zones is not None
        drawn = opened.enter_context(open_zones(zones, ssi, job.part(0, 0.03), stage, output)) if given else None
        ssi.zones, ssi.mask = drawn, mask_file
        found = _find(Sources(ssi, sm, drawn, mask_file), options, stage, output, said, job)
        write_page(target, found, job.part(0.85, 1))
    return _numbers(found), report_table(found.areas, found.survey.mean)


def _find(sources: Sources, options: ReportOptions, stage: Staging, beside: str, said, job: Job) -> Findings:
    """All passes over the stacks."""
    ssi = sources.ssi
    phases = phase_steps(ssi, options.phases)
    areas = class_areas(ssi, sources.zones, sources.mask, job.part(0.03, 0.2), INDEX)
    whole = areas.together()
    plan = make_plan(ssi.axis, region.latest_date(whole.valid_share[0]), phases, options)
    test, why = _test(ssi, options)
    path = stage.scratch("trends.tif", beside, ssi.grid.window.pixels * 8)
    if test:
        with RasterWriter(path, ssi.grid, ("slope", "p")) as trends:
            seen = survey(sources, plan, test, trends, job.part(0.2, 0.6))
        trend = trend_maps(path, seen, sources.zones, options.alpha, job.part(0.6, 0.65))
    else:
        seen, trend = survey(sources, plan, None, None, job.part(0.2, 0.65)), why
    ssi.least = 0.5  # a pixel is a part of a cluster or it is not
    clusters = find_clusters(ssi, cluster_options(whole), job.part(0.65, 0.85))
    centre = yearly_centres(seen.centre, whole.valid_share[0], Record.of(ssi), clusters.places)
    yearly = AnnualAreas.of(whole, year_plan(ssi), region.ENOUGH, job.check)
    roles = (("Index (SSI)", ssi), ("Soil moisture", sources.sm), ("Zones", sources.zones), ("Mask", sources.mask))
    inputs = [Input.of(role, raster) for role, raster in roles if raster]
    return Findings(options, plan, areas, yearly, seen, clusters, centre, trend, inputs, said)


def _test(ssi: TimeStack, options: ReportOptions) -> tuple[TrendRecord | None, str]:
    """The test of annual means; without it, why not."""
    try:
        return TrendRecord.of(ssi, "original", True, options.alpha), ""
    except DateError as error:
        return None, str(error)


def _both(warn, said: list[str]):
    def call(text: str) -> None:
        said.append(text)
        warn(text)

    return call


def _numbers(found: Findings) -> dict:
    """What a script or a model can use; NaN where there is no number."""
    step, trend = found.latest, found.annual.trend
    numbers = {
        "LATEST": found.axis.labels[step],
        "MEAN_SSI": float(found.survey.whole_mean[step]),
        "DROUGHT_KM2": float(found.drought_km2[step]),
        "DROUGHT_SHARE": float(found.whole.shares[0, step, 2:].sum()),
        "TREND_PER_DECADE": 10 * trend.slope if trend else np.nan,
        "TREND_P": float(np.nanmax([trend.p, trend.p_whitened])) if trend else np.nan,
    }
    return numbers

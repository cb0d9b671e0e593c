"""All passes over the stacks, and what they find, for the page and the numbers."""

from __future__ import annotations

from typing import Any

import numpy as np

from ....data.raster import RasterWriter
from ....data.stack.common_dates import Record
from ....engine.staging import Staging
from ....run.job import Job
from ....run.language import later
from ....run.provenance import read as processing_of
from ..area import class_areas
from ..area.annual import AnnualAreas, year_plan
from ..area.areas import WeightedPixels
from ..area.classes import INDEX
from ..area.deficit import class_deficits, millimetres
from ..clusters import find_clusters
from ..ssi.origin import options_of, record_of_index
from ..trend.prepared_test import PreparedTest
from . import region
from .findings import Findings, Input
from .plan import Planned, make_plan
from .scales import scale_maps
from .sections.centre import yearly_centres
from .sections.clusters import cluster_options
from .sources import ReportOptions, Sources
from .survey import TrendFindings, survey, trend_maps


def find_all(sources: Sources, options: ReportOptions, planned: Planned, stage: Staging, job: Job) -> Findings:
    """Make all passes over the stacks.

    Parameters
    ----------
    planned
        What was found before the work: phases, and the test of trends.
    stage
        For the slopes and p of all pixels, which lie beside the page until the end.

    Raises
    ------
    InputError
        No pixel counts.
    ResourceError, Cancelled
    """
    ssi = sources.ssi
    areas = class_areas(ssi, sources.zones, sources.mask, job.part(0.0, 0.2), INDEX)
    whole = areas.together()
    plan = make_plan(ssi.axis, region.latest_date(whole.valid_share[0]), planned.phases, options)
    trend: TrendFindings | str = ""
    if isinstance(planned.test, PreparedTest):
        path = stage.scratch("trends.tif", planned.beside, ssi.grid.window.pixels * 8)
        with RasterWriter(path, ssi.grid, ("slope", "p")) as trends:
            seen = survey(sources, plan, planned.test, trends, job.part(0.2, 0.7))
        trend = trend_maps(path, seen, sources.zones, options.alpha, job.part(0.7, 0.75))
    else:
        seen, trend = survey(sources, plan, None, None, job.part(0.2, 0.75)), planned.test
    amounts = _amounts(sources, options, job.part(0.75, 0.85))
    ssi.least = 0.5  # a pixel is a part of a cluster or it is not
    clusters = find_clusters(ssi, cluster_options(whole), job.part(0.85, 1.0))
    centre = yearly_centres(seen.centre, whole.valid_share[0], Record.of(ssi), clusters.places)
    yearly = AnnualAreas.of(whole, year_plan(ssi), region.ENOUGH, job.check)
    roles = (
        (later("Index (SSI)"), ssi),
        (later("Soil moisture"), sources.sm),
        (later("Zones"), sources.zones),
        (later("Mask"), sources.mask),
    )
    inputs = [Input.of(role, raster) for role, raster in roles if raster]
    return Findings(options, plan, areas, yearly, seen, clusters, centre, trend, inputs, planned.said, **amounts)


def _amounts(sources: Sources, options: ReportOptions, job: Job) -> dict[str, Any]:
    """What is exposed, the water that is missing, and the index by scale, where the inputs are there."""
    ssi, zones, mask = sources.ssi, sources.zones, sources.mask
    found: dict[str, Any] = {}
    if sources.weights is not None:
        pixels = WeightedPixels(ssi, zones, mask, sources.weights, options.weights_per)
        found["exposed"] = class_areas(ssi, zones, mask, job.part(0.0, 0.3), INDEX, pixels)
    if sources.deficit is not None:
        factor = millimetres(sources.deficit, options.depth)
        found["deficit"] = class_deficits(ssi, sources.deficit, zones, mask, factor, job.part(0.3, 0.6), INDEX)
    if sources.sm is not None and options.scales:
        made = options_of(record_of_index(processing_of(ssi.tags)))
        found["scales"] = scale_maps(sources.sm, zones, mask, options.scales, made, job.part(0.6, 1.0))
    return found


def numbers_of(found: Findings) -> dict[str, object]:
    """What a script or a model can use; NaN where there is no number."""
    step, trend = found.latest, found.annual.trend
    more = {}
    if found.exposed is not None:
        more["EXPOSED"] = float(found.exposed.together().km2[0, step, 2:].sum())
    if found.deficit is not None:
        more["DEFICIT_KM3"] = float(found.deficit.together().in_drought[0, step])
    return {
        **more,
        "LATEST": found.axis.labels[step],
        "MEAN_SSI": float(found.survey.whole_mean[step]),
        "DROUGHT_KM2": float(found.drought_km2[step]),
        "DROUGHT_SHARE": float(found.whole.shares[0, step, 2:].sum()),
        "TREND_PER_DECADE": 10 * trend.slope if trend else np.nan,
        "TREND_P": float(np.nanmax([trend.p, trend.p_whitened])) if trend else np.nan,
    }

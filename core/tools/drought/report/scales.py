"""The index at many scales: trailing means over 1 to 24 steps of the mean soil moisture of each zone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.raster import RasterFile
from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import TimeStack
from ....data.table.frames import make_frame
from ....run.job import Job
from ....zonal.zones import Zones
from ..regional_trend.zone_series import zone_series
from ..ssi.fit_bands import FitCard
from ..ssi.fitting import FitRules, apply_fits, fit_seasons
from ..ssi.kernel import groups_of
from ..ssi.options import SsiOptions
from ..ssi.sample import trailing_mean

if TYPE_CHECKING:
    import pandas

_ROOM = 0.2  # of the memory budget, for the index of all zones, scales and dates
_BYTES = 12  # of each of them, with what the table takes
_ENOUGH = 0.5  # share of a zone's area that must have a value
COLUMNS = {"zone": str, "scale": int, "date": date, "ssi": float}


@dataclass(frozen=True, eq=False)
class ScaleMaps:
    """The index of the mean of each zone.

    labels
        Of the zones; one empty label for the whole region.
    axis
        The dates.
    scales
        Steps of the trailing means, ascending.
    index
        ``(zones, scales, dates)``, NaN where there is none.
    area
        ``(zones,)`` km².
    """

    labels: tuple[str, ...]
    axis: TimeAxis
    scales: tuple[int, ...]
    index: np.ndarray
    area: np.ndarray

    def table(self) -> pandas.DataFrame:
        """A row per zone, scale and date that has an index."""
        days = self.axis.dates
        rows = [
            (self.labels[zone] or "whole region", self.scales[scale], days[step], float(self.index[zone, scale, step]))
            for zone, scale, step in np.argwhere(np.isfinite(self.index)).tolist()
        ]
        return make_frame(COLUMNS, rows, source="scales")


def index_by_scale(
    values: np.ndarray, stack: TimeStack, scales: tuple[int, ...], options: SsiOptions, check
) -> np.ndarray:
    """The index of some series at each scale, ``(series, scales, dates)`` float32.

    Parameters
    ----------
    values
        ``(dates, series)`` of the stack's dates, NaN for missing.
    stack
        What they are of: its dates and unit.
    options
        How the index is made; its scale is not used.
    """
    groups = groups_of(stack.axis, options)
    reference = stack.axis.selection(options.start, options.end)
    if not reference.any():
        reference = np.ones(len(stack), bool)
    out = np.full((values.shape[1], len(scales), len(values)), np.nan, "float32")
    for place, scale in enumerate(scales):
        check()
        card = FitCard.of(stack, reference, groups, replace(options, scale=scale))
        means = trailing_mean(values.astype("float32"), scale)
        rules = FitRules(zeros=card.zeros, window=card.window)
        fits = fit_seasons(means[reference], groups[reference], card.groups, options.distribution, rules)
        out[:, place] = apply_fits(means, groups, fits, options.limit).T
    return out


def scale_maps(
    sm: TimeStack, zones: Zones | None, mask: RasterFile | None, scales: tuple[int, ...], options: SsiOptions, job: Job
) -> ScaleMaps:
    """The index of the mean of each zone at each scale, in one pass over the stack.

    Parameters
    ----------
    sm
        Soil moisture, or what else the index was made of.
    zones, mask
        None: the whole raster, and no mask.
    """
    series = zone_series(sm, zones, mask, None, _ENOUGH, job)
    room = max(int(_ROOM * job.memory / (_BYTES * len(scales) * len(sm))), 1)
    kept = np.sort(np.argsort(-series.area, kind="stable")[:room])
    if len(kept) < len(series.labels):
        job.tell.leave_out(
            "zones of the index by scale", len(series.labels) - len(kept), len(series.labels),
            "the index of all of them at all SCALES does not fit into the memory budget; the largest are kept",
        )  # fmt: skip
    index = index_by_scale(series.values[:, kept], sm, scales, options, job.check)
    known = np.isfinite(index).any(axis=(0, 2))
    job.tell.leave_out(
        "scales", len(scales) - int(known.sum()), len(scales), "too few values of each season for an index"
    )
    labels = tuple(series.labels[zone] for zone in kept)
    scales = tuple(scale for scale, there in zip(scales, known, strict=True) if there)
    return ScaleMaps(labels, series.axis, scales, index[:, known], series.area[kept])

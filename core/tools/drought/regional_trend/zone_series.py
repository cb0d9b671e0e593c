"""The mean of a stack over each zone and date, weighted by the area of the pixels on the ellipsoid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.raster import RasterFile
from ....data.stack.fill_flags import without_climatology
from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import TimeStack
from ....engine.engine import Needs
from ....engine.engine import map as map_blocks
from ....run.errors import InputError
from ....run.job import Job
from ....run.language import say
from ....zonal.zone_sums import CountedPixels, ZonePart, ZoneSums, mean_sums
from ....zonal.zones import Zones
from ...stacks.aggregate.period_statistics import period_statistics, plan_periods
from ..trend.prepared_test import YEAR_SHARE


@dataclass(frozen=True)
class ZoneSeries:
    """Series of zones.

    labels
        Of the zones; one empty label for the whole raster.
    axis
        Dates of the series.
    values
        ``(time, zones)`` float64 means; NaN where too little of the zone has a value.
    share
        ``(time, zones)`` share of the zone's area that has a value.
    area
        ``(zones,)`` km² of the zone's pixels that have a value on any date.
    """

    labels: tuple[str, ...]
    axis: TimeAxis
    values: np.ndarray
    share: np.ndarray
    area: np.ndarray

    def annual(self, spacing: int, check) -> ZoneSeries:
        """Means of the years in which at least half of the dates have a value.

        spacing
            Steps from one date to the next that there should be.
        """
        plan = plan_periods(self.axis, "year", spacing)
        if plan.axis is None:
            raise AssertionError("years have dates")
        values, share = (
            period_statistics(x, plan, "mean", YEAR_SHARE, check).astype(float) for x in (self.values, self.share)
        )
        return ZoneSeries(self.labels, plan.axis, values, share, self.area)


@dataclass(frozen=True, eq=False)
class ZoneMeanKernel:
    """What a window adds to the means of zones, from ``x`` ``(time, rows, cols)`` and, where there are, ``flags``."""

    counted: CountedPixels

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], ZonePart]:
        """Add up the window's values by zone and date.

        With ``flags``, values that were filled with nothing but climatology do not count. There are no outputs.
        """
        x = without_climatology(arrays["x"], arrays["flags"]) if "flags" in arrays else arrays["x"]
        counted, products = self.counted.read(job.window), self.counted.cells.products
        return {}, mean_sums(job.number, x, len(x), counted, check=job.check, products=products)


def zone_series(
    stack: TimeStack,
    zones: Zones | None,
    mask: RasterFile | None,
    flags: TimeStack | None,
    min_valid: float,
    job: Job,
) -> ZoneSeries:
    """Area-weighted means of each zone (None: all pixels) on each date that the stack has.

    A pixel that never has a value (sea, beyond the data) does not count as part of its zone.

    mask
        Pixels that are 0 or missing are left out.
    flags
        FLAGS of `gap_fill`: values that are only climatology are left out.
    min_valid
        With a smaller share of its area valid, a zone has no mean on a date.

    Raises
    ------
    GridError
        The grid has no reference system, so that the pixels have no areas.
    ResourceError
        More zones × dates than the budget holds.
    InputError
        No pixel of any zone ever has a value.
    """
    labels = zones.labels if zones else ("",)
    sums, counted = ZoneSums(2, len(stack), len(labels), job), CountedPixels(stack, zones, mask)

    inputs = {"x": stack, **({"flags": flags} if flags else {})}
    working = counted.working + (4 * len(stack) if flags else 0)
    kernel = ZoneMeanKernel(counted)
    map_blocks(kernel, inputs, {}, sums.rest(job), needs=Needs(working=working, fixed=sums.nbytes), gather=sums.add)
    weight, total = sums.sums
    present = stack.bands > 0
    if not sums.area.any():
        raise InputError(
            "{path} has no value in {where}. Check that zones, mask and stack cover one region.",
            path=stack.path,
            where=(say("any zone") if zones else say("any pixel")) + (say(" and mask") if mask else ""),
        )
    known = weight > 0
    share = np.divide(weight, sums.area, out=np.zeros(known.shape), where=sums.area > 0)
    enough = known & (share >= min_valid - 1e-9) & present[:, None]
    values = np.divide(total, weight, out=np.full(known.shape, np.nan), where=enough)
    return ZoneSeries(labels, stack.axis, values, share, sums.area)

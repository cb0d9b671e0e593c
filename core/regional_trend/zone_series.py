"""The mean of a stack over each zone and date, weighted by the area of the pixels on the ellipsoid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..aggregate import period_statistics, plan_periods
from ..blocks import map as map_blocks
from ..cell_area import CellAreas
from ..errors import InputError, ResourceError
from ..flags import without_climatology
from ..job import Job
from ..raster import RasterFile
from ..stack import TimeStack
from ..time_axis import TimeAxis
from ..trend.record import YEAR_SHARE
from ..zones import Zones

_WORKING = 72  # bytes per pixel for places, weights and a date's products
_SERIES = 0.3  # of the budget, for the sums of all zones and dates


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

    def annual(self, spacing: int, check) -> "ZoneSeries":
        """Means of the years in which at least half of the dates have a value.

        spacing
            Steps from one date to the next that there should be.
        """
        plan = plan_periods(self.axis, "year", spacing)
        values, share = (
            period_statistics(x, plan, "mean", YEAR_SHARE, check).astype(float)
            for x in (self.values, self.share)
        )
        return ZoneSeries(self.labels, plan.axis, values, share, self.area)


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
    sums = _Sums(len(stack), len(labels), job)
    inputs = {"x": stack, "area": CellAreas(stack.grid, stack.path)}
    inputs |= {name: one for name, one in (("zones", zones), ("mask", mask), ("flags", flags)) if one}

    def kernel(arrays, job):
        x = arrays["x"]
        if flags:
            x = without_climatology(x, arrays["flags"])
        area = arrays["area"][0]
        zone = arrays["zones"][0] if zones else np.zeros(area.shape, "int32")
        inside = (zone >= 0) & np.isfinite(area)
        if mask:
            inside &= np.nan_to_num(arrays["mask"][0]) != 0
        return {}, (job.number, _window_sums(x, zone, area, inside, job.check))

    working = _WORKING + 4 + (4 * len(stack) if flags else 0)
    map_blocks(
        kernel, inputs, {}, job, grid=stack.grid, working=working, fixed=sums.nbytes, gather=sums.gather
    )
    present = stack.bands > 0
    if not sums.area.any():
        raise InputError(
            f"{stack.path} has no value in {'any zone' if zones else 'any pixel'}"
            f"{' and mask' if mask else ''}. Check that zones, mask and stack cover one region."
        )
    known = sums.weight > 0
    share = np.divide(sums.weight, sums.area, out=np.zeros(known.shape), where=sums.area > 0)
    enough = known & (share >= min_valid - 1e-9) & present[:, None]
    values = np.divide(sums.total, sums.weight, out=np.full(known.shape, np.nan), where=enough)
    return ZoneSeries(labels, stack.axis, values, share, sums.area)


def _window_sums(x, zone, area, inside, check):
    """Zones of a window, and their areas, by date: with a value, times the value; and with a value on any date."""
    place = np.flatnonzero(inside)
    if not place.size:
        return None
    order = np.argsort(zone.ravel()[place], kind="stable")
    place = place[order]
    zones, starts = np.unique(zone.ravel()[place], return_index=True)
    weight = area.ravel()[place]
    ever = np.zeros(place.size, bool)
    sums = np.empty((2, len(x), len(zones)))
    for one, weighed, total in zip(x, *sums):
        check()
        values = one.ravel()[place]
        valid = np.isfinite(values)
        ever |= valid
        here = np.where(valid, weight, 0.0)
        np.add.reduceat(here, starts, out=weighed)
        np.add.reduceat(here * np.where(valid, values, 0.0), starts, out=total)
    return zones, sums, np.add.reduceat(np.where(ever, weight, 0.0), starts)


class _Sums:
    """Sums over all windows, added in the order of the windows: the same run gives the same digits."""

    def __init__(self, dates: int, zones: int, job: Job):
        self.nbytes = 2 * dates * zones * 8
        if self.nbytes > _SERIES * job.memory:
            raise ResourceError(
                f"{zones} zones × {dates} dates need {self.nbytes / 1024**2:.0f} MiB, which is too much for a memory "
                f"budget of {job.memory / 1024**2:.0f} MiB. Merge zones, aggregate the stack in time, or raise the "
                "budget (Options, Processing, Providers, AgriDrought)."
            )
        self.weight, self.total = np.zeros((2, dates, zones))
        self.area = np.zeros(zones)
        self._waiting, self._next = {}, 0

    def gather(self, result) -> None:
        number, sums = result
        self._waiting[number] = sums
        while self._next in self._waiting:
            sums = self._waiting.pop(self._next)
            self._next += 1
            if sums:
                zones, (weight, total), area = sums
                self.weight[:, zones] += weight
                self.total[:, zones] += total
                self.area[zones] += area

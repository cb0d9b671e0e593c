"""What the report reads from the stacks, window by window: means by zone and date, and maps (docs/methods.md §10)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.earth.cell_centres import CellPlaces
from ....data.earth.grid import Window
from ....data.raster import RasterFile, RasterWriter
from ....data.stack.composite_dates import Record
from ....engine.engine import map as map_blocks
from ....run.job import Job
from ....zonal.zone_sums import CountedPixels, ZoneSums, mean_sums
from ....zonal.zones import Zones
from ..centre import centre_sums
from ..events.runs import KERNEL, run_characteristics
from ..ssi import empirical_percentile
from ..trend.false_discovery import WILKS, PCounts, largest_rejected_of
from ..trend.prepared_test import PreparedTest as TrendRecord
from .map_sums import EDGE, MapSums, Squares
from .plan import THRESHOLD, Plan
from .sources import Sources

_SMALL = 240  # cells along an edge of maps of which many stand side by side
_MAPS_SHARE = 0.25  # of the budget, for the sums of all maps
_TEST = 40 * 1024**2  # bytes that a running test of trends takes
_PERCENTILE = 49  # bytes a value that percentiles take


@dataclass(frozen=True, eq=False)
class Survey:
    """Everything that was read.

    sums
        ``(2, zones, dates)``: Σ index·km² and Σ km² of the valid values.
    whole
        ``(2, dates)`` of all zones together; a place in several of them counts once.
    centre
        ``(dates, 6)`` of `centre_sums`.
    percentile
        ``(dates,)`` mean percentile of soil moisture of the whole region; None without soil moisture.
    maps, small
        Maps by the names of `Plan`.
    p
        Counts of the p values of all pixels.
    borders
        Zone of each cell of the maps from 1, 0 outside; None without zones.
    """

    sums: np.ndarray
    whole: np.ndarray
    centre: np.ndarray
    percentile: np.ndarray | None
    maps: MapSums
    small: MapSums
    p: PCounts
    borders: np.ndarray | None

    @property
    def mean(self) -> np.ndarray:
        """``(zones, dates)`` mean of the index, weighted by area; NaN where a zone has no value."""
        return _divided(*self.sums)

    @property
    def whole_mean(self) -> np.ndarray:
        """``(dates,)`` mean of all zones together."""
        return _divided(*self.whole)


@dataclass(frozen=True, eq=False)
class TrendFindings:
    """Trends of pixels.

    maps
        ``slope`` and ``significant`` (share of a cell's area).
    km2
        ``(zones, 3)``: significantly drying, significantly moistening, with a trend at all.
    limit
        Largest p that counts as significant, 0 for none.
    """

    maps: MapSums
    km2: np.ndarray
    limit: float


def survey(sources: Sources, plan: Plan, test: TrendRecord | None, trends: RasterWriter | None, job: Job) -> Survey:
    """One pass over the stacks.

    test, trends
        The test of trends, and where slope and p of every pixel go; None where the record is too short.
    """
    ssi, zones = sources.ssi, sources.zones
    big_names, small_names = plan.maps(sources.sm is not None)
    edge = _edge(len(big_names) + 0.25 * len(small_names), job)
    maps = MapSums(Squares.of(ssi.grid, edge), big_names)
    small = MapSums(Squares.of(ssi.grid, min(edge, _SMALL)), small_names)
    dates, record = len(ssi), Record.of(ssi)
    counted = CountedPixels(ssi, zones, together=True)
    index_sums = ZoneSums(2, dates, len(counted), job)
    counted_p = PCounts()
    percent_sums, centre = np.zeros((2, dates)), np.zeros((dates, 6))
    cells, places = CellAreas(ssi.grid, ssi.path), CellPlaces(ssi.grid, ssi.path)
    borders = np.zeros((maps.squares.grid.height, maps.squares.grid.width), "int32") if zones else None

    def kernel(arrays, job):
        x, areas = arrays["ssi"], np.nan_to_num(cells.read(job.window)[0])
        if zones:
            areas = areas * zones.covered(job.window)
        outputs, found = {}, {}
        if test:
            result = test.test(x, job.check)
            outputs["trends"] = np.stack([result.slope_per_year, result.p])
            found["p"] = PCounts.of(result.p)
        percent = None
        if sources.sm:
            percent = empirical_percentile(np.where(np.isfinite(x), arrays["sm"], np.nan), plan.reference)
            found["percent"] = _sums_by_date(percent, areas)
            job.check()
        values = plan.values(x, percent, job)
        events = run_characteristics(record.rows(x), THRESHOLD, 1, job.check)
        # A place without any event has a longest one of no length.
        values["longest"] = np.where(events[0] == 0, 0, events[2])
        found["centre"] = centre_sums(x, areas, places.read(job.window), record, THRESHOLD, check=job.check)
        found["maps"], found["small"] = (part.part(values, areas, job.window) for part in (maps, small))
        found["zones"] = mean_sums(job.number, record.rows(x), dates, counted.read(job.window), check=job.check)
        if zones:
            codes = _zone(zones, job.window) + 1
            found["borders"] = (maps.squares.window(job.window), maps.squares.centres(codes, job.window, 0))
        return outputs, found

    def gather(found):
        maps.add(found["maps"])
        small.add(found["small"])
        index_sums.add(found["zones"])
        centre[:] += found["centre"]
        if test:
            counted_p.counts += found["p"]
        if "percent" in found:
            percent_sums[:] += found["percent"]
        if "borders" in found:
            window, codes = found["borders"]
            part = borders[window.row : window.row + window.height, window.col : window.col + window.width]
            np.maximum(part, codes, out=part)

    held = index_sums.nbytes
    held += sum(part.squares.grid.window.pixels * len(part.names) * MapSums.BYTES for part in (maps, small))
    inputs = {"ssi": ssi, **({"sm": sources.sm} if sources.sm else {})}
    working = dates * (8 + (_PERCENTILE if sources.sm else 8)) + 16 * (len(big_names) + len(small_names)) + KERNEL + 120
    map_blocks(
        kernel, inputs, {"trends": trends} if test else {}, replace(job, memory=job.memory - held), working=working,
        fixed=(_TEST if test else 0) + index_sums.nbytes, gather=gather,
    )  # fmt: skip
    percentile = _divided(*percent_sums) if sources.sm else None
    sums = np.moveaxis(index_sums.sums[::-1], -1, 1)
    whole = sums[:, -1] if counted.together else sums.sum(axis=1)
    return Survey(sums[:, : len(counted.labels)], whole, centre, percentile, maps, small, counted_p, borders)


def _sums_by_date(values: np.ndarray, areas: np.ndarray) -> np.ndarray:
    """``(2, dates)``: Σ value·km² and Σ km² of the valid values of all pixels."""
    sums = np.zeros((2, len(values)))
    for step, one in enumerate(values):
        known = np.isfinite(one)
        sums[:, step] = (np.where(known, one, 0.0) * areas).sum(), areas[known].sum()
    return sums


def _divided(sums: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return np.divide(sums, weights, out=np.full(sums.shape, np.nan), where=weights > 0)


def _edge(maps: float, job: Job) -> int:
    """Cells along an edge of the maps, so that their sums keep within their share of the budget."""
    return int(min(EDGE, max((job.memory * _MAPS_SHARE / (MapSums.BYTES * maps)) ** 0.5, 16)))


def trend_maps(path: str, seen: Survey, zones: Zones | None, alpha: float, job: Job) -> TrendFindings:
    """Means of slopes and of what is significant on the cells of the maps, of the slope and p of every pixel.

    alpha
        Level of the field; pixels follow the false discovery rate (Wilks 2016).
    """
    maps = MapSums(seen.maps.squares, ("slope", "significant"))
    totals = np.zeros((len(zones) if zones else 1, 3))
    with RasterFile(path) as raster:
        counted = CountedPixels(raster, zones)
        limit = max(largest_rejected_of(raster, 2, seen.p, WILKS * alpha, job.part(0, 0.5)), 0.0)
        cells = CellAreas(raster.grid, raster.path)

        def kernel(arrays, job):
            slope, p = arrays["trends"]
            areas = np.nan_to_num(cells.read(job.window)[0])
            if zones:
                areas = areas * zones.covered(job.window)
            known, found = np.isfinite(p), p <= limit
            part = maps.part({"slope": slope, "significant": np.where(known, found, np.nan)}, areas, job.window)
            kinds = (found & (slope < 0), found & (slope > 0), known)
            there, pixel, place, km2 = counted.read(job.window)
            sums = [np.bincount(place, km2 * kind.ravel()[pixel], there.size) for kind in kinds]
            return {}, (part, there, np.stack(sums, axis=1))

        def gather(found):
            maps.add(found[0])
            totals[found[1]] += found[2]

        map_blocks(kernel, {"trends": raster}, {}, job.part(0.5, 1), working=160, gather=gather)
    return TrendFindings(maps, totals, limit)


def _zone(zones: Zones | None, window: Window) -> np.ndarray:
    """Zone of each pixel of a window; one for all without zones."""
    return zones.read(window)[0] if zones else np.zeros((window.height, window.width), "int32")

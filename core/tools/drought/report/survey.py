"""What the report reads from the stacks, window by window: means by zone and date, and maps (docs/methods.md §10)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.earth.cell_centres import CellPlaces
from ....data.earth.grid import Window
from ....data.raster import RasterFile, RasterWriter
from ....data.stack.common_dates import Record
from ....data.stack.time_stack import TimeStack
from ....engine.engine import CACHE_SHARE, Needs
from ....engine.engine import map as map_blocks
from ....run.job import Job
from ....zonal.zone_sums import CountedPixels, ZonePart, ZoneSums, mean_sums
from ....zonal.zones import Zones
from ..centre import centre_sums
from ..events.runs import KERNEL, run_characteristics
from ..ssi import empirical_percentile
from ..trend.false_discovery import WILKS, PCounts, largest_rejected_of
from ..trend.prepared_test import PreparedTest
from .map_sums import EDGE, MapNames, MapPart, MapSums, Squares
from .plan import THRESHOLD, Plan
from .sources import Sources

_SMALL = 240  # cells along an edge of maps of which many stand side by side
_MAPS_SHARE = 0.25  # of the budget, for the sums of all maps
_TEST = 40 * 1024**2  # bytes that a running test of trends takes
_PIXELS = 64  # of the smallest window, and cells along an edge of the smallest maps
_LEAST_EDGE = 16
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


@dataclass(frozen=True, eq=False)
class SurveyKernel:
    """Everything that the report takes from one window of the stacks.

    Called with ``ssi`` ``(time, rows, cols)`` and, where there is soil moisture, ``sm`` of the same shape. Returns
    ``trends`` ``(2, rows, cols)``, slope per year and p, where there is a test, and a `SurveyPart`.

    Parameters
    ----------
    plan, record
        Which dates belong together, and their order.
    test
        Of trends; None where the record is too short.
    maps, small
        The maps by the names of `Plan`.
    places
        Zones, areas and places of the pixels.
    """

    plan: Plan
    record: Record
    test: PreparedTest | None
    maps: MapNames
    small: MapNames
    places: PixelPlaces

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], SurveyPart]:
        """Survey the window: trends, percentiles, events, and their sums by date, zone and cell of the maps."""
        x, areas = arrays["ssi"], self.places.areas(job.window)
        outputs, p, percent, percent_sums, borders = {}, None, None, None, None
        if self.test:
            result = self.test.test(x, job.check)
            outputs["trends"] = np.stack([result.slope_per_year, result.p])
            p = PCounts.of(result.p)
        if "sm" in arrays:
            percent = empirical_percentile(np.where(np.isfinite(x), arrays["sm"], np.nan), self.plan.reference)
            percent_sums = _sums_by_date(percent, areas)
            job.check()
        values = self.plan.values(x, percent, job)
        events = run_characteristics(self.record.rows(x), THRESHOLD, 1, job.check)
        # A place without any event has a longest one of no length.
        values["longest"] = np.where(events[0] == 0, 0, events[2])
        vectors = self.places.vectors.read(job.window)
        centre = centre_sums(x, areas, vectors, self.record, THRESHOLD, job.check, self.places.cells.products)
        maps, small = (part.part(values, areas, job.window) for part in (self.maps, self.small))
        counted = self.places.counted.read(job.window)
        zones = mean_sums(
            job.number, self.record.rows(x), len(x), counted, check=job.check, products=self.places.cells.products
        )
        if self.places.zones:
            squares, codes = self.maps.squares, self.places.zone(job.window) + 1
            borders = (squares.window(job.window), squares.centres(codes, job.window, 0))
        return outputs, SurveyPart(zones, centre, maps, small, p, percent_sums, borders)


@dataclass(frozen=True, eq=False)
class PixelPlaces:
    """What is known of each pixel beside its values.

    Parameters
    ----------
    zones
        None: one for all.
    counted
        Zone and area of the pixels that count.
    cells, vectors
        Areas, and places on the Earth.
    """

    zones: Zones | None
    counted: CountedPixels
    cells: CellAreas
    vectors: CellPlaces

    @classmethod
    def of(cls, stack: TimeStack, zones: Zones | None) -> PixelPlaces:
        """Those of a stack's grid."""
        cells, vectors = CellAreas(stack.grid, stack.path), CellPlaces(stack.grid, stack.path)
        return cls(zones, CountedPixels(stack, zones, together=True), cells, vectors)

    def areas(self, window: Window) -> np.ndarray:
        """``(rows, cols)`` km² of what lies in zones, 0 where a pixel has no place on the Earth."""
        km2 = np.nan_to_num(self.cells.read(window)[0])
        return self.cells.parts(km2 * self.zones.covered(window)) if self.zones else km2

    def zone(self, window: Window) -> np.ndarray:
        """``(rows, cols)`` zone of each pixel, `OUTSIDE` where there is none; one for all without zones."""
        return self.zones.read(window)[0] if self.zones else np.zeros((window.height, window.width), "int32")


@dataclass(frozen=True, eq=False)
class SurveyPart:
    """What a window adds to a `Survey`.

    Parameters
    ----------
    zones
        Σ km² and Σ index · km² by zone and date.
    centre
        ``(dates, 6)`` of `centre_sums`.
    maps, small
        Parts of the maps.
    p
        ``(65536,)`` counts of p values (`PCounts`); None without a test.
    percent
        ``(2, dates)`` Σ percentile · km² and Σ km²; None without soil moisture.
    borders
        Window of the maps' cells and the zone of each from 1; None without zones.
    """

    zones: ZonePart
    centre: np.ndarray
    maps: MapPart
    small: MapPart
    p: np.ndarray | None
    percent: np.ndarray | None
    borders: tuple[Window, np.ndarray] | None


class SurveySums:
    """`SurveyPart` summed over all windows."""

    def __init__(self, maps: MapSums, small: MapSums, zones: ZoneSums, dates: int, zoned: bool):
        self.maps, self.small, self.zones = maps, small, zones
        self.centre, self.percent, self.p = np.zeros((dates, 6)), np.zeros((2, dates)), PCounts()
        grid = maps.squares.grid
        self.borders = np.zeros((grid.height, grid.width), "int32") if zoned else None

    def add(self, part: SurveyPart) -> None:
        """Add what a window adds."""
        self.maps.add(part.maps)
        self.small.add(part.small)
        self.zones.add(part.zones)
        self.centre += part.centre
        if part.p is not None:
            self.p.counts += part.p
        if part.percent is not None:
            self.percent += part.percent
        if part.borders is not None and self.borders is not None:
            window, codes = part.borders
            cells = self.borders[window.row : window.row + window.height, window.col : window.col + window.width]
            np.maximum(cells, codes, out=cells)


def survey(sources: Sources, plan: Plan, test: PreparedTest | None, trends: RasterWriter | None, job: Job) -> Survey:
    """Everything that the report reads, in one pass over the stacks.

    Parameters
    ----------
    test, trends
        The test of trends, and where slope and p of every pixel go; None where the record is too short.
    """
    ssi, zones = sources.ssi, sources.zones
    big_names, small_names = plan.maps(sources.sm is not None)
    places = PixelPlaces.of(ssi, zones)
    dates, index_sums = len(ssi), ZoneSums(2, len(ssi), len(places.counted), job)
    working = dates * (8 + (_PERCENTILE if sources.sm else 8)) + 16 * (len(big_names) + len(small_names)) + KERNEL + 120
    fixed = (_TEST if test else 0) + index_sums.nbytes
    # What the windows need at least is not for the maps, which have larger cells then.
    spare = job.memory - index_sums.nbytes - (fixed + _PIXELS * working) / (1 - CACHE_SHARE)
    edge = min(
        _edge(len(big_names) + 0.25 * len(small_names), job.memory * _MAPS_SHARE),
        _edge(len(big_names) + len(small_names), max(spare, 0)) if spare < job.memory * _MAPS_SHARE else EDGE,
    )
    maps = MapSums(Squares.of(ssi.grid, edge), big_names)
    small = MapSums(Squares.of(ssi.grid, min(edge, _SMALL)), small_names)
    total = SurveySums(maps, small, index_sums, dates, zones is not None)
    kernel = SurveyKernel(plan, Record.of(ssi), test, maps.shape, small.shape, places)
    held = index_sums.nbytes + maps.nbytes + small.nbytes
    inputs = {"ssi": ssi, **({"sm": sources.sm} if sources.sm else {})}
    map_blocks(
        kernel, inputs, {"trends": trends} if trends else {}, replace(job, memory=job.memory - held),
        needs=Needs(working=working, fixed=fixed), gather=total.add,
    )  # fmt: skip
    percentile = _divided(*total.percent) if sources.sm else None
    sums = np.moveaxis(index_sums.sums[::-1], -1, 1)
    whole = sums[:, -1] if places.counted.together else sums.sum(axis=1)
    own = sums[:, : len(places.counted.labels)]
    return Survey(own, whole, total.centre, percentile, maps, small, total.p, total.borders)


def _sums_by_date(values: np.ndarray, areas: np.ndarray) -> np.ndarray:
    """``(2, dates)``: Σ value·km² and Σ km² of the valid values of all pixels."""
    sums = np.zeros((2, len(values)))
    for step, one in enumerate(values):
        known = np.isfinite(one)
        sums[:, step] = (np.where(known, one, 0.0) * areas).sum(), areas[known].sum()
    return sums


def _divided(sums: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return np.divide(sums, weights, out=np.full(sums.shape, np.nan), where=weights > 0)


def _edge(maps: float, nbytes: float) -> int:
    """Cells along an edge of the maps, so that their sums keep within so many bytes."""
    return int(min(EDGE, max((nbytes / (MapSums.BYTES * maps)) ** 0.5, _LEAST_EDGE)))


def least_survey(dates: int, tested: bool) -> float:
    """Bytes of the smallest budget with which `survey` goes through a stack of so many dates, with a test of trends."""
    pixel = dates * (8 + _PERCENTILE) + KERNEL + 2000
    return (_TEST * tested + _PIXELS * pixel) / (1 - CACHE_SHARE) + 60 * MapSums.BYTES * _LEAST_EDGE**2


@dataclass(frozen=True, eq=False)
class TrendMapsKernel:
    """Trends of the pixels of one window on the cells of the maps, and by zone.

    Called with ``trends`` ``(2, rows, cols)``, slope and p. Returns no outputs, the part of the maps, the
    zones in the window, and ``(found, 3)`` km² that dry and moisten significantly, and that have a trend at all.

    Parameters
    ----------
    limit
        Largest p that counts as significant, 0 for none.
    """

    maps: MapNames
    places: PixelPlaces
    limit: float

    def __call__(self, arrays, job) -> tuple[dict, tuple[MapPart, np.ndarray, np.ndarray]]:
        """Bring slope and significance of the window's pixels to the maps, and add up km² by zone."""
        slope, p = arrays["trends"]
        areas = self.places.areas(job.window)
        known, found = np.isfinite(p), p <= self.limit
        part = self.maps.part({"slope": slope, "significant": np.where(known, found, np.nan)}, areas, job.window)
        kinds = (found & (slope < 0), found & (slope > 0), known)
        there, pixel, place, km2 = self.places.counted.read(job.window)
        sums = [np.bincount(place, km2 * kind.ravel()[pixel], there.size) for kind in kinds]
        return {}, (part, there, np.stack(sums, axis=1))


class TrendSums:
    """What the windows of `TrendMapsKernel` add up to."""

    def __init__(self, maps: MapSums, zones: int):
        self.maps, self.km2 = maps, np.zeros((zones, 3))

    def add(self, part: tuple[MapPart, np.ndarray, np.ndarray]) -> None:
        """Add a window."""
        self.maps.add(part[0])
        self.km2[part[1]] += part[2]


def trend_maps(path: str, seen: Survey, zones: Zones | None, alpha: float, job: Job) -> TrendFindings:
    """Means of slopes and of what is significant on the cells of the maps, of the slope and p of every pixel.

    Parameters
    ----------
    alpha
        Level of the field; pixels follow the false discovery rate (Wilks 2016).
    """
    sums = TrendSums(MapSums(seen.maps.squares, ("slope", "significant")), len(zones) if zones else 1)
    with RasterFile(path) as raster:
        limit = max(largest_rejected_of(raster, 2, seen.p, WILKS * alpha, job.part(0, 0.5)), 0.0)
        places = PixelPlaces(zones, CountedPixels(raster, zones), CellAreas(raster.grid), CellPlaces(raster.grid))
        kernel = TrendMapsKernel(sums.maps.shape, places, limit)
        map_blocks(kernel, {"trends": raster}, {}, job.part(0.5, 1), needs=Needs(working=160), gather=sums.add)
    return TrendFindings(sums.maps, sums.km2, limit)

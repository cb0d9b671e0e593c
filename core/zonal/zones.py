"""Zones of a grid: from polygons with a value each, or from a raster of codes (ZONES of the tools).

Of polygons there are the exact shares of the pixels that each zone covers (`pixel_shares`): a border pixel counts for
every zone in part, zones may overlap, and one of a few coarse pixels, or of a part of one, has its true area. Where
each pixel must be of one zone (a scatter of pixels, the zone of a station), it is of the one that holds its centre, and
of the last where several do; these zones are drawn once onto the grid, into a file, so that memory does not grow with
the raster.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..data.earth.crs import coordinate_unit, crs_name, is_geographic, same_crs, transform_points
from ..data.earth.grid import Grid, Window, require_same_grid
from ..data.raster import NODATA, RasterFile, RasterWriter, rasterise
from ..data.table.columns import zone_label
from ..data.table.frames import crs_text, source_of
from ..data.table.zones import ZONE
from ..engine.engine import BlockJob, Needs
from ..engine.engine import map as map_blocks
from ..engine.staging import Staging
from ..run.errors import InputError
from ..run.job import Job
from ..run.language import say
from ..run.messages import Tell
from .pixel_shares import PixelShares, pixel_shares

if TYPE_CHECKING:
    import geopandas

OUTSIDE = -1
MOST = 32_767  # zones of a grid, as many as the codes of a 16-bit raster
_LEAST = 0.01  # of a pixel, or of a zone: one of which no more lies on the grid is beside it
_OVERLAP = 1.01  # of a pixel; borders that were drawn twice are no overlap
_EXACT = 2**24  # codes up to here are whole in float32, as rasters are read
_STEPS = 1000  # pieces of the grid's extent; longer edges of polygons are divided before they are transformed
_MOST_PIECES = 10_000  # of one edge
_LATTICE = 21  # points along a side, by which the extent of a grid is found in another reference system
_NAMED = 10  # zones named in a message


class Zones:
    """Zones of a grid, read by window; as an input of `engine.map` the zone of each pixel.

    Attributes
    ----------
    path, grid, tags
    labels
        Names of the zones that cover a part of the grid, in order of number or alphabet.
    pixels
        ``(len(labels),)`` pixels whose centre lies in each.
    overlap
        The most that all zones together cover of a pixel; 1 or less where none overlap.
    """

    band_count = 1

    def __init__(self, source: str, raster: RasterFile, codes: np.ndarray, pixels: np.ndarray, labels: list[str]):
        self.path, self.grid, self.tags = source, raster.grid, raster.tags
        self.labels, self.pixels = tuple(labels), pixels
        self._raster, self._codes = raster, codes.astype("float32")
        self._shares: PixelShares | None = None
        self._union: PixelShares | None = None
        self._shared = np.zeros(len(labels), "int64")

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def overlap(self) -> float:
        """The most that all zones together cover of a pixel; 1 where none overlap."""
        return 1.0 if self._union is None else max(self._depth, 1.0)

    def with_shares(self, shares: PixelShares, union: PixelShares | None, shared: np.ndarray) -> Zones:
        """Take exact shares; ``union`` is that of all zones where they overlap, ``shared`` what lies in several."""
        self._shares, self._union, self._shared = shares, union, shared
        self._depth = shares.depth()
        return self

    def read(self, window: Window | None = None) -> np.ndarray:
        """``(1, rows, cols)`` int32: place in ``labels`` of the zone that holds the centre, or `OUTSIDE`."""
        values = self._raster.read(window, [1])
        place = np.searchsorted(self._codes, values).clip(max=len(self._codes) - 1).astype("int32")
        place[self._codes[place] != values] = OUTSIDE  # NaN equals nothing
        return place

    def read_shares(self, window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Pixels that zones cover: place in the flat window, zone and share, ``(n,)`` each (see `PixelShares.read`)."""
        if self._shares is not None:
            return self._shares.read(window)
        zone = self.read(window)[0].ravel()
        pixel = np.flatnonzero(zone != OUTSIDE)
        return pixel, zone[pixel], np.ones(pixel.size, "float32")

    def covered(self, window: Window) -> np.ndarray:
        """``(rows, cols)`` float64 share of each pixel that lies in any zone."""
        pixel, _, share = self._union.read(window) if self._union is not None else self.read_shares(window)
        covered = np.bincount(pixel, share, window.pixels)
        return np.minimum(covered, 1.0).reshape(window.height, window.width)

    def tell_shared(self, tell: Tell) -> None:
        """Warn where polygons overlap, in a tool for which each pixel is of one zone."""
        overlapping = [label for label, count in zip(self.labels, self._shared, strict=True) if count]
        if not overlapping:
            return
        more = (
            say(" and {overlapping_count} more", overlapping_count=len(overlapping) - _NAMED)
            if len(overlapping) > _NAMED
            else ""
        )
        tell.warn(
            "ZONES: polygons of {source} overlap. {count} of {of} pixels lie in several zones and count only for the"
            " one that comes last in the layer, so these zones are too small: {zones}{more}. Give overlapping zones in"
            " layers of their own.",
            source=self.path, count=int(self._shared.sum()), of=int(self.pixels.sum()),
            zones=", ".join(overlapping[:_NAMED]), more=more,
        )  # fmt: skip

    def close(self) -> None:
        """Close the raster behind the zones."""
        self._raster.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def open_zones(source: str | geopandas.GeoDataFrame, like, job: Job, stage: Staging, beside: str) -> Zones:
    """Zones on the grid of ``like``.

    source
        Path of a raster of whole numbers on the grid, or polygons in any reference system with the column ``zone``
        (`data.table.zones.zone_frame`).
    like
        Anything with ``path`` and ``grid``.
    stage, beside
        Where the drawn polygons are kept until the run ends (see `Staging.scratch`).

    Raises
    ------
    GridError
        The raster lies on another grid.
    InputError
        The codes are not whole numbers; no zone covers a pixel; too many zones.
    """
    if not isinstance(source, str):
        return _from_polygons(source, like, job, stage, beside)
    raster = RasterFile(source)
    if raster.count > 1:
        job.tell.warn(
            "{name}: {path} has {count} bands; the first counts, for every date.",
            name="ZONES", path=raster.path, count=raster.count,
        )  # fmt: skip
    try:
        require_same_grid(like, raster)
        codes, pixels = _codes(raster, job)
        return Zones(raster.path, raster, codes, pixels, [str(zone_label(float(code))) for code in codes])
    except BaseException:
        raster.close()
        raise


@dataclass(frozen=True)
class CodesKernel:
    """The codes of a raster in a window, and the pixels of each."""

    raster: RasterFile

    def __call__(self, arrays, job: BlockJob) -> tuple[dict, list[tuple[float, int]]]:
        """List the codes of the window with their pixels; there are no outputs.

        Raises
        ------
        InputError
            The values are not whole numbers, too large, or too many different ones.
        """
        path, values = self.raster.path, self.raster.read(job.window, [1])
        codes, counts = np.unique(values[np.isfinite(values)], return_counts=True)
        if (codes != np.rint(codes)).any() or len(codes) > MOST:
            raise InputError(
                "ZONES: {path} does not hold zones: its values are not whole numbers, or more than {most} "
                "different ones. Give a raster of zone codes, or polygons.",
                path=path, most=MOST,
            )  # fmt: skip
        if codes.size and np.abs(codes).max() >= _EXACT:
            raise InputError(
                "ZONES: {path} has codes beyond {exact} (up to {codes:.0f}), which could not be told apart. "
                "Number the zones anew, or give polygons.",
                path=path, exact=_EXACT, codes=np.abs(codes).max(),
            )  # fmt: skip
        return {}, list(zip(codes.tolist(), counts.tolist(), strict=True))


def _codes(raster: RasterFile, job: Job) -> tuple[np.ndarray, np.ndarray]:
    """The codes of a raster in order, and the pixels of each."""
    found: dict[float, int] = {}

    def gather(counts):
        for code, count in counts:
            found[code] = found.get(code, 0) + count

    map_blocks(CodesKernel(raster), {}, {}, job, grid=raster.grid, needs=Needs(working=40), gather=gather)
    if not 0 < len(found) <= MOST:
        raise InputError(
            "ZONES: {path} has {count} zones; there must be 1 to {most}.",
            path=raster.path, count=len(found), most=MOST,
        )  # fmt: skip
    codes = sorted(found)
    return np.array(codes), np.array([found[code] for code in codes], "int64")


def _from_polygons(source: geopandas.GeoDataFrame, like, job: Job, stage: Staging, beside: str) -> Zones:
    name, labels = source_of(source), [str(label) for label in source[ZONE]]
    if not 0 < len(labels) <= MOST:
        raise InputError(
            "ZONES: the polygons of {name} have {count} different values; there must be 1 to {most}. "
            "Choose the field with the zones' names (ZONE_FIELD).",
            name=name, count=len(labels), most=MOST,
        )  # fmt: skip
    polygons = Polygons(name, crs_text(source), like)
    shapes = [part for zone, one in enumerate(source.geometry) for part in polygons.on_grid(one, zone)]
    shares = pixel_shares(((shape.zone, shape.parts) for shape in shapes), like.grid, job.check)
    there = _beyond_a_sliver(shares, shapes, len(labels), like.grid)
    if not there.any():
        xmin, ymin, xmax, ymax = like.grid.bounds
        raise InputError(
            "ZONES: no polygon of {name} covers a pixel of {path}, which covers x {xmin:.6g} … {xmax:.6g}, y "
            "{ymin:.6g} … {ymax:.6g} in {crs}. Check the reference system of the polygons, and that they cover "
            "the region.",
            name=name, path=like.path, xmin=xmin, xmax=xmax, ymin=ymin, ymax=ymax, crs=crs_name(like.grid.crs),
        )  # fmt: skip
    beyond = [label for label, is_there in zip(labels, there, strict=True) if not is_there]
    if beyond:
        more = say(" and {beyond_count} more", beyond_count=len(beyond) - _NAMED) if len(beyond) > _NAMED else ""
        job.tell.info(
            "Zones of {source} beside the raster: {names}{more}.",
            source=name, names=", ".join(beyond[:_NAMED]), more=more,
        )  # fmt: skip
        job.tell.leave_out("zones", len(beyond), len(labels), "beside the raster")
    used = np.flatnonzero(there)
    number = np.full(len(labels), OUTSIDE)
    number[used] = np.arange(used.size)
    shares = shares.renumbered(number)
    union = None
    if shares.depth() > _OVERLAP:
        from shapely.ops import unary_union

        everything = polygons.on_grid(unary_union([source.geometry.iloc[zone] for zone in used]), 0)
        union = pixel_shares(((0, shape.parts) for shape in everything), like.grid, job.check)
    path = stage.scratch("zones.tif", beside, like.grid.window.pixels * 2)
    pixels, shared = _draw([shape for shape in shapes if there[shape.zone]], like.grid, path, len(labels), job)
    zones = Zones(name, RasterFile(path), used, pixels[used], [labels[i] for i in used])
    return zones.with_shares(shares, union, shared[used])


def _beyond_a_sliver(shares: PixelShares, shapes: list[_Shape], count: int, grid: Grid) -> np.ndarray:
    """``(count,)`` which zones lie on the grid; of a neighbour along its edge only what drawing left over does."""
    size = np.zeros(count)  # in pixels
    a, b, _, d, e, _ = grid.transform
    for shape in shapes:
        size[shape.zone] += shape.area / abs(a * e - b * d)
    covered = shares.sums(count)
    return (shares.largest(count) > _LEAST) | ((covered > 0) & (covered > _LEAST * size))


@dataclass(frozen=True, eq=False)
class _Shape:
    """A polygon's rings ``(n, 2)``, by part, and its zone."""

    parts: list[list[np.ndarray]]
    zone: int

    @classmethod
    def of(cls, geometry, zone: int) -> _Shape:
        parts = [part for part in getattr(geometry, "geoms", [geometry]) if part.geom_type == "Polygon"]
        return cls([[np.array(ring.coords)[:, :2] for ring in (one.exterior, *one.interiors)] for one in parts], zone)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        outer = np.concatenate([part[0] for part in self.parts])
        return *outer.min(axis=0), *outer.max(axis=0)

    @property
    def area(self) -> float:
        """In squares of the coordinates' unit."""
        rings = [ring for part in self.parts for ring in part]
        signs = [1.0 if hole == 0 else -1.0 for part in self.parts for hole in range(len(part))]
        return sum(sign * _ring_area(ring) for sign, ring in zip(signs, rings, strict=True))

    def geometry(self) -> dict:
        return {
            "type": "MultiPolygon",
            "coordinates": [[ring.tolist() for ring in part] for part in self.parts],
        }

    def shifted(self, x: float) -> _Shape:
        return _Shape([[ring + [x, 0.0] for ring in part] for part in self.parts], self.zone) if x else self


def _ring_area(ring: np.ndarray) -> float:
    x, y = (ring - ring[0]).T
    return abs(float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum())) / 2


class Polygons:
    """Brings polygons of one reference system onto a grid, also over the date line.

    Parameters
    ----------
    source, crs
        Where they come from, for messages, and the well-known text of their reference system.
    like
        Anything with ``path`` and ``grid``.

    Raises
    ------
    InputError
        Polygons and grid have no common reference system.
    """

    def __init__(self, source: str, crs: str, like):
        self._crs, self._grid = crs, like.grid
        self._same = same_crs(crs, like.grid.crs)
        if not self._same:
            for name, text in ((source, crs), (like.path, like.grid.crs)):
                if not text:
                    raise InputError(
                        "{name} has no reference system, so zones and raster cannot be brought together. Assign it"
                        " one (Layer, Set CRS; for a raster “Assign projection”).",
                        name=name,
                    )
            self._extent = _extent_in(like.grid, crs)
            self._step = max(self._extent[2] - self._extent[0], self._extent[3] - self._extent[1]) / _STEPS
        self._degrees = is_geographic(like.grid.crs)
        # 360° in the unit of the grid's coordinates, and of those of the polygons.
        self._turn = 2 * np.pi / coordinate_unit(like.grid.crs) if self._degrees else 0.0
        self._own_turn = 2 * np.pi / coordinate_unit(crs) if is_geographic(crs) else 0.0

    def on_grid(self, geometry, zone: int) -> list[_Shape]:
        """What of a polygon touches the grid, in the grid's reference system."""
        if self._same:
            return self._copies(_Shape.of(geometry, zone))
        return [shape for one in self._within_a_turn(geometry) for shape in self._moved(_Shape.of(one, zone))]

    def _moved(self, shape: _Shape) -> list[_Shape]:
        # A far polygon may have no place in the grid's projection at all: it is left out before it is transformed.
        if not shape.parts or not (self._degrees or _touch(shape.bounds, self._extent)):
            return []
        parts = [[_moved(ring, self._step, self._crs, self._grid.crs) for ring in part] for part in shape.parts]
        parts = [[ring for ring in part if len(ring) > 3] for part in parts if len(part[0]) > 3]
        if self._degrees:
            parts = [self._in_one_piece(part) for part in parts]
        return self._copies(_Shape(parts, shape.zone)) if parts else []

    def _in_one_piece(self, part: list[np.ndarray]) -> list[np.ndarray]:
        """Rings that were cut by the date line: each longitude within half a turn of the one before."""
        rings = [np.column_stack([np.unwrap(ring[:, 0], period=self._turn), ring[:, 1]]) for ring in part]
        outer = rings[0][:, 0].mean()
        return [ring + [self._turn * np.rint((outer - ring[:, 0].mean()) / self._turn), 0.0] for ring in rings]

    def _copies(self, shape: _Shape) -> list[_Shape]:
        """A polygon wherever it lies on the grid: longitudes may be counted from anywhere, and beyond 180°."""
        if not self._turn:
            return [shape] if shape.parts and _touch(shape.bounds, self._grid.bounds) else []
        if not shape.parts:
            return []
        left, _, right, _ = shape.bounds
        turns = range(
            int(np.floor((self._grid.bounds[0] - right) / self._turn)),
            int(np.ceil((self._grid.bounds[2] - left) / self._turn)) + 1,
        )
        moved = [shape.shifted(turn * self._turn) for turn in turns]
        return [one for one in moved if _touch(one.bounds, self._grid.bounds)]

    def _within_a_turn(self, geometry) -> list:
        """A polygon of longitudes beyond 180° cut into pieces of −180° to 180°, which every projection knows."""
        half = self._own_turn / 2
        left, low, right, high = geometry.bounds
        if not half or self._degrees or (left >= -half and right <= half):
            return [geometry]
        from shapely.affinity import translate
        from shapely.geometry import box

        window = box(-half, low, half, high)
        turns = range(int(np.floor((-half - right) / (2 * half))), int(np.ceil((half - left) / (2 * half))) + 1)
        pieces = [translate(geometry, turn * 2 * half).intersection(window) for turn in turns]
        return [piece for piece in pieces if piece.area > 0]


def _touch(one, other) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _extent_in(grid: Grid, crs: str) -> tuple[float, float, float, float]:
    """The grid's extent in another reference system, a little larger than it is."""
    xmin, ymin, xmax, ymax = grid.bounds
    x, y = np.meshgrid(np.linspace(xmin, xmax, _LATTICE), np.linspace(ymin, ymax, _LATTICE))
    x, y = transform_points(grid.crs, crs, x.ravel(), y.ravel())
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any():
        raise InputError(
            "ZONES: the raster's extent has no place in {crs}, the system of the polygons.",
            crs=crs_name(crs),
        )  # fmt: skip
    x, y = x[known], y[known]
    dx, dy = np.ptp(x) / _LATTICE, np.ptp(y) / _LATTICE
    return x.min() - dx, y.min() - dy, x.max() + dx, y.max() + dy


def _moved(ring: np.ndarray, step: float, source: str, target: str) -> np.ndarray:
    """A ring in another reference system; long edges are divided first, since they become curves."""
    way = np.diff(ring, axis=0)
    pieces = np.clip(np.ceil(np.abs(way).max(axis=1) / step), 1, _MOST_PIECES).astype(int)
    first = np.repeat(np.cumsum(pieces) - pieces, pieces)
    share = (np.arange(pieces.sum()) - first) / np.repeat(pieces, pieces)
    points = np.repeat(ring[:-1], pieces, axis=0) + share[:, None] * np.repeat(way, pieces, axis=0)
    points = np.concatenate([points, ring[-1:]])
    x, y = transform_points(source, target, points[:, 0], points[:, 1])
    # Points without a place in the projection lie far from the grid.
    moved = np.column_stack([x, y])[np.isfinite(x) & np.isfinite(y)]
    return np.concatenate([moved, moved[:1]]) if len(moved) else moved


@dataclass(frozen=True, eq=False)
class DrawKernel:
    """The numbers of the zones in a window, the pixels of each, and those that a later zone took from it.

    Parameters
    ----------
    grid
        Of the raster that is drawn.
    drawn
        Bounds, geometry and zone of each polygon.
    count
        Zones.
    """

    grid: Grid
    drawn: list[tuple[tuple[float, float, float, float], dict, int]]
    count: int

    def __call__(self, arrays, job: BlockJob) -> tuple[dict[str, np.ndarray], tuple[np.ndarray, np.ndarray]]:
        """Draw the polygons that touch the window into ``zones`` ``(rows, cols)`` int16, later over earlier ones."""
        part = self.grid.cropped(job.window)
        here = [(geometry, zone) for bounds, geometry, zone in self.drawn if _touch(bounds, part.bounds)]
        zones, first = (rasterise(some, part, int(NODATA["int16"])) for some in (here, here[::-1]))
        lost = first[(first >= 0) & (first != zones)]
        own, taken = (np.bincount(codes, minlength=self.count) for codes in (zones[zones >= 0], lost))
        return {"zones": zones}, (own, taken)


def _draw(shapes: list[_Shape], grid: Grid, path: str, count: int, job: Job) -> tuple[np.ndarray, np.ndarray]:
    """Write the zones' numbers as a raster; returns the pixels of each, and those that a later zone took from it.

    Where polygons of different zones overlap, drawing them in reverse gives another zone to the pixel.
    """
    pixels, shared = np.zeros((2, count), "int64")
    drawn = [(shape.bounds, shape.geometry(), shape.zone) for shape in shapes]

    def gather(counts):
        pixels[:] += counts[0]
        shared[:] += counts[1]

    with RasterWriter(path, grid, ["zone"], "int16") as writer:
        kernel = DrawKernel(grid, drawn, count)
        map_blocks(kernel, {}, {"zones": writer}, job, grid=grid, needs=Needs(working=24), gather=gather)
    return pixels, shared

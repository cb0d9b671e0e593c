"""Zones of a grid: from polygons with a value each, or from a raster of codes (ZONES of the tools).

Polygons are drawn once onto the grid, into a file, so that memory does not grow with the
raster. A pixel belongs to the polygon that holds its centre; where polygons overlap, to
the later one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..data.earth.crs import crs_name, same_crs, transform_points
from ..data.earth.grid import Grid, Window, require_same_grid
from ..data.raster import NODATA, RasterFile, RasterWriter, rasterise
from ..data.table.columns import zone_label
from ..data.table.zone_polygons import ZonePolygons
from ..engine.engine import map as map_blocks
from ..engine.staging import Staging
from ..run.errors import InputError
from ..run.job import Job

OUTSIDE = -1
MOST = 32_767  # zones of a grid, as many as the codes of a 16-bit raster
_EXACT = 2**24  # codes up to here are whole in float32, as rasters are read
_STEPS = 1000  # pieces of the grid's extent; longer edges of polygons are divided before they are transformed
_MOST_PIECES = 10_000  # of one edge
_LATTICE = 21  # points along a side, by which the extent of a grid is found in another reference system
_NAMED = 10  # zones named in a message


class Zones:
    """The zone of each pixel, read by window; an input of `engine.map`.

    Attributes
    ----------
    path, grid, tags
    labels
        Names of the zones that have pixels, in order of number or alphabet.
    pixels
        ``(len(labels),)`` pixels of each.
    """

    band_count = 1

    def __init__(self, source: str, raster: RasterFile, codes: np.ndarray, pixels: np.ndarray, labels: list[str]):
        self.path, self.grid, self.tags = source, raster.grid, raster.tags
        self.labels, self.pixels = tuple(labels), pixels
        self._raster, self._codes = raster, codes.astype("float32")

    def __len__(self) -> int:
        return len(self.labels)

    def read(self, window: Window | None = None) -> np.ndarray:
        """``(1, rows, cols)`` int32: place of the zone in ``labels``, `OUTSIDE` where there is none."""
        values = self._raster.read(window, [1])
        place = np.searchsorted(self._codes, values).clip(max=len(self._codes) - 1).astype("int32")
        place[self._codes[place] != values] = OUTSIDE  # NaN equals nothing
        return place

    def close(self) -> None:
        self._raster.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def open_zones(source: str | ZonePolygons, like, job: Job, stage: Staging, beside: str) -> Zones:
    """Zones on the grid of ``like``.

    source
        Path of a raster of whole numbers on the grid, or polygons in any reference system.
    like
        Anything with ``path`` and ``grid``.
    stage, beside
        Where the drawn polygons are kept until the run ends (see `Staging.scratch`).

    Raises
    ------
    GridError
        The raster lies on another grid.
    InputError
        The codes are not whole numbers; no zone has a pixel; too many zones.
    """
    if isinstance(source, ZonePolygons):
        return _from_polygons(source, like, job, stage, beside)
    raster = RasterFile(source)
    try:
        require_same_grid(like, raster)
        codes, pixels = _codes(raster, job)
        return Zones(raster.path, raster, codes, pixels, [zone_label(float(code)) for code in codes])
    except BaseException:
        raster.close()
        raise


def _codes(raster: RasterFile, job: Job) -> tuple[np.ndarray, np.ndarray]:
    """The codes of a raster in order, and the pixels of each."""
    found: dict[float, int] = {}

    def kernel(arrays, job):
        values = raster.read(job.window, [1])
        codes, counts = np.unique(values[np.isfinite(values)], return_counts=True)
        if (codes != np.rint(codes)).any() or len(codes) > MOST:
            raise InputError(
                f"ZONES: {raster.path} does not hold zones: its values are not whole numbers, or more than {MOST} "
                "different ones. Give a raster of zone codes, or polygons."
            )
        if codes.size and np.abs(codes).max() >= _EXACT:
            raise InputError(
                f"ZONES: {raster.path} has codes beyond {_EXACT} (up to {np.abs(codes).max():.0f}), which could not "
                "be told apart. Number the zones anew, or give polygons."
            )
        return {}, zip(codes.tolist(), counts.tolist())

    def gather(counts):
        for code, count in counts:
            found[code] = found.get(code, 0) + count

    map_blocks(kernel, {}, {}, job, grid=raster.grid, working=40, gather=gather)
    if not 0 < len(found) <= MOST:
        raise InputError(f"ZONES: {raster.path} has {len(found)} zones; there must be 1 to {MOST}.")
    codes = sorted(found)
    return np.array(codes), np.array([found[code] for code in codes], "int64")


def _from_polygons(source: ZonePolygons, like, job: Job, stage: Staging, beside: str) -> Zones:
    labels = _ordered({zone_label(value) for value in source.values} - {None})
    if not 0 < len(labels) <= MOST:
        raise InputError(
            f"ZONES: the polygons of {source} have {len(labels)} different values; there must be 1 to {MOST}. "
            "Choose the field with the zones' names (ZONE_FIELD)."
        )
    place = {label: i for i, label in enumerate(labels)}
    shapes = [
        _Shape.of(geometry, place[zone_label(value)])
        for geometry, value in zip(source.geometries, source.values)
        if zone_label(value) is not None and geometry.get("coordinates")
    ]
    path = stage.scratch("zones.tif", beside, like.grid.window.pixels * 2)
    pixels, shared = _draw(_on_grid(shapes, source, like), like.grid, path, len(labels), job)
    if not pixels.any():
        xmin, ymin, xmax, ymax = like.grid.bounds
        raise InputError(
            f"ZONES: no polygon of {source} holds the centre of a pixel of {like.path}, which covers x {xmin:.6g} … "
            f"{xmax:.6g}, y {ymin:.6g} … {ymax:.6g} in {crs_name(like.grid.crs)}. Check the reference system of the "
            "polygons, and that they cover the region."
        )
    empty = [label for label, count in zip(labels, pixels) if not count]
    if empty:
        more = f" and {len(empty) - _NAMED} more" if len(empty) > _NAMED else ""
        job.info(
            f"Zones of {source} without the centre of a pixel, beside the raster or too small: "
            f"{', '.join(empty[:_NAMED])}{more}."
        )
    _tell_overlap(source, labels, pixels, shared, job)
    used = np.flatnonzero(pixels)
    return Zones(source.source, RasterFile(path), used, pixels[used], [labels[i] for i in used])


def _tell_overlap(source: ZonePolygons, labels: list[str], pixels: np.ndarray, shared: np.ndarray, job: Job) -> None:
    """Warn where polygons of different zones overlap: each pixel counts for one zone only."""
    overlapping = [label for label, count in zip(labels, shared) if count]
    if not overlapping:
        return
    more = f" and {len(overlapping) - _NAMED} more" if len(overlapping) > _NAMED else ""
    job.tell.warn(
        "ZONES: polygons of {source} overlap. {count} of {of} pixels lie in several zones and count only for the one"
        " that comes last in the layer, so these zones are too small: {zones}{more}. Give overlapping zones in layers"
        " of their own.",
        source=source.source, count=int(shared.sum()), of=int(pixels.sum()), zones=", ".join(overlapping[:_NAMED]),
        more=more,
    )  # fmt: skip


def _ordered(labels) -> list[str]:
    try:
        return sorted(labels, key=lambda label: (float(label), label))
    except ValueError:
        return sorted(labels)


@dataclass(frozen=True, eq=False)
class _Shape:
    """A polygon's rings ``(n, 2)``, by part, and its zone."""

    parts: list[list[np.ndarray]]
    zone: int

    @classmethod
    def of(cls, geometry: dict, zone: int) -> _Shape:
        parts = geometry["coordinates"]
        if geometry["type"] == "Polygon":
            parts = [parts]
        return cls([[np.array([point[:2] for point in ring], float) for ring in part] for part in parts], zone)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        outer = np.concatenate([part[0] for part in self.parts])
        return *outer.min(axis=0), *outer.max(axis=0)

    def geometry(self) -> dict:
        return {
            "type": "MultiPolygon",
            "coordinates": [[ring.tolist() for ring in part] for part in self.parts],
        }


def _touch(one, other) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _on_grid(shapes: list[_Shape], source: ZonePolygons, like) -> list[_Shape]:
    """The shapes that can touch the grid, in its reference system."""
    grid = like.grid
    if same_crs(source.crs, grid.crs):
        return [shape for shape in shapes if _touch(shape.bounds, grid.bounds)]
    for name, crs in ((source, source.crs), (like.path, grid.crs)):
        if not crs:
            raise InputError(
                f"{name} has no reference system, so zones and raster cannot be brought together. Assign it one "
                "(Layer, Set CRS; for a raster “Assign projection”)."
            )
    # A far polygon may have no place in the grid's projection at all: it is left out before it is transformed.
    extent = _extent_in(grid, source.crs)
    step = max(extent[2] - extent[0], extent[3] - extent[1]) / _STEPS
    moved = []
    for shape in shapes:
        if _touch(shape.bounds, extent):
            parts = [[_moved(ring, step, source.crs, grid.crs) for ring in part] for part in shape.parts]
            parts = [[ring for ring in part if len(ring) > 3] for part in parts if len(part[0]) > 3]
            if parts:
                moved.append(_Shape(parts, shape.zone))
    return moved


def _extent_in(grid: Grid, crs: str) -> tuple[float, float, float, float]:
    """The grid's extent in another reference system, a little larger than it is."""
    xmin, ymin, xmax, ymax = grid.bounds
    x, y = np.meshgrid(np.linspace(xmin, xmax, _LATTICE), np.linspace(ymin, ymax, _LATTICE))
    x, y = transform_points(grid.crs, crs, x.ravel(), y.ravel())
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any():
        raise InputError(f"ZONES: the raster's extent has no place in {crs_name(crs)}, the system of the polygons.")
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


def _draw(shapes: list[_Shape], grid: Grid, path: str, count: int, job: Job) -> tuple[np.ndarray, np.ndarray]:
    """Write the zones' numbers as a raster; returns the pixels of each, and those that a later zone took from it.

    Where polygons of different zones overlap, drawing them in reverse gives another zone to the pixel.
    """
    pixels, shared = np.zeros((2, count), "int64")
    drawn = [(shape.bounds, shape.geometry(), shape.zone) for shape in shapes]

    def kernel(arrays, job):
        part = grid.cropped(job.window)
        here = [(geometry, zone) for bounds, geometry, zone in drawn if _touch(bounds, part.bounds)]
        zones = rasterise(here, part, NODATA["int16"])
        first = rasterise(here[::-1], part, NODATA["int16"])
        lost = first[(first >= 0) & (first != zones)]
        own, taken = (np.bincount(codes, minlength=count) for codes in (zones[zones >= 0], lost))
        return {"zones": zones}, (own, taken)

    def gather(counts):
        pixels[:] += counts[0]
        shared[:] += counts[1]

    with RasterWriter(path, grid, ["zone"], "int16") as writer:
        map_blocks(kernel, {}, {"zones": writer}, job, grid=grid, working=24, gather=gather)
    return pixels, shared

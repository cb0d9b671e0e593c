"""The distance to the nearest river on a grid, one band for all or a band per level."""

from __future__ import annotations

import numpy as np

from ....data.earth.cell_centres import CellPlaces
from ....data.earth.ellipsoid import WGS84, earth_points
from ....data.earth.geodesic import distance_azimuth
from ....data.earth.grid import Window
from ....data.raster import RasterFile, RasterWriter
from ....data.table.attribute_table import AttributeTable
from ....data.table.columns import require_column
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import InputError
from ....run.job import Job
from ....run.provenance import Provenance
from ....zonal.zones import zone_label
from .pieces import NearestPiece, Pieces, cut, near

_MOST_LEVELS = 50
_WORKING = 420  # bytes per pixel: places, candidates, geodesics
_LINES = ("LineString", "MultiLineString")


def river_distance(
    rivers: AttributeTable,
    reference: str,
    output: str,
    job: Job,
    provenance: Provenance,
    level_field: str = "",
    name: str = "",
) -> dict[str, float]:
    """Distance in metres from each pixel's centre to the nearest river, on the WGS 84 ellipsoid.

    level_field
        Column whose values have a band each; empty: one band for all lines.

    Returns
    -------
    ``LEVELS`` (bands) and ``LARGEST``, the largest distance in metres.

    Raises
    ------
    InputError, GridError
        No lines, or no reference system.
    """
    name = name or "river_distance"
    levels = _levels(rivers, level_field)
    with RasterFile(reference) as like, Staging([reference]) as stage:
        places = CellPlaces(like.grid, like.path)
        finders = []
        for number, lines in enumerate(levels.values()):
            job.check()
            finders.append(NearestPiece(_near_grid(cut(lines, rivers.crs), places, rivers)))
            job.report(0.1 * (number + 1) / len(levels))
        labels = [f"{name}_{level}" for level in levels] if level_field else [name]
        largest = np.zeros(1)

        def kernel(arrays, job):
            vectors = places.read(job.window)
            bands = []
            for number, finder in enumerate(finders):
                bands.append(distances(finder, vectors, job.check))
                job.report((number + 1) / len(finders))
            return {"distance": np.stack(bands)}, max(float(np.nanmax(band, initial=0)) for band in bands)

        def gather(value):
            largest[0] = max(largest[0], value)

        target = stage.place(output, like.grid.window.pixels * len(labels) * 4)
        tags = {**provenance.tags(), "variable": name, "unit": "m"}
        with RasterWriter(target, like.grid, labels, tags=tags, unit="m") as writer:
            job = job.part(0.1, 1)
            map_blocks(kernel, {}, {"distance": writer}, job, grid=like.grid, working=_WORKING, gather=gather)
    return {"LEVELS": len(levels), "LARGEST": float(largest[0])}


def distances(finder: NearestPiece, vectors: np.ndarray, check=lambda: None) -> np.ndarray:
    """``(rows, cols)`` float32 metres from n-vectors ``(3, rows, cols)`` to the nearest point; NaN without a place."""
    flat = vectors.reshape(3, -1)
    known = np.isfinite(flat[0])
    out = np.full(flat.shape[1], np.nan, "float32")
    if known.any():
        foot = finder(earth_points(flat[:, known]), check)
        check()
        longitude, latitude = _degrees(flat[:, known])
        out[known] = distance_azimuth(longitude, latitude, *_degrees(_normals(foot)))[0]
    return out.reshape(vectors.shape[1:])


def _degrees(vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Longitude and latitude of directions ``(3, n)`` normal to the ellipsoid."""
    x, y, z = vectors
    return np.degrees(np.arctan2(y, x)), np.degrees(np.arctan2(z, np.hypot(x, y)))


def _normals(points: np.ndarray) -> np.ndarray:
    """Directions ``(3, n)`` normal to the ellipsoid at points ``(n, 3)`` less than metres under it."""
    square = (2 - 1 / WGS84[1]) / WGS84[1]
    x, y, z = points.T
    return np.stack([x, y, z / (1 - square)])


def _levels(rivers: AttributeTable, field: str) -> dict[str, list[np.ndarray]]:
    """Lines ``(n, 2)`` by level, in order; without a field all under an empty name."""
    if rivers.geometries is None or rivers.geometry_type not in _LINES:
        what = "no places" if rivers.geometries is None else f"geometries of the type {rivers.geometry_type}"
        raise InputError(f"RIVERS: {rivers} has {what}. Give lines; the outlines of polygons are lines, too.")
    if not rivers.crs:
        raise InputError(f"RIVERS: {rivers} has no reference system. Assign it first (Layer → Set CRS).")
    names = [zone_label(value) for value in require_column(rivers, field, "LEVEL_FIELD")] if field else None
    levels: dict[str, list[np.ndarray]] = {}
    for place, geometry in enumerate(rivers.geometries):
        level = names[place] if names else ""
        if not geometry or not geometry["coordinates"] or level is None:
            continue
        lines = geometry["coordinates"]
        for line in [lines] if geometry["type"] == "LineString" else lines:
            if len(line):
                levels.setdefault(level, []).append(np.array([point[:2] for point in line], "float64"))
    if not levels:
        raise InputError(f"RIVERS: {rivers} has no line with a geometry{' and a level' if field else ''}.")
    if len(levels) > _MOST_LEVELS:
        raise InputError(
            f"LEVEL_FIELD: “{field}” of {rivers} has {len(levels)} different values, each of which would be a band. "
            f"At most {_MOST_LEVELS} are made: choose a field of few levels."
        )
    return dict(sorted(levels.items(), key=_order))


def _order(item):
    try:
        return (0, float(item[0]), item[0])
    except ValueError:
        return (1, 0.0, item[0])


def _near_grid(pieces: Pieces, places: CellPlaces, rivers: AttributeTable) -> Pieces:
    """The pieces that can be the nearest to some pixel."""
    if not len(pieces.first):
        raise InputError(f"RIVERS: no line of {rivers} has a place on the Earth in its reference system.")
    grid = places.grid
    # The ball around the grid, by its rim and some rows between: a grid has no pixels far beyond these.
    rows = np.unique(np.linspace(0, grid.height - 1, 33).astype(int))
    known = [earth_points(places.read(Window(int(row), 0, 1, grid.width))).reshape(-1, 3) for row in rows]
    points = np.concatenate(known)
    points = points[np.isfinite(points[:, 0])]
    if not len(points):
        raise InputError(f"{places.path}: none of its pixels has a place on the Earth.")
    centre = (points.min(axis=0) + points.max(axis=0)) / 2
    radius = float(np.sqrt(((points - centre) ** 2).sum(axis=1)).max())
    return near(pieces, centre, 1.05 * radius + 1000.0)

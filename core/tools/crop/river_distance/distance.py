"""The distance to the nearest river on a grid, one band for all or a band per level."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ....data.earth.cell_centres import CellPlaces
from ....data.earth.ellipsoid import WGS84, distance_azimuth, earth_points
from ....data.earth.grid import Window
from ....data.table.frames import source_of
from ....run.errors import InputError
from ....run.language import say
from ....run.messages import Tell
from ....zonal.zones import zone_label
from .pieces import NearestPiece, Pieces, near

if TYPE_CHECKING:
    import pandas

_MOST_LEVELS = 50
WORKING = 420  # bytes per pixel: places, candidates, geodesics
_LINES = ("LineString", "MultiLineString", "LinearRing")


@dataclass(frozen=True, eq=False)
class RiverKernel:
    """The distances of one window: ``output`` ``(levels, rows, cols)`` float32 metres, and the largest of them.

    Parameters
    ----------
    finders
        The rivers of each level.
    places
        Where the pixels lie on the Earth.
    """

    finders: tuple[NearestPiece, ...]
    places: CellPlaces

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], float]:
        """Distance of each pixel of the window to the nearest river of each level, on the ellipsoid."""
        vectors = self.places.read(job.window)
        bands = []
        for number, finder in enumerate(self.finders):
            bands.append(distances(finder, vectors, job.check))
            job.report((number + 1) / len(self.finders))
        return {"output": np.stack(bands)}, max(float(np.nanmax(band, initial=0)) for band in bands)


def distances(finder: NearestPiece, vectors: np.ndarray, check: Callable[[], None] = lambda: None) -> np.ndarray:
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


def levels_of(rivers: pandas.DataFrame, field: str, tell: Tell) -> dict[str, list[np.ndarray]]:
    """Lines ``(n, 2)`` by level, in order; without a field all under an empty name.

    Raises
    ------
    InputError
        No lines, no reference system, or too many levels.
    """
    import pandas

    source = source_of(rivers)
    places = getattr(rivers, "geometry", None)
    geometries = [] if places is None else [None if one is None or one.is_empty else one for one in places]
    other = sorted({one.geom_type for one in geometries if one is not None} - set(_LINES))
    if places is None or other:
        what = say("geometries of the type {other}", other=other[0]) if other else say("no places")
        raise InputError(
            "RIVERS: {source} has {what}. Give lines; the outlines of polygons are lines, too.",
            source=source, what=what,
        )  # fmt: skip
    if places.crs is None:
        raise InputError("RIVERS: {source} has no reference system. Assign it first (Layer → Set CRS).", source=source)
    names = [None if pandas.isna(value) else zone_label(value) for value in rivers[field]] if field else None
    levels: dict[str, list[np.ndarray]] = {}
    used = 0
    for place, geometry in enumerate(geometries):
        level = names[place] if names else ""
        if geometry is None or level is None:
            continue
        used += 1
        for line in getattr(geometry, "geoms", [geometry]):
            levels.setdefault(level, []).append(np.array([point[:2] for point in line.coords], "float64"))
    if not levels:
        raise InputError(
            "RIVERS: {source} has no line with a geometry{level}.",
            source=source, level=say(" and a level") if field else "",
        )  # fmt: skip
    if len(levels) > _MOST_LEVELS:
        raise InputError(
            "LEVEL_FIELD: “{field}” of {source} has {count} different values, each of which would be a band. At most"
            " {most} are made: choose a field of few levels.",
            field=field, source=source, count=len(levels), most=_MOST_LEVELS,
        )  # fmt: skip
    tell.leave_out(
        "lines", len(geometries) - used, len(geometries), "no geometry or no level" if field else "no geometry"
    )
    return dict(sorted(levels.items(), key=_order))


def _order(item):
    try:
        return (0, float(item[0]), item[0])
    except ValueError:
        return (1, 0.0, item[0])


def near_grid(pieces: Pieces, places: CellPlaces, source: str) -> Pieces:
    """The pieces that can be the nearest to some pixel."""
    if not len(pieces.first):
        raise InputError("RIVERS: no line of {source} has a place on the Earth in its reference system.", source=source)
    grid = places.grid
    # The ball around the grid, by its rim and some rows between: a grid has no pixels far beyond these.
    rows = np.unique(np.linspace(0, grid.height - 1, 33).astype(int))
    known = [earth_points(places.read(Window(int(row), 0, 1, grid.width))).reshape(-1, 3) for row in rows]
    points = np.concatenate(known)
    points = points[np.isfinite(points[:, 0])]
    if not len(points):
        raise InputError("{path}: none of its pixels has a place on the Earth.", path=places.path)
    centre = (points.min(axis=0) + points.max(axis=0)) / 2
    radius = float(np.sqrt(((points - centre) ** 2).sum(axis=1)).max())
    return near(pieces, centre, 1.05 * radius + 1000.0)

"""Values of rasters at single places: which pixels, and their records."""

from __future__ import annotations

import numpy as np

from ..data.earth.crs import coordinate_unit, crs_name, is_geographic, transform_points
from ..data.earth.grid import Grid, Window
from ..data.raster import gdal_cache
from ..engine.engine import CACHE_SHARE
from ..run.errors import GridError
from ..run.job import Job

OUTSIDE = -1


def pixels_of(grid: Grid, crs: str, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Row and column ``(n,)`` of the pixel that holds each place; `OUTSIDE` for places beside the grid.

    crs
        Well-known text of the places' reference system. Of a grid in degrees the longitudes may be counted from
        anywhere: 190° and −170° are one place.

    Raises
    ------
    GridError
        Grid or places have no reference system.
    """
    for name, wkt in (("The raster", grid.crs), ("The layer of places", crs)):
        if not wkt:
            raise GridError(
                "{name} has no reference system, so places cannot be found on the raster. Assign it one (Layer, "
                "Set CRS; for a raster “Assign projection”).",
                name=name,
            )  # fmt: skip
    x, y = transform_points(crs, grid.crs, np.asarray(x, float), np.asarray(y, float))
    a, b, c, d, e, f = grid.transform
    turn = a * e - b * d
    with np.errstate(invalid="ignore"):
        if is_geographic(grid.crs):
            x = grid.bounds[0] + (x - grid.bounds[0]) % (2 * np.pi / coordinate_unit(grid.crs))
        col, row = (e * (x - c) - b * (y - f)) / turn, (a * (y - f) - d * (x - c)) / turn
        inside = (col >= 0) & (col < grid.width) & (row >= 0) & (row < grid.height)
    col, row = (np.floor(np.where(inside, place, OUTSIDE)).astype("int64") for place in (col, row))
    return row, col


def require_inside(inside: np.ndarray, raster, crs: str) -> None:
    """Raise `GridError` unless some of the places, ``(n,)`` booleans, lie on the raster."""
    if inside.any():
        return
    xmin, ymin, xmax, ymax = raster.grid.bounds
    raise GridError(
        "None of the {size} places lies on {path}, which covers x {xmin:.6g} … {xmax:.6g}, y {ymin:.6g} … "
        "{ymax:.6g} in {crs}. Check the coordinates of the places and their reference system ({other_crs}), and that "
        "x is longitude or easting.",
        size=inside.size, path=raster.path, xmin=xmin, xmax=xmax, ymin=ymin, ymax=ymax,
        crs=crs_name(raster.grid.crs), other_crs=crs_name(crs),
    )  # fmt: skip


def values_at(raster, row: np.ndarray, col: np.ndarray, job: Job, bands=None) -> np.ndarray:
    """The record of some pixels, ``(bands or steps, n)`` float32; NaN for places that are `OUTSIDE`.

    Every block of the file is read once, and of it only the part around the pixels that are asked for; long records
    are read in pieces, so that no more than the budget is in memory beside the result.

    raster
        `TimeStack`, `RasterFile` or anything else with ``grid``, ``block``, ``band_count`` and ``read``.
    bands
        Those of a `RasterFile` (from 1) that are wanted, in their order; default all.
    """
    row, col = np.asarray(row), np.asarray(col)
    count = raster.band_count if bands is None else len(bands)
    out = np.full((count, row.size), np.nan, "float32")
    inside = np.flatnonzero((row >= 0) & (col >= 0))
    high, wide = raster.block
    key = row[inside] // high * (raster.grid.width // wide + 1) + col[inside] // wide
    order = inside[np.argsort(key, kind="stable")]
    groups = np.split(order, np.flatnonzero(np.diff(np.sort(key, kind="stable"))) + 1) if order.size else []
    budget = job.memory * (1 - CACHE_SHARE) / 3  # what is read, and two copies while it is cleaned
    with gdal_cache(job.memory * CACHE_SHARE):
        for number, group in enumerate(groups):
            top, left = row[group].min(), col[group].min()
            window = Window(int(top), int(left), int(np.ptp(row[group])) + 1, int(np.ptp(col[group])) + 1)
            steps = max(int(budget / (4 * window.pixels)), 1)
            for first in range(0, count, steps):
                job.check()
                piece = slice(first, min(first + steps, count))
                out[piece, group] = _read(raster, window, piece, bands)[:, row[group] - top, col[group] - left]
            job.report((number + 1) / len(groups))
    return out


def _read(raster, window: Window, piece: slice, bands) -> np.ndarray:
    if bands is not None:
        return raster.read(window, bands[piece])
    if hasattr(raster, "axis"):  # a stack knows its bands by step
        return raster.read(window, piece)
    return raster.read(window, range(piece.start + 1, piece.stop + 1))

"""Slope of a digital elevation model by the 3×3 gradient (METHODS §2).

Source: B. K. P. Horn (1981), *Hill shading and the reflectance map*, Proceedings of the IEEE
69, 14–47. Its gradient is that of the least-squares plane through the nine pixels, the middle one
weighing 4, those beside it 2 and those at its corners 1; said that way it also holds where some are
missing. On the EU-DEM at 5 km the slope of a pixel whose upper row was hidden is off by 0.042° (RMSE;
0.063° when the plane must go through the pixel, 0.115° with the pixel's own height in place of the hidden).
"""

from __future__ import annotations

import re

import numpy as np

from ....data.earth.crs import coordinate_unit, crs_name, is_geographic, transform_points
from ....data.earth.ellipsoid import LONGITUDE_LATITUDE, WGS84, degree_lengths, ellipsoid_of
from ....data.earth.grid import Grid, Window
from ....data.raster import RasterFile, RasterWriter
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import GridError, InputError, UnitError
from ....run.job import Job
from ....run.provenance import Provenance

# Row and column of each neighbour from the centre, and Horn's weight.
_NEIGHBOURS = tuple(
    (row, col, 2.0 if 0 in (row, col) else 1.0) for row in (-1, 0, 1) for col in (-1, 0, 1) if (row, col) != (0, 0)
)
_CENTRE = 4.0  # the weight of the pixel itself
_LEAST = 1e-9  # of the normal matrix' determinant (64 with all neighbours): below it they lie on one line
_WORKING = 200  # bytes per pixel of the sums
_UNTRUE = 0.05  # of a length, or of a right angle: more makes a map's slopes doubtful

# Names of units of height as files have them, in metres.
_HEIGHT_UNITS = {
    "": 1.0, "m": 1.0, "metre": 1.0, "metres": 1.0, "meter": 1.0, "meters": 1.0,
    "dm": 0.1, "decimetre": 0.1, "cm": 0.01, "centimetre": 0.01, "centimeter": 0.01, "km": 1000.0, "kilometre": 1000.0,
    "ft": 0.3048, "foot": 0.3048, "feet": 0.3048, "international foot": 0.3048,
    "us survey foot": 1200 / 3937, "us-ft": 1200 / 3937, "ftus": 1200 / 3937, "foot_us": 1200 / 3937,
    "us survey feet": 1200 / 3937,
}  # fmt: skip


def horn_slope(height: np.ndarray, width: np.ndarray | float, length: np.ndarray | float) -> np.ndarray:
    """Steepest slope of a surface in degrees, 0 level … 90 upright.

    Parameters
    ----------
    height
        ``(rows, cols)`` in metres, NaN missing.
    width, length
        Metres from one column, and from one row, to the next: numbers, or ``(rows,)``.

    Returns
    -------
    float32 ``(rows, cols)``. Missing neighbours (beside the array too) are left out of the plane;
    NaN where the pixel is missing, or where it and its neighbours lie on one line.
    """
    height = np.asarray(height, "float64")
    padded = np.pad(height, 1, constant_values=np.nan)
    rows, cols = height.shape
    total = np.full(height.shape, _CENTRE)
    sum_x, sum_y, sum_z, xx, xy, yy, xz, yz = np.zeros((8, rows, cols))
    for y, x, weight in _NEIGHBOURS:
        rise = padded[1 + y : 1 + y + rows, 1 + x : 1 + x + cols] - height
        there = ~np.isnan(rise)
        weight = weight * there
        rise = np.where(there, rise, 0.0) * weight
        total += weight
        sum_z += rise
        for own, factor in ((sum_x, x), (sum_y, y), (xx, x * x), (xy, x * y), (yy, y * y)):
            if factor:
                own += factor * weight
        xz += x * rise
        yz += y * rise
    # Moments about the mean of the pixels that are there.
    xx, xy, yy = xx - sum_x * sum_x / total, xy - sum_x * sum_y / total, yy - sum_y * sum_y / total
    xz, yz = xz - sum_x * sum_z / total, yz - sum_y * sum_z / total
    determinant = xx * yy - xy * xy
    plane = (determinant > _LEAST) & ~np.isnan(height)
    scale = np.divide(1.0, determinant, out=np.full(height.shape, np.nan), where=plane)
    east = (yy * xz - xy * yz) * scale / np.reshape(width, (-1, 1))
    south = (xx * yz - xy * xz) * scale / np.reshape(length, (-1, 1))
    return np.degrees(np.arctan(np.hypot(east, south))).astype("float32")


def pixel_sizes(grid: Grid, window: Window) -> tuple[np.ndarray, np.ndarray]:
    """Metres from column to column and from row to row in each row of a window, both ``(rows,)``."""
    dx, dy = abs(grid.transform[0]), abs(grid.transform[4])
    unit = coordinate_unit(grid.crs)
    if not is_geographic(grid.crs):
        return np.full(window.height, dx * unit), np.full(window.height, dy * unit)
    middle = grid.transform[5] + grid.transform[4] * (np.arange(window.row, window.row + window.height) + 0.5)
    along, across = degree_lengths(middle * unit, ellipsoid_of(grid.crs))
    return along * dx * unit, across * dy * unit


def slope(source: str, output: str, job: Job, provenance: Provenance, name: str = "") -> None:
    """Slope of a DEM in degrees, as a raster of one band on the same grid.

    Distances are those on the ellipsoid when the DEM is in degrees, else those of the map in its
    unit. Heights are in metres unless the band or the vertical reference system says another unit.

    Raises
    ------
    GridError
        No reference system, or a rotated grid.
    InputError
        More than one band, or no value.
    UnitError
        The unit of the values is none of height.
    """
    with RasterFile(source) as dem, Staging([source]) as stage:
        _check(dem)
        metres = _height_unit(dem, job)
        _tell_distortion(dem.grid, job)
        valid = np.zeros(2, "int64")

        def kernel(arrays, job):
            width, length = pixel_sizes(dem.grid, job.outer)
            steep = horn_slope(arrays["dem"][0] * np.float64(metres), width, length)[None]
            rows, cols = job.window.inside(job.outer)
            held = np.isfinite(arrays["dem"][:, rows, cols]).sum(), np.isfinite(steep[:, rows, cols]).sum()
            return {"slope": steep}, held

        def gather(held):
            valid[:] += held

        tags = {**provenance.of(dem).tags(), "variable": name or "slope", "unit": "degree"}
        target = stage.place(output, dem.grid.window.pixels * 4)
        with RasterWriter(target, dem.grid, [name or "slope"], tags=tags, unit="degree") as writer:
            map_blocks(kernel, {"dem": dem}, {"slope": writer}, job, halo=1, working=_WORKING, gather=gather)
        if not valid[0]:
            raise InputError(f"{source} holds no value: every pixel is missing.")
        if valid[1] < valid[0]:
            job.info(f"{valid[0] - valid[1]} pixel(s) have too few neighbours, or lie at a pole: missing.")


def _check(dem: RasterFile) -> None:
    if dem.count != 1:
        raise InputError(
            f"{dem.path} has {dem.count} bands; a DEM has one. Take the band with the heights out first "
            "(GDAL, “Translate”, or “Rearrange bands”)."
        )
    if not dem.grid.crs:
        raise GridError(
            f"{dem.path} has no reference system, so the size of its pixels is unknown. Assign it first "
            "(Layer → Layer CRS, or the tool “Assign projection”)."
        )
    if dem.grid.transform[1] or dem.grid.transform[3]:
        raise GridError(f"{dem.path} is rotated. Warp it to a north-up grid first (tool “Warp”).")


def _height_unit(dem: RasterFile, job: Job) -> float:
    """Metres in one unit of the heights."""
    name = (dem.units[0] or dem.tags.get("unit") or "").strip()
    vertical = re.search(r'VERT_?C(?:S|RS)\[.*?\bUNIT\["([^"]+)",\s*([\d.eE+-]+)', dem.grid.crs)
    if not name and vertical:
        name, metres = vertical[1], float(vertical[2])
    else:
        metres = _HEIGHT_UNITS.get(name.lower())
    if metres is None:
        raise UnitError(
            f"{dem.path}: the unit of its values is “{name}”, which is none of height. A DEM in metres or feet is "
            "needed; correct the band's unit if it is wrong."
        )
    if metres != 1:
        job.info(f"The heights of {dem.path} are in “{name}” ({metres:.7g} m).")
    elif not name and not is_geographic(dem.grid.crs) and coordinate_unit(dem.grid.crs) != 1:
        job.warn(
            f"{dem.path} does not say the unit of its heights, and its map is not in metres: the heights are taken "
            "as metres. If they are in feet, set the band's unit to “ft”."
        )
    return metres


def _tell_distortion(grid: Grid, job: Job) -> None:
    """Warn where lengths or angles of the map are far from those on the ground (Web Mercator, sinusoidal)."""
    if is_geographic(grid.crs):
        return
    share = np.array([0.05, 0.5, 0.95])
    col, row = (a.ravel() for a in np.meshgrid(share * grid.width, share * grid.height))
    places = np.concatenate([[col, row], [col + 1, row], [col, row + 1]], axis=1)
    longitude, latitude = transform_points(grid.crs, LONGITUDE_LATITUDE, *grid.xy(*places))
    longitude, latitude = (np.radians(a).reshape(3, -1) for a in (longitude, latitude))
    with np.errstate(invalid="ignore"):
        along, across = degree_lengths(latitude[0], WGS84)
        x = (longitude[1:] - longitude[0] + np.pi) % (2 * np.pi) - np.pi
        # East and north parts of one pixel along the row and one along the column: (2, 2, places).
        steps = np.stack([x * along, (latitude[1:] - latitude[0]) * across])
        ground = np.hypot(*steps)
        sizes = np.array([abs(grid.transform[0]), abs(grid.transform[4])]) * coordinate_unit(grid.crs)
        ratio = sizes[:, None] / ground
        skew = np.abs((steps[:, 0] * steps[:, 1]).sum(axis=0) / ground.prod(axis=0))
    ratio, skew = ratio[np.isfinite(ratio)], skew[np.isfinite(skew)]
    if ratio.size and (np.abs(ratio - 1).max() > _UNTRUE or skew.max() > _UNTRUE):
        job.warn(
            f"The map of {crs_name(grid.crs)} is not true to scale here: its lengths are {ratio.min():.2f} to "
            f"{ratio.max():.2f} times those on the ground, its right angles off by up to "
            f"{np.degrees(np.arcsin(min(skew.max(), 1.0))):.0f}°, and the slopes are off with them. Warp the DEM to "
            "longitude and latitude or to a projection made for the region first."
        )

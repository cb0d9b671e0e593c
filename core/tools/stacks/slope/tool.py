"""The tool `slope`: slope of a digital elevation model (docs/methods.md §2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from ....data.earth.crs import coordinate_unit, crs_name, is_geographic, transform_points
from ....data.earth.ellipsoid import LONGITUDE_LATITUDE, WGS84, degree_lengths
from ....data.earth.grid import Grid
from ....data.raster import RasterFile
from ....interface.declaration import Pace, Raster, RasterOut, Tool, name_of_result, raster, raster_out
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, RasterShape
from ....run.errors import GridError, InputError, UnitError
from ....run.job import Job
from ....run.messages import Tell

_UNTRUE = 0.05  # of a length, or of a right angle: more makes a map's slopes doubtful

# Names of units of height as files have them, in metres.
_HEIGHT_UNITS = {
    "": 1.0, "m": 1.0, "metre": 1.0, "metres": 1.0, "meter": 1.0, "meters": 1.0,
    "dm": 0.1, "decimetre": 0.1, "cm": 0.01, "centimetre": 0.01, "centimeter": 0.01, "km": 1000.0, "kilometre": 1000.0,
    "ft": 0.3048, "foot": 0.3048, "feet": 0.3048, "international foot": 0.3048,
    "us survey foot": 1200 / 3937, "us-ft": 1200 / 3937, "ftus": 1200 / 3937, "foot_us": 1200 / 3937,
    "us survey feet": 1200 / 3937,
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Slope(Tool):
    """Slope of a digital elevation model in degrees, right also for a DEM in longitude and latitude."""

    id: ClassVar = "slope"
    title: ClassVar = "Slope"
    group: ClassVar = "stacks"
    tags: ClassVar = "slope,dem,elevation,terrain,gradient,horn,topography,covariate"
    pace: ClassVar = Pace(values=0.4)
    comes_before: ClassVar = "Align to a grid, training a downscaling"
    help: ClassVar = """
    The gradient of the 3×3 pixels around each pixel (Horn 1981), as GDAL's slope has it. For a DEM in degrees the
    pixel's width and height in metres are those on the reference system's ellipsoid, row by row; no scale needs to
    be given. Otherwise the lengths are those of the map, in metres or feet; a warning tells when the map is not true
    to scale (Web Mercator, sinusoidal).

    Heights are in metres. Feet are converted when the band's unit or the vertical reference system says so; a unit
    that is none of height is an error.

    At the edge of the raster and beside missing pixels (the sea) the plane through the pixels that are there gives
    the slope, so that no pixel is lost; one whose neighbours lie on one line is missing.

    A slope depends on the size of the pixels: the larger they are, the flatter the land. To have it on a coarser
    grid, average the fine slope with “Align to a grid”.
    """

    input: Raster = raster("Digital elevation model", "One band of heights, in degrees or any projection.")
    name: str = name_of_result("slope")
    output: RasterOut = raster_out("Slope", "Degrees, 0 level … 90 upright, on the grid of the DEM.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check the elevation model, and find out the unit of its heights.

        Returns
        -------
        Plan
            A raster of one band in degrees; its detail: the kernel.

        Raises
        ------
        InputError
            The raster is no elevation model.
        GridError
            It has no reference system, or is rotated.
        UnitError
            The unit of its heights is unknown.
        """
        from .horn import SlopeKernel

        dem, name = given.input, self.name or "slope"
        _check(dem)
        metres = _height_unit(dem, tell)
        _tell_distortion(dem.grid, tell)
        shape = RasterShape(dem.grid, (name,), "degree", tags={"variable": name, "unit": "degree"})
        return Plan({"output": shape}, detail=SlopeKernel(dem.grid, metres))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the slope, from the eight neighbours of each pixel (Horn 1981).

        Raises
        ------
        InputError
            Every pixel is missing.
        """
        from ....engine import engine
        from .horn import WORKING

        valid: list[tuple[int, int]] = []  # heights and slopes of each window
        inputs = {"dem": given.input}
        engine.map(
            plan.detail,
            inputs,
            out.writers("output"),
            job,
            needs=engine.Needs(halo=1, working=WORKING),
            gather=valid.append,
        )
        heights, slopes = np.sum(valid, axis=0).tolist()
        if not heights:
            raise InputError("{path} holds no value: every pixel is missing.", path=given.input.path)
        job.tell.leave_out("pixels", heights - slopes, heights, "too few neighbours, or at a pole")
        return {}


def _check(dem: RasterFile) -> None:
    if dem.count != 1:
        raise InputError(
            "{path} has {count} bands; a DEM has one. Take the band with the heights out first (GDAL, “Translate”, or"
            " “Rearrange bands”).",
            path=dem.path,
            count=dem.count,
        )
    if not dem.grid.crs:
        raise GridError(
            "{path} has no reference system, so the size of its pixels is unknown. Assign it first (Layer → Layer CRS,"
            " or the tool “Assign projection”).",
            path=dem.path,
        )
    if dem.grid.transform[1] or dem.grid.transform[3]:
        raise GridError("{path} is rotated. Warp it to a north-up grid first (tool “Warp”).", path=dem.path)


def _height_unit(dem: RasterFile, tell: Tell) -> float:
    """Metres in one unit of the heights."""
    name = (dem.units[0] or dem.tags.get("unit") or "").strip()
    vertical = re.search(r'VERT_?C(?:S|RS)\[.*?\bUNIT\["([^"]+)",\s*([\d.eE+-]+)', dem.grid.crs)
    if not name and vertical:
        metres: float | None = float(vertical[2])
        name = vertical[1]
    else:
        metres = _HEIGHT_UNITS.get(name.lower())
    if metres is None:
        raise UnitError(
            "{path}: the unit of its values is “{unit}”, which is none of height. A DEM in metres or feet is needed;"
            " correct the band's unit if it is wrong.",
            path=dem.path,
            unit=name,
        )
    if metres != 1:
        tell.info("The heights of {path} are in “{unit}” ({metres:.7g} m).", path=dem.path, unit=name, metres=metres)
    elif not name and not is_geographic(dem.grid.crs) and coordinate_unit(dem.grid.crs) != 1:
        tell.warn(
            "{path} does not say the unit of its heights, and its map is not in metres: the heights are taken as"
            " metres. If they are in feet, set the band's unit to “ft”.",
            path=dem.path,
        )
    return metres


def _tell_distortion(grid: Grid, tell: Tell) -> None:
    """Warn where lengths or angles of the map are far from those on the ground (Web Mercator, sinusoidal)."""
    if is_geographic(grid.crs):
        return
    share = np.array([0.05, 0.5, 0.95])
    col, row = (a.ravel() for a in np.meshgrid(share * grid.width, share * grid.height))
    places = np.concatenate([[col, row], [col + 1, row], [col, row + 1]], axis=1)
    x, y = grid.xy(*places)
    longitude, latitude = transform_points(grid.crs, LONGITUDE_LATITUDE, np.asarray(x), np.asarray(y))
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
        tell.warn(
            "The map of {crs} is not true to scale here: its lengths are {low:.2f} to {high:.2f} times those on the"
            " ground, its right angles off by up to {skew:.0f}°, and the slopes are off with them. Warp the DEM to"
            " longitude and latitude or to a projection made for the region first.",
            crs=crs_name(grid.crs), low=ratio.min(), high=ratio.max(), skew=np.degrees(np.arcsin(min(skew.max(), 1.0))),
        )  # fmt: skip

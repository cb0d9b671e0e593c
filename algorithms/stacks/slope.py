"""agridrought:slope"""

from ...core.tools.stacks.slope.horn import slope
from .. import parameters as p
from ..base import AgriDroughtAlgorithm


class Slope(AgriDroughtAlgorithm):
    ID = "slope"
    NAME = "Slope"
    GROUP = "stacks"
    TAGS = "slope,dem,elevation,terrain,gradient,horn,topography,covariate"
    SHORT = "Slope of a digital elevation model in degrees, right also for a DEM in longitude and latitude."
    HELP = """
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
    NEIGHBOURS = "Comes before: Align to a grid, training a downscaling."
    STYLES = {"OUTPUT": "slope"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "Digital elevation model", "One band of heights, in degrees or any projection."))
        add(p.name_parameter("slope"))
        add(p.output("OUTPUT", "Slope", "Degrees, 0 level … 90 upright, on the grid of the DEM."))

    def compute(self, v, job, provenance):
        slope(v.INPUT, v.OUTPUT, job, provenance, v.NAME)
        return {}

"""agridrought:riverdistance"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class RiverDistance(AgriDroughtAlgorithm):
    ID = "riverdistance"
    NAME = "River distance"
    GROUP = "crop"
    TAGS = "river,distance,stream,canal,proximity,geodesic,irrigation,covariate"
    SHORT = "Distance in metres from every pixel to the nearest river, on the ellipsoid, whatever the grid."
    HELP = """
    Each pixel's centre has the length of the shortest way to the nearest line, in metres on the WGS 84 ellipsoid.
    Grid and rivers may be in different reference systems; nothing is measured in degrees or in a distorted map.
    Rivers beyond the grid count as well, so give lines that reach farther than the grid.

    With LEVEL_FIELD (order, class or rank of a river) there is a band per value, each the distance to rivers of that
    value; the bands are covariates of their own when stations are sampled. Without it all lines are alike.

    Lines are straight between their points as they are drawn in their own reference system; an edge of more than
    180° of longitude goes the other way, over the date line. Canals and pipes are as good as rivers.

    Traps: a coarse river map leaves out what waters the field; lines drawn for a map of the world are kilometres
    beside the river. The distance says how near water is, not whether it may be taken.
    """
    NEIGHBOURS = "Comes after: nothing, or Align to a grid (for the grid). Comes before: Sample covariates at stations."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy", "pyproj")
    STYLES = {"OUTPUT": "distance"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.features("RIVERS", "Rivers", "lines", "Lines in any reference system."))
        add(p.raster("REFERENCE_LAYER", "Grid of the result", "A raster whose grid and reference system are taken."))
        add(p.field("LEVEL_FIELD", "Field with the level", "RIVERS", "A band for each of its values; at most 50."))
        add(p.name_parameter("river_distance"))
        add(p.output("OUTPUT", "Distance to rivers", "Metres; one band, or one per level."))
        self.addOutput(QgsProcessingOutputNumber("LEVELS", tr("Bands")))
        self.addOutput(QgsProcessingOutputNumber("LARGEST", tr("Largest distance in metres")))

    def compute(self, v, job, provenance):
        from ...core.tools.crop.river_distance.distance import river_distance

        return river_distance(v.RIVERS, v.REFERENCE_LAYER, v.OUTPUT, job, provenance, v.LEVEL_FIELD, v.NAME)

"""agridrought:droughtcentre"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

PERIODS = ("year", "month", "calendar_month")


class DroughtCentre(AgriDroughtAlgorithm):
    ID = "droughtcentre"
    NAME = "Drought centre"
    GROUP = "drought"
    TAGS = "drought,centre,centroid,gravity,migration,shift,direction"
    SHORT = "Where the drought is and where it moves: its centre of gravity for every year or month."
    HELP = """
    The centre of a period is the mean place of all pixels at or below THRESHOLD on its dates, weighted by their area on
    the ellipsoid times their severity (threshold minus index). Places are averaged as vectors, so that it is right
    over 180° and in degrees. The severity of −2 weighs twice that of −1; a threshold of 0 takes all dry land, −1
    moderate drought and worse.

    OUTPUT has a point for each period: area in drought and area with values (km², mean of its dates), share, mean
    severity, spread (root mean square distance of the drought from its centre, km), shift (km) and azimuth (degrees
    clockwise from north) from the centre before. PATH has an arrow for each shift. Both are in the reference system of
    the stack.

    A centre is a mean: two droughts at the two ends of a country have it in the middle, where it may be wet. Compare
    shifts with the spread: shifts much smaller than it say little. Two of the numbers tell how far the yearly centres
    move east and north per year (Sen's slope) with their p (Mann-Kendall; from eight years on).

    Fill gaps first: where values are missing there is no drought, and the centre moves away. Years that lack dates are
    named in a warning, and another one says when the area with values changes. With calendar_month all Januaries weigh
    together, and so on. An SSI by calendar month has no season, so that this tells where it is dry in each month, not
    which month is dry.
    """
    NEIGHBOURS = "Comes after: SSI. Comes last, or before maps and reports."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy", "pyproj")
    STYLES = {"OUTPUT": "centres", "PATH": "centre_path"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "SSI stack", "A dated stack of the index, low where it is dry."))
        add(
            p.raster(
                "MASK",
                "Mask",
                "Raster on the same grid, for example cropland: only cells that are neither 0 nor missing count.",
                True,
            )
        )
        add(p.number("THRESHOLD", "Threshold", "Index values at it or below it are drought.", 0.0))
        add(
            p.choice(
                "PERIOD",
                "Period",
                PERIODS,
                "A centre for every year, for every month, or for every month of the year over all years.",
            )
        )
        add(p.table_output("OUTPUT", "Drought centres", "Points, one for each period.", kind="points"))
        add(
            p.table_output(
                "PATH", "Path of the drought centre", "Lines, one for each shift of the centre.", True, "lines"
            )
        )
        for name, text in (
            ("PERIODS_WITH_DROUGHT", "Periods that have a centre"),
            ("SHIFT_KM", "Distance from the first centre to the last (km)"),
            ("AZIMUTH", "Direction from the first centre to the last (degrees clockwise from north)"),
            ("PATH_KM", "Length of all shifts together (km)"),
            ("EAST_KM_PER_YEAR", "Sen's slope of the yearly centres eastward (km per year)"),
            ("EAST_P", "p of that slope (Mann-Kendall)"),
            ("NORTH_KM_PER_YEAR", "Sen's slope of the yearly centres northward (km per year)"),
            ("NORTH_P", "p of that slope (Mann-Kendall)"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(text)))

    def compute(self, v, job, provenance):
        from ...core.tools.drought.centre import CentreOptions, drought_centre

        numbers, points, path = drought_centre(v.INPUT, CentreOptions(v.THRESHOLD, v.PERIOD), job, v.MASK)
        return {**numbers, "OUTPUT": points, "PATH": path}

"""agridrought:transect"""

from qgis.core import QgsProcessingOutputNumber

from ...core.run.packages import require
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class Transect(AgriDroughtAlgorithm):
    ID = "transect"
    NAME = "Transect"
    GROUP = "evaluation"
    TAGS = "transect,profile,line,cross section,compare,soil moisture"
    SHORT = "Several products along a line: where do they agree, and what does the finer one add?"
    HELP = """
    Points are set along each line, two in a pixel of the finest product, and every product is read at its own pixels:
    nothing is interpolated, so that the pixels are seen as they are. DATE chooses the period of each stack that holds
    it; without it the mean of all dates is shown, where at least half of them are valid.

    Distances are those on the ellipsoid, whatever the reference system of the line. The products may lie on different
    grids and in different reference systems.
    """
    NEIGHBOURS = "Comes after: Downscale, Fill gaps, SSI. Comes last; see also: Validate."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "pyproj")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.rasters("PRODUCTS", "Stacks", "Dated stacks on any grids, best in one unit."))
        add(p.features("LINE", "Line", "lines", "One or more lines; each is a profile, named by its first text field."))
        add(p.day("DATE", "Date", "The day, month or year that is shown. Empty: the mean of all dates."))
        add(
            p.table_output(
                "OUTPUT",
                "Profile",
                "Points with the line, the distance from its start in km, and the value of each product.",
                kind="points",
            )
        )
        add(p.file_output("REPORT", "Report", "The profiles on one HTML page.", "Report (*.html)", True))
        self.addOutput(QgsProcessingOutputNumber("LENGTH", tr("Length of all lines (km)")))
        self.addOutput(QgsProcessingOutputNumber("POINTS", tr("Number of points")))

    def compute(self, v, job, provenance):
        from ...core.tools.evaluation.transect.transect import run_transect

        if v.REPORT:
            require(("matplotlib",), "The report")
        return run_transect(v.PRODUCTS, v.LINE, job, v.DATE, v.REPORT)

"""agridrought:tvdi"""

from qgis.core import QgsProcessingOutputNumber

from ...core.run.packages import require
from ...core.tools.moisture.tvdi import EdgeOptions, tvdi_stack
from ...core.tools.moisture.tvdi.edges import EDGE_RULES
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class Tvdi(AgriDroughtAlgorithm):
    ID = "tvdi"
    NAME = "TVDI (dryness from temperature and vegetation)"
    GROUP = "moisture"
    TAGS = "tvdi,lst,ndvi,temperature,vegetation,dryness,dry edge,wet edge,modis,soil moisture"
    SHORT = "How dry the land is, from land-surface temperature and vegetation: 0 wet … 1 dry."
    HELP = """
    TVDI = (LST − Tmin) / (Tmax − Tmin) (Luo et al., eq 12). For every date, LST is scattered over vegetation: the hot
    rim (dry edge, Tmax) and the cool rim (wet edge, Tmin) are straight lines through the 99th and 1st percentile of
    LST in bins of vegetation. Bins need 20 pixels, an edge 10 bins; bins off by more than two RMSE are rejected.

    A date without edges takes the mean edges of its calendar month in other years, else it stays missing; both are
    said. A warning names the dates whose dry edge does not fall with vegetation: there TVDI says little. Pixels where
    the edges lie less than 1 K apart are missing, so are those colder than MIN_LST (frozen ground).

    Any vegetation fraction can take NDVI's place; one band stands for every date; per cent are rescaled to 0–1.
    The edges are lines over all vegetation, also beyond the bins; water is not masked. They hold for the region and
    the date: it needs dry and wet places, but over many degrees of latitude or in mountains TVDI also shows what is
    cooler for other reasons. ZONES (climate zones, belts of height) have edges of their own; pixels outside them are
    missing. A zone must be large enough for its own scatter.

    EDGES_FROM takes the edges of an earlier run, for another scale or another region, instead of fitting them; it needs
    the columns date, dry_slope, dry_intercept, wet_slope, wet_intercept, and zone where there are ZONES. To have TVDI
    on a coarser grid, rather average it with “Align to a grid”.

    REPORT shows the scatter of every date with both edges, and the edges through time: look at it before you use TVDI.
    """
    NEIGHBOURS = "Comes after: Build time stack, Align to a grid. Comes before: training a downscaling."
    STYLES = {"OUTPUT": "tvdi"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("LST", "Land-surface temperature", "Dated stack in kelvin."))
        add(
            p.raster(
                "NDVI",
                "NDVI or vegetation fraction",
                """Stack with the same dates, or one band for all of them; 0–1 or
                per cent, on the grid of LST.""",
            )
        )
        for parameter in p.zones("Each zone has edges of its own."):
            add(parameter)
        add(
            p.table(
                "EDGES_FROM",
                "Edges from a table",
                "EDGES of an earlier run, matched by date and zone; nothing is fitted then.",
                optional=True,
            )
        )
        add(p.name_parameter("tvdi"))
        for parameter in (
            p.number("NDVI_MIN", "Bins from", "Vegetation where the edges' fit begins (0–1).", 0.1, -1.0, 1.0),
            p.number("NDVI_MAX", "Bins to", "Vegetation where the edges' fit ends (0–1).", 0.8, -1.0, 1.0),
            p.number("BIN_WIDTH", "Width of a bin", "Wider bins for small regions.", 0.01, 0.0001, 0.5),
            p.choice(
                "EDGE",
                "Edge of a bin",
                EDGE_RULES,
                "percentile: 1st and 99th of LST; minmax: the extremes, which follow single cloudy or faulty pixels.",
            ),
            p.number(
                "MIN_LST",
                "Coldest LST (K)",
                "Colder pixels are left out (frozen); 0: none.",
                273.15,
                0.0,
                350.0,
            ),
        ):
            add(p.advanced(parameter))
        add(p.output("OUTPUT", "TVDI", "Stack, 0 wet … 1 dry."))
        add(
            p.table_output(
                "EDGES",
                "Edges",
                """Table with one row per date and zone: slope and intercept (K) of both edges; r², RMSE (K) and
                bins that each kept; bins with enough pixels; pixels; clipped share; rule (percentile, minmax,
                calendar_month, given, none); fallback 1 where the calendar month's edges were taken.""",
                optional=True,
            )
        )
        add(
            p.file_output(
                "REPORT", "Report", "Scatter and edges of every date, one HTML page.", "Report (*.html)", True
            )
        )
        self.addOutput(QgsProcessingOutputNumber("CLIPPED_SHARE", tr("Share of the values that lay outside 0…1")))

    def compute(self, v, job, provenance):
        if v.REPORT:
            require(("matplotlib",), "The report")  # before the long work, not after it
        options = EdgeOptions(v.NDVI_MIN, v.NDVI_MAX, v.BIN_WIDTH, v.EDGE, v.MIN_LST)
        numbers, edges = tvdi_stack(
            v.LST, v.NDVI, v.OUTPUT, options, job, provenance, v.NAME, v.ZONES, v.EDGES_FROM, v.REPORT
        )
        return {**numbers, "EDGES": edges}

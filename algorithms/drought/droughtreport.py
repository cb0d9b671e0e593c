"""agridrought:droughtreport"""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from ...core.run.packages import require
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class DroughtReport(AgriDroughtAlgorithm):
    ID = "droughtreport"
    NAME = "Drought report"
    GROUP = "drought"
    TAGS = "drought,report,html,ssi,area,trend,frequency,phases,events,centre,zones,statistics,ministry"
    SHORT = "One page that answers: how dry, how unusual, since when, how much area, is it getting worse?"
    HELP = """
    The report is one HTML file that works offline, in light and dark, and prints well. It begins with the answers
    in words and key figures; then: the latest map, the last twelve dates, area by class through time, annual means
    with their trend, the map of trends (hatched where significant), seasons, months, frequency, phases, the centre
    of the drought, the ten worst droughts, zones, methods and limits. What cannot be made says why in a sentence.

    Give the soil moisture (SM) that the index was made of: an index by calendar month has the same frequency and
    the same mean everywhere, by construction; how often and in which season the soil itself is dry is told by
    percentiles of soil moisture against a fixed reference period. Without SM the report shows how often droughts
    came in both halves of the record.

    With ZONES only pixels inside zones count, and there is a row for each zone. Dates on which less than half of
    the area has a value are hatched, and left out of ranks, annual means and trends.

    Trends are of annual means (years with at least half of their dates). A trend of the region is called
    significant only when the test also rejects with the memory from year to year taken out; pixels follow the false
    discovery rate.
    """
    NEIGHBOURS = "Comes after: SSI. Comes last."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy", "pyproj")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "SSI stack", "A dated stack of the index, from “SSI”; not the classes."))
        add(
            p.raster(
                "SM",
                "Soil moisture",
                """The stack that the index was made of, on the same grid and dates. For frequency and seasons, which
                the index cannot tell.""",
                True,
            )
        )
        for parameter in p.zones("Provinces, river basins … Only pixels inside zones count."):
            add(parameter)
        add(p.raster("MASK", "Mask", "Only cells ≠ 0 count, for example cropland; on the grid of the index.", True))
        add(
            p.text(
                "PHASES",
                "Phases",
                "Years that are compared, such as 2003-2006,2006-2009. Empty: the record in equal parts.",
            )
        )
        add(p.text("TITLE", "Title", "Of the page. Empty: “Drought report”."))
        for parameter in (
            p.day(
                "REFERENCE_START",
                "Reference period from",
                "Of the percentiles of soil moisture. Empty: start of the record.",
            ),
            p.day(
                "REFERENCE_END",
                "Reference period to",
                """Of the percentiles of soil moisture; dates outside the period show what has changed. Both empty: the
                first half of the record.""",
            ),
            p.number("ALPHA", "Significance level", "Two-sided, of the tests for trends.", 0.05, 0.0001, 0.49),
        ):
            add(p.advanced(parameter))
        add(p.file_output("REPORT", "Drought report", "One HTML page.", "Report (*.html)"))
        add(
            p.table_output(
                "OUTPUT",
                "Drought by zone and date",
                """Table with one row per zone and date: mean index weighted by area, share of the area with a value,
                km² and share of each class, km² and share in moderate drought or worse.""",
                optional=True,
            )
        )
        self.addOutput(QgsProcessingOutputString("LATEST", tr("Date that the report calls the latest")))
        for name, label in (
            ("MEAN_SSI", "Mean index on the latest date"),
            ("DROUGHT_KM2", "Area in moderate drought or worse on the latest date (km²)"),
            ("DROUGHT_SHARE", "Share of the area in moderate drought or worse on the latest date"),
            ("TREND_PER_DECADE", "Trend of the annual mean index per decade"),
            ("TREND_P", "Larger p of the two tests of that trend"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        require(("matplotlib",), "The report")  # before the long work, not after it
        from ...core.tools.drought.report import ReportOptions, drought_report

        options = ReportOptions(v.TITLE, v.PHASES, v.REFERENCE_START, v.REFERENCE_END, v.ALPHA)
        numbers, table = drought_report(v.INPUT, v.REPORT, options, job, v.SM, v.ZONES, v.MASK)
        return {**numbers, "OUTPUT": table}

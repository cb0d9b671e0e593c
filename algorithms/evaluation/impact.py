"""agridrought:impact"""

from tempfile import gettempdir

from qgis.core import QgsProcessingOutputNumber

from ...core.run.packages import require
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class Impact(AgriDroughtAlgorithm):
    ID = "impact"
    NAME = "Drought and reported losses"
    GROUP = "evaluation"
    TAGS = "impact,crop,losses,disaster,yield,drought,correlation,ssi,statistics"
    SHORT = "Does the drought index tell of reported crop losses? Correlations by zone, with their real significance."
    HELP = """
    The mean index of the chosen MONTHS (4-9, or 10-3 over the turn of the year) in each zone, weighted by area, is laid
    beside what was reported for the zone and the year: affected area, loss of yield, payments. With AREA_FIELD the
    losses are shares of the area that could be lost, and zones can be compared.

    Per zone: Pearson's r with its 95 % interval and p, the size that r needs for significance with so many years (.433
    for 21), Spearman's rank correlation, and r of the departures from straight lines through both, since losses have
    trends of their own. Looking at many zones, some are significant by chance: “yes” stands at a false discovery rate
    of 10 %. All zones together: r within the zones, with p from letting whole years change places.

    An index that tells of losses has a negative r. The zones' names (ZONE_FIELD) must be those of the table
    (TABLE_ZONE). A zone needs five years.
    """
    NEIGHBOURS = "Comes after: SSI. Comes last; see also: Drought area."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "SSI stack", "A dated stack of the index, by month."))
        for parameter in p.zones("Provinces or counties for which losses are reported.", optional=False):
            add(parameter)
        add(p.table("TABLE", "Reported losses", "One zone and year in a row, also as a text file."))
        for name, label, text, optional in (
            ("TABLE_ZONE", "Field of the zone in the table", "The names or codes that ZONES have.", False),
            ("YEAR", "Field of the year", "Whole numbers.", False),
            ("VALUE", "Field of the loss", "Area, yield or money; rows of one zone and year are added up.", False),
            ("AREA_FIELD", "Field of the area", "What could be lost (arable area), in the unit of the loss.", True),
        ):
            add(p.field(name, label, "TABLE", text, optional))
        add(p.text("MONTHS", "Months", "Of the season that counts: 4-9, or 4,5,6, or 10-3. Empty: the whole year."))
        add(p.table_output("OUTPUT", "Correlations", "Table: a row for each zone, and one for all of them together."))
        add(
            p.table_output(
                "SEASONS", "Index and losses", "Table: the season's index and the loss by zone and year.", True
            )
        )
        add(p.file_output("REPORT", "Report", "Scatters and tables on one HTML page.", "Report (*.html)", True))
        for name, label in (
            ("R", "Correlation within the zones"),
            ("P", "Its p"),
            ("SIGNIFICANT_ZONES", "Zones with a significant correlation"),
            ("TESTED_ZONES", "Zones with five years or more"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.tools.evaluation.impact.run import ImpactColumns, run_impact

        if v.REPORT:
            require(("matplotlib",), "The report")
        columns = ImpactColumns(v.TABLE_ZONE, v.YEAR, v.VALUE, v.AREA_FIELD, v.MONTHS)
        return run_impact(v.INPUT, v.ZONES, v.TABLE, columns, job, f"{gettempdir()}/zones", v.REPORT)

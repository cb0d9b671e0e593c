"""agridrought:droughtarea"""

from qgis.core import QgsProcessingOutputNumber

from ...core.run.packages import require
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class DroughtArea(AgriDroughtAlgorithm):
    ID = "droughtarea"
    NAME = "Area of drought"
    GROUP = "drought"
    TAGS = "drought,area,km2,share,classes,zones,provinces,basins,cropland,annual,trend"
    SHORT = "How much area is in mild, moderate, severe and extreme drought, by date, year and zone, with trends."
    HELP = """
    Counts the area of each drought class on every date, for the whole raster or for each zone. Areas are those on the
    ground, on the ellipsoid, whatever the reference system: a pixel of 0.05° covers 31 km² at the equator and
    15 km² at 60° north. INPUT may be the index (SSI) or the classes that “Drought classes” makes of it; the tool says
    which it found.

    With a MASK (cropland, for example) its pixels that are not 0 count, also where there is never a value. Without one
    all pixels count that have a value on at least one date, so that the sea is not taken for missing land. Shares are
    those of the area with a value on the date; missing_share tells how much has none. Missing is not “none”: a date
    without any value has no areas.

    ANNUAL has the mean over the dates of each year, by class and for “mild or worse”, “moderate or worse” and “severe
    or worse”. A date counts when at least MIN_VALID of the zone's area has a value, and a year needs as many of its
    dates. The columns of the trend (Sen's slope per year, Mann-Kendall p) hold for all years of the zone and stand in
    each of its rows; a trend needs eight years. Where more and more of the area has values through the years, km2
    rises for that alone: trust the share then (the tool warns).

    Traps: with an index of each calendar month's own mean and spread, about 16 % of all pixels and dates are moderate
    or worse over the reference period by construction; the areas tell when that came together, and whether it changes.
    MASK and zone rasters must lie on the grid of INPUT (“Align to a grid”; for a mask take METHOD nearest, or fractions
    and a threshold). A pixel lies in the zone that holds its centre.
    """
    NEIGHBOURS = "Comes after: SSI, or Drought classes. Comes last, or before tables and charts of your own."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "SSI or drought classes", "A dated stack of the index, or of classes 0 to 4."))
        for parameter in p.zones("Areas are counted in each (provinces, basins)."):
            add(parameter)
        add(
            p.raster(
                "MASK",
                "Mask",
                "Only its pixels that are not 0 count (cropland, for example); on the grid of INPUT.",
                optional=True,
            )
        )
        text = """Of a zone's area on a date, and of the dates of a year: below it they do not count for annual means.
            The table by date has them all."""
        add(p.advanced(p.number("MIN_VALID", "Smallest valid share", text, 0.5, 0.0, 1.0)))
        text = """Table with a row per zone, date and class: code (0 to 4) and class in words; km2; share of the area
            with a value; valid_km2; missing_share of the zone's area."""
        add(p.table_output("OUTPUT", "Area by date", text))
        text = """Table with a row per zone, year and class: mean km2 and share; dates that count; Sen's slope of both
            per year and Mann-Kendall p. Class also “mild or worse” and so on (no code)."""
        add(p.table_output("ANNUAL", "Area by year", text, optional=True))
        text = "Area by class through time and by year with trends, for all and the largest zones; one HTML page."
        add(p.file_output("REPORT", "Report", text, "Report (*.html)", True))
        for name, label in (
            ("AREA", "Area that counts (km²)"),
            ("MISSING_SHARE", "Share of area and dates without a value"),
            ("DROUGHT_SHARE", "Share of area and dates in moderate drought or worse"),
            ("DROUGHT_TREND", "Trend of that share per year"),
            ("DROUGHT_P", "p of that trend"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.tools.drought.area.drought_area import drought_area

        if v.REPORT:
            require(("matplotlib",), "The report")  # before the long work, not after it
        numbers, dated, annual = drought_area(v.INPUT, job, v.ZONES, v.MASK, v.MIN_VALID, v.REPORT)
        return {**numbers, "OUTPUT": dated, "ANNUAL": annual}

"""agridrought:validate"""

from qgis.core import QgsProcessingOutputNumber

from ...core.run.packages import require
from ...core.tools.evaluation.validate.anomalies import KINDS
from ...core.tools.evaluation.validate.from_table import UNITS
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

CLOCKS = ("utc", "local")
_NUMBERS = {
    "R": "Median correlation of the first product",
    "BIAS": "Median bias of the first product",
    "RMSE": "Median RMSE of the first product",
    "UBRMSE": "Median ubRMSE of the first product",
    "SITES": "Sites with scores",
    "VALUES": "Common values",
}


class Validate(AgriDroughtAlgorithm):
    ID = "validate"
    NAME = "Validate against stations"
    GROUP = "evaluation"
    TAGS = "validation,stations,ismn,correlation,ubrmse,bias,rmse,in situ,anomalies,soil moisture"
    SHORT = "How well do soil-moisture products agree with stations, through time and across space?"
    HELP = """
    Any number of stacks, on any grids and with any time steps, are compared on the same sites, dates and samples.
    Stations in one pixel of the coarsest product are averaged, and with them the pixels of finer products that they lie
    in; shorter steps are averaged to the longest one (at least MIN_SHARE of their dates). A value counts where the
    stations and all products have one.

    Stations come from a point layer, from a table with coordinates (X_FIELD, Y_FIELD in degrees), or straight from an
    archive of the International Soil Moisture Network (ISMN, as downloaded; or ISMN_FOLDER), of which the good values
    (G) are taken. A text file is best given as it is: dates such as 2020-05-31 and numbers are read from texts. Of
    hourly records the hours around the overpasses (OVERPASS_HOURS, local solar time) make the day.

    r, bias (product minus station), RMSE, ubRMSE (without the bias) and R² = 1 − Σ(P−O)²/Σ(O−Ō)², each with 95 %
    intervals: through time for each site with its median and quartiles, across space for each date, all values pooled,
    and by zone, land cover, calendar month and depth. With ANOMALIES the departures from the season are scored as well.
    Fewer than ten values have no score. The first product is compared with each of the others: improvement in per cent
    and Wilcoxon's signed-rank test over the sites.

    EFFECTIVE_SIZE widens the intervals of series as their autocorrelation demands. A pixel is not a point: part of
    every difference is the station not standing for its pixel.
    """
    NEIGHBOURS = "Comes after: Build time stack, Fill gaps, Downscale. Comes last; see also: Triple collocation."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")
    STYLES = {"POINTS": "sites"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.rasters("PRODUCTS", "Soil-moisture stacks", "In m³/m³; the first is compared with the others."))
        add(
            p.table(
                "STATIONS", "Stations", "Points, or a table with coordinates; one value in a row. Or give ISMN.", True
            )
        )
        for name, label, text in (
            ("STATION", "Field of the station", "Name or number of the station."),
            ("DATE", "Field of the date", "Dates or times, also as text; months (2020-05) for monthly records."),
            ("VALUE", "Field of soil moisture", "Values in the unit of SM_UNIT."),
            ("X_FIELD", "Field of the longitude", "For tables without points: degrees east."),
            ("Y_FIELD", "Field of the latitude", "For tables without points: degrees north."),
        ):
            add(p.field(name, label, "STATIONS", text))
        add(p.choice("SM_UNIT", "Unit of the stations", UNITS, "volumetric: m³/m³; percent: per cent by volume."))
        add(p.file("ISMN", "ISMN archive", "The .zip as it was downloaded, in either format.", "zip", True))
        add(p.folder("ISMN_FOLDER", "Unpacked ISMN archive", "The folder with the networks' folders in it."))
        for parameter in p.zones("Basins or regions: sites are scored by zone."):
            add(parameter)
        add(p.raster("LAND_COVER", "Land cover", "Class codes on any grid: sites are scored by class.", True))
        add(p.raster("TEMPERATURE", "Soil temperature", "Dated stack in K or °C: frozen dates are left out.", True))
        add(
            p.choice(
                "ANOMALIES",
                "Anomalies",
                KINDS,
                "Scored beside the values: climatology (from the mean season) or moving_window (from 35 days around).",
            )
        )
        for parameter in (
            p.field(
                "QUALITY_FIELD", "Field of the quality flag", "STATIONS", "Of the table; values of other flags go."
            ),
            p.text("QUALITY_KEEP", "Flags that are kept", "Separated by commas; for ISMN G unless others are given."),
            p.field("DEPTH_FROM", "Field of the upper depth", "STATIONS", "Metres below the ground."),
            p.field("DEPTH_TO", "Field of the lower depth", "STATIONS", "Metres below the ground."),
            p.number("DEPTH_MIN", "Sensors from (m)", "Sensors whose depths lie within this and the next count."),
            p.number("DEPTH_MAX", "Sensors to (m)", "0.1 keeps the sensors of the uppermost ten centimetres."),
            p.text(
                "OVERPASS_HOURS",
                "Hours of the overpasses",
                "Local solar time; of hourly records the values within an hour of these make the day.",
                "1.5, 13.5",
            ),
            p.choice("CLOCK", "Clock of hourly records", CLOCKS, "utc: universal time, as ISMN; local: solar time."),
            p.switch("EFFECTIVE_SIZE", "Intervals for autocorrelated series", "Wider, and honest.", True),
            p.number("MIN_SHARE", "Smallest share of dates", "Of a month's days, for example.", 0.5, 0.0, 1.0),
        ):
            add(p.advanced(parameter))
        add(
            p.table_output(
                "OUTPUT",
                "Scores",
                """Table: product, values (or anomalies), scope (site, quartiles, date, pooled, zone, land_cover, month,
                depth), group, and the scores with their 95 % intervals.""",
            )
        )
        add(p.table_output("POINTS", "Sites", "Points with the scores of every product through time.", kind="points"))
        add(p.table_output("COMPARISON", "Comparison", "The first product against each of the others.", True))
        add(p.file_output("REPORT", "Report", "One HTML page with tables, maps and charts.", "Report (*.html)", True))
        for name, label in _NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.tools.evaluation.validate.run import ValidateInputs, validate_files

        if v.REPORT:
            require(("matplotlib",), "The report")  # before the long work, not after it
        inputs = ValidateInputs(
            products=v.PRODUCTS,
            table=v.STATIONS,
            ismn=v.ISMN or v.ISMN_FOLDER,
            station=v.STATION,
            date=v.DATE,
            value=v.VALUE,
            x=v.X_FIELD,
            y=v.Y_FIELD,
            unit=v.SM_UNIT,
            quality=v.QUALITY_FIELD,
            keep=v.QUALITY_KEEP,
            depth_from=v.DEPTH_FROM,
            depth_to=v.DEPTH_TO,
            depth_min=v.DEPTH_MIN,
            depth_max=v.DEPTH_MAX,
            overpass_hours=v.OVERPASS_HOURS,
            utc=v.CLOCK == "utc",
            anomalies=v.ANOMALIES,
            effective=v.EFFECTIVE_SIZE,
            min_share=v.MIN_SHARE,
            zones=v.ZONES,
            land_cover=v.LAND_COVER,
            temperature=v.TEMPERATURE,
        )
        return validate_files(inputs, job, v.REPORT)

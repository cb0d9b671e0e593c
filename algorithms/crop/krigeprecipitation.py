"""agridrought:krigeprecipitation"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

MODELS = ("spherical", "exponential", "gaussian")
NUMBERS = {
    "DAYS": "Dates with values",
    "STATIONS": "Stations",
    "IDW_DAYS": "Dates that were interpolated by inverse distance",
    "RMSE": "Error (RMSE) of stations left out one by one",
    "IDW_RMSE": "The same by inverse distance, to compare",
}


class KrigePrecipitation(AgriDroughtAlgorithm):
    ID = "krigeprecipitation"
    NAME = "Krige precipitation"
    GROUP = "crop"
    TAGS = "kriging,precipitation,rain,interpolation,station,gauge,variogram,geostatistics,idw,crop"
    SHORT = "Daily precipitation maps from stations: ordinary kriging of all days in one run, with its variance."
    HELP = """
    Each pixel is estimated from its nearest stations (NEIGHBOURS) that report on the day, by ordinary kriging.
    Distances are real ones between places on the Earth, never degrees, whatever the grid. Negative estimates
    become 0, and a day on which no station has rain is 0 everywhere.

    The variogram is fitted for every day. A day alone has too few wet stations for that, so its semivariances (divided
    by its variance) are averaged with those of all days, which count ten times as much; the best of 140 curves is
    taken by weighted least squares. Days with fewer than 4 stations, or whose values have no structure in space, are
    interpolated by inverse distance, and the log says how many.

    Stations are left out one by one to scale the variance and to tell the error (RMSE); IDW_RMSE is that of inverse
    distances. Where stations are far apart for the weather (summer showers, stations 200 km apart), no method does well
    and the difference is small. The variance tells where stations are sparse; since rain is so skewed, it is too large
    where it is dry and too small where it rains.

    Traps: days must mean the same at all stations (a day that ends at 8 in the morning is another day); snow is often
    missed; kriging smooths, so that the wettest pixel is drier than the wettest station, and there are too many days
    with a little rain. Where the nearest stations change there are small steps in the map; more NEIGHBOURS make them
    smaller. Mountains are not seen: take a gridded product where one is better.

    A million pixels and a year of days take about one minute of one processor core, two with the variance.
    """
    NEIGHBOURS = """Comes after: nothing, or a table of stations. Comes before: Aggregate in time (trailing, for the
    rain of the ten days before), Sample covariates at stations, Moisture index (by month)."""
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")
    STYLES = {"OUTPUT": "precipitation", "VARIANCE": "variance"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.table("STATIONS", "Station records", "Points, or a table with coordinates; a row per station and date."))
        add(p.field("DATE", "Field with the date", "STATIONS", "A date, or text such as 2020-05-31.", optional=False))
        add(
            p.field(
                "VALUE",
                "Field with the precipitation",
                "STATIONS",
                "Sum of the day. Negative values are missing.",
                optional=False,
            )
        )
        add(p.raster("REFERENCE_LAYER", "Grid of the result", "A raster whose grid and reference system are taken."))
        add(
            p.choice(
                "VARIOGRAM",
                "Model of the variogram",
                MODELS,
                "exponential is rougher near the stations, gaussian smoother (too smooth for daily rain).",
            )
        )
        add(p.integer("NEIGHBOURS", "Stations behind each pixel", "The nearest that report on the day.", 16, 4, 100))
        for parameter in p.coordinates("STATIONS"):
            add(parameter)
        for parameter in (
            p.day("START", "First date", "Empty: the first of the table."),
            p.day("END", "Last date", "Empty: the last of the table."),
            p.text("UNIT", "Unit of the values", "Kept in the output's tags. Empty: mm."),
        ):
            add(p.advanced(parameter))
        add(p.name_parameter("pre"))
        add(p.output("OUTPUT", "Precipitation", "Stack, a band per date."))
        add(p.output("VARIANCE", "Kriging variance", "Stack of the same dates, in the unit squared.", True))
        for name, label in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.tools.crop.krige_precipitation.precipitation import KrigingOptions, RainFields, krige_precipitation

        fields = RainFields(v.DATE, v.VALUE, v.X_FIELD, v.Y_FIELD, v.CRS)
        options = KrigingOptions(v.VARIOGRAM, v.NEIGHBOURS, v.START, v.END)
        places = (v.STATIONS, v.REFERENCE_LAYER, v.OUTPUT)
        return krige_precipitation(*places, fields, options, job, provenance, v.VARIANCE, v.NAME, v.UNIT or "mm")

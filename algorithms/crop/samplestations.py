"""agridrought:samplestations"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

SM_UNITS = ("volumetric", "relative_percent")
NUMBERS = {
    "ROWS": "Rows of the table",
    "STATIONS": "Stations in the table",
    "DROPPED": "Rows that were left out",
    "DUPLICATES": "Records that went into the mean of another",
    "MISSING": "Missing values of covariates",
}
FIELDS = (
    ("STATION", "Field with the station", "Name or number of the station."),
    ("DATE", "Field with the date", "A date, or text such as 2020-05-31 or 20200531."),
    ("SM", "Field with the soil moisture", "In the unit of SM_UNIT."),
    ("CROP", "Field with the crop", "For example wheat or maize; the model is trained for one crop."),
    ("DEPTH", "Field with the depth", "For example 0-10; the model is trained for one depth."),
    ("STAGE", "Field with the growth stage", "Phenology on that day; the irrigation thresholds depend on it."),
    ("ZONE", "Field with the zone", "Agricultural zone; the test stations are drawn within each."),
)


class SampleStations(AgriDroughtAlgorithm):
    ID = "samplestations"
    NAME = "Sample covariates at stations"
    GROUP = "crop"
    TAGS = "station,in situ,soil moisture,sample,extract,covariate,training,crop,irrigation,phenology"
    SHORT = "The table that a crop model learns from: records of soil moisture, with what rasters hold there and then."
    HELP = """
    A row per record: station, date, soil moisture and, where there are fields for them, crop, depth, stage and zone;
    then latitude, longitude and day of the year, which the tool makes, and a column per covariate. A plain text
    file (CSV) will do: QGIS reads its numbers and dates as text, and the tool makes numbers and dates of them.

    Covariates are read at the station's pixel, in whatever reference system they are: static rasters (of one
    band, or of several with names), daily stacks on the very date (among them trailing windows such as the rain of the
    ten days before, by “Aggregate in time”), stacks by dekad, month or year in the period that the date falls in,
    and climatologies by month. The column has the name of the raster (its tag “variable”, else its file name; for
    several bands the name of the band). Maps are made later from rasters of the same names.

    Stations beside a raster are left out and named. Where a raster has no value on the date (no pixel, or a date
    that the stack lacks) the cell stays empty, and the number of such cells is told for each covariate.

    Soil moisture is in m³/m³. With SM_UNIT relative_percent it is per cent of field capacity and converted with the
    covariate FIELD_CAPACITY. Per cent of volume must be divided by 100 first. Values that can be of no such unit are an
    error, negative ones (−9999) are missing. Several records of one station, date, crop and depth become their mean.

    Traps: a station on the border of a pixel, or whose coordinates are rounded to a tenth of a degree, is sampled
    in the wrong field; depth and stage are compared as text, so “0-10” and “0–10 cm” are two depths.
    """
    NEIGHBOURS = """Comes after: Build time stack, Aggregate in time (trailing), Interpolate precipitation (kriging), Moisture index,
    River distance. Comes before: training a crop model."""

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.table("STATIONS", "Station records", "Points, or a table with coordinates; a row per record."))
        add(
            p.rasters(
                "COVARIATES", "Covariates", "Rasters: static, dated stacks, or climatologies; each with its own name."
            )
        )
        for name, label, text in FIELDS:
            add(p.field(name, label, "STATIONS", text, optional=name not in ("STATION", "DATE", "SM")))
        add(
            p.choice(
                "SM_UNIT",
                "Unit of the soil moisture",
                SM_UNITS,
                "volumetric: m³/m³. relative_percent: per cent of field capacity, converted to m³/m³.",
            )
        )
        for parameter in p.coordinates("STATIONS"):
            add(parameter)
        capacity = p.text(
            "FIELD_CAPACITY",
            "Covariate with the field capacity",
            "Its name, m³/m³. Only for soil moisture in per cent of it.",
        )
        capacity.setDefaultValue("fc")
        add(p.advanced(capacity))
        add(
            p.table_output(
                "OUTPUT",
                "Sampled stations",
                """Points with the columns station, date, sm (m³/m³), crop, depth, stage, zone, lat, lon, doy, then the
                covariates.""",
                kind="points",
            )
        )
        for name, label in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.tools.crop.sample_stations.station_records import RecordFields
        from ...core.tools.crop.sample_stations.station_table import sample_stations

        fields = RecordFields(v.STATION, v.DATE, v.SM, v.CROP, v.DEPTH, v.STAGE, v.ZONE, v.X_FIELD, v.Y_FIELD, v.CRS)
        table, numbers = sample_stations(v.STATIONS, v.COVARIATES, fields, v.SM_UNIT, v.FIELD_CAPACITY, job)
        return {"OUTPUT": table, **numbers}

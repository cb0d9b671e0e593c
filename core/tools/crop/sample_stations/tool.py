"""The tool `samplestations`: the table that a crop model learns from (docs/methods.md, section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ....interface.declaration import (
    Number,
    Table,
    TableOut,
    Tool,
    choice,
    column,
    coordinates_crs,
    rasters,
    table,
    table_out,
    text,
    x_field,
    y_field,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan
from ....run.errors import InputError
from ....run.job import Job
from ....run.messages import Tell

_SECONDS_PER_READ = 0.01  # of a band at the pixels of all stations, roughly


@dataclass(frozen=True, kw_only=True)
class SampleStations(Tool):
    """The table that a crop model learns from: records of soil moisture, with what rasters hold there and then."""

    id: ClassVar = "samplestations"
    title: ClassVar = "Sample covariates at stations"
    group: ClassVar = "crop"
    tags: ClassVar = "station,in situ,soil moisture,sample,extract,covariate,training,crop,irrigation,phenology"
    packages: ClassVar = (*Tool.packages, "pyproj", "geopandas")
    comes_after: ClassVar = (
        "Build time stack, Aggregate in time (trailing), Interpolate precipitation (kriging), Moisture index,"
        " River distance"
    )
    comes_before: ClassVar = "training a crop model"
    numbers: ClassVar = {
        "ROWS": Number("Rows of the table"),
        "STATIONS": Number("Stations in the table"),
        "DROPPED": Number("Rows that were left out"),
        "DUPLICATES": Number("Records that went into the mean of another"),
        "MISSING": Number("Missing values of covariates"),
    }
    help: ClassVar = """
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

    stations: Table = table("Station records", "Points, or a table with coordinates; a row per record.")
    covariates: tuple[str, ...] = rasters(
        "Covariates", "Rasters: static, dated stacks, or climatologies; each with its own name."
    )
    station: str = column("Field with the station", "Name or number of the station.", of="stations", optional=False)
    date: str = column(
        "Field with the date", "A date, or text such as 2020-05-31 or 20200531.", of="stations", optional=False
    )
    sm: str = column("Field with the soil moisture", "In the unit of SM_UNIT.", of="stations", optional=False)
    crop: str = column(
        "Field with the crop", "For example wheat or maize; the model is trained for one crop.", of="stations"
    )
    depth: str = column("Field with the depth", "For example 0-10; the model is trained for one depth.", of="stations")
    stage: str = column(
        "Field with the growth stage",
        "Phenology on that day; the irrigation thresholds depend on it.",
        of="stations",
    )
    zone: str = column(
        "Field with the zone", "Agricultural zone; the test stations are drawn within each.", of="stations"
    )
    sm_unit: str = choice(
        "Unit of the soil moisture",
        "volumetric: m³/m³. relative_percent: per cent of field capacity, converted to m³/m³.",
        ("volumetric", "relative_percent"),
        labels={"volumetric": "Volumetric (m³/m³)", "relative_percent": "Per cent of field capacity"},
    )
    x_field: str = x_field("stations")
    y_field: str = y_field("stations")
    crs: str = coordinates_crs()
    field_capacity: str = text(
        "Covariate with the field capacity", "Its name, m³/m³. Only for soil moisture in per cent of it.",
        default="fc", advanced=True,
    )  # fmt: skip
    output: TableOut = table_out(
        "Sampled stations",
        """Points with the columns station, date, sm (m³/m³), crop, depth, stage, zone, lat, lon, doy, then the
        covariates.""",
        kind="points",
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Read the records, keep one for each station and date, and find their pixels.

        Returns
        -------
        Plan
            Its cost is the time of reading every band once; its detail: records, covariates, pixels, and the number of
            duplicates that were merged.

        Raises
        ------
        InputError
            A column is missing, two covariates have one name, no station lies on the rasters, or records of relative
            soil moisture come without a field capacity.
        """
        from ....data.stack.covariates import covariates_of
        from .station_records import RELATIVE, RecordFields, one_per_date, read_records
        from .station_table import FIXED, on_rasters

        fields = RecordFields(
            self.station, self.date, self.sm, self.crop, self.depth, self.stage, self.zone, self.x_field,
            self.y_field, self.crs,
        )  # fmt: skip
        records = read_records(given.stations, fields, self.sm_unit, tell)
        covariates = covariates_of(given.covariates, tuple(FIXED))
        names = [one.name for one in covariates]
        if self.sm_unit == RELATIVE and self.field_capacity not in names:
            raise InputError(
                "SM_UNIT is {unit}: the covariates must hold the field capacity in m³/m³, named “{capacity}”"
                " (FIELD_CAPACITY). There are {names}.",
                unit=RELATIVE, capacity=self.field_capacity, names=", ".join(names),
            )  # fmt: skip
        before = len(records)
        records = one_per_date(records, tell)
        duplicates = before - len(records)
        records, pixels = on_rasters(records, covariates, tell)
        reads = sum(12 if one.monthly else 1 if one.axis is None else one.axis.size for one in covariates)
        return Plan(cost=Cost(seconds=_SECONDS_PER_READ * reads), detail=(records, covariates, pixels, duplicates))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Sample the covariates at place and date of each record, and make the table.

        Relative soil moisture becomes volumetric, m³/m³, by the field capacity of its pixel. Returns the table, and the
        numbers of rows, stations, dropped records, duplicates and missing values.
        """
        import numpy as np

        from .station_records import RELATIVE
        from .station_table import samples, table_of, tell_missing, volumetric

        records, covariates, pixels, duplicates = plan.detail
        names = [one.name for one in covariates]
        job.check()
        values = samples(records, covariates, pixels, job)
        if self.sm_unit == RELATIVE:
            records, values = volumetric(records, values, names.index(self.field_capacity), self.field_capacity)
        tell_missing(records, values, names, job.tell)
        for why, count in records.dropped.items():
            job.tell.leave_out("records", count, len(given.stations), why)
        return {
            "output": table_of(records, values, names),
            "ROWS": len(records),
            "STATIONS": len(set(records.station)),
            "DROPPED": sum(records.dropped.values()),
            "DUPLICATES": duplicates,
            "MISSING": int(np.isnan(values).sum()),
        }

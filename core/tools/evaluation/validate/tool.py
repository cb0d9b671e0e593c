"""The tool `validate`: soil-moisture products against stations (docs/methods.md, section 9)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np

from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    Raster,
    Stack,
    Table,
    TableOut,
    Tool,
    choice,
    column,
    file,
    folder,
    number,
    raster,
    rasters,
    report_out,
    stack,
    switch,
    table,
    table_out,
    text,
    zone_field,
    zones,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan
from ....interface.quantities import ONE_BAND, SOIL_MOISTURE, TEMPERATURE
from ....run.errors import InputError, ParameterError
from ....run.job import Job, trim
from ....run.messages import Tell
from .anomalies import KINDS
from .result import CLOCKS, UNITS, ValidateOptions

_ROW = 320  # bytes of a row of STATIONS, with the record that it becomes

if TYPE_CHECKING:
    from .records import StationRecords
    from .result import Validation


@dataclass(frozen=True, kw_only=True)
class Validate(Tool):
    """How well do soil-moisture products agree with stations, through time and across space?"""

    id: ClassVar = "validate"
    title: ClassVar = "Validate against stations"
    group: ClassVar = "evaluation"
    tags: ClassVar = "validation,stations,ismn,correlation,ubrmse,bias,rmse,in situ,anomalies,soil moisture"
    packages: ClassVar = (*Tool.packages, "scipy", "geopandas")
    pace: ClassVar = Pace(values=0.01, rows=50.0)
    comes_after: ClassVar = "Build time stack, Fill gaps, Downscale"
    numbers: ClassVar = {
        "R": Number("Median correlation of the first product"),
        "BIAS": Number("Median bias of the first product (m³/m³)"),
        "RMSE": Number("Median RMSE of the first product (m³/m³)"),
        "UBRMSE": Number("Median ubRMSE of the first product (m³/m³)"),
        "SITES": Number("Sites with scores"),
        "VALUES": Number("Common values"),
    }
    goes_with: ClassVar = {
        "quality_keep": ("quality_field", "ismn", "ismn_folder"),
        "depth_min": ("depth_from", "depth_to", "ismn", "ismn_folder"),
        "depth_max": ("depth_from", "depth_to", "ismn", "ismn_folder"),
    }
    help: ClassVar = """
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

    products: tuple[Stack, ...] = rasters(
        "Soil-moisture stacks",
        "In m³/m³; the first is compared with the others.",
        quantity=SOIL_MOISTURE,
        dated=True,
    )
    stations: Table = table(
        "Stations", "Points, or a table with coordinates; one value in a row. Or give ISMN.", optional=True
    )
    station: str = column("Field of the station", "Name or number of the station.", of="stations")
    date: str = column(
        "Field of the date", "Dates or times, also as text; months (2020-05) for monthly records.", of="stations"
    )
    value: str = column("Field of soil moisture", "Values in the unit of SM_UNIT.", of="stations")
    x_field: str = column("Field of the longitude", "For tables without points: degrees east.", of="stations")
    y_field: str = column("Field of the latitude", "For tables without points: degrees north.", of="stations")
    sm_unit: str = choice(
        "Unit of the stations",
        "volumetric: m³/m³; percent: per cent by volume.",
        UNITS,
        labels={"volumetric": "Volumetric (m³/m³)", "percent": "Per cent by volume"},
    )
    ismn: str | None = file(
        "ISMN archive", "The .zip as it was downloaded, in either format.", extensions=("zip",), optional=True
    )
    ismn_folder: str | None = folder("Unpacked ISMN archive", "The folder with the networks' folders in it.")
    zones: Any = zones("Basins or regions: sites are scored by zone.", on_grid_of="")
    zone_field: str = zone_field()
    land_cover: Raster | None = raster(
        "Land cover", "Class codes on any grid: sites are scored by class.", quantity=ONE_BAND, optional=True
    )
    temperature: Stack | None = stack(
        "Soil temperature",
        "Dated stack in K or °C: frozen dates are left out.",
        quantity=TEMPERATURE,
        optional=True,
    )
    anomalies: str = choice(
        "Anomalies",
        "Scored beside the values: climatology (from the mean season) or moving_window (from 35 days around).",
        KINDS,
        labels={
            "none": "None: only the values",
            "climatology": "From the mean season",
            "moving_window": "From the 35 days around",
        },
    )
    quality_field: str = column(
        "Field of the quality flag", "Of the table; values of other flags go.", of="stations", advanced=True
    )
    quality_keep: str = text(
        "Flags that are kept", "Separated by commas; for ISMN G unless others are given.", advanced=True
    )
    depth_from: str = column("Field of the upper depth", "Metres below the ground.", of="stations", advanced=True)
    depth_to: str = column("Field of the lower depth", "Metres below the ground.", of="stations", advanced=True)
    depth_min: float | None = number(
        "Sensors from (m)", "Sensors whose depths lie within this and the next count.", advanced=True
    )
    depth_max: float | None = number(
        "Sensors to (m)", "0.1 keeps the sensors of the uppermost ten centimetres.", advanced=True
    )
    overpass_hours: str = text(
        "Hours of the overpasses",
        "Local solar time; of hourly records the values within an hour of these make the day.",
        default="1.5, 13.5",
        advanced=True,
    )
    clock: str = choice(
        "Clock of hourly records",
        "utc: universal time, as ISMN; local: solar time. Times that say their zone (13:00+08:00) need no choice.",
        CLOCKS,
        labels={"utc": "Universal time (UTC)", "local": "Local solar time"},
        advanced=True,
    )
    effective_size: bool = switch(
        "Intervals for autocorrelated series", "Wider, and honest.", default=True, advanced=True
    )
    min_share: float = number(
        "Smallest share of dates", "Of a month's days, for example.", default=0.5, low=0.0, high=1.0, advanced=True
    )
    output: TableOut = table_out(
        "Scores",
        """Table: product, values (or anomalies), scope (site, quartiles, date, pooled, zone, land_cover, month, depth),
        group, and the scores with their 95 % intervals.""",
    )
    points: TableOut = table_out("Sites", "Points with the scores of every product through time.", kind="points")
    comparison: TableOut | None = table_out(
        "Comparison", "The first product against each of the others.", optional=True
    )
    report: FileOut | None = report_out("One HTML page with tables, maps and charts.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that stations come in one way, and depths, hours and columns are in order.

        Raises
        ------
        InputError
            Stations come neither as a table nor as an archive, or in both ways; the table lacks a column.
        ParameterError
            The depths are upside down, or the overpass hours cannot be read.
        """
        from ....data.table.zones import zones_given
        from .from_table import require_columns
        from .overpass import parse_hours

        if (given.stations is None) == (not self._archive):
            raise InputError("Give the stations either as a layer or table (STATIONS) or as an archive (ISMN).")
        low, high = self.depth_min, self.depth_max
        if low is not None and high is not None and low > high:
            raise ParameterError("DEPTH_MIN ({low:g} m) lies below DEPTH_MAX ({high:g} m).", low=low, high=high)
        parse_hours(self.overpass_hours)
        if given.stations is not None:
            require_columns(given.stations, self._columns)
        cost = Cost(least=0 if given.stations is None else _ROW * len(given.stations))
        return Plan(cost=cost, detail=zones_given(given.zones, self.zone_field, None, tell))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Read the records, compare the products with them, and write the report.

        Returns the scores, the layer of the sites, the comparison of products, and the numbers that sum them up.
        """
        from ....data.raster.reader import RasterFile
        from ....zonal.zones import open_zones
        from .tables import comparison_table, score_table, site_layer
        from .validate import ComparedRasters, validate

        records = self._records(given, job.part(0, 0.4))
        with ExitStack() as opened:
            drawn = plan.detail
            if drawn is not None:
                finest = min(given.products, key=lambda product: abs(product.grid.transform[0]))
                like = opened.enter_context(RasterFile(drawn)) if isinstance(drawn, str) else finest
                beside = out.target("report") or ""
                drawn = opened.enter_context(open_zones(drawn, like, job.part(0.4, 0.45), out.stage, beside))
                drawn.tell_shared(job.tell)
            layers = ComparedRasters(given.products, drawn, given.land_cover, given.temperature)
            options = ValidateOptions(self.anomalies, self.effective_size, self.min_share)
            found = validate(records, layers, options, job.part(0.45, 0.95))
        page = out.path("report")
        if page:
            from .report import validation_report

            validation_report(found, page, effective=self.effective_size)
        return {
            "output": score_table(found),
            "points": site_layer(found),
            "comparison": comparison_table(found),
            **_numbers(found),
        }

    @property
    def _archive(self) -> str:
        return self.ismn or self.ismn_folder or ""

    @property
    def _columns(self):
        from .from_table import RecordColumns

        return RecordColumns(
            station=self.station, date=self.date, value=self.value, x=self.x_field, y=self.y_field,
            depth_from=self.depth_from, depth_to=self.depth_to, quality=self.quality_field, keep=self.quality_keep,
            unit=self.sm_unit,
        )  # fmt: skip

    def _records(self, given: Opened, job: Job) -> StationRecords:
        """Daily or longer records of the stations within the depths."""
        from .from_table import records_from_table
        from .ismn import GOOD, read_ismn
        from .overpass import at_overpass, parse_hours

        hours, depths = parse_hours(self.overpass_hours), (self.depth_min, self.depth_max)
        from .records import without_codes

        if self._archive:
            keep = tuple(flag.strip() for flag in self.quality_keep.split(",") if flag.strip()) or (GOOD,)
            return at_overpass(without_codes(read_ismn(self._archive, keep, depths, job), job.tell), hours)
        records = records_from_table(given.stations, self._columns)
        rows, given.stations = len(given.stations), None  # millions of rows, which are records now
        trim()
        job.tell.leave_out(
            "rows of the table", rows - len(records), rows, "no station, date, value or place, or another flag"
        )
        records = without_codes(records, job.tell)
        if records.zoned and self.clock != "utc":
            job.tell.info("The times of {table} say their zone, so CLOCK does not count.", table=records.source)
        return at_overpass(records.within_depths(*depths), hours, self.clock == "utc" or records.zoned)


def _numbers(found: Validation) -> dict[str, object]:
    """Numbers of the first product."""
    from .scores import quartiles

    scores = found.parts["values"].scores
    middle = quartiles(scores.temporal)
    names = {"R": "r", "BIAS": "bias", "RMSE": "rmse", "UBRMSE": "ub_rmse"}
    return {
        **{name: float(middle[measure][1, 0]) for name, measure in names.items()},
        "SITES": int(np.isfinite(scores.temporal.rmse[0]).sum()),
        "VALUES": int(scores.pooled.n[0]),
    }

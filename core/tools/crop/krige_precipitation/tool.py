"""The tool `krigeprecipitation`: daily precipitation of stations on a grid (docs/methods.md, section 6)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from ....interface.declaration import (
    Number,
    Raster,
    StackOut,
    Table,
    Tool,
    choice,
    column,
    coordinates_crs,
    day,
    name_of_result,
    raster,
    stack_out,
    table,
    text,
    whole,
    x_field,
    y_field,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan, StackShape
from ....interface.quantities import GRID
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell

if TYPE_CHECKING:
    from .fields import Stations
    from .gauges import Gauges

MODELS = ("spherical", "exponential", "gaussian")
# Seconds of one thread for a million pixels on one day, alone and with the variance (docs of the tool).
_SECONDS_PER_MILLION = {False: 0.16, True: 0.33}


@dataclass(frozen=True, kw_only=True)
class KrigePrecipitation(Tool):
    """Daily precipitation maps from stations: ordinary kriging of all days in one run, with its variance."""

    id: ClassVar = "krigeprecipitation"
    title: ClassVar = "Interpolate precipitation (kriging)"
    group: ClassVar = "crop"
    tags: ClassVar = "kriging,precipitation,rain,interpolation,station,gauge,variogram,geostatistics,idw,crop"
    packages: ClassVar = (*Tool.packages, "scipy", "pyproj", "geopandas")
    comes_after: ClassVar = "nothing, or a table of stations"
    comes_before: ClassVar = (
        "Aggregate in time (trailing, for the rain of the ten days before), Sample covariates at stations,"
        " Moisture index (by month)"
    )
    numbers: ClassVar = {
        "DAYS": Number("Dates with values"),
        "STATIONS": Number("Stations"),
        "IDW_DAYS": Number("Dates that were interpolated by inverse distance"),
        "RMSE": Number("Error (RMSE) of stations left out one by one"),
        "IDW_RMSE": Number("The same by inverse distance, to compare"),
    }
    help: ClassVar = """
    Each pixel is estimated from its nearest stations (NEIGHBOURS) that report on the day, by ordinary kriging.
    Distances are real ones between places on the Earth, never degrees, whatever the grid. Negative estimates
    become 0, and a day on which no station has rain is 0 everywhere.

    Records of several times a day (hourly, for example) are summed to days, of the date as it is written; a day of a
    station that lacks more than a fifth of its values is missing.

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

    stations: Table = table("Station records", "Points, or a table with coordinates; a row per station and date.")
    date: str = column(
        "Field with the date",
        "A date, or text such as 2020-05-31. Values of several times of a day are summed to the day.",
        of="stations", optional=False,
    )  # fmt: skip
    value: str = column(
        "Field with the precipitation", "Sum of the day or hour. Negative values are missing.", of="stations",
        optional=False,
    )  # fmt: skip
    reference_layer: Raster = raster(
        "Grid of the result", "A raster whose grid and reference system are taken.", quantity=GRID
    )
    variogram: str = choice(
        "Model of the variogram",
        "exponential is rougher near the stations, gaussian smoother (too smooth for daily rain).",
        MODELS,
        labels={"spherical": "Spherical", "exponential": "Exponential", "gaussian": "Gaussian"},
    )
    neighbours: int = whole(
        "Stations behind each pixel", "The nearest that report on the day.", default=16, low=4, high=100
    )
    x_field: str = x_field("stations")
    y_field: str = y_field("stations")
    crs: str = coordinates_crs()
    start: datetime.date | None = day("First date", "Empty: the first of the table.", advanced=True)
    end: datetime.date | None = day("Last date", "Empty: the last of the table.", advanced=True)
    unit: str = text("Unit of the values", "Kept in the output's tags. Empty: mm.", advanced=True)
    name: str = name_of_result("pre")
    output: StackOut = stack_out("Precipitation", "Stack, a band per date.")
    variance: StackOut | None = stack_out(
        "Kriging variance", "Stack of the same dates, in the unit squared.", optional=True
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Read the gauges, and lay out the stacks of precipitation and of its variance.

        Returns
        -------
        Plan
            Stacks on the grid of REFERENCE_LAYER with the days of the gauges; the variance has the squared unit.

        Raises
        ------
        InputError, ParameterError
            The reference has no reference system; the table lacks a column or holds no usable record; an option is out
            of range.
        """
        from ....data.earth.cell_centres import CellPlaces
        from .gauges import KrigingOptions, RainFields, read_gauges

        options = KrigingOptions(self.variogram, self.neighbours, self.start, self.end, self.unit)
        fields = RainFields(self.date, self.value, self.x_field, self.y_field, self.crs)
        grid = given.reference_layer.grid
        places = CellPlaces(grid, given.reference_layer.path)
        gauges = read_gauges(given.stations, fields, options, tell)
        name, unit = self.name or "pre", self.unit or "mm"
        outputs = {
            "output": StackShape(grid, gauges.axis, name, unit),
            "variance": StackShape(grid, gauges.axis, f"{name}_variance", f"{unit}²"),
        }
        rate = _SECONDS_PER_MILLION[bool(self.variance)]
        cost = Cost(seconds=rate * grid.window.pixels * gauges.axis.size / 1e6)
        return Plan(outputs, cost, detail=(gauges, options, places))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Fit the variograms, score them on stations left out, and write the days.

        Returns the errors of the cross-validation, and the numbers of days, of stations, and of days that had to be
        made by inverse distances.
        """
        from ....engine import engine
        from .fields import FIXED, INVERSE_DISTANCE, NOTHING, WORKING, KrigingKernel, tile_edge
        from .gauges import prepare

        gauges, options, places = plan.detail
        stations, errors = prepare(gauges, options, job.part(0, 0.15))
        numbers: dict[str, object] = {
            **errors,
            "DAYS": int((stations.of_day != NOTHING).sum()),
            "STATIONS": len(stations.points),
            "IDW_DAYS": int((stations.of_day == INVERSE_DISTANCE).sum()),
        }
        _tell(gauges, stations, numbers, job.tell)
        kernel = KrigingKernel(stations, places, tile_edge(stations, places), out.wants("variance"))
        writers = out.writers("output", "variance")
        engine.map(
            kernel, {}, writers, job.part(0.15, 1), grid=places.grid, needs=engine.Needs(working=WORKING, fixed=FIXED)
        )
        return numbers


def _tell(gauges: Gauges, stations: Stations, numbers: dict, tell: Tell) -> None:
    from .fields import DRY, NOTHING
    from .fit import LEAST_STATIONS

    axis = gauges.axis
    tell.info(
        "{stations} stations, {size} × {step} from {first} to {last}; {dry} without rain anywhere, {idw} by inverse"
        " distance.",
        stations=numbers["STATIONS"], size=axis.size, step=say(axis.noun), first=axis.labels[0], last=axis.labels[-1],
        dry=int((stations.of_day == DRY).sum()), idw=numbers["IDW_DAYS"],
    )  # fmt: skip
    if numbers["IDW_DAYS"]:
        tell.warn(
            "{count} day(s) have fewer than {least} stations, or values without structure in space: inverse distances"
            " are used there, and the variance is missing.",
            count=numbers["IDW_DAYS"], least=LEAST_STATIONS,
        )  # fmt: skip
    if numbers["RMSE"] == numbers["RMSE"]:
        tell.info(
            "Stations left out one by one: RMSE {kriging:.3g}, by inverse distance {idw:.3g}.",
            kriging=numbers["RMSE"], idw=numbers["IDW_RMSE"],
        )  # fmt: skip
    absent = int((stations.of_day == NOTHING).sum())
    if absent:
        tell.warn(
            "{count} date(s) between the first and the last have no value at all: they are missing.", count=absent
        )

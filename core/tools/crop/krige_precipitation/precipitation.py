"""Daily precipitation of stations on a grid (METHODS §6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from ....data.earth.cell_centres import CellPlaces, n_vectors
from ....data.earth.ellipsoid import earth_points
from ....data.raster import RasterFile
from ....data.stack.time_axis import TimeAxis, infer_step, step_number
from ....data.stack.time_stack import stack_writer
from ....data.table import columns
from ....data.table.attribute_table import AttributeTable
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import InputError, ParameterError
from ....run.job import Job
from ....run.provenance import Provenance
from .fields import DRY, FIXED, INVERSE_DISTANCE, NOTHING, WORKING, Stations, krige_window, tile_edge
from .fit import LEAST_STATIONS, fit_shapes
from .ordinary import inverse_distance_left_out, leave_one_out
from .variogram import MODELS

_DECIMALS = 6  # of degrees: places that are nearer than a few centimetres are one station
_LEAST_LEFT_OUT = LEAST_STATIONS + 1  # stations on a day whose errors are looked at


@dataclass(frozen=True)
class KrigingOptions:
    """Model of the variogram, stations behind each pixel, and the dates from and to which is kriged (None: all)."""

    model: str = "spherical"
    neighbours: int = 16
    start: date | None = None
    end: date | None = None

    def __post_init__(self):
        if self.model not in MODELS:
            raise ParameterError(f"VARIOGRAM is “{self.model}”; it is one of {', '.join(MODELS)}.")
        if self.neighbours < LEAST_STATIONS:
            raise ParameterError(f"NEIGHBOURS is {self.neighbours}; kriging needs at least {LEAST_STATIONS}.")


@dataclass(frozen=True)
class RainFields:
    """Names of the columns; x and y with ``crs`` take the place of points."""

    date: str
    value: str
    x: str = ""
    y: str = ""
    crs: str = ""


@dataclass(frozen=True, eq=False)
class Gauges:
    """Values ``(steps, n)`` on a time axis, NaN where there is none, at places ``(n,)`` in degrees."""

    axis: TimeAxis
    values: np.ndarray
    lon: np.ndarray
    lat: np.ndarray

    @property
    def points(self) -> np.ndarray:
        """``(n, 3)`` metres from the Earth's centre."""
        return earth_points(n_vectors(np.radians(self.lon), np.radians(self.lat)))


def read_gauges(table: AttributeTable, fields: RainFields, options: KrigingOptions, job: Job) -> Gauges:
    """The values of a table by date and place.

    Places that are one within centimetres are one station; several values of a station and date become their mean.

    Raises
    ------
    InputError, DateError
        A column is missing or cannot be read, or nothing is left.
    """
    lon, lat = columns.places(table, fields.x, fields.y, fields.crs)
    day = columns.dates(table, fields.date, "DATE")
    value = columns.numbers(table, fields.value, "VALUE")
    job.check()
    usable = np.isfinite(lon + lat + value) & ~np.isnat(day) & (value >= 0)
    negative = int((value < 0).sum())
    for start, beyond in ((options.start, np.less), (options.end, np.greater)):
        if start is not None:
            usable &= ~beyond(day, np.datetime64(start, "D"))
    if not usable.any():
        raise InputError(
            f"{table} has no record that can be used, of {len(value)} rows: each lacks a date between START and END, a "
            f"place, or a value of 0 or more in “{fields.value}” ({negative} are negative)."
        )
    if negative:
        job.info(f"{negative} negative values of “{fields.value}” are taken as missing.")
    lon, lat, day, value = (part[usable] for part in (lon, lat, day, value))
    days = np.unique(day).tolist()
    step = infer_step(days) if len(days) > 1 else "day"
    axis = TimeAxis.spanning(days, step)
    number = {one: step_number(one, step) - axis.first for one in days}
    row = np.array([number[one] for one in day.tolist()])
    places, station = np.unique(np.round(np.stack([lon, lat]), _DECIMALS), axis=1, return_inverse=True)
    cell = row * places.shape[1] + station.reshape(-1)
    count = np.bincount(cell, minlength=axis.size * places.shape[1])
    total = np.bincount(cell, value, len(count))
    with np.errstate(invalid="ignore"):
        values = (total / count).reshape(axis.size, -1)
    if (count > 1).any():
        job.warn(
            f"{int((count[count > 1] - 1).sum())} values have the place and date of another; their mean is taken. Is "
            "each station's place its own?"
        )
    return Gauges(axis, values, *places)


def prepare(gauges: Gauges, options: KrigingOptions, job: Job) -> tuple[Stations, dict[str, float]]:
    """Variograms of all days, their sills by leaving stations out, and the errors that this shows.

    Returns
    -------
    What `krige_window` needs; ``RMSE`` of the values left out one by one and ``IDW_RMSE`` of inverse distances on the
    same days, NaN where there are too few stations.
    """
    points, values = gauges.points, gauges.values
    present = np.isfinite(values)
    shapes = fit_shapes(points, values, options.model, options.neighbours, job.check)
    of_day = np.where(shapes.of_day >= 0, shapes.of_day, INVERSE_DISTANCE)
    of_day[~(np.nan_to_num(values) != 0).any(axis=1)] = DRY
    of_day[~present.any(axis=1)] = NOTHING
    sill = np.full(len(values), np.nan)
    errors = np.zeros(3)
    for day in np.flatnonzero(of_day >= 0):
        job.check()
        here = present[day]
        at, seen = points[here], values[day, here]
        estimate, spread = leave_one_out(at, seen, shapes.variograms[of_day[day]], options.neighbours)
        squared = (np.maximum(estimate, 0) - seen) ** 2
        # The sill that makes the variance, on average, the squared error of the stations left out.
        sill[day] = squared.sum() / max(spread.sum(), 1e-12)
        if len(seen) >= _LEAST_LEFT_OUT:
            other = (inverse_distance_left_out(at, seen, options.neighbours) - seen) ** 2
            errors += squared.sum(), other.sum(), len(seen)
        job.report((day + 1) / len(values))
    count = errors[2] or np.nan
    numbers = {"RMSE": float(np.sqrt(errors[0] / count)), "IDW_RMSE": float(np.sqrt(errors[1] / count))}
    return Stations(points, values, shapes.variograms, of_day, sill, options.neighbours), numbers


def krige_precipitation(
    table: AttributeTable,
    reference: str,
    output: str,
    fields: RainFields,
    options: KrigingOptions,
    job: Job,
    provenance: Provenance,
    variance: str | None = None,
    name: str = "",
    unit: str = "mm",
) -> dict[str, float]:
    """Precipitation on the grid of a raster, all dates of the table as a stack.

    variance
        Path of a stack of the kriging variance (the unit squared), None: not wanted.

    Returns
    -------
    DAYS, STATIONS, IDW_DAYS (by inverse distance), and RMSE, IDW_RMSE (see `prepare`).

    Raises
    ------
    InputError, DateError, GridError, ParameterError
    """
    with RasterFile(reference) as like, Staging([reference]) as stage:
        places = CellPlaces(like.grid, like.path)
        gauges = read_gauges(table, fields, options, job)
        size = like.grid.window.pixels * gauges.axis.size * 4
        targets = {"estimate": stage.place(output, size)}
        if variance:
            targets["variance"] = stage.place(variance, size)
        stations, numbers = prepare(gauges, options, job.part(0, 0.15))
        of_day = stations.of_day
        numbers |= {
            "DAYS": int((of_day != NOTHING).sum()),
            "STATIONS": len(stations.points),
            "IDW_DAYS": int((of_day == INVERSE_DISTANCE).sum()),
        }
        _tell(gauges, stations, numbers, job)
        name = name or "pre"
        named = {"estimate": (name, unit), "variance": (f"{name}_variance", f"{unit}²")}
        tags = provenance.tags()  # the history of the grid is not that of the rain
        writers = {
            key: stack_writer(target, like.grid, gauges.axis, *named[key], tags) for key, target in targets.items()
        }
        try:
            _write(stations, places, writers, job.part(0.15, 1))
        finally:
            for writer in writers.values():
                writer.close()
    return numbers


def _write(stations: Stations, places: CellPlaces, writers: dict, job: Job) -> None:
    edge = tile_edge(stations, places)

    def kernel(arrays, job):
        estimate, spread = krige_window(stations, places, job.window, edge, job, "variance" in writers)
        return {"estimate": estimate, "variance": spread}

    map_blocks(kernel, {}, writers, job, grid=places.grid, working=WORKING, fixed=FIXED)


def _tell(gauges: Gauges, stations: Stations, numbers: dict, job: Job) -> None:
    axis = gauges.axis
    dry = int((stations.of_day == DRY).sum())
    job.info(
        f"{numbers['STATIONS']} stations, {axis.size} × {axis.step} from {axis.labels[0]} to {axis.labels[-1]}; {dry} "
        f"without rain anywhere, {numbers['IDW_DAYS']} by inverse distance."
    )
    if numbers["IDW_DAYS"]:
        job.warn(
            f"{numbers['IDW_DAYS']} day(s) have fewer than {LEAST_STATIONS} stations, or values without structure in "
            "space: inverse distances are used there, and the variance is missing."
        )
    if np.isfinite(numbers["RMSE"]):
        job.info(
            f"Stations left out one by one: RMSE {numbers['RMSE']:.3g}, by inverse distance {numbers['IDW_RMSE']:.3g}."
        )
    absent = int((stations.of_day == NOTHING).sum())
    if absent:
        job.warn(f"{absent} date(s) between the first and the last have no value at all: they are missing.")

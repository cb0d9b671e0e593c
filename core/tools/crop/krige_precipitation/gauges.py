"""Station records by date and place, and the variograms of their days (docs/methods.md, section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.earth.cell_centres import n_vectors
from ....data.earth.ellipsoid import earth_points
from ....data.stack.time_axis import TimeAxis, infer_step, step_number
from ....data.table import columns
from ....data.table.frames import source_of
from ....interface.quantities import PRECIPITATION, plain_unit
from ....run.errors import DateError, InputError
from ....run.job import Job
from ....run.messages import Tell
from .fields import DRY, INVERSE_DISTANCE, NOTHING, Stations
from .fit import LEAST_STATIONS, fit_shapes
from .ordinary import inverse_distance_left_out, leave_one_out

if TYPE_CHECKING:
    import pandas

# Beside the usual ones those of China's weather service: traces, blanks and missing among tenths of millimetres.
_CODES = (9999.0, 99999.0, 999999.0, 999990.0, 32700.0, 32744.0, 32766.0, 32767.0, 65535.0, 1e20)
_FAR = 5.0  # times the largest other value
_MILLIMETRES = ("", "mm", "mm/day", "mmday-1", "mmd-1", "mm/d", "mm/month", "mmmonth-1", "kgm-2", "kg/m2")
_DECIMALS = 6  # of degrees: places that are nearer than a few centimetres are one station
_MINUTES = 24 * 60 + 1  # of a day, with the midnight that ends it
_COMPLETE = 0.8  # of the values that a day has as a rule
_LONG_GAP = 3653  # days without any record, after which a mistyped year is likely
_LEAST_LEFT_OUT = LEAST_STATIONS + 1  # stations on a day whose errors are looked at


@dataclass(frozen=True)
class KrigingOptions:
    """Model of the variogram, stations behind each pixel, first and last date to krige (None: all), unit of rain."""

    model: str = "spherical"
    neighbours: int = 16
    start: date | None = None
    end: date | None = None
    unit: str = ""


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


def _without_codes(value: np.ndarray, field: str, tell: Tell) -> np.ndarray:
    """The values with NaN for codes of missing: those of `_CODES` that lie far beyond all other values."""
    code = np.isin(value, _CODES)
    others = value[~code & np.isfinite(value)]
    code &= value > _FAR * max(float(others.max(initial=0.0)), 1.0)
    if not code.any():
        return value
    found, counts = np.unique(value[code], return_counts=True)
    tell.warn(
        "{count} values of “{field}” are codes for missing, most of them {value:g}. They are taken as missing.",
        count=int(code.sum()), field=field, value=float(found[counts.argmax()]),
    )  # fmt: skip
    return np.where(code, np.nan, value)


def _require_rain(value: np.ndarray, step: str, field: str, unit: str) -> None:
    """Raise `InputError` where more fell, in mm, than can fall on Earth in a step."""
    most = PRECIPITATION.limits(step)[1]
    beyond = value > most
    if plain_unit(unit) in _MILLIMETRES and beyond.any():
        found, counts = np.unique(value[beyond], return_counts=True)
        raise InputError(
            "{count} values of “{field}” lie above {most:.0f} mm, which no {step} has brought on Earth, most of them"
            " {value:g}. Leave codes for missing empty; convert values that are in another unit (tenths of mm), or say"
            " with UNIT which one it is.",
            count=int(beyond.sum()), field=field, most=most, step=step, value=float(found[counts.argmax()]),
        )  # fmt: skip


def read_gauges(table: pandas.DataFrame, fields: RainFields, options: KrigingOptions, tell: Tell) -> Gauges:
    """The values of a table by date and place.

    Places that are one within centimetres are one station. Values of several times of one day are summed to the day;
    several values of a station and time become their mean.

    Raises
    ------
    InputError, DateError
        A column is missing or cannot be read, nothing is left, or values are no rain in mm.
    """
    lon, lat = columns.places(table, fields.x, fields.y, fields.crs)
    # The day of rain is that of the station, whatever its time zone.
    moment = columns.moments(table, fields.date, "DATE", universal=False).time
    day = moment.astype("datetime64[D]")
    value = _without_codes(columns.numbers(table, fields.value, "VALUE"), fields.value, tell)
    usable = np.isfinite(lon + lat + value) & ~np.isnat(day) & (value >= 0)
    negative = int((value < 0).sum())
    for start, beyond in ((options.start, np.less), (options.end, np.greater)):
        if start is not None:
            usable &= ~beyond(day, np.datetime64(start, "D"))
    if not usable.any():
        raise InputError(
            "{table} has no record that can be used, of {rows} rows: each lacks a date between START and END, a place,"
            " or a value of 0 or more in “{field}” ({negative} are negative).",
            table=source_of(table), rows=len(value), field=fields.value, negative=negative,
        )  # fmt: skip
    if negative:
        tell.info("{count} negative values of “{field}” are taken as missing.", count=negative, field=fields.value)
    tell.leave_out(
        "records", int((~usable).sum()), len(value),
        "negative, or without a value, a place, or a date between START and END",
    )  # fmt: skip
    days = np.unique(day[usable]).tolist()
    step = infer_step(days) if len(days) > 1 else "day"
    _require_rain(value[usable], step, fields.value, options.unit)
    _require_one_record(np.where(usable, day, np.datetime64("NaT")), days, step, table)
    axis = TimeAxis.spanning(days, step, source_of(table))
    axis.tell_if_sparse(days, tell, source_of(table))
    lon, lat, day, moment, value = (part[usable] for part in (lon, lat, day, moment, value))
    number = {one: step_number(one, step) - axis.first for one in days}
    row = np.array([number[one] for one in day.tolist()])
    places, station = np.unique(np.round(np.stack([lon, lat]), _DECIMALS), axis=1, return_inverse=True)
    cell = row * places.shape[1] + station.reshape(-1)
    minute = (moment - day).astype("timedelta64[m]").astype(int)
    cells = axis.size * places.shape[1]
    if len(np.unique(cell * _MINUTES + minute)) > len(np.unique(cell)):
        values, repeated = _sums(cell, minute, value, cells, tell)
    else:
        values, repeated = _means(cell, value, cells)
    if repeated:
        tell.warn(
            "{count} values have the place and date of another; their mean is taken. Is each station's place its own?",
            count=repeated,
        )  # fmt: skip
    return Gauges(axis, values.reshape(axis.size, -1), *places)


def _require_one_record(day: np.ndarray, days: list[date], step: str, table: pandas.DataFrame) -> None:
    """Ask back where most of the dates from the first to the last would be empty: a year may be mistyped.

    Parameters
    ----------
    day
        ``(rows,)`` datetime64[D] of the rows that are used, NaT for the others.
    days
        The different dates in order.
    """
    if len(days) < 2:
        return
    gaps = np.diff(np.array(days, "datetime64[D]")).astype(int)
    widest = int(gaps.argmax())
    if gaps[widest] < _LONG_GAP:
        return
    size = step_number(days[-1], step) - step_number(days[0], step) + 1
    before, behind = widest + 1, len(days) - widest - 1
    alone = days[widest + 1] if behind <= before else days[widest]
    fields = {
        "table": source_of(table), "row": int(np.flatnonzero(day == np.datetime64(alone, "D"))[0]) + 1, "day": alone,
        "years": gaps[widest] / 365.25, "other": days[widest] if behind <= before else days[widest + 1],
        "first": days[0], "last": days[-1], "empty": size - len(days), "of": size,
    }  # fmt: skip
    if size > 2 * len(days):
        raise DateError(
            "{table} has no record for {years:.0f} years: row {row} is of {day}, the nearest other date is {other}."
            " From {first} to {last} {empty} of {of} dates would be empty. Is the year mistyped? Correct it, or choose"
            " the dates with START and END.",
            **fields,
        )


def _means(cell: np.ndarray, value: np.ndarray, cells: int) -> tuple[np.ndarray, int]:
    """``(cells,)`` mean of the values of each cell, NaN where there is none, and how many are not alone."""
    count = np.bincount(cell, minlength=cells)
    with np.errstate(invalid="ignore"):
        return np.bincount(cell, value, cells) / count, int((count[count > 1] - 1).sum())


def _sums(cell: np.ndarray, minute: np.ndarray, value: np.ndarray, cells: int, tell: Tell) -> tuple[np.ndarray, int]:
    """As `_means`, with the sum over the times of the day; NaN where too many times of a day are absent."""
    slots, slot = np.unique(cell * _MINUTES + minute, return_inverse=True)
    mean, repeated = _means(slot.reshape(-1), value, len(slots))
    times = np.bincount(slots // _MINUTES, minlength=cells)
    total = np.bincount(slots // _MINUTES, mean, cells)
    usual = int(np.bincount(times[times > 0]).argmax())  # values of most days
    partial = (times > 0) & (times < _COMPLETE * usual)
    tell.info("There are several times a day, as a rule {usual}: their values are summed to days.", usual=usual)
    tell.leave_out(
        "days of stations", int(partial.sum()), int((times > 0).sum()),
        "fewer than {share:.0%} of the {usual} values that a day has as a rule, so that their sum is too small",
        share=_COMPLETE, usual=usual,
    )  # fmt: skip
    if partial.any():
        tell.warn(
            "{count} of {of} days of stations have fewer than {share:.0%} of the {usual} values that a day has as a"
            " rule; they are missing.",
            count=int(partial.sum()), of=int((times > 0).sum()), share=_COMPLETE, usual=usual,
        )  # fmt: skip
    return np.where((times > 0) & ~partial, total, np.nan), repeated


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

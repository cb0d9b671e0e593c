"""Station records on a time axis: the mean of each period that has enough of its days (docs/methods.md §9)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ....data.stack.time_axis import TimeAxis, infer_step, step_date, step_numbers, steps_between
from .records import StationRecords


class Stations(NamedTuple):
    """The stations of some records, and which of them each sensor belongs to.

    names, longitude, latitude
        ``(s,)``; a station that has moved is two.
    of_sensor
        ``(sensors,)`` whole numbers.
    """

    names: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    of_sensor: np.ndarray

    def __len__(self) -> int:
        return len(self.names)


def stations_of(records: StationRecords) -> Stations:
    """Sensors of one name at one place are one station."""
    places = [
        (str(name), round(float(x), 5), round(float(y), 5))
        for name, x, y in zip(records.names, records.longitude, records.latitude, strict=True)
    ]
    known = {place: number for number, place in enumerate(dict.fromkeys(places))}
    names, longitude, latitude = zip(*known, strict=True) if known else ((), (), ())
    return Stations(
        np.array(names, object),
        np.array(longitude, float),
        np.array(latitude, float),
        np.array([known[place] for place in places], int),
    )


def step_of(records: StationRecords) -> str:
    """The step of daily or longer records: that of the sensor with most values."""
    if not len(records):
        return "day"
    most = np.bincount(records.sensor).argmax()
    days = np.unique(records.time[records.sensor == most].astype("datetime64[D]"))
    return infer_step([day.item() for day in days])


def on_axis(records: StationRecords, stations: Stations, axis: TimeAxis, min_share: float) -> np.ndarray:
    """Mean of each station in each step of an axis, ``(time, stations)`` float64, NaN for missing.

    The sensors of a station are averaged date by date, then the dates of a step.

    records
        Daily or of a longer step, not longer than that of the axis.
    min_share
        Of the dates of a step that must have a value: of its days, or of its months for monthly records in years.
    """
    own = step_of(records)
    dates = step_numbers(records.time, own)
    station = stations.of_sensor[records.sensor]
    step = step_numbers(records.time, axis.step) - axis.first
    inside = (step >= 0) & (step < axis.size)
    dates, station, step, value = dates[inside], station[inside], step[inside], records.value[inside]
    first = int(dates.min()) if dates.size else 0
    span = int(np.ptp(dates)) + 1 if dates.size else 1
    # Station and date in one number; each is of one step.
    keys, index, place = np.unique(station * span + (dates - first), return_index=True, return_inverse=True)
    place = np.ravel(place)
    means = np.bincount(place, value) / np.bincount(place) if keys.size else np.empty(0)
    cell = step[index] * len(stations) + keys // span
    shape = (axis.size, len(stations))
    count = np.bincount(cell, minlength=axis.size * len(stations)).reshape(shape)
    total = np.bincount(cell, means, minlength=axis.size * len(stations)).reshape(shape)
    expected = np.array(
        [steps_between(step_date(number, axis.step), step_date(number + 1, axis.step), own) for number in axis.numbers]
    )
    enough = count >= np.maximum(1, min_share * np.maximum(expected, 1)[:, None] - 1e-9)
    return np.where(enough, total / np.maximum(count, 1), np.nan)

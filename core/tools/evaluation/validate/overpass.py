"""From hourly station records to days: the hours when the satellite passed (docs/methods.md §9)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....run.errors import ParameterError
from .records import StationRecords

REACH = 60  # minutes before an overpass, and up to as many after it: two of hourly values
_DAY = 24 * 60
_PER_DEGREE = 4  # minutes of solar time in a degree of longitude


def parse_hours(text: str) -> tuple[float, ...]:
    """Hours of the day from ``1.5, 13.5`` or ``01:30 13:30``.

    Raises
    ------
    ParameterError
        Not hours between 0 and 24.
    """
    hours = []
    for part in text.replace(";", ",").replace(" ", ",").split(","):
        if not part:
            continue
        try:
            hour, _, minute = part.partition(":")
            hours.append(float(hour) + float(minute or 0) / 60)
        except ValueError:
            hours.append(-1.0)
        if not 0 <= hours[-1] <= 24:
            raise ParameterError(
                "OVERPASS_HOURS: “{part}” is no hour of the day. Write 1.5, 13.5 or 01:30, 13:30.",
                part=part,
            )  # fmt: skip
    if not hours:
        raise ParameterError("OVERPASS_HOURS names no hour. Write 1.5, 13.5 or 01:30, 13:30.")
    return tuple(hours)


def at_overpass(records: StationRecords, hours: tuple[float, ...], utc: bool = True) -> StationRecords:
    """Daily values: the mean of those within an hour of an overpass, by local solar time.

    hours
        Of the overpasses, local solar time.
    utc
        The times are universal; solar time is theirs plus longitude / 15° hours. Else they are taken as local.

    Records that are not hourly come back as they are.
    """
    if not records.hourly:
        return records
    minutes = records.time.astype("datetime64[m]").astype("int64")
    if utc:
        minutes = minutes + np.rint(records.longitude[records.sensor] * _PER_DEGREE).astype("int64")
    day, of_day = np.divmod(minutes, _DAY)
    kept = np.zeros(len(records), bool)
    at = np.zeros(len(records), "int64")
    for hour in hours:
        apart = (of_day - round(hour * 60) + _DAY // 2) % _DAY - _DAY // 2
        near = (apart >= -REACH) & (apart < REACH) & ~kept
        # Just before midnight of an overpass just after it: the value is of the next day.
        at[near] = day[near] + np.floor_divide(of_day[near] - apart[near], _DAY)
        kept |= near
    return daily_means(replace(records.chosen(kept), time=at[kept].astype("datetime64[D]").astype("datetime64[m]")))


def daily_means(records: StationRecords) -> StationRecords:
    """One value for each sensor and day: the mean of all of it."""
    day = records.time.astype("datetime64[D]").astype("int64")
    if not len(records):
        return replace(records, hourly=False)
    first = int(day.min())
    span = int(day.max()) - first + 1
    keys, place = np.unique(records.sensor * span + (day - first), return_inverse=True)
    place = np.ravel(place)
    value = np.bincount(place, records.value) / np.bincount(place)
    time = (keys % span + first).astype("datetime64[D]").astype("datetime64[m]")
    return replace(records, sensor=keys // span, time=time, value=value, hourly=False)

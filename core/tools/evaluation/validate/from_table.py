"""Station records from a layer or a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ....data.table.columns import labels, moments, numbers, places
from ....data.table.frames import source_of, types_of
from ....run.errors import InputError, ParameterError
from ....run.language import say
from .records import StationRecords
from .result import UNITS

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class RecordColumns:
    """Names of columns; empty where there is none.

    station, date, value
        Needed.
    x, y, crs
        Coordinates, and their reference system (longitude and latitude when empty); else the points of the layer.
    depth_from, depth_to
        Metres below the ground.
    quality, keep
        A column of flags, and the values of it that are kept, as ``G, good``.
    unit
        ``volumetric`` or ``percent`` (by volume).
    """

    station: str = ""
    date: str = ""
    value: str = ""
    x: str = ""
    y: str = ""
    crs: str = ""
    depth_from: str = ""
    depth_to: str = ""
    quality: str = ""
    keep: str = ""
    unit: str = "volumetric"

    def __post_init__(self):
        if self.unit not in UNITS:
            raise ParameterError("SM_UNIT is “{unit}”; it is one of {units}.", unit=self.unit, units=", ".join(UNITS))


def records_from_table(table: pandas.DataFrame, columns: RecordColumns) -> StationRecords:
    """The records of a table with one value in a row.

    Rows without a value, date or place are left out; so are those whose flag is not among the ones to keep.

    Raises
    ------
    InputError, DateError
        A column is missing or holds something else than it should; no row is left.
    """
    require_columns(table, columns)
    station = labels(table, columns.station, "STATION")
    time, hourly, zoned = moments(table, columns.date, "DATE", months=True)
    value = numbers(table, columns.value, "VALUE")
    longitude, latitude = places(table, columns.x, columns.y, columns.crs)
    depths = [
        numbers(table, name, parameter) if name else np.full(len(value), np.nan)
        for name, parameter in ((columns.depth_from, "DEPTH_FROM"), (columns.depth_to, "DEPTH_TO"))
    ]
    if columns.unit == "percent":
        value = value / 100
    known = np.isfinite(value) & ~np.isnat(time) & np.isfinite(longitude) & np.isfinite(latitude)
    known &= np.array([name is not None for name in station], bool)
    if columns.quality:
        known &= _of_quality(table, columns)
    if not known.any():
        raise InputError(
            "No row of {table} has a station, a date, a value and a place{flag}. Look whether the fields are the right"
            " ones.",
            table=source_of(table),
            flag=say(", and a flag among “{keep}”", keep=columns.keep) if columns.quality else "",
        )
    import pandas

    # One number for each sensor: its name, place and depths, in the order in which they come.
    keys = pandas.DataFrame({"name": station, "x": longitude, "y": latitude, "top": depths[0], "bottom": depths[1]})
    keys = keys[known]
    sensor = keys.groupby(list(keys.columns), sort=False, dropna=False).ngroup().to_numpy()
    first = keys.iloc[np.unique(sensor, return_index=True)[1]]
    return StationRecords(
        first["name"].to_numpy(object),
        first["x"].to_numpy("float64"),
        first["y"].to_numpy("float64"),
        first["top"].to_numpy("float64"),
        first["bottom"].to_numpy("float64"),
        sensor,
        time[known],
        value[known],
        hourly,
        source_of(table),
        zoned,
    )


def require_columns(frame: pandas.DataFrame, columns: RecordColumns) -> None:
    """Raise `InputError` unless the needed columns are named; said before the table is read."""
    source, names = source_of(frame), list(types_of(frame))
    for parameter, given in (("STATION", columns.station), ("DATE", columns.date), ("VALUE", columns.value)):
        if not given:
            raise InputError(
                "{parameter}: name the field of {source} that holds it; it has {all}.",
                parameter=parameter, source=source, all=", ".join(names) or "none",
            )  # fmt: skip


def _of_quality(table: pandas.DataFrame, columns: RecordColumns) -> np.ndarray:
    flags = labels(table, columns.quality, "QUALITY_FIELD")
    kept = {flag.strip() for flag in columns.keep.split(",") if flag.strip()}
    if not kept:
        found = ", ".join(sorted({str(flag) for flag in flags})[:12])
        raise InputError(
            "QUALITY_KEEP: say which flags of “{field}” are kept. The table has {found}.",
            field=columns.quality, found=found,
        )  # fmt: skip
    return np.array([flag in kept for flag in flags], bool)

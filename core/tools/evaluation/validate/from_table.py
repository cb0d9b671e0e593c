"""Station records from a layer or a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import numpy as np

from ....data.table.attribute_table import AttributeTable
from ....data.table.columns import dates, dates_by, labels, numbers, places, require_column
from ....data.table.frames import source_of, types_of
from ....run.errors import InputError, ParameterError
from .options import UNITS
from .records import StationRecords

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
            raise ParameterError(f"SM_UNIT is “{self.unit}”; it is one of {', '.join(UNITS)}.")


def records_from_table(table: AttributeTable, columns: RecordColumns) -> StationRecords:
    """The records of a table with one value in a row.

    Rows without a value, date or place are left out; so are those whose flag is not among the ones to keep.

    Raises
    ------
    InputError, DateError
        A column is missing or holds something else than it should; no row is left.
    """
    _require_named(columns, str(table), list(table.columns))
    station = labels(table, columns.station, "STATION")
    time, hourly = moments(table, columns.date, "DATE")
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
            f"No row of {table} has a station, a date, a value and a place"
            + (f", and a flag among “{columns.keep}”" if columns.quality else "")
            + ". Look whether the fields are the right ones."
        )
    keys = list(zip(station[known], longitude[known], latitude[known], *(_text(depth[known]) for depth in depths)))
    sensors = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    names, x, y, *ends = zip(*sensors)
    return StationRecords(
        np.array(names, object),
        np.array(x, float),
        np.array(y, float),
        np.array(ends[0], float),
        np.array(ends[1], float),
        np.array([sensors[key] for key in keys], int),
        time[known],
        value[known],
        hourly,
        str(table),
    )


def require_columns(frame: pandas.DataFrame, columns: RecordColumns) -> None:
    """Raise `InputError` unless the needed columns are named; said before the table is read."""
    _require_named(columns, source_of(frame), list(types_of(frame)))


def _require_named(columns: RecordColumns, source: str, names: list[str]) -> None:
    for parameter, given in (("STATION", columns.station), ("DATE", columns.date), ("VALUE", columns.value)):
        if not given:
            raise InputError(
                "{parameter}: name the field of {source} that holds it; it has {all}.",
                parameter=parameter, source=source, all=", ".join(names) or "none",
            )  # fmt: skip


def _text(depth: np.ndarray) -> list[str]:
    return [str(value) for value in depth]  # NaN would be no key: it is not equal to itself


def _of_quality(table: AttributeTable, columns: RecordColumns) -> np.ndarray:
    flags = labels(table, columns.quality, "QUALITY_FIELD")
    kept = {flag.strip() for flag in columns.keep.split(",") if flag.strip()}
    if not kept:
        found = ", ".join(sorted({str(flag) for flag in flags})[:12])
        raise InputError(f"QUALITY_KEEP: say which flags of “{columns.quality}” are kept. The table has {found}.")
    return np.array([flag in kept for flag in flags], bool)


def moments(table: AttributeTable, name: str, parameter: str) -> tuple[np.ndarray, bool]:
    """Times ``(rows,)`` datetime64[m], and whether the times of day differ from midnight.

    A month alone (2010-06) is its first day.

    Raises
    ------
    DateError
        A value is neither a date nor a time.
    """
    values = require_column(table, name, parameter)
    if not any(_has_time(value) for value in values) and not any(_is_month(value) for value in values):
        return dates(table, name, parameter).astype("datetime64[m]"), False
    out = dates_by(table, name, parameter, _moment, "no time. Write times as 2020-05-31 13:00")
    return out, bool((out[~np.isnat(out)] != out[~np.isnat(out)].astype("datetime64[D]")).any())


def _has_time(value) -> bool:
    return isinstance(value, datetime) or (isinstance(value, str) and ":" in value)


def _is_month(value) -> bool:
    return isinstance(value, str) and len(value.strip()) == 7


def _moment(value) -> np.datetime64:
    if isinstance(value, date):
        return np.datetime64(value, "m")
    text = str(value).strip().rstrip("Z").replace("/", "-").replace(" ", "T")
    return np.datetime64(text.split("+")[0][:16], "m")

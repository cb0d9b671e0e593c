"""The columns of a table of stations as arrays, whatever way they are written.

A text file opened in QGIS has nothing but text: numbers and dates are read from it.
"""

from __future__ import annotations

import re
from datetime import date

import numpy as np

from ...run.errors import DateError, InputError
from ..earth.crs import crs_name, transform_points
from ..earth.ellipsoid import LONGITUDE_LATITUDE
from ..stack.time_axis import parse_date
from .attribute_table import AttributeTable

_NOTHING = {"", "na", "n/a", "nan", "null", "none", "-", "--"}
_WHOLE = re.compile(r"^([+-]?\d+)\.0+$")  # a whole number with decimals
_NAMED = 3  # examples in a message


def require_column(table: AttributeTable, name: str, parameter: str) -> list:
    """The values of a column.

    Raises
    ------
    InputError
        The table has no such column.
    """
    if name not in table.columns:
        raise InputError(f"{parameter}: {table} has no field “{name}”; it has {', '.join(table.columns) or 'none'}.")
    return table.column(name)


def numbers(table: AttributeTable, name: str, parameter: str) -> np.ndarray:
    """``(rows,)`` float64, NaN where there is none; text is read as a number.

    Raises
    ------
    InputError
        A value is no number.
    """
    values = require_column(table, name, parameter)
    try:
        return np.array([np.nan if value is None else value for value in values], "float64")
    except (TypeError, ValueError):
        return _parsed(values, _number, table, f"{parameter}: the field “{name}” of {{}} holds {{}}, no numbers.")


def _number(value) -> float:
    if value is None or (isinstance(value, str) and value.strip().lower() in _NOTHING):
        return np.nan
    return float(value)


def dates(table: AttributeTable, name: str, parameter: str) -> np.ndarray:
    """``(rows,)`` datetime64[D], NaT where there is none: of dates, ISO text, or yyyymmdd as text or number.

    Raises
    ------
    DateError
        A value is no date.
    """
    found = dates_by(table, name, parameter, _day, "no date. Write dates as 2020-05-31 or 20200531")
    return found.astype("datetime64[D]")


def dates_by(table: AttributeTable, name: str, parameter: str, parse, otherwise: str) -> np.ndarray:
    """``(rows,)`` datetime64 of a column by a parser that raises ValueError; else the error ends with ``otherwise``."""
    values = require_column(table, name, parameter)
    known: dict = {}  # the same day stands in many rows
    for value in values:
        if value not in known:
            try:
                known[value] = np.datetime64("NaT") if is_nothing(value) else parse(value)
            except ValueError as error:
                raise DateError(
                    f"{parameter}: the field “{name}” of {table} holds “{value}”, which is {otherwise}."
                ) from error
    return np.array([known[value] for value in values], "datetime64[m]")


def is_nothing(value) -> bool:
    """Whether a value of a table stands for none: empty, NaN, or a text such as NA."""
    return value is None or value != value or str(value).strip().lower() in _NOTHING


def _day(value) -> np.datetime64:
    if isinstance(value, date):
        return np.datetime64(value, "D")
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    text = text.replace("/", "-")
    if text.isdecimal() and len(text) == 8:
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if len(text) < 10:  # a year or a month is no day of a record
        raise ValueError(text)
    try:
        return np.datetime64(parse_date(text), "D")
    except DateError as error:
        raise ValueError(text) from error


def labels(table: AttributeTable, name: str, parameter: str) -> np.ndarray:
    """``(rows,)`` text or None; 3 and 3.0 are one label, as numbers and as text."""
    known: dict = {}
    values = require_column(table, name, parameter)
    for value in values:
        if value not in known:
            label = zone_label(value) or ""
            known[value] = None if label.lower() in _NOTHING else _WHOLE.sub(r"\1", label)
    out = np.empty(len(values), object)
    out[:] = [known[value] for value in values]
    return out


def places(table: AttributeTable, x_field: str = "", y_field: str = "", crs: str = "") -> tuple[np.ndarray, np.ndarray]:
    """Longitude and latitude in degrees of WGS 84, ``(rows,)`` each; NaN where there is none.

    x_field, y_field
        Columns with the coordinates; empty: the points of the table count.
    crs
        Well-known text of the coordinates in the columns, empty for longitude and latitude.

    Raises
    ------
    InputError
        Neither points nor columns, or coordinates that are none in their reference system.
    """
    if bool(x_field) != bool(y_field):
        raise InputError("Only one of the fields X_FIELD and Y_FIELD is given; coordinates need both.")
    if x_field:
        x, y = numbers(table, x_field, "X_FIELD"), numbers(table, y_field, "Y_FIELD")
        crs = crs or LONGITUDE_LATITUDE
    else:
        x, y = _points(table)
        if not table.crs:
            raise InputError(f"{table} has no reference system. Assign it first (Layer → Set CRS).")
        crs = table.crs
    lon, lat = (np.full(len(x), np.nan) for _ in range(2))
    given = np.isfinite(x) & np.isfinite(y)
    lon[given], lat[given] = transform_points(crs, LONGITUDE_LATITUDE, x[given], y[given])
    wrong = given & ~((np.abs(lat) <= 90) & (np.abs(lon) <= 360))
    if wrong.any():
        first = int(np.flatnonzero(wrong)[0])
        raise InputError(
            f"{wrong.sum()} of the {given.sum()} places of {table} do not exist in {crs_name(crs)}, the first is "
            f"x {x[first]:.10g}, y {y[first]:.10g}. Are x and y exchanged, or is the reference system another (CRS)?"
        )
    beyond = np.abs(lon) > 180
    lon[beyond] = (lon[beyond] + 180) % 360 - 180
    return lon, lat


def _points(table: AttributeTable) -> tuple[np.ndarray, np.ndarray]:
    if table.geometries is None:
        raise InputError(
            f"{table} is a table without points. Name the fields with the coordinates (X_FIELD and Y_FIELD)."
        )
    if table.geometry_type not in ("Point", "MultiPoint"):
        raise InputError(
            f"{table} has no points but geometries of the type {table.geometry_type}. Take their centroids first."
        )
    places = []
    for geometry in table.geometries:
        place = geometry["coordinates"] if geometry and geometry["coordinates"] else (np.nan, np.nan)
        places.append((place[0] if isinstance(place[0], (list, tuple)) else place)[:2])
    x, y = np.array(places, "float64").reshape(-1, 2).T
    return x, y


def _parsed(values, parse, table, message: str) -> np.ndarray:
    known: dict = {}
    wrong = []
    for value in values:
        if value not in known:
            try:
                known[value] = parse(value)
            except (TypeError, ValueError):
                wrong.append(value)
                known[value] = np.nan
    if wrong:
        examples = ", ".join(f"“{value}”" for value in wrong[:_NAMED])
        raise InputError(message.format(table, examples))
    return np.array([known[value] for value in values], "float64")


def zone_label(value) -> str | None:
    """A zone's name as text: 3, 3.0 and “3” are one zone; None for a missing or empty value."""
    if value is None or value != value:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip() or None

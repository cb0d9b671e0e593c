"""The columns of a table as arrays, whatever way they are written.

A text file opened in QGIS has nothing but text: numbers and dates are read from it. What cannot be read is an error
that names the row and the column.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ...run.errors import DateError, InputError
from ..earth.crs import crs_name, transform_points
from ..earth.ellipsoid import LONGITUDE_LATITUDE
from ..stack.dates import UnreadableDate, moments_of
from .frames import crs_text, has_places, source_of, types_of

if TYPE_CHECKING:
    import pandas

_NOTHING = {"", "na", "n/a", "nan", "null", "none", "-", "--"}
_WHOLE = re.compile(r"^([+-]?\d+)\.0+$")  # a whole number with decimals
_BLANKS = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))")  # that part thousands
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?")  # 1,234 or 1,234.5
_COMMA = re.compile(r"[+-]?(\d+|\d{1,3}(\.\d{3})+),\d+([eE][+-]?\d+)?")  # 0,25 or 1.234,5
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")  # 1,234: one thousand, or one and a quarter


def require_column(table: pandas.DataFrame, name: str, parameter: str) -> pandas.Series:
    """The values of a column.

    Raises
    ------
    InputError
        The table has no such column.
    """
    names = list(types_of(table))
    if name not in names:
        raise InputError(
            "{parameter}: {table} has no field “{name}”; it has {all}.",
            parameter=parameter, table=source_of(table), name=name, all=", ".join(names) or "none",
        )  # fmt: skip
    return table[name]


class _Different(NamedTuple):
    """The different values of a column: ``values``, the place of each row among them (−1: none), and first rows."""

    values: list
    place: np.ndarray
    rows: np.ndarray


def _different(column: pandas.Series, of: np.ndarray | None = None) -> _Different:
    """Each value once, since the same day or station stands in many rows of a long table."""
    import pandas

    values = column if pandas.api.types.is_datetime64_any_dtype(column.dtype) else column.to_numpy(object)
    place, different = pandas.factorize(values)
    rows = np.full(len(different), -1, "int64")
    known = np.flatnonzero(place >= 0)
    rows[place[known][::-1]] = (known if of is None else of[known])[::-1]
    return _Different(list(different), place, rows)


def numbers(table: pandas.DataFrame, name: str, parameter: str, rows: np.ndarray | None = None) -> np.ndarray:
    """``(rows,)`` float64, NaN where there is none; text is read as a number, with decimal points or commas.

    Parameters
    ----------
    rows
        Places of the rows that are read; None: all.

    Raises
    ------
    InputError
        A value is no number, or the commas of the column may be decimals or thousands.

    Examples
    --------
    >>> import pandas
    >>> numbers(pandas.DataFrame({"sm": ["0,25", "1", None]}), "sm", "SM").tolist()
    [0.25, 1.0, nan]
    """
    from pandas.api import types

    column = require_column(table, name, parameter)
    column = column if rows is None else column.iloc[rows]
    if types.is_numeric_dtype(column.dtype):
        return column.to_numpy("float64", na_value=np.nan)
    found = _different(column, rows)
    read = _reader_of_numbers(found, table, name, parameter)
    out = np.full(len(found.values) + 1, np.nan)
    for place, value in enumerate(found.values):
        try:
            out[place] = read(value)
        except (TypeError, ValueError) as error:
            raise InputError(
                "{parameter}: row {row} of {table}, field “{name}”: “{value}” is not a number.",
                parameter=parameter, row=found.rows[place] + 1, table=source_of(table), value=value, name=name,
            ) from error  # fmt: skip
    return out[found.place]


def _reader_of_numbers(found: _Different, table: pandas.DataFrame, name: str, parameter: str) -> Callable[[Any], float]:
    """What reads the numbers of a column, by what its commas mean."""
    texts = [_plain_text(value) for value in found.values if isinstance(value, str)]
    with_comma = [text for text in texts if "," in text]
    if not with_comma:
        return _number
    decimal = [text for text in with_comma if _COMMA.fullmatch(text)]
    if len(decimal) == len(with_comma):
        if all(_EITHER.fullmatch(text) for text in with_comma):
            place = next(i for i, value in enumerate(found.values) if isinstance(value, str) and "," in value)
            raise InputError(
                "{parameter}: the field “{name}” of {table} can be read in two ways: “{value}” in row {row} is {one:g}"
                " with a decimal comma, {other:g} with a comma between thousands. Write numbers with a decimal point.",
                parameter=parameter, name=name, table=source_of(table), value=found.values[place],
                row=found.rows[place] + 1, one=_with_comma(found.values[place]),
                other=_number(_plain_text(found.values[place]).replace(",", "")),
            )  # fmt: skip
        return _with_comma
    if all(_GROUPED.fullmatch(text) for text in with_comma):
        return lambda value: _number(value.replace(",", "") if isinstance(value, str) else value)
    return _number


def _plain_text(value: str) -> str:
    return _BLANKS.sub("", value.strip()).replace("\u2212", "-")


def _number(value: Any) -> float:
    if value is None or (isinstance(value, str) and value.strip().lower() in _NOTHING):
        return np.nan
    if isinstance(value, (date, datetime)):
        raise TypeError(value)
    return float(_plain_text(value) if isinstance(value, str) else value)


def _with_comma(value: Any) -> float:
    """A number of a column with decimal commas: a point can only part thousands, before a comma."""
    if not isinstance(value, str) or value.strip().lower() in _NOTHING:
        return _number(value)
    text = _plain_text(value)
    if "." in text and "," not in text:
        raise ValueError(text)
    return float(text.replace(".", "").replace(",", "."))


def dates(table: pandas.DataFrame, name: str, parameter: str, rows: np.ndarray | None = None) -> np.ndarray:
    """``(rows,)`` datetime64[D], NaT where there is none: of dates, times, or texts and numbers that are dates.

    Parameters
    ----------
    rows
        Places of the rows that are read; None: all.

    Raises
    ------
    DateError
        A value is no day: named with its row.
    """
    column = require_column(table, name, parameter)
    found = _different(column if rows is None else column.iloc[rows], rows)
    return _moments(found, table, name, parameter, (True, False)).time.astype("datetime64[D]")


class Moments(NamedTuple):
    """Times of the rows of a table.

    Parameters
    ----------
    time
        ``(rows,)`` datetime64[m], NaT where there is none.
    timed
        Whether some time of day differs from midnight.
    zoned
        Whether the times say their zone, so that they are universal here.
    """

    time: np.ndarray
    timed: bool
    zoned: bool


def moments(
    table: pandas.DataFrame, name: str, parameter: str, *, universal: bool = True, months: bool = False
) -> Moments:
    """Times of a column.

    Parameters
    ----------
    universal
        Whether times that say their zone become universal time; else they stay as they are written.
    months
        Whether a month or a year alone (2010-06, 2010) is taken as its first day.

    Raises
    ------
    DateError
        A value is neither a date nor a time: named with its row.
    """
    found = _different(require_column(table, name, parameter))
    return _moments(found, table, name, parameter, (universal, months))


def _moments(found: _Different, table, name: str, parameter: str, how: tuple[bool, bool]) -> Moments:
    universal, months = how
    values = [None if is_nothing(value) else value for value in found.values]
    try:
        read = moments_of(values, universal=universal, months=months)
    except UnreadableDate as error:
        raise DateError(
            "{parameter}: row {row} of {table}, field “{name}”: “{value}” {why}",
            parameter=parameter, row=found.rows[error.place] + 1, table=source_of(table),
            value=found.values[error.place], name=name, why=error.why,
        ) from error  # fmt: skip
    time = np.append(read.time, np.datetime64("NaT"))[found.place]
    return Moments(time, read.timed, read.zoned)


def is_nothing(value: Any) -> bool:
    """Whether a value of a table stands for none: empty, NaN, or a text such as NA."""
    return is_missing(value) or str(value).strip().lower() in _NOTHING


def is_missing(value: Any) -> bool:
    """Whether there is no value: None, NaN, or what pandas has for them."""
    if value is None:
        return True
    other = value != value
    return not isinstance(other, (bool, np.bool_)) or bool(other)


def labels(table: pandas.DataFrame, name: str, parameter: str) -> np.ndarray:
    """``(rows,)`` text or None; 3 and 3.0 are one label, as numbers and as text."""
    found = _different(require_column(table, name, parameter))
    texts: list[str | None] = []
    for value in found.values:
        label = zone_label(value) or ""
        texts.append(None if label.lower() in _NOTHING else _WHOLE.sub(r"\1", label))
    out = np.empty(len(texts) + 1, object)
    out[:-1], out[-1] = texts, None
    return out[found.place]


def places(
    table: pandas.DataFrame, x_field: str = "", y_field: str = "", crs: str = ""
) -> tuple[np.ndarray, np.ndarray]:
    """Longitude and latitude in degrees of WGS 84, ``(rows,)`` each; NaN where there is none.

    Parameters
    ----------
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
        crs = crs_text(table)
        if not crs:
            raise InputError(
                "{table} has no reference system. Assign it first (Layer → Set CRS).", table=source_of(table)
            )
    lon, lat = (np.full(len(x), np.nan) for _ in range(2))
    given = np.isfinite(x) & np.isfinite(y)
    lon[given], lat[given] = transform_points(crs, LONGITUDE_LATITUDE, x[given], y[given])
    wrong = given & ~((np.abs(lat) <= 90) & (np.abs(lon) <= 360))
    if wrong.any():
        first = int(np.flatnonzero(wrong)[0])
        raise InputError(
            "{count} of the {given} places of {table} do not exist in {crs}, the first is x {x:.10g}, y {y:.10g} in"
            " row {row}. Are x and y exchanged, or is the reference system another (CRS)?",
            count=int(wrong.sum()), given=int(given.sum()), table=source_of(table), crs=crs_name(crs),
            x=float(x[first]), y=float(y[first]), row=first + 1,
        )  # fmt: skip
    beyond = np.abs(lon) > 180
    lon[beyond] = (lon[beyond] + 180) % 360 - 180
    return lon, lat


def _points(table: pandas.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    source = source_of(table)
    if not has_places(table):
        raise InputError(
            "{table} is a table without points. Name the fields with the coordinates (X_FIELD and Y_FIELD).",
            table=source,
        )
    geometries = np.asarray(table.geometry.values, object)
    known: dict[int, tuple[float, float]] = {}  # records of one station often share the geometry itself
    x, y = (np.full(len(geometries), np.nan) for _ in range(2))
    for row, one in enumerate(geometries):
        place = known.get(id(one))
        if place is None:
            known[id(one)] = place = _point(one, source)
        x[row], y[row] = place
    return x, y


def _point(geometry: Any, source: str) -> tuple[float, float]:
    """Coordinates of a point, the first of several; NaN for none."""
    if geometry is None or geometry.is_empty:
        return np.nan, np.nan
    if geometry.geom_type not in ("Point", "MultiPoint"):
        raise InputError(
            "{table} has no points but geometries of the type {kind}. Take their centroids first.",
            table=source, kind=geometry.geom_type,
        )  # fmt: skip
    x, y = getattr(geometry, "geoms", [geometry])[0].coords[0][:2]
    return x, y


def zone_label(value: Any) -> str | None:
    """A zone's name as text: 3, 3.0 and “3” are one zone; None for a missing or empty value."""
    if is_missing(value):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip() or None

"""Tables inside the core: a DataFrame, a GeoDataFrame where the rows have places.

What a frame cannot say by itself is kept in ``frame.attrs``: ``source`` (where the table comes from, for messages) and
``types`` (type of each column, since pandas tells neither a date from a time nor an empty column of texts from one of
numbers).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from ...run.job import each

if TYPE_CHECKING:
    import geopandas
    import pandas

_DTYPES = {str: "object", int: "Int64", float: "float64", bool: "boolean", date: "object", datetime: "datetime64[ns]"}


def make_frame(
    columns: Mapping[str, type],
    rows: Sequence[tuple],
    *,
    geometry: Sequence | None = None,
    crs: str = "",
    source: str = "",
) -> pandas.DataFrame | geopandas.GeoDataFrame:
    """Make a table from rows.

    Parameters
    ----------
    columns
        Name → ``str``, ``int``, ``float``, ``date`` or ``datetime``, in order.
    rows
        Tuples in the order of the columns; None (or NaN) for a value that there is not.
    geometry
        A shapely geometry (or None) for each row; None for a table without places.
    crs
        Well-known text of the reference system of the geometries.
    source
        Where the table comes from, for messages.

    Examples
    --------
    >>> frame = make_frame({"zone": str, "km2": float}, [("A", 1.5), ("B", None)])
    >>> frame["km2"].tolist()
    [1.5, nan]
    """
    import pandas

    values: dict[str, Any] = {}
    for place, (name, kind) in enumerate(columns.items()):
        one = [_present(row[place]) for row in each(rows)]
        values[name] = _series(one, kind)
    frame = pandas.DataFrame(values, columns=list(columns))
    if geometry is not None:
        import geopandas

        name = "geometry"
        while name in frame.columns:  # a column of attributes may be called so
            name += "_"
        frame[name] = geopandas.GeoSeries(_objects(geometry))
        frame = geopandas.GeoDataFrame(frame, geometry=name, crs=crs or None)
    frame.attrs.update(source=source, types=dict(columns))
    return frame


def _objects(values: Sequence) -> np.ndarray:
    """Values as an array of objects; numpy and pandas would look into each geometry for its coordinates."""
    made = np.empty(len(values), object)
    for place, value in enumerate(each(values)):
        made[place] = value
    return made


def _series(values: list, kind: type) -> pandas.Series:
    """Values as a column of their type; times that pandas has no place for (the year 2914, a zone) stay as they are."""
    import pandas

    if kind is not datetime:
        return pandas.Series(values, dtype=_DTYPES[kind])
    if any(getattr(value, "tzinfo", None) is not None for value in values):
        return pandas.Series(values, dtype="object")
    try:
        return pandas.Series(values, dtype=_DTYPES[kind])
    except (TypeError, ValueError):
        return pandas.Series(values, dtype="object")


def _present(value: object) -> object:
    """None for NaN too, so that every dtype sees its own missing value."""
    return None if value is None or value != value else value


def types_of(frame: pandas.DataFrame) -> dict[str, type]:
    """Type of each column but the geometry, in order: as kept, else by dtype."""
    kept = frame.attrs.get("types", {})
    geometry = getattr(frame, "_geometry_column_name", None)
    return {str(name): kept.get(name) or _type_of(frame[name]) for name in frame.columns if str(name) != geometry}


def _type_of(column: pandas.Series) -> type:
    from pandas.api import types

    if types.is_datetime64_any_dtype(column.dtype):
        return datetime
    for check, kind in ((types.is_bool_dtype, bool), (types.is_integer_dtype, int), (types.is_float_dtype, float)):
        if check(column.dtype):
            return kind
    first = next((value for value in column if value is not None and value == value), "")
    return next((kind for kind in (datetime, date, bool, int, float) if isinstance(first, kind)), str)


def has_places(frame: pandas.DataFrame) -> bool:
    """Whether a frame has a column of geometries."""
    return getattr(frame, "_geometry_column_name", None) in frame.columns


def crs_text(frame: pandas.DataFrame) -> str:
    """Well-known text of the reference system of a frame, empty where there is none."""
    crs = getattr(frame, "crs", None)
    return crs.to_wkt() if crs else ""


def source_of(frame: pandas.DataFrame) -> str:
    """Where a table comes from, for messages."""
    return str(frame.attrs.get("source") or f"table of {len(frame)} rows")


def plain_value(value: object) -> object:
    """A value of a frame as Python has it: None for what is missing, no types of numpy or pandas."""
    import pandas

    if value is None or pandas.isna(value):
        return None
    if isinstance(value, pandas.Timestamp):
        return value.to_pydatetime()
    return value.item() if hasattr(value, "item") else value


def plain_columns(frame: pandas.DataFrame) -> dict[str, list]:
    """Values of each column but the geometry as Python has them: NaN for a missing number, None for what else lacks."""
    return {
        name: frame[name].tolist() if kind is float else [plain_value(value) for value in frame[name]]
        for name, kind in types_of(frame).items()
    }


def geometry_from_wkb(data: bytes):
    """A shapely geometry from well-known binary; None for one of a kind that shapely does not know (TIN …)."""
    from shapely import wkb
    from shapely.errors import ShapelyError

    try:
        return wkb.loads(data)
    except ShapelyError:
        return None

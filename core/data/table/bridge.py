"""Between (Geo)DataFrames, as tools get and return them, and the tables of rows that older rooms work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .attribute_table import AttributeTable
from .frames import crs_text, has_places, make_frame, source_of, types_of

if TYPE_CHECKING:
    import geopandas
    import pandas


def as_attribute_table(frame: pandas.DataFrame | geopandas.GeoDataFrame) -> AttributeTable:
    """Rows of plain Python values, None where there is none; geometries as GeoJSON.

    Examples
    --------
    >>> as_attribute_table(make_frame({"zone": str, "year": int}, [("A", 2001), ("B", None)])).rows
    [('A', 2001), ('B', None)]
    """
    types = types_of(frame)
    columns = [_plain_column(frame[name]) for name in types]
    table = AttributeTable(types, list(zip(*columns)) if columns else [()] * len(frame), source_of(frame))
    if has_places(frame):
        from shapely.geometry import mapping

        places = [None if one is None or one.is_empty else one for one in frame.geometry]
        table.geometries = [None if one is None else mapping(one) for one in places]
        kinds = {one.geom_type for one in places if one is not None}
        multi = next((kind for kind in sorted(kinds) if kind.startswith("Multi")), None)
        table.geometry_type = multi or next(iter(sorted(kinds)), "Point")
        table.crs = crs_text(frame)
    return table


def _plain_column(column: pandas.Series) -> list:
    """Python values of a column, None where there is none; whole columns at a time, since tables may be long."""
    from pandas.api import types

    if types.is_datetime64_any_dtype(column.dtype):
        return [_plain(value) for value in column]
    return column.astype(object).where(column.notna(), None).tolist()


def _plain(value: object) -> object:
    """None for any missing value, a Python value for one of numpy or pandas."""
    import numpy as np
    import pandas

    if value is None or (pandas.api.types.is_scalar(value) and pandas.isna(value)):
        return None
    if isinstance(value, pandas.Timestamp):
        return value.to_pydatetime()
    return value.item() if isinstance(value, np.generic) else value


def as_frame(table: AttributeTable) -> pandas.DataFrame | geopandas.GeoDataFrame:
    """The inverse of `as_attribute_table`."""
    geometry = None
    if table.geometries is not None:
        from shapely.geometry import shape

        geometry = [None if one is None else shape(one) for one in table.geometries]
    return make_frame(table.columns, table.rows, geometry=geometry, crs=table.crs, source=table.source)

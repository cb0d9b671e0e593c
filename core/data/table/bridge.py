"""Between (Geo)DataFrames, as tools get and return them, and the tables of rows that older rooms work on."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from ...run.errors import InputError
from ...run.messages import Tell
from .attribute_table import AttributeTable
from .frames import make_frame, source_of, types_of
from .zone_polygons import ZonePolygons

if TYPE_CHECKING:
    import geopandas
    import pandas


_NAMED = 8  # rows or reasons in a message


def crs_text(frame: pandas.DataFrame) -> str:
    """Well-known text of the reference system of a frame, empty where there is none."""
    crs = getattr(frame, "crs", None)
    return crs.to_wkt() if crs else ""


def has_places(frame: pandas.DataFrame) -> bool:
    """Whether a frame has a column of geometries."""
    return getattr(frame, "_geometry_column_name", None) in frame.columns


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


def as_zone_polygons(frame: geopandas.GeoDataFrame, field: str, tell: Tell | None = None) -> ZonePolygons:
    """Polygons with the values of a field, for `zonal.zones.open_zones`.

    Parameters
    ----------
    frame
        Polygons and their attributes.
    field
        ZONE_FIELD: the column that names the zones.
    tell
        Hears of rows that are skipped or repaired.

    Raises
    ------
    InputError
        No such field, or no geometries.
    """
    from shapely.geometry import mapping
    from shapely.validation import make_valid

    source = source_of(frame)
    names = [name for name in types_of(frame)]
    if field not in names:
        template = (
            "ZONE_FIELD: {source} has no field “{name}”; it has {all}."
            if field
            else "ZONE_FIELD: name the field of {source} that holds the zones; it has {all}."
        )
        raise InputError(template, source=source, name=field, all=", ".join(names) or "none")
    if not has_places(frame):
        raise InputError("ZONES: {source} has no polygons. Give polygons, or a raster of codes.", source=source)
    kept: list[dict] = []
    values: list = []
    empty: list = []
    repaired: list = []
    useless: list = []
    for value, one in zip((_plain(value) for value in frame[field]), frame.geometry):
        if one is None or one.is_empty:
            empty.append(value)
            continue
        if one.geom_type not in ("Polygon", "MultiPolygon"):
            one = _polygons_of(one)
            if one is None:
                useless.append(value)
                continue
        if not one.is_valid:
            one = _polygons_of(make_valid(one))
            (useless if one is None else repaired).append(value)
        if one is not None:
            kept.append(mapping(one))
            values.append(value)
    if not kept:
        raise InputError(
            "ZONES: {source} has no polygon that can be used: {empty} of {of} rows have no geometry, {useless} are no"
            " polygons or invalid. Give polygons, or a raster of codes.",
            source=source, empty=len(empty), of=len(frame), useless=len(useless),
        )  # fmt: skip
    if tell is not None:
        for rows, template in (
            (empty, "ZONES: {count} of {of} rows of {source} have no geometry and are skipped: {names}."),
            (repaired, "ZONES: {count} of {of} polygons of {source} are invalid and were repaired: {names}."),
            (
                useless,
                "ZONES: {count} of {of} geometries of {source} are no polygons, or invalid beyond repair, and skipped:"
                " {names}.",
            ),
        ):
            if rows:
                tell.warn(template, count=len(rows), of=len(frame), source=source, names=_named(rows))
        tell.leave_out("zone polygons", len(empty) + len(useless), len(frame), "null or invalid geometries")
    return ZonePolygons(source, crs_text(frame), kept, values)


def _polygons_of(geometry):
    """The polygons of a repaired geometry as one; None where no area is left."""
    from shapely.geometry import MultiPolygon

    parts = list(getattr(geometry, "geoms", [geometry]))
    parts = [part for one in parts for part in getattr(one, "geoms", [one]) if part.geom_type == "Polygon"]
    return MultiPolygon(parts) if parts else None


def _named(values: list) -> str:
    texts = ["(no name)" if value is None else str(value) for value in values[:_NAMED]]
    more = f" and {len(values) - _NAMED} more" if len(values) > _NAMED else ""
    return ", ".join(texts) + more


def zones_given(zones, field: str, like, tell: Tell | None = None) -> str | ZonePolygons | None:
    """What `zonal.zones.open_zones` takes of the ZONES of a tool, checked without drawing them.

    Parameters
    ----------
    zones
        Path of a raster of codes, a frame of polygons, or None.
    field
        ZONE_FIELD.
    like
        The raster that the zones are for.
    tell
        Hears of polygons that are skipped or repaired.

    Raises
    ------
    InputError, GridError
        As `as_zone_polygons`; a raster on another grid.
    """
    from ..earth.grid import require_same_grid
    from ..raster import RasterFile

    if zones is None:
        return None
    if not isinstance(zones, (str, PurePath)):
        return as_zone_polygons(zones, field, tell) if hasattr(zones, "columns") else zones
    with RasterFile(str(zones)) as raster:
        require_same_grid(like, raster)
    return str(zones)

"""Polygons as zones: one row for each zone, with a valid geometry and a name."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ...run.errors import InputError
from ...run.language import later, say
from ...run.messages import Tell
from .columns import zone_label
from .frames import crs_text, has_places, make_frame, plain_value, source_of, types_of

if TYPE_CHECKING:
    import geopandas

_NAMED = 8  # rows in a message
ZONE = "zone"  # the column of the names


def zones_given(zones: Any, field: str, like: Any, tell: Tell | None = None) -> str | geopandas.GeoDataFrame | None:
    """What `zonal.zones.open_zones` takes of the ZONES of a tool, checked without drawing them.

    Parameters
    ----------
    zones
        Path of a raster of codes, a frame of polygons, or None.
    field
        ZONE_FIELD.
    like
        The raster that the zones are for; None where a raster of codes may lie on a grid of its own.
    tell
        Hears of polygons that are skipped or repaired.

    Raises
    ------
    InputError, GridError
        As `zone_frame`; a raster on another grid.
    """
    from ..earth.grid import require_same_grid
    from ..raster import RasterFile

    if zones is None:
        return None
    if not isinstance(zones, (str, PurePath)):
        return zone_frame(zones, field, tell)
    if like is not None:
        with RasterFile(str(zones)) as raster:
            require_same_grid(like, raster)
    return str(zones)


def zone_frame(frame: geopandas.GeoDataFrame, field: str, tell: Tell | None = None) -> geopandas.GeoDataFrame:
    """One row for each zone: its name in the column ``zone``, and the union of its polygons.

    Parameters
    ----------
    frame
        Polygons and their attributes.
    field
        ZONE_FIELD: the column that names the zones; polygons of one name are one zone.
    tell
        Hears of rows that are skipped or repaired.

    Raises
    ------
    InputError
        No such field, or no polygon with a name.
    """
    source, names = source_of(frame), list(types_of(frame))
    if field not in names:
        template = (
            later("ZONE_FIELD: {source} has no field “{name}”; it has {all}.")
            if field
            else later("ZONE_FIELD: name the field of {source} that holds the zones; it has {all}.")
        )
        raise InputError(template, source=source, name=field, all=", ".join(names) or "none")
    if not has_places(frame):
        raise InputError("ZONES: {source} has no polygons. Give polygons, or a raster of codes.", source=source)
    rows = _Rows(source, len(frame))
    shapes = rows.valid([zone_label(plain_value(value)) for value in frame[field]], list(frame.geometry))
    if tell is not None:
        rows.tell(field, tell)
    if not shapes:
        raise InputError(
            "ZONES: no row of {source} has both a polygon and a name in “{name}” (ZONE_FIELD), of {count}.",
            source=source, name=field, count=len(frame),
        )  # fmt: skip
    merged = [(label, _union(shapes[label])) for label in in_order(list(shapes))]
    return make_frame(
        {ZONE: str}, [(label,) for label, _ in merged], geometry=[shape for _, shape in merged],
        crs=crs_text(frame), source=source,
    )  # fmt: skip


class _Rows:
    """The rows of a layer of zones, sorted into those that can be used and those that cannot."""

    def __init__(self, source: str, count: int):
        self._source, self._count = source, count
        self._empty: list[str] = []
        self._repaired: list[str] = []
        self._useless: list[str] = []
        self._nameless: list[str] = []

    def valid(self, labels: list[str | None], geometries: list) -> dict[str, list]:
        """Valid polygons by name of their zone."""
        shapes: dict[str, list] = {}
        for number, (label, one) in enumerate(zip(labels, geometries, strict=True), 1):
            named = label or f"row {number}"
            if one is None or one.is_empty:
                self._empty.append(named)
                continue
            polygons = polygons_of(one)
            if polygons is None:
                self._useless.append(named)
            elif label is None:
                self._nameless.append(named)
            else:
                if not one.is_valid:
                    self._repaired.append(named)
                shapes.setdefault(label, []).append(polygons)
        return shapes

    def tell(self, field: str, tell: Tell) -> None:
        for rows, template in (
            (self._empty, later("ZONES: {count} of {of} rows of {source} have no geometry and are skipped: {names}.")),
            (
                self._repaired,
                later("ZONES: {count} of {of} polygons of {source} are invalid and were repaired: {names}."),
            ),
            (
                self._useless,
                later(
                    "ZONES: {count} of {of} geometries of {source} are no polygons, or invalid beyond repair, and "
                    "skipped: {names}."
                ),
            ),
            (
                self._nameless,
                later(
                    "ZONES: {count} of {of} polygons of {source} have no name in “{field}” (ZONE_FIELD) and are "
                    "skipped: {names}."
                ),
            ),
        ):
            if rows:
                more = say(" and {count} more", count=len(rows) - _NAMED) if len(rows) > _NAMED else ""
                names = ", ".join(rows[:_NAMED]) + more
                tell.warn(template, count=len(rows), of=self._count, source=self._source, field=field, names=names)
        lost = len(self._empty) + len(self._useless)
        tell.leave_out("zone polygons", lost, self._count, "null or invalid geometries")
        tell.leave_out("zone polygons", len(self._nameless), self._count, "no name in {field}", field=field)


def polygons_of(geometry: Any) -> Any:
    """The polygons of a geometry as one valid geometry, repaired where it must be; None where no area is left."""
    import numpy as np
    from shapely.errors import ShapelyError
    from shapely.geometry import MultiPolygon
    from shapely.validation import make_valid

    if not np.isfinite(geometry.bounds).all():
        return None
    try:
        geometry = geometry if geometry.is_valid else make_valid(geometry)
    except (ShapelyError, ValueError):
        return None
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry if geometry.area > 0 else None
    parts = list(getattr(geometry, "geoms", [geometry]))
    parts = [part for one in parts for part in getattr(one, "geoms", [one]) if part.geom_type == "Polygon"]
    return _union(parts) if len(parts) > 1 else MultiPolygon(parts) if parts else None


def _union(shapes: list) -> Any:
    """Several polygons as one; a single one as it is."""
    from shapely.ops import unary_union

    return shapes[0] if len(shapes) == 1 else unary_union(shapes)


def in_order(labels: list[str]) -> list[str]:
    """Names by number where all are numbers, else by alphabet."""
    try:
        return sorted(labels, key=lambda label: (float(label), label))
    except ValueError:
        return sorted(labels)

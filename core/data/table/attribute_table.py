"""A table: columns with types and rows, apart from QGIS or whatever else reads and writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass
class AttributeTable:
    """Rows under typed columns, with or without a place on the map.

    columns
        Name → ``str``, ``int``, ``float``, ``datetime.date`` or ``datetime.datetime``, in order.
    rows
        Tuples in the order of the columns; None (or NaN) for a value that there is not.
    source
        Where a table that was read comes from, for messages and records.
    geometries
        A GeoJSON geometry for each row (None for a row without a place), x before y; None for a
        table without places. All are of the type ``geometry_type``.
    geometry_type
        ``Point``, ``LineString``, ``Polygon``, or one of these with ``Multi`` before it.
    crs
        Well-known text of the reference system of the geometries.
    """

    columns: Mapping[str, type]
    rows: list[tuple] = field(default_factory=list)
    source: str = ""
    geometries: list[dict | None] | None = None
    geometry_type: str = "Point"
    crs: str = ""

    def __str__(self) -> str:
        return self.source or f"table of {len(self.rows)} rows"

    def column(self, name: str) -> list:
        """The values of a column, in the order of the rows."""
        place = list(self.columns).index(name)
        return [row[place] for row in self.rows]

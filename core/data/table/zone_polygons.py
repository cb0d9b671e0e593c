"""Polygons with a value each, before zones are made of them on a grid."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class ZonePolygons:
    """Polygons before they lie on a grid.

    source
        Where they come from, for messages.
    crs
        Well-known text.
    geometries
        GeoJSON Polygons and MultiPolygons, x before y.
    values
        The value of each; polygons of one value are one zone, those of None are none.
    """

    source: str
    crs: str
    geometries: list[dict]
    values: list

    def __str__(self) -> str:
        return self.source

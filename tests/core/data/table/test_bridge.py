"""Frames and tables of rows: the same values, places and types; zones that say what they leave out."""

from datetime import date

import numpy as np
import pytest
from shapely.geometry import Point, Polygon, box
from support.grids import WGS84

from agridrought.core.data.table.bridge import as_attribute_table, as_frame, as_zone_polygons
from agridrought.core.data.table.frames import make_frame, types_of
from agridrought.core.run.errors import InputError
from agridrought.core.run.messages import Tell


def test_there_and_back():
    types = {"name": str, "count": int, "share": float, "day": date}
    rows = [("a", 3, 0.5, date(2001, 1, 2)), (None, None, None, None)]
    frame = make_frame(types, rows, geometry=[Point(1, 2), None], crs=WGS84, source="stations")
    table = as_attribute_table(frame)
    assert table.rows == rows and table.columns == types and str(table) == "stations"
    assert table.geometries == [{"type": "Point", "coordinates": (1.0, 2.0)}, None] and table.geometry_type == "Point"
    back = as_frame(table)
    assert types_of(back) == types and back.crs == frame.crs and back.geometry[0] == Point(1, 2)
    plain = as_attribute_table(make_frame({"a": float}, [(np.nan,)]))
    assert plain.rows == [(None,)] and plain.geometries is None


def test_zones_name_the_fields_there_are():
    frame = make_frame({"zone": str}, [("A",)], geometry=[box(0, 0, 1, 1)], crs=WGS84, source="provinces")
    with pytest.raises(InputError, match="ZONE_FIELD: provinces has no field “province”; it has zone"):
        as_zone_polygons(frame, "province")
    with pytest.raises(InputError, match="ZONE_FIELD: name the field of provinces.*it has zone"):
        as_zone_polygons(frame, "")


def test_null_and_invalid_geometries_are_told():
    bow_tie = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    line = Polygon([(0, 0), (1, 1), (0, 0), (0, 0)])
    frame = make_frame({"zone": str}, [("A",), ("B",), ("C",), ("D",)], geometry=[box(0, 0, 1, 1), None, bow_tie, line],
                       crs=WGS84)  # fmt: skip
    warned = []
    tell = Tell(on_warning=lambda message: warned.append(str(message)))
    found = as_zone_polygons(frame, "zone", tell)
    assert found.values == ["A", "C"] and found.geometries[1]["type"] == "MultiPolygon"
    assert [text.rsplit(": ", 1)[1] for text in warned] == ["B.", "C.", "D."]
    assert "have no geometry" in warned[0] and "repaired" in warned[1] and "skipped" in warned[2]
    assert [(one.count, one.of) for one in tell.left_out] == [(2, 4)]

"""Frames and tables of rows: the same values, places and types."""

from datetime import date

import numpy as np
from shapely.geometry import Point
from support.grids import WGS84

from agridrought.core.data.table.bridge import as_attribute_table, as_frame
from agridrought.core.data.table.frames import make_frame, types_of


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

"""Layers of zones: what is skipped or repaired is told."""

import pytest
from shapely.geometry import Polygon, box
from support.grids import WGS84

from agridrought.core.data.table.frames import make_frame, types_of
from agridrought.core.data.table.zones import zone_frame
from agridrought.core.run.errors import InputError
from agridrought.core.run.messages import Tell


def test_zones_name_the_fields_there_are():
    frame = make_frame({"zone": str}, [("A",)], geometry=[box(0, 0, 1, 1)], crs=WGS84, source="provinces")
    with pytest.raises(InputError, match="ZONE_FIELD: provinces has no field “province”; it has zone"):
        zone_frame(frame, "province")
    with pytest.raises(InputError, match="ZONE_FIELD: name the field of provinces.*it has zone"):
        zone_frame(frame, "")


def test_null_and_invalid_geometries_are_told():
    bow_tie = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    line = Polygon([(0, 0), (1, 1), (0, 0), (0, 0)])
    frame = make_frame({"zone": str}, [("A",), ("B",), ("C",), ("D",)], geometry=[box(0, 0, 1, 1), None, bow_tie, line],
                       crs=WGS84)  # fmt: skip
    warned = []
    tell = Tell(on_warning=lambda message: warned.append(str(message)))
    found = zone_frame(frame, "zone", tell)
    assert list(found["zone"]) == ["A", "C"] and found.geometry[1].geom_type == "MultiPolygon"
    assert [text.rsplit(": ", 1)[1] for text in warned] == ["B.", "C.", "D."]
    assert "have no geometry" in warned[0] and "repaired" in warned[1] and "skipped" in warned[2]
    assert [(one.count, one.of) for one in tell.left_out] == [(2, 4)]


def test_coordinates_that_are_none_and_rows_without_a_name_are_told():
    nan, far = Polygon([(0, 0), (float("nan"), 1), (1, 1)]), box(-1e300, -1e300, 1e300, 1e300)
    shapes = [box(0, 0, 1, 1), nan, far, box(2, 0, 3, 1), box(4, 0, 5, 1)]
    frame = make_frame({"zone": str}, [("A",), ("B",), ("C",), (None,), (" ",)], geometry=shapes, crs=WGS84, source="S")
    warned = []
    found = zone_frame(frame, "zone", Tell(on_warning=lambda message: warned.append(str(message))))
    assert list(found["zone"]) == ["A", "C"]
    assert any("2 of 5 polygons of S have no name in “zone”" in text and "row 4, row 5" in text for text in warned)
    assert any("invalid beyond repair" in text and text.endswith("B.") for text in warned)


def test_a_field_may_be_called_geometry():
    frame = make_frame({"geometry": str, "n": int}, [("A", 1), ("B", 2)], geometry=[box(0, 0, 1, 1), None], crs=WGS84)
    assert list(types_of(frame)) == ["geometry", "n"] and list(frame["geometry"]) == ["A", "B"]
    assert list(zone_frame(frame, "geometry")["zone"]) == ["A"]


def test_polygons_of_one_name_are_one_zone_even_where_they_overlap():
    shapes = [box(0, 0, 2, 2), box(1, 1, 3, 3), box(9, 9, 10, 10)]
    found = zone_frame(make_frame({"n": int}, [(7,), (7,), (10,)], geometry=shapes, crs=WGS84), "n")
    assert list(found["zone"]) == ["7", "10"] and found.geometry[0].area == 7

"""Layers of zones: what is skipped or repaired is told."""

import pytest
from shapely.geometry import Polygon, box
from support.grids import WGS84

from agridrought.core.data.table.frames import make_frame
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

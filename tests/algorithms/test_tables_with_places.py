"""Layers that tools read and write as tables: places, types and reference systems survive the way there and back."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

import pytest
from support.grids import UTM33

from agridrought.core.data.table.frames import plain_value, types_of
from agridrought.core.interface.declaration import Table, TableOut, Tool, column, table, table_out
from agridrought.core.interface.outputs import Plan


@dataclass(frozen=True, kw_only=True)
class Copy(Tool):
    """Hands a layer on."""

    id: ClassVar = "copy"
    title: ClassVar = "Copy"
    group: ClassVar = "evaluation"
    packages: ClassVar = ()
    seen: ClassVar[list] = []

    input: Table = table("Layer", "Any rows.", kind="points")
    field: str = column("Column", "Any column.", of="input")
    output: TableOut = table_out("Copy", "The same rows.", kind="points")

    def plan(self, given, tell) -> Plan:
        return Plan()

    def run(self, given, plan, out, job):
        assert self.field == "name"
        self.seen.append(given.input)
        return {"output": given.input}


@dataclass(frozen=True, kw_only=True)
class CopyLines(Copy):
    """Hands lines on."""

    input: Table = table("Layer", "Any rows.", kind="lines")
    output: TableOut = table_out("Copy", "The same rows.", kind="lines")


@dataclass(frozen=True, kw_only=True)
class CopyPolygons(Copy):
    """Hands polygons on."""

    input: Table = table("Layer", "Any rows.", kind="polygons")
    output: TableOut = table_out("Copy", "The same rows.", kind="polygons")


@dataclass(frozen=True, kw_only=True)
class CopyTable(Copy):
    """Hands rows without places on."""

    input: Table = table("Table", "Any rows.")
    output: TableOut = table_out("Copy", "The same rows.")


KINDS = {"Point": Copy, "LineString": CopyLines, "MultiPolygon": CopyPolygons, "None": CopyTable}


@pytest.fixture
def copy(qgis, tmp_path):
    """``copy(layer, kind)``: a layer through a tool that only hands it on; returns the table and the new layer."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

    from agridrought.algorithms.adapter import ToolAlgorithm

    def call(layer, kind):
        Copy.seen.clear()
        algorithm = type("CopyAlgorithm", (ToolAlgorithm,), {"TOOL": KINDS[kind]})()
        algorithm.initAlgorithm()
        given = {"INPUT": layer, "FIELD": "name", "OUTPUT": str(tmp_path / "copy.gpkg")}
        results, good = algorithm.run(given, QgsProcessingContext(), QgsProcessingFeedback(False), {}, False)
        assert good
        return Copy.seen[0], QgsVectorLayer(results["OUTPUT"], "copy")

    return call


def make_layer(kind, crs, texts):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
    from qgis.PyQt.QtCore import QDate

    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string&field=day:date&field=n:int", "places", "memory")
    for number, text in enumerate(texts):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"p{number}", QDate(2020, 2, 28 + number), number or None])
        if text:
            feature.setGeometry(QgsGeometry.fromWkt(text))
        assert layer.dataProvider().addFeature(feature)
    return layer


@pytest.mark.parametrize(
    "kind, text",
    [
        ("Point", "Point (400000.125 5500000.5)"),
        ("LineString", "LineString (400000 5500000, 400010 5500020, 400030 5500020)"),
        ("MultiPolygon", "MultiPolygon (((0 0, 0 9, 9 9, 9 0, 0 0)))"),
    ],
)
def test_a_layer_keeps_places_types_and_reference_system(copy, kind, text):
    frame, layer = copy(make_layer(kind, "EPSG:32633", [text, ""]), kind)
    assert types_of(frame) == {"name": str, "day": date, "n": int}
    assert list(frame["day"]) == [date(2020, 2, 28), date(2020, 2, 29)]
    assert [place and place.geom_type for place in frame.geometry] == [kind, None]
    assert layer.crs().authid() == "EPSG:32633"
    first, second = layer.getFeatures()
    assert first.geometry().asWkt(3).lower().replace(" ", "") == text.lower().replace(" ", "")
    assert first["name"] == "p0" and second["n"] == 1 and second.geometry().isEmpty()


def test_a_table_without_places_stays_one(copy):
    frame, layer = copy(make_layer("None", "", ["", ""]), "None")
    assert not hasattr(frame, "geometry") and not layer.isSpatial() and layer.featureCount() == 2


def test_the_reference_system_is_that_of_the_core(copy):
    from agridrought.core.data.earth.crs import same_crs

    frame, _ = copy(make_layer("Point", "EPSG:32633", ["Point (1 2)"]), "Point")
    assert same_crs(frame.crs.to_wkt(), UTM33)


@pytest.mark.parametrize("moments, kind", [(["2020-01-01T00:00", None], date), (["2020-01-01T13:30", None], datetime)])
def test_times_stay_times_and_midnights_become_dates(copy, moments, kind):
    from qgis.core import QgsFeature, QgsVectorLayer
    from qgis.PyQt.QtCore import QDateTime, Qt

    layer = QgsVectorLayer("None?field=name:string&field=at:datetime", "times", "memory")
    for moment in moments:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["x", moment and QDateTime.fromString(moment, Qt.DateFormat.ISODate)])
        assert layer.dataProvider().addFeature(feature)
    frame, copied = copy(layer, "None")
    first, second = (plain_value(value) for value in frame["at"])
    assert types_of(frame)["at"] is kind and type(first) is kind and second is None
    value = next(copied.getFeatures())["at"]
    assert (value.toPyDateTime() == datetime(2020, 1, 1, 13, 30)) if kind is datetime else value.day() == 1


@pytest.mark.parametrize(
    "kind, text",
    [
        ("CurvePolygon", "CurvePolygon (CircularString (10 49, 11 50, 12 49, 11 48, 10 49))"),
        ("PolygonZM", "PolygonZM ((10 48 5 1, 12 48 5 2, 12 50 5 3, 10 50 5 4, 10 48 5 1))"),
        ("MultiSurface", "MultiSurface (CurvePolygon (CircularString (10 49, 11 50, 12 49, 11 48, 10 49)))"),
    ],
)
def test_curves_heights_and_measures_are_read(copy, kind, text):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs=EPSG:4326&field=name:string", "places", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["A"])
    feature.setGeometry(QgsGeometry.fromWkt(text))
    assert layer.dataProvider().addFeature(feature)
    frame, _ = copy(layer, "MultiPolygon")
    shape = frame.geometry[0]
    assert shape.geom_type.endswith("Polygon") and not shape.has_z
    assert shape.area == pytest.approx(4 if kind == "PolygonZM" else 3.14159, rel=1e-3)


TEXTS = ["Point (1 2)", "", "Point (3 4)", "Point (5 6)", "Point (7 8)", "Point (9 1)", "Point (2 2)", ""]


@pytest.mark.parametrize("kind", ["Point", "None"])
def test_a_geopackage_of_several_parts_is_that_of_one(copy, monkeypatch, kind):
    """Since none is closed with an index of many places, which nothing could interrupt."""
    from agridrought.algorithms import tables

    texts = TEXTS if kind == "Point" else [""] * len(TEXTS)
    layer = make_layer(kind, "EPSG:32633" if kind == "Point" else "", texts)
    found = []
    for part in (100, 3, 4, len(TEXTS)):
        monkeypatch.setattr(tables, "_ROWS_OF_A_PART", part)
        made = copy(layer, kind)[1]
        rows = [[feature.id(), *feature.attributes(), feature.geometry().asWkt()] for feature in made.getFeatures()]
        found.append([rows, made.fields().names(), [one.typeName() for one in made.fields()], made.crs().authid(),
                      made.dataProvider().hasSpatialIndex(), made.extent().asWktCoordinates()])  # fmt: skip
    assert len(found[0][0]) == len(TEXTS) and found[0] == found[1] == found[2] == found[3]


def test_a_run_is_stopped_between_the_parts_of_a_geopackage(copy, monkeypatch, tmp_path):
    from qgis.core import QgsProcessingException

    from agridrought.algorithms import tables

    def refuse(*_):
        raise tables.OutputError("stopped")

    monkeypatch.setattr(tables, "_ROWS_OF_A_PART", 3)
    monkeypatch.setattr(tables, "_appending_sink", refuse)
    with pytest.raises(QgsProcessingException, match="stopped"):
        copy(make_layer("Point", "EPSG:32633", TEXTS), "Point")
    assert not list(tmp_path.iterdir())

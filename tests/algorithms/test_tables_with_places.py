"""Layers that tools read and write as tables: places, types and reference systems survive the way there and back."""

from datetime import date, datetime

import pytest
from support.grids import UTM33

LAYERS = {"Point": "points", "LineString": "lines", "MultiPolygon": "polygons"}


@pytest.fixture
def copy(qgis, tmp_path):
    """``copy(layer, kind)``: a layer through a tool that only hands it on; returns the table and the new layer."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

    from agridrought.algorithms import parameters as p
    from agridrought.algorithms.base import AgriDroughtAlgorithm

    class Copy(AgriDroughtAlgorithm):
        ID, NAME, GROUP, PACKAGES = "copy", "Copy", "evaluation", ()
        kind = "points"

        def initAlgorithm(self, config=None):
            self.addParameter(p.table("INPUT", "Layer", "…"))
            self.addParameter(p.field("FIELD", "Column", "INPUT", "…"))
            self.addParameter(p.table_output("OUTPUT", "Copy", "…", kind=self.kind))

        def compute(self, v, job, provenance):
            self.seen.append(v.INPUT)
            assert v.FIELD == "name"
            return {"OUTPUT": v.INPUT}

    def call(layer, kind):
        Copy.kind, Copy.seen = kind, []
        context = QgsProcessingContext()
        tool = Copy()
        tool.initAlgorithm()
        given = {"INPUT": layer, "FIELD": "name", "OUTPUT": str(tmp_path / "copy.gpkg")}
        results, good = tool.run(given, context, QgsProcessingFeedback(False), {}, False)
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
    table, layer = copy(make_layer(kind, "EPSG:32633", [text, ""]), LAYERS[kind])
    assert dict(table.columns) == {"name": str, "day": date, "n": int} and table.geometry_type == kind
    assert table.column("day") == [date(2020, 2, 28), date(2020, 2, 29)]
    assert [geometry and geometry["type"] for geometry in table.geometries] == [kind, None]
    assert layer.crs().authid() == "EPSG:32633"
    first, second = layer.getFeatures()
    assert first.geometry().asWkt(3).lower().replace(" ", "") == text.lower().replace(" ", "")
    assert first["name"] == "p0" and second["n"] == 1 and second.geometry().isEmpty()


def test_a_table_without_places_stays_one(copy):
    table, layer = copy(make_layer("None", "", ["", ""]), "table")
    assert table.geometries is None and not layer.isSpatial() and layer.featureCount() == 2


def test_the_reference_system_is_that_of_the_core(copy):
    from agridrought.core.data.earth.crs import same_crs

    table, _ = copy(make_layer("Point", "EPSG:32633", ["Point (1 2)"]), "points")
    assert same_crs(table.crs, UTM33)


@pytest.mark.parametrize("moments, kind", [(["2020-01-01T00:00", None], date), (["2020-01-01T13:30", None], datetime)])
def test_times_stay_times_and_midnights_become_dates(copy, moments, kind):
    from qgis.core import QgsFeature, QgsVectorLayer
    from qgis.PyQt.QtCore import QDateTime, Qt

    layer = QgsVectorLayer("None?field=name:string&field=at:datetime", "times", "memory")
    for moment in moments:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(["x", moment and QDateTime.fromString(moment, Qt.DateFormat.ISODate)])
        assert layer.dataProvider().addFeature(feature)
    table, copied = copy(layer, "table")
    assert table.columns["at"] is kind and type(table.rows[0][1]) is kind and table.rows[1][1] is None
    value = next(copied.getFeatures())["at"]
    assert (value.toPyDateTime() == datetime(2020, 1, 1, 13, 30)) if kind is datetime else value.day() == 1

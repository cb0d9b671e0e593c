"""Zones and tables of which only the selected features count."""

import numpy as np
import pytest
from support.files import write_stack


@pytest.fixture
def index(tmp_path):
    values = np.random.default_rng(4).normal(size=(24, 8, 10))
    return write_stack(tmp_path / "ssi.tif", values, variable="ssi1", unit="1")


@pytest.fixture
def zones(qgis):
    from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "zones", "memory")
    for name, text in (
        ("west", "Polygon((10 48, 11 48, 11 50, 10 50, 10 48))"),
        ("east", "Polygon((11 48, 12.5 48, 12.5 50, 11 50, 11 48))"),
        ("none", ""),
    ):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([name])
        if text:
            feature.setGeometry(QgsGeometry.fromWkt(text))
        assert layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def names_of(path):
    from qgis.core import QgsVectorLayer

    return {feature["zone"] for feature in QgsVectorLayer(path, "x").getFeatures()}


def test_zones(run, failure, index, zones, tmp_path):
    from qgis.core import QgsProcessingFeatureSourceDefinition as Definition

    given = {"INPUT": index, "ZONE_FIELD": "name"}
    zones.selectByExpression("name = 'east'")
    for number, source in enumerate((Definition(zones.id(), True), Definition(zones.id(), False), zones)):
        done = run("droughtarea", **given, ZONES=source, OUTPUT=str(tmp_path / f"{number}.csv"))
        assert names_of(done["OUTPUT"]) == ({"east"} if number == 0 else {"east", "west"})
    some = Definition(zones.id(), False, -1, Definition.Flags(), filterExpression="name = 'west'")
    done = run("droughtarea", **given, ZONES=some, OUTPUT=str(tmp_path / "some.csv"))
    assert names_of(done["OUTPUT"]) == {"west"}
    zones.removeSelection()
    message = failure("droughtarea", **given, ZONES=Definition(zones.id(), True), OUTPUT=str(tmp_path / "n.csv"))
    assert "none is selected" in message


def test_tables(run, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer

    layer = QgsVectorLayer("LineString?crs=EPSG:4326&field=level:string", "rivers", "memory")
    for level, x in (("near", 10.1), ("far", 12.4)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([level])
        feature.setGeometry(QgsGeometry.fromWkt(f"LineString({x} 48, {x} 50)"))
        assert layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    grid = write_stack(tmp_path / "g.tif", np.zeros((1, 8, 10)))
    layer.selectByExpression("level = 'near'")
    rivers = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    given = {"RIVERS": rivers, "REFERENCE_LAYER": grid, "LEVEL_FIELD": "level"}
    done = run("riverdistance", **given, OUTPUT=str(tmp_path / "d.tif"))
    QgsProject.instance().removeMapLayer(layer.id())
    assert done["LEVELS"] == 1

"""Drought events, clusters and centres as a user runs them: outputs, layers, bad input, models."""

from functools import partial
from pathlib import Path

import numpy as np
import pytest
from support import files
from support.files import write_raster
from support.grids import UTM33, make_grid

write_stack = partial(files.write_stack, unit="1", variable="ssi")

TOOLS = ("droughtevents", "droughtclusters", "droughtcentre")


@pytest.fixture
def index(tmp_path):
    rng = np.random.default_rng(4)
    x = np.cumsum(rng.normal(0, 0.5, (36, 1, 1)), axis=0) * 0.6 + rng.normal(-0.3, 0.5, (36, 6, 7))
    return write_stack(tmp_path / "ssi.tif", x.astype("float32"), unit="1", variable="ssi")


def places(tool, folder):
    table = {"droughtevents": "EVENTS", "droughtclusters": "CLUSTERS", "droughtcentre": "PATH"}[tool]
    raster = str(folder / ("out.gpkg" if tool == "droughtcentre" else "out.tif"))
    return {"OUTPUT": raster, table: str(folder / "outt.gpkg")}


def opened(path):
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer(str(path), "layer")
    assert layer.isValid()
    return layer


def test_events_of_pixels_and_of_polygons(run, index, tmp_path):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    zones = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "provinces", "memory")
    for name, west, east in (("west", 9.9, 10.8), ("east", 10.8, 12.0)):
        feature = QgsFeature(zones.fields())
        feature.setAttributes([name])
        box = f"Polygon (({west} 48, {east} 48, {east} 51, {west} 51, {west} 48))"
        feature.setGeometry(QgsGeometry.fromWkt(box))
        assert zones.dataProvider().addFeature(feature)
    out = run("droughtevents", INPUT=index, ZONES=zones, ZONE_FIELD="name", **places("droughtevents", tmp_path))
    layer = opened(out["EVENTS"])
    rows = list(layer.getFeatures())
    assert out["EVENT_COUNT"] == len(rows) > 1 and {row["zone"] for row in rows} == {"west", "east"}
    assert layer.fields().field("start").typeName() == "Date" and rows[0]["start"].year() in range(2001, 2004)
    assert 0 < out["AFFECTED_SHARE"] <= 1 and out["LONGEST"] >= 1 and 0 <= out["CURRENT_SHARE"] <= 1
    from osgeo import gdal

    made = gdal.Open(out["OUTPUT"])
    names = [made.GetRasterBand(band).GetDescription() for band in range(1, made.RasterCount + 1)]
    assert names[:3] == ["count", "mean_duration", "max_duration"] and len(names) == 8


def test_the_table_of_events_is_optional(run, index, tmp_path):
    out = run("droughtevents", INPUT=index, OUTPUT=str(tmp_path / "o.tif"))
    assert out["EVENT_COUNT"] >= 1 and not list(tmp_path.glob("*.gpkg"))


def test_clusters_and_their_paths(run, index, tmp_path):
    paths = str(tmp_path / "paths.gpkg")
    out = run("droughtclusters", INPUT=index, MIN_AREA=900, PATHS=paths, **places("droughtclusters", tmp_path))
    points, lines = opened(out["CLUSTERS"]), opened(out["PATHS"])
    rows = list(points.getFeatures())
    assert [row["cluster"] for row in rows] == list(range(1, out["COUNT"] + 1))
    magnitudes = [row["magnitude"] for row in rows]
    assert magnitudes == sorted(magnitudes, reverse=True) and magnitudes[0] == out["LARGEST_MAGNITUDE"]
    assert lines.featureCount() == sum(row["duration"] > 1 for row in rows) > 0
    assert points.crs().authid() == lines.crs().authid() == "EPSG:4326"
    assert points.extent().xMinimum() > 10 and points.extent().yMaximum() < 50
    assert 0 < out["CLUSTERED_SHARE"] < 1


def test_centres_and_shifts(run, index, tmp_path):
    out = run("droughtcentre", INPUT=index, **places("droughtcentre", tmp_path))
    points = list(opened(out["OUTPUT"]).getFeatures())
    assert [row["period"] for row in points] == ["2001", "2002", "2003"] and out["PERIODS_WITH_DROUGHT"] == 3
    assert opened(out["PATH"]).featureCount() == 2 and out["PATH_KM"] >= out["SHIFT_KM"] > 0


def test_centres_in_a_projection_and_of_calendar_months(run, tmp_path):
    x = np.random.default_rng(1).normal(0, 1, (24, 5, 5))
    path = write_stack(tmp_path / "i.tif", x, grid=make_grid(5, 5, x=4e5, y=5.5e6, step=25e3, crs=UTM33))
    mask = write_raster(tmp_path / "m.tif", np.eye(5), make_grid(5, 5, x=4e5, y=5.5e6, step=25e3, crs=UTM33))
    out = run("droughtcentre", INPUT=path, MASK=mask, PERIOD="calendar_month", OUTPUT=str(tmp_path / "c.gpkg"))
    layer = opened(out["OUTPUT"])
    rows = list(layer.getFeatures())
    assert [row["period"] for row in rows][:2] == ["January", "February"] and len(rows) == 12
    assert layer.crs().authid() == "EPSG:32633" and 4e5 < layer.extent().xMinimum() < layer.extent().xMaximum() < 5.3e5


@pytest.mark.parametrize("tool", TOOLS)
def test_layers_are_styled(qgis, index, tmp_path, tool):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProcessingUtils,
        QgsProject,
    )

    project, context, feedback = QgsProject(), QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(project)
    given = {name: QgsProcessingOutputLayerDefinition(path, project) for name, path in places(tool, tmp_path).items()}
    qgis.run(f"agridrought:{tool}", {"INPUT": index, **given}, context=context, feedback=feedback)
    kinds = {}
    for path, details in context.layersToLoadOnCompletion().items():
        layer = QgsProcessingUtils.mapLayerFromString(path, context)
        details.postProcessor().postProcessLayer(layer, context, feedback)
        kinds[details.outputName] = layer.renderer().type() if layer.isSpatial() else "none"
    assert (
        kinds
        == {
            "droughtevents": {"OUTPUT": "singlebandpseudocolor", "EVENTS": "none"},
            "droughtclusters": {"OUTPUT": "singlebandpseudocolor", "CLUSTERS": "graduatedSymbol"},
            "droughtcentre": {"OUTPUT": "graduatedSymbol", "PATH": "graduatedSymbol"},
        }[tool]
    )


@pytest.mark.parametrize("tool", TOOLS)
class TestBadInput:
    @pytest.fixture(autouse=True)
    def nothing_left(self, tmp_path):
        yield
        assert not [p.name for p in tmp_path.rglob("*") if p.name.startswith((".agridrought", "out"))]

    def test_a_raster_without_dates(self, failure, tmp_path, tool):
        path = write_raster(tmp_path / "a.tif", np.zeros((3, 4, 4)))
        assert "not a time stack" in failure(tool, INPUT=path, **places(tool, tmp_path))

    def test_all_nodata(self, failure, tmp_path, tool):
        path = write_stack(tmp_path / "a.tif", np.full((12, 3, 3), np.nan))
        assert "holds no value" in failure(tool, INPUT=path, **places(tool, tmp_path))

    def test_no_reference_system(self, failure, tmp_path, tool):
        path = write_stack(tmp_path / "a.tif", np.full((12, 3, 3), -2.0), grid=make_grid(3, 3, crs=""))
        assert "no reference system" in failure(tool, INPUT=path, **places(tool, tmp_path))

    def test_a_missing_file(self, failure, tmp_path, tool):
        assert "none.tif" in failure(tool, INPUT=str(tmp_path / "none.tif"), **places(tool, tmp_path))

    def test_a_truncated_file(self, failure, tmp_path, tool):
        path = write_stack(tmp_path / "a.tif", np.random.default_rng(1).normal(0, 1, (30, 60, 60)))
        data = Path(path).read_bytes()
        Path(path).write_bytes(data[: len(data) // 2])
        message = failure(tool, INPUT=path, **places(tool, tmp_path))
        assert "truncated" in message and path in message

    def test_a_table_where_nothing_can_be_written(self, failure, index, tmp_path, tool):
        given = {
            name: str(tmp_path / "no" / "x.gpkg") if path.endswith("gpkg") else path
            for name, path in places(tool, tmp_path).items()
        }
        assert "Choose a folder" in failure(tool, INPUT=index, **given)


def test_the_input_as_output(failure, index, tmp_path):
    for tool in TOOLS[:2]:
        before = Path(index).read_bytes()
        message = failure(tool, INPUT=index, **{**places(tool, tmp_path), "OUTPUT": index})
        assert "is an input of this run" in message and Path(index).read_bytes() == before


def test_zones_and_mask_on_another_grid(failure, index, tmp_path):
    other = write_raster(tmp_path / "z.tif", np.ones((6, 7)), make_grid(6, 7, x=10.1))
    for tool, name in (("droughtevents", "ZONES"), ("droughtcentre", "MASK")):
        message = failure(tool, INPUT=index, **{name: other}, **places(tool, tmp_path))
        assert "do not lie on each other" in message and other in message


@pytest.mark.parametrize("tool", TOOLS)
def test_numbers_and_layers_can_feed_a_model(qgis, tool):
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().algorithmById(f"agridrought:{tool}")
    names = {output.name() for output in algorithm.outputDefinitions()}
    expected = {
        "droughtevents": {"OUTPUT", "EVENTS", "EVENT_COUNT", "LONGEST", "AFFECTED_SHARE", "CURRENT_SHARE"},
        "droughtclusters": {"OUTPUT", "CLUSTERS", "PATHS", "COUNT", "LONGEST", "LARGEST_AREA", "CLUSTERED_SHARE"},
        "droughtcentre": {"OUTPUT", "PATH", "SHIFT_KM", "AZIMUTH", "NORTH_P", "PERIODS_WITH_DROUGHT"},
    }[tool]
    assert expected <= names


@pytest.mark.parametrize("tool", TOOLS)
def test_cancelled_at_once(qgis, index, tmp_path, tool):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        qgis.run(f"agridrought:{tool}", {"INPUT": index, **places(tool, tmp_path)}, feedback=feedback)
    assert [p.name for p in tmp_path.iterdir()] == ["ssi.tif"]

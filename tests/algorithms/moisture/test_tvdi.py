"""TVDI by processing.run: zones from layers, edges that come back from a table, the report, a model, bad input."""

import csv
import os

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid

from agridrought.core.data.stack.time_stack import TimeStack


@pytest.fixture
def space(tmp_path):
    """LST and NDVI of three months: other edges left and right of 12.5° E."""
    rng = np.random.default_rng(3)
    ndvi, moisture = rng.uniform(0.05, 0.85, (3, 120, 100)), rng.beta(1.2, 1.2, (3, 120, 100))
    low, high = 4 * ndvi + 290, -20 * ndvi + 330
    low[:, :, 50:], high[:, :, 50:] = low[:, :, 50:] - 8, high[:, :, 50:] - 12
    grid = make_grid(120, 100, step=0.05)
    return (
        write_stack(tmp_path / "lst.tif", low + moisture * (high - low), grid=grid, unit="K", variable="lst"),
        write_stack(tmp_path / "ndvi.tif", ndvi, grid=grid),
    )


@pytest.fixture
def codes(tmp_path):
    return write_raster(tmp_path / "codes.tif", np.repeat([1.0, 2.0], 50) * np.ones((120, 1)),
                        make_grid(120, 100, step=0.05))  # fmt: skip


@pytest.fixture
def layer(qgis):
    """``layer(crs)``: polygons west and east of 12.5° E with the fields name and number, in a reference system."""
    from qgis.core import (
        Qgis,
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsFeature,
        QgsGeometry,
        QgsProject,
        QgsRectangle,
        QgsVectorLayer,
    )

    def make(crs="EPSG:4326", kind="Polygon"):
        made = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string&field=number:double", "belts", "memory")
        move = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"),
            QgsCoordinateReferenceSystem(crs),
            QgsProject.instance(),
        )
        boxes = ("west", 1, (9.5, 43, 12.5, 51)), ("east", 2, (12.5, 43, 16, 51)), (None, 3, (0, 0, 1, 1))
        for name, number, box in boxes:
            feature = QgsFeature(made.fields())
            geometry = QgsGeometry.fromRect(QgsRectangle(*box)).densifyByDistance(0.1)
            assert geometry.transform(move) == Qgis.GeometryOperationResult.Success
            feature.setGeometry(geometry)
            feature.setAttributes([name, number])
            made.dataProvider().addFeature(feature)
        return made

    return make


def read(path):
    with TimeStack(path) as stack:
        return stack.read()


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def test_polygons_and_codes_give_the_same(run, space, codes, layer, tmp_path):
    lst, ndvi = space
    out = run("tvdi", LST=lst, NDVI=ndvi, ZONES=codes, OUTPUT=str(tmp_path / "a.tif"), EDGES=str(tmp_path / "a.csv"))
    by_codes, edges = read(out["OUTPUT"]), rows(out["EDGES"])
    assert [row["zone"] for row in edges] == ["1", "2"] * 3 and np.isfinite(by_codes).mean() > 0.99
    for crs, field, names in (("EPSG:4326", "number", ["1", "2"]), ("EPSG:3035", "name", ["east", "west"])):
        out = run("tvdi", LST=lst, NDVI=ndvi, ZONES=layer(crs), ZONE_FIELD=field, OUTPUT=str(tmp_path / "b.tif"),
                  EDGES=str(tmp_path / "b.csv"))  # fmt: skip
        assert np.array_equal(read(out["OUTPUT"]), by_codes, equal_nan=True), crs
        assert [row["zone"] for row in rows(out["EDGES"])] == names * 3
    assert float(edges[0]["dry_intercept"]) > float(edges[1]["dry_intercept"]) + 8


def test_the_record_names_the_layers_and_not_their_contents(run, space, layer, tmp_path):
    out = run("tvdi", LST=space[0], NDVI=space[1], ZONES=layer(), ZONE_FIELD="name", OUTPUT=str(tmp_path / "a.tif"))
    with TimeStack(out["OUTPUT"]) as stack:
        assert '"ZONES": "belts"' in stack.tags["processing"] and "coordinates" not in stack.tags["processing"]


@pytest.mark.parametrize("kind", ["csv", "gpkg", "memory"])
def test_edges_come_back_from_every_kind_of_table(run, space, layer, tmp_path, kind):
    from qgis.core import QgsProcessingContext

    lst, ndvi = space
    context = QgsProcessingContext()
    place = "TEMPORARY_OUTPUT" if kind == "memory" else str(tmp_path / f"edges.{kind}")
    given = {"context": context, "LST": lst, "NDVI": ndvi, "ZONES": layer(), "ZONE_FIELD": "number"}
    first = run("tvdi", OUTPUT=str(tmp_path / "a.tif"), EDGES=place, **given)
    second = run("tvdi", OUTPUT=str(tmp_path / "b.tif"), EDGES_FROM=first["EDGES"], EDGES=str(tmp_path / "b.csv"),
                 **given)  # fmt: skip
    assert np.allclose(read(second["OUTPUT"]), read(first["OUTPUT"]), atol=1e-6, equal_nan=True)
    assert {row["rule"] for row in rows(second["EDGES"])} == {"given"}


def test_report(run, space, tmp_path):
    out = run("tvdi", LST=space[0], NDVI=space[1], OUTPUT=str(tmp_path / "a.tif"), REPORT=str(tmp_path / "r.html"))
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert out["REPORT"] == str(tmp_path / "r.html") and text.count("<img") == 2 and "2001-02-01" in text


def test_edges_of_one_step_feed_the_next_in_a_model(qgis, space, layer, tmp_path):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterRasterLayer,
        QgsProcessingParameterVectorLayer,
    )

    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("twice", "test")
    for parameter in (
        QgsProcessingParameterRasterLayer("lst"),
        QgsProcessingParameterRasterLayer("ndvi"),
        QgsProcessingParameterVectorLayer("zones"),
    ):
        model.addModelParameter(parameter, QgsProcessingModelParameter(parameter.name()))
    for step in ("fine", "other"):
        child = QgsProcessingModelChildAlgorithm("agridrought:tvdi")
        child.setChildId(step)
        for name, value in (("LST", "lst"), ("NDVI", "ndvi"), ("ZONES", "zones")):
            child.addParameterSources(name, [source.fromModelParameter(value)])
        child.addParameterSources("ZONE_FIELD", [source.fromStaticValue("name")])
        outputs = {"tvdi": "OUTPUT"}
        if step == "other":
            child.addParameterSources("EDGES_FROM", [source.fromChildOutput("fine", "EDGES")])
            outputs["edges"] = "EDGES"
        finals = {}
        for label, output in outputs.items():
            finals[f"{step}_{label}"] = QgsProcessingModelOutput(f"{step}_{label}", f"{step}_{label}")
            finals[f"{step}_{label}"].setChildId(step)
            finals[f"{step}_{label}"].setChildOutputName(output)
        child.setModelOutputs(finals)
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    path = str(tmp_path / "twice.model3")
    assert model.toFile(path)
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(path)
    again.initAlgorithm()
    places = {"fine_tvdi": "a.tif", "other_tvdi": "b.tif", "other_edges": "e.csv"}
    done = qgis.run(
        again,
        {"lst": space[0], "ndvi": space[1], "zones": layer(), **{k: str(tmp_path / v) for k, v in places.items()}},
        feedback=QgsProcessingFeedback(False), context=QgsProcessingContext(),
    )  # fmt: skip
    assert np.array_equal(read(done["fine_tvdi"]), read(done["other_tvdi"]), equal_nan=True)
    assert [row["rule"] for row in rows(tmp_path / "e.csv")] == ["given"] * 6


def test_zones_that_cannot_be_used(failure, space, layer, tmp_path):
    given = {"LST": space[0], "NDVI": space[1], "OUTPUT": str(tmp_path / "out.tif")}
    assert "name the field" in failure("tvdi", ZONES=layer(), **given)
    message = failure("tvdi", ZONES=layer(), ZONE_FIELD="county", **given)
    assert "no field “county”" in message and "name, number" in message
    assert "has no polygons" in failure("tvdi", ZONES=layer(kind="LineString"), ZONE_FIELD="name", **given)
    coarse = write_raster(tmp_path / "coarse.tif", np.ones((5, 5)), make_grid(5, 5, step=1))
    assert "Align to a grid" in failure("tvdi", ZONES=coarse, **given)
    other = write_raster(tmp_path / "utm.tif", np.ones((5, 5)), make_grid(5, 5, x=5e5, y=5e6, step=1e4, crs=UTM33))
    assert "reference systems differ" in failure("tvdi", ZONES=other, **given)
    assert not (tmp_path / "out.tif").exists()


def test_edges_that_cannot_be_used(failure, space, layer, tmp_path):
    given = {"LST": space[0], "NDVI": space[1], "OUTPUT": str(tmp_path / "out.tif")}
    (tmp_path / "bad.csv").write_text("date,dry_slope\n2001-01-01,-20\n")
    message = failure("tvdi", EDGES_FROM=str(tmp_path / "bad.csv"), **given)
    assert "bad" in message and "dry_intercept, wet_slope, wet_intercept" in message
    header = "date,zone,dry_slope,dry_intercept,wet_slope,wet_intercept\n"
    (tmp_path / "zone.csv").write_text(header + "2001-01-01,north,-20,330,4,290\n")
    assert "Give the same ZONES" in failure("tvdi", EDGES_FROM=str(tmp_path / "zone.csv"), **given)
    (tmp_path / "short.csv").write_text(header.replace(",zone", "") + "2001-01-01,-20,330,4,290\n")
    assert "2001-02-01, 2001-03-01" in failure("tvdi", EDGES_FROM=str(tmp_path / "short.csv"), **given)
    assert not (tmp_path / "out.tif").exists()


def test_a_table_without_a_place_is_told_before_the_work(failure, space, tmp_path):
    from qgis.core import QgsProcessingOutputLayerDefinition

    given = {"LST": space[0], "NDVI": space[1], "OUTPUT": str(tmp_path / "out.tif")}
    nowhere = str(tmp_path / "no" / "edges.csv")
    for place in (nowhere, QgsProcessingOutputLayerDefinition(nowhere)):
        assert "nothing can be written into" in failure("tvdi", EDGES=place, **given)
    assert "no format for tables" in failure("tvdi", EDGES=str(tmp_path / "edges.tif"), **given)
    (tmp_path / "folder.csv").mkdir()
    assert "is a folder" in failure("tvdi", EDGES=str(tmp_path / "folder.csv"), **given)
    if os.geteuid():  # root may write anywhere
        (tmp_path / "locked.csv").touch(mode=0o400)
        assert "write-protected" in failure("tvdi", EDGES=str(tmp_path / "locked.csv"), **given)
    assert not (tmp_path / "out.tif").exists()

"""Align to a grid and TVDI by processing.run: outputs, the table of edges, bad input, cancel, style."""

import csv
import threading

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack


@pytest.fixture
def space(tmp_path):
    """LST and NDVI of two months with known edges, on 0.05°."""
    rng = np.random.default_rng(3)
    ndvi, moisture = rng.uniform(0.05, 0.85, (2, 100, 100)), rng.beta(1.2, 1.2, (2, 100, 100))
    low, high = 4 * ndvi + 290, -20 * ndvi + 330
    grid = make_grid(100, 100, step=0.05)
    return (
        write_stack(tmp_path / "lst.tif", low + moisture * (high - low), grid=grid, unit="K", variable="lst"),
        write_stack(tmp_path / "ndvi.tif", ndvi, grid=grid),
    )


def test_align_a_stack(run, space, tmp_path):
    like = write_raster(tmp_path / "like.tif", np.zeros((20, 20)), make_grid(20, 20))
    out = run("alignstack", INPUT=space[0], REFERENCE_LAYER=like, OUTPUT=str(tmp_path / "o.tif"))
    assert out["METHOD_USED"] == "average"
    with TimeStack(out["OUTPUT"]) as stack, TimeStack(space[0]) as source, RasterFile(like) as reference:
        assert stack.grid == reference.grid and stack.axis == source.axis and stack.variable == "lst"
        # Rows of 0.05° differ by 0.1 % in area, so the plain mean is close by.
        assert np.allclose(stack.read(), source.read().reshape(2, 20, 5, 20, 5).mean(axis=(2, 4)), atol=0.02)


def test_fractions_from_another_reference_system(run, tmp_path):
    cover = write_raster(tmp_path / "lc.tif", np.random.default_rng(1).integers(1, 4, (90, 90)),
                         make_grid(90, 90, x=400_000, y=5_600_000, step=1000, crs=UTM33), dtype="uint8")  # fmt: skip
    like = write_raster(tmp_path / "like.tif", np.zeros((3, 3)), make_grid(3, 3, x=13.8, y=50.4))
    out = run("alignstack", INPUT=cover, REFERENCE_LAYER=like, METHOD="fractions", NAME="cover",
              OUTPUT=str(tmp_path / "o.tif"))  # fmt: skip
    with RasterFile(out["OUTPUT"]) as raster:
        assert raster.descriptions == ("1", "2", "3") and raster.tags["variable"] == "cover"
        assert np.allclose(raster.read().sum(axis=0), 1, atol=1e-6)


def test_tvdi_and_its_edges_in_a_file(run, space, tmp_path):
    out = run("tvdi", LST=space[0], NDVI=space[1], EDGE="minmax", OUTPUT=str(tmp_path / "o.tif"),
              EDGES=str(tmp_path / "edges.csv"))  # fmt: skip
    assert 0 < out["CLIPPED_SHARE"] < 0.05
    with TimeStack(out["OUTPUT"]) as stack:
        assert stack.variable == "tvdi" and np.nanmax(stack.read()) == 1
    with open(tmp_path / "edges.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["date"] for row in rows] == ["2001/01/01", "2001/02/01"] and rows[1]["month"] == "2"
    assert float(rows[0]["dry_slope"]) == pytest.approx(-20, abs=0.7) and rows[0]["fallback"] == "0"


def test_edges_in_a_layer_have_typed_fields(run, space, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingUtils
    from qgis.PyQt.QtCore import QDate

    context = QgsProcessingContext()
    out = run("tvdi", context=context, LST=space[0], NDVI=space[1], OUTPUT=str(tmp_path / "o.tif"),
              EDGES="TEMPORARY_OUTPUT")  # fmt: skip
    layer = out["EDGES"]
    if isinstance(layer, str):
        layer = QgsProcessingUtils.mapLayerFromString(layer, context)
    first = next(layer.getFeatures())
    assert layer.featureCount() == 2 and not layer.isSpatial()
    assert first["date"] == QDate(2001, 1, 1) and first["month"] == 1 and first["dry_r2"] > 0.9
    assert [field.name() for field in layer.fields()][-1] == "fallback"


def test_without_the_table(run, space, tmp_path):
    out = run("tvdi", LST=space[0], NDVI=space[1], OUTPUT=str(tmp_path / "o.tif"))
    assert out["EDGES"] is None


def test_bad_input_is_told_and_leaves_nothing(failure, run, space, tmp_path):
    far = write_raster(tmp_path / "far.tif", np.zeros((4, 4)), make_grid(4, 4, x=80))
    with TimeStack(space[0]) as stack:
        celsius = write_stack(tmp_path / "celsius.tif", stack.read() - 273.15, grid=stack.grid)
    coarse = write_raster(tmp_path / "coarse.tif", np.full((20, 20), 0.4), make_grid(20, 20))
    out = str(tmp_path / "out.tif")
    message = failure("alignstack", INPUT=space[0], REFERENCE_LAYER=far, OUTPUT=out)
    assert all(text in message for text in ("no ground in common", "x 80 … 81", "x 10 … 15"))
    assert "degrees Celsius" in failure("tvdi", LST=celsius, NDVI=space[1], OUTPUT=out)
    message = failure("tvdi", LST=space[0], NDVI=coarse, OUTPUT=out)
    assert all(text in message for text in (space[0], coarse, "Align to a grid"))
    assert "BIN_WIDTH" in failure("tvdi", LST=space[0], NDVI=space[1], BIN_WIDTH=0.3, OUTPUT=out)
    assert "not a time stack" in failure("tvdi", LST=coarse, NDVI=coarse, OUTPUT=out)
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith((".agridrought", "out"))]


@pytest.mark.parametrize("tool", ["alignstack", "tvdi"])
def test_cancel_in_mid_run_ends_soon_and_leaves_nothing(run, tmp_path, tool):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    grid = make_grid(300, 300, step=0.05)
    rng = np.random.default_rng(1)
    big = write_stack(tmp_path / "big.tif", rng.uniform(280, 320, (120, 300, 300)).astype("f4"), grid=grid)
    green = write_raster(tmp_path / "green.tif", rng.uniform(0, 1, (300, 300)), grid)
    like = write_raster(tmp_path / "like.tif", np.zeros((700, 700)), make_grid(700, 700, step=0.02))
    given = {"tvdi": {"LST": big, "NDVI": green}, "alignstack": {"INPUT": big, "REFERENCE_LAYER": like}}[tool]
    feedback = QgsProcessingFeedback(False)
    threading.Timer(0.25, feedback.cancel).start()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(tool, feedback, OUTPUT=str(tmp_path / "out.tif"), **given)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["big.tif", "green.tif", "like.tif"]


def test_the_legend_of_tvdi_is_in_words(qgis, tmp_path):
    from qgis.core import QgsRasterLayer

    from agridrought.ui.styles import apply_style

    layer = QgsRasterLayer(write_stack(tmp_path / "t.tif", np.random.default_rng(1).random((2, 5, 5))), "t")
    apply_style(layer, "tvdi")
    words = [label for label, _ in layer.renderer().legendSymbologyItems()]
    assert words[0] == "0 wet edge" and words[-1] == "1 dry edge" and all(words)
    assert layer.temporalProperties().isActive()

"""Outputs named .vrt: yearly files beside it, in chains, as layers; what is refused."""

import threading

import numpy as np
import pytest
from support.files import write_stack
from support.grids import make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack


@pytest.fixture
def sm(tmp_path):
    return write_stack(tmp_path / "sm.tif", moist_values(150))


def test_a_chain_of_virtual_stacks(run, sm, tmp_path):
    from qgis.core import QgsRasterLayer

    single = run("ssi", INPUT=sm, SCALE=3, OUTPUT=str(tmp_path / "ssi.tif"))["OUTPUT"]
    virtual = run("ssi", INPUT=sm, SCALE=3, OUTPUT=str(tmp_path / "ssi.vrt"))["OUTPUT"]
    assert virtual.endswith("ssi.vrt") and len(list((tmp_path / "ssi_files").glob("ssi_*.tif"))) == 13
    classes = run("classify", INPUT=virtual, OUTPUT=str(tmp_path / "classes.vrt"))["OUTPUT"]
    trend = run("trend", INPUT=virtual, OUTPUT=str(tmp_path / "trend.vrt"))["OUTPUT"]
    with TimeStack(single) as a, TimeStack(virtual) as b, TimeStack(classes) as c, RasterFile(trend) as d:
        assert np.array_equal(a.read(), b.read(), equal_nan=True) and a.axis == b.axis == c.axis
        assert c.file.dtype == "uint8" and d.descriptions[0] == "slope_per_year"
    layer = QgsRasterLayer(virtual, "ssi")
    assert layer.isValid() and layer.bandCount() == 150 and "2001-03-01" in layer.bandName(3)
    value, found = layer.dataProvider().sample(layer.extent().center(), 100)
    assert found and np.isfinite(value)


@pytest.mark.parametrize("tool", ["aggregatestack", "alignstack"])
def test_the_tools_of_time_stacks(run, sm, tmp_path, tool):
    given = {"aggregatestack": {"PERIOD": "year"}, "alignstack": {"REFERENCE_LAYER": sm, "METHOD": "nearest"}}[tool]
    out = run(tool, INPUT=sm, OUTPUT=str(tmp_path / "out.vrt"), **given)["OUTPUT"]
    with TimeStack(out) as stack:
        assert stack.axis.step == ("year" if tool == "aggregatestack" else "month") and np.isfinite(stack.read()).any()
    assert len(list((tmp_path / "out_files").iterdir())) == 13


def test_a_virtual_raster_is_not_replaced(run, failure, sm, tmp_path):
    """QGIS would write the old one back when it closes the layer."""
    out = run("aggregatestack", INPUT=sm, PERIOD="year", OUTPUT=str(tmp_path / "out.vrt"))["OUTPUT"]
    assert "is there already" in failure("aggregatestack", INPUT=sm, PERIOD="year", OUTPUT=out)


def test_temporary_outputs_stay_geotiffs(run, sm):
    assert run("aggregatestack", INPUT=sm, PERIOD="year", OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"].endswith(".tif")


def test_what_cannot_be(failure, sm, tmp_path):
    assert "ends with .tif (or with .vrt" in failure("ssi", INPUT=sm, OUTPUT=str(tmp_path / "ssi.img"))
    (tmp_path / "ssi_files").mkdir()
    (tmp_path / "ssi_files" / "notes.txt").write_text("mine")
    assert "notes.txt" in failure("ssi", INPUT=sm, OUTPUT=str(tmp_path / "ssi.vrt"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sm.tif", "ssi_files"]


@pytest.mark.parametrize("period", ["month", "trailing"])
def test_cancel_in_mid_run_ends_soon_and_leaves_nothing(run, tmp_path, period):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    values = np.random.default_rng(1).random((1500, 128, 128)).astype("float32")
    big = write_stack(tmp_path / "big.tif", values, step="day", grid=make_grid(128, 128))
    feedback = QgsProcessingFeedback(False)
    threading.Timer(0.15, feedback.cancel).start()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run("aggregatestack", feedback, INPUT=big, PERIOD=period, DAYS=200, OUTPUT=str(tmp_path / "out.vrt"))
    assert [path.name for path in tmp_path.iterdir()] == ["big.tif"]

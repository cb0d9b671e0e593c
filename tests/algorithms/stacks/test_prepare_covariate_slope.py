"""Prepare a covariate and Slope by processing.run, in a model, bad input, cancel, style."""

import threading

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.tools.stacks.slope.horn import horn_slope, pixel_sizes


def _lst(months=60, height=6, width=7, seed=1):
    rng = np.random.default_rng(seed)
    season = -10 * np.cos(2 * np.pi * np.arange(months) / 12)[:, None, None]
    return (285 + season + rng.normal(0, 1, (months, height, width))).astype("float32")


@pytest.fixture
def lst(tmp_path):
    """Day and night with a known gap of each and one outlier."""
    day = _lst() + 5
    night = day - 10
    night[20, 2, 3] = np.nan
    day[30, 1, 1] = night[30, 1, 1] = np.nan
    day[40, 4, 4] += 80
    return (
        write_stack(tmp_path / "day.tif", day, unit="K", variable="lst"),
        write_stack(tmp_path / "night.tif", night, unit="K", variable="lst_night"),
    )


def test_prepare_day_and_night(run, lst, tmp_path):
    out = run("preparecovariate", INPUT=lst[0], NIGHT=lst[1], NAME="lst_mean", OUTPUT=str(tmp_path / "o.tif"))
    with TimeStack(out["OUTPUT"]) as stack, TimeStack(lst[0]) as day:
        values, first = stack.read(), day.read()
        assert stack.variable == "lst_mean" and stack.unit == "K" and stack.axis == day.axis
    assert np.isfinite(values).all()
    assert abs(values[20, 2, 3] - (first[20, 2, 3] - 5)) < 0.01
    assert abs(values[40, 4, 4] - (first[40, 4, 4] - 80)) < 8
    assert 1 / 2519 <= out["OUTLIER_SHARE"] < 0.01 and out["FILLED_SHARE"] > 1 / 2520
    assert out["UNFILLED_SHARE"] == 0 and 0 <= out["CLIMATOLOGY_SHARE"] <= 1


def test_prepare_leaves_what_is_switched_off(run, lst, tmp_path):
    out = run("preparecovariate", INPUT=lst[0], OUTLIER_K=0, FILL=False, OUTPUT=str(tmp_path / "o.tif"))
    with TimeStack(out["OUTPUT"]) as stack, TimeStack(lst[0]) as day:
        np.testing.assert_array_equal(stack.read(), day.read())
        assert stack.variable == "lst"
    out = run("preparecovariate", INPUT=lst[0], FILL=False, OUTPUT=str(tmp_path / "o.tif"))
    with TimeStack(out["OUTPUT"]) as stack:
        assert np.isnan(stack.read()[[30, 40], [1, 4], [1, 4]]).all()


def test_slope_in_degrees(run, tmp_path):
    height = 300 * np.random.default_rng(1).random((40, 50))
    height[5:9, 5:9] = np.nan
    dem = write_raster(tmp_path / "dem.tif", height, make_grid(40, 50, y=60, step=0.01))
    out = run("slope", INPUT=dem, OUTPUT=str(tmp_path / "slope.tif"))
    with RasterFile(out["OUTPUT"]) as raster, RasterFile(dem) as source:
        assert not raster.grid.difference(source.grid) and raster.tags["variable"] == "slope"
        want = horn_slope(source.read()[0], *pixel_sizes(source.grid, source.grid.window))
        np.testing.assert_allclose(raster.read()[0], want, rtol=1e-6)
    assert np.isfinite(want).sum() == 40 * 50 - 16


def test_both_in_one_model(qgis, tmp_path, lst):
    """As a user chains them: prepare, align the slope to the covariate's grid."""
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterRasterLayer,
    )

    model, source = QgsProcessingModelAlgorithm("chain", "test"), QgsProcessingModelChildParameterSource
    for name in ("lst", "dem"):
        model.addModelParameter(QgsProcessingParameterRasterLayer(name, name), QgsProcessingModelParameter(name))
    steps = {
        "prepared": ("preparecovariate", {"INPUT": source.fromModelParameter("lst")}),
        "steep": ("slope", {"INPUT": source.fromModelParameter("dem")}),
        "aligned": (
            "alignstack",
            {
                "INPUT": source.fromChildOutput("steep", "OUTPUT"),
                "REFERENCE_LAYER": source.fromChildOutput("prepared", "OUTPUT"),
            },
        ),
    }
    for name, (tool, parameters) in steps.items():
        child = QgsProcessingModelChildAlgorithm(f"agridrought:{tool}")
        child.setChildId(name)
        for key, value in parameters.items():
            child.addParameterSources(key, [value])
        if name != "steep":
            output = QgsProcessingModelOutput(name, name)
            output.setChildOutputName("OUTPUT")
            output.setChildId(name)
            child.setModelOutputs({name: output})
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    height = 900 * np.random.default_rng(1).random((60, 70))
    dem = write_raster(tmp_path / "dem.tif", height, make_grid(60, 70, step=0.025))
    given = {
        "lst": lst[0],
        "dem": dem,
        "prepared": str(tmp_path / "p.tif"),
        "aligned": str(tmp_path / "a.tif"),
    }
    done = qgis.run(model, given)
    with RasterFile(done["aligned"]) as steep, TimeStack(done["prepared"]) as prepared:
        assert not steep.grid.difference(prepared.grid) and steep.tags["variable"] == "slope"
        assert np.isfinite(steep.read()).all() and np.isfinite(prepared.read()).all()


def test_bad_input_is_told_and_leaves_nothing(failure, lst, tmp_path):
    plain = write_raster(tmp_path / "plain.tif", np.zeros((2, 6, 7)))
    moved = write_stack(tmp_path / "moved.tif", _lst(), grid=make_grid(6, 7, x=40), unit="K")
    packed = write_stack(tmp_path / "packed.tif", _lst() * 50, unit="K")
    out = str(tmp_path / "out.tif")
    assert "not a time stack" in failure("preparecovariate", INPUT=plain, OUTPUT=out)
    message = failure("preparecovariate", INPUT=lst[0], NIGHT=moved, OUTPUT=out)
    assert lst[0] in message and moved in message and "Align to a grid" in message
    assert "SCALE" in failure("preparecovariate", INPUT=lst[0], NIGHT=packed, OUTPUT=out)
    assert "is an input of this run" in failure("preparecovariate", INPUT=lst[0], NIGHT=lst[1], OUTPUT=lst[1])
    assert "OUTLIER_K" in failure("preparecovariate", INPUT=lst[0], OUTLIER_K=-2, OUTPUT=out)
    assert "2 bands" in failure("slope", INPUT=plain, OUTPUT=out)
    lost = write_raster(tmp_path / "lost.tif", np.zeros((6, 7)), make_grid(6, 7, crs=""))
    assert "no reference system" in failure("slope", INPUT=lost, OUTPUT=out)
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith((".agridrought", "out"))]


@pytest.mark.parametrize("tool", ["preparecovariate", "slope"])
def test_cancel_in_mid_run_ends_soon_and_leaves_nothing(run, tmp_path, tool):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    if tool == "slope":
        big = write_raster(tmp_path / "big.tif", np.random.default_rng(1).random((4000, 4000), "float32"),
                           make_grid(4000, 4000, step=0.001))  # fmt: skip
    else:
        values = _lst(240, 200, 200)
        values[np.random.default_rng(1).random(values.shape) < 0.3] = np.nan
        big = write_stack(tmp_path / "big.tif", values, grid=make_grid(200, 200, step=0.05), unit="K")
    feedback = QgsProcessingFeedback(False)
    threading.Timer(0.3, feedback.cancel).start()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(tool, feedback, INPUT=big, OUTPUT=str(tmp_path / "out.tif"))
    assert [path.name for path in tmp_path.iterdir()] == ["big.tif"]


def test_the_legend_of_slope_is_in_words(qgis, tmp_path):
    from qgis.core import QgsRasterLayer

    from agridrought.ui.styles import apply_style

    layer = QgsRasterLayer(write_raster(tmp_path / "s.tif", 30 * np.random.default_rng(1).random((5, 5))), "s")
    apply_style(layer, "slope")
    words = [label for label, _ in layer.renderer().legendSymbologyItems()]
    assert words[0] == "0° level" and words[-1] == "35° very steep" and all(words)
    assert not layer.temporalProperties().isActive()

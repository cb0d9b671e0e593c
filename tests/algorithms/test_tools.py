"""Each tool by processing.run: outputs, numbers, layers of the project, cancel."""

import threading
from pathlib import Path

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack


@pytest.fixture
def sm(tmp_path):
    return write_stack(tmp_path / "sm.tif", moist_values(180, 12, 14))


def _values(path):
    with TimeStack(path) as stack:
        return stack.read()


def test_pyproj_works_again_and_again_in_one_thread_of_qt(qgis):
    """As tools on the desktop: pyproj 3.7 would use a context of PROJ that went with the first one, and end QGIS."""
    from qgis.PyQt.QtCore import QRunnable, QThreadPool

    from agridrought.core.data.earth.crs import keep_proj_context

    found = []

    class Work(QRunnable):
        def run(self):
            try:
                import pyproj

                found.append(pyproj.CRS.from_epsg(26911).to_wkt())
                keep_proj_context()
            except Exception as error:  # PyQt ends the process for one that nobody catches
                found.append(error)

    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    for _ in range(3):
        work = Work()
        work.setAutoDelete(False)
        pool.start(work)
        pool.waitForDone()
    assert len(found) == 3 and set(found) == {found[0]} and "26911" in found[0]


def test_build_from_a_folder(run, tmp_path):
    values = moist_values(3)
    for i in range(3):
        write_raster(tmp_path / f"sm_2003{i + 1:02d}.tif", values[i])
    out = run("buildstack", FOLDER=str(tmp_path), NAME="theta", UNIT="m3 m-3", OUTPUT=str(tmp_path / "s.tif"))
    assert (out["DATES"], out["FIRST"], out["LAST"]) == (3, "2003-01-01", "2003-03-01")
    assert out["MISSING_SHARE"] == pytest.approx(np.isnan(values).mean()) and out["MASKED_SHARE"] == 0
    with TimeStack(out["OUTPUT"]) as stack:
        assert (stack.variable, stack.unit) == ("theta", "m3 m-3")
        assert np.array_equal(stack.read(), values, equal_nan=True)


def test_build_from_layers_of_the_project_and_a_multi_band_raster(run, tmp_path):
    from qgis.core import QgsProject, QgsRasterLayer

    values = moist_values(4)
    layers = [QgsRasterLayer(write_raster(tmp_path / f"sm_2003{i + 1:02d}.tif", values[i]), f"m{i}") for i in range(4)]
    assert QgsProject.instance().addMapLayers(layers)
    out = run("buildstack", INPUT=[layers[0], layers[1].id(), layers[2].source(), "m3"], OUTPUT="TEMPORARY_OUTPUT")
    assert np.array_equal(_values(out["OUTPUT"]), values, equal_nan=True)
    QgsProject.instance().clear()
    bands = write_raster(tmp_path / "bands.tif", values)
    out = run("buildstack", INPUT=[bands], START="2003-01-11", STEP="dekad", OUTPUT="TEMPORARY_OUTPUT")
    assert (out["FIRST"], out["LAST"]) == ("2003-01-11", "2003-02-11")


def test_an_extent_in_another_reference_system(run, tmp_path):
    values = moist_values(2, 8, 10)
    paths = [write_raster(tmp_path / f"sm_2003{i + 1:02d}.tif", values[i]) for i in range(2)]
    # 10.5–11.0 E, 49.0–49.75 N in Web Mercator
    extent = "1168855.0,1224514.0,6274862.0,6402501.0 [EPSG:3857]"
    out = run("buildstack", INPUT=paths, EXTENT=extent, OUTPUT="TEMPORARY_OUTPUT")
    assert np.array_equal(_values(out["OUTPUT"]), values[:, 1:4, 2:4], equal_nan=True)


def test_a_dry_run_writes_nothing(run, tmp_path):
    path = write_raster(tmp_path / "sm_200301.tif", moist_values(1)[0])
    out = run("buildstack", INPUT=[path], DRY_RUN=True, OUTPUT=str(tmp_path / "s.tif"))
    assert out["DATES"] == 1 and not (tmp_path / "s.tif").exists()


def test_append(run, tmp_path, sm):
    new = write_raster(tmp_path / "sm_201601.tif", moist_values(1, 12, 14)[0])
    out = run("buildstack", INPUT=[new], APPEND_TO=sm, OUTPUT=str(tmp_path / "more.tif"))
    assert (out["DATES"], out["LAST"]) == (181, "2016-01-01")


def test_aggregate(run, sm, tmp_path):
    out = run("aggregatestack", INPUT=sm, PERIOD="year", STATISTIC="max", MIN_VALID=0, NAME="wettest",
              OUTPUT=str(tmp_path / "y.tif"))  # fmt: skip
    want = np.nanmax(_values(sm).reshape(15, 12, 12, 14), axis=1)
    assert np.allclose(_values(out["OUTPUT"]), want)
    with TimeStack(out["OUTPUT"]) as stack:
        assert stack.variable == "wettest" and stack.axis.step == "year"


def test_fill_then_index_then_classes_then_trend(run, sm, tmp_path):
    filled = run("gapfill", INPUT=sm, OUTPUT=str(tmp_path / "f.tif"), FLAGS=str(tmp_path / "g.tif"))
    flags = _values(filled["FLAGS"])
    observed = np.isfinite(_values(sm))
    assert np.array_equal(flags == 1, observed) and set(np.unique(flags)) <= {1, 2, 3, 4, 5}
    assert np.array_equal(_values(filled["OUTPUT"])[observed], _values(sm)[observed])
    assert filled["FILLED_SHARE"] == 1 and filled["UNFILLED_SHARE"] == 0 and 0 < filled["RMSE"] < 0.05
    index = run("ssi", INPUT=filled["OUTPUT"], FLAGS=filled["FLAGS"], SCALE=3, OUTPUT=str(tmp_path / "i.tif"))
    assert index["VALID_SHARE"] == pytest.approx(178 / 180)
    classes = run("classify", INPUT=index["OUTPUT"], OUTPUT=str(tmp_path / "c.tif"))
    assert sum(classes[f"{name}_SHARE"] for name in ("NONE", "MILD", "MODERATE", "SEVERE", "EXTREME")) == pytest.approx(
        1
    )
    trend = run("trend", INPUT=index["OUTPUT"], AGGREGATE="annual_mean", OUTPUT=str(tmp_path / "t.tif"))
    with RasterFile(trend["OUTPUT"]) as raster:
        assert raster.descriptions == ("slope_per_year", "intercept", "s", "z", "p", "class")
        slope, _, _, _, p, classes = raster.read()
    assert np.array_equal(np.abs(classes) == 2, p < 0.05) and np.isfinite(slope).all()
    assert trend["SIGNIFICANT_SHARE"] == pytest.approx((p < 0.05).mean())


def test_the_trend_of_a_known_slope(run, tmp_path):
    years = np.arange(240) / 12
    values = 0.2 + 0.004 * years[:, None, None] + np.zeros((240, 3, 3))
    values[:, 0, 0] = np.nan
    out = run("trend", INPUT=write_stack(tmp_path / "a.tif", values), OUTPUT=str(tmp_path / "t.tif"))
    with RasterFile(out["OUTPUT"]) as raster:
        bands = raster.read()
        assert raster.tags["unit"] == "m3 m-3 per year"
    assert np.isnan(bands[:, 0, 0]).all()
    assert np.allclose(bands[0].ravel()[1:], 0.004, atol=1e-6) and (bands[5].ravel()[1:] == 2).all()


def test_masks_and_land_cover(run, tmp_path):
    sm = write_stack(tmp_path / "short.tif", moist_values(36, 12, 14))
    mask = np.zeros((12, 14))
    mask[:, :7] = 1
    cover = np.indices((12, 14)).sum(axis=0) % 2 + 1.0
    out = run("gapfill", INPUT=sm, MASK=write_raster(tmp_path / "m.tif", mask),
              LAND_COVER=write_raster(tmp_path / "lc.tif", cover), OUTPUT=str(tmp_path / "f.tif"),
              FLAGS=str(tmp_path / "g.tif"))  # fmt: skip
    flags, missing = _values(out["FLAGS"]), np.isnan(_values(sm))
    assert (flags[:, :, 7:][missing[:, :, 7:]] == 0).all() and (flags[:, :, :7] > 0).all()


def test_provenance_is_in_the_tags(run, sm, tmp_path):
    from agridrought.core import __version__
    from agridrought.core.run import provenance

    index = run("ssi", INPUT=sm, SCALE=6, OUTPUT=str(tmp_path / "i.tif"))
    classes = run("classify", INPUT=index["OUTPUT"], OUTPUT=str(tmp_path / "c.tif"))
    with RasterFile(classes["OUTPUT"]) as raster:
        first, second = provenance.read(raster.tags)
    assert (first["tool"], first["version"], first["inputs"]) == ("agridrought:ssi", __version__, [sm])
    assert first["parameters"]["SCALE"] == "6" and second["tool"] == "agridrought:classify"


def test_the_same_run_gives_the_same_file(run, tmp_path):
    sm = write_stack(tmp_path / "short.tif", moist_values(36, 12, 14))
    for name in "ab":
        run("gapfill", INPUT=sm, OUTPUT=str(tmp_path / f"{name}.tif"), FLAGS=str(tmp_path / f"{name}g.tif"))
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()


@pytest.mark.parametrize("tool, more", [("gapfill", {"FLAGS": "g.tif"}), ("ssi", {}), ("trend", {}), ("classify", {})])
def test_cancel_in_mid_run_ends_soon_and_leaves_nothing(run, tmp_path, tool, more):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    values = np.random.default_rng(1).uniform(0.1, 0.4, (300, 200, 200))
    if tool == "classify":  # an index
        values = 10 * (values - 0.25)
    big = write_stack(tmp_path / "big.tif", values, unit="1" if tool == "classify" else "m3 m-3")
    feedback = QgsProcessingFeedback(False)
    threading.Timer(0.1 if tool == "classify" else 0.25, feedback.cancel).start()
    more = {name: str(tmp_path / value) for name, value in more.items()}
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(tool, feedback, INPUT=big, OUTPUT=str(tmp_path / "out.tif"), **more)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["big.tif"]


def test_progress_moves_in_proportion(run, tmp_path, qgis):
    from qgis.core import QgsProcessingFeedback
    from qgis.PyQt.QtCore import QCoreApplication

    big = write_stack(tmp_path / "big.tif", np.random.default_rng(1).uniform(0.1, 0.4, (96, 100, 100)))
    seen = []
    feedback = QgsProcessingFeedback(False)
    feedback.progressChanged.connect(seen.append)
    run("gapfill", feedback, INPUT=big, OUTPUT=str(tmp_path / "o.tif"), FLAGS=str(tmp_path / "g.tif"))
    QCoreApplication.processEvents()  # signals of other threads wait for the event loop
    # … while those of this thread arrive at once: their order says nothing.
    assert max(seen) == 100 and max(np.diff([0, *sorted(seen)])) < 20


def test_a_tool_runs_in_a_model(qgis, sm, tmp_path):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterRasterLayer,
    )

    model = QgsProcessingModelAlgorithm("two", "tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("sm"), QgsProcessingModelParameter("sm"))
    first = QgsProcessingModelChildAlgorithm("agridrought:ssi")
    first.setChildId("index")
    first.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("sm")])
    first.addParameterSources("SCALE", [QgsProcessingModelChildParameterSource.fromStaticValue(1)])
    second = QgsProcessingModelChildAlgorithm("agridrought:classify")
    second.setChildId("classes")
    second.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromChildOutput("index", "OUTPUT")])
    final = QgsProcessingModelOutput("classes")
    final.setChildOutputName("OUTPUT")
    final.setChildId("classes")
    second.setModelOutputs({"classes": final})
    model.addChildAlgorithm(first)
    model.addChildAlgorithm(second)
    path = str(tmp_path / "two.model3")
    assert model.toFile(path)
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(path)
    given = {"sm": sm, "classes:classes": str(tmp_path / "c.tif")}
    out, ok = again.run(given, QgsProcessingContext(), QgsProcessingFeedback(False))
    assert ok and Path(tmp_path / "c.tif").exists() and out
    assert set(np.unique(_values(str(tmp_path / "c.tif")))[:5]) <= {0, 1, 2, 3, 4}

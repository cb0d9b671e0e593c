"""Krige precipitation, moisture index and river distance by processing.run, chained, with bad input and cancel."""

import threading

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.synthetic_crop import make_stations

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack


@pytest.fixture(scope="module")
def gauges(tmp_path_factory):
    """A text file of rain at 12 stations over 8 days; the last day is dry."""
    rng = np.random.default_rng(1)
    x, y = rng.uniform(10, 12, 12), rng.uniform(48, 50, 12)
    lines = ["gauge,day,mm,x,y"]
    for day in range(8):
        for k in range(12):
            rain = 0 if day == 7 else max(5 * np.sin(x[k] * 2 + day) + 3, 0)
            lines.append(f"G{k},202006{day + 1:02d},{rain:.1f},{x[k]:.4f},{y[k]:.4f}")
    path = tmp_path_factory.mktemp("gauges") / "gauges.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


RAIN = {"DATE": "day", "VALUE": "mm", "X_FIELD": "x", "Y_FIELD": "y"}


@pytest.fixture
def grid(tmp_path):
    return write_raster(tmp_path / "grid.tif", np.zeros((8, 8)), make_grid(8, 8, x=10, y=50, step=0.25))


def rivers(lines, levels=None):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer("LineString?crs=EPSG:4326&field=rank:int", "rivers", "memory")
    for line, level in zip(lines, levels or [1] * len(lines), strict=True):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([level])
        feature.setGeometry(QgsGeometry.fromWkt(f"LineString ({line})"))
        assert layer.dataProvider().addFeature(feature)
    return layer


def test_krige_a_text_file(run, gauges, grid, tmp_path):
    out = run("krigeprecipitation", STATIONS=gauges, **RAIN, REFERENCE_LAYER=grid, OUTPUT=str(tmp_path / "pre.tif"),
              VARIANCE=str(tmp_path / "var.tif"))  # fmt: skip
    with TimeStack(out["OUTPUT"]) as stack, TimeStack(out["VARIANCE"]) as spread, RasterFile(grid) as like:
        values = stack.read()
        assert stack.variable == "pre" and stack.unit == "mm" and stack.axis.labels[0] == "2020-06-01"
        assert not stack.grid.difference(like.grid) and spread.axis == stack.axis
    assert values.shape == (8, 8, 8) and np.isfinite(values).all() and (values[7] == 0).all() and values.min() >= 0
    assert out["DAYS"] == 8 and out["STATIONS"] == 12 and out["RMSE"] > 0 and out["IDW_RMSE"] > 0


def test_some_dates_and_another_model(run, gauges, grid, tmp_path):
    out = run("krigeprecipitation", STATIONS=gauges, **RAIN, REFERENCE_LAYER=grid, START="2020-06-02", END="2020-06-04",
              VARIOGRAM="exponential", NEIGHBOURS=6, NAME="rain", OUTPUT=str(tmp_path / "pre.tif"))  # fmt: skip
    with TimeStack(out["OUTPUT"]) as stack:
        assert stack.axis.labels == ["2020-06-02", "2020-06-03", "2020-06-04"] and stack.variable == "rain"
    assert "VARIANCE" not in out or not out["VARIANCE"]


def test_moisture_index_of_stacks(run, tmp_path):
    rain = np.array([10, 12, 25, 40, 60, 90, 180, 150, 80, 40, 20, 8.0])
    need = np.array([5, 10, 35, 70, 110, 140, 150, 130, 85, 50, 20, 7.0])
    paths = {
        key: write_stack(tmp_path / f"{key}.tif", values[:, None, None] * np.ones((1, 4, 5)), unit="mm", variable=key)
        for key, values in (("PRECIPITATION", rain), ("PET", need))
    }
    for version, want in (("1955", -11.945813), ("1948", -7.167488)):
        out = run("moistureindex", **paths, VERSION=version, OUTPUT=str(tmp_path / "im.tif"))
        with RasterFile(out["OUTPUT"]) as raster:
            np.testing.assert_allclose(raster.read(), want, atol=2e-5)
        assert out["MEAN"] == pytest.approx(want, abs=2e-5)


def test_river_distance_with_levels(run, grid, tmp_path):
    layer = rivers(["10 49, 12 49", "10 48, 12 48"], [5, 4])
    out = run("riverdistance", RIVERS=layer, REFERENCE_LAYER=grid, LEVEL_FIELD="rank", OUTPUT=str(tmp_path / "d.tif"))
    with RasterFile(out["OUTPUT"]) as raster:
        values = raster.read()
        assert raster.descriptions == ("river_distance_4", "river_distance_5") and raster.tags["unit"] == "m"
    # Row 0 lies at 49.875°: 0.875° of latitude from the line at 49°, a little less at its bulge.
    assert 96_000 < values[1, 0].mean() < 97_500 and values[0, 0].mean() > 207_000
    assert out["LEVELS"] == 2 and out["LARGEST"] == pytest.approx(float(values.max()))


def test_from_gauges_to_the_table(run, tmp_path):
    """The chain: krige, ten days before, moisture index and river distance, sampled at the synthetic stations."""
    region = make_stations(tmp_path, stations=12, years=(2010,), every=20, shape=(8, 9))
    lines = ["day,mm,x,y"]
    with TimeStack(region.rasters["pre"]) as stack:
        values, labels = stack.read(), stack.axis.labels
        for k, (row, col) in enumerate(np.random.default_rng(2).integers(0, 8, (10, 2))):
            x, y = stack.grid.xy(col + 0.3 + k / 50, row + 0.6)
            lines += [f"{day},{values[t, row, col]:.1f},{x:.4f},{y:.4f}" for t, day in enumerate(labels)]
    (tmp_path / "g.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    place = {key: str(tmp_path / f"out_{key}.tif") for key in ("pre", "pre10", "p", "im", "r")}
    run("krigeprecipitation", STATIONS=str(tmp_path / "g.csv"), **RAIN, REFERENCE_LAYER=region.rasters["fc"],
        OUTPUT=place["pre"])  # fmt: skip
    run("aggregatestack", INPUT=place["pre"], PERIOD="trailing", DAYS=10, STATISTIC="sum", MIN_VALID=0.8,
        OUTPUT=place["pre10"])  # fmt: skip
    run("aggregatestack", INPUT=place["pre"], PERIOD="month", STATISTIC="sum", OUTPUT=place["p"])
    run("moistureindex", PRECIPITATION=place["p"], PET=region.rasters["pet"], OUTPUT=place["im"])
    run("riverdistance", RIVERS=rivers(["108 36.5, 109 36.9"]), REFERENCE_LAYER=region.rasters["fc"], OUTPUT=place["r"])
    out = run("samplestations", STATIONS=region.csv, STATION="station", DATE="date", SM="sm", CROP="crop",
              DEPTH="depth", STAGE="stage", ZONE="zone", X_FIELD="lon", Y_FIELD="lat",
              COVARIATES=[place["pre"], place["pre10"], place["im"], place["r"], region.rasters["fc"]],
              OUTPUT=str(tmp_path / "table.gpkg"))  # fmt: skip
    from qgis.core import QgsVectorLayer

    names = [field.name() for field in QgsVectorLayer(out["OUTPUT"], "t").fields()]
    assert names[11:] == ["pre", "pre_pre10", "im", "river_distance", "fc"]
    assert out["ROWS"] == len(region.table) and out["MISSING"] == 0


def test_bad_input_is_told_and_leaves_nothing(failure, gauges, grid, tmp_path):
    out = str(tmp_path / "out.tif")
    given = {"STATIONS": gauges, **RAIN, "REFERENCE_LAYER": grid, "OUTPUT": out}
    assert "“gauge”" in failure("krigeprecipitation", **{**given, "VALUE": "gauge"})
    assert "is not a date" in failure("krigeprecipitation", **{**given, "DATE": "mm"})
    assert "exchanged" in failure("krigeprecipitation", **{**given, "X_FIELD": "y", "Y_FIELD": "day"})
    assert "X_FIELD and Y_FIELD" in failure("krigeprecipitation", **{**given, "X_FIELD": "", "Y_FIELD": ""})
    lost = write_raster(tmp_path / "lost.tif", np.zeros((3, 3)), make_grid(3, 3, crs=""))
    assert "no reference system" in failure("krigeprecipitation", **{**given, "REFERENCE_LAYER": lost})
    assert "is an input of this run" in failure("krigeprecipitation", **{**given, "OUTPUT": grid})
    layer = rivers(["10 49, 12 49"])
    assert "no reference system" in failure("riverdistance", RIVERS=layer, REFERENCE_LAYER=lost, OUTPUT=out)
    assert "no field “order”" in failure("riverdistance", RIVERS=layer, REFERENCE_LAYER=grid, LEVEL_FIELD="order",
                                         OUTPUT=out)  # fmt: skip
    assert "not a time stack" in failure("moistureindex", PRECIPITATION=grid, PET=grid, OUTPUT=out)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["grid.tif", "lost.tif"]


@pytest.mark.parametrize("tool", ["krigeprecipitation", "moistureindex", "riverdistance"])
def test_cancel_in_mid_run_leaves_nothing(run, gauges, tmp_path, tool):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    place = make_grid(2000, 2000, x=10, y=50, step=0.001)
    big = write_raster(tmp_path / "big.tif", np.zeros((2000, 2000), "float32"), place)
    given = {"STATIONS": gauges, **RAIN, "REFERENCE_LAYER": big}
    if tool == "moistureindex":
        rain = write_stack(tmp_path / "p.tif", np.full((24, 500, 500), 80.0), unit="mm")
        given = {"PRECIPITATION": rain, "PET": rain}
    elif tool == "riverdistance":
        given = {"RIVERS": rivers(["10 49, 12 49"]), "REFERENCE_LAYER": big}
    before = sorted(path.name for path in tmp_path.iterdir())
    feedback = QgsProcessingFeedback(False)
    threading.Timer(0.3, feedback.cancel).start()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(tool, feedback, **given, OUTPUT=str(tmp_path / "out.tif"))
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_the_legends_are_in_words(qgis, tmp_path):
    from qgis.core import QgsRasterLayer

    from agridrought.ui.styles import apply_style

    def words(path, style):
        layer = QgsRasterLayer(path, "s")
        apply_style(layer, style)
        return [label for label, _ in layer.renderer().legendSymbologyItems()], layer

    rain = write_stack(tmp_path / "p.tif", np.arange(24).reshape(6, 2, 2), step="day", unit="mm", variable="pre")
    spread = write_stack(tmp_path / "v.tif", np.arange(24).reshape(6, 2, 2), step="day", unit="mm²", variable="v")
    plain = write_raster(tmp_path / "d.tif", 5000 * np.arange(25.0).reshape(5, 5))
    text, layer = words(rain, "precipitation")
    assert text[0] == "0 mm dry" and "heavy" in text[4] and layer.temporalProperties().isActive()
    assert words(spread, "variance")[0][0] == "0 no rain at any station" and "mm" in words(spread, "variance")[0][1]
    assert words(plain, "distance")[0][0] == "0 km at the water" and words(plain, "distance")[0][-1].endswith(" km")
    assert "dry subhumid" in " ".join(words(plain, "moisture_index")[0])

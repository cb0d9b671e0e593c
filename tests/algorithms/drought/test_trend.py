"""Trend and Regional trend by processing.run: tests, field significance, composites, zones from layers, bad input."""

import csv
from datetime import date, timedelta

import numpy as np
import pymannkendall
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_axis import TimeAxis


@pytest.fixture
def sm(tmp_path):
    return write_stack(tmp_path / "sm.tif", moist_values())


def bands(path):
    with RasterFile(path) as raster:
        return dict(zip(raster.descriptions, raster.read().astype(float), strict=True))


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def test_seasonal_and_prewhitened(run, sm, tmp_path):
    values = moist_values()
    got = bands(run("trend", INPUT=sm, TEST="seasonal", OUTPUT=str(tmp_path / "s.tif"))["OUTPUT"])
    peer = pymannkendall.seasonal_test(values[:, 2, 3].astype(float))
    for name, want in (("slope_per_year", peer.slope), ("intercept", peer.intercept), ("s", peer.s), ("p", peer.p)):
        assert got[name][2, 3] == pytest.approx(want, rel=1e-5)
    full = write_stack(tmp_path / "full.tif", np.nan_to_num(values, nan=0.2))
    got = bands(run("trend", INPUT=full, TEST="prewhitened", OUTPUT=str(tmp_path / "p.tif"))["OUTPUT"])
    peer = pymannkendall.pre_whitening_modification_test(np.nan_to_num(values, nan=np.float32(0.2))[:, 2, 3])
    for name, want in (("slope_per_year", 12 * peer.slope), ("z", peer.z), ("p", peer.p)):
        assert got[name][2, 3] == pytest.approx(want, rel=1e-5)


def test_a_season_hides_a_trend_from_the_original_test_only(run, tmp_path):
    months = np.arange(120)
    values = 0.2 + 0.1 * np.sin(2 * np.pi * months / 12)[:, None, None] + 0.001 * months[:, None, None] / 12
    values = values + np.random.default_rng(1).normal(0, 0.003, (120, 4, 5))
    stack = write_stack(tmp_path / "a.tif", values)
    shares = {
        test: run("trend", INPUT=stack, TEST=test, OUTPUT=str(tmp_path / f"{test}.tif"))["SIGNIFICANT_SHARE"]
        for test in ("original", "seasonal")
    }
    assert shares["seasonal"] > 0.9 and shares["original"] < 0.1


def test_field_significance(run, tmp_path):
    """Noise of 21 years with a real trend in a tenth of the pixels."""
    rng = np.random.default_rng(2)
    x = rng.standard_normal((21, 40, 50))
    x[:, :4] += np.linspace(-2, 2, 21)[:, None, None]
    x[:, 39] = np.nan
    stack = write_stack(tmp_path / "x.tif", x, "1990-01-01", "year", make_grid(40, 50))
    each = run("trend", INPUT=stack, OUTPUT=str(tmp_path / "each.tif"))
    field = run("trend", INPUT=stack, FDR=True, OUTPUT=str(tmp_path / "field.tif"))
    one, all_ = bands(each["OUTPUT"]), bands(field["OUTPUT"])
    for name in ("slope_per_year", "intercept", "s", "z", "p"):
        np.testing.assert_array_equal(one[name], all_[name])
    p = np.sort(one["p"][np.isfinite(one["p"])])
    limit = p[p <= 0.1 * np.arange(1, p.size + 1) / p.size].max()
    assert field["P_LIMIT"] == pytest.approx(limit, rel=1e-6) and each["P_LIMIT"] == 0.05
    want = np.sign(one["s"]) * np.where(one["p"] <= limit, 2, 1)
    np.testing.assert_array_equal(all_["class"], np.where(np.isnan(one["p"]), np.nan, want))
    assert field["SIGNIFICANT_SHARE"] == pytest.approx((p <= limit).mean())
    assert field["INCREASE_SHARE"] + field["DECREASE_SHARE"] == pytest.approx(field["SIGNIFICANT_SHARE"])
    noise = np.s_[4:39]
    assert (np.abs(one["class"][noise]) == 2).mean() > 0.04 > 0.02 > (np.abs(all_["class"][noise]) == 2).mean()
    assert (all_["class"][:4] == 2).mean() > 0.85
    assert not list(tmp_path.glob(".agridrought*"))


def test_nothing_is_significant_in_a_field_of_noise(run, tmp_path):
    x = np.random.default_rng(3).standard_normal((21, 30, 30))
    stack = write_stack(tmp_path / "x.tif", x, "1990-01-01", "year", make_grid(30, 30))
    out = run("trend", INPUT=stack, FDR=True, OUTPUT=str(tmp_path / "t.tif"))
    assert out["SIGNIFICANT_SHARE"] < 0.01
    assert set(np.unique(bands(out["OUTPUT"])["class"])) >= {-1, 1}


@pytest.fixture
def composites(tmp_path):
    """Nine years of 16-day composites that start anew each year, with a rise of 0.01 a year."""
    days = [date(year, 1, 1) + timedelta(16 * i) for year in range(2001, 2010) for i in range(23)]
    axis = TimeAxis.spanning(days, "day")
    values = np.full((axis.size, 2, 3), np.nan, "float32")
    noise = np.random.default_rng(4).normal(0, 0.01, (len(days), 2, 3))
    for day, one in zip(days, noise, strict=True):
        years = (day - days[0]).days / 365.2425
        values[axis.index(day)] = 0.2 + 0.05 * np.cos(2 * np.pi * years) + 0.01 * years + one
    return write_stack(tmp_path / "composites.tif", values, step="day", tags={"spacing": 16})


@pytest.mark.parametrize("more", [{}, {"TEST": "seasonal"}, {"TEST": "prewhitened"}, {"AGGREGATE": "annual_mean"}])
def test_composites_of_sixteen_days(run, composites, tmp_path, more):
    got = bands(run("trend", INPUT=composites, OUTPUT=str(tmp_path / "t.tif"), **more)["OUTPUT"])
    assert np.isfinite(got["p"]).all()
    np.testing.assert_allclose(got["slope_per_year"].mean(), 0.01, rtol=0.15)


class TestBadTrend:
    def test_seasonal_and_annual(self, failure, sm, tmp_path):
        text = failure("trend", INPUT=sm, TEST="seasonal", AGGREGATE="annual_mean", OUTPUT=str(tmp_path / "t.tif"))
        assert "Choose one" in text

    def test_seasonal_of_years(self, failure, tmp_path):
        years = write_stack(tmp_path / "y.tif", moist_values(20), "1990-01-01", "year")
        text = failure("trend", INPUT=years, TEST="seasonal", OUTPUT=str(tmp_path / "t.tif"))
        assert "one a year" in text and "y.tif" in text

    def test_seasonal_of_two_years(self, failure, tmp_path):
        short = write_stack(tmp_path / "s.tif", moist_values(24))
        assert "at least 3" in failure("trend", INPUT=short, TEST="seasonal", OUTPUT=str(tmp_path / "t.tif"))

    def test_prewhitened_needs_one_more(self, failure, run, tmp_path):
        eight = write_stack(tmp_path / "e.tif", moist_values(8))
        assert "at least 9" in failure("trend", INPUT=eight, TEST="prewhitened", OUTPUT=str(tmp_path / "t.tif"))
        run("trend", INPUT=eight, OUTPUT=str(tmp_path / "t.tif"))

    def test_annual_means_of_few_years(self, failure, tmp_path):
        short = write_stack(tmp_path / "s.tif", moist_values(60))
        text = failure("trend", INPUT=short, AGGREGATE="annual_mean", OUTPUT=str(tmp_path / "t.tif"))
        assert "5 year" in text and "8" in text

    def test_half_is_no_level_for_the_field(self, failure, sm, tmp_path):
        assert "below 0.5" in failure("trend", INPUT=sm, ALPHA=0.5, FDR=True, OUTPUT=str(tmp_path / "t.tif"))

    def test_cancel_leaves_nothing(self, sm, tmp_path):
        from agridrought.core.run.errors import Cancelled
        from agridrought.core.run.job import Job

        for stop in (30, 60, 90):
            calls = iter(range(10_000))
            job = Job(threads=1, cancelled=lambda: next(calls) > stop)  # noqa: B023
            with pytest.raises(Cancelled):
                run_core("trend", job, INPUT=sm, OUTPUT=str(tmp_path / "t.tif"), FDR=True)
        assert {path.name for path in tmp_path.iterdir()} == {"sm.tif"}


@pytest.fixture
def provinces(qgis):
    """Polygons west and east of 11.25° E, in Web Mercator, with a name each."""
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

    layer = QgsVectorLayer("Polygon?crs=EPSG:3857&field=name:string", "provinces", "memory")
    move = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), layer.crs(), QgsProject.instance())
    for name, box in (("Westland", (9.5, 43, 11.25, 51)), ("Eastland", (11.25, 43, 16, 51))):
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry.fromRect(QgsRectangle(*box))
        assert geometry.transform(move) == Qgis.GeometryOperationResult.Success
        feature.setGeometry(geometry)
        feature.setAttributes([name])
        layer.dataProvider().addFeature(feature)
    return layer


class TestRegional:
    def test_provinces(self, run, provinces, tmp_path):
        values = moist_values()
        values[:, :, 5:] -= 0.01 * np.arange(144)[:, None, None] / 12
        sm = write_stack(tmp_path / "sm.tif", values)
        out = run(
            "regionaltrend", INPUT=sm, ZONES=provinces, ZONE_FIELD="name", AGGREGATE="annual_mean",
            OUTPUT=str(tmp_path / "t.csv"), REPORT=str(tmp_path / "r.html"),
        )  # fmt: skip
        east, west = rows(out["OUTPUT"])
        assert (east["zone"], west["zone"]) == ("Eastland", "Westland")
        assert east["trend"] == "decreasing" and west["h"] == "0" and east["first"].startswith("2001")
        assert (out["ZONE_COUNT"], out["SIGNIFICANT_ZONES"]) == (2, 1)
        page = (tmp_path / "r.html").read_text(encoding="utf-8")
        assert "Eastland" in page and "agridrought:regionaltrend" in page

    def test_types_of_the_fields(self, run, sm, qgis, tmp_path):
        from qgis.core import QgsVectorLayer

        out = run("regionaltrend", INPUT=sm, OUTPUT=str(tmp_path / "t.gpkg"))
        fields = QgsVectorLayer(out["OUTPUT"]).fields()
        kinds = {field.name(): field.typeName() for field in fields}
        assert kinds["first"] == "Date" and kinds["p"] == "Real" and kinds["n"].startswith("Integer")

    def test_codes_mask_and_level(self, run, sm, tmp_path):
        codes = write_raster(tmp_path / "z.tif", np.repeat([3.0, 7.0], 5) * np.ones((8, 1)))
        mask = write_raster(tmp_path / "m.tif", np.repeat([1.0, 0.0], 5) * np.ones((8, 1)))
        out = run("regionaltrend", INPUT=sm, ZONES=codes, MASK=mask, TEST="hamed_rao_modification_test", LAG=3,
                  OUTPUT=str(tmp_path / "t.csv"))  # fmt: skip
        inside, outside = rows(out["OUTPUT"])
        assert float(inside["p"]) > 0 and outside["trend"] == "too few values" and outside["p"] == ""

    def test_words_are_those_of_the_core(self, qgis):
        from qgis.core import QgsApplication

        from agridrought.core.tools.drought.regional_trend.peer_tests import TESTS
        from agridrought.core.tools.drought.regional_trend.zone_tests import AGGREGATES
        from agridrought.core.tools.drought.trend.prepared_test import TESTS as PIXEL_TESTS

        provider = QgsApplication.processingRegistry().providerById("agridrought")
        regional, by_pixel = provider.algorithm("regionaltrend"), provider.algorithm("trend")
        assert regional.parameterDefinition("TEST").options() == list(TESTS)
        assert regional.parameterDefinition("AGGREGATE").options() == list(AGGREGATES)
        assert by_pixel.parameterDefinition("TEST").options() == list(PIXEL_TESTS)

    def test_every_pymannkendall_test_but_the_partial_one(self):
        from agridrought.core.tools.drought.regional_trend.peer_tests import TESTS

        there = {name for name in dir(pymannkendall) if name.endswith("_test")}
        assert there - set(TESTS) == {"partial_test"}

    @pytest.mark.parametrize(
        "more, word",
        [
            ({"TEST": "seasonal_test", "AGGREGATE": "annual_mean"}, "Choose one"),
            ({"TEST": "regional_test"}, "Give ZONES"),
            ({"MASK": "other"}, "one grid"),
        ],
    )
    def test_refused(self, failure, sm, tmp_path, more, word):
        if "MASK" in more:
            more = {"MASK": write_raster(tmp_path / "m.tif", np.ones((3, 3)))}
        assert word in failure("regionaltrend", INPUT=sm, OUTPUT=str(tmp_path / "t.csv"), **more)
        assert not (tmp_path / "t.csv").exists()

    def test_polygons_without_a_field_or_elsewhere(self, failure, sm, provinces, tmp_path):
        assert "ZONE_FIELD" in failure("regionaltrend", INPUT=sm, ZONES=provinces, OUTPUT=str(tmp_path / "t.csv"))
        far = write_stack(tmp_path / "far.tif", moist_values(), grid=make_grid(x=100.0))
        text = failure("regionaltrend", INPUT=far, ZONES=provinces, ZONE_FIELD="name", OUTPUT=str(tmp_path / "t.csv"))
        assert "no polygon" in text

    def test_a_missing_package_is_named_with_its_command(self, failure, sm, tmp_path, monkeypatch):
        from agridrought.core.run import packages

        monkeypatch.setattr(packages, "missing", lambda names: [n for n in names if n == "pymannkendall"])
        monkeypatch.setattr(packages, "this_system", lambda: packages.DEBIAN)
        text = failure("regionaltrend", INPUT=sm, OUTPUT=str(tmp_path / "t.csv"))
        assert "pip install --user --break-system-packages --no-deps pymannkendall" in text
        both = packages.command(["scipy", "pymannkendall"], packages.DEBIAN)
        assert both.startswith("sudo apt install python3-scipy && python3 -m pip")
        assert packages.command(["pymannkendall"], packages.WINDOWS) == "python -m pip install pymannkendall"

"""Trends of zones: mean series, the tests of pymannkendall, the table and the report."""

from __future__ import annotations

import html
import math

import numpy as np
import pandas
import pymannkendall
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid
from support.pixel_series import random_series
from support.run import run_core
from support.soil_moisture import moist_values

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError, ParameterError, ResourceError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.regional_trend.peer_tests import TESTS, require_suitable, run_test
from agridrought.core.tools.drought.regional_trend.traps import TRAPS
from agridrought.core.tools.drought.regional_trend.zone_series import zone_series
from agridrought.core.tools.drought.regional_trend.zone_tests import COLUMNS, RegionalTrendOptions
from agridrought.core.zonal.zones import open_zones

MONTHS = TimeAxis("month", 2001 * 12, 144)
YEARS = TimeAxis("year", 1990, 21)
MONTHLY = [name for name, test in TESTS.items() if test.seasonal]
JOINT = [name for name, test in TESTS.items() if test.joint]
SINGLE = [name for name, test in TESTS.items() if not test.seasonal and not test.joint]


def numbers(result):
    return [result.p, result.z, result.tau, result.s, result.var_s, result.slope_per_year, result.intercept]


def rows(table):
    """Rows as mappings; NaN stays, other missing values are None."""
    return [
        {name: None if value is pandas.NA else value for name, value in row.items()}
        for row in table.astype(object).to_dict("records")
    ]


def regional_trend(source, options, job, zones=None, **more):
    """Table and numbers of a run."""
    given = {"INPUT": source, "ZONES": zones, "OUTPUT": "trends.csv"}
    given |= {name.upper(): value for name, value in {**vars(options), **more}.items()}
    numbers = run_core("regionaltrend", job, **given)
    return numbers.pop("OUTPUT"), numbers


@pytest.fixture
def halves(tmp_path):
    """A stack of 12 years with a drying in the east, its values, and zones 1 (west) and 2."""
    values = moist_values()
    values[:, :, 5:] -= 0.01 * np.arange(144)[:, None, None] / 12
    codes = np.repeat([1.0, 2.0], 5) * np.ones((8, 1))
    return write_stack(tmp_path / "sm.tif", values), values, write_raster(tmp_path / "zones.tif", codes)


class TestSeries:
    def means(self, path, job, zones=None, mask=None, min_valid=0.5, stage=None):
        with TimeStack(path) as stack:
            return zone_series(stack, zones, mask, None, min_valid, job)

    def test_area_weighted_mean(self, tmp_path, job):
        values = moist_values()
        grid = make_grid(step=5.0)  # 10–50° N: areas differ much
        path = write_stack(tmp_path / "sm.tif", values, grid=grid)
        got = self.means(path, job)
        area = CellAreas(grid).read()[0]
        weight = np.where(np.isfinite(values), area, 0)
        want = (np.nan_to_num(values) * weight).sum(axis=(1, 2)) / weight.sum(axis=(1, 2))
        np.testing.assert_allclose(got.values[:, 0], want, rtol=1e-6)
        assert not np.allclose(got.values[:, 0], np.nanmean(values, axis=(1, 2)), rtol=1e-3)
        np.testing.assert_allclose(got.area, area.sum(), rtol=1e-9)
        np.testing.assert_allclose(got.share[:, 0], weight.sum(axis=(1, 2)) / area.sum(), rtol=1e-9)

    def test_zones_mask_and_windows(self, tmp_path, halves):
        path, values, codes = halves
        from agridrought.core.data.raster import RasterFile
        from agridrought.core.engine.staging import Staging

        keep = np.ones((8, 10))
        keep[:, 0] = 0
        keep[0, 9] = np.nan
        mask = RasterFile(write_raster(tmp_path / "mask.tif", keep))
        job = Job(memory=64 * 1024**2, threads=2)
        with TimeStack(path) as stack, Staging() as stage:
            zones = open_zones(codes, stack, job, stage, path)
            got = zone_series(stack, zones, mask, None, 0.0, job)
        area = np.where(np.nan_to_num(keep) != 0, CellAreas(make_grid()).read()[0], 0)
        weight = np.where(np.isfinite(values), area, 0)
        for zone, part in enumerate((slice(0, 5), slice(5, 10))):
            w, v = weight[:, :, part], np.nan_to_num(values[:, :, part])
            np.testing.assert_allclose(got.values[:, zone], (w * v).sum(axis=(1, 2)) / w.sum(axis=(1, 2)), rtol=1e-6)
        assert got.labels == ("1", "2")

    def test_too_little_of_a_zone_has_no_mean(self, tmp_path, job):
        values = np.full((24, 4, 4), 0.2, "float32")
        values[3, :3] = np.nan  # a quarter left
        values[4, :2] = np.nan  # half left (the pixels are alike)
        values[:, :, 3] = np.nan  # sea: no part of the zone
        grid = make_grid(4, 4, y=0.5)
        path = write_stack(tmp_path / "sm.tif", values, grid=grid)
        got = self.means(path, job)
        assert np.flatnonzero(np.isnan(got.values[:, 0])).tolist() == [3]
        assert got.share[4, 0] == pytest.approx(0.5, abs=1e-6) and got.share[0, 0] == 1
        assert np.isfinite(self.means(path, job, min_valid=0.2).values).all()

    def test_the_same_run_gives_the_same_digits(self, tmp_path):
        path = write_stack(tmp_path / "sm.tif", moist_values(24, 150, 160), grid=make_grid(150, 160, step=0.05))
        job = Job(memory=64 * 1024**2, threads=2)
        first = self.means(path, job)
        for _ in range(3):
            np.testing.assert_array_equal(self.means(path, job).values, first.values)

    def test_a_grid_without_reference_system_is_refused(self, tmp_path, job):
        path = write_stack(tmp_path / "sm.tif", moist_values(24), grid=make_grid(crs=""))
        with pytest.raises(GridError, match="reference system"):
            self.means(path, job)

    def test_no_value_at_all(self, tmp_path, job):
        path = write_stack(tmp_path / "sm.tif", np.full((24, 8, 10), np.nan))
        with pytest.raises(InputError, match="no value"):
            self.means(path, job)

    def test_a_projected_grid(self, tmp_path, job):
        grid = make_grid(x=500000, y=5500000, step=1000, crs=UTM33)
        path = write_stack(tmp_path / "sm.tif", moist_values(24), grid=grid)
        assert self.means(path, job).area[0] == pytest.approx(80, rel=2e-3)


class TestPeers:
    @pytest.mark.parametrize("name", SINGLE)
    def test_single_series_of_years(self, name):
        x = random_series(21, 1, 3, seed=1)[:, 0]
        peer = getattr(pymannkendall, name)(x)
        result = run_test(name, x, YEARS, 0.05)
        want = [peer.p, peer.z, peer.Tau, peer.s, peer.var_s, peer.slope, peer.intercept]
        np.testing.assert_array_equal(numbers(result), want)
        assert result.trend == peer.trend and result.significant == peer.h

    @pytest.mark.parametrize("name", [*MONTHLY, "original_test"])
    def test_slope_is_per_year(self, name):
        x = 3 + 0.5 * np.arange(144) / 12
        result = run_test(name, x, MONTHS, 0.05)
        assert (result.slope_per_year, result.trend) == (pytest.approx(0.5), "increasing")
        assert result.intercept == pytest.approx(3, abs=0.02)

    @pytest.mark.parametrize("name", JOINT)
    def test_joint(self, name):
        x = random_series(21, 3, 9, seed=2) + np.linspace(0, 0.2, 21)[:, None]
        result = run_test(name, x, YEARS, 0.05)
        assert result.s == getattr(pymannkendall, name)(x).s and result.trend == "increasing"

    def test_the_level_that_the_package_ignores_is_kept(self):
        x = random_series(144, 1, 9, seed=3)[:, 0] + np.linspace(0, 0.03, 144)
        p = run_test("correlated_seasonal_test", x, MONTHS, 0.05).p
        assert 0.0 < p < 1.0
        for alpha, significant in ((p * 1.01, True), (p * 0.99, False)):
            assert run_test("correlated_seasonal_test", x, MONTHS, alpha).significant == significant

    @pytest.mark.parametrize("name", SINGLE)
    def test_short_and_constant_series(self, name):
        x = np.full(21, np.nan)
        x[:7] = np.arange(7)
        assert run_test(name, x, YEARS, 0.05).trend == "too few values"
        constant = run_test(name, np.full(21, 0.3), YEARS, 0.05)
        assert (constant.trend, constant.s, constant.slope_per_year) == ("no trend", 0, 0)

    @pytest.mark.parametrize("name", ["correlated_seasonal_test", "correlated_multivariate_test"])
    def test_whole_rows_are_needed(self, name):
        x = random_series(144, 1, 9, seed=4)[:, 0] if TESTS[name].seasonal else random_series(21, 3, 9, seed=4)
        axis = MONTHS if TESTS[name].seasonal else YEARS
        assert math.isfinite(run_test(name, x, axis, 0.05).p)
        x[:: 12 if TESTS[name].seasonal else 1] = np.nan
        assert run_test(name, x, axis, 0.05).trend == "too few values"

    def test_lag(self):
        x = random_series(21, 1, 9, seed=5)[:, 0]
        got = run_test("hamed_rao_modification_test", x, YEARS, 0.05, 3)
        assert got.p == pymannkendall.hamed_rao_modification_test(x, lag=3).p
        longest = run_test("yue_wang_modification_test", x, YEARS, 0.05, 500)
        assert longest.p == pytest.approx(pymannkendall.yue_wang_modification_test(x, lag=20).p)

    @pytest.mark.parametrize(
        "name, axis, zones, error",
        [
            ("seasonal_test", YEARS, 1, ParameterError),
            ("seasonal_test", TimeAxis("day", 730000, 3000), 1, ParameterError),
            ("seasonal_test", TimeAxis("month", 24000, 35), 1, DateError),
            ("original_test", TimeAxis("year", 2000, 7), 1, DateError),
            ("regional_test", YEARS, 1, ParameterError),
            ("original_test", TimeAxis("day", 730000, 7300), 1, ResourceError),
            ("correlated_multivariate_test", YEARS, 500, ResourceError),
        ],
    )
    def test_what_cannot_be_tested_is_refused(self, name, axis, zones, error):
        with pytest.raises(error):
            require_suitable(name, axis, zones)


class TestTraps:
    """The known weaknesses of the peer that the report tells of; they are measured in benchmarks/trend_traps.py."""

    def test_hamed_rao_may_have_no_answer(self):
        x = np.random.default_rng(0).standard_normal((150, 21))
        results = [run_test("hamed_rao_modification_test", one, YEARS, 0.05) for one in x]
        none = [one for one in results if one.trend == "no answer"]
        assert none and all(one.var_s < 0 and one.significant is None for one in none)

    def test_yue_wang_over_all_lags_finds_trends_in_noise(self):
        x = np.random.default_rng(1).standard_normal((80, 21))
        found = {
            lag: np.mean([run_test("yue_wang_modification_test", one, YEARS, 0.05, lag).p < 0.05 for one in x])
            for lag in (None, 1)
        }
        assert found[None] > 0.3 > 0.2 > found[1]

    def test_a_month_that_is_missing_costs_correlated_seasonal_a_year(self):
        x = random_series(144, 1, 9, seed=6)[:, 0]
        gappy = x.copy()
        gappy[[30, 70]] = np.nan
        without = np.delete(x.reshape(12, 12), [2, 5], axis=0).ravel()
        axis = TimeAxis("month", 24000, 120)
        assert (
            run_test("correlated_seasonal_test", gappy, MONTHS, 0.05).s
            == run_test("correlated_seasonal_test", without, axis, 0.05).s
        )

    def test_gaps_are_closed_before_the_autocorrelation_is_taken(self):
        x = random_series(40, 1, 9, seed=7)[:, 0]
        gappy = x.copy()
        gappy[10:20] = np.nan
        closed = np.delete(x, np.s_[10:20])
        name = "pre_whitening_modification_test"
        assert (
            run_test(name, gappy, TimeAxis("year", 1980, 40), 0.05).p
            == run_test(name, closed, TimeAxis("year", 1980, 30), 0.05).p
        )


class TestTable:
    def test_zones_of_a_stack(self, halves, job, tmp_path):
        path, _, codes = halves
        report = str(tmp_path / "r.html")
        table, out = regional_trend(path, RegionalTrendOptions(aggregate="annual_mean"), job, codes, report=report)
        west, east = rows(table)
        assert list(table.columns) == list(COLUMNS) and (west["zone"], east["zone"]) == ("1", "2")
        assert (east["trend"], east["h"], east["h_fdr"], east["n"], east["missing"]) == ("decreasing", 1, 1, 12, 0)
        assert east["slope_per_year"] == pytest.approx(-0.01, abs=0.003)
        assert west["h"] == 0 and west["first"].isoformat() == "2001-01-01" and west["last"].isoformat() == "2012-01-01"
        assert out == {"ZONE_COUNT": 2, "SIGNIFICANT_ZONES": 1, "SIGNIFICANT_ZONES_FDR": 1}
        text = open(report, encoding="utf-8").read()
        assert text.count("data:image/") == 1 and "decreasing" in text and codes in text

    @pytest.mark.parametrize("name", list(TESTS))
    def test_every_test(self, name, halves, job, tmp_path):
        path, _, codes = halves
        report = str(tmp_path / "r.html")
        table, out = regional_trend(path, RegionalTrendOptions(name, lag=1), job, codes, report=report)
        assert len(table) == (1 if TESTS[name].joint else 2) and out["ZONE_COUNT"] == 2
        for row in rows(table):
            assert all(isinstance(row[key], (kind, type(None))) for key, kind in COLUMNS.items())
            assert math.isfinite(row["p"]) and row["test"] == name
        text = open(report, encoding="utf-8").read()
        assert all(html.escape(" ".join(trap.split())) in text for trap in TRAPS[name])

    def test_polygons_and_the_whole_raster(self, halves, job):
        import geopandas
        from shapely.geometry import box

        path, values, codes = halves
        polygons = geopandas.GeoDataFrame({"name": ["west"]}, geometry=[box(9, 40, 11.25, 55)], crs=make_grid().crs)
        by_code = rows(regional_trend(path, RegionalTrendOptions(), job, codes)[0])[0]
        by_polygon = rows(regional_trend(path, RegionalTrendOptions(), job, polygons, zone_field="name")[0])
        assert len(by_polygon) == 1 and by_polygon[0]["p"] == by_code["p"]
        assert by_polygon[0]["area_km2"] == pytest.approx(by_code["area_km2"], rel=1e-9)
        whole = rows(regional_trend(path, RegionalTrendOptions(), job)[0])
        assert whole[0]["zone"] == "whole raster"

    def test_gaps_are_told(self, tmp_path, job):
        values = moist_values()
        values[40] = np.nan
        path = write_stack(tmp_path / "sm.tif", values)
        said = []
        job = Job(job.memory, job.threads, warn=said.append)
        table, _ = regional_trend(path, RegionalTrendOptions("pre_whitening_modification_test"), job)
        assert rows(table)[0]["missing"] == 1 and "both sides of a gap" in said[0]
        said.clear()
        regional_trend(path, RegionalTrendOptions(), job)
        assert not said

    def test_a_zone_with_too_few_values(self, halves, job, tmp_path):
        path, values, codes = halves
        values[7:, :, 5:] = np.nan
        path = write_stack(tmp_path / "few.tif", values)
        said = []
        job = Job(job.memory, job.threads, warn=said.append)
        row = rows(regional_trend(path, RegionalTrendOptions(), job, codes)[0])[1]
        assert (row["trend"], row["h"], row["h_fdr"], row["n"]) == ("too few values", None, None, 7)
        assert math.isnan(row["p"]) and "2" in said[0]
        table, _ = regional_trend(path, RegionalTrendOptions("regional_test"), job, codes)
        assert rows(table)[0]["trend"] == "too few values" and "left out" in said[1]

    def test_together_is_stricter_than_each(self, tmp_path, job):
        """Thirty zones of noise: some are significant one by one, none (or fewer) together."""
        x = np.random.default_rng(11).standard_normal((21, 1, 30))
        grid = make_grid(1, 30, y=0.25)
        path = write_stack(tmp_path / "x.tif", x, "1990-01-01", "year", grid)
        codes = write_raster(tmp_path / "z.tif", np.arange(30.0)[None], grid)
        table, out = regional_trend(path, RegionalTrendOptions(alpha=0.1), job, codes)
        assert out["SIGNIFICANT_ZONES"] > out["SIGNIFICANT_ZONES_FDR"]
        assert sum(row["h_fdr"] for row in rows(table)) == out["SIGNIFICANT_ZONES_FDR"]

    @pytest.mark.parametrize(
        "options",
        [{"test": "x"}, {"aggregate": "x"}, {"alpha": 0}, {"alpha": 0.6}, {"min_valid": 2}, {"lag": 0}],
    )
    def test_wrong_options(self, options):
        with pytest.raises(ParameterError):
            RegionalTrendOptions(**options)

    def test_refused_before_the_work(self, tmp_path, job, halves):
        path, _, codes = halves
        with pytest.raises(ParameterError, match="Choose one"):
            regional_trend(path, RegionalTrendOptions("seasonal_test", "annual_mean"), job)
        short = write_stack(tmp_path / "short.tif", moist_values(36))
        with pytest.raises(DateError, match="3 year"):
            regional_trend(short, RegionalTrendOptions(aggregate="annual_mean"), job)
        other = write_raster(tmp_path / "m.tif", np.ones((4, 4)))
        with pytest.raises(GridError):
            regional_trend(path, RegionalTrendOptions(), job, codes, mask=other)

    def test_cancel(self, halves):
        path, _, codes = halves
        calls = iter(range(100))
        with pytest.raises(Cancelled):
            regional_trend(path, RegionalTrendOptions(), Job(cancelled=lambda: next(calls) > 20), codes)

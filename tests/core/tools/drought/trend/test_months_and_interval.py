"""Trends of chosen months, and the interval of the slope as two further bands."""

import numpy as np
import pytest
from scipy import stats
from support.files import write_stack
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.run.errors import DateError, ParameterError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.trend.kernel import BANDS, LIMITS
from agridrought.core.tools.drought.trend.sen_slope import slope_interval, slope_intervals

ROOM = Job(memory=256 * 2**20, threads=2)  # all slopes of some pixels are listed for an interval
RNG = np.random.default_rng(0)
YEARS = 20
VALUES = (0.25 + 0.03 * RNG.normal(size=(12 * YEARS, 3, 4)) + np.arange(12 * YEARS)[:, None, None] * 1e-4).astype("f4")


def _bands(path):
    with RasterFile(str(path)) as raster:
        return dict(zip(raster.descriptions, raster.read(), strict=True))


@pytest.fixture
def sm(tmp_path):
    return write_stack(tmp_path / "sm.tif", VALUES)


def test_intervals_of_many_series_are_those_of_one():
    x = np.round(RNG.normal(size=(25, 9)), 1)
    x[RNG.random(x.shape) < 0.2] = np.nan
    x[:, 8] = np.nan
    got = slope_intervals(x, np.arange(25.0))
    for i in range(8):
        assert np.allclose(got[:, i], slope_interval(x[:, i]), rtol=1e-6)
    assert np.isnan(got[:, 8]).all()


def test_interval_of_seasons_against_scipy_of_one_season():
    """With one season the limits are those of scipy's Theil-Sen estimator, which takes ranks without interpolation."""
    x = RNG.normal(size=(40, 5)).cumsum(axis=0)
    got = slope_intervals(x, np.arange(40.0), np.zeros(40, int))
    for i in range(5):
        low, high = stats.theilslopes(x[:, i], np.arange(40), 0.95)[2:]
        assert np.allclose(got[:, i], (low, high), atol=0.01)


def test_bands_keep_their_numbers(sm, tmp_path):
    run_core("trend", INPUT=sm, AGGREGATE="annual_mean", OUTPUT=str(tmp_path / "a.tif"))
    plain = _bands(tmp_path / "a.tif")
    assert tuple(plain) == BANDS
    for fdr in (False, True):
        run_core(
            "trend", ROOM, INPUT=sm, AGGREGATE="annual_mean", INTERVAL=True, FDR=fdr, OUTPUT=str(tmp_path / "b.tif")
        )
        more = _bands(tmp_path / "b.tif")
        assert tuple(more) == (*BANDS, *LIMITS)
        assert all(np.array_equal(more[name], plain[name]) for name in BANDS[:-1])
        if not fdr:
            assert np.array_equal(more["class"], plain["class"])
        means = VALUES.reshape(YEARS, 12, 3, 4).mean(axis=1)
        want = [slope_interval(means[:, 1, 2])[i] for i in range(2)]
        assert np.allclose([more[name][1, 2] for name in LIMITS], want, rtol=1e-3)
        assert (more["slope_low"] <= more["slope_per_year"]).all()
        assert (more["slope_high"] >= more["slope_per_year"]).all()


def test_the_interval_excludes_zero_where_the_test_rejects(sm, tmp_path):
    for test in ("original", "seasonal"):
        run_core("trend", ROOM, INPUT=sm, TEST=test, INTERVAL=True, OUTPUT=str(tmp_path / "b.tif"))
        bands = _bands(tmp_path / "b.tif")
        rejects = bands["p"] < 0.045
        excludes = (bands["slope_low"] > 0) | (bands["slope_high"] < 0)
        assert excludes[rejects].all() and not excludes[bands["p"] > 0.06].any(), test


def test_the_mean_of_a_season(sm, tmp_path):
    run_core("trend", INPUT=sm, AGGREGATE="annual_mean", MONTHS="6-8", OUTPUT=str(tmp_path / "a.tif"))
    summers = VALUES.reshape(YEARS, 12, 3, 4)[:, 5:8].mean(axis=1)
    years = write_stack(tmp_path / "y.tif", summers, step="year")
    run_core("trend", INPUT=years, OUTPUT=str(tmp_path / "b.tif"))
    a, b = _bands(tmp_path / "a.tif"), _bands(tmp_path / "b.tif")
    assert all(np.allclose(a[name], b[name], atol=1e-6) for name in BANDS)


def test_a_season_over_the_new_year(sm, tmp_path):
    run_core("trend", INPUT=sm, AGGREGATE="annual_mean", MONTHS="12-2", OUTPUT=str(tmp_path / "a.tif"))
    # December of 2001 goes with January and February of 2002; the first winter lacks its December, the last the rest.
    winters = [VALUES[[0, 1]].mean(axis=0)]
    winters += [VALUES[12 * y - 1 : 12 * y + 2].mean(axis=0) for y in range(1, YEARS)]
    years = write_stack(tmp_path / "y.tif", np.array(winters), step="year")
    run_core("trend", INPUT=years, OUTPUT=str(tmp_path / "b.tif"))
    a, b = _bands(tmp_path / "a.tif"), _bands(tmp_path / "b.tif")
    assert np.allclose(a["slope_per_year"], b["slope_per_year"], atol=1e-6) and np.allclose(a["p"], b["p"], atol=1e-6)


def test_values_of_some_months(sm, tmp_path):
    run_core("trend", INPUT=sm, MONTHS="7", OUTPUT=str(tmp_path / "a.tif"))
    july = np.where((np.arange(12 * YEARS) % 12 == 6)[:, None, None], VALUES, np.nan)
    masked = write_stack(tmp_path / "july.tif", july)
    run_core("trend", INPUT=masked, OUTPUT=str(tmp_path / "b.tif"))
    a, b = _bands(tmp_path / "a.tif"), _bands(tmp_path / "b.tif")
    assert all(np.array_equal(a[name], b[name]) for name in BANDS)


def test_bad_months(sm, tmp_path):
    out = {"OUTPUT": str(tmp_path / "a.tif")}
    with pytest.raises(ParameterError, match="is no month"):
        run_core("trend", INPUT=sm, MONTHS="summer", **out)
    years = write_stack(tmp_path / "y.tif", VALUES[:YEARS], step="year")
    with pytest.raises(ParameterError, match="other steps"):
        run_core("trend", INPUT=years, MONTHS="6-8", **out)
    short = write_stack(tmp_path / "s.tif", VALUES[:84])
    with pytest.raises(DateError, match="7 year"):
        run_core("trend", INPUT=short, AGGREGATE="annual_mean", MONTHS="6-8", **out)

"""Seasonal and pre-whitened tests and the false discovery rate (docs/methods.md §8)."""

from __future__ import annotations

import pickle
from datetime import date

import numpy as np
import pymannkendall
import pytest
from support.files import write_raster, write_stack
from support.pixel_series import BOGRA, VECTOR, fields, random_series
from support.soil_moisture import moist_values

from agridrought.core.data.stack.time_axis import TimeAxis, step_number
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, ParameterError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.trend import mann_kendall, prewhitened_mann_kendall, seasonal_mann_kendall
from agridrought.core.tools.drought.trend.false_discovery import PCounts, fine_counts, largest_rejected
from agridrought.core.tools.drought.trend.kernel import ClassesByLimit, TestedKernel, TrendKernel
from agridrought.core.tools.drought.trend.prepared_test import TESTS, PreparedTest

pytestmark = pytest.mark.filterwarnings("error")
SMALL_P = np.array([0.001, 0.008, 0.012, 0.041, 0.0415, 0.06, 0.074, 0.205, 0.212, 0.216, 0.3, 0.5])


def seasonal(x, period=12, **options):
    step = np.arange(len(x))
    return seasonal_mann_kendall(x, step % period, step // period, period, **options)


def persistent(n, pixels, rho, seed):
    """AR(1) series, (time, pixels)."""
    rng = np.random.default_rng(seed)
    x = rng.standard_normal((n, pixels))
    for t in range(1, n):
        x[t] = rho * x[t - 1] + np.sqrt(1 - rho**2) * x[t]
    return x


def assert_equals(test, peers):
    ours = np.stack([test.s, test.z, test.p, test.slope_per_year, test.intercept])
    theirs = np.transpose([[q.s, q.z, q.p, q.slope, q.intercept] for q in peers])
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-9)


@pytest.mark.parametrize("decimals", [1, 2, 3, 9])
@pytest.mark.parametrize("n, gaps", [(36, 0), (100, 0), (240, 0), (240, 0.2)])
def test_seasonal_equals_pymannkendall(n, gaps, decimals):
    x = random_series(n, 15, decimals, seed=n + decimals, gaps=gaps)
    assert_equals(seasonal(x), [pymannkendall.seasonal_test(series) for series in x.T])


@pytest.mark.parametrize("decimals", [1, 2, 3, 9])
@pytest.mark.parametrize("n", [9, 21, 120])
def test_prewhitened_equals_pymannkendall(n, decimals):
    x = random_series(n, 25, decimals, seed=n + decimals)
    peers = [pymannkendall.pre_whitening_modification_test(series) for series in x.T]
    assert_equals(prewhitened_mann_kendall(x, 1), peers)


def test_seasonal_with_one_season_is_the_original():
    x = random_series(21, 60, 2, seed=1, gaps=0.1)
    np.testing.assert_allclose(fields(seasonal(x, 1)), fields(mann_kendall(x, 1)), rtol=0, atol=1e-12)


def test_seasonal_does_not_see_the_season():
    x = random_series(120, 30, 9, seed=2, gaps=0.1)
    season = np.tile(np.random.default_rng(3).normal(0, 5, (12, 1)), (10, 1))
    plain, with_season = seasonal(x), seasonal(x + season)
    for name in ("s", "z", "p", "trend_class"):
        np.testing.assert_array_equal(getattr(with_season, name), getattr(plain, name))
    np.testing.assert_allclose(with_season.slope_per_year, plain.slope_per_year, rtol=0, atol=1e-12)


def test_seasons_in_any_order_and_number():
    x = random_series(96, 20, 3, seed=4)
    step = np.arange(96)
    named = np.random.default_rng(5).permutation(1000)[:12][step % 12]
    again = seasonal_mann_kendall(x, named, 1990 + step // 12, 12)
    np.testing.assert_allclose(fields(again), fields(seasonal(x)), rtol=1e-12)


def test_seasonal_counts_only_values_with_a_partner():
    x = np.full((36, 2), np.nan)
    x[:12] = np.arange(12)[:, None]  # twelve values, no two of one season
    x[12:20, 1] = np.arange(8)  # sixteen with a partner
    test = fields(seasonal(x))
    assert np.isnan(test[:, 0]).all() and np.isfinite(test[:, 1]).all()


def test_seasonal_intercept_is_the_line_at_the_first_step():
    x = 3 + 0.5 * (np.arange(60)[:, None] / 12)
    test = seasonal(x)
    np.testing.assert_allclose([test.slope_per_year[0], test.intercept[0]], [0.5, 3], rtol=1e-12)


def test_two_dates_in_one_season_are_refused():
    with pytest.raises(ParameterError, match="Aggregate"):
        seasonal_mann_kendall(np.zeros((4, 1)), [0, 0, 1, 1], [2000, 2000, 2000, 2001], 2)


@pytest.mark.parametrize("test", [seasonal, lambda x, **more: prewhitened_mann_kendall(x, 12, **more)])
class TestBoth:
    @pytest.mark.parametrize("value", [0.0, 0.25, -3.0])
    def test_constant(self, test, value):
        got = fields(test(np.full((36, 1), value, np.float32)))[:, 0]
        np.testing.assert_array_equal(got, [0, value, 0, 0, 1, 0])

    def test_shift_and_scale(self, test):
        x = np.round(random_series(72, 40, 9, seed=6, gaps=0.1) * 2**14) / 2**14
        plain, shifted, scaled = test(x), test(x + 2), test(-4 * x)
        np.testing.assert_allclose(shifted.p, plain.p, rtol=1e-9)
        np.testing.assert_array_equal(scaled.s, -plain.s)
        np.testing.assert_allclose(shifted.intercept, plain.intercept + 2, rtol=1e-9)
        np.testing.assert_allclose(scaled.slope_per_year, -4 * plain.slope_per_year, rtol=1e-9)

    def test_shape_missing_and_no_pixels(self, test):
        x = random_series(48, 12, 3, seed=7, gaps=0.1)
        x[:, ::5] = np.nan
        cube = fields(test(x.reshape(48, 3, 4)))
        assert cube.shape == (6, 3, 4) and np.isnan(cube.reshape(6, -1)[:, ::5]).all()
        alone = [fields(test(series)) for series in x.T]
        np.testing.assert_allclose(cube.reshape(6, -1), np.transpose(alone), rtol=1e-12)
        assert fields(test(np.ones((24, 0)))).shape == (6, 0)
        assert np.isnan(fields(test(np.ones((1, 3))))).all()

    def test_input_is_left_alone_and_inf_is_missing(self, test):
        x = random_series(48, 8, 3, seed=8, gaps=0.1)
        before = x.copy()
        expected = fields(test(x))
        np.testing.assert_array_equal(x, before)
        x[np.isnan(x)] = -np.inf
        np.testing.assert_array_equal(fields(test(x)), expected)

    def test_chunks_do_not_change_results(self, test, monkeypatch):
        from agridrought.core.tools.drought.trend import score
        from agridrought.core.tools.drought.trend import seasonal as module

        x = random_series(48, 103, 3, seed=9, gaps=0.05)
        whole = fields(test(x))
        monkeypatch.setattr(score, "CHUNK_VALUES", 48 * 20)
        monkeypatch.setattr(module, "_SLOPES", 200)
        np.testing.assert_array_equal(fields(test(x)), whole)

    def test_cancel(self, test):
        calls = iter(range(100))

        def check():
            if next(calls) == 20:
                raise Cancelled()

        with pytest.raises(Cancelled):
            test(random_series(240, 500, 3, seed=10), check=check)

    @pytest.mark.parametrize("options", [{"alpha": 0}, {"minimum": 1}])
    def test_wrong_parameters(self, test, options):
        with pytest.raises(ParameterError):
            test(np.zeros((24, 2)), **options)


def whitened_by_hand(x, previous):
    """S of one series with gaps, by loops."""
    valid = np.isfinite(x)
    y = x - x[valid].mean()
    pairs = [(t, p) for t, p in enumerate(previous) if p >= 0 and valid[t] and valid[p]]
    covariance = sum(y[t] * y[p] for t, p in pairs) / (len(pairs) + 1)
    r1 = covariance / (np.square(y[valid]).sum() / valid.sum())
    white = [x[t] - r1 * x[p] for t, p in pairs]
    return sum(np.sign(b - a) for i, a in enumerate(white) for b in white[i + 1 :])


def test_prewhitening_pairs_only_neighbours():
    x = random_series(40, 20, 9, seed=11, gaps=0.3)
    test = prewhitened_mann_kendall(x, 1, minimum=2)
    assert test.s.tolist() == [whitened_by_hand(series, np.arange(40) - 1) for series in x.T]
    assert not np.array_equal(test.s, mann_kendall(x, 1).s)
    np.testing.assert_array_equal(test.slope_per_year, mann_kendall(x, 1).slope_per_year)


def test_prewhitening_counts_whitened_values():
    x = np.random.default_rng(12).normal(size=(17, 2))
    x[1::2, 0] = np.nan  # nine values, no two neighbours
    x[8, 1] = np.nan  # sixteen, fourteen pairs
    test = fields(prewhitened_mann_kendall(x, 1))
    assert np.isnan(test[:, 0]).all() and np.isfinite(test[:, 1]).all()
    assert np.isnan(fields(prewhitened_mann_kendall(x, 1, minimum=15))).all()


def test_composites_whiten_with_the_composite_before():
    short = random_series(60, 15, 9, seed=13)
    x = np.full((60 * 16, 15), np.nan)
    x[::16] = short
    test = prewhitened_mann_kendall(x, 16, spacing=16)
    expected = prewhitened_mann_kendall(short, 1)
    np.testing.assert_allclose(fields(test)[2:], fields(expected)[2:], rtol=0, atol=1e-12)
    np.testing.assert_allclose(test.slope_per_year, expected.slope_per_year, rtol=1e-9)


def test_prewhitening_holds_the_level_that_persistence_breaks():
    """5 % wanted; 2000 series of 21 values with lag-1 autocorrelation 0.5."""
    x = persistent(21, 2000, 0.5, seed=14)
    assert (mann_kendall(x, 1).p < 0.05).mean() > 0.15
    assert (prewhitened_mann_kendall(x, 1).p < 0.05).mean() < 0.08


def test_many_missing_rows_cost_nothing():
    """A series every 16 days on a daily axis is tested as the series that it is."""
    short = random_series(40, 20, 3, seed=15)
    x = np.full((40 * 16, 20), np.nan)
    x[::16] = short
    test, expected = mann_kendall(x, 16), mann_kendall(short, 1)
    np.testing.assert_allclose(fields(test), fields(expected), rtol=0, atol=1e-12)


def test_false_discovery_vector_of_methods():
    assert (largest_rejected(SMALL_P, 0.05) >= SMALL_P).sum() == 3
    assert (largest_rejected(SMALL_P, 0.10) >= SMALL_P).sum() == 5
    assert largest_rejected(SMALL_P + 0.5, 0.05) == -1 and largest_rejected(np.full(3, np.nan), 0.05) == -1


def counted_limit(p, level):
    counts = PCounts()
    for part in np.array_split(p.ravel(), 3):
        counts.counts += PCounts.of(part)
    return counts.largest_rejected(level, lambda classes: fine_counts(p, classes))


@pytest.mark.parametrize("seed", range(60))
def test_counting_finds_the_limit_of_sorting(seed):
    rng = np.random.default_rng(seed)
    p = rng.random(int(10 ** rng.uniform(0, 4.5)))
    some = rng.random(p.size) < rng.choice([0, 0.01, 0.1, 1])
    p[some] *= 10 ** rng.uniform(-9, 0)
    p = np.round(p, rng.integers(2, 12)).astype(np.float32)
    p[rng.random(p.size) < 0.05] = np.nan
    level = rng.choice([0.02, 0.1, 0.5])
    assert counted_limit(p, level) == largest_rejected(p.astype(float), level)


def test_counting_looks_at_more_classes_than_one_pass_takes(monkeypatch):
    """Ranks that stay just short of the line make every coarse class a candidate."""
    from agridrought.core.tools.drought.trend import false_discovery

    monkeypatch.setattr(false_discovery, "_TOGETHER", 2)
    n = 3000
    p = (np.arange(1, n + 1) / n * 0.1 * 1.0005).astype(np.float32)
    p[:3] = 1e-6
    passes = []

    def finely(classes):
        passes.append(len(classes))
        return fine_counts(p, classes)

    counts = PCounts()
    counts.counts += PCounts.of(p)
    assert counts.largest_rejected(0.1, finely) == largest_rejected(p.astype(float), 0.1)
    assert len(passes) > 3 and set(passes) <= {1, 2}


def test_vector_series_prewhitened_and_seasonal():
    peer = pymannkendall.pre_whitening_modification_test(VECTOR)
    assert prewhitened_mann_kendall(VECTOR, 1).p == pytest.approx(peer.p, abs=1e-12)


def test_seasonal_of_the_published_station():
    series = np.array([np.nan if v == "-" else float(v) for v in BOGRA.split()])
    test = seasonal(series)
    assert test.s == -399 and test.p == pytest.approx(0.03263834596177739, rel=1e-9)
    assert test.slope_per_year == pytest.approx(-0.08695652173913043, rel=1e-12)
    assert test.intercept == pytest.approx(96.31159420289855, rel=1e-12)


def test_original_of_the_published_station():
    series = np.array([np.nan if v == "-" else float(v) for v in BOGRA.split()])
    assert_equals(mann_kendall(series[:, None], 1), [pymannkendall.original_test(series)])


@pytest.mark.parametrize("test", ["original", "seasonal", "prewhitened"])
def test_kernels_can_leave_the_process(tmp_path, test):
    with TimeStack(write_stack(tmp_path / "x.tif", moist_values(120, 3, 4))) as stack:
        prepared, values = PreparedTest.of(stack, test, False, 0.05), stack.read()
    job = Job()
    for kernel, name in ((TrendKernel(prepared), "output"), (TestedKernel(prepared), "tested")):
        arrays, counts = kernel({"x": values}, job)
        copied, again = pickle.loads(pickle.dumps(kernel))({"x": values}, job)
        np.testing.assert_array_equal(arrays[name], copied[name])
        np.testing.assert_array_equal(counts, again)
    again = pickle.loads(pickle.dumps(ClassesByLimit(0.01)))({"tested": arrays["tested"]}, job)[0]["output"]
    assert again.shape == (6, 3, 4) and again.dtype == np.float32


@pytest.mark.parametrize(
    ("first", "step", "per_year"),
    [("2001-01-01", "half_month", 24), ("2001-01-09", "16day+8", 23), ("2001-01-01", "8day", 46)],
)
def test_dated_periods_of_the_year_equal_pymannkendall(tmp_path, first, step, per_year):
    """What the file says is its dates alone; the tests are those of the plain series with so many seasons."""
    axis = TimeAxis(step, step_number(date.fromisoformat(first), step), 6 * per_year)
    x = persistent(axis.size, 4, 0.4, seed=21) + 0.002 * np.arange(axis.size)[:, None]
    x += np.cos(2 * np.pi * axis.seasons / per_year)[:, None]
    with TimeStack(write_raster(tmp_path / "x.tif", x.reshape(-1, 2, 2), descriptions=axis.labels)) as stack:
        assert (stack.axis.step, len(stack), stack.spacing) == (step, axis.size, 1)
        values = stack.read().reshape(axis.size, -1)
        found = {name: PreparedTest.of(stack, name, False, 0.05).test(values, lambda: None) for name in TESTS}
    values = values.astype(float)
    peers = {
        "original": [pymannkendall.original_test(one) for one in values.T],
        "seasonal": [pymannkendall.seasonal_test(one, period=per_year) for one in values.T],
        "prewhitened": [pymannkendall.pre_whitening_modification_test(one) for one in values.T],
    }
    for name, peer in peers.items():
        np.testing.assert_allclose(found[name].z, [one.z for one in peer], rtol=1e-9)
        scale = 1 if name == "seasonal" else per_year
        np.testing.assert_allclose(found[name].slope_per_year, [scale * one.slope for one in peer], rtol=1e-6)

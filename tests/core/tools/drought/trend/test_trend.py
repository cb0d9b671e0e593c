"""Mann-Kendall test and Sen's slope (docs/methods.md §8)."""

from __future__ import annotations

import numpy as np
import pymannkendall
import pytest
from support.files import write_stack
from support.pixel_series import BOGRA, VECTOR, fields, random_series

from agridrought.core.run.errors import Cancelled, ParameterError
from agridrought.core.tools.drought.trend import mann_kendall

pytestmark = pytest.mark.filterwarnings("error")


def listed_slope(series):
    """Sen's slope per step from the full list of pairs."""
    i, j = np.triu_indices(len(series), 1)
    return np.nanmedian((series[j].astype(float) - series[i]) / (j - i))


def assert_equals_pymannkendall(x, **options):
    test = mann_kendall(x, 1, **options)
    classes = {-2: "decreasing", 2: "increasing"}
    for pixel, series in enumerate(x.T.astype(np.float64)):
        peer = pymannkendall.original_test(series)
        ours = [a[pixel] for a in (test.s, test.z, test.p, test.slope_per_year, test.intercept)]
        theirs = [peer.s, peer.z, peer.p, peer.slope, peer.intercept]
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-9)
        assert classes.get(test.trend_class[pixel], "no trend") == peer.trend


def test_vector_of_methods():
    test = mann_kendall(VECTOR, steps_per_year=1)
    assert test.s == 43
    assert ((43 - 1) / test.z) ** 2 == pytest.approx(211.6666667, rel=1e-9)
    assert test.z == pytest.approx(2.886842266, rel=1e-9)
    assert test.p == pytest.approx(0.003891292566, rel=1e-9)
    assert test.slope_per_year == pytest.approx(0.0075, rel=1e-12)
    assert test.intercept == pytest.approx(0.20875, rel=1e-12)
    assert test.trend_class == 2


def test_published_station_with_gaps_keeps_real_time_in_the_slope():
    series = np.array([np.nan if v == "-" else float(v) for v in BOGRA.split()])
    test = mann_kendall(series, steps_per_year=12)
    assert test.s == -1959
    assert ((-1959 + 1) / test.z) ** 2 == pytest.approx(4889800.333333333, rel=1e-12)
    assert test.z == pytest.approx(-0.8854562842589916, rel=1e-12)
    assert test.p == pytest.approx(0.37591058740506833, rel=1e-12)
    # -0.00645 where the gaps are closed up first, as pymannkendall 1.0 did
    assert test.slope_per_year == pytest.approx(12 * -0.006369426751592357, rel=1e-12)
    assert test.intercept == pytest.approx(96.15286624203821, rel=1e-12)
    assert test.trend_class == -1


@pytest.mark.parametrize("decimals", [1, 2, 3, 9])
@pytest.mark.parametrize("gaps", [0.0, 0.2])
@pytest.mark.parametrize("n", [8, 21, 60])
def test_equals_pymannkendall(n, gaps, decimals):
    x = random_series(n, 25, decimals, seed=n + decimals, gaps=gaps)
    assert_equals_pymannkendall(x[:, np.isfinite(x).sum(axis=0) > 2], minimum=2)


@pytest.mark.parametrize("dtype", ["float32", ">f4", "float64"])
def test_long_series_equal_pymannkendall(dtype):
    assert_equals_pymannkendall(random_series(252, 8, 3, seed=1, gaps=0.05).astype(dtype))


def test_integers_are_taken():
    assert_equals_pymannkendall(np.random.default_rng(2).integers(0, 30, (40, 10)))


@pytest.mark.parametrize("decimals", [1, 2, 3, 9])
def test_slope_equals_the_full_list_of_pairs(decimals):
    """Rounded float32 values have many slopes that differ only in the last digits."""
    x = random_series(252, 400, decimals, seed=4).astype(np.float32)
    x[:, ::2] += np.linspace(0, 0.1, 252, dtype=np.float32)[:, None]
    slope = mann_kendall(x, 1).slope_per_year
    np.testing.assert_allclose(slope, [listed_slope(s) for s in x.T], rtol=0, atol=1e-15)


def test_slope_where_brackets_cannot_help():
    """Straight lines (all slopes equal), spikes, steps, few levels, among other series."""
    n = 120
    x = random_series(n, 300, 3, seed=5)
    x[:, :100] = np.arange(n)[:, None] * np.linspace(-1, 1, 100)
    x[17, 100:120] = 1e9
    x[n // 2 :, 120:140] += 50
    x[:, 140:160] = np.arange(n)[:, None] // 30
    x[:5, 160:180] = np.nan
    slope = mann_kendall(x, 1).slope_per_year
    np.testing.assert_allclose(slope, [listed_slope(s) for s in x.T], rtol=1e-12, atol=1e-15)


def test_more_slopes_inside_than_are_held(monkeypatch):
    from agridrought.core.tools.drought.trend import sen_slope

    x = random_series(60, 200, 2, seed=6)
    x[:, :50] = np.arange(60)[:, None] * 0.1
    expected = fields(mann_kendall(x, 1))
    monkeypatch.setattr(sen_slope, "_SLOPES", 4000)
    np.testing.assert_array_equal(fields(mann_kendall(x, 1)), expected)


def test_shift_scale_and_time_reversal():
    x = random_series(40, 60, 4, seed=7, gaps=0.1)
    x = np.round(x * 2**14) / 2**14  # sums and multiples of two stay exact
    test = mann_kendall(x, 12)

    shifted = mann_kendall(x + 2, 12)
    np.testing.assert_allclose(shifted.intercept, test.intercept + 2, rtol=1e-12)
    scaled = mann_kendall(-4 * x, 12)
    np.testing.assert_array_equal(scaled.slope_per_year, -4 * test.slope_per_year)
    backward = mann_kendall(x[::-1], 12)
    np.testing.assert_allclose(backward.slope_per_year, -test.slope_per_year, rtol=1e-12)
    for name in ("s", "z", "trend_class"):
        np.testing.assert_array_equal(getattr(shifted, name), getattr(test, name))
        np.testing.assert_array_equal(getattr(scaled, name), -getattr(test, name))
        np.testing.assert_array_equal(getattr(backward, name), -getattr(test, name))
    for other in (shifted, scaled, backward):
        np.testing.assert_array_equal(other.p, test.p)
    np.testing.assert_allclose(shifted.slope_per_year, test.slope_per_year, rtol=1e-12)


def test_slope_is_per_year():
    x = np.arange(36)[:, None] * np.array([0.01, -0.02])
    np.testing.assert_allclose(mann_kendall(x, 12).slope_per_year, [0.12, -0.24])


@pytest.mark.parametrize("value", [0.0, 0.25, -3.0])
def test_constant_series(value):
    test = mann_kendall(np.full((20, 1), value, np.float32), 12)
    np.testing.assert_array_equal(fields(test)[:, 0], [0, value, 0, 0, 1, 0])


def test_minimum_counts_valid_values():
    x = random_series(12, 3, 9, seed=8)
    x[:5, 0] = np.nan  # 7 left
    x[:2, 1] = np.nan
    x[5:7, 1] = np.inf  # infinite is missing; 8 left
    test = fields(mann_kendall(x, 1))
    assert np.isnan(test[:, 0]).all()
    assert np.isfinite(test[:, 1:]).all()
    assert np.isfinite(fields(mann_kendall(x, 1, minimum=7))).all()


def test_all_missing_one_date_and_no_pixels():
    assert np.isnan(fields(mann_kendall(np.full((30, 4), np.nan), 12))).all()
    assert np.isnan(fields(mann_kendall(np.ones((1, 4)), 12, minimum=2))).all()
    assert fields(mann_kendall(np.ones((30, 0)), 12)).shape == (6, 0)


def test_two_values_are_enough_when_asked():
    test = mann_kendall(np.array([[1.0], [np.nan], [2.0]]), 1, minimum=2)
    np.testing.assert_array_equal(fields(test)[:, 0], [0.5, 1, 1, 0, 1, 1])


def test_pixels_keep_their_places_and_shape():
    x = random_series(21, 6 * 7, 3, seed=9, gaps=0.1)
    x[:, ::5] = np.nan
    cube = fields(mann_kendall(x.reshape(21, 6, 7), 1))
    assert cube.shape == (6, 6, 7)
    alone = [fields(mann_kendall(series, 1)) for series in x.T]
    np.testing.assert_array_equal(cube.reshape(6, -1), np.transpose(alone))


def test_chunks_do_not_change_results(monkeypatch):
    from agridrought.core.tools.drought.trend import score

    x = random_series(50, 203, 3, seed=10, gaps=0.02)
    whole = fields(mann_kendall(x, 1))
    monkeypatch.setattr(score, "CHUNK_VALUES", 50 * 20)
    np.testing.assert_array_equal(fields(mann_kendall(x, 1)), whole)


def test_input_is_left_alone():
    x = random_series(30, 20, 2, seed=11, gaps=0.1)
    before = x.copy()
    mann_kendall(x, 12)
    np.testing.assert_array_equal(x, before)


def test_alpha_moves_only_the_class():
    x = random_series(21, 200, 3, seed=12)
    strict, loose = mann_kendall(x, 1, alpha=0.01), mann_kendall(x, 1, alpha=0.2)
    np.testing.assert_array_equal(np.abs(strict.trend_class) == 2, strict.p < 0.01)
    np.testing.assert_array_equal(np.abs(loose.trend_class) == 2, loose.p < 0.2)
    np.testing.assert_array_equal(fields(strict)[:5], fields(loose)[:5])


def test_cancel_in_mid_run():
    calls = iter(range(100))

    def check():
        if next(calls) == 50:
            raise Cancelled()

    with pytest.raises(Cancelled):
        mann_kendall(random_series(60, 500, 3, seed=13), 12, check=check)


@pytest.mark.parametrize(
    "x, options",
    [
        (np.float64(1), {}),
        (np.zeros((30001, 0)), {}),
        (VECTOR, {"steps_per_year": 0}),
        (VECTOR, {"alpha": 0}),
        (VECTOR, {"alpha": 1}),
        (VECTOR, {"minimum": 1}),
    ],
)
def test_wrong_parameters(x, options):
    with pytest.raises(ParameterError):
        mann_kendall(x, **{"steps_per_year": 12, **options})


def test_the_plan_tells_seconds_that_grow_with_the_pairs_of_values(tmp_path):
    from contextlib import ExitStack

    from agridrought.core.interface.opening import open_inputs
    from agridrought.core.run.messages import Tell
    from agridrought.core.tools.drought.trend.tool import Trend

    def seconds(months, **settings):
        values = np.random.default_rng(1).normal(0.25, 0.02, (months, 2, 3))
        path = write_stack(tmp_path / f"{months}.tif", values)
        tool = Trend(input=path, output=str(tmp_path / "out.tif"), **settings)
        with ExitStack() as opened:
            return tool.plan(open_inputs(tool, opened, Tell()), Tell()).cost.seconds

    assert 2.5 * seconds(120) < seconds(240) < 4 * seconds(120)
    assert seconds(240, aggregate="annual_mean") < seconds(240) < seconds(240, test="prewhitened")

"""Agreement of predictions with observations (docs/methods.md §9)."""

import numpy as np
import pytest

from agridrought.core.learning.metrics import agreement
from agridrought.core.run.errors import InputError

P = [0.21, 0.26, 0.18, 0.31, 0.22, 0.27, 0.19, 0.24]
O = [0.22, 0.24, 0.15, 0.30, 0.20, 0.28, 0.16, 0.21]  # noqa: E741  as METHODS calls it


def pairs(n, seed=1):
    rng = np.random.default_rng(seed)
    o = rng.uniform(0.05, 0.45, n)
    return 0.7 * o + 0.08 + rng.normal(0, 0.03, n), o


def test_the_vector_of_the_methods():
    found = agreement(P, O, fewest=8)
    assert found.n == 8
    for name, wanted in {
        "bias": 0.015, "rmse": 0.0217944947, "ub_rmse": 0.0158113883, "r": 0.9551409315, "r2": 0.8041237113
    }.items():  # fmt: skip
        assert getattr(found, name) == pytest.approx(wanted, abs=5e-11), name


def test_intervals_are_those_of_pytesmo():
    """pytesmo 0.18.1, `with_analytical_ci` of pearson_r, bias and ubrmsd, for the same eight pairs."""
    found = agreement(P, O, fewest=8)
    assert (found.r_low, found.r_high) == pytest.approx((0.7661023509, 0.9920815262), abs=1e-9)
    assert (found.bias_low, found.bias_high) == pytest.approx((0.0008686672, 0.0291313328), abs=1e-9)
    assert (found.ub_rmse_low, found.ub_rmse_high) == pytest.approx((0.0111758829, 0.0344023773), abs=1e-9)


def test_scipy_agrees_on_many_pairs():
    from scipy import stats

    p, o = pairs(300)
    found = agreement(p, o)
    right = stats.pearsonr(p, o)
    assert found.r == pytest.approx(right.statistic)
    assert (found.r_low, found.r_high) == pytest.approx(tuple(right.confidence_interval(0.95)))
    one_sample = stats.ttest_1samp(p - o, 0).confidence_interval(0.95)
    assert (found.bias_low, found.bias_high) == pytest.approx((one_sample.low, one_sample.high))


def test_intervals_hold_the_truth_as_often_as_they_say():
    rng = np.random.default_rng(5)
    o = rng.normal(0, 1, (4000, 25))
    p = 0.6 * o + rng.normal(0, 0.8, o.shape)  # r 0.6, bias 0, ubRMSE √0.8
    found = agreement(p, o)
    inside = [
        (found.r_low <= 0.6) & (found.r_high >= 0.6),
        (found.bias_low <= 0) & (found.bias_high >= 0),
        (found.ub_rmse_low <= 0.8**0.5) & (found.ub_rmse_high >= 0.8**0.5),
    ]
    assert [share.mean() for share in inside] == pytest.approx([0.95] * 3, abs=0.012)


def test_missing_values_leave_out_the_pair():
    p, o = pairs(40)
    p[3], o[7] = np.nan, np.inf
    kept = np.delete(np.arange(40), [3, 7])
    assert np.allclose(agreement(p, o), agreement(p[kept], o[kept]))
    assert agreement(p, o).n == 38


def test_shift_scale_and_order():
    p, o = pairs(60)
    plain, shifted = agreement(p, o), agreement(p + 0.1, o)
    assert shifted.bias == pytest.approx(plain.bias + 0.1) and shifted.r == pytest.approx(plain.r)
    assert shifted.ub_rmse == pytest.approx(plain.ub_rmse) and shifted.rmse > plain.rmse
    percent = agreement(100 * p, 100 * o)
    assert percent.rmse == pytest.approx(100 * plain.rmse) and percent.r2 == pytest.approx(plain.r2)
    assert np.allclose(agreement(p[::-1], o[::-1]), plain)
    assert agreement(o, p).bias == pytest.approx(-plain.bias)
    assert plain.rmse**2 == pytest.approx(plain.ub_rmse**2 + plain.bias**2)


def test_the_mean_of_the_observations_has_r2_of_nothing_and_no_correlation():
    _, o = pairs(30)
    found = agreement(np.full(30, o.mean()), o)
    assert found.r2 == pytest.approx(0) and np.isnan(found.r) and found.bias == pytest.approx(0)


def test_constant_observations_have_no_r2():
    p, _ = pairs(30)
    found = agreement(p, np.full(30, 0.1))
    assert np.isnan(found.r2) and np.isnan(found.r) and np.isfinite(found.rmse)


@pytest.mark.parametrize("n, there", [(9, False), (10, True)])
def test_too_few_pairs_are_missing_but_counted(n, there):
    found = agreement(*pairs(n))
    assert found.n == n and np.isfinite(found[1:]).all() == there


@pytest.mark.parametrize("n", [0, 1, 2, 3, 4])
def test_hardly_any_pairs_give_no_interval_and_no_error(n):
    found = agreement(*pairs(n), fewest=1)
    assert np.isfinite(found.rmse) == (n > 0) and np.isfinite(found.r_low) == (n > 3)


def test_many_pixels_at_once_are_each_as_alone():
    rng = np.random.default_rng(2)
    p, o = rng.normal(size=(2, 24, 3, 4))
    p[rng.random(p.shape) < 0.2] = np.nan
    together = agreement(p, o, axis=0)
    assert together.rmse.shape == (3, 4)
    for name, values in together._asdict().items():
        assert values[1, 2] == pytest.approx(getattr(agreement(p[:, 1, 2], o[:, 1, 2]), name), nan_ok=True), name


def test_single_precision_is_summed_in_double():
    p, o = (values.astype("float32") for values in pairs(1_000_000))
    assert agreement(p, o).bias == pytest.approx(float((p.astype(float) - o.astype(float)).mean()), abs=1e-12)


def test_shapes_must_agree():
    with pytest.raises(InputError, match="one prediction for each observation"):
        agreement(np.zeros(3), np.zeros(4))


def test_what_few_trees_add_is_taken_out():
    """Noise of known variance in the predictions, as few trees have it, leaves no trace in the measures."""
    p, o = pairs(20_000)
    noisy = p + np.random.default_rng(5).normal(0, 0.03, p.size)
    wanted, raw, found = agreement(p, o), agreement(noisy, o), agreement(noisy, o, excess=0.03**2)
    assert raw.rmse > 1.1 * wanted.rmse and raw.r < wanted.r - 0.01
    for name in ("rmse", "ub_rmse", "r", "r2"):
        assert getattr(found, name) == pytest.approx(getattr(wanted, name), rel=0.01), name
    assert agreement(p, o, excess=0.0) == wanted

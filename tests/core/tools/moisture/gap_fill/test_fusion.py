"""Fusion weights: the least squares, moments that add up, and classes of situations."""

import numpy as np
import pytest

from agridrought.core.run.errors import ParameterError
from agridrought.core.tools.moisture.gap_fill.fusion import (
    VARIANTS,
    Moments,
    fuse,
    least_squares,
    moments,
    weight_class,
    weights,
)
from agridrought.core.tools.moisture.gap_fill.gap_context import FAR, GapContextAt

TG = np.array([.20, .25, .22, .30, .27, .18, .24, .29])  # fmt: skip
TS = np.array([.22, .24, .20, .28, .29, .20, .23, .27])  # fmt: skip
T = np.array([.205, .248, .213, .296, .275, .186, .238, .284])  # fmt: skip


def raw(*quantities):
    found = Moments(1, len(quantities))
    found.add(np.zeros(quantities[0].size, int), np.stack(quantities))
    return found.raw(0)


def values(n, temporal=np.nan, spatial=np.nan, climatology=np.nan, gap=1, rim=1, distance=1, spread=0.05):
    def full(value, dtype="float32"):
        return np.broadcast_to(np.asarray(value, dtype), n).copy()

    return GapContextAt(
        full(temporal), full(spatial), full(climatology), full(gap, "uint8"), full(rim, "uint8"),
        full(distance, "uint8"), full(spread), full(0.0),
    )  # fmt: skip


def test_vectors():
    alpha, beta, intercept = least_squares(raw(TG, TS, T), "free")
    assert (alpha, beta, intercept) == (
        pytest.approx(0.73007989, abs=6e-9), pytest.approx(0.27024598, abs=6e-9), 0)  # fmt: skip
    alpha, beta, _ = least_squares(raw(TG, TS, T), "sum_to_one")
    assert alpha == pytest.approx(0.7307692308, abs=6e-11)
    assert alpha + beta == pytest.approx(1)


def random_month(seed, n=200, g=0.8, s=0.3, c=0.01):
    rng = np.random.default_rng(seed)
    tg, ts = 0.25 + 0.05 * rng.normal(size=(2, n))
    return tg, ts, g * tg + s * ts + c + 0.005 * rng.normal(size=n)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize(("g", "s"), [(0.8, 0.3), (1.3, -0.4), (-0.2, 0.9)])
def test_weights_equal_scipy(variant, g, s):
    from scipy.optimize import lsq_linear

    tg, ts, t = random_month(1, g=g, s=s)
    found = least_squares(raw(tg, ts, t), variant)
    if variant == "sum_to_one":
        alpha = lsq_linear((tg - ts)[:, None], t - ts, (0, 1), tol=1e-14).x[0]
        expected = [alpha, 1 - alpha, 0]
    elif variant == "intercept":
        expected = np.linalg.lstsq(np.stack([tg, ts, np.ones_like(t)], axis=1), t, rcond=None)[0]
    else:
        limits = (-np.inf, np.inf) if variant == "free" else (0, np.inf)
        expected = [*lsq_linear(np.stack([tg, ts], axis=1), t, limits, tol=1e-14).x, 0]
    np.testing.assert_allclose(found, expected, atol=1e-6 if variant == "non_negative" else 1e-9)


@pytest.mark.parametrize("true", [(0.5, 0.3, 0.2), (0.9, -0.3, 0.4), (-0.2, -0.3, 1.5)])
def test_three_estimates_on_the_simplex_equal_a_search(true):
    rng = np.random.default_rng(3)
    estimates = 0.25 + 0.05 * rng.normal(size=(3, 400))
    t = np.array(true) @ estimates + 0.01 * rng.normal(size=400)
    found = least_squares(raw(*estimates, t), "sum_to_one")[:3]
    assert found.min() >= 0 and found.sum() == pytest.approx(1)
    a, b = np.meshgrid(np.linspace(0, 1, 201), np.linspace(0, 1, 201))
    grid = np.stack([a, b, 1 - a - b])[:, a + b <= 1]
    errors = ((grid.T @ estimates - t) ** 2).mean(axis=1)
    np.testing.assert_allclose(found, grid[:, errors.argmin()], atol=0.006)
    assert ((found @ estimates - t) ** 2).mean() <= errors.min() + 1e-12


def test_moments_add_up_far_from_zero():
    tg, ts, t = (v + 100 for v in random_month(3))
    group = np.arange(t.size) % 3
    whole, parts = Moments(4, 3), Moments(4, 3)
    whole.add(group, np.stack([tg, ts, t]))
    for part in (slice(0, 50), slice(50, None)):
        other = Moments(4, 3)
        other.add(group[part], np.stack([tg, ts, t])[:, part])
        parts.merge(other)
    for name in ("count", "mean", "product"):
        np.testing.assert_allclose(getattr(parts, name), getattr(whole, name), rtol=1e-9)
    assert whole.count.tolist() == [67, 67, 66, 0] and not whole.mean[3].any()
    pooled = whole.pooled(np.ones(4, bool))
    np.testing.assert_allclose(pooled.product[0], np.cov(np.stack([tg, ts, t])) * (t.size - 1), rtol=1e-9)


def test_equal_weights_where_nothing_can_be_fitted():
    tg, _, t = random_month(5)
    for variant in VARIANTS:
        np.testing.assert_array_equal(least_squares(raw(tg, tg, t), variant), [0.5, 0.5, 0])
    few = moments(values(29, TG[0], TS[0]), np.full(29, 0.2))
    np.testing.assert_array_equal(weights(few)[weight_class(values(1, 0.2, 0.2))[0]], [0.5, 0.5, 0, 0])


def test_unknown_variant():
    with pytest.raises(ParameterError, match="sum_to_one"):
        least_squares(raw(TG, TS, T), "best")


def classes_that_differ(seed=7, n=5000):
    """Near observations space is right, far from them time; a third class with few values."""
    rng = np.random.default_rng(seed)
    truth = 0.25 + 0.05 * rng.normal(size=2 * n + 40)
    near = np.arange(truth.size) < n
    good, bad = (s * rng.normal(size=truth.size) for s in (0.005, 0.02))
    distance = np.where(near, 1, 8)
    distance[-40:] = 4
    sample = values(truth.size, truth + np.where(near, bad, good), truth + np.where(near, good, bad), distance=distance)
    return sample, truth, near


def test_weights_follow_the_situation_and_few_values_lean_on_their_like():
    sample, truth, near = classes_that_differ()
    found = weights(moments(sample, truth))[weight_class(sample)]
    best = 0.02**2 / (0.02**2 + 0.005**2)  # inverse-variance weight of the better one
    assert found[0, 1] == pytest.approx(best, abs=0.06) and found[len(truth) // 2, 0] == pytest.approx(best, abs=0.06)
    assert 0.3 < found[-1, 0] < 0.8  # forty values that look like the second half do not decide by themselves
    fused = fuse(sample, weights(moments(sample, truth)))
    error = np.sqrt(((fused - truth) ** 2).mean())
    assert error < 0.006 < min(
        np.sqrt(((e - truth) ** 2).mean()) for e in (sample.temporal, sample.spatial))  # fmt: skip


def test_climatology_joins_where_it_helps():
    rng = np.random.default_rng(9)
    truth = 0.25 + 0.02 * rng.normal(size=3000)
    sample = values(3000, truth + 0.04 * rng.normal(size=3000), climatology=0.25, distance=FAR)
    fused = fuse(sample, weights(moments(sample, truth)))
    error = [np.sqrt(((e - truth) ** 2).mean()) for e in (sample.temporal, sample.climatology, fused)]
    assert error[2] < 0.93 * min(error[:2])


def test_one_estimate_is_taken_as_it_is():
    sample = values(3, temporal=[0.2, np.nan, np.nan], spatial=[np.nan, 0.3, np.nan])
    for variant in VARIANTS:
        found = fuse(sample, weights(moments(values(0), np.empty(0)), variant))
        np.testing.assert_allclose(found, [0.2, 0.3, np.nan], rtol=1e-6)

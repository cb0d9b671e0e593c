"""Fusion weights from accumulated moments."""

import numpy as np
import pytest

from agridrought.core.errors import ParameterError
from agridrought.core.gap_fill.fusion import VARIANTS, FusionSums

TG = np.array([.20, .25, .22, .30, .27, .18, .24, .29])  # fmt: skip
TS = np.array([.22, .24, .20, .28, .29, .20, .23, .27])  # fmt: skip
T = np.array([.205, .248, .213, .296, .275, .186, .238, .284])  # fmt: skip


def sums(tg, ts, t):
    found = FusionSums(1)
    found.add(0, tg, ts, t)
    return found


def test_vectors():
    found = sums(TG, TS, T)
    alpha, beta, intercept = found.weights("free", min_samples=1)[0]
    assert (alpha, beta, intercept) == (
        pytest.approx(0.73007989, abs=6e-9), pytest.approx(0.27024598, abs=6e-9), 0)  # fmt: skip
    alpha, beta, _ = found.weights("sum_to_one", min_samples=1)[0]
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
    found = sums(tg, ts, t).weights(variant)[0]
    if variant == "sum_to_one":
        alpha = lsq_linear((tg - ts)[:, None], t - ts, (0, 1), tol=1e-14).x[0]
        expected = [alpha, 1 - alpha, 0]
    elif variant == "intercept":
        expected = np.linalg.lstsq(np.stack([tg, ts, np.ones_like(t)], axis=1), t, rcond=None)[0]
    else:
        limits = (-np.inf, np.inf) if variant == "free" else (0, np.inf)
        expected = [*lsq_linear(np.stack([tg, ts], axis=1), t, limits, tol=1e-14).x, 0]
    np.testing.assert_allclose(found, expected, atol=1e-6 if variant == "non_negative" else 1e-9)


@pytest.mark.parametrize("variant", VARIANTS)
def test_errors_equal_those_of_the_values(variant):
    tg, ts, t = random_month(2)
    found = sums(tg, ts, t)
    weights = found.weights(variant)
    alpha, beta, intercept = weights[0]
    per_date, overall = found.rmse(weights)
    fused = alpha * tg + beta * ts + intercept
    expected = [np.sqrt(((e - t) ** 2).mean()) for e in (tg, ts, fused)]
    np.testing.assert_allclose(per_date[0], expected, rtol=1e-9)
    np.testing.assert_allclose(overall, expected, rtol=1e-9)


def test_blocks_add_up_far_from_zero():
    tg, ts, t = (v + 100 for v in random_month(3))
    whole, first, second = sums(tg, ts, t), FusionSums(1), FusionSums(1)
    first.add(0, tg[:50], ts[:50], t[:50])
    second.add(0, tg[50:], ts[50:], t[50:])
    first.merge(second)
    for name in ("count", "mean", "product"):
        np.testing.assert_allclose(getattr(first, name), getattr(whole, name), rtol=1e-9)
    shifted = sums(tg - 100, ts - 100, t - 100)
    a, b = first.weights("sum_to_one"), shifted.weights("sum_to_one")
    np.testing.assert_allclose(a, b, atol=1e-6)


def test_few_values_take_the_weights_of_all_dates():
    found = FusionSums(3)
    tg, ts, t = random_month(4)
    found.add(0, tg, ts, t)
    found.add(1, tg[:29], ts[:29], t[:29])
    weights = found.weights()
    assert weights[0, 0] not in (0, 0.5, 1)
    pooled = FusionSums(1)
    pooled.add(0, np.append(tg, tg[:29]), np.append(ts, ts[:29]), np.append(t, t[:29]))
    np.testing.assert_allclose(weights[1:], np.repeat(pooled.weights(), 2, axis=0), atol=1e-12)
    per_date, _ = found.rmse(weights)
    assert np.isnan(per_date[2]).all() and np.isfinite(per_date[:2]).all()


def test_equal_weights_where_nothing_can_be_fitted():
    np.testing.assert_array_equal(sums(TG, TS, T).weights(), [[0.5, 0.5, 0]])
    tg, _, t = random_month(5)
    for variant in VARIANTS:
        np.testing.assert_array_equal(sums(tg, tg, t).weights(variant), [[0.5, 0.5, 0]])


def test_missing_values_and_unknown_variant():
    found = sums(np.append(TG, np.nan), np.append(TS, 0.2), np.append(T, 0.2))
    assert found.count[0] == 8
    with pytest.raises(ParameterError, match="sum_to_one"):
        found.weights("best")

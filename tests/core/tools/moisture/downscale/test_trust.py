"""Uncertainty, area of applicability, and whether coarse cells show."""

import json

import numpy as np
import pytest
from support.grids import make_grid

from agridrought.core.learning.area_of_applicability import Applicability
from agridrought.core.learning.conformal import Interval, calibrate_spread, growth
from agridrought.core.run.errors import InputError
from agridrought.core.tools.moisture.downscale.coarsen_and_recover import border_ratio
from agridrought.core.tools.moisture.downscale.nesting import Nesting, bilinear
from agridrought.core.tools.moisture.downscale.residual_correction import cell_response, solve_correction


def make_errors(n=6000, seed=0, informative=True):
    """Truth, prediction, spread and fold; errors are as large as the spread says, or have nothing to do with it."""
    rng = np.random.default_rng(seed)
    spread = rng.uniform(0.005, 0.05, n)
    y = rng.uniform(0.1, 0.4, n)
    size = 2 * spread if informative else 0.04
    return y, y + size * rng.standard_normal(n), spread, rng.integers(0, 5, n)


@pytest.mark.parametrize("informative", [True, False])
def test_nine_of_ten_values_lie_inside(informative):
    interval = calibrate_spread(*make_errors(informative=informative))
    y, mean, spread, _ = make_errors(seed=1, informative=informative)
    inside = np.mean(np.abs(y - mean) <= interval.half_width(spread))
    assert inside == pytest.approx(0.9, abs=0.015) and interval.coverage == pytest.approx(0.9, abs=0.015)
    if informative:
        assert interval.score < 0.9 * interval.constant_score and interval.base < 0.005
        assert interval.factor == pytest.approx(2 * 1.645, rel=0.1)
    else:
        assert interval.score <= interval.constant_score and interval.factor < 0.1
        assert interval.base == pytest.approx(0.04 * 1.645, rel=0.1)


def test_the_interval_scales_with_the_unit():
    y, mean, spread, fold = make_errors(500)
    one, hundred = calibrate_spread(y, mean, spread, fold), calibrate_spread(100 * y, 100 * mean, 100 * spread, fold)
    assert np.isclose(hundred.base, 100 * one.base) and np.isclose(hundred.factor, one.factor)


def test_without_enough_errors_there_is_no_interval():
    y, mean, spread, fold = make_errors(60)
    assert calibrate_spread(y, mean, spread, np.zeros(60, int)) is None
    mean[10:] = np.nan
    assert calibrate_spread(y, mean, spread, fold) is None


def test_a_spread_of_nothing_leaves_a_constant():
    y, mean, spread, fold = make_errors(500)
    interval = calibrate_spread(y, mean, np.zeros(500), fold)
    assert interval.factor == 0 and np.mean(np.abs(y - mean) <= interval.base) == pytest.approx(0.9, abs=0.01)


def test_the_card_holds_the_interval():
    interval = calibrate_spread(*make_errors(300))
    assert Interval.from_card(json.loads(json.dumps(interval.to_card()))) == interval
    for change in ({"base": -1}, {"factor": None}, {"factor": "x"}, {"coverage": float("nan")}):
        with pytest.raises(ValueError):
            Interval.from_card({**interval.to_card(), **change})


def test_finer_pixels_leave_out_more():
    assert growth(1) == growth(2) == pytest.approx(1.35**0.5) and growth(4) == pytest.approx((1.35 + 1.35**2) ** 0.5)
    assert growth(2) < growth(3) < growth(4) < growth(5) < growth(25)


def make_rows(n=400, p=3, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(5, [1, 10, 0.1], (n, p)).astype("float32"), np.arange(n) % 4


def test_the_dissimilarity_is_that_of_a_loop():
    x, fold = make_rows()
    importance = np.array([0.2, 0.1, -0.05])
    area = Applicability.learn(x, fold, importance)
    places = (x - x.mean(axis=0)) / x.std(axis=0) * np.array([2, 1, 0])
    apart = np.linalg.norm(places[:, None] - places, axis=-1)
    mean = apart[np.triu_indices(len(x), 1)].mean()
    asked = make_rows(50, seed=9)[0]
    seen = (asked - x.mean(axis=0)) / x.std(axis=0) * np.array([2, 1, 0])
    nearest = np.linalg.norm(seen[:, None] - places, axis=-1).min(axis=1)
    assert np.allclose(area.index(asked), nearest / mean, atol=1e-3)
    own = np.array([apart[i, fold != fold[i]].min() for i in range(len(x))]) / mean
    low, high = np.quantile(own, [0.25, 0.75])
    assert np.isclose(area.threshold, own[own <= high + 1.5 * (high - low)].max(), rtol=1e-3)


def test_inside_and_outside():
    x, fold = make_rows()
    area = Applicability.learn(x, fold, np.ones(3))
    assert np.allclose(area.index(x), 0, atol=1e-4)  # every row is in the sample
    fresh, far = make_rows(500, seed=5)[0], make_rows(500, seed=5)[0] + np.float32([10, 0, 0])
    assert (area.index(fresh) <= area.threshold).mean() > 0.85 and (area.index(far) > area.threshold).all()
    fresh[0, 1] = np.nan
    assert np.isnan(area.index(fresh)[0]) and np.isfinite(area.index(fresh)[1:]).all()
    assert np.allclose(area.index(fresh * 1), area.index(fresh), equal_nan=True)


def test_a_covariate_of_no_importance_or_spread_does_not_count():
    x, fold = make_rows()
    x[:, 1] = 7
    area = Applicability.learn(x, fold, np.array([1.0, 1.0, 0.0]))
    moved = x.copy()
    moved[:, 1:] += 100
    assert np.allclose(area.index(moved), area.index(x))
    equal = Applicability.learn(x, fold, np.array([-1.0, -2.0, np.nan]))
    assert equal.weight.tolist() == [1, 1, 1]
    with pytest.raises(InputError, match="No covariate varies"):
        Applicability.learn(np.ones((50, 2), "float32"), np.arange(50) % 2, np.ones(2))


def test_many_rows_are_sampled_and_the_share_inside_stays():
    x, fold = make_rows(30_000)
    area = Applicability.learn(x, fold, np.ones(3), seed=2)
    assert area.sample.shape == (2000, 3)
    assert (area.index(make_rows(2000, seed=3)[0]) <= area.threshold).mean() > 0.9
    wide = Applicability.learn(np.tile(x[:500], (1, 40)), fold[:500], np.ones(120))
    assert wide.sample.size <= 20_000


def test_the_card_holds_the_area():
    x, fold = make_rows()
    area = Applicability.learn(x, fold, np.array([0.3, 0.2, 0.1]))
    again = Applicability.from_card(json.loads(json.dumps(area.to_card())), 3)
    assert np.array_equal(again.index(x), area.index(x)) and again.threshold == area.threshold
    assert len(json.dumps(area.to_card())) < 400_000
    for change in (
        {"sample": [[1, 2]]}, {"sample": []}, {"scale": [1, 1]}, {"scale": [1, 1, -1]}, {"distance": 0},
        {"threshold": None}, {"weight": "x"}, {"mean": [1, 2, float("nan")]},
    ):  # fmt: skip
        with pytest.raises(ValueError):
            Applicability.from_card({**area.to_card(), **change}, 3)


def _coarse_field(cells=12, factor=5):
    rng = np.random.default_rng(4)
    coarse = rng.uniform(0.1, 0.4, (cells, cells))
    fine = make_grid(cells * factor, cells * factor, x=30.0, y=2.0, step=0.05)
    nesting = Nesting(make_grid(cells, cells, x=30.0, y=2.0), fine, factor, 0, 0)
    return coarse, nesting


def test_cells_that_show_are_found():
    coarse, nesting = _coarse_field()
    blocks = np.kron(coarse, np.ones((5, 5)))
    assert border_ratio(blocks, nesting) == np.inf
    rows, cols = np.indices(blocks.shape)
    assert border_ratio(0.1 + 0.001 * rows + 0.002 * cols, nesting) == pytest.approx(1)
    noisy = blocks + np.random.default_rng(1).normal(0, 0.01, blocks.shape)
    assert border_ratio(noisy, nesting) > 5
    assert np.isnan(border_ratio(np.full(blocks.shape, np.nan), nesting))


def test_the_corner_of_the_cells_counts():
    coarse, nesting = _coarse_field()
    blocks = np.kron(coarse, np.ones((5, 5)))[3:, 2:]
    moved = Nesting(nesting.coarse, nesting.fine, 5, -3, -2)
    assert border_ratio(blocks, moved) == np.inf and border_ratio(blocks, nesting) < 1


def test_the_corrected_field_does_not_show_its_cells():
    """Even of a coarse field that is nothing but noise, with or without fine detail."""
    coarse, nesting = _coarse_field()
    place = (np.arange(60) + 0.5) / 5 - 0.5
    smooth = bilinear(coarse, place, place)
    detail = np.random.default_rng(2).normal(0, 0.02, smooth.shape)
    for field in (smooth, smooth + detail, np.full(smooth.shape, 0.2)):
        mean, response = cell_response(field, nesting, nesting.coarse.window)
        correction, _ = solve_correction(coarse - mean, response)
        assert border_ratio(field + bilinear(correction, place, place), nesting) <= 1.3

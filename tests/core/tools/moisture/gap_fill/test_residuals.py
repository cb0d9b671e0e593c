"""Kriging of the residuals, against dense matrices, and where a spatial estimate is given at all."""

import numpy as np
import pytest

from agridrought.core.tools.moisture.gap_fill import moving_window
from agridrought.core.tools.moisture.gap_fill.moving_window import MovingWindow
from agridrought.core.tools.moisture.gap_fill.regression import RegressionOptions
from agridrought.core.tools.moisture.gap_fill.spatial_month import first_pass, neighbour_pass, supported

SHAPE = (24, 30)


def field(share=0.6, seed=2):
    rng = np.random.default_rng(seed)
    values = 0.02 * rng.normal(size=SHAPE)
    values[rng.random(SHAPE) > share] = np.nan
    values[5:12, 8:16] = np.nan
    return values


def test_equals_simple_kriging_with_dense_matrices(monkeypatch):
    monkeypatch.setattr(moving_window, "_ITERATIONS", 200)
    values = field()
    half = 10
    found = MovingWindow(SHAPE, 2 * half + 1).krige(values)
    place = np.argwhere(np.ones(SHAPE, bool))
    distance = np.hypot(*(place[:, None] - place).transpose(2, 0, 1))
    correlation = sum(np.exp(-distance / (part * half)) for part in moving_window._RANGES) / len(moving_window._RANGES)
    correlation[distance > half] = 0
    o = ~np.isnan(values.ravel())
    system = correlation[np.ix_(o, o)] + moving_window._NUGGET * np.eye(o.sum())
    expected = (correlation[:, o] @ np.linalg.solve(system, values.ravel()[o])).reshape(SHAPE)
    # Not exactly: cut-off eigenvalues, squared sums below 1e-6 of the first, and float32.
    np.testing.assert_allclose(found, expected, atol=1e-2 * np.nanstd(values))


def test_the_iterations_are_enough(monkeypatch):
    values = field(0.8)
    few = MovingWindow(SHAPE, 41).krige(values)
    monkeypatch.setattr(moving_window, "_ITERATIONS", 200)
    many = MovingWindow(SHAPE, 41).krige(values)
    assert np.sqrt(((few - many) ** 2).mean()) < 0.1 * np.sqrt((many**2).mean())


def test_scale_nothing_and_zero_far_away():
    values = np.full((60, 70), np.nan)
    values[:5, :5] = 0.03
    krige = MovingWindow(values.shape, 21).krige
    found = krige(values)
    assert found[2, 2] == pytest.approx(0.03, rel=0.1)
    assert np.abs(found[20:, 20:]).max() < 1e-5
    np.testing.assert_allclose(krige(-2 * values), -2 * found, atol=1e-6)
    assert (krige(np.full(values.shape, np.nan)) == 0).all()
    assert (krige(np.where(np.isnan(values), np.nan, 0.0)) == 0).all()


def test_residuals_bring_back_what_the_slopes_miss():
    i, j = np.mgrid[:40, :50]
    rng = np.random.default_rng(3)
    before = 0.25 + 0.03 * rng.normal(size=i.shape)
    rain = 0.05 * np.exp(-((i - 20) ** 2 + (j - 25) ** 2) / 50)  # a wet spot of this month
    truth = 0.05 + 0.8 * before + rain
    hole = (i - 18) ** 2 + (j - 25) ** 2 < 12
    month = np.where(hole, np.nan, truth)
    options = RegressionOptions()
    window = MovingWindow(i.shape, options.size, options.exponent)
    found = neighbour_pass(month, before, None, window, options, hole)
    window.krige = lambda residual: np.zeros(i.shape)
    without = neighbour_pass(month, before, None, window, options, hole)
    assert np.isfinite(found[hole]).all() and np.isnan(found[~hole]).all()
    assert np.abs(found - truth)[hole].mean() < 0.3 * np.abs(without - truth)[hole].mean()


def test_far_islands_are_not_filled_from_few_samples():
    sm = np.full((30, 60), np.nan)
    sm[10:14, 5:10] = 0.2  # twenty pixels of one island, all of another unseen
    targets = np.zeros(sm.shape, bool)
    targets[12, 11] = targets[12, 25] = True
    options = RegressionOptions()
    window = MovingWindow(sm.shape, options.size, options.exponent)
    found = first_pass(sm, [np.where(np.isnan(sm), 0.3, sm)], window, options, targets)
    assert np.isfinite(found[12, 11]) and np.isnan(found[12, 25])


def test_many_samples_support_a_large_hole():
    observed = np.ones((80, 80), bool)
    observed[30:50, 30:50] = False
    assert supported(observed, 41).all()
    assert not supported(np.zeros((80, 80), bool), 41).any()

"""The window regression against a plain loop."""

import numpy as np
import pytest

from agridrought.core.run.errors import ParameterError
from agridrought.core.tools.moisture.gap_fill import regression
from agridrought.core.tools.moisture.gap_fill.moving_window import MovingWindow
from agridrought.core.tools.moisture.gap_fill.regression import (
    MEAN_ANOMALY,
    MISSING,
    REGRESSION,
    RegressionOptions,
    window_regression,
)


def vector_field():
    i, j = np.mgrid[:7, :7]
    r = 0.20 + 0.01 * i + 0.005 * j + 0.002 * ((i * j) % 3)
    y = 0.02 + 0.9 * r + 0.003 * ((3 * i + 5 * j) % 4)
    y[3, 3] = y[0, 0] = y[6, 2] = np.nan
    return r, y, ((i + j) % 2).astype(float)


@pytest.mark.parametrize(("ridge", "expected"), [(0.0, 0.244634376701), (1e-3, 0.244635699493)])
def test_regression_vector(ridge, expected):
    r, y, similar = vector_field()
    options = RegressionOptions(size=7, exponent=1, ridge=ridge)
    estimate, step = window_regression(y, r[None], MovingWindow(y.shape, 7, 1, similar), options)
    assert estimate[3, 3] == pytest.approx(expected, abs=1e-12) and step[3, 3] == REGRESSION


def test_mean_anomaly_vector(monkeypatch):
    monkeypatch.setattr(regression, "_MIN_SAMPLES", 1000)
    r, y, similar = vector_field()
    estimate, step = window_regression(y, r[None], MovingWindow(y.shape, 7, 1, similar))
    assert estimate[3, 3] == pytest.approx(0.244482059673, abs=1e-12)
    assert step[3, 3] == MEAN_ANOMALY


def test_weight_vector():
    # The sum of a field that is 1 at one pixel, over the sum of weights, is that pixel's weight.
    r, y, similar = vector_field()
    there = ~np.isnan(y)
    window = MovingWindow(y.shape, 7, 1, similar)
    for pixel, expected in (((2, 3), 0.0258934078), ((3, 5), 0.0388401117)):
        field = np.zeros((1, 7, 7))
        field[0][pixel] = 1
        _, weight, _, sums = window.sums(there, field)
        assert sums[0, 3, 3] / weight[3, 3] == pytest.approx(expected, abs=6e-11)


def brute_force(y, x, size, exponent, ridge, classes, max_sm=0.6):
    """Second implementation: one target at a time, as docs/methods.md §3.2 reads."""
    half, p = size // 2, len(x)
    out, steps = np.full(y.shape, np.nan), np.zeros(y.shape, dtype=int)
    for i, j in np.ndindex(y.shape):
        samples = [
            (a, b)
            for a in range(max(i - half, 0), min(i + half + 1, y.shape[0]))
            for b in range(max(j - half, 0), min(j + half + 1, y.shape[1]))
            if (a, b) != (i, j) and np.isfinite(y[a, b]) and np.isfinite(x[:, a, b]).all()
        ]
        if len(samples) < 3 or not np.isfinite(x[:, i, j]).all():
            continue
        w = np.array([
            (3.0 if classes is not None and classes[a, b] == classes[i, j] else 1.0)
            / np.hypot(a - i, b - j) ** exponent
            for a, b in samples
        ])  # fmt: skip
        w /= w.sum()
        ys = np.array([y[s] for s in samples])
        xs = np.array([x[(slice(None), *s)] for s in samples])
        mean = w @ xs
        variance = w @ (xs - mean) ** 2
        value, steps[i, j] = x[:, i, j].mean() + w @ (ys - xs.mean(axis=1)), MEAN_ANOMALY
        if len(samples) >= max(10, 3 * (p + 1)) and 1 / (w**2).sum() >= 5 and (variance > 1e-8).all():
            z = (xs - mean) / np.sqrt(variance)
            normal = z.T @ (w[:, None] * z)
            if np.linalg.cond(normal) < 1e8:
                b = np.linalg.solve(normal + ridge * np.eye(p), z.T @ (w * (ys - w @ ys)))
                value = w @ ys + b @ ((x[:, i, j] - mean) / np.sqrt(variance))
                steps[i, j] = REGRESSION
        out[i, j] = min(max(value, 0), max_sm)
    return out, steps


@pytest.mark.parametrize("p", [1, 2, 3])
@pytest.mark.parametrize("with_classes", [False, True])
@pytest.mark.parametrize(("size", "exponent", "ridge"), [(15, 1, 1e-3), (7, 3.5, 0.1)])
def test_agrees_with_a_loop_over_pixels(p, with_classes, size, exponent, ridge):
    rng = np.random.default_rng(size + p)
    x = 0.25 + 0.05 * rng.normal(size=(p, 18, 23))
    y = 0.05 + 0.8 * x.mean(axis=0) + 0.02 * rng.normal(size=(18, 23))
    y[rng.random(y.shape) < 0.5] = np.nan
    y[:, 14:] = np.where(rng.random((18, 9)) < 0.93, np.nan, y[:, 14:])  # few samples
    x[rng.random(x.shape) < 0.1] = np.nan
    x[:, 2, 3] = 5.0  # a forecast beyond the limit
    classes = None
    if with_classes:
        classes = rng.integers(0, 4, y.shape).astype(float)
        classes[5:7, 2:9] = np.nan
    options = RegressionOptions(size=size, exponent=exponent, ridge=ridge)
    found, step = window_regression(y, x, MovingWindow(y.shape, size, exponent, classes), options)
    expected, steps = brute_force(y, x, size, exponent, ridge, classes)
    np.testing.assert_array_equal(step, steps)
    assert len(np.unique(steps)) == 3 or size == 15
    np.testing.assert_allclose(found, expected, atol=1e-9)


def test_collinear_or_constant_regressors_give_the_mean_anomaly():
    rng = np.random.default_rng(1)
    y = 0.2 + 0.01 * rng.normal(size=(9, 9))
    r = 0.2 + 0.01 * rng.normal(size=(9, 9))
    window = MovingWindow(y.shape)
    for pair in (np.stack([r, r]), np.stack([r, np.full_like(r, 0.3)])):
        estimate, step = window_regression(y, pair, window)
        assert (step == MEAN_ANOMALY).all()
        assert np.isfinite(estimate).all()


def test_too_few_samples_are_missing_and_no_regressor_gives_the_mean():
    y = np.full((9, 9), np.nan)
    y[0, 0] = y[0, 1] = 0.2
    estimate, step = window_regression(y, np.full((1, 9, 9), 0.2), MovingWindow(y.shape))
    assert np.isnan(estimate).all() and (step == MISSING).all()
    y[8, 8] = 0.3
    estimate, _ = window_regression(y, np.empty((0, 9, 9)), MovingWindow(y.shape, exponent=0))
    assert estimate[4, 4] == pytest.approx(0.7 / 3)


def test_even_window_is_refused():
    with pytest.raises(ParameterError, match="odd"):
        MovingWindow((5, 5), 14)

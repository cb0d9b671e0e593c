"""Anomalies in gaps, against the covariance matrices that they follow from."""

import numpy as np
import pytest

from agridrought.core.tools.moisture.gap_fill.climatology import _red_noise, smooth_anomalies


def records(phi, signal, length=300, n=40, seed=4):
    rng = np.random.default_rng(seed)
    red = np.empty((length, n))
    red[0] = rng.normal(size=n)
    for t in range(1, length):
        red[t] = phi * red[t - 1] + np.sqrt(1 - phi**2) * rng.normal(size=n)
    return np.sqrt(signal) * red + np.sqrt(1 - signal) * rng.normal(size=(length, n))


def test_equals_the_conditional_expectation():
    x = 0.02 * records(0.8, 0.6, 60, 5)
    x[np.random.default_rng(1).random(x.shape) < 0.4] = np.nan
    x[20:31, 0] = x[55:, 1] = x[:4, 2] = np.nan
    found, _ = smooth_anomalies(x)
    there = ~np.isnan(x)
    variance = np.nansum(x**2, axis=0) / there.sum(axis=0)
    phi, signal = _red_noise(np.nan_to_num(x), there, variance)
    lag = np.abs(np.arange(60)[:, None] - np.arange(60))
    for k in range(5):
        red = signal[k] * variance[k] * phi[k] ** lag
        o = there[:, k]
        noise = (1 - signal[k]) * variance[k] * np.eye(o.sum())
        expected = red[:, o] @ np.linalg.solve(red[np.ix_(o, o)] + noise, x[o, k])
        np.testing.assert_allclose(found[:, k], expected, atol=1e-9)


@pytest.mark.parametrize(("phi", "signal"), [(0.8, 0.9), (0.8, 0.4), (0.5, 0.7)])
def test_finds_persistence_and_share_of_signal(phi, signal):
    x = records(phi, signal, 1500, 200)
    found_phi, found = _red_noise(x, np.ones(x.shape, bool), (x**2).mean(axis=0))
    assert np.median(found_phi) == pytest.approx(phi, abs=0.06)
    assert np.median(found) == pytest.approx(signal, abs=0.1)


def test_scale_and_gaps_beyond_reach():
    x = records(0.7, 0.5)
    x[100:150] = np.nan
    found, signal = smooth_anomalies(x)
    again, other = smooth_anomalies(-100 * x)
    np.testing.assert_allclose(again, -100 * found, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(other, signal, atol=1e-12)
    assert np.abs(found[125]).max() < 0.05 * np.abs(found[99]).max()


@pytest.mark.parametrize("length", [1, 2, 5])
def test_short_constant_and_empty_records(length):
    x = np.zeros((length, 3))
    x[:, 1] = np.nan
    x[0, 2] = np.nan
    found, signal = smooth_anomalies(x)
    assert (found == 0).all() and ((signal >= 0) & (signal < 1)).all()

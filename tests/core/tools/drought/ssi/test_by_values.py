"""Ranks, kernel density and pooled records: against METHODS, scipy, and definitions written out."""

import numpy as np
import pytest
from scipy import stats
from support.files import write_stack
from support.run import run_core

from agridrought.core.run.errors import DateError
from agridrought.core.tools.drought.ssi import empirical_percentile, standardise
from agridrought.core.tools.drought.ssi.by_values import EMPIRICAL, KERNEL, kernel_deviate, thinned
from agridrought.core.tools.drought.ssi.fitting import fit_groups
from agridrought.core.tools.drought.ssi.pooled import fit_year
from agridrought.core.tools.drought.ssi.sample import Sample

VECTOR = np.array([
    .231, .187, .254, .209, .176, .243, .221, .198, .265, .212, .169,
    .238, .205, .227, .192, .218, .249, .183, .201, .234, .156,
])  # fmt: skip


def _two_humps(n=50, years=30, seed=0):
    rng = np.random.default_rng(seed)
    low = rng.random((years, n)) < 0.5
    return np.where(low, rng.normal(0.15, 0.01, low.shape), rng.normal(0.35, 0.015, low.shape)).astype("float32")


def test_vectors():
    sample = Sample(VECTOR[:, None])
    x = np.array([[0.12], [0.156], [0.212], [0.265]])
    h = KERNEL.fit(sample)
    assert np.isclose(h[0, 0], 0.0169459614, atol=1e-10)
    want = (-3.1142449191, -1.6876447880, -0.0350674937, 1.5956157790)
    assert np.allclose(KERNEL.deviate(x, h, sample.values)[:, 0], want, atol=1e-8)
    ranks = EMPIRICAL.deviate(x, EMPIRICAL.fit(sample), sample.values)[:, 0]
    assert np.allclose(ranks, (-1.9346740801, -1.9346740801, 0, 1.9346740801), atol=1e-9)
    whole = standardise(VECTOR[:, None], np.zeros(21, int), np.ones(21, bool), "kernel")[:, 0]
    assert np.allclose(whole[[20, 9, 8]], want[1:], atol=1e-6)


def test_kernel_against_scipy():
    rng = np.random.default_rng(2)
    x = rng.gamma(3, size=(25, 6))
    x[rng.random(x.shape) < 0.2] = np.nan
    x[:2] = rng.gamma(3, size=(2, 6))
    sample = Sample(x)
    h = KERNEL.fit(sample)
    index = KERNEL.deviate(x, h, sample.values)
    for i in range(6):
        values = x[np.isfinite(x[:, i]), i]
        peer = stats.gaussian_kde(values, bw_method=1.06 * len(values) ** -0.2)
        want = [stats.norm.ppf(peer.integrate_box_1d(-np.inf, value)) for value in values]
        assert np.allclose(index[np.isfinite(x[:, i]), i], want, atol=1e-6)


def test_ranks_against_the_percentile_and_ties():
    rng = np.random.default_rng(3)
    x = np.round(rng.gamma(3, size=(40, 20)), 1)
    index = standardise(x, np.zeros(40, int), np.ones(40, bool), "empirical")
    assert np.allclose(stats.norm.cdf(index) * 100, empirical_percentile(x, np.ones(40, bool)), atol=1e-4)
    # Between two values of the reference, linear in the value; beyond the ends the end's.
    new = np.concatenate([np.arange(20.0), [4.25, -3.0, 50.0]])[:, None]
    index = standardise(new, np.zeros(23, int), np.arange(23) < 20, "empirical")[:, 0]
    p = (np.array([5.25, 1, 20]) - 0.44) / 20.12
    assert np.allclose(index[20:], stats.norm.ppf(p), atol=1e-6)


def test_two_humps_are_followed():
    """Between the humps lies nothing: there the kernel's index hardly moves, the normal one's does."""
    x = _two_humps()
    one, everything = np.zeros(30, int), np.ones(30, bool)
    kernel, normal, ranks = (standardise(x, one, everything, w) for w in ("kernel", "normal", "empirical"))
    rank = stats.norm.ppf((stats.rankdata(x, axis=0) - 0.44) / 30.12)
    assert np.allclose(ranks, rank, atol=1e-5)
    assert np.sqrt(np.mean((kernel - rank) ** 2)) < np.sqrt(np.mean((normal - rank) ** 2))


def test_large_samples_are_thinned_without_harm():
    values = np.sort(np.random.default_rng(5).gamma(4, size=(3000, 3)), axis=0)
    few = thinned(values)
    assert few.shape == (400, 3) and np.array_equal(few, np.sort(few, axis=0))
    x, h = np.quantile(values, (0.02, 0.2, 0.5, 0.9, 0.99), axis=0), KERNEL.fit(Sample(values))
    p = stats.norm.cdf((x[:, None] - values[None]) / h).mean(axis=1)
    assert np.allclose(kernel_deviate(x, h, values), stats.norm.ppf(p), atol=0.03)


def test_pooled_takes_out_the_season_and_keeps_the_spread():
    rng = np.random.default_rng(6)
    months = np.arange(96) % 12
    wave = np.cos(2 * np.pi * months / 12)[:, None]
    anomaly = rng.normal(size=(96, 300))
    x = 0.25 + 0.06 * wave + (0.03 + 0.01 * wave) * anomaly
    index = standardise(x, months, np.ones(96, bool), "pooled")
    assert np.isfinite(index).all()
    assert np.corrcoef(index.ravel(), anomaly.ravel())[0, 1] > 0.96
    by_month = np.array([index[months == month].mean() for month in range(12)])
    spread = np.array([index[months == month].std() for month in range(12)])
    assert np.abs(by_month).max() < 0.12 and spread.min() > 0.8 and spread.max() < 1.2
    assert abs((index <= -1).mean() - 0.159) < 0.01


def test_the_limit_of_a_pooled_index_follows_the_independent_values():
    rng = np.random.default_rng(7)
    noise = rng.normal(size=(120, 200))
    slow = noise.copy()
    for t in range(1, 120):
        slow[t] = 0.9 * slow[t - 1] + np.sqrt(1 - 0.81) * noise[t]
    months = np.arange(120) % 12
    free, tied = (np.median(fit_year(x, months, 12)[0, 2]) for x in (noise, slow))
    assert np.isclose(free, -stats.norm.ppf(0.56 / 120), atol=0.1) and tied < 2.1
    index = standardise(slow, months, np.ones(120, bool), "pooled")
    assert np.nanmax(np.abs(index)) < 2.7


def test_pooled_tails_go_beyond_the_sample():
    rng = np.random.default_rng(8)
    x = rng.normal(size=(121, 100))
    x[120] = -8.0
    index = standardise(x, np.arange(121) % 12, np.arange(121) < 120, "pooled")
    limit = fit_year(x[:120], np.arange(120) % 12, 12)[0, 2]
    assert np.allclose(index[120], -limit, atol=1e-5)
    order = np.sort(standardise(np.sort(x[:120], axis=0), np.zeros(120, int), np.ones(120, bool), "pooled"), axis=0)
    assert (np.diff(order, axis=0) >= 0).all()


def test_short_records_through_the_tool(tmp_path):
    rng = np.random.default_rng(9)
    source = write_stack(tmp_path / "sm.tif", 0.25 + 0.03 * rng.normal(size=(84, 4, 5)))
    with pytest.raises(DateError, match="DISTRIBUTION pooled"):
        run_core("ssi", INPUT=source, OUTPUT=str(tmp_path / "a.tif"))
    out = run_core("ssi", INPUT=source, DISTRIBUTION="pooled", OUTPUT=str(tmp_path / "a.tif"))
    assert out["VALID_SHARE"] == 1
    two_years = write_stack(tmp_path / "two.tif", 0.25 + 0.03 * rng.normal(size=(30, 4, 5)))
    with pytest.raises(DateError, match="30 dates"):
        run_core("ssi", INPUT=two_years, DISTRIBUTION="pooled", OUTPUT=str(tmp_path / "a.tif"))


@pytest.mark.parametrize("word", ["kernel", "empirical"])
def test_gaps_few_values_and_constants(word):
    x = np.tile(_two_humps(4), (3, 1))
    groups = np.repeat(np.arange(3), 30)
    x[:25, 0] = np.nan  # five values: no index
    x[groups == 1, 1] = 0.2
    index = standardise(x, groups, np.ones(90, bool), word)
    assert np.isnan(index[groups == 0, 0]).all() and np.isnan(index[groups == 1, 1]).all()
    assert np.isfinite(index[groups == 2]).all()
    holes = x.copy()
    holes[::3, 2] = np.nan
    alone = standardise(holes[np.isfinite(holes[:, 2]), 2][:, None], groups[np.isfinite(holes[:, 2])],
                        np.ones(60, bool), word)  # fmt: skip
    got = standardise(holes, groups, np.ones(90, bool), word)
    assert np.allclose(got[np.isfinite(holes[:, 2]), 2], alone[:, 0], atol=1e-5)
    assert fit_groups(x, groups, 3, word).values.shape == (3, 30, 4)

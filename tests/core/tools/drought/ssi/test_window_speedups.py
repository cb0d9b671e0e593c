"""What makes moving windows quick, against plain second implementations."""

import numpy as np
import pytest
from scipy import stats

from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.tools.drought.ssi.by_values import kernel_deviate, rank_probability
from agridrought.core.tools.drought.ssi.families import FAMILIES, candidates
from agridrought.core.tools.drought.ssi.fitting import FitRules, _fit_rows, apply_fits, fit_seasons
from agridrought.core.tools.drought.ssi.moving_window import OrderedSample, SummedSample, neighbours
from agridrought.core.tools.drought.ssi.quick_deviates import (
    gumbel_deviates,
    logistic_deviates,
    standard_gamma_deviate,
)
from agridrought.core.tools.drought.ssi.sample import Sample
from agridrought.core.tools.drought.ssi.window_values import _more_below, deviates_by_values


@pytest.mark.parametrize("shape", [1.0, 1.7, 3.999, 4.0, 30.0, 2e4, 1e6])
def test_deviates_of_the_gamma_distribution(shape):
    z = np.linspace(-3.6, 3.9, 41)
    x = np.where(z < 0, stats.gamma.ppf(stats.norm.cdf(z), shape), stats.gamma.isf(stats.norm.sf(z), shape))
    got, sure = standard_gamma_deviate(((x - shape) / np.sqrt(shape))[:, None], np.array([shape]))
    assert sure.all()
    assert np.abs(got[:, 0] - z).max() < 3e-8


def test_deviates_that_the_polynomial_does_not_reach_are_left_out():
    w = np.array([[-30.0, 0.3], [9.0, 0.3], [np.nan, 0.3], [0.1, np.nan]])
    _, sure = standard_gamma_deviate(w, np.array([25.0, 0.4]))
    assert sure.tolist() == [[False, False], [False, False], [False, False], [True, False]]
    assert not standard_gamma_deviate(w, np.array([1e9, np.nan]))[1].any()


def test_deviates_by_table():
    y = np.concatenate([np.linspace(-2.49, 10.9, 801), [np.nan]])
    want = np.where(y < 0.5, stats.norm.ppf(stats.gumbel_r.cdf(y)), stats.norm.isf(stats.gumbel_r.sf(y)))
    assert np.nanmax(np.abs(gumbel_deviates()(y) - want)) < 1e-8
    y = np.linspace(-11.9, 11.9, 801)
    want = np.where(y < 0, stats.norm.ppf(stats.logistic.cdf(y)), stats.norm.isf(stats.logistic.sf(y)))
    assert np.abs(logistic_deviates()(y) - want).max() < 1e-8
    assert logistic_deviates().holds(np.array([-12.1, 0.0, 12.1, np.nan])).tolist() == [False, True, False, False]


@pytest.mark.parametrize("word", ["gamma", "gamma_ml", "gev", "pearson3", "loglogistic"])
def test_quick_deviates_are_the_exact_ones_wherever_they_claim_to_be(word):
    rng = np.random.default_rng(3)
    family = FAMILIES[word]
    x = (rng.gamma(3, size=(5, 30, 4)) * np.array([1, 1, 20, 1])).astype("float32").astype("float64")
    x[0, 0], x[1, 1], x[2, 2] = 0.0, np.nan, 300.0
    fits = [family.fit(Sample(np.delete(values, slice(0, 3), axis=0))) for values in x]
    parameters = np.stack(fits, axis=1)[:, :, None]
    parameters[:, 4] = np.nan
    with np.errstate(all="ignore"):
        got, sure = family.quick(x, parameters)
        want = np.stack(
            [family.deviate(values, fit) for values, fit in zip(x, parameters[:, :, 0].swapaxes(0, 1), strict=True)]
        )
    assert np.allclose(got[sure], want[sure], atol=3e-8, rtol=0, equal_nan=True)
    ordinary = np.isfinite(want) & (np.abs(want) < 3.5)
    assert sure[ordinary].mean() > 0.9


def _series(seed, dry=0.0, years=5, n=3):
    axis = TimeAxis("day", 730_485, int(365.25 * years) + 1)  # from a leap year
    rng = np.random.default_rng(seed)
    x = rng.gamma(4, size=(axis.size, n)) * 10
    x[rng.random(x.shape) < dry] = 0.0
    x[rng.random(x.shape) < 0.05] = np.nan
    x[:, 1] = np.round(x[:, 1])  # equal values
    return x.astype("float32"), axis.seasons


@pytest.mark.parametrize("dry", [0.0, 0.3])
def test_moments_of_windows_are_those_of_their_values(dry):
    x, groups = _series(1, dry)
    x[:, 2] -= 30.0  # negative values: no zeros of their own, no logarithms
    x[groups < 40, 0] = np.nan
    ordered, logs = (OrderedSample(x, groups, 366, 9, True, logs) for logs in (False, True))
    summed = SummedSample(x, groups, 366, 9, True, True)
    near = neighbours(366, 9)
    for place in (0, 15, 58, 59, 60, 200, 365):
        for i in range(3):
            values = x[np.isin(groups, near[place]), i].astype("float64")
            values = values[np.isfinite(values)]
            if (values >= 0).all():
                values = values[values > 0]
            if len(values) < 3:
                assert ordered.count[place, i] == summed.count[place, i] == len(values)
                continue
            want = Sample(values[:, None])
            for sample in (ordered, summed, logs):
                assert sample.count[place, i] == len(values)
                assert np.isclose(sample.mean[place, i], want.mean[0], rtol=1e-12)
                assert np.isclose(sample.sd[place, i], want.sd[0], rtol=1e-9)
                assert sample.positive[place, i] == want.positive[0]
            for got, right in zip(ordered.l_moments, want.l_moments, strict=True):
                assert np.isclose(got[place, i], right[0], rtol=1e-9, atol=1e-11)
            assert ordered.values[:, place, i].tolist() == [values.min(), values.max()]
            if (values > 0).all():
                with np.errstate(all="ignore"):
                    assert np.isclose(logs.mean_log[place, i], want.mean_log[0], rtol=1e-10)
                    assert np.isclose(summed.mean_log[place, i], want.mean_log[0], rtol=1e-10)
                    assert np.isclose(logs.l2_log[place, i], want.l2_log[0], rtol=1e-7)
                    assert np.isclose(logs.square_sum_log[place, i], want.square_sum_log[0], rtol=1e-9)


@pytest.mark.parametrize("size, width", [(366, 4), (36, 1), (52, 0), (7, 90)])
def test_more_below_than_above(size, width):
    rng = np.random.default_rng(size)
    values = np.sort(np.round(rng.normal(size=(size, 4, 2)), 1).astype("float32"), axis=1)
    values[5, 2:] = np.nan
    got, near = _more_below(values, width), neighbours(size, width)
    for place in {0, 5, 6, size - 1, min(58, size - 1), min(59, size - 1)}:
        for j in range(4):
            for i in range(2):
                value, window = values[place, j, i], values[near[place]][:, :, i]
                if np.isfinite(value):
                    assert got[place, j, i] == (window < value).sum() - (window > value).sum()


@pytest.mark.parametrize("word", ["kernel", "empirical"])
@pytest.mark.parametrize("size, width", [(366, 15), (36, 1)])
def test_indices_by_values_are_as_place_by_place(word, size, width):
    from agridrought.core.tools.drought.ssi.by_values import EMPIRICAL, KERNEL

    rng = np.random.default_rng(4)
    values = np.sort(rng.gamma(4, size=(size, 8, 3)).astype("float32"), axis=1)
    values[3, 5:], values[:, 6:, 1] = np.nan, np.nan
    near = neighbours(size, width)
    x = np.concatenate([values, rng.gamma(4, size=(size, 2, 3)).astype("float32")], axis=1)  # the last: of other years
    x[:, -1, 0] = 90.0
    x[4, -1] = np.nan
    family = KERNEL if word == "kernel" else EMPIRICAL
    parameters = np.full((size, 2, 3), 0.4, "float32")
    parameters[6, :, 2] = np.nan
    got = deviates_by_values(family, x, parameters, values, width)
    for place in (0, 3, 4, 6, 20, size - 1, *((58, 59) if size == 366 else ())):
        window = np.sort(values[near[place]].reshape(-1, 3), axis=0).astype("float64")
        at = x[place].astype("float64")
        with np.errstate(all="ignore"):
            if word == "kernel":
                want = kernel_deviate(at, parameters[place, :1].astype("float64"), window)
            else:
                want = stats.norm.ppf(rank_probability(at, window))
        want[:, ~np.isfinite(parameters[place, 0])] = np.nan
        assert np.allclose(got[place], want, atol=2e-6, rtol=1e-6, equal_nan=True), place


@pytest.mark.parametrize("word", ["gamma", "lognormal", "kernel", "empirical"])
def test_blocks_of_pixels_and_a_reference_period_change_nothing(word):
    x, groups = _series(6, 0.2, years=11, n=5)
    reference = np.arange(len(x)) < 3900
    rules = FitRules(zeros="stagge", window=6)
    whole = fit_seasons(x[reference], groups[reference], 366, word, rules)
    index = apply_fits(x, groups, whole)
    for block in (slice(0, 2), slice(2, 5)):
        part = fit_seasons(x[reference][:, block], groups[reference], 366, word, rules)
        assert np.array_equal(part.parameters, whole.parameters[:, :, block], equal_nan=True)
        assert np.array_equal(apply_fits(x[:, block], groups, part), index[:, block], equal_nan=True)
    assert np.isfinite(index[:, 0]).mean() > 0.85 and np.isfinite(index[3950:, 0]).any()


@pytest.mark.parametrize("zeros", ["stagge", "missing"])
def test_the_best_of_all_places_at_once_is_as_place_by_place(zeros):
    rng = np.random.default_rng(8)
    groups = np.arange(36 * 11) % 36
    x = rng.gamma(3, size=(len(groups), 9)).astype("float32")
    x[:, 0] = rng.normal(5, 1, len(groups))
    x[:, 1:3][rng.random((len(groups), 2)) < 0.3] = 0.0
    x[:, 3] -= 8.0  # negative values: zeros are values like any other
    x[:, 4] = np.exp(x[:, 4])
    x[:, 5], x[:, 6] = 2.0, np.nan
    x[rng.random(x.shape) < 0.05] = np.nan
    rules = FitRules(zeros=zeros, window=1)
    fits = fit_seasons(x, groups, 36, "best", rules)
    own = [np.flatnonzero(groups == place) for place in range(36)]
    rows = [np.flatnonzero(np.isin(groups, near)) for near in neighbours(36, 1)]
    want = _fit_rows(x, rows, own, candidates("best"), rules)
    assert np.array_equal(fits.code, want.code) and len(set(want.code.tolist())) > 2
    for name in ("parameters", "count", "zeros", "p"):
        assert np.allclose(getattr(fits, name), getattr(want, name), rtol=1e-6, equal_nan=True), name
    for name in ("tried", "impossible", "dry", "capped", "how", "window"):
        assert getattr(fits, name) == getattr(want, name), name

"""Error bands: calibrated in every situation, on values that nothing was learnt from."""

import numpy as np
import pytest

from agridrought.core.run.errors import ParameterError
from agridrought.core.tools.moisture.gap_fill.error_band import conformal_factors, interval_score
from agridrought.core.tools.moisture.gap_fill.estimate import GapFillOptions, estimate_block
from agridrought.core.tools.moisture.gap_fill.fusion_model import HeldOut, combine, parts
from agridrought.core.tools.moisture.gap_fill.gap_context import FAR, GapContext, space_gaps, time_gaps
from agridrought.core.tools.moisture.gap_fill.regression import RegressionOptions
from agridrought.core.tools.moisture.gap_fill.scores import CLASSES_BY_DISTANCE, CLASSES_BY_GAP, scores_by
from agridrought.core.tools.moisture.gap_fill.synthetic_gaps import hidden_values
from agridrought.core.tools.moisture.gap_fill.temporal import CLIMATOLOGY, ESTIMATE

SHAPE = 96, 30, 32


def stack(seed=1, shape=SHAPE):
    """Truth, and an observed part of it with gaps in clumps."""
    rng = np.random.default_rng(seed)
    truth = 0.25 + 0.05 * rng.normal(size=shape)
    sm = np.where(hidden_values(np.ones(shape, bool), np.ones(shape[1:], bool), rng, 0.3), np.nan, truth)
    return sm, truth


def evidence(sm, truth, seed, offset=0.0, scale=1.0):
    """Estimates whose errors grow with the gap and the distance, and a mean year that knows little."""
    rng = np.random.default_rng(seed)
    known = ~np.isnan(sm)
    gap, rim = time_gaps(known)
    distance = np.stack([space_gaps(month) for month in known])
    temporal = truth + scale * 0.01 * np.sqrt(rim) * rng.normal(size=sm.shape)
    spatial = truth + scale * 0.006 * np.sqrt(np.minimum(distance, 30.0)) * rng.normal(size=sm.shape)
    spatial[distance == FAR] = np.nan
    mean = np.full((12, *sm.shape[1:]), 0.25 * scale + offset)
    season = np.arange(len(sm)) % 12
    far = rim > 4
    kind = np.where(known, 0, np.where(far, CLIMATOLOGY, ESTIMATE)).astype(np.uint8)
    temporal = np.where(far, mean[season], temporal)
    spread = np.full(sm.shape[1:], 0.05 * scale)
    return GapContext(temporal, kind, gap, rim, spatial, distance, spread, mean, season)


def learn(sm, truth, offset=0.0, scale=1.0, turns=(0, 1, 2)):
    mask = np.ones(sm.shape[1:], bool)
    held_out = HeldOut()
    for turn in turns:
        hidden = hidden_values(~np.isnan(sm), mask, np.random.default_rng(turn), turn=turn)
        found = evidence(np.where(hidden, np.nan, sm), truth, 100 + turn, offset, scale)
        held_out.learn(found, sm, hidden)
    return held_out


def fill(sm, truth, model, seed=999, offset=0.0, scale=1.0):
    mask = np.ones(sm.shape[1:], bool)
    return combine(sm, mask, evidence(sm, truth, seed, offset, scale), model, 10.0)


def test_bands_hold_nine_tenths_in_every_class_of_new_gaps():
    sm, truth = stack()
    model = learn(sm, truth).fit()
    held = stack(2)[0]  # gaps of another draw, larger than those of the stack
    sm = np.where(np.isnan(held), np.nan, sm)
    found = evidence(sm, truth, 999)
    filled, _, width = fill(sm, truth, model)
    gap = np.isnan(sm)
    inside = np.abs(filled - truth) <= width
    assert inside[gap].mean() == pytest.approx(0.9, abs=0.02)
    alone = gap & np.isnan(found.spatial)
    for chosen in (
        gap & (found.rim == 1), gap & (found.rim == 2), gap & (found.rim > 2), gap & (found.distance == 1),
        gap & (found.distance == 2), gap & (found.distance > 2) & ~alone, alone, alone & (found.kind == CLIMATOLOGY),
    ):  # fmt: skip
        assert chosen.sum() > 100
        assert inside[chosen].mean() == pytest.approx(0.9, abs=0.05)
    error = (filled - truth)[gap]
    constant = np.full(error.shape, np.quantile(np.abs(model.validation.error), 0.9))
    assert interval_score(width[gap], error) < 0.9 * interval_score(constant, error)


def test_cross_fitted_scores_tell_what_new_gaps_show():
    sm, truth = stack()
    model = learn(sm, truth).fit()
    filled, _, _ = fill(sm, truth, model)
    real = np.sqrt(((filled - truth)[np.isnan(sm)] ** 2).mean())
    assert model.rmse == pytest.approx(real, rel=0.15)
    validation = model.validation
    assert (np.abs(validation.error) <= validation.half_width).mean() == pytest.approx(0.9, abs=0.01)
    for classes in (CLASSES_BY_GAP, CLASSES_BY_DISTANCE):
        scores = scores_by(validation, classes)
        assert len(scores) >= 4
        for score in scores:
            assert score.covered == pytest.approx(0.9, abs=0.05) and score.count >= 100
            assert score.rmse["fused"] <= 1.1 * np.nanmin([score.rmse["temporal"], score.rmse["climatology"]])


def test_shift_and_scale():
    sm, truth = stack(shape=(60, 16, 18))
    filled, _, width = fill(sm, truth, learn(sm, truth).fit())
    moved = fill(sm + 0.3, truth + 0.3, learn(sm + 0.3, truth + 0.3, offset=0.3).fit(), offset=0.3)
    np.testing.assert_allclose(moved[0] - 0.3, filled, atol=1e-5)
    np.testing.assert_allclose(moved[2], width, rtol=1e-3)
    grown = fill(2 * sm, 2 * truth, learn(2 * sm, 2 * truth, scale=2.0).fit(), scale=2.0)
    np.testing.assert_allclose(grown[0], 2 * filled, atol=1e-5)
    np.testing.assert_allclose(grown[2], 2 * width, rtol=1e-3)


def test_merged_lessons_equal_one_after_the_other():
    sm, truth = stack(shape=(40, 12, 14))
    together, parts = learn(sm, truth, turns=(0, 1)), learn(sm, truth, turns=(0,))
    parts.merge(learn(sm, truth, turns=(1,)))
    assert parts.count == together.count > 500
    first, second = fill(sm, truth, together.fit()), fill(sm, truth, parts.fit())
    for a, b in zip(first, second, strict=True):
        np.testing.assert_array_equal(a, b)


def test_nothing_learnt():
    sm, truth = stack(shape=(40, 12, 14))
    model = HeldOut().fit()
    assert np.isnan(model.rmse) and model.validation.truth.size == 0
    filled, _, width = fill(sm, truth, model)
    assert np.isfinite(filled).all()
    assert np.isnan(width[np.isnan(sm)]).all() and (width[~np.isnan(sm)] == 0).all()
    with pytest.raises(ParameterError, match="sum_to_one"):
        HeldOut().fit("best")


@pytest.mark.parametrize("shape", [(1, 10, 12), (60, 1, 1), (3, 4, 5)])
def test_few_values_still_give_bands(shape):
    sm, truth = stack(3, shape)
    held_out = learn(sm, truth, turns=range(4))
    filled, flags, width = fill(sm, truth, held_out.fit())
    np.testing.assert_array_equal(np.isnan(filled), flags == 0)
    if held_out.count > 10:
        assert (width[flags > 1] > 0).all()


def test_a_class_without_values_is_no_surer_than_an_easier_one():
    rng = np.random.default_rng(5)
    ratio = np.abs(rng.normal(size=3000))
    group = np.repeat([0, 1, 6], 1000)  # gap 1 at distances 1 and 2, gap 2 at distance 1
    ratio[group == 1] *= 3
    factors = conformal_factors(group, ratio).reshape(6, 6)
    assert factors[0, 1] > 2 * factors[0, 0]
    assert (factors[0, 2:5] >= factors[0, 1]).all() and (factors[1:5, 1] >= factors[0, 1]).all()
    assert np.isnan(conformal_factors(np.empty(0, int), np.empty(0))).all()


def test_conformal_quantile():
    ratio = np.arange(1, 100.0)
    factors = conformal_factors(np.zeros(99, int), ratio)
    assert factors[0] == 90.0  # the ⌈100 · 0.9⌉-th of 99


def test_interval_score():
    # width 0.2; the second truth lies 0.1 outside: 2 / 0.1 times that
    assert interval_score(np.array([0.1, 0.1]), np.array([0.05, -0.2])) == pytest.approx(0.2 + 0.5 * 20 * 0.1)


def test_coverage_of_real_estimates_on_a_synthetic_stack():
    """Hidden blobs and months of an autocorrelated field, with the tool's own estimates."""
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng(11)
    dates, rows, columns = 72, 24, 26
    weather = np.stack([gaussian_filter(rng.normal(size=(rows, columns)), 4) for _ in range(dates)])
    for t in range(1, dates):
        weather[t] += 0.6 * weather[t - 1]
    season = np.arange(dates) % 12
    truth = 0.25 + 0.3 * weather + 0.04 * np.sin(season / 6 * np.pi)[:, None, None]
    truth += 0.005 * rng.normal(size=truth.shape)
    held = hidden_values(np.ones(truth.shape, bool), np.ones((rows, columns), bool), rng, 0.25)
    held[[20, 45, 46]] = True
    sm, mask = np.where(held, np.nan, truth), np.ones((rows, columns), bool)
    options = GapFillOptions(regression=RegressionOptions(size=9))
    held_out = HeldOut()
    for turn in range(3):
        hidden = hidden_values(~held, mask, np.random.default_rng(turn), turn=turn)
        held_out.learn(estimate_block(np.where(hidden, np.nan, sm), mask, season, options=options), sm, hidden)
    found = estimate_block(sm, mask, season, options=options)
    filled, _, width = combine(sm, mask, found, held_out.fit())
    inside = np.abs(filled - truth) <= width
    assert inside[held].mean() == pytest.approx(0.9, abs=0.04)
    gap, _ = time_gaps(~held)
    for chosen in (held & (gap == 1), held & (gap > 1), held & (found.distance <= 2), held & (found.distance > 2)):
        assert inside[chosen].mean() == pytest.approx(0.9, abs=0.07)


def test_the_same_pixel_and_date_is_in_the_same_part_in_all_turns():
    """Also when windows and spans of the stack overlap: what matters is the place in the stack."""
    sm, truth = stack(shape=(48, 40, 36))
    held_out, mask = HeldOut(), np.ones(sm.shape[1:], bool)
    whole, later = np.s_[:, :, :], np.s_[10:40, 7:, 5:30]
    for turn, (at, origin) in enumerate([(whole, (0, 0, 0)), (whole, (0, 0, 0)), (later, (10, 7, 5))]):
        own, true = sm[at], truth[at]
        hidden = hidden_values(~np.isnan(own), mask[at[1:]], np.random.default_rng(turn))
        held_out.learn(evidence(np.where(hidden, np.nan, own), true, turn), own, hidden, origin)
    place = np.concatenate(held_out._place, axis=1)
    # The truth of each value is that of its place in the whole stack.
    np.testing.assert_array_equal(np.concatenate(held_out._truth), sm[tuple(place)])
    part = parts(place)
    pairs = np.unique(np.vstack([place, part]), axis=1)
    assert pairs.shape[1] == np.unique(place, axis=1).shape[1] < place.shape[1]
    assert np.bincount(part).size == 5 and np.bincount(part).min() > 0.05 * part.size


@pytest.mark.parametrize("shape", [(12, 16, 16), (3, 5, 5), (60, 1, 1), (1, 3, 2), (1, 1, 5)])
def test_small_stacks_are_cross_fitted_too(shape):
    place = np.indices(shape).reshape(3, -1)
    assert set(parts(place)) == set(range(5))


def test_few_places_make_few_parts():
    place = np.array([[0, 0, 4], [1, 1, 1], [2, 2, 2]])
    assert np.array_equal(np.unique(parts(place)), [0, 1]) and parts(place)[0] == parts(place)[1]
    assert not parts(place[:, :2]).any()


def test_one_clump_is_judged_by_values_that_nothing_was_learnt_from():
    sm, truth = stack(4, (12, 16, 16))
    model = learn(sm, truth, turns=range(4)).fit()
    validation = model.validation
    assert 0 < model.rmse < 0.03
    assert np.isfinite(validation.half_width).all()
    assert (np.abs(validation.error) <= validation.half_width).mean() == pytest.approx(0.9, abs=0.04)


def test_too_few_values_to_judge_some_by_the_others():
    sm = np.array([0.2, np.nan, 0.3, 0.25]).reshape(-1, 1, 1)
    held_out, hidden = HeldOut(), np.zeros(sm.shape, bool)
    hidden[2] = True
    for turn in range(3):  # the same value again and again
        held_out.learn(evidence(np.where(hidden, np.nan, sm), np.nan_to_num(sm), turn), sm, hidden)
    model = held_out.fit()
    assert held_out.count == 3 and model.count == 1 and np.isnan(model.rmse) and not len(model.validation.values)
    _, flags, width = fill(sm, np.nan_to_num(sm), model)
    assert np.isnan(width[flags > 1]).all()


def test_what_is_judged_is_held_to_the_largest_soil_moisture():
    sm, truth = stack()
    held_out = learn(sm, truth)
    free, held = held_out.fit(), held_out.fit(max_sm=0.27)
    assert free.validation.fused.max() > 0.3 and held.validation.fused.max() == 0.27
    expected = np.minimum(free.validation.fused, 0.27) - free.validation.truth
    assert held.rmse == pytest.approx(np.sqrt((expected**2).mean()), rel=1e-6) and held.rmse > 1.5 * free.rmse
    assert (np.abs(held.validation.error) <= held.validation.half_width).mean() == pytest.approx(0.9, abs=0.02)
    values = free.validation.values
    assert held.fuse(values)[0].max() == 0.27 and free.fuse(values)[0].max() > 0.3
    assert held_out.fit(max_sm=0.01).validation.half_width.max() <= 0.01

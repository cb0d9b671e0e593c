"""The weights of the covariates' detail: their estimate, the check one scale up, and what they do to the output."""

from dataclasses import replace

import numpy as np
import pytest
from support.grids import make_grid

from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.learning.forest import ForestOptions
from agridrought.core.run.errors import Cancelled
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale import coarsen_and_recover
from agridrought.core.tools.moisture.downscale.coarsen_and_recover import recover
from agridrought.core.tools.moisture.downscale.cross_scale import CrossScale, cross_scale, date_folds, land_parts
from agridrought.core.tools.moisture.downscale.detail_weights import (
    SEASONS,
    Mix,
    Slope,
    Weights,
    calendar_months,
    drawn_to_zero,
    learn_weights,
    slope,
)
from agridrought.core.tools.moisture.downscale.table import Table

FOREST = ForestOptions(trees=30, min_leaf=3)
GRID = make_grid(16, 18, x=30.0, y=2.0)
AXIS = TimeAxis("month", 2003 * 12, 24)
JOB = Job(memory=256 * 1024**2, threads=2)


def make_table(share, months=24, seed=0):
    """Soil moisture on every cell, of which ``share`` follows a covariate that is rough from cell to cell."""
    rng = np.random.default_rng(seed)
    covariate, noise = rng.standard_normal((2, months, GRID.height, GRID.width))
    sm = 0.25 + 0.05 * (share**0.5 * covariate + (1 - share) ** 0.5 * noise)
    step, row, col = np.nonzero(np.isfinite(sm))
    east, north = 30 + 0.25 * (col + 0.5), 2 - 0.25 * (row + 0.5)
    other = rng.standard_normal(sm.shape)
    x = np.stack([covariate, other], axis=-1)[step, row, col].astype("float32")
    return Table(x, sm[step, row, col].astype("float32"), step, east, north)


def test_the_slope_is_that_of_least_squares():
    rng = np.random.default_rng(1)
    detail = rng.standard_normal(400)
    error = 0.3 * detail + rng.standard_normal(400)
    group = np.arange(400) // 20
    found = slope(error, detail, [group])
    assert np.isclose(found.value, np.linalg.lstsq(detail[:, None], error, rcond=None)[0][0])
    without = [slope(error[group != g], detail[group != g], []).value for g in range(20)]
    assert np.isclose(found.error, np.sqrt(19 / 20 * np.sum((without - np.mean(without)) ** 2)))
    assert np.isclose(found.error, 1 / np.sqrt(400), rtol=0.5)  # what theory says of independent values
    again = slope(7 * error, 7 * detail, [group])
    assert np.allclose([again.value, again.error, again.power], [found.value, found.error, found.power])


def test_the_larger_error_counts_and_two_groups_are_too_few():
    rng = np.random.default_rng(2)
    group = np.repeat(np.arange(10), 40)
    detail = rng.standard_normal(400)
    error = (0.5 * rng.standard_normal(10))[group] * detail + 0.1 * rng.standard_normal(400)
    single = np.arange(400)
    assert slope(error, detail, [single, group]).error == slope(error, detail, [group]).error
    assert slope(error, detail, [group]).error > 2 * slope(error, detail, [single]).error
    assert np.isnan(slope(error, detail, [np.arange(400) % 2]).error)
    assert np.isnan(slope(error, np.zeros(400), [group]).error)


def test_a_weight_is_small_until_the_data_say_otherwise():
    sure, likely, chance = (drawn_to_zero(Slope(0.6, e, 0.01), 0.2) for e in (0.02, 0.2, 1.0))
    assert abs(sure - 0.6) < 0.01 and sure > likely > chance
    assert drawn_to_zero(Slope(0.6, float("nan"), 0.1), 0.2) == 0
    assert drawn_to_zero(Slope(1.4, 0.01, 0.1), 0.2) == 1
    assert drawn_to_zero(Slope(-0.6, 0.02, 0.1), 0.2) < 0.01
    assert drawn_to_zero(Slope(0.2, 5.0, 0.01), 0.1) < 0.5 * drawn_to_zero(Slope(0.2, 5.0, 0.01), 0.4)


@pytest.mark.parametrize("value, error", [(0.3, 0.15), (-0.2, 0.2), (0.8, 0.1)])
def test_the_weight_is_the_mean_of_the_posterior(value, error):
    """… by summing it up; the loss that may be borne goes by its standard deviation."""
    w = np.linspace(0, 3, 300_001)
    density = np.exp(-0.5 * ((value - w) / error) ** 2 - 0.5 * (w / 0.2) ** 2)
    mean = (w * density).sum() / density.sum()
    assert np.isclose(drawn_to_zero(Slope(value, error, 1e-6), 0.2), mean, atol=1e-4)
    low = mean - np.sqrt((w**2 * density).sum() / density.sum() - mean**2)
    for power in (3.0, 30.0):
        most = low + np.sqrt(low**2 + 0.01 / power)
        assert np.isclose(drawn_to_zero(Slope(value, error, power), 0.2), min(mean, most), atol=1e-4)


def test_a_season_has_its_own_weight_where_the_data_carry_it():
    rng = np.random.default_rng(3)
    month = np.tile(np.arange(1, 13), 500)
    details = rng.standard_normal((2, 6000))
    summer = np.isin(month, (6, 7, 8))
    error = np.where(summer, 0.8, 0.3) * details[0] + 0.3 * rng.standard_normal(6000)
    groups = [np.arange(6000) // 300]
    weights, found = learn_weights(error, details, month, groups)
    assert 0.3 < weights.linear < 0.5 and weights.forest < 0.05 and abs(found[1].value) < 0.05
    linear, forest = weights.at(np.array([1, 4, 7, 10, 0]))
    assert np.allclose(linear[[0, 1, 3]], 0.3, atol=0.05) and abs(linear[2] - 0.8) < 0.1
    assert linear[4] == weights.linear and np.allclose(forest * weights.linear, linear * weights.forest)
    timeless, _ = learn_weights(error, details, np.zeros(6000, int), groups)
    assert timeless.seasons == (1.0,) * 4


def test_the_forest_is_weighed_by_what_the_regression_leaves():
    rng = np.random.default_rng(4)
    own, shared = rng.standard_normal((2, 4000))
    details = np.stack([shared, shared + own])
    groups = [np.arange(4000) // 100]
    noise = 0.2 * rng.standard_normal(4000)
    same, _ = learn_weights(0.6 * shared + noise, details, np.zeros(4000, int), groups)
    assert abs(same.linear - 0.6) < 0.05 and same.forest < 0.03
    more, _ = learn_weights(0.6 * (shared + own) + noise, details, np.zeros(4000, int), groups)
    assert more.forest > 0.2


def test_months_of_axes():
    assert calendar_months(TimeAxis("month", 2003 * 12 + 10, 3)).tolist() == [11, 12, 1]
    assert calendar_months(TimeAxis("year", 2003, 2)).tolist() == [0, 0]


def test_what_has_no_share_is_not_looked_at():
    smooth, forest, rounded = np.array([0.3, 0.2]), np.array([0.1, 0.4]), np.array([0.4, 0.2])
    assert Mix.even(0.25, 1).blend(0, smooth, None, None, forest) == pytest.approx([0.25, 0.25])
    assert Mix.even(0.0, 1).blend(0, smooth, None, None, None) is smooth
    mix = Mix(np.array([0.0, 0.5]), np.array([1.0, 0.0]), 0.5)
    assert mix.blend(0, smooth, rounded, None, forest) == pytest.approx([0.15, 0.4])
    assert mix.blend(1, smooth, rounded, np.array([0.5, 0.0]), None) == pytest.approx([0.45, 0.1])


def test_dates_are_left_out_by_years_or_by_runs():
    fold = date_folds(np.arange(24), AXIS)
    assert len(set(fold[:12])) == 1 and fold[0] != fold[12]
    assert date_folds(np.repeat(np.arange(3), 2), AXIS).tolist() == [0, 0, 1, 1, 2, 2]
    assert date_folds(np.repeat([4, 9, 11], 2), AXIS).tolist() == [0, 0, 1, 1, 2, 2]
    assert date_folds(np.zeros(9, int), AXIS) is None


def test_land_is_divided_evenly():
    row, col = (index.ravel() for index in np.indices((12, 16)))
    counts = np.bincount(land_parts(row, col))
    assert counts.size == 12 and counts.min() == counts.max() == 16


def test_the_cells_brought_back_agree_with_the_larger_ones():
    table = make_table(0.7, months=4)
    found = recover(table, GRID, table.step % 12 + 1, table.step % 2, FOREST, JOB)
    # Each cell is brought back once for each of the four corners, but for those alone in a larger cell (on each
    # of 4 dates, 4 of the second corner). The first corner has whole cells only.
    assert found.error.size == 4 * table.y.size - 4 * 4
    first = slice(0, table.y.size)
    row, col = np.divmod(found.row[first] % (GRID.height * GRID.width), GRID.width)
    cell = (found.row[first] // (GRID.height * GRID.width) * 8 + row // 2) * 9 + col // 2
    area = np.diff(np.sin(np.radians(2 - 0.25 * np.arange(GRID.height + 1))))[row]
    for values in (found.error[first], *found.details[:, first]):
        means = np.bincount(cell, values * area) / np.bincount(cell, area)
        assert np.abs(means).max() < 2e-4 < 0.002 < values.std()


def test_detail_that_is_true_is_put_out_and_chance_is_not():
    true = cross_scale(make_table(0.9), GRID, AXIS, FOREST, JOB)
    assert true.weights.linear > 0.8 and true.skill > 0.4 and not true.why
    chance = cross_scale(make_table(0.0), GRID, AXIS, FOREST, JOB)
    assert chance.weights.linear < 0.15 and chance.weights.forest < 0.05 and -0.01 < chance.skill < 0.05
    assert chance.interval.coverage == pytest.approx(0.9, abs=0.05)
    assert true.interval.half_width(0.02) < chance.interval.half_width(0.02)
    assert true.interval_at(1.0).half_width(0.01) < 0.7 * true.interval_at(0.0).half_width(0.01)
    assert chance.interval_at(1.0).half_width(0.01) > chance.interval_at(0.0).half_width(0.01)
    assert any("one scale up" in line.lower() for line in true.lines())


def test_nothing_is_put_out_without_a_check():
    one = make_table(0.9, months=1)
    alone = cross_scale(one, GRID, AXIS, FOREST, JOB)
    assert alone.weights == Weights(0.0, 0.0) and np.isnan(alone.skill) and alone.interval is None
    assert "one date" in alone.why
    few = make_table(0.9, months=2)
    some = (few.north > 1.5) & (few.east < 30.5)
    small = Table(*(getattr(few, name)[some] for name in ("x", "y", "step", "east", "north")))
    check = cross_scale(small, GRID, AXIS, FOREST, JOB)
    assert check.weights == Weights(0.0, 0.0) and "too few cells" in check.why and "DETAIL_WEIGHT" in check.lines()[0]


def test_the_check_does_not_depend_on_threads_and_can_be_cancelled():
    table = make_table(0.5, months=4)
    single = cross_scale(table, GRID, AXIS, FOREST, Job(memory=JOB.memory, threads=1))
    assert single.to_card() == cross_scale(table, GRID, AXIS, FOREST, JOB).to_card()
    left = iter([False] * 60)
    with pytest.raises(Cancelled):
        cross_scale(table, GRID, AXIS, FOREST, Job(JOB.memory, 2, cancelled=lambda: next(left, True)))


def test_the_card_holds_the_check():
    check = cross_scale(make_table(0.5, months=4), GRID, AXIS, FOREST, JOB)
    assert CrossScale.from_card(check.to_card()) == check
    none = CrossScale.from_card({**CrossScale.none("why").to_card(), "skill": None})
    assert none.weights == Weights(0.0, 0.0) and none.why == "why"


@pytest.mark.parametrize(
    "change",
    [
        {"weights": {"linear": 1.5, "forest": 0.1}},
        {"weights": {"linear": 0.5}},
        {"weights": "much"},
        {"seasons": dict.fromkeys(SEASONS, 2.5)},
        {"seasons": {SEASONS[0]: 0.1}},
        {"seasons": None},
        {"found": None},
        {"bands": []},
        {"interval": {"base": -1}},
        {"values": None},
    ],
)
def test_a_damaged_check_is_refused(change):
    card = cross_scale(make_table(0.5, months=2), GRID, AXIS, FOREST, JOB).to_card()
    with pytest.raises(ValueError):
        CrossScale.from_card({**card, **change})


def test_the_error_of_the_truth_is_taken_out_of_the_scores():
    """Noise in the larger cells adds Σ w² σ² to the squared error of bilinear interpolation, that of the truth none."""
    table = make_table(0.9)
    clean = cross_scale(table, GRID, AXIS, FOREST, JOB).opponents
    assert clean.error == 0 and clean.kriging is None
    sd = 0.5 * clean.bilinear
    noise = sd * np.random.default_rng(5).standard_normal(table.y.size)
    noisy = replace(table, y=table.y + noise, error=np.full(table.y.size, sd))
    found = cross_scale(noisy, GRID, AXIS, FOREST, JOB).opponents
    weights = np.outer([0.75, 0.25], [0.75, 0.25])
    assert found.bilinear**2 == pytest.approx(clean.bilinear**2 + (weights**2).sum() * sd**2, rel=0.1)
    assert found.error == pytest.approx(sd) and found.kriging < 1.05 * found.bilinear
    assert found.skill == pytest.approx(1 - (found.ours / found.best[1]) ** 2)


def test_large_tables_are_thinned_the_same_for_all_months(monkeypatch):
    table = make_table(0.5, months=24)
    monkeypatch.setattr(coarsen_and_recover, "_MOST_VALUES", table.y.size)
    row, col = coarsen_and_recover.coarse_cells(table, GRID)
    asked = np.zeros(24, int)
    for number, corner in enumerate(coarsen_and_recover.CORNERS):
        larger = coarsen_and_recover.Larger(table, GRID, row, col, corner)
        asked[np.unique(table.step[larger.asked(number)])] += 1
    assert 0 < asked.sum() <= 24 and len({step % 12 for step in np.flatnonzero(asked)}) > 8

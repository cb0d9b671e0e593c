"""How many rows a table and each tree get by themselves, and what that is said to cost."""

import numpy as np
import pytest

from agridrought.core.learning.forest import ForestOptions
from agridrought.core.learning.forest.sample_size import (
    FOREST_SECONDS,
    LearningCurve,
    chosen_text,
    learning_curve,
    most_rows,
    seconds_of,
    share_of_rows,
)
from agridrought.core.learning.forest.training_cost import memory_needed
from agridrought.core.run.errors import Cancelled
from agridrought.core.run.job import Job

GIB = 1024**3
LUO = ForestOptions()  # 500 trees


@pytest.mark.parametrize("rows", [200, 5_000, 40_000])
def test_a_small_table_gives_each_tree_what_luo_gave_it(rows):
    assert share_of_rows(rows, 17, LUO, 2 * GIB) == 0.8


@pytest.mark.parametrize("trees, features", [(500, 17), (50, 4), (3000, 60), (10, 1)])
@pytest.mark.parametrize("memory", [GIB // 4, 2 * GIB])
def test_a_large_table_fits_into_memory_and_time(trees, features, memory):
    options = ForestOptions(trees=trees)
    rows = min(most_rows(features, options, memory), 6_200_000)
    share = share_of_rows(rows, features, options, memory)
    chosen = ForestOptions(trees=trees, max_samples=share)
    assert 0 < share <= 0.8
    assert memory_needed(rows, features, chosen, 2)[0] + rows * (4 * features + 32) < memory
    assert seconds_of(rows, features, chosen) <= 1.5 * FOREST_SECONDS
    if share < 0.8:  # and it is the largest that does
        more = ForestOptions(trees=trees, max_samples=share + 1e-4)
        nodes = 2 * (1 - np.exp(-more.max_samples)) * rows / 5
        assert (
            seconds_of(rows, features, more) > FOREST_SECONDS or trees * nodes * 26 > memory / 4 or share * rows < 2001
        )


def test_a_tiny_budget_still_gives_rows():
    assert most_rows(17, LUO, 100_000) > 50 and share_of_rows(10**7, 17, LUO, 100_000) > 0


def test_the_share_does_not_depend_on_threads_nor_on_the_machine():
    """Nothing but the sizes, the options and the budget goes in."""
    assert share_of_rows(545_454, 17, LUO, 2 * GIB) == share_of_rows(545_454, 17, LUO, 2 * GIB) == 0.0659


def test_the_decline_of_the_error_is_carried_on():
    # 1 + 64 / rows: each doubling takes off half of what the one before took, down to 1.
    curve = LearningCurve((16, 32, 64), (5.0, 3.0, 2.0))
    assert curve.at(128) == pytest.approx(1.5) and curve.at(1e12) == pytest.approx(1.0)
    assert curve.at(64) == curve.at(10) == 2.0
    assert curve.loss(128) == pytest.approx((2 / 1.5) ** 0.5 - 1)
    # Where more rows did not help, more still are not said to.
    flat = LearningCurve((16, 32, 64), (2.0, 2.0, 2.1))
    assert flat.loss(1e6) == 0
    assert 0 <= LearningCurve((16, 32, 64), (2.0, 1.9, 1.0)).at(1e9) < 1.0


def table(n=4000, seed=0):
    rng = np.random.default_rng(seed)
    x = rng.random((n, 4), dtype="float32")
    return x, 0.2 + 0.1 * np.sin(6 * x[:, 0]) * x[:, 1] + 0.01 * rng.standard_normal(n)


def test_the_curve_foresees_the_error_of_more_rows():
    x, y = table()
    few = ForestOptions(trees=20, max_samples=0.1, seed=1)
    curve = learning_curve(x, y, few, Job(threads=2))
    assert curve.rows == (100, 200, 400) and curve.squares[0] > curve.squares[1] > curve.squares[2]
    full = learning_curve(x, y, ForestOptions(trees=20, max_samples=0.8, seed=1), Job(threads=1))
    assert 0.4 * full.squares[-1] < curve.at(3200) < curve.squares[-1]  # not too hopeful of what there is to lose
    assert full.squares[-1] < curve.squares[-1] and 0.05 < curve.loss(3200) < 1.5
    said = chosen_text(4000, 3200, few, curve)
    assert "400 of 4000 rows (MAX_SAMPLES 0.1)" in said and "% lower" in said


def test_the_curve_is_the_same_with_however_many_threads():
    x, y = table(600)
    options = ForestOptions(trees=8, max_samples=0.3)
    assert learning_curve(x, y, options, Job(threads=1)) == learning_curve(x, y, options, Job(threads=3))


def test_a_curve_can_be_cancelled():
    x, y = table(600)
    with pytest.raises(Cancelled):
        learning_curve(x, y, ForestOptions(trees=8), Job(threads=1, cancelled=lambda: True))

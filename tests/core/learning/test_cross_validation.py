"""How many trees the forests for scores have, and that few tell the score of many."""

import numpy as np
import pytest

from agridrought.core.learning.cross_validation import (
    Score,
    few_trees,
    held_out,
    held_out_spread,
    random_folds,
    score_trees,
)
from agridrought.core.learning.forest import ForestOptions
from agridrought.core.run.job import Job


def test_forests_for_scores_take_at_most_twice_the_forest():
    for trees in (50, 100, 500, 5000):
        grown = score_trees(trees, 12.8)
        assert grown * 12.8 <= 2 * trees or grown == 5
    assert score_trees(5000, 12.8) == 100 and score_trees(3, 12.8) == 3


def test_the_score_of_few_trees_is_that_of_many():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(1200, 4)).astype("float32")
    y = 0.2 + 0.05 * x[:, 0] + 0.02 * x[:, 1] * x[:, 2] + 0.02 * rng.normal(size=1200)
    fold, job = random_folds(1200, 1), Job(threads=2)
    mean, spread = held_out_spread(x, y, fold, ForestOptions(trees=8, seed=3), job)
    many = Score.of(held_out(x, y, fold, ForestOptions(trees=150, seed=4), job), y)
    raw, settled = Score.of(mean, y), Score.of(mean, y, few_trees(spread, 8, 150))
    assert raw.rmse > 1.02 * many.rmse and settled.rmse == pytest.approx(many.rmse, rel=0.02)
    assert few_trees(spread, 150, 150) == 0 and few_trees(np.full(3, np.nan), 8, 150) == 0


def test_only_some_of_the_folds():
    x = np.random.default_rng(0).normal(size=(200, 2)).astype("float32")
    fold = random_folds(200, 1)
    mean, spread = held_out_spread(x, x[:, 0].astype(float), fold, ForestOptions(trees=5), Job(), most=1)
    assert np.array_equal(np.isfinite(mean), fold == 0) and np.array_equal(np.isfinite(spread), fold == 0)

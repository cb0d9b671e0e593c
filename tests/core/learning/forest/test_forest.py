"""The random forest against scikit-learn's own (docs/methods.md §5)."""

from __future__ import annotations

import subprocess
import sys
import time

import numpy as np
import pytest
from sklearn.ensemble import RandomForestRegressor

from agridrought.core.learning.forest import Forest, ForestOptions, fit_forest
from agridrought.core.learning.forest import trees as forest_trees
from agridrought.core.learning.forest.bootstrap import bag_size
from agridrought.core.learning.forest.training_cost import memory_needed
from agridrought.core.run.errors import Cancelled, InputError, ParameterError, ResourceError
from agridrought.core.run.job import Job

pytestmark = pytest.mark.filterwarnings("error")

JOB = Job(memory=256 * 1024**2, threads=2)
FEW = ForestOptions(trees=40)


def soil_moisture(n=800, features=6, seed=0):
    """x ``(n, features)`` float32, some of it rounded as rasters are, and a soil moisture made of it."""
    rng = np.random.default_rng(seed)
    x = rng.random((n, features)).astype(np.float32)
    x[:, 1:2] = x[:, 1:2].round(1)
    return x, 0.2 + 0.1 * x[:, 0] * x[:, 1] + 0.03 * rng.standard_normal(n)


def bare(x, y, options: ForestOptions):
    """scikit-learn's forest; ``max_samples`` as a number, for 1.9 rounds shares in another way."""
    return RandomForestRegressor(
        options.trees,
        min_samples_leaf=options.min_leaf,
        max_features=options.features_tried(x.shape[1]),
        max_samples=bag_size(len(x), options.max_samples),
        oob_score=True,
        random_state=options.seed,
    ).fit(x, y)


@pytest.mark.parametrize(
    "options",
    [
        FEW,
        ForestOptions(trees=40, min_leaf=1, max_features="sqrt", max_samples=1.0, seed=7),
        ForestOptions(trees=40, min_leaf=20, max_features="all", max_samples=0.5, seed=2**32 - 1),
        ForestOptions(trees=40, max_features=4),
    ],
)
def test_equals_bare_scikit_learn(options):
    x, y = soil_moisture()
    forest, peer = fit_forest(x, y, options, JOB), bare(x, y, options)
    rows, _ = soil_moisture(500, seed=1)
    np.testing.assert_array_equal(forest.predict(rows, JOB), peer.predict(rows))
    np.testing.assert_array_equal(forest.oob, peer.oob_prediction_)
    assert forest.oob_r2 == pytest.approx(peer.oob_score_, abs=1e-12)
    mean, sd = forest.predict_spread(rows, JOB)
    every = np.stack([tree.predict(rows) for tree in peer.estimators_])
    np.testing.assert_array_equal(mean, peer.predict(rows))
    np.testing.assert_allclose(sd, every.std(axis=0), rtol=0, atol=1e-12)


def test_a_third_of_the_features_as_scikit_learn_counts_it():
    x, y = soil_moisture(300, 9)
    peer = RandomForestRegressor(10, min_samples_leaf=5, max_features=1 / 3, max_samples=240, random_state=0)
    forest = fit_forest(x, y, ForestOptions(trees=10), JOB)
    np.testing.assert_array_equal(forest.predict(x), peer.fit(x, y).predict(x))


def test_threads_budget_and_grouping_of_rows_change_nothing():
    x, y = soil_moisture()
    one = fit_forest(x, y, FEW, Job(threads=1))
    four = fit_forest(x, y, FEW, Job(threads=4))
    for tree, other in zip(one.trees, four.trees, strict=True):
        for array, same in zip(tree, other, strict=True):
            np.testing.assert_array_equal(array, same)
    np.testing.assert_array_equal(one.oob, four.oob)
    expected = one.predict_spread(x, Job(threads=1))
    tight = Job(memory=20_000, threads=3)  # a few trees at a time
    np.testing.assert_array_equal(four.predict_spread(x, tight), expected)
    np.testing.assert_array_equal(four.predict(np.asfortranarray(x, np.float64)), expected[0])
    pieces = [one.predict(piece) for piece in np.array_split(x, 7)]
    np.testing.assert_array_equal(np.concatenate(pieces), expected[0])


def test_the_first_trees_are_a_forest_of_their_own():
    x, y = soil_moisture(300, 4)
    eight, three = (fit_forest(x, y, ForestOptions(trees=trees, seed=3), JOB) for trees in (8, 3))
    np.testing.assert_array_equal(eight.first(3).predict_spread(x), three.predict_spread(x))


def test_rebuilt_trees_are_kept_when_they_fit():
    x, y = soil_moisture()
    forest = fit_forest(x, y, FEW, JOB)
    expected = forest.nbytes
    assert forest.keep(expected) == expected
    assert 3 * expected < forest.keep(4 * expected) < 5 * expected
    assert forest.keep(0) == forest.keep(4 * expected)  # once kept, always kept


def test_rows_with_missing_features_are_missing_and_the_input_is_not_touched():
    x, y = soil_moisture()
    forest = fit_forest(x, y, FEW, JOB)
    expected = forest.predict(x)
    holes = x.copy()
    holes[::3, 2], holes[1, 0] = np.nan, np.inf
    bad = ~np.isfinite(holes).all(axis=1)
    before = holes.copy()
    for predicted in (forest.predict(holes), forest.predict_spread(holes)[0]):
        np.testing.assert_array_equal(np.isnan(predicted), bad)
        np.testing.assert_array_equal(predicted[~bad], expected[~bad])
    np.testing.assert_array_equal(np.isnan(forest.predict_spread(holes)[1]), bad)
    np.testing.assert_array_equal(holes, before)
    assert np.isnan(forest.predict(np.full((3, 6), np.nan))).all()
    assert np.isnan(forest.predict(np.full((3, 6), 1e300))).all()
    assert forest.predict(np.empty((0, 6))).shape == (0,)


def test_small_and_constant_tables():
    one = fit_forest([[1.0, 2.0]], [0.3], ForestOptions(trees=3), JOB)
    assert one.predict([[5.0, 6.0]]) == pytest.approx([0.3]) and np.isnan(one.oob).all() and np.isnan(one.oob_r2)
    x, _ = soil_moisture(50)
    constant = fit_forest(x, np.full(50, 0.25), FEW, JOB)
    mean, sd = constant.predict_spread(x)
    np.testing.assert_allclose(mean, 0.25, rtol=1e-15)
    assert (sd == 0).all() and np.isnan(constant.oob_r2)
    assert constant.nbytes == 40 * forest_trees.NODE_BYTES


def test_a_row_in_every_bag_has_no_out_of_bag_prediction():
    x, y = soil_moisture(40)
    forest = fit_forest(x, y, ForestOptions(trees=2, max_samples=1.0), JOB)
    missing = np.isnan(forest.oob)
    assert 0 < missing.sum() < 40
    spread = ((y[~missing] - y[~missing].mean()) ** 2).sum()
    assert forest.oob_r2 == pytest.approx(1 - ((y - forest.oob)[~missing] ** 2).sum() / spread)


def test_spread_keeps_its_digits_far_from_zero():
    x, y = soil_moisture()
    near = fit_forest(x, y, FEW, JOB)
    far = Forest([tree._replace(value=tree.value + 2.0**20) for tree in near.trees], 6)
    np.testing.assert_allclose(far.predict_spread(x)[1], near.predict_spread(x)[1], rtol=0, atol=1e-9)


def test_progress_per_tree_and_a_word_on_the_cost():
    shares, said = [], []
    x, y = soil_moisture()
    fit_forest(x, y, FEW, Job(threads=2, report=shares.append, info=said.append))
    assert shares == pytest.approx(np.arange(1, 41) / 40)
    (line,) = said
    assert "40 trees on 800 rows of 6 feature(s)" in line and "2 thread(s)" in line and "budget" in line


@pytest.mark.parametrize("threads", [1, 2])
def test_cancel(threads):
    x, y = soil_moisture(20_000)
    started = time.monotonic()
    job = Job(threads=threads, cancelled=lambda: time.monotonic() > started + 0.3)
    with pytest.raises(Cancelled):
        fit_forest(x, y, ForestOptions(), job)
    assert time.monotonic() < started + 1.3
    forest = fit_forest(x[:2000], y[:2000], FEW, JOB)
    with pytest.raises(Cancelled):
        forest.predict(x, Job(cancelled=lambda: True))
    np.testing.assert_array_equal(forest.predict(x[:10]), forest.predict(x, JOB)[:10])


def test_too_small_a_budget_says_what_would_fit():
    x, y = soil_moisture(20_000)
    options = ForestOptions(trees=100)
    need, _ = memory_needed(*x.shape, options, 2)
    job = Job(memory=int(need * 0.8), threads=2)
    with pytest.raises(ResourceError, match="MiB") as failure:
        fit_forest(x, y, options, job)
    words = str(failure.value).replace(";", " ").rstrip(".").split()
    share, trees = (float(words[words.index(name) + 2]) for name in ("MAX_SAMPLES", "TREES"))
    assert 0 < share < 0.8 and 1 <= trees < 100
    for fitting in (ForestOptions(trees=100, max_samples=share), ForestOptions(trees=int(trees))):
        assert memory_needed(*x.shape, fitting, 2)[0] <= job.memory
    with pytest.raises(ResourceError, match="train on fewer rows") as failure:
        fit_forest(x, y, options, Job(memory=100_000, threads=2))
    assert "MAX_SAMPLES" not in str(failure.value)


def test_trees_never_have_more_nodes_than_said():
    x, y = soil_moisture(5000)
    for min_leaf in (1, 5):
        options = ForestOptions(trees=10, min_leaf=min_leaf)
        forest = fit_forest(x, y, options, JOB)
        mean = np.mean([len(tree.value) for tree in forest.trees])
        assert 0.5 * memory_needed(*x.shape, options, 1)[1] < mean <= memory_needed(*x.shape, options, 1)[1] * 1.02


@pytest.mark.parametrize(
    "change",
    [
        {"trees": 0},
        {"trees": 2.5},
        {"min_leaf": 0},
        {"max_features": "half"},
        {"max_features": 0},
        {"max_features": True},
        {"max_samples": 0},
        {"max_samples": 1.2},
        {"max_samples": float("nan")},
        {"seed": -1},
        {"seed": 2**32},
    ],
)
def test_options_that_cannot_work(change):
    with pytest.raises(ParameterError, match=next(iter(change)).upper()):
        ForestOptions(**change)


def test_tables_that_cannot_work():
    x, y = soil_moisture(30)
    with pytest.raises(ParameterError, match="MAX_FEATURES is 7, but there are only 6"):
        fit_forest(x, y, ForestOptions(max_features=7), JOB)
    with pytest.raises(InputError, match="empty"):
        fit_forest(x[:0], y[:0], FEW, JOB)
    with pytest.raises(InputError, match="shape"):
        fit_forest(x, y[:-1], FEW, JOB)
    for value in (np.nan, np.inf, 1e300):
        holes = x.astype(float)
        holes[4, 2] = value
        with pytest.raises(InputError, match="Feature 3 .* in 1 of 30 rows"):
            fit_forest(holes, y, FEW, JOB)
    with pytest.raises(InputError, match="target"):
        fit_forest(x, np.where(y == y[3], np.nan, y), FEW, JOB)
    with pytest.raises(InputError, match="6 features"):
        fit_forest(x, y, FEW, JOB).predict(x[:, :5])


def test_a_forest_is_made_of_plain_arrays():
    x, y = soil_moisture()
    forest = fit_forest(x, y, FEW, JOB)
    assert isinstance(forest, Forest) and len(forest.trees) == 40
    for tree in forest.trees:
        assert tuple(array.dtype for array in tree) == forest_trees.DTYPES
        assert forest_trees.fault(tree, 6) == ""
    assert forest.nbytes == sum(array.nbytes for tree in forest.trees for array in tree)


def test_importing_loads_no_scikit_learn():
    code = "import sys, agridrought.core.learning.forest; sys.exit('sklearn' in sys.modules or 'scipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0

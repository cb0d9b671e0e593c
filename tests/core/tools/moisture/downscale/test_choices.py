"""Importance, search, selection, partial dependence and the effort of a training (docs/methods.md §5)."""

import numpy as np
import pytest

from agridrought.core.learning.cross_validation import held_out, random_folds
from agridrought.core.learning.effort import FOREST, SEARCH, SELECTION
from agridrought.core.learning.forest import ForestOptions, fit_forest
from agridrought.core.learning.grid_search import Search, Tried, chosen, distinct, grid, search_settings
from agridrought.core.learning.partial_dependence import partial_dependence
from agridrought.core.learning.permutation_importance import Importance, held_out_importance
from agridrought.core.run.errors import Cancelled, ResourceError
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.select import RISE, select_features
from agridrought.core.tools.moisture.downscale.table import Table, feature_groups
from agridrought.core.tools.moisture.downscale.training_cost import foresee, stages

JOB = Job(memory=256 * 1024**2, threads=2)
FEW = ForestOptions(trees=20, seed=2)


def rows(n=900, noise=0.01, seed=0):
    """Two features that matter (the first more), two that do not, and shares of three classes that do not either."""
    rng = np.random.default_rng(seed)
    x = rng.random((n, 7), dtype="float32")
    x[:, 4:] /= x[:, 4:].sum(axis=1, keepdims=True)
    y = 0.2 + 0.12 * x[:, 0] + 0.05 * np.sin(3 * x[:, 1]) + noise * rng.standard_normal(n)
    return x, y.astype("float32"), random_folds(n, 1)


NAMES = ["tvdi", "height", "noise", "more_noise", "land_cover_1", "land_cover_2", "land_cover_5"]
GROUPS = feature_groups(NAMES, [1, 2, 5])


def test_classes_of_land_cover_belong_together():
    assert GROUPS == {"tvdi": [0], "height": [1], "noise": [2], "more_noise": [3], "land_cover": [4, 5, 6]}
    assert feature_groups(["land_cover_share", "land_cover_1"], [1]) == {
        "land_cover_share": [0],
        "land_cover": [1],
    }


def test_importance_ranks_what_matters_on_rows_that_were_not_seen():
    x, y, fold = rows()
    before = x.copy()
    held = held_out_importance(x, y, fold, GROUPS, FEW, JOB)
    assert np.array_equal(x, before)
    ranked = held.importance.ranked()
    assert [name for name, *_ in ranked[:2]] == ["tvdi", "height"] and ranked[0][1] > 2 * ranked[1][1] > 0
    assert all(abs(mean) < 0.05 * ranked[0][1] for _, mean, _ in ranked[2:])
    assert held.importance.rises.shape == (5, 25) and (held.importance.spread > 0).all()
    np.testing.assert_array_equal(held.mean, held_out(x, y, fold, FEW, JOB))
    errors = [np.mean((held.mean - y)[fold == k] ** 2) for k in range(5)]
    np.testing.assert_allclose(held.errors, errors)
    assert (held.spread > 0).all()


def test_importance_agrees_with_scikit_learn():
    from sklearn.ensemble import RandomForestRegressor
    from sklearn.inspection import permutation_importance

    x, y, fold = rows(noise=0.02)
    held = held_out_importance(x, y, fold, {str(i): [i] for i in range(7)}, FEW, JOB, repeats=10)
    theirs = []
    for k in range(5):
        test = fold == k
        forest = RandomForestRegressor(20, min_samples_leaf=5, max_features=1 / 3, max_samples=0.8, random_state=2)
        forest.fit(x[~test], y[~test])
        found = permutation_importance(
            forest, x[test], y[test], scoring="neg_root_mean_squared_error", n_repeats=10, random_state=1
        )
        theirs.append(found.importances_mean)
    np.testing.assert_allclose(held.importance.mean, np.mean(theirs, axis=0), atol=1e-3)


def test_importance_does_not_depend_on_threads():
    x, y, fold = rows(300)
    one = held_out_importance(x, y, fold, GROUPS, FEW, Job(threads=1))
    two = held_out_importance(x, y, fold, GROUPS, FEW, JOB)
    np.testing.assert_array_equal(one.importance.rises, two.importance.rises)


def test_a_group_shares_its_importance():
    importance = Importance({"a": [1], "b": [0, 2]}, np.array([[0.1, 0.3], [0.5, 0.7]]))
    np.testing.assert_allclose(importance.by_column(3), [0.3, 0.2, 0.3])
    assert [name for name, *_ in importance.ranked()] == ["b", "a"]
    assert importance.to_card()["a"] == pytest.approx({"rmse_rise": 0.2, "sd": 0.2**0.5 * 0.1**0.5}, abs=1e-12)


def test_search_tries_the_grid_of_the_paper():
    settings = grid(ForestOptions(trees=500, seed=4))
    assert len(settings) == 19 and settings[0] == ForestOptions(trees=50, seed=4)
    assert {s.trees for s in settings} == {50} and {s.seed for s in settings} == {4}
    assert {s.min_leaf for s in settings} == {5, 10, 20} and {s.max_samples for s in settings} == {0.5, 0.8}
    assert len(distinct(settings, 9)) == 12 and len(distinct(settings, 7)) == 12 and len(distinct(settings, 1)) == 6
    assert len(distinct(settings, 30)) == 18  # what is given, Luo's own, is one of the grid
    assert len(distinct(grid(ForestOptions(min_leaf=7)), 30)) == 19


def test_search_measures_each_setting_on_the_same_folds():
    x, y, fold = rows(400)
    found = search_settings(x, y, fold, FEW, JOB)
    assert len(found.tried) == 12 and found.options.trees == FEW.trees
    for one in found.tried[::5]:
        predicted = held_out(x, y, fold, one.options, JOB)
        assert one.rmse == pytest.approx(np.mean((predicted - y) ** 2) ** 0.5, rel=1e-6)
        np.testing.assert_allclose(one.errors, [np.mean((predicted - y)[fold == k] ** 2) for k in range(5)])
    assert found.tried[found.best].rmse == min(one.rmse for one in found.tried)
    # Next to no noise: small leaves are clearly better than large ones, even if those were given.
    large = search_settings(x, y, fold, ForestOptions(trees=20, min_leaf=60, seed=2), JOB)
    assert large.options.min_leaf == 5 and large.taken == large.best and len(large.tried) == 13
    text = " ".join(found.lines())
    assert "18" not in text and "12 settings" in text and sum(row["taken"] for row in found.to_card()) == 1


def test_what_was_given_stays_within_one_standard_error():
    def tried(leaf, errors):
        return Tried(ForestOptions(min_leaf=leaf), np.array(errors), np.array([10, 10, 10]))

    best = tried(5, [1.0, 2.0, 3.0])
    near, far = tried(10, [1.2, 2.0, 2.95]), tried(20, [1.1, 2.1, 3.1])
    # near: mean 0.05, standard error 0.0764; far: always worse, so its standard error is nil.
    assert chosen([near, best, far], 1) == 0 and chosen([far, best, near], 1) == 1 and chosen([best, far], 0) == 0
    found = Search([near, best, far], 1, 0)
    assert found.behind(near) == pytest.approx((0.05, np.std([0.2, 0, -0.05], ddof=1) / 3**0.5))
    assert "Taken were those that were given" in " ".join(found.lines())


def test_selection_drops_noise_and_keeps_what_matters():
    x, y, fold = rows()
    found = select_features(x, y, fold, GROUPS, FEW, JOB)
    assert found.columns == [0, 1] and set(found.dropped) == {"noise", "more_noise", "land_cover"}
    assert [step.stays_out for step in found.steps] == [False, True, True, True, False]
    kept = found.steps[3]
    assert kept.rmse <= (1 + RISE) * min(step.rmse for step in found.steps) and kept.features == 2
    assert found.steps[4].left_out == "height" and found.steps[4].rmse > 1.5 * kept.rmse
    # Two of seven features were tried at each split, and still are.
    options = found.options(FEW)
    assert options.max_features == 2 and found.options(options) == options
    predicted = held_out(np.ascontiguousarray(x[:, :2]), y, fold, options, JOB)
    assert kept.rmse == pytest.approx(np.mean((predicted - y) ** 2) ** 0.5, rel=1e-6)
    assert "land_cover" in found.lines()[0] and "Without height" in found.lines()[1]


def test_selection_keeps_one_of_two_that_tell_the_same():
    x, y, fold = rows(500)
    x = np.column_stack([x[:, 1], x[:, 1] * 2 + 1, x[:, 0]]).astype("float32")
    found = select_features(x, y, fold, {"a": [0], "copy": [1], "b": [2]}, ForestOptions(20, max_features="all"), JOB)
    assert len(found.columns) == 2 and 2 in found.columns and found.dropped in (["a"], ["copy"])


def test_selection_of_a_single_group_has_nothing_to_do():
    x, y, fold = rows(300)
    found = select_features(x[:, :1], y, fold, {"tvdi": [0]}, FEW, JOB)
    assert found.columns == [0] and found.dropped == [] and "none was left out" in found.lines()[0]
    assert found.options(FEW) == FEW


@pytest.mark.parametrize("work", [search_settings, lambda *a: select_features(*a[:3], GROUPS, *a[3:])])
def test_progress_and_cancel(work):
    x, y, fold = rows(300)
    shares = []
    work(x, y, fold, FEW, Job(threads=2, report=shares.append))
    assert shares == sorted(shares) and 0 < shares[0] < 0.1 and shares[-1] <= 1
    left = iter([False] * 200)
    with pytest.raises(Cancelled):
        work(x, y, fold, FEW, Job(threads=2, cancelled=lambda: next(left, True)))


def test_partial_dependence_is_the_mean_over_rows():
    x, y, _ = rows(500)
    forest = fit_forest(x, y, ForestOptions(trees=20, max_features="all"), JOB)
    found = partial_dependence(forest, x, 0, "tvdi", JOB, points=5, rows=60)
    some = x[np.linspace(0, 499, 60).astype(int)]
    for value, mean in zip(found.values, found.mean, strict=True):
        changed = some.copy()
        changed[:, 0] = value
        assert mean == pytest.approx(forest.predict(changed).mean())
    assert found.values[0] == x[:, 0].min() and found.values[-1] == x[:, 0].max()
    assert found.mean[-1] - found.mean[0] == pytest.approx(0.12, abs=0.04)
    flat = partial_dependence(forest, x, 2, "noise", JOB)
    assert np.ptp(flat.mean) < 0.1 * np.ptp(found.mean) and flat.deciles[4] == pytest.approx(np.median(x[:, 2]))


def make_table(n=900):
    x, y, _ = rows(n)
    return Table(x, y, np.zeros(n, int), np.zeros(n), np.zeros(n))


def test_the_effort_counts_all_forests():
    counted = stages(1000, 7, 5, ForestOptions(), True, True)
    assert sum(s.fits for s in counted if s.what == SEARCH) == 12 * 5
    assert sum(s.fits for s in counted if s.what == SELECTION) == 6 * 5
    assert [s.what for s in stages(1000, 7, 5, ForestOptions(), False, False)].count(SEARCH) == 0
    plain = foresee(make_table(), 5, FEW, False, False, JOB)
    full = foresee(make_table(), 5, FEW, True, True, JOB)
    assert plain.share(FOREST) > 3 * full.share(FOREST) > 0
    assert "search of settings" in full.text(JOB) and "search" not in plain.text(JOB)
    assert sum(full.share(what) for what in {s.what for s in full.stages}) == pytest.approx(1)


@pytest.mark.parametrize("searched", [False, True])
def test_what_cannot_fit_is_refused_with_what_would(searched):
    table, options = make_table(20_000), ForestOptions(trees=300, min_leaf=1)
    need = foresee(table, 5, options, searched, True, JOB).memory
    job = Job(memory=int(need * 0.8), threads=2)
    with pytest.raises(ResourceError, match="raise the memory budget") as failure:
        foresee(table, 5, options, searched, True, job)
    words = str(failure.value).replace(";", " ").rstrip(".").split()
    trees = int(words[words.index("TREES") + 2])
    changes = [ForestOptions(trees=trees, min_leaf=1)]
    if searched:
        assert "GRID_SEARCH off" in str(failure.value)
    else:
        share = float(words[words.index("MAX_SAMPLES") + 2])
        changes.append(ForestOptions(trees=300, min_leaf=1, max_samples=share))
    for change in changes:
        assert foresee(table, 5, change, searched, True, job).memory <= job.memory

"""Importance on the rows out of each tree's bag."""

import numpy as np
import pytest

from agridrought.core.learning.forest import ForestOptions, fit_forest
from agridrought.core.learning.forest.bootstrap import oob_importance

OPTIONS = ForestOptions(trees=15, min_leaf=2, max_features=2, max_samples=1.0, seed=3)


def table(n=300):
    rng = np.random.default_rng(1)
    x = rng.random((n, 4)).astype("float32")
    x[:, 3] = 0.5
    return x, 0.3 * x[:, 0] + 0.05 * x[:, 1] + rng.normal(0, 0.01, n)


def test_order_and_unused_features(job):
    x, y = table()
    found = oob_importance(fit_forest(x, y, OPTIONS, job), x, y, OPTIONS, job)
    assert found[0] > found[1] > abs(found[2]) and found[3] == 0


def test_each_tree_is_judged_by_rows_that_it_has_not_drawn(job):
    """A second way, with scikit-learn's own forest and its own bags."""
    from sklearn.ensemble import RandomForestRegressor
    from sklearn.ensemble._forest import _generate_unsampled_indices

    x, y = table()
    peer = RandomForestRegressor(15, min_samples_leaf=2, max_features=2, random_state=3).fit(x, y)
    rises = []
    for tree in peer.estimators_:
        rows = _generate_unsampled_indices(tree.random_state, len(y), len(y))
        some, rng = x[rows].copy(), np.random.default_rng(tree.random_state)
        error = np.mean((tree.predict(some) - y[rows]) ** 2)
        row = []
        for feature in range(3):
            kept = some[:, feature].copy()
            some[:, feature] = kept[rng.permutation(len(rows))]
            row.append(np.mean((tree.predict(some) - y[rows]) ** 2) - error)
            some[:, feature] = kept
        rises.append(row)
    wanted = np.mean(rises, axis=0) / np.std(rises, axis=0, ddof=1)
    found = oob_importance(fit_forest(x, y, OPTIONS, job), x, y, OPTIONS, job)
    assert found[:3] == pytest.approx(wanted, rel=1e-6)


def test_one_tree_has_no_spread(job):
    x, y = table(60)
    one = ForestOptions(trees=1, max_features=2)
    assert np.isnan(oob_importance(fit_forest(x, y, one, job), x, y, one, job)).all()

"""Trees grown on bootstrap samples, and what the rows left out tell."""

from __future__ import annotations

import numpy as np

from ...run.job import Job
from .forest import Forest, ForestOptions, in_order
from .trees import Rebuilder, TreeArrays, plain


def tree_seeds(seed: int, trees: int) -> list[int]:
    """The seed of each tree, as ``RandomForestRegressor(random_state=seed)`` draws them."""
    return np.random.RandomState(seed).randint(np.iinfo(np.int32).max, size=trees).tolist()


def bag_size(rows: int, share: float) -> int:
    """Rows drawn for each tree; rounded, as scikit-learn did up to 1.8 (1.9 cuts the fraction off)."""
    return max(round(rows * share), 1)


def bag_counts(seed: int, rows: int, size: int) -> np.ndarray:
    """How often each row is in the bag of a tree, ``(rows,)`` int64; 0 is out of bag."""
    drawn = np.random.RandomState(seed).randint(0, rows, size)
    return np.bincount(drawn, minlength=rows)


def distinct_share(share: float) -> float:
    """Expected share of the rows that a bag of so many draws per row holds at least once: 1 − e^−share."""
    return float(-np.expm1(-share))


_CHUNK = 32_768  # rows whose out-of-bag prediction is made together


def grow(x: np.ndarray, y: np.ndarray, options: ForestOptions, seed: int) -> tuple[TreeArrays, np.ndarray, np.ndarray]:
    """One tree: its arrays, the rows out of its bag, and what it predicts for them.

    x ``(n, p)`` float32 and y ``(n,)`` float64, both contiguous and finite.
    """
    from sklearn.tree import DecisionTreeRegressor

    counts = bag_counts(seed, len(y), bag_size(len(y), options.max_samples))
    grown = DecisionTreeRegressor(
        min_samples_leaf=options.min_leaf, max_features=options.features_tried(x.shape[1]), random_state=seed
    )
    grown.fit(x, y, sample_weight=counts.astype(np.float64), check_input=False)
    rows = np.flatnonzero(counts == 0)
    values = np.empty(len(rows))
    for start in range(0, len(rows), _CHUNK):
        part = slice(start, start + _CHUNK)
        values[part] = grown.tree_.predict(x[rows[part]]).ravel()
    return plain(grown.tree_), rows, values


def oob_importance(forest: Forest, x: np.ndarray, y: np.ndarray, options: ForestOptions, job: Job) -> np.ndarray:
    """For each feature the rise of a tree's mean square error when it is shuffled: mean over SD over the trees.

    Parameters
    ----------
    forest
        What `fit_forest` made of just these rows and options.
    x, y
        ``(n, p)`` and ``(n,)``.

    Returns
    -------
    ``(p,)``, without unit; 0 for a feature that no tree uses, NaN with fewer than two trees.
    """
    x, y = np.ascontiguousarray(x, np.float32), np.asarray(y, "float64")
    size = bag_size(len(y), options.max_samples)
    rebuilder = Rebuilder(forest.features)

    def rises(numbered) -> np.ndarray:
        arrays, seed = numbered
        rows = np.flatnonzero(bag_counts(seed, len(y), size) == 0)
        out = np.zeros(forest.features)
        if len(rows) < 2:
            return out
        tree, some, truth = rebuilder.tree(arrays), x[rows], y[rows]
        rng = np.random.default_rng(seed)
        error = np.mean((tree.predict(some).ravel() - truth) ** 2)
        for feature in np.unique(arrays.feature[arrays.feature >= 0]).tolist():
            kept = some[:, feature].copy()
            some[:, feature] = kept[rng.permutation(len(rows))]
            out[feature] = np.mean((tree.predict(some).ravel() - truth) ** 2) - error
            some[:, feature] = kept
        return out

    trees = list(zip(forest.trees, tree_seeds(options.seed, len(forest.trees)), strict=True))
    found = []
    for values in in_order(rises, trees, job):
        found.append(values)
        job.report(len(found) / len(trees))
    if len(found) < 2:
        return np.full(forest.features, np.nan)
    mean, spread = np.mean(found, axis=0), np.std(found, axis=0, ddof=1)
    return np.divide(mean, spread, out=np.zeros(forest.features), where=spread > 0)

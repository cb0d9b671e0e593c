"""Permutation importance on the rows out of each tree's bag (Breiman 2001), as MATLAB's forests give it.

A row out of a tree's bag has neighbours in it. With rows that resemble each other this flatters features that only
help to tell them apart; importance on rows that are held out together does not.
"""

from __future__ import annotations

import numpy as np

from ...run.job import Job
from .bootstrap import bag_counts, bag_size, tree_seeds
from .forest import Forest
from .options import ForestOptions
from .ordered_map import in_order
from .trees import Rebuilder


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

    trees = list(zip(forest.trees, tree_seeds(options.seed, len(forest.trees))))
    found = []
    for values in in_order(rises, trees, job):
        found.append(values)
        job.report(len(found) / len(trees))
    if len(found) < 2:
        return np.full(forest.features, np.nan)
    mean, spread = np.mean(found, axis=0), np.std(found, axis=0, ddof=1)
    return np.divide(mean, spread, out=np.zeros(forest.features), where=spread > 0)

"""Fitting a random forest tree by tree (Breiman 2001; Luo §3.1.2)."""

from __future__ import annotations

from functools import partial

import numpy as np

from ...engine.executors import Dask
from ...run.errors import InputError
from ...run.job import Job
from ...run.language import later
from ...run.packages import require
from .bootstrap import grow, tree_seeds
from .forest import Forest, ForestOptions, in_order
from .training_cost import estimate, require_memory
from .trees import MAX_FEATURE_COUNT


def fit_forest(x: np.ndarray, y: np.ndarray, options: ForestOptions, job: Job) -> Forest:
    """Fit a regression forest.

    The trees, and so the predictions, are those of ``RandomForestRegressor`` with the same settings
    and ``random_state=seed``; they do not depend on the number of threads, nor on where they grow: with
    ``job.scheduler`` the workers of a Dask cluster grow them. Progress is reported per
    tree. A cancelled run raises within a tenth of a second; the trees that were growing are finished
    in the background and dropped.

    Parameters
    ----------
    x
        ``(n, p)`` features, one row per sample; taken as float32.
    y
        ``(n,)`` target.
    options
        Settings.
    job
        Threads, memory, progress, messages (the expected time and memory).

    Returns
    -------
    The forest with ``oob``, in the unit of y, and ``oob_r2``.

    Raises
    ------
    InputError
        No rows, shapes that do not fit, missing or infinite values.
    ParameterError
        More features to try at each split than there are.
    ResourceError
        The forest cannot fit into ``job.memory``; it says what would.
    MissingPackageError, Cancelled
    """
    require(("sklearn",), later("The random forest"))
    x, y = _table(x, y)
    options.features_tried(x.shape[1])
    job.check()
    expected = estimate(x, y, options, job)
    require_memory(expected, options, job)
    job.info(expected.text(options, job))
    total, count = np.zeros(len(y)), np.zeros(len(y), np.int32)
    trees = []
    seeds = tree_seeds(options.seed, options.trees)
    grown = partial(grow, x, y, options)
    # A cluster gets the table once, and then a seed for each tree.
    found = Dask(job.scheduler).each(grown, seeds, job) if job.scheduler else in_order(grown, seeds, job)
    for tree, rows, values in found:
        trees.append(tree)
        total[rows] += values
        count[rows] += 1
        job.report(len(trees) / len(seeds))
    oob = np.divide(total, count, out=np.full(len(y), np.nan), where=count > 0)
    return Forest(trees, x.shape[1], oob, _r2(oob, y))


def _table(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """x as ``(n, p)`` float32 and y as ``(n,)`` float64, both contiguous, checked."""
    with np.errstate(over="ignore"):  # beyond float32 is infinite, and found below
        x = np.ascontiguousarray(x, np.float32)
    y = np.ascontiguousarray(y, np.float64)
    if x.ndim != 2 or y.shape != x.shape[:1]:
        raise InputError(
            "The training table has the shape {shape} and its target {target_shape}; (rows, features) and (rows,) are "
            "needed.",
            shape=x.shape, target_shape=y.shape,
        )  # fmt: skip
    if not x.size:
        raise InputError("The training table is empty: no row has a target and all features.")
    if x.shape[1] > MAX_FEATURE_COUNT:
        raise InputError(
            "The training table has {shape} features; at most {max_feature_count} are possible.",
            shape=x.shape[1], max_feature_count=MAX_FEATURE_COUNT,
        )  # fmt: skip
    # One feature at a time: a mask of the whole table would be a quarter of it.
    for column in range(x.shape[1]):
        bad = np.count_nonzero(~np.isfinite(x[:, column]))
        if bad:
            raise InputError(
                "Feature {column} of the training table is missing or infinite in {bad} of {x_count} rows. Leave "
                "these rows out.",
                column=column + 1, bad=bad, x_count=len(x),
            )  # fmt: skip
    if not np.isfinite(y).all():
        bad = np.count_nonzero(~np.isfinite(y))
        raise InputError(
            "The target is missing or infinite in {bad} of {y_count} rows. Leave these rows out.",
            bad=bad, y_count=len(y),
        )  # fmt: skip
    return x, y


def _r2(predicted: np.ndarray, y: np.ndarray) -> float:
    """Coefficient of determination where there is a prediction; NaN for a constant y."""
    known = np.isfinite(predicted)
    y, predicted = y[known], predicted[known]
    spread = ((y - y.mean()) ** 2).sum() if len(y) else 0.0
    return float(1 - ((y - predicted) ** 2).sum() / spread) if spread > 0 else float("nan")

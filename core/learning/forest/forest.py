"""Prediction with a random forest: the mean, and the spread, over its trees (Breiman 2001)."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from numbers import Integral, Real

import numpy as np

from ...run.errors import InputError, ParameterError
from ...run.job import Job
from ...run.language import later
from ...run.packages import require
from .trees import NODE_BYTES, Rebuilder, TreeArrays

MAX_FEATURES = ("third", "sqrt", "all")
MAX_TREES = 100_000  # the model file holds no more


@dataclass(frozen=True)
class ForestOptions:
    """Settings of a regression forest; the defaults are Luo's (§3.1.2).

    trees
        Number of trees.
    min_leaf
        Fewest distinct training rows in a leaf; there is no limit to the depth.
    max_features
        Features tried at each split: ``third`` or ``sqrt`` of them, ``all``, or a number.
    max_samples
        Size of each tree's bag as a share of the rows, drawn with replacement.
    seed
        Of the random numbers, 0 to 2³² − 1. The same seed gives the same forest.
    """

    trees: int = 500
    min_leaf: int = 5
    max_features: str | int = "third"
    max_samples: float = 0.8
    seed: int = 0

    def __post_init__(self):
        if not _whole(self.trees) or not 1 <= self.trees <= MAX_TREES:
            raise ParameterError(
                "TREES is {trees}; it is a whole number from 1 to {max_trees}.",
                trees=self.trees, max_trees=MAX_TREES,
            )  # fmt: skip
        if not _whole(self.min_leaf) or self.min_leaf < 1:
            raise ParameterError(
                "MIN_LEAF is {min_leaf}; it is a whole number of rows, 1 or more.",
                min_leaf=self.min_leaf,
            )  # fmt: skip
        if self.max_features not in MAX_FEATURES and not (_whole(self.max_features) and self.max_features >= 1):
            raise ParameterError(
                "MAX_FEATURES is {max_features!r}; it is one of {words}, or a whole number of features.",
                max_features=self.max_features, words=", ".join(MAX_FEATURES),
            )  # fmt: skip
        if not isinstance(self.max_samples, Real) or not 0 < self.max_samples <= 1:
            raise ParameterError(
                "MAX_SAMPLES is {max_samples}; it is a share above 0 and up to 1.",
                max_samples=self.max_samples,
            )  # fmt: skip
        if not _whole(self.seed) or not 0 <= self.seed < 2**32:
            raise ParameterError(
                "SEED is {seed}; it is a whole number from 0 to {value}.",
                seed=self.seed, value=2**32 - 1,
            )  # fmt: skip

    def features_tried(self, features: int) -> int:
        """Features tried at each split, of so many.

        Raises
        ------
        ParameterError
            ``max_features`` is a number above them.
        """
        shares = {"third": features // 3, "sqrt": int(features**0.5), "all": features}
        wanted = self.max_features
        tried = max(shares[wanted] if isinstance(wanted, str) else wanted, 1)
        if tried > features:
            raise ParameterError(
                "MAX_FEATURES is {tried}, but there are only {features} feature(s). Lower it.",
                tried=tried, features=features,
            )  # fmt: skip
        return tried


def _whole(value) -> bool:
    return isinstance(value, Integral) and not isinstance(value, bool)


AHEAD = 2  # tasks under way or waiting per thread
_POLL = 0.1  # seconds between two looks at whether the run is cancelled


def in_order(function: Callable, items: Iterable, job: Job) -> Iterator:
    """Results of ``function(item)`` in the order of the items, from ``job.threads`` threads.

    At most `AHEAD` results per thread wait, so memory is bounded; sums taken in this order do not
    depend on the number of threads. A cancelled run ends within a tenth of a second: what still runs
    (scikit-learn cannot be stopped inside a tree) goes on in the background and is dropped.

    Raises
    ------
    Cancelled, and whatever the function raises.
    """
    pool = ThreadPoolExecutor(job.threads)
    pending: deque = deque()
    try:
        for item in items:
            pending.append(pool.submit(function, item))
            if len(pending) >= AHEAD * job.threads:
                yield _result(pending.popleft(), job)
        while pending:
            yield _result(pending.popleft(), job)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _result(future, job: Job):
    while not wait([future], _POLL).done:
        job.check()
    job.check()
    return future.result()


CHUNK = 65_536  # rows that go through all trees together; with fewer, fetching each tree's nodes begins to count
_KEPT_SHARE = 0.5  # of the budget, for rebuilt trees that are kept for the next call
_PASSING_SHARE = 0.1  # … for those rebuilt in each call, when not all can be kept


class Forest:
    """A fitted random forest.

    Parameters
    ----------
    trees
        One `TreeArrays` per tree, checked (`trees.fault`).
    features
        Number of columns of x.
    oob
        ``(n,)`` float64: mean over the trees that had not seen a training row, in the unit of y; NaN
        where a row was in every bag. None for a forest out of a file.
    oob_r2
        Coefficient of determination of ``oob``; NaN where there is none. Neighbouring rows that are
        nearly copies of each other flatter it.
    """

    def __init__(
        self,
        trees: Sequence[TreeArrays],
        features: int,
        oob: np.ndarray | None = None,
        oob_r2: float = float("nan"),
    ):
        self.trees, self.features = tuple(trees), features
        self.oob, self.oob_r2 = oob, oob_r2
        self._kept: list | None = None
        self._keeps = False  # whether the process that it came from had kept the trees
        self._lock = threading.Lock()

    def __getstate__(self) -> dict:
        """Everything but the lock and the rebuilt trees: another process rebuilds them, and keeps them as this does."""
        own = {name: value for name, value in vars(self).items() if name not in ("_kept", "_lock")}
        return {**own, "_keeps": self._kept is not None}

    def __setstate__(self, state: dict) -> None:
        vars(self).update(state)
        self._kept, self._lock = None, threading.Lock()

    def first(self, trees: int) -> Forest:
        """A forest of the first of the trees: they are grown alike, so that any are as good as others."""
        return Forest(self.trees[:trees], self.features)

    @property
    def nbytes(self) -> int:
        """Bytes of the trees' arrays, without rebuilt trees (see `keep`)."""
        return NODE_BYTES * sum(len(tree.value) for tree in self.trees)

    def keep(self, memory: float, job: Job | None = None) -> int:
        """Rebuild the trees and keep them for all predictions to come, if they take no more than so many bytes.

        `predict` does this with half of its job's memory; who calls it from several threads does it
        beforehand, and takes the result off the budget.

        Returns
        -------
        Bytes that the forest holds now: its arrays, and the rebuilt trees (nearly three times as many) if kept.

        Raises
        ------
        MissingPackageError, Cancelled
        """
        require(("sklearn",), later("The random forest"))
        with self._lock:
            rebuilder = Rebuilder(self.features)
            nbytes = rebuilder.node_bytes * self.nbytes // NODE_BYTES
            if self._kept is None and nbytes <= memory:
                self._kept = list(in_order(rebuilder.tree, self.trees, job or Job()))
            return self.nbytes + (nbytes if self._kept is not None else 0)

    def predict(self, x: np.ndarray, job: Job | None = None) -> np.ndarray:
        """Mean over the trees.

        Parameters
        ----------
        x
            ``(n, features)``; taken as float32, as in training.
        job
            Threads, memory (half of it for trees that are kept for the next call) and cancelling. No
            progress is reported: x is mostly a piece of something larger.

        Returns
        -------
        ``(n,)`` float64 in the unit of y; NaN where a feature is missing or infinite. It does not
        depend on the number of threads nor on how rows are grouped into calls.

        Raises
        ------
        InputError
            x has another number of columns.
        MissingPackageError, Cancelled
        """
        return self._sums(x, job or Job(), spread=False)[0]

    def predict_spread(self, x: np.ndarray, job: Job | None = None) -> tuple[np.ndarray, np.ndarray]:
        """Mean and standard deviation over the trees, both ``(n,)``; else as `predict`."""
        mean, shift, squares = self._sums(x, job or Job(), spread=True)
        # Squares about the first tree's prediction: about 0 they would cancel for temperatures in kelvin.
        return mean, np.sqrt(np.maximum(squares - shift**2, 0.0))

    def _sums(self, x: np.ndarray, job: Job, spread: bool) -> np.ndarray:
        """Means over the trees ``(1 or 3, n)``.

        The first is of the prediction; with ``spread`` there follow those of its difference to the first tree's, and of
        the square of that.
        """
        require(("sklearn",), later("The random forest"))
        x = np.asarray(x)
        if x.ndim != 2 or x.shape[1] != self.features:
            raise InputError(
                "The forest was trained on {features} features, but the table to predict has the shape {shape}. "
                "Give one column per feature, in the order of the training.",
                features=self.features, shape=x.shape,
            )  # fmt: skip
        sums = np.zeros((3 if spread else 1, len(x)))
        first = np.zeros(len(x)) if spread else None
        # Small tables are cut as well, so that every thread has some.
        size = max(min(CHUNK, -(-len(x) // job.threads)), 1)
        chunks = [slice(start, start + size) for start in range(0, len(x), size)]
        for number, trees in enumerate(self._rebuilt(job)):

            def add(chunk, trees=trees, fresh=number == 0):
                start = first[chunk] if spread else None
                _add_known(trees, x[chunk], sums[:, chunk], start, fresh, job)

            for _ in in_order(add, chunks, job):
                pass
        sums /= len(self.trees)
        return sums

    def _rebuilt(self, job: Job) -> Iterator[list]:
        """The trees of the running scikit-learn: all at once when they can be kept, else some at a time."""
        if self._kept is None:
            self.keep(float("inf") if self._keeps else job.memory * _KEPT_SHARE, job)
        if self._kept is not None:
            yield self._kept
            return
        rebuilder = Rebuilder(self.features)
        allowed = max(job.memory * _PASSING_SHARE / rebuilder.node_bytes, 1)
        nodes = [len(tree.value) for tree in self.trees]
        # Each tree belongs to the group in which the nodes before it end.
        group = ((np.cumsum(nodes) - nodes) // allowed).astype(int)
        for some in np.split(np.arange(len(nodes)), np.flatnonzero(np.diff(group)) + 1):
            yield list(in_order(rebuilder.tree, [self.trees[i] for i in some], job))


def _add_known(trees, x: np.ndarray, sums: np.ndarray, first: np.ndarray | None, fresh: bool, job: Job) -> None:
    """As `_add`; the sums of rows with a missing or infinite feature become NaN."""
    with np.errstate(over="ignore"):  # beyond float32 is infinite, and so missing
        rows = np.ascontiguousarray(x, np.float32)
    finite = np.isfinite(rows)
    if finite.all():  # the usual case, without copies
        _add(trees, rows, sums, first, fresh, job)
        return
    known = finite.all(axis=1)
    part, start = sums[:, known], None if first is None else first[known]
    _add(trees, rows[known], part, start, fresh, job)
    sums[:, known], sums[:, ~known] = part, np.nan
    if first is not None:
        first[known] = start


def _add(trees, rows: np.ndarray, sums: np.ndarray, first: np.ndarray | None, fresh: bool, job: Job) -> None:
    """Add the predictions of some trees, one after the other, to the sums of a chunk of rows."""
    for number, tree in enumerate(trees):
        job.check()
        values = tree.predict(rows).ravel()
        sums[0] += values
        if first is not None:
            if fresh and number == 0:
                first[:] = values
            values -= first
            sums[1] += values
            sums[2] += values * values

"""Scores of the forest side by side, from the flattering to the honest (docs/methods.md §5).

Neighbouring pixel-months are nearly copies of each other. Out-of-bag and random splits
let the forest see the copies of what it is asked; leaving whole years and whole blocks of
land out does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

import numpy as np

from ..run.job import Job, trim
from .forest import Forest, ForestOptions, fit_forest

FOLDS = 5
CV_TREES = 100  # of the held-out fits at most: more trees change their scores in the third digit
_FEWEST_TREES = 5
SCORE_SHARE = 2.0  # of the time of the forest itself, that all forests for its scores may take together


@dataclass(frozen=True)
class Score:
    """r2 = 1 − Σ(P−O)²/Σ(O−Ō)², rmse in the unit of the target, n predictions."""

    r2: float
    rmse: float
    n: int

    @classmethod
    def of(cls, predicted: np.ndarray, observed: np.ndarray, excess: float = 0.0) -> Score:
        """Score of the finite predictions; NaN where there are fewer than two.

        Parameters
        ----------
        predicted, observed
            ``(n,)`` in one unit.
        excess
            Mean square error that the predictions have more than those to be scored (`few_trees`); taken out.
        """
        known = np.isfinite(predicted)
        p, o = predicted[known], observed[known].astype("float64")
        if p.size < 2:
            return cls(float("nan"), float("nan"), int(p.size))
        error = max(float(((p - o) ** 2).sum()) - excess * p.size, 0.0)
        spread = float(((o - o.mean()) ** 2).sum())
        return cls(1 - error / spread if spread else float("nan"), (error / p.size) ** 0.5, int(p.size))

    def plain(self) -> dict[str, float]:
        """The three numbers by name, for the card of a model."""
        return asdict(self)


def score_trees(trees: int, fits: float) -> int:
    """Trees of each forest that is grown for scores only, so that all together take at most twice the forest itself.

    Parameters
    ----------
    trees
        Of the forest itself.
    fits
        Forests for scores, each counted by its share of the rows.

    Examples
    --------
    >>> score_trees(500, 13), score_trees(50, 13)
    (76, 7)
    """
    return int(np.clip(SCORE_SHARE * trees / fits, min(trees, _FEWEST_TREES), CV_TREES))


def few_trees(spread: np.ndarray, grown: int, trees: int) -> float:
    """Mean square error that predictions by ``grown`` trees have more than those by ``trees``.

    The mean of t trees has an error of its own of variance v / t beside that of a forest without end, where v is the
    variance between trees. So the score of few trees tells that of many.

    Parameters
    ----------
    spread
        ``(n,)`` standard deviation over the grown trees (`Forest.predict_spread`); NaN missing.
    """
    if grown >= trees or grown < 2 or not np.isfinite(spread).any():
        return 0.0
    return float(np.nanmean(spread**2)) * grown / (grown - 1) * (1 / grown - 1 / trees)


def as_of_many(spread: np.ndarray, grown: int) -> np.ndarray:
    """Standard deviation over few trees without its bias, as it is over many."""
    return spread * np.sqrt(grown / max(grown - 1, 1))


def random_folds(n: int, seed: int, folds: int = FOLDS) -> np.ndarray:
    """Fold of each row at random, ``(n,)``."""
    return np.random.default_rng(seed).permutation(n) % folds


def year_folds(years: np.ndarray, folds: int = FOLDS) -> np.ndarray | None:
    """Fold of each row so that no year is in two of them; None with a single year."""
    unique, index, rows = np.unique(years, return_inverse=True, return_counts=True)
    if unique.size < 2:
        return None
    return _balanced(rows, min(folds, unique.size))[index]


def group_folds(group: np.ndarray, seed: int, folds: int) -> np.ndarray:
    """Fold of each row ``(n,)`` so that no group is in two of them, with about as many rows in each.

    There are two groups or more. They go to the emptiest fold in random order, and not the largest first: with
    groups of different lengths that would make the same folds whatever the seed.

    Examples
    --------
    >>> group_folds(np.array(["a", "b", "b", "c"]), seed=0, folds=2).size
    4
    """
    _, code, rows = np.unique(group, return_inverse=True, return_counts=True)
    fold, filled = np.empty(rows.size, int), np.zeros(min(folds, rows.size))
    for one in np.random.default_rng(seed).permutation(rows.size):
        fold[one] = filled.argmin()
        filled[fold[one]] += rows[one]
    return fold[code]


def stratified_folds(stratum: np.ndarray, seed: int, folds: int) -> np.ndarray:
    """Fold of each row ``(n,)`` at random within its stratum: of ten folds each is a split of 90 to 10 in each."""
    rng = np.random.default_rng(seed)
    fold = np.empty(len(stratum), int)
    start = 0
    for name in np.unique(stratum):
        rows = np.flatnonzero(stratum == name)
        # Small strata go on where the last one ended, or the first folds would get all of them.
        fold[rows[rng.permutation(rows.size)]] = (start + np.arange(rows.size)) % folds
        start += rows.size
    return fold


def block_folds(x: np.ndarray, y: np.ndarray, size: float, seed: int, folds: int = FOLDS) -> np.ndarray | None:
    """Fold of each row so that no square block of land is in two; None where all lies in one block.

    x, y
        Coordinates ``(n,)``, and ``size`` of a block in the same unit.
    """
    # Blocks are counted from the middle of the land, so that a border does not
    # depend on where the raster happens to begin.
    column = np.floor((x - np.median(x)) / size + 0.5).astype(int)
    row = np.floor((y - np.median(y)) / size + 0.5).astype(int)
    _, index, rows = np.unique(np.stack([column, row]), axis=1, return_inverse=True, return_counts=True)
    index = np.ravel(index)
    if rows.size < 2:
        return None
    shuffled = np.random.default_rng(seed).permutation(rows.size)
    fold = np.empty(rows.size, int)
    fold[shuffled] = _balanced(rows[shuffled], min(folds, rows.size))
    return fold[index]


def _balanced(rows: np.ndarray, folds: int) -> np.ndarray:
    """Fold of each group, so that folds have about as many rows: the largest group first, to the emptiest fold."""
    fold = np.empty(rows.size, int)
    filled = np.zeros(folds)
    for group in np.argsort(-rows, kind="stable"):
        fold[group] = filled.argmin()
        filled[fold[group]] += rows[group]
    return fold


def each_fold(fold: np.ndarray, job: Job, most: int | None = None) -> Iterator[tuple[np.ndarray, Job]]:
    """For each fold that leaves rows to learn from: which rows are in it ``(n,)``, and its part of the job.

    The part is silent: one line on time and memory is enough, that of the forest itself.

    most
        Only so many of the folds; None: all.
    """
    count = min(int(fold.max()) + 1, most or fold.size)
    for k in range(count):
        job.check()
        test = fold == k
        if test.any() and not test.all():
            yield test, replace(job.part(k / count, (k + 1) / count), info=lambda text: None)


def held_out_forests(
    x: np.ndarray, y: np.ndarray, fold: np.ndarray, options: ForestOptions, job: Job, most: int | None = None
) -> Iterator[tuple[np.ndarray, Forest, Job]]:
    """For each fold, train a forest that has seen nothing of it.

    Yields which rows are in the fold ``(n,)``, the forest, and the fold's part of the job, for what is done with both.

    most
        Only so many of the folds; None: all.
    """
    for test, part in each_fold(fold, job, most):
        yield test, fit_forest(x[~test], y[~test], options, part.part(0.0, 0.9)), part.part(0.9, 1.0)
        trim()  # the forest, if who has it lets go of it


def held_out(x: np.ndarray, y: np.ndarray, fold: np.ndarray, options: ForestOptions, job: Job) -> np.ndarray:
    """Predictions ``(n,)`` of each row by a forest that has seen nothing of its fold."""
    predicted = np.full(len(y), np.nan)
    for test, forest, part in held_out_forests(x, y, fold, options, job):
        predicted[test] = forest.predict(x[test], part)
        del forest
    return predicted


def held_out_spread(
    x: np.ndarray, y: np.ndarray, fold: np.ndarray, options: ForestOptions, job: Job, most: int | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Mean and standard deviation over the trees ``(n,)`` of forests that have seen nothing of a row's fold.

    NaN for the rows of folds beyond the first ``most``.
    """
    mean, spread = np.full((2, len(y)), np.nan)
    for test, forest, part in held_out_forests(x, y, fold, options, job, most):
        mean[test], spread[test] = forest.predict_spread(x[test], part)
        del forest
    return mean, spread

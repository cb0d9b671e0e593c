"""Which settings of the forest predict unseen land best (the grid of Luo §3.1.2, docs/methods.md §5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import ClassVar

import numpy as np

from ..run.job import Job
from ..run.language import later, say
from .cross_validation import held_out_forests
from .forest import Forest, ForestOptions
from .forest.forest import MAX_FEATURES

MIN_LEAF = (5, 10, 20)
MAX_SAMPLES = (0.5, 0.8)
TREES = 50  # of each forest that is tried: enough to tell settings apart that matter


@dataclass(frozen=True)
class Tried:
    """Settings, and the mean square error on each fold ``(folds,)`` and its number of rows ``(folds,)``."""

    options: ForestOptions
    errors: np.ndarray
    rows: np.ndarray

    @property
    def rmse(self) -> float:
        """RMSE over all folds, each weighted by its number of rows, in the unit of the target."""
        return float(np.average(self.errors, weights=self.rows) ** 0.5)


@dataclass(frozen=True)
class Search:
    """All settings that were tried, those given first; the index of the one of lowest RMSE, and of the one taken."""

    tried: list[Tried]
    best: int
    taken: int
    held_out: ClassVar[str] = later("blocks of land left out")

    @staticmethod
    def words(options: ForestOptions) -> str:
        """The settings as a sentence names them."""
        return described(options)

    @property
    def options(self) -> ForestOptions:
        """The settings that were taken."""
        return self.tried[self.taken].options

    def behind(self, one: Tried) -> tuple[float, float]:
        """How much larger the mean square error is than the best one's, and the standard error of that."""
        return _behind(one, self.tried[self.best])

    def lines(self) -> list[str]:
        """What was found, in sentences."""
        best, taken = self.tried[self.best], self.tried[self.taken]
        lines = [
            say(
                "Of {tried_count} settings, {words} had the lowest RMSE with {held_out}: {rmse:.4f} m³/m³ (the "
                "worst {max:.4f}).",
                tried_count=len(self.tried),
                words=self.words(best.options),
                held_out=say(self.held_out),
                rmse=best.rmse,
                max=max(t.rmse for t in self.tried),
            )
        ]
        if self.taken != self.best:
            lines.append(
                say(
                    "Taken were those that were given, {words} ({rmse:.4f}): they are not worse by more than "
                    "one standard error over the folds.",
                    words=self.words(taken.options),
                    rmse=taken.rmse,
                )
            )
        return lines

    def to_card(self) -> list[dict]:
        """All settings with their RMSE and whether they were taken, for the card of a model."""
        return [
            {
                "max_features": t.options.max_features, "min_leaf": t.options.min_leaf,
                "max_samples": t.options.max_samples, "rmse": t.rmse, "taken": n == self.taken,
            }
            for n, t in enumerate(self.tried)
        ]  # fmt: skip


def described(options: ForestOptions) -> str:
    """Name the settings of a forest that the search compares, for logs and reports."""
    return say(
        "MAX_FEATURES {max_features}, MIN_LEAF {min_leaf}, MAX_SAMPLES {max_samples:g}",
        max_features=options.max_features,
        min_leaf=options.min_leaf,
        max_samples=options.max_samples,
    )


def grid(options: ForestOptions, shares: Sequence[float] = MAX_SAMPLES) -> list[ForestOptions]:
    """The settings to try: those given, and the grid with some shares of the rows.

    Trees and seed are as given, but there are at most `TREES` trees.
    """
    light = replace(options, trees=min(options.trees, TREES))
    return [light] + [
        replace(light, max_features=features, min_leaf=leaf, max_samples=share)
        for features, leaf, share in product(MAX_FEATURES, MIN_LEAF, shares)
    ]


def distinct(settings: list[ForestOptions], features: int) -> list[ForestOptions]:
    """Those that differ with so many features: a third and the root of six features are two of them, both times."""
    first: dict[tuple, ForestOptions] = {}
    for s in settings:
        first.setdefault((s.features_tried(features), s.min_leaf, s.max_samples), s)
    return list(first.values())


def search_settings(
    x: np.ndarray,
    y: np.ndarray,
    fold: np.ndarray,
    options: ForestOptions,
    job: Job,
    shares: Sequence[float] = MAX_SAMPLES,
) -> Search:
    """Try all settings on the same folds.

    The one taken is the best, unless what was given is not worse by more than one standard error (of the difference
    of their mean square errors over the folds): then that stays. Differences below it do not come back on land that
    had no part in the choice, see benchmarks/downscale_choices.py.

    Parameters
    ----------
    x, y, fold
        ``(n, p)``, ``(n,)`` and the fold of each row, from 0: blocks of land.
    options
        What was given; at most `TREES` trees are grown.
    shares
        Shares of the rows for each tree that are tried.

    Returns
    -------
    The search; its ``options`` have the number of trees of ``options``.

    Raises
    ------
    Cancelled, ResourceError, MissingPackageError
    """
    found = try_settings(x, y, fold, distinct(grid(options, shares), x.shape[1]), job)
    tried = [replace(one, options=replace(one.options, trees=options.trees)) for one in found]
    best = lowest(tried)
    return Search(tried, best, chosen(tried, best))


def try_settings(
    x: np.ndarray, y: np.ndarray, fold: np.ndarray, settings: Sequence[ForestOptions], job: Job,
    trees: Sequence[int] = (),
) -> list[Tried]:  # fmt: skip
    """Errors of all settings on the same folds.

    Parameters
    ----------
    trees
        Numbers of trees that each of the settings is tried with; empty: its own. The first trees of a larger forest
        are those of a smaller one, so that only the largest is grown.
    """
    truth = np.asarray(y, "float64")
    tried = []
    for n, setting in enumerate(settings):
        numbers = tuple(trees) or (setting.trees,)
        errors, rows = [], []
        part = job.part(n / len(settings), (n + 1) / len(settings))
        for test, forest, inner in held_out_forests(x, y, fold, replace(setting, trees=max(numbers)), part):
            smaller = (Forest(forest.trees[:number], forest.features) for number in numbers)
            errors.append([np.mean((one.predict(x[test], inner) - truth[test]) ** 2) for one in smaller])
            rows.append(np.count_nonzero(test))
        for number, squares in zip(numbers, np.array(errors).T, strict=True):
            tried.append(Tried(replace(setting, trees=number), squares, np.array(rows)))
    return tried


def lowest(tried: Sequence[Tried]) -> int:
    """Index of the one of lowest RMSE."""
    return min(range(len(tried)), key=lambda n: tried[n].rmse)


def _behind(one: Tried, best: Tried) -> tuple[float, float]:
    difference = one.errors - best.errors
    folds = len(difference)
    return float(difference.mean()), float(difference.std(ddof=1) / folds**0.5) if folds > 1 else 0.0


def chosen(tried: list[Tried], best: int) -> int:
    """The first, which is what was given, where it is within one standard error of the best; else the best."""
    above, error = _behind(tried[0], tried[best])
    return 0 if above <= error else best

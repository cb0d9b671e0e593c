"""The four settings of the forests by cross-validation in ten folds of stations (Cheng §2.3.2, figure S5)."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np

from ....learning.cross_validation import group_folds
from ....learning.forest import ForestOptions
from ....learning.grid_search import Search, chosen, distinct, lowest, try_settings
from ....run.job import Job
from ....run.language import later, say
from .forests import OUTER

TREES = (25, 50, 100)
MAX_FEATURES: tuple[int | str, ...] = (2, 4, 6, "all")
MIN_LEAF = (1, 5, 10)
MAX_SAMPLES = (0.5, 0.8, 1.0)
MAX_ROWS = 10_000  # more do not change which settings are better, but take long


class Tuning(Search):
    """All settings that were tried on stations left out."""

    held_out = later("stations left out")

    @staticmethod
    def words(options: ForestOptions) -> str:
        """The settings of a forest in words, as reports show them."""
        return described(options)

    def to_card(self) -> list[dict]:
        """All settings with their number of trees and RMSE, and whether they were taken, for the card of a model."""
        return [{"trees": one.options.trees, **entry} for one, entry in zip(self.tried, super().to_card(), strict=True)]


def described(options: ForestOptions) -> str:
    """Name the settings of a forest that the tuning compares, for logs and reports."""
    return say(
        "TREES {trees}, MIN_LEAF {min_leaf}, MAX_FEATURES {max_features}, MAX_SAMPLES {max_samples:g}",
        trees=options.trees,
        min_leaf=options.min_leaf,
        max_features=options.max_features,
        max_samples=options.max_samples,
    )


def settings(given: ForestOptions, features: int) -> list[ForestOptions]:
    """Forests to grow, without the number of trees: as given first, then the grid, as far as they differ."""
    tries = [given] + [
        replace(given, max_features=tried, min_leaf=leaf, max_samples=share)
        for tried, leaf, share in product(MAX_FEATURES, MIN_LEAF, MAX_SAMPLES)
        if not isinstance(tried, int) or tried < features
    ]
    return distinct(tries, features)


def numbers_of_trees(given: ForestOptions) -> list[int]:
    """As given first. The first trees of a larger forest are those of a smaller one."""
    return list(dict.fromkeys([given.trees, *TREES]))


def some_stations(station: np.ndarray, seed: int, rows: int = MAX_ROWS) -> np.ndarray:
    """Which rows ``(n,)`` are taken: whole stations, drawn until there are about so many rows."""
    names, code, counts = np.unique(station, return_inverse=True, return_counts=True)
    order = np.random.default_rng(seed).permutation(names.size)
    before = np.cumsum(counts[order]) - counts[order]
    return np.isin(code, order[(before < rows) | (np.arange(names.size) < 2)])


def tune(x: np.ndarray, sm: np.ndarray, station: np.ndarray, given: ForestOptions, job: Job) -> Tuning:
    """Try all settings on the same ten folds of stations.

    The best are taken, unless those given are not worse by more than one standard error over the folds.

    Parameters
    ----------
    x
        ``(n, p)`` what the regression sees, with out-of-fold CIR probabilities where there is irrigation.
    """
    some = some_stations(station, given.seed)
    fold = group_folds(station[some], given.seed, OUTER)
    tries, trees = settings(given, x.shape[1]), numbers_of_trees(given)
    tried = try_settings(x[some], sm[some], fold, tries, job, trees)
    best = lowest(tried)
    return Tuning(tried, best, chosen(tried, best))

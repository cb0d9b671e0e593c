"""How much worse the predictions get when a feature is shuffled (permutation importance; Breiman 2001, methods §5).

It is measured on rows that the forest has not seen: on those that it has, a feature that only
helps to tell neighbours apart looks important.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..run.job import Job
from .cross_validation import held_out_forests
from .forest import ForestOptions

REPEATS = 5
_ROWS = 20_000  # of a fold that are shuffled; more would not change the third digit


@dataclass(frozen=True)
class Importance:
    """Rise of the RMSE (unit of the target) when the columns of a group are shuffled together.

    groups
        Columns of x by the group's name.
    rises
        ``(groups, folds · repeats)``.
    """

    groups: dict[str, list[int]]
    rises: np.ndarray

    @property
    def mean(self) -> np.ndarray:
        """``(groups,)``; below 0 where the forest is better off without the group."""
        return self.rises.mean(axis=1)

    @property
    def spread(self) -> np.ndarray:
        """Standard deviation over folds and repeats, ``(groups,)``."""
        return self.rises.std(axis=1, ddof=1)

    def ranked(self) -> list[tuple[str, float, float]]:
        """Name, mean and spread of each group, the most important first."""
        rows = zip(self.groups, self.mean.tolist(), self.spread.tolist(), strict=True)
        return sorted(rows, key=lambda row: -row[1])

    def by_column(self, columns: int) -> np.ndarray:
        """Share of each column of x, ``(columns,)``: that of its group in equal parts."""
        out = np.zeros(columns)
        for members, mean in zip(self.groups.values(), self.mean, strict=True):
            out[members] = mean / len(members)
        return out

    def to_card(self) -> dict:
        """Mean and SD of the rise of the RMSE by group, the largest first, for the card of a model."""
        return {name: {"rmse_rise": mean, "sd": spread} for name, mean, spread in self.ranked()}


@dataclass(frozen=True)
class Held:
    """What a held-out scheme gives.

    Mean and SD over the trees ``(n,)``, NaN where no fold has the row, the mean square error of each fold ``(folds,)``,
    and the importance.
    """

    mean: np.ndarray
    spread: np.ndarray
    errors: np.ndarray
    importance: Importance


def held_out_importance(
    x: np.ndarray,
    y: np.ndarray,
    fold: np.ndarray,
    groups: dict[str, list[int]],
    options: ForestOptions,
    job: Job,
    repeats: int = REPEATS,
) -> Held:
    """Predict each row by a forest that has seen nothing of its fold, as it is and with each group shuffled.

    Parameters
    ----------
    x, y
        ``(n, p)`` and ``(n,)``.
    fold
        ``(n,)``, from 0.
    groups
        Columns that are shuffled together, by name. Of two features that tell the same, the forest uses now one, now
        the other, and both look less important than they are.

    Raises
    ------
    Cancelled, ResourceError, MissingPackageError
    """
    mean, spread = np.full(len(y), np.nan), np.full(len(y), np.nan)
    found, errors = [], []
    rng = np.random.default_rng(options.seed)
    for test, forest, part in held_out_forests(x, y, fold, options, job):
        rows, truth = x[test], np.asarray(y[test], "float64")
        mean[test], spread[test] = forest.predict_spread(rows, part)
        errors.append(float(np.mean((mean[test] - truth) ** 2)))
        found.append(rises(forest, *some_rows(rows, truth, rng), groups, rng, repeats, part))
        del forest
    return Held(mean, spread, np.array(errors), Importance(groups, np.concatenate(found, axis=1)))


def some_rows(x: np.ndarray, truth: np.ndarray, rng) -> tuple[np.ndarray, np.ndarray]:
    """As many rows ``(n, p)`` and true values ``(n,)`` of a fold as are shuffled: all, or some drawn at random."""
    if len(x) <= _ROWS:
        return x, truth
    some = np.sort(rng.choice(len(x), _ROWS, replace=False))
    return x[some], truth[some]


class Predictor(Protocol):
    """What importance asks of a model: a forest, or the two of the crop model."""

    def predict(self, x: np.ndarray, job: Job) -> np.ndarray:
        """``(n,)`` of ``(n, features)``."""
        ...


def rises(forest: Predictor, rows, truth, groups, rng, repeats: int, job: Job) -> np.ndarray:
    """Rise of the RMSE of one forest on some rows, ``(groups, repeats)``."""
    out = np.empty((len(groups), repeats))
    rmse = np.mean((forest.predict(rows, job) - truth) ** 2) ** 0.5
    for g, columns in enumerate(groups.values()):
        kept = rows[:, columns].copy()
        for repeat in range(repeats):
            rows[:, columns] = kept[rng.permutation(len(rows))]
            out[g, repeat] = np.mean((forest.predict(rows, job) - truth) ** 2) ** 0.5 - rmse
        rows[:, columns] = kept
        job.report((g + 1) / len(groups))
    return out

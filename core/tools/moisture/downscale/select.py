"""Leaving out covariates that do not help on unseen land: backward elimination (docs/methods.md §5)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....learning.forest import ForestOptions
from ....learning.permutation_importance import held_out_importance
from ....run.job import Job
from ....run.language import say

RISE = 0.01  # of the RMSE with blocks left out, over the lowest so far, that is too much
TREES = 50
_REPEATS = 3


@dataclass(frozen=True)
class Step:
    """One set of covariates that was tried.

    The group left out (“” for the first), the features left, their RMSE, and whether the group stayed out.
    """

    left_out: str
    features: int
    rmse: float
    stays_out: bool


@dataclass(frozen=True)
class Selection:
    """Which covariates are kept.

    columns
        Of x that are kept, in their order.
    dropped
        Groups that are not, in the order in which they were left out.
    tried
        Features tried at each split, with which the sets were compared.
    steps
        All sets that were tried.
    """

    columns: list[int]
    dropped: list[str]
    tried: int
    steps: list[Step]

    def options(self, options: ForestOptions) -> ForestOptions:
        """The settings with which the forest on the kept columns is as good as it was found to be."""
        return replace(options, max_features=self.tried) if self.dropped else options

    def lines(self) -> list[str]:
        """What was found, in sentences."""
        last = [step for step in self.steps if step.stays_out or not step.left_out][-1]
        lines = [say("All covariates help on land that was not trained on; none was left out.")]
        if self.dropped:
            lines = [
                say(
                    "Left out, since land that was not trained on is predicted as well without: {dropped}. "
                    "RMSE with blocks left out: {rmse:.4f} with all covariates, {kept:.4f} m³/m³ with those "
                    "kept. At each split {tried} feature(s) are tried, as before.",
                    dropped=", ".join(self.dropped),
                    rmse=self.steps[0].rmse,
                    kept=last.rmse,
                    tried=self.tried,
                )
            ]
        if self.steps[-1].left_out and not self.steps[-1].stays_out:
            lines.append(
                say(
                    "Without {left_out}, the next, it would be {rmse:.4f}.",
                    left_out=self.steps[-1].left_out,
                    rmse=self.steps[-1].rmse,
                )
            )
        return lines

    def to_card(self) -> dict:
        """The groups left out, and all sets that were tried with their RMSE, for the card of a model."""
        steps = [{"left_out": s.left_out, "rmse": s.rmse, "stays_out": s.stays_out} for s in self.steps]
        return {"dropped": self.dropped, "steps": steps}


def select_features(
    x: np.ndarray,
    y: np.ndarray,
    fold: np.ndarray,
    groups: dict[str, list[int]],
    options: ForestOptions,
    job: Job,
) -> Selection:
    """Leave out one group after the other, the least important first, while the RMSE on held-out folds stays.

    It ends when the RMSE rises by more than 1 % over the lowest so far, or one group is left. (To go on with the next
    one after a rise finds more to leave out, and is worse on land that had no part in the choice: see
    benchmarks/downscale_choices.py.) The importance is measured anew on what is left: of two that tell the same, both
    look unimportant until one is gone. The number of features tried at each split stays as it is with all of them, or
    a set would be worse for that alone: a third of four features is one.

    Parameters
    ----------
    x, y, fold
        ``(n, p)``, ``(n,)`` and the fold of each row, from 0: blocks of land.
    groups
        Columns that are left out together, by name.
    options
        Settings of the forest; at most `TREES` trees are grown.

    Raises
    ------
    Cancelled, ResourceError, MissingPackageError
    """
    tried = options.features_tried(x.shape[1])
    options = replace(options, trees=min(options.trees, TREES), max_features=tried)
    turns = len(groups) + 1
    left, dropped = dict(groups), []
    columns, ranked, lowest = _measure(x, y, fold, left, options, job.part(0, 1 / turns))
    steps = [Step("", len(columns), lowest, False)]
    for turn in range(1, turns):
        if len(left) == 1:
            break
        weakest = ranked[-1][0]
        trial = {name: members for name, members in left.items() if name != weakest}
        found, order, rmse = _measure(x, y, fold, trial, options, job.part(turn / turns, (turn + 1) / turns))
        good = rmse <= (1 + RISE) * lowest
        steps.append(Step(weakest, len(found), rmse, good))
        if not good:
            break
        left, columns, ranked, lowest = trial, found, order, min(lowest, rmse)
        dropped.append(weakest)
    return Selection(columns, dropped, min(tried, len(columns)), steps)


def _measure(x, y, fold, groups, options: ForestOptions, job: Job) -> tuple[list[int], list, float]:
    """The columns of some groups, the groups by held-out importance, and the RMSE."""
    columns = sorted(column for members in groups.values() for column in members)
    place = {column: n for n, column in enumerate(columns)}
    inside = {name: [place[column] for column in members] for name, members in groups.items()}
    fewer = replace(options, max_features=min(options.max_features, len(columns)))
    held = held_out_importance(x[:, columns], y, fold, inside, fewer, job, _REPEATS)
    known = np.isfinite(held.mean)
    return columns, held.importance.ranked(), float(np.mean((held.mean - y)[known] ** 2) ** 0.5)

"""What the training of a crop model leaves for its card and its report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ....learning.area_of_applicability import Applicability
from ....learning.conformal import Interval
from ....learning.correlation_filter import Filtered
from ....learning.cross_validation import few_trees
from ....learning.forest import ForestOptions
from ....learning.metrics import Agreement, agreement
from ....learning.permutation_importance import Importance
from ....learning.roc import Confusion, Roc
from ....run.errors import ParameterError
from ....run.language import later, say
from .irrigation import AT_OR_ABOVE, RULES, Irrigation
from .table import Choice, CropTable
from .tune import Tuning

FOREST = ForestOptions(trees=50, min_leaf=1, max_features=4, max_samples=1.0)  # Cheng's


@dataclass(frozen=True)
class CropOptions:
    """How a crop model is trained.

    choice
        Crop, depth and columns.
    pinned
        Features that are always kept.
    max_correlation
        Largest correlation that two features may have.
    label
        The rule that tells irrigation.
    tune
        Look for the settings of the forest.
    forest
        Settings of the forest.
    irrigation_feature
        The column that knows of irrigation, if any.
    """

    choice: Choice = Choice()
    pinned: tuple[str, ...] = ()
    max_correlation: float = 0.5
    label: str = AT_OR_ABOVE
    tune: bool = False
    forest: ForestOptions = FOREST
    irrigation_feature: str = ""

    def __post_init__(self):
        if not 0 < self.max_correlation <= 1:
            raise ParameterError(
                "MAX_CORRELATION is {max_correlation:g}; it is above 0 and at most 1 (1: all features stay).",
                max_correlation=self.max_correlation,
            )  # fmt: skip
        if self.label not in RULES:
            raise ParameterError("LABEL is “{label}”; it is one of {rules}.", label=self.label, rules=", ".join(RULES))


STATIONS, YEARS, RANDOM = later("stations left out"), later("years left out"), later("a tenth of each zone")


@dataclass(frozen=True)
class Trained:
    """What a report shows.

    Parameters
    ----------
    table, irrigation, options, given
        Table and labels, settings found and given.
    predicted
        ``(n,)`` by what was held out.
    variants, owed
        Predictions ``(n,)`` of the variants of irrigation, and the soil moisture that each owes to irrigation; both
        empty where there is none.
    spreads, score_trees
        Standard deviations ``(n,)`` over the trees of both kinds of predictions, and how many trees these have.
    importance, oob_importance
        With stations left out, and out of bag ``(features,)``.
    interval, applicability, roc, confusion, filtered, tuning
        None where it was not asked for or cannot be had.
    """

    table: CropTable
    irrigation: Irrigation
    options: ForestOptions
    given: CropOptions
    predicted: dict[str, np.ndarray]
    variants: dict[str, np.ndarray]
    spreads: dict[str, np.ndarray]
    score_trees: int
    owed: dict[str, np.ndarray]
    importance: Importance
    oob_importance: np.ndarray
    interval: Interval | None
    applicability: Applicability
    roc: Roc | None
    confusion: Confusion | None
    filtered: Filtered | None
    tuning: Tuning | None

    def score(self, name: str, rows: np.ndarray) -> Agreement:
        """Of some rows ``(n,)`` of what was held out or of a variant; what few trees add to the error is taken out."""
        predicted = self.predicted[name] if name in self.predicted else self.variants[name]
        excess = few_trees(self.spreads[name][rows], self.score_trees, self.options.trees)
        return agreement(predicted[rows], self.table.sm[rows], excess=excess)

    @cached_property
    def scores(self) -> dict[str, Agreement]:
        """By what was held out."""
        return {name: self.score(name, np.ones(len(values), bool)) for name, values in self.predicted.items()}

    def variant_scores(self) -> dict[str, Agreement]:
        """Of the variants, all on the rows that have a label."""
        if not self.variants or self.irrigation.label is None:
            return {}
        known = np.isfinite(self.irrigation.label)
        return {name: self.score(name, known) for name in self.variants}

    def score_lines(self) -> list[str]:
        """Sentences for the log and the report on the forests that the scores come from."""
        return [
            say(
                "The forests for the scores have {score_trees} trees each, so that all of them take no longer "
                "than about twice the model itself; what few trees add to the error is taken out. Folds of "
                "stations share the classifiers that make the probabilities to train on, and of the ten random "
                "splits only some are scored, since all tell the same.",
                score_trees=self.score_trees,
            )
        ]

    def variant_lines(self) -> list[str]:
        """Sentences for the log."""
        lines = ["What the irrigation module adds with stations left out, and what only seems so:"]
        for name, found in self.variant_scores().items():
            owed = f"   owed to irrigation {np.nanmean(self.owed[name]):.4f} {UNIT}" if name in self.owed else ""
            lines.append(f"  {name:18}  R² {found.r2:6.3f}   RMSE {found.rmse:.4f} {UNIT}{owed}")
        return lines


UNIT = "m³/m³"

"""What the training of a crop model leaves for its card and its report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....learning.area_of_applicability import Applicability
from ....learning.conformal import Interval
from ....learning.correlation_filter import Filtered
from ....learning.forest import ForestOptions
from ....learning.metrics import Agreement, agreement
from ....learning.permutation_importance import Importance
from ....learning.roc import Confusion, Roc
from ....run.errors import ParameterError
from .irrigation import AT_OR_ABOVE, RULES, Irrigation
from .table import Choice, CropTable
from .tune import Tuning

FOREST = ForestOptions(trees=50, min_leaf=1, max_features=4, max_samples=1.0)  # Cheng's


@dataclass(frozen=True)
class CropOptions:
    """choice: crop, depth and columns; pinned: features that stay; max_correlation of two features; label: the rule;
    tune: look for the settings; forest; irrigation_feature: the column that knows of irrigation, if any.
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
                f"MAX_CORRELATION is {self.max_correlation:g}; it is above 0 and at most 1 (1: all features stay)."
            )
        if self.label not in RULES:
            raise ParameterError(f"LABEL is “{self.label}”; it is one of {', '.join(RULES)}.")


STATIONS, YEARS, RANDOM = "stations left out", "years left out", "a tenth of each zone"


@dataclass(frozen=True)
class Trained:
    """What a report shows: table and labels, settings found and given, predictions ``(n,)`` and scores by what was
    held out, predictions ``(n,)`` of the variants of irrigation and the soil moisture that each owes to irrigation
    (both empty where there is none), importance with stations left out and out of bag ``(features,)``; spread
    ``(n,)``: standard deviation over the trees with stations left out. The rest is None where it was not asked for
    or cannot be had.
    """

    table: CropTable
    irrigation: Irrigation
    options: ForestOptions
    given: CropOptions
    predicted: dict[str, np.ndarray]
    scores: dict[str, Agreement]
    variants: dict[str, np.ndarray]
    owed: dict[str, np.ndarray]
    importance: Importance
    oob_importance: np.ndarray
    spread: np.ndarray
    interval: Interval | None
    applicability: Applicability
    roc: Roc | None
    confusion: Confusion | None
    filtered: Filtered | None
    tuning: Tuning | None

    def variant_scores(self) -> dict[str, Agreement]:
        """Of the variants, all on the rows that have a label."""
        if not self.variants or self.irrigation.label is None:
            return {}
        known = np.isfinite(self.irrigation.label)
        return {name: agreement(values[known], self.table.sm[known]) for name, values in self.variants.items()}

    def variant_lines(self) -> list[str]:
        """Sentences for the log."""
        lines = ["What the irrigation module adds with stations left out, and what only seems so:"]
        for name, found in self.variant_scores().items():
            owed = f"   owed to irrigation {np.nanmean(self.owed[name]):.4f} {UNIT}" if name in self.owed else ""
            lines.append(f"  {name:18}  R² {found.r2:6.3f}   RMSE {found.rmse:.4f} {UNIT}{owed}")
        return lines


UNIT = "m³/m³"

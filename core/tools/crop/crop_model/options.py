"""What the user decides about the training of a crop model."""

from __future__ import annotations

from dataclasses import dataclass

from ....learning.forest import ForestOptions
from ....run.errors import ParameterError
from .irrigation_label import AT_OR_ABOVE, RULES
from .table import Choice

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

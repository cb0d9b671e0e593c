"""What a validation found, as the tables and the report take it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ....learning.metrics import Agreement
from .collocation import Collocation
from .scores import Comparison, Scores


@dataclass(frozen=True)
class Part:
    """One kind of values: the collocated values, their scores, those by group, and the first product beside others.

    groups
        ``zone``, ``land_cover``, ``month``, ``depth`` → group → pooled scores.
    """

    found: Collocation
    scores: Scores
    groups: dict[str, dict[str, Agreement]]
    comparisons: list[Comparison]


@dataclass(frozen=True)
class Validation:
    """Parts by kind of values (``values``, ``anomalies``); labels of the sites by kind of group; unit."""

    parts: dict[str, Part]
    site_groups: dict[str, np.ndarray] = field(default_factory=dict)
    unit: str = ""

    @property
    def found(self) -> Collocation:
        return self.parts["values"].found

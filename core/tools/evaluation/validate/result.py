"""What a validation found, as the tables and the report take it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from ....run.errors import ParameterError

if TYPE_CHECKING:
    from ....learning.metrics import Agreement
    from .collocation import Collocation
    from .scores import Comparison, Scores

CLOCKS = ("utc", "local")
UNITS = ("volumetric", "percent")


@dataclass(frozen=True)
class ValidateOptions:
    """How products are compared with stations.

    anomalies
        ``none``, ``climatology`` or ``moving_window``: scored beside the values themselves.
    effective
        Intervals of series count the independent values that they are worth.
    min_share
        Of the dates of a longer step that must be valid.
    """

    anomalies: str = "none"
    effective: bool = True
    min_share: float = 0.5

    def __post_init__(self):
        if not 0 <= self.min_share <= 1:
            raise ParameterError(
                "MIN_SHARE is {min_share:g}; it is a share between 0 and 1.",
                min_share=self.min_share,
            )  # fmt: skip


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
        """The collocated values themselves, as opposed to anomalies."""
        return self.parts["values"].found

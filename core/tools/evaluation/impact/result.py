"""Index and losses of zones, as the tables and the report take them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .impact import (
    ImpactScores,
    Losses,
    Pooled,
)

ALPHA = 0.05


@dataclass(frozen=True)
class Impact:
    """Index and losses ``(years, zones)`` on consecutive years, and how they go together.

    significant
        ``(zones,)`` also when it is reckoned with that many zones are looked at (false discovery rate of 10 %).
    """

    zones: tuple[str, ...]
    years: np.ndarray
    months: tuple[int, ...]
    index: np.ndarray
    losses: Losses
    loss: np.ndarray
    scores: ImpactScores
    significant: np.ndarray
    pooled: Pooled
    variable: str

"""The FLAGS stack of `gap_fill` (docs/methods.md §3.3): its values, and how later tools use it."""

from __future__ import annotations

import numpy as np

MISSING = 0
OBSERVED = 1
FUSED = 2
SPATIAL_ONLY = 3
TEMPORAL_ONLY = 4
CLIMATOLOGY_ONLY = 5


def without_climatology(values: np.ndarray, flags: np.ndarray) -> np.ndarray:
    """Values with NaN where they are only climatology: these say nothing about their date."""
    return np.where(flags == CLIMATOLOGY_ONLY, np.float32(np.nan), values)

"""The FLAGS stack of `gap_fill` (docs/methods.md §3.3): its values, and how later tools use it."""

from __future__ import annotations

import numpy as np

from ..earth.grid import require_same_grid
from .time_stack import TimeStack, require_same_dates

MISSING = 0
OBSERVED = 1
FUSED = 2
SPATIAL_ONLY = 3
TEMPORAL_ONLY = 4
CLIMATOLOGY_ONLY = 5


def open_flags(path: str, stack: TimeStack) -> TimeStack:
    """The flags of a stack.

    Raises
    ------
    GridError, DateError
        They lie on another grid, or have other dates.
    """
    flags = TimeStack(path)
    try:
        require_same_grid(stack, flags)
        require_same_dates(stack, flags)
    except Exception:
        flags.close()
        raise
    return flags


def without_climatology(values: np.ndarray, flags: np.ndarray) -> np.ndarray:
    """Values with NaN where they are only climatology: these say nothing about their date."""
    return np.where(flags == CLIMATOLOGY_ONLY, np.float32(np.nan), values)

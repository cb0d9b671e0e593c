"""Estimates of a block into filled values, flags and uncertainty (docs/methods.md §3.3)."""

from __future__ import annotations

import numpy as np

from ....data.stack.fill_flags import CLIMATOLOGY_ONLY, FUSED, MISSING, OBSERVED, SPATIAL_ONLY, TEMPORAL_ONLY
from .fusion_model import Learnt
from .gap_context import Evidence
from .situations import situations
from .temporal import CLIMATOLOGY

_TOGETHER = 100_000  # values looked at together, so that temporary arrays stay small
_LEAST = 1e-4  # m³/m³, half width of a filled value: 0 means observed


def combine(
    sm: np.ndarray,
    mask: np.ndarray,
    evidence: Evidence,
    learnt: Learnt,
    max_sm: float = 0.6,
    frozen: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The filled block, its flags and its uncertainty; all ``(time, y, x)``.

    sm, mask
        ``(time, y, x)`` with NaN missing, and ``(y, x)`` bool: the cells that may be filled.
    evidence
        Of the same cells and dates.
    learnt
        From the rehearsals of the whole stack.
    frozen
        ``(time, y, x)`` bool: gaps that stay missing.

    Returns
    -------
    filled
        float32; observed values as they were, filled ones held to 0…max_sm.
    flags
        uint8 (`core.data.stack.fill_flags`). An estimate from space that the climatology was averaged into is
        “from space only”: the climatology says nothing about the date.
    uncertainty
        float32: half width of the 90 % band of a filled value, at most max_sm and never 0; 0 where
        observed, NaN where missing (and where there was no rehearsal).
    """
    observed = ~np.isnan(sm)
    gap = ~observed & mask
    if frozen is not None:
        gap &= ~frozen
    from_space = gap & ~np.isnan(evidence.spatial)
    from_record = gap & ~np.isnan(evidence.temporal)
    only_mean = from_record & (evidence.kind == CLIMATOLOGY)
    flags = np.where(observed, OBSERVED, MISSING).astype(np.uint8)
    flags[from_record] = TEMPORAL_ONLY
    flags[only_mean] = CLIMATOLOGY_ONLY
    flags[from_space] = SPATIAL_ONLY
    flags[from_space & from_record & ~only_mean] = FUSED

    filled = np.where(observed, sm, np.nan).astype(np.float32)
    uncertainty = np.where(observed, np.float32(0), np.float32(np.nan))
    found = np.flatnonzero(from_space | from_record)
    for start in range(0, found.size, _TOGETHER):
        at = np.unravel_index(found[start : start + _TOGETHER], sm.shape)
        value, half_width = learnt.fuse(situations(evidence, at))
        filled[at] = np.clip(value, 0.0, max_sm)
        uncertainty[at] = np.clip(half_width, min(_LEAST, max_sm), max_sm)
    return filled, flags, uncertainty

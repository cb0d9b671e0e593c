"""The irrigation label CIR from soil moisture, field capacity and stage (Cheng eq. 1).

The label comes from the target of the regression. Whoever lets it, or a classifier that has seen it, into the
prediction of the same row tells the forest the answer.
"""

from __future__ import annotations

from collections import Counter

import numpy as np

from ....run.errors import InputError
from .thresholds import Thresholds

AT_OR_ABOVE, BELOW, NONE = "at_or_above", "below", "none"
RULES = (AT_OR_ABOVE, BELOW, NONE)


def relative_moisture(sm: np.ndarray, fc: np.ndarray) -> np.ndarray:
    """Soil moisture in per cent of field capacity, ``(n,)``; NaN where field capacity is missing or not above 0.

    sm, fc
        ``(n,)`` in one unit.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(fc > 0, 100 * np.asarray(sm, "float64") / fc, np.nan)


def irrigation_label(relative: np.ndarray, threshold: np.ndarray, rule: str = AT_OR_ABOVE) -> np.ndarray:
    """CIR ``(n,)``: 1 where ``relative`` is at or above the threshold (or below it), 0 where not; NaN where unknown.

    relative, threshold
        ``(n,)`` per cent of field capacity.
    """
    above = (relative >= threshold).astype("float64")
    known = np.isfinite(relative) & np.isfinite(threshold)
    return np.where(known, 1 - above if rule == BELOW else above, np.nan)


def stage_thresholds(table: Thresholds, crop: str, depth: str, stages: list) -> np.ndarray:
    """Threshold of each row ``(n,)`` in per cent; NaN where a row has no stage.

    Raises
    ------
    InputError
        Stages that the table does not know for the crop (by its own name), with the number of their rows.
    """
    found = {stage: table.lower(crop, stage, depth) for stage in {*stages} - {""}}
    unknown = Counter(stage for stage in stages if stage and found[stage] is None)
    if unknown:
        some = ", ".join(f"“{stage}” ({count})" for stage, count in unknown.most_common(8))
        raise InputError(
            f"The table of thresholds {table.source} does not know these stages of {crop} at depth {depth or '–'} "
            f"(rows): {some}. It knows {', '.join(table.stages(crop))}, their other names and BBCH codes. Add rows or "
            "names to a copy of it (THRESHOLDS), or leave the stage of such rows empty: they then have no label."
        )
    return np.array([found[stage] if stage else np.nan for stage in stages], "float64")

"""Whether a table can teach irrigation, and the labels if so."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from ....run.errors import InputError
from ....run.language import later, say
from .table import CropTable
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
            "The table of thresholds {source} does not know these stages of {crop} at depth {depth} (rows): "
            "{some}. It knows {known}, their other names and BBCH codes. Add rows or names to a copy of it "
            "(THRESHOLDS), or leave the stage of such rows empty: they then have no label.",
            source=table.source, crop=crop, depth=depth or "–", some=some, known=", ".join(table.stages(crop)),
        )  # fmt: skip
    return np.array([found[stage] if stage else np.nan for stage in stages], "float64")


_WORDS = {AT_OR_ABOVE: later("at or above"), "below": later("below")}


@dataclass(frozen=True)
class Irrigation:
    """label ``(n,)`` 1, 0, NaN, or None with the reason why there is none; the rule, and the table of thresholds."""

    label: np.ndarray | None
    rule: str
    source: str = ""
    reason: str = ""

    def lines(self) -> list[str]:
        """Sentences for the log and the report."""
        if self.label is None:
            return [say("No irrigation module: {reason}. The regression is trained alone.", reason=self.reason)]
        known = np.isfinite(self.label)
        bare = np.count_nonzero(~known)
        unlabelled = say(" {bare} rows have no stage or field capacity, and so no label.", bare=bare) if bare else ""
        return [
            say(
                "CIR is 1 where relative soil moisture is {words} the threshold of the stage: in {label:.0f} % "
                "of {count_nonzero} rows.{unlabelled}",
                words=say(_WORDS[self.rule]),
                label=100 * float(np.nanmean(self.label)),
                count_nonzero=np.count_nonzero(known),
                unlabelled=unlabelled,
            )
        ]


def irrigation_of(table: CropTable, thresholds: str | None, rule: str, capacity_name: str) -> Irrigation:
    """The labels, or why there are none: asked not to, no field capacity, no stages, an unknown crop, one class alone.

    Raises
    ------
    InputError
        The thresholds cannot be read, or lack a stage of the table.
    """
    if rule == NONE:
        return Irrigation(None, rule, reason="LABEL is none")
    if table.fc is None:
        return Irrigation(None, rule, reason=f"the table has no column “{capacity_name}” of field capacity")
    if not any(table.stage):
        return Irrigation(None, rule, reason="the column “stage” is empty")
    known = Thresholds.read(thresholds)
    crop = known.crop(table.crop)
    if crop is None:
        return Irrigation(
            None, rule, reason=f"the thresholds are of {', '.join(known.crops)}, not of “{table.crop}” (THRESHOLDS)"
        )
    threshold = stage_thresholds(known, crop, table.depth, table.stage.tolist())
    label = irrigation_label(relative_moisture(table.sm, table.fc), threshold, rule)
    values = label[np.isfinite(label)]
    if not values.size:
        return Irrigation(None, rule, known.source, "no row has both a stage and a field capacity")
    if values.min() == values.max():
        return Irrigation(None, rule, known.source, f"all rows have the label {values[0]:.0f}")
    return Irrigation(label, rule, known.source)

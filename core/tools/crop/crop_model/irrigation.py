"""Whether a table can teach irrigation, and the labels if so."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .irrigation_label import AT_OR_ABOVE, NONE, irrigation_label, relative_moisture, stage_thresholds
from .table import CropTable
from .thresholds import Thresholds

_WORDS = {AT_OR_ABOVE: "at or above", "below": "below"}


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
            return [f"No irrigation module: {self.reason}. The regression is trained alone."]
        known = np.isfinite(self.label)
        bare = np.count_nonzero(~known)
        unlabelled = f" {bare} rows have no stage or field capacity, and so no label." if bare else ""
        return [
            f"CIR is 1 where relative soil moisture is {_WORDS[self.rule]} the threshold of the stage: in "
            f"{100 * float(np.nanmean(self.label)):.0f} % of {np.count_nonzero(known)} rows.{unlabelled}"
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

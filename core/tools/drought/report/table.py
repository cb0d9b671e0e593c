"""The table behind the report: one row for each zone and date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import make_frame
from ..area import ClassAreas
from ..classify.classes import CLASS_NAMES
from .findings import DROUGHT_FROM

if TYPE_CHECKING:
    import pandas

WHOLE = "whole region"
COLUMNS = {
    "zone": str, "date": date, "mean_ssi": float, "area_km2": float, "valid_share": float,
    **{f"{name}_km2": float for name in CLASS_NAMES}, **{f"{name}_share": float for name in CLASS_NAMES},
    "drought_km2": float, "drought_share": float,
}  # fmt: skip


def report_table(areas: ClassAreas, mean: np.ndarray) -> pandas.DataFrame:
    """Areas and shares of classes, and the mean index.

    Parameters
    ----------
    mean
        ``(zones, dates)``.

    Columns: zone, date (first day of the period); mean_ssi, weighted by area; area_km2 of the zone; valid_share, of
    that area with a value; km2 and share of each class, the share of the area with a value; drought_km2 and
    drought_share, moderate or worse.
    """
    rows, shares, valid = [], areas.shares, areas.valid_share
    for i, label in enumerate(areas.labels):
        for step, day in enumerate(areas.axis.dates):
            km2, share = areas.km2[i, step], shares[i, step]
            rows.append((
                label or WHOLE, day, float(mean[i, step]), float(areas.area[i]), float(valid[i, step]), *km2.tolist(),
                *share.tolist(), float(km2[DROUGHT_FROM:].sum()), float(share[DROUGHT_FROM:].sum()),
            ))  # fmt: skip
    return make_frame(COLUMNS, rows)

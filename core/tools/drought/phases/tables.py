"""The table of the areas by drought class in each phase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import make_frame
from ..area.annual import GROUPS, PeriodMeans, with_worse
from ..classify.classes import CLASS_NAMES
from .phases import Phase

if TYPE_CHECKING:
    import pandas

COLUMNS = {
    "phase": str, "zone": str, "code": int, "class": str, "km2": float, "share": float, "share_of_drought": float,
    "share_change": float, "dates": int, "mean_index_km2": float, "mean_index_share": float,
}  # fmt: skip


def shares_table(
    phases: Sequence[Phase], labels: Sequence[str], by_date: PeriodMeans, areas: np.ndarray
) -> pandas.DataFrame:
    """A row per zone, phase and class (or drought of a class and worse), columns `COLUMNS`.

    Parameters
    ----------
    phases, labels
        Phases, and names of the zones; one empty name where there are none.
    by_date
        Means over the dates of each phase.
    areas
        ``(phases, zones, 6)`` km² by class of the mean of each phase.
    """
    classes = areas[..., : len(CLASS_NAMES)].swapaxes(0, 1)  # (zones, phases, classes)
    worse, drought = GROUPS.index("mild or worse"), np.arange(len(GROUPS)) > 0
    with np.errstate(divide="ignore", invalid="ignore"):  # 0 / 0 where there is no drought, or no value
        mapped = with_worse(classes) / np.where(classes.any(axis=-1), 1.0, np.nan)[..., None]
        of_map = mapped / classes.sum(axis=-1)[..., None]
        of_drought = by_date.shares / by_date.shares[..., worse, None]
    of_drought[~np.isfinite(of_drought) | ~drought] = np.nan
    change = np.diff(by_date.shares, axis=1, prepend=np.nan)

    def rows() -> Iterator[tuple]:
        parts = (by_date.km2, by_date.shares, of_drought, change, mapped, of_map)
        for zone, label in enumerate(labels):
            columns = np.stack([part[zone] for part in parts], axis=-1).tolist()
            for place, phase in enumerate(phases):
                dates = int(by_date.dates[zone, place])
                for group, name in enumerate(GROUPS):
                    code = group if group < len(CLASS_NAMES) else None
                    *of_dates, map_km2, map_share = columns[place][group]
                    yield str(phase), label or None, code, name, *of_dates, dates, map_km2, map_share

    return make_frame(COLUMNS, list(rows()))

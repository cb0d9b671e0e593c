"""The tables of drought areas. Their rows are made when asked for: thousands of zones have millions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

import numpy as np

from ....data.table.attribute_table import AttributeTable
from ..classify.classes import CLASS_NAMES
from ..trend import MannKendall
from .annual import GROUPS, PeriodMeans
from .areas import ClassAreas

DATED = {
    "zone": str, "date": date, "code": int, "class": str, "km2": float, "share": float, "valid_km2": float,
    "missing_share": float,
}  # fmt: skip
ANNUAL = {
    "zone": str, "year": int, "code": int, "class": str, "km2": float, "share": float, "dates": int,
    "km2_per_year": float, "km2_p": float, "share_per_year": float, "share_p": float,
}  # fmt: skip


class MadeRows(Sequence):
    """Rows of a table in ``parts`` of ``size`` each, made part by part when they are asked for.

    make
        ``make(part)`` gives the rows of a part, in order.
    """

    def __init__(self, parts: int, size: int, make: Callable[[int], Iterable[tuple]]):
        self._parts, self._size, self._make = parts, size, make

    def __len__(self) -> int:
        return self._parts * self._size

    def __iter__(self):
        for part in range(self._parts):
            yield from self._make(part)

    def __getitem__(self, number):
        if isinstance(number, slice):
            return [self[place] for place in range(len(self))[number]]
        part, place = divmod(range(len(self))[number], self._size)
        return list(self._make(part))[place]


def dated_table(areas: ClassAreas) -> AttributeTable:
    """A row per zone, date and class; areas are missing on dates without any value."""
    days, classes = areas.axis.dates, range(len(CLASS_NAMES))
    valid, shares, covered = areas.valid, areas.shares, areas.valid_share

    def rows(zone: int):
        seen = np.where(valid[zone, :, None] > 0, areas.km2[zone], np.nan)
        columns = (seen, shares[zone], valid[zone], 1.0 - covered[zone])
        label = areas.labels[zone] or None
        for day, km2, share, known, missing in zip(days, *(part.tolist() for part in columns)):
            for code in classes:
                yield label, day, code, CLASS_NAMES[code], km2[code], share[code], known, missing

    return AttributeTable(DATED, MadeRows(len(areas.labels), len(days) * len(CLASS_NAMES), rows))


def annual_table(
    areas: ClassAreas, means: PeriodMeans, years: list[int], km2: MannKendall, share: MannKendall
) -> AttributeTable:
    """A row per zone, year and class (or drought of a class and worse), with the trend over all years."""

    def rows(zone: int):
        label, groups = areas.labels[zone] or None, range(len(GROUPS))
        tests = [part[zone] for one in (km2, share) for part in (one.slope_per_year, one.p)]
        trends = np.stack(tests, axis=-1).tolist()
        columns = (means.km2[zone].tolist(), means.shares[zone].tolist(), means.dates[zone].tolist())
        for year, of_class, shares, dates in zip(years, *columns):
            for group in groups:
                code = group if group < len(CLASS_NAMES) else None
                yield label, year, code, GROUPS[group], of_class[group], shares[group], dates, *trends[group]

    return AttributeTable(ANNUAL, MadeRows(len(areas.labels), len(years) * len(GROUPS), rows))

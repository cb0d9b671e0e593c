"""The tables of drought areas. Their rows are made when asked for: thousands of zones have millions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Callable

import numpy as np

from ..attribute_table import AttributeTable
from ..classify import CLASS_NAMES
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
    """Rows over the places of an array, in its order, each made when it is asked for."""

    def __init__(self, shape: tuple[int, ...], make: Callable[..., tuple]):
        self._shape, self._make = shape, make

    def __len__(self) -> int:
        return int(np.prod(self._shape))

    def __getitem__(self, number):
        if isinstance(number, slice):
            return [self[place] for place in range(len(self))[number]]
        if not -len(self) <= number < len(self):
            raise IndexError(number)
        return self._make(*(int(place) for place in np.unravel_index(number % len(self), self._shape)))


def dated_table(areas: ClassAreas) -> AttributeTable:
    """A row per zone, date and class; areas are missing on dates without any value."""
    dates, valid, shares, covered = areas.axis.dates, areas.valid, areas.shares, areas.valid_share

    def row(zone: int, step: int, code: int) -> tuple:
        seen = valid[zone, step] > 0
        km2 = float(areas.km2[zone, step, code]) if seen else None
        share = float(shares[zone, step, code]) if seen else None
        return (
            areas.labels[zone] or None, dates[step], code, CLASS_NAMES[code], km2, share,
            float(valid[zone, step]), 1.0 - float(covered[zone, step]),
        )  # fmt: skip

    return AttributeTable(DATED, MadeRows(areas.km2.shape, row))


def annual_table(
    areas: ClassAreas, means: PeriodMeans, years: list[int], km2: MannKendall, share: MannKendall
) -> AttributeTable:
    """A row per zone, year and class (or drought of a class and worse), with the trend over all years."""

    def row(zone: int, place: int, group: int) -> tuple:
        trends = (float(part[zone, group]) for one in (km2, share) for part in (one.slope_per_year, one.p))
        return (
            areas.labels[zone] or None, years[place], group if group < len(CLASS_NAMES) else None, GROUPS[group],
            float(means.km2[zone, place, group]), float(means.shares[zone, place, group]),
            int(means.dates[zone, place]), *trends,
        )  # fmt: skip

    return AttributeTable(ANNUAL, MadeRows(means.km2.shape, row))

"""The tables of drought areas: columns made at once, since thousands of zones have millions of rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ..classify.classes import CLASS_NAMES
from .annual import GROUPS, AnnualAreas
from .areas import ClassAreas
from .deficit import ClassDeficits

if TYPE_CHECKING:
    import pandas

DATED = {
    "zone": str, "date": date, "code": int, "class": str, "km2": float, "share": float, "valid_km2": float,
    "missing_share": float,
}  # fmt: skip
EXPOSED = {"exposed": float, "exposed_share": float}
DEFICIT = {"deficit_km3": float}
ANNUAL = {
    "zone": str, "year": int, "code": int, "class": str, "km2": float, "share": float, "dates": int,
    "km2_per_year": float, "km2_p": float, "share_per_year": float, "share_p": float,
}  # fmt: skip


def dated_table(
    areas: ClassAreas, exposed: ClassAreas | None = None, deficit: ClassDeficits | None = None
) -> pandas.DataFrame:
    """A row per zone, date and class, columns `DATED`; areas are missing on dates without any value.

    exposed
        Amounts in the place of areas (`areas.WeightedPixels`): columns `EXPOSED` more.
    deficit
        Missing water: column `DEFICIT` more.
    """
    shape = areas.km2.shape
    days = np.array(areas.axis.dates, object)
    columns = {
        "zone": _named(areas.labels, shape, 0),
        "date": _spread(days, shape, 1),
        "code": _spread(np.arange(len(CLASS_NAMES)), shape, 2),
        "class": _named(CLASS_NAMES, shape, 2),
        "km2": np.where(areas.valid[..., None] > 0, areas.km2, np.nan).ravel(),
        "share": areas.shares.ravel(),
        "valid_km2": np.repeat(areas.valid, shape[2]),
        "missing_share": np.repeat(1.0 - areas.valid_share, shape[2]),
    }
    types = dict(DATED)
    if exposed is not None:
        columns["exposed"] = np.where(areas.valid[..., None] > 0, exposed.km2, np.nan).ravel()
        columns["exposed_share"] = exposed.shares.ravel()
        types |= EXPOSED
    if deficit is not None:
        columns["deficit_km3"] = np.where(deficit.known[..., None], deficit.km3, np.nan).ravel()
        types |= DEFICIT
    return _frame(columns, types)


def annual_table(areas: ClassAreas, annual: AnnualAreas) -> pandas.DataFrame:
    """A row per zone, year and class (or drought of a class and worse), with the trend over all years: `ANNUAL`."""
    import pandas

    means = annual.means
    shape = means.km2.shape
    group = _spread(np.arange(len(GROUPS)), shape, 2)
    trends = {
        "km2_per_year": annual.km2.slope_per_year, "km2_p": annual.km2.p,
        "share_per_year": annual.share.slope_per_year, "share_p": annual.share.p,
    }  # fmt: skip
    columns = {
        "zone": _named(areas.labels, shape, 0),
        "year": _spread(np.array(annual.years), shape, 1),
        "code": pandas.arrays.IntegerArray(group, group >= len(CLASS_NAMES)),
        "class": _named(GROUPS, shape, 2),
        "km2": means.km2.ravel(),
        "share": means.shares.ravel(),
        "dates": np.repeat(means.dates, shape[2]),
        **{name: np.broadcast_to(values[:, None], shape).ravel() for name, values in trends.items()},
    }
    return _frame(columns, ANNUAL)


def _spread(values: np.ndarray, shape: tuple[int, ...], axis: int) -> np.ndarray:
    """Values along one axis of a shape, as a column of all its cells."""
    along = [1] * len(shape)
    along[axis] = len(values)
    return np.broadcast_to(values.reshape(along), shape).ravel()


def _named(names: Sequence[str], shape: tuple[int, ...], axis: int):
    """A column of names along one axis, each kept once; an empty name is missing."""
    import pandas

    present = [name for name in names if name]
    codes = np.array([present.index(name) if name else -1 for name in names] if len(present) < len(names) else
                     np.arange(len(names)))  # fmt: skip
    return pandas.Categorical.from_codes(_spread(codes, shape, axis), categories=present)


def _frame(columns: Mapping[str, object], types: Mapping[str, type]) -> pandas.DataFrame:
    import pandas

    frame = pandas.DataFrame(columns, copy=False)
    frame.attrs["types"] = dict(types)
    return frame

"""Breaks of each zone and calendar month, from a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....data.table.columns import zone_label
from ....run.errors import InputError
from ....run.messages import Tell
from .classes import ClassSet

if TYPE_CHECKING:
    import pandas

_COLUMNS = "zone (optional), month (1 to 12, optional), class (from 1, optional) and threshold"


def table_breaks(table: pandas.DataFrame, zones: tuple[str, ...], classes: ClassSet, tell: Tell) -> np.ndarray:
    """Breaks by zone and calendar month.

    A row without zone counts for all zones, one without month for all months; what is more special wins. Zones and
    months without a row have the breaks of the set.

    Parameters
    ----------
    table
        With the column ``threshold`` and, where they are, ``zone``, ``month`` and ``class``.
    zones
        Labels of the zones in their order; empty without zones.
    classes
        The set whose breaks are replaced.

    Returns
    -------
    ``(zones + 1, 12, classes)``; the last row is for pixels outside of all zones.

    Raises
    ------
    InputError
        Columns or values that there are not, zones without ZONES, or breaks that do not fall from class to class.
    """
    rows = _rows(table, len(classes) - 1)
    named = [zone for zone, _, _, _ in rows if zone is not None]
    if named and not zones:
        raise InputError("THRESHOLDS has breaks by zone (“{zone}”); give the zones themselves (ZONES).", zone=named[0])
    strange = sorted(set(named) - set(zones))
    tell.leave_out("zones of THRESHOLDS", len(strange), len(set(named)), "ZONES has none of this name")
    if named and len(strange) == len(set(named)):
        raise InputError(
            "None of the zones of THRESHOLDS ({given}) is among ZONES ({zones}).",
            given=", ".join(strange[:5]), zones=", ".join(zones[:5]),
        )  # fmt: skip
    out = np.tile(np.array(classes.breaks), (len(zones) + 1, 12, 1))
    # From the general to the special, so that the special overwrites.
    for zone, month, number, threshold in sorted(rows, key=lambda row: (row[0] is not None) * 2 + (row[1] is not None)):
        if zone is not None and zone not in zones:
            continue
        place = slice(None) if zone is None else zones.index(zone)
        out[place, slice(None) if month is None else month - 1, number - 1] = threshold
    falls = (np.diff(out, axis=2) <= 0).all(axis=2)
    if not falls.all():
        zone, month = np.argwhere(~falls)[0]
        raise InputError(
            "THRESHOLDS: the breaks of {zone}, month {month} do not fall from class to class: {breaks}. Each class lies"
            " below the one before; classes without a row of the table have those of SCHEME.",
            zone=(*zones, "all zones")[zone], month=month + 1,
            breaks=", ".join(f"{value:g}" for value in out[zone, month]),
        )  # fmt: skip
    return out


def _rows(table: pandas.DataFrame, count: int) -> list[tuple[str | None, int | None, int, float]]:
    """Zone, month, class and threshold of each row."""
    names = {str(name).lower(): name for name in table.columns}
    if "threshold" not in names:
        raise InputError(
            "THRESHOLDS has no column “threshold”. Its columns are: {given}; it needs {needed}.",
            given=", ".join(map(str, table.columns)), needed=_COLUMNS,
        )  # fmt: skip
    out: list[tuple[str | None, int | None, int, float]] = []
    for number, (_, row) in enumerate(table.iterrows(), 1):
        zone = zone_label(row[names["zone"]]) if "zone" in names else None
        month = _whole(row, names, "month", number, 12)
        level = _whole(row, names, "class", number, count) or 1
        try:
            threshold = float(row[names["threshold"]])
        except (TypeError, ValueError):
            threshold = np.nan
        if not np.isfinite(threshold):
            continue  # a zone for which no threshold could be found (“Compare with reported losses”)
        out.append((zone or None, month, level, threshold))
    if not out:
        raise InputError("THRESHOLDS has no row with a threshold. It needs {needed}.", needed=_COLUMNS)
    return out


def _whole(row, names: dict, column: str, number: int, most: int) -> int | None:
    """A whole number from 1 to ``most``, None where there is none."""
    value = row[names[column]] if column in names else None
    if value is None or value != value or str(value).strip() == "":
        return None
    try:
        whole = float(value)
    except (TypeError, ValueError):
        whole = np.nan
    if whole != int(whole if np.isfinite(whole) else 0) or not 1 <= whole <= most:
        raise InputError(
            "THRESHOLDS, row {row}: {column} is “{value}”; it is a whole number from 1 to {most}.",
            row=number, column=column, value=value, most=most,
        )  # fmt: skip
    return int(whole)

"""Drought classes of a standardised index: sets of breaks, and breaks of each zone and month.

The set of Luo et al. (2023, table 2; docs/methods.md, section 8) is the default; the other that has a name is that of
the United States Drought Monitor (Svoboda et al. 2002, Bull. Am. Meteorol. Soc. 83:1181), by percentiles.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from ....data.raster import NODATA
from ....data.table.columns import zone_label
from ....run.errors import InputError, ParameterError
from ....run.language import say
from ....run.messages import Tell

if TYPE_CHECKING:
    import pandas


# Right-closed bounds: an index of exactly −1 is moderate, of exactly 0 mild.
BOUNDS = (-2.0, -1.5, -1.0, 0.0)
CLASS_NAMES = ("none", "mild", "moderate", "severe", "extreme")
SCHEMES = ("luo", "usdm", "own")
# Deviates of the percentiles 30, 20, 10, 5 and 2, at or below which D0 … D4 lie.
USDM_BREAKS = (-0.5244005127, -0.8416212336, -1.2815515655, -1.6448536270, -2.0537489106)
USDM_NAMES = ("none", "D0 abnormally dry", "D1 moderate", "D2 severe", "D3 extreme", "D4 exceptional")
MOST_CLASSES = 9  # of an own set, beside “none”


@dataclass(frozen=True)
class ClassSet:
    """A named set of classes of drought.

    Attributes
    ----------
    name
        One of `SCHEMES`.
    breaks
        Falling; an index at or below the k-th is of class k or worse.
    names
        Of the classes from 0 (none).
    """

    name: str
    breaks: tuple[float, ...]
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.names)


def class_set(scheme: str, breaks: str = "") -> ClassSet:
    """The classes of a scheme, with the breaks that a user gives for an own one.

    Raises
    ------
    ParameterError
        Breaks without an own scheme, none with one, or such as are no falling numbers.

    Examples
    --------
    >>> class_set("own", "-0.5, -1.2").names
    ('none (above −0.5)', '−1.2 to −0.5', '−1.2 and below')
    """
    if scheme != "own":
        if breaks.strip():
            raise ParameterError(
                "BREAKS “{breaks}” belong to SCHEME own; SCHEME is {scheme}.", breaks=breaks, scheme=scheme
            )
        if scheme == "usdm":
            return ClassSet(scheme, USDM_BREAKS, USDM_NAMES)
        return ClassSet(scheme, BOUNDS[::-1], CLASS_NAMES)
    try:
        numbers = sorted(
            {float(part.replace("−", "-")) for part in breaks.replace(";", ",").split(",") if part.strip()}
        )
    except ValueError:
        numbers = []
    if not 1 <= len(numbers) <= MOST_CLASSES or not np.isfinite(numbers).all():
        raise ParameterError(
            "SCHEME own needs BREAKS: one to {most} numbers of the index with commas between them, such as"
            " “-0.5, -1, -1.5”. They are “{breaks}”.",
            most=MOST_CLASSES, breaks=breaks,
        )  # fmt: skip
    falling = tuple(numbers[::-1])
    written = [f"{number:g}".replace("-", "−") for number in falling]
    middle = [f"{low} to {high}" for high, low in pairwise(written)]
    return ClassSet(scheme, falling, (f"none (above {written[0]})", *middle, f"{written[-1]} and below"))


def drought_class(ssi: np.ndarray, breaks: tuple[float, ...] = BOUNDS) -> np.ndarray:
    """Class of each index value.

    Parameters
    ----------
    ssi
        Any shape, NaN for missing.
    breaks
        An index at or below k of them is of class k. By default those of Luo.

    Returns
    -------
    uint8 of the same shape: 0 none (> 0), 1 mild (−1, 0], 2 moderate (−1.5, −1],
    3 severe (−2, −1.5], 4 extreme (≤ −2), 255 missing.

    Examples
    --------
    >>> drought_class(np.array([0.4, -1.0, -2.5, np.nan])).tolist()
    [0, 2, 4, 255]
    """
    ssi = np.asarray(ssi)
    out = np.zeros(ssi.shape, "uint8")
    for bound in breaks:
        out += ssi <= bound
    out[np.isnan(ssi)] = NODATA["uint8"]
    return out


def classify_window(arrays, job, breaks: tuple[float, ...] = BOUNDS) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Kernel of `classify`: classes of ``ssi`` ``(time, rows, cols)``, and ``(256,)`` how often each code occurs."""
    classes = drought_class(arrays["ssi"], breaks)
    return {"output": classes}, _counts(classes)


def _counts(classes: np.ndarray) -> np.ndarray:
    """``(256,)`` how often each code occurs; date by date, as `bincount` widens all that it is given."""
    counts = np.zeros(256, "int64")
    for of_date in classes:
        counts += np.bincount(of_date.ravel(), minlength=256)
    return counts


@dataclass(frozen=True, eq=False)
class ZoneClasses:
    """Kernel of `classify` with breaks by zone and calendar month.

    Parameters
    ----------
    breaks
        ``(zones + 1, 12, classes)`` of each zone and calendar month, the last for pixels outside of all zones.
    months
        ``(time,)`` calendar months from 0.

    Notes
    -----
    Called with ``ssi`` ``(time, rows, cols)`` and, with zones, ``zone`` ``(1, rows, cols)``. Returns the classes, and
    ``(256,)`` how often each code occurs.
    """

    breaks: np.ndarray
    months: np.ndarray

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """Classify each value by the breaks of its zone and calendar month; on a break it is in the drier class."""
        index = arrays["ssi"]
        zone = np.full(index.shape[1:], -1)
        if "zone" in arrays:
            place = arrays["zone"][0]
            zone = np.where(np.isfinite(place) & (place >= 0), place, -1).astype(int)
        classes = np.zeros(index.shape, "uint8")
        for month in np.unique(self.months):
            breaks = self.breaks[zone, month].astype(index.dtype)
            steps = np.flatnonzero(self.months == month)
            part = (index[steps, ..., None] <= breaks).sum(axis=-1).astype("uint8")
            part[np.isnan(index[steps])] = NODATA["uint8"]
            classes[steps] = part
        return {"output": classes}, _counts(classes)


_COLUMNS = "zone (optional), month (1 to 12, optional), class (from 1, optional) and threshold"


def rows_of_scale(table: pandas.DataFrame, scale: int | None, tell: Tell) -> pandas.DataFrame:
    """The rows of a table of thresholds that hold for an index of one scale.

    Rows without a scale hold for any.

    Parameters
    ----------
    table
        With the column ``scale`` where thresholds of several scales stand in it.
    scale
        Of the index that is classified, in steps; None where its file does not tell.

    Raises
    ------
    InputError
        No row is for this scale, or it is not known and the table has several.
    """
    names = {str(name).lower(): name for name in table.columns}
    if "scale" not in names:
        return table
    given = [None if value != value or value in (None, "") else int(float(value)) for value in table[names["scale"]]]
    known = sorted({value for value in given if value is not None})
    if scale is None:
        if len(known) > 1:
            raise InputError(
                "THRESHOLDS has rows of the scales {scales}, and INPUT does not tell its own. Give the index as “SSI”"
                " writes it, or name it after its scale (ssi3), or keep the rows of one scale.",
                scales=", ".join(map(str, known)),
            )  # fmt: skip
        return table
    kept = np.array([value is None or value == scale for value in given], bool)
    if not kept.any():
        raise InputError(
            "THRESHOLDS has rows of the scales {scales}, but INPUT is an index of scale {scale}.",
            scales=", ".join(map(str, known)), scale=scale,
        )  # fmt: skip
    tell.leave_out("rows of THRESHOLDS", int((~kept).sum()), len(kept), "they are for an index of another scale")
    return table[kept]


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
            zone=(*zones, say("all zones"))[zone], month=month + 1,
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

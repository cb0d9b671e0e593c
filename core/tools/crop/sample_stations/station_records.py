"""Records of soil moisture at stations: read from a table, checked, one per date, crop and depth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ....data.table import columns
from ....data.table.frames import source_of
from ....run.errors import InputError, UnitError
from ....run.language import later, say
from ....run.messages import Tell

if TYPE_CHECKING:
    import pandas

VOLUMETRIC, RELATIVE = SM_UNITS = ("volumetric", "relative_percent")
_MOST = {VOLUMETRIC: 1.0, RELATIVE: 200.0}  # beyond, a value is an error of the record
_PER_CENT = 1.5  # volumetric values beyond are taken for per cent
_SHARE = 0.01  # of the values of the table, or of a station, that may lie beyond before it is a matter of the unit
_FAR = 0.001  # degrees between places of one station
_NAMED = 8  # stations in a message


@dataclass(frozen=True)
class RecordFields:
    """Names of the columns; empty where there is none. x and y with ``crs`` take the place of points."""

    station: str
    date: str
    sm: str
    crop: str = ""
    depth: str = ""
    stage: str = ""
    zone: str = ""
    x: str = ""
    y: str = ""
    crs: str = ""


@dataclass(frozen=True, eq=False)
class Records:
    """Arrays ``(rows,)``: labels are text or None, ``date`` is datetime64[D], places are degrees of WGS 84."""

    station: np.ndarray
    date: np.ndarray
    sm: np.ndarray
    crop: np.ndarray
    depth: np.ndarray
    stage: np.ndarray
    zone: np.ndarray
    lon: np.ndarray
    lat: np.ndarray
    dropped: dict[str, int] = field(default_factory=dict)  # why → how many rows

    def __len__(self) -> int:
        return len(self.sm)

    def only(self, kept: np.ndarray, why: str) -> Records:
        """The records that are kept; the others are counted as dropped."""
        lost = int((~kept).sum())
        names = ("station", "date", "sm", "crop", "depth", "stage", "zone", "lon", "lat")
        arrays: dict[str, Any] = {name: getattr(self, name)[kept] for name in names}
        return replace(self, **arrays, dropped={**self.dropped, **({why: lost} if lost else {})})

    def stations_where(self, chosen: np.ndarray) -> str:
        """Names of the stations of some rows, for messages."""
        return listed(dict.fromkeys(self.station[chosen]))


def listed(names: Iterable) -> str:
    """``A, B, C and 4 more``."""
    names = [str(name) for name in names]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def read_records(table: pandas.DataFrame, fields: RecordFields, unit: str, tell: Tell) -> Records:
    """The records that a table has, in its order.

    Rows without station, date, place or soil moisture are left out and counted.

    Raises
    ------
    InputError, DateError
        A column is missing or cannot be read.
    UnitError
        The values are not in the unit.
    """
    rows = len(table)

    def label(name: str, parameter: str) -> np.ndarray:
        return columns.labels(table, name, parameter) if name else np.full(rows, None, object)

    lon, lat = columns.places(table, fields.x, fields.y, fields.crs)
    records = Records(
        label(fields.station, "STATION"),
        columns.dates(table, fields.date, "DATE"),
        columns.numbers(table, fields.sm, "SM"),
        label(fields.crop, "CROP"),
        label(fields.depth, "DEPTH"),
        label(fields.stage, "STAGE"),
        label(fields.zone, "ZONE"),
        lon,
        lat,
    )
    records = records.only(np.array([one is not None for one in records.station], bool), later("without a station"))
    records = records.only(~np.isnat(records.date), later("without a date"))
    records = records.only(np.isfinite(records.lon + records.lat), later("without a place"))
    records = records.only(np.isfinite(records.sm), later("without soil moisture"))
    records = records.only(records.sm >= 0, later("with negative soil moisture (fill values)"))
    if not len(records):
        why = "; ".join(f"{count} {say(text)}" for text, count in records.dropped.items())
        raise InputError(
            "{table} has no record that can be used, of {rows} rows: {why}.",
            table=source_of(table), rows=rows, why=why or say("it is empty"),
        )  # fmt: skip
    records = _in_unit(records, fields.sm, unit, table)
    _tell_places(records, tell)
    return records


def _in_unit(records: Records, name: str, unit: str, table: pandas.DataFrame) -> Records:
    """The records with values that the unit allows."""
    values, high = records.sm, float(np.percentile(records.sm, 99))
    where = say("the field “{name}” (SM) of {source_of}", name=name, source_of=source_of(table))
    if unit == RELATIVE:
        if high <= _PER_CENT:
            raise UnitError(
                "SM_UNIT is {relative}, but 99 % of the values in {where} are not above {high:.3g}: they look "
                "volumetric (m³/m³). Choose {volumetric}.",
                relative=RELATIVE, where=where, high=high, volumetric=VOLUMETRIC,
            )  # fmt: skip
        return records.only(values <= _MOST[RELATIVE], say("above {most:g} % of field capacity", most=_MOST[RELATIVE]))
    beyond = values > _PER_CENT
    if beyond.mean() > 1 - _SHARE:
        raise UnitError(
            "SM_UNIT is {volumetric} (m³/m³), but {where} holds per cent: 99 % of its values are below "
            "{high:.4g}, their median is {values:.4g}. If it is per cent of field capacity, choose {relative}; if "
            "per cent of volume, divide by 100 first (field calculator).",
            volumetric=VOLUMETRIC, where=where, high=high, values=np.median(values), relative=RELATIVE,
        )  # fmt: skip
    mixed = [name for name in dict.fromkeys(records.station[beyond]) if beyond[records.station == name].mean() > _SHARE]
    if mixed:
        raise UnitError(
            "{where} mixes units: {beyond:.1f} % of the values are above {per_cent} and cannot be m³/m³, those of "
            "the stations {mixed}. Bring them into one unit first, or leave them out.",
            where=where, beyond=100 * beyond.mean(), per_cent=_PER_CENT, mixed=listed(mixed),
        )  # fmt: skip
    return records.only(values <= _MOST[VOLUMETRIC], later("above 1 m³/m³"))


def _tell_places(records: Records, tell: Tell) -> None:
    """Warn of stations that move."""
    names, first, group = np.unique(records.station.astype(str), return_index=True, return_inverse=True)
    apart = np.maximum(
        np.abs((records.lon - records.lon[first][group] + 180) % 360 - 180),
        np.abs(records.lat - records.lat[first][group]),
    )
    moved = np.unique(group[apart > _FAR])
    if len(moved):
        tell.warn(
            "{count} station(s) have records at several places: {names}. Each record is sampled at its own "
            "place; if they are different stations, give them names of their own.",
            count=len(moved), names=listed(names[moved]),
        )  # fmt: skip


def one_per_date(records: Records, tell: Tell) -> Records:
    """The mean of records of one station, date, crop and depth, in order of these; the first place and labels count."""
    keys = [np.array([value or "" for value in part]) for part in (records.station, records.crop, records.depth)]
    order = np.lexsort((keys[2], keys[1], records.date, keys[0]))
    changes = np.zeros(len(records), bool)
    changes[:1] = True
    for part in (*keys, records.date):
        part = part[order]
        changes[1:] |= part[1:] != part[:-1]
    first = np.flatnonzero(changes)
    sorted_sm = records.sm[order]
    count = np.diff(np.append(first, len(order)))
    mean = np.add.reduceat(sorted_sm, first) / count
    many = count > 1
    if many.any():
        spread = (np.maximum.reduceat(sorted_sm, first) - np.minimum.reduceat(sorted_sm, first))[many]
        places = order[first[many]]
        tell.warn(
            "{count} records have the station, date, crop and depth of another: {many} means are taken, of values "
            "up to {spread:.3g} apart (stations {places}). Hourly values are well so; else look whether CROP or "
            "DEPTH is missing.",
            count=int((count[many] - 1).sum()), many=int(many.sum()), spread=spread.max(),
            places=records.stations_where(places),
        )  # fmt: skip
    kept = order[first]
    out = replace(records, **{
        name: getattr(records, name)[kept]
        for name in ("station", "date", "crop", "depth", "stage", "zone", "lon", "lat")
    })  # fmt: skip
    return replace(out, sm=mean)

"""The training table of one crop and depth, from the rows that “Sample covariates at stations” writes (methods §6)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.table import columns as table_columns
from ....data.table.frames import source_of, types_of
from ....interface.quantities import missing_code
from ....run.errors import DateError, InputError, ParameterError, UnitError
from ....run.language import say
from .thresholds import plain

if TYPE_CHECKING:
    import pandas


_LOOKED_AT = 1000  # values of a column of texts


class Columns:
    """Columns by name, whatever case, as texts and numbers.

    Parameters
    ----------
    rows
        Places of the rows that are looked at; None: all.
    """

    def __init__(self, table: pandas.DataFrame, rows: np.ndarray | None = None):
        self.table, self.source = table, source_of(table)
        self.rows = np.arange(len(table)) if rows is None else np.asarray(rows, "int64")
        self.names = list(types_of(table))
        self._name = {name.lower(): name for name in self.names}

    def at(self, rows: np.ndarray) -> Columns:
        """The same columns at other rows of the table."""
        return Columns(self.table, rows)

    def has(self, name: str) -> bool:
        """Whether there is such a column."""
        return bool(name) and name.lower() in self._name

    def _require(self, name: str) -> str:
        if not self.has(name):
            raise InputError(
                "{table} has no column “{name}”; it has {all}. Make the table with “Sample covariates at stations”.",
                table=self.source, name=name, all=", ".join(self.names),
            )  # fmt: skip
        return self._name[name.lower()]

    def texts(self, name: str) -> list[str]:
        """Empty where there is nothing; all empty without the column."""
        if not self.has(name):
            return [""] * len(self.rows)
        column = self.table[self._name[name.lower()]].iloc[self.rows]
        return ["" if text is None else text for text in (_text(value) for value in column)]

    def numbers(self, name: str) -> np.ndarray:
        """``(n,)`` float64, NaN where there is none.

        Raises
        ------
        InputError
            No such column, or a value that is no number, with its row.
        """
        out = table_columns.numbers(self.table, self._require(name), "TABLE", self.rows).copy()
        out[~np.isfinite(out)] = np.nan
        return out

    def is_numeric(self, name: str) -> bool:
        """Whether a column is of numbers: by its type, or because its texts are (a CSV without types)."""
        name = self._require(name)
        kind = types_of(self.table)[name]
        if kind is not str:
            return kind in (int, float)
        column = self.table[name].iloc[self.rows]
        some = column[[not table_columns.is_nothing(value) for value in column]].iloc[:_LOOKED_AT]
        if not len(some):
            return False
        try:
            return bool(np.isfinite(table_columns.numbers(some.to_frame(), name, "TABLE")).all())
        except InputError:
            return False

    def dates(self) -> list[date]:
        """Date of each row.

        Raises
        ------
        DateError
            A row has none, or one that cannot be read.
        """
        days = table_columns.dates(self.table, self._require("date"), "TABLE", self.rows)
        if np.isnat(days).any():
            row = int(self.rows[np.flatnonzero(np.isnat(days))[0]]) + 1
            raise DateError("{table}, row {row} has no date. Leave such rows out.", table=self.source, row=row)
        return days.tolist()

    def feature(self, name: str, days: list[date]) -> np.ndarray:
        """Values of a feature, ``(n,)`` float32; the day of the year from the dates where no column has it."""
        if name == "doy" and not self.has("doy"):
            return np.array([day.timetuple().tm_yday for day in days], "float32")
        return self.numbers(name).astype("float32")


def _text(value) -> str | None:
    """As `zone_label`, and 3.0 in a text is 3 as well."""
    return None if table_columns.is_missing(value) else table_columns.zone_label(value)


MADE = ("lat", "lon", "doy")
ROW_NUMBERS = ("fid", "ogc_fid", "objectid")  # that file formats add
FIXED = ("station", "date", "sm", "crop", "depth", "stage", "zone", *MADE)
ONE_ZONE = "all"
MIN_ROWS, MIN_STATIONS = 50, 3
_FEWEST_VALUES = 4  # different ones of a feature; classes have fewer, and any numbers
_LARGEST = 1.0  # m³/m³
_MOSTLY_MISSING = 0.5


@dataclass(frozen=True)
class Choice:
    """What of the table is wanted; empty is all that there is.

    features
        Columns that the forests see; empty: lat, lon, doy and every column of numbers that is not fixed.
    field_capacity
        Column of the field capacity, in the unit of soil moisture.
    """

    crop: str = ""
    depth: str = ""
    features: tuple[str, ...] = ()
    field_capacity: str = "fc"


@dataclass(frozen=True)
class CropTable:
    """Rows with soil moisture and all features, in the order of station and date.

    crop, depth
        As the table writes them; "" where it has none.
    features
        Names of the columns of ``x``.
    x ``(n, p)`` float32, sm ``(n,)`` m³/m³, fc ``(n,)`` m³/m³ or None, station, stage, zone ``(n,)`` texts,
    year, month ``(n,)``; first, last: dates.
    """

    crop: str
    depth: str
    features: list[str]
    x: np.ndarray
    sm: np.ndarray
    fc: np.ndarray | None
    station: np.ndarray
    stage: np.ndarray
    zone: np.ndarray
    year: np.ndarray
    month: np.ndarray
    first: date
    last: date

    @property
    def nbytes(self) -> int:
        """Bytes that the columns of the table take."""
        arrays = (self.x, self.sm, self.station, self.stage, self.zone, self.year, self.month)
        return sum(array.nbytes for array in arrays)

    def with_features(self, features: list[str]) -> CropTable:
        """The same rows with some of the features."""
        columns = [self.features.index(name) for name in features]
        return replace(self, features=features, x=np.ascontiguousarray(self.x[:, columns]))


def read_table(table: pandas.DataFrame, choice: Choice, told) -> CropTable:
    """The rows of the chosen crop and depth that have soil moisture and all features.

    Parameters
    ----------
    told
        Called with sentences about rows and columns that are left out.

    Raises
    ------
    InputError
        A column is missing or holds no numbers, or there are too few rows or stations.
    ParameterError
        No such crop or depth, or there are several and none is chosen.
    UnitError
        Soil moisture or field capacity is not in m³/m³.
    DateError
    """
    columns, source = Columns(table), source_of(table)
    crop, depth, rows = _chosen_rows(columns, choice)
    columns = columns.at(rows)
    features = _feature_names(columns, choice, told)
    sm = columns.numbers("sm")
    _require_volumetric(sm, "sm", source)
    fc = columns.numbers(choice.field_capacity) if columns.has(choice.field_capacity) else None
    if fc is not None:
        _require_volumetric(fc, choice.field_capacity, source)
    days = columns.dates()
    x = np.stack([columns.feature(name, days) for name in features], axis=1)
    _require_no_codes(features, x, source)
    good = _complete(sm, x, features, told)
    station = columns.texts("station")
    order = sorted(np.flatnonzero(good).tolist(), key=lambda row: (station[row], days[row], row))
    _require_enough(order, station, source)
    features, x = _varying(features, x[order], told)
    zone = np.array([text or ONE_ZONE for text in columns.texts("zone")])
    days = [days[row] for row in order]
    return CropTable(
        crop, depth, features, x, sm[order], None if fc is None else fc[order], np.array(station)[order],
        np.array(columns.texts("stage"))[order], zone[order], np.array([day.year for day in days]),
        np.array([day.month for day in days]), min(days), max(days),
    )  # fmt: skip


def _chosen_rows(columns: Columns, choice: Choice) -> tuple[str, str, np.ndarray]:
    """Crop and depth as the table writes them, and their rows."""
    if not len(columns.rows):
        raise InputError("{source} has no rows.", source=columns.source)
    rows = columns.rows
    found: list[str] = []
    for name, wanted, parameter in (
        ("crop", choice.crop, "TARGET_CROP"),
        ("depth", choice.depth, "TARGET_DEPTH"),
    ):
        texts = columns.at(rows).texts(name)
        counts = Counter(text for text in texts if text)
        if not wanted:
            if len(counts) > 1:
                raise ParameterError(
                    "{source} has several values in the column “{name}”: {counts}. A model is of one: set "
                    "{parameter}.",
                    source=columns.source, name=name, counts=_listed(counts), parameter=parameter,
                )  # fmt: skip
            found.append(next(iter(counts), ""))
            continue
        matching = [text for text in counts if _key(text) == _key(wanted)]
        if not matching:
            raise ParameterError(
                "{source} has no row with the {name} “{wanted}” ({parameter}); it has {counts}.",
                source=columns.source, name=name, wanted=wanted, parameter=parameter,
                counts=_listed(counts) or say("none at all"),
            )  # fmt: skip
        rows = rows[np.array([text in matching for text in texts], bool)]
        found.append(matching[0])
    return found[0], found[1], rows


def _listed(counts: Counter) -> str:
    return ", ".join(f"{text} ({count})" for text, count in counts.most_common(8))


def _key(text: str) -> str:
    """Depths and crops that differ only in how they are written are one: 10 and 10.0, 0–10 cm and 0-10."""
    text = plain(text).removesuffix(" cm").removesuffix("cm").replace(" - ", "-")
    try:
        return repr(float(text))
    except ValueError:
        return text


def _feature_names(columns: Columns, choice: Choice, told) -> list[str]:
    if choice.features:
        return [named(columns.names, name, "FEATURES", columns.source) for name in dict.fromkeys(choice.features)]
    free = [name for name in columns.names if name.lower() not in (*FIXED, *ROW_NUMBERS)]
    texts = [name for name in free if not columns.is_numeric(name)]
    if texts:
        told(say("No numbers, and so no features: {names}.", names=", ".join(texts)))
    made = [name for name in MADE if name == "doy" or columns.has(name)]
    features = [*made, *(name for name in free if name not in texts)]
    # A column that is hardly ever there would take all other rows away.
    absent = [name for name in features if columns.has(name) and _missing(columns, name) > _MOSTLY_MISSING]
    if absent:
        told(say("Missing in more than half of the rows, and so no features: {names}.", names=", ".join(absent)))
    features = [name for name in features if name not in absent]
    if not features:
        raise InputError(
            "{source} has no column that could be a feature; it has {names}.",
            source=columns.source, names=", ".join(columns.names),
        )  # fmt: skip
    return features


def named(names, name: str, parameter: str, where) -> str:
    """The name of a feature as the table writes it.

    Raises
    ------
    ParameterError
        There is no such column, or it cannot be a feature.
    """
    name = name.strip()
    if name.lower() in FIXED and name.lower() not in MADE:
        raise ParameterError(
            "{parameter}: “{name}” is what is predicted, or names the row; it cannot be a feature.",
            parameter=parameter, name=name,
        )  # fmt: skip
    if name.lower() == "doy":
        return "doy"
    found = next((one for one in names if one.lower() == name.lower()), None)
    if found is None:
        raise ParameterError(
            "{parameter}: {where} has no column “{name}”; it has {names}.",
            parameter=parameter, where=where, name=name, names=", ".join(names),
        )  # fmt: skip
    return found


def _missing(columns: Columns, name: str) -> float:
    return float(np.isnan(columns.numbers(name)).mean())


def _require_volumetric(values: np.ndarray, name: str, table) -> None:
    known = values[np.isfinite(values)]
    if known.size and known.min() < 0:
        raise UnitError(
            "{table}: “{name}” has values below 0 (down to {known:g}). Leave missing values empty.",
            table=table, name=name, known=known.min(),
        )  # fmt: skip
    if known.size and known.max() > _LARGEST:
        raise UnitError(
            "{table}: “{name}” goes up to {known:g}, so it is not in m³/m³. Volumetric per cent is divided by "
            "100; soil moisture in per cent of field capacity is converted by “Sample covariates at stations” "
            "(SM_UNIT).",
            table=table, name=name, known=known.max(),
        )  # fmt: skip


def _require_no_codes(names: list[str], x: np.ndarray, table) -> None:
    """Refuse features with a code for missing: a forest would learn from it as from a value."""
    for name, values in zip(names, x.T, strict=True):
        known = values[np.isfinite(values)]
        code = missing_code(known) if np.unique(known).size >= _FEWEST_VALUES else None
        if code is not None:
            raise InputError(
                "{table}: “{name}” holds the value {code:g} in {count} rows, far from all others: a code for missing."
                " Leave missing values empty.",
                table=table, name=name, code=code, count=int((known == np.float32(code)).sum()),
            )  # fmt: skip


def _complete(sm: np.ndarray, x: np.ndarray, names: list[str], told) -> np.ndarray:
    """Which rows have all; says what the others lack."""
    absent = np.isnan(np.column_stack([sm, x]))
    good = ~absent.any(axis=1)
    if not good.all():
        counts = {name: int(lacks.sum()) for name, lacks in zip(["sm", *names], absent.T, strict=True) if lacks.any()}
        parts = ", ".join(say("{name} in {count}", name=name, count=count) for name, count in counts.items())
        text = say(
            "{absent} of {rows} rows are left out, since something is missing: {parts}.",
            absent=int((~good).sum()), rows=len(good), parts=parts,
        )  # fmt: skip
        told(text)
    return good


def _require_enough(order: list[int], station: list[str], table) -> None:
    if not all(station[row] for row in order):
        raise InputError(
            "{table}: some rows have no station; what belongs together must not be on both sides.",
            table=table,
        )  # fmt: skip
    stations = len({station[row] for row in order})
    if len(order) < MIN_ROWS or stations < MIN_STATIONS:
        raise InputError(
            "There is too little to train on: {rows} rows of {stations} station(s) in {table} have soil "
            "moisture and all features; at least {min_rows} rows of {min_stations} stations are needed.",
            rows=len(order), stations=stations, table=table, min_rows=MIN_ROWS, min_stations=MIN_STATIONS,
        )  # fmt: skip


def _varying(features: list[str], x: np.ndarray, told) -> tuple[list[str], np.ndarray]:
    """Without the columns that are the same in all rows."""
    varies = np.ptp(x, axis=0) > 0
    if not varies.all():
        constant = [name for name, does in zip(features, varies, strict=True) if not does]
        told(say("The same in all rows, and so no features: {names}.", names=", ".join(constant)))
    if not varies.any():
        raise InputError("No feature varies between the rows; there is nothing to learn from.")
    return [name for name, does in zip(features, varies, strict=True) if does], np.ascontiguousarray(x[:, varies])

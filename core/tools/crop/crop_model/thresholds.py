"""Relative soil moisture at which a crop wants water, by stage and depth: an editable table (Cheng table 2).

The table that comes with the plugin has the bounds of Cheng's table 2; ``lower`` counts. Two stages that people
record have no column there: heading and flowering. They go with the stage before them (booting of wheat, tasseling of
maize), as a stage lasts until the next begins; wheat's threshold falls only once the grain fills.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from ....run.errors import InputError

SHIPPED = Path(__file__).with_name("thresholds.csv")
COLUMNS = ("crop", "stage", "depth", "lower", "upper", "bbch_from", "bbch_to", "stage_names", "crop_names")
_NEEDED = COLUMNS[:2] + COLUMNS[3:4]
_CODE = re.compile(r"(?:bbch|zadoks|z|dc)?\s*(\d{1,2})(?:\.0+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Threshold:
    """One row: crop and stage with their other names, depth ("" for all), per cent of field capacity, BBCH codes."""

    crop: str
    crops: frozenset[str]
    stage: str
    stages: frozenset[str]
    depth: str
    lower: float
    codes: range


class Thresholds:
    """The table, asked for a crop, stage and depth."""

    def __init__(self, rows: list[Threshold], source: str):
        self.rows, self.source = rows, source

    @classmethod
    def read(cls, path: str | None = None) -> Thresholds:
        """The table of a CSV file (commas or semicolons), the one that comes with the plugin when None.

        Raises
        ------
        InputError
            It cannot be read, lacks a column, or a row has no number where one belongs; says where.
        """
        place = Path(path or SHIPPED)
        try:
            text = place.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(
                "The table of thresholds {place} cannot be read: {error}. Give a CSV file in UTF-8 with the "
                "columns {columns}; {shipped} is one to start from.",
                place=place, error=error, columns=", ".join(COLUMNS), shipped=SHIPPED,
            ) from error  # fmt: skip
        delimiter = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
        reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
        names = [(name or "").strip().lower() for name in reader.fieldnames or []]
        reader.fieldnames = names
        absent = [name for name in _NEEDED if name not in names]
        if absent:
            raise InputError(
                "The table of thresholds {path} has no column {absent}; it has {names}. Start from {shipped}.",
                path=path, absent=", ".join(absent), names=", ".join(names), shipped=SHIPPED,
            )  # fmt: skip
        rows = [_row(row, f"{path}, line {reader.line_num}") for row in reader if any(_texts(row))]
        if not rows:
            raise InputError(
                "The table of thresholds {path} has no rows. Start from {shipped}.",
                path=path, shipped=SHIPPED,
            )  # fmt: skip
        return cls(rows, str(path))

    @property
    def crops(self) -> list[str]:
        """Crops of the table, each once, in the order in which they first occur."""
        return list(dict.fromkeys(row.crop for row in self.rows))

    def crop(self, name: str) -> str | None:
        """The table's name of a crop; None where it has none."""
        wanted = plain(name)
        return next((row.crop for row in self.rows if wanted == row.crop or wanted in row.crops), None)

    def stages(self, crop: str) -> list[str]:
        """Stages of a crop (by the table's name)."""
        return list(dict.fromkeys(row.stage for row in self.rows if row.crop == crop))

    def lower(self, crop: str, stage, depth: str) -> float | None:
        """Threshold in per cent of field capacity; None where the table does not know the stage.

        stage
            A name, or a BBCH code (31, “BBCH 31”).
        """
        name = plain(stage)
        code = _CODE.fullmatch(name)
        for row in self.rows:
            if row.crop != crop or (row.depth and row.depth != plain(depth)):
                continue
            if name == row.stage or name in row.stages or (code and int(code[1]) in row.codes):
                return row.lower
        return None


def plain(text) -> str:
    """A name as it is compared: lower case, single spaces, without what differs between keyboards."""
    return " ".join(str(text).replace("–", "-").replace("_", " ").lower().split())


def _texts(row: dict):
    return [value for value in row.values() if isinstance(value, str) and value.strip()]


def _row(row: dict, where: str) -> Threshold:
    crop, stage = plain(row.get("crop") or ""), plain(row.get("stage") or "")
    if not crop or not stage:
        raise InputError("{where}: a row of the thresholds needs a crop and a stage.", where=where)
    first, last = (_number(row, name, where) for name in ("bbch_from", "bbch_to"))
    lower = _number(row, "lower", where)
    if lower is None or not 0 <= lower <= 200:
        raise InputError(
            "{where}: “lower” is {value!r}; it is the relative soil moisture in per cent of field capacity, 0 to "
            "200.",
            where=where, value=row.get("lower"),
        )  # fmt: skip
    if (first is None) != (last is None):
        raise InputError("{where}: “bbch_from” and “bbch_to” belong together; give both or none.", where=where)
    codes = range(0) if first is None or last is None else range(int(first), int(last) + 1)
    names = (_names(row, "crop_names"), _names(row, "stage_names"))
    return Threshold(crop, names[0], stage, names[1], plain(row.get("depth") or ""), lower, codes)


def _names(row: dict, column: str) -> frozenset[str]:
    return frozenset(plain(name) for name in (row.get(column) or "").split("|") if name.strip())


def _number(row: dict, column: str, where: str) -> float | None:
    text = (row.get(column) or "").strip().replace(",", ".")
    if not text:
        return None
    try:
        return float(text)
    except ValueError as error:
        raise InputError(
            "{where}: “{column}” is {text!r}, not a number.",
            where=where, column=column, text=text,
        ) from error  # fmt: skip

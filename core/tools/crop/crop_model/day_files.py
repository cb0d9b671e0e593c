"""The files of a map, one for each day and quantity, and the record of the run that they belong to.

A file has its name only once it is whole, so a run that was interrupted goes on where it ended. The record says what
the days were made from; days made from anything else are not taken for those of this run.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ....run.errors import InputError, OutputError
from ....run.language import say

RECORD = "crop_moisture.json"
_FORMAT = 1
_CHUNK = 1024**2


@dataclass(frozen=True)
class Quantity:
    """What a file holds: first part of its name, and variable, unit and type."""

    name: str
    variable: str
    unit: str
    dtype: str = "float32"


MOISTURE = Quantity("sm", "sm", "m3 m-3")
CIR = Quantity("cir", "cir_probability", "1")
UNCERTAINTY = Quantity("uncertainty", "sm_half_width_90", "m3 m-3")
APPLICABILITY = Quantity("applicability", "applicability", "flag", "uint8")
QUANTITIES = (MOISTURE, CIR, UNCERTAINTY, APPLICABILITY)


class DayFiles:
    """The folder of a run.

    Parameters
    ----------
    folder
        Made where it is not there; its parent is.
    made_from
        What the days depend on: a few words for each → its fingerprint.

    Raises
    ------
    InputError
        The folder holds days of another run.
    OutputError
        It cannot be made or written to.
    """

    def __init__(self, folder: str, made_from: dict[str, str]):
        self.folder = Path(folder)
        try:
            self.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise OutputError(
                "The folder {folder} cannot be made: {strerror}. Choose one in a folder that exists and that you "
                "may write to.",
                folder=folder, strerror=error.strerror or error,
            ) from error  # fmt: skip
        self._require_own(made_from)
        self._write({"format": _FORMAT, "made_from": made_from})

    def path(self, quantity: Quantity, day: date) -> Path:
        """Path of the GeoTIFF of a quantity on a day, whether or not it is there."""
        return self.folder / f"{quantity.name}_{day.isoformat()}.tif"

    def is_done(self, quantities, day: date) -> bool:
        """Whether the files of all quantities of a day are there; an interrupted run goes on from the others."""
        return all(self.path(quantity, day).exists() for quantity in quantities)

    def _require_own(self, made_from: dict[str, str]) -> None:
        names = "|".join(quantity.name for quantity in QUANTITIES)
        ours = re.compile(rf"({names})_\d{{4}}-\d\d-\d\d\.tif")
        days = sorted(path.name for path in self.folder.iterdir() if ours.fullmatch(path.name))
        if not days:
            return
        advice = say(
            "Choose another OUTPUT_FOLDER, or remove the {days_count} day file(s) in it.", days_count=len(days)
        )
        record = self._read()
        if record is None:
            raise InputError(
                "{folder} holds {first_days} …, but no record of the run that made it. {advice}",
                folder=self.folder, first_days=days[0], advice=advice,
            )  # fmt: skip
        other = [what for what in {*made_from, *record} if made_from.get(what) != record.get(what)]
        if other:
            raise InputError(
                "{folder} holds days of another run: {other} differ(s) from what this run uses (another file, or "
                "the same one changed since). {advice}",
                folder=self.folder, other=", ".join(sorted(other)), advice=advice,
            )  # fmt: skip

    def _read(self) -> dict | None:
        try:
            record = json.loads((self.folder / RECORD).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        made_from = record.get("made_from") if isinstance(record, dict) else None
        return made_from if isinstance(made_from, dict) and record.get("format") == _FORMAT else None

    def _write(self, record: dict) -> None:
        path = self.folder / RECORD
        try:
            path.with_suffix(".part").write_text(json.dumps(record, indent=1, sort_keys=True), encoding="utf-8")
            os.replace(path.with_suffix(".part"), path)
        except OSError as error:
            raise OutputError(
                "Nothing can be written into {folder}: {strerror}. Choose a folder that you may write to.",
                folder=self.folder, strerror=error.strerror or error,
            ) from error  # fmt: skip


def content_of(path: str) -> str:
    """Checksum of a file, for one that is small."""
    sums = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(_CHUNK):
            sums.update(piece)
    return sums.hexdigest()

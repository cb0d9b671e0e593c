"""Columns of a table by name, as texts, numbers and dates, whatever a file has made of their types."""

from __future__ import annotations

from datetime import date

import numpy as np

from ....data.table.attribute_table import AttributeTable
from ....data.table.columns import day_of
from ....run.errors import DateError, InputError


class Columns:
    """Columns by name, whatever case, as texts and numbers."""

    def __init__(self, table: AttributeTable, rows=None):
        self.table = table
        self.rows = range(len(table.rows)) if rows is None else rows
        self._place = {name.lower(): i for i, name in enumerate(table.columns)}
        self.names = list(table.columns)

    def at(self, rows) -> Columns:
        return Columns(self.table, rows)

    def has(self, name: str) -> bool:
        return bool(name) and name.lower() in self._place

    def values(self, name: str) -> list:
        if not self.has(name):
            raise InputError(
                f"{self.table} has no column “{name}”; it has {', '.join(self.names)}. Make the table with “Sample "
                "covariates at stations”."
            )
        place = self._place[name.lower()]
        return [self.table.rows[row][place] for row in self.rows]

    def texts(self, name: str) -> list[str]:
        """Empty where there is nothing; all empty without the column."""
        if not self.has(name):
            return [""] * len(self.rows)
        return [_text(value) for value in self.values(name)]

    def numbers(self, name: str) -> np.ndarray:
        values = self.values(name)
        out = np.full(len(values), np.nan)
        for i, value in enumerate(values):
            if value is None or value == "":
                continue
            try:
                out[i] = float(value)
            except (TypeError, ValueError) as error:
                raise InputError(
                    f"{self.table}, column “{name}”, row {self.rows[i] + 1}: {value!r} is not a number."
                ) from error
        out[~np.isfinite(out)] = np.nan
        return out

    def is_numeric(self, name: str) -> bool:
        """Whether a column is of numbers: by its type, or because its texts are (a CSV without types)."""
        kind = self.table.columns[self.names[self._place[name.lower()]]]
        if kind is not str:
            return kind in (int, float)
        known = [value for value in self.values(name) if value not in (None, "")]
        try:
            return bool(known) and all(np.isfinite(float(value)) for value in known[:1000])
        except (TypeError, ValueError):
            return False

    def dates(self) -> list[date]:
        out = []
        for row, value in zip(self.rows, self.values("date")):
            if value in (None, ""):
                raise DateError(f"{self.table}, row {row + 1} has no date. Leave such rows out.")
            try:
                out.append(day_of(value).item())
            except ValueError as error:
                raise DateError(
                    "{table}, row {row}: “{value}” is not a date. Write dates as 2020-05-31 or 20200531.",
                    table=str(self.table), row=row + 1, value=value,
                ) from error  # fmt: skip
        return out

    def feature(self, name: str, days: list[date]) -> np.ndarray:
        if name == "doy" and not self.has("doy"):
            return np.array([day.timetuple().tm_yday for day in days], "float32")
        return self.numbers(name).astype("float32")


def _text(value) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()

"""Columns of a table by name, as texts, numbers and dates, whatever a file has made of their types."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.table import columns as table_columns
from ....data.table.frames import source_of, types_of
from ....run.errors import DateError, InputError

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

"""A table: columns with types and rows, apart from QGIS or whatever else reads and writes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping


@dataclass
class AttributeTable:
    """Rows under typed columns.

    columns
        Name → ``str``, ``int``, ``float`` or ``datetime.date``, in order.
    rows
        Tuples in the order of the columns; None (or NaN) for a value that there is not.
    source
        Where a table that was read comes from, for messages and records.
    """

    columns: Mapping[str, type]
    rows: list[tuple] = field(default_factory=list)
    source: str = ""

    def __str__(self) -> str:
        return self.source or f"table of {len(self.rows)} rows"

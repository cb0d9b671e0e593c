"""A table of results: columns with types and rows, before QGIS or anybody else writes it."""

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
    """

    columns: Mapping[str, type]
    rows: list[tuple] = field(default_factory=list)

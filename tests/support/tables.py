"""Tables as tests write them: rows of plain values."""

from __future__ import annotations

from agridrought.core.data.table.frames import make_frame, plain_value, types_of


def frame_of(columns, rows, source=""):
    """Name → type, and tuples in their order; a column that holds a text is one of texts."""
    rows = list(rows)
    texts = {name for place, name in enumerate(columns) if any(isinstance(row[place], str) for row in rows)}
    return make_frame({name: str if name in texts else kind for name, kind in columns.items()}, rows, source=source)


def rows_of(frame) -> list[tuple]:
    """Rows of a frame as tuples of Python values, None where there is none; without the geometry."""
    columns = [[plain_value(value) for value in frame[name]] for name in types_of(frame)]
    return list(zip(*columns, strict=True))

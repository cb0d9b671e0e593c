"""Two records on one time axis: the reference wins, and every value says which sensor it came from."""

from __future__ import annotations

import numpy as np

from ....data.stack.fill_flags import MISSING, OBSERVED
from ....data.stack.time_axis import TimeAxis

# Codes of SOURCE: 0 is missing, and the sensors count from 1 in the order in which they were merged.
FIRST = 1


def union_axis(first: TimeAxis, second: TimeAxis) -> TimeAxis:
    """The axis from the earlier start to the later end of two axes of one step."""
    start = min(first.first, second.first)
    return TimeAxis(first.step, start, max(first.first + first.size, second.first + second.size) - start)


def place(axis: TimeAxis, inside: TimeAxis) -> slice:
    """Where an axis lies on a longer one."""
    start = axis.first - inside.first
    return slice(start, start + axis.size)


def merge(size: int, reference, other, at_reference: slice, at_other: slice) -> tuple[np.ndarray, np.ndarray]:
    """Values ``(size, …)`` float32 of the reference where it has any, else of the other; and where each was taken.

    Returns
    -------
    (values, taken)
        ``taken`` is uint8: 0 no value, 1 of the reference, 2 of the other.
    """
    values = np.full((size, *reference.shape[1:]), np.nan, "float32")
    taken = np.zeros(values.shape, "uint8")
    for record, where, code in ((other, at_other, 2), (reference, at_reference, 1)):
        there = np.isfinite(record)
        values[where][there] = record[there]
        taken[where][there] = code
    return values, taken


def sources(taken: np.ndarray, earlier: np.ndarray | None, at_reference: slice, code: int) -> np.ndarray:
    """SOURCE codes uint8: of the reference its ``earlier`` codes (default 1), of the other ``code``."""
    out = np.where(taken == 2, code, taken).astype("uint8")
    if earlier is not None:
        known = np.maximum(np.nan_to_num(earlier).astype("uint8"), FIRST)
        out[at_reference] = np.where(taken[at_reference] == 1, known, out[at_reference])
    return out


def flags(taken: np.ndarray, reference, other, at_reference: slice, at_other: slice) -> np.ndarray:
    """Fill flags uint8 of the merged record; a record without flags (None) is observed where it has a value."""
    out = np.where(taken > 0, np.uint8(OBSERVED), np.uint8(MISSING))
    for record, where, code in ((other, at_other, 2), (reference, at_reference, 1)):
        if record is not None:
            marks = np.nan_to_num(record).astype("uint8")
            out[where] = np.where(taken[where] == code, marks, out[where])
    return out

"""Which quality flags are kept: by value, by bits, or by a limit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from ....data.earth.grid import Window
from ....data.raster import RasterFile
from ....run.errors import ParameterError

KEEP_ALL = "all"
_BITS = re.compile(r"bits?\s*(\d+)\s*(?:-\s*(\d+))?\s*=\s*(\d+(?:\s*,\s*\d+)*)", re.IGNORECASE)
_LIMIT = re.compile(r"(<=|>=)\s*([-+.\deE]+)")
_VALUES = re.compile(r"-?\d+(?:\s*,\s*-?\d+)*\s*,?")


_HIGHEST_BIT = 31
_DIGITS = 18  # of a whole number of 64 bits
_SHOWN = 80  # characters of a rule in a message


@dataclass(frozen=True)
class FlagRule:
    """Pixels are kept where every condition holds.

    variable
        The flags, a variable of the same file.
    keep
        Conditions with semicolons between: ``0,1`` (these values), ``bits 0-1 = 0,1`` (the number
        in these bits is one of these; bit 0 is the lowest), ``<= 8`` and ``>= 0.5`` (the value
        after the variable's own scale).
    optional
        A file without the variable is taken as it is.

    Raises
    ------
    ParameterError
        ``keep`` is none of these.
    """

    variable: str
    keep: str
    optional: bool = False

    def __post_init__(self):
        _parse(self.keep)

    def __str__(self):
        return f"{self.variable}: {self.keep}" + (" (where the file has it)" if self.optional else "")

    def kept(self, flags: RasterFile, band: int, window: Window) -> np.ndarray:
        """Where the values stay, ``(rows, cols)`` bool."""
        stay = np.ones((window.height, window.width), bool)
        stored = None
        for kind, what in _parse(self.keep):
            if kind in ("<=", ">="):
                values = flags.read(window, [band])[0]
                stay &= values <= what if kind == "<=" else values >= what  # NaN is never kept
                continue
            if stored is None:
                stored = _whole(flags.read_stored(window, band))
            if kind == "values":
                stay &= np.isin(stored, what)
            else:
                shift, width, numbers = what
                stay &= np.isin((stored >> shift) & ((1 << width) - 1), numbers)
        return stay


def _whole(stored: np.ndarray) -> np.ndarray:
    """Flags as whole numbers; some products store them as float, NaN where there are none."""
    if stored.dtype.kind != "f":
        return stored.astype("int64")
    found = np.isfinite(stored)
    return np.where(found, np.where(found, stored, 0).astype("int64"), np.iinfo("int64").min)


def _parse(text: str) -> list[tuple[str, Any]]:
    conditions: list[tuple[str, Any]] = []
    for part in (p.strip() for p in text.split(";") if p.strip()):
        if found := _BITS.fullmatch(part):
            low, high = _integer(found[1], text), _integer(found[2] or found[1], text)
            numbers = [_integer(n, text) for n in found[3].split(",")]
            width = high - low + 1
            if low > high or high > _HIGHEST_BIT:
                raise ParameterError(
                    "FLAG_KEEP has “{part}”: bits go from low to high, from 0 up to {most}.",
                    part=part[:_SHOWN], most=_HIGHEST_BIT,
                )  # fmt: skip
            if max(numbers) >= 1 << width:
                raise ParameterError(
                    "FLAG_KEEP has “{part}”: bits go from low to high, up to {most}, and {width} bit(s) hold the"
                    " numbers 0 to {largest}.",
                    part=part[:_SHOWN], most=_HIGHEST_BIT, width=width, largest=(1 << width) - 1,
                )  # fmt: skip
            conditions.append(("bits", (low, width, numbers)))
        elif found := _LIMIT.fullmatch(part):
            conditions.append((found[1], _number(found[2], text)))
        elif _VALUES.fullmatch(part):
            conditions.append(("values", [_integer(n, text) for n in part.split(",") if n.strip()]))
        else:
            raise _unreadable(text)
    if not conditions:
        raise _unreadable(text)
    return conditions


def _integer(text: str, whole: str) -> int:
    """A whole number that a flag of at most 64 bits can be."""
    if len(text.strip()) > _DIGITS:
        raise _unreadable(whole)
    return int(text)


def _number(text: str, whole: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise _unreadable(whole) from None


def _unreadable(text: str) -> ParameterError:
    return ParameterError(
        "FLAG_KEEP is “{text}”; write whole numbers with commas between (0,1), bits (bits 0-1 = 0,1) or a limit (<= 8),"
        " several of them with semicolons between.",
        text=text[:_SHOWN],
    )

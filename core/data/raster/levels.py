"""Dimensions beside time, rows and columns: depths, soil layers, ensemble members; one place along each is chosen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...run.errors import InputError, ParameterError
from ...run.language import say
from .array_place import Axis

_SHOWN = 12  # levels that a message lists
_ALIKE = 1e-4  # share by which a level may differ from what was asked for: files store 0.05 as float32


def levels_text(axes: Sequence[Axis]) -> str:
    """What there is to choose from: ``depth (m): 0.05, 0.2, 1; member: 1 … 4``."""
    return "; ".join(f"{axis.name}{f' ({axis.unit})' if axis.unit else ''}: {_listed(axis)}" for axis in axes)


def _listed(axis: Axis) -> str:
    if axis.labels:
        names = list(axis.labels)
    elif axis.values is not None:
        names = [f"{value:.6g}" for value in axis.values]
    else:
        return say("1 … {size} (by number)", size=axis.size)
    return ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")


def chosen_levels(path: str, name: str, axes: Sequence[Axis], level: str) -> dict[str, int]:
    """Index (from 0) along each of the dimensions ``axes``.

    Parameters
    ----------
    level
        A value of the coordinate or its label; its number from 1 where the file has no coordinates. With several
        dimensions ``name=value``, and semicolons between them.

    Raises
    ------
    InputError
        Nothing is said of a dimension; lists what there is.
    ParameterError
        Something is said that is not there; lists what there is.
    """
    wanted: dict[str, str] = {}
    for part in (one.strip() for one in level.split(";")):
        if part:
            key, equals, value = part.rpartition("=")
            wanted[key.strip().lower() if equals else ""] = value.strip()
    found = {}
    for axis in axes:
        text = wanted.get(axis.name.lower(), wanted.get("", "") if len(axes) == 1 or len(wanted) == 1 else "")
        if not text or (not wanted.get(axis.name.lower()) and len(axes) > 1):
            raise InputError(
                "{path}: {name} has more dimensions than time, rows and columns. Say with LEVEL which to take, such as"
                " {example}; there are {levels}.",
                path=path, name=name, levels=levels_text(axes),
                example="; ".join(f"{one.name}={_listed(one).split(' ')[0].strip(',')}" for one in axes),
            )  # fmt: skip
        place = _place(axis, text)
        if place is None:
            raise ParameterError(
                "{path}: {name} has no level “{text}”; there are {levels}.",
                path=path, name=name, text=text, levels=levels_text(axes),
            )  # fmt: skip
        found[axis.name] = place
    return found


def _place(axis: Axis, text: str) -> int | None:
    if text in axis.labels:
        return axis.labels.index(text)
    number, _, unit = text.partition(" ")
    try:
        value = float(number)
    except ValueError:
        return None
    if unit and unit != axis.unit:
        return None
    if axis.values is None:  # the file has numbers only
        return int(value) - 1 if value.is_integer() and 1 <= value <= axis.size and not axis.labels else None
    near = int(np.argmin(np.abs(axis.values - value)))
    return near if abs(axis.values[near] - value) <= _ALIKE * max(abs(value), 1e-3) else None

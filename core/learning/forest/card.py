"""The card of a model file: what the model is, in JSON that people can read (docs/methods.md §5)."""

from __future__ import annotations

import json
import math
import platform
import re
from collections.abc import Mapping

import numpy as np

from ... import __version__
from ...run.errors import InputError
from ...run.language import say

FORMAT = 2  # of the model file; raised when an older AgriDrought could not read a newer file
MAX_BYTES = 1024**2
_MAX_FURTHER = 8
_FURTHER_NAME = re.compile(r"[a-z][a-z_]{0,30}", re.ASCII)


def encode(card: Mapping) -> dict:
    """The card as it is written: with the format and the software, checked, in plain JSON types.

    Numbers that are not finite (a score that cannot be had) become null.

    Raises
    ------
    InputError
        The card lacks something, or holds what JSON cannot.
    """
    full = {**card, "format": FORMAT, "software": _software()}
    plain = _plain(full)
    wrong = fault(plain)
    if wrong:
        raise InputError("The card of the model cannot be written: {wrong}.", wrong=wrong)
    return plain


def text(card: Mapping, indent: int | None = 1) -> bytes:
    """The bytes of the card, always the same for the same card; without indent in a fraction of the time."""
    return json.dumps(card, indent=indent, sort_keys=True, ensure_ascii=False, allow_nan=False).encode("utf-8")


def decode(data: bytes) -> dict:
    """The card out of the bytes.

    Raises
    ------
    ValueError
        It is no JSON object, or not one that `text` can have written.
    """
    try:
        card = json.loads(data.decode("utf-8"), parse_constant=_refuse)
    except RecursionError as error:  # brackets in brackets in brackets
        raise ValueError("card.json is nested too deeply") from error
    if not isinstance(card, dict):
        raise ValueError("card.json is not an object")
    return card


def fault(card: Mapping) -> str:
    """What a card lacks or has wrong; empty when it is in order.

    Needed: ``kind`` (text) and ``features`` (list of name, unit, min, max of the training). Checked when
    there: ``further`` (name of each further forest in the file → names of its features), ``target`` (variable,
    unit), ``grid`` (crs, transform, width, height), ``dates``, ``made`` (texts), ``scores``, ``options``,
    ``software``, ``cross_scale``, ``interval``, ``regression``, ``applicability``, ``importance``, ``selection``
    (objects; what they hold is checked by who uses it), ``processing`` (text). More is allowed.
    """
    if not _text(card.get("kind")):
        return say("“kind” is not a text")
    features = card.get("features")
    if not isinstance(features, list) or not features:
        return say("“features” is not a list")
    for feature in features:
        if not _is_feature(feature):
            return say("the feature {feature} does not have name, unit, min and max", feature=str(feature)[:80])
    if len({feature["name"] for feature in features}) < len(features):
        return say("two features have the same name")
    for key, right in _CHECKS.items():
        if key in card and card[key] is not None and not right(card[key]):
            return say("“{key}” is not what it should be", key=key)
    return ""


def _text(value) -> bool:
    return isinstance(value, str) and bool(value)


def _number(value) -> bool:
    """A number that float can hold: JSON knows whole numbers of any length."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e300


def _is_feature(feature) -> bool:
    if not isinstance(feature, dict) or not _text(feature.get("name")) or not isinstance(feature.get("unit"), str):
        return False
    low, high = feature.get("min"), feature.get("max")
    return (
        isinstance(low, (int, float))
        and isinstance(high, (int, float))
        and _number(low)
        and _number(high)
        and low <= high
    )


def _is_target(target) -> bool:
    return isinstance(target, dict) and _text(target.get("variable")) and isinstance(target.get("unit"), str)


def _is_grid(grid) -> bool:
    if not isinstance(grid, dict) or not isinstance(grid.get("crs"), str):
        return False
    transform, size = grid.get("transform"), (grid.get("width"), grid.get("height"))
    if not isinstance(transform, list) or len(transform) != 6 or not all(map(_number, transform)):
        return False
    return all(isinstance(pixels, int) and 0 < pixels < 2**31 for pixels in size)


def _is_texts(texts) -> bool:
    return isinstance(texts, list) and all(map(_text, texts))


def _is_further(further) -> bool:
    """Names that are folders of the zip, and features that do not repeat."""
    if not isinstance(further, dict) or len(further) > _MAX_FURTHER:
        return False
    for name, features in further.items():
        if not _FURTHER_NAME.fullmatch(name) or not features or not _is_texts(features):
            return False
        if len(set(features)) < len(features):
            return False
    return True


def _is_object(value) -> bool:
    return isinstance(value, dict)


_CHECKS = {
    "further": _is_further,
    "target": _is_target,
    "grid": _is_grid,
    "dates": _is_texts,
    "made": _is_texts,
    "scores": _is_object,
    "options": _is_object,
    "software": _is_object,
    "cross_scale": _is_object,
    "interval": _is_object,
    "regression": _is_object,
    "applicability": _is_object,
    "importance": _is_object,
    "selection": _is_object,
    "processing": _text,
}


def _plain(value):
    """The value in JSON's own types."""
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [_plain(item) for item in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, str):  # a file name can hold what UTF-8 cannot
        return value.encode("utf-8", "replace").decode("utf-8")
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    raise InputError(
        "The card of the model cannot be written: {value!r} is neither number, text, list nor mapping.",
        value=value,
    )  # fmt: skip


def _refuse(constant: str):
    raise ValueError(f"{constant} in card.json")


def _software() -> dict[str, str]:
    from sklearn import __version__ as sklearn_version

    return {
        "agridrought": __version__,
        "scikit-learn": sklearn_version,
        "numpy": np.__version__,
        "python": platform.python_version(),
    }

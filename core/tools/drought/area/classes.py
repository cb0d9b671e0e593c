"""Drought classes of a stack that holds an index (SSI), or the classes themselves."""

from __future__ import annotations

import numpy as np

from ....data.stack.time_stack import TimeStack
from ....run.errors import InputError
from ..classify.classes import BOUNDS, CLASS_NAMES

MISSING = len(CLASS_NAMES)  # the code of a missing value, behind those of the classes
INDEX, CLASSES = "index", "classes"
WEIGHTS_PER = ("pixel", "km2")  # what a value of a raster of weights is of (`exposure`)


def class_codes(values: np.ndarray, kind: str, out: np.ndarray | None = None) -> np.ndarray:
    """Class of each value, `MISSING` for NaN.

    Parameters
    ----------
    values
        Any shape, float32, NaN for missing: an index, or class numbers 0 to 4.
    kind
        `INDEX` or `CLASSES`.
    out
        uint8 of the same shape, overwritten and returned.

    Returns
    -------
    uint8: 0 none (> 0), 1 mild (−1, 0], 2 moderate (−1.5, −1], 3 severe (−2, −1.5], 4 extreme (≤ −2).

    Raises
    ------
    InputError
        A class number that there is not.
    """
    out = np.empty(values.shape, "uint8") if out is None else out
    marks = np.not_equal(values, values)
    if kind == CLASSES:
        with np.errstate(invalid="ignore"):  # NaN has no number; it is overwritten below
            np.copyto(out, values, casting="unsafe")
            strange = ~marks & ((values < 0) | (values >= MISSING) | (out != values))
        if strange.any():
            raise InputError(
                "INPUT looks like drought classes, but holds the value {value:g}. Classes are whole numbers from 0"
                " (none) to 4 (extreme), as “Drought classes” writes them.",
                value=float(values[strange][0]),
            )
        np.copyto(out, MISSING, where=marks)
        return out
    # Truth values are added as the bytes that they are: twice as fast as with conversions.
    np.multiply(marks.view("uint8"), np.uint8(MISSING), out=out)
    for bound in BOUNDS:
        np.less_equal(values, values.dtype.type(bound), out=marks)
        np.add(out, marks.view("uint8"), out=out)
    return out


def kind_of(stack: TimeStack) -> str:
    """`INDEX` or `CLASSES`: which of the two a stack holds, by its unit and its values.

    Raises
    ------
    InputError
        No value at all, or classes of another set than that of Luo.
    """
    scheme = stack.tags.get("class_scheme", "luo")
    if scheme != "luo":
        raise InputError(
            "{path} holds classes of the set “{scheme}”, but areas are counted in those of Luo (none to extreme). Give"
            " the index that they were made from.",
            path=stack.path, scheme=scheme,
        )  # fmt: skip
    values = stack.sample()
    low, high = float(values.min()), float(values.max())
    whole = bool((values == np.rint(values)).all())
    if stack.unit == "class" or (stack.file.dtype.kind in "ui" and whole and low >= 0 and high < MISSING):
        return CLASSES
    return INDEX

"""The words of the drought report beside those that all reports share."""

from __future__ import annotations

import math

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....report.formatting import (
    count,
    index,
    joined,
    km2,
    number,
    ordinal,
    p_text,
    p_value,
    percent,
    period,
    season,
    short,
    square_kilometres,
)
from ....report.legends import DROUGHT
from ....run.language import say
from ..classify.classes import drought_class

NEAR_NORMAL = 0.5

__all__ = [
    "NEAR_NORMAL", "count", "index", "joined", "km2", "number", "ordinal", "p_text", "p_value", "percent", "period",
    "season", "short", "span", "square_kilometres", "state",
]  # fmt: skip


def state(value: float) -> str:
    """A mean index in words. Means of many places are seldom far from 0: within ±0.5 they are near normal."""
    if not math.isfinite(value):
        return say("unknown")
    if abs(value) < NEAR_NORMAL:
        return say("near normal")
    return say("moister than normal") if value > 0 else say(DROUGHT[int(drought_class(np.array(value)))].label).lower()


def span(axis: TimeAxis) -> str:
    """“January 1992 to December 2022”."""
    first, last = axis.dates[0], axis.dates[-1]
    if axis.size == 1:
        return period(first, axis.step)
    return say("{first} to {last}", first=period(first, axis.step), last=period(last, axis.step))

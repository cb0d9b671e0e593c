"""The spatial estimate, month after month (docs/methods.md §3.2).

The regressors of a month are the months before and after, and these have gaps of their
own. So the stack is filled in passes. The first pass regresses each month on the pixel's
own climatology or mean over the other dates, which nearly every pixel has. Each later pass
regresses it on the neighbouring months as the pass before left them. Samples are always
observed values of the month, and within a pass no filled pixel feeds another.

A pass is a generator that is fed by the pass before it and holds three months. So the
memory does not depend on the length of the record, and a span of it costs a few months
more at either end, one for each pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np

from .moving_window import MovingWindow
from .regression import RegressionOptions
from .spatial_month import first_pass, neighbour_pass

# Bytes per pixel of a window that the passes hold at their widest (measured, see benchmarks/memory.py).
WORKING = 900


@dataclass(frozen=True)
class Month:
    """A month ``(y, x)`` on its way through the passes.

    sm
        Observed values, NaN missing.
    temporal
        Estimates from the record: regressors where a pass has found nothing. They are never
        returned.
    backgrounds
        `ReferenceMeans.at`, for the first pass.
    estimate
        What the passes have found so far, at missing cells of the mask; else NaN.
    """

    step: int
    sm: np.ndarray
    temporal: np.ndarray
    backgrounds: list[np.ndarray]
    estimate: np.ndarray | None = None

    @cached_property
    def filled(self) -> np.ndarray:
        """What the next pass regresses on."""
        if self.estimate is None:
            raise AssertionError("made with the first pass")
        known = np.where(np.isnan(self.sm), self.estimate, self.sm)
        return np.where(np.isnan(known), self.temporal, known)


def spatial_months(
    read: Callable[[int], Month],
    steps: range,
    length: int,
    mask: np.ndarray,
    window: MovingWindow,
    options: RegressionOptions = RegressionOptions(),
    inner: tuple[slice, slice] = (slice(None), slice(None)),
) -> Iterator[Month]:
    """Estimate the missing cells of the mask from their neighbourhood, for each of ``steps``.

    read
        Gives a month of a window of the stack with `RegressionOptions.halo` pixels around
        ``inner``; called once for each month that is needed, in order.
    length
        Months of the whole record.
    mask
        ``(y, x)`` bool, cells that are filled.
    inner
        Rows and columns that matter; the estimates around them are incomplete.
    """
    first = max(steps.start - options.passes, 0)
    last = min(steps.stop + options.passes, length)
    reach = options.halo // (options.passes + 1)
    near = [_around(mask, inner, reach * left) for left in range(options.passes, -1, -1)]

    def one(month, estimate, targets):
        """A month with the estimate of a pass where that found something."""
        window.check()
        targets = targets & np.isnan(month.sm)
        if not targets.any():
            return month
        found = estimate(window=window, options=options, targets=targets).astype("f4")
        return replace(month, estimate=np.where(np.isnan(found), month.estimate, found))

    def on_backgrounds():
        for step in range(first, last):
            month = replace(read(step), estimate=np.full(mask.shape, np.float32(np.nan)))
            yield one(month, partial(first_pass, month.sm, month.backgrounds), near[0])

    def on_neighbours(months, targets):
        for before, month, after in _neighbours(months, length):
            known = [None if other is None else other.filled for other in (before, after)]
            yield one(month, partial(neighbour_pass, month.sm, *known), targets)

    months = on_backgrounds()
    for targets in near[1:]:
        months = on_neighbours(months, targets)
    return (month for month in months if month.step in steps)


def _around(mask, inner, distance):
    """The mask in ``inner`` and so many pixels around it."""
    out = np.zeros_like(mask)
    part = tuple(
        slice(max((side.start or 0) - distance, 0), size if side.stop is None else side.stop + distance)
        for side, size in zip(inner, mask.shape, strict=True)
    )
    out[part] = mask[part]
    return out


def _neighbours(months: Iterable[Month], length: int) -> Iterator[tuple[Month | None, Month, Month | None]]:
    """Each month with those before and after it; None where the record ends, left out where only the span does."""
    before = month = None
    for after in months:
        if month is not None and (before is not None or month.step == 0):
            yield before, month, after
        before, month = month, after
    if month is not None and month.step == length - 1 and (before is not None or month.step == 0):
        yield before, month, None

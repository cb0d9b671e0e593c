"""The spatial estimate of a stack: passes of the window regression (METHODS §3.2).

The regressors of a month are the months before and after, and these have
gaps of their own. So the stack is filled in passes. The first pass regresses
each month on the pixel's own climatology or mean over the other dates, which
nearly every pixel has. Each later pass regresses it on the neighbouring months as the pass
before left them. Samples are always observed values of the month, and within
a pass no filled pixel feeds another.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from .climatology import MIN_YEARS
from .regression import RegressionOptions, window_regression
from .window import Window


def mean_of_other_dates(sm: np.ndarray, at_least: int = 1) -> np.ndarray:
    """Mean of each record without the date itself, ``(time, y, x)``.

    NaN where fewer than ``at_least`` other values exist.
    """
    there = ~np.isnan(sm)
    values = np.where(there, sm, 0.0).astype(np.float64)
    count = there.sum(axis=0) - there
    total = values.sum(axis=0) - values
    return np.where(count >= at_least, total / np.maximum(count, 1), np.nan)


def backgrounds(sm: np.ndarray, season: np.ndarray | None) -> list[np.ndarray]:
    """What the first pass regresses on, best first: the climatology of the calendar month, the mean.

    Each ``(time, y, x)`` and without the value of the date itself.
    """
    mean = mean_of_other_dates(sm)
    if season is None:
        return [mean]
    climatology = np.full(sm.shape, np.nan)
    for k in np.unique(season):
        climatology[season == k] = mean_of_other_dates(sm[season == k], MIN_YEARS)
    return [climatology, mean]


def first_pass(
    response: np.ndarray,
    references: list[np.ndarray],
    window: Window,
    options: RegressionOptions,
    targets: np.ndarray,
) -> np.ndarray:
    """Estimate a month ``(y, x)`` from the `backgrounds` of that month.

    Each is used where the ones before it gave nothing. Pixels that were never
    observed on another date get the weighted mean of the month's values.
    """
    found = np.full(response.shape, np.nan)
    nothing = np.empty((0, *response.shape))
    for regressors in (*(reference[None] for reference in references), nothing):
        left = targets & np.isnan(found)
        if left.any():
            estimate, _ = window_regression(response, regressors, window, options, left)
            found = np.where(left, estimate, found)
    return found


def neighbour_pass(
    response: np.ndarray,
    before: np.ndarray | None,
    after: np.ndarray | None,
    window: Window,
    options: RegressionOptions,
    targets: np.ndarray,
) -> np.ndarray:
    """Estimate a month ``(y, x)`` from the months before and after.

    None stands for a month outside the record. Targets with only one of the
    two get the regression on that one.
    """
    layers = [layer for layer in (before, after) if layer is not None]
    found = np.full(response.shape, np.nan)
    for chosen in [layers] if len(layers) < 2 else [layers, layers[:1], layers[1:]]:
        left = targets & np.isnan(found)
        if chosen and left.any():
            estimate, _ = window_regression(response, np.stack(chosen), window, options, left)
            found = np.where(left, estimate, found)
    return found


def spatial_estimate(
    sm: np.ndarray,
    temporal: np.ndarray,
    mask: np.ndarray,
    window: Window,
    season: np.ndarray | None = None,
    options: RegressionOptions = RegressionOptions(),
    check: Callable[[], None] = lambda: None,
    report: Callable[[float], None] = lambda share: None,
) -> np.ndarray:
    """Estimate every cell of the mask from its neighbourhood, ``(time, y, x)`` float64.

    sm
        ``(time, y, x)``, NaN missing, with `RegressionOptions.halo` pixels
        around the cells that matter.
    temporal
        Estimates from the record, ``(time, y, x)``: regressors where a pass
        has found nothing. They are never returned.
    mask
        ``(y, x)`` bool.
    season
        ``(time,)`` calendar month of each date, None for no climatology.

    Observed cells get leave-one-out estimates: a cell is no sample of its own
    regression. They are clean only where the neighbouring months were
    observed as well (`seen_through_neighbours`).
    """
    missing = np.isnan(sm) & mask
    references = backgrounds(sm, season)
    estimate = np.full(sm.shape, np.nan)
    turns = len(sm) * (1 + options.passes)
    for t in range(len(sm)):
        check()
        report(t / turns)
        here = [reference[t] for reference in references]
        estimate[t] = first_pass(sm[t], here, window, options, missing[t])
    for left in range(options.passes, 0, -1):
        filled = np.where(missing, np.where(np.isnan(estimate), temporal, estimate), sm)
        for t in range(len(sm)):
            check()
            report(((1 + options.passes - left) * len(sm) + t) / turns)
            before = filled[t - 1] if t > 0 else None
            after = filled[t + 1] if t + 1 < len(sm) else None
            targets = missing[t] if left > 1 else mask
            found = neighbour_pass(sm[t], before, after, window, options, targets)
            np.copyto(estimate[t], found, where=~np.isnan(found))
    return estimate


def seen_through_neighbours(sm: np.ndarray) -> np.ndarray:
    """Cells whose leave-one-out spatial estimate has seen their own value, ``(time, y, x)`` bool.

    A neighbouring month that was filled at the same pixel was filled from the
    value that is now to be estimated. Such cells must stay out of the fusion
    fit and of the accuracy.
    """
    gone = np.isnan(sm)
    seen = np.zeros(sm.shape, dtype=bool)
    seen[1:] |= gone[:-1]
    seen[:-1] |= gone[1:]
    return seen

"""Estimates from the pixel's own record (METHODS §3.1; Luo eq 1).

The record, less its calendar-month climatology where there is one, is filled
with the fixed point of the modified-sinc smoother. That is ill-conditioned
in long gaps; there the anomaly fades linearly into the climatology, and where
there is no climatology nothing is estimated.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..modified_sinc import check_kernel
from .climatology import Climatology
from .fixed_point import fixed_point, last_true, next_true

NO_ESTIMATE, ESTIMATE, CLIMATOLOGY = 0, 1, 2

LONGEST_GAP = 3  # steps, with values on both sides
LONGEST_GAP_AT_END = 1  # at the first and last step of the record
_FADE = 4  # the anomaly weighs 3/4, 1/2, 1/4, 0 at 1, 2, 3, 4 steps from its value
_CHUNK = 500_000  # values estimated together, so that temporary arrays stay small


@dataclass(frozen=True)
class TemporalKernel:
    """Degree, half width (steps) and variant of the smoother. Raises `ParameterError`."""

    degree: int = 4
    half_width: int = 6
    variant: str = "MS"

    def __post_init__(self):
        check_kernel(self.degree, self.half_width, self.variant)


def temporal_estimate(
    x: np.ndarray,
    season: np.ndarray | None = None,
    kernel: TemporalKernel = TemporalKernel(),
    check: Callable[[], None] = lambda: None,
) -> tuple[np.ndarray, np.ndarray]:
    """Estimate the missing values of each record from that record alone.

    x
        ``(time, n)``, any unit, NaN missing, regular steps.
    season
        ``(time,)`` integers, the calendar month 0…11 of each step (or dekad
        0…35). None: no climatology, the raw values are filled.

    Returns ``estimate (time, n)`` float64, NaN at observed cells and where
    nothing can be said, and ``kind (time, n)`` uint8: `NO_ESTIMATE`,
    `ESTIMATE` or `CLIMATOLOGY` (only the mean of the calendar month is left).

    The climatology of a calendar month needs values of three years. A pixel
    with means for some months only: the mean year is bridged across at most
    three such months, so that short gaps can be filled there; but a bridged
    mean is no climatology to fall back on, so long gaps stay empty there.
    """
    estimate = np.full(x.shape, np.nan)
    kind = np.zeros(x.shape, dtype=np.uint8)
    for part in _chunks(x.shape):
        check()
        values = np.asarray(x[:, part], dtype=np.float64)
        estimate[:, part], kind[:, part] = _estimate(values, season, kernel, check)
    return estimate, kind


def temporal_leave_one_out(
    x: np.ndarray,
    season: np.ndarray | None = None,
    kernel: TemporalKernel = TemporalKernel(),
    phase: np.ndarray | None = None,
    share: float = 1.0,
    check: Callable[[], None] = lambda: None,
) -> tuple[np.ndarray, np.ndarray]:
    """Estimate observed values as if each had been missing.

    In interleaved passes every (2m + 1)-th date of a pixel is hidden and
    estimated from the rest, climatology included, so that hidden values
    hardly feel each other; 2m + 1 = 13 also spreads them over the calendar
    months.

    phase
        ``(n,)`` integers that shift the hidden dates of each pixel; default
        0…n−1. Give the same pixel the same number in every block.
    share
        Part of the passes that are made, 0…1. With 0.3 every month still has
        about 30 % of its values estimated, spread by ``phase``.

    Returns ``estimate`` and ``kind`` as `temporal_estimate`, with values at
    the observed cells that were hidden. Most observed values have observed
    neighbours in time: these errors understate those of real, longer gaps.
    """
    length, n = x.shape
    stride = 2 * kernel.half_width + 1
    phase = np.arange(n) if phase is None else np.asarray(phase)
    passes = min(stride, max(1, round(share * stride)))
    estimate = np.full(x.shape, np.nan)
    kind = np.zeros(x.shape, dtype=np.uint8)
    for part in _chunks(x.shape):
        values = np.asarray(x[:, part], dtype=np.float64)
        turn = (np.arange(length)[:, None] + phase[part]) % stride
        for k in range(passes):
            check()
            hidden = (turn == (k * stride) // passes) & ~np.isnan(values)
            found, how = _estimate(np.where(hidden, np.nan, values), season, kernel, check)
            np.copyto(estimate[:, part], found, where=hidden)
            np.copyto(kind[:, part], how, where=hidden)
    return estimate, kind


def _chunks(shape):
    width = max(1, _CHUNK // max(shape[0], 1))
    return (slice(start, start + width) for start in range(0, shape[1], width))


def _estimate(x, season, kernel, check):
    """`temporal_estimate` of one chunk of pixels."""
    missing = np.isnan(x)
    if season is None:
        base, measured = 0.0, False
    else:
        base, measured = _base(x, np.asarray(season))
    anomaly = x - base
    known = ~np.isnan(anomaly)
    before, after = last_true(known), next_true(known)
    inside = (before >= 0) & (after < x.shape[0])
    gap = after - before - 1
    short = np.where(inside, gap <= LONGEST_GAP, gap <= LONGEST_GAP_AT_END)
    short &= ~known & ~np.isnan(base)
    solved = fixed_point(anomaly, short, kernel.degree, kernel.half_width, kernel.variant, check)
    estimate = np.where(missing, solved + base, np.nan)
    kind = np.where(np.isnan(estimate), NO_ESTIMATE, ESTIMATE).astype(np.uint8)
    if season is not None:
        fade = missing & (kind == NO_ESTIMATE) & measured
        _fade_into_climatology(anomaly, before, after, fade, base, estimate, kind)
    return estimate, kind


def _base(x, season):
    """What is subtracted, ``(time, n)``: the climatology, or 0 for pixels without any."""
    climatology = Climatology(x, season)
    without = np.isnan(climatology.mean).all(axis=0)
    mean = np.where(without, 0.0, climatology.mean)
    return mean[season], climatology.measured[season]


def _fade_into_climatology(anomaly, before, after, cells, base, estimate, kind):
    """Long gaps: the anomalies at both rims, damped to 0 over three steps."""
    step, pixel = np.nonzero(cells)
    total = np.zeros(step.size)
    reached = np.zeros(step.size, dtype=bool)
    for rim, distance in (
        (before[step, pixel], step - before[step, pixel]),
        (after[step, pixel], after[step, pixel] - step),
    ):
        there = (rim >= 0) & (rim < anomaly.shape[0])
        weight = np.where(there, np.maximum(_FADE - distance, 0) / _FADE, 0.0)
        value = anomaly[np.clip(rim, 0, anomaly.shape[0] - 1), pixel]
        total += np.where(weight > 0, weight * value, 0.0)
        reached |= weight > 0
    estimate[step, pixel] = base[step, pixel] + total
    kind[step, pixel] = np.where(reached, ESTIMATE, CLIMATOLOGY)

"""Estimates from the pixel's own record (docs/methods.md §3.1; Luo eq 1).

A record without a climatology is filled with the fixed point of the modified-sinc smoother,
in short gaps; that is ill-conditioned in long ones, where nothing is estimated. Of a record
with a climatology the anomaly is filled. The fixed point takes the values at the rims as
free of noise and overshoots where they are not, by measurement in most anomalies of soil
moisture and of temperature; so it weighs as much as the anomalies are signal, and the rest
is the expectation of red noise (`smooth_anomalies`), which fades into the climatology.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ....data.stack.modified_sinc import check_kernel
from .climatology import Climatology, smooth_anomalies
from .fixed_point import fixed_point, last_true, next_true

NO_ESTIMATE, ESTIMATE, CLIMATOLOGY = 0, 1, 2

LONGEST_GAP = 3  # steps, with values on both sides
LONGEST_GAP_AT_END = 1  # at the first and last step of the record
_FADE = 3  # steps from the nearest value, beyond which a long gap is given the climatology alone
_COHERENT = 8  # the fixed point weighs s^8, s = the share of signal: 0.43 for s = 0.9, 0.05 for 0.7,
_LEAST = 0.01  # and nothing where that is less (s < 0.56)
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


def _chunks(shape):
    width = max(1, _CHUNK // max(shape[0], 1))
    return (slice(start, start + width) for start in range(0, shape[1], width))


def _estimate(x, season, kernel, check):
    """`temporal_estimate` of one chunk of pixels."""
    missing = np.isnan(x)
    if season is None:
        base, measured, with_climatology = 0.0, False, np.zeros(x.shape[1], dtype=bool)
    else:
        base, measured, with_climatology = _base(x, np.asarray(season))
    anomaly = x - base
    known = ~np.isnan(anomaly)
    before, after = last_true(known), next_true(known)
    inside = (before >= 0) & (after < x.shape[0])
    gap = after - before - 1
    short = np.where(inside, gap <= LONGEST_GAP, gap <= LONGEST_GAP_AT_END)
    short &= ~known & ~np.isnan(base)
    expected, weight = np.full(x.shape, np.nan), np.ones(x.shape[1])
    if with_climatology.any():
        expected[:, with_climatology], signal = smooth_anomalies(anomaly[:, with_climatology])
        weight[with_climatology] = np.maximum((signal**_COHERENT - _LEAST) / (1.0 - _LEAST), 0.0)
    solved = fixed_point(anomaly, short & (weight > 0), kernel.degree, kernel.half_width, kernel.variant, check)
    solved = _blend(solved, expected, weight)
    estimate = np.where(missing, solved + base, np.nan)
    kind = np.where(np.isnan(estimate), NO_ESTIMATE, ESTIMATE).astype(np.uint8)
    if season is not None:
        steps = np.arange(x.shape[0])[:, None]
        rim = np.minimum(np.where(before < 0, x.shape[0], steps - before), after - steps)
        kind[missing & ~short & ((rim > _FADE) | ~measured)] = NO_ESTIMATE
        alone = missing & measured & (kind == NO_ESTIMATE)
        kind[alone] = CLIMATOLOGY
        estimate = np.where(alone, base, np.where(kind == NO_ESTIMATE, np.nan, estimate))
    return estimate, kind


def _base(x, season):
    """What is subtracted, ``(time, n)``: the climatology, or 0 for pixels without any; which are of which kind."""
    climatology = Climatology(x, season)
    without = np.isnan(climatology.mean).all(axis=0)
    mean = np.where(without, 0.0, climatology.mean)
    return mean[season], climatology.measured[season], ~without


def _blend(solved, expected, weight):
    """Fixed point and red noise by the weight of the first; either alone where there is no other."""
    both = weight * solved + (1.0 - weight) * expected
    return np.where(np.isnan(solved), expected, np.where(np.isnan(expected), solved, both))

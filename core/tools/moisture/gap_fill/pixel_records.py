"""What the records of the pixels say by themselves: the temporal estimate and the means behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .climatology import MIN_YEARS, Climatology
from .reference_means import ReferenceMeans
from .temporal import NO_ESTIMATE, TemporalKernel, temporal_estimate

OBSERVED = 3  # in `PixelRecords.kind`, beside those of `temporal`
_CHUNK = 200_000  # values worked on together
_MIN_SPREAD = 3  # values behind a standard deviation
# Bytes that the temporary arrays of one chunk take (measured with tracemalloc).
CHUNK_MEMORY = 110 * _CHUNK


@dataclass(frozen=True)
class PixelRecords:
    """Of whole records, ``(time, y, x)`` unless stated.

    record
        float32: the value where observed, the temporal estimate where there is one, else NaN.
    kind
        uint8: `OBSERVED`, or the kind of the temporal estimate.
    spread
        ``(y, x)`` float32, as `GapContext`.
    climatology
        ``(seasons, y, x)`` float32, as `GapContext`; None without calendar months.
    backgrounds
        Of the observed values.
    """

    record: np.ndarray
    kind: np.ndarray
    spread: np.ndarray
    climatology: np.ndarray | None
    backgrounds: ReferenceMeans


def apart(record: np.ndarray, kind: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Observed values, temporal estimates and their kind, out of `PixelRecords.record` and `PixelRecords.kind`."""
    observed, nothing = kind == OBSERVED, np.float32(np.nan)
    return (
        np.where(observed, record, nothing),
        np.where(observed, nothing, record),
        np.where(observed, np.uint8(NO_ESTIMATE), kind),
    )


def useful_seasons(season: np.ndarray | None) -> np.ndarray | None:
    """The places in the year, or None where the record is too short for any to have a mean."""
    if season is None or np.bincount(season).max() < MIN_YEARS:
        return None
    return season


def pixel_records(
    sm: np.ndarray,
    mask: np.ndarray,
    season: np.ndarray | None,
    kernel: TemporalKernel,
    check: Callable[[], None] = lambda: None,
    report: Callable[[float], None] = lambda share: None,
) -> PixelRecords:
    """Go through the records ``sm (time, y, x)``, NaN missing; ``mask (y, x)``: those that are filled."""
    season = useful_seasons(season)
    record = sm.astype(np.float32).reshape(len(sm), -1)
    kind = np.where(np.isnan(record), np.uint8(0), np.uint8(OBSERVED))
    spread = np.full(record.shape[1], np.nan, np.float32)
    climatology = None
    if season is not None:
        climatology = np.full((int(season.max()) + 1, record.shape[1]), np.nan, np.float32)
    # Before the estimates join the record.
    backgrounds = ReferenceMeans.of(record, season)
    chosen = np.flatnonzero(mask.ravel() & (backgrounds.count[-1] > 0))
    width = max(_CHUNK // len(sm), 1)
    for start in range(0, chosen.size, width):
        check()
        report(start / chosen.size)
        part = chosen[start : start + width]
        values = record[:, part].astype(np.float64)
        base = backgrounds.mean[-1, part][None]
        if season is not None and climatology is not None:
            climatology[:, part] = Climatology(values, season).mean
            own = climatology[:, part]
            base = np.where(np.isnan(own).all(axis=0), base, own[season])
        spread[part] = _spread(values - base)
        gaps = np.isnan(values).any(axis=0)
        if gaps.any():
            part, values = part[gaps], values[:, gaps]
            estimate, how = temporal_estimate(values, season, kernel, check)
            missing = np.isnan(values)
            record[:, part] = np.where(missing, estimate, values)
            kind[:, part] = np.where(missing, how, np.uint8(OBSERVED))
    shape = sm.shape[1:]
    return PixelRecords(
        record.reshape(sm.shape),
        kind.reshape(sm.shape),
        spread.reshape(shape),
        None if climatology is None else climatology.reshape(-1, *shape),
        ReferenceMeans(*(part.reshape(-1, *shape) for part in (backgrounds.mean, backgrounds.count))),
    )


def _spread(anomaly):
    """Standard deviation of the columns, NaN where fewer than three values are known."""
    there = ~np.isnan(anomaly)
    count = there.sum(axis=0)
    anomaly = np.where(there, anomaly, 0.0)
    mean = anomaly.sum(axis=0) / np.maximum(count, 1)
    square = (anomaly**2).sum(axis=0) / np.maximum(count, 1) - mean**2
    return np.where(count >= _MIN_SPREAD, np.sqrt(np.maximum(square, 0.0)), np.nan)

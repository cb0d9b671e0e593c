"""Both estimates of a block of a stack that fits in memory (docs/methods.md §3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from .gap_context import FAR, GapContext, space_gaps, time_gaps
from .moving_window import MovingWindow
from .neighbour_months import Month, spatial_months
from .pixel_records import OBSERVED, PixelRecords, apart, pixel_records, useful_seasons
from .regression import RegressionOptions
from .temporal import TemporalKernel

# Bytes per value that `estimate_block` takes, its result included (measured with tracemalloc).
BLOCK_MEMORY = 45


@dataclass(frozen=True)
class GapFillOptions:
    """Options of the two estimates, and the variant of the fusion (`fusion.VARIANTS`)."""

    kernel: TemporalKernel = field(default_factory=TemporalKernel)
    regression: RegressionOptions = field(default_factory=RegressionOptions)
    fusion: str = "sum_to_one"


def finite(sm: np.ndarray) -> np.ndarray:
    """The same, with infinite values as missing."""
    return np.where(np.isfinite(sm), sm, np.float32(np.nan))


def observed_mask(sm: np.ndarray, min_observed: float = 0.1) -> np.ndarray:
    """Cells ``(y, x)`` with at least this share of dates observed, and at least one."""
    count = (~np.isnan(sm)).sum(axis=0)
    return (count > 0) & (count >= min_observed * sm.shape[0])


def estimate_block(
    sm: np.ndarray,
    mask: np.ndarray,
    season: np.ndarray | None = None,
    classes: np.ndarray | None = None,
    options: GapFillOptions = GapFillOptions(),
    check: Callable[[], None] = lambda: None,
    report: Callable[[float], None] = lambda share: None,
) -> GapContext:
    """Estimates of the missing cells of one block, and their situation.

    sm
        ``(time, y, x)``, NaN missing, whole records.
    mask
        ``(y, x)`` bool, the cells that may be filled.
    season
        ``(time,)`` place of each date in its year from 0 (calendar month 0…11), None for no
        climatology.
    classes
        ``(y, x)`` class numbers, NaN unknown; pixels of the target's class weigh three times
        as much. None: all alike.
    report
        Told the share that is done, 0…1.
    """
    found = pixel_records(sm, mask, season, options.kernel, check, lambda share: report(0.2 * share))
    known = found.kind == OBSERVED
    spatial, distance = np.full(sm.shape, np.float32(np.nan)), np.empty(sm.shape, np.uint8)
    rows, cols = mask.shape
    window = MovingWindow((rows, cols), options.regression.size, options.regression.exponent, classes, check)
    for month in spatial_months(block_reader(found, season), range(len(sm)), len(sm), mask, window, options.regression):
        spatial[month.step] = month.estimate
        distance[month.step] = seen_distance(known[month.step], options.regression.halo)
        report(0.2 + 0.8 * (month.step + 1) / len(sm))
    gap, rim = time_gaps(known)
    _, temporal, kind = apart(found.record, found.kind)
    return GapContext(
        temporal, kind, gap, rim, spatial, distance, found.spread,
        found.climatology, None if found.climatology is None else np.asarray(season),
    )  # fmt: skip


def block_reader(found: PixelRecords, season: np.ndarray | None) -> Callable[[int], Month]:
    """The months of a block in memory, for `spatial_months`."""
    season = useful_seasons(season)

    def read(step: int) -> Month:
        sm, temporal, _ = apart(found.record[step], found.kind[step])
        place = None if season is None else int(season[step])
        return Month(step, sm, temporal, found.backgrounds.at(sm, place))

    return read


def seen_distance(known: np.ndarray, reach: int) -> np.ndarray:
    """`GapContext.distance` of a month, `FAR` beyond ``reach`` pixels: no farther than a block shows around it."""
    distance = space_gaps(known)
    distance[distance > reach] = FAR
    return distance

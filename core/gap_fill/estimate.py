"""All estimates of a block of a stack, and how they become the filled block (METHODS §3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable

import numpy as np

from ..flags import CLIMATOLOGY_ONLY, FUSED, MISSING, OBSERVED, SPATIAL_ONLY, TEMPORAL_ONLY
from .fusion import FusionSums
from .neighbour_months import seen_through_neighbours, spatial_estimate
from .regression import RegressionOptions
from .temporal import CLIMATOLOGY, TemporalKernel, temporal_estimate, temporal_leave_one_out
from .window import Window


@dataclass(frozen=True)
class GapFillOptions:
    """Options of all three parts.

    leave_one_out
        Share (0…1) of the observed values that are hidden in turn for the
        fusion weights and the accuracy. The cost of the temporal part grows
        with it: a full turn takes 2m + 1 = 13 times as long as the estimate.
    """

    kernel: TemporalKernel = field(default_factory=TemporalKernel)
    regression: RegressionOptions = field(default_factory=RegressionOptions)
    fusion: str = "sum_to_one"
    leave_one_out: float = 0.3


@dataclass(frozen=True)
class BlockEstimate:
    """What the pixels' own records and their surroundings say about the missing cells.

    temporal, spatial
        ``(time, y, x)`` float64, NaN where there is no estimate. ``spatial``
        also holds the leave-one-out estimates at observed cells.
    kind
        ``(time, y, x)`` uint8, `temporal.ESTIMATE` or `temporal.CLIMATOLOGY`
        where ``temporal`` has a value.
    sums
        Moments for the fusion weights, of this block alone.
    """

    temporal: np.ndarray
    kind: np.ndarray
    spatial: np.ndarray
    sums: FusionSums


def observed_mask(sm: np.ndarray, min_observed: float = 0.1) -> np.ndarray:
    """Cells ``(y, x)`` with at least this share of dates observed, and at least one."""
    count = (~np.isnan(sm)).sum(axis=0)
    return (count > 0) & (count >= min_observed * sm.shape[0])


def estimate_block(
    sm: np.ndarray,
    mask: np.ndarray,
    season: np.ndarray | None = None,
    land_cover: np.ndarray | None = None,
    options: GapFillOptions = GapFillOptions(),
    inner: tuple[slice, slice] = (slice(None), slice(None)),
    origin: tuple[int, int] = (0, 0),
    check: Callable[[], None] = lambda: None,
    report: Callable[[float], None] = lambda share: None,
) -> BlockEstimate:
    """Temporal and spatial estimates of one block, and its share of the fusion sums.

    sm
        ``(time, y, x)``, NaN missing: the block and up to
        ``options.regression.halo`` pixels around it.
    mask
        ``(y, x)`` bool, the cells that may be filled.
    season
        ``(time,)`` calendar month 0…11 of each date, None for no climatology.
    land_cover
        ``(y, x)`` class numbers, NaN unknown; pixels of the target's class
        weigh three times as much. None: all alike.
    inner
        Rows and columns of the block without the halo; only they are returned
        and enter the sums.
    origin
        Row and column of the first pixel of ``sm`` in the whole stack: which
        values are hidden for the leave-one-out does not depend on the blocks.
    report
        Told the share that is done, 0…1.
    """
    temporal, kind = _over_mask(temporal_estimate, sm, mask, season, options.kernel, check=check)
    size, exponent = options.regression.size, options.regression.exponent
    window = Window(sm.shape[1:], size, exponent, land_cover, check)
    # By the time they take: the record 10 %, the surroundings 60 %, the leave-one-out the rest.
    report(0.1)
    in_space = lambda share: report(0.1 + 0.6 * share)  # noqa: E731
    spatial = spatial_estimate(sm, temporal, mask, window, season, options.regression, check, in_space)
    seen = seen_through_neighbours(sm)

    part = (slice(None), *inner)
    rows, columns = np.indices(sm.shape[1:])
    phase = (5 * (rows + origin[0]) + columns + origin[1])[inner]
    hidden, how = _over_mask(
        temporal_leave_one_out,
        sm[part],
        mask[inner],
        season,
        options.kernel,
        phase[mask[inner]],
        options.leave_one_out,
        check,
    )
    # Climatology never meets a spatial estimate in the fusion, so it has no say in the weights.
    hidden[(how == CLIMATOLOGY) | seen[part]] = np.nan
    sums = FusionSums(len(sm))
    for t in range(len(sm)):
        sums.add(t, hidden[t], spatial[part][t], sm[part][t])
    return BlockEstimate(temporal[part], kind[part], spatial[part], sums)


def _over_mask(function, sm, mask, *arguments, **keywords):
    """Apply a function of ``(time, n)`` records to the cells of the mask."""
    estimate = np.full(sm.shape, np.nan)
    kind = np.zeros(sm.shape, dtype=np.uint8)
    estimate[:, mask], kind[:, mask] = function(sm[:, mask], *arguments, **keywords)
    return estimate, kind


def combine(
    sm: np.ndarray,
    mask: np.ndarray,
    block: BlockEstimate,
    weights: np.ndarray,
    max_sm: float = RegressionOptions.max_sm,
) -> tuple[np.ndarray, np.ndarray]:
    """The filled block and its flags.

    sm, mask
        As given to `estimate_block`, without the halo.
    weights
        `FusionSums.weights` of the whole stack, ``(time, 3)``.

    Returns ``filled (time, y, x)`` float32, clamped to 0…max_sm where filled,
    and ``flags`` uint8 (`core.flags`). Where the record has only its
    climatology to offer, the spatial estimate stands alone.
    """
    gap = np.isnan(sm) & mask
    climatology = block.kind == CLIMATOLOGY
    from_space = gap & ~np.isnan(block.spatial)
    from_time = gap & ~np.isnan(block.temporal)
    both = from_space & from_time & ~climatology

    alpha, beta, intercept = (column[:, None, None] for column in np.transpose(weights))
    fused = alpha * block.temporal + beta * block.spatial + intercept
    value = np.where(both, fused, np.where(from_space, block.spatial, block.temporal))
    filled = np.where(gap, np.clip(value, 0.0, max_sm), sm).astype(np.float32)

    flags = np.where(np.isnan(sm), MISSING, OBSERVED).astype(np.uint8)
    flags[from_time] = TEMPORAL_ONLY
    flags[from_time & climatology] = CLIMATOLOGY_ONLY
    flags[from_space] = SPATIAL_ONLY
    flags[both] = FUSED
    return filled, flags


def gap_fill(
    sm: np.ndarray,
    season: np.ndarray | None = None,
    mask: np.ndarray | None = None,
    land_cover: np.ndarray | None = None,
    options: GapFillOptions = GapFillOptions(),
    check: Callable[[], None] = lambda: None,
) -> tuple[np.ndarray, np.ndarray]:
    """Fill a stack that fits in memory; arguments as `estimate_block`.

    The default mask is `observed_mask`. Returns ``filled (time, y, x)``
    float32 and ``flags`` uint8.
    """
    mask = observed_mask(sm) if mask is None else mask
    block = estimate_block(sm, mask, season, land_cover, options, check=check)
    weights = block.sums.weights(options.fusion)
    return combine(sm, mask, block, weights, options.regression.max_sm)

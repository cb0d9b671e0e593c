"""Gap filling: the pixel's own record, its surroundings, and both fused (METHODS §3)."""

from .estimate import (
    BlockEstimate,
    GapFillOptions,
    combine,
    estimate_block,
    gap_fill,
    observed_mask,
)
from .fusion import FusionSums
from .regression import RegressionOptions
from .temporal import TemporalKernel

__all__ = [
    "BlockEstimate",
    "FusionSums",
    "GapFillOptions",
    "RegressionOptions",
    "TemporalKernel",
    "combine",
    "estimate_block",
    "gap_fill",
    "observed_mask",
]

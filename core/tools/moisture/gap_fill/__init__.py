"""Gap filling: the pixel's own record, its surroundings, and both fused (METHODS §3)."""

from .combine import combine
from .estimate import GapFillOptions, estimate_block, observed_mask
from .fusion_model import Learnt, Lessons
from .gap_context import Evidence
from .regression import RegressionOptions
from .synthetic_gaps import hidden_values
from .temporal import TemporalKernel

__all__ = [
    "Evidence",
    "GapFillOptions",
    "Learnt",
    "Lessons",
    "RegressionOptions",
    "TemporalKernel",
    "combine",
    "estimate_block",
    "hidden_values",
    "observed_mask",
]

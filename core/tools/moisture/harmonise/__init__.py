"""Harmonising sensors: one record brought to the mean and spread of another, and both merged (METHODS §3.4)."""

from .adjustment import WAYS, Adjusted, HarmoniseOptions, SharedDates, adjust
from .cdf import match_cdf
from .moments import OverlapMoments, overlap_moments

__all__ = [
    "WAYS",
    "Adjusted",
    "HarmoniseOptions",
    "OverlapMoments",
    "SharedDates",
    "adjust",
    "match_cdf",
    "overlap_moments",
]

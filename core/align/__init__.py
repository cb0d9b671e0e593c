"""Bring rasters onto the grid of another: area means, interpolation, class fractions (METHODS §1)."""

from .align import AlignOptions, align
from .view import AlignedRaster

__all__ = ["AlignOptions", "AlignedRaster", "align"]

"""Bring rasters onto the grid of another: area means, interpolation, class fractions (METHODS §1)."""

from .align import AlignOptions, align
from ....data.raster.aligned import AlignedRaster

__all__ = ["AlignOptions", "AlignedRaster", "align"]

"""Bring rasters onto the grid of another: area means, interpolation, class fractions (METHODS §1)."""

from ....data.raster.aligned import AlignedRaster
from .align import AlignOptions, align

__all__ = ["AlignOptions", "AlignedRaster", "align"]

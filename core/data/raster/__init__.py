"""Raster files: the only package that imports rasterio."""

from .aligned import rasterise
from .library import gdal_cache
from .reader import RasterFile, subdatasets
from .writer import LEAST_TILE, NODATA, RasterWriter, block_edge, tile_edge

__all__ = [
    "LEAST_TILE",
    "NODATA",
    "RasterFile",
    "RasterWriter",
    "block_edge",
    "gdal_cache",
    "rasterise",
    "subdatasets",
    "tile_edge",
]

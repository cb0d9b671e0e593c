"""Raster files: the only package that imports rasterio."""

from .library import gdal_cache
from .polygons import rasterise
from .reader import RasterFile, subdatasets
from .reference_systems import coordinate_unit, crs_name, is_geographic, same_crs, transform_points
from .writer import NODATA, RasterWriter, tile_edge

__all__ = [
    "NODATA",
    "RasterFile",
    "RasterWriter",
    "coordinate_unit",
    "crs_name",
    "gdal_cache",
    "is_geographic",
    "rasterise",
    "same_crs",
    "subdatasets",
    "tile_edge",
    "transform_points",
]

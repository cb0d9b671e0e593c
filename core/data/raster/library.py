"""rasterio, imported when it is needed: one place to adapt where it brings a second GDAL."""

from __future__ import annotations

from ...run.errors import MissingPackageError


def rasterio_module():
    """The package, or a `MissingPackageError` that says how to get it."""
    try:
        import rasterio
    except ImportError as error:
        raise MissingPackageError(
            "The Python package rasterio is missing ({error}). Install it for the Python of QGIS.",
            error=error,
        ) from error  # fmt: skip
    return rasterio


def gdal_cache(nbytes: float):
    """Context in which GDAL's block cache holds at most ``nbytes``; its default is 5 % of the machine."""
    return rasterio_module().Env(GDAL_CACHEMAX=int(nbytes))


def cache_limit() -> int:
    """Bytes that GDAL's block cache holds at most, as `gdal_cache` or the process has set it."""
    rasterio_module()
    from rasterio.env import get_gdal_config

    return int(get_gdal_config("GDAL_CACHEMAX"))


def warp_points(source, target, x, y):
    """Points of one reference system of rasterio's in another; raises where one of them has no place there."""
    rasterio_module()
    from rasterio.warp import transform

    return transform(source, target, x, y)

"""rasterio, imported when it is needed: one place to adapt where it brings a second GDAL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache

from ...run.errors import MissingPackageError

_CACHE = "GDAL_CACHEMAX"


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


class _ManyBands:
    """What rasterio gathers from all bands at every call, even for one of them, gathered once.

    It also looks for each band in the list of all. On a record of thousands of days that takes longer than to read.
    """

    count: int

    @cached_property
    def indexes(self) -> range:
        """Numbers of the bands."""
        return range(1, self.count + 1)

    @cached_property
    def dtypes(self):
        """Names of the types of all bands."""
        return super().dtypes  # type: ignore[misc]

    @cached_property
    def mask_flag_enums(self):
        """Where the mask of each band comes from."""
        return super().mask_flag_enums  # type: ignore[misc]


@lru_cache(8)
def _of_many_bands(kind: type) -> type:
    return type(kind.__name__, (_ManyBands, kind), {})


def for_many_bands(dataset):
    """A dataset that rasterio has opened to read or to write; one window of a band takes no longer the more it has."""
    from rasterio.io import DatasetReader, DatasetWriter

    if type(dataset) in (DatasetReader, DatasetWriter):
        dataset.__class__ = _of_many_bands(type(dataset))
    return dataset


@contextmanager
def gdal_cache(nbytes: float) -> Iterator[None]:
    """Context in which GDAL's block cache holds at most ``nbytes``; its default is 5 % of the machine."""
    rasterio = rasterio_module()
    from rasterio.env import getenv, hasenv, setenv

    before = getenv().get(_CACHE) if hasenv() else None
    if before is None:
        with rasterio.Env(**{_CACHE: int(nbytes)}):
            yield
        return
    # To leave an environment within another is to make the outer one again, which takes as long as to open a file.
    setenv(**{_CACHE: int(nbytes)})
    try:
        yield
    finally:
        setenv(**{_CACHE: before})


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

"""Reference systems by their well-known text."""

from __future__ import annotations

import sys
import threading
from functools import lru_cache

import numpy as np

from ...run.errors import GridError, ParameterError

_kept_contexts: dict[int, object] = {}  # of PROJ, by the number of the thread


def keep_proj_context() -> None:
    """Keep what pyproj made for this thread; to be called at the end of work in a thread that is not Python's.

    pyproj 3.7 holds the pointer to a context of PROJ by the thread of the operating system, but its owner by the thread
    of Python. QGIS runs tools in threads of Qt, which Python forgets after each run: the owner goes and frees the
    context, and the next tool in the same thread would use freed memory, which ends QGIS. Since the system gives the
    numbers of threads again, no more contexts are kept than there are threads at a time.
    """
    owner = getattr(sys.modules.get("pyproj._context"), "get_context_manager", lambda: None)()
    if owner is not None:
        _kept_contexts[threading.get_ident()] = owner


def _crs():
    """The class of reference systems; asked for late, since readers of rasters need this module first."""
    from ..raster.library import rasterio_module

    return rasterio_module().crs.CRS


def same_crs(first: str, second: str) -> bool:
    """Whether two well-known texts mean one reference system (empty means unknown)."""
    if first == second:
        return True
    if not (first and second):
        return False
    crs = _crs()
    return crs.from_wkt(first) == crs.from_wkt(second)


def crs_name(wkt: str) -> str:
    """``EPSG:4326`` where the text has a code, else the name it gives itself."""
    if not wkt:
        return "no reference system"
    crs = _crs().from_wkt(wkt)
    if crs.to_epsg():
        return f"EPSG:{crs.to_epsg()}"
    return wkt.split('"')[1] if '"' in wkt else wkt


@lru_cache(64)
def is_geographic(wkt: str) -> bool:
    """Whether coordinates are degrees of longitude and latitude."""
    return bool(wkt) and _crs().from_wkt(wkt).is_geographic


def coordinate_unit(wkt: str) -> float:
    """One unit of the coordinates in metres, of longitude and latitude in radians."""
    return float(_crs().from_wkt(wkt).units_factor[1])


def transform_points(source: str, target: str, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Coordinates of ``(n,)`` points in another reference system (well-known texts); inf where there are none.

    x is longitude or easting, whatever order of axes the authority has.

    Raises
    ------
    GridError
        One of the reference systems is not known.
    """
    if not source or not target:
        raise GridError(
            "Places cannot be brought from one reference system into the other: a raster or layer has none. Assign it"
            " first (Layer → Set CRS, or gdal_edit.py -a_srs)."
        )
    from ..raster.library import warp_points

    crs = _crs()

    return _transform(warp_points, crs.from_wkt(source), crs.from_wkt(target), np.asarray(x), np.asarray(y))


def from_degrees(target: str, longitudes: np.ndarray, latitudes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Coordinates of ``(n,)`` places on WGS 84 in a reference system (well-known text); inf where there are none."""
    return transform_points(_crs().from_epsg(4326).to_wkt(), target, longitudes, latitudes)


def from_code(text: str) -> str:
    """Well-known text of a reference system, given as such or as a code (``EPSG:32633``); empty for nothing.

    Raises
    ------
    ParameterError
        The text is neither.
    """
    if not text:
        return ""
    try:
        return _crs().from_user_input(text).to_wkt()
    except Exception as error:  # of a private module
        raise ParameterError(
            "CRS is “{text}”, which is no reference system. Give a code such as EPSG:4326, or well-known text.",
            text=text[:60],
        ) from error


def is_rotated(wkt: str) -> bool:
    """Whether longitudes and latitudes are counted from a pole of their own (regional climate models)."""
    text = wkt.lower()
    return any(
        word in text for word in ("rotated", "ob_tran", "pole rotation", "derivinggeogcrs", "derivingconversion")
    )


def _transform(transform, source, target, x, y):
    if not x.size:
        return x.astype(float), y.astype(float)
    try:
        out = transform(source, target, x, y)
        return np.asarray(out[0]), np.asarray(out[1])
    except Exception:  # one point outside the projection's domain fails all, with errors of a private module
        if x.size == 1:
            return np.array([np.inf]), np.array([np.inf])
    middle = x.size // 2
    halves = [_transform(transform, source, target, x[half], y[half]) for half in (slice(middle), slice(middle, None))]
    return np.concatenate([xs for xs, _ in halves]), np.concatenate([ys for _, ys in halves])

"""Shortest ways on the ellipsoid: how far apart two places are, and in which direction."""

from __future__ import annotations

import numpy as np

from ...run.errors import MissingPackageError
from .ellipsoid import WGS84


def distance_azimuth(longitude, latitude, to_longitude, to_latitude, ellipsoid: tuple[float, float] = WGS84):
    """Length of the geodesic between two places, and the direction in which it starts.

    By the method of Karney (2013, *Algorithms for geodesics*, J. Geodesy 87), as PROJ has it: exact to nanometres
    and without places for which it fails.

    Parameters
    ----------
    longitude, latitude, to_longitude, to_latitude
        Degrees, of one shape or of shapes that go together; NaN gives NaN.
    ellipsoid
        Semi-major axis in metres and inverse flattening (0 for a sphere), see `ellipsoid_of`.

    Returns
    -------
    distance
        float64, metres.
    azimuth
        Degrees clockwise from north, 0 to below 360; NaN where the places are one.

    Raises
    ------
    MissingPackageError
        There is no pyproj.
    """
    try:
        from pyproj import Geod
    except ImportError as error:
        raise MissingPackageError(
            f"The Python package pyproj is missing ({error}). Install it for the Python of QGIS."
        ) from error
    axis, inverse = ellipsoid
    geod = Geod(a=axis, rf=inverse) if inverse else Geod(a=axis, b=axis)
    places = np.broadcast_arrays(*(np.asarray(v, "float64") for v in (longitude, latitude, to_longitude, to_latitude)))
    known = np.logical_and.reduce([np.isfinite(place) for place in places])
    distance, azimuth = np.full(known.shape, np.nan), np.full(known.shape, np.nan)
    if known.any():
        forward, _, length = geod.inv(*(place[known] for place in places))
        distance[known] = length
        azimuth[known] = np.where(np.asarray(length) > 0, np.asarray(forward) % 360, np.nan)
    return distance, azimuth

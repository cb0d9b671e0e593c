"""The Earth as an ellipsoid: lengths and areas on it."""

from __future__ import annotations

import re

import numpy as np

from ...run.errors import MissingPackageError

WGS84 = (6378137.0, 298.257223563)  # semi-major axis in metres, inverse flattening
LONGITUDE_LATITUDE = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433]]'
)
_POLE = 1e-6  # cosine of the latitude; nearer to a pole a row has no width


def degree_lengths(latitude: np.ndarray, ellipsoid: tuple[float, float]) -> tuple[np.ndarray, np.ndarray]:
    """Metres in a radian of longitude and of latitude, N(φ)·cos φ and M(φ).

    latitude
        Radians, any shape; NaN comes back at the poles and beyond, where a parallel has no length.
    ellipsoid
        Semi-major axis in metres and inverse flattening (0 for a sphere).
    """
    axis, inverse = ellipsoid
    flattening = 1 / inverse if inverse else 0.0
    square = flattening * (2 - flattening)  # of the eccentricity
    root = np.sqrt(1 - square * np.sin(latitude) ** 2)
    cosine = np.where((np.cos(latitude) > _POLE) & (np.abs(latitude) < np.pi / 2), np.cos(latitude), np.nan)
    return axis / root * cosine, axis * (1 - square) / root**3


def earth_points(vectors: np.ndarray) -> np.ndarray:
    """``(…, 3)`` metres from the Earth's centre of places on WGS 84, given as n-vectors ``(3, …)``.

    The straight line between two such points is shorter than the way on the surface by d³/24R²: by 1 m in
    100 km, 1 km in 1000 km.
    """
    axis, inverse = WGS84
    square = (2 - 1 / inverse) / inverse  # of the eccentricity
    normal = axis / np.sqrt(1 - square * vectors[2] ** 2)
    return np.stack([normal * vectors[0], normal * vectors[1], normal * (1 - square) * vectors[2]], axis=-1)


def ellipsoid_of(crs: str) -> tuple[float, float]:
    """Semi-major axis (m) and inverse flattening of a well-known text; those of WGS 84 when it names none."""
    found = re.search(r'(?:SPHEROID|ELLIPSOID)\["[^"]*",\s*([\d.eE+]+),\s*([\d.eE+]+)', crs)
    return (float(found[1]), float(found[2])) if found else WGS84


def area_to_latitude(latitude: np.ndarray, ellipsoid: tuple[float, float]) -> np.ndarray:
    """Square metres from the equator to a latitude, in a radian of longitude; negative in the south.

    Differences are exact areas between parallels: b²/2 · [sin φ/(1 − e² sin² φ) + artanh(e sin φ)/e], on a sphere
    R² sin φ (Snyder 1987, *Map Projections: A Working Manual*, eq 3-12).

    latitude
        Radians, any shape.
    ellipsoid
        As in `degree_lengths`.
    """
    axis, inverse = ellipsoid
    sine = np.sin(latitude)
    if not inverse:
        return axis * axis * sine
    flattening = 1 / inverse
    square = flattening * (2 - flattening)
    root = np.sqrt(square)
    return 0.5 * axis * axis * (1 - square) * (sine / (1 - square * sine * sine) + np.arctanh(root * sine) / root)


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

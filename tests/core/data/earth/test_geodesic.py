"""Distances and directions on the ellipsoid, against published lengths and a sphere done by hand."""

import numpy as np
import pytest

from agridrought.core.data.earth.ellipsoid import WGS84, distance_azimuth

SPHERE = (6_371_000.0, 0.0)


def test_quarters_of_the_earth():
    """The meridian quadrant of WGS 84 is 10 001 965.729 m, a quarter of its equator ½·π·a."""
    metres, azimuth = distance_azimuth([0, 0], [0, 0], [0, 90], [90, 0])
    assert metres == pytest.approx([10_001_965.7293, np.pi / 2 * WGS84[0]], abs=1e-3)
    assert azimuth == pytest.approx([0, 90], abs=1e-9)


def test_against_the_haversine_on_a_sphere():
    rng = np.random.default_rng(1)
    lon, lat, lon2, lat2 = rng.uniform([-180, -90, -180, -90], [180, 90, 180, 90], (200, 4)).T
    metres, azimuth = distance_azimuth(lon, lat, lon2, lat2, SPHERE)
    a, b, c, d = np.radians([lon, lat, lon2, lat2])
    half = np.sin((d - b) / 2) ** 2 + np.cos(b) * np.cos(d) * np.sin((c - a) / 2) ** 2
    assert metres == pytest.approx(2 * SPHERE[0] * np.arcsin(np.sqrt(half)), rel=1e-9)
    east = np.sin(c - a) * np.cos(d)
    north = np.cos(b) * np.sin(d) - np.sin(b) * np.cos(d) * np.cos(c - a)
    assert azimuth == pytest.approx(np.degrees(np.arctan2(east, north)) % 360, abs=1e-6)


def test_over_the_date_line_the_way_is_short():
    metres, azimuth = distance_azimuth(179.5, 0, -179.5, 0)
    assert metres == pytest.approx(np.radians(1) * WGS84[0], rel=1e-9) and azimuth == pytest.approx(90)


def test_missing_places_and_the_same_place():
    metres, azimuth = distance_azimuth([np.nan, 5.0], [1.0, 50.0], [1.0, 5.0], [1.0, 50.0])
    assert np.isnan(metres[0]) and metres[1] == 0 and np.isnan(azimuth).all()

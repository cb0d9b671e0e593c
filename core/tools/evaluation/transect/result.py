"""Profiles along lines, as the table and the report take them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Track:
    """Points along a line from its start to its end.

    Parameters
    ----------
    name
        Of the line.
    x, y
        ``(n,)`` in the reference system of the lines.
    longitude, latitude
        ``(n,)`` degrees.
    distance
        ``(n,)`` km from the start, along the line on the ellipsoid.
    """

    name: str
    x: np.ndarray
    y: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    distance: np.ndarray


@dataclass(frozen=True, eq=False)
class Profile(Track):
    """A track with the ``values`` ``(products, n)`` along it, NaN where a product is missing."""

    values: np.ndarray


@dataclass(frozen=True)
class Transect:
    """Profiles of products.

    Parameters
    ----------
    names, units
        One for each product.
    when
        What the values are of: a date, or a mean.
    crs
        Reference system of the lines.
    scales
        Standard deviation of some values of each product, all places and dates.
    """

    profiles: list[Profile]
    names: tuple[str, ...]
    units: tuple[str, ...]
    when: str
    crs: str
    scales: tuple[float, ...]

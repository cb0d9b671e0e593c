"""Profiles along lines, as the table and the report take them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Profile:
    """One line: points from its start to its end.

    name
        Of the line.
    x, y
        ``(n,)`` in the reference system of the lines.
    longitude, latitude
        ``(n,)`` degrees.
    distance
        ``(n,)`` km from the start, along the line on the ellipsoid.
    values
        ``(products, n)``, NaN where a product is missing.
    """

    name: str
    x: np.ndarray
    y: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    distance: np.ndarray
    values: np.ndarray


@dataclass(frozen=True)
class Transect:
    """Profiles of products: their names, one unit for each, and what the values are of (a date, or a mean)."""

    profiles: list[Profile]
    names: tuple[str, ...]
    units: tuple[str, ...]
    when: str
    crs: str

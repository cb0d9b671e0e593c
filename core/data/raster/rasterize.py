"""Polygons drawn onto a grid."""

from __future__ import annotations

import numpy as np

from ..earth.grid import Grid
from .library import rasterio_module


def rasterise(shapes, grid: Grid, empty: int) -> np.ndarray:
    """Numbers of polygons on a grid, ``(rows, cols)`` int16; ``empty`` where there is none.

    shapes
        ``(GeoJSON geometry in the grid's reference system, number)``; a pixel has the number of the
        last polygon that holds its centre.
    """
    from rasterio.features import rasterize

    if not shapes:
        return np.full((grid.height, grid.width), empty, "int16")
    transform = rasterio_module().Affine(*grid.transform)
    return rasterize(shapes, (grid.height, grid.width), fill=empty, transform=transform, dtype="int16")

"""Grids that products share: EASE-Grid and EASE-Grid 2.0, whole or cut out, told by the centres of their cells.

Brodzik et al. (2012), doi 10.3390/ijgi1010032, with the correction of 2014, and the grid definitions of NSIDC.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .crs import from_code, from_degrees

# EASE-Grid 2.0, global cylindrical (EPSG:6933): columns, rows → cell size in metres. All start
# at the same western edge and lie symmetrically about the equator.
EASE2 = {
    (964, 406): 36032.220840584,
    (1388, 584): 25025.2600081,
    (3856, 1624): 9008.055210146,
    (11568, 4872): 3002.6850700487,
    (34704, 14616): 1000.89502334956,
}
EASE2_WEST = -17367530.44516138
_EASE1_CELL = 25067.525
_SPHERE = " +lon_0=0 +x_0=0 +y_0=0 +R=6371228 +units=m +no_defs"  # of the first EASE-Grids
_POLAR_EDGE = 9_000_000.0  # of the polar EASE-Grids 2.0, in metres from the pole
_OFF = 0.05  # of a cell: how far a centre may lie beside that of the grid; coordinates are often rounded float32


@dataclass(frozen=True)
class KnownGrid:
    """A grid of square cells.

    Parameters
    ----------
    title
        For messages.
    epsg
        Code of the reference system.
    cell
        Side of a cell in metres.
    west, north
        Outer corner of the first cell in metres.
    definition
        Of the reference system in PROJ's words, where the code cannot be used.
    """

    title: str
    epsg: int
    cell: float
    west: float
    north: float
    definition: str = ""

    @property
    def crs(self) -> str:
        """Well-known text of the reference system."""
        if not self.definition:
            return from_code(f"EPSG:{self.epsg}")
        # GDAL takes the successor of a withdrawn code without a word, which lies up to 20 km beside it.
        name = self.title.partition(",")[0]
        return from_code(self.definition).replace('"unknown"', f'"{name} (sphere of EPSG:{self.epsg})"', 1)


def _known() -> list[KnownGrid]:
    grids = [
        KnownGrid(f"EASE-Grid 2.0, {cell / 1000:.3g} km", 6933, cell, EASE2_WEST, cell * rows / 2)
        for (_, rows), cell in EASE2.items()
    ]
    for epsg, pole in ((6931, "north"), (6932, "south")):
        grids += [
            KnownGrid(f"EASE-Grid 2.0 {pole}, {cell / 1000:g} km", epsg, cell, -_POLAR_EDGE, _POLAR_EDGE)
            for cell in (36000.0, 25000.0, 12500.0, 9000.0, 3000.0)
        ]
    cell = _EASE1_CELL
    grids.append(KnownGrid("EASE-Grid, 25 km", 3410, cell, -691.5 * cell, 293 * cell, "+proj=cea +lat_ts=30" + _SPHERE))
    for epsg, pole, middle in ((3408, "north", 90), (3409, "south", -90)):
        system = f"+proj=laea +lat_0={middle}" + _SPHERE
        grids.append(KnownGrid(f"EASE-Grid {pole}, 25 km", epsg, cell, -360.5 * cell, 360.5 * cell, system))
    return grids


def find_known_grid(
    latitudes: np.ndarray, longitudes: np.ndarray, rows: np.ndarray, cols: np.ndarray
) -> tuple[KnownGrid, tuple[float, float, float, float, float, float]] | None:
    """The known grid whose whole cells have these centres, and where the array lies on it.

    Parameters
    ----------
    latitudes, longitudes
        Degrees, ``(n,)``, of some cells; what is not finite is not known.
    rows, cols
        Where these cells stand in the array, ``(n,)``.

    Returns
    -------
    (KnownGrid, transform) or None
        ``transform`` as `Grid` has it; rows and columns may run either way.

    Examples
    --------
    >>> rows, cols = np.array([0, 0, 1]), np.array([0, 1, 0])
    >>> grid, transform = find_known_grid(np.array([0.14131, 0.14131, -0.14131]), np.array([0.18672, 0.56017, 0.18672]),
    ...                                   rows, cols)
    >>> grid.title, round(transform[2]), round(transform[5])
    ('EASE-Grid 2.0, 36 km', 0, 36032)
    """
    known = np.isfinite(latitudes) & np.isfinite(longitudes)
    if known.sum() < 2:
        return None
    rows, cols = rows[known], cols[known]
    longitudes = (longitudes[known].astype(float) + 180) % 360 - 180
    projected: dict[int, tuple[np.ndarray, np.ndarray]] = {}
    for grid in _known():
        if grid.epsg not in projected:
            projected[grid.epsg] = from_degrees(grid.crs, longitudes, latitudes[known].astype(float))
        x, y = projected[grid.epsg]
        across = _run((x - grid.west) / grid.cell - 0.5, cols)
        down = _run((grid.north - y) / grid.cell - 0.5, rows)
        if across and down:
            (first_col, step_x), (first_row, step_y) = across, down
            west = grid.west + grid.cell * (first_col + (0 if step_x > 0 else 1))
            north = grid.north - grid.cell * (first_row + (0 if step_y > 0 else 1))
            return grid, (grid.cell * step_x, 0.0, west, 0.0, -grid.cell * step_y, north)
    return None


def _run(position: np.ndarray, index: np.ndarray) -> tuple[int, int] | None:
    """Cell of the first index and the direction, where cells follow the index one by one; else None."""
    if not np.isfinite(position).all():
        return None
    cell = np.round(position)
    if np.abs(position - cell).max() > _OFF:
        return None
    for step in (1, -1):
        first = cell - step * index
        if (first == first[0]).all():
            return int(first[0]), step
    return None

"""Centres of the drought as layers of points and of ways between them, in the raster's reference system."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.earth.cell_centres import CellPlaces
from ....data.table.frames import make_frame
from .centre import Centres

if TYPE_CHECKING:
    import geopandas

POINTS = {
    "period": str, "number": int, "start": date, "end": date, "dates": int, "longitude": float, "latitude": float,
    "km2": float, "valid_km2": float, "share": float, "severity": float, "spread_km": float, "shift_km": float,
    "azimuth": float,
}  # fmt: skip
PATH = {
    "from_period": str, "period": str, "number": int, "start": date, "end": date, "shift_km": float, "azimuth": float,
}  # fmt: skip


def points_table(found: Centres, places: CellPlaces) -> geopandas.GeoDataFrame:
    """A point for each period, columns `POINTS`; a period without drought has no place."""
    from shapely.geometry import Point

    plan, rows, geometries = found.periods, [], []
    for i, label in enumerate(plan.labels):
        areas, where = (found.km2, found.valid_km2, found.share), (found.spread_km, found.shift_km, found.azimuth)
        rows.append((
            label, plan.numbers[i], plan.starts[i], plan.ends[i], int(found.dates[i]), float(found.longitude[i]),
            float(found.latitude[i]), *(float(measure[i]) for measure in (*areas, found.severity, *where)),
        ))  # fmt: skip
        place = [float(found.x[i]), float(found.y[i])]
        geometries.append(Point(place) if np.isfinite(place).all() else None)
    return make_frame(POINTS, rows, geometry=geometries, crs=places.grid.crs)


def path_table(found: Centres, places: CellPlaces) -> geopandas.GeoDataFrame:
    """The way from each centre to the next, columns `PATH`; over the seam of a closed grid in two parts."""
    from shapely.geometry import MultiLineString

    plan, rows, geometries = found.periods, [], []
    for i in np.flatnonzero(found.before >= 0).tolist():
        j = int(found.before[i])
        shift, azimuth = float(found.shift_km[i]), float(found.azimuth[i])
        rows.append((plan.labels[j], plan.labels[i], plan.numbers[i], plan.starts[i], plan.ends[i], shift, azimuth))
        x, y = found.x[[j, i]], found.y[[j, i]]
        geometries.append(MultiLineString(places.path_on_map(x, y)) if np.isfinite([x, y]).all() else None)
    return make_frame(PATH, rows, geometry=geometries, crs=places.grid.crs)

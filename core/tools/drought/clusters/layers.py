"""Drought clusters as layers of points and paths, in the raster's reference system."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import make_frame
from ....run.job import each
from .clusters import Clusters
from .exposure import COLUMNS as EXPOSED
from .exposure import ClusterExposure

if TYPE_CHECKING:
    import geopandas

COLUMNS = {
    "cluster": int, "start": date, "end": date, "duration": int, "mean_area": float, "max_area": float,
    "max_date": date, "magnitude": float, "intensity": float, "longitude": float, "latitude": float,
    "start_lon": float, "start_lat": float, "end_lon": float, "end_lat": float, "shift_km": float, "azimuth": float,
    "path_km": float, "begun_before": int, "continues": int,
}  # fmt: skip
PATHS = {
    "cluster": int, "start": date, "end": date, "duration": int, "magnitude": float, "shift_km": float,
    "azimuth": float, "path_km": float,
}  # fmt: skip


def clusters_table(found: Clusters, exposed: ClusterExposure | None = None) -> geopandas.GeoDataFrame:
    """A point for each cluster, at its mean place over all dates, the worst first.

    ``magnitude`` is Σ km² × (threshold − index) over dates, ``intensity`` its mean over area and dates; areas in km².
    With ``exposed`` its amounts are three columns more.
    """
    from shapely.geometry import Point

    shift, azimuth, path = found.shifts()
    first, last = found.starts[:-1], found.starts[1:] - 1
    columns = [
        np.arange(1, len(found) + 1), *_days(found), found.duration, found.mean_area, found.max_area,
        np.array([found.record.start(place) for place in each(found.max_place.tolist())], object), found.magnitude,
        found.intensity, *found.centre, found.longitude[first], found.latitude[first], found.longitude[last],
        found.latitude[last], shift, azimuth, path, found.begun_before.astype(int), found.continues.astype(int),
    ]  # fmt: skip
    if exposed is not None:
        columns += [exposed.most, exposed.ever, exposed.summed]
    rows = list(zip(*(column.tolist() for column in columns), strict=True))
    x, y = found.places.on_map(*found.centre)
    points = [
        Point(place) if np.isfinite(place).all() else None for place in each(zip(x.tolist(), y.tolist(), strict=True))
    ]
    names = COLUMNS if exposed is None else {**COLUMNS, **EXPOSED}
    return make_frame(names, rows, geometry=points, crs=found.places.grid.crs)


def paths_table(found: Clusters) -> geopandas.GeoDataFrame:
    """A line through the mean places on the dates of each cluster of two dates or more."""
    from shapely.geometry import MultiLineString

    shift, azimuth, path = found.shifts()
    columns = [
        np.arange(1, len(found) + 1), *_days(found), found.duration, found.magnitude, shift, azimuth, path
    ]  # fmt: skip
    x, y = found.places.on_map(found.longitude, found.latitude)
    rows, lines = [], []
    for i, row in enumerate(each(zip(*(column.tolist() for column in columns), strict=True))):
        here = slice(found.starts[i], found.starts[i + 1])
        if found.duration[i] > 1:
            known = np.isfinite(x[here]).all() and np.isfinite(y[here]).all()
            rows.append(row)
            lines.append(MultiLineString(found.places.path_on_map(x[here], y[here])) if known else None)
    return make_frame(PATHS, rows, geometry=lines, crs=found.places.grid.crs)


def _days(found: Clusters) -> tuple[np.ndarray, np.ndarray]:
    """First and last day of each cluster."""
    record = found.record
    starts = np.array([record.start(place) for place in each(found.first.tolist())], object)
    return starts, np.array([record.end(place) for place in each(found.last.tolist())], object)

"""Drought clusters of a stack as a raster of numbers and as layers of points and paths."""

from __future__ import annotations

from datetime import date

import numpy as np

from ....data.stack.time_stack import TimeStack, stack_writer
from ....data.table.attribute_table import AttributeTable
from ....engine.staging import Staging
from ....run.job import Job
from ....run.provenance import Provenance
from .clusters import Clusters, find_clusters
from .options import ClusterOptions

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
_MANY = 5000  # clusters; more are mostly single pixels
_GIANT = 0.5  # of all magnitude and of the record: then nearly all droughts hang together


def drought_clusters(
    source: str, output: str, options: ClusterOptions, job: Job, provenance: Provenance, name: str = ""
) -> tuple[dict[str, float], Clusters]:
    """Write the number of its cluster at each pixel and date (1 the worst, 0 none); returns numbers and clusters.

    Raises
    ------
    InputError
        The stack holds no value.
    GridError, ResourceError, Cancelled
        See `find_clusters`.
    """
    with TimeStack(source) as stack, Staging([source]) as stage:
        stack.sample()
        target = stage.place(output, stack.grid.window.pixels * len(stack) * 4)
        tags = provenance.of(stack).tags()
        if stack.spacing > 1:
            tags["spacing"] = str(stack.spacing)
        variable = name or "drought_cluster"
        with stack_writer(target, stack.grid, stack.axis, variable, "number", tags, "int32") as writer:
            found = find_clusters(stack, options, job, writer)
    _advise(found, options, job)
    clustered = float(found.area.sum())
    return {
        "COUNT": len(found),
        "LONGEST": int(found.duration.max(initial=0)),
        "LARGEST_AREA": float(found.max_area.max(initial=0)),
        "LARGEST_MAGNITUDE": float(found.magnitude.max(initial=0)),
        "CLUSTERED_SHARE": clustered / found.dry if found.dry else 0.0,
    }, found


def clusters_table(found: Clusters) -> AttributeTable:
    """A point for each cluster, at its mean place over all dates, the worst first.

    ``magnitude`` is Σ km² × (threshold − index) over dates, ``intensity`` its mean over area and dates; areas in km².
    """
    shift, azimuth, path = found.shifts()
    first, last = found.starts[:-1], found.starts[1:] - 1
    columns = [
        np.arange(1, len(found) + 1), *_days(found), found.duration, found.mean_area, found.max_area,
        np.array([found.record.start(place) for place in found.max_place.tolist()], object), found.magnitude,
        found.intensity, *found.centre, found.longitude[first], found.latitude[first], found.longitude[last],
        found.latitude[last], shift, azimuth, path, found.begun_before.astype(int), found.continues.astype(int),
    ]  # fmt: skip
    rows = list(zip(*(column.tolist() for column in columns)))
    x, y = found.places.on_map(*found.centre)
    points = [
        {"type": "Point", "coordinates": place} if np.isfinite(place).all() else None
        for place in zip(x.tolist(), y.tolist())
    ]
    crs = found.places.grid.crs
    return AttributeTable(COLUMNS, rows, geometries=points, geometry_type="Point", crs=crs)


def paths_table(found: Clusters) -> AttributeTable:
    """A line through the mean places on the dates of each cluster of two dates or more."""
    shift, azimuth, path = found.shifts()
    columns = [
        np.arange(1, len(found) + 1), *_days(found), found.duration, found.magnitude, shift, azimuth, path
    ]  # fmt: skip
    x, y = found.places.on_map(found.longitude, found.latitude)
    rows, lines = [], []
    for i, row in enumerate(zip(*(column.tolist() for column in columns))):
        here = slice(found.starts[i], found.starts[i + 1])
        if found.duration[i] > 1:
            known = np.isfinite(x[here]).all() and np.isfinite(y[here]).all()
            parts = found.places.path_on_map(x[here], y[here]) if known else None
            rows.append(row)
            lines.append({"type": "MultiLineString", "coordinates": parts} if known else None)
    crs = found.places.grid.crs
    return AttributeTable(PATHS, rows, geometries=lines, geometry_type="MultiLineString", crs=crs)


def _days(found: Clusters) -> tuple[np.ndarray, np.ndarray]:
    """First and last day of each cluster."""
    record = found.record
    starts = np.array([record.start(place) for place in found.first.tolist()], object)
    return starts, np.array([record.end(place) for place in found.last.tolist()], object)


def _advise(found: Clusters, options: ClusterOptions, job: Job) -> None:
    """Warn of clusters that are none, too many, or all one."""
    if not len(found):
        job.warn(
            f"There is no cluster: no pixel is at or below {options.threshold:g}, or none of the patches has "
            f"{options.min_area:g} km² (MIN_AREA)."
        )
        return
    if len(found) > _MANY:
        single = float((found.duration == 1).mean())
        job.warn(
            f"There are {len(found)} clusters; {100 * single:.0f} % of them last for one date. MIN_AREA leaves out "
            "what is small."
        )
    share = float(found.magnitude[0] / max(found.magnitude.sum(), 1e-300))
    if len(found) > 1 and share > _GIANT and found.duration[0] > _GIANT * len(found.record):
        job.warn(
            f"Cluster 1 lasts for {found.duration[0]} of {len(found.record)} dates and holds {100 * share:.0f} % of "
            "all magnitude: chains of touching pixels make one of many droughts. Lower THRESHOLD, or raise MIN_AREA "
            "and MIN_OVERLAP."
        )

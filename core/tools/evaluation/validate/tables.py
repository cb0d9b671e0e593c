"""What `validate` found, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import make_frame
from .result import Part, Validation
from .scores import MEASURES, quartiles

if TYPE_CHECKING:
    import geopandas
    import pandas

_KINDS = ("lower quartile of sites", "median of sites", "upper quartile of sites")


def score_table(found: Validation) -> pandas.DataFrame:
    """One row for every product, kind of values and group: the columns ``scope`` and ``group`` say what of.

    Scopes: ``site`` (through time), quartiles and median of the sites, ``date`` (across sites), their median,
    ``pooled`` (all values), and pooled by ``zone``, ``land_cover``, ``month``, ``depth``.
    """
    columns: dict[str, type] = {"product": str, "values": str, "scope": str, "group": str, "sites": int}
    columns |= {name: int if name == "n" else float for name in MEASURES}
    rows = []
    for kind, part in found.parts.items():
        for number, product in enumerate(part.found.names):
            rows += [(product, kind, *row) for row in _rows(part, number)]
    return make_frame(columns, rows, source="scores")


def _rows(part: Part, product: int):
    found, scores = part.found, part.scores
    used = int(np.isfinite(found.observed).any(axis=0).sum())
    for site, name in enumerate(found.sites):
        yield ("site", name, 1, *_measures(scores.temporal, (product, site)))
    yield from _medians(scores.temporal, product, _KINDS, int(np.isfinite(scores.temporal.rmse[product]).sum()))
    for step, label in enumerate(found.axis.labels):
        if scores.spatial.n[product, step]:
            yield ("date", label, int(scores.spatial.n[product, step]), *_measures(scores.spatial, (product, step)))
    yield list(_medians(scores.spatial, product, ("", "median of dates", ""), used))[1]
    yield ("pooled", "all", used, *_measures(scores.pooled, (product,)))
    for kind, groups in part.groups.items():
        for label, group in groups.items():
            yield (kind, label, None, *_measures(group, (product,)))


def _measures(part, at) -> tuple:
    return tuple(int(part.n[at]) if name == "n" else float(getattr(part, name)[at]) for name in MEASURES)


def _medians(part, product: int, names, sites: int):
    found = quartiles(part)
    for place, name in enumerate(names):
        values = [float(found[measure][place, product]) for measure in MEASURES]
        values[0] = round(values[0]) if np.isfinite(values[0]) else 0
        yield (name, "all", sites, *values)


def site_layer(found: Validation) -> geopandas.GeoDataFrame:
    """The sites as points in longitude and latitude, with the scores of every product side by side."""
    from shapely.geometry import Point

    groups = found.site_groups
    columns: dict[str, type] = {"site": str, "longitude": float, "latitude": float, **dict.fromkeys(groups, str)}
    columns["n"] = int
    names = [
        (kind, number, measure)
        for kind in found.parts
        for number in range(len(found.found.names))
        for measure in ("r", "bias", "rmse", "ub_rmse", "r2")
    ]
    for kind, number, measure in names:
        columns[_column(kind, number, measure)] = float
    rows = []
    first = found.found
    for site, name in enumerate(first.sites):
        row = [name, float(first.longitude[site]), float(first.latitude[site])]
        row += [groups[kind][site] for kind in groups]
        row += [int(found.parts["values"].scores.temporal.n[0, site])]
        row += [float(getattr(found.parts[kind].scores.temporal, m)[number, site]) for kind, number, m in names]
        rows.append(tuple(row))
    places = [Point(float(x), float(y)) for x, y in zip(first.longitude, first.latitude, strict=True)]
    return make_frame(columns, rows, geometry=places, crs="EPSG:4326", source="sites")


def _column(kind: str, number: int, measure: str) -> str:
    """``r_1`` of the first product, ``anomaly_r_2`` of the second one's anomalies: short enough for any format."""
    return f"{'anomaly_' if kind == 'anomalies' else ''}{measure}_{number + 1}"


def comparison_table(found: Validation) -> pandas.DataFrame:
    """The first product beside each of the others; improvements in per cent."""
    columns = {
        "values": str,
        "first": str,
        "other": str,
        "measure": str,
        "sites": int,
        "first_median": float,
        "other_median": float,
        "improvement_percent": float,
        "share_better": float,
        "p": float,
    }
    rows = [
        (kind, found.found.names[0], row.other, row.measure, row.sites, *row[3:])
        for kind, part in found.parts.items()
        for row in part.comparisons
    ]
    return make_frame(columns, rows, source="comparison")

"""Profiles of products along a line (METHODS §9)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date

import numpy as np

from ....data.earth.crs import transform_points
from ....data.earth.ellipsoid import LONGITUDE_LATITUDE
from ....data.earth.geodesic import distance_azimuth
from ....data.stack.time_stack import TimeStack
from ....data.stack.time_statistics import statistic_of
from ....data.table.attribute_table import AttributeTable
from ....engine.staging import Staging
from ....run.errors import InputError, ParameterError
from ....run.job import Job
from ....zonal.pixels_at_points import OUTSIDE, pixels_of, require_inside, values_at
from ..validate.collocation import product_names

_PER_PIXEL = 2  # points in a pixel of the finest product
_MOST_POINTS = 200_000


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


def transect(sources: list[str], lines: AttributeTable, job: Job, day: date | None = None) -> Transect:
    """Values of stacks along lines, as their pixels have them; nothing is interpolated.

    Parameters
    ----------
    sources
        Stacks on any grids.
    lines
        LineStrings or MultiLineStrings; each part is a profile, named by the first text column and its number.
    day
        The date shown (the period of each stack that holds it); None: the mean of all dates, where half are valid.

    Raises
    ------
    InputError
        No products, or no line.
    GridError
        The lines lie beside a product.
    DateError
        A product does not have the date.
    """
    if not sources:
        raise InputError("There are no products (PRODUCTS): give at least one stack.")
    parts = _parts(lines)
    with ExitStack() as opened:
        products = [opened.enter_context(TimeStack(source)) for source in sources]
        steps = [product.axis.index(day) if day else None for product in products]
        profiles = [_points(name, ring, lines.crs, _spacing(products, lines.crs, ring)) for name, ring in parts]
        longitude = np.concatenate([p[3] for p in profiles])
        latitude = np.concatenate([p[4] for p in profiles])
        if longitude.size > _MOST_POINTS:
            raise ParameterError(
                f"The lines are {longitude.size} points long at {_PER_PIXEL} points a pixel; at most {_MOST_POINTS}"
                " can be drawn. Give fewer or shorter lines, or coarser products."
            )
        values = []
        for number, (product, step) in enumerate(zip(products, steps)):
            row, col = pixels_of(product.grid, LONGITUDE_LATITUDE, longitude, latitude)
            require_inside(row != OUTSIDE, product, LONGITUDE_LATITUDE)
            part = job.part(number / len(products), (number + 1) / len(products))
            values.append(_values(product, row, col, step, part))
        values = np.stack(values)
        ends = np.cumsum([len(p[1]) for p in profiles])
        found = [Profile(*p, part) for p, part in zip(profiles, np.split(values, ends[:-1], axis=1))]
        when = str(day) if day else "mean of all dates"
        units = tuple(product.unit for product in products)
        return Transect(found, tuple(product_names(products)), units, when, lines.crs)


def _values(product: TimeStack, row, col, step: int | None, job: Job) -> np.ndarray:
    unique, place = np.unique(np.stack([row, col]), axis=1, return_inverse=True)
    if step is None:
        series = values_at(product, unique[0], unique[1], job)
        means = statistic_of(series, "mean", len(series), 0.5)
    else:
        means = values_at(_OneStep(product, step), unique[0], unique[1], job)[0]
    return means[np.ravel(place)]


class _OneStep:
    """A stack as if it had one step."""

    band_count = 1

    def __init__(self, stack: TimeStack, step: int):
        self.grid, self.block, self.axis = stack.grid, stack.block, stack.axis
        self._stack, self._step = stack, step

    def read(self, window, steps):
        return self._stack.read(window, slice(self._step, self._step + 1))


def _parts(lines: AttributeTable) -> list[tuple[str, np.ndarray]]:
    """Name and points ``(n, 2)`` of each line."""
    text = next((name for name, kind in lines.columns.items() if kind is str), None)
    names = lines.column(text) if text else [None] * len(lines.rows)
    found = []
    for number, (geometry, name) in enumerate(zip(lines.geometries or [], names), 1):
        if not geometry or not geometry["type"].endswith("LineString"):
            continue
        parts = geometry["coordinates"] if geometry["type"].startswith("Multi") else [geometry["coordinates"]]
        for part, points in enumerate(parts, 1):
            if len(points) > 1:
                label = str(name or f"line {number}") + (f" ({part})" if len(parts) > 1 else "")
                found.append((label, np.array([point[:2] for point in points], float)))
    if not found:
        raise InputError(f"LINE: {lines} has no line. Draw one (Layer, Create Layer, lines), or choose another layer.")
    if not lines.crs:
        raise InputError(f"LINE: {lines} has no reference system. Assign it one (Layer, Set CRS).")
    return found


def _spacing(products: list[TimeStack], crs: str, points: np.ndarray) -> float:
    """Distance of the points in units of the line: a part of the smallest pixel."""
    sizes = []
    for product in products:
        middle = points.mean(axis=0)
        x, y = transform_points(crs, product.grid.crs, middle[:1], middle[1:])
        a, b, _, d, e, _ = product.grid.transform
        # A pixel's width and height at the line, brought back into its reference system.
        ends = transform_points(product.grid.crs, crs, np.r_[x, x + a, x + b], np.r_[y, y + d, y + e])
        steps = np.array([np.hypot(ends[0][k] - ends[0][0], ends[1][k] - ends[1][0]) for k in (1, 2)])
        if np.isfinite(steps).all() and steps.min() > 0:
            sizes.append(float(steps.min()))
    if not sizes:
        raise InputError("LINE: the line has no place on the products. Check its reference system.")
    return min(sizes) / _PER_PIXEL


def _points(name: str, corners: np.ndarray, crs: str, spacing: float):
    """Points along a line, its corners among them: name, x, y, longitude, latitude, distance in km."""
    pieces = []
    for start, end in zip(corners[:-1], corners[1:]):
        count = max(int(np.ceil(np.hypot(*(end - start)) / spacing)), 1)
        pieces.append(start + (end - start) * np.arange(count)[:, None] / count)
    points = np.concatenate([*pieces, corners[-1:]])
    x, y = points.T
    longitude, latitude = transform_points(crs, LONGITUDE_LATITUDE, x, y)
    apart, _ = distance_azimuth(longitude[:-1], latitude[:-1], longitude[1:], latitude[1:])
    return name, x, y, longitude, latitude, np.concatenate([[0.0], np.cumsum(apart)]) / 1000


def transect_table(found: Transect) -> AttributeTable:
    """One point a row: line, distance in km, longitude, latitude, and the value of each product."""
    columns = {"line": str, "distance_km": float, "longitude": float, "latitude": float}
    columns |= {name: float for name in found.names}
    rows, places = [], []
    for one in found.profiles:
        columns_of = (one.distance, one.longitude, one.latitude, *one.values)
        rows += [(one.name, *(float(value) for value in row)) for row in zip(*columns_of)]
        places += [{"type": "Point", "coordinates": [float(x), float(y)]} for x, y in zip(one.x, one.y)]
    return AttributeTable(columns, rows, geometries=places, geometry_type="Point", crs=found.crs)


def run_transect(
    sources: list[str], lines: AttributeTable, job: Job, day: date | None = None, report: str | None = None
) -> dict:
    """`transect` with its table ``OUTPUT``, ``LENGTH`` in km, ``POINTS``, and the report where a path is given."""
    from .report import transect_report

    with Staging(sources) as stage:
        staged = stage.place(report) if report else None
        found = transect(sources, lines, job, day)
        if staged:
            transect_report(found, staged)
    length = sum(float(one.distance[-1]) for one in found.profiles)
    return {"OUTPUT": transect_table(found), "LENGTH": length, "POINTS": sum(len(one.x) for one in found.profiles)}

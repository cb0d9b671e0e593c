"""Profiles of products along a line (docs/methods.md §9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from ....data.earth.crs import transform_points
from ....data.earth.ellipsoid import LONGITUDE_LATITUDE, distance_azimuth
from ....data.stack.time_stack import TimeStack
from ....data.stack.time_statistics import statistic_of
from ....data.table.frames import crs_text, has_places, make_frame, source_of, types_of
from ....run.errors import InputError, ParameterError
from ....run.job import Job
from ....run.language import later
from ....run.messages import Tell
from ....zonal.pixels_at_points import OUTSIDE, pixels_of, require_inside, values_at
from ..validate.collocation import product_names
from .result import Profile, Track, Transect

if TYPE_CHECKING:
    import geopandas

_PER_PIXEL = 2  # points in a pixel of the finest product
_MOST_POINTS = 200_000


def tracks_of(lines: geopandas.GeoDataFrame, products: Sequence[TimeStack], tell: Tell) -> list[Track]:
    """Points along lines, two in a pixel of the finest product.

    Parameters
    ----------
    lines
        LineStrings or MultiLineStrings; each part is a track, named by the first text column and its number.
    products
        Stacks on any grids.
    tell
        Hears of rows that are no lines.

    Raises
    ------
    InputError
        No line, or lines without a reference system.
    GridError
        The lines lie beside a product.
    ParameterError
        Too many points.
    """
    crs = crs_text(lines)
    parts = _parts(lines, tell)
    if not crs:
        raise InputError(
            "LINE: {lines} has no reference system. Assign it one (Layer, Set CRS).", lines=source_of(lines)
        )
    spacings = [_spacing(products, crs, corners) for _, corners in parts]
    lengths = [np.hypot(*np.diff(corners, axis=0).T) for _, corners in parts]
    points = sum(np.ceil(length / spacing).sum() for length, spacing in zip(lengths, spacings)) + len(parts)
    if points > _MOST_POINTS:  # before they are made: pixels may have no size at all
        raise ParameterError(
            "The lines are {points} points long at {per_pixel} points a pixel; at most {most} can be drawn. Give fewer"
            " or shorter lines, or coarser products.",
            points=int(points), per_pixel=_PER_PIXEL, most=_MOST_POINTS,
        )  # fmt: skip
    tracks = [_track(name, corners, crs, spacing) for (name, corners), spacing in zip(parts, spacings)]
    for product in products:
        row, _ = pixels_of(product.grid, LONGITUDE_LATITUDE, *_places(tracks))
        require_inside(row != OUTSIDE, product, LONGITUDE_LATITUDE)
    return tracks


def profiles_along(tracks: Sequence[Track], products: Sequence[TimeStack], day: date | None, job: Job) -> list[Profile]:
    """Values of stacks along tracks, as their pixels have them; nothing is interpolated.

    Parameters
    ----------
    day
        The date shown (the period of each stack that holds it); None: the mean of all dates, where half are valid.

    Raises
    ------
    DateError
        A product does not have the date.
    """
    steps = [product.axis.index(day) if day else None for product in products]
    values = []
    for number, (product, step) in enumerate(zip(products, steps, strict=True)):
        row, col = pixels_of(product.grid, LONGITUDE_LATITUDE, *_places(tracks))
        part = job.part(number / len(products), (number + 1) / len(products))
        values.append(_values(product, row, col, step, part))
    ends = np.cumsum([len(track.x) for track in tracks])
    by_track = np.split(np.stack(values), ends[:-1], axis=1)
    return [Profile(**vars(track), values=part) for track, part in zip(tracks, by_track, strict=True)]


def transect(tracks: Sequence[Track], products: Sequence[TimeStack], crs: str, day: date | None, job: Job) -> Transect:
    """`profiles_along` with the names and units of the products."""
    profiles = profiles_along(tracks, products, day, job)
    when = str(day) if day else later("mean of all dates")
    units = tuple(product.unit for product in products)
    scales = tuple(float(product.sample().std()) for product in products)
    return Transect(profiles, tuple(product_names(products)), units, when, crs, scales)


def _places(tracks: Sequence[Track]) -> tuple[np.ndarray, np.ndarray]:
    """Longitude and latitude of the points of all tracks."""
    return np.concatenate([track.longitude for track in tracks]), np.concatenate([track.latitude for track in tracks])


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


def _parts(lines: geopandas.GeoDataFrame, tell: Tell) -> list[tuple[str, np.ndarray]]:
    """Name and corners ``(n, 2)`` of each line."""
    source = source_of(lines)
    text = next((name for name, kind in types_of(lines).items() if kind is str), None)
    names = list(lines[text]) if text else [None] * len(lines)
    drawn = list(lines.geometry) if has_places(lines) else []
    found, useless = [], 0
    for number, (geometry, name) in enumerate(zip(drawn, names[: len(drawn)], strict=True), 1):
        if geometry is None or geometry.is_empty or not geometry.geom_type.endswith("LineString"):
            useless += 1
            continue
        parts = list(getattr(geometry, "geoms", [geometry]))
        for part, line in enumerate(parts, 1):
            label = str(name or f"line {number}") + (f" ({part})" if len(parts) > 1 else "")
            found.append((label, np.array(line.coords, float)[:, :2]))
    if not found:
        raise InputError(
            "LINE: {lines} has no line. Draw one (Layer, Create Layer, lines), or choose another layer.", lines=source
        )
    if useless:
        tell.warn("LINE: {count} rows of {lines} are no lines and are skipped.", count=useless, lines=source)
        tell.leave_out("lines", useless, len(lines), "null geometries, or no lines")
    return found


def _spacing(products: Sequence[TimeStack], crs: str, points: np.ndarray) -> float:
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


def _track(name: str, corners: np.ndarray, crs: str, spacing: float) -> Track:
    """Points along a line, its corners among them."""
    pieces = []
    for start, end in pairwise(corners):
        count = max(int(np.ceil(np.hypot(*(end - start)) / spacing)), 1)
        pieces.append(start + (end - start) * np.arange(count)[:, None] / count)
    points = np.concatenate([*pieces, corners[-1:]])
    x, y = points.T
    longitude, latitude = transform_points(crs, LONGITUDE_LATITUDE, x, y)
    apart, _ = distance_azimuth(longitude[:-1], latitude[:-1], longitude[1:], latitude[1:])
    return Track(name, x, y, longitude, latitude, np.concatenate([[0.0], np.cumsum(apart)]) / 1000)


def transect_table(found: Transect) -> geopandas.GeoDataFrame:
    """One point a row: line, distance in km, longitude, latitude, and the value of each product."""
    from shapely.geometry import Point

    columns: dict[str, type] = {"line": str, "distance_km": float, "longitude": float, "latitude": float}
    columns |= dict.fromkeys(found.names, float)
    rows: list[tuple] = []
    places: list[Point] = []
    for one in found.profiles:
        columns_of = (one.distance, one.longitude, one.latitude, *one.values)
        rows += [(one.name, *(float(value) for value in row)) for row in zip(*columns_of, strict=True)]
        places += [Point(float(x), float(y)) for x, y in zip(one.x, one.y, strict=True)]
    return make_frame(columns, rows, geometry=places, crs=found.crs, source="transect")

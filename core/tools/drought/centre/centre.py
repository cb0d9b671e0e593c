"""The centre of a drought: the mean place of its pixels, weighted by area and severity (docs/methods.md §10)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.earth.cell_centres import CellPlaces, mean_place, n_vectors
from ....data.earth.ellipsoid import distance_azimuth
from ....data.earth.grid import require_same_grid
from ....data.raster import RasterFile
from ....data.stack.common_dates import Record
from ....data.stack.time_stack import TimeStack
from ....data.table.frames import make_frame
from ....engine.engine import Needs
from ....engine.engine import map as map_blocks
from ....run.job import Job
from .periods import Periods, plan_periods

if TYPE_CHECKING:
    import geopandas


_WORKING = 80  # bytes per pixel that `centre_sums` holds
_TOGETHER = 8  # dates multiplied at one time
_SUMS = 6  # of a date: weight × n-vector, weight, area in drought, area with a value
_ALPHA = 0.05


@dataclass(frozen=True, eq=False)
class Centres:
    """The drought of each period; arrays of ``(periods,)``.

    periods
    dates
        Dates with values.
    longitude, latitude
        Degrees; NaN for a period without drought, as are spread, severity, shift and azimuth.
    x, y
        The same place in the raster's reference system.
    km2
        Area in drought, mean over the dates.
    valid_km2
        Area with values, mean over the dates that have any.
    share
        Of the area with values, that in drought.
    severity
        Mean of threshold − index over the area in drought.
    spread_km
        Root mean square distance of the drought from its centre.
    shift_km, azimuth
        From the centre of the period before that has one: length of the geodesic, degrees clockwise from north.
    before
        Place of that period; −1 for the first.
    pixels
        Pixels that have a value on some date; 0 where nobody counted them.
    """

    periods: Periods
    dates: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    x: np.ndarray
    y: np.ndarray
    km2: np.ndarray
    valid_km2: np.ndarray
    share: np.ndarray
    severity: np.ndarray
    spread_km: np.ndarray
    shift_km: np.ndarray
    azimuth: np.ndarray
    before: np.ndarray
    pixels: int = 0


@dataclass(frozen=True)
class Drift:
    """Sen's slope and p of Mann-Kendall of the centre's place, eastward and northward, km per year."""

    east: float
    east_p: float
    north: float
    north_p: float


def centre_sums(
    values: np.ndarray,
    areas: np.ndarray,
    vectors: np.ndarray,
    record: Record,
    threshold: float,
    check: Callable[[], None] = lambda: None,
    products: Callable[[np.ndarray], np.ndarray] = lambda values: values,
) -> np.ndarray:
    """Sums over a window for each date of the record.

    Parameters
    ----------
    values
        ``(time, rows, cols)`` float32, NaN for missing.
    areas
        ``(rows, cols)`` km²; pixels without one do not count.
    vectors
        ``(3, rows, cols)`` n-vectors.
    products
        `CellAreas.products` of the pixels, so that sums are the same whatever the windows.

    Returns
    -------
    ``(dates, 6)``: Σ weight × n-vector (3), Σ weight, with weight = km² × (threshold − index) where the index is at
    or below the threshold; km² at or below it; km² with a value.
    """
    usable = np.isfinite(areas) & np.isfinite(vectors).all(axis=0)
    inside = np.flatnonzero(usable.ravel())
    area = areas.ravel()[inside].astype("float64")
    places = [*vectors.reshape(3, -1)[:, inside], np.float64(1.0)]
    limit, out = np.float32(threshold), np.zeros((len(record), _SUMS))
    for first in range(0, len(record), _TOGETHER):
        check()
        chosen = [row.ravel()[inside] for row in record[first : first + _TOGETHER].rows(values)]
        weight = np.empty((len(chosen), inside.size))
        for i, row in enumerate(chosen):
            dry = row <= limit
            weight[i] = np.where(dry, float(limit) - row.astype("float64"), 0.0) * area
            out[first + i, 4:] = area[dry].sum(), area[np.isfinite(row)].sum()
        # One by one and not as a product of matrices, whose order of adding is its own.
        for i, place in enumerate(places):
            out[first : first + len(chosen), i] = products(weight * place).sum(axis=1)
    return out


@dataclass(frozen=True, eq=False)
class CentreKernel:
    """The sums of one window for the centre of each date.

    Called with ``index`` ``(time, rows, cols)``, ``areas`` ``(1, rows, cols)`` km², ``places`` ``(3, rows, cols)``
    n-vectors and, where there is one, ``mask``. Returns no outputs, and what `centre_sums` returns with the number of
    pixels that have a value on some date.
    """

    record: Record
    threshold: float
    cells: CellAreas

    def __call__(self, arrays, job) -> tuple[dict, tuple[np.ndarray, int]]:
        """Add up the n-vectors of the dry pixels of each date, weighted by area and severity."""
        values, areas = arrays["index"], arrays["areas"][0]
        if "mask" in arrays:
            areas = np.where(np.nan_to_num(arrays["mask"][0]) != 0, areas, np.nan)
        products = self.cells.products
        sums = centre_sums(values, areas, arrays["places"], self.record, self.threshold, job.check, products)
        known = np.isfinite(areas) & (~np.isnan(values)).any(axis=0)
        return {}, (sums, int(known.sum()))


def centres(stack: TimeStack, threshold: float, period: str, job: Job, mask: RasterFile | None = None) -> Centres:
    """The centre of the drought in each period, in one pass over a stack.

    Parameters
    ----------
    threshold
        Pixels with an index at it or below it are in drought.
    period
        One of `periods.PERIODS`; all dates of a period weigh together.
    mask
        Pixels whose first band is neither 0 nor missing count.

    Raises
    ------
    GridError
        No reference system; ``mask`` on another grid.
    DateError, ParameterError
        See `plan_periods`.
    MissingPackageError, ResourceError, Cancelled
    """
    record = Record.of(stack)
    plan = plan_periods(record, period)
    places = CellPlaces(stack.grid, stack.path)
    inputs = {"index": stack, "areas": CellAreas(stack.grid, stack.path), "places": places}
    if mask:
        require_same_grid(stack, mask)
        inputs["mask"] = mask
    sums, pixels = np.zeros((len(record), _SUMS)), []

    def gather(part: tuple[np.ndarray, int]) -> None:
        sums[:] += part[0]
        pixels.append(part[1])

    map_blocks(
        CentreKernel(record, threshold, CellAreas(stack.grid, stack.path)),
        inputs,
        {},
        job,
        needs=Needs(working=_WORKING),
        gather=gather,
    )
    return replace(centres_of(sums, plan, places), pixels=sum(pixels))


def centres_of(sums: np.ndarray, plan: Periods, places: CellPlaces) -> Centres:
    """Sums of dates as the centres of periods."""
    by_period = np.zeros((len(plan), _SUMS))
    np.add.at(by_period, plan.of_date, sums)
    dates = np.bincount(plan.of_date, sums[:, 5] > 0, len(plan)).astype(int)
    weight, dry, valid = by_period[:, 3], by_period[:, 4], by_period[:, 5]
    longitude, latitude, spread = mean_place(by_period[:, :3].T, weight)
    known = np.flatnonzero(np.isfinite(longitude))
    shift, azimuth, before = np.full(len(plan), np.nan), np.full(len(plan), np.nan), np.full(len(plan), -1)
    before[known[1:]] = known[:-1]
    metres, angle = distance_azimuth(
        longitude[known[:-1]], latitude[known[:-1]], longitude[known[1:]], latitude[known[1:]], places.ellipsoid
    )
    shift[known[1:]], azimuth[known[1:]] = metres / 1000, angle
    with np.errstate(invalid="ignore", divide="ignore"):
        km2, valid_km2 = (np.where(dates > 0, area / dates, np.nan) for area in (dry, valid))
        share, severity = dry / valid, np.where(weight > 0, weight / dry, np.nan)
    return Centres(
        plan, dates, longitude, latitude, *places.on_map(longitude, latitude), km2, valid_km2, share, severity,
        spread * places.ellipsoid[0] / 1000, shift, azimuth, before,
    )  # fmt: skip


def drift(found: Centres, ellipsoid: tuple[float, float], minimum: int = 8) -> Drift:
    """Does the centre move one way through the years? NaN with fewer than ``minimum`` of them, or other periods.

    East and north are those of the geodesics from the mean of the centres, so that kilometres compare over the
    whole time.
    """
    from ..trend import mann_kendall

    known = np.isfinite(found.longitude)
    if found.periods.kind != "year" or known.sum() < minimum:
        return Drift(*[float("nan")] * 4)
    vectors = n_vectors(np.radians(found.longitude[known]), np.radians(found.latitude[known]))
    middle = mean_place(vectors.sum(axis=1), np.array(float(known.sum())))
    metres, azimuth = distance_azimuth(middle[0], middle[1], found.longitude, found.latitude, ellipsoid)
    angle = np.radians(np.nan_to_num(azimuth))
    offsets = metres[:, None] / 1000 * np.column_stack([np.sin(angle), np.cos(angle)])
    test = mann_kendall(offsets, 1.0, _ALPHA, minimum)
    (east, north), (east_p, north_p) = test.slope_per_year, test.p
    return Drift(float(east), float(east_p), float(north), float(north_p))


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

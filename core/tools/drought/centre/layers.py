"""Centres of the drought as layers of points and of ways between them."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date

import numpy as np

from ....data.earth.cell_centres import CellPlaces
from ....data.earth.geodesic import distance_azimuth
from ....data.raster import RasterFile
from ....data.stack.time_stack import TimeStack
from ....data.table.attribute_table import AttributeTable
from ....run.errors import ParameterError
from ....run.job import Job
from .centre import Centres, centres, drift
from .periods import PERIODS

POINTS = {
    "period": str, "number": int, "start": date, "end": date, "dates": int, "longitude": float, "latitude": float,
    "km2": float, "valid_km2": float, "share": float, "severity": float, "spread_km": float, "shift_km": float,
    "azimuth": float,
}  # fmt: skip
PATH = {
    "from_period": str, "period": str, "number": int, "start": date, "end": date, "shift_km": float, "azimuth": float,
}  # fmt: skip
_NAMED = 10  # periods named in a warning
_STEADY = 0.9  # the smallest area with values against the largest


@dataclass(frozen=True)
class CentreOptions:
    """threshold, period (one of `PERIODS`)."""

    threshold: float = 0.0
    period: str = "year"

    def __post_init__(self):
        if not np.isfinite(self.threshold):
            raise ParameterError(f"THRESHOLD is {self.threshold}; it must be a number.")
        if self.period not in PERIODS:
            raise ParameterError(f"PERIOD is “{self.period}”; it is one of {', '.join(PERIODS)}.")


def drought_centre(
    source: str, options: CentreOptions, job: Job, mask: str | None = None
) -> tuple[dict[str, float], AttributeTable, AttributeTable]:
    """The centre of each period, the ways between them, and numbers about all of it.

    Returns
    -------
    Numbers
        ``PERIODS_WITH_DROUGHT``; ``SHIFT_KM`` and ``AZIMUTH`` from the first centre to the last, ``PATH_KM``; of yearly
        centres ``EAST_KM_PER_YEAR``, ``EAST_P``, ``NORTH_KM_PER_YEAR``, ``NORTH_P`` (see `drift`).
    Points of `POINTS`, lines of `PATH`
        In the raster's reference system.

    Raises
    ------
    InputError
        The stack holds no value; the mask has no pixel.
    GridError, DateError, ParameterError
        See `centres`.
    """
    with ExitStack() as opened:
        stack = opened.enter_context(TimeStack(source))
        chosen = opened.enter_context(RasterFile(mask)) if mask else None
        places = CellPlaces(stack.grid, stack.path)
        stack.sample()
        found = centres(stack, options.threshold, options.period, job, chosen)
        if not found.dates.any():
            raise ParameterError(
                f"No pixel of {stack.path} has a value where MASK ({mask}) is neither 0 nor missing. Check the mask."
            )
    _advise(found, options, job)
    return _numbers(found, places), points_table(found, places), path_table(found, places)


def points_table(found: Centres, places: CellPlaces) -> AttributeTable:
    """A point for each period; a period without drought has no place."""
    plan, rows, geometries = found.periods, [], []
    for i, label in enumerate(plan.labels):
        areas, where = (found.km2, found.valid_km2, found.share), (found.spread_km, found.shift_km, found.azimuth)
        rows.append((
            label, plan.numbers[i], plan.starts[i], plan.ends[i], int(found.dates[i]), float(found.longitude[i]),
            float(found.latitude[i]), *(float(measure[i]) for measure in (*areas, found.severity, *where)),
        ))  # fmt: skip
        place = [float(found.x[i]), float(found.y[i])]
        geometries.append({"type": "Point", "coordinates": place} if np.isfinite(place).all() else None)
    return AttributeTable(POINTS, rows, geometries=geometries, geometry_type="Point", crs=places.grid.crs)


def path_table(found: Centres, places: CellPlaces) -> AttributeTable:
    """The way from each centre to the next; over the seam of a closed grid in two parts."""
    plan, rows, geometries = found.periods, [], []
    for i in np.flatnonzero(found.before >= 0).tolist():
        j = int(found.before[i])
        shift, azimuth = float(found.shift_km[i]), float(found.azimuth[i])
        rows.append((plan.labels[j], plan.labels[i], plan.numbers[i], plan.starts[i], plan.ends[i], shift, azimuth))
        x, y = found.x[[j, i]], found.y[[j, i]]
        line = {"type": "MultiLineString", "coordinates": places.path_on_map(x, y)}
        geometries.append(line if np.isfinite([x, y]).all() else None)
    return AttributeTable(PATH, rows, geometries=geometries, geometry_type="MultiLineString", crs=places.grid.crs)


def _numbers(found: Centres, places: CellPlaces) -> dict[str, float]:
    known = np.flatnonzero(np.isfinite(found.longitude))
    shift = azimuth = float("nan")
    if known.size > 1:
        ends = known[[0, -1]]
        (lon, to_lon), (lat, to_lat) = found.longitude[ends], found.latitude[ends]
        metres, angle = distance_azimuth(lon, lat, to_lon, to_lat, places.ellipsoid)
        shift, azimuth = float(metres) / 1000, float(angle)
    way = drift(found, places.ellipsoid)
    return {
        "PERIODS_WITH_DROUGHT": int(known.size),
        "SHIFT_KM": shift,
        "AZIMUTH": azimuth,
        "PATH_KM": float(np.nansum(found.shift_km)),
        "EAST_KM_PER_YEAR": way.east,
        "EAST_P": way.east_p,
        "NORTH_KM_PER_YEAR": way.north,
        "NORTH_P": way.north_p,
    }


def _advise(found: Centres, options: CentreOptions, job: Job) -> None:
    """Warn of what makes centres mean less than they seem to."""
    plan = found.periods
    if not np.isfinite(found.longitude).any():
        job.warn(f"No value is below {options.threshold:g}: there is no drought, and no centre, in any {plan.kind}.")
    short = [
        f"{label} ({count} of {expected})"
        for label, count, expected in zip(plan.labels, found.dates.tolist(), plan.expected)
        if 0 < count < expected
    ]
    if short and plan.kind == "year":
        more = f" and {len(short) - _NAMED} more" if len(short) > _NAMED else ""
        job.warn(
            f"These years lack dates, so that their centres are not those of whole years: {', '.join(short[:_NAMED])}"
            f"{more}."
        )
    areas = found.valid_km2[found.dates > 0]
    if areas.min() < _STEADY * areas.max():
        job.warn(
            f"The area with values changes between the periods, from {areas.min():.0f} to {areas.max():.0f} km² (mean "
            "of the dates). Centres move with it, whatever the drought does: fill gaps first, or give a MASK of the "
            "pixels that have values throughout."
        )

"""The tool `droughtcentre`: where the drought is, and where it moves (docs/methods.md, section 10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....data.earth.cell_centres import CellPlaces
from ....data.stack.common_dates import Record
from ....interface.declaration import (
    Number,
    Pace,
    Raster,
    Stack,
    TableOut,
    Tool,
    choice,
    number,
    raster,
    stack,
    table_out,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan
from ....interface.quantities import INDEX, MASK
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from .periods import PERIODS, plan_periods

if TYPE_CHECKING:
    from .centre import Centres

_NAMED = 10  # periods named in a warning
_STEADY = 0.9  # the smallest area with values against the largest


@dataclass(frozen=True, kw_only=True)
class DroughtCentre(Tool):
    """Where the drought is and where it moves: its centre of gravity for every year or month."""

    id: ClassVar = "droughtcentre"
    title: ClassVar = "Drought centre"
    group: ClassVar = "drought"
    tags: ClassVar = "drought,centre,centroid,gravity,migration,shift,direction"
    packages: ClassVar = (*Tool.packages, "scipy", "pyproj", "geopandas")
    pace: ClassVar = Pace(values=0.025)
    comes_after: ClassVar = "SSI"
    comes_before: ClassVar = "maps and reports"
    numbers: ClassVar = {
        "PERIODS_WITH_DROUGHT": Number("Periods that have a centre"),
        "SHIFT_KM": Number("Distance from the first centre to the last (km)"),
        "AZIMUTH": Number("Direction from the first centre to the last (degrees clockwise from north)"),
        "PATH_KM": Number("Length of all shifts together (km)"),
        "EAST_KM_PER_YEAR": Number("Sen's slope of the yearly centres eastward (km per year)"),
        "EAST_P": Number("p of that slope (Mann-Kendall)"),
        "NORTH_KM_PER_YEAR": Number("Sen's slope of the yearly centres northward (km per year)"),
        "NORTH_P": Number("p of that slope (Mann-Kendall)"),
    }
    help: ClassVar = """
    The centre of a period is the mean place of all pixels at or below THRESHOLD on its dates, weighted by their area on
    the ellipsoid times their severity (threshold minus index). Places are averaged as vectors, so that it is right
    over 180° and in degrees. A threshold of −1 takes moderate drought and worse, as the other tools and the report do;
    with 0 all dry land counts, and the severity of −2 weighs twice that of −1.

    OUTPUT has a point for each period: area in drought and area with values (km², mean of its dates), share, mean
    severity, spread (root mean square distance of the drought from its centre, km), shift (km) and azimuth (degrees
    clockwise from north) from the centre before. PATH has an arrow for each shift. Both are in the reference system of
    the stack.

    A centre is a mean: two droughts at the two ends of a country have it in the middle, where it may be wet. Compare
    shifts with the spread: shifts much smaller than it say little. Two of the numbers tell how far the yearly centres
    move east and north per year (Sen's slope) with their p (Mann-Kendall; from eight years on).

    Fill gaps first: where values are missing there is no drought, and the centre moves away. Years that lack dates are
    named in a warning, and another one says when the area with values changes. With calendar_month all Januaries weigh
    together, and so on. An SSI by calendar month has no season, so that this tells where it is dry in each month, not
    which month is dry.
    """

    input: Stack = stack("SSI stack", "A dated stack of the index, low where it is dry.", quantity=INDEX)
    mask: Raster | None = raster(
        "Mask",
        "Raster on the same grid, for example cropland: only cells that are neither 0 nor missing count.",
        optional=True, quantity=MASK, on_grid_of="input",
    )  # fmt: skip
    threshold: float = number(
        "Threshold",
        "Index values at it or below it are drought: −1 moderate, −1.5 severe, −2 extreme; 0 takes all dry land.",
        default=-1.0,
    )
    period: str = choice(
        "Period",
        "A centre for every year, for every month, or for every month of the year over all years.",
        PERIODS,
        labels={"year": "Year", "month": "Month", "calendar_month": "Calendar month over all years"},
    )
    output: TableOut = table_out("Drought centres", "Points, one for each period.", kind="points")
    path: TableOut | None = table_out(
        "Path of the drought centre", "Lines, one for each shift of the centre.", kind="lines", optional=True
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that the stack has a reference system, and dates that make up the periods.

        Raises
        ------
        GridError
            The stack has no reference system.
        DateError
            Periods of months are asked for of a stack of years.
        """
        CellPlaces(given.input.grid, given.input.path)  # refuses a stack without a reference system
        plan_periods(Record.of(given.input), self.period)  # refuses months of years
        return Plan()

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Find the centre of each period, and how it moves.

        Returns the points, the path that joins them, and the numbers that sum them up.

        Raises
        ------
        ParameterError
            The mask leaves no pixel that has a value.
        """
        from .centre import centres, path_table, points_table

        stack = given.input
        found = centres(stack, self.threshold, self.period, job, given.mask)
        if not found.dates.any():
            raise ParameterError(
                "No pixel of {path} has a value where MASK ({mask}) is neither 0 nor missing. Check the mask.",
                path=stack.path, mask=given.mask.path if given.mask else "none",
            )  # fmt: skip
        _advise(found, self.threshold, job.tell)
        dates, pixels = int((Record.of(stack).steps >= 0).sum()), stack.grid.window.pixels
        job.tell.leave_out("dates", dates - int(found.dates.sum()), dates, "no pixel has a value on them")
        job.tell.leave_out("pixels", pixels - found.pixels, pixels, "no value on any date, or outside MASK")
        places = CellPlaces(stack.grid, stack.path)
        return {**_numbers(found, places), "output": points_table(found, places), "path": path_table(found, places)}


def _numbers(found: Centres, places: CellPlaces) -> dict[str, float]:
    from ....data.earth.ellipsoid import distance_azimuth
    from .centre import drift

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


def _advise(found: Centres, threshold: float, tell: Tell) -> None:
    """Warn of what makes centres mean less than they seem to."""
    plan = found.periods
    if not (found.km2 > 0).any():
        tell.warn(
            "No value is below {threshold:g}: there is no drought, and no centre, in any {kind}.",
            threshold=threshold, kind=plan.kind,
        )  # fmt: skip
    short = [
        say("{label} ({count} of {expected})", label=label, count=count, expected=expected)
        for label, count, expected in zip(plan.labels, found.dates.tolist(), plan.expected, strict=True)
        if 0 < count < expected
    ]
    if short and plan.kind == "year":
        more = say(" and {short_count} more", short_count=len(short) - _NAMED) if len(short) > _NAMED else ""
        tell.warn(
            "These years lack dates, so that their centres are not those of whole years: {years}.",
            years=", ".join(short[:_NAMED]) + more,
        )
    areas = found.valid_km2[found.dates > 0]
    if areas.min() < _STEADY * areas.max():
        tell.warn(
            "The area with values changes between the periods, from {least:.0f} to {most:.0f} km² (mean of the dates)."
            " Centres move with it, whatever the drought does: fill gaps first, or give a MASK of the pixels that have"
            " values throughout.",
            least=float(areas.min()), most=float(areas.max()),
        )  # fmt: skip

"""The tool `transect`: products along lines (docs/methods.md, section 9)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import ClassVar

from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    Stack,
    Table,
    TableOut,
    Tool,
    day,
    rasters,
    report_out,
    table,
    table_out,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan
from ....run.job import Job
from ....run.messages import Tell


@dataclass(frozen=True, kw_only=True)
class TransectAlongLines(Tool):
    """Several products along a line: where do they agree, and what does the finer one add?"""

    id: ClassVar = "transect"
    title: ClassVar = "Transect"
    group: ClassVar = "evaluation"
    tags: ClassVar = "transect,profile,line,cross section,compare,soil moisture"
    packages: ClassVar = (*Tool.packages, "pyproj", "geopandas")
    pace: ClassVar = Pace(values=0.015)
    comes_after: ClassVar = "Downscale, Fill gaps, SSI"
    numbers: ClassVar = {
        "LENGTH": Number("Length of all lines (km)"),
        "POINTS": Number("Number of points"),
    }
    help: ClassVar = """
    Points are set along each line, two in a pixel of the finest product, and every product is read at its own pixels:
    nothing is interpolated, so that the pixels are seen as they are. DATE chooses the period of each stack that holds
    it; without it the mean of all dates is shown, where at least half of them are valid.

    Distances are those on the ellipsoid, whatever the reference system of the line. The products may lie on different
    grids and in different reference systems.
    """

    products: tuple[Stack, ...] = rasters("Stacks", "Dated stacks on any grids, best in one unit.", dated=True)
    line: Table = table("Line", "One or more lines; each is a profile, named by its first text field.", kind="lines")
    date: datetime.date | None = day("Date", "The day, month or year that is shown. Empty: the mean of all dates.")
    output: TableOut = table_out(
        "Profile",
        "Points with the line, the distance from its start in km, and the value of each product.",
        kind="points",
    )
    report: FileOut | None = report_out("The profiles on one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Lay the points to sample along the lines, and check that all products have DATE.

        Raises
        ------
        DateError
            A product does not have the date.
        InputError
            No line crosses the products, or the lines have no reference system.
        ParameterError
            The lines have too many points.
        """
        from .profiles import tracks_of

        if given.date:
            for product in given.products:
                product.axis.index(given.date)
        return Plan(detail=tracks_of(given.line, given.products, tell))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Sample the products along the lines, and write the report.

        Returns the table of the points, the length of the lines in metres, and the number of points.
        """
        from ....data.table.frames import crs_text
        from .profiles import transect, transect_table

        found = transect(plan.detail, given.products, crs_text(given.line), given.date, job)
        page = out.path("report")
        if page:
            from .report import transect_report

            transect_report(found, page)
        length = sum(float(one.distance[-1]) for one in found.profiles)
        return {
            "output": transect_table(found),
            "LENGTH": length,
            "POINTS": sum(len(one.x) for one in found.profiles),
        }

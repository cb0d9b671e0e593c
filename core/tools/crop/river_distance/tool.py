"""The tool `riverdistance`: geodesic distance to the nearest river (docs/methods.md, section 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ....interface.declaration import (
    Number,
    Pace,
    Raster,
    RasterOut,
    Table,
    Tool,
    column,
    name_of_result,
    raster,
    raster_out,
    table,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, RasterShape
from ....interface.quantities import GRID
from ....run.job import Job
from ....run.messages import Tell


@dataclass(frozen=True, kw_only=True)
class RiverDistance(Tool):
    """Distance in metres from every pixel to the nearest river, on the ellipsoid, whatever the grid."""

    id: ClassVar = "riverdistance"
    title: ClassVar = "River distance"
    group: ClassVar = "crop"
    tags: ClassVar = "river,distance,stream,canal,proximity,geodesic,irrigation,covariate"
    packages: ClassVar = (*Tool.packages, "scipy", "pyproj", "geopandas")
    pace: ClassVar = Pace(made=1.7)
    comes_after: ClassVar = "nothing, or Align to a grid (for the grid)"
    comes_before: ClassVar = "Sample covariates at stations"
    numbers: ClassVar = {"LEVELS": Number("Bands"), "LARGEST": Number("Largest distance in metres")}
    help: ClassVar = """
    Each pixel's centre has the length of the shortest way to the nearest line, in metres on the WGS 84 ellipsoid.
    Grid and rivers may be in different reference systems; nothing is measured in degrees or in a distorted map.
    Rivers beyond the grid count as well, so give lines that reach farther than the grid.

    With LEVEL_FIELD (order, class or rank of a river) there is a band per value, each the distance to rivers of that
    value; the bands are covariates of their own when stations are sampled. Without it all lines are alike.

    Lines are straight between their points as they are drawn in their own reference system; an edge of more than
    180° of longitude goes the other way, over the date line. Canals and pipes are as good as rivers.

    Traps: a coarse river map leaves out what waters the field; lines drawn for a map of the world are kilometres
    beside the river. The distance says how near water is, not whether it may be taken.
    """

    rivers: Table = table("Rivers", "Lines in any reference system.", kind="lines")
    reference_layer: Raster = raster(
        "Grid of the result", "A raster whose grid and reference system are taken.", quantity=GRID
    )
    level_field: str = column("Field with the level", "A band for each of its values; at most 50.", of="rivers")
    name: str = name_of_result("river_distance")
    output: RasterOut = raster_out("Distance to rivers", "Metres; one band, or one per level.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Sort the rivers by level, and lay out a band in metres for each of them.

        Raises
        ------
        InputError
            There is no line, or the reference layer has no reference system.
        """
        from ....data.earth.cell_centres import CellPlaces
        from .distance import levels_of

        grid, name = given.reference_layer.grid, self.name or "river_distance"
        levels = levels_of(given.rivers, self.level_field, tell)
        places = CellPlaces(grid, given.reference_layer.path)
        labels = tuple(f"{name}_{level}" for level in levels) if self.level_field else (name,)
        shape = RasterShape(grid, labels, "m", tags={"variable": name, "unit": "m"})
        return Plan({"output": shape}, detail=(levels, places))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Cut the rivers into pieces, and write the distances.

        Returns the number of levels and the largest distance, metres.
        """
        from ....data.table.frames import source_of
        from ....engine import engine
        from .distance import WORKING, RiverKernel, near_grid
        from .pieces import NearestPiece, cut

        levels, places = plan.detail
        crs = given.rivers.crs.to_wkt()
        finders = []
        for number, lines in enumerate(levels.values()):
            job.check()
            finders.append(NearestPiece(near_grid(cut(lines, crs), places, source_of(given.rivers))))
            job.report(0.1 * (number + 1) / len(levels))
        kernel = RiverKernel(tuple(finders), places)
        largest: list[float] = []
        engine.map(
            kernel, {}, out.writers("output"), job.part(0.1, 1), grid=places.grid,
            needs=engine.Needs(working=WORKING), gather=largest.append,
        )  # fmt: skip
        return {"LEVELS": len(levels), "LARGEST": max(largest, default=0.0)}

"""The tool `droughtclusters`: droughts as connected pixels in space and time (docs/methods.md, section 10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from ....data.earth.cell_area import CellAreas
from ....interface.declaration import (
    Number,
    Pace,
    Raster,
    Stack,
    StackOut,
    TableOut,
    Tool,
    name_of_result,
    number,
    stack,
    stack_out,
    table_out,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, StackShape
from ....interface.quantities import INDEX
from ....run.job import Job
from ....run.messages import Tell
from ..area import inputs

if TYPE_CHECKING:
    import pandas

    from .clusters import Clusters
    from .exposure import ClusterExposure
    from .graph import ClusterOptions

_MANY = 5000  # clusters; more are mostly single pixels
_GIANT = 0.5  # of all magnitude and of the record: then nearly all droughts hang together


@dataclass(frozen=True, kw_only=True)
class DroughtClusters(Tool):
    """Single droughts in space and time: connected dry pixels, followed from date to date."""

    id: ClassVar = "droughtclusters"
    title: ClassVar = "Drought clusters"
    group: ClassVar = "drought"
    tags: ClassVar = "drought,cluster,event,space,time,connected,contiguous,magnitude,path,migration"
    packages: ClassVar = (*Tool.packages, "scipy", "pyproj", "geopandas")
    pace: ClassVar = Pace(values=0.1)
    comes_after: ClassVar = "SSI"
    comes_before: ClassVar = "maps and reports"
    numbers: ClassVar = {
        "COUNT": Number("Clusters"),
        "LONGEST": Number("Longest duration of a cluster (dates)"),
        "LARGEST_AREA": Number("Largest area of a cluster on a date (km²)"),
        "LARGEST_MAGNITUDE": Number("Magnitude of cluster 1 (km² × index × dates)"),
        "CLUSTERED_SHARE": Number(
            "Share of all area in drought that is in clusters; the rest is below MIN_AREA", percent=True
        ),
        "LARGEST_EXPOSED": Number("Largest amount of WEIGHTS that a cluster holds on a date"),
    }
    goes_with: ClassVar = {"weights_per": ("weights",)}
    help: ClassVar = """
    On each date, pixels at or below THRESHOLD that share a side (not only a corner) form a patch. Patches of
    consecutive dates that have pixels in common are one cluster, so droughts that split or merge are one. On a grid
    around the globe, patches go on over 180°. A date without values ends all clusters; missing pixels count as not
    dry: fill gaps first.

    OUTPUT holds the number of the cluster at each pixel and date: 1 is the worst (largest magnitude), 0 none. CLUSTERS
    has a point for each cluster at its mean place, with start, end, duration in dates, mean and largest area (km² on
    the ellipsoid) and the date of the largest, magnitude (km² × (threshold − index), summed over dates), intensity (its
    mean over area and dates), first and last centre, their distance and direction, and the length of the path of the
    centre. begun_before and continues are 1 where nothing is known of the date before or behind. PATHS has that path as
    a line, for clusters of two dates or more. Centres are weighted by area and severity.

    SAD (severity, area, duration; Andreadis et al. 2005) has for the worst 1, 3, 6, 12 … dates of each of the 50 worst
    clusters the mean severity (1 − percentile of the index) of the land that had it worst, over growing areas; rows
    with cluster 0 are the envelope. A drought of today above the envelope has no precedent in the record.

    WEIGHTS tells what is exposed to each drought: people, cropland, animals. CLUSTERS then has exposed_max (on the date
    on which the cluster holds most), exposed_any (of all pixels that it ever covers, each once) and exposed_dates
    (summed over the dates: people × months). Values are amounts of a pixel, or with WEIGHTS_PER km2 of a square
    kilometre. Bring finer rasters to the grid by sums, not means, where they are amounts.

    Mind that chains of touching pixels can make one cluster of droughts that have little to do with each other,
    all the more at a high THRESHOLD and over long records; a warning says when one cluster holds most. Then lower
    THRESHOLD, leave small patches out (MIN_AREA), ask for more overlap (MIN_OVERLAP, a share of the smaller of the two
    patches), or smooth the index (SSI-3). MIN_AREA 0 keeps single pixels: the table becomes long.
    """

    input: Stack = stack("SSI stack", "A dated stack of the index, low where it is dry.", quantity=INDEX)
    threshold: float = number(
        "Threshold",
        "Index values at it or below it are drought: −1 moderate, −1.5 severe, −2 extreme.",
        default=-1.0,
    )
    min_area: float = number(
        "Smallest area of a patch (km²)",
        "Patches of a date that cover less are left out on it; 0: none.",
        default=0.0, low=0.0,
    )  # fmt: skip
    min_overlap: float = number(
        "Smallest overlap (share)",
        """Share of the smaller of two patches of consecutive dates that they must have in common to be one
        cluster; 0: any pixel.""",
        default=0.0, low=0.0, high=1.0,
    )  # fmt: skip
    weights: Raster | None = inputs.weights(
        "What each pixel holds; the table of clusters tells how much of it each has. On the grid of INPUT."
    )
    weights_per: str = inputs.weights_per()
    name: str = name_of_result("drought_cluster")
    output: StackOut = stack_out(
        "Drought clusters by rank", "Stack of cluster numbers, 1 the worst, 0 none; whole numbers of 32 bits."
    )
    clusters: TableOut = table_out("Drought clusters", "Points, one for each cluster, the worst first.", kind="points")
    paths: TableOut | None = table_out(
        "Paths of drought clusters",
        "Lines through the centres of each cluster of two dates or more.",
        kind="lines", optional=True,
    )  # fmt: skip

    sad: TableOut | None = table_out(
        "Severity, area and duration",
        "Table: mean severity of the worst land by duration and area, of the 50 worst clusters and their envelope (0).",
        optional=True,
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that the stack has a reference system, and lay out the stack of cluster numbers (int32).

        Raises
        ------
        GridError
            The stack has no reference system.
        """
        from .graph import ClusterOptions

        index = given.input
        CellAreas(index.grid, index.path)  # refuses a stack without a reference system
        tags = {"spacing": str(index.spacing)} if index.spacing > 1 else {}
        shape = StackShape(index.grid, index.axis, self.name or "drought_cluster", "number", "int32", tags)
        return Plan({"output": shape}, detail=ClusterOptions(self.threshold, self.min_area, self.min_overlap))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Find the clusters, number them from the worst on, and write where they are.

        Returns the tables of clusters, paths and severity-area-duration, as far as they are asked for, and the largest
        duration, area (km²) and magnitude, with the share of the drought that is clustered.
        """
        from .clusters import find_clusters
        from .layers import clusters_table, paths_table

        search = job.part(0, 0.8) if self.sad or given.weights is not None else job
        found = find_clusters(given.input, plan.detail, search, out.writers("output").get("output"))
        _advise(found, plan.detail, job.tell)
        dates = found.record.steps >= 0
        job.tell.leave_out("dates", (dates & ~found.valid).sum(), dates.sum(), "no pixel has a value on them")
        small = round(found.dry - float(found.area.sum()))
        job.tell.leave_out(
            "km² in drought, summed over the dates", small, round(found.dry),
            "patches that touch no other and are smaller than MIN_AREA, {min_area:g} km²", min_area=self.min_area,
        )  # fmt: skip
        exposed = None if given.weights is None else self._exposed(found, given, out, job.part(0.8, 0.9))
        numbers = {} if exposed is None else {"LARGEST_EXPOSED": float(exposed.most.max(initial=0))}
        return {
            **numbers,
            "COUNT": len(found),
            "LONGEST": int(found.duration.max(initial=0)),
            "LARGEST_AREA": float(found.max_area.max(initial=0)),
            "LARGEST_MAGNITUDE": float(found.magnitude.max(initial=0)),
            "CLUSTERED_SHARE": float(found.area.sum()) / found.dry if found.dry else 0.0,
            "clusters": clusters_table(found, exposed),
            "paths": paths_table(found) if self.paths else None,
            "sad": self._sad(found, given, out, job.part(0.9, 1)) if self.sad else None,
        }

    def _exposed(self, found: Clusters, given: Opened, out: Outputs, job: Job) -> ClusterExposure:
        """The clusters are read back from what was written."""
        from ....data.stack.time_stack import TimeStack
        from .exposure import exposure_of

        with TimeStack(out.finish("output")) as numbers:
            return exposure_of(found, numbers, given.weights, self.weights_per, job)

    def _sad(self, found: Clusters, given: Opened, out: Outputs, job: Job) -> pandas.DataFrame:
        """The clusters are read back from what was written."""
        from ....data.stack.time_stack import TimeStack
        from .severity_area import severity_area_table

        with TimeStack(out.finish("output")) as numbers:
            return severity_area_table(found, given.input, numbers, job)


def _advise(found: Clusters, options: ClusterOptions, tell: Tell) -> None:
    """Warn of clusters that are none, too many, or all one."""
    if not len(found):
        tell.warn(
            "There is no cluster: no pixel is at or below {threshold:g}, or none of the patches has {area:g} km²"
            " (MIN_AREA).",
            threshold=options.threshold, area=options.min_area,
        )  # fmt: skip
        return
    if len(found) > _MANY:
        single = float((found.duration == 1).mean())
        tell.warn(
            "There are {count} clusters; {single:.0f} % of them last for one date. MIN_AREA leaves out what is small.",
            count=len(found), single=100 * single,
        )  # fmt: skip
    share = float(found.magnitude[0] / max(found.magnitude.sum(), 1e-300))
    if len(found) > 1 and share > _GIANT and found.duration[0] > _GIANT * len(found.record):
        tell.warn(
            "Cluster 1 lasts for {duration} of {dates} dates and holds {share:.0f} % of all magnitude: chains of"
            " touching pixels make one of many droughts. Lower THRESHOLD, or raise MIN_AREA and MIN_OVERLAP.",
            duration=int(found.duration[0]), dates=len(found.record), share=100 * share,
        )  # fmt: skip

"""agridrought:droughtclusters"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class DroughtClusters(AgriDroughtAlgorithm):
    ID = "droughtclusters"
    NAME = "Drought clusters"
    GROUP = "drought"
    TAGS = "drought,cluster,event,space,time,connected,contiguous,magnitude,path,migration"
    SHORT = "Single droughts in space and time: connected dry pixels, followed from date to date."
    HELP = """
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

    Mind that chains of touching pixels can make one cluster of droughts that have little to do with each other,
    all the more at a high THRESHOLD and over long records; a warning says when one cluster holds most. Then lower
    THRESHOLD, leave small patches out (MIN_AREA), ask for more overlap (MIN_OVERLAP, a share of the smaller of the two
    patches), or smooth the index (SSI-3). MIN_AREA 0 keeps single pixels: the table becomes long.
    """
    NEIGHBOURS = "Comes after: SSI. Comes last, or before maps and reports."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy", "pyproj")
    STYLES = {"OUTPUT": "clusters", "CLUSTERS": "clusters", "PATHS": "cluster_paths"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "SSI stack", "A dated stack of the index, low where it is dry."))
        add(
            p.number(
                "THRESHOLD",
                "Threshold",
                "Index values at it or below it are drought: −1 moderate, −1.5 severe, −2 extreme.",
                -1.0,
            )
        )
        add(
            p.number(
                "MIN_AREA",
                "Smallest area of a patch (km²)",
                "Patches of a date that cover less are left out on it; 0: none.",
                0.0,
                0.0,
            )
        )
        add(
            p.number(
                "MIN_OVERLAP",
                "Smallest overlap (share)",
                """Share of the smaller of two patches of consecutive dates that they must have in common to be one
                cluster; 0: any pixel.""",
                0.0,
                0.0,
                1.0,
            )
        )
        add(p.name_parameter("drought_cluster"))
        add(
            p.output(
                "OUTPUT",
                "Drought clusters by rank",
                "Stack of cluster numbers, 1 the worst, 0 none; whole numbers of 32 bits.",
            )
        )
        add(
            p.table_output(
                "CLUSTERS",
                "Drought clusters",
                "Points, one for each cluster, the worst first.",
                kind="points",
            )
        )
        add(
            p.table_output(
                "PATHS",
                "Paths of drought clusters",
                "Lines through the centres of each cluster of two dates or more.",
                True,
                "lines",
            )
        )
        for name, text in (
            ("COUNT", "Clusters"),
            ("LONGEST", "Longest duration of a cluster (dates)"),
            ("LARGEST_AREA", "Largest area of a cluster on a date (km²)"),
            ("LARGEST_MAGNITUDE", "Magnitude of cluster 1 (km² × index × dates)"),
            ("CLUSTERED_SHARE", "Share of all area in drought that is in clusters; the rest is below MIN_AREA"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(text)))

    def compute(self, v, job, provenance):
        from ...core.tools.drought.clusters import ClusterOptions, clusters_table, drought_clusters, paths_table

        options = ClusterOptions(v.THRESHOLD, v.MIN_AREA, v.MIN_OVERLAP)
        numbers, found = drought_clusters(v.INPUT, v.OUTPUT, options, job, provenance, v.NAME)
        return {**numbers, "CLUSTERS": clusters_table(found), "PATHS": paths_table(found)}

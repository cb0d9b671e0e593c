"""Droughts as clusters in space and time: pixels in drought that touch, followed from date to date (methods §10)."""

from typing import TYPE_CHECKING

from ....run.packages import lazily

if TYPE_CHECKING:
    from .clusters import Clusters, find_clusters
    from .graph import ClusterOptions
    from .layers import clusters_table, paths_table

__all__ = ["ClusterOptions", "Clusters", "clusters_table", "find_clusters", "paths_table"]

__getattr__ = lazily(
    __name__,
    {
        "clusters": (
            "Clusters",
            "find_clusters",
        ),
        "graph": ("ClusterOptions",),
        "layers": (
            "clusters_table",
            "paths_table",
        ),
    },
)

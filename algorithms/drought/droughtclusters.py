"""The algorithm `agridrought:droughtclusters`."""

from ...core.tools.drought.clusters.tool import DroughtClusters
from ..adapter import ToolAlgorithm


class DroughtClustersAlgorithm(ToolAlgorithm):
    TOOL = DroughtClusters
    STYLES = {"OUTPUT": "clusters", "CLUSTERS": "clusters", "PATHS": "cluster_paths"}

"""The algorithm `agridrought:riverdistance`."""

from ...core.tools.crop.river_distance.tool import RiverDistance
from ..adapter import ToolAlgorithm


class RiverDistanceAlgorithm(ToolAlgorithm):
    TOOL = RiverDistance
    STYLES = {"OUTPUT": "distance"}

"""The algorithm `agridrought:moistureindex`."""

from ...core.tools.crop.moisture_index.tool import MoistureIndex
from ..adapter import ToolAlgorithm


class MoistureIndexAlgorithm(ToolAlgorithm):
    TOOL = MoistureIndex
    STYLES = {"OUTPUT": "moisture_index"}

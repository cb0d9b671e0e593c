"""The algorithm `agridrought:slope`."""

from ...core.tools.stacks.slope.tool import Slope
from ..adapter import ToolAlgorithm


class SlopeAlgorithm(ToolAlgorithm):
    TOOL = Slope
    STYLES = {"OUTPUT": "slope"}

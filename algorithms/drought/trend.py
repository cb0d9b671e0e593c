"""The algorithm `agridrought:trend`."""

from ...core.tools.drought.trend.tool import Trend
from ..adapter import ToolAlgorithm


class TrendAlgorithm(ToolAlgorithm):
    TOOL = Trend
    STYLES = {"OUTPUT": "trend"}

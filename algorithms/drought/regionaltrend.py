"""The algorithm `agridrought:regionaltrend`."""

from ...core.tools.drought.regional_trend.tool import RegionalTrend
from ..adapter import ToolAlgorithm


class RegionalTrendAlgorithm(ToolAlgorithm):
    TOOL = RegionalTrend

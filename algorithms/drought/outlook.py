"""The algorithm `agridrought:outlook`."""

from ...core.tools.drought.outlook.tool import DroughtOutlook
from ..adapter import ToolAlgorithm


class DroughtOutlookAlgorithm(ToolAlgorithm):
    TOOL = DroughtOutlook
    STYLES = {"OUTPUT": "outlook"}

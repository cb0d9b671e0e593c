"""The algorithm `agridrought:droughtarea`."""

from ...core.tools.drought.area.tool import DroughtArea
from ..adapter import ToolAlgorithm


class DroughtAreaAlgorithm(ToolAlgorithm):
    TOOL = DroughtArea

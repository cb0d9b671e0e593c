"""The algorithm `agridrought:tvdi`."""

from ...core.tools.moisture.tvdi.tool import Tvdi
from ..adapter import ToolAlgorithm


class TvdiAlgorithm(ToolAlgorithm):
    TOOL = Tvdi
    STYLES = {"OUTPUT": "tvdi"}

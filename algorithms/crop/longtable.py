"""The algorithm `agridrought:longtable`."""

from ...core.tools.crop.long_table.tool import LongTable
from ..adapter import ToolAlgorithm


class LongTableAlgorithm(ToolAlgorithm):
    TOOL = LongTable

"""The algorithm `agridrought:alignstack`."""

from ...core.tools.stacks.align.tool import AlignStack
from ..adapter import ToolAlgorithm


class AlignStackAlgorithm(ToolAlgorithm):
    TOOL = AlignStack

"""The algorithm `agridrought:buildstack`."""

from ...core.tools.stacks.build_stack.tool import BuildStack
from ..adapter import ToolAlgorithm


class BuildStackAlgorithm(ToolAlgorithm):
    TOOL = BuildStack

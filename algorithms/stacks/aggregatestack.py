"""The algorithm `agridrought:aggregatestack`."""

from ...core.tools.stacks.aggregate.tool import AggregateStack
from ..adapter import ToolAlgorithm


class AggregateStackAlgorithm(ToolAlgorithm):
    TOOL = AggregateStack

"""The algorithm `agridrought:impact`."""

from ...core.tools.evaluation.impact.tool import CompareLosses
from ..adapter import ToolAlgorithm


class ImpactAlgorithm(ToolAlgorithm):
    TOOL = CompareLosses

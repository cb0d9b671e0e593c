"""The algorithm `agridrought:triplecollocation`."""

from ...core.tools.evaluation.triple_collocation.tool import TripleCollocation
from ..adapter import ToolAlgorithm


class TripleCollocationAlgorithm(ToolAlgorithm):
    TOOL = TripleCollocation
    STYLES = {"OUTPUT": "triple_collocation"}

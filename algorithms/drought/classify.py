"""The algorithm `agridrought:classify`."""

from ...core.tools.drought.classify.tool import Classify
from ..adapter import ToolAlgorithm


class ClassifyAlgorithm(ToolAlgorithm):
    TOOL = Classify
    STYLES = {"OUTPUT": "drought_class"}

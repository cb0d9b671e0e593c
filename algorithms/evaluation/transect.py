"""The algorithm `agridrought:transect`."""

from ...core.tools.evaluation.transect.tool import TransectAlongLines
from ..adapter import ToolAlgorithm


class TransectAlgorithm(ToolAlgorithm):
    TOOL = TransectAlongLines

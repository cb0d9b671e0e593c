"""The algorithm `agridrought:phases`."""

from ...core.tools.drought.phases.tool import Phases
from ..adapter import ToolAlgorithm


class PhasesAlgorithm(ToolAlgorithm):
    TOOL = Phases
    STYLES = {"OUTPUT": "phases"}

"""The algorithm `agridrought:ssi`."""

from ...core.tools.drought.ssi.tool import Ssi
from ..adapter import ToolAlgorithm


class SsiAlgorithm(ToolAlgorithm):
    TOOL = Ssi
    STYLES = {"OUTPUT": "ssi", "DEFICIT": "deficit", "FIT": "distribution"}

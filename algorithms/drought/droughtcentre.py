"""The algorithm `agridrought:droughtcentre`."""

from ...core.tools.drought.centre.tool import DroughtCentre
from ..adapter import ToolAlgorithm


class DroughtCentreAlgorithm(ToolAlgorithm):
    TOOL = DroughtCentre
    STYLES = {"OUTPUT": "centres", "PATH": "centre_path"}

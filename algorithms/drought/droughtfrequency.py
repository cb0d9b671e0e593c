"""The algorithm `agridrought:droughtfrequency`."""

from ...core.tools.drought.frequency.tool import DroughtFrequency
from ..adapter import ToolAlgorithm


class DroughtFrequencyAlgorithm(ToolAlgorithm):
    TOOL = DroughtFrequency
    STYLES = {"OUTPUT": "frequency"}

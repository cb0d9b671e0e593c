"""The algorithm `agridrought:harmonise`."""

from ...core.tools.moisture.harmonise.tool import Harmonise
from ..adapter import ToolAlgorithm


class HarmoniseAlgorithm(ToolAlgorithm):
    TOOL = Harmonise
    STYLES = {"SOURCE": "sensor", "FLAGS": "fill_flags"}

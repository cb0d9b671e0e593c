"""The algorithm `agridrought:downscale`."""

from ...core.tools.moisture.downscale.tool import Downscale
from ..adapter import ToolAlgorithm


class DownscaleAlgorithm(ToolAlgorithm):
    TOOL = Downscale
    STYLES = {"UNCERTAINTY": "uncertainty", "APPLICABILITY": "applicability"}

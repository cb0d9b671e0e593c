"""The algorithm `agridrought:traindownscaler`."""

from ...core.tools.moisture.downscale.tool import TrainDownscaler
from ..adapter import ToolAlgorithm


class TrainDownscalerAlgorithm(ToolAlgorithm):
    TOOL = TrainDownscaler

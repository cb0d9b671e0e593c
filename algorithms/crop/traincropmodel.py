"""The algorithm `agridrought:traincropmodel`."""

from ...core.tools.crop.crop_model.tool import TrainCropModel
from ..adapter import ToolAlgorithm


class TrainCropModelAlgorithm(ToolAlgorithm):
    TOOL = TrainCropModel

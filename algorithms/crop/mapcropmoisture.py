"""The algorithm `agridrought:mapcropmoisture`."""

from ...core.tools.crop.crop_model.tool import MapCropMoisture
from ..adapter import ToolAlgorithm


class MapCropMoistureAlgorithm(ToolAlgorithm):
    TOOL = MapCropMoisture
    STYLES = {"UNCERTAINTY": "uncertainty", "APPLICABILITY": "applicability", "CIR": "probability"}

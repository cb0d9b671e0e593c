"""The algorithm `agridrought:krigeprecipitation`."""

from ...core.tools.crop.krige_precipitation.tool import KrigePrecipitation
from ..adapter import ToolAlgorithm


class KrigePrecipitationAlgorithm(ToolAlgorithm):
    TOOL = KrigePrecipitation
    STYLES = {"OUTPUT": "precipitation", "VARIANCE": "variance"}

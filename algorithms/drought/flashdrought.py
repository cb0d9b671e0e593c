"""The algorithm `agridrought:flashdrought`."""

from ...core.tools.drought.flash_drought.tool import FlashDrought
from ..adapter import ToolAlgorithm


class FlashDroughtAlgorithm(ToolAlgorithm):
    TOOL = FlashDrought
    STYLES = {"OUTPUT": "flash_drought"}

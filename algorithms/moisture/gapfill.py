"""The algorithm `agridrought:gapfill`."""

from ...core.tools.moisture.gap_fill.tool import GapFill
from ..adapter import ToolAlgorithm


class GapFillAlgorithm(ToolAlgorithm):
    TOOL = GapFill
    STYLES = {"FLAGS": "fill_flags", "UNCERTAINTY": "fill_uncertainty"}

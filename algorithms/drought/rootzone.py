"""The algorithm `agridrought:rootzone`."""

from ...core.tools.drought.root_zone.tool import RootZone
from ..adapter import ToolAlgorithm


class RootZoneAlgorithm(ToolAlgorithm):
    TOOL = RootZone

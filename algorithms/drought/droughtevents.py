"""The algorithm `agridrought:droughtevents`."""

from ...core.tools.drought.events.tool import DroughtEvents
from ..adapter import ToolAlgorithm


class DroughtEventsAlgorithm(ToolAlgorithm):
    TOOL = DroughtEvents
    STYLES = {"OUTPUT": "events"}

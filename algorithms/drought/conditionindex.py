"""The algorithm `agridrought:conditionindex`."""

from ...core.tools.drought.condition_index.tool import ConditionIndex
from ..adapter import ToolAlgorithm


class ConditionIndexAlgorithm(ToolAlgorithm):
    TOOL = ConditionIndex
    STYLES = {"VCI": "condition", "TCI": "condition", "SMCI": "condition", "VHI": "condition"}

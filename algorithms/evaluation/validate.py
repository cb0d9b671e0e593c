"""The algorithm `agridrought:validate`."""

from ...core.tools.evaluation.validate.tool import Validate
from ..adapter import ToolAlgorithm


class ValidateAlgorithm(ToolAlgorithm):
    TOOL = Validate
    STYLES = {"POINTS": "sites"}

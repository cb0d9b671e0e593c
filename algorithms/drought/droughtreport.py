"""The algorithm `agridrought:droughtreport`."""

from ...core.tools.drought.report.tool import DroughtReport
from ..adapter import ToolAlgorithm


class DroughtReportAlgorithm(ToolAlgorithm):
    TOOL = DroughtReport

"""The algorithm `agridrought:preparecovariate`."""

from ...core.tools.stacks.prepare_covariate.tool import PrepareCovariate
from ..adapter import ToolAlgorithm


class PrepareCovariateAlgorithm(ToolAlgorithm):
    TOOL = PrepareCovariate

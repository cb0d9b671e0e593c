"""The algorithm `agridrought:buildstack`."""

from pathlib import Path

from ...core.tools.stacks.build_stack.tool import BuildStack
from ..adapter import ToolAlgorithm
from ..values import layer_sources


class BuildStackAlgorithm(ToolAlgorithm):
    TOOL = BuildStack

    def checkParameterValues(self, parameters, context):
        # QGIS would open every file as a layer, and refuse those with several variables (HDF, some NetCDF).
        given = parameters.get("INPUT")
        if isinstance(given, (str, list, tuple)):
            sources = layer_sources(given, context)
            files = [path for path in sources if Path(path).is_file()]
            if len(files) == len(sources):
                parameters = {**parameters, "INPUT": None}
        return super().checkParameterValues(parameters, context)

"""The algorithm `agridrought:samplestations`."""

from ...core.tools.crop.sample_stations.tool import SampleStations
from ..adapter import ToolAlgorithm


class SampleStationsAlgorithm(ToolAlgorithm):
    TOOL = SampleStations

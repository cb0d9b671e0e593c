"""All tools, in the order of the Toolbox."""

from __future__ import annotations

from ..interface.declaration import Tool
from .crop.crop_model.map_tool import MapCropMoisture
from .crop.crop_model.train_tool import TrainCropModel
from .crop.krige_precipitation.tool import KrigePrecipitation
from .crop.moisture_index.tool import MoistureIndex
from .crop.river_distance.tool import RiverDistance
from .crop.sample_stations.tool import SampleStations
from .drought.ssi.tool import Ssi

TOOLS: tuple[type[Tool], ...] = (
    SampleStations,
    KrigePrecipitation,
    MoistureIndex,
    RiverDistance,
    TrainCropModel,
    MapCropMoisture,
    Ssi,
)


def tool_by_id(name: str) -> type[Tool]:
    """The declaration of a tool.

    Raises
    ------
    KeyError
        There is no such tool.
    """
    return {tool.id: tool for tool in TOOLS}[name]

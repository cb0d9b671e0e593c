"""All tools, in the order of the Toolbox."""

from __future__ import annotations

from ..interface.declaration import Tool
from .crop.crop_model.tool import MapCropMoisture, TrainCropModel
from .crop.krige_precipitation.tool import KrigePrecipitation
from .crop.long_table.tool import LongTable
from .crop.moisture_index.tool import MoistureIndex
from .crop.river_distance.tool import RiverDistance
from .crop.sample_stations.tool import SampleStations
from .drought.area.tool import DroughtArea
from .drought.centre.tool import DroughtCentre
from .drought.classify.tool import Classify
from .drought.clusters.tool import DroughtClusters
from .drought.condition_index.tool import ConditionIndex
from .drought.events.tool import DroughtEvents
from .drought.flash_drought.tool import FlashDrought
from .drought.frequency.tool import DroughtFrequency
from .drought.outlook.tool import DroughtOutlook
from .drought.phases.tool import Phases
from .drought.regional_trend.tool import RegionalTrend
from .drought.report.tool import DroughtReport
from .drought.root_zone.tool import RootZone
from .drought.ssi.tool import Ssi
from .drought.trend.tool import Trend
from .evaluation.impact.tool import CompareLosses
from .evaluation.transect.tool import TransectAlongLines
from .evaluation.triple_collocation.tool import TripleCollocation
from .evaluation.validate.tool import Validate
from .moisture.downscale.tool import Downscale, TrainDownscaler
from .moisture.gap_fill.tool import GapFill
from .moisture.harmonise.tool import Harmonise
from .moisture.tvdi.tool import Tvdi
from .stacks.aggregate.tool import AggregateStack
from .stacks.align.tool import AlignStack
from .stacks.build_stack.tool import BuildStack
from .stacks.prepare_covariate.tool import PrepareCovariate
from .stacks.slope.tool import Slope

TOOLS: tuple[type[Tool], ...] = (
    BuildStack,
    AggregateStack,
    AlignStack,
    PrepareCovariate,
    Slope,
    GapFill,
    Harmonise,
    Tvdi,
    TrainDownscaler,
    Downscale,
    LongTable,
    SampleStations,
    KrigePrecipitation,
    MoistureIndex,
    RiverDistance,
    TrainCropModel,
    MapCropMoisture,
    RootZone,
    Ssi,
    ConditionIndex,
    Classify,
    Trend,
    RegionalTrend,
    DroughtFrequency,
    DroughtArea,
    DroughtEvents,
    FlashDrought,
    DroughtClusters,
    DroughtCentre,
    Phases,
    DroughtOutlook,
    DroughtReport,
    Validate,
    TripleCollocation,
    CompareLosses,
    TransectAlongLines,
)


def tool_by_id(name: str) -> type[Tool]:
    """The declaration of a tool.

    Raises
    ------
    KeyError
        There is no such tool.
    """
    return {tool.id: tool for tool in TOOLS}[name]

"""All tools, in the order of the Toolbox."""

from __future__ import annotations

from ..interface.declaration import Tool
from .crop.moisture_index.tool import MoistureIndex
from .crop.river_distance.tool import RiverDistance
from .drought.classify.tool import Classify
from .drought.ssi.tool import Ssi
from .drought.trend.tool import Trend
from .evaluation.impact.tool import CompareLosses
from .evaluation.transect.tool import TransectAlongLines
from .evaluation.triple_collocation.tool import TripleCollocation
from .evaluation.validate.tool import Validate
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
    MoistureIndex,
    RiverDistance,
    Ssi,
    Classify,
    Trend,
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

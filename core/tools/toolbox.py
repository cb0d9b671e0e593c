"""All tools, in the order of the Toolbox."""

from __future__ import annotations

from ..interface.declaration import Tool
from .drought.classify.tool import Classify
from .drought.frequency.tool import DroughtFrequency
from .drought.phases.tool import Phases
from .drought.ssi.tool import Ssi
from .drought.trend.tool import Trend

TOOLS: tuple[type[Tool], ...] = (Ssi, Classify, Trend, DroughtFrequency, Phases)


def tool_by_id(name: str) -> type[Tool]:
    """The declaration of a tool.

    Raises
    ------
    KeyError
        There is no such tool.
    """
    return {tool.id: tool for tool in TOOLS}[name]

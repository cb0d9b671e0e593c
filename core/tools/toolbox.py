"""All tools, in the order of the Toolbox."""

from __future__ import annotations

from ..interface.declaration import Tool
from .drought.ssi.tool import Ssi
from .moisture.gap_fill.tool import GapFill
from .moisture.harmonise.tool import Harmonise

TOOLS: tuple[type[Tool], ...] = (GapFill, Harmonise, Ssi)


def tool_by_id(name: str) -> type[Tool]:
    """The declaration of a tool.

    Raises
    ------
    KeyError
        There is no such tool.
    """
    return {tool.id: tool for tool in TOOLS}[name]

"""All tools, in the order of the Toolbox."""

from __future__ import annotations

from ..interface.declaration import Tool
from .drought.ssi.tool import Ssi
from .evaluation.impact.tool import CompareLosses
from .evaluation.transect.tool import TransectAlongLines
from .evaluation.triple_collocation.tool import TripleCollocation
from .evaluation.validate.tool import Validate

TOOLS: tuple[type[Tool], ...] = (Ssi, Validate, TripleCollocation, CompareLosses, TransectAlongLines)


def tool_by_id(name: str) -> type[Tool]:
    """The declaration of a tool.

    Raises
    ------
    KeyError
        There is no such tool.
    """
    return {tool.id: tool for tool in TOOLS}[name]

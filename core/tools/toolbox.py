"""All tools, in the order of the Toolbox."""

from __future__ import annotations

from ..interface.declaration import Tool
from .drought.ssi.tool import Ssi
from .stacks.aggregate.tool import AggregateStack
from .stacks.align.tool import AlignStack
from .stacks.build_stack.tool import BuildStack
from .stacks.prepare_covariate.tool import PrepareCovariate
from .stacks.slope.tool import Slope

TOOLS: tuple[type[Tool], ...] = (BuildStack, AggregateStack, AlignStack, PrepareCovariate, Slope, Ssi)


def tool_by_id(name: str) -> type[Tool]:
    """The declaration of a tool.

    Raises
    ------
    KeyError
        There is no such tool.
    """
    return {tool.id: tool for tool in TOOLS}[name]

"""The command `agridrought` (also: ``python -m agridrought.core``)."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; see `interface.command_line`."""
    from .interface.command_line import main as run
    from .tools.toolbox import TOOLS

    return run(TOOLS, arguments)


def command() -> None:
    """Run the command and end the process with its exit code."""
    sys.exit(main())


if __name__ == "__main__":
    command()

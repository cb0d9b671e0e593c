"""What runs each time, and what only in ``make test-nightly``."""

from __future__ import annotations

import os
import zlib

NIGHTLY = bool(os.environ.get("AGRIDROUGHT_NIGHTLY"))


def some(tools, share: int = 3, always: tuple[str, ...] = ()) -> list:
    """One in ``share`` of the tools, the same ones each time, and those of these ids; all at night."""
    return [
        tool for tool in tools if NIGHTLY or tool.id in always or zlib.crc32(f"agri {tool.id}".encode()) % share == 0
    ]

"""What a long computation needs to know about the run it belongs to."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field

from .errors import Cancelled

_MIB = 1024**2


def default_memory() -> int:
    """A quarter of the machine's memory, at least 256 MiB and at most 2 GiB, in bytes."""
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf
        total = 4096 * _MIB
    return int(min(max(total // 4, 256 * _MIB), 2048 * _MIB))


@dataclass(frozen=True)
class Job:
    """Budget, progress, cancellation and messages of one run.

    memory
        Bytes that the run may hold in arrays at one time.
    threads
        Windows worked on at the same time.
    report, cancelled, info, warn
        Where progress (0 to 1) and messages go, and who says stop. The
        defaults make a silent run that nobody cancels.
    """

    memory: int = field(default_factory=default_memory)
    threads: int = field(default_factory=lambda: os.cpu_count() or 1)
    report: Callable[[float], None] = lambda share: None
    cancelled: Callable[[], bool] = lambda: False
    info: Callable[[str], None] = lambda text: None
    warn: Callable[[str], None] = lambda text: None

    def check(self) -> None:
        """Raise `Cancelled` once the user asked to stop; call it at least every second."""
        if self.cancelled():
            raise Cancelled()

    def part(self, start: float, stop: float) -> Job:
        """The same job with its progress squeezed into ``start``…``stop`` of the whole."""
        return Job(
            memory=self.memory,
            threads=self.threads,
            report=lambda share: self.report(start + (stop - start) * share),
            cancelled=self.cancelled,
            info=self.info,
            warn=self.warn,
        )

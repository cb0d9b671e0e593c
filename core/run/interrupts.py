"""Ctrl-C in a terminal: heard as a cancel, so that the run ends cleanly."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable

_stopped = threading.Event()


def heard() -> Callable[[], bool]:
    """Listen for Ctrl-C (and for a polite request to end) from here on; returns whether it came.

    A process ends at once by default, with the hidden folder of the run left on the disk. Asked for a second time
    the process does end at once.
    """
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _hear)
    return _stopped.is_set


def _hear(number, frame) -> None:
    _stopped.set()
    signal.signal(number, signal.SIG_DFL)

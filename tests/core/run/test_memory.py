"""Memory is given back to the system."""

from pathlib import Path

import numpy as np
import pytest

from agridrought.core.run import job


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs Linux")
def test_what_was_freed_is_given_back():
    # Pieces too small to be mapped one by one, the last of which keeps all below it in the heap.
    pieces = [np.ones(12_000) for _ in range(800)]
    last = np.ones(12_000)
    full = _resident()
    pieces.clear()
    job.give_back()
    assert full - _resident() > 40e6 and last.size


def test_without_a_c_library_nothing_is_done(monkeypatch):
    monkeypatch.setattr(job.ctypes, "CDLL", lambda name: (_ for _ in ()).throw(OSError("none")))
    job.give_back()

"""Which tests ``make test-fast`` leaves out, by measurement.

``slow_tests.txt`` names those that take longer than a second. ``make test-times`` measures all tests of the core and
writes the list again. A test that nobody has measured counts as quick.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

LIST = Path(__file__).with_name("slow_tests.txt")
LONGEST = 1.0  # seconds of a test, with making and removing what it needs


def listed() -> set[str]:
    """Names of the slow tests."""
    return set(LIST.read_text(encoding="utf-8").splitlines())


def mark_slow(items) -> None:
    """Give the listed tests the marker ``slow``."""
    slow = listed()
    for item in items:
        if item.nodeid in slow:
            item.add_marker(pytest.mark.slow)


class Times:
    """A plugin of pytest that measures, and writes the list at the end; what did not run keeps its place."""

    def __init__(self):
        self._seconds: dict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report):
        self._seconds[report.nodeid] += report.duration

    def pytest_sessionfinish(self, session):
        if hasattr(session.config, "workerinput"):
            return  # of several processes the first one hears of all tests
        slow = {name for name, seconds in self._seconds.items() if seconds > LONGEST}
        names = sorted((listed() - set(self._seconds)) | slow)
        LIST.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")

"""A job is heard while something works that cannot look up by itself."""

import threading
import time

import pytest

from agridrought.core.run.errors import Cancelled
from agridrought.core.run.job import Job


def test_a_cancelled_run_does_not_wait_for_what_cannot_look_up():
    done, started = threading.Event(), time.perf_counter()
    job = Job(cancelled=lambda: time.perf_counter() - started > 0.2)
    with pytest.raises(Cancelled):
        job.awaited(lambda: done.wait(20))
    assert time.perf_counter() - started < 2
    done.set()


def test_what_it_returns_or_raises_is_handed_on():
    assert Job().awaited(lambda: 3) == 3
    with pytest.raises(ZeroDivisionError):
        Job().awaited(lambda: 1 / 0)

"""Threads whose results come in order and whose caller can stop at any moment."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait

from ...run.job import Job

AHEAD = 2  # tasks under way or waiting per thread
_POLL = 0.1  # seconds between two looks at whether the run is cancelled


def in_order(function: Callable, items: Iterable, job: Job) -> Iterator:
    """Results of ``function(item)`` in the order of the items, from ``job.threads`` threads.

    At most `AHEAD` results per thread wait, so memory is bounded; sums taken in this order do not
    depend on the number of threads. A cancelled run ends within a tenth of a second: what still runs
    (scikit-learn cannot be stopped inside a tree) goes on in the background and is dropped. joblib
    would wait for it, as its caller cannot look up meanwhile.

    Raises
    ------
    Cancelled, and whatever the function raises.
    """
    pool = ThreadPoolExecutor(job.threads)
    pending: deque = deque()
    try:
        for item in items:
            pending.append(pool.submit(function, item))
            if len(pending) >= AHEAD * job.threads:
                yield _result(pending.popleft(), job)
        while pending:
            yield _result(pending.popleft(), job)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _result(future, job: Job):
    while not wait([future], _POLL).done:
        job.check()
    job.check()
    return future.result()

"""A small Dask cluster of real processes, for tests and benchmarks."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Cluster:
    """A scheduler and its workers, each a process.

    Attributes
    ----------
    address
        Of the scheduler.
    scheduler, workers
        The processes.
    """

    address: str
    scheduler: subprocess.Popen
    workers: list[subprocess.Popen] = field(default_factory=list)

    def close(self) -> None:
        for process in [*self.workers, self.scheduler]:
            process.kill()
            process.wait()


def _program(*words: str, folder: Path) -> subprocess.Popen:
    # The profiler of the workers looks at every thread a hundred times a second.
    quiet = {"DASK_DISTRIBUTED__WORKER__DAEMON": "False", "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False"}
    environment = {**os.environ, **quiet}
    with open(folder / "dask.log", "ab") as log:
        return subprocess.Popen([sys.executable, "-m", "distributed.cli." + words[0], *words[1:]], cwd=folder,
                                env=environment, stdout=log, stderr=log)  # fmt: skip


@contextlib.contextmanager
def cluster(folder: Path, workers: int = 2, threads: int = 1) -> Iterator[Cluster]:
    """Start a cluster; ends its processes at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    told = folder / "scheduler.json"
    scheduler = _program(
        "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told),
        folder=folder,
    )  # fmt: skip
    made = Cluster("", scheduler)
    try:
        _wait(lambda: told.exists() and told.read_text().strip().endswith("}"), folder)
        made.address = json.loads(told.read_text())["address"]
        for _ in range(workers):
            made.workers.append(add_worker(made, folder, threads))
        from distributed import Client

        with Client(made.address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(workers, timeout=60)
        yield made
    finally:
        made.close()


def add_worker(made: Cluster, folder: Path, threads: int = 1) -> subprocess.Popen:
    return _program(
        "dask_worker", made.address, "--no-nanny", "--nthreads", str(threads), "--no-dashboard", "--host", "127.0.0.1",
        "--local-directory", str(folder), folder=folder,
    )  # fmt: skip


def _wait(ready, folder: Path) -> None:
    limit = time.monotonic() + 60
    while not ready():
        if time.monotonic() > limit:
            raise TimeoutError((folder / "dask.log").read_text())
        time.sleep(0.05)

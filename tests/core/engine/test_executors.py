"""Work on a Dask cluster: what happens when it, or a part of it, is not there."""

import threading
import time

import numpy as np
import pytest
from support.dask_cluster import add_worker, cluster
from support.files import write_stack
from support.grids import make_grid
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.engine import engine, executors, windows
from agridrought.core.run.errors import Cancelled, InputError, ResourceError
from agridrought.core.run.job import Job

pytest.importorskip("distributed")
MIB = 2**20


@pytest.fixture(autouse=True)
def many_windows(monkeypatch):
    """As many as a large raster has."""
    monkeypatch.setattr(windows, "_SMALL", 600)


@pytest.fixture
def made(tmp_path):
    with cluster(tmp_path / "dask") as found:
        yield found


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    values = np.random.default_rng(1).gamma(4.0, 0.05, (240, 90, 90))
    return write_stack(tmp_path_factory.mktemp("in") / "sm.tif", values)


def _ssi(source, folder, **job):
    folder.mkdir(exist_ok=True)
    out = folder / "ssi.tif"
    numbers = run_core("ssi", Job(memory=64 * MIB, **job), INPUT=source, OUTPUT=str(out), DISTRIBUTION="best")
    with RasterFile(str(out)) as raster:
        return numbers, raster.read()


class Progress:
    """Runs something once a share of the work is done."""

    def __init__(self, share, then):
        self.share, self.then, self.done = share, then, False

    def __call__(self, share):
        if share >= self.share and not self.done:
            self.done = True
            self.then()


def test_a_killed_worker_is_replaced_by_another(source, tmp_path, made):
    wanted = _ssi(source, tmp_path / "threads", threads=2)
    kill = Progress(0.2, made.workers[0].kill)
    found = _ssi(source, tmp_path / "dask", scheduler=made.address, report=kill)
    assert kill.done and found[0] == wanted[0] and np.array_equal(found[1], wanted[1], equal_nan=True)
    made.workers.append(add_worker(made, tmp_path / "dask"))


def test_a_lost_scheduler_is_told_and_nothing_is_written(source, tmp_path, made):
    lose = Progress(0.2, made.scheduler.kill)
    with pytest.raises(ResourceError, match="was lost; the run ended and nothing was written"):
        _ssi(source, tmp_path / "out", scheduler=made.address, report=lose)
    assert not list((tmp_path / "out").iterdir())


def test_a_cancelled_run_ends_within_two_seconds_and_so_do_its_parts(source, tmp_path, made):
    from distributed import Client

    stopped, when = threading.Event(), []

    def stop():
        when.append(time.monotonic())
        stopped.set()

    with pytest.raises(Cancelled):
        _ssi(source, tmp_path / "out", scheduler=made.address, report=Progress(0.1, stop), cancelled=stopped.is_set)
    assert time.monotonic() - when[0] < 3, "two seconds, and one for a busy machine"
    assert not list((tmp_path / "out").iterdir())
    with Client(made.address, set_as_default=False) as client:
        limit = time.monotonic() + 5
        while any(client.processing().values()) and time.monotonic() < limit:
            time.sleep(0.1)
        assert not any(client.processing().values())


def test_no_scheduler(source, tmp_path, monkeypatch):
    monkeypatch.setattr(executors, "_PATIENCE", 1.0)
    with pytest.raises(ResourceError, match="No Dask scheduler answers at tcp://127.0.0.1:9"):
        _ssi(source, tmp_path / "out", scheduler="tcp://127.0.0.1:9")
    with pytest.raises(ResourceError, match="No Dask scheduler answers at nonsense"):
        _ssi(source, tmp_path / "out", scheduler="nonsense://x:1")


def test_no_workers_other_versions_and_files_that_workers_do_not_see(source, tmp_path, made, monkeypatch):
    with monkeypatch.context() as other:
        other.setattr(executors, "__version__", "0.0.9")
        with pytest.raises(ResourceError, match=r"The worker .* runs agridrought .* and here runs agridrought 0.0.9"):
            _ssi(source, tmp_path / "out", scheduler=made.address)
    with monkeypatch.context() as other:
        other.setattr(executors.os.path, "getsize", lambda path: 1)
        with pytest.raises(InputError, match=r"does not see .*sm.tif as it is here"):
            _ssi(source, tmp_path / "out", scheduler=made.address)
    for worker in made.workers:
        worker.kill()
    from distributed import Client

    with Client(made.address, set_as_default=False) as client:
        limit = time.monotonic() + 30
        while client.scheduler_info()["workers"] and time.monotonic() < limit:
            time.sleep(0.1)
    with pytest.raises(ResourceError, match="has no workers"):
        _ssi(source, tmp_path / "out", scheduler=made.address)
    assert not list((tmp_path / "out").iterdir())


def test_a_closure_stays_in_this_process(made):
    """What it writes to outside would be lost in another."""
    seen = []

    def kernel(arrays, job):
        seen.append(job.number)
        return {}, 1

    counts = []
    grid = make_grid(300, 300)
    engine.map(
        kernel, {}, {}, Job(scheduler=made.address), grid=grid, needs=engine.Needs(working=8), gather=counts.append
    )
    assert len(seen) == sum(counts) > 1


def test_results_are_gathered_in_the_order_of_windows_whatever_ends_first():
    order, grid = [], make_grid(300, 300)

    def kernel(arrays, job):
        time.sleep(0.05 if job.number == 0 else 0)
        return {}, job.number

    engine.map(kernel, {}, {}, Job(threads=4), grid=grid, needs=engine.Needs(working=8), gather=order.append)
    assert order == sorted(order) and len(order) > 4


@pytest.mark.parametrize("kernel", [np.mean, Progress, Progress(1, print), Progress(1, print).__call__])
def test_what_can_leave_the_process(kernel):
    assert executors._can_leave(kernel)


@pytest.mark.parametrize("kernel", [lambda arrays, job: {}, (lambda: [lambda: 1])()[0]])
def test_what_cannot(kernel):
    assert not executors._can_leave(kernel)


def test_trees_grow_on_workers_are_those_of_threads_and_end_when_the_user_stops(made):
    from agridrought.core.learning.forest import ForestOptions, fit_forest

    rng = np.random.default_rng(5)
    x = rng.random((300, 4))
    y, options = x.sum(axis=1) + rng.normal(0, 0.1, 300), ForestOptions(trees=9, seed=3)
    here, there = fit_forest(x, y, options, Job(threads=2)), fit_forest(x, y, options, Job(scheduler=made.address))
    assert np.array_equal(here.oob, there.oob, equal_nan=True) and here.oob_r2 == there.oob_r2
    for one, other in zip(here.trees, there.trees, strict=True):
        assert all(map(np.array_equal, one, other))
    stopped = threading.Event()
    job = Job(scheduler=made.address, cancelled=stopped.is_set, report=Progress(0.05, stopped.set))
    with pytest.raises(Cancelled):
        fit_forest(x, y, ForestOptions(trees=200), job)


def test_a_worker_that_comes_late_must_run_the_same_version(monkeypatch):
    monkeypatch.setattr(executors, "_installed", lambda: ("1.0", "1.0", "1.0"))
    theirs = (*executors._version()[:-2], "1.1", "1.0")
    with pytest.raises(ResourceError, match=r"runs scikit-learn 1.0, and here runs scikit-learn 1.1"):
        executors._call(abs, -1, theirs, "run")

"""Kernels of every tool: they can be sent to another process, change nothing outside, and keep to their stated memory.

Each tool makes a small run with all its outputs, twice. In the second every kernel is pickled and loaded again for each
window, so that nothing it does to itself or to what encloses it is seen: the outputs must be the same to the last bit.
"""

from __future__ import annotations

import threading
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from support.good_runs import GoodRuns
from support.nightly import some
from support.results import rasters_in, require_equal, require_same_numbers
from support.run import run_core

from agridrought.core.engine import engine, executors
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import TOOLS

SLACK = 2**20  # bytes that a window may take beside what is stated: Python's own objects, tables of months and classes
EXCESS = 1.15
LARGER = 3  # times as long are the sides of rasters where memory is measured: eight bytes a value are beyond the slack


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return GoodRuns(tmp_path_factory.mktemp("good"))


def _run(good, tool, folder: Path):
    folder.mkdir()
    return run_core(tool.id, Job(memory=128 * 2**20, threads=1), **good.values(tool.id, folder))


def _larger(path: str, folder: Path) -> str:
    """The raster as a mosaic of itself on the same extent."""
    import rasterio

    target = folder / "large" / Path(path).name
    if target.exists():
        return str(target)
    target.parent.mkdir(exist_ok=True)
    with rasterio.open(path) as small:
        profile = dict(small.profile)
        profile |= {
            "height": LARGER * small.height,
            "width": LARGER * small.width,
            "blockxsize": 48,
            "blockysize": 48,
        }
        profile |= {"transform": small.transform * rasterio.Affine.scale(1 / LARGER), "tiled": True}
        with rasterio.open(target, "w", **profile) as large:
            large.write(np.tile(small.read(), (1, LARGER, LARGER)))
            large.update_tags(**small.tags())
            large.descriptions, large.units = small.descriptions, small.units
    return str(target)


def _with_larger(values: dict, folder: Path) -> dict:
    """Inputs of a run with larger rasters."""
    found = {}
    for name, value in values.items():
        many = value if isinstance(value, (tuple, list)) else [value]
        many = [
            _larger(one, folder) if isinstance(one, str) and one.endswith(".tif") and Path(one).exists() else one
            for one in many
        ]
        found[name] = type(value)(many) if isinstance(value, (tuple, list)) else many[0]
    return found


@pytest.mark.parametrize("tool", some(TOOLS, 4), ids=lambda tool: tool.id)
def test_a_kernel_that_was_sent_away_does_the_same(tool, good, tmp_path, monkeypatch):
    from joblib.externals import cloudpickle

    plain = _run(good, tool, tmp_path / "plain")
    sent = []

    class Sent(executors._ThreadRun):
        def __init__(self, work, *rest):
            super().__init__(work, *rest)
            self._task = cloudpickle.dumps(work.task)
            sent.append(len(self._task))

        def one(self, number, part):
            self.work.task = cloudpickle.loads(self._task)
            return super().one(number, part)

    monkeypatch.setattr(executors, "_ThreadRun", Sent)
    found = _run(good, tool, tmp_path / "sent")
    require_equal(rasters_in(tmp_path / "plain"), rasters_in(tmp_path / "sent"))
    require_same_numbers(plain, found)
    assert all(size < 64 * 2**20 for size in sent), "a kernel carries at most 64 MiB"


@pytest.mark.parametrize("tool", some(TOOLS, 4), ids=lambda tool: tool.id)
def test_a_window_takes_no_more_memory_than_was_stated(tool, good, tmp_path, monkeypatch):
    stated = threading.local()
    beyond = []
    share = engine._share

    def remember(grid, per_pixel, fixed, job, halo):
        stated.per_pixel, stated.fixed = per_pixel, fixed
        return share(grid, per_pixel, fixed, job, halo)

    class Measured(executors._ThreadRun):
        def __init__(self, work, *rest):
            self._stated = None if isinstance(work, engine._Kept) else (stated.per_pixel, stated.fixed)
            super().__init__(work, *rest)
            if self._stated:
                task, per_pixel, fixed = work.task, *self._stated

                def measured(job):
                    tracemalloc.start()
                    try:
                        yield from task(job)
                        _, peak = tracemalloc.get_traced_memory()
                    finally:
                        tracemalloc.stop()
                    allowed = EXCESS * (per_pixel * job.outer.height * job.outer.width + fixed) + SLACK
                    if peak > allowed:
                        beyond.append(f"{type(work.kernel).__name__}: {peak / 2**20:.1f} of {allowed / 2**20:.1f} MiB")

                work.task = measured

    (tmp_path / "out").mkdir()
    values = _with_larger(good.values(tool.id, tmp_path / "out"), tmp_path)
    monkeypatch.setattr(engine, "_share", remember)
    monkeypatch.setattr(executors, "_ThreadRun", Measured)
    run_core(tool.id, Job(memory=128 * 2**20, threads=1), **values)
    assert beyond == []

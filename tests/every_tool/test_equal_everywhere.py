"""Results do not depend on where and how a run is cut: budgets, threads, a Dask cluster. Equal to the last bit."""

from pathlib import Path

import numpy as np
import pytest
from support.dask_cluster import cluster
from support.good_runs import GoodRuns
from support.nightly import some
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import TOOLS

MIB = 2**20
CUTS = {
    "few windows": Job(memory=1024 * MIB, threads=1),
    "two threads, small windows": Job(memory=160 * MIB, threads=2),
}


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return GoodRuns(tmp_path_factory.mktemp("good"))


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    pytest.importorskip("distributed")
    with cluster(tmp_path_factory.mktemp("dask")) as made:
        yield made.address


def _results(good, tool, folder: Path, job: Job):
    """Values of all rasters by path, and numbers and tables by name."""
    folder.mkdir()
    found = run_core(tool.id, job, **good.values(tool.id, folder))
    rasters = {}
    for path in sorted(folder.rglob("*.tif")):
        with RasterFile(str(path)) as raster:
            rasters[str(path.relative_to(folder))] = raster.read()
    return rasters, found


def _require_equal(one, other) -> None:
    (rasters, found), (others, numbers) = one, other
    assert rasters.keys() == others.keys() and found.keys() == numbers.keys()
    for name, values in rasters.items():
        differ = ~((values == others[name]) | (np.isnan(values) & np.isnan(others[name])))
        assert not differ.any(), f"{name}: {differ.sum()} values differ, by up to {_most(values - others[name]):.3g}"
    unequal = [name for name in found if not _same(found[name], numbers[name])]
    assert not unequal, {name: (found[name], numbers[name]) for name in unequal}


def _most(values) -> float:
    return float(np.nanmax(np.abs(values)))


def _same(one, two) -> bool:
    if hasattr(one, "equals"):
        return one.equals(two)
    return one == two or (one != one and two != two)


@pytest.mark.parametrize("tool", some(TOOLS, 5, always=("ssi", "droughtarea")), ids=lambda tool: tool.id)
def test_budget_and_threads_do_not_matter(tool, good, tmp_path, monkeypatch):
    from agridrought.core.engine import windows

    plain = _results(good, tool, tmp_path / "plain", CUTS["few windows"])
    # The inputs are small: windows as small as those of a large raster with a small budget.
    monkeypatch.setattr(windows, "_MIN_WINDOWS", 60)
    monkeypatch.setattr(windows, "_SMALL", 50)
    _require_equal(plain, _results(good, tool, tmp_path / "cut", CUTS["two threads, small windows"]))


@pytest.mark.parametrize("tool", some(TOOLS, 99, always=("ssi", "droughtarea")), ids=lambda tool: tool.id)
def test_a_cluster_gives_the_same(tool, good, tmp_path, address):
    plain = _results(good, tool, tmp_path / "plain", CUTS["few windows"])
    _require_equal(plain, _results(good, tool, tmp_path / "dask", Job(memory=1024 * MIB, threads=2, scheduler=address)))

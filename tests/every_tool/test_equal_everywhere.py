"""Results do not depend on where and how a run is cut: budgets, threads, a Dask cluster. Equal to the last bit."""

from pathlib import Path

import pytest
from support.dask_cluster import cluster
from support.good_runs import GoodRuns
from support.nightly import some
from support.results import rasters_in, require_equal, require_same_numbers
from support.run import run_core

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
    return rasters_in(folder), found


def _require_equal(one, other) -> None:
    require_equal(one[0], other[0])
    require_same_numbers(one[1], other[1])


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

"""Results do not depend on where and how a run is cut: budgets, threads, windows, a Dask cluster, the layout of files.

Equal to the last bit.
"""

from pathlib import Path

import pytest
from support.dask_cluster import cluster
from support.good_runs import GoodRuns
from support.nightly import some
from support.results import rasters_in, require_equal, require_same_numbers
from support.run import run_core

from agridrought.core.data.earth.grid import Grid, Window
from agridrought.core.data.raster import reader
from agridrought.core.engine import windows
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


def _results(good, tool, folder: Path, job: Job, change=lambda values: values):
    """Values of all rasters by path, and numbers and tables by name."""
    folder.mkdir()
    found = run_core(tool.id, job, **change(good.values(tool.id, folder)))
    return rasters_in(folder), found


def _odd_windows(grid: Grid, height: int, width: int):
    """As `windows._cover`, but of uneven sizes: most windows have one side of an odd number of pixels."""
    row = 0
    while row < grid.height:
        high, col = min(height, (3, 1)[row % 2], grid.height - row), 0
        while col < grid.width:
            wide = min(width, (5, 9)[col % 2], grid.width - col)
            yield Window(row, col, high, wide)
            col += wide
        row += high


def _by_pixel(folder: Path):
    """A change of values: their GeoTIFFs with all bands of a pixel together, in a folder."""
    from rasterio.shutil import copy

    def changed(value):
        if isinstance(value, tuple):
            return tuple(changed(one) for one in value)
        if not (isinstance(value, str) and value.endswith(".tif") and Path(value).exists()):
            return value
        # The names of files may stand in the results.
        target = folder / Path(value).parent.name / Path(value).name
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            copy(value, target, driver="GTiff", interleave="pixel", tiled=True, blockxsize=32, blockysize=16,
                 compress="deflate", predictor=2)  # fmt: skip
        return str(target)

    return lambda values: {name: changed(value) for name, value in values.items()}


def _require_equal(one, other) -> None:
    require_equal(one[0], other[0])
    require_same_numbers(one[1], other[1])


@pytest.mark.parametrize("tool", some(TOOLS, 5, always=("ssi", "droughtarea")), ids=lambda tool: tool.id)
def test_budget_threads_windows_and_layout_do_not_matter(tool, good, tmp_path, monkeypatch):
    plain = _results(good, tool, tmp_path / "plain", CUTS["few windows"])
    # The inputs are small: windows as small as those of a large raster with a small budget.
    monkeypatch.setattr(windows, "_MIN_WINDOWS", 60)
    monkeypatch.setattr(windows, "_SMALL", 50)
    monkeypatch.setattr(windows, "_cover", _odd_windows)
    # Nor whether blocks are too large to be unpacked whole.
    monkeypatch.setattr(reader, "_LARGE", 1000)
    monkeypatch.setattr(reader, "_LARGE_SHARE", 0)
    job, change = CUTS["two threads, small windows"], _by_pixel(good.folder / "by_pixel")
    _require_equal(plain, _results(good, tool, tmp_path / "cut", job, change))


@pytest.mark.parametrize("tool", some(TOOLS, 99, always=("ssi", "droughtarea")), ids=lambda tool: tool.id)
def test_a_cluster_gives_the_same(tool, good, tmp_path, address):
    plain = _results(good, tool, tmp_path / "plain", CUTS["few windows"])
    _require_equal(plain, _results(good, tool, tmp_path / "dask", Job(memory=1024 * MIB, threads=2, scheduler=address)))

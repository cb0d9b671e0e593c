"""What a tool does not use it counts, and its page ends with the same summary as its log."""

from __future__ import annotations

import html
from pathlib import Path

import numpy as np
import pytest
from support.good_runs import GoodRuns
from support.run import run_core

from agridrought.core.interface import declaration as d
from agridrought.core.interface.outputs import tell_used
from agridrought.core.report.page import Page
from agridrought.core.run.job import Job
from agridrought.core.run.messages import LeftOut, used_and_left_out
from agridrought.core.tools.toolbox import TOOLS, tool_by_id

# Tools that count pixels, dates or values: a hole in their main raster must be among these.
COUNTING = (
    "aggregatestack", "alignstack", "conditionindex", "droughtcentre", "droughtclusters", "droughtevents",
    "flashdrought", "preparecovariate", "tvdi", "trend", "ssi", "gapfill",
)  # fmt: skip


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return GoodRuns(tmp_path_factory.mktemp("good"))


def _with_hole(path: str, folder: Path) -> str:
    """The raster without the values of its first two rows, but for one date, and without its third date."""
    import rasterio

    target = folder / f"hole_{Path(path).name}"
    with rasterio.open(path) as dataset:
        profile, values = dataset.profile, dataset.read().astype("float32")
        tags, labels = dataset.tags(), dataset.descriptions
    values[1:, :2] = np.nan
    values[:1, :1] = np.nan
    values[2] = np.nan
    with rasterio.open(target, "w", **{**profile, "dtype": "float32", "nodata": np.nan}) as made:
        made.write(values)
        made.update_tags(**tags)
        made.descriptions = labels
        made.units = ["" if not tags.get("unit") else tags["unit"]] * len(labels)
    return str(target)


def _run(tool, values, folder):
    job = Job(memory=128 * 2**20, threads=1)
    run_core(tool, job, **values)
    pages = [one.name for one in d.parameters_of(tool_by_id(tool)) if getattr(one, "extension", "") == "html"]
    return job.tell.left_out, [Path(values[name]).read_text(encoding="utf-8") for name in pages]


@pytest.mark.parametrize("tool", COUNTING)
def test_a_hole_is_counted_and_the_page_says_so(tool, good, tmp_path):
    values = good.values(tool, tmp_path)
    name = next(one.name for one in d.parameters_of(tool_by_id(tool)) if isinstance(one, d.RasterInput))
    values[name] = _with_hole(values[name], tmp_path)
    left_out, pages = _run(tool, values, tmp_path)
    own = [one for one in left_out if not one.what.startswith("dates of ")]  # those of outputs the runner counts
    assert own, "nothing is said of the hole"
    assert all(0 < one.count <= one.of for one in left_out)
    for page in pages:
        assert [line for line in used_and_left_out(left_out) if html.escape(line) not in page] == []


def test_every_page_has_a_place_for_the_summary(tmp_path):
    page = Page("Title", "Lead")
    page.text("<!-- used and left out --> in a text is text")
    page.write(tmp_path / "page.html")
    lines = used_and_left_out([LeftOut("zones of <A & B>", 1, 3, "no value")])
    tell_used(tmp_path / "page.html", lines)
    told = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<li>Zones of &lt;A &amp; B&gt;: 2 of 3 used; 1 left out (no value).</li>" in told
    assert told.index("What was used, and what was left out") > told.index("in a text is text")
    page.write(tmp_path / "page.html")
    tell_used(tmp_path / "page.html", [])
    assert "What was used" not in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_the_tools_of_this_list_exist():
    assert set(COUNTING) <= {tool.id for tool in TOOLS}

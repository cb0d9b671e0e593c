"""Bad input of every kind to every declared tool: a clear error in our own words, nothing left behind.

The cases are generated from the declarations, so that a new tool is tested as soon as it is declared. Some 300 run by
default, all with AGRIDROUGHT_NIGHTLY=1 (``make test-nightly``). ``scripts/bad_input_matrix.py`` gives the same cases to
the tools as QGIS runs them.
"""

from __future__ import annotations

import pytest
from support.bad_inputs import cases
from support.good_inputs import GoodInputs
from support.nightly import NIGHTLY

from agridrought.core.interface.cost import in_words
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.errors import AgriDroughtError
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import TOOLS

SHARE = 1 if NIGHTLY else 19  # one in so many cases runs
# Tables of texts become a table: what may take long is reading them, which comes before the plan.
QUICK = ("longtable",)


@pytest.fixture(scope="session")
def good(tmp_path_factory):
    return GoodInputs(tmp_path_factory.mktemp("good"))


def test_the_night_has_more_than_two_thousand_cases():
    assert sum(1 for tool in TOOLS for _ in cases(tool)) > 2000


@pytest.mark.parametrize("case", [one for tool in TOOLS for one in cases(tool) if one.chosen(SHARE)], ids=str)
def test_a_clear_error_or_a_whole_result(case, good, tmp_path):
    values = case.values(good, tmp_path)
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    try:
        run_tool(case.tool.from_values(values), Job(memory=128 * 1024**2, threads=1))
    except AgriDroughtError as error:
        assert len(str(error)) > 20 and "Traceback" not in str(error)
        after = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir() if path.name != "out_days"}
        assert after == before, "a failed run leaves nothing and changes nothing"
    assert not list(tmp_path.rglob(".agridrought*")), "nothing hidden stays"


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.id)
def test_a_dry_run_tells_what_it_will_take(tool, good, tmp_path):
    told: list[str] = []
    job = Job(memory=256 * 2**20, threads=1, info=told.append)
    found = run_tool(tool.from_values({**good.values(tool, tmp_path), "DRY_RUN": True}), job)
    line = next(line for line in told if line.startswith("Cost of this run: "))
    assert "MiB of memory" in line
    if tool.id in QUICK:
        assert found.seconds is None
    else:
        assert found.seconds > 0
        assert line.startswith(f"Cost of this run: about {in_words(found.seconds)}, up to ")

"""What a run will take, from the pace of its tool, the sizes of inputs and outputs, and what the plan reckons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.good_inputs import square, write_features
from support.run import run_core

from agridrought.core.interface.cost import SECONDS_PER_BYTE
from agridrought.core.interface.declaration import Pace, Stack, StackOut, Table, Tool, stack, stack_out, table
from agridrought.core.interface.outputs import Cost, Plan, StackShape
from agridrought.core.interface.runner import run_tool
from agridrought.core.learning.effort import FOREST, SCORES, Stage, stated_seconds
from agridrought.core.learning.forest import ForestOptions
from agridrought.core.learning.forest.sample_size import seconds_of
from agridrought.core.run.errors import ResourceError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.ssi.tool import Ssi
from agridrought.core.tools.stacks.slope.tool import Slope


@dataclass(frozen=True, kw_only=True)
class Paced(Tool):
    """A tool that states a pace and, beside it, seconds of its own."""

    id: ClassVar = "paced"
    pace: ClassVar = Pace(values=1e6, made=1e4, rows=1e5, start=7.0)
    own: ClassVar[float | None] = None

    input: Stack = stack("Input", "Any stack.")
    rows: Table | None = table("Rows", "Any table.", optional=True)
    output: StackOut = stack_out("Output", "As the input.")
    more: StackOut | None = stack_out("More", "Made only when asked for.", optional=True)

    def plan(self, given, tell):
        shapes = {name: StackShape(given.input.grid, given.input.axis, "x") for name in ("output", "more")}
        return Plan(shapes, Cost(self.own))

    def run(self, given, plan, out, job):
        raise AssertionError("a dry run does no work")


@pytest.fixture
def seconds(tmp_path):
    path = write_stack(tmp_path / "in.tif", np.full((5, 3, 4), 0.25))

    def told(tool=Paced, **more):
        places = {"output": str(tmp_path / "out.tif")}
        return run_tool(tool(input=path, dry_run=True, **{**places, **more}), Job()).seconds

    return told


def test_the_pace_counts_values_read_made_and_written(seconds, tmp_path):
    writing = 60 * 4 * SECONDS_PER_BYTE
    assert seconds() == pytest.approx(7 + 60 + 0.6 + writing)
    assert seconds(more=str(tmp_path / "more.tif")) == pytest.approx(7 + 60 + 2 * (0.6 + writing))


def test_the_pace_counts_rows(seconds, tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("a\n" + "1\n" * 20, encoding="utf-8")
    assert seconds(rows=str(path)) - seconds() == pytest.approx(2.0)


def test_what_the_plan_reckons_comes_beside_the_pace(seconds):
    class Own(Paced):
        own = 100.0

    class Alone(Own):
        pace = None

    assert seconds(Own) - seconds() == pytest.approx(100.0)
    assert seconds(Alone) == 100.0


def test_the_cost_of_a_short_run_is_not_told_and_that_of_a_long_one_is(tmp_path, monkeypatch):
    dem = write_raster(tmp_path / "dem.tif", np.arange(12.0).reshape(3, 4))

    def said():
        told: list[str] = []
        run_core("slope", Job(info=told.append), INPUT=dem, OUTPUT=str(tmp_path / "slope.tif"))
        return [line for line in told if line.startswith("Cost of this run: ")]

    assert not said()
    monkeypatch.setattr(Slope, "pace", Pace(start=100.0))
    (line,) = said()
    assert line.startswith("Cost of this run: about 2 minutes, up to ") and line.endswith("MiB on disk.")


def test_the_time_of_a_training_counts_all_its_forests_and_keeps_to_the_limit():
    options = ForestOptions(trees=10)
    forest, scores = Stage(FOREST, 1, 1000, options), Stage(SCORES, 5, 800, options)
    alone = seconds_of(1000, 6, options)
    whole = stated_seconds([forest, scores], 6)
    assert whole == pytest.approx(alone + 5 * seconds_of(800, 6, options))
    assert stated_seconds([forest, scores], 6, alone / 2) == pytest.approx(whole / 2)
    assert stated_seconds([forest, scores], 6, 2 * alone) == whole


def test_an_index_of_days_tells_more_than_one_of_months(tmp_path):
    def told(step):
        path = write_stack(tmp_path / f"{step}.tif", 0.25 + 0.02 * noise, step=step, start="2001-01-01")
        tool = Ssi(input=path, output=str(tmp_path / "out.tif"), dry_run=True)
        return run_tool(tool, Job(), given_as={}).seconds

    noise = np.random.default_rng(1).standard_normal((36 * 11, 1, 2))
    assert told("dekad") == pytest.approx(1.3 * told("month"))


def test_a_budget_below_what_the_plan_needs_is_refused_before_the_work(tmp_path, monkeypatch):
    monkeypatch.setattr(Paced, "plan", lambda self, given, tell: Plan(cost=Cost(least=80 * 1024**2 + 1)))
    path = write_stack(tmp_path / "in.tif", np.full((5, 3, 4), 0.25))
    tool = Paced(input=path, output=str(tmp_path / "out.tif"), dry_run=True)
    with pytest.raises(ResourceError, match="budget of 64 MiB is too small.* at least 81 MiB"):
        run_tool(tool, Job(memory=64 * 1024**2))
    run_tool(tool, Job(memory=81 * 1024**2))


def test_sums_of_too_many_zones_are_refused_before_the_work(tmp_path):
    """In the plan, so that a dry run tells it, too."""
    side = 32
    boxes = [(square(10 + i / side, 50 - j / side, 1 / side), {"zone": f"{i}-{j}"}) for i in range(side)
             for j in range(side)]  # fmt: skip
    zones = write_features(tmp_path / "zones.geojson", boxes)
    index = write_stack(tmp_path / "ssi.tif", np.zeros((150, 2, 2)) - [[1, 1], [-1, 1]], unit="1")
    for tool in ("droughtarea", "droughtevents", "regionaltrend"):
        out = {"OUTPUT": "table" if tool != "droughtevents" else str(tmp_path / "out.tif")}
        given = {"INPUT": index, "ZONES": zones, "ZONE_FIELD": "zone", "DRY_RUN": True, **out}
        with pytest.raises(ResourceError, match="needs at least"):
            run_core(tool, Job(memory=8 * 1024**2), **given)

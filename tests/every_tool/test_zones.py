"""Zones in all tools that sum over them: each has its own rows whatever other zones there are, and small ones count."""

import numpy as np
import pytest
from shapely.geometry import box
from support.good_runs import GoodRuns
from support.grids import WGS84
from support.run import run_core
from support.tables import rows_of

from agridrought.core.data.table.frames import make_frame, types_of
from agridrought.core.run.job import Job

# Tool, its table with a row or more for each zone, and columns that compare zones with one another.
TOOLS = [
    ("droughtarea", "OUTPUT", ()),
    ("droughtevents", "EVENTS", ()),
    ("phases", "SHARES", ()),
    ("regionaltrend", "OUTPUT", ("q", "fdr", "significant", "p_adjusted")),
    ("impact", "SEASONS", ()),
    ("droughtreport", "OUTPUT", ()),
]
SHAPES = {
    "A": box(10.0, 48.5, 12.3, 50.0),
    "B": box(11.2, 47.2, 13.6, 49.4),  # a part of it is A's as well
    "part of a pixel": box(12.6, 49.6, 12.7, 49.7),
}


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return GoodRuns(tmp_path_factory.mktemp("good"))


def zones(*names):
    return make_frame({"name": str}, [(name,) for name in names], geometry=[SHAPES[name] for name in names], crs=WGS84,
                      source="zones")  # fmt: skip


def run(good, tool, output, folder, *names):
    folder.mkdir()
    given = {**good.values(tool, folder), "ZONES": zones(*names), "ZONE_FIELD": "name"}
    if tool == "impact":
        rows = [(name, year, float(year % 7)) for name in SHAPES for year in range(2001, 2013)]
        table = make_frame({"zone": str, "year": int, "loss": float}, rows, source="losses")
        given |= {"TABLE": table, "TABLE_ZONE": "zone", "YEAR": "year", "VALUE": "loss"}
        given.pop("AREA_FIELD", None)
    return run_core(tool, Job(memory=128 * 2**20, threads=1), **given)[output]


def rows_by_zone(table, without):
    names = [name for name in types_of(table) if name not in without]
    place = list(types_of(table)).index("zone")
    found = {}
    for row in rows_of(table):
        kept = tuple(one for name, one in zip(types_of(table), row, strict=True) if name in names)
        found.setdefault(row[place], []).append(kept)
    return found


@pytest.mark.parametrize("tool, output, without", TOOLS, ids=[tool for tool, *_ in TOOLS])
def test_each_zone_counts_for_itself(good, tool, output, without, tmp_path):
    together = rows_by_zone(run(good, tool, output, tmp_path / "all", *SHAPES), without)
    assert set(SHAPES) <= set(together) or tool == "droughtevents"
    for name in SHAPES:
        alone = rows_by_zone(run(good, tool, output, tmp_path / name[0], name), without)
        assert len(alone.get(name, [])) == len(together.get(name, []))
        for one, other in zip(alone.get(name, []), together.get(name, []), strict=True):
            for a, b in zip(one, other, strict=True):
                if isinstance(a, float):
                    np.testing.assert_allclose(a, b, rtol=1e-9, atol=1e-12)
                else:
                    assert a == b


def test_places_of_several_zones_count_once_in_the_whole(good, tmp_path):
    from pyproj import Geod

    def km2(*names):
        folder = tmp_path / "".join(names)
        folder.mkdir()
        given = {**good.values("droughtarea", folder), "ZONES": zones(*names), "ZONE_FIELD": "name"}
        return run_core("droughtarea", Job(memory=128 * 2**20), **given)["AREA"]

    union = SHAPES["A"].union(SHAPES["B"])
    inside = union.intersection(box(*GRID))
    assert km2("A", "B") < km2("A") + km2("B")
    assert km2("A", "B", "part of a pixel") == pytest.approx(
        abs(Geod(ellps="WGS84").geometry_area_perimeter(inside)[0]) / 1e6, rel=0.01
    )


GRID = (10.0, 47.0, 13.5, 50.0)

"""What one tool writes as a table every other can read: each column, in every format, dates with slashes included.

All table inputs are read by the same functions (`data.table.columns`), so that a column of any output that these give
back unchanged is one that every tool can use. Chains that people make are run from end to end beside it.
"""

from datetime import date, datetime

import numpy as np
import pytest
from support.good_runs import GoodRuns
from support.nightly import some
from support.run import run_core
from support.tables import rows_of

from agridrought.core.data.table import columns
from agridrought.core.data.table.frames import plain_value, types_of
from agridrought.core.data.table.table_files import read_table, write_table
from agridrought.core.engine.staging import Staging
from agridrought.core.interface import declaration as d
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import TOOLS

OUTPUTS = [(tool.id, output) for tool in TOOLS for output in d.parameters_of(tool) if isinstance(output, d.TableOutput)]


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return GoodRuns(tmp_path_factory.mktemp("good"))


@pytest.fixture(scope="module")
def made(good, tmp_path_factory):
    """``made(tool)``: the tables of a run by the names of the outputs; each tool runs once."""
    kept = {}

    def call(tool):
        if tool not in kept:
            folder = tmp_path_factory.mktemp(tool)
            kept[tool] = run_core(tool, Job(memory=128 * 2**20, threads=1), **good.values(tool, folder))
        return kept[tool]

    return call


def write(output, table, path):
    with Staging() as stage:
        write_table(output, str(path), table, stage)
    return str(path)


def with_slashes(path, table, output):
    """A CSV as QGIS writes it: dates as 2001/02/03."""
    types = types_of(table)
    dated = {name: [value and value.strftime("%Y/%m/%d") for value in map(plain_value, table[name])]
             for name, kind in types.items() if kind is date}  # fmt: skip
    made = table.assign(**dated)
    made.attrs["types"] = {name: str if name in dated else kind for name, kind in types.items()}
    return write(output, made, path)


def require_same(table, again):
    for name, kind in types_of(table).items():
        values = [row[list(types_of(table)).index(name)] for row in rows_of(table)]
        if kind in (date, datetime):
            found = columns.moments(again, name, "DATE").time
            want = np.array(values, "datetime64[m]")
        elif kind in (int, float, bool):
            found = columns.numbers(again, name, "VALUE")
            want = np.array([np.nan if value is None else value for value in values], float)
            np.testing.assert_allclose(found, want, rtol=1e-12, err_msg=name)
            continue
        else:
            found, want = (columns.labels(one, name, "STATION") for one in (again, table))
        assert np.array_equal(np.array(found).astype(str), np.array(want).astype(str)), name


CHOSEN = {tool.id for tool in some(TOOLS, 4, always=("samplestations", "droughtarea"))}
SOME = [(tool, output) for tool, output in OUTPUTS if tool in CHOSEN]


@pytest.mark.parametrize("tool, output", SOME, ids=[f"{tool}-{output.name}" for tool, output in SOME])
def test_every_column_comes_back(made, tool, output, tmp_path):
    table = made(tool).get(output.name)
    assert table is not None
    paths = [write(output, table, tmp_path / name) for name in ("t.csv", "t.gpkg")]
    paths.append(with_slashes(tmp_path / "slashes.csv", table, output))
    text = (tmp_path / "t.csv").read_text(encoding="utf-8")
    (tmp_path / "excel.csv").write_text(text, encoding="utf-16")
    for path in (*paths, str(tmp_path / "excel.csv")):
        require_same(table, read_table(path))


class TestChains:
    @pytest.fixture
    def stations(self, made, tmp_path):
        output, table = next(one for tool, one in OUTPUTS if tool == "samplestations"), made("samplestations")["OUTPUT"]
        return [
            with_slashes(tmp_path / "stations.csv", table, output),
            write(output, table, tmp_path / "stations.gpkg"),
        ]

    def test_sampled_stations_train_a_crop_model(self, good, stations, tmp_path):
        found = [
            run_core(
                "traincropmodel",
                TABLE=path,
                TARGET_CROP="wheat",
                TARGET_DEPTH="0-10",
                TREES=4,
                MODEL=str(tmp_path / "m.zip"),
            )  # fmt: skip
            for path in stations
        ]
        assert found[0]["RMSE"] == found[1]["RMSE"] > 0

    def test_sampled_stations_are_sampled_and_interpolated_again(self, good, stations, tmp_path):
        rasters, rain = tuple(good.fields.rasters.values()), {"DATE": "date", "VALUE": "pre"}
        grid = good.fields.rasters["fc"]
        for path in stations:
            places = {"X_FIELD": "lon", "Y_FIELD": "lat"} if path.endswith("csv") else {}
            again = run_core(
                "samplestations", STATIONS=path, COVARIATES=rasters, STATION="station", DATE="date", SM="sm",
                CROP="crop", DEPTH="depth", **places, OUTPUT="again",
            )  # fmt: skip
            assert again["ROWS"] > 100
            out = str(tmp_path / "rain.tif")
            job = Job(memory=256 * 2**20)
            dates = {"START": date(2010, 4, 1), "END": date(2010, 6, 30)}
            given = {"STATIONS": path, **rain, **places, **dates, "REFERENCE_LAYER": grid, "OUTPUT": out}
            assert run_core("krigeprecipitation", job, **given)["STATIONS"] > 4

    def test_areas_by_year_are_compared_as_losses(self, good, made, tmp_path):
        output = next(one for tool, one in OUTPUTS if tool == "droughtarea" and one.name == "ANNUAL")
        for name in ("annual.csv", "annual.gpkg"):
            path = write(output, made("droughtarea")["ANNUAL"], tmp_path / name)
            done = run_core(
                "impact", INPUT=good.index, ZONES=good.zones, ZONE_FIELD="name", TABLE=path, TABLE_ZONE="zone",
                YEAR="year", VALUE="km2", OUTPUT="o",
            )  # fmt: skip
            assert done["TESTED_ZONES"] == 2

    def test_edges_are_taken_from_a_file(self, good, made, tmp_path):
        output = next(one for tool, one in OUTPUTS if tool == "tvdi")
        given = {
            name: value for name, value in good.values("tvdi", tmp_path).items() if name not in ("EDGES", "REPORT")
        }
        plain = write(output, made("tvdi")["EDGES"], tmp_path / "edges.csv")
        for path in (plain, with_slashes(tmp_path / "slashes.csv", made("tvdi")["EDGES"], output)):
            again = run_core("tvdi", **given, EDGES_FROM=path)
            assert again["CLIPPED_SHARE"] == pytest.approx(made("tvdi")["CLIPPED_SHARE"], abs=1e-6)

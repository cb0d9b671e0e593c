"""Disks that fill, runs that are killed or stopped at any moment, folders that vanish: whole outputs or none.

A few moments by default, many with AGRIDROUGHT_NIGHTLY=1.
"""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest
from support.faults import Stop, fill, killed_run, small_disk, unmount
from support.good_inputs import GoodInputs
from support.nightly import NIGHTLY

from agridrought.core.data.raster import RasterFile
from agridrought.core.engine.leftovers import PREFIX
from agridrought.core.interface import declaration as d
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.errors import AgriDroughtError, Cancelled
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import TOOLS, tool_by_id

ROOT = Path(__file__).resolve().parents[2]
MEMORY = 128 * 1024**2
# Kinds of outputs: rasters of one pass, of several, of yearly files; a page, a model.
WRITERS = ("ssi", "trend", "preparecovariate", "harmonise", "moistureindex", "krigeprecipitation", "traincropmodel")
STOPPED = (
    [tool.id for tool in TOOLS] if NIGHTLY else ["gapfill", "ssi", "krigeprecipitation", "validate", "traincropmodel"]
)


@pytest.fixture(scope="session")
def good(tmp_path_factory):
    return GoodInputs(tmp_path_factory.mktemp("good"))


@pytest.fixture
def disk(tmp_path):
    folder = tmp_path / "disk"
    small_disk(folder)
    yield folder
    unmount(folder)


def _outputs(values, tool):
    return {
        one.name: Path(values[one.name])
        for one in d.parameters_of(tool)
        if isinstance(one, d.Output) and one.name in values
    }


def _hidden(folder):
    return [path for path in folder.rglob("*") if path.name.startswith(PREFIX)]


@pytest.mark.parametrize("leave", [0, 2000, 20_000, 200_000] if NIGHTLY else [0, 20_000])
@pytest.mark.parametrize(
    "tool", [*WRITERS, "droughtarea"] if NIGHTLY else ["ssi", "trend", "traincropmodel", "droughtarea"]
)
def test_a_disk_that_fills_while_the_run_works(tool, leave, good, disk):
    tool = tool_by_id(tool)
    values = good.values(tool, disk)
    if tool.id == "droughtarea":
        values["REPORT"] = str(disk / "r.html")
    before = {path: b"of before" for path in _outputs(values, tool).values() if path.suffix}
    for path, data in before.items():
        path.write_bytes(data)
    filled = []

    def report(share):
        if not filled:
            filled.append(share)
            fill(disk, leave)

    try:
        run_tool(tool.from_values(values), Job(memory=MEMORY, threads=2, report=report))
    except AgriDroughtError as error:
        assert len(str(error)) > 20
        assert {path: path.read_bytes() for path in before} == before, "the old files are untouched"
    else:
        for path in before:
            assert path.read_bytes() != b"of before"
            if path.suffix == ".tif":
                with RasterFile(str(path)) as raster:
                    raster.read()
    assert not _hidden(disk)


@pytest.mark.parametrize("leave", [0, 1000, 8000, 40_000, 100_000] if NIGHTLY else [0, 8000])
@pytest.mark.parametrize("ending", ["gpkg", "shp", "geojson", "csv"])
def test_tables_and_layers_of_qgis_on_a_full_disk(qgis, good, disk, ending, leave):
    from qgis.core import QgsProcessingException, QgsVectorLayer

    tool = tool_by_id("droughtclusters")
    target = disk / f"clusters.{ending}"
    values = {**good.values(tool, good.folder), "OUTPUT": str(good.folder / "labels.tif"), "CLUSTERS": str(target)}
    target.write_bytes(b"of before")
    fill(disk, leave)
    try:
        qgis.run("agridrought:droughtclusters", values)
    except QgsProcessingException as error:
        assert len(str(error)) > 20 and target.read_bytes() == b"of before"
        assert not (good.folder / "labels.tif").exists(), "outputs take their names together"
    else:
        layer = QgsVectorLayer(str(target), "clusters", "ogr")
        assert layer.isValid() and len(list(layer.getFeatures())) == layer.featureCount() > 100
    finally:
        (good.folder / "labels.tif").unlink(missing_ok=True)
    assert not _hidden(disk) and not _hidden(good.folder)


_SCRIPT = """
import sys
sys.path[:0] = [{tests!r}, {plugins!r}]
from pathlib import Path
from support.good_inputs import GoodInputs
from support.nightly import NIGHTLY
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import tool_by_id
tool = tool_by_id({tool!r})
values = GoodInputs(Path({good!r})).values(tool, Path(sys.argv[1]))
print("begins", flush=True)
for _ in range(100):
    run_tool(tool.from_values(values), Job(memory={memory}, threads=2))
"""


@pytest.mark.parametrize(
    "tool", ["ssi", "droughtclusters", "harmonise", "traincropmodel"] if NIGHTLY else ["ssi", "harmonise"]
)
def test_a_killed_run_leaves_whole_outputs_or_none_and_the_next_removes_its_rest(tool, good, tmp_path):
    made = tool_by_id(tool)
    values = good.values(made, tmp_path)
    script = _SCRIPT.format(
        tests=str(ROOT / "tests"),
        plugins=str(ROOT / "build" / "plugins"),
        tool=tool,
        good=str(good.folder),
        memory=MEMORY,
    )
    left = 0
    for seed in range(12 if NIGHTLY else 3):
        assert killed_run(script, tmp_path, seed) != 0
        left += len(_hidden(tmp_path))
        for path in _outputs(values, made).values():
            if path.exists() and path.suffix == ".tif":
                with RasterFile(str(path)) as raster:
                    raster.read()
    run_tool(made.from_values(values), Job(memory=MEMORY, threads=2))
    assert not _hidden(tmp_path), f"{left} folder(s) of killed runs were there"


@pytest.mark.parametrize("name", STOPPED)
def test_a_run_that_is_stopped_at_any_moment_ends_soon_and_leaves_nothing(name, good, tmp_path):
    tool = tool_by_id(name)
    values = good.values(tool, tmp_path)
    start = time.monotonic()
    run_tool(tool.from_values(values), Job(memory=MEMORY, threads=2))
    whole = time.monotonic() - start
    for path in tmp_path.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for moment in random.Random(1).choices(range(100), k=12 if NIGHTLY else 2):
        stop = Stop(whole * moment / 100)
        try:
            run_tool(tool.from_values(values), Job(memory=MEMORY, threads=2, cancelled=stop))
        except Cancelled:
            assert stop.late() < 2.0
            assert [path.name for path in tmp_path.iterdir() if path.name != "out_days"] == []
        else:  # it was done before
            for path in tmp_path.iterdir():
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def test_a_staging_folder_that_vanishes_is_an_error(good, tmp_path):
    tool = tool_by_id("ssi")
    values = good.values(tool, tmp_path)

    def report(share):
        for folder in _hidden(tmp_path):
            shutil.rmtree(folder, ignore_errors=True)

    with pytest.raises(AgriDroughtError) as caught:
        run_tool(tool.from_values(values), Job(memory=MEMORY, threads=1, report=report))
    assert "removed" in str(caught.value) or "could not be" in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_layer_that_is_loaded_is_found_before_the_work(qgis, good, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProject, QgsRasterLayer, QgsVectorLayer

    tool = tool_by_id("droughtclusters")
    values = good.values(tool, tmp_path)
    qgis.run("agridrought:droughtclusters", values)
    raster = QgsRasterLayer(values["OUTPUT"], "labels")
    vector = QgsVectorLayer(values["CLUSTERS"], "clusters", "ogr")
    project = QgsProject.instance()
    project.addMapLayers([raster, vector])
    try:
        with pytest.raises(QgsProcessingException, match="is open as the layer “clusters”"):
            qgis.run("agridrought:droughtclusters", values)
        project.removeMapLayer(vector)
        feedback = QgsProcessingFeedback(False)
        qgis.run("agridrought:droughtclusters", values, feedback=feedback)
        assert "is shown by the layer “labels”" in feedback.textLog()
    finally:
        project.removeAllMapLayers()

"""A chain that did not come to its end goes on where it was, when it is run again with the same."""

import os
import signal
import subprocess
import time

import numpy as np
import pytest
from support.files import write_stack
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile

OUTPUTS = ("merged_soil_moisture", "sensor_of_each_value", "fill_flags")


def _inputs(folder):
    values = moist_values(48, 6, 7)
    return {
        name: write_stack(folder / f"{name}.tif", values[part] + shift, start)
        for name, part, shift, start in (
            ("amsre", slice(0, 30), 0.02, "2003-01-01"), ("smos", slice(12, 40), -0.01, "2004-01-01"),
            ("amsr2", slice(24, 48), 0.0, "2005-01-01"),
        )
    }  # fmt: skip


def _read(folder):
    found = {}
    for name in OUTPUTS:
        with RasterFile(str(folder / f"{name}.tif")) as raster:
            found[name] = raster.read()
    return found


def _hidden(folder):
    return list(folder.glob(".agridrought-*"))


@pytest.fixture
def chain(qgis):
    """Two steps, the second with the output."""
    import sys
    from pathlib import Path

    sys.path.insert(0, str(Path(os.environ["AGRIDROUGHT_ROOT"]) / "scripts"))
    import make_models

    from agridrought.algorithms.chain import Chain

    made = make_models.Chain("yearly", "Two steps.", "For a test.")
    made.raster("sm", "Soil moisture", "A stack.")
    made.step("aggregatestack", INPUT="sm", PERIOD="=year")
    made.step("trend", {"OUTPUT": "Trend"}, INPUT="aggregatestack.OUTPUT", AGGREGATE="=none")
    made.model.updateDestinationParameters()
    found = Chain()
    assert found.loadVariant(made.model.toVariant())
    return found


def _run(model, parameters):
    """Whether a run came to its end, and its messages."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    said = []

    class Hearing(QgsProcessingFeedback):
        def pushInfo(self, text):
            said.append(text)

    _, ok = model.run(parameters, QgsProcessingContext(), Hearing(False))
    return ok, "\n".join(said)


def _break(monkeypatch):
    """The last step fails."""
    from agridrought.core.run.errors import ResourceError
    from agridrought.core.tools.drought.trend.tool import Trend

    def run(self, given, plan, out, job):
        raise ResourceError("The disk is full.")

    monkeypatch.setattr(Trend, "run", run)


@pytest.fixture
def broken(chain, tmp_path, monkeypatch):
    """Parameters of a chain that failed after its first step."""
    (tmp_path / "out").mkdir()
    sm = write_stack(tmp_path / "sm.tif", moist_values(144, 4, 5))
    parameters = {"sm": sm, "trend": str(tmp_path / "out" / "trend.tif")}
    with monkeypatch.context() as changed:
        _break(changed)
        ok, said = _run(chain, parameters)
    assert not ok and "1 finished step(s) are kept in" in said and len(_hidden(tmp_path / "out")) == 1
    return parameters


def test_a_chain_that_failed_goes_on_and_cleans_up(chain, broken, tmp_path):
    (tmp_path / "whole").mkdir()
    whole = {**broken, "trend": str(tmp_path / "whole" / "trend.tif")}
    ok, said = _run(chain, whole)
    assert ok and "Taken" not in said and not _hidden(tmp_path / "whole")
    ok, said = _run(chain, broken)
    assert ok and said.count("Taken from the earlier run of this chain: OUTPUT.tif") == 1
    assert not _hidden(tmp_path / "out")
    with RasterFile(whole["trend"]) as one, RasterFile(broken["trend"]) as other:
        assert np.array_equal(one.read(), other.read(), equal_nan=True)
    ok, said = _run(chain, broken)
    assert ok and "Taken" not in said, "a chain that was done is done again when it is run again"


def test_a_chain_whose_input_has_changed_says_why_it_begins_anew(chain, broken, tmp_path):
    os.utime(broken["sm"], (1, 1))
    ok, said = _run(chain, broken)
    assert ok and "Taken" not in said and not _hidden(tmp_path / "out")
    assert "Done again, since this differs from the earlier run: INPUT" in said


def test_other_settings_of_how_files_are_written_count(chain, broken, monkeypatch):
    monkeypatch.setenv("AGRIDROUGHT_CREATION_OPTIONS", "COMPRESS=LZW")
    ok, said = _run(chain, broken)
    assert ok and "differs from the earlier run: the creation options" in said


def test_temporary_outputs_are_not_looked_for(chain, broken):
    from qgis.core import QgsProcessing

    ok, said = _run(chain, {**broken, "trend": QgsProcessing.TEMPORARY_OUTPUT})
    assert ok and "Taken" not in said


@pytest.fixture
def two_outputs(qgis):
    """A chain that gives back what both of its steps make."""
    import sys
    from pathlib import Path

    sys.path.insert(0, str(Path(os.environ["AGRIDROUGHT_ROOT"]) / "scripts"))
    import make_models

    from agridrought.algorithms.chain import Chain

    made = make_models.Chain("both", "Two steps.", "For a test.")
    made.raster("sm", "Soil moisture", "A stack.")
    made.step("aggregatestack", {"OUTPUT": "Years"}, INPUT="sm", PERIOD="=year")
    made.step("trend", {"OUTPUT": "Trend"}, INPUT="aggregatestack.OUTPUT", AGGREGATE="=none")
    made.model.updateDestinationParameters()
    found = Chain()
    assert found.loadVariant(made.model.toVariant())
    return found


@pytest.mark.parametrize("how", ["definition", "text", "temporary path"])
def test_a_temporary_output_beside_a_file_outlives_the_chain(two_outputs, tmp_path, how):
    from qgis.core import (
        QgsProcessing,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProcessingUtils,
        QgsProject,
    )

    (tmp_path / "out").mkdir()
    sm = write_stack(tmp_path / "sm.tif", moist_values(144, 4, 5))
    years = {
        "definition": QgsProcessingOutputLayerDefinition(QgsProcessing.TEMPORARY_OUTPUT, QgsProject.instance()),
        "text": QgsProcessing.TEMPORARY_OUTPUT,
        "temporary path": QgsProcessingUtils.generateTempFilename("years.tif"),
    }[how]
    context = QgsProcessingContext()
    given = {"sm": sm, "years": years, "trend": str(tmp_path / "out" / "trend.tif")}
    results, ok = two_outputs.run(given, context, QgsProcessingFeedback(False))
    assert ok and not _hidden(tmp_path / "out")
    with RasterFile(results["years"]) as raster:
        assert raster.count == 12
    loaded = list(context.layersToLoadOnCompletion())
    assert loaded == ([results["years"]] if how == "definition" else [])


def test_a_killed_chain_goes_on_in_another_process(tmp_path):
    inputs = _inputs(tmp_path)
    out = tmp_path / "out"
    out.mkdir()
    given = {**inputs, **{name: str(out / f"{name}.tif") for name in OUTPUTS}}
    profile = tmp_path / "profile"
    settings = profile / "profiles" / "default" / "QGIS"
    settings.mkdir(parents=True)
    for major in (3, 4):
        (settings / f"QGIS{major}.ini").write_text("[PythonPlugins]\nagridrought=true\nprocessing=true\n")
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile)}

    def start():
        return subprocess.Popen(
            ["qgis_process", "run", "agridrought:sensorchain", *(f"--{name}={path}" for name, path in given.items())],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, start_new_session=True,
        )  # fmt: skip

    def kept():
        return list(out.glob(".agridrought-chain-*/gapfill-*.json"))

    killed = start()
    limit = time.monotonic() + 500
    while not kept() and killed.poll() is None and time.monotonic() < limit:
        time.sleep(0.005)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    assert killed.returncode == -signal.SIGKILL and kept()
    said, _ = start().communicate(timeout=500)
    assert "Taken from the earlier run of this chain" in said, said
    assert not _hidden(out)
    found = _read(out)
    said, _ = start().communicate(timeout=500)
    assert "Taken" not in said
    wanted = _read(out)
    assert all(np.array_equal(wanted[name], found[name], equal_nan=True) for name in OUTPUTS)

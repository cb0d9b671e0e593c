"""The provider's settings: where they are kept, which values they take, and that every run obeys them."""

import os
import subprocess
from pathlib import Path

import pytest
from support.files import write_stack
from support.soil_moisture import moist_values

MIB = 1024**2


@pytest.fixture
def config(qgis):
    """Processing's settings, set back afterwards."""
    from processing.core.ProcessingConfig import ProcessingConfig

    from agridrought.ui import settings

    yield ProcessingConfig
    for one in settings.SETTINGS:
        ProcessingConfig.setSettingValue(one.name, one.default)


@pytest.fixture
def jobs(monkeypatch, qgis):
    """The jobs that runs of SSI get; nothing is computed."""
    from agridrought.algorithms import adapter
    from agridrought.core.interface.runner import Outcome

    seen = []

    def keep(tool, job, **more):
        seen.append(job)
        return Outcome()

    monkeypatch.setattr(adapter, "run_tool", keep)
    return seen


@pytest.fixture
def sm(tmp_path):
    return write_stack(tmp_path / "sm.tif", moist_values(24, 3, 3))


def test_on_the_page_of_the_provider_with_the_defaults_of_a_job(config):
    from agridrought.core.run.job import Job

    group = config.getSettings()["AgriDrought"]
    assert [(s.name, s.value) for s in group] == [
        ("AGRIDROUGHT_MEMORY", Job().memory // MIB),
        ("AGRIDROUGHT_THREADS", Job().threads),
        ("AGRIDROUGHT_SCHEDULER", ""),
        ("AGRIDROUGHT_CREATION_OPTIONS", ""),
        ("AGRIDROUGHT_CLOUD_OPTIMIZED", False),
    ]
    assert not any(setting.hidden for setting in group) and not config.getGroupIcon("AgriDrought").isNull()


def test_gone_when_the_provider_goes(config):
    from agridrought.algorithms.provider import AgriDroughtProvider

    another = AgriDroughtProvider()
    another.unload()
    assert "AgriDrought" not in config.getSettings()
    another.unload()  # twice does no harm
    assert another.load()
    assert len(config.getSettings()["AgriDrought"]) == 5


def test_kept_in_the_profile_only_when_changed(config):
    from qgis.core import QgsSettings

    key = "Processing/Configuration/AGRIDROUGHT_THREADS"
    setting = config.settings["AGRIDROUGHT_THREADS"]
    setting.setValue(str(setting.default))  # as the page hands it over
    setting.save()
    assert not QgsSettings().contains(key)
    config.setSettingValue("AGRIDROUGHT_MEMORY", "300")
    assert int(QgsSettings().value("Processing/Configuration/AGRIDROUGHT_MEMORY")) == 300


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "many", "", "99999999999"])
@pytest.mark.parametrize("name", ["AGRIDROUGHT_MEMORY", "AGRIDROUGHT_THREADS"])
def test_values_that_cannot_be_are_refused_with_what_can(config, name, value):
    setting = config.settings[name]
    before = setting.value
    with pytest.raises(ValueError, match=r"whole number from \d+ to \d+"):
        setting.setValue(value)
    assert setting.value == before


def test_every_run_obeys(config, run, jobs, sm):
    config.setSettingValue("AGRIDROUGHT_MEMORY", 128)
    config.setSettingValue("AGRIDROUGHT_THREADS", 1)
    run("ssi", INPUT=sm, OUTPUT="TEMPORARY_OUTPUT")
    assert (jobs[0].memory, jobs[0].threads) == (128 * MIB, 1)


def test_runs_hear_of_scheduler_and_creation(config, run, jobs, sm):
    config.setSettingValue("AGRIDROUGHT_SCHEDULER", "tcp://127.0.0.1:8786")
    config.settings["AGRIDROUGHT_CREATION_OPTIONS"].setValue("COMPRESS=ZSTD ZSTD_LEVEL=3")
    config.setSettingValue("AGRIDROUGHT_CLOUD_OPTIMIZED", True)
    run("ssi", INPUT=sm, OUTPUT="TEMPORARY_OUTPUT")
    assert jobs[0].scheduler == "tcp://127.0.0.1:8786" and jobs[0].cloud_optimized
    assert jobs[0].creation == ("COMPRESS=ZSTD", "ZSTD_LEVEL=3")
    with pytest.raises(ValueError, match="TILED=NO"):
        config.settings["AGRIDROUGHT_CREATION_OPTIONS"].setValue("TILED=NO")


def test_a_run_inside_a_model_obeys(config, qgis, jobs, sm):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    child = QgsProcessingModelChildAlgorithm("agridrought:ssi")
    child.setChildId("index")
    child.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromStaticValue(sm)])
    model = QgsProcessingModelAlgorithm("one", "tests")
    model.addChildAlgorithm(child)
    config.setSettingValue("AGRIDROUGHT_MEMORY", 256)
    assert model.run({}, QgsProcessingContext(), QgsProcessingFeedback(False))[1]
    assert jobs[0].memory == 256 * MIB


def test_an_impossible_value_in_the_profile_is_told_and_not_used(config, run, jobs, sm):
    from qgis.core import QgsProcessingFeedback

    class Warnings(QgsProcessingFeedback):
        texts = []

        def pushWarning(self, text):
            self.texts.append(text)

    setting = config.settings["AGRIDROUGHT_THREADS"]
    setting.value = "4000000"  # as a profile of another machine is read, without a check
    run("ssi", feedback=Warnings(), INPUT=sm, OUTPUT="TEMPORARY_OUTPUT")
    assert jobs[0].threads == setting.default
    assert any("4000000" in text and "Threads" in text for text in Warnings.texts)


def test_qgis_process_reads_them_from_the_profile(tmp_path):
    """Without a window there is no page, but the same profile."""
    sm = write_stack(tmp_path / "sm.tif", moist_values(144, 3, 3))
    for major in (3, 4):
        ini = tmp_path / "config" / "profiles" / "default" / "QGIS" / f"QGIS{major}.ini"
        ini.parent.mkdir(parents=True, exist_ok=True)
        ini.write_text(
            "[PythonPlugins]\nagridrought=true\nprocessing=true\n"
            "[Processing]\nConfiguration\\AGRIDROUGHT_THREADS=none\n"
        )
    done = subprocess.run(
        ["qgis_process", "run", "agridrought:ssi", f"--INPUT={sm}", f"--OUTPUT={tmp_path / 'ssi.tif'}"],
        env=os.environ | {"QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "config")},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0 and Path(tmp_path / "ssi.tif").exists(), done.stderr
    assert "none is not possible here" in done.stdout + done.stderr

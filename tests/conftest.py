"""A job for all tests, and a QGIS without windows for those that need it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest
from support.slow import Times, mark_slow

from agridrought.core.run.job import Job
from agridrought.core.run.provenance import Provenance


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Loading thousands of tests makes many objects that live to the end: they are not searched for garbage."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_addoption(parser):
    parser.addoption("--measure-times", action="store_true", help="write the list of slow tests again")


def pytest_configure(config):
    if config.getoption("--measure-times"):
        config.pluginmanager.register(Times())


def pytest_collection_modifyitems(items):
    mark_slow(items)


@pytest.fixture
def job():
    return Job(memory=64 * 1024**2, threads=2)


@pytest.fixture
def provenance():
    return Provenance("agridrought:test", {"SCALE": 1})


@pytest.fixture(scope="session")
def qgis():
    """The application with the provider; made once, since QGIS can start only once in a process."""
    from qgis.core import QgsApplication
    from qgis.testing import start_app

    app = start_app()
    # Processing is a plugin that comes with QGIS; outside its desktop nobody adds the folder.
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing
    from qgis import processing

    from agridrought import classFactory

    Processing.initialize()
    plugin = classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().providerById("agridrought")
    yield processing
    plugin.unload()
    del app


@pytest.fixture
def run(qgis):
    """``run("ssi", INPUT=…)`` as a script would call it; returns the outputs."""
    from qgis.core import QgsProcessingFeedback

    def call(tool, feedback=None, context=None, **parameters):
        return qgis.run(
            f"agridrought:{tool}",
            parameters,
            feedback=feedback or QgsProcessingFeedback(False),
            context=context,
        )

    return call


@pytest.fixture
def failure(run, qgis):
    """``failure("ssi", INPUT=…)``: the message of the error that the tool must end with."""
    from qgis.core import QgsProcessingException

    def call(tool, **parameters):
        with pytest.raises(QgsProcessingException) as caught:
            run(tool, **parameters)
        return str(caught.value)

    return call

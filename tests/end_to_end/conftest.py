"""A profile of their own for the programs that the tests start."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(scope="session")
def environment(tmp_path_factory):
    """Environment with a fresh profile in which nothing but the plugin is switched on.

    The tests of tools start a QGIS in this process, which turns the profile's variable to
    an empty folder; whatever is started later would not find the plugin.
    """
    profile = tmp_path_factory.mktemp("profile")
    settings = profile / "profiles" / "default" / "QGIS"
    settings.mkdir(parents=True)
    for major in (3, 4):
        (settings / f"QGIS{major}.ini").write_text("[PythonPlugins]\nagridrought=true\nprocessing=true\n")
    return {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile)}

"""These tests read what a tour of the desktop QGIS saw: only scripts/test_desktop.sh, which makes it, collects them."""

import json
import os
from pathlib import Path

import pytest

collect_ignore_glob = [] if "AGRIDROUGHT_DESKTOP" in os.environ else ["*"]


@pytest.fixture(scope="session")
def folder():
    return Path(os.environ["AGRIDROUGHT_DESKTOP"])


@pytest.fixture(scope="session")
def seen(folder):
    """What the tour noted, by the names of its stops."""
    return json.loads((folder / "seen.json").read_text(encoding="utf-8"))

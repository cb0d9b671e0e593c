"""`pip install .` gives the command and the package, where there is no QGIS and no plugin folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.files import write_stack
from support.soil_moisture import moist_values

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder of programs of a virtual environment that the package was installed into."""
    folder = tmp_path_factory.mktemp("installed")
    source = folder / "source"
    source.mkdir()
    for name in ("pyproject.toml", "setup.py", "requirements.txt", "README.md", "__init__.py", "plugin.py"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(ROOT / "core", source / "core", ignore=shutil.ignore_patterns("__pycache__"))
    python = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
    subprocess.run([python, "-m", "venv", "--system-site-packages", str(folder / "venv")], check=True)
    programs = folder / "venv" / "bin"
    done = subprocess.run(
        [programs / "pip", "install", "--quiet", "--no-deps", str(source)], env=_plain(), capture_output=True, text=True
    )
    if done.returncode and "setuptools" in done.stderr and "find a version" in done.stderr:
        pytest.skip("setuptools cannot be fetched here")
    assert done.returncode == 0, done.stderr
    return programs


def _plain():
    """The environment without the plugin's folder on the path."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "QGIS_PLUGINPATH")}


def test_the_command_works_away_from_the_repository(installed, tmp_path):
    write_stack(tmp_path / "sm.tif", moist_values(150, 4, 5))
    command = [installed / "agridrought", "ssi", "--input", "sm.tif", "--output", "ssi.tif", "--distribution", "best"]
    done = subprocess.run(command, cwd=tmp_path, env=_plain(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "OUTPUT: ssi.tif" in done.stdout and (tmp_path / "ssi.tif").exists()


def test_no_qgis_is_imported(installed, tmp_path):
    code = (
        "import sys; from agridrought.core.scripting import run; import agridrought.core.__main__\n"
        "assert not [name for name in sys.modules if name.split('.')[0] in ('qgis', 'PyQt5', 'PyQt6')]\n"
        "assert 'site-packages' in sys.modules['agridrought'].__file__\n"
    )
    subprocess.run([installed / "python", "-c", code], cwd=tmp_path, env=_plain(), check=True)

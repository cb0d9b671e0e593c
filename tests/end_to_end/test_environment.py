"""The walls of the house: what may import what, and what happens where a package is missing."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(os.environ["AGRIDROUGHT_ROOT"])
CHAINS = {"sensorchain", "moisturechain", "droughtanalysis", "monthlydrought"}
HEAVY = {"scipy", "sklearn", "rasterio", "geopandas", "joblib", "matplotlib", "cftime", "pyproj", "pymannkendall"}


def _imports(path: Path, top_level_only: bool = False) -> set[str]:
    """Top names of all absolute imports of a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if top_level_only else ast.walk(tree)
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("path", sorted((ROOT / "core").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_the_core_knows_nothing_of_qgis(path):
    assert not _imports(path) & {"qgis", "processing", "PyQt5", "PyQt6"}


def test_only_the_raster_package_imports_rasterio():
    users = {p.parent.relative_to(ROOT) for p in (ROOT / "core").rglob("*.py") if "rasterio" in _imports(p)}
    assert users == {Path("core/data/raster")}


def test_the_core_runs_without_qgis_and_its_modules_load_alone():
    """Really imported, with qgis blocked; an import inside a function is found by the walk above."""
    modules = sorted(
        ".".join(("agridrought", *p.relative_to(ROOT).with_suffix("").parts)) for p in (ROOT / "core").rglob("*.py")
    )
    code = (
        "import sys, importlib\n"
        "for name in ('qgis', 'PyQt5', 'PyQt6'): sys.modules[name] = None\n"
        f"for name in {modules!r}: importlib.import_module(name.removesuffix('.__init__'))\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


@pytest.mark.parametrize("path", sorted((ROOT / "algorithms").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT)))
def test_algorithms_have_no_numerics(path):
    assert not _imports(path) & (HEAVY | {"numpy"})


# Runs in a Python in which the packages cannot be imported, as if they were not installed.
_SHADOWED = """
import sys, importlib.abc
from pathlib import Path
ABSENT = set(sys.argv[2].split(","))
class Wall(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ABSENT:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Wall())
import importlib.util
spec = importlib.util.find_spec
importlib.util.find_spec = lambda name, *more: None if name.split(".")[0] in ABSENT else spec(name, *more)
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback
from qgis.testing import start_app
app = start_app()
from agridrought import classFactory
plugin = classFactory(None)
plugin.initProcessing()
provider = QgsApplication.processingRegistry().providerById("agridrought")
assert len(provider.algorithms()) >= 6, "the provider does not load"
for algorithm in provider.algorithms():
    if algorithm.group() == "9 Chains":
        continue
    can, why = algorithm.canExecute()
    feedback = QgsProcessingFeedback(False)
    _, ready = algorithm.run({"INPUT": sys.argv[1]}, QgsProcessingContext(), feedback, {})
    told = "" if ready else " ".join(feedback.textLog().split())
    print("TOOL", algorithm.name(), can, why, "|", told, sep="\\t")
plugin.unload()
assert QgsApplication.processingRegistry().providerById("agridrought") is None
"""


def _tools_without(packages, tmp_path) -> dict[str, tuple[str, str, str]]:
    done = subprocess.run(
        [sys.executable, "-c", _SHADOWED, str(tmp_path / "none.tif"), ",".join(packages)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    rows = [line.split("\t")[1:] for line in done.stdout.splitlines() if line.startswith("TOOL\t")]
    return {name: (can, why, told) for name, can, why, _, told in rows}


def test_with_numpy_and_gdal_alone_the_provider_loads_and_says_what_to_install(tmp_path):
    tools = _tools_without(HEAVY | {"pandas", "affine"}, tmp_path)
    assert {"buildstack", "gapfill", "traindownscaler", "ssi"} <= set(tools) and not set(tools) & CHAINS
    for can, why, told in tools.values():
        assert can == "False" and "rasterio" in why and "Install" in why
        assert "rasterio" in told and "Install with" in told


@pytest.mark.parametrize(
    "package, named, needing",
    [
        ("rasterio", "rasterio", None),
        (
            "scipy",
            "scipy",
            {"alignstack", "preparecovariate", "gapfill", "trend", "regionaltrend", "traindownscaler", "downscale"}
            | {"ssi", "droughtarea", "droughtfrequency", "phases", "droughtclusters", "droughtcentre", "droughtreport"}
            | {"krigeprecipitation", "riverdistance", "traincropmodel", "mapcropmoisture", "validate", "impact"}
            | {"flashdrought"},
        ),
        ("pymannkendall", "pymannkendall", {"regionaltrend"}),
        (
            "pyproj",
            "pyproj",
            {
                "droughtcentre",
                "droughtclusters",
                "droughtreport",
                "krigeprecipitation",
                "longtable",
                "mapcropmoisture",
                "riverdistance",
                "samplestations",
                "transect",
            },
        ),
        ("sklearn", "scikit-learn", {"traindownscaler", "downscale", "traincropmodel", "mapcropmoisture"}),
        (
            "geopandas",
            "geopandas",
            {
                "droughtcentre",
                "droughtclusters",
                "impact",
                "krigeprecipitation",
                "longtable",
                "riverdistance",
                "samplestations",
                "traincropmodel",
                "transect",
                "validate",
            },
        ),
    ],
)
def test_the_missing_package_is_named_where_it_is_needed(tmp_path, package, named, needing):
    """None: every tool needs it."""
    tools = _tools_without({package}, tmp_path)
    needing = set(tools) if needing is None else needing
    for name, (can, why, told) in tools.items():
        needed = name in needing
        assert (can == "False") == needed, name
        assert (package in why or named in why) == (f"the Python package(s) {named}" in told) == needed, (name, told)

"""Which Python packages are there, and how to get those that are not."""

from __future__ import annotations

import importlib.util
import platform
from pathlib import Path

from .errors import MissingPackageError

# Import name → name on PyPI and in Debian.
_NAMES = {
    "numpy": ("numpy", "python3-numpy"),
    "scipy": ("scipy", "python3-scipy"),
    "sklearn": ("scikit-learn", "python3-sklearn"),
    "rasterio": ("rasterio", "python3-rasterio"),
    "geopandas": ("geopandas", "python3-geopandas"),
    "joblib": ("joblib", "python3-joblib"),
    "cftime": ("cftime", "python3-cftime"),
    "pymannkendall": ("pymannkendall", ""),
}


def missing(names) -> list[str]:
    """Those of the packages (by import name) that are not installed."""
    return [name for name in names if importlib.util.find_spec(name) is None]


def install_command(names) -> str:
    """The command that installs packages for the Python of QGIS on this system.

    It is shown, never run: replacing numpy under a running QGIS breaks it.
    """
    pip = " ".join(_NAMES[name][0] for name in names)
    system = platform.system()
    if system == "Windows":
        return f"in the OSGeo4W Shell:  python -m pip install {pip}"
    if system == "Darwin":
        return f"in the Terminal:  /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install {pip}"
    if Path("/etc/debian_version").exists():
        apt = " ".join(_NAMES[name][1] for name in names if _NAMES[name][1])
        rest = " ".join(_NAMES[name][0] for name in names if not _NAMES[name][1])
        commands = [f"sudo apt install {apt}"] if apt else []
        commands += [f"python3 -m pip install --user {rest}"] if rest else []
        return "in a terminal:  " + "  and  ".join(commands)
    return f"in a terminal:  python3 -m pip install --user {pip}"


def require(names, purpose: str) -> None:
    """Raise `MissingPackageError` with the command to run, unless all packages are installed."""
    absent = missing(names)
    if absent:
        listed = ", ".join(_NAMES[name][0] for name in absent)
        raise MissingPackageError(
            f"{purpose} needs the Python package(s) {listed}, which the Python of QGIS does not have. "
            f"Install with, {install_command(absent)}  and start QGIS again."
        )

"""Which Python packages are there, and how to get those that are not."""

from __future__ import annotations

import gc
import importlib
import importlib.util
import platform
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import MissingPackageError
from .language import say

# Import name → name on PyPI and in Debian (empty where Debian has none).
_NAMES = {
    "numpy": ("numpy", "python3-numpy"),
    "scipy": ("scipy", "python3-scipy"),
    "sklearn": ("scikit-learn", "python3-sklearn"),
    "rasterio": ("rasterio", "python3-rasterio"),
    "geopandas": ("geopandas", "python3-geopandas"),
    "pandas": ("pandas", "python3-pandas"),
    "cftime": ("cftime", "python3-cftime"),
    "matplotlib": ("matplotlib", "python3-matplotlib"),
    "jinja2": ("jinja2", "python3-jinja2"),
    "pymannkendall": ("pymannkendall", ""),
    "pyproj": ("pyproj", "python3-pyproj"),
    "xarray": ("xarray", "python3-xarray"),
    "PIL": ("pillow", "python3-pil"),
    "distributed": ("distributed", "python3-distributed"),
}


@dataclass(frozen=True)
class System:
    """A kind of computer, as far as installing Python packages goes."""

    name: str
    where: str  # the place to type the command
    command: str  # with {} for the packages
    debian_names: bool = False
    other: str = ""  # command for packages without a Debian name
    again: str = ""  # command for packages that are there but cannot be imported


def _python_of_qgis_on_macos() -> str:
    # QGIS may have been installed under another name, such as QGIS-LTR.app.
    programs = Path(sys.executable).parent
    if ".app/" not in str(programs):
        programs = Path("/Applications/QGIS.app/Contents/MacOS")
    return shlex.quote(str(programs / "bin" / "python3"))


_AGAIN = " -m pip install --upgrade --force-reinstall --no-deps {}"
WINDOWS = System(
    "Windows", "in the OSGeo4W Shell", "python -m pip install {}", again=f"python{_AGAIN}",
)  # fmt: skip
MACOS = System(
    "macOS", "in the Terminal", _python_of_qgis_on_macos() + " -m pip install {}",
    again=_python_of_qgis_on_macos() + _AGAIN,
)  # fmt: skip
# pip must be told that Debian's Python may get a package of the user's own; what it needs comes from apt.
DEBIAN = System(
    "Debian and Ubuntu", "in a terminal", "sudo apt install {}", debian_names=True,
    other="python3 -m pip install --user --break-system-packages --no-deps {}",
    again="sudo apt install --reinstall {}",
)  # fmt: skip
LINUX = System(
    "Other Linux", "in a terminal", "python3 -m pip install --user {}", again=f"python3{_AGAIN}",
)  # fmt: skip
SYSTEMS = (WINDOWS, MACOS, DEBIAN, LINUX)


def this_system() -> System:
    by_platform = {"Windows": WINDOWS, "Darwin": MACOS}
    if platform.system() in by_platform:
        return by_platform[platform.system()]
    return DEBIAN if Path("/etc/debian_version").exists() else LINUX


def title(name: str) -> str:
    """What the package with this import name is called (sklearn: scikit-learn)."""
    return _NAMES[name][0]


def missing(names) -> list[str]:
    """Those of the packages (by import name) that are not installed."""
    return [name for name in names if importlib.util.find_spec(name) is None]


def broken(names) -> dict[str, str]:
    """Packages that are installed but cannot be imported, with what they say.

    Such as one that was built for another numpy. Packages are imported by this, which may take seconds.
    """
    found = {}
    for name in names:
        if name in sys.modules or missing([name]):
            continue
        try:
            importlib.import_module(name)
        except Exception as error:  # whatever a package built for another numpy raises when it is imported
            found[name] = " ".join(str(error).split()) or type(error).__name__
    return found


def version(name: str) -> str | None:
    """The installed version; empty where the package is there but does not tell, None where it is not."""
    from importlib import metadata  # brings the modules for e-mail with it

    if missing([name]):
        return None
    try:
        return metadata.version(title(name))
    except metadata.PackageNotFoundError:  # built into a bundle without its metadata
        return ""


def command(names, system: System) -> str:
    """The command that installs packages for the Python of QGIS, to be typed by a person.

    It is shown, never run: replacing numpy under a running QGIS breaks it.
    """
    usual = [_NAMES[name][system.debian_names] for name in names]
    others = [title(name) for name in names if system.debian_names and not _NAMES[name][True]]
    commands = [
        form.format(" ".join(part))
        for form, part in ((system.command, list(filter(None, usual))), (system.other, others))
        if part
    ]
    return " && ".join(commands)


def repair_command(names, system: System) -> str:
    """The command for packages that are installed but cannot be imported, to be typed by a person.

    On Debian a package that somebody installed with pip hides the one of the system, which is the one that fits the
    Python of QGIS: it is taken away.
    """
    if not system.debian_names:
        return system.again.format(" ".join(title(name) for name in names))
    own = [name for name in names if not _NAMES[name][True] or not _of_debian(name)]
    rest = [_NAMES[name][True] for name in names if name not in own]
    commands = []
    if own:
        listed = " ".join(title(name) for name in own)
        commands.append(f"python3 -m pip uninstall --break-system-packages {listed}")
    if rest:
        commands.append(system.again.format(" ".join(rest)))
    return " && ".join(commands)


def _of_debian(name: str) -> bool:
    """Whether a package lies where apt puts it."""
    spec = importlib.util.find_spec(name)
    return spec is None or "/dist-packages/" in str(spec.origin or "")


def install_command(names) -> str:
    """Where to type which command on this system."""
    system = this_system()
    return f"{system.where}:  {command(names, system)}"


def lazily(package: str, names: Mapping[str, Iterable[str]]) -> Callable[[str], Any]:
    """A ``__getattr__`` for a package of our own that imports a name from its module when it is first asked for.

    So the Toolbox, which needs all declarations, does not load the numerics of all tools.

    Parameters
    ----------
    package
        Its ``__name__``.
    names
        By the module of the package that defines them.
    """
    homes = {name: module for module, defined in names.items() for name in defined}

    def found(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(importlib.import_module(f"{package}.{homes[name]}"), name)

    return found


@contextmanager
def without_collection() -> Iterator[None]:
    """Leave out Python's search for garbage: an import makes many objects, and QGIS has so many that searches count."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def load(names) -> None:
    """Import modules now that will be needed: the first import of a large one takes seconds."""
    for name in names:
        importlib.import_module(name)


def require(names, purpose: str) -> None:
    """Raise `MissingPackageError` with the command to run, unless all packages are there and can be imported."""
    absent = missing(names)
    if absent:
        raise MissingPackageError(
            "{purpose} needs the Python package(s) {listed}, which the Python of QGIS does not have. Install with,"
            " {command}  and start QGIS again.",
            purpose=say(purpose), listed=", ".join(title(name) for name in absent), command=install_command(absent),
        )  # fmt: skip
    for name in names:
        try:
            with without_collection():
                importlib.import_module(name)
        except Exception as error:  # whatever a package built for another numpy raises when it is imported
            raise MissingPackageError(
                "{purpose} needs the Python package {name}, which is installed but cannot be imported ({why}). It may"
                " have been built for another version of numpy. Mend it with, {command}  and start QGIS again.",
                purpose=say(purpose), name=title(name), why=error,
                command=f"{this_system().where}:  {repair_command([name], this_system())}",
            ) from error  # fmt: skip

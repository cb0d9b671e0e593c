"""The zip of `make package`: its contents, the plugin site's rules, no dangerous calls in what is shipped."""

import ast
import configparser
import importlib.util
import re
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]

REQUIRED_METADATA = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
    "homepage",
    "changelog",
    "tags",
    "category",
    "icon",
)
# Everything that runs text or bytes as a program.
FORBIDDEN_CALLS = {"eval", "exec", "__import__"}
# Where the package to install is not called as the module.
PACKAGE_OF_MODULE = {"sklearn": "scikit-learn", "markupsafe": "jinja2"}
# What only those have who ask for it: a cluster, arrays with labels, an animation. No tool stops without them; fiona
# comes with the geopandas that needs it.
OPTIONAL = {"distributed", "xarray", "PIL", "fiona"}
FORBIDDEN_IMPORTS = {"pickle", "cPickle", "_pickle", "dill", "cloudpickle", "marshal", "shelve"}


@pytest.fixture(scope="module")
def package():
    specification = importlib.util.spec_from_file_location("package_script", ROOT / "scripts" / "package.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def archive(package, tmp_path_factory):
    path = package.write_zip(folder=tmp_path_factory.mktemp("zip"))
    with zipfile.ZipFile(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def names(archive):
    return [PurePosixPath(name) for name in archive.namelist()]


@pytest.fixture(scope="module")
def metadata(archive):
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(archive.read("agridrought/metadata.txt").decode("utf-8"))
    return parser["general"]


@pytest.fixture(scope="module")
def requirements(archive):
    lines = archive.read("agridrought/requirements.txt").decode().splitlines()
    return {re.match(r"[A-Za-z0-9_-]+", line).group() for line in lines if line and not line.startswith("#")}


@pytest.fixture(scope="module")
def sources(archive):
    return {name: ast.parse(archive.read(name), name) for name in archive.namelist() if name.endswith(".py")}


def test_one_folder_called_agridrought(names):
    assert {name.parts[0] for name in names} == {"agridrought"}
    assert all(".." not in name.parts for name in names)


@pytest.mark.parametrize(
    "name",
    [
        "metadata.txt",
        "__init__.py",
        "plugin.py",
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "requirements.txt",
        "icon.png",
        "core/__init__.py",
        "algorithms/provider.py",
    ],
)
def test_holds_what_the_plugin_needs(names, name):
    assert PurePosixPath("agridrought") / name in names


def test_holds_nothing_else(names, package):
    for name in names:
        inside = name.parts[1:]
        assert not any(part.startswith(".") or part == "__pycache__" for part in inside), name
        assert inside[0] in (package.FOLDERS if len(inside) > 1 else package.TOP_FILES), name
        assert name.suffix.lower() not in package.UNWANTED_SUFFIXES, name


def test_no_compiled_code_under_another_name(archive):
    heads = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"PK\x03\x04")
    for name in archive.namelist():
        assert not archive.read(name)[:4].startswith(heads), name


def test_every_package_folder_is_importable(names):
    folders = {name.parent for name in names if name.suffix == ".py"}
    missing = [str(folder) for folder in folders if folder / "__init__.py" not in names]
    assert not missing


def test_small_enough_for_the_site(archive, package):
    assert Path(archive.filename).stat().st_size <= package.LARGEST_ZIP


def test_name_carries_the_version(archive, metadata):
    assert Path(archive.filename).name == f"agridrought-{metadata['version']}.zip"


def test_same_files_give_the_same_bytes(archive, package, tmp_path):
    again = package.write_zip(folder=tmp_path)
    assert again.read_bytes() == Path(archive.filename).read_bytes()


@pytest.mark.parametrize("field", REQUIRED_METADATA)
def test_metadata_field(metadata, field):
    assert metadata.get(field, "").strip(), f"metadata.txt lacks {field}"


def test_metadata_values(metadata, names):
    assert re.fullmatch(r"\d+\.\d+(\.\d+)?", metadata["version"])
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata.getboolean("hasProcessingProvider"), "qgis_process looks for the provider only with this"
    assert "qpip" in metadata.get("plugin_dependencies", "")
    assert PurePosixPath("agridrought") / metadata["icon"] in names
    assert "supportsQt6" not in metadata, "QGIS dropped it in favour of qgisMaximumVersion"


def test_requirements_are_what_is_imported(requirements, sources):
    """Neither more (a user would install it for nothing) nor less."""
    own = {"qgis", "osgeo", "numpy", "agridrought", "processing"}  # QGIS brings them
    imported = set()
    for tree in sources.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                imported.add(node.module.split(".")[0])
    imported -= own | OPTIONAL | set(sys.stdlib_module_names)
    assert {PACKAGE_OF_MODULE.get(name, name) for name in imported} == requirements


def test_about_names_the_python_packages(metadata, requirements):
    assert not [name for name in requirements if name not in metadata["about"]]


def test_licence_is_the_gpl(archive):
    text = archive.read("agridrought/LICENSE").decode()
    assert "GNU GENERAL PUBLIC LICENSE" in text and "Version 2, June 1991" in text


def test_pb_tool_ships_the_same(package):
    parser = configparser.ConfigParser()
    parser.read(ROOT / "pb_tool.cfg")
    files = parser["files"]
    assert set(files["extra_dirs"].split()) == set(package.FOLDERS)
    assert set((files["python_files"] + " " + files["extras"]).split()) == set(package.TOP_FILES)


def test_no_text_or_bytes_run_as_a_program(sources):
    found = []
    for name, tree in sources.items():
        for node in ast.walk(tree):
            used = set()
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                used = FORBIDDEN_CALLS & {node.func.id}
            elif isinstance(node, ast.Import):
                used = FORBIDDEN_IMPORTS & {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                used = FORBIDDEN_IMPORTS & {(node.module or "").split(".")[0]}
            found += [f"{name}:{node.lineno} {what}" for what in used]
    assert not found


def test_no_shell(sources):
    found = []
    for name, tree in sources.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "shell":
                if not (isinstance(node.value, ast.Constant) and node.value.value is False):
                    found.append(f"{name}:{node.value.lineno} shell=")
            if (
                isinstance(node, ast.Attribute)
                and node.attr in {"system", "popen"}
                and isinstance(node.value, ast.Name)
                and node.value.id == "os"
            ):
                found.append(f"{name}:{node.lineno} os.{node.attr}")
    assert not found


def test_no_pickled_arrays(sources):
    """numpy unpickles when asked to, and a model or sample file may come from anywhere."""
    found = [
        f"{name}:{node.value.lineno}"
        for name, tree in sources.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword)
        and node.arg == "allow_pickle"
        and not (isinstance(node.value, ast.Constant) and node.value.value is False)
    ]
    assert not found


def test_placeholder_addresses_are_refused_unless_one_says_so(package):
    """The plugin site would publish them."""
    import subprocess

    good = {name: f"https://drought.org/{name}" for name in package.ADDRESSES}
    assert package.placeholders(good) == []
    for bad in ("", "https://example.com/x", "agridrought@users.noreply.github.com", "TODO"):
        assert package.placeholders({**good, "tracker": bad}) == ["tracker"]
    found = package.placeholders(package.read_metadata())
    said = subprocess.run([sys.executable, package.__file__], capture_output=True, text=True, check=False)
    assert (said.returncode != 0) == bool(found)
    assert not found or ("placeholders" in said.stderr and "--with-placeholders" in said.stderr)

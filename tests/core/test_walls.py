"""The walls of the house: what may import what."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import house  # noqa: E402

FILES = house.modules()


def _packages(file: Path) -> set[str]:
    """First parts of the names of all packages that a file imports from outside."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").split(".")[0])
    return found


@pytest.fixture(scope="module")
def arrows():
    """What imports what; made where it is asked for, since every process of the tests loads this module."""
    return house.graph()


def test_there_are_no_circles(arrows):
    assert house.circles(arrows) == []


def test_every_import_leads_somewhere():
    """Also those inside functions, which nothing notices until they run."""
    lost = []
    for name, file in FILES.items():
        package = name if file.name == "__init__.py" else name.rpartition(".")[0]
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                base = package.split(".")[: len(package.split(".")) - node.level + 1]
                stem = ".".join(base + ([node.module] if node.module else []))
                if stem and stem not in FILES:
                    lost.append((name, stem))
    assert not lost


def test_core_knows_nothing_of_qgis():
    assert not [name for name, file in FILES.items() if _packages(file) & {"qgis", "PyQt5", "PyQt6"}]


_PASSES = {"map", "map_blocks", "stream", "sample"}


def test_kernels_stand_at_module_level():
    """What encloses a kernel would be lost when it works in another process."""
    enclosed = []
    for name, file in FILES.items():
        for outer in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(outer, ast.FunctionDef):
                continue
            inner = {node.name for node in ast.walk(outer) if isinstance(node, ast.FunctionDef)} - {outer.name}
            for call in ast.walk(outer):
                called = getattr(call, "func", None)
                given = getattr(call, "args", None)
                if getattr(called, "attr", getattr(called, "id", "")) in _PASSES and given:
                    if isinstance(given[0], ast.Lambda) or getattr(given[0], "id", "") in inner:
                        enclosed.append((name, call.lineno))
    assert not enclosed


def test_only_data_raster_imports_rasterio():
    here = [name for name, file in FILES.items() if "rasterio" in _packages(file)]
    assert all(name.startswith("core.data.raster") for name in here), here


@pytest.mark.parametrize(
    ("room", "never"),
    [
        ("core.run", ("core.data", "core.engine", "core.interface", "core.zonal", "core.learning", "core.report",
                      "core.tools")),
        ("core.data", ("core.interface", "core.zonal", "core.learning", "core.report", "core.tools")),
        ("core.engine", ("core.interface", "core.zonal", "core.learning", "core.report", "core.tools")),
        ("core.learning", ("core.interface", "core.zonal", "core.report", "core.tools")),
        ("core.zonal", ("core.interface", "core.learning", "core.report", "core.tools")),
        ("core.report", ("core.engine", "core.interface", "core.zonal", "core.tools")),
        ("core.interface", ("core.tools", "core.report")),
    ],
)  # fmt: skip
def test_lower_floors_know_nothing_of_the_upper(arrows, room, never):
    assert not [
        (name, other) for name, to in arrows.items() if name.startswith(room) for other in to if other.startswith(never)
    ]


def test_reports_know_results_and_not_tools(arrows):
    assert not [
        (name, other)
        for name, to in arrows.items()
        if name.endswith(".report")
        for other in to
        if other.endswith(".tool")
    ]


_TELLING = {
    "info", "warn", "say", "later", "leave_out", "Message", "InputError", "ParameterError", "OutputError", "DateError",
    "UnitError", "ResourceError", "GridError", "MissingPackageError", "ModelError",
}  # fmt: skip
_SHOWN = {"section", "subsection", "text", "note", "points", "leave_out", "footer", "link", "set_xlabel", "set_ylabel"}


def _calls(file: Path):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "attr", getattr(node.func, "id", "")), node


def test_templates_can_be_translated():
    """A text that is filled before it is told cannot be looked up in a translation."""
    filled = [
        (name, call.lineno)
        for name, file in FILES.items()
        for called, call in _calls(file)
        if called in _TELLING
        and any(isinstance(given, ast.JoinedStr) for given in call.args)
    ]  # fmt: skip
    assert not filled


def test_templates_stand_where_they_are_told():
    """A text that is put together, or kept in a name as a plain literal, is not gathered for translation."""
    hidden = []
    for name, file in FILES.items():
        plain = {
            target.id
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.Assign) and _is_plain_text(node.value)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for called, call in _calls(file):
            if called == "leave_out":
                told = [call.args[place] for place in (0, 3) if place < len(call.args)]
            else:
                told = call.args[:1] if called in ("info", "warn") else []
            for given in told:
                if isinstance(given, ast.BinOp) or (isinstance(given, ast.Name) and given.id in plain):
                    hidden.append((name, given.lineno))
    assert not hidden


def _is_plain_text(value: ast.expr) -> bool:
    """Whether a value is a text of several words, whole or put together."""
    if isinstance(value, ast.IfExp):
        return _is_plain_text(value.body) or _is_plain_text(value.orelse)
    if isinstance(value, ast.Constant):
        return isinstance(value.value, str) and " " in value.value
    return (
        isinstance(value, (ast.JoinedStr, ast.BinOp))
        and " " in ast.unparse(value).strip("'\" ")
        and "'" in ast.unparse(value)
    )


def test_pages_and_figures_say_their_texts():
    """Bare literals of reports would stay English."""
    bare = []
    for name, file in FILES.items():
        if name.startswith("core.report.") or ".report" in name:
            for called, call in _calls(file):
                told = getattr(getattr(call.func, "value", None), "attr", "") == "tell"  # Tell translates by itself
                if called in _SHOWN and isinstance(call.func, ast.Attribute) and not told:
                    bare += [
                        (name, given.lineno)
                        for given in call.args
                        if isinstance(given, (ast.Constant, ast.JoinedStr)) and " " in ast.unparse(given).strip("'\" ")
                    ]
    assert not bare


def test_what_tests_share_is_a_package():
    files = (ROOT / "tests").rglob("*.py")
    assert not [path for path in files if "conftest" in {*_packages(path)}]


@pytest.mark.parametrize("part", ["core", "algorithms"])
def test_tests_lie_in_the_folders_of_what_they_test(part):
    tests = ROOT / "tests"
    folders = {path.parent.relative_to(tests) for path in (tests / part).rglob("test_*.py")}
    assert not [str(folder) for folder in folders if not (ROOT / folder).is_dir()]

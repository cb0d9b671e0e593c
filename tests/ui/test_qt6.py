"""No QGIS on Qt 6 can be had everywhere: names that Qt 6 does not have are found in the source.

PyQt 6 knows enum members only by the name of their enum (``Qt.AlignmentFlag.AlignCenter``), imports must go through
``qgis.PyQt``, and some methods are gone.
"""

import ast
import enum
import importlib
import os
from pathlib import Path

import pytest

ROOT = Path(os.environ["AGRIDROUGHT_ROOT"])
FILES = [ROOT / "plugin.py", *sorted((ROOT / "ui").rglob("*.py")), *sorted((ROOT / "algorithms").rglob("*.py"))]
GONE = {
    "exec_",
    "globalPos",
    "globalX",
    "globalY",
    "toTime_t",
    "setMargin",
    "desktop",
    "print_",
    "widthF",
    "fromTime_t",
}
GONE_NAMES = {"QRegExp", "QTextCodec", "QDesktopWidget", "QVariant", "QT_TRANSLATE_NOOP", "QLinkedList", "QStringRef"}
# Of QtWidgets in Qt 5, of QtGui in Qt 6; qgis.PyQt has them in QtGui with both.
MOVED = {"QAction", "QActionGroup", "QShortcut", "QUndoCommand", "QUndoStack"}


def _imported(tree):
    """Names of this file → what they stand for, of those that come from QGIS or Qt."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis"):
            module = importlib.import_module(node.module)
            for alias in node.names:
                found[alias.asname or alias.name] = getattr(module, alias.name, None)
    return found


def _is_member(value) -> bool:
    """Whether a value is a member of an enum, as PyQt 5 (numbers of a type of their own) or Python has it."""
    return isinstance(value, enum.Enum) or (isinstance(value, int) and type(value) not in (int, bool))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_names_exist_with_qt_6(qgis, path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    wrong = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            wrong += [f"imports {name}" for name in modules if name.startswith(("PyQt", "PySide", "sip"))]
            if isinstance(node, ast.ImportFrom):
                names = {alias.name for alias in node.names}
                wrong += [f"{name} is gone" for name in names & GONE_NAMES]
                if node.module == "qgis.PyQt.QtWidgets":
                    wrong += [f"{name} is in QtGui" for name in names & MOVED]
        elif isinstance(node, ast.Attribute) and node.attr in GONE:
            wrong.append(f"line {node.lineno}: {node.attr} is gone")
    known = _imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in known:
            owner = known[node.value.id]
            value = getattr(owner, node.attr, None) if isinstance(owner, type) else None
            if _is_member(value) and type(value).__name__ != owner.__name__:
                wrong.append(f"line {node.lineno}: {node.value.id}.{node.attr} is not named by its enum")
    assert not wrong


def test_the_check_sees_what_it_should(qgis):
    from qgis.core import Qgis
    from qgis.PyQt.QtCore import Qt

    assert _is_member(Qt.AlignmentFlag.AlignCenter) and _is_member(Qgis.MessageLevel.Warning)
    assert not _is_member(3) and not _is_member(True)

"""Gather the texts that can be translated into i18n/*.ts, and compile those into *.qm.

    source scripts/env.sh && build/venv/bin/python scripts/make_translation.py [--list KIND]

Texts come from the declarations of the tools (which pass them through variables, where lupdate sees nothing), from
legends and chains, from literals inside ``tr(…)`` and ``later(…)``, and from the templates of messages.
Translations that a .ts file has stay; texts that are gone leave it. ``lrelease`` (Debian: qttools5-dev-tools) is
needed to compile; the .qm files are kept in the repository, so that users need nothing.
"""

from __future__ import annotations

import argparse
import ast
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "i18n"
LANGUAGES = {"zh-Hans": "zh_CN"}
CONTEXT = "AgriDrought"
KINDS = ("dialogs", "help", "legends", "windows", "reports", "messages")
_TELLING = {"info", "warn", "InputError", "ParameterError", "OutputError", "DateError", "UnitError", "ResourceError",
            "GridError", "MissingPackageError", "ModelError", "UnreadableDate", "Cancelled", "Message"}  # fmt: skip


def texts() -> dict[str, str]:
    """Every text that can be translated → its kind; of two kinds the first counts."""
    found: dict[str, str] = {}
    for kind, gather in (("dialogs", _dialogs), ("legends", _legends), ("windows", _windows), ("help", _help),
                         ("reports", _reports), ("messages", _messages)):  # fmt: skip
        for text in gather():
            if text and any(letter.isalpha() for letter in text):
                found.setdefault(text, kind)
    return found


def _dialogs():
    from agridrought.algorithms.chain import NAMES
    from agridrought.core.interface.declaration import GROUPS, ChoiceInput, parameters_of
    from agridrought.core.tools.toolbox import TOOLS

    yield from GROUPS.values()
    yield "9 Chains"
    for tool in TOOLS:
        yield tool.title
        yield tool.summary()
        for parameter in parameters_of(tool):
            yield parameter.label
            yield parameter.help
            if isinstance(parameter, ChoiceInput):
                yield from (parameter.label_of(word) for word in parameter.words)
        yield from (number.label for number in tool.numbers.values())
    yield from NAMES.values()
    yield from _models()
    yield from (kind.SHORT for kind in _undeclared())
    yield from (kind.TITLE for kind in _undeclared())


def _undeclared() -> list:
    """Algorithms that are made of no declaration, since they need QGIS."""
    from agridrought.algorithms.provider import ALGORITHMS

    return [kind for kind in ALGORITHMS if not hasattr(kind, "TOOL")]


def _models():
    """Labels and helps of the inputs of chains."""
    from qgis.core import QgsProcessingModelAlgorithm

    for path in sorted((ROOT / "models").glob("*.model3")):
        model = QgsProcessingModelAlgorithm()
        model.fromFile(str(path))
        yield from (str(text) for _, text in sorted(model.helpContent().items()))
        for definition in model.parameterDefinitions():
            yield definition.description()


def _help():
    from agridrought.core.tools.toolbox import TOOLS

    for tool in TOOLS:
        yield from (" ".join(text.split()) for text in tool.help.strip().split("\n\n"))
        yield tool.place_in_chain()
    for kind in _undeclared():
        yield from (" ".join(text.split()) for text in kind.HELP.strip().split("\n\n"))
        yield kind.NEIGHBOURS


def _legends():
    from agridrought.core.report import legends

    for legend in vars(legends).values():
        if isinstance(legend, tuple):
            yield from (one.label for one in legend if hasattr(one, "label"))
    yield legends.RANKS_BEHIND.label


def _windows():
    """Literals inside tr(…) and later(…); tables of words that are translated when they are shown."""
    from agridrought.core.run.packages import SYSTEMS
    from agridrought.ui.styles import _EVENT_BANDS, _MEASURES

    yield from (*_EVENT_BANDS.values(), *_MEASURES.values())
    for system in SYSTEMS:
        yield from (system.name, system.where)
    paths = [ROOT / "plugin.py", *sorted((ROOT / "ui").glob("*.py")), *sorted((ROOT / "algorithms").rglob("*.py"))]
    for path in paths:
        for call in _calls(path):
            if getattr(call.func, "id", "") in ("tr", "later") and call.args:
                yield from _literals(call.args[0])


def _reports():
    """Texts of pages and figures, and the parts that messages are put together of."""
    from agridrought.core.data import file_kinds
    from agridrought.core.data.stack.time_axis import MONTHS, STEPS, step_noun
    from agridrought.core.report.figures import SHORT_MONTHS
    from agridrought.core.tools.drought.area.annual import GROUPS as AREAS
    from agridrought.core.tools.drought.outlook.kernel import GROUPS
    from agridrought.core.tools.drought.regional_trend.traps import TRAPS

    yield from (*MONTHS, *SHORT_MONTHS, *GROUPS, *AREAS)
    yield from (step_noun(step) for step in (*STEPS, "4day", "8day", "16day", "year", "day"))
    yield from (file_kinds._UNPACK, file_kinds._AGAIN, file_kinds._LOGIN, *file_kinds._WANTED.values())
    for call in _calls(ROOT / "core" / "data" / "file_kinds.py"):
        if getattr(call.func, "id", "") == "FileKind":
            for given in (call.args[0], *(one.value for one in call.keywords)):
                yield from _literals(given)
    yield from ("increasing", "decreasing", "no trend")  # as pymannkendall has them
    for texts_ in TRAPS.values():
        yield from texts_
    for path in (*sorted((ROOT / "core").rglob("*.py")), *sorted((ROOT / "algorithms").rglob("*.py"))):
        for call in _calls(path):
            if getattr(call.func, "id", "") in ("say", "later") and call.args:
                yield from _literals(call.args[0])


def _messages():
    """Templates of what a run tells, and of what refuses it."""
    for path in (file for room in ("core", "algorithms", "ui") for file in sorted((ROOT / room).rglob("*.py"))):
        for call in _calls(path):
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            if name in _TELLING and call.args:
                yield from _literals(call.args[0])
            elif name == "leave_out" and len(call.args) > 3:
                yield from (*_literals(call.args[0]), *_literals(call.args[3]))


def _calls(path: Path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _literals(node):
    """A literal, or both of a choice."""
    if isinstance(node, ast.IfExp):
        yield from (*_literals(node.body), *_literals(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def read(path: Path) -> dict[str, str]:
    """Translations that a .ts file holds."""
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is not None and translation.text and translation.get("type") not in ("unfinished", "vanished"):
            found[source] = translation.text
    return found


def write(path: Path, locale: str, known: dict[str, str]) -> tuple[int, int]:
    """Write a .ts file; returns how many texts are translated, and how many there are."""
    root = ElementTree.Element("TS", version="2.1", language=locale, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    sources = texts()
    for source in sorted(sources, key=lambda text: (KINDS.index(sources[text]), text)):
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        ElementTree.SubElement(message, "extracomment").text = sources[source]
        translation = ElementTree.SubElement(message, "translation")
        if source in known:
            translation.text = known[source]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root)
    FOLDER.mkdir(exist_ok=True)
    ElementTree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)
    return sum(source in known for source in sources), len(sources)


def compile_file(path: Path) -> None:
    """Make the .qm of a .ts file."""
    program = shutil.which("lrelease") or shutil.which("lrelease-qt5") or shutil.which("lrelease6")
    if program is None:
        sys.exit("make_translation: lrelease is missing (Debian: apt-get install qttools5-dev-tools)")
    target = path.with_suffix(".qm")
    subprocess.run([program, "-silent", "-removeidentical", str(path), "-qm", str(target)], check=True)


def shares(path: Path) -> dict[str, tuple[int, int]]:
    """Translated and all texts of a language, by kind."""
    known, counts = read(path), {kind: [0, 0] for kind in KINDS}
    for source, kind in texts().items():
        counts[kind][0] += source in known
        counts[kind][1] += 1
    return {kind: (done, every) for kind, (done, every) in counts.items()}


def start():
    """QGIS with the tools of the plugin, which chains need to know the outputs of their steps."""
    from qgis.core import QgsApplication
    from qgis.testing import start_app

    application = start_app()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    from agridrought import classFactory

    Processing.initialize()
    plugin = classFactory(None)
    plugin.initProcessing()
    return application, plugin


def main() -> None:
    parser = argparse.ArgumentParser(description="Gather texts and compile translations.")
    parser.add_argument("--list", metavar="KIND", choices=KINDS, help="print the untranslated texts of a kind")
    arguments = parser.parse_args()
    started = start()
    for name, locale in LANGUAGES.items():
        path = FOLDER / f"agridrought_{name}.ts"
        known = read(path)
        if arguments.list:
            print("\n".join(t for t, kind in texts().items() if kind == arguments.list and t not in known))
            continue
        write(path, locale, known)
        compile_file(path)
        for kind, (done, every) in shares(path).items():
            print(f"{name} {kind}: {done} of {every}")
    started[1].unload()


if __name__ == "__main__":
    main()

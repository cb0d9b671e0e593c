"""Write docs/tools/*.md and their list in docs/index.md from the tools themselves: pages and dialogs say the same.

source scripts/env.sh && build/venv/bin/python scripts/make_tool_pages.py
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "tools"
INDEX = FOLDER.parent / "index.md"


def _clean(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _default(definition) -> str:
    value = definition.defaultValue()
    if definition.isDestination():
        return ""
    if value is None or value == "":
        return "not set"
    return f"`{value}`"


def _kind(definition) -> str:
    """What to give, in words."""
    if definition.type() == "enum":
        return " / ".join(f"`{word}`" for word in definition.options())
    if definition.type() == "field" and definition.allowMultiple():
        return "names of fields"
    words = {
        "raster": "raster layer",
        "multilayer": "raster layers or files",
        "number": "number",
        "string": "text",
        "boolean": "yes / no",
        "datetime": "date",
        "extent": "extent",
        "file": "file or folder",
        "rasterDestination": "GeoTIFF to write; named `.vrt`, one per year",
        "fileDestination": "file to write",
        "folderDestination": "folder to write into",
        "sink": "table or layer to write",
        "source": "table or vector layer",
        "layer": "polygon layer or raster layer",
        "field": "name of a field",
    }
    return words.get(definition.type(), definition.type())


def _texts(algorithm) -> tuple[str, str, str]:
    """Short description, help, and what comes before and after."""
    tool = getattr(algorithm, "TOOL", None)
    if tool is None:
        return algorithm.SHORT, algorithm.HELP, algorithm.NEIGHBOURS
    return tool.summary(), tool.help, tool.place_in_chain()


def page(algorithm) -> str:
    """The page of one tool, as Markdown."""
    from qgis.core import QgsProcessingParameterDefinition

    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    lines = [
        f"# {algorithm.title()}",
        "",
        f"`agridrought:{algorithm.name()}` · group “{algorithm.group()}”",
        "",
    ]
    short, text, neighbours = _texts(algorithm)
    lines += [_clean(short), ""]
    for paragraph in text.strip().split("\n\n"):
        lines += [_clean(paragraph), ""]
    lines += [_clean(neighbours), "", "## Parameters", ""]
    lines += ["| name | label | what to give | default | meaning |", "|---|---|---|---|---|"]
    for definition in algorithm.parameterDefinitions():
        label = definition.description() + (" (advanced)" if definition.flags() & advanced else "")
        kind = _kind(definition)
        if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional:
            kind += ", optional"
        row = [f"`{definition.name()}`", label, kind, _default(definition), _clean(definition.help())]
        lines.append("| " + " | ".join(row) + " |")
    files = {d.name() for d in algorithm.destinationParameterDefinitions()}
    numbers = [output for output in algorithm.outputDefinitions() if output.name() not in files]
    if numbers:
        lines += ["", "## Numbers given back", "", "| name | meaning |", "|---|---|"]
        lines += [f"| `{output.name()}` | {_clean(output.description())} |" for output in numbers]
    required = [
        f"{d.name()}=…"
        for d in algorithm.parameterDefinitions()
        if not d.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional and d.defaultValue() is None
    ]
    lines += [
        "",
        "## On the command line",
        "",
        "```",
        f"qgis_process run agridrought:{algorithm.name()} -- {' '.join(required)}",
        "```",
    ]
    return "\n".join(lines) + "\n"


def pages() -> dict[Path, str]:
    """Every page there should be, by its file."""
    from agridrought.algorithms.provider import ALGORITHMS

    made = {}
    for kind in ALGORITHMS:
        algorithm = kind().create()
        made[FOLDER / f"{algorithm.name()}.md"] = page(algorithm)
    return made


_MARK = "<!-- tools: written by scripts/make_tool_pages.py -->\n"


def index_page() -> str:
    """docs/index.md with its list of tools, group by group in the order of the Toolbox."""
    from agridrought.algorithms.provider import ALGORITHMS

    groups: dict[str, list[str]] = {}
    for kind in ALGORITHMS:
        algorithm = kind().create()
        link = f"[{algorithm.title()}](tools/{algorithm.name()}.md)"
        groups.setdefault(algorithm.group(), []).append(f"- {link}: {_clean(algorithm.shortDescription())}")
    head = INDEX.read_text(encoding="utf-8").partition(_MARK)[0]
    lists = "\n\n".join(f"**{group}**\n\n" + "\n".join(lines) for group, lines in groups.items())
    return f"{head}{_MARK}\n{lists}\n"


def main() -> None:
    from qgis.testing import start_app

    app = start_app()
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = pages()
    for stale in set(FOLDER.glob("*.md")) - set(made):
        stale.unlink()
    for path, text in {**made, INDEX: index_page()}.items():
        path.write_text(text, encoding="utf-8")
    print(f"{len(made)} pages in {FOLDER}")
    app.exitQgis()
    os._exit(0)  # QGIS outside its desktop does not always end cleanly


if __name__ == "__main__":
    main()

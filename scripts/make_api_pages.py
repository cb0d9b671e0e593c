"""Write docs/api/*.md: a page for each family of kernels, from the docstrings of core.

python3 scripts/make_api_pages.py

Read from the source, so that nothing need be installed; `tests/core/test_examples.py` runs the examples.
"""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "api"

# Page → title and the modules or folders of core whose public names it shows.
FAMILIES = {
    "time_stacks": ("Time stacks and their dates", ["data/stack"]),
    "grids": ("Grids, areas and reference systems", ["data/earth"]),
    "rasters": ("Reading and writing rasters", ["data/raster"]),
    "tables": ("Tables, stations and zones", ["data/table", "zonal"]),
    "engine": ("Windows, threads and staged files", ["engine"]),
    "learning": ("Random forests and their checks", ["learning"]),
    "gap_filling": ("Gap filling and harmonising", ["tools/moisture/gap_fill", "tools/moisture/harmonise"]),
    "downscaling": ("Downscaling", ["tools/moisture/downscale"]),
    "tvdi": ("TVDI", ["tools/moisture/tvdi"]),
    "crop": ("Crop soil moisture", ["tools/crop"]),
    "indices": (
        "Drought indices",
        [
            "tools/drought/ssi",
            "tools/drought/classify",
            "tools/drought/root_zone",
            "tools/drought/condition_index",
            "tools/drought/flash_drought",
            "tools/drought/outlook",
        ],
    ),
    "trends": ("Trends", ["tools/drought/trend", "tools/drought/regional_trend"]),
    "characteristics": (
        "Drought characteristics",
        [f"tools/drought/{name}" for name in ("frequency", "area", "events", "clusters", "centre", "phases")],
    ),
    "evaluation": ("Evaluation", ["tools/evaluation"]),
}
_NO_KERNEL = ("tool.py", "train_tool.py", "map_tool.py", "report.py", "tables.py")


def pages() -> dict[str, str]:
    """Name of the file → its text."""
    texts = {f"{name}.md": _page(title, places) for name, (title, places) in FAMILIES.items()}
    rows = [f"- [{title}]({name}.md)" for name, (title, _) in FAMILIES.items()]
    texts["README.md"] = "\n".join(
        [
            "# The numeric core",
            "",
            "What `agridrought.core` offers without QGIS: functions and classes on arrays, and the tools themselves.",
            "",
            *rows,
            "",
            "A whole tool from Python:",
            "",
            "```python",
            ">>> from agridrought.core.tools.toolbox import tool_by_id",
            '>>> tool_by_id("ssi").title',
            "'Standardised soil-moisture index (SSI)'",
            "```",
            "",
        ]
    )
    return texts


def _page(title: str, places: list[str]) -> str:
    parts = [f"# {title}", ""]
    for place in places:
        for path in sorted((ROOT / "core" / place).rglob("*.py")):
            if path.name == "__init__.py" or path.name in _NO_KERNEL:
                continue
            parts += _module(path)
    return "\n".join(parts).rstrip() + "\n"


def _module(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    shown = [
        node
        for node in tree.body
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_") and _says(node)
    ]
    if not shown:
        return []
    name = ".".join(("agridrought", *path.relative_to(ROOT).with_suffix("").parts))
    first = (ast.get_docstring(tree) or "").partition("\n\n")[0]
    parts = [f"## `{name}`", "", " ".join(first.split()), ""]
    for node in shown:
        parts += [f"### `{_signature(node)}`", "", "```text", _says(node), "```", ""]
    return parts


def _says(node) -> str:
    """The docstring of what is more than a line long: the rest explains itself by its name."""
    text = inspect.cleandoc(ast.get_docstring(node) or "")
    return text if "\n" in text else ""


def _signature(node) -> str:
    if isinstance(node, ast.ClassDef):
        return node.name
    return f"{node.name}({', '.join(_arguments(node.args))})"


def _arguments(found: ast.arguments) -> list[str]:
    plain = [*found.posonlyargs, *found.args]
    without = len(plain) - len(found.defaults)
    names = [
        one.arg + (f"={ast.unparse(found.defaults[place - without])}" if place >= without else "")
        for place, one in enumerate(plain)
    ]
    if found.vararg:
        names.append(f"*{found.vararg.arg}")
    elif found.kwonlyargs:
        names.append("*")
    for one, default in zip(found.kwonlyargs, found.kw_defaults, strict=True):
        names.append(one.arg + (f"={ast.unparse(default)}" if default is not None else ""))
    return names + ([f"**{found.kwarg.arg}"] if found.kwarg else [])


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    written = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{len(written)} pages in docs/api")

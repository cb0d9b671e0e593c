"""The house in figures: rooms, arrows between them, circles of imports, sizes of modules.

python3 scripts/house.py            prints them
python3 scripts/house.py --check    says which goal is missed, and then ends with 1

Imports are read from the code, also those inside functions; a room is a folder of core.
"""

from __future__ import annotations

import ast
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_PARAMETERS = 7
SMALL = 60  # lines
GOALS = {  # no figure may be above
    "rooms at the second level": 20,
    "circles": 0,
    "modules under 60 lines": 33,
    "modules with one public definition": 45,
    "functions with more than seven parameters": 0,
}


def modules() -> dict[str, Path]:
    """Dotted name and file of every module of core."""
    found = {}
    for file in sorted((ROOT / "core").rglob("*.py")):
        parts = ("core", *file.relative_to(ROOT / "core").with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


def imports(name: str, file: Path, known: dict[str, Path]) -> set[str]:
    """Modules of core that a module imports."""
    package = name if file.name == "__init__.py" else name.rpartition(".")[0]
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.ImportFrom):
            continue
        stem = node.module or ""
        if node.level:
            base = package.split(".")[: len(package.split(".")) - node.level + 1]
            stem = ".".join(base + ([node.module] if node.module else []))
        stem = stem.removeprefix("agridrought.")
        for alias in node.names:
            target = f"{stem}.{alias.name}" if f"{stem}.{alias.name}" in known else stem
            if target in known and target != name and not name.startswith(target + "."):
                found.add(target)
    return found


def graph() -> dict[str, set[str]]:
    """Imports of each module of core."""
    known = modules()
    return {name: imports(name, file, known) for name, file in known.items()}


def circles(arrows: dict[str, set[str]]) -> list[list[str]]:
    """Groups of modules that import each other (strongly connected components, Tarjan 1972)."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        number[name] = low[name] = len(number)
        stack.append(name)
        for other in arrows[name]:
            if other not in number:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], number[other])
        if low[name] == number[name]:
            group = []
            while not group or group[-1] != name:
                group.append(stack.pop())
            if len(group) > 1:
                found.append(sorted(group))

    for name in arrows:
        if name not in number:
            visit(name)
    return found


def room(name: str, depth: int = 2) -> str:
    """Folder that a module lies in, at most ``depth`` levels below core (three below ``tools``)."""
    parts = name.split(".")[1:]
    return "/".join(parts[: depth + (parts[:1] == ["tools"])])


def too_wide() -> list[str]:
    """Functions of core with more parameters than `MOST_PARAMETERS`."""
    found = []
    for name, file in modules().items():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                arguments = [one.arg for one in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
                if len([one for one in arguments if one not in ("self", "cls")]) > MOST_PARAMETERS:
                    found.append(f"{name}.{node.name}")
    return found


def figures() -> dict[str, object]:
    """All figures, by name."""
    known, arrows = modules(), graph()
    files = {name: file for name, file in known.items() if file.name != "__init__.py"}
    lengths = {name: len(file.read_text(encoding="utf-8").splitlines()) for name, file in files.items()}
    public = {
        name: sum(
            isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_")
            for node in ast.parse(file.read_text(encoding="utf-8")).body
        )
        for name, file in files.items()
    }
    rooms = {room(name.rpartition(".")[0]) for name in files}
    between = {
        (room(name.rpartition(".")[0]), room(other.rpartition(".")[0])) for name, to in arrows.items() for other in to
    }
    return {
        "rooms at the second level": len({name.split(".")[1] for name in files}),
        "rooms": len(rooms),
        "arrows between rooms": len({(one, other) for one, other in between if one != other}),
        "circles": len(circles(arrows)),
        "modules": len(files),
        "median length": statistics.median(lengths.values()),
        "modules under 60 lines": sum(length < SMALL for length in lengths.values()),
        "modules with one public definition": sum(count == 1 for count in public.values()),
        "functions with more than seven parameters": len(too_wide()),
        "lines": sum(lengths.values()),
    }


def missed() -> list[str]:
    """What is above its goal, in words."""
    found = figures()
    return [f"{label}: {found[label]}, at most {most}" for label, most in GOALS.items() if found[label] > most]


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit("\n".join(missed()) or 0)
    for label, value in figures().items():
        print(f"{label:45} {value}")

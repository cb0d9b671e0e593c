"""The demonstration: real soil moisture becomes drought maps, by the same tools as in the Toolbox.

    make demo                          or, in the environment of scripts/env.sh,
    build/venv/bin/python scripts/demo.py [--out FOLDER]

Runs the tools with qgis_process and writes GeoTIFFs, PNG maps and index.html, a page that explains
them, into build/demo/. The parts of the demonstration have modules of their own.
"""

import argparse
import json
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import demo_hawaii
import demo_hawaii_page
import demo_north_europe
import demo_north_europe_page

from agridrought.core.report.page import Page, png
from agridrought.core.run.errors import AgriDroughtError

ROOT = Path(__file__).resolve().parent.parent
# Of each part: what runs its tools, and what writes about the results.
PARTS = (
    (demo_hawaii.run, demo_hawaii_page.tell),
    (demo_north_europe.run, demo_north_europe_page.tell),
)


class DemoError(Exception):
    """A tool failed, or the demonstration cannot start; the message says why."""


@dataclass(frozen=True)
class Run:
    """One run of a tool: what went in, what came out, what it said, and how long it took."""

    tool: str
    inputs: dict
    results: dict
    warnings: tuple[str, ...]
    seconds: float


class Toolbox:
    """Runs tools of AgriDrought with qgis_process, one after the other, and remembers the runs.

    folder
        Where relative outputs go.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.runs: list[Run] = []
        self.made: list[Path] = []

    def output(self, name: str) -> str:
        """A file for an output; what an earlier demonstration left there is removed."""
        path = self.folder / name
        for old in (path, path.with_name(path.name + ".aux.xml")):
            old.unlink(missing_ok=True)
        self.made.append(path)
        return str(path)

    def run(self, tool: str, **inputs) -> Run:
        """Run ``agridrought:<tool>``.

        Raises
        ------
        DemoError
            With what the tool said.
        """
        print(f"{tool:<15}", end=" ", flush=True)
        start = time.monotonic()
        process = subprocess.run(
            ["qgis_process", "--json", "run", f"agridrought:{tool}", "-"],
            input=json.dumps({"inputs": inputs}),
            capture_output=True,
            text=True,
        )
        seconds = time.monotonic() - start
        if process.returncode:
            print("failed")
            # QGIS says everything twice.
            said = dict.fromkeys(line.strip() for line in process.stderr.splitlines() if line.strip())
            raise DemoError(f"agridrought:{tool} failed (exit code {process.returncode})\n" + "\n".join(said))
        answer = json.loads(process.stdout[process.stdout.index("{") :])
        warnings = tuple(answer.get("log", {}).get("warning", []))
        self.runs.append(Run(tool, inputs, answer["results"], warnings, seconds))
        print(f"{seconds:5.1f} s   " + "   ".join(_numbers(answer["results"])), flush=True)
        for warning in warnings:
            print(f"{'':15} {warning}", flush=True)
        return self.runs[-1]

    def picture(self, figure, name: str) -> bytes:
        """Keep a figure as a PNG file, and return its bytes for the page."""
        data = png(figure)
        (self.folder / name).write_bytes(data)
        self.made.append(self.folder / name)
        return data


def _numbers(results: dict) -> list[str]:
    return [f"{name} {value:.4g}" for name, value in results.items() if isinstance(value, (int, float))]


def tell_runs(page: Page, toolbox: Toolbox) -> None:
    """The last section: which tools ran with which parameters, so that anyone can repeat it."""
    page.section("How this page was made")
    page.text(
        "Every map comes from the tools of the AgriDrought Toolbox in QGIS, run one after the other. Each line "
        "below can be repeated by opening the tool in the Toolbox and choosing the same inputs; what is not named "
        "keeps its default. The GeoTIFFs lie beside this page and open in QGIS with a date on every band."
    )
    rows = [
        (run.tool, _given(run.inputs), ", ".join(_numbers(run.results)) or None, f"{run.seconds:.1f} s")
        for run in toolbox.runs
    ]
    page.table(("Tool", "Inputs and outputs", "Numbers it gave back", "Time"), rows)


def _given(inputs: dict) -> str:
    """Parameters as text; of paths only the file's name, which is all that holds on another machine."""
    words = []
    for name, value in inputs.items():
        values = value if isinstance(value, list) else [value]
        words.append(f"{name}=" + " ".join(Path(one).name if isinstance(one, str) else str(one) for one in values))
    return ", ".join(words)


def demonstrate(folder: Path) -> list[Path]:
    """Run all parts; returns the files made, the page last."""
    if not shutil.which("qgis_process"):
        raise DemoError("qgis_process is not on the PATH. Run “make demo”, which sets up what is missing.")
    folder.mkdir(parents=True, exist_ok=True)
    toolbox = Toolbox(folder)
    results = [run(toolbox) for run, _ in PARTS]
    print("writing the maps and the page", flush=True)
    page = Page(
        "From satellite soil moisture to drought maps",
        "What AgriDrought makes of real measurements, step by step, with the gaps left visible.",
    )
    for (_, tell), result in zip(PARTS, results, strict=True):
        tell(page, result, toolbox.picture)
    tell_runs(page, toolbox)
    page.write(folder / "index.html")
    return [*toolbox.made, folder / "index.html"]


def main() -> None:
    parser = argparse.ArgumentParser(description="Run the demonstration and write the page that explains it.")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "demo", help="default: build/demo")
    folder = parser.parse_args().out.resolve()
    start = time.monotonic()
    try:
        *files, page = demonstrate(folder)
    except (DemoError, AgriDroughtError, OSError) as error:
        sys.exit(f"demo: {error}")
    print("\n".join(["", *map(str, files)]))
    print(f"\n{page}\nOpen it in a browser. The demonstration took {time.monotonic() - start:.0f} s.")


if __name__ == "__main__":
    main()

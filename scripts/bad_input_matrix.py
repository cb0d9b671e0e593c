"""Give every tool, as QGIS runs it, all generated bad inputs, and print how the runs end.

Each tool runs in processes of its own, so that a crash or a hang is counted and the next case goes on::

    source scripts/env.sh && build/venv/bin/python scripts/bad_input_matrix.py [--share 10] [--jobs 2] [tool …]

Columns: OK; a clear error in our own words; QGIS's generic sentence; a Python error; a crash; a hang; an error that
left something behind; a success that made nothing. Every case but the first two is listed below the table.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(os.environ.get("AGRIDROUGHT_ROOT") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(ROOT / "tests"))

ENDS = ("ok", "clear", "generic", "traceback", "crash", "hang", "leftover", "nothing")
LONGEST = 180  # seconds of one case
GENERIC = (
    "Incorrect parameter value",
    "Could not load source layer",
    "Could not create destination",
    "There were errors",
)


def main() -> None:
    """Run all and print."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("tools", nargs="*")
    words.add_argument("--share", type=int, default=1, help="only one in so many cases")
    words.add_argument("--jobs", type=int, default=2)
    words.add_argument("--log", default="", help="file for all results, one JSON line each")
    words.add_argument("--child", default="")
    words.add_argument("--start", type=int, default=0)
    given = words.parse_args()
    if given.child:
        _work(given.child, given.share, given.start)
        return
    from agridrought.core.tools.toolbox import TOOLS

    tools = given.tools or [tool.id for tool in TOOLS]
    with ThreadPoolExecutor(given.jobs) as pool:
        found = [
            one for results in pool.map(lambda tool: _tool(tool, given.share, given.log), tools) for one in results
        ]
    _print(tools, found)


def _print(tools, found) -> None:
    print(f"{'tool':20}", *(f"{end:>9}" for end in ENDS))
    for tool in [*tools, "all"]:
        count = Counter(end for name, _, end, _ in found if tool in (name, "all"))
        print(f"{tool:20}", *(f"{count[end]:9}" for end in ENDS))
    for _, case, end, message in found:
        if end not in ("ok", "clear"):
            print(f"{end:10} {case}: {' '.join(message.split())[:300]}")


def _tool(tool: str, share: int, log: str) -> list[tuple[str, str, str, str]]:
    """Results of all cases of a tool, whatever happens to the processes."""
    found, start = [], 0
    while start >= 0:
        results, start = _until_it_ends(tool, share, start)
        found += results
        if log:
            with open(log, "a", encoding="utf-8") as file:
                file.writelines(json.dumps(one) + "\n" for one in results)
    return found


def _until_it_ends(tool: str, share: int, start: int):
    """Results of one process, and where to go on; −1 when all is done."""
    command = [sys.executable, __file__, "--child", tool, "--share", str(share), "--start", str(start)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    lines: queue.Queue = queue.Queue()

    def read() -> None:
        for line in child.stdout:
            lines.put(line)
        lines.put(None)

    threading.Thread(target=read, daemon=True).start()
    found, current = [], None
    while True:
        try:
            line = lines.get(timeout=LONGEST)
        except queue.Empty:
            child.kill()
            child.wait()
            return [*found, (tool, current[1], "hang", "")] if current else found, (current[0] + 1 if current else -1)
        if line is None:
            child.wait()
            if current:
                return [*found, (tool, current[1], "crash", f"exit code {child.returncode}")], current[0] + 1
            failed = (
                [(tool, f"{tool} as a whole", "crash", f"exit code {child.returncode}")] if child.returncode else []
            )
            return [*found, *failed], -1
        if not line.startswith("@@"):
            continue
        word, *rest = json.loads(line[2:])
        if word == "start":
            current = rest
        else:
            found.append((tool, current[1], *rest))
            current = None


def _work(name: str, share: int, start: int) -> None:
    import resource

    from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback
    from qgis.testing import start_app

    app = start_app()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing
    from qgis import processing
    from support.bad_inputs import cases
    from support.good_inputs import GoodInputs

    from agridrought import classFactory
    from agridrought.algorithms.adapter import ToolAlgorithm
    from agridrought.core.tools.toolbox import tool_by_id

    Processing.initialize()
    plugin = classFactory(None)
    plugin.initProcessing()
    resource.setrlimit(resource.RLIMIT_AS, (12 * 1024**3,) * 2)  # what eats the machine ends as a MemoryError
    surprises: list[BaseException] = []
    for method in ("checkParameterValues", "prepareAlgorithm", "processAlgorithm"):
        setattr(ToolAlgorithm, method, _watched(getattr(ToolAlgorithm, method), surprises, QgsProcessingException))
    tool = tool_by_id(name)
    folder = Path(tempfile.mkdtemp(prefix="agridrought-matrix-"))
    good = GoodInputs(folder / "good")
    chosen = [case for case in cases(tool) if case.chosen(share)]
    for number, case in enumerate(chosen[start:], start):
        _say("start", number, str(case))
        place = folder / f"case-{number}"
        place.mkdir()
        surprises.clear()
        _say("end", *_end(case, good, place, surprises, processing, QgsProcessingFeedback))
        shutil.rmtree(place, ignore_errors=True)
    shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.flush()
    os._exit(0)  # the end of QGIS is not what is tested
    del app


def _watched(method, surprises, known):
    def call(*arguments):
        try:
            return method(*arguments)
        except known:
            raise
        except BaseException as error:
            surprises.append(error)
            raise

    return call


def _end(case, good, place: Path, surprises, processing, feedback) -> tuple[str, str]:
    """How a run ends, and its message."""
    import traceback

    try:
        values = case.values(good, place)
    except Exception as error:  # the case itself
        return "traceback", f"the case cannot be made: {error!r}"
    before = {path.name: path.stat().st_mtime_ns for path in place.iterdir()}
    try:
        given = {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
        results = processing.run(f"agridrought:{case.tool.id}", given, feedback=feedback(False))
    except Exception as error:
        if surprises or type(error).__name__ != "QgsProcessingException":
            error = surprises[0] if surprises else error
            where = traceback.extract_tb(error.__traceback__)[-1]
            return "traceback", f"{error!r} ({Path(where.filename).name}:{where.lineno})"
        if any(word in str(error) for word in GENERIC):
            return "generic", str(error)
        after = {path.name: path.stat().st_mtime_ns for path in place.iterdir()}
        left = {name for name, time in after.items() if before.get(name) != time and name != "out_days"}
        left = {name for name in left if not name.endswith((".aux.xml", ".qmd"))}
        return ("leftover", f"{left} after: {error}") if left else ("clear", str(error))
    if any(path.name.startswith(".agridrought") for path in place.rglob("*")):
        return "leftover", "a hidden folder after success"
    return (
        ("ok", "")
        if _made_something(case.tool, values, results)
        else ("nothing", str(values[case.parameter.name])[:200])
    )


def _made_something(tool, values, results) -> bool:
    """Whether any output holds a value."""
    import numpy as np
    from qgis.core import QgsVectorLayer

    from agridrought.core.data.raster import RasterFile
    from agridrought.core.interface import declaration as d

    if values.get("DRY_RUN"):
        return True
    for output in d.parameters_of(tool):
        target = results.get(output.name)
        if isinstance(output, d.RasterOutput) and target:
            with RasterFile(target) as raster:
                if np.isfinite(raster.read()).any():
                    return True
        elif isinstance(output, d.TableOutput) and target:
            if not Path(str(target)).exists() or QgsVectorLayer(str(target), "t", "ogr").featureCount() > 0:
                return True
        elif isinstance(output, d.FileOutput) and target and Path(target).stat().st_size:
            return True
    return False


def _say(*words) -> None:
    print("@@" + json.dumps(words), flush=True)


if __name__ == "__main__":
    main()

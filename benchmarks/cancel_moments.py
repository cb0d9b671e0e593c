"""How soon a run ends once it is stopped: random moments of the long tools, the longest wait printed.

    make bench BENCH=cancel_moments ARGS="--moments 24 gapfill downscale"

Each tool runs once whole, then so many times stopped at a random moment of that time. With ``--command`` Ctrl-C is
sent to qgis_process instead, and with ``--every`` to one run of every tool, soon after its work has begun. Beside the
seconds that a run took to end stand those of the processor, which other programs at work on the machine do not
lengthen, and what the run did at the longest wait.

With ``--gaps`` each tool runs once, and the longest time of the processor between two looks at whether it is stopped is
printed, with the places of the two looks: no moment at all is left out.
"""

# ruff: noqa: E402  (the makers of the tests are found only when the path is set)

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(os.environ.get("AGRIDROUGHT_ROOT") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(ROOT / "tests"))

import numpy as np
from support.faults import Stop
from support.files import write_stack
from support.good_inputs import GoodInputs
from support.soil_moisture import moist_values
from support.synthetic import make_landscape
from support.synthetic_crop import make_stations
from support.tvdi_scatter import write_scatter

from agridrought.core.data.table.frames import has_places
from agridrought.core.data.table.table_files import write_table
from agridrought.core.engine.leftovers import PREFIX
from agridrought.core.engine.staging import Staging
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.errors import Cancelled
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import TOOLS, tool_by_id

LONG = (
    "gapfill", "traindownscaler", "downscale", "traincropmodel", "mapcropmoisture", "droughtreport", "ssi", "trend",
    "droughtclusters", "validate", "buildstack", "outlook", "flashdrought", "tvdi",
)  # fmt: skip


class LongInputs(GoodInputs):
    """As those of the tests, but large enough that a run takes a while."""

    @property
    def landscape(self):
        folder = self.folder / "landscape"
        if not hasattr(self, "_land"):
            folder.mkdir(exist_ok=True)
            self._land = make_landscape(folder, months=24, rows=14, cols=16)
        return self._land

    @property
    def region(self):
        folder = self.folder / "region"
        if not hasattr(self, "_region"):
            folder.mkdir(exist_ok=True)
            self._region = make_stations(folder, stations=24, shape=(40, 50), every=10)
        return self._region

    def values(self, tool, place):
        given = super().values(tool, place)
        if tool.id == "gapfill":
            given["INPUT"] = self._stack("moist", moist_values(96, 24, 30))
            given["REPORT"] = str(place / "r.html")
        if tool.id in ("traindownscaler", "traincropmodel"):
            given |= {"TREES": 100, "REPORT": str(place / "r.html")}
        if tool.id == "traindownscaler":
            given["SELECT_FEATURES"] = True
        if tool.id == "traincropmodel":
            given["TREES"] = 50
        if tool.id == "droughtreport":
            rng = np.random.default_rng(1)
            path = self.folder / "index.tif"
            given["INPUT"] = str(path) if path.exists() else write_stack(path, rng.normal(size=(240, 20, 30)), unit="1")
        if tool.id in ("ssi", "trend", "buildstack", "validate"):
            stack = self._stack("many", moist_values(240, 90, 100))
            name = "PRODUCTS" if tool.id == "validate" else "INPUT"
            given[name] = stack if tool.id in ("ssi", "trend") else (stack,)
            given |= {"ssi": {"DISTRIBUTION": "best"}, "trend": {"INTERVAL": True}}.get(tool.id, {})
        if tool.id in ("droughtclusters", "outlook", "flashdrought"):
            step = {"step": "pentad"} if tool.id == "flashdrought" else {}
            path = self.folder / f"index_of_{tool.id}.tif"
            rng = np.random.default_rng(2)
            size = (240, 60, 80) if tool.id == "outlook" else (240, 150, 160)
            given["INPUT"] = str(path) if path.exists() else write_stack(path, rng.normal(size=size), unit="1", **step)
        return given

    @property
    def scatter(self):
        folder = self.folder / "tvdi"
        if not hasattr(self, "_scatter"):
            folder.mkdir(exist_ok=True)
            self._scatter = tuple(str(path) for path in write_scatter(folder, months=12, height=300, width=300)[:2])
        return self._scatter


class Watch:
    """Never says stop; keeps the longest times of the processor between two looks, of a thread and of all together."""

    def __init__(self):
        self._lock, self._last, self._any = threading.Lock(), {}, (time.process_time(), "the start")
        self.gaps: list[tuple[float, str, str]] = []

    def __call__(self) -> bool:
        self.look(_place())
        return False

    def look(self, place: str) -> None:
        """A look at a place."""
        thread = threading.get_ident()
        with self._lock:
            for now, (before, where) in (
                (time.process_time(), self._any),
                (time.thread_time(), self._last.get(thread, (time.thread_time(), ""))),
            ):
                if now - before > 0.2:
                    self.gaps.append((now - before, where, place))
            self._any = time.process_time(), place
            self._last[thread] = time.thread_time(), place


def _place(frame=None) -> str:
    """The innermost lines of the package that a thread is at."""
    frame, lines = frame or sys._getframe(2), []
    while frame is not None and len(lines) < 3:
        path = frame.f_code.co_filename
        if "/core/" in path and not path.endswith(("run/job.py", "executors.py")):
            lines.append(f"{path.rpartition('/core/')[2]}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(lines)


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("tools", nargs="*")
    words.add_argument("--moments", type=int, default=24)
    words.add_argument("--command", action="store_true", help="Ctrl-C to qgis_process")
    words.add_argument("--gaps", action="store_true", help="the longest times between two looks, of one run each")
    words.add_argument("--every", action="store_true", help="Ctrl-C once to each tool, at a moment of its work")
    given = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="agridrought-cancel-") as folder:
        good = (GoodInputs if given.every else LongInputs)(Path(folder) / "good")
        for name in given.tools or ([tool.id for tool in TOOLS] if given.every else LONG):
            tool, place = tool_by_id(name), Path(folder) / name
            place.mkdir()
            if given.gaps:
                _gaps(tool, good.values(tool, place), place)
                continue
            if given.every:
                moment = random.Random(name).uniform(0, 0.5)
                seconds, waited, stopped, _ = _command(tool, good.values(tool, place), place, 0.0, moment)
                state = "stopped" if stopped else "was done before"
                print(f"{name:18} {state}, {waited[0]:.2f} s of the processor ({waited[1]:.2f} s in all)", flush=True)
                continue
            run = _command if given.command else _job
            whole, *_ = run(tool, good.values(tool, place), place, None)
            late = []
            for moment in random.Random(1).choices(range(1000), k=given.moments):
                seconds, waited, stopped, doing = run(tool, good.values(tool, place), place, whole * moment / 1000)
                late += [(waited, moment, doing)] if stopped else []
            longest, moment, doing = max(late, default=((0.0, 0.0), 0, ""))
            print(
                f"{name:18} whole {whole:6.1f} s, {len(late)} stopped, longest wait {longest[0]:.2f} s of the processor"
                f" ({longest[1]:.2f} s in all), at {moment / 10:.1f} % {doing}",
                flush=True,
            )
            for waited, moment, _ in sorted(late, reverse=True)[1:4]:
                print(f"{'':18} then {waited[0]:.2f} s, {waited[1]:.2f} s at {moment / 10:.1f} %", flush=True)


def _gaps(tool, values, place: Path) -> None:
    watch, start = Watch(), time.process_time()
    run_tool(tool.from_values(values), Job(memory=512 * 1024**2, threads=2, cancelled=watch))
    watch.look("the end")
    print(f"{tool.id:18} whole {time.process_time() - start:6.1f} s of the processor; longest between two looks:")
    for seconds, before, after in sorted(watch.gaps, reverse=True)[:4]:
        print(f"{'':18} {seconds:.2f} s from {before} to {after}", flush=True)
    _empty(place)


class _Sampled(Stop):
    """Says stop from a moment on; counts the time of the processor since then, and keeps what the threads do then."""

    def __init__(self, after: float):
        super().__init__(after)
        self._used, self.doing = time.process_time(), ""
        self._timer = threading.Timer(after, self._stopped)
        self._timer.daemon = True
        self._timer.start()

    def _stopped(self) -> None:
        self._used = time.process_time()
        self._timer = threading.Timer(0.7, self._sample)
        self._timer.daemon = True
        self._timer.start()

    def _sample(self) -> None:
        own = threading.get_ident()
        places = {_place(frame) for thread, frame in sys._current_frames().items() if thread != own}
        self.doing = "; ".join(sorted(places - {""}))

    def end(self) -> tuple[float, float]:
        """Seconds of the processor, and in all, since the moment."""
        self._timer.cancel()
        return time.process_time() - self._used, self.late()


def _job(tool, values, place: Path, after: float | None):
    """Seconds of the run, seconds from stop to end, whether it was stopped, and what it did meanwhile."""
    stop = _Sampled(1e6 if after is None else after)
    start = time.monotonic()
    try:
        run_tool(tool.from_values(values), Job(memory=512 * 1024**2, threads=2, cancelled=stop))
        stopped = False
    except Cancelled:
        stopped = True
    late, end = stop.end(), time.monotonic()
    _empty(place)
    return end - start, late, stopped, stop.doing


def _command(tool, values, place: Path, after: float | None, begun: float = 0.0):
    """As `_job`, by Ctrl-C to qgis_process; ``begun`` seconds are waited behind the begin of the work."""
    given = {
        key: _file(value, place.parent / f"{tool.id}_{key}") if hasattr(value, "attrs") else value
        for key, value in values.items()
    }
    given = {key: list(value) if isinstance(value, tuple) else value for key, value in given.items()}
    text = json.dumps({"inputs": {key: str(v) if hasattr(v, "year") else v for key, v in given.items()}})
    command = ["qgis_process", "--json", "run", f"agridrought:{tool.id}", "-"]
    inputs = set(place.rglob("*"))
    start = time.monotonic()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    before = children.ru_utime + children.ru_stime
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    process.stdin.write(text.encode())
    process.stdin.close()
    if after is None:
        process.wait()
        _empty(place)
        return time.monotonic() - start, (0.0, 0.0), False, ""
    while not list(place.glob(f"{PREFIX}*")) and process.poll() is None:
        time.sleep(0.02)
    time.sleep(max(after - (time.monotonic() - start), begun))
    stopped = process.poll() is None
    sent = time.monotonic()
    process.send_signal(signal.SIGINT)
    used = _used(process.pid)
    process.wait()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    late = children.ru_utime + children.ru_stime - before - used, time.monotonic() - sent
    left = [path.name for path in place.rglob("*") if path not in inputs and _is_output(path)]
    if process.returncode and left:
        print(f"{tool.id}: this is left: {', '.join(left)}", flush=True)
    _empty(place)
    if process.returncode == 0:
        stopped = False  # it came too late: all that was asked for is there
        if not left:
            print(f"{tool.id}: stopped, and the exit code is 0", flush=True)
    return sent - start, late, stopped, ""


def _is_output(path: Path) -> bool:
    return path.is_file() or path.name.startswith(PREFIX)


def _file(table, path: Path) -> str:
    """A table as a file, as qgis_process takes it."""
    path = path.with_suffix(".gpkg" if has_places(table) else ".csv")
    if not path.exists():
        with Staging() as stage:
            write_table(None, str(path), table, stage)
    return str(path)


def _used(process: int) -> float:
    """Seconds of the processor that a process has used."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _empty(place: Path) -> None:
    for path in place.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()


if __name__ == "__main__":
    main()

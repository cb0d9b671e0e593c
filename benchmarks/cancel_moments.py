"""How soon a run ends once it is stopped: random moments of the long tools, the longest wait printed.

    make bench BENCH=cancel_moments ARGS="--moments 24 gapfill downscale"

Each tool runs once whole, then so many times stopped at a random moment of that time. With ``--command`` Ctrl-C is
sent to qgis_process instead.
"""

# ruff: noqa: E402  (the makers of the tests are found only when the path is set)

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
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

from agridrought.core.engine.leftovers import PREFIX
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.errors import Cancelled
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import tool_by_id

LONG = ("gapfill", "traindownscaler", "downscale", "traincropmodel", "mapcropmoisture", "droughtreport")


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
        return given


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("tools", nargs="*", default=LONG)
    words.add_argument("--moments", type=int, default=24)
    words.add_argument("--command", action="store_true", help="Ctrl-C to qgis_process")
    given = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="agridrought-cancel-") as folder:
        good = LongInputs(Path(folder) / "good")
        for name in given.tools or LONG:
            tool, place = tool_by_id(name), Path(folder) / name
            place.mkdir()
            run = _command if given.command else _job
            whole, _, _ = run(tool, good.values(tool, place), place, None)
            late = []
            for moment in random.Random(1).choices(range(1000), k=given.moments):
                after = whole * moment / 1000
                _, waited, stopped = run(tool, good.values(tool, place), place, after)
                late += [(waited, moment)] if stopped else []
            longest, moment = max(late, default=(0.0, 0))
            words = f"{len(late)} stopped, longest wait {longest:.2f} s at {moment / 10:.1f} %"
            print(f"{name:18} whole {whole:6.1f} s, {words}", flush=True)
            for waited, moment in sorted(late, reverse=True)[1:4]:
                print(f"{'':18} then {waited:.2f} s at {moment / 10:.1f} %", flush=True)


def _job(tool, values, place: Path, after: float | None):
    """Seconds of the run, seconds from stop to end, whether it was stopped."""
    stop = Stop(1e9 if after is None else after)
    start = time.monotonic()
    try:
        run_tool(tool.from_values(values), Job(memory=512 * 1024**2, threads=2, cancelled=stop))
        stopped = False
    except Cancelled:
        stopped = True
    end, late = time.monotonic(), stop.late()
    _empty(place)
    return end - start, late, stopped


def _command(tool, values, place: Path, after: float | None):
    """As `_job`, by Ctrl-C to qgis_process."""
    given = {key: list(value) if isinstance(value, tuple) else value for key, value in values.items()}
    text = json.dumps({"inputs": {key: str(v) if hasattr(v, "year") else v for key, v in given.items()}})
    command = ["qgis_process", "--json", "run", f"agridrought:{tool.id}", "-"]
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    process.stdin.write(text.encode())
    process.stdin.close()
    if after is None:
        process.wait()
        _empty(place)
        return time.monotonic() - start, 0.0, False
    while not list(place.glob(f"{PREFIX}*")) and process.poll() is None:
        time.sleep(0.02)
    time.sleep(max(after - (time.monotonic() - start), 0))
    stopped = process.poll() is None
    sent = time.monotonic()
    process.send_signal(signal.SIGINT)
    process.wait()
    late = time.monotonic() - sent
    if [path for path in place.rglob("*") if path.name.startswith(PREFIX)]:
        print(f"{tool.id}: a hidden folder is left", flush=True)
    _empty(place)
    return sent - start, late, stopped


def _empty(place: Path) -> None:
    for path in place.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()


if __name__ == "__main__":
    main()

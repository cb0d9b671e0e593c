"""Peak memory of every tool over start-up at two budgets, whatever the layout of its rasters.

    make bench BENCH=memory_of_tools ARGS="--budgets 128 512 --layouts tiles pixel -- ssi trend"

Each run is a process of its own; the peak of a process that only imports the same is taken off. A tool keeps its word
where what is left is no more than the budget and 15 %.
"""

# ruff: noqa: E402  (the makers of the tests are found only when the path is set)

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(os.environ.get("AGRIDROUGHT_ROOT") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(ROOT / "tests"))

import numpy as np
from support.good_inputs import GoodInputs

from agridrought.core.interface import declaration as d
from agridrought.core.tools.toolbox import TOOLS, tool_by_id

# As GDAL's creation options: our own tiles, strips of whole rows, all bands of a pixel together.
LAYOUTS = {
    "tiles": {"tiled": True, "blockxsize": 256, "blockysize": 256, "interleave": "band"},
    "strips": {"tiled": False, "interleave": "band"},
    "pixel": {"tiled": True, "blockxsize": 256, "blockysize": 256, "interleave": "pixel"},
}
MEASURE = """
import json, sys
sys.path.insert(0, {tests!r})
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.errors import AgriDroughtError
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import tool_by_id
import numpy, rasterio, scipy.special, scipy.ndimage, pandas, geopandas, joblib, sklearn.ensemble, matplotlib.pyplot
values = json.loads(sys.argv[1])
said = ""
if values:
    from datetime import date
    tool = tool_by_id({tool!r})
    for name in ("START", "END"):
        if name in values:
            values[name] = date.fromisoformat(values[name])
    values = {{key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}}
    try:
        run_tool(tool.from_values(values), Job(memory={budget} * 1024**2, threads=2))
    except AgriDroughtError as error:
        said = str(error)
# Not getrusage: its peak is that of the process which started this one, too.
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([int(peak.split()[1]) / 1024, said]))
"""


def enlarged(path: str, folder: Path, layout: str, edge: int) -> str:
    """A raster of ``edge`` × ``edge`` pixels with the bands and values of a small one, in another layout."""
    import rasterio

    target = folder / f"{Path(path).stem}_{layout}_{edge}.tif"
    if target.exists():
        return str(target)
    with rasterio.open(path) as small:
        times = [-(-edge // side) for side in (small.height, small.width)]
        # The extent stays, so that stations, zones and lines lie where they did.
        step = rasterio.Affine.scale(small.width / edge, small.height / edge)
        profile = {"driver": "GTiff", "height": edge, "width": edge, "count": small.count, "dtype": small.dtypes[0],
                   "crs": small.crs, "transform": small.transform * step, "nodata": small.nodata, "compress": "deflate",
                   **LAYOUTS[layout]}  # fmt: skip
        with rasterio.open(target, "w", **profile) as large:
            for rows in range(0, edge, 256):
                height = min(256, edge - rows)
                values = np.tile(small.read(), (1, *times))[:, rows : rows + height, :edge]
                large.write(values, window=rasterio.windows.Window(0, rows, edge, height))
            large.update_tags(**small.tags())
            for band, text in enumerate(small.descriptions, 1):
                large.set_band_description(band, text or "")
            large.units = small.units
    return str(target)


def values_of(tool, good: GoodInputs, folder: Path, layout: str, edge: int) -> dict:
    """Values for a run on large rasters, as JSON takes them."""
    made = {}
    for name, value in good.values(tool, folder).items():
        output = isinstance(next(p for p in d.parameters_of(tool) if p.name == name), d.Output)
        many = list(value) if isinstance(value, tuple) else [value]
        if not output:
            many = [
                enlarged(one, folder, layout, edge) if isinstance(one, str) and one.endswith(".tif") else one
                for one in many
            ]
        made[name] = many if isinstance(value, tuple) else many[0]
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in made.items()}


def peak(tool: str, values: dict, budget: int) -> tuple[float, str]:
    """Peak resident memory of a run in MiB, and the error that it ended with."""
    script = MEASURE.format(tests=str(ROOT / "tests"), tool=tool, budget=budget)
    done = subprocess.run([sys.executable, "-c", script, json.dumps(values)], capture_output=True, text=True)
    if done.returncode:
        return float("nan"), done.stderr.strip().split("\n")[-1]
    return tuple(json.loads(done.stdout.strip().split("\n")[-1]))


def main() -> None:
    """Measure and print."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("tools", nargs="*")
    words.add_argument("--budgets", type=int, nargs=2, default=(128, 512))
    words.add_argument("--layouts", nargs="+", default=("tiles", "pixel"), choices=LAYOUTS)
    words.add_argument("--edge", type=int, default=400, help="pixels along a side")
    given = words.parse_args()
    with tempfile.TemporaryDirectory(prefix="agridrought-memory-") as place:
        folder = Path(place)
        good = GoodInputs(folder / "good")
        start, _ = peak("ssi", {}, 1)
        print(f"start-up {start:.0f} MiB; peaks over it in MiB, those beyond the budget and 15 % marked with !")
        for name in given.tools or [tool.id for tool in TOOLS]:
            cells = []
            for layout in given.layouts:
                values = values_of(tool_by_id(name), good, folder, layout, given.edge)
                for budget in given.budgets:
                    found, said = peak(name, values, budget)
                    mark = "!" if found - start > 1.15 * budget else " "
                    cells.append(f"{layout} {budget}: {found - start:6.0f}{mark}" + (f" ({said[:60]})" if said else ""))
            print(f"{name:18}", "  ".join(cells), flush=True)


if __name__ == "__main__":
    main()

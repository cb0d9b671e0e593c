"""Second part of the demonstration: North Europe, C3S monthly soil moisture from 0.25° to 0.05°.

The page about it is written by demo_north_europe_page.py.
"""

import csv
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.stack import fill_flags as fill
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.learning.forest import ForestOptions, load_model
from agridrought.core.report.legends import FILL_FLAGS, Category
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.nesting import Nesting

ROOT = Path(__file__).resolve().parent.parent
# The cross-check is the benchmark's, so that the page and the benchmark show the same numbers.
sys.path.append(str(ROOT / "benchmarks"))
import downscale_north_europe as cross_check  # noqa: E402

SOURCE = ROOT / "sample_data" / "north_europe"
HEIGHT, TREE_COVER = SOURCE / "dem_0p11deg.tif", SOURCE / "tree_cover_percent.tif"
TREES = 100
FEWER_TREES = 40  # where six forests are compared with each other
BEYOND = 0.01  # m³/m³
FREEZING = 273.15  # K, below which TVDI has no value by default

HAS_VALUE, NO_TEMPERATURE, FROZEN, NO_MAP, NO_CELL = range(5)
REASONS = (
    Category(HAS_VALUE, "Has fine soil moisture", FILL_FLAGS[fill.OBSERVED].colour),
    Category(NO_TEMPERATURE, "No temperature by day or by night", "#8d8d8d"),
    Category(FROZEN, "Below 0 °C by day: no TVDI", "#b9d9ee"),
    Category(NO_MAP, "No height or tree cover", "#e0a458"),
    Category(NO_CELL, "No satellite soil moisture in the cell", "#d5c4dc"),
)


@dataclass
class NorthEurope:
    """Everything that the page tells: read back from the outputs of the tools, and what the tools said.

    The arrays hold the months that have soil moisture and no others: ``(month, y, x)``, NaN for missing; ``sm``,
    ``filled`` and ``flags`` on the coarse grid, the others on the fine one.
    """

    coarse: Grid
    fine: Grid
    dates: list
    calendar: int
    sm: np.ndarray
    filled: np.ndarray
    flags: np.ndarray
    lst_day: np.ndarray
    lst_night: np.ndarray
    tvdi: np.ndarray
    downscaled: np.ndarray
    edges: list[dict[str, str]]
    scores: dict[str, dict]
    numbers: dict[str, dict]
    warnings: dict[str, list[str]]
    recovered: list
    without: dict[str, dict]

    @property
    def nesting(self) -> Nesting:
        size = round(self.coarse.transform[0] / self.fine.transform[0])
        return Nesting(self.coarse, self.fine, size, 0, 0)

    @cached_property
    def land(self) -> np.ndarray:
        """Fine pixels that ever have a temperature: the sea has none in this product."""
        return np.isfinite(self.lst_day).any(axis=0)

    @cached_property
    def cells(self) -> np.ndarray:
        """Coarse cells that the gap filling took as land."""
        return np.isfinite(self.filled).any(axis=0)

    @cached_property
    def reasons(self) -> np.ndarray:
        """Why a land pixel has no fine value, by `REASONS`; NaN at sea."""
        out = np.full(self.downscaled.shape, float(NO_MAP))
        out[self.lst_day < FREEZING] = FROZEN
        out[np.isnan(self.lst_day) | np.isnan(self.lst_night)] = NO_TEMPERATURE
        out[np.isfinite(self.tvdi) & np.isnan(self.on_fine(self.filled))] = NO_CELL
        out[np.isfinite(self.downscaled)] = HAS_VALUE
        out[:, ~self.land] = np.nan
        return out

    def share(self, reason: int) -> np.ndarray:
        """Share of the land pixels with one of `REASONS`, by month."""
        return (self.reasons[:, self.land] == reason).mean(axis=1)

    def on_fine(self, coarse: np.ndarray) -> np.ndarray:
        """Coarse values repeated for each of their fine pixels, to be drawn beside fine ones."""
        k = self.nesting.factor
        return np.repeat(np.repeat(coarse, k, axis=-2), k, axis=-1)

    @cached_property
    def beyond(self) -> float:
        """Share of the fine values that lie clearly outside the range of their cell and its neighbours."""
        padded = np.pad(self.filled, ((0, 0), (1, 1), (1, 1)), constant_values=np.nan)
        height, width = self.filled.shape[1:]
        around = [padded[:, i : i + height, j : j + width] for i in range(3) for j in range(3)]
        low, high = (self.on_fine(bound.reduce(around)) for bound in (np.fmin, np.fmax))
        over = np.maximum(self.downscaled - high, low - self.downscaled)
        known = np.isfinite(over) & np.isfinite(self.on_fine(self.filled))
        return float((over[known] > BEYOND).mean())

    @cached_property
    def steps_between_pixels(self) -> tuple[float, float]:
        """Mean difference of neighbouring fine pixels across the borders of coarse cells, and inside the cells."""
        across, inside = [], []
        for axis in (1, 2):
            step = np.abs(np.diff(np.moveaxis(self.downscaled, axis, 0), axis=0))
            border = np.arange(1, len(step) + 1) % self.nesting.factor == 0
            across.append(step[border].ravel())
            inside.append(step[~border].ravel())
        return float(np.nanmean(np.concatenate(across))), float(np.nanmean(np.concatenate(inside)))


def run(toolbox) -> NorthEurope:
    """The tools, in the order data flow."""
    names = ("sm", "lst_day", "lst_night", "filled", "flags", "tvdi", "downscaled")
    files = {name: toolbox.output(f"north_europe_{name}.tif") for name in names}
    said = {}
    toolbox.run("buildstack", FOLDER=str(SOURCE / "soil_moisture"), VARIABLE="sm", OUTPUT=files["sm"])
    for name in ("lst_day", "lst_night"):
        toolbox.run("buildstack", FOLDER=str(SOURCE / name), NAME=name, OUTPUT=files[name])
    said["gapfill"] = toolbox.run("gapfill", INPUT=files["sm"], OUTPUT=files["filled"], FLAGS=files["flags"])
    edges = toolbox.output("north_europe_tvdi_edges.csv")
    said["tvdi"] = toolbox.run(
        "tvdi", LST=files["lst_day"], NDVI=str(TREE_COVER), OUTPUT=files["tvdi"],
        EDGES=edges,
    )  # fmt: skip
    covariates = [files["tvdi"], files["lst_day"], files["lst_night"], str(HEIGHT), str(TREE_COVER)]
    model = toolbox.output("north_europe_model.zip")
    said["traindownscaler"] = toolbox.run(
        "traindownscaler", SM=files["filled"], FLAGS=files["flags"], COVARIATES=covariates, TREES=TREES, MODEL=model,
        REPORT=toolbox.output("north_europe_downscaler.html"),
    )  # fmt: skip
    said["downscale"] = toolbox.run(
        "downscale", MODEL=model, COVARIATES=covariates, SM=files["filled"], COARSE_ERROR=0, OUTPUT=files["downscaled"]
    )
    return _read_back(files, edges, model, covariates, said)


def _read_back(files: dict[str, str], edges: str, model: str, covariates: list[str], said: dict) -> NorthEurope:
    values, grids = {}, {}
    for name, path in files.items():
        with TimeStack(path) as stack:
            grids[name], axis, values[name] = stack.grid, stack.axis, stack.read()
    months = np.flatnonzero(np.isfinite(values["sm"]).any(axis=(1, 2)))
    recovered, without = _cross_check(files, covariates)
    return NorthEurope(
        grids["sm"],
        grids["downscaled"],
        [axis.dates[month] for month in months],
        axis.size,
        edges=list(csv.DictReader(Path(edges).read_text(encoding="utf-8").splitlines())),
        scores=load_model(model)[1]["scores"],
        numbers={tool: one.results for tool, one in said.items()},
        warnings={tool: one.warnings for tool, one in said.items()},
        recovered=recovered,
        without=without,
        **{name: stack[months] for name, stack in values.items()},
    )


def _cross_check(files: dict[str, str], covariates: list[str]) -> tuple[list, dict]:
    """Coarsen and recover, at two scales; and what each covariate adds."""
    print(f"{'cross-check':<15}", flush=True)
    job = Job()
    observed = cross_check.observe(files["sm"], covariates)
    recovered = [
        (other_years, cross_check.recover(observed, factor, ForestOptions(trees=TREES), job, other_years))
        for factor in cross_check.FACTORS
        for other_years in (True, False)
    ]
    filled = cross_check.observe(files["filled"], covariates)
    return recovered, cross_check.without_each(filled, ForestOptions(trees=FEWER_TREES), job, years=False)

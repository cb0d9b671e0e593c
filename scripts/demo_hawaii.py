"""First part of the demonstration: Hawaii, ESA CCI monthly soil moisture, filled, SSI, classes, trend, report.

The page about it is written by demo_hawaii_page.py.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack import fill_flags as fill
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack

SOURCE = Path(__file__).resolve().parent.parent / ("sample_data/hawaii/esa_cci_sm_v08.1_combined_monthly_1992_2022.nc")
REPORT = "hawaii_drought_report.html"
ALPHA = 0.05  # of the trend test
DROUGHT_FROM = 2  # moderate: about half of all months are “mild” by construction
ENOUGH_CELLS = 0.7  # share of cells with an index that a month needs to be compared with others


@dataclass
class Hawaii:
    """Everything that the page tells, read back from the outputs of the tools.

    Stacks are ``(time, y, x)``, NaN for missing; ``trend`` has the bands of the tool by name.
    """

    grid: Grid
    axis: TimeAxis
    filled: np.ndarray
    flags: np.ndarray
    ssi1: np.ndarray
    ssi3: np.ndarray
    class3: np.ndarray
    trend: dict[str, np.ndarray]
    rmse: float
    attribution: dict[str, str]

    @cached_property
    def land(self) -> np.ndarray:
        """Cells that the gap filling took as land."""
        return (self.flags != fill.MISSING).any(axis=0)

    @property
    def cells(self) -> int:
        return int(self.land.sum())

    @property
    def months(self) -> int:
        return self.axis.size

    def share_of(self, *kinds: int) -> np.ndarray:
        """Share of the land cells with one of some flags, by month."""
        return np.isin(self.flags[:, self.land], kinds).mean(axis=1)

    @cached_property
    def indexed(self) -> np.ndarray:
        """Number of land cells that have an SSI-3, by month."""
        return np.isfinite(self.ssi3[:, self.land]).sum(axis=1)

    @cached_property
    def too_few(self) -> np.ndarray:
        """Months with an index in too few cells to be compared with others."""
        return self.indexed < ENOUGH_CELLS * self.cells

    @cached_property
    def in_drought(self) -> np.ndarray:
        """Number of cells in moderate drought or worse, by month."""
        return (self.class3[:, self.land] >= DROUGHT_FROM).sum(axis=1)

    @cached_property
    def ranking(self) -> np.ndarray:
        """Months with enough cells, those with most cells in drought first; of equals, the drier first."""
        mean = np.nansum(self.ssi3[:, self.land], axis=1) / np.maximum(self.indexed, 1)
        order = np.lexsort((mean, -self.in_drought))
        return order[~self.too_few[order]]

    @cached_property
    def last_seen(self) -> np.ndarray:
        """Last month in which each cell was observed; −1 for never."""
        observed = self.flags == fill.OBSERVED
        return np.where(observed.any(axis=0), self.months - 1 - observed[::-1].argmax(axis=0), -1)

    @cached_property
    def years_behind(self) -> np.ndarray:
        """Years that the trend of each cell rests on: as in the tool, those with half of their months."""
        known = np.isfinite(self.ssi1).reshape(-1, self.axis.season_count, *self.land.shape)
        return np.where(np.isfinite(self.trend["p"]), (known.mean(axis=1) >= 0.5).sum(axis=0), np.nan)


def run(toolbox) -> Hawaii:
    """The tools, in the order data flow."""
    names = ("sm", "filled", "flags", "ssi1", "class1", "ssi3", "class3", "trend")
    files = {name: toolbox.output(f"hawaii_{name}.tif") for name in names}
    toolbox.run("buildstack", INPUT=[str(SOURCE)], OUTPUT=files["sm"])
    gapfill = toolbox.run("gapfill", INPUT=files["sm"], OUTPUT=files["filled"], FLAGS=files["flags"])
    for scale in (1, 3):
        index = files[f"ssi{scale}"]
        toolbox.run("ssi", INPUT=files["filled"], FLAGS=files["flags"], SCALE=scale, OUTPUT=index)
        toolbox.run("classify", INPUT=index, OUTPUT=files[f"class{scale}"])
    # The index has no value where soil moisture was only climatology, so FLAGS are not needed again.
    toolbox.run("trend", INPUT=files["ssi1"], AGGREGATE="annual_mean", ALPHA=ALPHA, OUTPUT=files["trend"])
    toolbox.run(
        "droughtreport", INPUT=files["ssi3"], SM=files["filled"], TITLE="Drought in Hawaiʻi",
        REPORT=toolbox.output(REPORT), OUTPUT=toolbox.output("hawaii_drought.csv"),
    )  # fmt: skip
    return _read_back(files, gapfill.results["RMSE"])


def _read_back(files: dict[str, str], rmse: float) -> Hawaii:
    values = {}
    for name in ("filled", "flags", "ssi1", "ssi3", "class3"):
        with TimeStack(files[name]) as stack:
            grid, axis, values[name] = stack.grid, stack.axis, stack.read()
    values["flags"] = np.nan_to_num(values["flags"], nan=fill.MISSING)
    with RasterFile(files["trend"]) as raster:
        trend = dict(zip(raster.descriptions, raster.read(), strict=True))
    with RasterFile(str(SOURCE)) as source:
        attribution = {key.split("#")[1]: text for key, text in source.tags.items() if key.startswith("NC_GLOBAL#")}
    return Hawaii(grid, axis, trend=trend, rmse=rmse, attribution=attribution, **values)

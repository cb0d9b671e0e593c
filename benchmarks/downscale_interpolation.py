"""What of downscaling needs no covariate: the share of kriging, and how errors grow with finer pixels. 14 land regions.

    python benchmarks/downscale_interpolation.py --soil-moisture FOLDER

C3S soil moisture at 0.25° (COMBINED and PASSIVE, FOLDER has the months as published) is averaged to cells of k × k and
brought back. For k = 2 to 5 and each region are printed

1. the best share of what kriging changes in conserving bilinear interpolation in hindsight, and the gain (per cent of
   the MSE) with the share that “Downscale” takes;
2. the 90 % quantile of the errors, divided by that of the check one scale up (cells of k × k averaged two by two and
   brought back: all that a user has), and how many values a band holds that is widened by `growth`. One octave is a
   factor of two in cell width.

The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import rasterio
from downscale_north_europe import _coarsened, _conserving, _interpolated

from agridrought.core.data.earth.grid import Grid
from agridrought.core.learning.conformal import growth
from agridrought.core.tools.moisture.downscale.kriging import cell_aspect, kriged, kriged_share

REGIONS = {
    "China": (73, 135, 18, 54), "USA": (-125, -67, 25, 50), "Australia": (112, 154, -39, -10),
    "Sahel": (-18, 40, 4, 20), "Southern Africa": (10, 41, -35, -5), "Europe": (-10, 40, 36, 60),
    "South America": (-80, -35, -40, 8), "Central Asia": (48, 88, 35, 55), "India": (68, 97, 8, 33),
    "Russia": (40, 120, 48, 65), "Canada": (-130, -60, 45, 60), "Middle East": (30, 62, 12, 38),
    "North Europe": (0, 15.5, 50, 60), "South-east USA": (-92.5, -67.5, 28.75, 41.25),
}  # fmt: skip
MONTHS = {"COMBINED": ("201401", "201604", "201707", "201801", "201804"), "PASSIVE": ("201708", "201710", "201712")}
FACTORS = (2, 3, 4, 5)
CORNERS = ((0, 0), (1, 1), (0, 1), (1, 0))


def read_month(folder: Path, product: str, month: str) -> np.ndarray:
    """Global soil moisture ``(720, 1440)``, NaN missing."""
    with rasterio.open(f"NETCDF:{next(folder.glob(f'*{product}-MONTHLY-{month}*.nc'))}:sm") as source:
        values = source.read(1).astype("float64")
    return np.where((values >= 0) & (values <= 1), values, np.nan)


def region(values: np.ndarray, bounds) -> tuple[np.ndarray, Grid]:
    west, east, south, north = bounds
    rows = slice(int((90 - north) * 4), int((90 - south) * 4))
    cols = slice(int((west + 180) * 4), int((east + 180) * 4))
    part = values[rows, cols]
    crs = rasterio.crs.CRS.from_epsg(4326).to_wkt()
    return part, Grid(crs, (0.25, 0, west, 0, -0.25, north), part.shape[1], part.shape[0])


def bring_back(values: np.ndarray, grid: Grid, factor: int):
    """Error of conserving bilinear interpolation and what kriging changes in it, ``(n,)``; coarse field and grid."""
    nesting = _coarsened(grid, factor)
    window = nesting.coarse.window
    truth = values[: window.height * factor, : window.width * factor]
    coarse = nesting.aggregate(truth, window)
    smooth = _interpolated(coarse, nesting)
    base = _conserving(smooth, coarse, nesting)
    rounded = _conserving(kriged(coarse, factor, cell_aspect(nesting.coarse)), coarse, nesting)
    known = np.isfinite(truth) & np.isfinite(base)
    return (truth - base)[known], (rounded - base)[known], coarse, nesting.coarse


def moved(grid: Grid, row: int, col: int) -> Grid:
    a, b, c, d, e, f = grid.transform
    return Grid(grid.crs, (a, b, c + col * a, d, e, f + row * e), grid.width - col, grid.height - row)


def one_scale_up(coarse: np.ndarray, grid: Grid) -> np.ndarray:
    """Errors of the check, from the four corners."""
    out = []
    for row, col in CORNERS:
        error, change, _, _ = bring_back(coarse[row:, col:], moved(grid, row, col), 2)
        out.append(error - kriged_share(2) * change)
    return np.concatenate(out)


def measure(months: list[np.ndarray], bounds, factor: int) -> tuple[float, ...]:
    """Best share, gain, MSE growth … of one region; see the head of the tables."""
    errors, changes, checks = [], [], []
    for values in months:
        error, change, coarse, grid = bring_back(*region(values, bounds), factor)
        errors.append(error), changes.append(change), checks.append(one_scale_up(coarse, grid))
    error, change, check = (np.concatenate(parts) for parts in (errors, changes, checks))
    left = error - kriged_share(factor) * change
    gain = 100 * (1 - (left**2).sum() / (error**2).sum())
    up = np.quantile(np.abs(check), 0.9)
    held = 100 * np.mean(np.abs(left) <= up * growth(factor))
    return np.dot(error, change) / np.dot(change, change), gain, np.quantile(np.abs(left), 0.9) / up, held


def line(name: str, measured) -> str:
    return f"{name:16}" + "".join(" |{:12.2f}{:8.2f}{:7.2f}{:8.1f}".format(*row) for row in measured)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--soil-moisture", type=Path, required=True, help="folder of C3S months")
    folder = parser.parse_args().soil_moisture
    for product, labels in MONTHS.items():
        months = [read_month(folder, product, label) for label in labels]
        shares = ", ".join(f"{kriged_share(k):g} (k = {k})" for k in FACTORS)
        widened = ", ".join(f"{growth(k):.2f} (k = {k})" for k in FACTORS)
        print(f"\n{product}, share taken {shares}; widened {widened}")
        print(f"{'':16}" + "".join(f" | k = {k}: best  gain %  grown  held %" for k in FACTORS))
        rows = []
        for name, bounds in REGIONS.items():
            rows.append([measure(months, bounds, k) for k in FACTORS])
            print(line(name, rows[-1]), flush=True)
        for name, summary in (("mean", np.mean), ("least", np.min), ("most", np.max)):
            print(line(name, summary(rows, axis=0)))


if __name__ == "__main__":
    main()

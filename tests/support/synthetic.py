"""A synthetic landscape whose truth is known: fine soil moisture, its covariates, and a coarse gappy view of it.

Physics in a nutshell: height and soil decide where it is dry, rain when; dry ground is hot
where vegetation does not cool it. Names of files and variables say that all is synthetic.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.ndimage import gaussian_filter

from .files import write_raster, write_stack
from .grids import make_grid

FACTOR = 5


@dataclass(frozen=True)
class Landscape:
    """Paths of the rasters, and the true fine soil moisture ``(time, y, x)``."""

    sm: str
    lst: str
    ndvi: str
    dem: str
    land_cover: str
    truth: np.ndarray
    coarse_truth: np.ndarray


def _field(rng, shape, sigma):
    field = gaussian_filter(rng.normal(size=shape), sigma, mode="nearest")
    return (field - field.mean()) / field.std()


def coarse_means(fine: np.ndarray) -> np.ndarray:
    """Plain means of FACTOR × FACTOR pixels (the landscape lies near the equator, where areas are alike)."""
    *lead, rows, cols = fine.shape
    return fine.reshape(*lead, rows // FACTOR, FACTOR, cols // FACTOR, FACTOR).mean(axis=(-3, -1))


def make_landscape(folder: Path, months=24, rows=14, cols=16, seed=3, gaps=0.1) -> Landscape:
    """Write a landscape of ``rows`` × ``cols`` coarse cells of 0.25° with FACTOR² fine pixels each."""
    rng = np.random.default_rng(seed)
    shape = (rows * FACTOR, cols * FACTOR)
    # By place: height and soil on the scale of fine pixels, so that there is detail to find.
    height, soil = _field(rng, shape, 3), _field(rng, shape, 6)
    dem = 600 + 250 * height
    season = np.cos(2 * np.pi * np.arange(months) / 12)
    rain = np.stack([_field(rng, shape, 15) for _ in range(months)])
    truth = 0.24 + 0.05 * season[:, None, None] - 0.035 * height + 0.02 * soil + 0.025 * rain
    truth = np.clip(truth, 0.04, 0.48)
    ndvi = np.clip(0.45 + 0.15 * _field(rng, shape, 4) + 0.1 * -season[:, None, None], 0.06, 0.85)
    dryness = (0.48 - truth) / 0.44
    lst = 286 + 8 * -season[:, None, None] + 26 * dryness * (1.05 - ndvi) + rng.normal(0, 0.4, truth.shape)
    cover = 1 + (soil > 0) + 2 * (height > 0.8)

    fine = make_grid(*shape, x=30.0, y=2.0, step=0.05)
    coarse = make_grid(rows, cols, x=30.0, y=2.0, step=0.25)
    coarse_truth = coarse_means(truth)
    seen = coarse_truth + rng.normal(0, 0.004, coarse_truth.shape)
    for month in seen:
        blob = gaussian_filter(rng.normal(size=month.shape), 1.5)
        month[blob > np.quantile(blob, 1 - gaps)] = np.nan

    def stack(name, values, grid, unit):
        path = folder / f"synthetic_{name}.tif"
        return write_stack(path, values, "2003-01-01", grid=grid, unit=unit, variable=name)

    return Landscape(
        sm=stack("sm", seen, coarse, "m3 m-3"),
        lst=stack("lst", lst, fine, "K"),
        ndvi=stack("ndvi", ndvi, fine, "1"),
        dem=write_raster(folder / "synthetic_dem.tif", dem, fine),
        land_cover=write_raster(folder / "synthetic_land_cover.tif", cover.astype("float32"), fine, dtype="uint8"),
        truth=truth,
        coarse_truth=coarse_truth,
    )

"""Is the automatic weight of the forest's detail a good one? Two regions, where the truth is known.

    python benchmarks/downscale_cross_scale.py [--usa FOLDER --soil-moisture FOLDER] [--trees 100] [--min-leaf 5]

C3S soil moisture at 0.25° is averaged to 1.25°, and brought back with fine covariates. The weight comes from
`cross_scale` on the 1.25° cells alone; nothing finer is shown to it. Printed are, for each region and season, the
weight and the best one in hindsight (oracle), and RMSE (m³/m³) of

    bilinear, conserving bilinear (bilinear + residual correction), forest, forest + residual correction,
    linear regression + residual correction, TVDI weights (each cell's soil moisture times (1 − TVDI) over its mean
    in the cell), and the blend that “Downscale” puts out.

“gain” is 1 − MSE/MSE of conserving bilinear in per cent. At last, how many true values the 90 % interval holds,
and its interval score beside a band of constant width.

North Europe is laid out as sample_data/north_europe. The USA's folder has monthly MODIS LST of tile h11v05
(LST_Day_YYYYMM.tif) and needs the folder of C3S months; there is no vegetation for it here, and so no TVDI.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from downscale_north_europe import (
    DATA,
    Observed,
    _coarsened,
    _conserving,
    _interpolated,
    _rows,
    observe,
)

from agridrought.core.align.align import AlignOptions, align
from agridrought.core.build_stack import BuildOptions, build_stack
from agridrought.core.downscale.cross_scale import CrossScale, cross_scale
from agridrought.core.downscale.detail import SEASONS
from agridrought.core.downscale.nesting import Nesting
from agridrought.core.downscale.table import Table
from agridrought.core.forest import ForestOptions, fit_forest
from agridrought.core.grid import Grid
from agridrought.core.job import Job
from agridrought.core.provenance import Provenance
from agridrought.core.raster import RasterWriter
from agridrought.core.stack import TimeStack
from agridrought.core.time_axis import TimeAxis, parse_date, step_number
from agridrought.core.downscale.uncertainty import growth
from agridrought.core.tvdi import EdgeOptions, tvdi_stack

FACTOR = 5
METHODS = ("bilinear", "conserving", "forest", "forest+res", "linear+res", "TVDI weights", "blend")
SMOOTH, CORRECTED, BLEND = 1, 3, 6
USA_MONTHS = ("201604", "201605", "201606")
USA = (-92.5, 28.75, -67.5, 41.25)
PROVENANCE = Provenance("benchmark")


@dataclass(frozen=True)
class Found:
    """Of every cell that was brought back: truth ``(n,)``, estimates ``(methods, n)``, SD of the trees, month."""

    truth: np.ndarray
    estimates: np.ndarray
    spread: np.ndarray
    month: np.ndarray


def north_europe(data: Path, work: Path, job: Job) -> Observed:
    paths = {name: str(work / f"ne_{name}.tif") for name in ("sm", "lst_day", "lst_night", "tvdi")}
    for name, folder in (("sm", "soil_moisture"), ("lst_day", "lst_day"), ("lst_night", "lst_night")):
        files = [str(path) for path in sorted((data / folder).iterdir()) if path.suffix in (".nc", ".tif")]
        options = BuildOptions(name=name, variable="sm" if name == "sm" else "")
        build_stack(files, paths[name], options, job, PROVENANCE)
    height, cover = str(data / "dem_0p11deg.tif"), str(data / "tree_cover_percent.tif")
    tvdi_stack(paths["lst_day"], cover, paths["tvdi"], EdgeOptions(), job, PROVENANCE)
    return observe(paths["sm"], [paths["tvdi"], paths["lst_day"], paths["lst_night"], height, cover])


def usa(lst: Path, soil_moisture: Path, work: Path, job: Job) -> Observed:
    """Three months of the south-east: LST on the grid of degrees, soil moisture of the same months."""
    names = ("metres", "sm", "grid", "lst")
    metres, sm, grid, fine = (str(work / f"usa_{name}.tif") for name in names)
    tiles = [str(next(lst.rglob(f"LST_Day_{month}.tif"))) for month in USA_MONTHS]
    build_stack(tiles, metres, BuildOptions(name="lst_day"), job, PROVENANCE)
    files = [str(next(soil_moisture.glob(f"*COMBINED-MONTHLY-{month}*.nc"))) for month in USA_MONTHS]
    build_stack(files, sm, BuildOptions(name="sm", variable="sm", extent=USA), job, PROVENANCE)
    with TimeStack(sm) as stack:
        a, b, c, d, e, f = stack.grid.transform
        k = FACTOR
        like = Grid(stack.grid.crs, (a / k, b, c, d, e / k, f), stack.grid.width * k, stack.grid.height * k)
    with RasterWriter(grid, like, [""]) as writer:
        writer.write(np.zeros((1, like.height, like.width)))
    align(metres, grid, fine, AlignOptions(), job, PROVENANCE, "lst_day")
    return observe(sm, [fine])


def bring_back(observed: Observed, options: ForestOptions, job: Job, other_dates: bool):
    """The check of the training on the larger cells, and every method's estimate of the finer ones.

    other_dates
        Each year (of a single year: each date) is brought back by forests of the others. Else the forest has seen
        the coarse cells of all dates, as when a record is downscaled that it was trained on.
    """
    nesting = _coarsened(observed.grid, FACTOR)
    window = nesting.coarse.window
    height, width = window.height * FACTOR, window.width * FACTOR
    truth, features = observed.sm[:, :height, :width], observed.features[..., :height, :width]
    coarse, means = nesting.aggregate(truth, window), nesting.aggregate(features, window)
    dates = [parse_date(label) for label in observed.labels]
    numbers = np.array([step_number(day, "month") for day in dates])
    axis = TimeAxis("month", int(numbers.min()), int(np.ptp(numbers)) + 1)
    every = np.ones(len(dates), bool)
    x, y, (step, row, col) = _rows(means, coarse, every)
    east, north = np.vectorize(nesting.coarse.xy)(col + 0.5, row + 0.5)
    table = Table(x, y, numbers[step] - axis.first, east, north)
    check = cross_scale(table, nesting.coarse, axis, options, job)
    groups = observed.years if len(np.unique(observed.years)) > 1 else np.arange(len(dates))
    parts = []
    for group in np.unique(groups):
        turn = groups == group
        rows, values, _ = _rows(means, coarse, ~turn if other_dates else every)
        models = fit_forest(rows, values, options, job), _linear(rows, values)
        for t in np.flatnonzero(turn):
            weight = check.weights.at(np.array([dates[t].month]))[0]
            fields = truth[t], features[t], coarse[t]
            parts.append(_date(*fields, observed.names, models, weight, nesting, dates[t].month))
    return check, Found(*(np.concatenate(part, axis=-1) for part in zip(*parts)))


def _linear(x: np.ndarray, y: np.ndarray):
    centre, scale = x.mean(axis=0, dtype="float64"), x.std(axis=0, dtype="float64") + 1e-9
    design = np.column_stack([np.ones(len(x)), (x - centre) / scale])
    slopes = np.linalg.lstsq(design, y.astype("float64"), rcond=None)[0]
    return lambda rows: np.column_stack([np.ones(len(rows)), (rows - centre) / scale]) @ slopes


def _date(truth, features, coarse, names, models, weight: float, nesting: Nesting, month: int) -> tuple:
    """Truth, estimates, spread and month of the cells of one date."""
    forest, linear = models
    there = np.isfinite(features).all(axis=0)
    smooth = np.where(there, _interpolated(coarse, nesting), np.nan)
    raw, sd, straight = (np.full(there.shape, np.nan) for _ in range(3))
    if there.any():
        rows = np.ascontiguousarray(features[:, there].T, "float32")
        raw[there], sd[there] = forest.predict_spread(rows)
        straight[there] = linear(rows)
    fields = [
        smooth, _conserving(smooth, coarse, nesting), raw, _conserving(raw, coarse, nesting),
        _conserving(straight, coarse, nesting), _tvdi_weights(features, coarse, names, nesting),
        _conserving(weight * raw + (1 - weight) * smooth, coarse, nesting),
    ]  # fmt: skip
    fields = np.stack(fields)
    known = np.isfinite(truth) & np.isfinite(np.delete(fields, 5, axis=0)).all(axis=0)
    return truth[known], fields[:, known], sd[known], np.full(known.sum(), month)


def _tvdi_weights(features, coarse, names, nesting: Nesting) -> np.ndarray:
    """Each cell's soil moisture times (1 − TVDI) over its mean in the cell; NaN without TVDI."""
    if "tvdi" not in names:
        return np.full(features.shape[1:], np.nan)
    wet = 1 - features[names.index("tvdi")]
    per_cell = coarse / np.maximum(nesting.aggregate(wet, nesting.coarse.window, 0.0), 1e-6)
    return wet * np.kron(per_cell, np.ones((nesting.factor, nesting.factor)))


def _slope(truth, estimates) -> float:
    """The best weight in hindsight, between 0 and 1."""
    detail = estimates[CORRECTED] - estimates[SMOOTH]
    return float(np.clip(np.dot(truth - estimates[SMOOTH], detail) / np.dot(detail, detail), 0, 1))


def _rmse(error: np.ndarray) -> str:
    return f"{np.sqrt(np.nanmean(error**2)):13.4f}" if np.isfinite(error).any() else f"{'–':>13}"


def _gain(truth, estimate, smooth) -> float:
    return 100 * (1 - np.mean((estimate - truth) ** 2) / np.mean((smooth - truth) ** 2))


def report(region: str, check: CrossScale, found: Found, gains: list[tuple[float, float, float]]) -> None:
    print("   " + "\n   ".join(check.lines()))
    head = "".join(f"{name:>13}" for name in METHODS)
    print(f"  {'':10}{'values':>7}{'w':>6}{'oracle':>8}{'gain %':>8}{'(oracle)':>9}{head}")
    season = found.month % 12 // 3
    rows = [("all", np.ones(season.size, bool), check.weight)]
    rows += [(SEASONS[n], season == n, check.weights.seasons[n]) for n in range(4) if (season == n).any()]
    for name, chosen, weight in rows:
        truth, estimates = found.truth[chosen], found.estimates[:, chosen]
        smooth, detail = estimates[SMOOTH], estimates[CORRECTED] - estimates[SMOOTH]
        best = _slope(truth, estimates)
        gain, most = (_gain(truth, e, smooth) for e in (estimates[BLEND], smooth + best * detail))
        errors = "".join(map(_rmse, estimates - truth))
        print(f"  {name:10}{truth.size:7d}{weight:6.2f}{best:8.2f}{gain:8.2f}{most:9.2f}{errors}")
        if name != "all":
            gains.append((best, gain, most))
    if check.interval:
        _report_interval(check, found)


def _report_interval(check: CrossScale, found: Found) -> None:
    miss = np.abs(found.estimates[BLEND] - found.truth)
    half = check.interval.widened(growth(FACTOR)).half_width(found.spread)
    constant = np.full(miss.size, half.mean())
    scores = [np.mean(2 * h + 20 * np.maximum(miss - h, 0)) for h in (half, constant)]
    narrow = check.interval.half_width(found.spread)
    print(f"  the 90 % interval holds {100 * np.mean(miss <= half):.1f} % of the true values at 0.25° (as it is one "
          f"scale up {100 * np.mean(miss <= narrow):.1f} %), mean half width {half.mean():.4f}; interval score "
          f"{scores[0]:.4f}, of a band of constant width {scores[1]:.4f}")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA, help="default: sample_data/north_europe")
    parser.add_argument("--usa", type=Path, help="folder of LST_Day_YYYYMM.tif, tile h11v05")
    parser.add_argument("--soil-moisture", type=Path, help="folder of C3S months, for the USA")
    parser.add_argument("--trees", type=int, default=100)
    parser.add_argument("--min-leaf", type=int, default=5)
    arguments = parser.parse_args()
    job = Job(2 * 1024**3, 2)
    options = ForestOptions(trees=arguments.trees, min_leaf=arguments.min_leaf)
    with tempfile.TemporaryDirectory() as work:
        regions = {"North Europe": north_europe(arguments.data, Path(work), job)}
        if arguments.usa and arguments.soil_moisture:
            regions["South-east USA"] = usa(arguments.usa, arguments.soil_moisture, Path(work), job)
    for other_dates in (False, True):
        gains: list[tuple[float, float, float]] = []
        for region, observed in regions.items():
            dates = "other years or dates" if other_dates else "all dates"
            print(f"\n{region}, 1.25° to 0.25°, trained on the coarse cells of {dates}, MIN_LEAF {options.min_leaf}")
            check, found = bring_back(observed, options, job, other_dates)
            report(region, check, found, gains)
        some = np.array([row for row in gains if row[0] > 0])
        mean, best = some[:, 1].mean(), some[:, 2].mean()
        print(f"\n  Where the oracle is above 0: mean gain {mean:.2f} % (oracle {best:.2f} %); "
              f"smallest gain of any region and season {min(row[1] for row in gains):.2f} %")  # fmt: skip


if __name__ == "__main__":
    main()

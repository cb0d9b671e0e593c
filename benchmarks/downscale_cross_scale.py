"""Does the detail of the covariates help, and is its automatic weight a good one? Regions where the truth is known.

    python benchmarks/downscale_cross_scale.py [--usa FOLDER --soil-moisture FOLDER --lst FOLDER] [--trees 100]
        [--min-leaf 5] [--factors 5]

C3S soil moisture at 0.25° is averaged to cells FACTOR times as wide (5: 1.25°), and brought back with fine covariates.
The weights come from `cross_scale` on the coarse cells alone; nothing finer is shown to it. Printed are, for each
region and season, the weights of the linear regression's and of the forest's detail, the factor by which both would
have been best in hindsight (oracle; 1: as they are), and RMSE (m³/m³) of

    bilinear, conserving bilinear (bilinear + residual correction), kriging + residual correction as it is put out (no
    covariates), forest, forest + residual correction (the way of the paper), linear regression + residual
    correction, TVDI weights (each cell's soil moisture times (1 − TVDI) over its mean in the cell), and the blend that
    “Downscale” puts out.

“gain” is 1 − MSE/MSE of conserving bilinear in per cent; beside it the same for RMSE, for kriging alone, and for the
oracle. At last, how many true values the 90 % interval holds, and its interval score beside a band of constant width.

North Europe is laid out as sample_data/north_europe. The USA's folder has monthly MODIS LST of tile h11v05
(LST_Day_YYYYMM.tif) and needs the folder of C3S months; there is no vegetation for it here, and so no TVDI. With --lst
(LST_Day_YYYYMM.tif and LST_Night_YYYYMM.tif of North Europe) also C3S PASSIVE of July to December 2017 is brought
back, a record of other satellites, in which broad and fine patterns contradict each other in summer.
"""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace

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

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.raster import RasterWriter
from agridrought.core.data.stack.time_axis import TimeAxis, parse_date, step_number
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.interface.runner import run_tool
from agridrought.core.learning.conformal import growth
from agridrought.core.learning.forest import ForestOptions, fit_forest
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.coarse_error import BAND
from agridrought.core.tools.moisture.downscale.coarse_estimate import InMemory, learn
from agridrought.core.tools.moisture.downscale.cross_scale import CrossScale, cross_scale
from agridrought.core.tools.moisture.downscale.detail_weights import SEASONS, Mix, calendar_months
from agridrought.core.tools.moisture.downscale.kriging import cell_aspect, kriged, kriged_share
from agridrought.core.tools.moisture.downscale.linear import Regression
from agridrought.core.tools.moisture.downscale.nesting import Nesting
from agridrought.core.tools.moisture.downscale.table import Table
from agridrought.core.tools.moisture.tvdi.tool import Tvdi
from agridrought.core.tools.stacks.align.tool import AlignStack
from agridrought.core.tools.stacks.build_stack.tool import BuildStack

METHODS = ("bilinear", "conserving", "kriging", "forest", "forest+res", "linear+res", "TVDI weights", "blend")
SMOOTH, KRIGED, BLEND = 1, 2, 7
USA_MONTHS = ("201604", "201605", "201606")
USA = (-92.5, 28.75, -67.5, 41.25)


@dataclass(frozen=True)
class Found:
    """Of every cell that was brought back: truth ``(n,)``, estimates ``(methods, n)``, SD of the trees, SD of what is
    left of the error of the larger cells, month.
    """

    truth: np.ndarray
    estimates: np.ndarray
    spread: np.ndarray
    left: np.ndarray
    month: np.ndarray


def north_europe(data: Path, work: Path, job: Job) -> Observed:
    paths = {name: str(work / f"ne_{name}.tif") for name in ("sm", "lst_day", "lst_night", "tvdi")}
    for name, folder in (("sm", "soil_moisture"), ("lst_day", "lst_day"), ("lst_night", "lst_night")):
        files = [str(path) for path in sorted((data / folder).iterdir()) if path.suffix in (".nc", ".tif")]
        variable = "sm" if name == "sm" else ""
        run_tool(BuildStack(input=tuple(files), output=paths[name], name=name, variable=variable), job)
    height, cover = str(data / "dem_0p11deg.tif"), str(data / "tree_cover_percent.tif")
    run_tool(Tvdi(lst=paths["lst_day"], ndvi=cover, output=paths["tvdi"]), job)
    return observe(paths["sm"], [paths["tvdi"], paths["lst_day"], paths["lst_night"], height, cover])


def north_europe_passive(data: Path, lst: Path, soil_moisture: Path, work: Path, job: Job) -> Observed:
    """July to December 2017 as other satellites saw it. There is no TVDI: in winter its edges cannot be found."""
    paths = {name: str(work / f"passive_{name}.tif") for name in ("sm", "lst_day", "lst_night")}
    months = [f"2017{month:02d}" for month in range(7, 13)]
    files = {
        "sm": [str(next(soil_moisture.glob(f"*PASSIVE-MONTHLY-{month}*.nc"))) for month in months],
        "lst_day": [str(lst / f"LST_Day_{month}.tif") for month in months],
        "lst_night": [str(lst / f"LST_Night_{month}.tif") for month in months],
    }
    for name, path in paths.items():
        extent = (0.0, 50.0, 15.5, 60.0) if name == "sm" else None
        variable = "sm" if name == "sm" else ""
        box = SimpleNamespace(bounds=lambda crs, extent=extent: extent) if extent else None
        run_tool(BuildStack(input=tuple(files[name]), output=path, name=name, variable=variable, extent=box), job)
    height, cover = str(data / "dem_0p11deg.tif"), str(data / "tree_cover_percent.tif")
    return observe(paths["sm"], [paths["lst_day"], paths["lst_night"], height, cover])


def usa(lst: Path, soil_moisture: Path, work: Path, job: Job) -> Observed:
    """Three months of the south-east: LST on the grid of degrees, soil moisture of the same months."""
    names = ("metres", "sm", "grid", "lst")
    metres, sm, grid, fine = (str(work / f"usa_{name}.tif") for name in names)
    tiles = [str(next(lst.rglob(f"LST_Day_{month}.tif"))) for month in USA_MONTHS]
    run_tool(BuildStack(input=tuple(tiles), output=metres, name="lst_day"), job)
    files = [str(next(soil_moisture.glob(f"*COMBINED-MONTHLY-{month}*.nc"))) for month in USA_MONTHS]
    box = SimpleNamespace(bounds=lambda crs: USA)
    run_tool(BuildStack(input=tuple(files), output=sm, name="sm", variable="sm", extent=box), job)
    with TimeStack(sm) as stack:
        a, b, c, d, e, f = stack.grid.transform
        k = 5  # pixels of 0.05° in a cell
        like = Grid(stack.grid.crs, (a / k, b, c, d, e / k, f), stack.grid.width * k, stack.grid.height * k)
    with RasterWriter(grid, like, [""]) as writer:
        writer.write(np.zeros((1, like.height, like.width)))
    run_tool(AlignStack(input=metres, reference_layer=grid, output=fine, name="lst_day"), job)
    return observe(sm, [fine])


def bring_back(
    observed: Observed, factor: int, options: ForestOptions, job: Job, other_dates: bool = False,
    noise: float | None = None,
):  # fmt: skip
    """The check of the training on the larger cells, and every method's estimate of the finer ones.

    other_dates
        Each year (of a single year: each date) is brought back by models of the others. Else the models have seen
        the coarse cells of all dates, as when a record is downscaled that they were trained on.
    noise
        SD of white noise that is added to the larger cells, whose error the record then tells; None: they are exact.
    """
    nesting = _coarsened(observed.grid, factor)
    window = nesting.coarse.window
    height, width = window.height * factor, window.width * factor
    truth, features = observed.sm[:, :height, :width], observed.features[..., :height, :width]
    coarse, means = nesting.aggregate(truth, window), nesting.aggregate(features, window)
    if noise is not None:
        coarse = coarse + noise * np.random.default_rng(1).normal(size=coarse.shape)
    dates = [parse_date(label) for label in observed.labels]
    numbers = np.array([step_number(day, "month") for day in dates])
    axis = TimeAxis("month", int(numbers.min()), int(np.ptp(numbers)) + 1)
    every = np.ones(len(dates), bool)
    x, y, (step, row, col) = _rows(means, coarse, every)
    east, north = np.vectorize(nesting.coarse.xy)(col + 0.5, row + 0.5)
    table = Table(x, y, numbers[step] - axis.first, east, north)
    freed, left = coarse, np.zeros(coarse.shape)
    if noise is not None:
        record = InMemory(coarse)
        model = learn(record, numbers, 12.0, cell_aspect(nesting.coarse))
        cells = [model.estimate(field, record.error(t), t) for t, field in enumerate(coarse)]
        freed = np.where(np.isfinite(coarse), np.stack([one.values for one in cells]), np.nan)
        left = np.stack([one.sd for one in cells])
        table = replace(table, error=np.full(len(y), model.nugget, "float32"))
    check = cross_scale(table, nesting.coarse, axis, options, job)
    month = calendar_months(axis)[numbers - axis.first]
    mix = Mix(*check.weights.at(month), kriged_share(factor))
    groups = observed.years if len(np.unique(observed.years)) > 1 else np.arange(len(dates))
    parts = []
    for group in np.unique(groups):
        turn = groups == group
        rows, values, place = _rows(means, coarse, ~turn if other_dates else every)
        forest = fit_forest(rows, values, options, job)
        regression = Regression.fit(rows, values, month[place[0]], np.stack(place))
        for t in np.flatnonzero(turn):
            fields = truth[t], features[t], coarse[t], freed[t], left[t]
            parts.append(_date(*fields, observed.names, forest, regression, mix, t, int(month[t]), nesting))
    return check, Found(*(np.concatenate(part, axis=-1) for part in zip(*parts, strict=True)))


def _date(
    truth, features, coarse, freed, left, names, forest, regression, mix: Mix, t: int, month: int, nesting
) -> tuple:
    """Truth, estimates, spread, SD of what is left of the error, and month of the cells of one date."""
    there = np.isfinite(features).all(axis=0)
    plain = np.where(there, _interpolated(coarse, nesting), np.nan)
    smooth = np.where(there, _interpolated(freed, nesting), np.nan)
    round_ = kriged(freed, nesting.factor, cell_aspect(nesting.coarse))
    raw, sd, straight = (np.full(there.shape, np.nan) for _ in range(3))
    if there.any():
        rows = np.ascontiguousarray(features[:, there].T, "float32")
        raw[there], sd[there] = forest.predict_spread(rows)
        straight[there] = regression.predict(rows, month)
    without = Mix.even(0.0, 1), Mix(np.zeros(1), np.zeros(1), mix.kriged)
    blends = [one.blend(0, smooth, round_, straight, raw) for one in without]
    exact = _conserving(plain, coarse, nesting)  # what the output would be gauged by if cells had no error
    mixed = mix.blend(t, smooth, round_, straight, raw)
    fields = [
        plain, exact, _conserving(blends[1], freed, nesting), raw,
        *(_conserving(field, freed, nesting) for field in (raw, straight)),
        _tvdi_weights(features, coarse, names, nesting), _conserving(mixed, freed, nesting),
    ]  # fmt: skip
    fields = np.stack(fields)
    known = np.isfinite(truth) & np.isfinite(np.delete(fields, BLEND - 1, axis=0)).all(axis=0)
    over = _interpolated(left, nesting)
    return truth[known], fields[:, known], sd[known], over[known], np.full(known.sum(), month)


def _tvdi_weights(features, coarse, names, nesting: Nesting) -> np.ndarray:
    """Each cell's soil moisture times (1 − TVDI) over its mean in the cell; NaN without TVDI."""
    if "tvdi" not in names:
        return np.full(features.shape[1:], np.nan)
    wet = 1 - features[names.index("tvdi")]
    per_cell = coarse / np.maximum(nesting.aggregate(wet, nesting.coarse.window, 0.0), 1e-6)
    return wet * np.kron(per_cell, np.ones((nesting.factor, nesting.factor)))


def _oracle(truth, estimates) -> float:
    """The best factor of the covariates' detail in hindsight, 0 or above."""
    detail = estimates[BLEND] - estimates[KRIGED]
    return float(max(np.dot(truth - estimates[KRIGED], detail) / max(np.dot(detail, detail), 1e-12), 0))


def _rmse(error: np.ndarray) -> str:
    return f"{np.sqrt(np.nanmean(error**2)):13.4f}" if np.isfinite(error).any() else f"{'–':>13}"


def _gain(truth, estimate, smooth) -> float:
    return 100 * (1 - np.mean((estimate - truth) ** 2) / np.mean((smooth - truth) ** 2))


@dataclass(frozen=True)
class Gain:
    """Of a region and season: the oracle's factor, gain of the blend, of kriging alone and of the oracle (per cent of
    the MSE of conserving bilinear), and of the blend in RMSE."""

    oracle: float
    blend: float
    kriging: float
    most: float
    rmse: float


def report(check: CrossScale, found: Found, factor: int) -> list[Gain]:
    """Print one region; the gains of its seasons."""
    print("   " + "\n   ".join(check.lines()))
    head = "".join(f"{name:>13}" for name in METHODS)
    print(f"  {'':4}{'values':>7}{'linear':>7}{'forest':>7}{'oracle':>7}"
          f"{'gain %':>8}{'(RMSE)':>8}{'kriging':>8}{'oracle':>7}{head}")  # fmt: skip
    season = found.month % 12 // 3
    rows = [("all", np.ones(season.size, bool), 0)]
    rows += [(SEASONS[n], season == n, 3 * n + 1) for n in range(4) if (season == n).any()]
    gains = []
    for name, chosen, month in rows:
        truth, estimates = found.truth[chosen], found.estimates[:, chosen]
        smooth, rounded, best = estimates[SMOOTH], estimates[KRIGED], _oracle(truth, estimates)
        most = rounded + best * (estimates[BLEND] - rounded)
        gain, alone, top = (_gain(truth, e, smooth) for e in (estimates[BLEND], rounded, most))
        in_rmse = 100 * (1 - (1 - gain / 100) ** 0.5)
        linear, forest = check.weights.at(np.array([month]))[:, 0]
        errors = "".join(map(_rmse, estimates - truth))
        print(f"  {name:4}{truth.size:7d}{linear:7.2f}{forest:7.2f}{best:7.2f}"
              f"{gain:8.2f}{in_rmse:8.2f}{alone:8.2f}{top:7.2f}{errors}")  # fmt: skip
        gains.append(Gain(best, gain, alone, top, in_rmse))
    if check.interval:
        _report_interval(check, found, factor)
    return gains[1:]


def _report_interval(check: CrossScale, found: Found, factor: int) -> None:
    miss = np.abs(found.estimates[BLEND] - found.truth)
    half = check.interval.widened(check.detail.kept * growth(factor, check.detail.octave)).half_width(found.spread)
    half = np.hypot(half, BAND * found.left)
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
    parser.add_argument("--soil-moisture", type=Path, help="folder of C3S months, for the USA and PASSIVE")
    parser.add_argument("--lst", type=Path, help="folder of LST of North Europe, for PASSIVE")
    parser.add_argument("--factors", type=int, nargs="+", default=[5], help="cells along the edge of a larger one")
    parser.add_argument("--trees", type=int, default=100)
    parser.add_argument("--min-leaf", type=int, default=5)
    parser.add_argument("--noise", type=float, help="SD of white noise added to the larger cells, m³/m³; else exact")
    arguments = parser.parse_args()
    job = Job(2 * 1024**3, 2)
    options = ForestOptions(trees=arguments.trees, min_leaf=arguments.min_leaf)
    with tempfile.TemporaryDirectory() as work:
        regions = {"North Europe": north_europe(arguments.data, Path(work), job)}
        if arguments.usa and arguments.soil_moisture:
            regions["South-east USA"] = usa(arguments.usa, arguments.soil_moisture, Path(work), job)
        if arguments.lst and arguments.soil_moisture:
            folders = arguments.data, arguments.lst, arguments.soil_moisture
            regions["North Europe, PASSIVE"] = north_europe_passive(*folders, Path(work), job)
    for factor in arguments.factors:
        for other_dates in (False, True):
            gains: list[Gain] = []
            for region, observed in regions.items():
                dates = "other years or dates" if other_dates else "all dates"
                print(f"\n{region}, {0.25 * factor:g}° to 0.25°, trained on the coarse cells of {dates}, MIN_LEAF "
                      f"{options.min_leaf}")  # fmt: skip
                gains += report(*bring_back(observed, factor, options, job, other_dates, arguments.noise), factor)
            summary(gains)


def summary(gains: list[Gain]) -> None:
    some = [gain for gain in gains if gain.oracle > 0]
    mean = {name: np.mean([getattr(gain, name) for gain in some]) for name in ("blend", "rmse", "kriging", "most")}
    print(f"\n  Where the oracle is above 0 ({len(some)} of {len(gains)} regions and seasons): mean gain "
          f"{mean['blend']:.2f} % of the MSE, {mean['rmse']:.2f} % of the RMSE (kriging alone {mean['kriging']:.2f} %, "
          f"oracle {mean['most']:.2f} % of the MSE); smallest gain of any {min(gain.blend for gain in gains):.2f} %",
          flush=True)  # fmt: skip


if __name__ == "__main__":
    main()

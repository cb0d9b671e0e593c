"""Does downscaling add true detail? Real soil moisture is made coarser, recovered, and compared.

    python benchmarks/downscale_north_europe.py [--data FOLDER] [--trees 100]

FOLDER is laid out as sample_data/north_europe, the default. Printed are

1. the chain as it ships (fill, TVDI, train, downscale from 0.25° to 0.05°): its scores, its misfit, the weight of the
   detail, and whether the coarse cells show: mean step across their borders over the mean step inside, by month,
   beside the same with all of the detail;
2. what each covariate adds, on the same rows: scores with blocks of land and with years left out;
3. coarsen and recover: C3S at 0.25° averaged to 0.5° and to 1.25° and brought back to 0.25°, where the truth is
   known. The forest is trained on coarse cells, of other years or of all dates. RMSE in m³/m³; skill is 1 − MSE over
   the MSE of conserving bilinear interpolation, which uses no covariate at all.

The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.stack.covariates import open_covariate
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.interface.runner import run_tool
from agridrought.core.learning.cross_validation import Score, block_folds, held_out, year_folds
from agridrought.core.learning.forest import ForestOptions, fit_forest, load_model
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.coarsen_and_recover import border_ratio
from agridrought.core.tools.moisture.downscale.covariates import Covariates
from agridrought.core.tools.moisture.downscale.nesting import Nesting, bilinear
from agridrought.core.tools.moisture.downscale.residual_correction import cell_response, solve_correction
from agridrought.core.tools.moisture.downscale.tool import Downscale, TrainDownscaler
from agridrought.core.tools.moisture.gap_fill.tool import GapFill
from agridrought.core.tools.moisture.tvdi.tool import Tvdi
from agridrought.core.tools.stacks.build_stack.tool import BuildStack

DATA = Path(__file__).resolve().parent.parent / "sample_data" / "north_europe"
FACTORS = (2, 5)  # 0.25° to 0.5° and to 1.25°; the second is the step of the real downscaling
BLOCK = 5.0  # degrees
PLAIN, CONSERVING = "bilinear", "conserving bilinear"
FOREST, CORRECTED = "forest", "forest + residual correction"
METHODS = (PLAIN, CONSERVING, FOREST, CORRECTED)


@dataclass(frozen=True)
class Observed:
    """Soil moisture and covariates on its cells, on the dates that have soil moisture.

    sm ``(t, y, x)`` m³/m³, features ``(t, p, y, x)``, names ``(p,)``, years ``(t,)``, labels ``(t,)``.
    """

    grid: Grid
    sm: np.ndarray
    features: np.ndarray
    names: tuple[str, ...]
    years: np.ndarray
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Recovered:
    """Truth ``(n,)`` of the cells that every method recovered, the estimates by method, and the date of each."""

    factor: int
    truth: np.ndarray
    estimates: dict[str, np.ndarray]
    labels: np.ndarray

    def rmse(self, method: str, chosen=slice(None)) -> float:
        return float(np.sqrt(np.mean((self.estimates[method] - self.truth)[chosen] ** 2)))

    def skill(self, method: str) -> float:
        """Share of the error of conserving bilinear that a method takes away; negative where it adds some."""
        return 1 - (self.rmse(method) / self.rmse(CONSERVING)) ** 2

    @property
    def rmse_weighted(self) -> float:
        """RMSE with that share of the detail; as it was chosen on the same values, a lower bound."""
        smooth = self.estimates[CONSERVING]
        mixed = smooth + self.weight * (self.estimates[CORRECTED] - smooth)
        return float(np.sqrt(np.mean((mixed - self.truth) ** 2)))

    @property
    def weight(self) -> float:
        """Share of the forest's detail that would have been best here, between 0 (none) and 1 (as it is)."""
        smooth = self.estimates[CONSERVING]
        detail = self.estimates[CORRECTED] - smooth
        return float(np.clip(np.dot(self.truth - smooth, detail) / np.dot(detail, detail), 0, 1))


def observe(sm: str, covariates: list[str]) -> Observed:
    """Read the soil moisture and the covariates, averaged to its cells as in training."""
    with ExitStack() as opened:
        stack = opened.enter_context(TimeStack(sm))
        inputs = Covariates([opened.enter_context(open_covariate(path)) for path in covariates])
        nesting = Nesting.of(stack, inputs.finest)
        positions = inputs.positions(stack.axis)
        arrays = {name: layer.read(stack.grid.window) for name, layer in inputs.on_coarse(nesting).items()}
        values = stack.read().astype("float64")
        steps = np.flatnonzero(np.isfinite(values).any(axis=(1, 2)))
        features = np.stack([inputs.table(arrays, positions, step, values.shape[1:]) for step in steps])
        labels = tuple(stack.axis.labels[step] for step in steps)
        return Observed(stack.grid, values[steps], features, tuple(inputs.features), stack.axis.years[steps], labels)


def recover(observed: Observed, factor: int, options: ForestOptions, job: Job, other_years: bool = True) -> Recovered:
    """Average to cells ``factor`` times as wide, and bring back.

    other_years
        Each year is brought back by a forest that was trained on the others. Else by one that was trained on the
        coarse cells of all dates: no fine value is given away, and that is how a record is downscaled that the
        forest was trained on.
    """
    nesting = _coarsened(observed.grid, factor)
    height, width = nesting.coarse.height * factor, nesting.coarse.width * factor
    window = nesting.coarse.window
    truth, features = observed.sm[:, :height, :width], observed.features[..., :height, :width]
    coarse = nesting.aggregate(truth, window)
    coarse_features = nesting.aggregate(features, window)
    # As in the tool, a fine pixel without a covariate is missing.
    there = np.isfinite(features).all(axis=1)
    parts = []
    every = np.ones(len(observed.years), bool)
    turns = [observed.years == year for year in np.unique(observed.years)] if other_years else [every]
    for turn in turns:
        x, y, _ = _rows(coarse_features, coarse, ~turn if other_years else every)
        forest = fit_forest(x, y, options, job)
        for step in np.flatnonzero(turn):
            fields = _fields(coarse[step], features[step], there[step], forest, nesting)
            known = np.isfinite(truth[step]) & np.isfinite(fields).all(axis=0)
            labels = np.full(known.sum(), observed.labels[step])
            parts.append((truth[step][known], fields[:, known], labels))
    true, found, labels = (np.concatenate(column, axis=-1) for column in zip(*parts, strict=True))
    return Recovered(factor, true, dict(zip(METHODS, found, strict=True)), labels)


def _coarsened(fine: Grid, factor: int) -> Nesting:
    """Cells of ``factor`` × ``factor`` pixels from the upper left corner; what is left over is left out."""
    a, b, c, d, e, f = fine.transform
    coarse = Grid(fine.crs, (a * factor, b, c, d, e * factor, f), fine.width // factor, fine.height // factor)
    return Nesting(coarse, fine, factor, 0, 0)


def _rows(features: np.ndarray, sm: np.ndarray, dates: np.ndarray):
    """Training rows of some dates: features ``(n, p)``, soil moisture ``(n,)``, and ``(date, row, col)`` of each."""
    good = np.isfinite(sm) & np.isfinite(features).all(axis=1) & dates[:, None, None]
    rows = np.moveaxis(features, 1, -1)[good].astype("float32")
    return rows, sm[good].astype("float32"), np.nonzero(good)


def _fields(coarse, features, there, forest, nesting) -> np.ndarray:
    """What each of `METHODS` makes of one date, ``(4, y, x)``."""
    smooth = np.where(there, _interpolated(coarse, nesting), np.nan)
    predicted = np.full(there.shape, np.nan)
    if there.any():
        predicted[there] = forest.predict(np.ascontiguousarray(features[:, there].T, "float32"))
    return np.stack([smooth, _conserving(smooth, coarse, nesting), predicted, _conserving(predicted, coarse, nesting)])


def _interpolated(coarse: np.ndarray, nesting: Nesting) -> np.ndarray:
    k = nesting.factor
    rows, cols = ((np.arange(size * k) + 0.5) / k - 0.5 for size in coarse.shape)
    return bilinear(coarse, rows, cols)


def _conserving(field: np.ndarray, coarse: np.ndarray, nesting: Nesting) -> np.ndarray:
    """The field with the residual correction of the tool “Downscale”."""
    mean, response = cell_response(field, nesting, nesting.coarse.window)
    correction, _ = solve_correction(coarse - mean, response)
    return np.maximum(field + _interpolated(correction, nesting), 0)


def without_each(observed: Observed, options: ForestOptions, job: Job, years: bool = True) -> dict[str, dict]:
    """Scores of the forest with all covariates, and without each in turn, all on the same rows.

    Returns
    -------
    By what was left out (“” for nothing): scores by “blocks” of land and, if asked for, “years” left out.
    """
    dates = np.ones(len(observed.years), bool)
    x, y, (step, row, col) = _rows(observed.features, observed.sm, dates)
    east, north = np.vectorize(observed.grid.xy)(col + 0.5, row + 0.5)
    folds = {"blocks": block_folds(east, north, BLOCK, options.seed)}
    if years:
        folds["years"] = year_folds(observed.years[step])
    out = {}
    for left_out in ("", *observed.names):
        columns = [i for i, name in enumerate(observed.names) if name != left_out]
        some = np.ascontiguousarray(x[:, columns])
        out[left_out] = {scheme: Score.of(held_out(some, y, fold, options, job), y) for scheme, fold in folds.items()}
    return out


def chain(data: Path, work: Path, trees: int, job: Job) -> tuple[dict[str, str], list[str], dict, dict]:
    """The shipped steps; the files made, the covariates, the scores, and the numbers of “Downscale”."""
    names = ("sm", "lst_day", "lst_night", "filled", "flags", "tvdi", "fine", "whole")
    made = {name: str(work / f"{name}.tif") for name in names}
    for name, folder in (("sm", "soil_moisture"), ("lst_day", "lst_day"), ("lst_night", "lst_night")):
        paths = [str(path) for path in sorted((data / folder).iterdir()) if path.suffix in (".nc", ".tif")]
        variable = "sm" if name == "sm" else ""
        run_tool(BuildStack(input=tuple(paths), output=made[name], name=name, variable=variable), job)
    height, trees_share = str(data / "dem_0p11deg.tif"), str(data / "tree_cover_percent.tif")
    run_tool(GapFill(input=made["sm"], output=made["filled"], flags=made["flags"]), job)
    run_tool(Tvdi(lst=made["lst_day"], ndvi=trees_share, output=made["tvdi"]), job)
    covariates = [made["tvdi"], made["lst_day"], made["lst_night"], height, trees_share]
    given = {"covariates": tuple(covariates), "model": str(work / "model.zip")}
    run_tool(TrainDownscaler(sm=made["filled"], flags=made["flags"], block_size=BLOCK, trees=trees, **given), job)
    scores = {name: Score(**score) for name, score in load_model(given["model"])[1]["scores"].items()}
    numbers = run_tool(Downscale(sm=made["filled"], output=made["fine"], **given), job).numbers
    run_tool(Downscale(sm=made["filled"], output=made["whole"], detail_weight=1.0, **given), job)
    return made, covariates, scores, numbers


def border_ratios(fine: str, coarse: str) -> dict[str, float]:
    """Of each date: mean step across the borders of the coarse cells over the mean step inside them."""
    with TimeStack(fine) as stack, TimeStack(coarse) as cells:
        nesting = Nesting.of(cells, stack)
        ratios = {
            label: border_ratio(field, nesting) for label, field in zip(stack.axis.labels, stack.read(), strict=True)
        }
    return {label: ratio for label, ratio in ratios.items() if np.isfinite(ratio)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA, help="default: sample_data/north_europe")
    parser.add_argument("--trees", type=int, default=100)
    arguments = parser.parse_args()
    job = Job(2 * 1024**3, 2)
    with tempfile.TemporaryDirectory() as work:
        start = time.perf_counter()
        made, covariates, scores, numbers = chain(arguments.data, Path(work), arguments.trees, job)
        print(f"The chain, 0.25° to 0.05°, {arguments.trees} trees: {time.perf_counter() - start:.1f} s")
        for name, score in scores.items():
            print(f"  {name:16}  R² {score.r2:6.3f}   RMSE {score.rmse:.4f}   {score.n} values")
        print("  " + ", ".join(f"{name} {value:.3g}" for name, value in numbers.items()))
        whole = border_ratios(made["whole"], made["filled"])
        print("  steps across borders over steps inside (with all of the detail)")
        for label, ratio in border_ratios(made["fine"], made["filled"]).items():
            print(f"    {label[:7]}  {ratio:.2f} ({whole[label]:.2f})")
        _print_without_each(observe(made["filled"], covariates), arguments.trees, job)
        observed = observe(made["sm"], covariates)
    for factor in FACTORS:
        for other_years in (True, False):
            start = time.perf_counter()
            recovered = recover(observed, factor, ForestOptions(trees=arguments.trees), job, other_years)
            print(f"\nTrained on the coarse cells of {'other years' if other_years else 'all dates'}", end="")
            _print_recovered(recovered, observed, time.perf_counter() - start)


def _print_without_each(observed: Observed, trees: int, job: Job) -> None:
    print("\nWhat each covariate adds, on the same rows (R² and RMSE)")
    for name, scores in without_each(observed, ForestOptions(trees=min(trees, 100)), job).items():
        words = "   ".join(f"{scheme} {score.r2:6.3f} {score.rmse:.4f}" for scheme, score in scores.items())
        print(f"  {'without ' + name if name else 'all':28} {words}")


def _print_recovered(recovered: Recovered, observed: Observed, seconds: float) -> None:
    size = observed.grid.transform[0]
    print(f"\nCoarsen and recover, {size:g}° → {size * recovered.factor:g}° → {size:g}°, "
          f"{recovered.truth.size} values, SD of the truth {recovered.truth.std():.4f}, {seconds:.1f} s")  # fmt: skip
    for method in METHODS:
        print(f"  {method:30} RMSE {recovered.rmse(method):.4f}   skill {recovered.skill(method):6.3f}")
    print(f"  best share of the forest's detail, in hindsight: {recovered.weight:.2f}, "
          f"RMSE {recovered.rmse_weighted:.4f}")  # fmt: skip
    for label in np.unique(recovered.labels):
        chosen = recovered.labels == label
        words = "  ".join(f"{recovered.rmse(method, chosen):.4f}" for method in METHODS)
        print(f"    {label[:7]}  {words}   {chosen.sum()} values")


if __name__ == "__main__":
    main()

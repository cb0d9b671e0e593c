"""Gap filling of real satellite soil moisture against its peers, on values held out in blobs.

    python benchmarks/gap_fill_c3s.py --data FOLDER [--hawaii FILE.nc] [--sweep]

FOLDER holds the monthly C3S COMBINED files of January to May 2018 as published
(0.25°, global, NetCDF). Per month the cells where Gaussian-filtered noise
(sigma 4 cells) exceeds its 85 % or 60 % quantile are held out; so is, in a
third case, the whole of March. Printed are RMSE (m³/m³), its ratio to the
penalised DCT tuned on the very values that are held out (the strongest
opponent), the share of held-out cells filled, seconds and peak memory.

--hawaii   ESA CCI monthly, random cells and whole islands out for 1 to 6 months.
--sweep    Also the choices behind the defaults of `RegressionOptions`.

pytesmo (its DCT smoother) is optional: without it the ratios are left out.
The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
import time
import tracemalloc
import warnings
from pathlib import Path

import numpy as np
import rasterio
from scipy.interpolate import griddata
from scipy.ndimage import gaussian_filter

from agridrought.core.gap_fill import (
    GapFillOptions,
    RegressionOptions,
    combine,
    estimate_block,
    observed_mask,
)

try:
    from pytesmo.interpolate.dctpls import smoothn
except ImportError:
    smoothn = None

# west, east, south, north
REGIONS = {
    "China": (73, 135, 18, 54),
    "USA": (-125, -67, 25, 50),
    "Australia": (112, 154, -39, -10),
    "Sahel": (-18, 40, 4, 20),
    "Southern Africa": (10, 41, -35, -5),
    "Europe": (-10, 40, 36, 60),
}
MONTHS = (1, 2, 3, 4, 5)
SMOOTHING = np.logspace(-3.5, 0, 15)


def read_month(folder: Path, month: int) -> np.ndarray:
    (path,) = folder.glob(f"*COMBINED-MONTHLY-2018{month:02d}01*.nc")
    with rasterio.open(f"NETCDF:{path}:sm") as source:
        values = source.read(1).astype(np.float64)
        return np.where(values == source.nodata, np.nan, values)


def crop(world: np.ndarray, box) -> np.ndarray:
    west, east, south, north = box
    return world[:, (90 - north) * 4 : (90 - south) * 4, (west + 180) * 4 : (east + 180) * 4]


def blobs(shape, share: float) -> np.ndarray:
    rng = np.random.default_rng(7)
    out = np.zeros(shape, dtype=bool)
    for month in out:
        noise = gaussian_filter(rng.normal(size=shape[1:]), 4)
        month[:] = noise > np.quantile(noise, 1 - share)
    return out


def march(shape) -> np.ndarray:
    out = np.zeros(shape, dtype=bool)
    out[2] = True
    return out


CASES = {"15 %": lambda s: blobs(s, 0.15), "40 %": lambda s: blobs(s, 0.40), "March": march}


def linear_in_time(sm: np.ndarray) -> np.ndarray:
    out = np.full(sm.shape, np.nan)
    steps = np.arange(len(sm))
    for i, j in np.argwhere((~np.isnan(sm)).any(axis=0)):
        there = ~np.isnan(sm[:, i, j])
        out[:, i, j] = np.interp(steps, steps[there], sm[there, i, j])
    return out


def linear_in_space(sm: np.ndarray) -> np.ndarray:
    out = np.full(sm.shape, np.nan)
    for month, values in zip(out, sm, strict=True):
        there = ~np.isnan(values)
        if there.any():
            month[:] = griddata(np.argwhere(there), values[there], tuple(np.indices(values.shape)))
    return out


def dct(sm: np.ndarray, **options) -> np.ndarray:
    return smoothn(sm.copy(), **options)[0]


def tuned_dct(sm: np.ndarray, truth: np.ndarray, held: np.ndarray):
    """The penalised DCT with the smoothing that scores best on the held-out values."""
    found = ((s, dct(sm, isrobust=False, smooth=s, MaxIter=300, TolZ=1e-4)) for s in SMOOTHING)
    return min(found, key=lambda pair: rmse(pair[1], truth, held))


def rmse(estimate, truth, held) -> float:
    error = (estimate - truth)[held]
    return float(np.sqrt(np.nanmean(error**2))) if np.isfinite(error).any() else np.nan


def timed(function, *arguments, **keywords):
    start = time.perf_counter()
    result = function(*arguments, **keywords)
    return result, time.perf_counter() - start


def ours(sm, mask, season=None, options=GapFillOptions()):
    block = estimate_block(sm, mask, season, options=options)
    filled, _ = combine(sm, mask, block, block.sums.weights())
    return block, filled


def one_case(region: str, case: str, truth: np.ndarray) -> None:
    held = CASES[case](truth.shape) & ~np.isnan(truth)
    sm = np.where(held, np.nan, truth)
    mask = (~np.isnan(truth)).any(axis=0)
    rows = []
    bar = np.nan
    if smoothn is not None:
        s, best = tuned_dct(sm, truth, held)
        bar = rmse(best, truth, held)
        default, seconds = timed(dct, sm)
        rows += [("DCT, default", default, seconds), (f"DCT, tuned (s = {s:.2g})", best, None)]
    for name, function in (("linear in time", linear_in_time), ("linear in space", linear_in_space)):
        rows.append((name, *timed(function, sm)))
    (block, filled), seconds = timed(ours, sm, mask)
    rows += [
        ("ours, temporal only", block.temporal, None),
        ("ours, spatial only", block.spatial, None),
        ("ours", filled, seconds),
    ]
    tracemalloc.start()
    ours(sm, mask)
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    print(f"\n{region}, {case}: {held.sum()} values held out; peak of ours {peak:.0f} MiB; "
          f"its own leave-one-out RMSE {block.sums.rmse(block.sums.weights())[1][2]:.4f}")  # fmt: skip
    print(f"  {'':26} {'RMSE':>7} {'ratio':>6} {'filled':>8} {'s':>7}")
    for name, estimate, seconds in rows:
        error = rmse(estimate, truth, held)
        share = np.isfinite(estimate[held]).mean()
        took = "" if seconds is None else f"{seconds:7.2f}"
        print(f"  {name:26} {error:7.4f} {error / bar:6.3f} {share:8.2%} {took:>7}")


def sweep(world: np.ndarray) -> None:
    """Mean RMSE over the regions of the spatial estimate, relative to the defaults."""
    base = RegressionOptions()
    choices = [base]
    choices += [RegressionOptions(size=n) for n in (15, 21, 31)]
    choices += [RegressionOptions(exponent=e) for e in (1, 2, 3, 4)]
    choices += [RegressionOptions(ridge=r) for r in (1e-3, 0.03, 0.3)]
    choices += [RegressionOptions(passes=p) for p in (1, 3)]
    choices += [RegressionOptions(size=15, exponent=1, ridge=1e-3, passes=1)]
    reference = {}
    print("\nRMSE of ours against its defaults, mean over the regions (least share filled)")
    for options in choices:
        scores, filled = {case: [] for case in CASES if case != "March"}, []
        for case in scores:
            for box in REGIONS.values():
                truth = crop(world, box)
                held = CASES[case](truth.shape) & ~np.isnan(truth)
                mask = (~np.isnan(truth)).any(axis=0)
                _, found = ours(np.where(held, np.nan, truth), mask, None, GapFillOptions(regression=options))
                scores[case].append(rmse(found, truth, held))
                filled.append(np.isfinite(found[held]).mean())
            reference.setdefault(case, np.array(scores[case]))
        text = "  ".join(f"{c} {np.mean(scores[c] / reference[c]):.3f}" for c in scores)
        print(f"  size {options.size:2} exponent {options.exponent:3} ridge {options.ridge:5} "
              f"passes {options.passes}: {text}  ({min(filled):.2%})")  # fmt: skip


def climatology(sm, season):
    out = np.full(sm.shape, np.nan)
    for k in range(12):
        out[season == k] = np.nanmean(sm[season == k], axis=0)
    return out


def hawaii(path: Path) -> None:
    with rasterio.open(f"NETCDF:{path}:sm") as source:
        truth = source.read().astype(np.float64)
    truth[~(truth >= 0)] = np.nan
    # The file starts in November 1978; useful records begin in 1992.
    truth = truth[158:]
    season = np.arange(len(truth)) % 12
    mask = observed_mask(truth)
    rng = np.random.default_rng(7)
    print("\nHawaii, ESA CCI 1992–2022: RMSE by gap length (months)")
    print(
        f"  {'':12} {'n':>5} {'linear':>8} {'climat.':>8} {'DCT':>8} {'temporal':>9} {'spatial':>8} {'ours':>8}"
    )
    for kind, cells in (("cells", np.argwhere(mask)), ("whole island", [None])):
        for length in (1, 2, 3, 4, 5, 6):
            held = np.zeros(truth.shape, dtype=bool)
            for cell in cells:
                for start in rng.integers(0, len(truth) - length, 15):
                    where = () if cell is None else tuple(cell)
                    held[(slice(start, start + length), *where)] = True
            held &= ~np.isnan(truth) & mask
            sm = np.where(held, np.nan, truth)
            block, filled = ours(sm, mask, season)
            smooth = dct(sm) if smoothn is not None else np.full(sm.shape, np.nan)
            found = (
                linear_in_time(sm),
                climatology(sm, season),
                smooth,
                block.temporal,
                block.spatial,
                filled,
            )
            errors = " ".join(f"{rmse(estimate, truth, held):8.4f}" for estimate in found)
            print(f"  {kind:12} {length} {held.sum():5} {errors}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--hawaii", type=Path)
    parser.add_argument("--sweep", action="store_true")
    arguments = parser.parse_args()
    warnings.filterwarnings("ignore", "Mean of empty slice")
    warnings.filterwarnings("ignore", category=rasterio.errors.NotGeoreferencedWarning)
    world = np.stack([read_month(arguments.data, month) for month in MONTHS])
    for region, box in REGIONS.items():
        for case in CASES:
            one_case(region, case, crop(world, box))
    if arguments.sweep:
        sweep(world)
    if arguments.hawaii:
        hawaii(arguments.hawaii)


if __name__ == "__main__":
    main()

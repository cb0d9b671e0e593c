"""How a covariate is best prepared, measured on monthly LST of day and night (two stacks in K, some years long).

    python benchmarks/prepare_covariate.py DAY NIGHT [--ndvi STACK]

Printed are

1. the mean difference between day and night: a tenth of the pairs is hidden; RMSE in K of the mean of day and night
   that is made from one of them, by where the difference is taken from and by the length of the record;
2. outliers: errors of several sizes put into one value in a hundred of those that can be judged; the share that is
   found, and the share of all other values that is flagged too (an upper bound of the false alarms: some of these
   are outliers of the record). With --ndvi also for a stack of composites.

The stacks are made with “Build time stack”. The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse

import numpy as np

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.tools.stacks.prepare_covariate.day_night import mean_of_day_and_night, month_sums
from agridrought.core.tools.stacks.prepare_covariate.outliers import find_outliers
from agridrought.core.tools.stacks.prepare_covariate.sampling import sampling_of

FEWEST = 20  # values of a pixel that takes part
HIDDEN = 0.1
SPIKES = 0.01
SIZES = {"LST": (5.0, 10.0, 20.0), "NDVI": (0.1, 0.2, 0.4)}


def read(path: str) -> tuple[np.ndarray, np.ndarray, np.ndarray | None]:
    """Values ``(time, pixels)``, months and seasons of a stack; days between composites left out."""
    with TimeStack(path) as stack:
        values = stack.read().reshape(len(stack), -1)
        sampling = sampling_of(stack.axis, np.isfinite(values).any(axis=1))
    return values[sampling.steps].astype("float64"), sampling.month, sampling.season


def offsets(difference: np.ndarray, month: np.ndarray) -> dict[str, np.ndarray]:
    """Mean of day − night ``(12, pixels)``, taken from more or less of the record."""
    paired = np.isfinite(difference)
    total, count = np.zeros((2, 12, difference.shape[1]))
    for k in range(12):
        total[k] = difference[month == k].sum(axis=0, where=paired[month == k])
        count[k] = paired[month == k].sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        raster = (total.sum(axis=1) / count.sum(axis=1))[:, None]
        pixel = np.broadcast_to(total.sum(axis=0) / count.sum(axis=0), total.shape)
        departure = np.nansum(total - count * raster, axis=0) / count.sum(axis=0)
        own = total / count
    found = {
        "pixel and month": own,
        "pixel": pixel,
        "month of the raster": np.broadcast_to(raster, total.shape),
        "raster": np.full(total.shape, total.sum() / count.sum()),
        "month of the raster + pixel's departure": raster + departure,
        "pixel and month from 3 pairs on, else pixel": np.where(count >= 3, own, pixel),
    }
    for pairs in (1, 2, 3, 5):
        found[f"pixel and month, drawn by {pairs} pairs"] = (total + pairs * (raster + departure)) / (count + pairs)
    return found


def compare_offsets(day: np.ndarray, night: np.ndarray, month: np.ndarray) -> None:
    rng = np.random.default_rng(1)
    hidden = (rng.random(day.shape) < HIDDEN) & np.isfinite(day) & np.isfinite(night)
    truth = ((day + night) / 2)[hidden]
    step, pixel = np.nonzero(hidden)
    kept = np.where(hidden, np.nan, night)
    for name, offset in offsets(day - kept, month).items():
        error = day[hidden] - offset[month[step], pixel] / 2 - truth
        print(f"  {name:44s} {rmse(error):6.3f} K, {np.isfinite(error).mean():7.2%} covered")
    sums = month_sums(day, kept, month)
    raster = np.divide(sums[:, 0], sums[:, 1], out=np.full(12, np.nan), where=sums[:, 1] > 0)
    error = mean_of_day_and_night(day, kept, month, raster)[hidden] - truth
    print(f"  {'the tool':44s} {rmse(error):6.3f} K, {np.isfinite(error).mean():7.2%} covered")


def compare_outliers(x: np.ndarray, season: np.ndarray | None, sizes) -> None:
    seen = np.isfinite(x)
    for name, places in (("anomaly from the mean year", season), ("values as they are", None)):
        for k in (2.0, 3.0, 4.0):
            flagged, judged = find_outliers(x, places, k)
            text = f"  {name:27s} k {k:g}: {judged[seen].mean():.1%} judged, "
            text += f"{flagged[seen].mean():.3%} flagged untouched"
            for size in sizes:
                rng = np.random.default_rng(3)
                spiked = (rng.random(x.shape) < SPIKES) & judged
                errors = np.where(spiked, size * rng.choice([-1, 1], x.shape), 0)
                found, _ = find_outliers(x + errors, places, k)
                text += f"; ±{size:g}: {found[spiked].mean():.1%} found, {found[seen & ~spiked].mean():.3%} others"
            print(text)


def rmse(error: np.ndarray) -> float:
    return float(np.sqrt(np.nanmean(error**2)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("day")
    parser.add_argument("night")
    parser.add_argument("--ndvi")
    arguments = parser.parse_args()
    day, month, season = read(arguments.day)
    night, _, _ = read(arguments.night)
    land = np.isfinite(day).sum(axis=0) > FEWEST
    day, night = day[:, land], night[:, land]
    for years in (1, 2, 5, 10, 100):
        first = slice(0, years * 12)
        if years == 100 or years * 12 < len(day):
            print(f"Day and night, {min(len(day) / 12, years):.3g} year(s), {land.sum()} pixels:")
            compare_offsets(day[first], night[first], month[first])
    mean = ((day + night) / 2)[:, ::4]
    for months in (24, 60, len(mean)):
        print(f"Outliers of LST, {months} months:")
        compare_outliers(mean[:months], season[:months], SIZES["LST"])
    if arguments.ndvi:
        values, _, season = read(arguments.ndvi)
        print(f"Outliers of NDVI, {len(values)} composites:")
        compare_outliers(values, season, SIZES["NDVI"])


if __name__ == "__main__":
    main()

"""The crop model's regression against a plain random forest, at stations left out and at random rows.

    python benchmarks/crop_cookfarm.py [--uscrn FILE] [--seeds 10] [--folds 5] [--every 16]

Real data: the Cook farm (sample_data/cook_farm: 42 loggers, 0.3 m, 2010–2012, rain-fed) and, where FILE is given
(daily records of the U.S. Climate Reference Network in 2020, CSV), the network's stations at 0.05 m. Every
``--every``-th day is taken; days that follow each other are nearly copies.

For each seed the stations are put into folds, and each fold is predicted from the others by

- “plain”: `RandomForestRegressor()` of scikit-learn as it comes (100 trees, all features at each split);
- “crop model”: the tool's defaults (50 trees, 4 features, |r| ≤ 0.5). Which features stay is decided anew in each fold,
  without the stations that are left out.

Both see the same columns, folds and seed. RMSE in m³/m³, mean over the seeds and standard deviation; “pairs” are the
seeds in which the crop model is better, “difference” the mean of crop model minus plain and its standard error. Beside
it the same with rows put into folds at random (three seeds at most), which tells how far such a score flatters. Neither
data set has an irrigation label, so there is no irrigation module.

The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from agridrought.core.data.earth.crs import transform_points
from agridrought.core.data.earth.ellipsoid import LONGITUDE_LATITUDE
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.table.frames import make_frame
from agridrought.core.learning.correlation_filter import keep_independent
from agridrought.core.learning.cross_validation import group_folds, random_folds
from agridrought.core.learning.permutation_importance import held_out_importance
from agridrought.core.run.job import Job
from agridrought.core.tools.crop.crop_model.forests import INNER, fit, quiet
from agridrought.core.tools.crop.crop_model.table import Choice, CropTable, read_table
from agridrought.core.tools.crop.crop_model.trained import FOREST

FARM = Path(__file__).resolve().parent.parent / "sample_data" / "cook_farm"
RASTERS = ("height", "wetness_index", "bulk_density", "ndre_mean", "ndre_sd", "clay_horizon")
WEATHER = ("pre", "pre_spell", "tmax", "tmin")
USCRN = {
    "pre": "p_daily_calc", "tmax": "t_daily_max", "tmin": "t_daily_min", "tmean": "t_daily_avg", "sun": "solarad_daily",
    "surface_max": "sur_temp_daily_max", "surface_min": "sur_temp_daily_min", "surface_mean": "sur_temp_daily_avg",
}  # fmt: skip
LIMIT = 0.5
RANDOM_SEEDS = 3  # these scores hardly differ from seed to seed
JOB = quiet(Job(memory=2 * 1024**3, threads=2))


def rows_of(path) -> list[dict]:
    opened = gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        return list(csv.DictReader(file))


def table_of(features, rows) -> CropTable:
    columns = {"station": str, "date": date, "sm": float, "lat": float, "lon": float, **dict.fromkeys(features, float)}
    return read_table(make_frame(columns, rows), Choice(), print)


def cook_farm(every: int) -> CropTable:
    """Loggers with the rasters at their places and the weather of the day."""
    loggers = rows_of(FARM / "loggers.csv")
    east, north = (np.array([float(row[name]) for row in loggers]) for name in ("easting", "northing"))
    still = []
    for name in RASTERS:
        with RasterFile(str(FARM / f"{name}.tif")) as raster:
            a, _, c, _, e, f = raster.grid.transform
            still.append(raster.read()[0][((north - f) / e).astype(int), ((east - c) / a).astype(int)])
            crs = raster.grid.crs
    lon, lat = transform_points(crs, LONGITUDE_LATITUDE, east, north)
    weather = {row["date"]: [float(row[name]) for name in WEATHER] for row in rows_of(FARM / "weather.csv")}
    rows = []
    for record in rows_of(FARM / "soil_moisture.csv")[::every]:
        for i, logger in enumerate(loggers):
            if record[logger["station"]]:
                place = (float(lat[i]), float(lon[i]), *(float(values[i]) for values in still))
                rows.append((logger["station"], date.fromisoformat(record["date"]), float(record[logger["station"]]),
                             *place, *weather[record["date"]]))  # fmt: skip
    return table_of([*RASTERS, *WEATHER], rows)


def uscrn(path: str, every: int) -> CropTable:
    """Stations of the network at 0.05 m, with rain of the ten days before."""
    records: dict[str, dict[date, dict]] = {}
    for row in rows_of(path):
        records.setdefault(row["wban"], {})[date.fromisoformat(row["lst_date"])] = row
    rows = []
    for station, days in records.items():
        rain = {day.toordinal(): float(row["p_daily_calc"] or "nan") for day, row in days.items()}
        for day in sorted(days)[::every]:
            row = days[day]
            before = np.array([rain.get(day.toordinal() - back, np.nan) for back in range(1, 11)])
            values = [float(row[name] or "nan") for name in USCRN.values()]
            if row["soil_moisture_5_daily"] and np.isfinite(before).sum() >= 8 and np.isfinite(values).all():
                rows.append((station, day, float(row["soil_moisture_5_daily"]), float(row["latitude"]),
                             float(row["longitude"]), *values, float(10 * np.nanmean(before))))  # fmt: skip
    return table_of([*USCRN, "pre10"], rows)


def plain(known: CropTable, asked: np.ndarray, seed: int) -> np.ndarray:
    from sklearn.ensemble import RandomForestRegressor

    return RandomForestRegressor(random_state=seed, n_jobs=2).fit(known.x, known.sm).predict(asked)


def crop_model(known: CropTable, asked: np.ndarray, seed: int) -> np.ndarray:
    options, names = replace(FOREST, seed=seed), known.features
    groups = {name: [i] for i, name in enumerate(names)}
    found = held_out_importance(known.x, known.sm, group_folds(known.station, seed, INNER), groups, options, JOB)
    kept = keep_independent(known.x, names, found.importance.mean, [], LIMIT).kept
    columns = [names.index(name) for name in kept]
    return fit(known.x[:, columns], known.sm, options, JOB).predict(asked[:, columns], JOB)


def at(table: CropTable, rows: np.ndarray) -> CropTable:
    return replace(table, x=table.x[rows], sm=table.sm[rows], station=table.station[rows])


def rmse(table: CropTable, fold: np.ndarray, method, seed: int) -> float:
    predicted = np.full(len(table.sm), np.nan)
    for k in range(int(fold.max()) + 1):
        predicted[fold == k] = method(at(table, fold != k), table.x[fold == k], seed)
    return float(np.mean((predicted - table.sm) ** 2) ** 0.5)


def judge(name: str, table: CropTable, seeds: int, folds: int) -> None:
    print(f"\n{name}: {len(table.sm)} rows, {len(set(table.station))} stations, features {', '.join(table.features)}")
    print(f"{'':14}{'plain':>17}{'crop model':>17}{'difference':>21}{'pairs':>9}")
    for what, number, folds_of in (
        ("stations out", seeds, lambda seed: group_folds(table.station, seed, folds)),
        ("random rows", min(seeds, RANDOM_SEEDS), lambda seed: random_folds(len(table.sm), seed, folds)),
    ):
        ways = (plain, crop_model)
        pairs = np.array([[rmse(table, folds_of(seed), way, seed) for way in ways] for seed in range(number)])
        difference = pairs[:, 1] - pairs[:, 0]
        error = difference.std(ddof=1) / number**0.5 if number > 1 else float("nan")
        cells = [f"{column.mean():.4f} ± {column.std():.4f}" for column in pairs.T]
        print(f"{what:14}{cells[0]:>17}{cells[1]:>17}{f'{difference.mean():+.4f} ± {error:.4f}':>21}"
              f"{f'{int((difference < 0).sum())} of {number}':>9}", flush=True)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--uscrn", help="CSV of daily records, may be compressed")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--every", type=int, default=16, help="take every so many days")
    given = parser.parse_args()
    judge("Cook farm, 0.3 m", cook_farm(given.every), given.seeds, given.folds)
    if given.uscrn:
        judge("USCRN 2020, 0.05 m", uscrn(given.uscrn, given.every), given.seeds, given.folds)


if __name__ == "__main__":
    main()

"""Kriged precipitation against simpler ways, by leaving stations out one by one.

    python benchmarks/krige_uscrn.py RECORDS [--choices]

RECORDS is the daily table of the US Climate Reference Network of a year (columns lst_date, longitude, latitude,
p_daily_calc), as text or packed with gzip. Printed are

1. RMSE in mm of ordinary kriging as the tool does it, of inverse distances from the same 16 stations and of the
   nearest station: of the whole year, of the five wettest days, of five middling and of the five driest ones;
2. how many of the values lie within ± 1.645 standard errors of the kriging (0.90 if errors were normal);
3. with --choices, the RMSE by model and by the weight of the record in the variogram of a day (0: each day alone).

The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from pathlib import Path

import numpy as np

from agridrought.core.data.table.frames import make_frame
from agridrought.core.run.job import Job
from agridrought.core.tools.crop.krige_precipitation.fit import RECORD_WEIGHT, fit_shapes
from agridrought.core.tools.crop.krige_precipitation.gauges import KrigingOptions, RainFields, read_gauges
from agridrought.core.tools.crop.krige_precipitation.ordinary import inverse_distance_left_out, leave_one_out
from agridrought.core.tools.crop.krige_precipitation.variogram import MODELS

COLUMNS = ("lst_date", "p_daily_calc", "longitude", "latitude")
NEIGHBOURS = 16
EVERY = 6  # days from one to the next that --choices looks at


def read(path: str):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(Path(path), "rt") as file:
        rows = [tuple(row[name] for name in COLUMNS) for row in csv.DictReader(file)]
    table = make_frame(dict.fromkeys(COLUMNS, str), rows, source=path)
    return read_gauges(table, RainFields(*COLUMNS), KrigingOptions(), Job().tell)


def left_out(gauges, shapes, days) -> list[dict[str, np.ndarray]]:
    """Errors by day and way, with the standard errors of the kriging and the values."""
    points, found = gauges.points, []
    for day in days:
        there = np.isfinite(gauges.values[day])
        at, seen = points[there], gauges.values[day, there]
        estimate, spread = leave_one_out(at, seen, shapes.variograms[shapes.of_day[day]], NEIGHBOURS)
        error = np.maximum(estimate, 0) - seen
        sill = (error**2).sum() / spread.sum()
        found.append(
            {
                "kriging": error,
                "inverse distance": inverse_distance_left_out(at, seen, NEIGHBOURS) - seen,
                "nearest": inverse_distance_left_out(at, seen, 1) - seen,
                "standard error": np.sqrt(sill * spread),
                "value": seen,
            }
        )
    return found


def rmse(found, way: str) -> float:
    return float(np.sqrt(np.mean(np.concatenate([day[way] for day in found]) ** 2)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("records")
    parser.add_argument("--choices", action="store_true")
    given = parser.parse_args()
    gauges = read(given.records)
    shapes = fit_shapes(gauges.points, gauges.values, "spherical", NEIGHBOURS)
    days = np.flatnonzero(shapes.of_day >= 0)
    found = left_out(gauges, shapes, days)
    mean = np.array([day["value"].mean() for day in found])
    order = np.argsort(mean)
    middle = len(order) // 2
    groups = {"wettest": order[-5:][::-1], "middling": order[middle - 2 : middle + 3], "driest": order[:5]}
    ways = ("kriging", "inverse distance", "nearest")
    print(f"{len(gauges.lon)} stations, {len(days)} days; variogram of the record: {shapes.record}\n")
    print("| day | mean mm | " + " | ".join(ways) + " |\n|---|---|---|---|---|")
    whole = " | ".join(f"{rmse(found, way):.3f}" for way in ways)
    print(f"| all {len(days)} | {np.concatenate([day['value'] for day in found]).mean():.2f} | {whole} |")
    for name, places in groups.items():
        for i in places:
            cells = " | ".join(f"{rmse(found[i : i + 1], way):.2f}" for way in ways)
            print(f"| {gauges.axis.labels[days[i]]} ({name}) | {mean[i]:.2f} | {cells} |")
    better = np.mean([rmse([day], "kriging") < rmse([day], "inverse distance") for day in found])
    print(f"\nKriging better than inverse distance on {100 * better:.0f} % of the days.")
    value, error, standard = (np.concatenate([d[k] for d in found]) for k in ("value", "kriging", "standard error"))
    inside = np.abs(error) < 1.645 * standard
    print(
        f"Within ± 1.645 standard errors: {inside.mean():.3f} of all, {inside[value > 0].mean():.3f} where it rained, "
        f"{inside[value >= 10].mean():.3f} of 10 mm and more."
    )
    if given.choices:
        choices(gauges, days)


def choices(gauges, days) -> None:
    print("\n| model | weight of the record | RMSE, days 1, 7, 13 … | RMSE, days 4, 10, 16 … |\n|---|---|---|---|")
    for model in MODELS:
        for weight in (0.0, 1.0, RECORD_WEIGHT, 1e9):
            shapes = fit_shapes(gauges.points, gauges.values, model, NEIGHBOURS, record_weight=weight)
            halves = [[day for day in days if day % EVERY == start] for start in (0, EVERY // 2)]
            cells = " | ".join(f"{rmse(left_out(gauges, shapes, half), 'kriging'):.3f}" for half in halves)
            print(f"| {model} | {'all' if weight > 1e6 else f'{weight:g}'} | {cells} |", flush=True)


if __name__ == "__main__":
    main()

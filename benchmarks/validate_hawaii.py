"""Soil-moisture products against stations on Hawaii: the table of docs/tutorial_validation.md.

    python benchmarks/validate_hawaii.py FOLDER [--report DIR]

FOLDER has the products (NetCDF, by month) and the stations (scan_hawaii_daily.csv.gz, scan_hawaii_stations.csv), laid
out as the project's data folder “hawaii”. The stations may not be passed on, so they are not part of the samples.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import tempfile
from pathlib import Path

from agridrought.core.data.table.frames import make_frame
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.job import Job
from agridrought.core.tools.evaluation.validate.tool import Validate
from agridrought.core.tools.stacks.build_stack.tool import BuildStack

FILES = {
    "CCI v08.1": ("cci_v08.1_combined_monthly.nc", "sm"),
    "C3S v202212": ("c3s_v202212_combined_monthly.nc", "sm"),
    "CCI v09.2 gap-filled": ("cci_v09.2_original_and_gapfilled_monthly.nc", "sm"),
    "ERA5-Land": ("era5land_monthly_2017_2018.nc", "swvl1"),
}
LONG = ("CCI v08.1", "C3S v202212", "CCI v09.2 gap-filled")
DEPTH = 0.06  # m; the uppermost sensors


def station_table(folder: Path):
    with open(folder / "scan_hawaii_stations.csv", newline="") as file:
        places = {row["station"]: row for row in csv.DictReader(file)}
    rows = []
    with gzip.open(folder / "scan_hawaii_daily.csv.gz", "rt", newline="") as file:
        for row in csv.DictReader(file):
            if row["var"] == "sm":
                place = places[row["station"]]
                rows.append((row["station"], row["date"], row["value"], place["lon"], place["lat"], row["depth_to"]))
    return make_frame(dict.fromkeys(("station", "date", "sm", "lon", "lat", "depth_to"), str), rows, source="SCAN")


def show(title: str, table, names) -> None:
    print(f"\n{title}")
    print(
        "| product | values | sites | n | r | bias | RMSE | ubRMSE | pooled r |\n|---|---|---|---|---|---|---|---|---|"
    )
    rows = table.to_dict("records")
    for kind in ("values", "anomalies"):
        for name in names:
            mine = {row["scope"]: row for row in rows if (row["product"], row["values"]) == (name, kind)}
            if "median of sites" not in mine:
                continue
            m, pooled = mine["median of sites"], mine["pooled"]
            numbers = f"{m['r']:.2f} | {m['bias']:+.3f} | {m['rmse']:.3f} | {m['ub_rmse']:.3f}"
            print(f"| {name} | {kind} | {m['sites']} | {pooled['n']} | {numbers} | {pooled['r']:.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--report", type=Path, help="write the reports here")
    options = parser.parse_args()
    job = Job(warn=lambda text: print(f"warning: {text}"))
    stations = station_table(options.folder)
    with tempfile.TemporaryDirectory() as scratch:
        paths = {}
        for number, (name, (file, variable)) in enumerate(FILES.items()):
            paths[name] = f"{scratch}/product{number}.tif"
            source = (str(options.folder / file),)
            run_tool(BuildStack(input=source, output=paths[name], name=name, variable=variable), job)
        for title, names in (("Long record", LONG), ("2017–2018, with ERA5-Land", tuple(FILES))):
            if options.report:
                options.report.mkdir(exist_ok=True)
            report = str(options.report / f"{'long' if names is LONG else 'short'}.html") if options.report else None
            tool = Validate(
                products=tuple(paths[name] for name in names),
                stations=stations,
                station="station",
                date="date",
                value="sm",
                x_field="lon",
                y_field="lat",
                depth_to="depth_to",
                depth_max=DEPTH,
                anomalies="climatology" if names is LONG else "none",
                output="scores",
                points="sites",
                comparison="comparison",
                report=report,
            )
            outcome = run_tool(tool, job, write_table=lambda output, target, table, stage: table)
            show(title, outcome.tables["OUTPUT"], names)
            print("\nfirst product beside the others (sites, improvement of the median in %, share better, p):")
            for row in outcome.tables["COMPARISON"].itertuples(index=False):
                print("  ", row[0], row[2], row[3], row[4], f"{row[7]:+.0f} %", f"{row[8]:.2f}", f"{row[9]:.3f}")
            print(outcome.numbers)


if __name__ == "__main__":
    main()

"""Thresholds of June SSI in the Corn Belt against losses of corn yield, judged with years left out, as it is.

    source scripts/env.sh; build/venv/bin/python benchmarks/impact_thresholds.py /path/of/usa_cornbelt_nldas_nass

The folder holds NLDAS soil moisture of April to June 1999–2020 on a grid of half a degree, the states' polygons and
their corn losses (shortfall against a straight line) 1980–2011; 13 years are in both, so that by the rule of the tool
(15 years) nothing may be claimed. Told is what the years left out say all the same.
"""

import csv
import sys
from pathlib import Path

import numpy as np

from agridrought.core.data.raster import RasterFile
from agridrought.core.tools.drought.ssi import standardise
from agridrought.core.tools.evaluation.impact import thresholds


def main() -> None:
    import geopandas

    folder = Path(sys.argv[1])
    june = []
    for year in range(1999, 2021):
        with RasterFile(str(folder / "soilm_0.5deg" / f"nldas_noah_soilm_0_200cm_{year}-06.tif")) as raster:
            june.append(raster.read()[0])
            a, _, c, _, e, f = raster.grid.transform
    x = np.array(june) / 2000
    index = standardise(x.reshape(22, -1), np.zeros(22, int), np.ones(22, bool), limit=3.0).reshape(x.shape)
    losses: dict[str, dict[int, float]] = {}
    with open(folder / "corn_loss_bu_per_acre_1980_2011.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            losses.setdefault(row["state"], {})[int(row["year"])] = float(row["loss"])
    states = geopandas.read_file(folder / "us_states_ne50.gpkg")
    rows, cols = np.indices(x.shape[1:])
    points = geopandas.points_from_xy(c + a * (cols.ravel() + 0.5), f + e * (rows.ravel() + 0.5))
    years = range(1999, 2012)
    thresholds.MIN_YEARS = 10  # look behind the rule
    for state, by_year in sorted(losses.items()):
        inside = points.within(states[states["name"] == state].geometry.unary_union)
        with np.errstate(all="ignore"):
            mean = np.nanmean(index.reshape(22, -1)[:, inside], axis=1)[: len(years)]
        found = thresholds.judge(mean, np.array([by_year[year] for year in years]))
        skill = f"Peirce {found.peirce:+.2f} ({found.low:+.2f} to {found.high:+.2f}), AUC {found.auc:.2f}"
        rates = f"hits {found.hit_rate:.2f}, false alarms {found.false_alarm_rate:.2f}"
        print(f"{state:13s} {found.years} years, {rates}, {skill}: {found.claim}")


if __name__ == "__main__":
    main()

"""A synthetic farming region whose irrigation is known: rasters, and station records for wheat and maize.

Nothing here is observed; names of files say so. The soil of each field is a bucket of two layers (0–10 and 10–20 cm)
that rain fills and drainage, evaporation and the crop empty. Where canals reach (``canal`` above `CANAL`), farmers
fill both layers to field capacity once the relative soil moisture of the two falls below the threshold of the crop's
stage. Every field is run a second time with the same weather and without irrigation: the difference is the true effect.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import geopandas
import numpy as np
from scipy.ndimage import gaussian_filter
from shapely.geometry import Point

from agridrought.core.data.raster import RasterWriter
from agridrought.core.data.table.frames import make_frame, types_of

from .files import write_raster, write_stack
from .grids import WGS84, make_grid
from .tables import rows_of

CANAL = 0.5  # share of the land that canals reach, above which a station's field is irrigated
DEPTHS = ("0-10", "10-20")
LAYER = 100.0  # mm of soil in each
REST = 5  # days from one irrigation to the next, at least
NOISE = 0.008  # m³/m³, of a measurement
WEST, NORTH, STEP = 108.0, 37.0, 0.1  # of the grid, in degrees

# First day of each stage (month, day), crop coefficient, and relative soil moisture in per cent below which the
# field is irrigated (Cheng table 2, lower bounds).
STAGES = {
    "wheat": (
        ("greening", (3, 1), 0.7, 75), ("jointing", (4, 1), 1.0, 80), ("booting", (4, 21), 1.15, 80),
        ("grouting", (5, 11), 1.0, 55), ("mature", (6, 1), 0.6, 55), ("", (6, 13), 0.3, 0),
    ),
    "maize": (
        ("sowing", (6, 15), 0.4, 75), ("seedling", (6, 25), 0.6, 65), ("jointing", (7, 16), 0.9, 70),
        ("tasseling", (8, 6), 1.15, 75), ("grouting", (8, 26), 1.0, 65), ("mature", (9, 16), 0.6, 65),
        ("", (10, 1), 0.3, 0),
    ),
}  # fmt: skip
FIXED = {
    "station": str, "date": date, "sm": float, "crop": str, "depth": str, "stage": str, "zone": str,
    "lat": float, "lon": float, "doy": int,
}  # fmt: skip


@dataclass(frozen=True)
class SyntheticStations:
    """A region, what its stations recorded, and the truth behind it.

    rasters
        Name of the covariate → path: the daily stacks pre and pre10 (mm, sum of the ten days before), pet by month
        (mm per day), ndvi by month, and the static fc (m³/m³), sand (%) and canal (share). All on ``grid``.
    stations
        Records as points: station, date, sm, crop, depth, stage, zone.
    csv
        The same as a text file, with the columns lon and lat.
    table
        What `samplestations` makes of them: fixed columns, then the covariates (fc and canal are enough to know where
        the fields are irrigated).
    irrigated, effect, water
        By row: whether the field is irrigated, soil moisture that the season's irrigation brings at that moment
        (m³/m³, 0 elsewhere), and mm of irrigation on that day and the nine before.
    masks
        Crop → raster of its fields, 1 or 0.
    """

    rasters: dict[str, str]
    stations: geopandas.GeoDataFrame
    csv: str
    table: geopandas.GeoDataFrame
    irrigated: np.ndarray
    effect: np.ndarray
    water: np.ndarray
    masks: dict[str, str]


def _field(rng, shape, sigma):
    field = gaussian_filter(rng.normal(size=shape), sigma, mode="wrap")  # the same scatter at the edges
    return (field - field.mean()) / field.std()


def _region(rng, days, shape):
    """The covariates, name → ``(days, rows, cols)`` or ``(rows, cols)``."""
    wet = np.linspace(-1, 1, shape[1]) + 0.3 * _field(rng, shape, 4)  # dry in the west
    doy = np.array([day.timetuple().tm_yday for day in days])
    season = -np.cos(2 * np.pi * (doy - 20) / 365.25)  # −1 in January, 1 in July
    chance = 0.14 + 0.10 * season
    rain = np.empty((len(days), *shape), "float32")
    state = _field(rng, shape, 5)
    for i in range(len(days)):
        state = 0.5 * state + np.sqrt(0.75) * _field(rng, shape, 5)  # weather stays for some days
        bar = np.quantile(state, 1 - chance[i])
        rain[i] = np.clip(state + 0.3 * wet - bar, 0, None) * 20
    running = np.cumsum(np.concatenate([np.zeros((1, *shape)), rain]), axis=0)
    pre10 = np.full(rain.shape, np.nan)
    pre10[10:] = running[10:-1] - running[:-11]
    sand = np.clip(45 + 15 * _field(rng, shape, 3), 8, 88)
    heat = 3.0 + 2.2 * season[:, None, None] - 0.4 * wet
    # Canals were built where rivers are, whatever the soil and the climate.
    return {
        "pre": rain,
        "pre10": pre10,
        "pet": heat,
        "ndvi": np.clip(0.4 + 0.2 * season[:, None, None] + 0.06 * wet, 0.05, 0.9),
        "sand": sand,
        "fc": np.clip(0.36 - 0.0024 * sand + 0.008 * _field(rng, shape, 2), 0.12, 0.4),
        "canal": np.clip(0.5 + 0.45 * _field(rng, shape, 3), 0, 1),
    }


def stage_of(crop: str, day: date) -> tuple[str, float, float]:
    """Stage (empty out of season), crop coefficient and threshold in per cent of field capacity."""
    current = ("", 0.3, 0.0)
    for name, first, coefficient, threshold in STAGES[crop]:
        if (day.month, day.day) >= first:
            current = (name, coefficient, threshold)
    return current


def run_fields(rain, pet, fc, watered, crop: str, days) -> tuple[np.ndarray, np.ndarray]:
    """Two layers of soil at some fields, day by day.

    rain, pet
        ``(days, n)`` mm.
    fc, watered
        ``(n,)`` m³/m³, and whether the field is irrigated.

    Returns
    -------
    Soil moisture at the end of each day ``(days, 2, n)`` in m³/m³, and irrigation ``(days, n)`` in mm.
    """
    wilting, full = 0.4 * fc, fc + 0.12
    soil = np.stack([0.8 * fc, 0.8 * fc])
    rest = np.zeros(len(fc), int)
    moisture, water = np.empty((len(rain), 2, len(fc))), np.zeros(rain.shape)
    for i, day in enumerate(days):
        _, coefficient, threshold = stage_of(crop, day)
        rest += 1
        thirsty = watered & (rest >= REST) & (100 * soil.mean(axis=0) / fc < threshold)
        water[i] = np.where(thirsty, np.clip(fc - soil, 0, None).sum(axis=0) * LAYER, 0)
        soil = np.where(thirsty, np.maximum(soil, fc), soil)
        rest[thirsty] = 0
        soil[0] = np.minimum(soil[0] + rain[i] / LAYER, full)  # what is more runs off
        for layer in (0, 1):
            drain = 0.6 * np.clip(soil[layer] - fc, 0, None)
            soil[layer] -= drain
            if layer == 0:
                soil[1] = np.minimum(soil[1] + drain, full)
        stress = np.clip((soil - wilting) / (0.6 * (fc - wilting)), 0, 1)
        soil -= np.array([[0.6], [0.4]]) * coefficient * pet[i] / LAYER * stress
        rise = 0.05 * (soil[1] - soil[0])
        soil = soil + np.stack([rise, -rise])
        moisture[i] = soil
    return moisture, water


def make_stations(folder: Path, stations=60, years=(2010, 2011), every=5, shape=(24, 30), seed=11) -> SyntheticStations:
    """Write the rasters into ``folder`` and run the stations; a record every ``every`` days of the season."""
    rng = np.random.default_rng(seed)
    first, last = date(years[0], 1, 1), date(years[-1], 12, 31)
    days = [first + timedelta(days=i) for i in range((last - first).days + 1)]
    region = _region(rng, days, shape)
    monthly = {name: _by_month(region[name], days) for name in ("pet", "ndvi")}
    grid = make_grid(*shape, x=WEST, y=NORTH, step=STEP)
    cells = np.divmod(rng.choice(shape[0] * shape[1], stations, replace=False), shape[1])
    masks = {}
    for crop, draw in zip(STAGES, rng.random((2, *shape)), strict=True):
        draw[cells] = 0  # stations stand in fields
        masks[crop] = write_raster(folder / f"synthetic_{crop}.tif", (draw < 0.6) * 1.0, grid, dtype="uint8")
    records, table, truth = _record(rng, days, region, monthly, cells, every)
    rasters = _write_rasters(folder, region, monthly, years, grid)
    return SyntheticStations(rasters, records, _write_csv(folder, records), table, *truth, masks)


def _record(rng, days, region, monthly, cells, every):
    """Run the fields of the stations; returns their records, the table with covariates, and the truth by row."""
    rows, cols = cells
    count = len(rows)
    inside = rng.uniform(0.2, 0.8, (2, count))  # somewhere in the pixel
    lon, lat = np.round(WEST + (cols + inside[0]) * STEP, 4), np.round(NORTH - (rows + inside[1]) * STEP, 4)
    at = {name: values[..., rows, cols].astype("float32") for name, values in {**region, **monthly}.items()}
    months = [(day.year - days[0].year) * 12 + day.month - 1 for day in days]
    watered = at["canal"] > CANAL
    rain, pet = at["pre"].astype("float64"), region["pet"][:, rows, cols]
    records, sampled, truth, places = [], [], [], []
    for crop in STAGES:
        moist, water = run_fields(rain, pet, at["fc"].astype("float64"), watered, crop, days)
        dry, _ = run_fields(rain, pet, at["fc"].astype("float64"), np.zeros(count, bool), crop, days)
        for i in range(0, len(days), every):
            stage = stage_of(crop, days[i])[0]
            if not stage:
                continue
            seen = np.clip(moist[i] + rng.normal(0, NOISE, moist[i].shape), 0.01, None)
            recent = water[i - 9 : i + 1].sum(axis=0)
            for s, layer in np.ndindex(count, 2):
                zone = f"zone {1 + 3 * int(cols[s]) // region['pre'].shape[2]}"
                place = (float(lat[s]), float(lon[s]), days[i].timetuple().tm_yday)
                record = (f"S{s + 1:03d}", days[i], round(float(seen[layer, s]), 4), crop, DEPTHS[layer], stage, zone)
                dated = [at[name][i, s] for name in ("pre", "pre10")] + [at[name][months[i], s] for name in monthly]
                still = [at[name][s] for name in ("sand", "fc", "canal")]
                records.append(record)
                sampled.append((*record, *place, *(float(value) for value in (*dated, *still))))
                places.append(Point(float(lon[s]), float(lat[s])))
                truth.append((watered[s], moist[i, layer, s] - dry[i, layer, s], recent[s]))
    point = {"geometry": places, "crs": WGS84}
    names = ("pre", "pre10", *monthly, "sand", "fc", "canal")
    columns = {**FIXED, **dict.fromkeys(names, float)}
    return (
        make_frame(dict(list(FIXED.items())[:7]), records, source="synthetic stations", **point),
        make_frame(columns, sampled, source="synthetic table", **point),
        [np.array(column) for column in zip(*truth, strict=True)],
    )


def _by_month(values, days):
    """Monthly means of daily values."""
    months = np.array([day.year * 12 + day.month for day in days])
    return np.stack([values[months == month].mean(axis=0) for month in np.unique(months)])


def _write_rasters(folder, region, monthly, years, grid) -> dict[str, str]:
    paths = {}
    for name, values in {**region, **monthly}.items():
        path = folder / f"synthetic_{name}.tif"
        if values.ndim == 3:
            step, unit = "month" if name in monthly else "day", {"ndvi": "1", "pet": "mm/day"}.get(name, "mm")
            paths[name] = write_stack(path, values, f"{years[0]}-01-01", step, grid, unit, name)
        else:
            with RasterWriter(path, grid, [name], tags={"variable": name}) as writer:
                writer.write(values)
            paths[name] = str(path)
    return paths


def _write_csv(folder, records) -> str:
    path = folder / "synthetic_stations.csv"
    lines = [",".join([*types_of(records), "lon", "lat"])]
    for row, place in zip(rows_of(records), records.geometry, strict=True):
        lines.append(",".join(str(value) for value in (*row, place.x, place.y)))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)

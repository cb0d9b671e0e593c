"""The table that a crop model learns from: records at stations, and the covariates at their places (methods §6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.earth.ellipsoid import LONGITUDE_LATITUDE
from ....data.stack.covariates import Covariate
from ....data.table.frames import make_frame
from ....run.errors import InputError, UnitError
from ....run.job import Job
from ....run.language import later
from ....run.messages import Tell
from ....zonal.pixels_at_points import OUTSIDE, pixels_of, values_at
from .station_records import RELATIVE, Records, listed

if TYPE_CHECKING:
    import geopandas

FIXED = {
    "station": str, "date": date, "sm": float, "crop": str, "depth": str, "stage": str, "zone": str,
    "lat": float, "lon": float, "doy": int,
}  # fmt: skip
_CAPACITY = (0.03, 0.8)  # m³/m³ that a field capacity lies between


def samples(records: Records, covariates: list[Covariate], pixels: np.ndarray, job: Job) -> np.ndarray:
    """``(covariates, n)`` float32 of covariates in the pixels and on the days of records, NaN where there is none.

    Parameters
    ----------
    pixels
        ``(covariates, 2, n)`` row and column, as `on_rasters` gives them.
    """
    count = len(covariates)
    return np.stack([
        _values(one, pixel[0], pixel[1], records.date, job.part(i / count, (i + 1) / count))
        for i, (one, pixel) in enumerate(zip(covariates, pixels, strict=True))
    ])  # fmt: skip


def on_rasters(records: Records, covariates: list[Covariate], tell: Tell) -> tuple[Records, np.ndarray]:
    """The records whose place lies on every raster, and their pixels."""
    pixels = _pixels(covariates, records.lon, records.lat)
    outside = pixels[:, 0] == OUTSIDE
    beside = outside.any(axis=0)
    if beside.all():
        worst = covariates[int(outside.sum(axis=1).argmax())]
        lon, lat = records.lon, records.lat
        raise InputError(
            "No station lies on all the rasters: they are at longitudes {west:.6g} … {east:.6g}, latitudes "
            "{south:.6g} … {north:.6g}; {path} is {grid}. Are longitude and latitude exchanged, or is the reference "
            "system of the stations another (CRS)?",
            west=lon.min(), east=lon.max(), south=lat.min(), north=lat.max(), path=worst.path,
            grid=worst.grid.describe(),
        )  # fmt: skip
    if beside.any():
        which = listed(dict.fromkeys(one.path for one, out in zip(covariates, outside, strict=True) if out.any()))
        gone = dict.fromkeys(records.station[beside])
        tell.warn(
            "{count} station(s) lie beside a raster and are left out: {gone}. Rasters: {which}.",
            count=len(gone), gone=listed(gone), which=which,
        )  # fmt: skip
        records = records.only(~beside, later("beside a raster"))
    return records, pixels[..., ~beside]


def _pixels(covariates: list[Covariate], lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """``(covariates, 2, n)`` row and column of the pixel of each place; places of one grid are looked up once."""
    grids: list[tuple] = []
    for one in covariates:
        if all(grid.difference(one.grid) for grid, _ in grids):
            grids.append((one.grid, np.stack(pixels_of(one.grid, LONGITUDE_LATITUDE, lon, lat))))
    return np.stack([next(place for grid, place in grids if not grid.difference(one.grid)) for one in covariates])


def _values(one: Covariate, row: np.ndarray, col: np.ndarray, days: np.ndarray, job: Job) -> np.ndarray:
    """``(n,)`` float32 of a covariate in some pixels on some days; only the bands that are needed are read."""
    bands = one.bands_on(days)
    wanted, band = np.unique(bands[bands > 0], return_inverse=True)
    pixels, pixel = np.unique(np.stack([row, col]), axis=1, return_inverse=True)
    found = values_at(one.file, pixels[0], pixels[1], job, wanted.tolist())
    out = np.full(len(days), np.nan, "float32")
    out[bands > 0] = found[band, pixel.reshape(-1)[bands > 0]]
    return out


def volumetric(records: Records, values: np.ndarray, place: int, name: str) -> tuple[Records, np.ndarray]:
    """Soil moisture in m³/m³ from per cent of field capacity; records without a field capacity are left out."""
    capacity = values[place].astype("float64")
    known = np.isfinite(capacity)
    if not known.any():
        raise InputError(
            "The field capacity “{name}” is missing at every station, so {relative} cannot be converted.",
            name=name, relative=RELATIVE,
        )  # fmt: skip
    low, high = np.percentile(capacity[known], (5, 95))
    if not _CAPACITY[0] <= low <= high <= _CAPACITY[1]:
        raise UnitError(
            "The covariate “{name}” is no field capacity in m³/m³: 90 % of its values at the stations lie between "
            "{low:.4g} and {high:.4g}. Per cent of volume must be multiplied by 0.01.",
            name=name, low=low, high=high,
        )  # fmt: skip
    kept = records.only(known, later("without a field capacity"))
    return replace(kept, sm=kept.sm / 100 * capacity[known]), values[:, known]


def tell_missing(records: Records, values: np.ndarray, names: list[str], tell: Tell) -> None:
    """Say which covariates have no value in some rows, at which stations."""
    missing = np.isnan(values).sum(axis=1)
    for name, count, row in zip(names, missing, np.isnan(values), strict=True):
        if count == len(records):
            tell.warn(
                "The covariate “{name}” has no value in any row: do its dates cover those of the records?",
                name=name,
            )  # fmt: skip
        elif count:
            stations = records.stations_where(row)
            tell.info(
                "The covariate “{name}” is missing in {count} of {of} rows (stations {stations}).",
                name=name, count=count, of=len(records), stations=stations,
            )  # fmt: skip


def table_of(records: Records, values: np.ndarray, names: list[str]) -> geopandas.GeoDataFrame:
    """The table: columns `FIXED`, then the covariates; points in longitude and latitude of WGS 84."""
    from shapely.geometry import Point

    days = records.date.tolist()
    doy = [day.timetuple().tm_yday for day in days]
    fixed = [
        records.station.tolist(), days, records.sm.tolist(), records.crop.tolist(), records.depth.tolist(),
        records.stage.tolist(), records.zone.tolist(), records.lat.tolist(), records.lon.tolist(), doy,
    ]  # fmt: skip
    found = _decimal(values).tolist()
    return make_frame(
        {**FIXED, **dict.fromkeys(names, float)}, list(zip(*fixed, *found, strict=True)),
        geometry=[Point(x, y) for x, y in zip(records.lon.tolist(), records.lat.tolist(), strict=True)],
        crs=LONGITUDE_LATITUDE, source="sampled stations",
    )  # fmt: skip


def _decimal(values: np.ndarray) -> np.ndarray:
    """float32 as float64 with seven digits: more would be digits that nobody measured."""
    exact = values.astype("float64")
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = 10.0 ** (6 - np.floor(np.log10(np.abs(exact))))
        return np.where(exact == 0, 0.0, np.round(exact * scale) / scale)

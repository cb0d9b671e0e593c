"""Products against stations: everything the tool does, from records and stacks to tables (docs/methods.md §9)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....data.earth.ellipsoid import LONGITUDE_LATITUDE
from ....data.earth.grid import Window
from ....data.raster.reader import RasterFile
from ....data.stack.time_axis import MONTHS
from ....data.stack.time_stack import TimeStack, freezing_point
from ....run.errors import InputError
from ....run.job import Job
from ....zonal.pixels_at_points import pixels_of, values_at
from ....zonal.zones import Zones, zone_label
from .anomalies import anomalies, require_kind
from .collocation import Collocation, Places, collocate_stations, product_series
from .records import StationRecords
from .result import Part, ValidateOptions, Validation
from .scores import COMPARED, COMPARED_ANOMALIES, compare, pooled_by, score
from .station_series import on_axis

MIN_SITES = 3  # for medians over sites to be said without a warning


@dataclass(frozen=True, eq=False)
class ComparedRasters:
    """The opened rasters of a validation.

    Parameters
    ----------
    products
        Stacks on any grids and of any steps; the first is the one that is compared with the others.
    zones, land_cover
        Groups of sites, on any grid.
    temperature
        Stack; sites and dates at or below freezing are left out.
    """

    products: list[TimeStack]
    zones: Zones | None = None
    land_cover: RasterFile | None = None
    temperature: TimeStack | None = None


def validate(records: StationRecords, rasters: ComparedRasters, options: ValidateOptions, job: Job) -> Validation:
    """Compare stacks with stations on common sites, dates and samples.

    Parameters
    ----------
    records
        Of stations, daily or longer (m³/m³ as the stacks).

    Raises
    ------
    UnitError
        The temperature is none.
    GridError, DateError, InputError
        Stations and stacks do not come together.
    """
    warm = rasters.temperature
    limit = freezing_point(warm, job) if warm else 0.0
    _check_records(records)
    found, places = collocate_stations(records, rasters.products, job.part(0, 0.7), options.min_share)
    if options.anomalies != "none":
        require_kind(options.anomalies, found.axis)
    if warm:
        found = _without_frost(found, places, warm, limit, job.part(0.7, 0.8), options.min_share)
    groups = _site_groups(places, rasters, job.part(0.8, 1.0))
    by_depth = _by_depth(places, found, options)
    parts = {"values": _part(found, groups, by_depth, options)}
    if options.anomalies != "none":
        parts["anomalies"] = _part(
            _anomalies(found, options.anomalies),
            groups,
            {depth: _anomalies(one, options.anomalies) for depth, one in by_depth.items()},
            options,
            COMPARED_ANOMALIES,
        )
    scored = int(np.isfinite(parts["values"].scores.temporal.rmse[0]).sum())
    if scored < MIN_SITES:
        job.tell.warn(
            "Only {scored} site(s) have ten common values or more: medians over sites say little.", scored=scored
        )
    sites = len(found.sites)
    job.tell.leave_out("sites", sites - scored, sites, "fewer than ten common values, so no scores of their own")
    return Validation(parts, groups, "m³/m³")


def _check_records(records: StationRecords) -> None:
    if not len(records):
        raise InputError("{source} has no value of the depths and qualities asked for.", source=records.source)
    high = float(np.percentile(records.value, 99))
    if high > 1.5:
        raise InputError(
            "{source}: 1 % of the values lie above {high:.3g}, so they are not in m³/m³. Choose the unit of the "
            "stations (SM_UNIT percent divides by 100), or another field (VALUE).",
            source=records.source, high=high,
        )  # fmt: skip


def _without_frost(found: Collocation, places: Places, warm: TimeStack, limit: float, job: Job, share: float):
    pixels = pixels_of(warm.grid, LONGITUDE_LATITUDE, places.stations.longitude, places.stations.latitude)
    temperature = places.mean(product_series(warm, *pixels, found.axis, job, share))
    frozen = temperature <= limit
    unknown = np.isnan(temperature) & np.isfinite(found.observed)
    if unknown.any():
        job.warn(
            "{path} has no temperature for {unknown} of the {observed} values; they are taken as not frozen.",
            path=warm.path, unknown=unknown.sum(), observed=np.isfinite(found.observed).sum(),
        )  # fmt: skip
    gone = int((frozen & np.isfinite(found.observed)).sum())
    job.tell.leave_out("values", gone, int(np.isfinite(found.observed).sum()), "frozen ground")
    return replace(
        found, observed=np.where(frozen, np.nan, found.observed), predicted=np.where(frozen, np.nan, found.predicted)
    )


def _site_groups(places: Places, rasters: ComparedRasters, job: Job) -> dict[str, np.ndarray]:
    """Labels of the sites ``(sites,)`` by zone and land cover, those of each site's first station."""
    first = np.array([np.flatnonzero(places.site == number)[0] for number in range(places.count)])
    longitude, latitude = places.stations.longitude[first], places.stations.latitude[first]
    groups = {}
    if rasters.zones is not None:
        drawn = rasters.zones
        codes = _codes_at(drawn, pixels_of(drawn.grid, LONGITUDE_LATITUDE, longitude, latitude))
        groups["zone"] = np.array([drawn.labels[code] if code >= 0 else None for code in codes], object)
    if rasters.land_cover is not None:
        row, col = pixels_of(rasters.land_cover.grid, LONGITUDE_LATITUDE, longitude, latitude)
        values = values_at(rasters.land_cover, row, col, job)[0]
        groups["land_cover"] = np.array([zone_label(float(value)) for value in values], object)
    for kind, labels in groups.items():
        unknown = sum(label is None for label in labels)
        job.tell.leave_out("sites", unknown, len(labels), "no {replace} at the site", replace=kind.replace("_", " "))
    return groups


def _codes_at(zones, pixels) -> list[int]:
    return [
        int(zones.read(Window(int(row), int(col), 1, 1))[0, 0, 0]) if row >= 0 else -1
        for row, col in zip(*pixels, strict=True)
    ]


def _by_depth(places: Places, found: Collocation, options: ValidateOptions) -> dict[str, Collocation]:
    """The same comparison with the sensors of each depth alone, where there are several."""
    depths = places.records.depth_labels()
    different = sorted({depth for depth in depths if depth}, key=lambda text: (len(text), text))
    if len(different) < 2:
        return {}
    out = {}
    for depth in different:
        kept = (depths == depth)[places.records.sensor]
        records = places.records
        some = replace(records, sensor=records.sensor[kept], time=records.time[kept], value=records.value[kept])
        observed = places.mean(on_axis(some, places.stations, found.axis, options.min_share))
        known = np.isfinite(observed) & np.isfinite(found.observed)
        out[depth] = replace(
            found, observed=np.where(known, observed, np.nan), predicted=np.where(known, found.predicted, np.nan)
        )
    return out


def _anomalies(found: Collocation, kind: str) -> Collocation:
    return replace(
        found,
        observed=anomalies(found.observed, found.axis, kind),
        predicted=np.stack([anomalies(one, found.axis, kind) for one in found.predicted]),
    )


def _part(
    found: Collocation, site_groups, by_depth: dict[str, Collocation], options: ValidateOptions, measures=COMPARED
) -> Part:
    scores = score(found, options.effective)
    groups = {kind: pooled_by(found, labels, "sites") for kind, labels in site_groups.items()}
    months = np.array([MONTHS[day.month - 1] for day in found.axis.dates], object)
    if not found.axis.is_yearly:
        by_month = pooled_by(found, months, "time")
        groups["month"] = {name: by_month[name] for name in MONTHS if name in by_month}
    if by_depth:
        groups["depth"] = {depth: score(one).pooled for depth, one in by_depth.items()}
    return Part(found, scores, groups, compare(found.names, scores.temporal, measures))

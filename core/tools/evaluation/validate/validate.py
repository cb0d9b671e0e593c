"""Products against stations: everything the tool does, from records and stacks to tables (METHODS §9)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

import numpy as np

from ....data.earth.ellipsoid import LONGITUDE_LATITUDE
from ....data.earth.grid import Window
from ....data.raster import RasterFile
from ....data.stack.temperature_unit import freezing_point
from ....data.stack.time_stack import TimeStack
from ....engine.staging import Staging
from ....learning.metrics import Agreement
from ....run.errors import InputError, ParameterError
from ....run.job import Job
from ....zonal.pixels_at_points import pixels_of, values_at
from ....zonal.zones import ZonePolygons, open_zones, zone_label
from ...stacks.aggregate.period_statistics import MONTHS
from .anomalies import anomalies, require_kind
from .collocation import Collocation, Places, collocate_stations, product_series
from .records import StationRecords
from .scores import COMPARED, COMPARED_ANOMALIES, Comparison, Scores, compare, pooled_by, score
from .station_series import on_axis

MIN_SITES = 3  # for medians over sites to be said without a warning


@dataclass(frozen=True)
class ValidateOptions:
    """How products are compared with stations.

    anomalies
        ``none``, ``climatology`` or ``moving_window``: scored beside the values themselves.
    effective
        Intervals of series count the independent values that they are worth.
    min_share
        Of the dates of a longer step that must be valid.
    """

    anomalies: str = "none"
    effective: bool = True
    min_share: float = 0.5

    def __post_init__(self):
        if not 0 <= self.min_share <= 1:
            raise ParameterError(f"MIN_SHARE is {self.min_share:g}; it is a share between 0 and 1.")


@dataclass(frozen=True)
class Part:
    """One kind of values: the collocated values, their scores, those by group, and the first product beside others.

    groups
        ``zone``, ``land_cover``, ``month``, ``depth`` → group → pooled scores.
    """

    found: Collocation
    scores: Scores
    groups: dict[str, dict[str, Agreement]]
    comparisons: list[Comparison]


@dataclass(frozen=True)
class Validation:
    """Parts by kind of values (``values``, ``anomalies``); labels of the sites by kind of group; unit."""

    parts: dict[str, Part]
    site_groups: dict[str, np.ndarray] = field(default_factory=dict)
    unit: str = ""

    @property
    def found(self) -> Collocation:
        return self.parts["values"].found


def validate(
    read_records: Callable[[Job], StationRecords],
    sources: list[str],
    options: ValidateOptions,
    job: Job,
    beside: str,
    zones: str | ZonePolygons | None = None,
    land_cover: str | None = None,
    temperature: str | None = None,
) -> Validation:
    """Compare stacks with stations on common sites, dates and samples.

    Parameters
    ----------
    read_records
        Gives the station records, daily or longer (m³/m³ as the stacks); called after the stacks were opened.
    sources
        Stacks on any grids and of any steps; the first is the one that is compared with the others.
    beside
        A path in whose folder polygons may be drawn for a moment.
    zones, land_cover
        Groups of sites: polygons or rasters of codes, on any grid.
    temperature
        Stack; sites and dates at or below freezing are left out.

    Raises
    ------
    UnitError
        A stack is not volumetric soil moisture.
    GridError, DateError, InputError
        Stations and stacks do not come together.
    """
    if not sources:
        raise InputError("There are no products (PRODUCTS): give at least one stack.")
    with ExitStack() as opened, Staging(sources) as stage:
        products = [opened.enter_context(TimeStack(source)) for source in sources]
        for product in products:
            product.require_volumetric()
        warm = opened.enter_context(TimeStack(temperature)) if temperature else None
        limit = freezing_point(warm, job) if warm else 0.0
        records = read_records(job.part(0, 0.4))
        _check_records(records)
        found, places = collocate_stations(records, products, job.part(0.4, 0.8), options.min_share)
        if options.anomalies != "none":
            require_kind(options.anomalies, found.axis)
        if warm:
            found = _without_frost(found, places, warm, limit, job.part(0.8, 0.85), options.min_share)
        groups = _site_groups(places, products, zones, land_cover, job.part(0.85, 1.0), stage, beside, opened)
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
        job.warn(f"Only {scored} site(s) have ten common values or more: medians over sites say little.")
    return Validation(parts, groups, "m³/m³")


def _check_records(records: StationRecords) -> None:
    if not len(records):
        raise InputError(f"{records.source} has no value of the depths and qualities asked for.")
    high = float(np.percentile(records.value, 99))
    if high > 1.5:
        raise InputError(
            f"{records.source}: 1 % of the values lie above {high:.3g}, so they are not in m³/m³. Choose the unit of"
            " the stations (SM_UNIT percent divides by 100), or another field (VALUE)."
        )


def _without_frost(found: Collocation, places: Places, warm: TimeStack, limit: float, job: Job, share: float):
    pixels = pixels_of(warm.grid, LONGITUDE_LATITUDE, places.stations.longitude, places.stations.latitude)
    temperature = places.mean(product_series(warm, *pixels, found.axis, job, share))
    frozen = temperature <= limit
    unknown = np.isnan(temperature) & np.isfinite(found.observed)
    if unknown.any():
        job.warn(
            f"{warm.path} has no temperature for {unknown.sum()} of the {np.isfinite(found.observed).sum()} values;"
            " they are taken as not frozen."
        )
    gone = int((frozen & np.isfinite(found.observed)).sum())
    job.info(f"{gone} values of frozen ground are left out.")
    return replace(
        found, observed=np.where(frozen, np.nan, found.observed), predicted=np.where(frozen, np.nan, found.predicted)
    )


def _site_groups(places: Places, products, zones, land_cover, job: Job, stage, beside, opened) -> dict[str, np.ndarray]:
    """Labels of the sites ``(sites,)`` by zone and land cover, those of each site's first station."""
    first = np.array([np.flatnonzero(places.site == number)[0] for number in range(places.count)])
    longitude, latitude = places.stations.longitude[first], places.stations.latitude[first]
    groups = {}
    if zones is not None:
        finest = min(products, key=lambda product: abs(product.grid.transform[0]))
        like = finest if isinstance(zones, ZonePolygons) else opened.enter_context(RasterFile(zones))
        drawn = opened.enter_context(open_zones(zones, like, job, stage, beside))
        codes = _codes_at(drawn, pixels_of(drawn.grid, LONGITUDE_LATITUDE, longitude, latitude))
        groups["zone"] = np.array([drawn.labels[code] if code >= 0 else None for code in codes], object)
    if land_cover:
        raster = opened.enter_context(RasterFile(land_cover))
        row, col = pixels_of(raster.grid, LONGITUDE_LATITUDE, longitude, latitude)
        values = values_at(raster, row, col, job)[0]
        groups["land_cover"] = np.array([zone_label(float(value)) for value in values], object)
    return groups


def _codes_at(zones, pixels) -> list[int]:
    return [int(zones.read(Window(int(row), int(col), 1, 1))[0, 0, 0]) if row >= 0 else -1 for row, col in zip(*pixels)]


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
    if found.axis.step != "year":
        by_month = pooled_by(found, months, "time")
        groups["month"] = {name: by_month[name] for name in MONTHS if name in by_month}
    if by_depth:
        groups["depth"] = {depth: score(one).pooled for depth, one in by_depth.items()}
    return Part(found, scores, groups, compare(found.names, scores.temporal, measures))

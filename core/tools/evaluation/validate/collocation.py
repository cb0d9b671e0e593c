"""Stations and products on common places and dates (docs/methods.md §9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.earth.ellipsoid import LONGITUDE_LATITUDE
from ....data.earth.grid import Window
from ....data.stack.time_axis import TimeAxis, step_date, step_numbers, steps_per_year
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError, InputError
from ....run.job import Job
from ....run.language import say
from ....zonal.pixels_at_points import OUTSIDE, pixels_of, require_inside, values_at
from ...stacks.aggregate.period_statistics import period_statistics, plan_periods
from .records import StationRecords
from .station_series import on_axis, stations_of, step_of

_NAMED = 10  # stations named in a message


@dataclass(frozen=True)
class Collocation:
    """What is compared.

    axis
        Common dates, of the longest step that stations and products have.
    names
        Of the products, in their order.
    sites
        ``(sites,)`` names of the stations that share a pixel of the coarsest product.
    longitude, latitude
        ``(sites,)`` degrees, mean of the stations.
    observed
        ``(time, sites)`` mean of the site's stations, NaN for missing.
    predicted
        ``(products, time, sites)``; all are missing where one is, or the stations are.
    """

    axis: TimeAxis
    names: tuple[str, ...]
    sites: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    observed: np.ndarray
    predicted: np.ndarray


class Places:
    """The stations that lie on all products, and the sites that they make."""

    def __init__(self, records: StationRecords, products: list[TimeStack], job: Job):
        records = records.chosen(np.ones(len(records), bool))  # sensors without a value have no say in what follows
        stations = stations_of(records)
        self.pixels = []
        inside = np.ones(len(stations), bool)
        for product in products:
            row, col = pixels_of(product.grid, LONGITUDE_LATITUDE, stations.longitude, stations.latitude)
            require_inside(row != OUTSIDE, product, LONGITUDE_LATITUDE)
            inside &= row != OUTSIDE
            self.pixels.append((row, col))
        if not inside.any():
            raise InputError(
                "No station of {source} lies on all of the {products_count} products: they do not overlap where "
                "stations are. Compare them one by one.",
                source=records.source, products_count=len(products),
            )  # fmt: skip
        if not inside.all():
            job.warn(
                "Stations that lie outside a product are left out: {names}.", names=_listed(stations.names[~inside])
            )
            job.tell.leave_out("stations", int((~inside).sum()), len(inside), "outside a product")
        self.pixels = [(row[inside], col[inside]) for row, col in self.pixels]
        self.records = records.chosen(inside[stations.of_sensor][records.sensor])
        self.stations = stations_of(self.records)  # in the same order
        coarsest = int(np.argmax([_pixel_area(p, *px) for p, px in zip(products, self.pixels, strict=True)]))
        row, col = self.pixels[coarsest]
        _, first, site = np.unique(row * products[coarsest].grid.width + col, return_index=True, return_inverse=True)
        # Sites in the order of their first stations.
        rank = np.argsort(np.argsort(first))
        self.site = rank[np.ravel(site)]
        self.count = len(first)

    def mean(self, values: np.ndarray) -> np.ndarray:
        """Mean over the stations of each site: ``(…, stations)`` to ``(…, sites)``, of those that have a value."""
        valid = np.isfinite(values)
        out = np.zeros((*values.shape[:-1], self.count))
        number = np.zeros(out.shape)
        at: Any = (..., self.site)
        np.add.at(out, at, np.where(valid, values, 0.0))
        np.add.at(number, at, valid)
        with np.errstate(invalid="ignore"):
            return np.where(number > 0, out / np.maximum(number, 1), np.nan)

    def labels(self) -> np.ndarray:
        """Names of the sites ``(sites,)``: of up to three stations each, and how many more there are."""
        names = []
        for number in range(self.count):
            here = list(dict.fromkeys(self.stations.names[self.site == number]))
            names.append(" + ".join(here[:3]) + (f" + {len(here) - 3} more" if len(here) > 3 else ""))
        return np.array(names, object)


def _listed(names) -> str:
    more = say(" and {count} more", count=len(names) - _NAMED) if len(names) > _NAMED else ""
    return f"{', '.join(map(str, names[:_NAMED]))}{more}"


def _pixel_area(product: TimeStack, row: np.ndarray, col: np.ndarray) -> float:
    areas = CellAreas(product.grid, product.path)
    return float(areas.read(Window(int(row[0]), int(col[0]), 1, 1))[0, 0, 0])


def collocate_stations(
    records: StationRecords, products: list[TimeStack], job: Job, min_share: float = 0.5
) -> tuple[Collocation, Places]:
    """Bring stations and products to common sites, dates and samples.

    Stations in one pixel of the coarsest product are averaged, and so are the pixels of a finer product that they lie
    in. Shorter steps are averaged to the longest one. A value counts where all products and the stations have one.

    Parameters
    ----------
    records
        Daily, or of a longer step.
    min_share
        Of the dates of a longer step that must be valid.

    Raises
    ------
    DateError
        Stations and products have no date in common.
    GridError, InputError
        No station lies on a product, or on all of them.
    """
    axis = common_dates(records, products)
    places = Places(records, products, job)
    observed = on_axis(places.records, places.stations, axis, min_share)
    predicted = []
    for number, (product, pixels) in enumerate(zip(products, places.pixels, strict=True)):
        part = job.part(number / len(products), (number + 1) / len(products))
        predicted.append(places.mean(product_series(product, *pixels, axis, part, min_share)))
    predicted, observed = np.stack(predicted), places.mean(observed)
    known = np.isfinite(observed) & np.isfinite(predicted).all(axis=0)
    if not known.any():
        raise DateError(
            "There is no date between {first_labels} and {last_labels} at which a station and all products have a "
            "value. Look at the missing values of the products, or lower MIN_SHARE.",
            first_labels=axis.labels[0], last_labels=axis.labels[-1],
        )  # fmt: skip
    longitude, latitude = places.mean(places.stations.longitude), places.mean(places.stations.latitude)
    return (
        Collocation(
            axis,
            tuple(product_names(products)),
            places.labels(),
            longitude,
            latitude,
            np.where(known, observed, np.nan),
            np.where(known, predicted, np.nan),
        ),
        places,
    )


def product_names(products: Sequence[TimeStack]) -> list[str]:
    """The variable of each product, or its file where two have the same."""
    names = [product.variable for product in products]
    return [
        name if names.count(name) == 1 else f"{name} ({Path(product.path).stem})"
        for name, product in zip(names, products, strict=True)
    ]


def common_dates(records: StationRecords, products: list[TimeStack]) -> TimeAxis:
    """Dates that the products share with each other and with the stations, in the longest step of all.

    Raises
    ------
    DateError
        There is none.
    """
    own = step_of(records)
    step = min([own, *(product.axis.step for product in products)], key=steps_per_year)
    numbers = step_numbers(records.time, step)
    spans = {records.source: (int(numbers.min()), int(numbers.max()))}
    for product in products:
        days = np.array([product.axis.dates[0], product.axis.end_dates()[-1]], "datetime64[D]")
        spans[product.path] = tuple(step_numbers(days, step).tolist())
    first, last = max(span[0] for span in spans.values()), min(span[1] for span in spans.values())
    if first > last:
        told = "; ".join(
            say(
                "{name} from {first} to {last}",
                name=name,
                first=step_date(a, step),
                last=step_date(b, step),
            )
            for name, (a, b) in spans.items()
        )
        raise DateError("Stations and products have no date in common: {told}.", told=told)
    return TimeAxis(step, first, last - first + 1)


def product_series(stack: TimeStack, row, col, axis: TimeAxis, job: Job, min_share: float) -> np.ndarray:
    """Records of pixels ``(time, n)`` on an axis of the stack's own or a longer step; NaN where it has none."""
    values = values_at(stack, row, col, job)
    own = stack.axis
    if own.step != axis.step:
        plan = plan_periods(own, axis.step, stack.spacing)
        if plan.axis is None:
            raise AssertionError("periods of a calendar follow each other")
        values, own = period_statistics(values, plan, "mean", min_share, job.check), plan.axis
    out = np.full((axis.size, values.shape[1]), np.nan)
    first = max(axis.first, own.first)
    stop = min(axis.first + axis.size, own.first + own.size)
    if first < stop:
        out[first - axis.first : stop - axis.first] = values[first - own.first : stop - own.first]
    return out

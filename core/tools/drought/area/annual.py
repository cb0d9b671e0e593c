"""Annual areas of drought classes, and their trends (docs/methods.md §8, §10)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.time_stack import TimeStack
from ...stacks.aggregate.period_statistics import PeriodPlan, plan_periods
from ..classify.classes import CLASS_NAMES
from ..trend import MannKendall, mann_kendall
from .areas import ClassAreas

MIN_YEARS = 8  # that a trend needs
# The classes, then the drought that reaches at least a class; the first class of each.
GROUPS = (*CLASS_NAMES, "mild or worse", "moderate or worse", "severe or worse")
_WORSE = slice(len(CLASS_NAMES), None)
MODERATE_OR_WORSE = GROUPS.index("moderate or worse")


@dataclass(frozen=True, eq=False)
class PeriodMeans:
    """Means over the dates of periods, ``(zones, periods, groups)``; NaN where too few dates count.

    km2, shares
        Mean area, and mean share of the area with a value, of each of `GROUPS`.
    dates
        ``(zones, periods)`` dates that count.
    """

    km2: np.ndarray
    shares: np.ndarray
    dates: np.ndarray


def with_worse(values: np.ndarray) -> np.ndarray:
    """``(…, classes)`` to ``(…, groups)``: behind the classes, drought of a class and all that are worse."""
    worse = np.cumsum(values[..., :0:-1], axis=-1)[..., ::-1]  # mild or worse, …, extreme
    return np.concatenate([values, worse[..., :-1]], axis=-1)


def year_plan(stack: TimeStack) -> PeriodPlan:
    """The dates of each year; a year at the edge of the record should have all its dates, too."""
    if not stack.axis.is_yearly:
        return plan_periods(stack.axis, "year", stack.spacing)
    steps = [np.array([step]) for step in range(len(stack))]
    return PeriodPlan(steps, [1] * len(stack), stack.axis.labels, stack.axis)


def period_means(areas: ClassAreas, plan: PeriodPlan, min_valid: float) -> PeriodMeans:
    """Means of areas and shares over the dates of each period.

    min_valid
        A date counts for a zone when at least this share of the zone's area has a value; a period needs this
        share of the dates that it should have. At least one date, and some area, in any case.
    """
    counts = (areas.valid_share >= min_valid - 1e-9) & (areas.valid > 0)
    shape = (len(areas.labels), len(plan.members), len(GROUPS))
    km2, shares, dates = np.full(shape, np.nan), np.full(shape, np.nan), np.zeros(shape[:2], int)
    for place, (member, expected) in enumerate(zip(plan.members, plan.expected, strict=True)):
        here = counts[:, member]
        dates[:, place] = here.sum(axis=1)
        # The rounding of a product such as 0.7 × 10 must not ask for an eighth date.
        enough = np.flatnonzero(dates[:, place] >= max(min_valid * expected - 1e-9, 1))
        weights = here[enough] / dates[enough, place, None]
        for source, means in ((areas.km2, km2), (areas.shares, shares)):
            part = with_worse(np.nan_to_num(source[enough][:, member]))
            means[enough, place] = np.einsum("zd,zdg->zg", weights, part)
    return PeriodMeans(km2, shares, dates)


def annual_trend(values: np.ndarray, scale: np.ndarray, check=lambda: None) -> MannKendall:
    """Trend of ``(zones, years, groups)`` annual values; arrays ``(zones, groups)``, slopes per year.

    Missing with fewer than `MIN_YEARS` years. Mann-Kendall and Sen's slope, years without a value skipped.

    scale
        ``(zones,)`` largest value that there can be. Values that differ by less than 10⁻⁹ of it are ties: sums in
        another order differ in their last digits.
    """
    scale = np.where(scale > 0, scale, 1.0)[:, None, None]
    values = scale * np.round(values / scale, 9)
    return mann_kendall(np.moveaxis(values, 1, 0), 1.0, minimum=MIN_YEARS, check=check)


@dataclass(frozen=True, eq=False)
class AnnualAreas:
    """Annual means of the areas of zones, and their trends.

    years
        ``(years,)``; the arrays of the others are ``(zones, years, groups)`` and ``(zones, groups)``.
    """

    years: list[int]
    means: PeriodMeans
    km2: MannKendall
    share: MannKendall

    @classmethod
    def of(cls, areas: ClassAreas, plan, min_valid: float, check=lambda: None) -> AnnualAreas:
        """Annual means of the areas by date, with Sen's slope and Mann-Kendall test of each zone and class.

        plan
            Which dates make each year; see `year_plan`.
        min_valid
            Share of the dates that a year needs.
        """
        means = period_means(areas, plan, min_valid)
        years = [day.year for day in plan.axis.dates]
        km2 = annual_trend(means.km2, areas.area, check)
        return cls(years, means, km2, annual_trend(means.shares, np.ones(len(areas.area)), check))

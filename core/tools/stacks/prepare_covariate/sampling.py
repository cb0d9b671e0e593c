"""The steps that a record really has: composites of 8 or 16 days lie on an axis of days."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.time_axis import TimeAxis

_LONGEST = 31  # days; more is no composite but a record with holes
_FEWEST = 3  # dates


@dataclass(frozen=True)
class Sampling:
    """Regular steps within an axis.

    steps
        ``(t,)`` positions on the axis; neighbours in time are neighbours here.
    season
        ``(t,)`` integers: the place within the year that has a mean of its own; None: no season.
    month
        ``(t,)`` calendar months 0…11.
    days
        Days from one composite to the next; 0 when the steps are those of the axis.
    """

    steps: np.ndarray
    season: np.ndarray | None
    month: np.ndarray
    days: int = 0


def sampling_of(axis: TimeAxis, present: np.ndarray) -> Sampling:
    """The sampling of a record.

    present
        ``(time,)`` bool: the steps with any value.

    Months and dekads are what they are. On an axis of days the dates with values tell: when they
    all lie on one rhythm from 1 January (MODIS composites begin anew each year), only these dates
    count, absent ones among them included. Days as such have their dekad of the year as season:
    a single day of the year has too few values for a mean.
    """
    dates = axis.dates
    month = np.array([day.month - 1 for day in dates])
    every = np.arange(axis.size)
    if axis.step != "day":
        return Sampling(every, axis.seasons if axis.season_count > 1 else None, month)
    day_of_year = np.array([day.timetuple().tm_yday for day in dates])
    rhythm = composite_days(day_of_year[present])
    if rhythm:
        first = int(day_of_year[present].min() - 1) % rhythm
        at_date = np.flatnonzero((day_of_year - 1) % rhythm == first)
        seen = np.flatnonzero(present)
        at_date = at_date[(at_date >= seen[0]) & (at_date <= seen[-1])]
        return Sampling(at_date, (day_of_year[at_date] - 1) // rhythm, month[at_date], rhythm)
    dekad = month * 3 + np.minimum((np.array([day.day for day in dates]) - 1) // 10, 2)
    return Sampling(every, dekad, month)


def composite_days(day_of_year: np.ndarray) -> int:
    """Days from one composite to the next, given the days of the year (from 1) that have values; 0 for none."""
    if day_of_year.size < _FEWEST:
        return 0
    rhythm = int(np.gcd.reduce(day_of_year - day_of_year.min()))
    return rhythm if 2 <= rhythm <= _LONGEST else 0

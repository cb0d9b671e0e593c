"""What is said of edges: errors where there are none, warnings where they are borrowed or doubtful."""

from __future__ import annotations

import numpy as np

from ....run.errors import InputError
from ....run.job import Job
from ....run.language import say
from .edge_table import CALENDAR_MONTH, DatedEdges, listed
from .edges import MIN_BINS, MIN_PIXELS, EdgeOptions, Edges

STEEP_WET_EDGE = 10.0  # K from no vegetation to full cover; the wet edge should be nearly level
_FROZEN_EDGE = 0.5  # K above MIN_LST: a wet edge below it is the cut, not the land
_MUCH_CLIPPED = 0.1


def advise(dated: list[DatedEdges], options: EdgeOptions, path: str, job: Job) -> None:
    """Raise or warn before the index is computed.

    Raises
    ------
    InputError
        There are no edges at all.
    """
    rule = say(
        "fewer than {min_bins} bins of vegetation hold {min_pixels} pixels of {path}",
        min_bins=MIN_BINS,
        min_pixels=MIN_PIXELS,
        path=path,
    )
    if not dated:
        raise InputError(
            "{path} has no pixel to compute: none above MIN_LST ({min_lst:g} K) that has vegetation (and lies in "
            "a zone, where zones are given).",
            path=path, min_lst=options.min_lst,
        )  # fmt: skip
    fitted = [one for one in dated if one.bins is not None]
    none = [one for one in dated if not one.edges]
    if len(none) == len(dated):
        if not fitted:
            raise InputError(
                "EDGES_FROM has only empty edges for these dates. Give a table with slopes and intercepts."
            )
        raise InputError(
            "No date has a dry and a wet edge: {rule} above MIN_LST. Take a larger region, wider bins (BIN_WIDTH) "
            "or another range (NDVI_MIN, NDVI_MAX).",
            rule=rule,
        )  # fmt: skip
    borrowed = [one.name for one in fitted if one.rule == CALENDAR_MONTH]
    if borrowed:
        job.warn(
            "On these dates {rule}; the calendar month's edges of other years are used: {borrowed}.",
            rule=rule, borrowed=listed(borrowed),
        )  # fmt: skip
    alone = [one.name for one in none if one.bins is not None]
    if alone:
        job.warn(
            "On these dates {rule}, and no other year has edges for the month; they stay missing: {alone}.",
            rule=rule, alone=listed(alone),
        )  # fmt: skip
    empty = [one.name for one in none if one.bins is None]
    if empty:
        job.warn("EDGES_FROM has no edges for these dates; they stay missing: {empty}.", empty=listed(empty))
    _doubts([(one.name, one.edges) for one in dated if one.edges is not None], options, job)


def _doubts(dated: list[tuple[str, Edges]], options: EdgeOptions, job: Job) -> None:
    ends = np.array([options.low, options.high])
    flat = [name for name, edges in dated if edges.dry.slope >= 0]
    steep = [(name, edges) for name, edges in dated if edges.wet.slope > STEEP_WET_EDGE]
    cut = [name for name, edges in dated if (edges.wet.at(ends) < options.min_lst + _FROZEN_EDGE).all()]
    crossed = [name for name, edges in dated if (edges.dry.at(ends) <= edges.wet.at(ends)).all()]
    if flat:
        job.warn(
            "The dry edge does not fall with vegetation on these dates, so TVDI there says little about moisture "
            "(cold season, clouds, or too small a range of vegetation): {flat}.",
            flat=listed(flat),
        )  # fmt: skip
    if steep:
        worst = max(edges.wet.slope for _, edges in steep)
        job.warn(
            "The wet edge should be nearly level. On these dates it rises by more than {steep_wet_edge:g} K from "
            "bare to full cover (up to {worst:.0f} K): the coolest bare pixels are snow, height, water or cloud "
            "rather than moist soil, and TVDI of sparse vegetation is too high: {steep}.",
            steep_wet_edge=STEEP_WET_EDGE, worst=worst, steep=listed(name for name, _ in steep),
        )  # fmt: skip
    if cut:
        job.warn(
            "On these dates the wet edge lies at MIN_LST ({min_lst:g} K): much of the land is frozen and left "
            "out, and TVDI there tells warm from cold rather than dry from wet: {cut}.",
            min_lst=options.min_lst, cut=listed(cut),
        )  # fmt: skip
    if crossed:
        job.warn(
            "On these dates the dry edge lies below the wet one, and TVDI is missing: {crossed}.",
            crossed=listed(crossed),
        )  # fmt: skip


def advise_on_result(valid: int, clipped: int, job: Job) -> None:
    """Warn of a result that is empty, or much of which lay outside the edges."""
    if not valid:
        job.warn("No pixel has a TVDI: nowhere do the edges lie more than 1 K apart.")
    elif clipped > _MUCH_CLIPPED * valid:
        job.warn(
            "{clipped:.0f} % of the values lay outside the edges and were clipped to 0 or 1. The edges do not "
            "belong to these data, or much of the vegetation lies outside NDVI_MIN … NDVI_MAX.",
            clipped=100 * clipped / valid,
        )  # fmt: skip

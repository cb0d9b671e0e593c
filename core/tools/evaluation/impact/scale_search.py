"""Which index tells of losses: the scale and the threshold that fit a zone and a season best.

Several indices (SSI-1, SSI-3, SSI-12 …) are tried for each zone and season. A choice among many fits the years that it
was made from: so it is made anew without each year, scale and threshold together, and judged by the year left out. What
such searches find among shuffled years tells how much of that is chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....data.table.frames import make_frame
from ....run.messages import Tell
from .impact import Losses, parse_months, season_means
from .thresholds import COLUMNS, Threshold, best_threshold, judge, plain, skill_of, verdict, years_of_loss

PERMUTATIONS = 399
_LEVEL, _SEED = 0.05, 21


@dataclass(frozen=True, eq=False)
class IndexSeries:
    """One index by zone.

    Attributes
    ----------
    name
        For people.
    scale
        Steps; None where its file does not tell.
    axis
        Its dates.
    values
        ``(time, zones)`` mean of each zone, NaN for missing.
    """

    name: str
    scale: int | None
    axis: TimeAxis
    values: np.ndarray


@dataclass(frozen=True, eq=False)
class ZoneSearch:
    """What the search finds for a zone and a season.

    Attributes
    ----------
    zone, months
    each
        The threshold of each index by itself.
    chosen
        Number of the index that fits best; None where nothing can be claimed.
    search
        Index and threshold chosen anew without each year, and judged by that year.
    p
        Share of searches with shuffled years that are as good; NaN for a single index.
    index, event
        ``(years, indices)`` and ``(years,)``, whether it was one of loss, of the years that all indices and the losses
        have.
    """

    zone: str
    months: tuple[int, ...]
    each: list[Threshold]
    chosen: int | None
    search: Threshold
    p: float
    index: np.ndarray
    event: np.ndarray


def parse_seasons(text: str, months: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Seasons from text such as ``3-5, 6-8, 9-11``; the one of MONTHS from an empty text.

    Raises
    ------
    ParameterError
        Not months.

    Examples
    --------
    >>> parse_seasons("12-2, 6", ())
    ((12, 1, 2), (6,))
    """
    parts = [part for part in text.replace(";", ",").split(",") if part.strip()]
    return tuple(parse_months(part) for part in parts) or (months,)


def left_out_choices(index: np.ndarray, events: np.ndarray) -> np.ndarray:
    """Whether each year is told to be one of loss by the index and threshold that fit the other years best.

    Parameters
    ----------
    index
        ``(years, indices)`` without gaps.
    events
        ``(cases, years)`` whether the year was one of loss; at least two of either kind in each case.

    Returns
    -------
    ``(cases, years)`` booleans. For each year all others choose: the threshold with the largest Peirce skill of each
    index, in the middle between the values that it separates, and the index with the largest skill, the first of
    equals.

    Examples
    --------
    >>> dry = np.array([[2.0, -2.0], [1.0, -1.5], [0.6, 0.5], [0.0, 1.0], [1.5, -1.8], [0.5, 0.8]])
    >>> left_out_choices(dry, np.array([[True, True, False, False, True, False]]))[0].tolist()
    [True, True, False, False, True, False]
    """
    cases, years = events.shape
    best, told = np.full((cases, years), -np.inf), np.zeros((cases, years), bool)
    place = np.arange(years)
    out, upto = place[:, None], place[None]  # the place left out, and the last below the threshold
    following = np.where(upto + 1 == out, upto + 2, upto + 1)  # the next value that is not left out
    inside = (upto != out) & (following < years)
    following = np.minimum(following, years - 1)
    for values in index.T:
        order = np.argsort(values, kind="stable")
        ranked, event = values[order], events[:, order].astype(float)
        usable = inside & (ranked[upto] < ranked[following])
        taken = (out <= upto).astype(float)
        hits, total = np.cumsum(event, axis=1)[:, None] - taken * event[..., None], event.sum(axis=1)[:, None] - event
        alarms = (upto + 1 - taken) - hits
        skill = hits / total[..., None] - alarms / (years - 1 - total)[..., None]
        skill = np.where(usable, skill, -np.inf)
        at = np.argmax(skill, axis=2)
        threshold = (ranked[at] + ranked[following[place[None], at]]) / 2
        mine, warned = np.empty((cases, years)), np.empty((cases, years), bool)
        mine[:, order] = np.round(np.take_along_axis(skill, at[..., None], axis=2)[..., 0], 9)
        warned[:, order] = ranked[None] <= threshold
        better = mine > best
        best, told = np.where(better, mine, best), np.where(better, warned, told)
    return told


def choose(index: np.ndarray, event: np.ndarray) -> tuple[int, float]:
    """Number of the index with the largest Peirce skill at its best threshold, the first of equals, and that threshold.

    Parameters
    ----------
    index
        ``(years, indices)`` without gaps.
    event
        ``(years,)`` whether the year was one of loss; some of either kind.

    Examples
    --------
    >>> dry = np.array([[0.0, -2.0], [1.0, -1.5], [0.5, 0.5], [2.0, 1.0]])
    >>> choose(dry, np.array([True, True, False, False]))
    (1, -0.5)
    """
    thresholds = [best_threshold(values, event) for values in index.T]
    skills = [skill_of(values <= threshold, event) for values, threshold in zip(index.T, thresholds, strict=True)]
    best = int(np.argmax(np.round(skills, 9)))
    return best, thresholds[best]


def search(index: np.ndarray, loss: np.ndarray, level: float | None = None) -> tuple[int | None, Threshold, float]:
    """Index and threshold together, judged by years that had no part in the choice.

    Parameters
    ----------
    index, loss
        ``(years, indices)`` and ``(years,)`` without gaps.
    level
        As of `thresholds.judge`.

    Returns
    -------
    The number of the index, what the search is worth, and its p: the share of searches with the years of loss shuffled
    that are as good. None where nothing can be claimed: the interval includes 0, or p is above 5 %.
    """
    first = judge(index[:, 0] if index.size else loss, loss, level)
    if np.isnan(first.hit_rate):  # too few years, hardly any of one kind, or an index without variation
        return None, first, np.nan
    event = years_of_loss(loss, level)
    rng = np.random.default_rng(_SEED)
    cases = np.stack([event, *(rng.permutation(event) for _ in range(PERMUTATIONS))])
    told = left_out_choices(index, cases)
    skills = np.array([skill_of(*case) for case in zip(told, cases, strict=True)])
    p = float((skills >= skills[0] - 1e-9).sum() / len(skills))
    best, threshold = choose(index, event)
    found = verdict(told[0], event, index[:, best], threshold)
    if found.claim == "yes" and p > _LEVEL:
        found = replace(found, value=np.nan, claim="no more skill than shuffled years")
    return (best if found.claim == "yes" else None), found, p


def search_zones(
    indices: Sequence[IndexSeries],
    zones: Sequence[str],
    losses: Losses,
    seasons: Sequence[tuple[int, ...]],
    level: float | None,
) -> list[ZoneSearch]:
    """Search every zone and season.

    Parameters
    ----------
    indices
        In the order in which equals are chosen.
    zones
        Those of the columns of the series and of the losses.
    losses, seasons, level
        See `impact.Losses`, `parse_seasons`, `thresholds.judge`.
    """
    out = []
    for months in seasons:
        means = [season_means(one.values, one.axis, months) for one in indices]
        for k, zone in enumerate(zones):
            table = np.full((len(losses.years), len(indices)), np.nan)
            for i, (years, values) in enumerate(means):
                both, here, there = np.intersect1d(losses.years, years, return_indices=True)
                if both.size:
                    table[here, i] = values[there, k]
            loss = losses.share[k]
            whole = np.isfinite(table).all(axis=1) & np.isfinite(loss)
            each = [judge(table[whole, i], loss[whole], level) for i in range(len(indices))]
            if len(indices) > 1:
                chosen, found, p = search(table[whole], loss[whole], level)
            else:
                chosen, found, p = (0 if each[0].claim == "yes" else None), each[0], np.nan
            event = years_of_loss(loss[whole], level)
            out.append(ZoneSearch(zone, months, each, chosen, found, p, table[whole], event))
    return out


def search_table(found: Sequence[ZoneSearch], indices: Sequence[IndexSeries], tell: Tell):
    """THRESHOLDS: a row per zone, month and index; without a claim no threshold.

    ``chosen`` is yes for the index that fits the zone best, where the search can claim one; the columns of the search
    tell what choosing index and threshold together is worth with years left out.
    """
    columns = {
        **COLUMNS, "scale": int, "index": str, "chosen": str, "search_peirce": float, "search_low": float,
        "search_high": float, "search_p": float,
    }  # fmt: skip
    rows = []
    for one in found:
        for i, (threshold, index) in enumerate(zip(one.each, indices, strict=True)):
            if len(indices) > 1 and one.chosen is None:  # one of many fits by chance: nothing is claimed of any
                threshold = replace(threshold, value=np.nan, claim=one.search.claim)
            for month in one.months:
                rows.append((
                    one.zone, month, 1, *threshold.columns(), index.scale, index.name,
                    "yes" if one.chosen == i else "no",
                    *map(plain, (one.search.peirce, one.search.low, one.search.high, one.p)),
                ))  # fmt: skip
    claimed = sum(one.chosen is not None for one in found)
    if len(indices) > 1:
        tell.info(
            "Thresholds: in {claimed} of {zones} zones and seasons one of {indices} indices tells years of loss with"
            " years left out, index and threshold chosen together.",
            claimed=claimed, zones=len(found), indices=len(indices),
        )  # fmt: skip
    else:
        tell.info(
            "Thresholds: {claimed} of {zones} zones have one that tells years of loss with years left out.",
            claimed=claimed, zones=len(found),
        )  # fmt: skip
    return make_frame(columns, rows, source="thresholds")

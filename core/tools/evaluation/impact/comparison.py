"""Seasons of an index beside the losses of the same zones and years, and how they go together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from ...drought.regional_trend.zone_series import ZoneSeries
from ...drought.trend.false_discovery import largest_rejected
from .impact import (
    FEWEST,
    ImpactScores,
    Losses,
    Pooled,
    impact_scores,
    pooled_within_zones,
    season_means,
)

ALPHA = 0.05


@dataclass(frozen=True)
class Impact:
    """Index and losses ``(years, zones)`` on consecutive years, and how they go together.

    significant
        ``(zones,)`` also when it is reckoned with that many zones are looked at (false discovery rate of 10 %).
    """

    zones: tuple[str, ...]
    years: np.ndarray
    months: tuple[int, ...]
    index: np.ndarray
    losses: Losses
    loss: np.ndarray
    scores: ImpactScores
    significant: np.ndarray
    pooled: Pooled
    variable: str


_NAMED = 8  # zones in a message


def compare_losses(stack: TimeStack, series: ZoneSeries, months: tuple[int, ...], losses: Losses, job: Job) -> Impact:
    """Compare the mean index of zones in some months with the losses reported for them.

    Parameters
    ----------
    stack
        Where the series come from.
    series
        ``(time, zones)`` mean index of each zone.
    losses
        Of the same zones, in the same order.

    Raises
    ------
    DateError
        The seasons and the years of the losses have none in common.
    """
    years, means = season_means(series.values, stack.axis, months)
    first, last = max(years[0], losses.years[0]), min(years[-1], losses.years[-1])
    if first > last:
        raise DateError(
            "{path} has the seasons of {first} to {last}, {table} the years {from_year} to {to_year}: none in common.",
            path=stack.path, first=years[0], last=years[-1], table=losses.source, from_year=losses.years[0],
            to_year=losses.years[-1],
        )  # fmt: skip
    span = np.arange(first, last + 1)
    index, loss = _on(span, years, means), _on(span, losses.years, losses.share.T)
    scores = impact_scores(index, loss)
    _tell_missing(np.isfinite(loss) & np.isfinite(index), scores.critical_r, losses, job.tell)
    limit = largest_rejected(scores.p[np.isfinite(scores.p)], 2 * ALPHA)
    pooled = pooled_within_zones(index, loss, job.check)
    return Impact(series.labels, span, months, index, losses, loss, scores, scores.p <= limit, pooled, stack.variable)


def _on(span: np.ndarray, years: np.ndarray, values: np.ndarray) -> np.ndarray:
    out = np.full((len(span), values.shape[1]), np.nan)
    inside = (years >= span[0]) & (years <= span[-1])
    out[years[inside] - span[0]] = values[inside]
    return out


def _tell_missing(known: np.ndarray, critical_r: np.ndarray, losses: Losses, tell: Tell) -> None:
    """Tell which zones have too few years, and how large r must be with the years that there are."""
    years = known.sum(axis=0)
    few = [label for label, count in zip(losses.zones, years, strict=True) if count < FEWEST]
    if few:
        more = say(" and {few_count} more", few_count=len(few) - _NAMED) if len(few) > _NAMED else ""
        tell.warn(
            "Zones with fewer than {fewest} years in the stack and in {table}: {zones}{more}.",
            fewest=FEWEST, table=losses.source, zones=", ".join(few[:_NAMED]), more=more,
        )  # fmt: skip
        tell.leave_out(
            "zones", len(few), len(losses.zones), "fewer than {fewest} years with index and loss", fewest=FEWEST
        )
    enough = years[years >= FEWEST]
    if enough.size and np.median(enough) < 20:
        tell.info(
            "With {years} years a correlation must be larger than {r:.2f} to be significant.",
            years=int(np.median(enough)), r=float(np.nanmedian(critical_r)),
        )  # fmt: skip

"""The tool “impact”: from a stack, zones and a table of losses to tables, numbers and a report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.time_stack import TimeStack
from ....data.table.attribute_table import AttributeTable
from ....engine.staging import Staging
from ....run.errors import DateError
from ....run.job import Job
from ....zonal.zones import ZonePolygons, open_zones
from ...drought.regional_trend.zone_series import zone_series
from ...drought.trend.false_discovery import largest_rejected
from .impact import (
    FEWEST,
    ImpactScores,
    Losses,
    Pooled,
    impact_scores,
    parse_months,
    pooled_within_zones,
    read_losses,
    season_means,
)

ALPHA = 0.05


@dataclass(frozen=True)
class ImpactColumns:
    """Names of the table's columns; ``area`` may be empty. ``months`` as `parse_months` reads them."""

    zone: str = ""
    year: str = ""
    value: str = ""
    area: str = ""
    months: str = ""


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


def impact(
    source: str, zones: str | ZonePolygons, table: AttributeTable, columns: ImpactColumns, job: Job, beside: str
) -> Impact:
    """Compare the mean index of zones in some months with the losses reported for them.

    Raises
    ------
    InputError, DateError, GridError
        Table, zones and stack do not come together.
    """
    months = parse_months(columns.months)
    with TimeStack(source) as stack, Staging([source]) as stage:
        stack.sample()
        with open_zones(zones, stack, job.part(0, 0.1), stage, beside) as drawn:
            losses = read_losses(table, columns.zone, columns.year, columns.value, columns.area, drawn.labels)
            series = zone_series(stack, drawn, None, None, 0.5, job.part(0.1, 0.9))
        years, means = season_means(series.values, stack.axis, months)
        first, last = max(years[0], losses.years[0]), min(years[-1], losses.years[-1])
        if first > last:
            raise DateError(
                f"{source} has the seasons of {years[0]} to {years[-1]}, {table} the years {losses.years[0]} to "
                f"{losses.years[-1]}: none in common."
            )
        span = np.arange(first, last + 1)
        index, loss = _on(span, years, means), _on(span, losses.years, losses.share.T)
        _tell_missing(loss, index, series.labels, table, job)
        scores = impact_scores(index, loss)
        limit = largest_rejected(scores.p[np.isfinite(scores.p)], 2 * ALPHA)
        pooled = pooled_within_zones(index, loss, job.check)
        job.report(1.0)
        return Impact(
            series.labels, span, months, index, losses, loss, scores, scores.p <= limit, pooled, stack.variable
        )


def _on(span: np.ndarray, years: np.ndarray, values: np.ndarray) -> np.ndarray:
    out = np.full((len(span), values.shape[1]), np.nan)
    inside = (years >= span[0]) & (years <= span[-1])
    out[years[inside] - span[0]] = values[inside]
    return out


def _tell_missing(loss, index, labels, table, job: Job) -> None:
    both = (np.isfinite(loss) & np.isfinite(index)).sum(axis=0)
    few = [label for label, count in zip(labels, both) if count < FEWEST]
    if few:
        more = f" and {len(few) - 8} more" if len(few) > 8 else ""
        job.warn(f"Zones with fewer than {FEWEST} years in the stack and in {table}: {', '.join(few[:8])}{more}.")
    if both.max(initial=0) >= FEWEST and np.median(both[both >= FEWEST]) < 20:
        job.info(
            f"With {int(np.median(both[both >= FEWEST]))} years a correlation must be larger than "
            f"{float(np.nanmedian(impact_scores(index, loss).critical_r)):.2f} to be significant."
        )


def impact_table(found: Impact) -> AttributeTable:
    """A row for each zone, and one for all of them together."""
    columns = {
        "zone": str,
        "years": int,
        "r": float,
        "r_low": float,
        "r_high": float,
        "p": float,
        "critical_r": float,
        "significant": str,
        "rank_r": float,
        "rank_p": float,
        "r_detrended": float,
        "p_detrended": float,
        "slope_per_unit": float,
    }
    s = found.scores
    rows = [
        (
            zone,
            int(s.n[k]),
            *(float(v[k]) for v in (s.r, s.r_low, s.r_high, s.p, s.critical_r)),
            _word(found, k),
            *(float(v[k]) for v in (s.rho, s.rho_p, s.r_detrended, s.p_detrended, s.slope)),
        )
        for k, zone in enumerate(found.zones)
    ]
    nan = float("nan")
    word = "" if not np.isfinite(found.pooled.p) else "yes" if found.pooled.p < ALPHA else "no"
    rows.append(("all zones", found.pooled.years, found.pooled.r, nan, nan, found.pooled.p, nan, word, *[nan] * 5))
    return AttributeTable(columns, rows)


def _word(found: Impact, k: int) -> str:
    if not np.isfinite(found.scores.p[k]):
        return ""
    if found.significant[k]:
        return "yes"
    return "only by itself" if found.scores.p[k] < ALPHA else "no"


def season_table(found: Impact) -> AttributeTable:
    """A row for each zone and year: the season's index and the loss."""
    name = "loss_share" if found.losses.of_area else "loss"
    rows = [
        (zone, int(year), float(found.index[i, k]), float(found.loss[i, k]))
        for k, zone in enumerate(found.zones)
        for i, year in enumerate(found.years)
        if np.isfinite(found.index[i, k]) or np.isfinite(found.loss[i, k])
    ]
    return AttributeTable({"zone": str, "year": int, "index": float, name: float}, rows)


def run_impact(
    source: str,
    zones,
    table: AttributeTable,
    columns: ImpactColumns,
    job: Job,
    beside: str,
    report: str | None = None,
) -> dict:
    """`impact` with its tables ``OUTPUT`` and ``SEASONS``, numbers, and the report where a path is given."""
    from .report import impact_report

    with Staging([source]) as stage:
        staged = stage.place(report) if report else None
        found = impact(source, zones, table, columns, job, report or beside)
        if staged:
            impact_report(found, staged)
    tested = np.isfinite(found.scores.p)
    return {
        "OUTPUT": impact_table(found),
        "SEASONS": season_table(found),
        "R": found.pooled.r,
        "P": found.pooled.p,
        "SIGNIFICANT_ZONES": int(found.significant.sum()),
        "TESTED_ZONES": int(tested.sum()),
    }

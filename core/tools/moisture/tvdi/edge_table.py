"""The table of edges: what a run writes, and what another run takes its edges from (EDGES_FROM)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.stack.time_axis import step_numbers
from ....data.stack.time_stack import TimeStack
from ....data.table.columns import labels as names_of
from ....data.table.columns import moments, numbers
from ....data.table.frames import types_of
from ....run.errors import DateError, InputError
from ....run.language import say
from .edges import Edges, Line

if TYPE_CHECKING:
    import pandas

CALENDAR_MONTH, GIVEN, NONE = "calendar_month", "given", "none"
NAMED = 12  # dates or zones named in a message

COLUMNS = {
    "date": date, "zone": str, "month": int,
    "dry_slope": float, "dry_intercept": float, "wet_slope": float, "wet_intercept": float,
    "dry_r2": float, "dry_rmse": float, "dry_bins": int, "wet_r2": float, "wet_rmse": float, "wet_bins": int,
    "bins": int, "pixels": int, "clipped_share": float, "rule": str, "fallback": int,
}  # fmt: skip
_LINES = ("dry_slope", "dry_intercept", "wet_slope", "wet_intercept")

Key = tuple[int, int]  # step of the stack, and zone


@dataclass(frozen=True)
class DatedEdges:
    """The edges that a date and zone are computed with; None: there are none.

    zone
        Its label, empty without zones.
    rule
        How the edges came about: the rule of the fit, `CALENDAR_MONTH`, `GIVEN` or `NONE`.
    bins, pixels
        Bins with enough pixels (None where nothing was fitted), and all valid pixels.
    """

    day: date
    zone: str
    edges: Edges | None
    rule: str
    bins: int | None = None
    pixels: int = 0

    @property
    def fallback(self) -> bool:
        """Whether the edges are those of the calendar month, since the date itself has none."""
        return self.rule == CALENDAR_MONTH

    @property
    def name(self) -> str:
        """For messages."""
        return f"{self.day} (zone {self.zone})" if self.zone else str(self.day)

    def row(self, clipped_share: float) -> tuple:
        """The row of the table of edges; NaN and None for what is not known.

        clipped_share
            Share of the values of date and zone that lay outside 0–1.
        """
        none = Line(float("nan"), float("nan"))
        dry, wet = (self.edges.dry, self.edges.wet) if self.edges else (none, none)
        lines = (dry.slope, dry.intercept, wet.slope, wet.intercept)
        given = self.rule == GIVEN
        kept = (None, None) if given else (dry.bins, wet.bins)
        scores = (dry.r2, dry.rmse, kept[0], wet.r2, wet.rmse, kept[1])
        end = (self.bins, self.pixels, clipped_share, self.rule, int(self.fallback))
        return (self.day, self.zone or None, self.day.month, *lines, *scores, *end)


def listed(names) -> str:
    """Names for a message, the first dozen of them."""
    names = list(names)
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more


def given_edges(table: pandas.DataFrame, stack: TimeStack, labels: tuple[str, ...]) -> dict[Key, Edges | None]:
    """Edges of a table by step of a stack and zone; None where the table says that there are none.

    table
        At least the columns date, dry_slope, dry_intercept, wet_slope, wet_intercept, and zone where
        there are zones; such as EDGES of an earlier run. Rows of other dates and zones are passed over.
    labels
        The zones of this run; empty without.

    Raises
    ------
    InputError
        A column is missing, a value is no number or only some are there, two rows are of one date and zone,
        or the table has zones and the run has not (or the other way round).
    DateError
        A date cannot be read, or no row is of a date of the stack.
    """
    where = say("EDGES_FROM ({source})", source=table.attrs.get("source") or say("table"))
    names = {name.lower(): name for name in types_of(table)}
    absent = [name for name in ("date", *_LINES, *(["zone"] if labels else [])) if name not in names]
    if absent:
        raise InputError(
            "{where} has no column {absent}; it has {all}. Give the table EDGES of an earlier run of this tool.",
            where=where, absent=", ".join(absent), all=", ".join(names.values()) or "none",
        )  # fmt: skip
    days = moments(table, names["date"], "EDGES_FROM", months=True).time.astype("datetime64[D]")
    if np.isnat(days).any():
        raise DateError("{where}, row {row} has no date.", where=where, row=int(np.flatnonzero(np.isnat(days))[0]) + 1)
    lines = np.stack([numbers(table, names[name], "EDGES_FROM") for name in _LINES], axis=1)
    named = names_of(table, names["zone"], "EDGES_FROM") if "zone" in names else [None] * len(table)
    steps = step_numbers(days, stack.axis.step) - stack.axis.first
    zones: dict[str | None, int] = {label: i for i, label in enumerate(labels)} if labels else {None: 0}
    edges: dict[Key, Edges | None] = {}
    for number, (step, zone, line) in enumerate(zip(steps.tolist(), named, lines, strict=True), 1):
        here = say("{where}, row {number}", where=where, number=number)
        _require_alike(zone, labels, here)
        if not 0 <= step < len(stack) or zone not in zones:
            continue
        key = step, zones[zone]
        if key in edges:
            raise InputError(
                "{here} is the second of {dates}{zone}.",
                here=here,
                dates=stack.axis.dates[step],
                zone=say(", zone {zone}", zone=zone) if zone else "",
            )
        edges[key] = _edges(line, here)
    if not edges:
        span = f"{days.min()} … {days.max()}" if days.size else say("no dates at all")
        raise DateError(
            "{where} has no row for the dates and zones of {path}: the table has {span}, the stack {first} … {last} "
            "and the zones {zones}."
            if labels
            else "{where} has no row for the dates of {path}: the table has {span}, the stack {first} … {last}.",
            where=where,
            path=stack.path,
            span=span,
            first=stack.axis.dates[0],
            last=stack.axis.dates[-1],
            zones=listed(labels) if labels else "",
        )
    return edges


def _require_alike(zone: str | None, labels, where: str) -> None:
    if zone is not None and not labels:
        raise InputError(
            "{where} is of the zone {zone}: the table's edges are by zone. Give the same ZONES here.",
            where=where, zone=zone,
        )  # fmt: skip
    if zone is None and labels:
        raise InputError(
            "{where} has no zone: the table's edges are of a whole region. Leave ZONES out, or give edges by "
            "zone.",
            where=where,
        )  # fmt: skip


def _edges(line: np.ndarray, where: str) -> Edges | None:
    if np.isnan(line).all():
        return None
    if not np.isfinite(line).all():
        raise InputError(
            "{where}: some of {lines} are missing. Give all four, or none.",
            where=where, lines=", ".join(_LINES),
        )  # fmt: skip
    return Edges(dry=Line(*line[:2].tolist()), wet=Line(*line[2:].tolist()))

"""The page about the edges of TVDI, from which a reader can judge them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import plain_columns
from ....report.edge_scatter import EdgePanel, edge_scatters, edges_through_time
from ....report.page import Page
from ....run.job import Job
from ....run.language import later, say
from .edge_table import CALENDAR_MONTH, GIVEN, NONE, DatedEdges, Key
from .edges import MIN_BINS, MIN_PIXELS, SCATTER_STEP, EdgeOptions, LstHistogram
from .fit import Space, tally

if TYPE_CHECKING:
    import pandas

ZONES_SHOWN = 6
PANELS = 24  # of a zone; fewer where there are several
PANELS_OF_ALL = 48
_KINDS = {CALENDAR_MONTH: "month", GIVEN: "given"}
_HEADER = {
    "date": later("Date"), "zone": later("Zone"), "rule": later("Edges"), "dry_slope": later("Dry slope"),
    "dry_intercept": later("intercept"),
    "dry_rmse": "RMSE", "wet_slope": later("Wet slope"), "wet_intercept": later("intercept"), "wet_rmse": "RMSE",
    "bins": later("Bins"), "pixels": later("Pixels"), "clipped_share": later("Clipped"),
}  # fmt: skip
_RULES = {CALENDAR_MONTH: later("calendar month"), GIVEN: later("from a table"), NONE: later("none")}


def write_report(
    path: str,
    space: Space,
    options: EdgeOptions,
    dated: dict[Key, DatedEdges],
    table: pandas.DataFrame,
    said: list[str],
    job: Job,
) -> None:
    """Write the HTML page; the pixels of the dates that it shows are read once more.

    said
        Warnings of the run.

    Raises
    ------
    OutputError, MissingPackageError
    """
    columns = plain_columns(table)
    page = Page(
        say("Edges of temperature and vegetation"),
        say(
            "TVDI places the surface temperature of every pixel between that of the wettest and that of the "
            "driest land with as much vegetation. These two edges are fitted for every date; what TVDI is "
            "worth depends on them."
        ),
    )
    page.key_figures(_key_figures(columns))
    if said:
        page.note(say("What the tool warned of:\n\n") + "\n\n".join(said))
    page.section(say("How to read the scatter"))
    page.points(_reading(options))
    zones = _zones_shown(space)
    if space.zones and len(zones) < len(space.labels):
        page.text(
            say(
                "The {zones_count} largest of {labels_count} zones are shown; the table below has all.",
                zones_count=len(zones),
                labels_count=len(space.labels),
            )
        )
    panels = _panels(space, options, dated, zones, job)
    for zone in zones:
        job.check()
        _tell_zone(page, space, dated, columns, zone, panels)
    page.section(say("All edges"))
    _tell_table(page, columns)
    page.footer(
        say("LST: {path}\n\nVegetation: {path2}", path=space.stack.path, path2=space.green.path)
        + (say("\n\nZones: {path}", path=space.zones.path) if space.zones else "")
        + say("\n\nTVDI after Sandholt et al. 2002 and Luo et al., equation 12.")
    )
    page.write(path)


def _key_figures(columns) -> list[tuple[str, str]]:
    rules = columns["rule"]
    pixels, shares = np.array(columns["pixels"], float), np.array(columns["clipped_share"], float)
    known = np.isfinite(shares)
    clipped = (shares[known] * pixels[known]).sum() / max(pixels[known].sum(), 1)
    slopes = [slope for slope in columns["dry_slope"] if slope == slope]
    what = say("dates and zones") if any(columns["zone"]) else say("dates")
    own = sum(rule not in (*_KINDS, NONE) for rule in rules)
    counts = (
        (own, say("{what} with edges of their own", what=what)),
        (rules.count(GIVEN), say("{what} with edges from a table", what=what)),
        (rules.count(CALENDAR_MONTH), say("{what} with edges of the calendar month", what=what)),
        (rules.count(NONE), say("{what} without edges", what=what)),
    )
    figures = [(str(count), words) for count, words in counts if count]
    figures.append((f"{100 * clipped:.1f} %", say("of the values clipped")))
    if slopes:
        figures.append((f"{_decimals(np.median(slopes), 1)} K", say("median slope of the dry edge")))
    return figures


def _decimals(value: float, digits: int = 2) -> str | None:
    """With a real minus sign; None for a missing number."""
    return f"{value:.{digits}f}".replace("-", "−") if value == value else None


def _reading(options: EdgeOptions) -> list[str]:
    ends = say("1st and 99th percentile") if options.rule == "percentile" else say("lowest and highest value")
    return [
        say(
            "Every panel is one date: temperature upwards, vegetation from {low:g} to {high:g} across, in bins "
            "of {width:g}. Points are the {ends} of LST in each bin of at least {min_pixels} pixels; an edge "
            "needs {min_bins} bins, and points off by more than two RMSE are rejected, round by round.",
            low=options.low,
            high=options.high,
            width=options.width,
            ends=ends,
            min_pixels=MIN_PIXELS,
            min_bins=MIN_BINS,
        ),
        say(
            "A good scatter is a triangle or a trapezium: the dry edge falls with vegetation, the wet edge is "
            "nearly level, and pixels fill the space between them."
        ),
        say(
            "A dry edge that is level or rises: no dry bare land in the region, or a cold season; TVDI then "
            "says little about moisture. A wet edge that rises steeply: the coolest bare pixels are snow, "
            "height, water or cloud."
        ),
        say("Values outside the edges are clipped to 0 or 1. A few per cent are what percentiles leave outside."),
    ]


def _zones_shown(space: Space) -> list[int]:
    if not space.zones:
        return [0]
    return sorted(np.argsort(-space.zones.pixels, kind="stable")[:ZONES_SHOWN].tolist())


def _panels(space: Space, options: EdgeOptions, dated, zones: list[int], job: Job) -> dict[Key, EdgePanel]:
    """Pictures of the dates that are shown, evenly spread over those that there are."""
    most = min(PANELS, PANELS_OF_ALL // len(zones))
    chosen: set[Key] = set()
    for zone in zones:
        keys = [key for key in dated if key[1] == zone]
        places = np.unique(np.linspace(0, len(keys) - 1, min(most, len(keys))).round().astype(int))
        chosen |= {keys[i] for i in places}
    panels: dict[Key, EdgePanel] = {}

    def take(key: Key, histogram: LstHistogram, zone: int):
        if key in chosen:
            panel = _panel(dated[key], histogram, zone, options)
            if panel:
                panels[key] = panel

    tally(space, options, job, sorted({step for step, _ in chosen}), zones, take)
    return panels


def _panel(one: DatedEdges, histogram: LstHistogram, zone: int, options: EdgeOptions) -> EdgePanel | None:
    scatter = histogram.scatter(zone)
    if not scatter.density.any():
        return None
    vegetation = options.low + np.arange(options.bins + 1) * options.width
    lst = scatter.bottom + SCATTER_STEP * np.arange(scatter.density.shape[1] + 1)
    fitted = one.bins is not None
    points = (scatter.centres, scatter.low, scatter.high, scatter.low_kept, scatter.high_kept) if fitted else None
    lines, note = None, say("no edges")
    if one.edges:
        dry, wet = one.edges.dry, one.edges.wet
        lines, note = (dry.slope, dry.intercept, wet.slope, wet.intercept), ""
    return EdgePanel(str(one.day), vegetation, lst, scatter.density, points, lines, _KINDS.get(one.rule, "own"), note)


def _tell_zone(page: Page, space: Space, dated, columns: dict[str, list], zone: int, panels) -> None:
    label = space.labels[zone]
    page.section(say("Zone {label}", label=label) if label else say("The scatter of every date"))
    shown = [panels[key] for key in sorted(panels) if key[1] == zone]
    keys = [key for key in dated if key[1] == zone]
    if not shown:
        page.text(say("There is no pixel within the range of vegetation."))
        return
    name = space.green.name
    some = (
        say(" {shown_count} of {keys_count} dates are shown.", shown_count=len(shown), keys_count=len(keys))
        if len(shown) < len(keys)
        else ""
    )
    page.figure(
        edge_scatters(shown, f"{name} (0–1)"),
        say(
            "Land-surface temperature over {name}, one panel for each date, with the dry and the wet edge.{some}",
            name=name,
            some=some,
        ),
        say(
            "Scatter of temperature over {name} with two edges, {shown_count} dates", name=name, shown_count=len(shown)
        ),
    )
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    rows = [row for row in rows if (row["zone"] or "") == label]
    if len(rows) < 3:
        return
    lines = [[row[name] for name in ("dry_slope", "dry_intercept", "wet_slope", "wet_intercept")] for row in rows]
    page.figure(
        edges_through_time(
            [row["date"] for row in rows],
            np.array(lines, float),
            np.array([row["rule"] in _KINDS for row in rows]),
            np.array([row["clipped_share"] for row in rows], float),
        ),
        say(
            "Coefficients of both edges and the share of clipped values through time. Edges of one calendar "
            "month should resemble each other from year to year; a date that leaps out has a scatter to look "
            "at."
        ),
        say("Charts through time: slopes, intercepts, clipped share"),
    )


def _tell_table(page: Page, columns) -> None:
    names = [name for name in _HEADER if name != "zone" or any(columns["zone"])]
    rows = []
    for values in zip(*(columns[name] for name in names), strict=True):
        row = dict(zip(names, values, strict=True))
        row["date"] = str(row["date"])
        row["rule"] = say(_RULES.get(row["rule"], later("fitted")))
        row |= {name: _decimals(value) for name, value in row.items() if isinstance(value, float)}
        share = values[names.index("clipped_share")]
        row["clipped_share"] = f"{100 * share:.1f} %" if share == share else None
        rows.append(row.values())
    page.table(
        [say(_HEADER[name]) for name in names],
        rows,
        say(
            "Edges of all {rows_count} dates{zones}: slopes in K from bare to full cover, intercepts and RMSE in K",
            rows_count=len(rows),
            zones=say(" and zones") if "zone" in names else "",
        ),
        folded=len(rows) > 24,
    )

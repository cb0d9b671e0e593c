"""The page about the edges of TVDI, from which a reader can judge them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import plain_columns
from ....report.edge_scatter import EdgePanel, edge_scatters, edges_through_time
from ....report.page import Page
from ....run.job import Job
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
    "date": "Date", "zone": "Zone", "rule": "Edges", "dry_slope": "Dry slope", "dry_intercept": "intercept",
    "dry_rmse": "RMSE", "wet_slope": "Wet slope", "wet_intercept": "intercept", "wet_rmse": "RMSE",
    "bins": "Bins", "pixels": "Pixels", "clipped_share": "Clipped",
}  # fmt: skip
_RULES = {CALENDAR_MONTH: "calendar month", GIVEN: "from a table", NONE: "none"}


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
        "Edges of temperature and vegetation",
        "TVDI places the surface temperature of every pixel between that of the wettest and that of the driest land "
        "with as much vegetation. These two edges are fitted for every date; what TVDI is worth depends on them.",
    )
    page.key_figures(_key_figures(columns))
    if said:
        page.note("What the tool warned of:\n\n" + "\n\n".join(said))
    page.section("How to read the scatter")
    page.points(_reading(options))
    zones = _zones_shown(space)
    if space.zones and len(zones) < len(space.labels):
        page.text(f"The {len(zones)} largest of {len(space.labels)} zones are shown; the table below has all.")
    panels = _panels(space, options, dated, zones, job)
    for zone in zones:
        job.check()
        _tell_zone(page, space, dated, columns, zone, panels)
    page.section("All edges")
    _tell_table(page, columns)
    page.footer(
        f"LST: {space.stack.path}\n\nVegetation: {space.green.path}"
        + (f"\n\nZones: {space.zones.path}" if space.zones else "")
        + "\n\nTVDI after Sandholt et al. 2002 and Luo et al., equation 12."
    )
    page.write(path)


def _key_figures(columns) -> list[tuple[str, str]]:
    rules = columns["rule"]
    pixels, shares = np.array(columns["pixels"], float), np.array(columns["clipped_share"], float)
    known = np.isfinite(shares)
    clipped = (shares[known] * pixels[known]).sum() / max(pixels[known].sum(), 1)
    slopes = [slope for slope in columns["dry_slope"] if slope == slope]
    what = "dates and zones" if any(columns["zone"]) else "dates"
    own = sum(rule not in (*_KINDS, NONE) for rule in rules)
    counts = (
        (own, f"{what} with edges of their own"),
        (rules.count(GIVEN), f"{what} with edges from a table"),
        (rules.count(CALENDAR_MONTH), f"{what} with edges of the calendar month"),
        (rules.count(NONE), f"{what} without edges"),
    )
    figures = [(str(count), words) for count, words in counts if count]
    figures.append((f"{100 * clipped:.1f} %", "of the values clipped"))
    if slopes:
        figures.append((f"{_decimals(np.median(slopes), 1)} K", "median slope of the dry edge"))
    return figures


def _decimals(value: float, digits: int = 2) -> str | None:
    """With a real minus sign; None for a missing number."""
    return f"{value:.{digits}f}".replace("-", "−") if value == value else None


def _reading(options: EdgeOptions) -> list[str]:
    ends = "1st and 99th percentile" if options.rule == "percentile" else "lowest and highest value"
    return [
        f"Every panel is one date: temperature upwards, vegetation from {options.low:g} to {options.high:g} across, in "
        f"bins of {options.width:g}. Points are the {ends} of LST in each bin of at least {MIN_PIXELS} pixels; an edge "
        f"needs {MIN_BINS} bins, and points off by more than two RMSE are rejected, round by round.",
        "A good scatter is a triangle or a trapezium: the dry edge falls with vegetation, the wet edge is nearly "
        "level, and pixels fill the space between them.",
        "A dry edge that is level or rises: no dry bare land in the region, or a cold season; TVDI then says little "
        "about moisture. A wet edge that rises steeply: the coolest bare pixels are snow, height, water or cloud.",
        "Values outside the edges are clipped to 0 or 1. A few per cent are what percentiles leave outside.",
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
    lines, note = None, "no edges"
    if one.edges:
        dry, wet = one.edges.dry, one.edges.wet
        lines, note = (dry.slope, dry.intercept, wet.slope, wet.intercept), ""
    return EdgePanel(str(one.day), vegetation, lst, scatter.density, points, lines, _KINDS.get(one.rule, "own"), note)


def _tell_zone(page: Page, space: Space, dated, columns: dict[str, list], zone: int, panels) -> None:
    label = space.labels[zone]
    page.section(f"Zone {label}" if label else "The scatter of every date")
    shown = [panels[key] for key in sorted(panels) if key[1] == zone]
    keys = [key for key in dated if key[1] == zone]
    if not shown:
        page.text("There is no pixel within the range of vegetation.")
        return
    name = space.green.name
    some = f" {len(shown)} of {len(keys)} dates are shown." if len(shown) < len(keys) else ""
    page.figure(
        edge_scatters(shown, f"{name} (0–1)"),
        f"Land-surface temperature over {name}, one panel for each date, with the dry and the wet edge.{some}",
        f"Scatter of temperature over {name} with two edges, {len(shown)} dates",
    )
    rows = [dict(zip(columns, row)) for row in zip(*columns.values())]
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
        "Coefficients of both edges and the share of clipped values through time. Edges of one calendar month should "
        "resemble each other from year to year; a date that leaps out has a scatter to look at.",
        "Charts through time: slopes, intercepts, clipped share",
    )


def _tell_table(page: Page, columns) -> None:
    names = [name for name in _HEADER if name != "zone" or any(columns["zone"])]
    rows = []
    for values in zip(*(columns[name] for name in names)):
        row = dict(zip(names, values))
        row["date"] = str(row["date"])
        row["rule"] = _RULES.get(row["rule"], "fitted")
        row |= {name: _decimals(value) for name, value in row.items() if isinstance(value, float)}
        share = values[names.index("clipped_share")]
        row["clipped_share"] = f"{100 * share:.1f} %" if share == share else None
        rows.append(row.values())
    page.table(
        [_HEADER[name] for name in names],
        rows,
        f"Edges of all {len(rows)} dates{' and zones' if 'zone' in names else ''}: slopes in K from bare to full "
        "cover, intercepts and RMSE in K",
        folded=len(rows) > 24,
    )

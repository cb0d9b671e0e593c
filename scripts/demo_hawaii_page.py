"""What the page of the demonstration tells about Hawaii. Every number is computed from the outputs of the tools."""

from statistics import NormalDist

import numpy as np
from demo_hawaii import ALPHA, DROUGHT_FROM, ENOUGH_CELLS, REPORT, Hawaii

from agridrought.core.data.stack import fill_flags as fill
from agridrought.core.report import legends
from agridrought.core.report.figures import NO_VALUE, runs, spread
from agridrought.core.report.maps import Overlay, Panel, Place, category_maps, degrees, value_maps
from agridrought.core.report.time_series import Series, pixel_series, shares_through_time

# For the reader's orientation only: names, and where on the map there is room for them.
PLACES = (
    Place("Kauaʻi", -159.2, 22.125),
    Place("Oʻahu", -157.7, 21.375),
    Place("Maui", -156.2, 20.75),
    Place("Hawaiʻi", -156.45, 19.45),
)
OVER = Overlay(places=PLACES)
FILLED = (fill.FUSED, fill.SPATIAL_ONLY, fill.TEMPORAL_ONLY)
SEVERE = 3
HARDLY_OBSERVED = 0.25  # a year below it belongs to a long gap
LONG_UNSEEN = 60  # months
FEW_YEARS = 20
MONTHS_AROUND = 4  # before and after the worst month
KM_PER_DEGREE = 111.32  # of longitude at the equator
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def tell(page, data: Hawaii, picture) -> None:
    """Write this part of the page; ``picture(figure, name)`` keeps a figure as PNG and returns its bytes."""
    _tell_summary(page, data)
    _tell_gaps(page, data, picture)
    _tell_filling(page, data, picture)
    _tell_worst_month(page, data, picture)
    _tell_history(page, data, picture)
    _tell_trend(page, data, picture)
    _tell_report(page)
    _tell_limits(page, data)
    origin = data.attribution
    page.footer(
        f"Data: {origin['title']}. {origin['institution']}. {origin['license']}. {origin['references']}. "
        f"{origin['comment']}"
    )


def _month(data: Hawaii, index: int) -> str:
    day = data.axis.dates[index]
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _tell_summary(page, data: Hawaii) -> None:
    worst = data.ranking[0]
    page.section(f"Hawaiʻi, {data.axis.dates[0].year} to {data.axis.dates[-1].year}: the short story")
    page.text(
        "Satellites have measured how wet the top few centimetres of the soil are, month by month, from "
        f"{_month(data, 0)} to {_month(data, -1)}. On the Hawaiian islands that gives {data.cells} cells of "
        f"{data.grid.transform[0]:g}°, and many gaps. AgriDrought fills what can be filled, marks what it filled, and "
        "asks of every cell and month: how unusual is this for the place and the season? Unusually dry is drought."
    )
    page.key_figures(
        [
            (_percent(data.share_of(fill.OBSERVED).mean()), f"of {data.cells} cells × {data.months} months observed"),
            (_percent(data.share_of(*FILLED).mean()), "filled from neighbouring months or cells"),
            (
                _percent(data.share_of(fill.CLIMATOLOGY_ONLY).mean()),
                "in gaps too long to fill: left out of the drought maps",
            ),
            (_month(data, worst), f"the widest drought: {data.in_drought[worst]} of {data.indexed[worst]} known cells"),
        ]
    )


def _tell_gaps(page, data: Hawaii, picture) -> None:
    page.section("What was observed, and what was not")
    observed = (data.flags == fill.OBSERVED).mean(axis=0)
    page.text(
        "The map shows how often each cell has a value of its own. "
        f"{int((data.land & (observed < 0.5)).sum())} of the {data.cells} cells have one in fewer than half of the "
        "months. White is sea, and land that the satellites cannot see well: steep, densely forested, or too little "
        "of it in a cell."
    )
    empty, full = legends.FILL_FLAGS[fill.MISSING].colour, legends.FILL_FLAGS[fill.OBSERVED].colour
    stops = (legends.Stop(0.0, empty, "0 %, never"), legends.Stop(1.0, full, "100 %, every month"))
    panel = Panel(np.where(data.land, observed, np.nan), numbers=np.where(data.land, np.round(100 * observed), np.nan))
    figure = value_maps(data.grid, [panel], stops, "How often each cell was observed", land=data.land, over=OVER)
    page.figure(
        picture(figure, "hawaii_observed.png"),
        f"Percentage of the {data.months} months with a satellite value. Each square is one cell of "
        f"{data.grid.transform[0]:g}°.",
        "Map: percentage of months observed, by cell",
    )
    _tell_long_gap(page, data)
    _show_origins(page, data, picture)


def _tell_long_gap(page, data: Hawaii) -> None:
    """Name the longest run of hardly observed years, if there is one."""
    years = np.unique(data.axis.years)
    observed = data.share_of(fill.OBSERVED)
    gaps = runs([observed[data.axis.years == year].mean() < HARDLY_OBSERVED for year in years])
    if not gaps:
        return
    start, stop = max(gaps, key=lambda gap: gap[1] - gap[0])
    months = (data.axis.years >= years[start]) & (data.axis.years < years[start] + stop - start)
    lasting = data.land & ((data.flags[months] == fill.OBSERVED).mean(axis=0) >= 0.5)
    page.note(
        f"From {years[start]} to {years[stop - 1]} only {int(lasting.sum())} of the {data.cells} cells were observed "
        "in at least half of the months. No method can know what happened in the others. For those cells and years the "
        "maps and charts below show no drought class at all, rather than a comfortable “normal”."
    )


def _show_origins(page, data: Hawaii, picture) -> None:
    categories = tuple(c for c in legends.FILL_FLAGS[1:] if data.share_of(c.value).any())
    years = np.unique(data.axis.years)
    shares = np.array([[data.share_of(c.value)[data.axis.years == year].mean() for year in years] for c in categories])
    starts = [np.datetime64(f"{year}-01-01") for year in (*years, years[-1] + 1)]
    figure = shares_through_time(starts, shares, categories, "Where the values come from, year by year", bars=True)
    page.figure(
        picture(figure, "hawaii_origins.png"),
        "Share of the cells’ months in each year that was observed, filled in one of three ways, or could only be "
        "replaced by the cell’s long-term mean for that month of the year (climatology).",
        "Bar chart: origin of the values by year",
    )
    rows = [(str(year), *(_percent(share) for share in column)) for year, column in zip(years, shares.T, strict=True)]
    page.table(("Year", *(c.label for c in categories)), rows, "The numbers behind this chart", folded=True)


def _tell_filling(page, data: Hawaii, picture) -> None:
    page.section("How the gaps were filled")
    page.text(
        "Short gaps are filled from the cell’s own months before and after; where enough neighbouring cells were "
        "observed, the neighbours of that month help, and both estimates are weighed against each other. In gaps of "
        "more than a few months the estimate fades into the cell’s usual value for that month. That is climatology: it "
        "looks like data but says nothing about that year, so it is marked and later left out."
    )
    page.text(
        "Tested on observed values that were hidden in gaps like the real ones, of up to six months and many cells, "
        f"the estimates are off by {data.rmse:.3f} m³/m³ (root mean square error, as the tool reported it). Where "
        "cells were unseen for years, expect larger errors."
    )
    unseen = data.land & (data.last_seen < data.months - LONG_UNSEEN)
    borrowed = unseen & (data.flags[-LONG_UNSEEN:] == fill.SPATIAL_ONLY).any(axis=0)
    if borrowed.any():
        page.note(
            f"{int(unseen.sum())} cells have no observation of their own after "
            f"{_month(data, data.last_seen[unseen].max())}. In {int(borrowed.sum())} of them the later values are "
            "carried over from the other cells, by how they moved together in other months: a guess from the "
            "neighbourhood, not a measurement of that place."
        )
    counts = [((data.flags == category.value) & data.land).sum(axis=0) for category in legends.FILL_FLAGS]
    chosen = [
        ("Most months observed", counts[fill.OBSERVED]),
        ("Most months from neighbours", counts[fill.SPATIAL_ONLY]),
        ("Most months of climatology", counts[fill.CLIMATOLOGY_ONLY]),
    ]
    series = [_series(data, words, count) for words, count in chosen]
    figure = pixel_series(data.axis.dates, series, "m³/m³", "Soil moisture of three cells")
    page.figure(
        picture(figure, "hawaii_series.png"),
        "Three cells, chosen by their gaps. The regular wave in long gaps is the climatology: the same year repeated.",
        "Line charts: soil moisture of three cells through time, with observed and filled values marked",
    )


def _series(data: Hawaii, words: str, count: np.ndarray) -> Series:
    """The series of the cell with the largest count."""
    row, col = np.unravel_index(int(np.argmax(count)), count.shape)
    x, y = data.grid.xy(col + 0.5, row + 0.5)
    observed = int((data.flags[:, row, col] == fill.OBSERVED).sum())
    title = f"{words}: {degrees(y, 'SN')}, {degrees(x, 'WE')} ({observed} of {data.months} observed)"
    return Series(data.filled[:, row, col], data.flags[:, row, col], title)


def _tell_worst_month(page, data: Hawaii, picture) -> None:
    at = data.ranking[0]
    day = _month(data, at)
    page.section(f"A drought to look at: {day}")
    rare = [round(1 / NormalDist().cdf(index)) for index in (-1, -2)]
    page.text(
        "The standardised soil-moisture index (SSI) compares soil moisture with the same season of all other years at "
        "the same place; SSI-3 takes the mean of three months. 0 is usual. −1 or below is expected in one year of "
        f"{rare[0]}, −2 or below in one year of {rare[1]}."
    )
    dry = (data.class3[at] >= DROUGHT_FROM) & data.land
    seen = int((dry & (data.flags[at] == fill.OBSERVED)).sum())
    page.text(
        f"Of all months in which at least {_percent(ENOUGH_CELLS)} of the cells have an index, {day} has most cells in "
        f"moderate drought or worse: {int(dry.sum())} of {data.indexed[at]}, with {data.cells - data.indexed[at]} more "
        f"about which nothing is known. How much of that was seen? {seen} of the {int(dry.sum())} dry cells were "
        f"observed in that month. The other {int(dry.sum()) - seen} were filled: their drought is inferred from "
        "the cells that were observed."
    )
    figure = value_maps(data.grid, [Panel(data.ssi3[at])], legends.SSI, f"SSI-3, {day}", land=data.land, over=OVER)
    page.figure(
        picture(figure, "hawaii_ssi3_worst.png"),
        f"Soil moisture of the three months up to {day}, compared with the same months of other years.",
        f"Map: SSI-3 of {day}",
    )
    figure = category_maps(
        data.grid, [Panel(data.flags[at])], legends.FILL_FLAGS[1:], f"Where the values of {day} come from",
        land=data.land, over=OVER,
    )  # fmt: skip
    page.figure(
        picture(figure, "hawaii_origins_worst.png"),
        "The same month: which cells were observed, and which were filled.",
        f"Map: origin of the values of {day}",
    )
    months = range(max(at - MONTHS_AROUND, 0), min(at + MONTHS_AROUND + 1, data.months))
    panels = [Panel(data.class3[i], _month(data, i)) for i in months]
    figure = category_maps(
        data.grid, panels, legends.DROUGHT, "Drought classes of SSI-3, before and after", columns=3, land=data.land
    )
    page.figure(
        picture(figure, "hawaii_classes_around_worst.png"),
        f"How the drought of {day} came and went.",
        f"Maps: drought classes from {_month(data, months[0])} to {_month(data, months[-1])}",
    )


def _tell_history(page, data: Hawaii, picture) -> None:
    page.section("Drought through the years")
    page.text(
        "The chart shows for every month which share of the cells was in which drought class. Read it from below: the "
        "dark colours are the droughts. “Mild” means no more than drier than usual, by construction about "
        f"half of the time. Grey is the share without an index. In {int(data.too_few.sum())} of the {data.months} "
        f"months, hatched, fewer than {_percent(ENOUGH_CELLS)} of the cells have one: do not compare these with others."
    )
    categories = (*legends.DROUGHT[::-1], legends.Category(NO_VALUE.value, "No index", NO_VALUE.colour))
    classes = np.nan_to_num(data.class3[:, data.land], nan=NO_VALUE.value)
    shares = np.array([(classes == category.value).mean(axis=1) for category in categories])
    figure = shares_through_time(
        [*data.axis.dates, data.axis.end_dates()[-1]], shares, categories,
        "Share of the cells by drought class (SSI-3)", data.too_few,
        f"Fewer than {_percent(ENOUGH_CELLS)} of the cells have an index",
    )  # fmt: skip
    page.figure(
        picture(figure, "hawaii_class_shares.png"),
        "Monthly share of the land cells in each class of SSI-3.",
        "Stacked chart: share of the cells in each drought class, by month",
    )
    rows = [
        (
            _month(data, i),
            int(data.indexed[i]),
            int(data.in_drought[i]),
            int((data.class3[i][data.land] >= SEVERE).sum()),
            int((data.flags[i] == fill.OBSERVED).sum()),
        )
        for i in data.ranking[:10]
    ]
    page.table(
        ("Month", "Cells with an index", "Moderate or worse", "Severe or worse", "Cells observed"), rows,
        "The months with most cells in drought, of those not hatched",
    )  # fmt: skip


def _tell_trend(page, data: Hawaii, picture) -> None:
    page.section("Is it getting drier?")
    slope, classes, tested = data.trend["slope_per_year"], data.trend["class"], np.isfinite(data.trend["p"])
    drying, wetting = int((classes == -2).sum()), int((classes == 2).sum())
    page.text(
        "For each cell, the yearly means of SSI-1 are tested for a steady rise or fall (Mann-Kendall test; the slope "
        f"is Sen’s). Of {int(tested.sum())} cells, {drying} became significantly drier and {wetting} significantly "
        f"wetter. By chance alone one would expect about {ALPHA * tested.sum():.0f}, and neighbouring cells are not "
        "independent."
    )
    page.text(
        "The number in each cell is how many years stand behind it, filled ones included. In "
        f"{int((data.years_behind < FEW_YEARS).sum())} cells these are fewer than {FEW_YEARS}: there the slope "
        "describes a part of the record only."
    )
    largest = float(np.nanmax(np.abs(slope), initial=0.0)) or 1.0
    panel = Panel(slope, outlined=np.abs(classes) == 2, numbers=data.years_behind)
    figure = value_maps(
        data.grid, [panel], spread(legends.DIVERGING, -largest, largest, "a year"),
        "Trend of SSI-1: brown is drying, green is wetting", land=data.land,
        over=Overlay(places=PLACES, outlined_label=f"Significant at {_percent(ALPHA)} (two-sided)"),
    )  # fmt: skip
    page.figure(
        picture(figure, "hawaii_trend.png"),
        "Change of the index per year. Numbers: years with a value, observed or filled, in at least half of their "
        "months.",
        "Map: slope of the trend by cell, with the number of years; significant cells are outlined",
    )


def _tell_report(page) -> None:
    page.section("A report to hand on")
    page.text(
        "This page follows the data step by step. For those who only ask how dry it is, how unusual that is, since "
        "when, and whether it is getting worse, the tool “Drought report” writes a page of its own from the same "
        "index: areas in km², seasons, phases, the worst droughts and where their centre moved, with a table for a "
        "spreadsheet."
    )
    page.link(REPORT, "Open the drought report of Hawaiʻi")


def _tell_limits(page, data: Hawaii) -> None:
    page.section("What not to conclude")
    size, (_, south, _, north) = data.grid.transform[0], data.grid.bounds
    wide = KM_PER_DEGREE * size * np.cos(np.radians((south + north) / 2))
    unknown = 1 - data.indexed.mean() / data.cells
    page.points(
        [
            f"A cell of {size:g}° is about {wide:.0f} km wide and mixes coast, slopes, forest and fields. It says "
            "nothing about one farm.",
            "The satellites see the top few centimetres. Roots reach deeper; an index of three months comes nearer to "
            "what crops feel than one of a single month, but it is no measurement of the root zone.",
            f"No class does not mean no drought: {_percent(unknown)} of all cells’ months have no SSI-3.",
            "The satellites changed over the years, and with them which cells can be seen and how. A step or trend in "
            "one cell, above all across a long gap, can come from the instruments. Compare with rain gauges before "
            "acting on it.",
            "Irrigation also wets the soil. A cell that stays moist in a dry year may be irrigated rather than spared.",
            f"The error of {data.rmse:.3f} m³/m³ holds for gaps of up to half a year, not for gaps of years.",
        ]
    )

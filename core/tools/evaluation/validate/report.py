"""The report of a validation: one page from which a referee can judge a product."""

from __future__ import annotations

from itertools import cycle

import numpy as np

from .... import __version__
from ....data.stack.time_axis import TimeAxis
from ....learning.metrics import Agreement
from ....report import legends
from ....report.classes import Line, lines_by_class
from ....report.figures import round_end, spread
from ....report.formatting import count, count_text, decimal, p_text, percent, period, short
from ....report.page import Page
from ....report.scatter import predicted_against_observed
from ....report.seasons import BoxPanel, boxes
from ....report.stations import SeriesPanel, station_maps, station_series
from ....run.language import later, say
from .result import Part, Validation
from .scores import quartiles

_SHOWN = 4  # sites whose records are drawn
_MOST_POINTS = 400_000  # of a scatter
_WORDS = {"values": later("soil moisture"), "anomalies": later("anomalies")}
_MEASURES = {"r": later("correlation r"), "bias": later("bias"), "rmse": "RMSE", "ub_rmse": "ubRMSE", "r2": "R²"}


def validation_report(found: Validation, path: str, title: str = "", effective: bool = True) -> None:
    """Write the report; see `validate`.

    Raises
    ------
    MissingPackageError, OutputError
    """
    first = found.found
    page = Page(title or say("Soil-moisture products against stations"), _lead(found))
    _headline(page, found)
    for kind, part in found.parts.items():
        _tables(page, part, kind, found.unit)
    _figures(page, found)
    _groups(page, found)
    _comparisons(page, found)
    _records(page, found)
    _notes(page, found, effective)
    page.footer(
        say(
            "Made by AgriDrought {version}, tool “Validate against stations”. Products: {names}. {site}, {span}.",
            version=__version__,
            names=", ".join(first.names),
            site=count(len(first.sites), "site"),
            span=_span(first.axis),
        )
    )
    page.write(path)


def _lead(found: Validation) -> str:
    first = found.found
    products = (
        short(first.names[0]) if len(first.names) == 1 else say("{names_count} products", names_count=len(first.names))
    )
    return say(
        "{products} compared with {site} of stations, {span}, where and when all of them have a value.",
        products=products,
        site=count(len(first.sites), "site"),
        span=_span(first.axis),
    )


def _span(axis: TimeAxis) -> str:
    first, last = (period(axis.dates[place], axis.step) for place in (0, -1))
    return say("{first} to {last}, {noun} by {noun}", first=first, last=last, noun=say(axis.noun))


def _headline(page: Page, found: Validation) -> None:
    part = found.parts["values"]
    middle = {name: values[1, 0] for name, values in quartiles(part.scores.temporal).items()}
    scored = int(np.isfinite(part.scores.temporal.rmse[0]).sum())
    page.key_figures(
        [
            (
                decimal(middle["r"], 2),
                say("median correlation of {names} over {scored} sites", names=part.found.names[0], scored=scored),
            ),
            (decimal(middle["ub_rmse"], 3), say("median ubRMSE, {unit}: the error without the bias", unit=found.unit)),
            (decimal(middle["bias"], 3, True), say("median bias, {unit}: product minus stations", unit=found.unit)),
            (count_text(int(part.scores.pooled.n[0])), say("common values in all")),
        ]
    )
    unscored = len(part.found.sites) - scored
    if unscored:
        page.note(
            say("1 site has fewer than ten common values, and no scores of its own.")
            if unscored == 1
            else say(
                "{unscored} sites have fewer than ten common values, and no scores of their own.", unscored=unscored
            )
        )


def _tables(page: Page, part: Part, kind: str, unit: str) -> None:
    words = say(_WORDS[kind])
    page.section(say("Scores") if kind == "values" else say("Scores of the anomalies"))
    page.text(
        say(
            "Through time: each site on its own, the median over the sites and, in brackets, the middle half "
            "of them. Across space: each date on its own, the median over the dates. Pooled: all "
            "values together, with 95 % intervals; sites of different level make pooled correlations "
            "high. All in {unit} but r and R².",
            unit=unit,
        )
    )
    for heading, scores, ten, what in (
        (say("Through time"), part.scores.temporal, say("dates of one site"), say("Sites")),
        (say("Across space"), part.scores.spatial, say("sites on one date"), say("Dates")),
    ):
        found = quartiles(scores)
        if not np.isfinite(found["rmse"]).any():
            page.leave_out(
                say("Scores {heading}, {words}", heading=heading.lower(), words=words),
                say("not available (needs at least ten {ten} in common).", ten=ten),
            )
            continue
        rows = [
            [
                short(name),
                int(np.isfinite(scores.rmse[k]).sum()),
                *(_quartile_text(found[m][:, k], m) for m in _MEASURES),
            ]
            for k, name in enumerate(part.found.names)
        ]
        page.table(
            [say("Product"), what, *map(say, _MEASURES.values())],
            rows,
            say("{heading}, {words}", heading=heading, words=words),
        )
    page.table(
        [say("Product"), say("Values"), *map(say, _MEASURES.values())],
        [
            [short(name), int(part.scores.pooled.n[k]), *_with_interval(part.scores.pooled, k)]
            for k, name in enumerate(part.found.names)
        ],
        say("Pooled, {words}", words=words),
    )


def _quartile_text(values: np.ndarray, measure: str) -> str:
    decimals, signed = (2, False) if measure in ("r", "r2") else (3, measure == "bias")
    low, middle, high = (decimal(value, decimals, signed) for value in values)
    return f"{middle} [{low}, {high}]"


def _with_interval(scores: Agreement, k: int) -> list[str]:
    def cell(value, low, high, decimals, signed=False):
        return (
            f"{decimal(value[k], decimals, signed)} [{decimal(low[k], decimals, signed)},"
            f" {decimal(high[k], decimals, signed)}]"
        )

    return [
        cell(scores.r, scores.r_low, scores.r_high, 2),
        cell(scores.bias, scores.bias_low, scores.bias_high, 3, True),
        decimal(scores.rmse[k], 3),
        cell(scores.ub_rmse, scores.ub_rmse_low, scores.ub_rmse_high, 3),
        decimal(scores.r2[k], 2),
    ]


def _figures(page: Page, found: Validation) -> None:
    part = found.parts["values"]
    names = part.found.names
    page.section(say("Product against station"))
    known = np.isfinite(part.found.observed)
    observed, predicted = part.found.observed[known], part.found.predicted[:, known]
    step = -(-observed.size // _MOST_POINTS)
    page.figure(
        predicted_against_observed(
            observed[::step], {name: values[::step] for name, values in zip(names, predicted, strict=True)}, found.unit
        ),
        say("All common values. On the line the product equals the station."),
    )
    scores = part.scores.temporal
    if not np.isfinite(scores.rmse).any():
        page.leave_out(say("Where it is right"), say("no site has ten values in common with the products."))
        return
    page.section(say("Where it is right"))
    for measure, stops, words in (
        ("r", legends.CORRELATION, say("Correlation through time; below 0 as 0.")),
        ("ub_rmse", None, say("ubRMSE through time, {unit}.", unit=found.unit)),
    ):
        values = getattr(scores, measure)
        shown_stops = stops or spread(
            legends.ERROR, 0.0, round_end(float(np.nanpercentile(values, 98)) or 0.01), found.unit
        )
        shown = list(zip(names, np.maximum(values, 0), strict=True))
        page.figure(
            station_maps(part.found.longitude, part.found.latitude, shown, shown_stops),
            say("{words} Rings: too few values.", words=words),
        )
    panels = [
        BoxPanel(
            list(getattr(scores, m)),
            say(_MEASURES[m]) if m == "r" else found.unit,
            say(_MEASURES[m]),
            0.0 if m == "bias" else None,
        )
        for m in ("r", "ub_rmse", "bias")
    ]
    page.figure(boxes(panels, _short(names), of=say("sites")), say("Scores of the sites, by product."))


def _short(names) -> list[str]:
    return [short(name, 18) for name in names]


def _groups(page: Page, found: Validation) -> None:
    titles = {
        "zone": (say("By zone"), say("Zone")),
        "land_cover": (say("By land cover"), say("Land cover")),
        "depth": (say("By depth"), say("Depth")),
        "month": (say("By calendar month"), say("Month")),
    }
    for kind, (title, column) in titles.items():
        groups = found.parts["values"].groups.get(kind)
        if not groups:
            continue
        page.section(title)
        if kind == "month":
            _months(page, found)
            continue
        rows = [
            [
                short(label),
                short(name),
                int(group.n[k]),
                *(decimal(getattr(group, m)[k], 2 if m in ("r", "r2") else 3, m == "bias") for m in _MEASURES),
            ]
            for label, group in groups.items()
            for k, name in enumerate(found.found.names)
        ]
        page.table(
            [column, say("Product"), say("Values"), *map(say, _MEASURES.values())],
            rows,
            say("All values of the group pooled"),
        )
        if kind == "zone":
            _zone_boxes(page, found)


def _zone_boxes(page: Page, found: Validation) -> None:
    part, zones = found.parts["values"], found.site_groups["zone"]
    labels = [label for label in dict.fromkeys(zones) if label]
    if not 1 < len(labels) <= 18:
        return
    panels = [
        BoxPanel([part.scores.temporal.ub_rmse[k, zones == label] for label in labels], found.unit, name, None)
        for k, name in enumerate(part.found.names)
    ]
    page.figure(
        boxes(panels, _short(labels), of=say("sites")), say("ubRMSE of the sites through time, by zone and product.")
    )


def _months(page: Page, found: Validation) -> None:
    panels = []
    for kind, part in found.parts.items():
        groups = part.groups["month"]
        lines = [
            Line(np.array([float(group.r[k]) for group in groups.values()]), name, colour, k == 0)
            for (k, name), colour in zip(enumerate(part.found.names), cycle(legends.PRODUCTS))
        ]
        panels.append((say("r, {words}", words=say(_WORDS[kind])), [say(month[:3]) for month in groups], lines))
    page.figure(lines_by_class(panels, "r"), say("Correlation of all values of a calendar month, by product."))


def _comparisons(page: Page, found: Validation) -> None:
    if len(found.found.names) < 2:
        return
    page.section(say("{names} beside the others", names=short(found.found.names[0])))
    page.text(
        say(
            "Improvement: by how many per cent the median error of the first product is smaller, or its median "
            "correlation higher; negative where it is worse. p-value: Wilcoxon’s signed-rank test on the "
            "differences between the sites (two-sided). Sites near each other are not independent, which makes "
            "the p-value too small."
        )
    )
    rows = [
        [
            short(row.other),
            say(_WORDS[kind]),
            say(_MEASURES[row.measure]) if row.measure != "bias" else say("size of bias"),
            row.sites,
            decimal(row.first_median, 2 if row.measure in ("r", "r2") else 3),
            decimal(row.other_median, 2 if row.measure in ("r", "r2") else 3),
            percent(row.improvement / 100, signed=True),
            percent(row.better) if row.sites else None,
            p_text(row.p),
        ]
        for kind, part in found.parts.items()
        for row in part.comparisons
    ]
    header = [
        say("Other product"),
        say("Values"),
        say("Measure"),
        say("Sites"),
        say("First"),
        say("Other"),
        say("Improvement"),
        say("Sites better"),
        say("p-value"),
    ]
    page.table(
        header, rows, say("{names} against each other product, medians over the sites", names=found.found.names[0])
    )


def _records(page: Page, found: Validation) -> None:
    part = found.parts["values"]
    r = part.scores.temporal.r[0]
    ranked = [site for site in np.argsort(-np.nan_to_num(r, nan=-2)) if np.isfinite(r[site])]
    if not ranked:
        return
    chosen = dict.fromkeys(ranked[i] for i in np.linspace(0, len(ranked) - 1, _SHOWN).round().astype(int))
    page.section(say("Records of some sites"))
    panels = [
        SeriesPanel(
            say("{sites}: r = {r}", sites=short(part.found.sites[site], 50), r=decimal(r[site], 2)),
            part.found.observed[:, site],
            part.found.predicted[:, :, site],
        )
        for site in chosen
    ]
    page.figure(
        station_series(part.found.axis.dates, panels, part.found.names, found.unit),
        say("From the best to the worst correlation of {names}; common dates only.", names=part.found.names[0]),
    )
    rows = [
        [
            short(part.found.sites[site]),
            short(name),
            int(part.scores.temporal.n[k, site]),
            *(
                decimal(float(getattr(part.scores.temporal, m)[k, site]), 2 if m in ("r", "r2") else 3, m == "bias")
                for m in _MEASURES
            ),
        ]
        for site in range(len(part.found.sites))
        for k, name in enumerate(part.found.names)
    ]
    page.table(
        [say("Site"), say("Product"), say("Values"), *map(say, _MEASURES.values())],
        rows,
        say("All {sites_count} sites", sites_count=len(part.found.sites)),
        folded=True,
    )


def _notes(page: Page, found: Validation, effective: bool) -> None:
    page.section(say("How to read this"))
    page.points(
        [
            (
                say(
                    "A station is not a pixel. Part of every difference comes from the station not "
                    "representing its pixel: bias and ubRMSE are larger and r is smaller than those of the "
                    "product itself (Gruber et al. 2020)."
                )
            ),
            say("Satellites measure the top few centimetres of the soil: compare them with shallow sensors."),
            say(
                "Only dates count on which the stations and all products have a value, so that all are compared alike."
            ),
            say("Where the season is strong, r through time mostly shows the season; anomalies show the rest."),
            say("Intervals ")
            + (
                say(
                    "of the sites account for autocorrelation (effective sample size); those of pooled values "
                    "assume independent values and are too narrow."
                )
                if effective
                else say(
                    "assume independent values; consecutive values are correlated, so the intervals are too narrow."
                )
            ),
            say("R² here is 1 − Σ(P − O)²/Σ(O − Ō)²: below 0 the mean of the stations would be the better estimate."),
        ]
    )

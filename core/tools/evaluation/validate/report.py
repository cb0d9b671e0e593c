"""The report of a validation: one page from which a referee can judge a product."""

from __future__ import annotations

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
from .result import Part, Validation
from .scores import quartiles

_SHOWN = 4  # sites whose records are drawn
_MOST_POINTS = 400_000  # of a scatter
_WORDS = {"values": "soil moisture", "anomalies": "anomalies"}
_MEASURES = {"r": "correlation r", "bias": "bias", "rmse": "RMSE", "ub_rmse": "ubRMSE", "r2": "R²"}


def validation_report(found: Validation, path: str, title: str = "", effective: bool = True) -> None:
    """Write the report; see `validate`.

    Raises
    ------
    MissingPackageError, OutputError
    """
    first = found.found
    page = Page(title or "Soil-moisture products against stations", _lead(found))
    _headline(page, found)
    for kind, part in found.parts.items():
        _tables(page, part, _WORDS[kind], found.unit)
    _figures(page, found)
    _groups(page, found)
    _comparisons(page, found)
    _records(page, found)
    _notes(page, found, effective)
    page.footer(
        f"Made by AgriDrought {__version__}, tool “Validate against stations”. Products: {', '.join(first.names)}. "
        f"{count(len(first.sites), 'site')}, {_span(first.axis)}."
    )
    page.write(path)


def _lead(found: Validation) -> str:
    first = found.found
    products = short(first.names[0]) if len(first.names) == 1 else f"{len(first.names)} products"
    return (
        f"{products} compared with {count(len(first.sites), 'site')} of stations, {_span(first.axis)}, where and when "
        "all of them have a value."
    )


def _span(axis: TimeAxis) -> str:
    first, last = (period(axis.dates[place], axis.step) for place in (0, -1))
    return f"{first} to {last}, {axis.noun} by {axis.noun}"


def _headline(page: Page, found: Validation) -> None:
    part = found.parts["values"]
    middle = {name: values[1, 0] for name, values in quartiles(part.scores.temporal).items()}
    scored = int(np.isfinite(part.scores.temporal.rmse[0]).sum())
    page.key_figures(
        [
            (decimal(middle["r"], 2), f"median correlation of {part.found.names[0]} over {scored} sites"),
            (decimal(middle["ub_rmse"], 3), f"median ubRMSE, {found.unit}: the error without the bias"),
            (decimal(middle["bias"], 3, True), f"median bias, {found.unit}: product minus stations"),
            (count_text(int(part.scores.pooled.n[0])), "common values in all"),
        ]
    )
    unscored = len(part.found.sites) - scored
    if unscored:
        have = "site has" if unscored == 1 else "sites have"
        page.note(f"{unscored} {have} fewer than ten common values, and no scores of their own.")


def _tables(page: Page, part: Part, words: str, unit: str) -> None:
    page.section("Scores" if words == "soil moisture" else "Scores of the anomalies")
    page.text(
        f"""Through time: each site on its own, the median over the sites and, in brackets, the middle half of them.
        Across space: each date on its own, the median over the dates. Pooled: all values together, with 95 %
        intervals; sites of different level make pooled correlations high. All in {unit} but r and R²."""
    )
    for heading, scores, ten in (
        ("Through time", part.scores.temporal, "dates of one site"),
        ("Across space", part.scores.spatial, "sites on one date"),
    ):
        found = quartiles(scores)
        if not np.isfinite(found["rmse"]).any():
            page.leave_out(f"Scores {heading.lower()}, {words}", f"not available (needs at least ten {ten} in common).")
            continue
        rows = [
            [
                short(name),
                int(np.isfinite(scores.rmse[k]).sum()),
                *(_quartile_text(found[m][:, k], m) for m in _MEASURES),
            ]
            for k, name in enumerate(part.found.names)
        ]
        what = "sites" if heading == "Through time" else "dates"
        page.table(["Product", what.capitalize(), *_MEASURES.values()], rows, f"{heading}, {words}")
    page.table(
        ["Product", "Values", *_MEASURES.values()],
        [
            [short(name), int(part.scores.pooled.n[k]), *_with_interval(part.scores.pooled, k)]
            for k, name in enumerate(part.found.names)
        ],
        f"Pooled, {words}",
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
    page.section("Product against station")
    known = np.isfinite(part.found.observed)
    observed, predicted = part.found.observed[known], part.found.predicted[:, known]
    step = -(-observed.size // _MOST_POINTS)
    page.figure(
        predicted_against_observed(
            observed[::step], {name: values[::step] for name, values in zip(names, predicted)}, found.unit
        ),
        "All common values. On the line the product equals the station.",
    )
    scores = part.scores.temporal
    if not np.isfinite(scores.rmse).any():
        page.leave_out("Where it is right", "no site has ten values in common with the products.")
        return
    page.section("Where it is right")
    for measure, stops, words in (
        ("r", legends.CORRELATION, "Correlation through time; below 0 as 0."),
        ("ub_rmse", None, f"ubRMSE through time, {found.unit}."),
    ):
        values = getattr(scores, measure)
        shown_stops = stops or spread(
            legends.ERROR, 0.0, round_end(float(np.nanpercentile(values, 98)) or 0.01), found.unit
        )
        shown = list(zip(names, np.maximum(values, 0)))
        page.figure(
            station_maps(part.found.longitude, part.found.latitude, shown, shown_stops),
            f"{words} Rings: too few values.",
        )
    panels = [
        BoxPanel(
            list(getattr(scores, m)),
            _MEASURES[m] if m == "r" else found.unit,
            _MEASURES[m],
            0.0 if m == "bias" else None,
        )
        for m in ("r", "ub_rmse", "bias")
    ]
    page.figure(boxes(panels, _short(names), of="sites"), "Scores of the sites, by product.")


def _short(names) -> list[str]:
    return [short(name, 18) for name in names]


def _groups(page: Page, found: Validation) -> None:
    titles = {"zone": "By zone", "land_cover": "By land cover", "depth": "By depth", "month": "By calendar month"}
    for kind, title in titles.items():
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
            [kind.replace("_", " ").capitalize(), "Product", "Values", *_MEASURES.values()],
            rows,
            "All values of the group pooled",
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
    page.figure(boxes(panels, _short(labels), of="sites"), "ubRMSE of the sites through time, by zone and product.")


def _months(page: Page, found: Validation) -> None:
    panels = []
    for kind, part in found.parts.items():
        groups = part.groups["month"]
        lines = [
            Line(np.array([float(group.r[k]) for group in groups.values()]), name, colour, k == 0)
            for (k, name), colour in zip(enumerate(part.found.names), legends.PRODUCTS)
        ]
        panels.append((f"r, {_WORDS[kind]}", [month[0] for month in groups], lines))
    page.figure(lines_by_class(panels, "r"), "Correlation of all values of a calendar month, by product.")


def _comparisons(page: Page, found: Validation) -> None:
    if len(found.found.names) < 2:
        return
    page.section(f"{short(found.found.names[0])} beside the others")
    page.text(
        """Improvement: by how many per cent the median error of the first product is smaller, or its median correlation
        higher; negative where it is worse. p-value: Wilcoxon’s signed-rank test on the differences between the sites
        (two-sided). Sites near each other are not independent, which makes the p-value too small."""
    )
    rows = [
        [
            short(row.other),
            _WORDS[kind],
            _MEASURES[row.measure] if row.measure != "bias" else "size of bias",
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
        "Other product", "Values", "Measure", "Sites", "First", "Other", "Improvement", "Sites better", "p-value",
    ]  # fmt: skip
    page.table(header, rows, f"{found.found.names[0]} against each other product, medians over the sites")


def _records(page: Page, found: Validation) -> None:
    part = found.parts["values"]
    r = part.scores.temporal.r[0]
    ranked = [site for site in np.argsort(-np.nan_to_num(r, nan=-2)) if np.isfinite(r[site])]
    if not ranked:
        return
    chosen = dict.fromkeys(ranked[i] for i in np.linspace(0, len(ranked) - 1, _SHOWN).round().astype(int))
    page.section("Records of some sites")
    panels = [
        SeriesPanel(
            f"{short(part.found.sites[site], 50)}: r = {decimal(r[site], 2)}",
            part.found.observed[:, site],
            part.found.predicted[:, :, site],
        )
        for site in chosen
    ]
    page.figure(
        station_series(part.found.axis.dates, panels, part.found.names, found.unit),
        f"From the best to the worst correlation of {part.found.names[0]}; common dates only.",
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
        ["Site", "Product", "Values", *_MEASURES.values()], rows, f"All {len(part.found.sites)} sites", folded=True
    )


def _notes(page: Page, found: Validation, effective: bool) -> None:
    page.section("How to read this")
    page.points(
        [
            (
                "A station is not a pixel. Part of every difference comes from the station not representing its pixel:"
                " bias and ubRMSE are larger and r is smaller than those of the product itself (Gruber et al. 2020)."
            ),
            "Satellites measure the top few centimetres of the soil: compare them with shallow sensors.",
            "Only dates count on which the stations and all products have a value, so that all are compared alike.",
            "Where the season is strong, r through time mostly shows the season; anomalies show the rest.",
            "Intervals "
            + (
                "of the sites account for autocorrelation (effective sample size); those of pooled values assume"
                " independent values and are too narrow."
                if effective
                else "assume independent values; consecutive values are correlated, so the intervals are too narrow."
            ),
            "R² here is 1 − Σ(P − O)²/Σ(O − Ō)²: below 0 the mean of the stations would be the better estimate.",
        ]
    )

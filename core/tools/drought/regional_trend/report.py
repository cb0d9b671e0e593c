"""The page about the trends of zones: series with their lines, all numbers, and what the test cannot do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....report.formatting import count_text, number, p_text, p_value, percent, period, short, square_kilometres
from ....report.page import Page
from ....report.trend_lines import TrendPanel, trend_lines
from ....run.job import Job
from ....run.provenance import Provenance
from ..trend.false_discovery import WILKS
from .peer_tests import TESTS
from .traps import POWER, RATES, TRAPS
from .zone_series import ZoneSeries
from .zone_tests import RegionalTrendOptions, TestedZone

_SHOWN = 24  # zones with a chart
_LONGEST = 32  # letters of a zone's name above its chart
_FOLDED = 30  # rows of a table above which it is folded
_UNITS = {"m3 m-3": "m³/m³", "1": ""}


@dataclass(frozen=True)
class ReportInputs:
    """Where the series come from: paths, unit and name of the variable; texts are empty where there is nothing."""

    source: str
    unit: str
    variable: str
    zones: str
    mask: str
    provenance: Provenance | None

    @property
    def shown_unit(self) -> str:
        return _UNITS.get(self.unit, self.unit)


def write_report(
    path: str,
    tested: list[TestedZone],
    series: ZoneSeries,
    options: RegionalTrendOptions,
    inputs: ReportInputs,
    said: list[str],
    job: Job,
) -> None:
    """Write the HTML page.

    said
        Warnings of the run.

    Raises
    ------
    OutputError, MissingPackageError
    """
    axis = series.axis
    what = "annual mean" if options.aggregate == "annual_mean" else f"value of each {axis.noun}"
    first, last = (period(axis.dates[place], axis.step) for place in (0, -1))
    page = Page(
        f"Trend of {inputs.variable} by zone",
        f"Is there a trend in the mean of each zone, {first} to {last}? Means are weighted by area; test "
        f"“{options.test}” on the {what}, significance level {options.alpha:g}.",
    )
    page.key_figures(_key_figures(tested, series))
    if said:
        page.note("Warnings of this run:\n\n" + "\n\n".join(said))
    page.section("Series and their lines")
    page.text(_reading(tested, options))
    job.check()
    shown = _shown(tested)
    page.figure(
        trend_lines(axis.dates, [_panel(one, series) for one in shown], inputs.shown_unit),
        f"Mean of {'the zones' if TESTS[options.test].joint else 'each zone'} and Sen’s line.{_which(shown, tested)}",
        f"Charts through time of {len(shown)} zones",
    )
    page.section("All numbers")
    _tell_numbers(page, tested, inputs, options)
    page.section("What this test can and cannot do")
    page.points([*TRAPS["every test"], *TRAPS[options.test]])
    _tell_rates(page)
    page.footer(_sources(inputs))
    page.write(path)


def _key_figures(tested, series: ZoneSeries) -> list[tuple[str, str]]:
    significant = [one for one in tested if one.result.significant]
    down = sum(one.result.trend == "decreasing" for one in significant)
    zones, dates = len(series.labels), series.axis.size
    figures = [(count_text(zones), "zone" if zones == 1 else "zones"), (count_text(dates), f"{series.axis.noun}s")]
    figures += [(str(down), "significant decreases"), (str(len(significant) - down), "significant increases")]
    if len(tested) > 1:
        together = sum(bool(one.significant_fdr) for one in tested)
        figures.append((str(together), "significant after correction for several zones"))
    return figures


def _reading(tested, options) -> str:
    text = (
        "Sen’s slope is the median slope of all pairs of dates; the line through the medians shows it. The test, not "
        "the size of the slope, says whether it is significant."
    )
    if len(tested) > 1:
        expected = options.alpha * len(tested)
        text += (
            f" At the level {options.alpha:g}, {expected:.1f} of {len(tested)} zones would look significant by chance "
            "alone. The column “After correction” keeps the false discovery rate over the zones at "
            f"{WILKS * options.alpha:g} (Wilks 2016)."
        )
    return text


def _shown(tested):
    if len(tested) <= _SHOWN:
        return tested
    order = np.argsort([one.result.p for one in tested], kind="stable")[:_SHOWN]  # NaN last
    return [tested[i] for i in sorted(order.tolist())]


def _which(shown, tested) -> str:
    if len(tested) == 1:
        return ""
    some = f" Of {len(tested)} zones, the {len(shown)} with the smallest p-values are shown."
    return f" Each chart has a scale of its own.{some if len(shown) < len(tested) else ''}"


def _panel(one, series: ZoneSeries) -> TrendPanel:
    result = one.result
    last = result.intercept + result.slope_per_year * (series.axis.size - 1) / series.axis.steps_per_year
    direction = int(np.sign(np.nan_to_num(result.s)))
    p = p_value(result.p) if np.isfinite(result.p) else result.trend
    return TrendPanel(
        f"{short(one.label, _LONGEST)}: {p}",
        one.values,
        (result.intercept, last),
        direction * (2 if result.significant else 1),
    )


def _tell_numbers(page: Page, tested, inputs: ReportInputs, options) -> None:
    header = ["Zone", "Trend", f"Slope per decade{f' ({inputs.shown_unit})' if inputs.shown_unit else ''}", "p-value"]
    joint = TESTS[options.test].joint
    header += [] if joint else ["After correction"]
    header += ["Z", "Kendall’s τ", "Dates", "Area (km²)", "Area with a value"]
    rows = []
    for one in tested:
        r = one.result
        row = [short(one.label), r.trend, _text(10 * r.slope_per_year, 3, True), p_text(r.p)]
        row += [] if joint else [{True: "yes", False: "no", None: None}[one.significant_fdr]]
        row += [
            _text(r.z, 3, True), _text(r.tau, 2, True), one.n, square_kilometres(one.area), percent(one.share),
        ]  # fmt: skip
        rows.append(row)
    page.table(
        header,
        rows,
        "Dates that have a mean; share of the zone’s area that has a value, mean over the dates.",
        folded=len(rows) > _FOLDED,
    )


def _text(value: float, digits: int, signed: bool = False) -> str | None:
    return number(value, digits, signed) if np.isfinite(value) else None


def _tell_rates(page: Page) -> None:
    for title, columns, rows in (RATES, POWER):
        page.table(["Test", *columns], rows, title)


def _sources(inputs: ReportInputs) -> str:
    lines = [f"Stack: {inputs.source}"]
    lines += [f"Zones: {inputs.zones}"] if inputs.zones else []
    lines += [f"Mask: {inputs.mask}"] if inputs.mask else []
    if inputs.provenance:
        parameters = inputs.provenance.parameters
        given = ", ".join(f"{name} = {value}" for name, value in parameters.items() if value is not False)
        lines.append(f"{inputs.provenance.tool}: {given}")
    lines.append(
        "Tests: pymannkendall (Hussain & Mahmud 2019, Journal of Open Source Software 4(39), 1556); Mann 1945, Kendall "
        "1975, Sen 1968."
    )
    return "\n\n".join(lines)

"""The page about the trends of zones: series with their lines, all numbers, and what the test cannot do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....report.formatting import count_text, number, p_text, p_value, percent, period, short, square_kilometres
from ....report.page import Page
from ....report.trend_lines import TrendPanel, trend_lines
from ....run.job import Job
from ....run.language import say
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
        """The unit as it is written on the page."""
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
    what = (
        say("annual mean") if options.aggregate == "annual_mean" else say("value of each {noun}", noun=say(axis.noun))
    )
    first, last = (period(axis.dates[place], axis.step) for place in (0, -1))
    page = Page(
        say("Trend of {variable} by zone", variable=inputs.variable),
        say(
            "Is there a trend in the mean of each zone, {first} to {last}? Means are weighted by area; test "
            "“{test}” on the {what}, significance level {alpha:g}.",
            first=first,
            last=last,
            test=options.test,
            what=what,
            alpha=options.alpha,
        ),
    )
    page.key_figures(_key_figures(tested, series))
    if said:
        page.note(say("Warnings of this run:\n\n") + "\n\n".join(said))
    page.section(say("Series and their lines"))
    page.text(_reading(tested, options))
    job.check()
    shown = _shown(tested)
    page.figure(
        trend_lines(axis.dates, [_panel(one, series) for one in shown], inputs.shown_unit),
        say(
            "Mean of {joint} and Sen’s line.{which}",
            joint=say("the zones") if TESTS[options.test].joint else say("each zone"),
            which=_which(shown, tested),
        ),
        say("Charts through time of {shown_count} zones", shown_count=len(shown)),
    )
    page.section(say("All numbers"))
    _tell_numbers(page, tested, inputs, options)
    page.section(say("What this test can and cannot do"))
    page.points([*map(say, TRAPS["every test"]), *map(say, TRAPS[options.test])])
    _tell_rates(page)
    page.footer(_sources(inputs))
    page.write(path)


def _key_figures(tested, series: ZoneSeries) -> list[tuple[str, str]]:
    significant = [one for one in tested if one.result.significant]
    down = sum(one.result.trend == "decreasing" for one in significant)
    zones, dates = len(series.labels), series.axis.size
    figures = [
        (count_text(zones), say("zone") if zones == 1 else say("zones")),
        (count_text(dates), say("{noun}s", noun=say(series.axis.noun))),
    ]
    figures += [(str(down), say("significant decreases")), (str(len(significant) - down), say("significant increases"))]
    if len(tested) > 1:
        together = sum(bool(one.significant_fdr) for one in tested)
        figures.append((str(together), say("significant after correction for several zones")))
    return figures


def _reading(tested, options) -> str:
    text = say(
        "Sen’s slope is the median slope of all pairs of dates; the line through the medians shows it. The "
        "test, not the size of the slope, says whether it is significant."
    )
    if len(tested) > 1:
        expected = options.alpha * len(tested)
        text += say(
            " At the level {alpha:g}, {expected:.1f} of {tested_count} zones would look significant by chance "
            "alone. The column “After correction” keeps the false discovery rate over the zones at {wilks:g} "
            "(Wilks 2016).",
            alpha=options.alpha,
            expected=expected,
            tested_count=len(tested),
            wilks=WILKS * options.alpha,
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
    some = say(
        " Of {tested_count} zones, the {shown_count} with the smallest p-values are shown.",
        tested_count=len(tested),
        shown_count=len(shown),
    )
    return say(" Each chart has a scale of its own.{some}", some=some if len(shown) < len(tested) else "")


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
    header = [
        say("Zone"),
        say("Trend"),
        say("Slope per decade ({unit})", unit=inputs.shown_unit) if inputs.shown_unit else say("Slope per decade"),
        say("p-value"),
    ]
    joint = TESTS[options.test].joint
    header += [] if joint else [say("After correction")]
    header += ["Z", say("Kendall’s τ"), say("Dates"), say("Area (km²)"), say("Area with a value")]
    rows = []
    for one in tested:
        r = one.result
        row = [short(one.label), say(r.trend), _text(10 * r.slope_per_year, 3, True), p_text(r.p)]
        row += [] if joint else [{True: say("yes"), False: say("no"), None: None}[one.significant_fdr]]
        row += [
            _text(r.z, 3, True), _text(r.tau, 2, True), one.n, square_kilometres(one.area), percent(one.share),
        ]  # fmt: skip
        rows.append(row)
    page.table(
        header,
        rows,
        say("Dates that have a mean; share of the zone’s area that has a value, mean over the dates."),
        folded=len(rows) > _FOLDED,
    )


def _text(value: float, digits: int, signed: bool = False) -> str | None:
    return number(value, digits, signed) if np.isfinite(value) else None


def _tell_rates(page: Page) -> None:
    for title, columns, rows in (RATES, POWER):
        page.table([say("Test"), *columns], rows, say(title))


def _sources(inputs: ReportInputs) -> str:
    lines = [say("Stack: {source}", source=inputs.source)]
    lines += [say("Zones: {zones}", zones=inputs.zones)] if inputs.zones else []
    lines += [say("Mask: {mask}", mask=inputs.mask)] if inputs.mask else []
    if inputs.provenance:
        parameters = inputs.provenance.parameters
        given = ", ".join(f"{name} = {value}" for name, value in parameters.items() if value is not False)
        lines.append(f"{inputs.provenance.tool}: {given}")
    lines.append(
        say(
            "Tests: pymannkendall (Hussain & Mahmud 2019, Journal of Open Source Software 4(39), 1556); Mann "
            "1945, Kendall 1975, Sen 1968."
        )
    )
    return "\n\n".join(lines)

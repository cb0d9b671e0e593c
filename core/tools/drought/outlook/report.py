"""The page of `outlook`."""

from __future__ import annotations

import numpy as np

from ....report import formatting as fmt
from ....report.figures import INK, add_words, heading, panels
from ....report.page import Page
from ....run.language import say
from .ensemble import MIN_YEARS
from .kernel import GROUPS, Outlook


def write_report(path: str, found: Outlook, source: str) -> None:
    """Write the HTML page.

    Raises
    ------
    OutputError, MissingPackageError
    """
    page = Page(
        say("What may come of the drought?"),
        say(
            "Probability of each drought class after {start}, and how good such outlooks have been.",
            start=found.start.isoformat(),
        ),
    )
    page.section(say("How good is it?"))
    _skill(page, found)
    page.figure(
        _reliability(found),
        say(
            "Reliability, moderate drought or worse: of the forecasts with a probability, the share in which "
            "it came. On the line the probabilities can be taken as they are; the size of a dot tells how many "
            "forecasts there were."
        ),
    )
    page.section(say("Outlook"))
    _chances(page, found)
    page.section(say("How to read this"))
    page.points(
        [
            say(
                "An ensemble: the present state as it persists on average from this month, and the changes that "
                "each past year made from there. One member is one past year everywhere, so areas hang together."
            ),
            say(
                "Skill 1 − RPS/RPS of a reference (ranked probability score over the classes), each past year "
                "judged by the others; intervals (90 %) by resampling years. Above 0 is better than the reference."
            ),
            say(
                "Where the interval includes 0, or fewer than {min_years} years are there, no probability is told: "
                "then the past frequencies are the best guess.",
                min_years=MIN_YEARS,
            ),
            say("Nothing here knows a weather forecast."),
        ]
    )
    page.footer(say("Index: {source}", source=source))
    page.write(path)


def _skill(page: Page, found: Outlook) -> None:
    rows = []
    for lead, pair in enumerate(found.pairs):
        climate, lasting = found.skill(lead), found.skill(lead, 2)
        for zone, label in enumerate(found.labels):
            if not np.isfinite(climate.value[zone]):
                continue
            rows.append([
                label or say("all"), str(pair.lead), found.targets[lead].isoformat(),
                _interval(climate.value[zone], climate.low[zone], climate.high[zone]),
                _interval(lasting.value[zone], lasting.low[zone], lasting.high[zone]), str(len(pair.start)),
                say("yes") if climate.found[zone] else say("no"),
            ])  # fmt: skip
    if rows:
        head = [
            say("Zone"),
            say("Lead"),
            say("Date"),
            say("Skill against climatology"),
            say("Skill against persistence"),
            say("Years"),
            say("Skill"),
        ]
        page.table(head, rows, say("Skill with years left out, with 90 % intervals."), folded=len(rows) > 24)
    else:
        page.text(say("There are too few years to judge it, so nothing is told."))


def _interval(value: float, low: float, high: float) -> str:
    return say(
        "{value} ({low} to {high})",
        value=fmt.number(value, 2, True),
        low=fmt.number(low, 2, True),
        high=fmt.number(high, 2, True),
    )


def _chances(page: Page, found: Outlook) -> None:
    table = found.table()
    rows = []
    for (zone, lead), part in table.groupby(["zone", "lead"], sort=False, dropna=False, observed=True):
        if (part["skill"] != "yes").all():
            rows.append([zone or say("all"), str(lead), *[say("no skill")] * len(GROUPS)])
            continue
        rows.append([zone or say("all"), str(lead), *(fmt.percent(value, 0) for value in part["probability"])])
    page.table(
        [say("Zone"), say("Lead"), *map(say, GROUPS)],
        rows,
        say("Mean probability over the area."),
        folded=len(rows) > 24,
    )


def _reliability(found: Outlook):
    figure, axes, key = panels(-(-len(found.pairs) // 3), 3, 1.9, 1.9, "", headings=True)
    for lead, (ax, pair) in enumerate(zip(axes[: len(found.pairs)], found.pairs, strict=True)):
        heading(ax, say("lead {lead}", lead=pair.lead))
        forecast, seen, number = found.reliability(lead)
        ax.plot((0, 1), (0, 1), color=INK, linewidth=0.8)
        some = number > 0
        ax.scatter(forecast[some], seen[some], s=4 + 80 * number[some] / max(number.sum(), 1), color="#d6562b")
        ax.set_xlim(0, 1)
        ax.set_ylim(0, 1)
    for ax in axes[len(found.pairs) :]:
        ax.axis("off")
    add_words(key, say("Across: forecast probability of moderate drought or worse. Up: how often it came."))
    return figure

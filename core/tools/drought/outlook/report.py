"""The page of `outlook`."""

from __future__ import annotations

import numpy as np

from ....report import formatting as fmt
from ....report.figures import INK, add_words, heading, panels
from ....report.page import Page
from .ensemble import MIN_YEARS
from .kernel import GROUPS, Outlook


def write_report(path: str, found: Outlook, source: str) -> None:
    """Write the HTML page.

    Raises
    ------
    OutputError, MissingPackageError
    """
    page = Page(
        "What may come of the drought?",
        f"Probability of each drought class after {found.start.isoformat()}, and how good such outlooks have been.",
    )
    page.section("How good is it?")
    _skill(page, found)
    page.figure(
        _reliability(found),
        "Reliability, moderate drought or worse: of the forecasts with a probability, the share in which it came. On "
        "the line the probabilities can be taken as they are; the size of a dot tells how many forecasts there were.",
    )
    page.section("Outlook")
    _chances(page, found)
    page.section("How to read this")
    page.points([
        "An ensemble: the present state as it persists on average from this month, and the changes that each past year "
        "made from there. One member is one past year everywhere, so areas hang together.",
        "Skill 1 − RPS/RPS of a reference (ranked probability score over the classes), each past year judged by the "
        "others; intervals (90 %) by resampling years. Above 0 is better than the reference.",
        f"Where the interval includes 0, or fewer than {MIN_YEARS} years are there, no probability is told: then the "
        "past frequencies are the best guess.",
        "Nothing here knows a weather forecast.",
    ])  # fmt: skip
    page.footer(f"Index: {source}")
    page.write(path)


def _skill(page: Page, found: Outlook) -> None:
    rows = []
    for lead, pair in enumerate(found.pairs):
        climate, lasting = found.skill(lead), found.skill(lead, 2)
        for zone, label in enumerate(found.labels):
            if not np.isfinite(climate.value[zone]):
                continue
            rows.append([
                label or "all", str(pair.lead), found.targets[lead].isoformat(),
                _interval(climate.value[zone], climate.low[zone], climate.high[zone]),
                _interval(lasting.value[zone], lasting.low[zone], lasting.high[zone]), str(len(pair.start)),
                "yes" if climate.found[zone] else "no",
            ])  # fmt: skip
    if rows:
        head = ["Zone", "Lead", "Date", "Skill against climatology", "Skill against persistence", "Years", "Skill"]
        page.table(head, rows, "Skill with years left out, with 90 % intervals.", folded=len(rows) > 24)
    else:
        page.text("There are too few years to judge it, so nothing is told.")


def _interval(value: float, low: float, high: float) -> str:
    return f"{fmt.number(value, 2, True)} ({fmt.number(low, 2, True)} to {fmt.number(high, 2, True)})"


def _chances(page: Page, found: Outlook) -> None:
    table = found.table()
    rows = []
    for (zone, lead), part in table.groupby(["zone", "lead"], sort=False, dropna=False, observed=True):
        if (part["skill"] != "yes").all():
            rows.append([zone or "all", str(lead), *["no skill"] * len(GROUPS)])
            continue
        rows.append([zone or "all", str(lead), *(fmt.percent(value, 0) for value in part["probability"])])
    page.table(["Zone", "Lead", *GROUPS], rows, "Mean probability over the area.", folded=len(rows) > 24)


def _reliability(found: Outlook):
    figure, axes, key = panels(-(-len(found.pairs) // 3), 3, 1.9, 1.9, "", headings=True)
    for lead, (ax, pair) in enumerate(zip(axes, found.pairs)):
        heading(ax, f"lead {pair.lead}")
        forecast, seen, number = found.reliability(lead)
        ax.plot((0, 1), (0, 1), color=INK, linewidth=0.8)
        some = number > 0
        ax.scatter(forecast[some], seen[some], s=4 + 80 * number[some] / max(number.sum(), 1), color="#d6562b")
        ax.set_xlim(0, 1)
        ax.set_ylim(0, 1)
    for ax in axes[len(found.pairs) :]:
        ax.axis("off")
    add_words(key, "Across: forecast probability of moderate drought or worse. Up: how often it came.")
    return figure

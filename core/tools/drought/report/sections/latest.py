"""The first sections: the answers in short on one page, the latest date, and the dates before it."""

from __future__ import annotations

import numpy as np

from .....report.legends import DROUGHT, SSI
from .....report.maps import Panel, value_maps
from .....report.page import Page
from .. import formatting as fmt
from .. import region
from ..findings import Findings

_WIDEST_TITLE = 22  # letters above a map of which four stand side by side


def tell_short(page: Page, found: Findings) -> None:
    """Key figures, the latest map and the headline answers: one sheet of paper."""
    with page.summary():
        page.section("In short")
        page.key_figures(_key_figures(found))
        page.figure(
            value_maps(
                found.grid, [Panel(found.survey.maps.mean("latest"))], SSI, land=found.land, over=found.over
            ),
            f"Index (SSI) of {found.date(found.latest)}: how unusual the soil moisture is for the place and the "
            f"season. {cells(found)}",
            f"Map of the drought index of {found.date(found.latest)}",
        )  # fmt: skip
        page.answers(
            [
                ("How dry is it?", _how_dry(found)),
                ("How unusual is that?", _how_unusual(found)),
                ("Since when?", _since_when(found)),
                ("How much area?", _how_much(found)),
                ("Is it getting worse?", _getting_worse(found)),
            ]
        )
        if found.said:
            page.text(f"{fmt.count(len(found.said), 'warning')} of this run: see “How to read this”.")


def _key_figures(found: Findings) -> list[tuple[str, str]]:
    step, mean = found.latest, found.survey.whole_mean
    figures = [(fmt.index(mean[step]), f"mean index (SSI) of {found.date(step)}: {fmt.state(mean[step])}")]
    place = region.rank(found.axis, found.mean, step)
    if place and place.of > 1:
        season = fmt.season(found.axis.dates[step], found.axis.step)
        of = f"of {place.of} years" + ("" if found.axis.is_yearly else f" in the same season, {season}")
        figures.append((_place(place, found.mean[step]), of))
    first = region.dry_since(found.mean, step)
    if first is not None:
        count = fmt.count(step - first + 1, found.axis.noun)
        figures.append((count, f"in a row drier than normal, since {found.date(first)}"))
    share = found.whole.shares[0, step, 2:].sum()
    km2 = fmt.km2(found.drought_km2[step])
    figures.append((fmt.percent(share), f"of the area in moderate drought or worse: {km2}"))
    trend = found.annual.trend
    if trend:
        verdict = "significant" if trend.significant(found.options.alpha) else "not significant"
        figures.append((fmt.index(10 * trend.slope), f"trend of the annual mean index per decade: {verdict}"))
    return figures


def _place(place: region.Rank, value: float) -> str:
    """The rank as a reader would have it, from the nearer end: a moist month is no “9th driest of 12”."""
    return f"{fmt.ordinal(place.place)} driest" if value < 0 else f"{fmt.ordinal(place.from_wettest)} wettest"


def _how_dry(found: Findings) -> str:
    step = found.latest
    mean, shares = found.survey.whole_mean[step], found.whole.shares[0, step]
    text = f"In {found.date(step)} the mean index is {fmt.index(mean)} ({fmt.state(mean)}). "
    if shares[2:].sum() > 0:
        kinds = ((4, "extreme"), (3, "severe"), (2, "moderate"))
        parts = [f"{fmt.percent(shares[code])} in {name}" for code, name in kinds if shares[code] > 0]
        text += f"Of the area, {fmt.joined(parts)} drought."
    else:
        text += "No part of the area is in moderate drought or worse."
    if found.valid_share[step] < 0.995:
        text += f" {fmt.percent(found.valid_share[step])} of the area has a value on this date; the rest is unknown."
    return text


def _how_unusual(found: Findings) -> str:
    step, season = found.latest, fmt.season(found.axis.dates[found.latest], found.axis.step)
    place = region.rank(found.axis, found.mean, step)
    if place is None or place.of < 2:
        return (
            f"This cannot be said: too little of the area has a value, or there is no other {season} to compare with."
        )
    usual = np.nanmean(found.drought_share)
    text = f"It is the {_place(place, found.mean[step])} {season} of the {place.of} that can be compared."
    if np.nanmax(found.drought_share) > 0:
        widest = int(np.nanargmax(found.drought_share))
        text += (
            f" On average {fmt.percent(usual)} of the area is in moderate drought or worse; most was "
            f"{fmt.percent(found.drought_share[widest])}, in {found.date(widest)}."
        )
    return text


def _since_when(found: Findings) -> str:
    step = found.latest
    if not np.isfinite(found.mean[step]):
        return f"This cannot be said: less than half of the area has a value in {found.date(step)}."
    first = region.dry_since(found.mean, step)
    if first is None:
        return f"The region as a whole is not drier than normal in {found.date(step)}."
    count = fmt.count(step - first + 1, found.axis.noun)
    driest = first + int(np.nanargmin(found.mean[first : step + 1]))
    text = f"The mean index has been below 0 since {found.date(first)}, {count} in a row"
    lowest = f"; lowest in {found.date(driest)} ({fmt.index(found.mean[driest])})" if step > first else ""
    return f"{text}{lowest}."


def _how_much(found: Findings) -> str:
    step = found.latest
    dry, severe = found.drought_km2[step], found.whole.km2[0, step, 3:].sum()
    seen = fmt.km2(found.whole.valid[0, step])
    if not dry > 0:
        return f"None of the {seen} with a value is in moderate drought or worse."
    text = f"{fmt.km2(dry)} of the {seen} with a value are in moderate drought or worse"
    text += f", {fmt.km2(severe)} of them in severe or extreme drought." if severe > 0 else ", none of it severe."
    if found.zoned and len(found.areas.labels) > 1:
        share = found.areas.shares[:, step, 2:].sum(axis=-1)
        if np.nanmax(share) > 0:
            worst = int(np.nanargmax(share))
            name = fmt.short(found.areas.labels[worst])
            text += f" Of the zones, {name} has the largest share ({fmt.percent(share[worst])})."
    return text


def _getting_worse(found: Findings) -> str:
    trend = found.annual.trend
    if trend is None:
        return "This cannot be said: fewer than eight years have an annual mean."
    way = "drier" if trend.slope < 0 else "moister"
    if trend.slope == 0:
        return "No: the annual mean has no trend."
    slope = fmt.index(10 * trend.slope)
    change = f"The annual mean index changes by {slope} per decade, towards {way}."
    if not trend.significant(found.options.alpha):
        text = f"No significant trend ({fmt.p_value(trend.p)}). {change}"
    elif way == "drier":
        text = f"Yes, and significantly so ({fmt.p_value(trend.p)}). {change}"
    else:
        text = f"No, it has become moister, significantly so ({fmt.p_value(trend.p)}). {change}"
    if np.isfinite(trend.p_whitened):
        text += (
            f" With the correlation of neighbouring years ({fmt.index(trend.autocorrelation)}) removed, "
            f"{fmt.p_value(trend.p_whitened)}."
        )
    return text


def tell_latest(page: Page, found: Findings) -> None:
    """The classes of the latest date."""
    step = found.latest
    page.section(f"The latest {found.axis.noun}: {found.date(step)}")
    if step != found.axis.size - 1:
        page.text(
            f"The record goes to {found.date(found.axis.size - 1)}, but {found.date(step)} is the last date on which "
            "at least half of the area has a value."
        )
    km2, shares = found.whole.km2[0, step], found.whole.shares[0, step]
    rows = [(c.label, fmt.km2(km2[c.value]), fmt.percent(shares[c.value])) for c in DROUGHT]
    page.table(("Class", "Area", "Share of the area with a value"), rows, f"Area by class, {found.date(step)}")


def cells(found: Findings) -> str:
    """What a cell of a map is, and what the names on it are."""
    side = found.survey.maps.squares.side
    text = "Grey is land without a value."
    if side > 1:
        text = f"Each cell of the map is the mean of {side} × {side} pixels. {text}"
    if found.zoned and len(found.areas.labels) > 1:
        text += " A number stands for a zone whose name has no room; see the table of zones."
    return text


def tell_last(page: Page, found: Findings) -> None:
    """One small map for each of the last dates."""
    steps = found.plan.last
    heading = f"The last {fmt.count(len(steps), found.axis.noun)}"
    if len(steps) < 2:
        page.leave_out(heading, "there is no date before the latest.")
        return
    page.section(heading)
    page.text(
        "How the present state came about, date by date. The share is that of the area in moderate drought or worse."
    )
    panels = []
    for i, step in enumerate(steps):
        share = found.whole.shares[0, step, 2:].sum()
        panels.append(Panel(found.survey.small.mean(f"last{i}"), f"{found.date(step)}: {fmt.percent(share)}"))
    page.figure(
        small_maps(found, panels, SSI),
        f"Index (SSI) from {found.date(steps[0])} to {found.date(steps[-1])}.",
        f"{len(steps)} maps of the drought index",
    )


def small_maps(found: Findings, panels: list[Panel], stops):
    """Maps side by side on their coarser cells."""
    land = np.isfinite(found.survey.small.mean("frequency"))
    columns = 4 if max(len(panel.title) for panel in panels) <= _WIDEST_TITLE else 3
    return value_maps(found.survey.small.squares.grid, panels, stops, columns=columns, land=land)

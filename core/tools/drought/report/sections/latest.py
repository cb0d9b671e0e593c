"""The first sections: the answers in short, the latest date, and the dates before it."""

from __future__ import annotations

import numpy as np

from .....report.legends import DROUGHT, SSI
from .....report.maps import Panel, value_maps
from .....report.page import Page
from .. import formatting as fmt
from .. import region
from ..findings import Findings

_COLUMNS = 3


def tell_short(page: Page, found: Findings) -> None:
    """Key figures and the headline answers."""
    page.section("In short")
    page.key_figures(_key_figures(found))
    page.points([_how_dry(found), _how_unusual(found), _since_when(found), _how_much(found), _getting_worse(found)])
    if found.said:
        page.note("What the tool warned of:\n\n" + "\n\n".join(found.said))


def _key_figures(found: Findings) -> list[tuple[str, str]]:
    step, mean = found.latest, found.survey.whole_mean
    figures = [(fmt.index(mean[step]), f"mean index (SSI) of {found.date(step)}: {fmt.state(mean[step])}")]
    place = region.rank(found.axis, found.mean, step)
    if place and place.of > 1:
        season = fmt.season(found.axis.dates[step], found.axis.step)
        of = f"of {place.of} years" + ("" if found.axis.step == "year" else f" in the same season, {season}")
        figures.append((f"{fmt.ordinal(place.place)} driest", of))
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
        figures.append((fmt.index(10 * trend.slope), f"trend of the annual mean per decade: {verdict}"))
    return figures


def _how_dry(found: Findings) -> str:
    step = found.latest
    mean, shares = found.survey.whole_mean[step], found.whole.shares[0, step]
    text = (
        f"How dry is it? In {found.date(step)} the mean index is {fmt.index(mean)} ({fmt.state(mean)}). "
        f"{fmt.percent(shares[4])} of the area is in extreme, {fmt.percent(shares[3])} in severe and "
        f"{fmt.percent(shares[2])} in moderate drought."
    )
    if found.valid_share[step] < 0.995:
        text += f" {fmt.percent(found.valid_share[step])} of the area has a value on this date; the rest is unknown."
    return text


def _how_unusual(found: Findings) -> str:
    step, season = found.latest, fmt.season(found.axis.dates[found.latest], found.axis.step)
    place = region.rank(found.axis, found.mean, step)
    if place is None or place.of < 2:
        return (
            "How unusual is that? This cannot be said: too little of the area has a value, or there is no other "
            f"{season} to compare with."
        )
    usual = np.nanmean(found.drought_share)
    text = (
        f"How unusual is that? It is the {fmt.ordinal(place.place)} driest {season} of the {place.of} that can be "
        f"compared. On average {fmt.percent(usual)} of the area is in moderate drought or worse."
    )
    widest = int(np.nanargmax(found.drought_share))
    share = fmt.percent(found.drought_share[widest])
    return f"{text} The widest drought was that of {found.date(widest)}, with {share}."


def _since_when(found: Findings) -> str:
    step = found.latest
    if not np.isfinite(found.mean[step]):
        return f"Since when? This cannot be said: less than half of the area has a value in {found.date(step)}."
    first = region.dry_since(found.mean, step)
    if first is None:
        return f"Since when? The region as a whole is not drier than normal in {found.date(step)}."
    count = fmt.count(step - first + 1, found.axis.noun)
    driest = first + int(np.nanargmin(found.mean[first : step + 1]))
    text = f"Since when? The mean index has been below 0 since {found.date(first)}, {count} in a row"
    lowest = f"; lowest in {found.date(driest)} ({fmt.index(found.mean[driest])})" if step > first else ""
    return f"{text}{lowest}."


def _how_much(found: Findings) -> str:
    step = found.latest
    text = (
        f"How much area? {fmt.km2(found.drought_km2[step])} of the {fmt.km2(found.whole.valid[0, step])} with a "
        f"value are in moderate drought or worse, {fmt.km2(found.whole.km2[0, step, 3:].sum())} of them in severe or "
        "extreme drought."
    )
    if found.zoned and len(found.areas.labels) > 1:
        share = found.areas.shares[:, step, 2:].sum(axis=-1)
        if np.nanmax(share) > 0:
            worst = int(np.nanargmax(share))
            text += f" Of the zones, {found.areas.labels[worst]} has the largest share ({fmt.percent(share[worst])})."
    return text


def _getting_worse(found: Findings) -> str:
    trend = found.annual.trend
    if trend is None:
        return "Is it getting worse? This cannot be said: fewer than eight years have an annual mean."
    way = "drier" if trend.slope < 0 else "moister"
    if trend.slope == 0:
        return "Is it getting worse? No: the annual mean has no trend."
    if trend.significant(found.options.alpha):
        verdict = f"Yes, and significantly so: {fmt.p_value(trend.p)}" if way == "drier" else (
            f"No, it has become moister, significantly so: {fmt.p_value(trend.p)}"
        )  # fmt: skip
    else:
        verdict = f"It cannot be told from chance ({fmt.p_value(trend.p)})"
    slope = fmt.index(10 * trend.slope)
    text = f"Is it getting worse? {verdict}. The annual mean index changes by {slope} per decade, towards {way}."
    if np.isfinite(trend.p_whitened):
        text += (
            f" Years that follow each other resemble each other (correlation {fmt.index(trend.autocorrelation)}); "
            f"with that taken out, {fmt.p_value(trend.p_whitened)}."
        )
    return text


def tell_latest(page: Page, found: Findings) -> None:
    """The map of the latest date, and its classes."""
    step = found.latest
    page.section(f"The latest {found.axis.noun}: {found.date(step)}")
    if step != found.axis.size - 1:
        page.text(
            f"The record goes to {found.date(found.axis.size - 1)}, but {found.date(step)} is the last date on which "
            "at least half of the area has a value."
        )
    page.figure(
        value_maps(
            found.grid, [Panel(found.survey.maps.mean("latest"))], SSI, land=found.land, borders=found.survey.borders
        ),
        f"Index (SSI) of {found.date(step)}: how unusual the soil moisture is for the place and the season. "
        + cells(found),
        f"Map of the drought index of {found.date(step)}",
    )  # fmt: skip
    km2, shares = found.whole.km2[0, step], found.whole.shares[0, step]
    rows = [(c.label, fmt.km2(km2[c.value]), fmt.percent(shares[c.value])) for c in DROUGHT]
    page.table(("Class", "Area", "Share of the area with a value"), rows, f"Area by class, {found.date(step)}")


def cells(found: Findings) -> str:
    """What a cell of a map is."""
    side = found.survey.maps.squares.side
    if side == 1:
        return "Grey is land without a value."
    return f"Each cell of the map is the mean of {side} × {side} pixels. Grey is land without a value."


def tell_last(page: Page, found: Findings) -> None:
    """One small map for each of the last dates."""
    steps = found.plan.last
    page.section(f"The last {fmt.count(len(steps), found.axis.noun)}")
    if len(steps) < 2:
        page.text("There is no date before the latest, so nothing can be said of how its state came about.")
        return
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
    return value_maps(found.survey.small.squares.grid, panels, stops, columns=_COLUMNS, land=land)

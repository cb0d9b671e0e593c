"""The first sections: the answers in short on one page, the latest date, and the dates before it."""

from __future__ import annotations

import numpy as np

from .....report.legends import DROUGHT, SSI
from .....report.maps import Panel, value_maps
from .....report.page import Page
from .....run.language import say
from .. import formatting as fmt
from .. import region
from ..findings import Findings

_WIDEST_TITLE = 22  # letters above a map of which four stand side by side


def tell_short(page: Page, found: Findings) -> None:
    """Key figures, the latest map and the headline answers: one sheet of paper."""
    with page.summary():
        page.section(say("In short"))
        page.key_figures(_key_figures(found))
        page.figure(
            value_maps(found.grid, [Panel(found.survey.maps.mean("latest"))], SSI, land=found.land, over=found.over),
            say(
                "Index (SSI) of {latest}: how unusual the soil moisture is for the place and the season. {cells}",
                latest=found.date(found.latest),
                cells=cells(found),
            ),
            say("Map of the drought index of {latest}", latest=found.date(found.latest)),
        )
        page.answers(
            [
                (say("How dry is it?"), _how_dry(found)),
                (say("How unusual is that?"), _how_unusual(found)),
                (say("Since when?"), _since_when(found)),
                (say("How much area?"), _how_much(found)),
                (say("Is it getting worse?"), _getting_worse(found)),
            ]
        )
        if found.said:
            page.text(
                say("{warning} of this run: see “How to read this”.", warning=fmt.count(len(found.said), "warning"))
            )


def _key_figures(found: Findings) -> list[tuple[str, str]]:
    step, mean = found.latest, found.survey.whole_mean
    figures = [
        (
            fmt.index(mean[step]),
            say("mean index (SSI) of {date}: {state}", date=found.date(step), state=fmt.state(mean[step])),
        )
    ]
    place = region.rank(found.axis, found.mean, step)
    if place and place.of > 1:
        season = fmt.season(found.axis.dates[step], found.axis.step)
        of = say("of {of} years", of=place.of) + (
            "" if found.axis.is_yearly else say(" in the same season, {season}", season=season)
        )
        figures.append((_place(place, found.mean[step]), of))
    first = region.dry_since(found.mean, step)
    if first is not None:
        count = fmt.count(step - first + 1, found.axis.noun)
        figures.append((count, say("in a row drier than normal, since {first}", first=found.date(first))))
    share = found.whole.shares[0, step, 2:].sum()
    km2 = fmt.km2(found.drought_km2[step])
    figures.append((fmt.percent(share), say("of the area in moderate drought or worse: {km2}", km2=km2)))
    trend = found.annual.trend
    if trend:
        verdict = say("significant") if trend.significant(found.options.alpha) else say("not significant")
        figures.append(
            (fmt.index(10 * trend.slope), say("trend of the annual mean index per decade: {verdict}", verdict=verdict))
        )
    return figures


def _place(place: region.Rank, value: float) -> str:
    """The rank as a reader would have it, from the nearer end: a moist month is no “9th driest of 12”."""
    return (
        say("{place} driest", place=fmt.ordinal(place.place))
        if value < 0
        else say("{from_wettest} wettest", from_wettest=fmt.ordinal(place.from_wettest))
    )


def _how_dry(found: Findings) -> str:
    step = found.latest
    mean, shares = found.survey.whole_mean[step], found.whole.shares[0, step]
    text = say(
        "In {step} the mean index is {mean} ({state}). ",
        step=found.date(step),
        mean=fmt.index(mean),
        state=fmt.state(mean),
    )
    if shares[2:].sum() > 0:
        kinds = ((4, say("extreme")), (3, say("severe")), (2, say("moderate")))
        parts = [
            say("{shares} in {name}", shares=fmt.percent(shares[code]), name=name)
            for code, name in kinds
            if shares[code] > 0
        ]
        text += say("Of the area, {parts} drought.", parts=fmt.joined(parts))
    else:
        text += say("No part of the area is in moderate drought or worse.")
    if found.valid_share[step] < 0.995:
        text += say(
            " {valid_share} of the area has a value on this date; the rest is unknown.",
            valid_share=fmt.percent(found.valid_share[step]),
        )
    return text


def _how_unusual(found: Findings) -> str:
    step, season = found.latest, fmt.season(found.axis.dates[found.latest], found.axis.step)
    place = region.rank(found.axis, found.mean, step)
    if place is None or place.of < 2:
        return say(
            "This cannot be said: too little of the area has a value, or there is no other {season} to compare with.",
            season=season,
        )
    usual = np.nanmean(found.drought_share)
    text = say(
        "It is the {place} {season} of the {of} that can be compared.",
        place=_place(place, found.mean[step]),
        season=season,
        of=place.of,
    )
    if np.nanmax(found.drought_share) > 0:
        widest = int(np.nanargmax(found.drought_share))
        text += say(
            " On average {usual} of the area is in moderate drought or worse; most was {drought_share}, in {widest}.",
            usual=fmt.percent(usual),
            drought_share=fmt.percent(found.drought_share[widest]),
            widest=found.date(widest),
        )
    return text


def _since_when(found: Findings) -> str:
    step = found.latest
    if not np.isfinite(found.mean[step]):
        return say("This cannot be said: less than half of the area has a value in {step}.", step=found.date(step))
    first = region.dry_since(found.mean, step)
    if first is None:
        return say("The region as a whole is not drier than normal in {step}.", step=found.date(step))
    count = fmt.count(step - first + 1, found.axis.noun)
    driest = first + int(np.nanargmin(found.mean[first : step + 1]))
    text = say("The mean index has been below 0 since {first}, {count} in a row", first=found.date(first), count=count)
    lowest = (
        say("; lowest in {driest} ({mean})", driest=found.date(driest), mean=fmt.index(found.mean[driest]))
        if step > first
        else ""
    )
    return say("{text}{lowest}.", text=text, lowest=lowest)


def _how_much(found: Findings) -> str:
    step = found.latest
    dry, severe = found.drought_km2[step], found.whole.km2[0, step, 3:].sum()
    seen = fmt.km2(found.whole.valid[0, step])
    if not dry > 0:
        return say("None of the {seen} with a value is in moderate drought or worse.", seen=seen)
    text = say("{dry} of the {seen} with a value are in moderate drought or worse", dry=fmt.km2(dry), seen=seen)
    text += (
        say(", {severe} of them in severe or extreme drought.", severe=fmt.km2(severe))
        if severe > 0
        else say(", none of it severe.")
    )
    if found.zoned and len(found.areas.labels) > 1:
        share = found.areas.shares[:, step, 2:].sum(axis=-1)
        if np.nanmax(share) > 0:
            worst = int(np.nanargmax(share))
            name = fmt.short(found.areas.labels[worst])
            text += say(
                " Of the zones, {name} has the largest share ({share}).", name=name, share=fmt.percent(share[worst])
            )
    return text


def _getting_worse(found: Findings) -> str:
    trend = found.annual.trend
    if trend is None:
        return say("This cannot be said: fewer than eight years have an annual mean.")
    drier = trend.slope < 0
    if trend.slope == 0:
        return say("No: the annual mean has no trend.")
    slope, way = fmt.index(10 * trend.slope), say("drier") if drier else say("moister")
    change = say("The annual mean index changes by {slope} per decade, towards {way}.", slope=slope, way=way)
    if not trend.significant(found.options.alpha):
        text = say("No significant trend ({p}). {change}", p=fmt.p_value(trend.p), change=change)
    elif drier:
        text = say("Yes, and significantly so ({p}). {change}", p=fmt.p_value(trend.p), change=change)
    else:
        text = say("No, it has become moister, significantly so ({p}). {change}", p=fmt.p_value(trend.p), change=change)
    if np.isfinite(trend.p_whitened):
        text += say(
            " With the correlation of neighbouring years ({autocorrelation}) removed, {p_whitened}.",
            autocorrelation=fmt.index(trend.autocorrelation),
            p_whitened=fmt.p_value(trend.p_whitened),
        )
    return text


def tell_latest(page: Page, found: Findings) -> None:
    """The classes of the latest date."""
    step = found.latest
    page.section(say("The latest {noun}: {step}", noun=say(found.axis.noun), step=found.date(step)))
    if step != found.axis.size - 1:
        page.text(
            say(
                "The record goes to {end}, but {step} is the last date on which at least half of the area has a value.",
                end=found.date(found.axis.size - 1),
                step=found.date(step),
            )
        )
    km2, shares = found.whole.km2[0, step], found.whole.shares[0, step]
    rows = [(say(c.label), fmt.km2(km2[c.value]), fmt.percent(shares[c.value])) for c in DROUGHT]
    page.table(
        (say("Class"), say("Area"), say("Share of the area with a value")),
        rows,
        say("Area by class, {step}", step=found.date(step)),
    )


def cells(found: Findings) -> str:
    """What a cell of a map is, and what the names on it are."""
    side = found.survey.maps.squares.side
    text = say("Grey is land without a value.")
    if side > 1:
        text = say("Each cell of the map is the mean of {side} × {side} pixels. {text}", side=side, text=text)
    if found.zoned and len(found.areas.labels) > 1:
        text += say(" A number stands for a zone whose name has no room; see the table of zones.")
    return text


def tell_last(page: Page, found: Findings) -> None:
    """One small map for each of the last dates."""
    steps = found.plan.last
    heading = say("The last {noun}", noun=fmt.count(len(steps), found.axis.noun))
    if len(steps) < 2:
        page.leave_out(heading, say("there is no date before the latest."))
        return
    page.section(heading)
    page.text(
        say(
            "How the present state came about, date by date. The share is that of the area in moderate drought "
            "or worse."
        )
    )
    panels = []
    for i, step in enumerate(steps):
        share = found.whole.shares[0, step, 2:].sum()
        panels.append(Panel(found.survey.small.mean(f"last{i}"), f"{found.date(step)}: {fmt.percent(share)}"))
    page.figure(
        small_maps(found, panels, SSI),
        say("Index (SSI) from {first} to {last}.", first=found.date(steps[0]), last=found.date(steps[-1])),
        say("{steps_count} maps of the drought index", steps_count=len(steps)),
    )


def small_maps(found: Findings, panels: list[Panel], stops):
    """Maps side by side on their coarser cells."""
    land = np.isfinite(found.survey.small.mean("frequency"))
    columns = 4 if max(len(panel.title) for panel in panels) <= _WIDEST_TITLE else 3
    return value_maps(found.survey.small.squares.grid, panels, stops, columns=columns, land=land)

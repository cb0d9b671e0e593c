"""Sections about the record: area by class, annual means with their trend, seasons, zones."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np

from .....report.annual import bars_with_trend
from .....report.legends import DROUGHT, SSI
from .....report.page import Page
from .....report.profiles import strips
from .....report.seasons import BoxPanel, boxes
from .....report.time_series import shares_through_time
from .....run.language import say
from ....stacks.aggregate.period_statistics import MONTHS
from ...area.annual import MODERATE_OR_WORSE
from ...area.report import STACKED, annual_figure, trend_table
from .. import formatting as fmt
from .. import region
from ..findings import DROUGHT_FROM, Findings
from ..plan import DRY_PERCENTILE

_STRIPS = 40  # zones of a chart
_NAMED = 10  # zones named in a sentence


def tell_area(page: Page, found: Findings) -> None:
    """Area by class: shares on every date and by year, with trends, and zones as strips."""
    page.section(say("Area in drought through time"))
    starts = _starts(found)
    too_few = ~(found.valid_share >= region.ENOUGH)
    page.figure(
        shares_through_time(
            starts,
            np.nan_to_num(found.whole.shares[0].T[::-1]),
            STACKED,
            uncertain=too_few,
            uncertain_label=say("less than half of the area has a value"),
        ),
        say(
            "Share of the area by drought class, {axis}, of the area with a value on the date. By the index’s "
            "construction about half of a long record is “mild” or worse, and 16 % moderate or worse; look at "
            "the peaks, and at whether they come closer together.",
            axis=fmt.span(found.axis),
        ),
        say("Stacked shares of drought classes through time"),
    )
    if np.isfinite(found.yearly.means.shares[0]).any():
        page.figure(
            annual_figure(found.yearly, 0),
            say(
                "Mean share of the area in each class of drought, by year, and the trend of the area in each "
                "class or worse: solid where it is significant (Mann-Kendall, p < 0.05, years taken as "
                "independent)."
            ),
            say("Stacked bars of drought classes by year with trend lines"),
        )
        if np.isfinite(found.yearly.share.slope_per_year).any():
            trend_table(page, found.yearly)
        _tell_years(page, found)
    else:
        page.leave_out(say("Area in drought by year"), say("No year has enough dates with a value."))
    if found.zoned and len(found.areas.labels) > 1:
        _tell_strips(page, found, starts)


def _tell_years(page: Page, found: Findings) -> None:
    header = (say("Year"), *(say("{label} (km²)", label=say(c.label)) for c in DROUGHT), say("Moderate or worse"))
    means = found.yearly.means
    rows = [
        (str(year), *map(fmt.square_kilometres, km2[: len(DROUGHT)]), fmt.percent(shares[MODERATE_OR_WORSE]))
        for year, km2, shares in zip(found.yearly.years, means.km2[0], means.shares[0], strict=True)
        if np.isfinite(km2).all()
    ]
    page.table(header, rows, say("Mean area by class in each of {rows_count} years", rows_count=len(rows)), folded=True)


def _starts(found: Findings) -> list:
    return [*found.axis.dates, found.axis.end_dates()[-1] + timedelta(days=1)]


def _tell_strips(page: Page, found: Findings, starts) -> None:
    labels, largest = found.areas.labels, np.argsort(-found.areas.area, kind="stable")
    chosen = np.sort([zone for zone in largest[:_STRIPS] if found.areas.area[zone]])
    more = (
        say(" The {strips} largest of {labels_count} zones are shown.", strips=_STRIPS, labels_count=len(labels))
        if len(labels) > _STRIPS
        else ""
    )
    page.figure(
        strips(starts, [labels[i] for i in chosen], found.survey.mean[chosen], SSI),
        say("Mean index of each zone through time.{more}", more=more),
        say("Strips: mean index of each zone through time"),
    )


def tell_annual(page: Page, found: Findings) -> None:
    """Annual mean index with its trend."""
    years, means, trend = found.annual.years, found.annual.values, found.annual.trend
    known, heading = np.isfinite(means), say("Is it getting drier?")
    if not known.any():
        page.leave_out(heading, say("No year has enough dates with a value, so there are no annual means."))
        return
    page.section(heading)
    if trend is None:
        count = fmt.count(int(known.sum()), "annual mean")
        page.text(
            say(
                "The record has {count}; a trend needs at least {min_values}.",
                count=count,
                min_values=region.MIN_VALUES,
            )
        )
    else:
        page.text(_trend_text(found, trend))
        if found.coverage:
            page.note(found.coverage)
    line = None
    if trend:
        label = say("Sen’s slope: {slope} per decade", slope=fmt.index(10 * trend.slope))
        band = say(
            "95 % interval of the slope: {low} to {high} per decade",
            low=fmt.index(10 * trend.low),
            high=fmt.index(10 * trend.high),
        )
        line = replace(trend.line, label=label, band_label=band)
    page.figure(
        bars_with_trend(years, means, line, say("mean SSI of the year")),
        say(
            "Annual mean of the index over the region, weighted by area. Years count in which at least half of "
            "the dates have a value on at least half of the area."
        ),
        say("Bars: annual mean index, with its trend"),
    )


def _trend_text(found: Findings, trend: region.SeriesTrend) -> str:
    alpha = found.options.alpha
    verdict = say("significant") if trend.p <= alpha else say("not significant")
    text = say(
        "Over {years} years the annual mean changed by {slope} per decade (Sen’s slope; 95 % interval {low} "
        "to {high}). The trend is {verdict} at the level of {alpha} (Mann-Kendall test, {p}).",
        years=trend.years,
        slope=fmt.index(10 * trend.slope),
        low=fmt.index(10 * trend.low),
        high=fmt.index(10 * trend.high),
        verdict=verdict,
        alpha=fmt.percent(alpha),
        p=fmt.p_value(trend.p),
    )
    if np.isfinite(trend.p_whitened):
        text += say(
            "\n\nThe test assumes independent years. Neighbouring years here have a correlation of "
            "{autocorrelation}; with it removed (pre-whitened test), {p_whitened}. The report calls a trend "
            "significant only when both tests do.",
            autocorrelation=fmt.index(trend.autocorrelation),
            p_whitened=fmt.p_value(trend.p_whitened),
        )
    return say(
        "{text} A trend of a few decades is no forecast, and a change of satellite sensors can look like one.",
        text=text,
    )


def tell_seasons(page: Page, found: Findings) -> None:
    """Box plots by place in the year."""
    if not found.plan.seasonal:
        page.leave_out(say("In which season?"), say("The stack has one value a year, and so no seasons."))
        return
    page.section(say("In which season?"))
    names, places = _season_names(found)
    panels = [BoxPanel(_grouped(found.mean, places, len(names)), say("mean SSI"), say("Index (SSI) of the region"))]
    text = _fixed_text(found)
    if found.survey.percentile is not None:
        percentile = region.comparable(found.survey.percentile, found.valid_share)
        panels.append(
            BoxPanel(
                _grouped(percentile, places, len(names)),
                say("percentile"),
                say("Soil moisture: mean percentile of the region"),
                50.0,
                (0, 100),
            )
        )
        text += say(
            " The lower chart shows the season itself, as percentiles of soil moisture among all dates of the "
            "reference period ({reference}). Droughts do most harm in months that are dry anyway.",
            reference=reference(found),
        )
    page.text(text)
    page.figure(
        boxes(panels, names),
        say("The mean of the region on each date, by place in the year; one value for each year."),
        say("Box plots by place in the year"),
    )


def _season_names(found: Findings) -> tuple[list[str], np.ndarray]:
    """Names of the boxes, and the box of each date; days are put together by month."""
    if found.axis.step == "dekad":
        names = [
            say("{month} {part}", month=say(month[:3]), part=part) for month in MONTHS for part in ("1", "11", "21")
        ]
        return names, found.axis.seasons
    return [say(month[:3]) for month in MONTHS], found.plan.months - 1


def _grouped(values: np.ndarray, places: np.ndarray, count: int) -> list[np.ndarray]:
    return [values[places == place] for place in range(count)]


def _fixed_text(found: Findings) -> str:
    if found.by_season is False:
        return say(
            "The index was standardised over the whole series, so it has the season of soil moisture itself: "
            "low in the dry months of every year."
        )
    known = say("The index compares each calendar month with the same month of other years")
    if found.by_season is None:
        known = say(
            "If the index compares each calendar month with the same month of other years (the file does not tell)"
        )
    return say(
        "{known}, so the mean of every month is near 0, whatever the climate. The boxes show how much the "
        "years differ: long boxes and far points mark the months in which droughts grow large.",
        known=known,
    )


def reference(found: Findings) -> str:
    """The reference period of the percentiles in words."""
    steps = np.flatnonzero(found.plan.reference)
    return say("{first} to {last}", first=found.date(steps[0]), last=found.date(steps[-1]))


def dry_share_by_half(found: Findings) -> str:
    """A sentence on percentiles within and after the reference period."""
    percentile = found.survey.percentile
    if percentile is None:
        return ""
    inside, after = percentile[found.plan.reference], percentile[~found.plan.reference]
    if not (np.isfinite(inside).any() and np.isfinite(after).any()):
        return ""
    return say(
        " The region’s mean percentile was {inside:.0f} in the reference period and {after:.0f} outside it; "
        "{dry_percentile:.0f} % of the values of the reference period count as dry.",
        inside=np.nanmean(inside),
        after=np.nanmean(after),
        dry_percentile=DRY_PERCENTILE,
    )


def tell_zones(page: Page, found: Findings) -> None:
    """One row for each zone."""
    if not found.zoned:
        page.leave_out(say("Zones"), say("none were given (ZONES), so all numbers are those of the region as a whole."))
        return
    page.section(say("Zones"))
    step, rows = found.latest, []
    for zone, label in enumerate(found.areas.labels):
        if found.areas.area[zone]:
            rows.append((zone + 1, *_zone_row(found, zone, label, step)))
    header = (
        say("No."),
        say("Zone"),
        say("Area (km²)"),
        say("SSI {step}", step=found.date(step)),
        say("In drought"),
        say("Drier than normal since"),
        say("Widest drought"),
        say("Trend per decade"),
        "p",
    )
    page.table(
        header,
        rows,
        say(
            "Mean index and share in moderate drought or worse on the latest date; the date with the largest "
            "share; Sen’s slope of the annual mean, and the larger p-value of the two tests. With many zones, "
            "some p-values are small by chance. The numbers are those on the maps."
        ),
    )
    empty = [label for label, area in zip(found.areas.labels, found.areas.area, strict=True) if not area]
    if empty:
        named = fmt.joined([fmt.short(label) for label in empty[:_NAMED]])
        page.text(
            say("Zones without any value: {named}{value}.", named=named, value=" …" if len(empty) > _NAMED else "")
        )


def _zone_row(found: Findings, zone: int, label: str, step: int) -> tuple:
    shares, valid = found.areas.shares[zone], found.areas.valid_share[zone]
    drought = region.comparable(shares[:, DROUGHT_FROM:].sum(axis=-1), valid)
    series = region.comparable(found.survey.mean[zone], valid)
    trend = region.annual(found.axis, series).trend
    first = region.dry_since(series, step)
    widest = int(np.nanargmax(drought)) if np.isfinite(drought).any() else None
    return (
        fmt.short(label), fmt.square_kilometres(found.areas.area[zone]), fmt.index(found.survey.mean[zone, step]),
        fmt.percent(shares[step, DROUGHT_FROM:].sum()), None if first is None else found.date(first),
        None if widest is None else f"{found.date(widest)} ({fmt.percent(drought[widest])})",
        fmt.index(10 * trend.slope) if trend else None, fmt.p_text(max_p(trend)) if trend else None,
    )  # fmt: skip


def max_p(trend: region.SeriesTrend) -> float:
    """The larger p of the two tests."""
    return float(np.nanmax([trend.p, trend.p_whitened]))

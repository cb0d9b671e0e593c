"""Sections with maps: trend, frequency, seasons, phases."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from .....report.figures import round_end, spread
from .....report.legends import AMOUNT, DIVERGING, FREQUENCY, MOISTURE, Stop
from .....report.maps import Panel, value_maps
from .....report.page import Page
from .....run.language import say
from ....stacks.aggregate.period_statistics import MONTHS, PeriodPlan
from ...area.annual import period_means
from ...classify.classes import CLASS_NAMES
from ...phases.phases import region_means
from .. import formatting as fmt
from ..findings import Findings
from ..plan import DRY_PERCENTILE, LEAST, PHASE_SHARE, THRESHOLD
from .latest import cells, small_maps
from .series import dry_share_by_half, reference

_HALF = 0.5  # of a cell's area that must be significant for it to be hatched
_COLUMNS = 2
_BY_CHANCE = 0.159  # of a normal index lies at −1 or below


def tell_trend(page: Page, found: Findings) -> None:
    """Trend of every pixel, with hatching where it is significant."""
    heading = say("Where is it getting drier or moister?")
    if isinstance(found.trend, str):
        page.leave_out(heading, say("There is no map of trends: {trend}", trend=found.trend))
        return
    slope = 10 * found.trend.maps.mean("slope")
    drier, moister, tested = found.trend.km2.sum(axis=0)
    if not tested:
        page.leave_out(heading, say("There is no map of trends: no pixel has annual means of at least eight years."))
        return
    page.section(heading)
    alpha = found.options.alpha
    limit = found.trend.limit
    page.text(
        say(
            "{drier} of the area ({drier2}) has become significantly drier, {moister} ({moister2}) "
            "significantly moister; the rest has no significant trend.\n\nAt a level of {alpha}, one pixel in "
            "{alpha2:.0f} would look significant by chance alone. The hatching is therefore corrected for the "
            "number of pixels (false discovery rate, Wilks 2016): ",
            drier=fmt.percent(drier / tested),
            drier2=fmt.km2(drier),
            moister=fmt.percent(moister / tested),
            moister2=fmt.km2(moister),
            alpha=fmt.percent(alpha),
            alpha2=1 / alpha,
        )
        + (
            say("p-values up to {limit} are significant here.", limit=fmt.number(limit, 2))
            if limit > 0
            else say("no pixel is significant.")
        )
    )
    known = np.abs(slope[np.isfinite(slope)])
    size = round_end(float(np.percentile(known, 98))) if known.size and known.max() > 0 else 0.1
    hatched = found.trend.maps.mean("significant") >= _HALF
    page.figure(
        value_maps(
            found.grid,
            [Panel(slope, hatched=hatched)],
            spread(DIVERGING, -size, size, say("per decade")),
            land=found.land,
            over=replace(found.over, hatched_label="significant trend"),
        ),
        say(
            "Trend of the annual mean index in units of SSI per decade: brown is drying, green moistening. "
            "Hatched where the trend is significant. {cells}",
            cells=cells(found),
        ),
        say("Map of trends with hatching where they are significant"),
    )


def tell_frequency(page: Page, found: Findings) -> None:
    """How often it is dry, by a measure that is not fixed by construction."""
    page.section(say("Where and when is drought frequent?"))
    maps, plan = found.survey.maps, found.plan
    frequency = maps.mean("frequency")
    low, high = np.percentile(frequency[found.land], (5, 95)) if found.land.any() else (np.nan, np.nan)
    page.text(
        say(
            "The index is standardised at each place, so about {by_chance} of all dates are at {threshold} or "
            "below everywhere, in the desert as in the rain forest (here {low} to {high} in nine tenths of the "
            "places). A map of drought frequency made from this index is therefore nearly the same everywhere. "
            "The maps below show what does differ: when droughts came, and how long they last.",
            by_chance=fmt.percent(_BY_CHANCE),
            threshold=fmt.index(THRESHOLD, 0),
            low=fmt.percent(low),
            high=fmt.percent(high),
        )
    )
    if plan.early.size and plan.late.size:
        early, late = maps.mean("early"), maps.mean("late")
        top = _top(early, late)
        page.figure(
            value_maps(
                found.grid,
                [Panel(100 * early, _years(found, plan.early)), Panel(100 * late, _years(found, plan.late))],
                spread(FREQUENCY, 0, top, say("% of dates")),
                columns=_COLUMNS,
                land=found.land,
                over=found.over,
            ),
            say(
                "How often the index is {threshold} or below (moderate drought or worse) in the first and in "
                "the second half of the record. Where the right map is darker, droughts have become more "
                "frequent.",
                threshold=fmt.index(THRESHOLD, 0),
            ),
            say("Two maps: frequency of drought in both halves of the record"),
        )
    else:
        page.leave_out(say("Drought in both halves of the record"), say("the record has only one year."))
    _tell_longest(page, found)
    _tell_percentiles(page, found)


def _tell_longest(page: Page, found: Findings) -> None:
    longest = found.survey.maps.mean("longest")
    if not longest[np.isfinite(longest)].any():
        limit = fmt.index(THRESHOLD, 0)
        page.text(say("No place has an index of {limit} or below on any date.", limit=limit))
        return
    unit = say("{noun}s", noun=say(found.axis.noun))
    top = 4 * np.ceil(np.nanpercentile(longest, 98) / 4)  # quarters are whole
    page.figure(
        value_maps(
            found.grid,
            [Panel(longest)],
            spread(AMOUNT, 0, max(top, 4), unit),
            land=found.land,
            over=found.over,
        ),
        say(
            "Longest drought of each place: {unit} in a row at {threshold} or below; a date without a value "
            "ends it. Where the soil has a long memory, droughts are fewer and longer. {cells}",
            unit=unit,
            threshold=fmt.index(THRESHOLD, 0),
            cells=cells(found),
        ),
        say("Map of the longest drought"),
    )


def _tell_percentiles(page: Page, found: Findings) -> None:
    if found.survey.percentile is None:
        page.text(
            say(
                "With the soil moisture behind the index (SM), this section also shows how often the soil "
                "itself was dry, as percentiles of a fixed reference period."
            )
        )
        return
    dry = found.survey.maps.mean("dry")
    if not np.isfinite(dry).any():
        page.text(
            say(
                "The reference period covers all dates with values: percentiles of soil moisture then have a "
                "fixed frequency, too. Choose a shorter reference period (REFERENCE_START, REFERENCE_END)."
            )
        )
        return
    page.subsection(say("By soil moisture itself"))
    page.text(
        say(
            "Each value of soil moisture has a percentile among the place’s own values of the reference period "
            "({reference}). In that period {dry_percentile:.0f} % of the dates are dry (at or below percentile "
            "{dry_percentile:.0f}) by definition. On later dates the share is larger where the soil has become "
            "drier, and smaller where it has become moister.{dry_share_by_half}",
            reference=reference(found),
            dry_percentile=DRY_PERCENTILE,
            dry_share_by_half=dry_share_by_half(found),
        )
    )
    page.figure(
        value_maps(
            found.grid,
            [Panel(100 * dry)],
            spread(FREQUENCY, 0, _top(dry), say("% of dates")),
            land=found.land,
            over=found.over,
        ),
        say(
            "Share of the dates outside the reference period on which soil moisture is at or below the "
            "percentile {dry_percentile:.0f} of the reference period. {dry_percentile:.0f} % means no change. "
            "{cells}",
            dry_percentile=DRY_PERCENTILE,
            cells=cells(found),
        ),
        say("Map: how often the soil was dry against the reference period"),
    )


def _top(*shares: np.ndarray) -> float:
    """Upper end of a scale of per cent, whose quarters are round."""
    known = np.concatenate([share[np.isfinite(share)] for share in shares])
    return max(20.0 * np.ceil(5 * np.percentile(known, 98)), 20.0) if known.size else 20.0


def _size(maps: list[np.ndarray]) -> float:
    """End of a scale of the index around zero."""
    return min(round_end(max(float(np.nanpercentile(np.abs(maps), 98)), 0.2)), 3.0)


def _years(found: Findings, steps: np.ndarray) -> str:
    first, last = found.axis.years[steps[0]], found.axis.years[steps[-1]]
    return str(first) if first == last else f"{first}–{last}"


def tell_months(page: Page, found: Findings) -> None:
    """Twelve maps, one for each calendar month."""
    if not found.plan.seasonal:
        page.leave_out(say("Month by month"), say("The stack has one value a year; there are no months to show."))
        return
    page.section(say("Month by month"))
    years = _years(found, found.plan.recent)
    maps = [found.survey.small.mean(f"month{m}") for m in range(1, 13)]
    if not np.isfinite(maps).any():
        page.text(say("No pixel has enough values in {years}.", years=years))
    else:
        size = _size(maps)
        page.text(
            say(
                "The mean index of each calendar month in the recent years, {years}. Over the whole record "
                "these means are near 0; over recent years they show which months have become drier than they "
                "used to be.",
                years=years,
            )
        )
        panels = _month_panels(maps)
        page.figure(
            small_maps(found, panels, spread(DIVERGING, -size, size, "SSI")),
            say(
                "Mean index by calendar month, {years}: brown is drier than normal, green moister. Pixels need "
                "a value on at least {least} of the dates.",
                years=years,
                least=fmt.percent(LEAST),
            ),
            say("Twelve maps of the mean index by calendar month") if len(panels) == len(MONTHS) else "",
        )
    if found.survey.percentile is not None:
        panels = _month_panels([found.survey.small.mean(f"percent{m}") for m in range(1, 13)])
        if not panels:
            return
        page.figure(
            small_maps(found, panels, _season_scale()),
            say(
                "The usual season: mean percentile of soil moisture by calendar month, among all dates of the "
                "reference period ({reference}). Brown months are dry every year; drought makes them drier "
                "still.",
                reference=reference(found),
            ),
            say("Twelve maps of the mean percentile of soil moisture by calendar month")
            if len(panels) == len(MONTHS)
            else "",
        )


def _month_panels(maps: list[np.ndarray]) -> list[Panel]:
    """A panel for each calendar month that has a value; some records are of a season only."""
    named = zip(maps, map(say, MONTHS), strict=True)
    return [Panel(values, name) for values, name in named if np.isfinite(values).any()]


def _season_scale() -> tuple[Stop, ...]:
    words_ = {0.0: say("0 driest"), 1.0: say("100 wettest")}
    return tuple(Stop(100 * s.value, s.colour, words_.get(s.value, f"{100 * s.value:.0f}")) for s in MOISTURE)


def tell_phases(page: Page, found: Findings) -> None:
    """Mean of each phase, and the change from one to the next."""
    phases = found.plan.phases
    means = [found.survey.maps.mean(f"phase{i}") for i in range(len(phases))]
    if not np.isfinite(means).any():
        page.leave_out(
            say("Phases"),
            say(
                "no pixel has values on at least {phase_share} of the dates of any of them.",
                phase_share=fmt.percent(PHASE_SHARE),
            ),
        )
        return
    page.section(say("Phases"))
    text = say(
        "A pixel needs values on at least {phase_share} of the dates of a phase.", phase_share=fmt.percent(PHASE_SHARE)
    )
    if not found.options.phases:
        text = say(
            "No phases were given (PHASES); the record is cut into parts of about as many years. {text}", text=text
        )
    page.text(text)
    panels = [Panel(values, label) for values, label in zip(means, phases, strict=True)]
    size = _size(means)
    page.figure(
        value_maps(
            found.grid,
            panels,
            spread(DIVERGING, -size, size, "SSI"),
            columns=_COLUMNS,
            land=found.land,
            over=found.over,
        ),
        say("Mean index of each phase: brown is drier than normal, green moister."),
        say("{panels_count} maps of the mean index by phase", panels_count=len(panels)),
    )
    if len(phases) < 2:
        return
    changes = [after - before for before, after in pairwise(means)]
    if not np.isfinite(changes).any():
        page.leave_out(
            say("Change between phases"), say("no pixel has enough values in two phases that follow each other.")
        )
        _tell_phase_table(page, found)
        return
    labels = list(phases)
    panels = [
        Panel(change, say("{first} to {last}", first=a, last=b))
        for change, (a, b) in zip(changes, pairwise(labels), strict=True)
    ]
    size = _size(changes)
    page.figure(
        value_maps(
            found.grid,
            panels,
            spread(DIVERGING, -size, size, "SSI"),
            columns=_COLUMNS,
            land=found.land,
            over=found.over,
        ),
        say("Change of the mean index from each phase to the next: brown has become drier, green moister."),
        say("{panels_count} maps of the change between phases", panels_count=len(panels)),
    )
    _tell_phase_table(page, found)


def _tell_phase_table(page: Page, found: Findings) -> None:
    plan, maps = found.plan, found.survey.maps
    names = [f"phase{i}" for i in range(len(plan.phases))]
    weighted, km2 = np.array([maps.total(name) for name in names]).T
    area = float(found.whole.area[0])
    means = region_means(weighted, km2, area, PHASE_SHARE)
    dates = PeriodPlan(list(plan.phases.values()), plan.due, list(plan.phases), None)
    shares = period_means(found.whole, dates, PHASE_SHARE).shares[0, :, : len(CLASS_NAMES)]
    rows = [
        (label, fmt.index(mean), fmt.percent(part / area), *(fmt.percent(one) for one in share[1:]),
         fmt.percent(share[2:].sum()))
        for label, mean, part, share in zip(plan.phases, means, km2, shares, strict=True)
    ]  # fmt: skip
    least = fmt.percent(PHASE_SHARE)
    page.table(
        (
            say("Phase"),
            say("Mean SSI"),
            say("Area with a mean"),
            say("Mild"),
            say("Moderate"),
            say("Severe"),
            say("Extreme"),
            say("Moderate or worse"),
        ),
        rows,
        say(
            "Mean index of the pixels that have one, weighted by area; “–” where that is less than {least} of "
            "the area. Then the mean share of the area by drought class, over the dates on which at least "
            "{least} of the area has a value; “–” for a phase with fewer than {least} such dates.",
            least=least,
        ),
    )

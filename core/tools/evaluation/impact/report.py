"""The tables and the page of `impact`: does the index tell of losses?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from .... import __version__
from ....data.stack.time_axis import MONTHS
from ....data.table.frames import make_frame
from ....report import figures as look
from ....report import formatting as fmt
from ....report.page import Page
from ....report.scatter import Scatter, small_scatters
from ....run.language import say
from .comparison import ALPHA, Impact
from .impact import FEWEST
from .scale_search import IndexSeries, ZoneSearch
from .thresholds import MIN_YEARS

if TYPE_CHECKING:
    import pandas


def impact_table(found: Impact) -> pandas.DataFrame:
    """A row for each zone, and one for all of them together."""
    columns = {
        "zone": str,
        "years": int,
        "r": float,
        "r_low": float,
        "r_high": float,
        "p": float,
        "critical_r": float,
        "significant": str,
        "rank_r": float,
        "rank_p": float,
        "r_detrended": float,
        "p_detrended": float,
        "slope_per_unit": float,
    }
    s = found.scores
    rows = [
        (
            zone,
            int(s.n[k]),
            *(float(v[k]) for v in (s.r, s.r_low, s.r_high, s.p, s.critical_r)),
            _word(found, k),
            *(float(v[k]) for v in (s.rho, s.rho_p, s.r_detrended, s.p_detrended, s.slope)),
        )
        for k, zone in enumerate(found.zones)
    ]
    nan = float("nan")
    word = "" if not np.isfinite(found.pooled.p) else "yes" if found.pooled.p < ALPHA else "no"
    rows.append(("all zones", found.pooled.years, found.pooled.r, nan, nan, found.pooled.p, nan, word, *[nan] * 5))
    return make_frame(columns, rows, source="correlations")


def _word(found: Impact, k: int) -> str:
    if not np.isfinite(found.scores.p[k]):
        return ""
    if found.significant[k]:
        return "yes"
    return "only by itself" if found.scores.p[k] < ALPHA else "no"


def season_table(found: Impact) -> pandas.DataFrame:
    """A row for each zone and year: the season's index and the loss."""
    name = "loss_share" if found.losses.of_area else "loss"
    rows = [
        (zone, int(year), float(found.index[i, k]), float(found.loss[i, k]))
        for k, zone in enumerate(found.zones)
        for i, year in enumerate(found.years)
        if np.isfinite(found.index[i, k]) or np.isfinite(found.loss[i, k])
    ]
    return make_frame({"zone": str, "year": int, "index": float, name: float}, rows, source="seasons")


_SHOWN = 16
_CURVES = 6  # zones with an ROC curve
_FOLDED = 24  # rows; longer tables are opened on demand


def impact_report(
    found: Impact, path: str, searched: Sequence[ZoneSearch] = (), indices: Sequence[IndexSeries] = ()
) -> None:
    """Write the page.

    Parameters
    ----------
    found
        Index and losses.
    path
        Of the page.
    searched, indices
        Thresholds of each zone and season, and the indices that were tried.

    Raises
    ------
    MissingPackageError, OutputError
    """
    what = say("share of the area that was lost") if found.losses.of_area else say("reported loss")
    season = _season(found.months)
    page = Page(
        say("Drought index and reported losses"),
        say(
            "{variable}, mean of {season}, beside the {what} in {zones_count} zones, {first} to {last}.",
            variable=found.variable,
            season=season,
            what=what,
            zones_count=len(found.zones),
            first=found.years[0],
            last=found.years[-1],
        ),
    )
    tested = int(np.isfinite(found.scores.p).sum())
    page.key_figures(
        [
            (fmt.decimal(found.pooled.r, 2, True), say("correlation within the zones, all together")),
            (fmt.p_text(found.pooled.p), say("p-value (permutation of years)")),
            (
                say("{sum} of {tested}", sum=int(found.significant.sum()), tested=tested),
                say("zones with a significant correlation (10 % false discoveries)"),
            ),
        ]
    )
    page.text(
        say(
            "If the index is useful, r is negative: drier (lower SSI) goes with larger losses. With few years "
            "only large correlations are significant; the column “r needed” gives the smallest |r| that is "
            "significant at 5 %."
        )
    )
    if tested:
        page.section(say("Zone by zone"))
        _scatters(page, found, what, season)
        _table(page, found)
    else:
        page.leave_out(say("Zone by zone"), say("No zone has {fewest} years with index and loss.", fewest=FEWEST))
    _thresholds(page, searched, indices)
    page.section(say("How to read this"))
    page.points(
        [
            (
                say(
                    "Reported losses have other causes (floods, prices, the size of the sown area, the way of "
                    "reporting). Trends in both cause correlations; the detrended r does not contain them."
                )
            ),
            say("Rank correlation does not depend on single extreme years."),
            (
                say(
                    "The p-value of all zones together comes from 999 permutations of whole years: "
                    "neighbouring zones suffer in the same years, so they do not count as independent."
                )
            ),
            (say("“On its own”: significant at 5 % on its own, but not after correcting for the number of zones.")),
        ]
        + (
            []
            if found.losses.of_area
            else [say("The losses are not divided by an area (AREA_FIELD): compare zones of different size by r only.")]
        )
    )
    page.footer(say("Made by AgriDrought {version}, tool “Compare with reported losses”.", version=__version__))
    page.write(path)


def _thresholds(page: Page, searched: Sequence[ZoneSearch], indices: Sequence[IndexSeries]) -> None:
    """Which index and threshold tell years of loss, judged with years left out."""
    judged = [one for one in searched if np.isfinite(one.search.hit_rate)]
    heading = say("At which index do losses begin?")
    if not judged:
        if searched:
            page.leave_out(
                heading,
                say(
                    "no zone has {least} years with index and loss, three of them with a loss and three without.",
                    least=MIN_YEARS,
                ),
            )
        return
    page.section(heading)
    claimed = [one for one in judged if one.chosen is not None]
    page.text(
        say(
            "In {claimed} of {count} zones and seasons an index tells years of loss from others, judged by years that"
            " had no part in the choice. Where the interval of the skill includes 0 nothing is claimed, and no"
            " threshold is given.",
            claimed=len(claimed), count=len(searched),
        )
    )  # fmt: skip
    if claimed:
        page.figure(
            _roc_figure(claimed[:_CURVES], indices),
            say(
                "Hits against false alarms for every threshold of the chosen index. The dot is what the choice gives"
                " with years left out; on the line an index knows nothing."
            ),
            say("ROC curves of the chosen index by zone"),
        )
    rows = []
    for one in judged:
        found = one.search
        rows.append([
            fmt.short(one.zone), _season(one.months), say("none") if one.chosen is None else indices[one.chosen].name,
            None if one.chosen is None else fmt.decimal(found.value, 2, True), found.years, found.events,
            fmt.percent(found.hit_rate), fmt.percent(found.false_alarm_rate),
            say(
                "{value} ({low} to {high})", value=fmt.decimal(found.peirce, 2, True),
                low=fmt.decimal(found.low, 2, True), high=fmt.decimal(found.high, 2, True),
            ), fmt.decimal(found.auc, 2), fmt.p_text(one.p) if np.isfinite(one.p) else None,
        ])  # fmt: skip
    head = [
        say("Zone"), say("Season"), say("Index"), say("Threshold"), say("Years"), say("Years of loss"), say("Hits"),
        say("False alarms"), say("Skill (90 % interval)"), say("Area under ROC"), say("p-value"),
    ]  # fmt: skip
    page.table(
        head, rows, say("Thresholds, judged by years that had no part in the choice."), folded=len(rows) > _FOLDED
    )
    if len(indices) > 1:
        page.text(
            say(
                "{count} indices were tried ({names}). The more are tried, the better one of them fits by chance: skill"
                " and p-value are those of the whole search, scale and threshold chosen together.",
                count=len(indices), names=fmt.joined([index.name for index in indices]),
            )
        )  # fmt: skip


def _roc_figure(claimed: Sequence[ZoneSearch], indices: Sequence[IndexSeries]):
    """Curves of some zones, three beside each other; a matplotlib Figure."""
    columns = 3
    figure, axes, key = look.panels(-(-len(claimed) // columns), columns, 1.9, 1.9, "", headings=True)
    for place, (ax, one) in enumerate(zip(axes[: len(claimed)], claimed, strict=True)):
        chosen = one.chosen or 0
        value, event = one.index[:, chosen], one.event
        told = value[None] <= np.append(-np.inf, np.sort(value))[:, None]
        hits, alarms = told[:, event].mean(axis=1), told[:, ~event].mean(axis=1)
        look.heading(ax, f"{fmt.short(one.zone, 14)}, {indices[chosen].name}")
        ax.plot((0, 1), (0, 1), color=look.LINE, linewidth=0.8)
        ax.step(alarms, hits, where="post", color=look.INK, linewidth=1.2)
        ax.plot(one.search.false_alarm_rate, one.search.hit_rate, "o", color="#d6562b", markersize=6)
        ax.set_xlim(0, 1)
        ax.set_ylim(0, 1.02)
        ax.set_xticks([0, 0.5, 1])
        ax.tick_params(labelleft=place % columns == 0)
    for ax in axes[len(claimed) :]:
        ax.axis("off")
    look.add_words(
        key, say("Across: share of other years with a false alarm. Up: share of years of loss that are told.")
    )
    return figure


def _season(months: tuple[int, ...]) -> str:
    if len(months) == 12:
        return say("the year")
    names = [say(MONTHS[month - 1]) for month in months]
    spans = all((b - a) % 12 == 1 for a, b in pairwise(months))
    return say("{first} to {last}", first=names[0], last=names[-1]) if spans and len(months) > 1 else ", ".join(names)


def _scatters(page: Page, found: Impact, what: str, season: str) -> None:
    order = [k for k in np.argsort(np.nan_to_num(found.scores.p, nan=9)) if np.isfinite(found.scores.p[k])]
    panels = [
        Scatter(
            say("{zones}, r = {r}", zones=fmt.short(found.zones[k], 14), r=fmt.decimal(found.scores.r[k], 2, True)),
            found.index[:, k],
            found.loss[:, k],
            bool(found.significant[k]),
        )
        for k in order[:_SHOWN]
    ]
    rest = (
        say(
            " Of {order_count} zones, the {shown} with the smallest p-values are shown.",
            order_count=len(order),
            shown=_SHOWN,
        )
        if len(order) > _SHOWN
        else ""
    )
    page.figure(
        small_scatters(panels, say("index, {season}", season=season), what), say("Each dot is a year.{rest}", rest=rest)
    )


def _table(page: Page, found: Impact) -> None:
    s = found.scores
    rows = [
        [
            fmt.short(zone),
            int(s.n[k]),
            fmt.decimal(s.r[k], 2, True),
            f"{fmt.decimal(s.r_low[k], 2, True)} … {fmt.decimal(s.r_high[k], 2, True)}",
            fmt.p_text(s.p[k]),
            fmt.decimal(s.critical_r[k], 2),
            {True: say("yes"), False: say("on its own") if s.p[k] < ALPHA else say("no")}[bool(found.significant[k])],
            fmt.decimal(s.rho[k], 2, True),
            fmt.decimal(s.r_detrended[k], 2, True),
            fmt.p_text(s.p_detrended[k]),
        ]
        for k, zone in enumerate(found.zones)
        if np.isfinite(s.p[k])
    ]
    if rows:
        header = [
            say("Zone"),
            say("Years"),
            "r",
            say("95 % interval"),
            say("p-value"),
            say("r needed"),
            say("Significant"),
            say("Rank correlation"),
            say("Detrended r"),
            say("p-value"),
        ]
        page.table(header, rows, say("Correlation of the index with the loss, zone by zone"))

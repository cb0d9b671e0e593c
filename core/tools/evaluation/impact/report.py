"""The report of “impact”: does the index tell of losses?"""

from __future__ import annotations

import numpy as np

from .... import __version__
from ....data.stack.time_axis import MONTHS
from ....report import formatting as fmt
from ....report.page import Page
from ....report.scatter import Scatter, small_scatters
from .comparison import ALPHA, Impact
from .impact import FEWEST

_SHOWN = 16


def impact_report(found: Impact, path: str) -> None:
    """Write the page.

    Raises
    ------
    MissingPackageError, OutputError
    """
    what = "share of the area that was lost" if found.losses.of_area else "reported loss"
    season = _season(found.months)
    page = Page(
        "Drought index and reported losses",
        f"{found.variable}, mean of {season}, beside the {what} in {len(found.zones)} zones, {found.years[0]} to "
        f"{found.years[-1]}.",
    )
    tested = int(np.isfinite(found.scores.p).sum())
    page.key_figures(
        [
            (fmt.decimal(found.pooled.r, 2, True), "correlation within the zones, all together"),
            (fmt.p_text(found.pooled.p), "p-value (permutation of years)"),
            (
                f"{int(found.significant.sum())} of {tested}",
                "zones with a significant correlation (10 % false discoveries)",
            ),
        ]
    )
    page.text(
        """If the index is useful, r is negative: drier (lower SSI) goes with larger losses. With few years only large
        correlations are significant; the column “r needed” gives the smallest |r| that is significant at 5 %."""
    )
    if tested:
        page.section("Zone by zone")
        _scatters(page, found, what, season)
        _table(page, found)
    else:
        page.leave_out("Zone by zone", f"No zone has {FEWEST} years with index and loss.")
    page.section("How to read this")
    page.points(
        [
            (
                "Reported losses have other causes (floods, prices, the size of the sown area, the way of reporting)."
                " Trends in both cause correlations; the detrended r does not contain them."
            ),
            "Rank correlation does not depend on single extreme years.",
            (
                "The p-value of all zones together comes from 999 permutations of whole years: neighbouring zones"
                " suffer in the same years, so they do not count as independent."
            ),
            ("“On its own”: significant at 5 % on its own, but not after correcting for the number of zones."),
        ]
        + (
            []
            if found.losses.of_area
            else ["The losses are not divided by an area (AREA_FIELD): compare zones of different size by r only."]
        )
    )
    page.footer(f"Made by AgriDrought {__version__}, tool “Compare with reported losses”.")
    page.write(path)


def _season(months: tuple[int, ...]) -> str:
    if len(months) == 12:
        return "the year"
    names = [MONTHS[month - 1] for month in months]
    spans = all((b - a) % 12 == 1 for a, b in zip(months[:-1], months[1:]))
    return f"{names[0]} to {names[-1]}" if spans and len(months) > 1 else ", ".join(names)


def _scatters(page: Page, found: Impact, what: str, season: str) -> None:
    order = [k for k in np.argsort(np.nan_to_num(found.scores.p, nan=9)) if np.isfinite(found.scores.p[k])]
    panels = [
        Scatter(
            f"{fmt.short(found.zones[k], 14)}, r = {fmt.decimal(found.scores.r[k], 2, True)}",
            found.index[:, k],
            found.loss[:, k],
            bool(found.significant[k]),
        )
        for k in order[:_SHOWN]
    ]
    rest = f" Of {len(order)} zones, the {_SHOWN} with the smallest p-values are shown." if len(order) > _SHOWN else ""
    page.figure(small_scatters(panels, f"index, {season}", what), f"Each dot is a year.{rest}")


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
            {True: "yes", False: "on its own" if s.p[k] < ALPHA else "no"}[bool(found.significant[k])],
            fmt.decimal(s.rho[k], 2, True),
            fmt.decimal(s.r_detrended[k], 2, True),
            fmt.p_text(s.p_detrended[k]),
        ]
        for k, zone in enumerate(found.zones)
        if np.isfinite(s.p[k])
    ]
    if rows:
        header = [
            "Zone", "Years", "r", "95 % interval", "p-value", "r needed", "Significant", "Rank correlation",
            "Detrended r", "p-value",
        ]  # fmt: skip
        page.table(header, rows, "Correlation of the index with the loss, zone by zone")

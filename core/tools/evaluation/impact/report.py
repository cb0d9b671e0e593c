"""The report of “impact”: does the index tell of losses?"""

from __future__ import annotations

import numpy as np

from .... import __version__
from ....data.stack.time_axis import MONTHS
from ....report.figures import number
from ....report.page import Page
from ....report.small_scatters import Scatter, small_scatters
from .impact import FEWEST
from .result import ALPHA, Impact

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
            (
                number(found.pooled.r, 2, True) if np.isfinite(found.pooled.r) else "–",
                "correlation within the zones, all together",
            ),
            (_p_text(found.pooled.p), "p-value (permutation of years)"),
            (
                f"{int(found.significant.sum())} of {tested}",
                "zones with a significant correlation (10 % false discoveries)",
            ),
        ]
    )
    page.text(
        """If the index is useful, r is negative: drier (lower SSI) goes with larger losses. With few years only large
        correlations are significant; the column “needed” gives the smallest |r| that is significant at 5 %."""
    )
    page.section("Zone by zone")
    if not tested:
        page.text(f"No zone has {FEWEST} years with index and loss.")
    else:
        _scatters(page, found, what, season)
    _table(page, found)
    page.section("How to read this")
    page.points(
        [
            (
                "Reported losses have other causes (floods, prices, the size of the sown area, the way of reporting)."
                " Trends in both cause correlations; the detrended r is free of them."
            ),
            "Rank correlation does not depend on single extreme years.",
            (
                "The p-value of all zones together comes from 999 permutations of whole years: neighbouring zones"
                " suffer in the same years, and are not counted as independent."
            ),
            ("“On its own”: significant at 5 % on its own, but not after correcting for the number of zones."),
        ]
        + (
            []
            if found.losses.of_area
            else [
                "The losses are not divided by an area (AREA_FIELD): zones of different size can only be compared by r."
            ]
        )
    )
    page.footer(f"Made by AgriDrought {__version__}, tool Impact.")
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
            f"{found.zones[k][:20]}, r = {number(float(found.scores.r[k]), 2, True)}",
            found.index[:, k],
            found.loss[:, k],
            bool(found.significant[k]),
        )
        for k in order[:_SHOWN]
    ]
    rest = f" The {_SHOWN} clearest of {len(order)} zones." if len(order) > _SHOWN else ""
    page.figure(small_scatters(panels, f"index, {season}", what), f"Each dot is a year.{rest}")


def _table(page: Page, found: Impact) -> None:
    s = found.scores
    rows = [
        [
            zone,
            int(s.n[k]),
            _two(s.r[k]),
            f"{_two(s.r_low[k])} … {_two(s.r_high[k])}",
            _p_text(s.p[k]),
            _two(s.critical_r[k]),
            {True: "yes", False: "on its own" if s.p[k] < ALPHA else "no"}[bool(found.significant[k])],
            _two(s.rho[k]),
            _two(s.r_detrended[k]),
            _p_text(s.p_detrended[k]),
        ]
        for k, zone in enumerate(found.zones)
        if np.isfinite(s.p[k])
    ]
    if rows:
        header = ["zone", "years", "r", "95 % interval", "p", "needed", "significant", "rank r", "detrended r", "p"]
        page.table(header, rows, "Index against loss")


def _two(value) -> str:
    return number(round(float(value), 2), 2, True) if np.isfinite(value) else "–"


def _p_text(p: float) -> str:
    if not np.isfinite(p):
        return "–"
    return "< 0.001" if p < 0.001 else f"{p:.3f}"

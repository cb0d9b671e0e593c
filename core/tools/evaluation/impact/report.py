"""The tables and the page of `impact`: does the index tell of losses?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .... import __version__
from ....data.stack.time_axis import MONTHS
from ....data.table.frames import make_frame
from ....report import formatting as fmt
from ....report.page import Page
from ....report.scatter import Scatter, small_scatters
from .comparison import ALPHA, Impact
from .impact import FEWEST

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

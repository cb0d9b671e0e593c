"""What `impact` found, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import make_frame
from .comparison import ALPHA, Impact

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

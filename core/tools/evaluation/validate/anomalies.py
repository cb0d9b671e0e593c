"""Departures of a series from its own season (methods §9): the season is easily right, the anomaly is what counts."""

from __future__ import annotations

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....run.errors import DateError, ParameterError
from ....run.language import say

KINDS = ("none", "climatology", "moving_window")
WINDOW_DAYS = 35  # of both: the usual one (Gruber et al. 2020)
FEWEST = 3  # values behind a mean
_SHARE = 0.2  # of a moving window that must be valid


def require_kind(kind: str, axis: TimeAxis) -> None:
    """Raise an error unless anomalies of this kind can be had on an axis.

    Raises
    ------
    ParameterError, DateError
    """
    if kind not in KINDS:
        raise ParameterError("ANOMALIES is “{kind}”; it is one of {kinds}.", kind=kind, kinds=", ".join(KINDS))
    if kind == "moving_window" and not _short(axis):
        raise DateError(
            "A moving window of {window_days} days needs days or dekads; the common time step is the {noun}. "
            "Choose ANOMALIES climatology.",
            window_days=WINDOW_DAYS, noun=say(axis.noun),
        )  # fmt: skip
    if kind == "climatology" and (axis.is_yearly or axis.size < FEWEST * axis.steps_per_year * 0.8):
        raise DateError(
            "Anomalies from the mean season need about {fewest} years of shorter steps than a year; the common"
            " record has {size} × {noun}. Choose ANOMALIES none or moving_window."
            if _short(axis)
            else "Anomalies from the mean season need about {fewest} years of shorter steps than a year; the common"
            " record has {size} × {noun}. Choose ANOMALIES none.",
            fewest=FEWEST,
            size=axis.size,
            noun=say(axis.noun),
        )


def _short(axis: TimeAxis) -> bool:
    """Whether steps are short enough for a moving window of some of them."""
    return axis.steps_per_year > 12


def anomalies(x: np.ndarray, axis: TimeAxis, kind: str) -> np.ndarray:
    """What a series departs by from its mean season, or from the mean of the 35 days around each date.

    Parameters
    ----------
    x
        ``(time, …)`` on the axis, NaN for missing.
    kind
        ``climatology``: minus the mean of the same calendar month, dekad, or days of the year (35 days, as a circle)
        of all years. ``moving_window``: minus the mean of 35 days around it, of which a fifth must be valid.

    Returns
    -------
    float64 of the same shape; NaN where fewer than three values stand behind the mean.
    """
    x = np.asarray(x, "float64")
    valid = np.isfinite(x)
    sums, counts = np.where(valid, x, 0.0), valid.astype("float64")
    half = WINDOW_DAYS // 2 // max(int(365 / axis.steps_per_year), 1)
    if kind == "climatology":
        places = np.arange(axis.season_count)
        sums, counts = (_by_season(values, axis.seasons, places.size) for values in (sums, counts))
        around = (places[:, None] + np.arange(-half, half + 1)) % places.size
        sums, counts = sums[around].sum(axis=1)[axis.seasons], counts[around].sum(axis=1)[axis.seasons]
        enough = float(FEWEST)
    else:
        sums, counts = _moving(sums, half), _moving(counts, half)
        enough = max(FEWEST, _SHARE * (2 * half + 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(counts >= enough, x - sums / counts, np.nan)


def _by_season(values: np.ndarray, seasons: np.ndarray, count: int) -> np.ndarray:
    out = np.zeros((count, *values.shape[1:]))
    np.add.at(out, seasons, values)
    return out


def _moving(values: np.ndarray, half: int) -> np.ndarray:
    """Sums over the steps from ``half`` before to ``half`` after each, as far as the record goes."""
    total = np.concatenate([np.zeros((1, *values.shape[1:])), np.cumsum(values, axis=0)])
    last = np.minimum(np.arange(len(values)) + half + 1, len(values))
    return total[last] - total[np.maximum(np.arange(len(values)) - half, 0)]

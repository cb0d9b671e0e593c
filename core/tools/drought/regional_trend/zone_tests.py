"""The tests of all zones: results, the table of them, and what makes them say less than they seem to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import make_frame
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.language import later, say
from ....run.messages import Tell
from ..trend.false_discovery import WILKS, largest_rejected
from .peer_tests import MIN_VALUES, NO_ANSWER, TESTS, TOO_FEW, PeerResult, run_test
from .zone_series import ZoneSeries

if TYPE_CHECKING:
    import pandas


AGGREGATES = ("none", "annual_mean")


@dataclass(frozen=True)
class RegionalTrendOptions:
    """How the series of zones are tested.

    test
        One of `TESTS`.
    aggregate
        One of `AGGREGATES`.
    alpha
        Two-sided significance level.
    min_valid
        Share of a zone's area that a mean needs.
    lag
        Largest lag of the corrections of Hamed and Rao, and Yue and Wang; None: all lags.
    """

    test: str = "original_test"
    aggregate: str = "none"
    alpha: float = 0.05
    min_valid: float = 0.5
    lag: int | None = None

    def __post_init__(self):
        if self.test not in TESTS:
            raise ParameterError("TEST is “{test}”; it is one of {tests}.", test=self.test, tests=", ".join(TESTS))
        if self.aggregate not in AGGREGATES:
            raise ParameterError(
                "AGGREGATE is “{aggregate}”; it is one of {aggregates}.",
                aggregate=self.aggregate, aggregates=", ".join(AGGREGATES),
            )  # fmt: skip
        if not 0 < self.alpha < 0.5:
            raise ParameterError("ALPHA is {alpha:g}; it lies between 0 and 0.5.", alpha=self.alpha)
        if not 0 <= self.min_valid <= 1:
            raise ParameterError(
                "MIN_VALID is {min_valid:g}; it is a share between 0 and 1.",
                min_valid=self.min_valid,
            )  # fmt: skip
        if self.lag is not None and self.lag < 1:
            raise ParameterError("LAG is {lag}; it is at least 1.", lag=self.lag)


@dataclass(frozen=True)
class TestedZone:
    """A zone, or all of them in a joint test: its series ``(time,)`` (mean of the zones), and the test's result."""

    label: str
    values: np.ndarray
    n: int
    area: float
    share: float
    result: PeerResult
    significant_fdr: bool | None = None


ALL_ZONES = later("all zones together")
WHOLE = "whole raster"
_NAMED = 8  # zones named in a message
COLUMNS = {
    "zone": str, "test": str, "aggregate": str, "n": int, "missing": int, "first": date, "last": date,
    "area_km2": float, "valid_share": float, "trend": str, "h": int, "p": float, "z": float, "tau": float,
    "s": float, "var_s": float, "slope_per_year": float, "intercept": float, "h_fdr": int,
}  # fmt: skip


def tested_zones(series: ZoneSeries, options: RegionalTrendOptions, job: Job) -> list[TestedZone]:
    """Test the series of each zone, or of all together in a joint test."""
    shares = series.share.mean(axis=0)
    if TESTS[options.test].joint:
        enough = np.count_nonzero(np.isfinite(series.values), axis=0) >= MIN_VALUES
        if not enough.all():
            left = [label for label, one in zip(series.labels, enough, strict=True) if not one]
            job.tell.warn(
                "Zones with fewer than {least} values are left out of the joint test: {zones}.",
                least=MIN_VALUES, zones=_listed(left),
            )  # fmt: skip
            job.tell.leave_out("zones", len(left), len(enough), "fewer than {min_values} values", min_values=MIN_VALUES)
        values, weight = series.values[:, enough], series.area[enough]
        result = PeerResult(TOO_FEW)
        if values.shape[1] > 1:
            result = run_test(options.test, values, series.axis, options.alpha, options.lag)
        whole = np.isfinite(values).all(axis=1)
        mean = np.where(whole, np.nan_to_num(values) @ (weight / max(weight.sum(), 1e-300)), np.nan)
        n = int(np.isfinite(values).any(axis=1).sum())
        return [TestedZone(ALL_ZONES, mean, n, float(weight.sum()), float(shares[enough].mean()), result)]
    tested = []
    for i, (label, area, share) in enumerate(zip(series.labels, series.area, shares, strict=True)):
        job.check()
        values = series.values[:, i]
        result = run_test(options.test, values, series.axis, options.alpha, options.lag)
        n = int(np.isfinite(values).sum())
        tested.append(TestedZone(label or WHOLE, values, n, float(area), float(share), result))
        job.report((i + 1) / len(series.labels))
    limit = largest_rejected(np.array([one.result.p for one in tested]), WILKS * options.alpha)
    return [
        replace(one, significant_fdr=None if one.result.significant is None else one.result.p <= limit)
        for one in tested
    ]


def zones_table(tested: list[TestedZone], series: ZoneSeries, options: RegionalTrendOptions) -> pandas.DataFrame:
    """A row for each zone, or one for a joint test; columns `COLUMNS`."""
    dates, size = series.axis.dates, series.axis.size
    rows = []
    for one in tested:
        r, flag = one.result, lambda value: None if value is None else int(value)
        rows.append(
            (
                one.label, options.test, options.aggregate, one.n, size - one.n, dates[0], dates[-1], one.area,
                one.share, r.trend, flag(r.significant), r.p, r.z, r.tau, r.s, r.var_s, r.slope_per_year,
                r.intercept, flag(one.significant_fdr),
            )
        )  # fmt: skip
    return make_frame(COLUMNS, rows)


def _listed(labels: list[str]) -> str:
    more = f" and {len(labels) - _NAMED} more" if len(labels) > _NAMED else ""
    return ", ".join(labels[:_NAMED]) + more


def advise(tested: Sequence[TestedZone], series: ZoneSeries, options: RegionalTrendOptions, tell: Tell) -> None:
    """Warn of results that say less than they seem to."""
    test, words = TESTS[options.test], [one.result.trend for one in tested]
    few = [one.label for one in tested if one.result.trend == TOO_FEW]
    if few:
        rule = say(" (dates or years on which all are there)") if test.whole_rows else ""
        tell.warn("Too few values{rule} for a test: {zones}.", rule=rule, zones=_listed(few))
        tell.leave_out("zones", len(few), len(tested), "too few values for a test")
    if NO_ANSWER in words:
        none = [one.label for one in tested if one.result.trend == NO_ANSWER]
        tell.warn(
            "{test} gives no answer for {zones}: its corrected variance is negative there. A LAG of 1 to 3 keeps the"
            " correction to the nearest dates; or take another test.",
            test=options.test, zones=_listed(none),
        )  # fmt: skip
    gaps = [one.label for one in tested if one.n < series.axis.size]
    if gaps and test.closes_gaps:
        tell.warn(
            "Dates are missing in {zones}. {test} takes the values on both sides of a gap for neighbours in time, which"
            " blurs the autocorrelation. Fill the gaps first, or take annual means (AGGREGATE).",
            test=options.test, zones=_listed(gaps),
        )  # fmt: skip
    if test.whole_rows and any(np.isnan(series.values).any(axis=1)):
        what = say("year of which a single month or dekad") if test.seasonal else say("date on which a single zone")
        tell.warn("{test} leaves out every {what} is missing.", test=options.test, what=what)
    if options.test == "yue_wang_modification_test" and options.lag is None:
        tell.warn(
            "yue_wang_modification_test over all lags (LAG empty) shrinks the variance to almost nothing: most series"
            " then look significant. Give LAG 1."
        )

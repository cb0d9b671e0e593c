"""Trends of the zones of a stack: their mean series, a test of each, a table and a report."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from ....data.earth.grid import require_same_grid
from ....data.raster import RasterFile
from ....data.stack.fill_flags import open_flags
from ....data.stack.time_stack import TimeStack
from ....data.table.attribute_table import AttributeTable
from ....engine.staging import Staging
from ....run.errors import DateError, ParameterError
from ....run.job import Job
from ....run.provenance import Provenance
from ....zonal.zones import ZonePolygons, open_zones
from ..trend.false_discovery import WILKS, largest_rejected
from .options import RegionalTrendOptions
from .peer_tests import MIN_VALUES, NO_ANSWER, TESTS, TOO_FEW, PeerResult, require_suitable, run_test
from .result import TestedZone
from .zone_series import ZoneSeries, zone_series

ALL_ZONES = "all zones together"
WHOLE = "whole raster"
_NAMED = 8  # zones named in a message
COLUMNS = {
    "zone": str, "test": str, "aggregate": str, "n": int, "missing": int, "first": date, "last": date,
    "area_km2": float, "valid_share": float, "trend": str, "h": int, "p": float, "z": float, "tau": float,
    "s": float, "var_s": float, "slope_per_year": float, "intercept": float, "h_fdr": int,
}  # fmt: skip


def regional_trend(
    source: str,
    options: RegionalTrendOptions,
    job: Job,
    zones: str | ZonePolygons | None = None,
    mask: str | None = None,
    flags: str | None = None,
    report: str | None = None,
    provenance: Provenance | None = None,
) -> tuple[AttributeTable, dict[str, float]]:
    """Test the area-weighted mean series of every zone.

    zones
        Polygons, or a raster of codes on the grid; None: the whole raster is one zone.
    mask, flags
        See `zone_series`.
    report
        Path of an HTML page.

    Returns
    -------
    A row for each zone under `COLUMNS` (one row for a joint test), and ``ZONE_COUNT``,
    ``SIGNIFICANT_ZONES`` and ``SIGNIFICANT_ZONES_FDR``.

    Raises
    ------
    GridError, DateError, ParameterError, InputError, ResourceError
    """
    said: list[str] = []
    warn = job.warn
    job = replace(job, warn=lambda text: (said.append(text), warn(text)))
    paths = [source, mask, flags, *([zones] if isinstance(zones, str) else [])]
    with Staging(paths) as stage, ExitStack() as opened:
        stack = opened.enter_context(TimeStack(source))
        _require_years(stack, options)
        page = stage.place(report) if report else None
        beside = report or str(Path(tempfile.gettempdir()) / "zones")
        places = _opened(opened, open_zones(zones, stack, job.part(0, 0.1), stage, beside) if zones else None)
        area = _opened(opened, RasterFile(mask) if mask else None)
        if area:
            require_same_grid(stack, area)
        fill = _opened(opened, open_flags(flags, stack) if flags else None)
        annual = options.aggregate == "annual_mean" and stack.axis.step != "year"
        if not annual:  # those of annual means are checked when it is known which years there are
            require_suitable(options.test, stack.axis, len(places.labels) if places else 1)
        series = zone_series(stack, places, area, fill, options.min_valid, job.part(0.1, 0.8))
        if annual:
            series = series.annual(stack.spacing, job.check)
            require_suitable(options.test, series.axis, len(series.labels))
        tested = _tested(series, options, job.part(0.8, 0.95))
        _advise(tested, series, options, job)
        table = _table(tested, series, options)
        if page:
            from .report import ReportInputs, write_report

            inputs = ReportInputs(source, stack.unit, stack.variable, str(zones or ""), mask or "", provenance)
            write_report(page, tested, series, options, inputs, said, job)
    significant = [one for one in tested if one.result.significant]
    return table, {
        "ZONE_COUNT": len(series.labels),
        "SIGNIFICANT_ZONES": len(significant),
        "SIGNIFICANT_ZONES_FDR": sum(bool(one.significant_fdr) for one in tested),
    }


def _opened(opened: ExitStack, raster):
    return opened.enter_context(raster) if raster else None


def _require_years(stack: TimeStack, options: RegionalTrendOptions) -> None:
    """Annual means are refused before the stack is read where they cannot be enough."""
    if options.aggregate != "annual_mean":
        return
    if TESTS[options.test].seasonal:
        raise ParameterError(
            f"TEST {options.test} compares months with months; annual means (AGGREGATE) have none. Choose one of the "
            "two: both keep the season out of the trend."
        )
    years = len(set(stack.axis.years.tolist()))
    if years < MIN_VALUES:
        raise DateError(
            f"{stack.path} has dates in {years} year(s); a trend of annual means needs at least {MIN_VALUES}."
        )


def _tested(series: ZoneSeries, options: RegionalTrendOptions, job: Job) -> list[TestedZone]:
    """The result of each zone, or of all in a joint test."""
    shares = series.share.mean(axis=0)
    if TESTS[options.test].joint:
        enough = np.count_nonzero(np.isfinite(series.values), axis=0) >= MIN_VALUES
        if not enough.all():
            left = [label for label, one in zip(series.labels, enough) if not one]
            job.warn(f"Zones with fewer than {MIN_VALUES} values are left out of the joint test: {_listed(left)}.")
        values, weight = series.values[:, enough], series.area[enough]
        result = PeerResult(TOO_FEW)
        if values.shape[1] > 1:
            result = run_test(options.test, values, series.axis, options.alpha, options.lag)
        whole = np.isfinite(values).all(axis=1)
        mean = np.where(whole, np.nan_to_num(values) @ (weight / max(weight.sum(), 1e-300)), np.nan)
        n = int(np.isfinite(values).any(axis=1).sum())
        return [TestedZone(ALL_ZONES, mean, n, float(weight.sum()), float(shares[enough].mean()), result)]
    tested = []
    for i, (label, area, share) in enumerate(zip(series.labels, series.area, shares)):
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


def _table(tested: list[TestedZone], series: ZoneSeries, options: RegionalTrendOptions) -> AttributeTable:
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
    return AttributeTable(COLUMNS, rows)


def _listed(labels: list[str]) -> str:
    more = f" and {len(labels) - _NAMED} more" if len(labels) > _NAMED else ""
    return ", ".join(labels[:_NAMED]) + more


def _advise(tested: list[TestedZone], series: ZoneSeries, options: RegionalTrendOptions, job: Job) -> None:
    """Warn of results that say less than they seem to."""
    test, words = TESTS[options.test], [one.result.trend for one in tested]
    few = [one.label for one in tested if one.result.trend == TOO_FEW]
    if few:
        rule = " (dates or years on which all are there)" if test.whole_rows else ""
        job.warn(f"Too few values{rule} for a test: {_listed(few)}.")
    if NO_ANSWER in words:
        none = [one.label for one in tested if one.result.trend == NO_ANSWER]
        job.warn(
            f"{options.test} gives no answer for {_listed(none)}: its corrected variance is negative there. A LAG of "
            "1 to 3 keeps the correction to the nearest dates; or take another test."
        )
    gaps = [one.label for one in tested if one.n < series.axis.size]
    if gaps and test.closes_gaps:
        job.warn(
            f"Dates are missing in {_listed(gaps)}. {options.test} takes the values on both sides of a gap for "
            "neighbours in time, which blurs the autocorrelation. Fill the gaps first, or take annual means "
            "(AGGREGATE)."
        )
    if test.whole_rows and any(np.isnan(series.values).any(axis=1)):
        what = "year of which a single month or dekad" if test.seasonal else "date on which a single zone"
        job.warn(f"{options.test} leaves out every {what} is missing.")
    if options.test == "yue_wang_modification_test" and options.lag is None:
        job.warn(
            "yue_wang_modification_test over all lags (LAG empty) shrinks the variance to almost nothing: most "
            "series then look significant. Give LAG 1."
        )

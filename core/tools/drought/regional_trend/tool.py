"""The tool `regionaltrend`: trend tests on the mean of each zone (docs/methods.md, section 8)."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from ....data.stack.time_stack import TimeStack
from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    Raster,
    Stack,
    Table,
    TableOut,
    Tool,
    choice,
    number,
    raster,
    report_out,
    stack,
    table_out,
    whole,
    zone_field,
    zones,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan
from ....interface.quantities import FILL_FLAGS, MASK
from ....run.errors import DateError, ParameterError
from ....run.job import Job
from ....run.messages import Message, Tell
from .peer_tests import MIN_VALUES, TESTS, require_suitable
from .zone_tests import AGGREGATES, RegionalTrendOptions


@dataclass(frozen=True, kw_only=True)
class RegionalTrend(Tool):
    """Are whole regions getting drier? Trend tests on the mean of each zone."""

    id: ClassVar = "regionaltrend"
    title: ClassVar = "Regional trend (by zone)"
    group: ClassVar = "drought"
    tags: ClassVar = (
        "trend,zone,region,mann-kendall,sen,hamed-rao,yue-wang,pre-whitening,seasonal,pymannkendall,autocorrelation"
    )
    packages: ClassVar = (*Tool.packages, "scipy", "pymannkendall")
    pace: ClassVar = Pace(values=0.02)
    comes_after: ClassVar = "SSI, Fill gaps, Downscale"
    numbers: ClassVar = {
        "ZONE_COUNT": Number("Zones"),
        "SIGNIFICANT_ZONES": Number("Zones (or joint tests) with a significant trend"),
        "SIGNIFICANT_ZONES_FDR": Number("Zones with a significant trend after correction for several zones"),
    }
    goes_with: ClassVar = {"lag": ("test=hamed_rao_modification_test", "test=yue_wang_modification_test")}
    help: ClassVar = """
    For every zone and date the mean of the stack is taken, weighted by the area of the pixels on the ellipsoid; a date
    counts where at least MIN_VALID of the zone's area has a value (pixels that never have one, such as the sea, are not
    part of it). The tests are those of the Python package pymannkendall. The slope is Sen's, per year.

    TEST: original_test supposes independent values. Four tests allow for values that depend on the ones before:
    pre_whitening takes that part out (it keeps its level of error best, but finds fewer trends), hamed_rao and yue_wang
    correct the variance (set LAG: with all lags, their default, the variance can become negative, and there is no
    answer, or tiny, and everything is significant), trend_free_pre_whitening finds more trends, true and false ones.
    seasonal_test compares months with the same months only; correlated_seasonal_test also allows for months that
    depend on each other, but leaves out every year with a missing month. regional_test (multivariate_test is the same)
    asks whether the zones have a trend in common and supposes that they are independent of each other;
    correlated_multivariate_test does not. These three give one row. partial_test is not offered: it needs a second
    series, of what else may have changed.

    The safe choice for soil moisture or SSI: AGGREGATE annual_mean with original_test or
    pre_whitening_modification_test. Gaps: the tests leave missing dates out; those with a correction then take what
    lies on both sides of a gap for neighbours. Fill the gaps first. Where the valid part of a zone changes from date to
    date, its mean changes with it: look at valid_share.

    OUTPUT has a row for each zone: trend (increasing, decreasing, no trend, no answer, too few values), h (1:
    significant at ALPHA), h_fdr (1: significant after correction for several zones, false discovery rate of twice
    ALPHA), and the numbers of the test. REPORT shows the series with their lines, and how often each test is wrong.

    For a map of trends take “Trend”.
    """

    input: Stack = stack("Time stack", "A dated stack of soil moisture, SSI or anything else.")
    zones: Table | None = zones("Empty: the whole raster is one zone.")
    zone_field: str = zone_field()
    mask: Raster | None = raster(
        "Mask", "Only cells ≠ 0 count, for example cropland.", optional=True, quantity=MASK, on_grid_of="input"
    )
    flags: Stack | None = stack(
        "Fill flags", "FLAGS of “Fill gaps”: values that are only climatology are left out.",
        quantity=FILL_FLAGS, optional=True, on_grid_of="input", on_dates_of="input",
    )  # fmt: skip
    test: str = choice(
        "Test",
        "A test of pymannkendall, see above.",
        tuple(TESTS),
        labels={
            "original_test": "Mann–Kendall",
            "hamed_rao_modification_test": "Hamed and Rao (variance corrected)",
            "yue_wang_modification_test": "Yue and Wang (variance corrected)",
            "pre_whitening_modification_test": "After pre-whitening",
            "trend_free_pre_whitening_modification_test": "After trend-free pre-whitening",
            "seasonal_test": "Seasonal Mann–Kendall",
            "correlated_seasonal_test": "Seasonal, correlated seasons",
            "regional_test": "Regional Mann–Kendall",
            "multivariate_test": "Multivariate Mann–Kendall",
            "correlated_multivariate_test": "Multivariate, correlated",
        },
    )
    aggregate: str = choice(
        "Aggregate first",
        "annual_mean: the trend of the yearly means (of years with at least half of their dates).",
        AGGREGATES,
        labels={"none": "All dates", "annual_mean": "Annual means"},
    )
    alpha: float = number("Significance level", "Two-sided.", default=0.05, low=0.0001, high=0.4999)
    min_valid: float = number(
        "Smallest valid share of a zone", "Of its area; with less, the zone has no mean on that date.",
        default=0.5, low=0.0, high=1.0, advanced=True,
    )  # fmt: skip
    lag: int | None = whole(
        "Maximum lag",
        """For hamed_rao and yue_wang: autocorrelation up to this lag is corrected (Hamed and Rao: 3; Yue and Wang: 1).
        Empty: all lags, as pymannkendall has it.""",
        low=1, advanced=True,
    )  # fmt: skip
    output: TableOut = table_out("Trends of the zones", "Table with a row for each zone.")
    report: FileOut | None = report_out("Series, lines and numbers, one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that the record is long enough for the test, and suits it.

        Raises
        ------
        DateError
            The record has too few years.
        ParameterError
            An option is out of range, or the test is not made for such dates or for so few zones.
        ResourceError
            The record has more dates, or there are more zones, than the test can compare.
        """
        from ....data.table.zones import zones_given
        from ....zonal.zone_sums import least_budget

        x = given.input
        options = RegionalTrendOptions(self.test, self.aggregate, self.alpha, self.min_valid, self.lag)
        _require_years(x, options)
        drawn = zones_given(given.zones, self.zone_field, x, tell)
        if not _annual(x, options):  # those of annual means are checked when it is known which years there are
            require_suitable(options.test, x.axis, 1 if drawn is None else 2)
        return Plan(cost=Cost(least=least_budget(2, len(x), drawn)), detail=(options, drawn))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Average the zones, test their series, and write the report.

        Returns the table of the zones, how many there are, and how many of them have a significant trend, by themselves
        and after correction for several zones (FDR).
        """
        from ....zonal.zones import open_zones
        from .zone_series import zone_series
        from .zone_tests import advise, tested_zones, zones_table

        x, (options, drawn) = given.input, plan.detail
        told = job.tell
        said: list[Message] = []

        def keep(message: Message) -> None:
            said.append(message)
            told.on_warning(message)

        tell = replace(told, on_warning=keep)
        job = replace(job, info=tell.info, warn=tell.warn)
        beside = out.target("report") or str(Path(tempfile.gettempdir()) / "zones")
        with ExitStack() as opened:
            places = None
            if drawn is not None:
                places = opened.enter_context(open_zones(drawn, x, job.part(0, 0.1), out.stage, beside))
                if not _annual(x, options):
                    require_suitable(options.test, x.axis, len(places.labels))
            series = zone_series(x, places, given.mask, given.flags, options.min_valid, job.part(0.1, 0.8))
        if _annual(x, options):
            series = series.annual(x.spacing, job.check)
            require_suitable(options.test, series.axis, len(series.labels))
        tested = tested_zones(series, options, job.part(0.8, 0.95))
        advise(tested, series, options, tell)
        if page := out.path("report"):
            from .report import ReportInputs, write_report

            mask = given.mask.path if given.mask else ""
            inputs = ReportInputs(x.path, x.unit, x.variable, str(places.path) if places else "", mask, out.provenance)
            write_report(page, tested, series, options, inputs, [str(message) for message in said], job)
        return {
            "output": zones_table(tested, series, options),
            "ZONE_COUNT": len(series.labels),
            "SIGNIFICANT_ZONES": sum(bool(one.result.significant) for one in tested),
            "SIGNIFICANT_ZONES_FDR": sum(bool(one.significant_fdr) for one in tested),
        }


def _annual(stack: TimeStack, options: RegionalTrendOptions) -> bool:
    """Whether annual means have to be made."""
    return options.aggregate == "annual_mean" and not stack.axis.is_yearly


def _require_years(stack: TimeStack, options: RegionalTrendOptions) -> None:
    """Annual means are refused before the stack is read where they cannot be enough."""
    if options.aggregate != "annual_mean":
        return
    if TESTS[options.test].seasonal:
        raise ParameterError(
            "TEST {test} compares months with months; annual means (AGGREGATE) have none. Choose one of the two: both"
            " keep the season out of the trend.",
            test=options.test,
        )
    years = len(set(stack.axis.years.tolist()))
    if years < MIN_VALUES:
        raise DateError(
            "{path} has dates in {years} year(s); a trend of annual means needs at least {least}.",
            path=stack.path, years=years, least=MIN_VALUES,
        )  # fmt: skip

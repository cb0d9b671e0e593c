"""The tool `trend`: Mann-Kendall test and Sen's slope of every pixel (docs/methods.md, section 8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from ....data.raster import RasterFile
from ....interface.declaration import (
    Number,
    RasterOut,
    Stack,
    Tool,
    choice,
    number,
    raster_out,
    stack,
    switch,
    text,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan, RasterShape
from ....interface.quantities import FILL_FLAGS
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from .prepared_test import MIN_VALUES, TESTS, PreparedTest

if TYPE_CHECKING:
    from ....data.stack.time_stack import TimeStack
    from .kernel import TrendTally

AGGREGATES = ("none", "annual_mean")
# Measured: seconds of one thread for a million values, for a million pairs of values, and for both with pre-whitening.
_SECONDS_PER_MILLION, _SECONDS_PER_MILLION_PAIRS, _PREWHITENED = 0.07, 0.0012, 1.45


@dataclass(frozen=True, kw_only=True)
class Trend(Tool):
    """Is it getting drier? Mann-Kendall test and Sen's slope for every pixel."""

    id: ClassVar = "trend"
    title: ClassVar = "Trend (Mann-Kendall, Sen)"
    group: ClassVar = "drought"
    tags: ClassVar = (
        "trend,mann-kendall,sen,slope,significance,seasonal,pre-whitening,false discovery rate,drying,wetting"
    )
    packages: ClassVar = (*Tool.packages, "scipy")
    comes_after: ClassVar = "SSI, or Fill gaps"
    comes_before: ClassVar = "maps and reports; by zone: Regional trend"
    numbers: ClassVar = {
        "SIGNIFICANT_SHARE": Number("Share of pixels with a significant trend", percent=True),
        "DECREASE_SHARE": Number("Share of pixels with a significant decrease", percent=True),
        "INCREASE_SHARE": Number("Share of pixels with a significant increase", percent=True),
        "P_LIMIT": Number("Largest p that counts as significant"),
    }
    help: ClassVar = """
    The slope is the median of the slopes of all pairs of dates (Sen), per year; the test (Mann-Kendall, corrected for
    ties, two-sided) says whether rises and falls are out of balance. Missing dates are skipped, and the slope uses the
    real time between dates. A pixel needs at least eight valid dates.

    Bands: slope_per_year, intercept (value of the line at the first date), s, z, p, class (−2 significant decrease,
    −1 decrease, 0 none, 1 increase, 2 significant increase). The layer shows the slope; its second style,
    “Significance” (right click, Styles), shows the class.

    MONTHS keeps some calendar months: with AGGREGATE annual_mean the trend of a season (6-8), else of their values.
    INTERVAL adds the bands slope_low and slope_high, the 95 % interval of the slope (Gilbert 1987): like the test it
    supposes independent values, and is too narrow for months that follow one another.

    The original test supposes that the values are independent and have no season. Monthly values are not independent:
    a dry month tends to follow a dry month, and p is then too small. A season hides trends. Ways out: the trend of
    annual means (AGGREGATE annual_mean: years with at least half of their dates), the simplest and safest; TEST
    seasonal, which compares Januaries with Januaries only (Hirsch; from three years on); an index without season (SSI)
    as INPUT. Both monthly ways leave the dependence: where each month correlated by 0.6 with the one before, the
    seasonal test called 31 % of trendless records significant. TEST prewhitened first takes out what a value repeats of
    the one before it: it keeps its level, but finds fewer real trends, and it is for values without season (an index,
    annual means). The slope is the same in original and prewhitened; in seasonal it is the median within the seasons.

    With ALPHA 0.05, one pixel in twenty is “significant” where there is no trend at all. FDR answers for the whole map:
    a pixel is significant only if its p is small among all pixels (false discovery rate of twice ALPHA, as Wilks 2016
    advises for fields whose pixels resemble their neighbours). Only the class band changes; P_LIMIT is the largest p
    that counts. It depends on all pixels of the raster: cut the raster to the region first.
    """

    input: Stack = stack("Time stack", "A dated stack of soil moisture, SSI or anything else, of 8 dates or more.")
    flags: Stack | None = stack(
        "Fill flags", "FLAGS of “Fill gaps”: values that are only climatology are left out.",
        quantity=FILL_FLAGS, optional=True, on_grid_of="input", on_dates_of="input",
    )  # fmt: skip
    test: str = choice(
        "Test",
        """original: all dates with each other; seasonal: the same month, dekad or day of several years; prewhitened:
        original, after taking out what values repeat of the one before.""",
        TESTS,
        labels={
            "original": "Mann–Kendall",
            "seasonal": "Seasonal Mann–Kendall",
            "prewhitened": "Mann–Kendall after pre-whitening",
        },
    )
    aggregate: str = choice(
        "Aggregate first",
        "annual_mean: the trend of the yearly means.",
        AGGREGATES,
        labels={"none": "All dates", "annual_mean": "Annual means"},
    )
    months: str = text(
        "Months",
        """Numbers with commas or a span: 6-8, or 4, 5, 6; 11-2 goes over the new year. Empty: all. With AGGREGATE
        annual_mean the mean of these months of each year.""",
    )
    interval: bool = switch(
        "Interval of the slope",
        "Two bands more: the 95 % interval of Sen's slope per year. Takes longer for long records.",
    )
    alpha: float = number("Significance level", "Two-sided; for the class band.", default=0.05, low=0.0001, high=0.5)
    fdr: bool = switch(
        "Significance of the whole map (false discovery rate)",
        "Classes by the false discovery rate over all pixels (2 × ALPHA) instead of each pixel's own p.",
    )
    output: RasterOut = raster_out(
        "Trend per year", "Raster of six bands (eight with INTERVAL); the first is the slope per year."
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Prepare the test for the dates of the stack, and lay out its bands.

        Returns
        -------
        Plan
            Its cost counts the disk that a second pass needs with FDR; its detail: the prepared test.

        Raises
        ------
        ParameterError
            ALPHA is too large for the false discovery rate, or the seasonal test is asked for with annual means.
        DateError
            The stack has too few years, or its dates do not suit the test.
        """
        from .false_discovery import WILKS
        from .kernel import BANDS, LIMITS

        if self.fdr and not WILKS * self.alpha < 1:
            raise ParameterError(
                "ALPHA is {alpha:g}; for the false discovery rate (FDR) it lies below 0.5.", alpha=self.alpha
            )
        if self.test == "seasonal" and self.aggregate != "none":
            raise ParameterError(
                "The seasonal test (TEST) compares months with months; annual means (AGGREGATE) have none. Choose one"
                " of the two: both keep the season out of the trend."
            )
        x = given.input
        from ...evaluation.impact.impact import parse_months

        months = parse_months(self.months) if self.months.strip() else ()
        prepared = PreparedTest.of(x, self.test, self.aggregate == "annual_mean", self.alpha, months)
        _advise(prepared, tell)
        unit = f"{x.unit} per year" if x.unit not in ("", "1") else "per year"
        shape = RasterShape(
            x.grid,
            (*BANDS, *LIMITS) if self.interval else BANDS,
            tags={"variable": f"{x.variable}_trend", "unit": unit},
        )
        scratch = x.grid.window.pixels * len(self._tested) * 4 if self.fdr else 0
        return Plan({"output": shape}, Cost(self._seconds(x), scratch=scratch), detail=prepared)

    def _seconds(self, x: TimeStack) -> float:
        """What the run takes: every two values of a pixel's series are compared, months and years where asked for."""
        tested = len(x) / (x.axis.steps_per_year if self.aggregate == "annual_mean" else 1)
        seconds = _SECONDS_PER_MILLION * len(x) + _SECONDS_PER_MILLION_PAIRS * tested**2 / 2
        return x.grid.window.pixels / 1e6 * seconds * (_PREWHITENED if self.test == "prewhitened" else 1)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Test all pixels, each by itself or all together (FDR), and write the bands.

        Returns the shares of pixels that get drier or wetter, significantly or not, and the limit of p.
        """
        tally, limit = (self._by_all if self.fdr else self._by_pixel)(given, plan, out, job)
        if not tally.classes.any():
            job.tell.warn(
                "No pixel has {least} values that count for the test, so there is no trend anywhere.", least=MIN_VALUES
            )
        pixels = given.input.grid.window.pixels
        job.tell.leave_out("pixels", pixels - int(tally.classes.sum()), pixels, "fewer values than the test needs")
        return tally.numbers(limit)

    @property
    def _tested(self) -> tuple[str, ...]:
        """Bands that do not depend on other pixels."""
        from .kernel import LIMITS, TESTED

        return (*TESTED, *LIMITS) if self.interval else TESTED

    def _by_pixel(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> tuple[TrendTally, float]:
        """Significance by each pixel's own p."""
        from ....engine import engine
        from .kernel import KERNEL, TrendKernel, TrendTally
        from .sen_slope import LISTED

        inputs, tally = _inputs(given), TrendTally()
        engine.map(
            TrendKernel(plan.detail, self.interval), inputs, out.writers("output"), job,
            needs=engine.Needs(working=_working(inputs), fixed=KERNEL + self.interval * LISTED), gather=tally.add,
        )  # fmt: skip
        return tally, self.alpha

    def _by_all(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> tuple[TrendTally, float]:
        """Significance by the false discovery rate of all pixels.

        p is known as the raster holds it, float32, and the rule is exact for these numbers. The limit is known when
        all pixels are tested: until then their results are kept in a file of their own.
        """
        from ....engine import engine
        from .false_discovery import WILKS, PCounts, largest_rejected_of
        from .kernel import KERNEL, TESTED, ClassesByLimit, TestedKernel, TrendTally
        from .sen_slope import LISTED

        level, counted, tally = WILKS * self.alpha, PCounts(), TrendTally()
        inputs = _inputs(given)
        kept = RasterShape(given.input.grid, self._tested)
        path = out.scratch("tested.tif", kept.nbytes)
        with kept.open(path, {}) as writer:
            engine.map(
                TestedKernel(plan.detail, self.interval), inputs, {"tested": writer}, job.part(0, 0.9),
                needs=engine.Needs(working=_working(inputs) + 4, fixed=KERNEL + self.interval * LISTED),
                gather=counted.counts.__iadd__,
            )  # fmt: skip
        with RasterFile(path) as raster:
            limit = largest_rejected_of(raster, TESTED.index("p") + 1, counted, level, job.part(0.9, 0.95))
            engine.map(
                ClassesByLimit(limit), {"tested": raster}, out.writers("output"), job.part(0.95, 1),
                needs=engine.Needs(working=40), gather=tally.add,
            )  # fmt: skip
        found = say("p up to {limit:.4g} is significant", limit=limit) if limit >= 0 else say("no pixel is significant")
        job.tell.info(
            "Field significance at {alpha:g} (false discovery rate {level:g}): {found}.",
            alpha=self.alpha, level=level, found=found,
        )  # fmt: skip
        return tally, max(limit, 0.0)


def _inputs(given: Opened) -> dict[str, object]:
    return {"x": given.input, **({"flags": given.flags} if given.flags else {})}


def _working(inputs: dict) -> int:
    """Bytes per pixel beside inputs and outputs: values without climatology or annual means, and results as float64."""
    return len(inputs["x"]) * (8 if "flags" in inputs else 4) + 100


def _advise(prepared: PreparedTest, tell: Tell) -> None:
    """Tell what the dates make of the test."""
    step = prepared.axis.noun
    if step == "year":
        return
    if prepared.name == "original":
        tell.info(
            "The test takes the values of every {step} as independent; neighbours in time seldom are, and p is then"
            " too small; a season hides trends. Annual means (AGGREGATE) are the safe choice.",
            step=say(step),
        )
    elif prepared.name == "seasonal" and step != "month":
        tell.warn(
            "The seasons of the test are single {step}s, which depend on each other within a year: p is far too"
            " small. Aggregate the stack to months first, or take annual means (AGGREGATE).",
            step=say(step),
        )

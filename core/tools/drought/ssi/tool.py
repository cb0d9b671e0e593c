"""The tool `ssi`: standardised soil-moisture index (Luo et al. 2023, eq 13; docs/methods.md, section 7)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from ....data.raster.writer import creation_options
from ....data.stack.time_stack import TimeStack
from ....interface.declaration import (
    Number,
    Raster,
    RasterOut,
    Stack,
    StackOut,
    Tool,
    choice,
    day,
    name_of_result,
    number,
    raster,
    raster_out,
    stack,
    stack_out,
    text,
    whole,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan, RasterShape, StackShape
from ....interface.quantities import AMOUNT, FILL_FLAGS, PRECIPITATION, SOIL_MOISTURE
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from .options import (
    ADJUST,
    BEST_WITH_KERNEL,
    DISTRIBUTION,
    MOST_WINDOW,
    STANDARDISE,
    SsiOptions,
    parse_scales,
)
from .telling import check_length, tell_adjustment, tell_kept_fit, tell_other_period, tell_tally
from .zeros import ZEROS

if TYPE_CHECKING:
    from .kernel import Deficit, SsiKernel

# Measured on two cores: seconds of one thread for a million values, with one distribution and with "best".
_SECONDS_PER_MILLION = {"best": 0.5, "kernel": 0.5, "pooled": 1.5}
_SECONDS_PER_MILLION_OTHER = 0.15
_OF_DAYS = 1.3  # times as long where the values of neighbouring days are fitted together; measured on twenty years


@dataclass(frozen=True, kw_only=True)
class Ssi(Tool):
    """How unusual soil moisture (SSI), rain (SPI) or rain minus evaporation (SPEI) is for the place and the season."""

    id: ClassVar = "ssi"
    title: ClassVar = "Standardised soil-moisture index (SSI), SPI and SPEI"
    group: ClassVar = "drought"
    tags: ClassVar = (
        "drought,index,ssi,spi,spei,standardised,rain,precipitation,anomaly,soil moisture,distribution,"
        "gamma,gev,pearson,kernel"
    )
    packages: ClassVar = (*Tool.packages, "scipy")
    comes_after: ClassVar = "Fill gaps"
    comes_before: ClassVar = "Drought classes, Trend"
    numbers: ClassVar = {
        "VALID_SHARE": Number("Share of the input's values that have an index", percent=True),
        "REJECTED_SHARE": Number("Share of fits looked at with p < 0.05", percent=True),
        "MORE": Number("Stacks at the further scales (MORE_SCALES), a path a line", text=True),
    }
    goes_with: ClassVar = {"deficit_percentile": ("deficit",), "depth": ("deficit",), "adjust": ("adjust_to",)}
    help: ClassVar = """
    SSI = (SM − mean) / standard deviation (Luo et al., eq 13), from a normal distribution fitted per pixel over the
    reference period. SSI-3 is the index of the mean over three months, and so on; all of them must be valid. With
    another distribution the index is the standard deviate of a normal distribution that has the probability of the
    value. −1 is the driest month in six, −2 the driest in 44.

    MORE_SCALES makes further scales in the same run, each a stack beside OUTPUT: for MORE of “Compare with reported
    losses”, or to see how long a drought has lasted (the heat map of “Drought report” has all scales of a zone).

    By default every calendar month has its own distribution, so the index tells how unusual a month is for its season.
    Then, whatever the climate, about 16 % of all months lie below −1 everywhere, so a map of drought frequency made
    from this index is the same everywhere. The whole series as one (the paper's printed variant) mostly shows the
    seasonal cycle of soil moisture itself; it is offered for comparison and is not clipped.

    The same tool makes the SPI of a stack of rain (mm) and the SPEI of one of rain minus potential evapotranspiration.
    For the SPI take gamma_ml or pearson3, for the SPEI loglogistic. The mean over SCALE months and their sum have the
    same index.

    Distributions: normal by mean and standard deviation; gamma, lognormal, gev (generalised extreme value) and
    pearson3 by L-moments; gamma_ml by Thom's maximum likelihood, as most tools for SPI have it;
    loglogistic by L-moments, for the SPEI. “best” chooses for each pixel the distribution that fits best (AICc, summed
    over the calendar months) among the first five. With 20
    to 40 years the data seldom tell distributions apart; between −1.5 and 1.5 the index hardly depends on the choice,
    beyond −2 it does.

    Without a distribution: empirical takes ranks (Gringorten's positions), kernel a Gaussian kernel density
    (Silverman's bandwidth), as the German drought monitor does. Soil moisture is bounded and often has two humps, which
    no family follows. Ranks know no more than “the driest of 21”: a value beyond the ends has the index of the end,
    about ±1.9 with 21 years. The kernel spreads every value by its bandwidth: the ends of the record come out less
    extreme (the driest of 21 at about −1.7). Both keep the values of the reference period in FIT, which then has as
    many bands more.

    pooled is for short records, of three to twelve years: mean and standard deviation of the year are smooth
    (harmonics of one or two waves), and the anomalies of all months are one sample, with generalised-Pareto tails.
    Anomalies of neighbouring months repeat each other; the index is held within what the number of independent values
    supports, and the mean of that limit is told, with the standard error of an index of −1.

    ZEROS: for rain, p = q + (1 − q) F(x) with q the share of months without rain and F of the others. stagge puts the
    zeros at the centre of their mass (Stagge et al. 2015), thom at its upper end, missing takes them for missing
    values. With zeros in half of the years no month can be a drought: the driest there is, is normal. The tool tells in
    how many months that is so, and gives no index where fewer than 6 years have rain. Zeros of volumetric soil moisture
    are no dry months; there they stay values, which gamma and log-normal exclude.

    A pixel's month needs at least 10 valid years; fewer than 20 give a warning. A series without variation (standard
    deviation below 1e-6) is missing. Gamma and log-normal have no place for values below 0, nor for 0 of soil
    moisture: such a value has no index, nor has a pixel's month with one of them in the reference period. Fits of gev
    and pearson3 have an end, and some exclude a value that they were fitted to: best leaves such fits out, alone they
    stay. A value beyond such an end is the
    most extreme there is (± CLIP). A warning tells the shares. With FLAGS of “Fill gaps”, values that are only
    climatology are left out: they would shrink the variance and give SSI ≈ 0.

    Before the run the tool looks at some pixels and tells in how many of their months the distribution does not fit
    (p < 0.05), against the 5 % of chance, and which family does better. If none of the five of best does, best may
    choose kernel, too.

    Days, pentads, weeks and dekads are fitted with their neighbours (WINDOW_DAYS), around the turn of the year, too; 29
    February goes with the 28th. Values of neighbouring days repeat each other: no p is told for them.

    DEFICIT is what is missing to the median of the season (or another percentile of the fit), in the unit of the stack,
    or with DEPTH in millimetres: what a field would need to be as moist as usual.

    FIT keeps the fitted distributions: band 1 tells which (a map of words), then follow for each calendar month its
    parameters, the number of values and p. Give it as FIT_FROM next month, with the new months alone (and
    the SCALE − 1 before them): nothing is fitted again, the index of past months stays as published, and is the same
    as with the fit. A fit of another grid, step, unit, SCALE or STANDARDISE is refused.

    The fit of a long record of another product serves a short one (SMAP, Sentinel-1) with ADJUST_TO, the stack that
    FIT_FROM was fitted to: over the dates that both have, mean and standard deviation of the season (ADJUST mean_sd) or
    also the distribution of the anomalies (cdf) are matched pixel by pixel; then the fit is applied. The tool tells how
    the anomalies agree: where they hardly do, the index tells little of the other record's droughts.

    p of the fit is the share of random samples of the fitted distribution that lie farther from their own fit than
    the data from theirs (Kolmogorov–Smirnov distance, Lilliefors). It comes from a simulated table, by distribution,
    number of values and, for gamma, gev and pearson3, the fitted shape. A small p (below 0.05) speaks against the
    distribution; a large one does not prove it, least of all with 20 values. Of a thousand pixels fifty have p < 0.05
    by chance. 0.001 means 0.001 or less. For best, p is too large, since the choice was made on the same data; for the
    whole series it is too small, since months follow one another.
    """

    input: Stack = stack(
        "Stack of soil moisture, rain, or rain minus evaporation",
        "A dated stack, best without gaps, of at least ten years; with FIT_FROM of SCALE steps or more.",
        quantity=(SOIL_MOISTURE, PRECIPITATION, AMOUNT),
    )
    flags: Stack | None = stack(
        "Fill flags", "FLAGS of “Fill gaps” for the same stack.",
        quantity=FILL_FLAGS, optional=True, on_grid_of="input", on_dates_of="input",
    )  # fmt: skip
    fit_from: Raster | None = raster(
        "Fitted distributions of an earlier run",
        """FIT of an earlier run on the same grid. Its distributions are applied, nothing is fitted; the distribution
        and the reference period are those of the fit.""",
        optional=True,
    )
    adjust_to: Stack | None = stack(
        "Long record that the fit is of",
        """Only where FIT_FROM is of another product than INPUT: its stack, with at least three years in common. INPUT
        is adjusted to it before the fit is applied.""",
        quantity=(SOIL_MOISTURE, PRECIPITATION, AMOUNT), optional=True, on_grid_of="input",
    )  # fmt: skip
    adjust: str = choice(
        "Adjust by",
        """mean_sd: mean and standard deviation of the season; cdf: also the ranks of the anomalies. With ADJUST_TO.""",
        ADJUST,
        labels={"mean_sd": "Mean and standard deviation", "cdf": "Distribution of the anomalies (CDF)"},
        advanced=True,
    )
    scale: int = whole(
        "Scale (steps)",
        "Length of the trailing mean in steps of the stack: 1, 3, 6 and 12 months are usual.",
        default=1, low=1,
    )  # fmt: skip
    more_scales: str = text(
        "Further scales (steps)",
        """Scales that are made in the same run, such as 1, 6, 12: stacks beside OUTPUT, named after it with _scale6 and
        so on. Empty: none.""",
        advanced=True,
    )
    distribution: str = choice(
        "Distribution",
        "What is fitted. best: by AICc for each pixel. Not used with FIT_FROM.",
        DISTRIBUTION,
        labels={
            "normal": "Normal",
            "gamma": "Gamma (L-moments)",
            "lognormal": "Log-normal",
            "gev": "Generalised extreme value (GEV)",
            "pearson3": "Pearson III",
            "gamma_ml": "Gamma (maximum likelihood)",
            "best": "Best for each pixel (AICc)",
            "empirical": "Ranks (Gringorten, without a distribution)",
            "kernel": "Kernel density (without a distribution)",
            "loglogistic": "Log-logistic (for SPEI)",
            "pooled": "All months together (short records)",
        },
    )
    standardise: str = choice(
        "Standardise by",
        "Own distribution per calendar month, or one for all.",
        STANDARDISE,
        labels={
            "calendar_month": "Calendar month (each with its own distribution)",
            "whole_series": "Whole series (one distribution)",
        },
    )
    zeros: str = choice(
        "Months without rain",
        """What zeros are: stagge: the centre of their share; thom: its upper end; missing: missing values. Not for
        volumetric soil moisture, which has no zeros; ranks and pooled place zeros by themselves.""",
        ZEROS,
        labels={
            "stagge": "Centre of the zeros' share (Stagge et al. 2015)",
            "thom": "Upper end of the zeros' share (Thom 1966)",
            "missing": "Missing",
        },
    )
    reference_start: date | None = day(
        "Reference period from", "First date that is fitted to. Empty: start of the record."
    )
    reference_end: date | None = day("Reference period to", "Last date that is fitted to. Empty: end of the record.")
    window_days: int | None = whole(
        "Window around the day of the year (days)",
        """Values of neighbouring days on either side are fitted together. Empty: 15 for days, one step for pentads,
        weeks and dekads, none for months. 0: each place of the year by itself.""",
        low=0, high=MOST_WINDOW,
    )  # fmt: skip
    deficit_percentile: float = number(
        "Percentile of the deficit",
        "DEFICIT is told from this percentile of the fitted distribution; 50 is the median of the season.",
        default=50.0, low=1.0, high=99.0, advanced=True,
    )  # fmt: skip
    depth: float | None = number(
        "Depth of the layer (mm)",
        "DEFICIT in millimetres of water of a layer of this depth, for volumetric soil moisture. Empty: in m³/m³.",
        low=0.1, advanced=True,
    )  # fmt: skip
    name: str = name_of_result("ssi and the number of months")
    clip: float = number(
        "Clip at ±", "The index is held within ± this; 0: no clipping.", default=3.0, low=0.0, advanced=True
    )
    output: StackOut = stack_out("SSI", "Stack of the index, dimensionless.")
    deficit: StackOut | None = stack_out(
        "Deficit", """Stack of what is missing to the percentile of the season; negative where there is more.""",
        optional=True,
    )  # fmt: skip
    fit: RasterOut | None = raster_out(
        "Fitted distributions",
        "Raster of the distribution, its parameters, number of values and p; for FIT_FROM of later runs.",
        optional=True,
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Choose the dates to fit to, check that they suffice, and look on some pixels whether the family suits.

        Returns
        -------
        Plan
            Stacks of the index and the deficit, and the raster of the fit; its detail: the kernel, and further scales.

        Raises
        ------
        ParameterError
            A fit is given, and so is what only another fit has: FIT, ADJUST_TO without FIT_FROM, or MORE_SCALES.
        InputError, DateError
            The fit that is given is of something else, or the reference period is too short.
        """
        from .families import LABELS
        from .fit_bands import FitCard, read_card
        from .kernel import SsiKernel, groups_of
        from .suitability import examine, tell_suitability

        if self.fit and self.fit_from:
            raise ParameterError(
                "FIT would only repeat FIT_FROM: nothing is fitted when a fit is given. Leave one out."
            )
        if given.adjust_to is not None and not given.fit_from:
            raise ParameterError("ADJUST_TO is the record that FIT_FROM was fitted to; give FIT_FROM, too.")
        options = self._options()
        sm = given.input
        if given.adjust_to is not None and given.adjust_to.path == sm.path:
            raise ParameterError(
                "ADJUST_TO and INPUT are the same file: nothing would be adjusted. Give the long record that FIT_FROM"
                " was fitted to, or leave ADJUST_TO empty."
            )
        more = tuple(scale for scale in parse_scales(self.more_scales, "MORE_SCALES") if scale != self.scale)
        if more and given.fit_from:
            raise ParameterError("MORE_SCALES are fitted, but FIT_FROM holds the fit of one scale. Leave one out.")
        fitted = sm if given.adjust_to is None else given.adjust_to
        if given.fit_from:
            card = read_card(given.fit_from, fitted, options)
            sm.require_dates(options.scale, say("the mean over SCALE = {scale} steps", scale=options.scale))
            tell_kept_fit(card, fitted, options, tell)
            if given.adjust_to is not None:
                tell_other_period(card, fitted, tell)
            options = replace(options, distribution=card.distribution)
            reference = np.zeros(len(sm), bool)
        else:
            reference = sm.axis.selection(options.start, options.end)
            for scale in (self.scale, *more):
                check_length(sm, groups_of(sm.axis, options), reference, replace(options, scale=scale), tell)
            card = FitCard.of(sm, reference, groups_of(sm.axis, options), options)
        deficit = self._deficit(fitted)
        groups = groups_of(sm.axis, options)
        adjustment = None
        if given.adjust_to is not None:
            from .adjust import Adjustment

            adjustment = Adjustment.of(sm, fitted, self.adjust, groups, card.groups)
        kernel = SsiKernel(options, card, groups, reference, bool(self.fit), deficit, adjustment)
        numbers = {}
        found = None if given.fit_from else examine(sm, given.flags, kernel)
        if found is not None:
            numbers["REJECTED_SHARE"] = found.share
            if found.fails and options.distribution == "best":
                options = replace(options, distribution=BEST_WITH_KERNEL)
                card = FitCard.of(sm, reference, kernel.groups, options)
                kernel = replace(kernel, options=options, card=card)
                tell.info(
                    "The best of the five families has p < 0.05 in {share:.1%} of {fits} pixels' months looked at,"
                    " where chance gives 5 %: best may choose the kernel density, too.",
                    share=found.share, fits=found.fits,
                )  # fmt: skip
            else:
                tell_suitability(found, LABELS[options.distribution], tell)
        outputs: dict[str, StackShape | RasterShape] = {
            "output": StackShape(sm.grid, sm.axis, self.name or f"ssi{self.scale}", "1"),
            "deficit": StackShape(
                sm.grid, sm.axis, f"{sm.variable or 'water'}_deficit", "mm" if self.depth else fitted.unit
            ),
            "fit": RasterShape(sm.grid, tuple(card.descriptions()), tags=card.tags()),
        }
        rate = _SECONDS_PER_MILLION.get(options.distribution, _SECONDS_PER_MILLION_OTHER)
        rate *= 1.0 if sm.axis.step == "month" or given.fit_from else _OF_DAYS
        cost = Cost(seconds=(1 + len(more)) * rate * sm.grid.window.pixels * len(sm) / 1e6)
        return Plan(outputs, cost, detail=(kernel, more), numbers=numbers)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Fit and standardise at the scale of the tool, then at each further scale.

        Returns the share of values that could be standardised, the numbers of the plan, and the paths of further
        scales.
        """
        from ....engine import engine
        from .kernel import Tally

        (kernel, more), tally = plan.detail, Tally()
        part = 1 / (1 + len(more))
        inputs = {"sm": given.input, "flags": given.flags, "fit": given.fit_from, "longer": given.adjust_to}
        inputs = {name: layer for name, layer in inputs.items() if layer is not None}
        engine.map(
            kernel,
            inputs,
            out.writers("output", "deficit", "fit"),
            job.part(0.0, part),
            needs=engine.Needs(fixed=kernel.bytes),
            gather=tally.add,
        )
        tell_tally(tally, kernel.options, kernel.card.zeros, job.tell)
        if kernel.adjustment is not None:
            tell_adjustment(tally, kernel.adjustment, given.adjust_to, job.tell)
        paths = [
            self._write_scale(scale, given, kernel, out, job.part(part * i, part * (i + 1)))
            for i, scale in enumerate(more, 1)
        ]
        made = {"MORE": "\n".join(paths)} if paths else {}
        return {"VALID_SHARE": float(tally.after / max(tally.before, 1)), **plan.numbers, **made}

    def _write_scale(self, scale: int, given: Opened, kernel: SsiKernel, out: Outputs, job: Job) -> str:
        """Write the index at another scale beside OUTPUT; returns what the file will be called."""
        from ....engine import engine
        from .fit_bands import FitCard
        from .kernel import Tally

        sm, options = given.input, replace(kernel.options, scale=scale)
        target = Path(str(out.target("output")))
        target = target.with_name(f"{target.stem}_scale{scale}.tif")
        shape = StackShape(sm.grid, sm.axis, f"ssi{scale}", "1")
        made = replace(out.provenance, parameters={**out.provenance.parameters, "SCALE": scale})
        card = FitCard.of(sm, kernel.reference, kernel.groups, options)
        other = replace(kernel, options=options, card=card, with_fit=False, deficit=None)
        inputs = {"sm": sm, **({"flags": given.flags} if given.flags is not None else {})}
        path = out.stage.place(str(target), shape.nbytes)
        needs = engine.Needs(fixed=other.bytes)
        with shape.open(path, made.tags(), creation_options(job.creation)) as writer:
            engine.map(other, inputs, {"output": writer}, job, needs=needs, gather=Tally().add)
        job.info("Scale {scale}: {path}", scale=scale, path=str(target))
        return str(target)

    def _deficit(self, stack: TimeStack) -> Deficit | None:
        from .kernel import Deficit

        if self.depth and not stack.is_volumetric_unit:
            raise ParameterError(
                "DEPTH makes millimetres of volumetric soil moisture (m³/m³), but the unit of {path} is “{unit}”. Leave"
                " DEPTH empty: the deficit is in the unit of the stack.",
                path=stack.path, unit=stack.unit or say("not given"),
            )  # fmt: skip
        if not self.deficit:
            return None
        return Deficit(self.deficit_percentile / 100, self.depth or 1.0)

    def _options(self) -> SsiOptions:
        return SsiOptions(
            self.scale, self.standardise, self.reference_start, self.reference_end, self.clip, self.distribution,
            self.zeros, self.window_days,
        )  # fmt: skip

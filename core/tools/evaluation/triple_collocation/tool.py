"""The tool `triplecollocation`: errors of three products from each other (docs/methods.md, section 9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from ....interface.declaration import Number, Pace, RasterOut, Stack, Tool, choice, raster_out, stack, whole
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, RasterShape
from ....run.errors import InputError
from ....run.job import Job
from ....run.messages import Tell
from ..validate.anomalies import KINDS, require_kind
from .kernel import BANDS, FEW_DATES, MIN_DATES, PRODUCTS, TripleCollocationKernel

if TYPE_CHECKING:
    from .kernel import Sample

_WORDS = {"err_sd": "error SD", "snr_db": "signal to noise (dB)", "r": "correlation with the truth"}
_MOST = 1_000_000  # pixels behind the medians


def _numbers() -> dict[str, Number]:
    labels = {}
    for band in BANDS[:-1]:
        measure, product = band.rsplit("_", 1)
        labels[band.upper()] = Number(f"Median {_WORDS[measure]} of {product.upper()}")
    return {**labels, "VALID_SHARE": Number("Share of pixels with all results", percent=True)}


@dataclass(frozen=True, kw_only=True)
class TripleCollocation(Tool):
    """Random errors of three products where there is no truth, from how they agree in pairs."""

    id: ClassVar = "triplecollocation"
    title: ClassVar = "Triple collocation"
    group: ClassVar = "evaluation"
    tags: ClassVar = "validation,error,triple collocation,snr,uncertainty,soil moisture,evaluation"
    pace: ClassVar = Pace(values=0.05)
    comes_after: ClassVar = "Build time stack, Align to a grid"
    numbers: ClassVar = _numbers()
    help: ClassVar = """
    Three products that see the same soil moisture with independent errors reveal the error of each: σ²(A) = Q(AA) −
    Q(AB) Q(AC) / Q(BC), with covariances over the dates that all three have. Take products of different kinds: an
    active, a passive and a model one. Two products from the same sensor, or a model that has one of them built in,
    share errors, and these then pass for signal.

    Bands, for each product: err_sd, the SD of the random error in the units of A (the others are rescaled to it);
    snr_db, signal to noise in decibel (0: as much noise as signal; 3: twice as much signal); r, the correlation with
    the unknown truth. The last band is the number of common dates. Bias is not seen by this method. Where a variance
    comes out negative, the product is missing: too few dates, or errors that are not independent.

    The season is common to all products and makes them look good; ANOMALIES takes it out first. Results of single
    pixels need some hundred dates; a warning says when there are fewer.
    """

    a: Stack = stack("First product", "Dated stack; the errors are given in its units.")
    b: Stack = stack(
        "Second product", "Dated stack on the same grid with the same time step; any units.", on_grid_of="a"
    )
    c: Stack = stack(
        "Third product", "Dated stack on the same grid with the same time step; any units.", on_grid_of="a"
    )
    anomalies: str = choice(
        "Compare",
        """none: the values; climatology: departures from the mean season; moving_window: departures from the mean of
        the 35 days around (daily stacks).""",
        KINDS,
        labels={
            "none": "Values",
            "climatology": "Departures from the mean season",
            "moving_window": "Departures from the 35 days around",
        },
    )
    min_dates: int = whole(
        "Fewest common dates", "Pixels with fewer are missing.", default=MIN_DATES, low=10, advanced=True
    )
    output: RasterOut = raster_out("Triple collocation", "Raster of ten bands; the first is the error SD of A.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that there are three products with enough dates in common.

        Returns
        -------
        Plan
            A raster with the measures of each product; its detail: the kernel.

        Raises
        ------
        InputError
            A product is given twice, or there are fewer than MIN_DATES common dates.
        DateError
            The dates do not allow such anomalies.
        """
        from ....data.stack.common_dates import common_axis

        stacks = [given.a, given.b, given.c]
        _require_three([one.path for one in stacks])
        grid, axis = given.a.grid, common_axis(*stacks)
        if axis.size < self.min_dates:
            raise InputError(
                "The three stacks have {count} dates in common ({first} to {last}); at least {fewest} are needed, and"
                " {few} advised.",
                count=axis.size, first=axis.labels[0], last=axis.labels[-1], fewest=self.min_dates, few=FEW_DATES,
            )  # fmt: skip
        if self.anomalies != "none":
            require_kind(self.anomalies, axis)
        pixels = grid.window.pixels
        kernel = TripleCollocationKernel(axis, self.anomalies, self.min_dates, max(pixels // _MOST, 1))
        tags = {"variable": "triple_collocation", "unit": given.a.unit}
        return Plan({"output": RasterShape(grid, BANDS, tags=tags)}, detail=kernel)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the errors of the products, and return their medians over the pixels."""
        from ....data.stack.common_dates import StepsOf
        from ....engine import engine
        from .kernel import Sample

        kernel, found = plan.detail, Sample()
        stacks = zip(PRODUCTS, (given.a, given.b, given.c), strict=True)
        inputs = {product: StepsOf(one, kernel.axis) for product, one in stacks}
        engine.map(
            kernel,
            inputs,
            out.writers("output"),
            job,
            needs=engine.Needs(working=kernel.bytes_per_pixel),
            gather=found.add,
        )
        job.tell.leave_out(
            "pixels", given.a.grid.window.pixels - found.pixels, given.a.grid.window.pixels,
            "fewer than {min_dates} dates with all three products", min_dates=self.min_dates,
        )  # fmt: skip
        return _results(found, self.min_dates, job.tell)


def _require_three(paths: list[str]) -> None:
    for place, path in enumerate(paths):
        if path in paths[place + 1 :]:
            raise InputError(
                "{path} is given twice. Triple collocation needs three products with independent errors, for example"
                " one active, one passive and one model.",
                path=path,
            )


def _results(found: Sample, fewest: int, tell: Tell) -> dict[str, object]:
    """Medians and the share of pixels with all results, with warnings where they say little."""
    if not found.pixels:
        tell.warn("No pixel has {fewest} dates with all three products: every result is missing.", fewest=fewest)
        return {**{band.upper(): float("nan") for band in BANDS[:-1]}, "VALID_SHARE": 0.0}
    medians = found.medians()
    dates = medians.pop("n")
    if dates < FEW_DATES:
        tell.warn(
            "Half of the pixels have {dates:.0f} common dates or fewer; {few} are advised. The results of single pixels"
            " are then uncertain: look at regions.",
            dates=dates, few=FEW_DATES,
        )  # fmt: skip
    share = found.full / found.pixels
    if share < 0.5:
        tell.warn(
            "Only {share:.0%} of the pixels have results for all three products. Negative variances elsewhere say that"
            " the errors are not independent, or that a product has no signal there.",
            share=share,
        )
    return {**{band.upper(): value for band, value in medians.items()}, "VALID_SHARE": share}

"""Trends of a stack: the kernels applied block by block (METHODS §8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ....data.raster import RasterFile, RasterWriter
from ....data.stack.fill_flags import open_flags, without_climatology
from ....data.stack.time_stack import TimeStack
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.provenance import Provenance
from .false_discovery import WILKS, PCounts, largest_rejected_of
from .prepared_test import MIN_VALUES, Record

BANDS = ("slope_per_year", "intercept", "s", "z", "p", "class")
TESTS = ("original", "seasonal", "prewhitened")
AGGREGATES = ("none", "annual_mean")
_KERNEL = 40 * 1024**2  # bytes that a running test takes, however many pixels it is given
_CLASS = BANDS.index("class") + 1


@dataclass(frozen=True)
class TrendOptions:
    """aggregate (``none`` or ``annual_mean``), alpha (two-sided significance level), test (of `TESTS`), and
    fdr: hold the false discovery rate over all pixels at alpha instead of the level of each.
    """

    aggregate: str = "none"
    alpha: float = 0.05
    test: str = "original"
    fdr: bool = False

    def __post_init__(self):
        if self.aggregate not in AGGREGATES:
            raise ParameterError(f"AGGREGATE is “{self.aggregate}”; it is one of {', '.join(AGGREGATES)}.")
        if self.test not in TESTS:
            raise ParameterError(f"TEST is “{self.test}”; it is one of {', '.join(TESTS)}.")
        if not 0 < self.alpha < 1:
            raise ParameterError(f"ALPHA is {self.alpha:g}; it lies between 0 and 1.")
        if self.fdr and not WILKS * self.alpha < 1:
            raise ParameterError(f"ALPHA is {self.alpha:g}; for the false discovery rate (FDR) it lies below 0.5.")
        if self.test == "seasonal" and self.aggregate != "none":
            raise ParameterError(
                "The seasonal test (TEST) compares months with months; annual means (AGGREGATE) have none. Choose one "
                "of the two: both keep the season out of the trend."
            )


def trend(
    source: str,
    output: str,
    options: TrendOptions,
    job: Job,
    provenance: Provenance,
    flags: str | None = None,
) -> dict[str, float]:
    """Mann-Kendall trend of every pixel, as a raster of the bands `BANDS`.

    flags
        FLAGS of `gap_fill`: values that are only climatology are left out.

    Returns
    -------
    Shares of the pixels that have a trend: ``SIGNIFICANT_SHARE``, and its parts ``DECREASE_SHARE`` and
    ``INCREASE_SHARE``; ``P_LIMIT``, the largest p that counts as significant (0: none does).

    Raises
    ------
    DateError, ParameterError
        Fewer than eight dates (years, for annual means); a seasonal test of years.
    """
    with TimeStack(source) as stack, Staging([source, flags]) as stage:
        record = Record.of(stack, options.test, options.aggregate == "annual_mean", options.alpha)
        _advise(record, options, job)
        inputs = {"x": stack}
        if flags:
            inputs["flags"] = open_flags(flags, stack)
        stack.sample()
        pixels = stack.grid.window.pixels
        target = stage.place(output, pixels * len(BANDS) * 4)
        kept = stage.scratch("p.tif", output, pixels * 8) if options.fdr else None
        unit = f"{stack.unit} per year" if stack.unit not in ("", "1") else "per year"
        tags = {**provenance.of(*inputs.values()).tags(), "variable": f"{stack.variable}_trend", "unit": unit}
        with RasterWriter(target, stack.grid, BANDS, tags=tags) as writer:
            if options.fdr:
                counts, limit = _field_significance(record, inputs, writer, kept, options.alpha, job)
            else:
                counts, limit = _by_pixel(record, inputs, writer, job), options.alpha
        for raster in inputs.values():
            raster.close()
    total = int(counts.sum())
    if not total:
        job.warn(f"No pixel has {MIN_VALUES} values that count for the test, so there is no trend anywhere.")
    shares = counts / max(total, 1)
    return {
        "SIGNIFICANT_SHARE": float(shares[0] + shares[-1]),
        "DECREASE_SHARE": float(shares[0]),
        "INCREASE_SHARE": float(shares[-1]),
        "P_LIMIT": limit,
    }


def _advise(record: Record, options: TrendOptions, job: Job) -> None:
    """Say what the dates make of the test."""
    step = record.axis.step
    if step == "year":
        return
    if options.test == "original":
        job.info(
            f"The test takes the values of every {step} as independent; neighbours in time seldom are, and p is then "
            "too small; a season hides trends. Annual means (AGGREGATE) are the safe choice."
        )
    elif options.test == "seasonal" and step != "month":
        job.warn(
            f"The seasons of the test are single {step}s, which depend on each other within a year: p is far too "
            "small. Aggregate the stack to months first, or take annual means (AGGREGATE)."
        )


def _tested(record: Record, arrays: Mapping[str, np.ndarray], job: Job) -> np.ndarray:
    """``(6, rows, cols)`` float32 bands of a window."""
    x = arrays["x"]
    if "flags" in arrays:
        x = without_climatology(x, arrays["flags"])
    test = record.test(x, job.check)
    bands = (test.slope_per_year, test.intercept, test.s, test.z, test.p, test.trend_class)
    return np.stack(bands).astype("float32")


def _working(inputs: Mapping[str, TimeStack]) -> int:
    """Bytes per pixel beside inputs and outputs: values without climatology or annual means, and results as float64."""
    return len(inputs["x"]) * (8 if "flags" in inputs else 4) + 100


def _class_counts(classes: np.ndarray) -> np.ndarray:
    """(5,) pixels of the classes −2 … 2."""
    return np.bincount(classes[np.isfinite(classes)].astype(int) + 2, minlength=5)


def _by_pixel(record: Record, inputs, writer: RasterWriter, job: Job) -> np.ndarray:
    """Write all bands, with classes by each pixel's own p; returns `_class_counts`."""
    counts = np.zeros(5, "int64")

    def kernel(arrays, job):
        bands = _tested(record, arrays, job)
        return {"trend": bands}, _class_counts(bands[-1])

    working = _working(inputs)
    map_blocks(kernel, inputs, {"trend": writer}, job, working=working, fixed=_KERNEL, gather=counts.__iadd__)
    return counts


def _field_significance(record: Record, inputs, writer: RasterWriter, kept: str, alpha: float, job: Job):
    """Write all bands, with classes by the false discovery rate of all pixels; returns `_class_counts` and the limit.

    p is known as the raster holds it, float32, and the rule is exact for these numbers. S and p are
    also ``kept`` in a file of their own, since an output cannot be read before it is closed.
    """
    level, tally, counts = WILKS * alpha, PCounts(), np.zeros(5, "int64")

    def test(arrays, job):
        bands = _tested(record, arrays, job)
        writer.write(bands[:-1], job.window, range(1, _CLASS))
        return {"kept": bands[[2, 4]]}, PCounts.of(bands[4])

    with RasterWriter(kept, writer.grid, ("s", "p")) as keeper:
        working = _working(inputs) + 4 * len(BANDS)
        first = job.part(0, 0.9)
        map_blocks(test, inputs, {"kept": keeper}, first, working=working, fixed=_KERNEL, gather=tally.counts.__iadd__)
    with RasterFile(kept) as raster:
        limit = largest_rejected_of(raster, 2, tally, level, job.part(0.9, 0.95))

        def classify(arrays, job):
            s, p = arrays["kept"]
            classes = np.sign(s) * np.where(np.isnan(p), np.nan, np.where(p <= limit, 2, 1))
            writer.write(classes, job.window, [_CLASS])
            return {}, _class_counts(classes)

        map_blocks(classify, {"kept": raster}, {}, job.part(0.95, 1), working=40, gather=counts.__iadd__)
    job.info(
        f"Field significance at {alpha:g} (false discovery rate {level:g}): "
        + (f"p up to {limit:.4g} is significant." if limit >= 0 else "no pixel is significant.")
    )
    return counts, max(limit, 0.0)

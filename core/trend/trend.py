"""Trends of a stack: the kernels applied block by block (METHODS §8)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..aggregate import period_statistics, plan_periods
from ..blocks import map as map_blocks
from ..errors import ParameterError
from ..flags import open_flags, without_climatology
from ..job import Job
from ..provenance import Provenance
from ..raster import RasterWriter
from ..stack import TimeStack
from ..staging import Staging
from .original import mann_kendall

BANDS = ("slope_per_year", "intercept", "s", "z", "p", "class")
AGGREGATES = ("none", "annual_mean")
MIN_DATES = 8
_KERNEL = 40 * 1024**2  # bytes that a running test takes, however many pixels it is given
YEAR_SHARE = 0.5  # of a year's dates that must be valid for its mean


@dataclass(frozen=True)
class TrendOptions:
    """aggregate (``none`` or ``annual_mean``), alpha (two-sided significance level)."""

    aggregate: str = "none"
    alpha: float = 0.05

    def __post_init__(self):
        if self.aggregate not in AGGREGATES:
            raise ParameterError(f"AGGREGATE is “{self.aggregate}”; it is one of {', '.join(AGGREGATES)}.")
        if not 0 < self.alpha < 1:
            raise ParameterError(f"ALPHA is {self.alpha:g}; it lies between 0 and 1.")


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
    ``SIGNIFICANT_SHARE``: of the pixels that have a trend.

    Raises
    ------
    DateError
        Fewer than eight dates (years, for annual means).
    """
    with TimeStack(source) as stack, Staging([source, flags]) as stage:
        annual = options.aggregate == "annual_mean" and stack.axis.step != "year"
        plan = plan_periods(stack.axis, "year") if annual else None
        axis = plan.axis if annual else stack.axis
        stack.require_dates(MIN_DATES * (len(stack) // axis.size), "a trend of that kind")
        inputs = {"x": stack}
        if flags:
            inputs["flags"] = open_flags(flags, stack)
        stack.sample()
        counts = np.zeros(2, "int64")

        def kernel(arrays, job):
            x = arrays["x"]
            if flags:
                x = without_climatology(x, arrays["flags"])
            if annual:
                x = period_statistics(x, plan, "mean", YEAR_SHARE, job.check)
            test = mann_kendall(x, axis.steps_per_year, options.alpha, MIN_DATES, job.check)
            bands = np.stack([test.slope_per_year, test.intercept, test.s, test.z, test.p, test.trend_class])
            return {"trend": bands}, (np.isfinite(test.p).sum(), (np.abs(test.trend_class) == 2).sum())

        def gather(pair):
            counts[:] += pair

        target = stage.place(output, stack.grid.window.pixels * len(BANDS) * 4)
        unit = f"{stack.unit} per year" if stack.unit not in ("", "1") else "per year"
        tags = {**provenance.of(*inputs.values()).tags(), "variable": f"{stack.variable}_trend", "unit": unit}
        with RasterWriter(target, stack.grid, BANDS, tags=tags) as writer:
            working = len(stack) * (8 if flags else 4) + 100  # the results as float64, and their stack
            map_blocks(kernel, inputs, {"trend": writer}, job, working=working, fixed=_KERNEL, gather=gather)
        for raster in inputs.values():
            raster.close()
    if not counts[0]:
        job.warn(f"No pixel has {MIN_DATES} valid values, so there is no trend anywhere.")
    return {"SIGNIFICANT_SHARE": float(counts[1] / max(counts[0], 1))}

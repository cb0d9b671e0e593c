"""A stack prepared as a covariate: mean of day and night, outliers out, gaps filled in time (METHODS §2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.time_stack import TimeStack, stack_writer
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.provenance import Provenance
from ...moisture.gap_fill.temporal import CLIMATOLOGY, TemporalKernel, temporal_estimate
from .day_night import MONTHS, NightOnDates, mean_of_day_and_night, month_sums
from .outliers import find_outliers
from .sampling import Sampling, sampling_of

_CHUNK = 100_000  # values worked on together, so that temporary arrays stay small
_PER_VALUE = 300  # bytes that the kernels hold for each of them, at most


@dataclass(frozen=True)
class PrepareOptions:
    """outlier_k: robust standard deviations that make a step large (0: no outliers); fill: gaps in time."""

    outlier_k: float = 3.0
    fill: bool = True

    def __post_init__(self):
        if not 0 <= self.outlier_k < float("inf"):
            raise ParameterError(
                f"OUTLIER_K is {self.outlier_k:g}; it is a number of standard deviations, or 0 to keep all values."
            )


@dataclass
class Counts:
    """How many values there were, and what became of them; all but ``dates`` of pixels with any value.

    observed, single (only day or only night), unpaired (the same, in calendar months without any pair:
    these are left out), judged and outliers, missing (before filling, outliers
    included), filled, climatology (filled, with nothing but the mean of the season).
    """

    observed: int = 0
    single: int = 0
    unpaired: int = 0
    judged: int = 0
    outliers: int = 0
    missing: int = 0
    filled: int = 0
    climatology: int = 0

    def add(self, other: Counts) -> None:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


def prepare_block(x: np.ndarray, season: np.ndarray | None, options: PrepareOptions, check=lambda: None):
    """Take outliers out of records and fill them.

    x
        ``(time, n)`` float64, any unit, regular steps, NaN missing.
    season
        ``(time,)`` integers, see `Sampling`.

    Returns ``(time, n)`` float64 and `Counts`. Values that stay are unchanged. Gaps are filled as
    `temporal_estimate` does it, within the range of the pixel's own values; a pixel without any value stays empty.
    """
    seen = np.isfinite(x)
    counts = Counts(observed=int(seen.sum()))
    lost = ~seen & seen.any(axis=0)
    if options.outlier_k:
        outlier, judged = find_outliers(x, season, options.outlier_k)
        x = np.where(outlier, np.nan, x)
        counts.judged, counts.outliers = int(judged.sum()), int(outlier.sum())
        lost |= outlier
    counts.missing = int(lost.sum())
    if options.fill and counts.missing:
        # Where no climatology holds it, the straight line at an end may leave what the pixel can be.
        low, high = np.fmin.reduce(x, axis=0), np.fmax.reduce(x, axis=0)
        estimate, kind = temporal_estimate(x, season, TemporalKernel(), check)
        estimate = np.clip(estimate, low, high)
        x = np.where(np.isnan(x), estimate, x)
        counts.filled = int((lost & np.isfinite(x)).sum())
        counts.climatology = int((lost & (kind == CLIMATOLOGY)).sum())
    return x, counts


def prepare_covariate(
    source: str,
    output: str,
    options: PrepareOptions,
    job: Job,
    provenance: Provenance,
    night: str | None = None,
    name: str = "",
) -> dict[str, float]:
    """Prepare a stack; see `PrepareOptions`.

    night
        A stack whose mean with ``source`` is taken, on the same grid and by the same step.

    Returns
    -------
    ``OUTLIER_SHARE`` (of the observed values), ``FILLED_SHARE`` and ``UNFILLED_SHARE`` (of all dates of
    the pixels that have any value), ``CLIMATOLOGY_SHARE`` (of the filled values, those that are only
    the mean of their season).

    Raises
    ------
    GridError, DateError, UnitError
        The night does not fit the day.
    InputError
        There is no value.
    """
    with TimeStack(source) as stack, Staging([source, night]) as stage:
        stack.sample()
        inputs = {"day": stack}
        if night:
            inputs["night"] = NightOnDates(night, stack, job)
        try:
            target = stage.place(output, stack.grid.window.pixels * len(stack) * 4)
            present, raster_offset = _survey(inputs, stack, job.part(0.0, 0.25))
            sampling = sampling_of(stack.axis, present)
            if sampling.days:
                job.info(
                    f"The dates with values are composites of {sampling.days} days: {sampling.steps.size} of the "
                    f"{len(stack)} days are looked at, the others stay missing."
                )
            tags = provenance.of(*inputs.values()).tags()
            if stack.spacing > 1:
                tags["spacing"] = str(stack.spacing)
            with stack_writer(target, stack.grid, stack.axis, name or stack.variable, stack.unit, tags) as writer:
                counts = _write(inputs, sampling, raster_offset, options, writer, job.part(0.25, 1.0))
        finally:
            if night:
                inputs["night"].close()
    total = counts.observed + counts.missing - counts.outliers
    _tell(counts, total, options, sampling, job)
    return {
        "OUTLIER_SHARE": counts.outliers / max(counts.observed, 1),
        "FILLED_SHARE": counts.filled / max(total, 1),
        "UNFILLED_SHARE": (counts.missing - counts.filled) / max(total, 1),
        "CLIMATOLOGY_SHARE": counts.climatology / max(counts.filled, 1),
    }


def _survey(inputs, stack: TimeStack, job: Job) -> tuple[np.ndarray, np.ndarray]:
    """Which steps have values, and the raster's mean of day − night by month; nothing is read without need."""
    present, none = np.ones(len(stack), bool), np.full(MONTHS, np.nan)
    month = np.array([day.month - 1 for day in stack.axis.dates])
    if "night" not in inputs and stack.axis.step != "day":
        return present, none
    present[:] = False
    sums: dict = {}

    def kernel(arrays, job):
        seen = np.isfinite(arrays["day"]).any(axis=(1, 2))
        if "night" not in arrays:
            return {}, (job.window, seen, None)
        seen |= np.isfinite(arrays["night"]).any(axis=(1, 2))
        return {}, (job.window, seen, month_sums(arrays["day"], arrays["night"], month))

    def gather(found):
        window, seen, of_window = found
        present[seen] = True
        if of_window is not None:
            sums[window] = of_window

    map_blocks(kernel, inputs, {}, job, working=2 * len(stack), fixed=2**20, gather=gather)
    if not sums:
        return present, none
    # Added in the order of the windows: the same input gives the same sum to the last bit.
    total = np.sum([sums[window] for window in sorted(sums)], axis=0)
    paired = total[:, 1] > 0
    return present, np.where(paired, total[:, 0] / np.where(paired, total[:, 1], 1), np.nan)


def _write(inputs, sampling: Sampling, raster_offset, options: PrepareOptions, writer, job: Job) -> Counts:
    """Second pass: every window's records, a few pixels at a time."""
    counts = Counts()
    steps = sampling.steps
    width = max(_CHUNK // steps.size, 1)

    def kernel(arrays, job):
        shape = arrays["day"].shape
        day, night = (arrays[key].reshape(shape[0], -1) if key in arrays else None for key in ("day", "night"))
        out = np.full(day.shape, np.nan, "float32")
        found = Counts()
        for start in range(0, day.shape[1], width):
            job.check()
            part = slice(start, start + width)
            x = day[steps, part].astype("float64")
            single = unpaired = 0
            if night is not None:
                dark = night[steps, part]
                alone = np.isfinite(x) != np.isfinite(dark)
                x = mean_of_day_and_night(x, dark, sampling.month, raster_offset)
                single, unpaired = int((alone & np.isfinite(x)).sum()), int((alone & np.isnan(x)).sum())
            x, of_part = prepare_block(x, sampling.season, options, job.check)
            of_part.single, of_part.unpaired = single, unpaired
            out[steps, part] = x
            found.add(of_part)
            job.report(min((start + width) / day.shape[1], 1.0))
        return {"out": out.reshape(shape)}, found

    fixed = min(_CHUNK, steps.size * writer.grid.window.pixels) * _PER_VALUE
    map_blocks(kernel, inputs, {"out": writer}, job, working=0, fixed=fixed, gather=counts.add)
    return counts


def _tell(counts: Counts, total: int, options: PrepareOptions, sampling: Sampling, job: Job) -> None:
    """Say what was done, and warn where it says little."""
    observed = max(counts.observed, 1)
    if counts.single:
        job.info(
            f"{counts.single / observed:.2%} of the values come from day or night alone, less the mean difference."
        )
    if counts.unpaired:
        job.warn(
            f"{counts.unpaired} value(s) of day or night alone were left out: their calendar month has no date with "
            "both, so nothing is known of the difference."
        )
    if options.outlier_k and not counts.judged:
        job.warn(
            "No value could be judged for outliers: none has a value at the step before and at the step after, in a "
            "pixel with eight such steps or more. Aggregate to longer steps first (tool “Aggregate in time”)."
        )
    elif options.outlier_k:
        job.info(
            f"{counts.outliers} outlier(s) were taken out, {counts.outliers / observed:.3%} of the observed values; "
            f"{counts.judged / observed:.1%} of them could be judged (values before and after)."
        )
    left = counts.missing - counts.filled
    if options.fill and counts.missing:
        seasonal = counts.climatology / max(counts.filled, 1)
        job.info(
            f"Of {counts.missing} missing value(s) {counts.filled} were filled, {seasonal:.1%} of these with "
            f"nothing but the mean of their season; {left} stay missing, {left / max(total, 1):.1%} of all dates of "
            "pixels with values."
        )
        if seasonal > 0.5:
            job.warn(f"{seasonal:.0%} of the filled values are only the mean of their season.")

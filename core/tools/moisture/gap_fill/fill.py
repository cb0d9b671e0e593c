"""Gap filling of a stack on disk (METHODS §3).

Records first, then months, each pass over windows that suit it (`passes`). How far the
estimates can be trusted, and how they are best weighed, is learnt in between by hiding
values that are known (`samples`).
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

import numpy as np

from ....data.earth.grid import require_same_grid
from ....data.raster import RasterFile
from ....data.stack.temperature_unit import freezing_point
from ....data.stack.time_stack import TimeStack, stack_writer
from ....engine.staging import Staging
from ....run.errors import DateError, ParameterError
from ....run.job import Job
from ....run.provenance import Provenance
from .estimate import observed_mask
from .held_out_windows import rehearse
from .options import FillOptions
from .passes import combine_pass, months_pass, records_pass
from .pixel_records import useful_seasons
from .scratch_rasters import Layers
from .similar_pixels import Covariates, classes_pass, require_codes
from .temporal import LONGEST_GAP, LONGEST_GAP_AT_END

MIN_DATES = 3


def fill_stack(
    source: str,
    output: str,
    flags: str,
    options: FillOptions,
    job: Job,
    provenance: Provenance,
    mask: str | None = None,
    land_cover: str | None = None,
    covariates: Sequence[str] = (),
    temperature: str | None = None,
    uncertainty: str | None = None,
    report: str | None = None,
    name: str = "",
) -> dict[str, float]:
    """Fill the gaps of a soil-moisture stack; writes the filled stack and its flags.

    mask
        Raster; cells ≠ 0 are filled. Default: cells observed on at least
        ``options.min_observed`` of the dates.
    land_cover
        Raster of class codes.
    covariates
        Rasters whose values say which pixels are similar; of dated stacks the mean counts.
    temperature
        Dated stack in K or °C: values below freezing leave their gap empty.
    uncertainty, report
        Further outputs, left out where None.

    Returns
    -------
    ``FILLED_SHARE`` of the mask's missing values, frozen ones left out; ``UNFILLED_SHARE`` of
    the mask's values; ``RMSE`` of the rehearsal (m³/m³; NaN where nothing could be rehearsed).

    Raises
    ------
    UnitError
        Not volumetric soil moisture.
    InputError
        Values that cannot be soil moisture.
    DateError, GridError, ParameterError, ResourceError
    """
    inputs = [source, mask, land_cover, *covariates, temperature]
    with contextlib.ExitStack() as opened:
        stage = opened.enter_context(Staging(inputs))
        stack = opened.enter_context(TimeStack(source))
        stack.require_dates(MIN_DATES, "gap filling")
        stack.require_volumetric()
        pixels = stack.grid.window.pixels * len(stack)
        places = [stage.place(output, pixels * 4), stage.place(flags, pixels)]
        if uncertainty:
            places.append(stage.place(uncertainty, pixels * 4))
        elif report:
            places.append(stage.scratch("uncertainty.tif", output, pixels * 4))
        page = stage.place(report) if report else None
        extra = _Extra(opened, stack, mask, land_cover, covariates, temperature, job)
        season = useful_seasons(stack.axis.seasons if stack.axis.season_count > 1 else None)
        _tell(stack, season, options, job)
        seasons = 0 if season is None else int(season.max()) + 1
        layers = Layers(stage, output, stack.grid, len(stack), seasons, extra.has_classes)
        learnt = _estimate(stack, extra, layers, season, options, job)
        tags = provenance.of(stack, *extra.files).tags()
        last = job.part(0.8, 0.95 if page else 1.0)
        counts = _write(stack, extra, layers, places, learnt, season, options, last, tags, name)
        if page:
            from .report import write_report

            write_report(page, source, *places, learnt, options, job.part(0.95, 1.0), counts)
    return _numbers(counts, learnt, job)


def _tell(stack: TimeStack, season, options: FillOptions, job: Job) -> None:
    """What the user should know of the stack before the work."""
    above = float((stack.sample() > options.max_sm).mean())
    if above:
        job.warn(
            f"{100 * above:.2g} % of the values of {stack.path} (thinned out) are above MAX_SM, {options.max_sm:g} "
            "m³/m³. They stay as they are, but no gap is filled with more. Raise MAX_SM if such values are real."
        )
    if season is None:
        job.info(
            f"{stack.path} is too short (or its step too long) for a climatology: gaps of more than {LONGEST_GAP} "
            f"steps (of more than {LONGEST_GAP_AT_END} at an end of the record) are filled from space only."
        )


class _Extra:
    """The inputs beside the stack, opened and checked."""

    def __init__(self, opened, stack: TimeStack, mask, land_cover, covariates, temperature, job: Job):
        self.mask, self.land_cover = (
            opened.enter_context(RasterFile(path)) if path else None for path in (mask, land_cover)
        )
        self.covariates = opened.enter_context(Covariates(covariates)) if covariates else None
        self.files = [raster for raster in (self.mask, self.land_cover) if raster]
        self.files += self.covariates.files if self.covariates else []
        self.frozen = None
        if temperature:
            own = opened.enter_context(TimeStack(temperature))
            self.files.append(own)
            self.frozen = OnDates(own, stack, job), freezing_point(own, job)
        require_same_grid(stack, *self.files)
        if self.mask and not (np.nan_to_num(self.mask.read(bands=[1])) != 0).any():
            raise ParameterError(f"MASK {mask} has no cell that is not 0: nothing would be filled.")
        if self.land_cover:
            require_codes(self.land_cover)

    @property
    def has_classes(self) -> bool:
        return bool(self.land_cover or self.covariates)


class OnDates:
    """A stack read on the dates of another, missing where it has none; for the block engine.

    Raises
    ------
    DateError
        Another time step, or no date in common.
    """

    def __init__(self, stack: TimeStack, other: TimeStack, job: Job):
        self.stack, self.path, self.grid, self.band_count = stack, stack.path, stack.grid, len(other)
        mine, theirs = stack.axis, other.axis
        if mine.step != theirs.step:
            raise DateError(
                f"TEMPERATURE {stack.path} has a time step of one {mine.step}, {other.path} of one {theirs.step}. "
                "Bring it to that step with “Aggregate in time”."
            )
        self._place = theirs.numbers - mine.first
        there = (self._place >= 0) & (self._place < mine.size)
        there[there] = stack.bands[self._place[there]] > 0
        if not there.any():
            raise DateError(
                f"TEMPERATURE {stack.path} ({mine.labels[0]} to {mine.labels[-1]}) has no date of {other.path} "
                f"({theirs.labels[0]} to {theirs.labels[-1]})."
            )
        self._there = np.flatnonzero(there)
        if not there.all():
            job.info(
                f"TEMPERATURE lacks {(~there).sum()} of the {theirs.size} dates (the first is "
                f"{theirs.labels[np.flatnonzero(~there)[0]]}); they are taken as not frozen."
            )

    def read(self, window=None) -> np.ndarray:
        window = window or self.grid.window
        out = np.full((self.band_count, window.height, window.width), np.nan, np.float32)
        first, last = self._place[self._there[0]], self._place[self._there[-1]]
        values = self.stack.read(window, slice(first, last + 1))
        out[self._there] = values[self._place[self._there] - first]
        return out


def _estimate(stack, extra: _Extra, layers: Layers, season, options: FillOptions, job: Job):
    """All layers, and what the rehearsal taught."""
    kernels = options.kernels()

    def mask_of(arrays):
        if extra.mask:
            return np.nan_to_num(arrays["mask"][0]) != 0
        return observed_mask(arrays["sm"], options.min_observed)

    given = {"mask": extra.mask} if extra.mask else {}
    never = records_pass(stack, mask_of, given, layers, season, kernels, job.part(0.0, 0.1))
    if never:
        job.warn(
            f"{never} cells of MASK were never observed. They are filled from their surroundings only, and nothing "
            "could be hidden there: their bands are less sure."
        )
    classes_pass(extra.land_cover, extra.covariates, layers, job.part(0.1, 0.12))
    with layers.opened("classes") as opened:
        classes = opened.get("classes")
        lessons = rehearse(stack, layers, classes, season, kernels, job.part(0.12, 0.45))
        learnt = lessons.fit(options.fusion, options.max_sm)
        months_pass(layers, classes, season, kernels, job.part(0.45, 0.8))
    return learnt


def _write(stack, extra, layers, places, learnt, season, options, job, tags, name) -> np.ndarray:
    """Fuse; returns the counts of `combine_pass`."""
    name = name or stack.variable
    kinds = {
        "filled": (name, stack.unit, "float32"),
        "flags": (f"{name}_flags", "flag", "uint8"),
        "uncertainty": (f"{name}_uncertainty", stack.unit, "float32"),
    }
    with contextlib.ExitStack() as opened:
        outputs = {
            part: opened.enter_context(stack_writer(path, stack.grid, stack.axis, variable, unit, tags, dtype))
            for path, (part, (variable, unit, dtype)) in zip(places, kinds.items())
        }
        return combine_pass(layers, extra.frozen, outputs, learnt, season, options.kernels(), job)


def _numbers(counts, learnt, job: Job) -> dict[str, float]:
    observed, missing, filled, frozen = (int(count) for count in counts)
    if not observed + missing:
        job.warn("No cell is observed on enough dates (MIN_OBSERVED), so nothing was filled. Give a MASK to say where.")
    elif missing and np.isnan(learnt.rmse):
        job.warn(
            f"Only {learnt.count} observed values could be hidden, too few to judge some by the others: the estimates "
            "weigh the same, and there is no uncertainty of filled values."
        )
    if frozen:
        job.info(f"{frozen} missing values are of frozen dates and stay missing.")
    open_gaps = missing - frozen
    return {
        "FILLED_SHARE": filled / open_gaps if open_gaps else 1.0,
        "UNFILLED_SHARE": (missing - filled) / max(observed + missing, 1),
        "RMSE": learnt.rmse,
    }

"""SSI of a stack (Luo eq 13; METHODS §7)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace

import numpy as np

from ....data.raster import RasterWriter
from ....data.stack.fill_flags import open_flags, without_climatology
from ....data.stack.time_stack import TimeStack, stack_writer
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import DateError, ParameterError
from ....run.job import Job
from ....run.provenance import Provenance
from .families import FAMILIES, candidates
from .fit_bands import FitCard, from_bands, open_fit, to_bands
from .fitting import apply_fits, block_bytes, block_size, fit_groups
from .options import FEW_VALUES, MIN_VALUES, SsiOptions
from .trailing import trailing_mean


@dataclass
class _Tally:
    """What is counted over all windows."""

    before: int = 0  # valid values of the input
    after: int = 0  # with an index
    not_positive: int = 0  # values ≤ 0
    fits: int = 0  # groups of pixels with values enough
    impossible: int = 0  # of these, with a fit that excludes a value of its own sample

    def add(self, other: _Tally) -> None:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + int(value))


def ssi(
    source: str,
    output: str,
    options: SsiOptions,
    job: Job,
    provenance: Provenance,
    flags: str | None = None,
    name: str = "",
    fit: str | None = None,
    fit_from: str | None = None,
) -> dict[str, float]:
    """SSI of a soil-moisture stack, as a stack.

    flags
        FLAGS of `gap_fill`: values that are only climatology are left out before
        anything is computed, since they shrink the variance and would give SSI ≈ 0.
    fit
        Where to write the fitted distributions (`fit_bands`).
    fit_from
        Such a raster of an earlier run: its distributions are applied, none is fitted.

    Returns
    -------
    ``VALID_SHARE``: share of the valid input values that have an index.

    Raises
    ------
    DateError
        The record or its reference period is too short.
    InputError, GridError, UnitError, ParameterError
        ``fit_from`` does not fit.
    """
    if fit and fit_from:
        raise ParameterError("FIT would only repeat FIT_FROM: nothing is fitted when a fit is given. Leave one out.")
    with ExitStack() as opened:
        stage = opened.enter_context(Staging([source, flags, fit_from]))  # left last, when all files are closed
        stack = opened.enter_context(TimeStack(source))
        inputs = {"sm": stack}
        if flags:
            inputs["flags"] = opened.enter_context(open_flags(flags, stack))
        if fit_from:
            inputs["fit"], card = open_fit(fit_from, stack, options)
            opened.enter_context(inputs["fit"])
            _announce(card, stack, options, job)
            options = replace(options, distribution=card.distribution)
            reference = np.zeros(len(stack), bool)
        else:
            reference = stack.axis.selection(options.start, options.end)
            _check_length(stack, _groups(stack, options), reference, job)
            card = FitCard.of(stack, reference, options)
        stack.sample()
        tags = provenance.of(*inputs.values()).tags()
        target = stage.place(output, stack.grid.window.pixels * len(stack) * 4)
        kept = fit and stage.place(fit, stack.grid.window.pixels * card.bands * 4)
        name = name or f"ssi{options.scale}"
        writers = {"ssi": opened.enter_context(stack_writer(target, stack.grid, stack.axis, name, "1", tags))}
        if kept:
            writer = RasterWriter(kept, stack.grid, card.descriptions(), tags={**tags, **card.tags()})
            writers["fit"] = opened.enter_context(writer)
        work, tally = _Work(options, card, _groups(stack, options), reference, bool(fit)), _Tally()
        map_blocks(work.kernel, inputs, writers, job, fixed=work.bytes, gather=tally.add)
    _say(tally, options, job)
    return {"VALID_SHARE": float(tally.after / max(tally.before, 1))}


class _Work:
    """What is done to a window: block by block, fit (or take kept fits) and apply."""

    def __init__(self, options: SsiOptions, card: FitCard, groups, reference, with_fit: bool):
        self.options, self.card, self.groups, self.reference = options, card, groups, reference
        self.with_fit = with_fit
        members = int(np.bincount(groups).max())
        self.pixels = block_size(members, len(groups))
        self.bytes = self.pixels * block_bytes(members, len(groups), card.groups)
        self.positive = all(family.positive for family in candidates(options.distribution))

    def kernel(self, arrays, job):
        flat = {name: values.reshape(len(values), -1) for name, values in arrays.items()}
        shape = arrays["sm"].shape[1:]
        index, tally = np.empty(flat["sm"].shape, "float32"), _Tally()
        bands = np.empty((self.card.bands, index.shape[1]), "float32") if self.with_fit else None
        for first in range(0, index.shape[1], self.pixels):
            block = slice(first, first + self.pixels)
            values = self._values(flat, block, tally)
            fits = self._fits(values, flat, block, tally)
            index[:, block] = apply_fits(values, self.groups, fits, self.options.limit)
            if self.with_fit:
                bands[:, block] = to_bands(fits, self.card.parameter_count)
            job.check()
            job.report(min(first + self.pixels, index.shape[1]) / index.shape[1])
        tally.after = np.isfinite(index).sum()
        outputs = {"ssi": index.reshape(-1, *shape)}
        if self.with_fit:
            outputs["fit"] = bands.reshape(-1, *shape)
        return outputs, tally

    def _values(self, flat, block: slice, tally: _Tally) -> np.ndarray:
        sm = flat["sm"][:, block]
        tally.before += np.isfinite(sm).sum()
        if "flags" in flat:
            sm = without_climatology(sm, flat["flags"][:, block])
        values = trailing_mean(sm, self.options.scale)
        if self.positive:
            tally.not_positive += (values <= 0).sum()
        return values

    def _fits(self, values, flat, block: slice, tally: _Tally):
        if "fit" in flat:
            return from_bands(flat["fit"][:, block], self.card)
        reference, word = self.reference, self.options.distribution
        fits = fit_groups(values[reference], self.groups[reference], self.card.groups, word, with_p=self.with_fit)
        tally.fits += fits.tried
        tally.impossible += fits.impossible
        return fits


def _groups(stack: TimeStack, options: SsiOptions) -> np.ndarray:
    if options.standardise == "whole_series":
        return np.zeros(len(stack), int)
    return stack.axis.seasons


def _announce(card: FitCard, stack: TimeStack, options: SsiOptions, job: Job) -> None:
    stack.require_dates(options.scale, f"the mean over SCALE = {options.scale} steps")
    job.info(f"Nothing is fitted: the distribution ({card.distribution}) is that of {card.start} to {card.end}.")
    if options.distribution not in ("normal", card.distribution):
        job.warn(f"DISTRIBUTION {options.distribution} is not used: the fit of FIT_FROM is {card.distribution}.")
    if card.variable != stack.variable:
        job.warn(f"The fit is of “{card.variable}”, the stack holds “{stack.variable}”. Is it the same product?")


def _check_length(stack: TimeStack, groups, reference, job: Job) -> None:
    if not reference.any():
        raise DateError(
            f"The reference period has no date of {stack.path}, "
            f"which goes from {stack.axis.labels[0]} to {stack.axis.labels[-1]}."
        )
    available = np.bincount(groups[reference])
    available = available[available > 0]
    if available.max() < MIN_VALUES:
        raise DateError(
            f"{stack.path}: the reference period gives at most {available.max()} value(s) for each fit; at least "
            f"{MIN_VALUES} are needed (ten years of months), and {FEW_VALUES} to trust the tails. A shorter record "
            "can be given the fit of a longer one of the same product (FIT_FROM)."
        )
    if available.max() < FEW_VALUES:
        job.warn(
            f"Only {available.max()} years stand behind each calendar month: values beyond ±1.5 are uncertain "
            f"(at least {FEW_VALUES} years are advised)."
        )


def _say(tally: _Tally, options: SsiOptions, job: Job) -> None:
    """Warn about what has no index though it has a value."""
    if tally.not_positive:
        job.warn(
            f"{tally.not_positive / max(tally.before, 1):.2%} of the values are not above 0, for which the "
            f"distribution {options.distribution} has no place: they have no index, nor has a calendar month of a "
            "pixel with one of them in its reference period. Are they missing values in truth? Else take another "
            "DISTRIBUTION."
        )
    if tally.impossible and options.distribution != "best":
        job.warn(
            f"{tally.impossible / tally.fits:.2%} of the fits ({FAMILIES[options.distribution].label}) exclude a value "
            "that they were fitted to: such a value has the smallest or largest index there is (± CLIP). “best” takes "
            "another distribution instead."
        )
    if not tally.after:
        job.warn(
            "No pixel has enough valid values for an index: "
            f"each calendar month needs at least {MIN_VALUES} in the reference period."
        )

"""The pass of `ssi` over windows: fit (or take the fits of an earlier run) and apply, block by block."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ....data.stack.fill_flags import without_climatology
from ....data.stack.time_axis import TimeAxis
from .adjust import Adjustment
from .families import candidates
from .fit_bands import FitCard, from_bands, to_bands
from .fitting import FitRules, Fits, apply_fits, block_bytes, block_size, fit_seasons, quantiles
from .moving_window import fits_by_sums
from .options import SsiOptions
from .pooled import POOLED, standard_error
from .sample import trailing_mean

_ADJUSTED = 8  # arrays of the size of a record that adjusting it takes beside it
_WIDER = 4  # blocks of moving windows, in blocks of single places of the year


@dataclass
class Tally:
    """Counts over all windows."""

    before: int = 0  # valid values of the input
    after: int = 0  # with an index
    not_positive: int = 0  # values ≤ 0
    fits: int = 0  # groups of pixels with values enough
    impossible: int = 0  # of these, with a fit that excludes a value of its own sample
    dry: int = 0  # groups of pixels with too few values above 0
    capped: int = 0  # groups of pixels whose zeros lie above −1
    limits: float = 0.0  # sum of the limits of pooled fits
    limited: int = 0  # pooled fits
    errors: float = 0.0  # sum of their standard errors of an index of −1
    matched: int = 0  # pixels that were adjusted to another record
    correlations: float = 0.0  # sum of the correlations of their anomalies
    differences: float = 0.0  # sum of what these differ by after adjustment, in standard deviations

    def add(self, other: Tally) -> None:
        """Add the counts of a window."""
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)


@dataclass(frozen=True)
class Deficit:
    """What is missing to a percentile of the fit.

    Attributes
    ----------
    p
        Probability of the value that the deficit is told from, 0.5 for the median.
    factor
        From the unit of the stack to that of the deficit: 1, or the depth of the layer in mm.
    """

    p: float = 0.5
    factor: float = 1.0

    def of(self, values: np.ndarray, groups: np.ndarray, fits: Fits) -> np.ndarray:
        """Deficit of ``values`` ``(time, n)``, float32, negative where there is more than the percentile."""
        out = np.full(values.shape, np.nan, "float32")
        for group in np.unique(groups):
            member = np.flatnonzero(groups == group)
            out[member] = self.factor * (quantiles(fits, int(group), self.p) - values[member])
        return out


@dataclass(frozen=True, eq=False)
class SsiKernel:
    """Fit and apply the distributions of one window.

    Parameters
    ----------
    options
        What to compute.
    card
        What the fit is of.
    groups
        ``(time,)`` place in the year of each step, by which distributions are fitted.
    reference
        ``(time,)`` steps that are fitted to.
    with_fit
        Whether the fitted distributions are returned, too.
    deficit
        What is missing to a percentile is returned, too (``deficit``); None for not.
    adjustment
        To the record that the fit is of (``longer``); None where it is of the same product.

    Notes
    -----
    Called with ``sm`` ``(time, rows, cols)`` and, where there are such inputs, ``flags`` of the same shape, ``fit``
    ``(bands, rows, cols)`` and ``longer`` ``(time', rows, cols)``. Returns ``output``
    ``(time, rows, cols)`` float32, ``fit``, and a `Tally`.
    """

    options: SsiOptions
    card: FitCard
    groups: np.ndarray
    reference: np.ndarray
    with_fit: bool = False
    deficit: Deficit | None = None
    adjustment: Adjustment | None = None

    @cached_property
    def pixels(self) -> int:
        """Pixels of a block that stays in the processor's cache."""
        members = self._members
        if self.card.window:  # each of 366 fits has a cost of its own, however few the pixels
            members = -(-members // _WIDER)
        steps = len(self.groups) * (1 if self.adjustment is None else _ADJUSTED)
        return block_size(members, steps)

    @cached_property
    def bytes(self) -> int:
        """Bytes that a block takes beside the arrays of the window."""
        more = 0 if self.adjustment is None else 200 * len(self.groups)
        return self.pixels * (block_bytes(self._members, len(self.groups), self.card.groups) + more)

    @property
    def _members(self) -> int:
        members = int(np.bincount(self.groups).max())
        word = self.options.distribution
        families = candidates(word)
        if not self.card.window or (fits_by_sums(families) and not families[0].by_values):
            return members
        return members * (2 * self.card.window + 1)

    @property
    def _positive(self) -> bool:
        return all(family.positive for family in candidates(self.options.distribution))

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], Tally]:
        """Standardise the series of the window, some pixels at a time."""
        flat = {name: values.reshape(len(values), -1) for name, values in arrays.items()}
        shape = arrays["sm"].shape[1:]
        index, tally = np.empty(flat["sm"].shape, "float32"), Tally()
        bands = np.empty((self.card.bands, index.shape[1]), "float32") if self.with_fit else np.empty((0, 0), "float32")
        missing = np.empty(index.shape if self.deficit else (0, 0), "float32")
        for first in range(0, index.shape[1], self.pixels):
            block = slice(first, first + self.pixels)
            values = self._values(flat, block, tally)
            fits = self._fits(values, flat, block, tally)
            index[:, block] = apply_fits(values, self.groups, fits, self.options.limit)
            if self.deficit:
                missing[:, block] = self.deficit.of(values, self.groups, fits)
            if self.with_fit:
                bands[:, block] = to_bands(fits, self.card)
            job.check()
            job.report(min(first + self.pixels, index.shape[1]) / index.shape[1])
        tally.after = int(np.isfinite(index).sum())
        outputs = {"output": index.reshape(-1, *shape)}
        if self.deficit:
            outputs["deficit"] = missing.reshape(-1, *shape)
        if self.with_fit:
            outputs["fit"] = bands.reshape(-1, *shape)
        return outputs, tally

    def _values(self, flat, block: slice, tally: Tally) -> np.ndarray:
        sm = flat["sm"][:, block]
        tally.before += int(np.isfinite(sm).sum())
        if "flags" in flat:
            sm = without_climatology(sm, flat["flags"][:, block])
        if self.adjustment is not None:
            sm, agreement = self.adjustment.apply(sm, flat["longer"][:, block])
            known = np.isfinite(agreement).all(axis=0)
            tally.matched += int(known.sum())
            tally.correlations += float(agreement[0, known].sum())
            tally.differences += float(agreement[1, known].sum())
        values = trailing_mean(sm, self.options.scale)
        if self._positive:
            tally.not_positive += int((values < 0).sum() if self.card.zeros else (values <= 0).sum())
        return values

    def _fits(self, values, flat, block: slice, tally: Tally) -> Fits:
        if "fit" in flat:
            return from_bands(flat["fit"][:, block], self.card)
        reference, word = self.reference, self.options.distribution
        rules = FitRules(with_p=self.with_fit, zeros=self.card.zeros, window=self.card.window)
        fits = fit_seasons(values[reference], self.groups[reference], self.card.groups, word, rules)
        self._count(fits, tally)
        return fits

    def _count(self, fits: Fits, tally: Tally) -> None:
        tally.fits += fits.tried
        tally.impossible += fits.impossible
        tally.dry += fits.dry
        tally.capped += fits.capped
        if self.options.distribution == POOLED.word:
            limits = fits.parameters[0, 2, fits.code > 0]
            tally.limits += float(limits.sum())
            tally.limited += limits.size
            tally.errors += float(standard_error(limits).sum())


def groups_of(axis: TimeAxis, options: SsiOptions) -> np.ndarray:
    """Place in the year of each step, ``(time,)``; all 0 where the whole series is one."""
    if options.standardise == "whole_series":
        return np.zeros(axis.size, int)
    return axis.seasons

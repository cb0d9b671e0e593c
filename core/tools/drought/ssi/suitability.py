"""Does the distribution fit? p of the fits at some pixels, looked at before the run.

Where many more than one fit in twenty has p < 0.05, the distribution is wrong for the data, and the index is wrong
where it matters, in the tails. What is told is the share, and the family that does better.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ....data.earth.grid import Window
from ....data.raster.library import cache_limit
from ....data.stack.fill_flags import without_climatology
from ....data.stack.time_stack import TimeStack
from ....run.messages import Tell
from .families import FAMILIES
from .fitting import fit_groups, judge_fits
from .normal import NORMAL
from .p_values import normal_probability
from .sample import trailing_mean

LEVEL = 0.05
MOST = 0.10  # share of p < 0.05 from which a distribution does not fit: twice what chance gives
_SIDE, _PATCH = 3, 8  # patches along each axis, and pixels of a patch
_HELD = 4  # part of GDAL's cache that a stack may take to be kept for the run
_FEWEST = 60  # fits below which nothing is said


@dataclass(frozen=True)
class Suitability:
    """Share of fits with p < 0.05 at the pixels looked at, by the word of the distribution.

    Attributes
    ----------
    word
        The distribution of the run.
    rejected
        Shares by word: that of the run, and of the others where it does not fit.
    fits
        How many were looked at.
    """

    word: str
    rejected: Mapping[str, float]
    fits: int

    @property
    def share(self) -> float:
        """Of the distribution of the run."""
        return self.rejected[self.word]

    @property
    def fails(self) -> bool:
        """Whether there are twice as many as chance gives."""
        return self.share > MOST

    @property
    def better(self) -> str | None:
        """The family with the smallest share, where that is within what chance gives twice; else None."""
        word = min(self.rejected, key=lambda name: self.rejected[name])
        return word if word != self.word and self.rejected[word] <= MOST else None


def sampled_pixels(stack: TimeStack, flags: TimeStack | None = None) -> np.ndarray:
    """Records ``(time, n)`` of the pixels of nine small patches spread over the raster."""
    grid, found = stack.grid, []
    for row in _starts(grid.height):
        for col in _starts(grid.width):
            window = Window(row, col, min(_PATCH, grid.height - row), min(_PATCH, grid.width - col))
            values = stack.read(window).reshape(len(stack), -1)
            if flags is not None:
                values = without_climatology(values, flags.read(window).reshape(len(stack), -1))
            found.append(values[:, np.isfinite(values).any(axis=0)])
    return np.concatenate(found, axis=1)


def _starts(size: int) -> list[int]:
    """First pixels of the patches along an axis, without overlap."""
    free = max(size - _PATCH, 0)
    places = sorted({round(free * (2 * i + 1) / (2 * _SIDE)) for i in range(_SIDE)})
    return [place for i, place in enumerate(places) if i == 0 or place - places[0] >= i * min(_PATCH, free)]


def look(x: np.ndarray, groups: np.ndarray, size: int, word: str, zeros: str) -> Suitability | None:
    """Judge a distribution on some pixels.

    Parameters
    ----------
    x
        ``(time, n)`` of the reference period, trailing means already.
    groups, size, word, zeros
        As `fitting.fit_groups` takes them.

    Returns
    -------
    None when there are too few fits to say anything.

    Examples
    --------
    >>> x = np.random.default_rng(0).exponential(size=(300, 50))
    >>> found = look(x, np.arange(300) % 12, 12, "normal", "")
    >>> found.fails, found.better in ("gamma", "gamma_ml", "gev", "pearson3")
    (True, True)
    """
    share, count = _rejected(x, groups, size, word, zeros)
    if count < _FEWEST:
        return None
    shares = {word: share}
    if share > MOST and word != "best":
        shares |= {other: _rejected(x, groups, size, other, zeros, count)[0] for other in FAMILIES if other != word}
    return Suitability(word, shares, count)


def _rejected(x: np.ndarray, groups: np.ndarray, size: int, word: str, zeros: str, least: int = 0):
    """Share of p < 0.05, and the fits counted; 1 where half of ``least`` fits are not possible at all."""
    rows = [np.flatnonzero(groups == group) for group in range(size)]
    fits = fit_groups(x, groups, size, word, zeros=zeros)
    p = judge_fits(x, rows, fits, normal_probability if word == NORMAL.word else None)
    count = int(np.isfinite(p).sum())
    if count < max(least / 2, 1):
        return 1.0, count
    return float((p < LEVEL).sum() / count), count


def examine(stack: TimeStack, flags: TimeStack | None, kernel) -> Suitability | None:
    """Judge the distribution that a kernel (`kernel.SsiKernel`) will fit; None where p says nothing.

    For ranks, kernel and pooled records there is no p; values of neighbouring days, and those of a whole series,
    follow one another, and p would be too small.
    """
    options, card = kernel.options, kernel.card
    parametric = options.distribution == "best" or options.distribution in FAMILIES
    if not parametric or card.window or options.standardise == "whole_series":
        return None
    stack.file.hold(cache_limit() // _HELD)  # the patches of a small stack lie in most of its blocks
    x = trailing_mean(sampled_pixels(stack, flags), options.scale)[kernel.reference]
    return look(x, kernel.groups[kernel.reference], card.groups, options.distribution, card.zeros)


def tell_suitability(found: Suitability, label: str, tell: Tell) -> None:
    """Say how often the distribution does not fit, and what would."""
    words = {"label": label, "share": found.share, "fits": found.fits}
    if not found.fails:
        tell.info(
            "{label} fits: p < 0.05 in {share:.1%} of {fits} pixels' months looked at (5 % is what chance gives).",
            **words,
        )  # fmt: skip
    elif found.better:
        tell.warn(
            "{label} does not fit: p < 0.05 in {share:.1%} of {fits} pixels' months looked at, where chance gives 5 %."
            " DISTRIBUTION {better} does better ({other:.1%}); kernel follows any shape.",
            better=found.better, other=found.rejected[found.better], **words,
        )  # fmt: skip
    else:
        tell.warn(
            "{label} does not fit: p < 0.05 in {share:.1%} of {fits} pixels' months looked at, where chance gives 5 %."
            " No other family does better; DISTRIBUTION kernel follows any shape.",
            **words,
        )  # fmt: skip

"""How large the errors of the detail are, told from the noise of the truth they are measured by (docs/methods.md §5).

One scale up the detail is compared with coarse values, which are noisy. Where noise is most of the difference, taking
its variance out would leave the error of that variance. So the difference is split in two. What of it lasts from one
date to the next (the mean product of the differences of a cell on two dates) holds no noise, since errors of two dates
have nothing to do with each other. What passes holds all of it; there, noise is told by how it falls with the size of
the cells. In means of four cells white noise has a quarter of its variance, and of true differences that pass there is
about as much one scale up as two scales up (on synthetic land .3 to 1.8 times as much).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....learning.conformal import OCTAVE

# Of the variance of white noise of the coarse values, what is in their difference to a conserving interpolation of the
# means of 2 × 2 of them: (1 − ¼)² + 3 (¼)², the interpolation taken to be flat.
NOISE_SHARE = 0.75
# Times the variance that was told: records tell it up to a third too small, and hardly too large.
_LEAST_NOISE, _MOST_NOISE = 0.9, 1.5
_CELLS = 20  # of 4 × 4 on a date, with which the octave ratio of the record counts as much as that of C3S
_LOWEST = 0.1  # octave ratio
_DOUBT = 0.025  # of the noise's variance, its standard error


@dataclass(frozen=True)
class Split:
    """Mean squares of differences at one scale, (m³/m³)²: of all, and of what lasts from one date to the next."""

    whole: float
    lasting: float

    @classmethod
    def of(cls, values: np.ndarray, series: np.ndarray, step: np.ndarray) -> Split:
        """Split of differences.

        Parameters
        ----------
        values
            ``(n,)`` differences, m³/m³.
        series, step
            ``(n,)`` whole numbers: the cell that a difference belongs to, and its date. A date is compared with the
            next that its cell has.

        Examples
        --------
        >>> rng = np.random.default_rng(0)
        >>> place, noise = 0.003 * rng.normal(size=200), 0.01 * rng.normal(size=(50, 200))
        >>> step, series = (index.ravel() for index in np.indices(noise.shape))
        >>> found = Split.of((place + noise).ravel(), series, step)
        >>> round(found.whole**0.5, 4), round(found.lasting**0.5, 4)
        (0.0104, 0.0028)
        """
        whole = float(np.mean(values**2)) if values.size else 0.0
        order = np.lexsort((step, series))
        sorted_, same = values[order], np.diff(series[order]) == 0
        lasting = float(np.mean((sorted_[1:] * sorted_[:-1])[same])) if same.any() else 0.0
        return cls(whole, min(max(lasting, 0.0), whole))

    @property
    def passing(self) -> float:
        """What does not last, with the noise."""
        return self.whole - self.lasting

    def without(self, noise: float) -> float:
        """The whole without noise of some variance, which can only be in what passes.

        Of what passes at least nothing is left, and the noise is known to within some per cent: the mean of a normal
        distribution that is cut off at 0.
        """
        if not noise > 0:
            return self.whole
        from scipy.special import erfcx

        doubt = _DOUBT * noise
        mean = self.passing - noise
        left = mean + doubt * np.sqrt(2 / np.pi) / erfcx(-mean / doubt / np.sqrt(2))
        return min(self.lasting + float(left), self.whole)


@dataclass(frozen=True)
class DetailError:
    """Errors of the detail without the noise of the truth.

    octave
        Variance one scale up over that two scales up, from which that of the pixels is told (`conformal.growth`).
    kept
        Share of the width of the errors one scale up that is left without the noise; 1 where there is no noise.
    louder
        Standard deviation of the noise over what it was told to be.
    """

    octave: float = OCTAVE
    kept: float = 1.0
    louder: float = 1.0


def detail_error(one: Split, two: Split | None, told: float | None, cells: float) -> DetailError:
    """Errors of the detail, from differences one and two scales up.

    Parameters
    ----------
    one, two
        Differences one scale up and two scales up; None where there are too few.
    told
        Variance of the noise of a coarse value as it is known so far, (m³/m³)²; None: the values are exact.
    cells
        Of 4 × 4, on a date. What covariates tell most of falls from scale to scale, elsewhere it does not; with few
        cells the ratio is drawn to that of C3S soil moisture.
    """
    if not one.whole > 0:
        return DetailError()
    noise = _noise(one, two, told)
    fine = one.without(NOISE_SHARE * noise)
    louder = float((noise / told) ** 0.5) if told else 1.0
    if two is None:
        return DetailError(OCTAVE, (fine / one.whole) ** 0.5, louder)
    wide = two.without(NOISE_SHARE / 4 * noise)
    fine = min(fine, OCTAVE * wide)
    if not fine > 0:
        return DetailError()
    share = cells / (cells + _CELLS)
    octave = float(np.clip((fine / wide) ** share * OCTAVE ** (1 - share), _LOWEST, OCTAVE))
    return DetailError(octave, 1.0 if told is None else float((fine / one.whole) ** 0.5), louder)


def _noise(one: Split, two: Split | None, told: float | None) -> float:
    """Variance of the noise of a coarse value, (m³/m³)².

    As it was told or somewhat more, as far as what passes falls from one scale to the next; less only where the
    differences have no room for it.
    """
    if not told:
        return 0.0
    room = one.passing / NOISE_SHARE
    if two is None:
        return min(told, room)
    falling = min(max((one.passing - two.passing) / (NOISE_SHARE * 0.75), 0.0), room)
    return min(max(falling, min(_LEAST_NOISE * told, room)), _MOST_NOISE * told)

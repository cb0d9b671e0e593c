"""Half width of the 90 % interval: the spread of the trees, scaled so that it holds (docs/methods.md §5).

The spread over the trees says where the forest is unsure, not by how much: trees agree on what none of them
knows. Split conformal prediction (Lei et al. 2018, JASA 113, 1094–1111) scales it by errors that are known, those
of values held out. Half width = base + factor · spread; the mixture of a constant and a growing part is the one
with the best interval score (Gneiting and Raftery 2007, JASA 102, 359–378).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace

import numpy as np

from ..run.language import say

LEVEL = 0.9
_NORMAL = 1.6448536269514722  # half width of the band of that level of a normal distribution, in SD
_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)  # of the constant in the mixture
_MOST = 200_000  # errors that an interval is made from
_FEWEST = 20  # errors that a 90 % quantile is taken from
# Variance of the next finer octave over that of the one before, in C3S soil moisture at 0.25°: 14 land regions,
# factors 2 to 5 (benchmarks/downscale_interpolation.py).
OCTAVE = 1.35


def growth(factor: int, ratio: float = OCTAVE) -> float:
    """How much larger errors are with cells divided into ``factor`` × ``factor`` pixels than one scale up.

    The check one scale up divides cells in two, which leaves out one octave of the field; the pixels leave out
    log₂ factor octaves, each finer than that one. Their variances add up.

    Parameters
    ----------
    factor
        Pixels along the edge of a cell.
    ratio
        Variance of the errors in an octave over that of the next coarser one.
    """
    octaves = np.log2(max(factor, 2))
    whole = np.arange(1, int(octaves) + 1)
    rest = (octaves - int(octaves)) * ratio ** (int(octaves) + 1)
    return float(np.sqrt((ratio**whole).sum() + rest))


@dataclass(frozen=True)
class Interval:
    """Half width of an interval = base + factor · spread (unit of the target), and how it did.

    coverage
        Share of values inside, each by an interval from the other folds.
    score, constant_score
        Mean interval score of these intervals, and of intervals of constant width; smaller is better.
    values
        Number of errors that it comes from.
    """

    base: float
    factor: float
    coverage: float
    score: float
    constant_score: float
    values: int

    def half_width(self, spread: np.ndarray) -> np.ndarray:
        """Half width for each spread of the trees, in the unit of the target; of the shape of ``spread``."""
        return self.base + self.factor * spread

    def widened(self, times: float) -> Interval:
        """The interval so many times as wide; its scores remain those of the narrower one."""
        return replace(self, base=self.base * times, factor=self.factor * times)

    def without_noise(self, sd: float, share: float) -> Interval:
        """The interval of the truth, from one of values that were measured with white noise of SD ``sd``.

        Variances of independent errors add up; of that of the noise ``share`` is in the errors. No less than a third
        of the width is left.
        """
        if not (self.base > 0 and sd > 0):
            return self
        left = self.base**2 - share * (_NORMAL * sd) ** 2
        return self.widened(max(left / self.base**2, 1 / 9) ** 0.5)

    def lines(self) -> list[str]:
        """Sentences for the log and the report."""
        return [
            say(
                "90 % interval: ± ({base:.4f} + {factor:.2f} · SD of the trees) m³/m³; it holds {coverage:.1f} "
                "% of the values of folds that it was not made from. Interval score {score:.4f} m³/m³, of a "
                "band of constant width {constant_score:.4f} (smaller is better).",
                base=self.base,
                factor=self.factor,
                coverage=100 * self.coverage,
                score=self.score,
                constant_score=self.constant_score,
            )
        ]

    def to_card(self) -> dict:
        """The fields by name, for the card of a model."""
        return asdict(self)

    @classmethod
    def from_card(cls, entry: dict) -> Interval:
        """Raises ValueError where the entry is not what `to_card` makes."""
        try:
            numbers = {f.name: float(entry[f.name]) for f in fields(cls)}
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError("the interval of the uncertainty is not made of numbers") from error
        if not np.isfinite(list(numbers.values())).all() or numbers["base"] < 0 or numbers["factor"] < 0:
            raise ValueError("the interval of the uncertainty is negative or not finite")
        values = int(numbers.pop("values"))
        return cls(values=values, **numbers)


def calibrate_spread(y: np.ndarray, mean: np.ndarray, spread: np.ndarray, fold: np.ndarray) -> Interval | None:
    """Interval from held-out predictions; None with fewer than 20 of them, or a single fold.

    y, mean, spread
        ``(n,)`` truth, prediction, standard deviation over the trees, in one unit. Rows that are not finite
        do not count.
    fold
        ``(n,)`` values that are nearly copies of each other share one.
    """
    known = np.isfinite(y) & np.isfinite(mean) & np.isfinite(spread)
    error, spread, fold = np.abs(y - mean)[known].astype("float64"), spread[known].astype("float64"), fold[known]
    if error.size < _FEWEST or np.unique(fold).size < 2:
        return None
    if error.size > _MOST:  # a quantile of so many does not change with more, but takes a sort of all
        some = np.linspace(0, error.size - 1, _MOST).astype(int)
        error, spread, fold = error[some], spread[some], fold[some]
    typical = spread.mean()
    # A spread of nothing (a forest of one tree) leaves the constant alone.
    shares = _SHARES if typical > 0 else (1.0,)
    tried = {share: _from_others(error, share * typical + (1 - share) * spread, fold) for share in shares}
    scores = {share: _interval_score(error, half) for share, half in tried.items()}
    best = min(scores, key=lambda share: scores[share])
    scale = _quantile(error, best * typical + (1 - best) * spread) if typical > 0 else 0.0
    base = scale * best * typical if typical > 0 else _quantile(error, np.ones(error.size))
    coverage = float((error <= tried[best]).mean())
    return Interval(base, scale * (1 - best), coverage, scores[best], scores[1.0], int(error.size))


def _from_others(error: np.ndarray, width: np.ndarray, fold: np.ndarray) -> np.ndarray:
    """Half widths ``(n,)``, each scaled by the errors of the other folds."""
    half = np.empty(error.size)
    width = width if width.any() else np.ones(error.size)
    for k in np.unique(fold):
        test = fold == k
        half[test] = width[test] * _quantile(error[~test], width[~test])
    return half


def _quantile(error: np.ndarray, width: np.ndarray) -> float:
    """The factor of the width under which `LEVEL` of the errors lie, for one more value than there are."""
    ratio = error / np.maximum(width, 1e-12)
    place = min(int(np.ceil(LEVEL * (ratio.size + 1))), ratio.size) - 1
    return float(np.partition(ratio, place)[place])


def _interval_score(error: np.ndarray, half: np.ndarray) -> float:
    """Mean width, plus 2/α for what lies beyond (Gneiting and Raftery 2007, eq. 43)."""
    return float((2 * half + 2 / (1 - LEVEL) * np.maximum(error - half, 0)).mean())

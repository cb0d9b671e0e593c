"""How far a filled value can be from the truth: the half width of its 90 % band.

Locally weighted conformal prediction (Lei et al. 2018, section 5.2) in classes
(Vovk 2012): the size of the errors is modelled from what is known about a value; the
errors of the withheld values, each divided by its modelled size, then say class by class how many
sizes hold 90 % of them. So the band is right on average in every class whether the model of
the size is good or not; a good one makes it narrow where errors are small.
"""

from __future__ import annotations

import numpy as np

from .gap_context import BRIDGES, CLASSES, DISTANCES, FAR, NO_SPACE, NO_TIME, GapContextAt

LEVEL = 0.9
_BELIEF = 150.0  # values with which a class's own quantile weighs as much as that of its like
_MIN_SAMPLES = 50
_STEEPEST = 5.0  # an error of more than six modelled sizes counts as six in the fit
_ROUNDS = 25
_ENOUGH = 40_000  # values for the few slopes of the error size
# Limits of the slopes: anything; harder is never better; and between two known values the error
# grows little faster than that of a random walk (0.5, the root of its variance): short records
# have gaps at their ends only, and what those teach about easier ones must not be believed too far.
_ANY, _UP, _WALK = (-np.inf, np.inf), (0.0, np.inf), (0.0, 0.75)


class ErrorSize:
    """Mean absolute error as a function of the situation: log-linear, by gamma likelihood.

    Gaps that last longer, lie farther from observations, in pixels that vary more, or whose estimates disagree
    more never get a smaller error: such slopes are held at 0 or above.
    """

    def __init__(self, values: GapContextAt, error: np.ndarray, unit: float):
        """From hidden values and the absolute errors ``(n,)`` of their fused estimates.

        unit: a typical error, > 0, in the unit of the values; differences much smaller than it say nothing.
        """
        self.unit = unit
        thin = slice(None, None, -(-len(values) // _ENOUGH) or 1)
        values, error = values[thin], error[thin]
        spread = values.spread[~np.isnan(values.spread)]
        self.usual = float(np.median(spread)) if spread.size else 0.0
        rows = self._rows(values)
        design = np.stack([row for row, _ in rows]).astype(np.float64)
        limits = np.array([limits for _, limits in rows])
        size = np.maximum(np.abs(error), 1e-3 * unit) / unit
        free = design.std(axis=1) > 1e-9
        free[0] = True
        self.slopes = np.zeros(len(design))
        self.slopes[0] = np.log(size.mean())
        while True:  # slopes outside their limits are held there one by one, and the others fitted again
            self.slopes[free] = _gamma_fit(design[free], size, self.slopes[~free] @ design[~free], self.slopes[free])
            beyond = np.where(free, np.maximum(limits[:, 0] - self.slopes, self.slopes - limits[:, 1]), 0.0)
            if beyond.max() <= 0:
                break
            worst = np.argmax(beyond)
            self.slopes[worst] = np.clip(self.slopes[worst], *limits[worst])
            free[worst] = False

    def __call__(self, values: GapContextAt) -> np.ndarray:
        """Modelled absolute error ``(n,)``."""
        total = np.zeros(len(values))
        for slope, (row, _) in zip(self.slopes, self._rows(values), strict=True):
            if slope:
                total += slope * row
        return self.unit * np.exp(np.clip(total, -6.0, 6.0))

    def _rows(self, values: GapContextAt) -> list[tuple[np.ndarray, tuple[float, float]]]:
        """Regressors, each ``(n,)`` with the limits of its slope."""
        t, s, c = values.estimates
        in_time, in_space, has_mean = ~np.isnan(t), ~np.isnan(s), ~np.isnan(c)
        one = np.ones(len(values))
        bridge = np.log(values.bridge / 0.5)
        away = np.log(np.maximum(values.distance, 1.0))
        spread = np.where(np.isnan(values.spread), self.usual, values.spread)

        def apart(a, b, where):
            return np.where(where, np.log1p(np.abs(a - b) / self.unit), 0.0)

        alone_time, alone_space, both = in_time & ~in_space, in_space & ~in_time, in_time & in_space
        return [
            (one, _ANY), (alone_time, _ANY), (alone_space, _ANY), (~in_time & ~in_space, _ANY),
            (has_mean, _ANY),
            (in_time & (values.gap == FAR), _UP),
            (bridge * both, _WALK), (bridge * alone_time, _WALK),
            (away * both, _UP), (away * alone_space, _UP),
            (np.maximum(away - np.log(5.0), 0.0) * in_space, _UP),
            (apart(t, s, both), _UP),
            (apart(s, c, in_space & has_mean), _UP),
            (apart(t, c, alone_time & has_mean), _UP),
            (np.log((spread + 0.1 * self.unit) / (self.usual + 0.1 * self.unit)), _UP),
            (np.sin(values.season), _ANY), (np.cos(values.season), _ANY),
        ]  # fmt: skip


def _gamma_fit(design, size, offset, slopes):
    """Slopes of log E(size) − offset: Fisher scoring, whose weights are all 1 with a log link."""
    p, n = design.shape
    normal = design @ design.T / n + 1e-4 * np.eye(p)
    for _ in range(_ROUNDS):
        excess = np.minimum(size / np.exp(np.clip(slopes @ design + offset, -6.0, 6.0)) - 1.0, _STEEPEST)
        step = np.linalg.solve(normal, design @ excess / n)
        slopes = slopes + step
        if np.abs(step).max() < 1e-4:
            break
    return slopes


def band_class(values: GapContextAt) -> np.ndarray:
    """Class ``(n,)`` in which values share their conformal factor: time × space."""
    return values.in_time * (NO_SPACE + 1) + values.in_space


def conformal_factors(group: np.ndarray, ratio: np.ndarray, level: float = LEVEL) -> np.ndarray:
    """How many modelled error sizes hold ``level`` of the errors, for each `band_class`.

    ratio
        ``(n,)``: absolute errors divided by sizes that were modelled without them.

    A class with few values leans on all values with the same kinds of estimates, and is never
    below the class that is one step easier. NaN everywhere without values.
    """
    if not ratio.size:
        return np.full(CLASSES, np.nan)
    overall = _quantile(ratio, level)
    number = np.arange(CLASSES)
    in_time, in_space = number // (NO_SPACE + 1), number % (NO_SPACE + 1)
    kind = 2 * (in_time == NO_TIME) + (in_space == NO_SPACE)
    of_kind = np.array([_leaning(ratio[kind[group] == k], overall, level) for k in range(4)])
    order = np.argsort(group, kind="stable")
    ends = np.searchsorted(group[order], np.arange(CLASSES + 1))
    factors = np.empty((len(BRIDGES) + 2, len(DISTANCES) + 2))
    for group_number in number:
        own = ratio[order[ends[group_number] : ends[group_number + 1]]]
        i, j = divmod(group_number, NO_SPACE + 1)
        factors[i, j] = _leaning(own, of_kind[kind[group_number]], level)
        if own.size < _MIN_SAMPLES:
            easier = [factors[i - 1, j]] if 0 < i < NO_TIME else []
            easier += [factors[i, j - 1]] if 0 < j < NO_SPACE else []
            factors[i, j] = max([factors[i, j], *easier])
    return factors.ravel()


def _leaning(ratio, parent, level):
    own = _quantile(ratio, level) if ratio.size else parent
    return (ratio.size * own + _BELIEF * parent) / (ratio.size + _BELIEF)


def _quantile(ratio, level):
    """The conformal quantile: the ⌈(n + 1) level⌉-th smallest."""
    place = min(int(np.ceil((ratio.size + 1) * level)), ratio.size)
    return float(np.partition(ratio, place - 1)[place - 1])


def interval_score(half_width: np.ndarray, error: np.ndarray, level: float = LEVEL) -> float:
    """Mean interval score of the bands estimate ± half width (Gneiting & Raftery 2007, eq 43); low is good.

    The width, plus 2/α times what the truth lies outside, α = 1 − level.
    """
    outside = np.maximum(np.abs(error) - half_width, 0.0)
    return float((2.0 * half_width + 2.0 / (1.0 - level) * outside).mean())

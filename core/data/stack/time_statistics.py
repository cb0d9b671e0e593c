"""Statistics along time: of values that come piece by piece, and over trailing windows (docs/methods.md §1)."""

from __future__ import annotations

import numpy as np

# Value that changes nothing, operation, and type to compute in.
_OPERATIONS: dict[str, tuple[float, np.ufunc, str | None]] = {
    "mean": (0.0, np.add, "float64"),
    "sum": (0.0, np.add, "float64"),
    "min": (np.inf, np.minimum, None),
    "max": (-np.inf, np.maximum, None),
}


class RunningStatistic:
    """A statistic along time of values that come piece by piece: sums in float64, no value kept.

    Attributes
    ----------
    count
        ``(…)`` how many valid values have come.
    """

    def __init__(self, statistic: str):
        self.statistic, self.count, self.value = statistic, 0, None

    def add(self, x: np.ndarray) -> None:
        """More values, ``(time, …)``, NaN for missing."""
        valid = np.isfinite(x)
        self.count = self.count + valid.sum(axis=0, dtype="int32")
        if self.statistic == "count":
            return
        neutral, ufunc, dtype = _OPERATIONS[self.statistic]
        x = np.where(valid, x, x.dtype.type(neutral))
        if x[:1].size == 1:
            # numpy adds a single series in another order than many; a window of one pixel must not tell.
            twice = np.repeat(x.reshape(-1, 1), 2, axis=1)
            value = ufunc.reduce(twice, axis=0, dtype=dtype, initial=neutral)[:1].reshape(x.shape[1:])
        else:
            value = ufunc.reduce(x, axis=0, dtype=dtype, initial=neutral)
        self.value = value if self.value is None else ufunc(self.value, value, out=self.value)

    def result(self, expected: float, min_valid: float) -> np.ndarray:
        """float32 ``(…)``; ``expected`` and ``min_valid`` as in `statistic_of`."""
        return _finished(self.statistic, self.value, self.count, expected, min_valid)


def _finished(statistic, value, count, expected, min_valid) -> np.ndarray:
    if statistic == "count":
        return count.astype("float32")
    if statistic == "mean":
        value = value / np.maximum(count, 1)
    return np.where(count >= _enough(expected, min_valid), value, np.nan).astype("float32")


def _enough(expected: float, min_valid: float) -> float:
    # The rounding of a product such as 0.8 × 10 must not ask for a ninth date.
    return max(1.0, min_valid * expected - 1e-9)


def statistic_of(x: np.ndarray, statistic: str, expected: float, min_valid: float) -> np.ndarray:
    """A statistic along the first axis.

    Parameters
    ----------
    x
        ``(time, …)``, NaN for missing.
    statistic
        ``mean``, ``sum``, ``min``, ``max`` or ``count`` (of valid values).
    expected
        How many dates the period has, whether or not ``x`` holds them all.
    min_valid
        With a smaller share of valid dates than this the result is missing. ``count``
        is never missing. A period without any valid date is always missing.

    Returns
    -------
    float32 of shape ``x.shape[1:]``, in the unit of ``x`` (``count``: dates).
    """
    running = RunningStatistic(statistic)
    running.add(x)
    return running.result(expected, min_valid)


def trailing(
    x: np.ndarray, days: int, statistic: str, min_valid: float, check=lambda: None, expected: float | None = None
) -> np.ndarray:
    """Statistic of the ``days`` steps before each step, the step itself not included.

    Parameters as in `statistic_of` (``expected``: default ``days``); returns ``x.shape``
    float32. The first ``days`` steps have shorter windows and follow the same rule of ``min_valid``.
    """
    expected = days if expected is None else expected
    valid = np.isfinite(x)
    before = np.zeros(x.shape, "int32")
    before[1:] = _windows(valid[:-1].astype("int32"), days, 0, np.add, check)
    if statistic == "count":
        return before.astype("float32")
    neutral, ufunc, dtype = _OPERATIONS[statistic]
    value = np.full(x.shape, neutral, dtype or x.dtype)
    value[1:] = _windows(np.where(valid, x, neutral)[:-1].astype(dtype or x.dtype), days, neutral, ufunc, check)
    return _finished(statistic, value, before, expected, min_valid)


def _windows(x: np.ndarray, length: int, neutral, ufunc, check) -> np.ndarray:
    """``ufunc`` over each step and the ``length − 1`` before it, ``x.shape``.

    Windows of 1, 2, 4, … steps are put together to the length. Unlike a difference of running
    sums this leaves no rounding of values that have passed, and serves minima too.
    """
    result, covered, size = np.full_like(x, neutral), 0, 1
    while True:
        check()
        if length & size:
            # The steps before those that the result has.
            result[covered:] = ufunc(result[covered:], x[: len(x) - covered])
            covered += size
        if 2 * size > length or covered >= len(x):
            return result
        longer = x.copy()
        longer[size:] = ufunc(x[size:], x[: max(len(x) - size, 0)])
        x, size = longer, 2 * size

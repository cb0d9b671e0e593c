"""The passes of `trend` over windows: the test of each pixel, then classes by the false discovery rate of all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from ....data.stack.fill_flags import without_climatology
from .false_discovery import PCounts
from .prepared_test import PreparedTest

BANDS = ("slope_per_year", "intercept", "s", "z", "p", "class")
LIMITS = ("slope_low", "slope_high")  # further bands, behind the others
LEVEL = 0.95  # of their confidence
TESTED = BANDS[:-1]  # what the test of a pixel gives; its class may depend on all pixels
KERNEL = 40 * 1024**2  # bytes that a running test takes, however many pixels it is given
_S, _P, _CLASS = BANDS.index("s"), BANDS.index("p"), BANDS.index("class")


def class_counts(classes: np.ndarray) -> np.ndarray:
    """``(5,)`` pixels of the classes −2 … 2; NaN is none.

    Examples
    --------
    >>> class_counts(np.array([-2.0, 0.0, 0.0, 2.0, np.nan])).tolist()
    [1, 0, 2, 0, 1]
    """
    return np.bincount(classes[np.isfinite(classes)].astype(int) + 2, minlength=5)


@dataclass(frozen=True, eq=False)
class TrendKernel:
    """The test of each pixel of a window.

    Called with ``x`` ``(time, rows, cols)`` and, where there are, ``flags`` of the same shape.

    Returns ``output`` ``(6, rows, cols)`` float32, the bands `BANDS` with classes by each pixel's own p, and their
    `class_counts`; with ``limits`` two bands more (`LIMITS`).
    """

    prepared: PreparedTest
    limits: bool = False

    def __call__(self, arrays: Mapping[str, np.ndarray], job) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """Test each pixel's series for a trend, and count the classes."""
        bands = self.bands(arrays, job)
        return {"output": bands}, class_counts(bands[_CLASS])

    def bands(self, arrays: Mapping[str, np.ndarray], job) -> np.ndarray:
        """``(6, rows, cols)`` float32; with limits two more."""
        x = arrays["x"]
        if "flags" in arrays:
            x = without_climatology(x, arrays["flags"])
        test = self.prepared.test(x, job.check)
        found = (test.slope_per_year, test.intercept, test.s, test.z, test.p, test.trend_class)
        if self.limits:
            found = (*found, *np.where(np.isnan(test.p), np.nan, self.prepared.interval(x, LEVEL, job.check)))
        return np.stack(found).astype("float32")


class TestedKernel(TrendKernel):
    """As `TrendKernel`, without classes: ``tested`` ``(5, rows, cols)``, and ``(65536,)`` counts of p (`PCounts`)."""

    __test__ = False  # not one of the tests that pytest runs

    def __call__(self, arrays: Mapping[str, np.ndarray], job) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """Test each pixel's series for a trend, and count the p-values by which the limit of all is found."""
        bands = self.bands(arrays, job)
        return {"tested": np.delete(bands, _CLASS, axis=0)}, PCounts.of(bands[_P])


@dataclass(frozen=True)
class ClassesByLimit:
    """Classes by the largest p that is rejected, −1 where none is.

    Called with ``tested`` ``(5, rows, cols)``; returns ``output`` ``(6, rows, cols)`` and the `class_counts`.
    """

    limit: float

    def __call__(self, arrays: Mapping[str, np.ndarray], job) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """Put the classes among the bands of the test, now that the limit of p is known, and count them."""
        tested = arrays["tested"]
        s, p = tested[_S], tested[_P]
        classes = np.sign(s) * np.where(np.isnan(p), np.nan, np.where(p <= self.limit, 2, 1))
        bands = np.insert(tested, _CLASS, classes.astype("float32"), axis=0)
        return {"output": bands}, class_counts(classes)


@dataclass
class TrendTally:
    """Sums over all windows: ``classes`` as `class_counts`."""

    classes: np.ndarray = field(default_factory=lambda: np.zeros(5, "int64"))

    def add(self, counts: np.ndarray) -> None:
        """Add the counts of a window."""
        self.classes += counts

    def numbers(self, limit: float) -> dict[str, object]:
        """Shares of the pixels that have a trend, and the largest p that counts as significant."""
        shares = self.classes / max(int(self.classes.sum()), 1)
        return {
            "SIGNIFICANT_SHARE": float(shares[0] + shares[-1]),
            "DECREASE_SHARE": float(shares[0]),
            "INCREASE_SHARE": float(shares[-1]),
            "P_LIMIT": limit,
        }

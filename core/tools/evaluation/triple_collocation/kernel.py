"""Errors of three products without a truth: triple collocation (docs/methods.md §9).

Sources: Stoffelen 1998 (J. Geophys. Res. 103 C3); McColl et al. 2014 (Geophys. Res. Lett. 41, the correlation);
Gruber et al. 2016 (Int. J. Appl. Earth Obs. 45, error variances in the units of a reference, SNR in dB).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ..validate.anomalies import anomalies

PRODUCTS = ("a", "b", "c")
MEASURES = ("err_sd", "snr_db", "r")
BANDS = tuple(f"{measure}_{product}" for product in PRODUCTS for measure in MEASURES) + ("n",)

MIN_DATES = 30  # common to the three products; below that the covariances are chance
_ROUNDING = 1e-9  # share of a variance, or of a value, below which there is only rounding
FEW_DATES = 100  # below that the user is warned


class TripleCollocation(NamedTuple):
    """Results for the three products in their order, each ``(3, …)``; NaN where they cannot be had.

    err_sd
        Standard deviation of the random error, in the units of the first product.
    snr_db
        Variance of the signal over that of the error, in decibel: 0 where they are equal, 3 where it is twice as large.
    r
        Correlation with the unknown truth.
    n
        Common dates ``(…)``.
    """

    err_sd: np.ndarray
    snr_db: np.ndarray
    r: np.ndarray
    n: np.ndarray


def triple_collocation(a: np.ndarray, b: np.ndarray, c: np.ndarray, fewest: int = MIN_DATES) -> TripleCollocation:
    """Random errors of three products that see the same signal with independent errors.

    With covariances Q (ddof 1): σ²_a = Q_aa − Q_ab Q_ac / Q_bc; r²_a = Q_ab Q_ac / (Q_aa Q_bc); SNR_a = r²/(1 − r²).
    σ_b is brought to the units of a by |Q_ac / Q_bc|, σ_c by |Q_ab / Q_bc|.

    Parameters
    ----------
    a, b, c
        ``(time, …)`` of one shape, NaN for missing; any units.
    fewest
        Dates with all three that are needed.

    Returns
    -------
    A product whose error or signal variance comes out negative is missing: its errors are not independent, or there
    are too few dates.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> truth, errors = rng.normal(0.25, 0.06, 5000), rng.normal(0, 0.02, (3, 5000))
    >>> found = triple_collocation(*(truth + error for error in errors))
    >>> [round(float(sd), 2) for sd in found.err_sd]
    [0.02, 0.02, 0.02]
    """
    values = np.stack([np.asarray(x, "float64") for x in (a, b, c)])
    known = np.isfinite(values).all(axis=0)
    n = known.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        count = np.where(n >= max(fewest, 2), n, np.nan)
        mean = np.where(known, values, 0.0).sum(axis=1) / count
        apart = np.where(known, values - mean[:, None], 0.0)

        def covariance(i, j):
            return (apart[i] * apart[j]).sum(axis=0) / (count - 1)

        own = np.stack([covariance(i, i) for i in range(3)])
        ab, ac, bc = covariance(0, 1), covariance(0, 2), covariance(1, 2)
        signal = np.stack([ab * ac / bc, ab * bc / ac, ac * bc / ab])
        error = own - signal
        # A constant has a variance of rounding; a product that is another one has an error of rounding.
        sound = (signal > _ROUNDING * own) & (error > _ROUNDING * own) & np.isfinite(signal)
        sound &= (own > (_ROUNDING * mean) ** 2).all(axis=0)
        scale = np.stack([np.ones_like(ab), np.abs(ac / bc), np.abs(ab / bc)])
        err_sd = np.where(sound, np.sqrt(np.where(sound, error, 0.0)) * scale, np.nan)
        share = np.where(sound, signal / own, np.nan)
        return TripleCollocation(err_sd, 10 * np.log10(share / (1 - share)), np.sqrt(share), n)


@dataclass(frozen=True, eq=False)
class Sampled:
    """Results of a window: pixels with enough dates, those of them with all results, and the bands of some pixels."""

    pixels: int
    full: int
    bands: np.ndarray  # (bands, n) float32


@dataclass(frozen=True, eq=False)
class TripleCollocationKernel:
    """Triple collocation of one window.

    Parameters
    ----------
    axis
        Dates that the three stacks have in common.
    anomalies
        What is compared, one of `anomalies.KINDS`.
    fewest
        Dates with all three products that a pixel needs.
    stride
        Every ``stride``-th pixel is kept for the medians.

    Notes
    -----
    Called with ``a``, ``b`` and ``c``, each ``(time, rows, cols)``. Returns ``output`` ``(bands, rows, cols)`` float32
    with the bands `BANDS`, and a `Sampled`.
    """

    axis: TimeAxis
    anomalies: str = "none"
    fewest: int = MIN_DATES
    stride: int = 1

    @property
    def bytes_per_pixel(self) -> int:
        """Bytes of a pixel beside the arrays of the window, with what the allocator keeps between many of one size."""
        return self.axis.size * (170 if self.anomalies == "none" else 340) + 400

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], Sampled]:
        """Estimate the errors of the three products in each pixel, from their anomalies where these are asked for."""
        series = [arrays[product] for product in PRODUCTS]
        if self.anomalies != "none":
            # The season of each is that of the dates that all of them have.
            known = np.isfinite(np.stack(series)).all(axis=0)
            series = [anomalies(np.where(known, x, np.nan), self.axis, self.anomalies) for x in series]
        job.check()
        first, second, third = series
        result = triple_collocation(first, second, third, fewest=self.fewest)
        bands = np.stack([getattr(result, m)[i] for i in range(3) for m in MEASURES] + [result.n])
        flat = bands.reshape(len(bands), -1)
        flat = flat[:, flat[-1] >= self.fewest]
        full = np.isfinite(flat).all(axis=0)
        part = Sampled(full.size, int(full.sum()), flat[:, :: self.stride].astype("float32"))
        return {"output": bands.astype("float32")}, part


@dataclass
class Sample:
    """What came out, for the medians: the results of every pixel, or of every so-many-th of many."""

    pixels: int = 0
    full: int = 0
    kept: list[np.ndarray] = field(default_factory=list)

    def add(self, part: Sampled) -> None:
        """Add the results of a window."""
        self.pixels, self.full = self.pixels + part.pixels, self.full + part.full
        self.kept.append(part.bands)

    def medians(self) -> dict[str, float]:
        """Median over the pixels of each band, NaN where no pixel has it."""
        values = np.concatenate(self.kept, axis=1)
        return {band: _median(of_band) for band, of_band in zip(BANDS, values, strict=True)}


def _median(values: np.ndarray) -> float:
    known = values[np.isfinite(values)]
    return float(np.median(known)) if known.size else float("nan")

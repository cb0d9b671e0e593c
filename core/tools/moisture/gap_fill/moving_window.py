"""Distance-weighted sums over a moving window, as convolutions.

The weight of a sample at distance D (pixels) is M / D^e; M = 3 for pixels of
the target's own class and 1 for the others (Luo eq 4, 5). The target has no
weight in its own sum, so missing and observed targets come out of the same
convolution, the latter leave-one-out.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy import fft

from ....run.errors import ParameterError

# Correlation e^(-D/L) with equal shares of two ranges L, as parts of half a window.
_RANGES = (0.25, 0.075)
_NUGGET = 0.05
_ITERATIONS = 8


class ResidualKriging:
    """For fields ``shape`` on a periodic grid of ``fast`` cells, with correlations up to ``half`` pixels."""

    def __init__(self, shape: tuple[int, int], fast: tuple[int, int], half: int):
        self._shape, self._fast = shape, fast
        y, x = (np.minimum(np.arange(n), n - np.arange(n)) for n in fast)
        distance = np.hypot(y[:, None], x[None, :])
        correlation = sum(np.exp(-distance / (part * half)) for part in _RANGES) / len(_RANGES)
        correlation[distance > half] = 0.0
        # Cut off, it has a few slightly negative eigenvalues.
        self._correlation = np.maximum(fft.rfft2(correlation.astype(np.float32)).real, 0.0)
        self._inverse = 1.0 / (self._correlation + np.float32(_NUGGET))

    def __call__(self, residual: np.ndarray) -> np.ndarray:
        """Expectation everywhere, ``(y, x)`` float32, of a residual that is NaN where it is not known.

        Conjugate gradients with the inverse of the gapless problem as preconditioner; products
        with the covariance are convolutions.
        """
        there = ~np.isnan(residual)
        left = np.where(there, residual, 0.0).astype(np.float32)
        weights = np.zeros_like(left)
        step = there * self._convolve(left, self._inverse)
        size = np.vdot(left, step)
        enough = 1e-6 * size
        for _ in range(_ITERATIONS):
            if size <= enough:
                break
            product = there * self._convolve(step, self._correlation) + np.float32(_NUGGET) * step
            share = size / np.vdot(step, product)
            weights += share * step
            left -= share * product
            conditioned = there * self._convolve(left, self._inverse)
            before, size = size, np.vdot(left, conditioned)
            step = conditioned + (size / before) * step
        return self._convolve(weights, self._correlation)

    def _convolve(self, field, spectrum):
        full = fft.irfft2(fft.rfft2(field, self._fast) * spectrum, self._fast)
        return full[: self._shape[0], : self._shape[1]]


SIMILAR, OTHER = 3.0, 1.0


class MovingWindow:
    """Weighted sums over ``size`` × ``size`` pixels for fields of one shape.

    shape
        ``(y, x)`` of the fields.
    size
        Odd number of pixels.
    exponent
        e of the distance weight 1 / D^e.
    classes
        ``(y, x)`` numbers, NaN or None unknown: pixels of equal class are
        similar. Pixels without a class are similar to none. Every class adds
        as many transforms as there are without classes.
    check
        Raises to cancel; called between classes.

    ``krige`` interpolates residuals of the same fields (`ResidualKriging`).
    """

    def __init__(
        self,
        shape: tuple[int, int],
        size: int = 15,
        exponent: float = 2.0,
        classes: np.ndarray | None = None,
        check: Callable[[], None] = lambda: None,
    ):
        if size < 3 or size % 2 == 0:
            raise ParameterError("The window has {size} pixels a side; use an odd number from 3.", size=size)
        self.shape, self.half, self.check = shape, size // 2, check
        # Zeros for half a window keep the far edges apart on the periodic grid.
        rows, cols = (fft.next_fast_len(max(n + self.half, size), real=True) for n in shape)
        self._fast = (rows, cols)
        offset = np.arange(-self.half, self.half + 1)
        distance = np.hypot(offset[:, None], offset[None, :])
        distance[self.half, self.half] = np.inf
        weight = distance**-exponent
        self._masks = []
        if classes is not None:
            self._masks = [classes == code for code in np.unique(classes[~np.isnan(classes)])]
        # Sums over all pixels with weight OTHER, over the own class with the rest. In the
        # sum of squared weights the rest is that of the squares, so both add up alike.
        top, rest = (OTHER, SIMILAR - OTHER) if self._masks else (1.0, 0.0)
        square_rest = SIMILAR**2 - OTHER**2 if self._masks else 0.0
        self._weight = self._transform_kernel(top * weight), self._transform_kernel(rest * weight)
        self._square = (
            self._transform_kernel(top**2 * weight**2),
            self._transform_kernel(square_rest * weight**2),
        )
        self._ones = self._transform_kernel((weight > 0).astype(float)), None
        self.krige = ResidualKriging(self.shape, self._fast, self.half)

    def _transform_kernel(self, kernel):
        """Spectrum of the kernel with its centre moved to the origin of the periodic grid."""
        padded = np.zeros(self._fast)
        size = kernel.shape[0]
        padded[:size, :size] = kernel
        return fft.rfft2(np.roll(padded, (-self.half, -self.half), axis=(0, 1)))

    def sums(self, there: np.ndarray, fields: np.ndarray):
        """Sums of ``fields (k, y, x)``, finite and 0 where ``there (y, x)`` is False.

        Returns count, sum of weights, sum of squared weights ``(y, x)`` and
        the weighted sums ``(k, y, x)``; all without the target itself.
        """
        stacked = np.concatenate([there[None].astype(np.float64), fields])
        spectra = fft.rfft2(stacked, self._fast, axes=(-2, -1))
        count = np.rint(self._back(spectra[0] * self._ones[0]))
        weighted = self._back(spectra * self._weight[0])
        square = self._back(spectra[0] * self._square[0])
        for mask in self._masks:
            self.check()
            self._add_class(mask, stacked, weighted, square)
        return count, weighted[0], square, weighted[1:]

    def _add_class(self, mask, stacked, weighted, square):
        if not (mask & (stacked[0] > 0)).any():
            return
        spectra = fft.rfft2(stacked * mask, self._fast, axes=(-2, -1))
        weighted += mask * self._back(spectra * self._weight[1])
        square += mask * self._back(spectra[0] * self._square[1])

    def _back(self, spectrum):
        full = fft.irfft2(spectrum, self._fast, axes=(-2, -1))
        return full[..., : self.shape[0], : self.shape[1]]

"""Modified-sinc smoothing with linear extrapolation at the ends.

Source: M. Schmid, D. Rath, U. Diebold (2022), *Why and how Savitzky–Golay
filters should be replaced*, ACS Measurement Science Au 2, 185–196 (kernels
"MS" and "MS1", their correction coefficients and the end rule); Luo eq 1 uses
the MS kernel, divided by the sum of its coefficients.

The kernel together with its end rule is linear and local. It is held here as
one table of rows, so that smoothing and the fixed-point fill of
`core.tools.moisture.gap_fill.temporal` can never disagree about the ends.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil, exp

import numpy as np

from ...run.errors import ParameterError

DEGREES = (2, 4, 6, 8, 10)

# (a, b, c) of the correction terms, kappa = a + b / (c - m)^3, per degree.
_CORRECTIONS = {
    "MS": {
        6: ((0.001717576, 0.02437382, 1.64375),),
        8: ((0.0043993373, 0.088211164, 2.359375), (0.006146815, 0.024715371, 3.6359375)),
        10: ((0.0011840032, 0.04219344, 2.746875), (0.0036718843, 0.12780383, 2.7703125)),
    },
    "MS1": {
        4: ((0.021944195, 0.050284006, 0.765625),),
        6: ((0.001897730, 0.00847681, 1.2625), (0.023064667, 0.13047926, 1.2265625)),
        8: (
            (0.006590300, 0.05792946, 1.915625),
            (0.002323448, 0.01029885, 2.2726562),
            (0.021046653, 0.16646601, 1.98125),
        ),
        10: (
            (9.749618e-4, 0.00207429, 3.74375),
            (0.008975366, 0.09902466, 2.707812),
            (0.002419541, 0.01006486, 3.296875),
            (0.019185117, 0.18953617, 2.784961),
        ),
    },
}
_END_WEIGHT_FLOOR = 1e-10


def smallest_half_width(degree: int, variant: str = "MS") -> int:
    """The smallest half width m for which the kernel of ``degree`` is defined."""
    return degree // 2 + (2 if variant == "MS" else 1)


def check_kernel(degree: int, half_width: int, variant: str = "MS") -> None:
    """Raise `ParameterError` unless the kernel exists."""
    if variant not in _CORRECTIONS:
        raise ParameterError("Kernel '{variant}' is unknown; use 'MS' or 'MS1'.", variant=variant)
    if degree not in DEGREES:
        raise ParameterError("Degree {degree} has no modified-sinc kernel; use 2, 4, 6, 8 or 10.", degree=degree)
    least = smallest_half_width(degree, variant)
    if half_width < least:
        raise ParameterError(
            "Half width {half_width} is too small for the {variant} kernel of degree {degree}: use {least} or "
            "more, or a smaller degree.",
            half_width=half_width, variant=variant, degree=degree, least=least,
        )  # fmt: skip


def kernel(degree: int, half_width: int, variant: str = "MS") -> np.ndarray:
    """Coefficients a_i, i = -m … m, that sum to 1, shape ``(2m + 1,)``."""
    check_kernel(degree, half_width, variant)
    return _kernel(degree, half_width, variant)


def _kernel(degree, m, variant):
    x = np.arange(-m, m + 1) / (m + 1)
    alpha = 4.0 if variant == "MS" else 2.0
    window = (
        np.exp(-alpha * x**2)
        + np.exp(-alpha * (x + 2) ** 2)
        + np.exp(-alpha * (x - 2) ** 2)
        - 2 * exp(-alpha)
        - exp(-9 * alpha)
    )
    a = np.sinc((degree / 2 + (2 if variant == "MS" else 1)) * x)
    for j, (p, q, r) in enumerate(_CORRECTIONS[variant].get(degree, ())):
        # MS counts its sines in steps of two from nu, MS1 in steps of one from 1.
        order = 2 * j + (2 if degree == 8 else 1) if variant == "MS" else j + 1
        a = a + (p + q / (r - m) ** 3) * x * np.sin(order * np.pi * x)
    a = a * window
    return a / a.sum()


def _end_weights(degree, m, variant):
    """Weights of the straight line through the points nearest to an end, outermost first."""
    if variant == "MS":
        length = (m + 1) * (0.70 + 0.14 * exp(-0.6 * (degree - 4))) / (1.5 + 0.5 * degree)
    else:
        length = (m + 1) * (0.65 + 0.35 * exp(-0.55 * (degree - 4))) / (1 + 0.5 * degree)
    i = np.arange(ceil(length) + 1)
    weights = np.where(i <= length, np.cos(np.pi * i / (2 * length)) ** 2, 0.0)
    return weights[weights >= _END_WEIGHT_FLOOR]


def _extrapolation(degree, m, variant, length):
    """Rows of the points -m … -1 before a piece of ``length`` points, shape ``(m, points used)``."""
    w = _end_weights(degree, m, variant)[:length]
    w = w / w.sum()
    i = np.arange(w.size)
    mean = w @ i
    spread = w @ (i - mean) ** 2
    slope = w * (i - mean) / spread if w.size > 1 else np.zeros(1)
    outside = np.arange(-m, 0)
    return w + (outside - mean)[:, None] * slope


@lru_cache(maxsize=32)
def smoothing_rows(degree: int, half_width: int, variant: str = "MS") -> np.ndarray:
    """The smoother as a table of rows, shape ``(m + 1, m + 1, 2m + 1)``, read-only.

    ``rows[dl, dr, m + k]`` is the weight of the value k steps away in the
    smoothed value of a point with ``dl`` points before it and ``dr`` points
    after it in its piece, both capped at m. Rows sum to 1 and reach no point
    outside the piece. The cap loses nothing: the line at an end uses at most
    m + 1 points, so it only feels the other end where that is nearer than m.
    """
    check_kernel(degree, half_width, variant)
    return _smoothing_rows(degree, half_width, variant)


def _smoothing_rows(degree, m, variant):
    a = _kernel(degree, m, variant)
    rows = np.zeros((m + 1, m + 1, 2 * m + 1))
    for dl in range(m + 1):
        for dr in range(m + 1):
            row = rows[dl, dr]
            row[m - dl : m + dr + 1] = a[m - dl : m + dr + 1]
            ends = _extrapolation(degree, m, variant, dl + dr + 1)
            count = ends.shape[1]
            if dl < m:
                row[m - dl : m - dl + count] += a[: m - dl] @ ends[dl:]
            if dr < m:
                right = (a[: m - dr] @ ends[dr:])[::-1]
                row[m + dr + 1 - count : m + dr + 1] += right
    rows.flags.writeable = False
    return rows


def smoothing_matrix(length: int, degree: int, half_width: int, variant: str = "MS") -> np.ndarray:
    """The smoother of a piece of ``length`` points as a dense matrix, shape ``(length, length)``."""
    m = half_width
    rows = smoothing_rows(degree, m, variant)
    padded = np.zeros((length, length + 2 * m))
    for t in range(length):
        padded[t, t : t + 2 * m + 1] = rows[min(t, m), min(length - 1 - t, m)]
    return padded[:, m : m + length]


def smooth(x: np.ndarray, degree: int = 4, half_width: int = 6, variant: str = "MS", axis: int = 0) -> np.ndarray:
    """Smooth complete series along ``axis``; float64 of the shape of ``x``.

    Steps are taken as equal. A NaN makes all values within ``half_width`` of
    it NaN: fill first (`core.tools.moisture.gap_fill.temporal`). Series shorter than the
    kernel are smoothed with both end rules at once. Raises `ParameterError`
    when the kernel does not exist.
    """
    rows = smoothing_rows(degree, half_width, variant)
    return _smooth(x, rows, half_width, axis)


def _smooth(x, rows, m, axis):
    x = np.moveaxis(np.asarray(x, dtype=np.float64), axis, 0)
    length = x.shape[0]
    out = np.zeros_like(x)
    inside = slice(m, max(length - m, m))
    for k in range(2 * m + 1):
        if length > 2 * m:
            out[inside] += rows[m, m, k] * x[k : k + length - 2 * m]
    for t in range(length):
        if m <= t < length - m:
            continue
        first, last = max(t - m, 0), min(t + m, length - 1)
        row = rows[min(t, m), min(length - 1 - t, m), first - t + m : last - t + m + 1]
        out[t] = np.tensordot(row, x[first : last + 1], axes=(0, 0))
    return np.moveaxis(out, 0, axis)

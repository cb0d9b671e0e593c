"""Values that the modified-sinc smoother leaves where they are.

A missing value is taken as the one that smoothing returns unchanged: with S
the smoother of a piece of record, M its missing and O its observed points,
x_M = (I - S_MM)^-1 S_MO x_O. Renormalising the convolution instead would
divide by .43, .14, -.14 for 1, 2, 3 adjacent gaps of MS(4, 6).

Iterating smooth-and-replace approaches the same values but stops short of
them, so the system is solved directly. It is banded in time; the elimination
runs over time with vectors over pixels and without pivoting (the worst
condition number, gaps of 3 alternating with single values, is about 150).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ....data.stack.modified_sinc import smoothing_rows

# Values solved together: small enough for the working set to stay in cache.
_CHUNK = 130_000


def last_true(flags: np.ndarray) -> np.ndarray:
    """Per step the index of the latest True at or before it, -1 where none; ``(time, n)`` int32."""
    steps = np.arange(flags.shape[0], dtype=np.int32)[:, None]
    return np.maximum.accumulate(np.where(flags, steps, np.int32(-1)), axis=0)


def next_true(flags: np.ndarray) -> np.ndarray:
    """Per step the index of the first True at or after it, ``time`` where none; ``(time, n)`` int32."""
    length = flags.shape[0]
    steps = np.arange(length, dtype=np.int32)[:, None]
    marked = np.where(flags, steps, np.int32(length))
    return np.minimum.accumulate(marked[::-1], axis=0)[::-1]


def fixed_point(
    x: np.ndarray,
    solve: np.ndarray,
    degree: int,
    half_width: int,
    variant: str = "MS",
    check: Callable[[], None] = lambda: None,
) -> np.ndarray:
    """Fill the cells of ``solve`` so that smoothing would leave them unchanged.

    x
        ``(time, n)`` float64, NaN where nothing is known.
    solve
        ``(time, n)`` bool, a subset of the NaN cells. NaN cells outside it
        cut the record: each piece between them has its own ends. A piece
        needs two known values, else its cells stay NaN (every straight line
        through a single value is a fixed point).

    Returns ``(time, n)`` float64 with the solution at ``solve``, NaN elsewhere.
    """
    out = np.full(x.shape, np.nan)
    rows = smoothing_rows(degree, half_width, variant)
    width = max(1, _CHUNK // x.shape[0])
    for start in range(0, x.shape[1], width):
        check()
        part = slice(start, start + width)
        if solve[:, part].any():
            _solve_chunk(x[:, part], solve[:, part], rows, half_width, out[:, part])
    return out


def _solve_chunk(x, solve, rows, m, out):
    known = ~np.isnan(x)
    cut = ~(known | solve)
    before, after = last_true(cut), next_true(cut)
    total = np.zeros((x.shape[0] + 1, x.shape[1]), dtype=np.int32)
    np.cumsum(known, axis=0, out=total[1:])
    columns = np.arange(x.shape[1])
    enough = total[np.minimum(after, x.shape[0]), columns] - total[before + 1, columns] >= 2

    # All cells to solve, pixel by pixel, in time order within a pixel.
    pixel, step = np.nonzero((solve & enough).T)
    if pixel.size == 0:
        return
    left = np.minimum(step - before[step, pixel] - 1, m)
    right = np.minimum(after[step, pixel] - step - 1, m)
    weights = rows[left, right]
    matrix, rhs, rank = _banded_system(np.where(known, x, 0.0), pixel, step, weights, m)
    out[step, pixel] = _eliminate(matrix, rhs)[rank, pixel]


def _banded_system(x, pixel, step, weights, m):
    """The rows of I - S_MM as bands ``(cells, 2B + 1, n)``, S_MO x_O, and each cell's row."""
    length, n = x.shape
    padded = np.zeros((length + 2 * m, n))
    padded[m : m + length] = x
    known_part = np.zeros(pixel.size)
    for k in range(2 * m + 1):
        known_part += weights[:, k] * padded[step + k, pixel]

    first = np.searchsorted(pixel, np.arange(n))
    rank = np.arange(pixel.size) - first[pixel]
    bands = [(0, np.arange(pixel.size), 1.0 - weights[:, m])]
    for b in range(1, m + 1):
        near = (pixel[b:] == pixel[:-b]) & (step[b:] - step[:-b] <= m)
        i = np.flatnonzero(near)
        if i.size == 0:
            break
        distance = step[i + b] - step[i]
        bands.append((b, i, -weights[i, m + distance]))
        bands.append((-b, i + b, -weights[i + b, m - distance]))
    width = max(b for b, _, _ in bands)

    matrix = np.zeros((rank.max() + 1, 2 * width + 1, n))
    matrix[:, width] = 1.0  # rows beyond a pixel's own cells say 0 = 0
    for b, i, values in bands:
        matrix[rank[i], width + b, pixel[i]] = values
    rhs = np.zeros((rank.max() + 1, n))
    rhs[rank, pixel] = known_part
    return matrix, rhs, rank


def _eliminate(matrix, rhs):
    """Gaussian elimination over the first axis, all pixels at once; overwrites both arguments."""
    count, width = matrix.shape[0], matrix.shape[1] // 2
    for s in range(count):
        row = matrix[s]
        for k in range(min(width, s), 0, -1):
            factor = row[width - k]
            row[width - k + 1 : 2 * width - k + 1] -= factor * matrix[s - k, width + 1 :]
            rhs[s] -= factor * rhs[s - k]
        pivot = 1.0 / row[width]
        row[width + 1 :] *= pivot
        rhs[s] *= pivot
    for s in range(count - 2, -1, -1):
        for k in range(1, min(width, count - 1 - s) + 1):
            rhs[s] -= matrix[s, width + k] * rhs[s + k]
    return rhs

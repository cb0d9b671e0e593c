"""How much each source pixel counts for each target pixel: pure kernels that give sparse matrices.

Areas are in the target's own measure: 1 for a target pixel of a plane; in degrees
proportional to sin φ₂ − sin φ₁ (see `GridPair.area_coordinate`).
"""

from __future__ import annotations

import numpy as np

_TORN = 0.2  # of a pixel's extent, from the mean of its corners to its centre; a torn one has up to 0.5
_SLIVER = 1e-9  # pixels; overlaps below it are rounding of the grids' corners


def _csr(weights, target, source, shape):
    from scipy.sparse import csr_matrix

    return csr_matrix((weights, (target, source)), shape=shape)


def overlap_weights(source: np.ndarray, target: np.ndarray):
    """Lengths that the cells of one axis share with the cells of another.

    Parameters
    ----------
    source, target
        Cell edges ``(n + 1,)`` and ``(m + 1,)`` on one scale; rising or falling.

    Returns
    -------
    Sparse ``(m, n)``: length that target cell j and source cell i share.
    """
    n, m = len(source) - 1, len(target) - 1
    source_up, target_up = np.sort(source), np.sort(target)
    low, high = max(source_up[0], target_up[0]), min(source_up[-1], target_up[-1])
    cuts = np.unique(np.concatenate([source_up, target_up]))
    cuts = cuts[(cuts >= low) & (cuts <= high)]
    length = np.diff(cuts)
    # Between two neighbouring cuts there is one cell of each axis.
    middle = cuts[:-1] + length / 2
    i, j = np.searchsorted(source_up, middle) - 1, np.searchsorted(target_up, middle) - 1
    if source[0] > source[-1]:
        i = n - 1 - i
    if target[0] > target[-1]:
        j = m - 1 - j
    kept = length > _SLIVER
    return _csr(length[kept], j[kept], i[kept], (m, n))


def linear_neighbours(position: np.ndarray, size: int, around: bool) -> tuple[np.ndarray, np.ndarray]:
    """The two pixels of an axis beside each position, and their weights.

    Parameters
    ----------
    position
        ``(p,)`` in pixels, 0 at the outer edge of the first.
    around
        The axis closes upon itself (longitudes around the globe). Else the outermost
        half pixel has the value of the outermost pixel.

    Returns
    -------
    Index ``(p, 2)`` and weight ``(p, 2)``; the weights add up to 1, or are 0 beside the axis.
    """
    inside = (position >= 0) & (position <= size)
    # Rounding of the grids' corners must not ask for a neighbour that the place does not need.
    place = np.round(np.where(inside, position, 0.5) - 0.5, 9)
    first = np.floor(place)
    share = place - first
    index = np.stack([first, first + 1], axis=1).astype("int64")
    index = index % size if around else np.clip(index, 0, size - 1)
    return index, np.stack([1 - share, share], axis=1) * inside[:, None]


def nearest_neighbours(position: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """The pixel that holds each position: index ``(p, 1)``, and weight ``(p, 1)``, 0 beside the axis."""
    inside = (position >= 0) & (position <= size)
    index = np.clip(np.floor(np.where(inside, position, 0) + _SLIVER), 0, size - 1)
    return index.astype("int64")[:, None], inside[:, None].astype(float)


def point_weights(rows, cols, shape: tuple[int, int]):
    """Sparse ``(points, source pixels)`` from the neighbours along both axes.

    rows, cols
        ``(index, weight)`` of `linear_neighbours` or `nearest_neighbours`, one line per point.
    shape
        Rows and columns of the source window that the indices count in.
    """
    (row, row_weight), (col, col_weight) = rows, cols
    source = (row[:, :, None] * shape[1] + col[:, None, :]).reshape(len(row), -1)
    weight = (row_weight[:, :, None] * col_weight[:, None, :]).reshape(len(row), -1)
    target = np.broadcast_to(np.arange(len(row))[:, None], source.shape)
    used = weight > 0
    return _csr(weight[used], target[used], source[used], (len(row), shape[0] * shape[1]))


def quad_weights(
    x: np.ndarray, y: np.ndarray, centre_x: np.ndarray, centre_y: np.ndarray, measure, window, turn: float
):
    """Areas that quadrilaterals share with the pixels of a target window, exactly.

    Parameters
    ----------
    x, y
        ``(n, 4)`` corners of the source pixels, in order around them, as positions of the
        target (columns and rows), not finite where a corner cannot be projected.
    centre_x, centre_y
        ``(n,)`` centres of the same pixels.
    measure
        Stretches row positions so that equal steps are equal areas.
    window
        The target pixels wanted.
    turn
        Columns in 360° when the target has longitudes, else 0.

    Returns
    -------
    Sparse ``(target pixels, n)``. The sides are straight in the stretched plane; neighbours
    share theirs, so nothing is counted twice or lost between them. Pixels around a pole or
    torn apart by the rim of the target's projection are left out.
    """
    n = len(x)
    if turn:  # corners on both sides of the seam come together
        with np.errstate(invalid="ignore"):
            x = centre_x[:, None] + (x - centre_x[:, None] + turn / 2) % turn - turn / 2
    sound = _whole(x, centre_x) & _whole(y, centre_y)
    x, y = np.where(sound[:, None], x, 0), np.where(sound[:, None], y, 0)
    col, row = np.floor(x.min(axis=1)).astype("int64"), np.floor(y.min(axis=1)).astype("int64")
    wide = np.where(sound, np.ceil(x.max(axis=1)).astype("int64") - col, 0)
    high = np.where(sound, np.ceil(y.max(axis=1)).astype("int64") - row, 0)
    stretched = measure(y)
    parts = []
    for i in range(wide.max(initial=0)):
        for j in range(high.max(initial=0)):
            column = col + i
            if turn and float(turn).is_integer():
                column = column % int(turn)
            place, line = column - window.col, row + j - window.row
            here = (i < wide) & (j < high) & (place >= 0) & (place < window.width)
            here = np.flatnonzero(here & (line >= 0) & (line < window.height))
            edges = measure((row[here] + j)[:, None] + np.array([0.0, 1.0]))
            area = quad_in_cell(x[here] - (col[here] + i)[:, None], stretched[here], edges[:, :1], edges[:, 1:])
            parts.append((area, line[here] * window.width + place[here], here))
    if not parts:
        return _csr(np.empty(0), np.empty(0, int), np.empty(0, int), (window.pixels, n))
    weights, target, source = (np.concatenate(part) for part in zip(*parts, strict=True))
    return _csr(weights, target, source, (window.pixels, n))


def _whole(corners: np.ndarray, centre: np.ndarray) -> np.ndarray:
    """Which pixels have their projected centre amid their projected corners, as it must be, ``(n,)``."""
    with np.errstate(invalid="ignore"):
        return np.abs(corners.mean(axis=1) - centre) <= _TORN * np.ptp(corners, axis=1)


def quad_in_cell(x: np.ndarray, y: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """Area of quadrilaterals within the cell 0 ≤ x ≤ 1, low ≤ y ≤ high.

    By Green's theorem: ∮ min(max(x, 0), 1) dy over the parts of the sides with low ≤ y ≤ high,
    in closed form for each side.

    x, y
        ``(n, 4)`` corners in order; ``low`` and ``high`` ``(n, 1)``. Returns ``(n,)``.
    """
    x_next, y_next = np.roll(x, -1, axis=1), np.roll(y, -1, axis=1)
    rise = y_next - y
    slope = np.divide(x_next - x, rise, out=np.zeros_like(rise), where=rise != 0)
    start, end = np.clip(y, low, high), np.clip(y_next, low, high)
    mean = _mean_clipped(x + (start - y) * slope, x + (end - y) * slope)
    return np.abs((mean * (end - start)).sum(axis=1))


def _mean_clipped(p: np.ndarray, q: np.ndarray) -> np.ndarray:
    """Mean of min(max(x, 0), 1) while x runs from p to q."""

    def integral(x):
        return (np.maximum(x, 0) ** 2 - np.maximum(x - 1, 0) ** 2) / 2

    run = q - p
    short = np.abs(run) < 1e-7
    mean = (integral(q) - integral(p)) / np.where(short, 1, run)
    return np.where(short, np.clip((p + q) / 2, 0, 1), mean)

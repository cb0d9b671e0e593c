"""CDF matching: piecewise linear between percentiles (Reichle & Koster 2004; Liu et al. 2011, as in ESA CCI)."""

from __future__ import annotations

import numpy as np

from .moments import CONSTANT, OverlapMoments

# Percentiles of the nodes from this many common dates on. Liu et al. take the last set for
# daily records; with few dates a segment must still hold about five of them.
NODES = (
    (0, (0, 20, 40, 60, 80, 100)),
    (50, (0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100)),
    (200, (0, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100)),
)


def match_cdf(values: np.ndarray, x: np.ndarray, y: np.ndarray, moments: OverlapMoments) -> np.ndarray:
    """Values of the record Y given the distribution of the reference X.

    Between the nodes, percentiles of both records on their common dates, the map is linear. The first and
    the last segment are straight lines fitted to all their values (Moesinger et al. 2020), since a
    minimum and a maximum are single values. Beyond the common range it goes on with σX/σY.

    Parameters
    ----------
    values
        ``(time, n)`` of Y to be adjusted, NaN for missing.
    x, y
        ``(common, n)`` of the reference and of Y on the same dates, NaN for missing.
    moments
        `overlap_moments` of x and y.

    Returns
    -------
    ``(time, n)`` float64, never falling where ``values`` rise; NaN where they are missing or a pixel has no
    common date.
    """
    out = np.full(values.shape, np.nan)
    both = np.isfinite(x) & np.isfinite(y)
    for i, (fewest, percentiles) in enumerate(NODES):
        most = NODES[i + 1][0] if i + 1 < len(NODES) else np.inf
        here = np.flatnonzero((moments.count >= max(fewest, 2)) & (moments.count < most))
        if not here.size:
            continue
        paired = both[:, here]
        xs, ys = (np.sort(np.where(paired, v[:, here], np.nan), axis=0).astype("f8") for v in (x, y))
        at_x, at_y = _nodes(xs, ys, moments.count[here], np.asarray(percentiles) / 100.0)
        tail = moments.gain(regression=False)[here]
        out[:, here] = _piecewise(values[:, here], at_y, at_x, tail)
    return out


def _nodes(xs, ys, count, shares):
    """Nodes ``(nodes, n)`` on both axes from sorted records; the outer ones by the lines of the outer segments."""
    place = shares[:, None] * (count - 1.0)
    at_x, at_y = _interpolated(xs, place), _interpolated(ys, place)
    rank = np.arange(len(xs))[:, None]
    for outer, inner, part in ((0, 1, rank <= place[1]), (-1, -2, (rank >= place[-2]) & (rank < count))):
        dx, dy = np.where(part, xs - at_x[inner], 0.0), np.where(part, ys - at_y[inner], 0.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            slope = (dx * dy).sum(axis=0) / (dy * dy).sum(axis=0)
        # Ties at the node leave nothing to fit; the node then keeps its percentile.
        line = at_x[inner] + slope * (at_y[outer] - at_y[inner])
        at_x[outer] = np.where(np.isfinite(line), line, at_x[outer])
    return at_x, at_y


def _interpolated(ordered, place):
    """Values at fractional ranks ``(nodes, n)`` of columns sorted with NaN last."""
    low = np.floor(place).astype(int)
    high = np.ceil(place).astype(int)
    below, above = np.take_along_axis(ordered, low, axis=0), np.take_along_axis(ordered, high, axis=0)
    return below + (place - low) * (above - below)


def _piecewise(values, at, to, tail):
    """The broken line through (at, to), columns apart, with slope ``tail`` outside."""
    out = to[0] + tail * (np.minimum(values - at[0], 0.0) + np.maximum(values - at[-1], 0.0))
    for left, right, start, end in zip(at[:-1], at[1:], to[:-1], to[1:]):
        width = right - left
        step = width < CONSTANT  # values tied in Y but not in X: their share of the jump on either side
        slope = (end - start) / np.where(step, 1.0, width)
        rise = np.where(step, 0.0, slope) * np.clip(values - left, 0.0, np.where(step, 0.0, width))
        jump = np.where(step, end - start, 0.0) * (0.5 * (values >= left) + 0.5 * (values > left))
        out += rise + jump
    return out

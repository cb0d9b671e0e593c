"""What one pass does for one month: regressions on backgrounds, or on the neighbouring months (docs/methods.md §3.2).

To the regression comes the kriged residual of the month (`ResidualKriging`): the slopes
come from a wide window, the departure from them from the cells next to the gap.

Where neither is near there is no estimate: a pixel on an island that satellites have not
seen for months is not to be filled from other islands. So a target farther than a
quarter of half a window from all samples needs them in a fortieth of its window.
"""

from __future__ import annotations

import numpy as np
from scipy.ndimage import uniform_filter

from .moving_window import MovingWindow
from .regression import RegressionOptions, window_regression


def first_pass(
    response: np.ndarray,
    references: list[np.ndarray],
    window: MovingWindow,
    options: RegressionOptions,
    targets: np.ndarray,
) -> np.ndarray:
    """Estimate a month ``(y, x)`` from the `backgrounds` of that month.

    Each is used where the ones before it gave nothing. Pixels that were never
    observed on another date get the weighted mean of the month's values.
    """
    nothing = np.empty((0, *response.shape))
    regressors = [*(reference[None] for reference in references), nothing]
    return _estimate(response, regressors, window, options, targets)


def neighbour_pass(
    response: np.ndarray,
    before: np.ndarray | None,
    after: np.ndarray | None,
    window: MovingWindow,
    options: RegressionOptions,
    targets: np.ndarray,
) -> np.ndarray:
    """Estimate a month ``(y, x)`` from the months before and after.

    None stands for a month outside the record. Targets with only one of the
    two get the regression on that one.
    """
    layers = [layer for layer in (before, after) if layer is not None]
    choices = [layers] if len(layers) < 2 else [layers, layers[:1], layers[1:]]
    return _estimate(response, [np.stack(chosen) for chosen in choices if chosen], window, options, targets)


# Residuals of regressions on few samples are mostly noise: those of a window covered to this
# part count half, on a handful of islands hardly at all, on a continent nearly in full.
_HALF_TRUSTED = 0.03
# Farther from all samples than this part of half a window, samples must cover so much of the window.
_NEAR, _COVERED = 0.25, 0.025


def supported(observed: np.ndarray, size: int) -> np.ndarray:
    """Where samples are near, or many: ``observed (y, x)`` bool, ``size`` of the window in pixels."""
    near = 2 * round(_NEAR * (size // 2)) + 1
    there = observed.astype(np.float64)
    half_a_sample = 0.5 / near**2
    close = uniform_filter(there, near, mode="constant") > half_a_sample
    return close | (uniform_filter(there, size, mode="constant") >= _COVERED)


def _trust(observed, size):
    """Weight of the residuals, 0…1, by the share of the window that holds samples."""
    covered = uniform_filter(observed.astype(np.float64), size, mode="constant")
    return covered**2 / (covered**2 + _HALF_TRUSTED**2)


def _estimate(response, choices, window, options, targets):
    """The first of the sets of regressors that gives something, with its residual."""
    found = np.full(response.shape, np.nan)
    observed = ~np.isnan(response)
    targets = targets & supported(observed, options.size)
    trust = _trust(observed, options.size)
    for regressors in choices:
        left = targets & np.isnan(found)
        if not left.any():
            break
        if not left[~np.isnan(regressors).any(axis=0)].any():
            continue
        estimate, _ = window_regression(response, regressors, window, options, left | observed)
        residual = np.where(observed, response - estimate, np.nan)
        found = np.where(left, estimate + trust * window.krige(residual), found)
    return np.clip(found, 0.0, options.max_sm)

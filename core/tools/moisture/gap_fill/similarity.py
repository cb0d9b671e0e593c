"""Classes of pixels that are alike in their covariates (docs/methods.md §3.2).

docs/methods.md calls two pixels similar when the root mean square of their standardised differences
is at most 1. Weights for every pair of pixels are no convolution, so the covariates are
clustered instead, into the fewest classes, at most 8, in which two pixels of a class are
similar in the root mean square over all such pairs. The classes are found once, on a sample
of the whole raster, so that they do not depend on how it is cut into windows.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

MAX_CLASSES = 8  # each costs the window as many transforms as there are without classes
_ITERATIONS = 30
_MAX_SAMPLE = 50_000
_BATCH = 200_000  # pixels assigned together


@dataclass(frozen=True)
class SimilarityClasses:
    """Centres of the classes, ``(classes, k)``, in covariates less ``mean (k,)`` over ``scale (k,)``."""

    mean: np.ndarray
    scale: np.ndarray
    centres: np.ndarray

    @property
    def count(self) -> int:
        """Number of classes."""
        return len(self.centres)

    def assign(self, values: np.ndarray) -> np.ndarray:
        """The class of each pixel, 0…count − 1, of covariates ``(k, y, x)``.

        Returns ``(y, x)`` float32, NaN where any covariate is missing.
        """
        pixels = values.reshape(len(values), -1)
        out = np.full(pixels.shape[1], np.float32(np.nan))
        for start in range(0, pixels.shape[1], _BATCH):
            part = slice(start, start + _BATCH)
            scaled = (pixels[:, part].T.astype(np.float64) - self.mean) / self.scale
            known = np.isfinite(scaled).all(axis=1)
            out[part][known] = _nearest(scaled[known], self.centres)
        return out.reshape(values.shape[1:])


def fit_classes(sample: np.ndarray) -> SimilarityClasses:
    """Classes of a sample of pixels, ``(k, n)``, NaN missing; the same for the same sample.

    A covariate that is the same everywhere tells nothing apart. With no complete pixel, or
    none that differs, all are of one class.
    """
    k = len(sample)
    pixels = sample.T[np.isfinite(sample).all(axis=0)].astype(np.float64)
    pixels = pixels[:: max(1, -(-len(pixels) // _MAX_SAMPLE))]
    if not len(pixels):
        return SimilarityClasses(np.zeros(k), np.ones(k), np.zeros((1, k)))
    mean, spread = pixels.mean(axis=0), pixels.std(axis=0)
    scale = np.where(spread > 1e-9 * np.maximum(np.abs(mean), 1e-30), spread, np.inf)
    scaled = (pixels - mean) / scale
    varying = max(int(np.isfinite(scale).sum()), 1)
    for count in range(1, MAX_CLASSES + 1):
        centres = _cluster(scaled, count)
        within = ((scaled - centres[_nearest(scaled, centres)]) ** 2).sum(axis=1).mean() / varying
        # Two members of a class differ by twice its variance in the mean square.
        if 2.0 * within <= 1.0:
            break
    return SimilarityClasses(mean, scale, centres)


def _cluster(pixels, count):
    """Lloyd's k-means from groups of equal size along the first principal component."""
    axis = np.linalg.svd(pixels.T @ pixels)[0][:, 0]
    order = np.argsort(pixels @ axis, kind="stable")
    centres = np.array([pixels[group].mean(axis=0) for group in np.array_split(order, count) if group.size])
    for _ in range(_ITERATIONS):
        nearest = _nearest(pixels, centres)
        members = np.bincount(nearest, minlength=len(centres))
        total = np.stack([np.bincount(nearest, column, len(centres)) for column in pixels.T], axis=1)
        moved = np.where(members[:, None] > 0, total / np.maximum(members, 1)[:, None], centres)
        if np.allclose(moved, centres, rtol=0.0, atol=1e-6):
            break
        centres = moved
    return centres


def _nearest(pixels, centres):
    return ((pixels[:, None, :] - centres) ** 2).sum(axis=2).argmin(axis=1)

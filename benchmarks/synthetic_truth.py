"""Synthetic landscapes whose fine soil moisture is known, for the benchmarks of downscaling.

Two generators of different build. Nothing here is observed; the files that are written from it say so.

- `hills`: Gaussian-filtered random fields; dryness follows height through a threshold, the surface temperature follows
  dryness where vegetation does not cool it.
- `basins`: sums of random waves with a power spectrum, terraces and a drainage pattern; soil moisture relaxes towards
  rain by a bucket whose time scale depends on the place.

In both a place-bound pattern that no covariate knows is part of the truth, and weather that is smooth in space.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter

FACTOR = 5  # 0.25° cells of 0.05° pixels


@dataclass(frozen=True)
class Truth:
    """Fine soil moisture and its covariates.

    sm
        ``(time, rows, cols)`` m³/m³.
    dynamic, static
        Covariates by name, ``(time, rows, cols)`` and ``(rows, cols)``.
    """

    sm: np.ndarray
    dynamic: dict[str, np.ndarray]
    static: dict[str, np.ndarray]


def coarse_means(fine: np.ndarray) -> np.ndarray:
    """Plain means of FACTOR × FACTOR pixels, ``(…, rows, cols)`` to ``(…, y, x)``."""
    *lead, rows, cols = fine.shape
    return fine.reshape(*lead, rows // FACTOR, FACTOR, cols // FACTOR, FACTOR).mean(axis=(-3, -1))


def _smooth(rng, shape, sigma) -> np.ndarray:
    """Gaussian-filtered noise of mean 0 and SD 1."""
    field = gaussian_filter(rng.normal(size=shape), sigma, mode="wrap")
    return (field - field.mean()) / field.std()


def _waves(rng, shape, slope) -> np.ndarray:
    """Random field with the power spectrum k^−slope, of mean 0 and SD 1."""
    ky, kx = np.fft.fftfreq(shape[0])[:, None], np.fft.fftfreq(shape[1])[None]
    k = np.hypot(ky, kx)
    k[0, 0] = 1
    field = np.fft.ifft2(np.fft.fft2(rng.normal(size=shape)) * k ** (-slope / 2)).real
    return (field - field.mean()) / field.std()


def _weather(rng, shape, months, sigma, memory, make=_smooth) -> np.ndarray:
    """Smooth monthly anomalies of SD 1 that remember the month before with correlation ``memory``."""
    out = np.empty((months, *shape))
    out[0] = make(rng, shape, sigma)
    for t in range(1, months):
        out[t] = memory * out[t - 1] + np.sqrt(1 - memory**2) * make(rng, shape, sigma)
    return out


def hills(seed: int, months: int = 48, cells: tuple[int, int] = (24, 30)) -> Truth:
    """Gaussian hills, a threshold in height, an unknown place-bound pattern, weather that covers several cells."""
    rng = np.random.default_rng(seed)
    shape = tuple(size * FACTOR for size in cells)
    height = 0.75 * _smooth(rng, shape, 2.5) + 0.65 * _smooth(rng, shape, 15)
    green = 0.7 * _smooth(rng, shape, 3) + 0.7 * _smooth(rng, shape, 10)
    unknown = 0.005 * _smooth(rng, shape, 1.5) + 0.010 * _smooth(rng, shape, 4) + 0.025 * _smooth(rng, shape, 12)
    season = np.cos(2 * np.pi * (np.arange(months) - 1) / 12)[:, None, None]
    rain = _weather(rng, shape, months, 25, 0.3)
    fog = _weather(rng, shape, months, 8, 0.4)  # weather that no covariate knows
    storms = _weather(rng, shape, months, 5, 0.2)  # weather of single cells, seen in the surface temperature
    ndvi = np.clip(0.45 + 0.14 * green - 0.1 * season + 0.01 * rng.normal(size=(months, *shape)), 0.05, 0.9)
    slope_effect = -0.014 * np.tanh(1.5 * height)
    sm = 0.24 + 0.05 * season + slope_effect * (1 - 0.4 * season) + 0.012 * np.tanh(green) * (1 + 0.5 * season)
    sm = sm + unknown + 0.022 * rain + 0.012 * fog + 0.009 * storms
    sm = np.clip(sm, 0.03, 0.5)
    dry = np.maximum((0.45 - sm) / 0.4, 0)
    air = 286 - 9 * season - 2.2 * height + 1.5 * _weather(rng, shape, months, 30, 0.5)
    lst = air + 16 * dry**1.5 * (1.05 - ndvi) + rng.normal(0, 0.25, sm.shape)
    tvdi = np.clip(0.15 + 0.7 * dry**1.3 + 0.02 * rng.normal(size=sm.shape) + 0.05 * _smooth(rng, shape, 6), 0, 1)
    radiation = 180 - 70 * season - 12 * rain + 5 * _smooth(rng, shape, 15)
    dynamic = {
        "tvdi": tvdi, "ndvi": ndvi, "lst": lst, "rain": np.maximum(60 + 30 * rain, 0), "temperature": air,
        "radiation": radiation,
    }  # fmt: skip
    return Truth(sm, dynamic, {"height": 500 + 250 * height})


def basins(seed: int, months: int = 48, cells: tuple[int, int] = (24, 30)) -> Truth:
    """Terrain and weather with power spectra, terraces, wet valleys, a bucket with memory."""
    rng = np.random.default_rng(1000 + seed)
    shape = tuple(size * FACTOR for size in cells)
    relief = _waves(rng, shape, 3.2)
    height = relief + 0.25 * np.round(2 * relief)  # terraces
    hollow = gaussian_filter(relief, 6, mode="wrap") - relief  # low beside its surroundings
    forest = (_waves(rng, shape, 2.6) > 0.4).astype(float)
    unknown = 0.018 * _waves(rng, shape, 3.2)
    keep = np.clip(0.55 + 0.15 * _waves(rng, shape, 3.0), 0.2, 0.85)
    season = np.sin(2 * np.pi * np.arange(months) / 12)[:, None, None]
    rain = np.maximum(60 + 20 * season + 28 * _weather(rng, shape, months, 3.6, 0.2, _waves), 0)
    sm = np.empty((months, *shape))
    level = np.full(shape, 0.5)
    for t in range(months):
        level = keep * level + (1 - keep) * (1 - np.exp(-rain[t] / 55))
        sm[t] = 0.1 + 0.24 * level
    sm += unknown + 0.007 * np.minimum(hollow / hollow.std(), 1.5) - 0.012 * forest * sm / sm.mean()
    sm = np.clip(sm + 0.006 * _weather(rng, shape, months, 3.0, 0.3, _waves), 0.02, 0.5)
    ndvi = np.clip(0.3 + 0.3 * forest + 0.1 * season + 0.3 * (sm - 0.2) + rng.normal(0, 0.01, sm.shape), 0.05, 0.9)
    air = 289 + 10 * np.roll(season, 1, axis=0) - 1.8 * height + _weather(rng, shape, months, 3.6, 0.5, _waves)
    lst = air + 9 * np.exp(-7 * (sm - 0.1)) * (1.1 - ndvi) + rng.normal(0, 0.25, sm.shape)
    tvdi = np.clip(np.exp(-4 * (sm - 0.02)) + 0.05 * forest + 0.02 * rng.normal(size=sm.shape), 0, 1)
    radiation = 190 + 60 * season - 0.3 * (rain - 60) + 4 * _waves(rng, shape, 3.0)
    dynamic = {
        "tvdi": tvdi, "ndvi": ndvi, "lst": lst, "rain": gaussian_filter(rain, (0, 4, 4)), "temperature": air,
        "radiation": radiation,
    }  # fmt: skip
    return Truth(sm, dynamic, {"height": 400 + 200 * height})


GENERATORS = {"hills": hills, "basins": basins}


def observe(truth: Truth, noise: float, seed: int) -> np.ndarray:
    """Coarse soil moisture ``(time, y, x)``: the cells' means plus white noise of SD ``noise`` m³/m³."""
    rng = np.random.default_rng(2000 + seed)
    means = coarse_means(truth.sm)
    return means + noise * rng.normal(size=means.shape)


def gaps(shape: tuple[int, int, int], share: float, seed: int) -> np.ndarray:
    """Where the coarse field is missing: blobs of a few cells on each date, ``(time, y, x)`` of bool."""
    rng = np.random.default_rng(3000 + seed)
    fields = np.stack([_smooth(rng, shape[1:], 1.5) for _ in range(shape[0])])
    fields = fields + 0.7 * _smooth(rng, shape[1:], 2.5)  # some places are missed more often
    return fields > np.quantile(fields, 1 - share)

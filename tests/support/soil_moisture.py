"""Soil moisture as it might be."""

from __future__ import annotations

import numpy as np


def moist_values(months=144, height=8, width=10, seed=1):
    """Soil moisture with a season, persistent weather and some gaps, (time, y, x) float32."""
    rng = np.random.default_rng(seed)
    season = 0.06 * np.cos(2 * np.pi * np.arange(months) / 12)[:, None, None]
    weather = rng.normal(0, 0.025, (months, 1, 1)) + rng.normal(0, 0.008, (months, height, width))
    place = rng.uniform(-0.03, 0.03, (1, height, width))
    values = np.clip(0.22 + season + weather + place, 0.02, 0.55).astype("float32")
    values[rng.random(values.shape) < 0.1] = np.nan
    return values

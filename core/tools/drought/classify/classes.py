"""Drought classes of the standardised soil-moisture index (Luo et al. 2023, table 2; docs/methods.md, section 8)."""

from __future__ import annotations

import numpy as np

from ....data.raster import NODATA

# Right-closed bounds: an index of exactly −1 is moderate, of exactly 0 mild.
BOUNDS = (-2.0, -1.5, -1.0, 0.0)
CLASS_NAMES = ("none", "mild", "moderate", "severe", "extreme")


def drought_class(ssi: np.ndarray) -> np.ndarray:
    """Class of each index value.

    Parameters
    ----------
    ssi
        Any shape, NaN for missing.

    Returns
    -------
    uint8 of the same shape: 0 none (> 0), 1 mild (−1, 0], 2 moderate (−1.5, −1],
    3 severe (−2, −1.5], 4 extreme (≤ −2), 255 missing.

    Examples
    --------
    >>> drought_class(np.array([0.4, -1.0, -2.5, np.nan])).tolist()
    [0, 2, 4, 255]
    """
    ssi = np.asarray(ssi)
    out = np.zeros(ssi.shape, "uint8")
    for bound in BOUNDS:
        out += ssi <= bound
    out[np.isnan(ssi)] = NODATA["uint8"]
    return out


def classify_window(arrays, job) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Kernel of `classify`: classes of ``ssi`` ``(time, rows, cols)``, and ``(256,)`` how often each code occurs."""
    classes = drought_class(arrays["ssi"])
    return {"output": classes}, np.bincount(classes.ravel(), minlength=256)

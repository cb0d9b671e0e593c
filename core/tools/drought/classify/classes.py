"""Drought classes of the standardised soil-moisture index (Luo Table 2)."""

from __future__ import annotations

import numpy as np

from ....data.raster import NODATA
from ....data.stack.time_stack import TimeStack, stack_writer
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.job import Job
from ....run.provenance import Provenance

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
    """
    ssi = np.asarray(ssi)
    out = np.zeros(ssi.shape, "uint8")
    for bound in BOUNDS:
        out += ssi <= bound
    out[np.isnan(ssi)] = NODATA["uint8"]
    return out


def classify(source: str, output: str, job: Job, provenance: Provenance, name: str = "") -> dict[str, float]:
    """Drought classes of an SSI stack; returns the share of the valid pixels in each of `CLASS_NAMES`."""
    counts = np.zeros(256, "int64")

    def gather(block_counts):
        counts[:] += block_counts

    def kernel(arrays, job):
        classes = drought_class(arrays["ssi"])
        return {"classes": classes}, np.bincount(classes.ravel(), minlength=256)

    with TimeStack(source) as stack, Staging([source]) as stage:
        stack.sample()
        size = stack.grid.window.pixels * len(stack)
        tags = provenance.of(stack).tags()
        target = stage.place(output, size)
        with stack_writer(target, stack.grid, stack.axis, name or "drought_class", "class", tags, "uint8") as writer:
            map_blocks(kernel, {"ssi": stack}, {"classes": writer}, job, working=len(stack) * 2, gather=gather)
    valid = max(counts[:5].sum(), 1)
    return {class_name: float(counts[i] / valid) for i, class_name in enumerate(CLASS_NAMES)}

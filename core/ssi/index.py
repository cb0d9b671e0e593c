"""Standardised soil-moisture index (Luo eq 13; METHODS §7)."""

from __future__ import annotations

import numpy as np

from ..blocks import map as map_blocks
from ..errors import DateError
from ..flags import open_flags, without_climatology
from ..job import Job
from ..provenance import Provenance
from ..stack import TimeStack, stack_writer
from ..staging import Staging
from .options import FEW_VALUES, MIN_SD, MIN_VALUES, SsiOptions

def trailing_mean(x: np.ndarray, scale: int) -> np.ndarray:
    """Mean of the last ``scale`` steps along the first axis, missing unless all are valid.

    x
        ``(time, …)`` on a regular axis, NaN for missing. The first ``scale − 1`` steps
        have no full window and are missing.
    """
    if scale == 1:
        return x
    out = np.full(x.shape, np.nan, x.dtype)
    if len(x) < scale:
        return out
    # Adding the terms of each window, not a running sum: no rounding travels along
    # the record, and a missing value spoils its own windows only.
    total = x[: len(x) - scale + 1].astype("float64")
    for lag in range(1, scale):
        total += x[lag : len(x) - scale + 1 + lag]
    out[scale - 1 :] = total / scale
    return out


def standardise_normal(
    x: np.ndarray, groups: np.ndarray, reference: np.ndarray, clip: float = 0.0, minimum: int = MIN_VALUES
) -> np.ndarray:
    """Standard score within groups of steps, with mean and SD (ddof 1) from a reference period.

    Parameters
    ----------
    x
        ``(time, …)``, NaN for missing.
    groups
        ``(time,)`` integers: the steps that share mean and SD (calendar month, or all zero).
    reference
        ``(time,)`` booleans: the steps that the mean and SD are taken from.
    clip
        Result held within ± clip; 0 for none.
    minimum
        A group with fewer valid reference values is missing, so is one with SD < 1e-6.

    Returns
    -------
    float32 of the shape of ``x``, dimensionless.
    """
    out = np.full(x.shape, np.nan, "float32")
    for group in np.unique(groups):
        member = groups == group
        sample = x[member & reference].astype("float64")
        valid = np.isfinite(sample)
        count = valid.sum(axis=0)
        mean = np.where(valid, sample, 0.0).sum(axis=0) / np.maximum(count, 1)
        spread = np.where(valid, sample - mean, 0.0)
        sd = np.sqrt((spread * spread).sum(axis=0) / np.maximum(count - 1, 1))
        usable = (count >= max(minimum, 2)) & (sd >= MIN_SD)
        score = (x[member] - np.where(usable, mean, np.nan)) / np.where(usable, sd, np.nan)
        out[member] = np.clip(score, -clip, clip) if clip else score
    return out


def ssi(
    source: str,
    output: str,
    options: SsiOptions,
    job: Job,
    provenance: Provenance,
    flags: str | None = None,
    name: str = "",
) -> dict[str, float]:
    """SSI of a soil-moisture stack, as a stack.

    flags
        FLAGS of `gap_fill`: values that are only climatology are left out before
        anything is computed, since they shrink the variance and would give SSI ≈ 0.

    Returns
    -------
    ``VALID_SHARE``: share of the valid input values that have an index.

    Raises
    ------
    DateError
        The record or its reference period is too short.
    """
    with TimeStack(source) as stack, Staging([source, flags]) as stage:
        groups = _groups(stack, options)
        reference = stack.axis.selection(options.start, options.end)
        _check_length(stack, groups, reference, job)
        inputs = {"sm": stack}
        if flags:
            inputs["flags"] = open_flags(flags, stack)
        stack.sample()
        clip = options.clip if options.standardise == "calendar_month" else 0.0
        counts = np.zeros(2, "int64")

        def kernel(arrays, job):
            sm = arrays["sm"]
            before = np.isfinite(sm).sum()
            if flags:
                sm = without_climatology(sm, arrays["flags"])
            job.check()
            index = standardise_normal(trailing_mean(sm, options.scale), groups, reference, clip)
            return {"ssi": index}, (before, np.isfinite(index).sum())

        def gather(pair):
            counts[:] += pair

        tags = provenance.of(*inputs.values()).tags()
        name = name or f"ssi{options.scale}"
        target = stage.place(output, stack.grid.window.pixels * len(stack) * 4)
        # Beside input and output: the trailing mean, and float64 copies of one group.
        working = len(stack) * (24 if options.standardise == "calendar_month" else 56)
        with stack_writer(target, stack.grid, stack.axis, name, "1", tags) as writer:
            map_blocks(kernel, inputs, {"ssi": writer}, job, working=working, gather=gather)
        for raster in inputs.values():
            raster.close()
    if not counts[1]:
        job.warn(
            "No pixel has enough valid values for an index: "
            f"each calendar month needs at least {MIN_VALUES} in the reference period."
        )
    return {"VALID_SHARE": float(counts[1] / max(counts[0], 1))}


def _groups(stack: TimeStack, options: SsiOptions) -> np.ndarray:
    if options.standardise == "whole_series":
        return np.zeros(len(stack), int)
    return stack.axis.seasons


def _check_length(stack: TimeStack, groups, reference, job: Job) -> None:
    if not reference.any():
        raise DateError(
            f"The reference period has no date of {stack.path}, "
            f"which goes from {stack.axis.labels[0]} to {stack.axis.labels[-1]}."
        )
    available = np.bincount(groups[reference])
    available = available[available > 0]
    if available.max() < MIN_VALUES:
        raise DateError(
            f"{stack.path}: the reference period gives at most {available.max()} value(s) for each mean and standard "
            f"deviation; at least {MIN_VALUES} are needed (ten years of months), and {FEW_VALUES} to trust the tails."
        )
    if available.max() < FEW_VALUES:
        job.warn(
            f"Only {available.max()} years stand behind each calendar month: values beyond ±1.5 are uncertain "
            f"(at least {FEW_VALUES} years are advised)."
        )

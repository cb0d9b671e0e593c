"""Gap filling of a stack on disk, in two passes over its blocks (METHODS §3).

The first pass estimates every missing value in time and in space and adds up what the
fusion weights need; the weights of a month hold for the whole stack, so only then can
the second pass put the estimates together.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

import numpy as np

from ..blocks import map as map_blocks
from ..errors import ParameterError
from ..flags import MISSING, OBSERVED
from ..grid import require_same_grid
from ..job import Job
from ..provenance import Provenance
from ..raster import RasterFile
from ..stack import TimeStack, stack_writer
from ..staging import Staging
from .estimate import BlockEstimate, GapFillOptions, combine, estimate_block, observed_mask
from .fusion import VARIANTS, FusionSums
from .regression import RegressionOptions
from .temporal import TemporalKernel

MIN_DATES = 3
# Working memory per value of a block: some ten float64 copies at the widest point of
# the estimate (measured, see benchmarks/memory.py).
_WORKING = 110


@dataclass(frozen=True)
class FillOptions:
    """degree, half_width (steps) of the smoother; window (pixels) of the regression; fusion; max_sm (m³/m³);
    min_observed (share of the dates, where no mask is given)."""

    degree: int = 4
    half_width: int = 6
    window: int = 25
    fusion: str = "sum_to_one"
    max_sm: float = 0.6
    min_observed: float = 0.1

    def __post_init__(self):
        if self.fusion not in VARIANTS:
            raise ParameterError(f"FUSION is “{self.fusion}”; it is one of {', '.join(VARIANTS)}.")
        if self.window < 3 or self.window % 2 == 0:
            raise ParameterError(f"WINDOW is {self.window}; it is an odd number of pixels, 3 or more.")
        if not 0 <= self.min_observed <= 1:
            raise ParameterError(f"MIN_OBSERVED is {self.min_observed:g}; it is a share between 0 and 1.")
        self.kernels()  # refuses impossible pairs of degree and half width

    def kernels(self) -> GapFillOptions:
        return GapFillOptions(
            kernel=TemporalKernel(self.degree, self.half_width),
            regression=RegressionOptions(size=self.window, max_sm=self.max_sm),
            fusion=self.fusion,
        )


def fill_stack(
    source: str,
    output: str,
    flags: str,
    options: FillOptions,
    job: Job,
    provenance: Provenance,
    mask: str | None = None,
    land_cover: str | None = None,
    name: str = "",
) -> dict[str, float]:
    """Fill the gaps of a soil-moisture stack; writes the filled stack and its flags.

    mask
        Raster; cells ≠ 0 are filled. Default: cells observed on at least
        ``options.min_observed`` of the dates.
    land_cover
        Raster of class codes.

    Returns
    -------
    ``FILLED_SHARE`` of the mask's missing values, ``UNFILLED_SHARE`` of the mask's
    values, ``RMSE`` leave-one-out (m³/m³; NaN where nothing could be left out).

    Raises
    ------
    UnitError
        Not volumetric soil moisture.
    DateError, GridError, InputError, ResourceError
    """
    with TimeStack(source) as stack, Staging([source, mask, land_cover]) as stage:
        stack.require_dates(MIN_DATES, "gap filling")
        stack.require_volumetric()
        extra = {
            role: RasterFile(path) for role, path in (("mask", mask), ("land_cover", land_cover)) if path
        }
        require_same_grid(stack, *extra.values())
        _require_values(extra)
        pixels = stack.grid.window.pixels * len(stack)
        target, flagged = stage.place(output, pixels * 4), stage.place(flags, pixels)
        places = {
            part: stage.scratch(f"{part}.tif", output, pixels * size)
            for part, size in (("temporal", 4), ("spatial", 4), ("kind", 1))
        }
        sums = _estimate(stack, extra, places, options, job.part(0.0, 0.9))
        weights = sums.weights(options.fusion)
        tags = provenance.of(stack, *extra.values()).tags()
        axis, grid = stack.axis, stack.grid
        with (
            stack_writer(target, grid, axis, name or stack.variable, stack.unit, tags) as filled,
            stack_writer(
                flagged, grid, axis, f"{name or stack.variable}_flags", "flag", tags, "uint8"
            ) as marks,
        ):
            outputs = {"filled": filled, "flags": marks}
            counts = _combine(stack, extra, places, outputs, weights, options, job.part(0.9, 1.0))
        for raster in extra.values():
            raster.close()
    return _numbers(counts, sums, weights, job)


def _require_values(extra: dict[str, RasterFile]) -> None:
    mask = extra.get("mask")
    if mask is not None and not (np.nan_to_num(mask.read(bands=[1])) != 0).any():
        raise ParameterError(f"MASK {mask.path} has no cell that is not 0: nothing would be filled.")


def _mask(arrays, sm: np.ndarray, options: FillOptions) -> np.ndarray:
    if "mask" in arrays:
        return np.nan_to_num(arrays["mask"][0]) != 0
    return observed_mask(sm, options.min_observed)


def _seasons(stack: TimeStack) -> np.ndarray | None:
    """Place of each date in its year; none for years, which have no climatology."""
    return stack.axis.seasons if stack.axis.season_count > 1 else None


def _estimate(stack, extra, places, options: FillOptions, job: Job) -> FusionSums:
    """First pass: estimates into the scratch files; returns the sums behind the fusion weights."""
    kernels, seasons = options.kernels(), _seasons(stack)
    total = FusionSums(len(stack))

    def kernel(arrays, job):
        sm = arrays["sm"]
        mask = _mask(arrays, sm, options)
        cover = arrays["land_cover"][0] if "land_cover" in arrays else None
        inner, origin = job.window.inside(job.outer), (job.outer.row, job.outer.col)
        block = estimate_block(sm, mask, seasons, cover, kernels, inner, origin, job.check, job.report)
        return {"temporal": block.temporal, "spatial": block.spatial, "kind": block.kind}, block.sums

    with contextlib.ExitStack() as opened:
        writers = {
            part: opened.enter_context(
                stack_writer(
                    path, stack.grid, stack.axis, part, dtype="uint8" if part == "kind" else "float32"
                )
            )
            for part, path in places.items()
        }
        map_blocks(
            kernel,
            {"sm": stack, **extra},
            writers,
            job,
            halo=kernels.regression.halo,
            working=_WORKING * len(stack),
            gather=total.merge,
        )
    return total


def _combine(stack, extra, places, outputs, weights, options: FillOptions, job: Job) -> np.ndarray:
    """Second pass: fuse; returns counts of the mask's values: observed, missing, filled."""
    counts = np.zeros(3, "int64")

    def kernel(arrays, job):
        sm = arrays["sm"]
        mask = _mask(arrays, sm, options)
        kind = np.nan_to_num(arrays["kind"]).astype("uint8")
        block = BlockEstimate(arrays["temporal"], kind, arrays["spatial"], None)
        filled, flags = combine(sm, mask, block, weights, options.max_sm)
        inside = flags[:, mask]
        observed, empty = (inside == OBSERVED).sum(), (inside == MISSING).sum()
        return {"filled": filled, "flags": flags}, (
            observed,
            inside.size - observed,
            inside.size - observed - empty,
        )

    def gather(block_counts):
        counts[:] += block_counts

    with contextlib.ExitStack() as opened:
        parts = {part: opened.enter_context(TimeStack(path)) for part, path in places.items()}
        map_blocks(
            kernel, {"sm": stack, **extra, **parts}, outputs, job, working=40 * len(stack), gather=gather
        )
    return counts


def _numbers(counts, sums: FusionSums, weights, job: Job) -> dict[str, float]:
    observed, missing, filled = (int(count) for count in counts)
    if not observed + missing:
        job.warn(
            "No cell is observed on enough dates (MIN_OBSERVED), so nothing was filled. Give a MASK to say where."
        )
    _, (temporal, spatial, fused) = sums.rmse(weights)
    if np.isfinite(fused):
        job.info(
            f"Leave-one-out RMSE in m³/m³: in time {temporal:.4f}, in space {spatial:.4f}, fused {fused:.4f} "
            f"({int(sums.count.sum())} values). Real gaps are larger than one pixel and one month: expect more."
        )
    return {
        "FILLED_SHARE": filled / missing if missing else 1.0,
        "UNFILLED_SHARE": (missing - filled) / max(observed + missing, 1),
        "RMSE": float(fused),
    }

"""The passes over a stack on disk: records, months, and all estimates into one (METHODS §3).

The records of a window need no neighbours, and the months need no records: each pass has
windows that suit it, and leaves `Layers` for the next. So the memory is the budget, whatever
the raster and however long its record.
"""

from __future__ import annotations

from typing import Callable, Mapping

import numpy as np

from ..blocks import map as map_blocks
from ..blocks import stream
from ..flags import MISSING, OBSERVED
from ..job import Job
from ..raster import RasterFile, RasterWriter
from ..stack import TimeStack
from .backgrounds import Backgrounds
from .columns import CHUNK_MEMORY, apart, columns
from .combine import combine
from .estimate import GapFillOptions, seen_distance
from .evidence import FAR, Evidence, time_gaps
from .layers import Layers
from .neighbour_months import WORKING, Month, spatial_months
from .window import Window

_CHUNK = 250_000  # values that are combined together
_COMBINE_MEMORY = 120 * _CHUNK  # bytes that takes (measured with tracemalloc)


def records_pass(
    stack: TimeStack,
    mask_of: Callable[[Mapping[str, np.ndarray]], np.ndarray],
    extra: Mapping[str, RasterFile],
    layers: Layers,
    season: np.ndarray | None,
    options: GapFillOptions,
    job: Job,
) -> None:
    """Everything that a record says by itself; ``mask_of`` gives the cells to fill from the arrays of a window."""

    def kernel(arrays, job):
        mask = mask_of(arrays)
        found = columns(arrays["sm"], mask, season, options.kernel, job.check, job.report)
        return {
            "record": found.record,
            "kind": found.kind,
            "climatology": found.climatology,
            "means": found.backgrounds.mean,
            "counts": found.backgrounds.count,
            "spread": found.spread[None],
            "mask": mask[None].astype(np.uint8),
        }

    with layers.written("record", "kind", "climatology", "means", "counts", "spread", "mask") as outputs:
        map_blocks(
            kernel, {"sm": stack, **extra}, outputs, job, working=5 * len(stack), fixed=CHUNK_MEMORY
        )  # fmt: skip


def months_pass(
    layers: Layers,
    classes: RasterFile | None,
    season: np.ndarray | None,
    options: GapFillOptions,
    job: Job,
) -> None:
    """Spatial estimate and distance of each missing value, month by month."""
    regression = options.regression
    length = layers.bands["record"][0]

    with (
        layers.opened("record", "kind", "means", "counts", "mask") as inputs,
        layers.written("spatial", "distance") as outputs,
    ):

        def kernel(job):
            mask, inner = inputs["mask"].read(job.outer)[0] == 1, job.window.inside(job.outer)
            if not mask[inner].any():
                return  # what is never written reads as missing
            own = None if classes is None else classes.read(job.outer, [1])[0]
            window = Window(mask.shape, regression.size, regression.exponent, own, job.check)
            read = _layer_reader(inputs, season, job.outer)
            for month in spatial_months(read, job.steps, length, mask, window, regression, inner, job.check):
                distance = seen_distance(~np.isnan(month.sm), regression.halo)
                yield month.step, {"spatial": month.estimate, "distance": distance}

        stream(
            kernel,
            outputs,
            job,
            grid=layers.grid,
            steps=length,
            overlap=regression.passes,
            halo=regression.halo,
            working=WORKING,
        )


def _layer_reader(inputs, season, window) -> Callable[[int], Month]:
    """The months of a window on disk, for `spatial_months`."""

    def read(step: int) -> Month:
        record, kind = (inputs[name].read(window, [step + 1])[0] for name in ("record", "kind"))
        sm, temporal, _ = apart(record, kind)
        last = inputs["means"].count
        bands = [last] if season is None else [int(season[step]) + 1, last]
        means, counts = (inputs[name].read(window, bands) for name in ("means", "counts"))
        backgrounds = Backgrounds(means, counts.astype(np.int16))
        return Month(step, sm, temporal, backgrounds.at(sm, None if season is None else 0))

    return read


def combine_pass(
    layers: Layers,
    frozen: tuple[object, float] | None,
    outputs: Mapping[str, RasterWriter],
    learnt,
    season: np.ndarray | None,
    options: GapFillOptions,
    job: Job,
) -> np.ndarray:
    """Filled values, flags and uncertainty.

    frozen
        Temperature on the dates of the stack, and the freezing point in its unit.

    Returns
    -------
    Counts of the mask's values: observed, missing, filled, missing because frozen.
    """
    counts = np.zeros(4, "int64")

    def kernel(arrays, job):
        shape = arrays["record"].shape
        flat = {name: values.reshape(len(values), -1, 1) for name, values in arrays.items()}
        results = {
            name: np.empty((*shape[:1], flat["record"].shape[1], 1), writer.dtype)
            for name, writer in outputs.items()
        }
        found = np.zeros(4, "int64")
        width = max(_CHUNK // shape[0], 1)
        for start in range(0, flat["record"].shape[1], width):
            job.check()
            part = slice(start, start + width)
            chunk = {name: values[:, part] for name, values in flat.items()}
            found += _combined(chunk, {name: values[:, part] for name, values in results.items()})
            job.report(min(start + width, flat["record"].shape[1]) / flat["record"].shape[1])
        return {name: values.reshape(shape) for name, values in results.items()}, found

    def _combined(arrays, results):
        sm, temporal, kind = apart(arrays["record"], arrays["kind"])
        mask = arrays["mask"][0] == 1
        distance = np.where(np.isnan(arrays["distance"]), FAR, arrays["distance"]).astype(np.uint8)
        evidence = Evidence(
            temporal, kind.astype(np.uint8), *time_gaps(~np.isnan(sm)), arrays["spatial"], distance,
            arrays["spread"][0], arrays.get("climatology"), season if "climatology" in arrays else None,
        )  # fmt: skip
        cold = arrays["temperature"] < frozen[1] if frozen else None
        filled, flags, uncertainty = combine(sm, mask, evidence, learnt, options.regression.max_sm, cold)
        for name, values in (("filled", filled), ("flags", flags), ("uncertainty", uncertainty)):
            if name in results:
                results[name][:] = values
        return _counted(sm, mask, flags, cold)

    def gather(block_counts):
        counts[:] += block_counts

    with layers.opened("record", "kind", "spatial", "distance", "climatology", "spread", "mask") as inputs:
        if frozen:
            inputs["temperature"] = frozen[0]
        map_blocks(kernel, inputs, outputs, job, fixed=_COMBINE_MEMORY, gather=gather)
    return counts


def _counted(sm, mask, flags, cold):
    inside, missing = flags[:, mask], np.isnan(sm[:, mask])
    left = (inside == MISSING) & (False if cold is None else cold[:, mask])
    filled = missing & (inside != MISSING) & (inside != OBSERVED)
    return np.array([(~missing).sum(), missing.sum(), filled.sum(), left.sum()])

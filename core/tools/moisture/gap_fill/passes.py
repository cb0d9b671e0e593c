"""The passes over a stack on disk: records, months, and all estimates into one (METHODS §3).

The records of a window need no neighbours, and the months need no records: each pass has
windows that suit it, and leaves `Layers` for the next. So the memory is the budget, whatever
the raster and however long its record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from ....data.raster import RasterFile, RasterWriter
from ....data.stack.fill_flags import MISSING, OBSERVED
from ....data.stack.time_stack import TimeStack
from ....engine.engine import map as map_blocks
from ....engine.engine import stream
from ....run.errors import InputError
from ....run.job import Job
from .combine import combine
from .estimate import GapFillOptions, finite, seen_distance
from .gap_context import FAR, Evidence, time_gaps
from .moving_window import Window
from .neighbour_months import WORKING, Month, spatial_months
from .pixel_records import CHUNK_MEMORY, apart, columns
from .reference_means import Backgrounds
from .scratch_rasters import Layers

_PLAUSIBLE = -0.05, 1.05  # m³/m³: noise of a retrieval goes a little beyond 0…1
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
) -> int:
    """Everything that a record says by itself; ``mask_of`` gives the cells to fill from the arrays of a window.

    Returns
    -------
    Cells of the mask that were never observed.

    Raises
    ------
    InputError
        Values that cannot be soil moisture: numbers that stand for missing ones, most often.
    """
    odd, never = _Odd(), 0

    def kernel(arrays, job):
        sm = finite(arrays["sm"])
        own = _Odd.of(sm)
        if own.count:  # refused at the end of the pass, when all are counted
            sm[~_plausible(sm)] = np.nan
        mask = mask_of({**arrays, "sm": sm})
        found = columns(sm, mask, season, options.kernel, job.check, job.report)
        unseen = int((mask & (found.backgrounds.count[-1] == 0)).sum())
        return {
            "record": found.record,
            "kind": found.kind,
            "climatology": found.climatology,
            "means": found.backgrounds.mean,
            "counts": found.backgrounds.count,
            "spread": found.spread[None],
            "mask": mask[None].astype(np.uint8),
        }, (own, unseen)

    def gather(found):
        nonlocal odd, never
        odd, never = odd + found[0], never + found[1]

    with layers.written("record", "kind", "climatology", "means", "counts", "spread", "mask") as outputs:
        map_blocks(
            kernel, {"sm": stack, **extra}, outputs, job, working=9 * len(stack), fixed=CHUNK_MEMORY, gather=gather
        )  # fmt: skip
    odd.refuse(stack.path)
    return never


def _plausible(sm):
    return np.isnan(sm) | ((sm >= _PLAUSIBLE[0]) & (sm <= _PLAUSIBLE[1]))


class _Odd(NamedTuple):
    """How many values cannot be soil moisture, and the smallest and largest of these."""

    count: int = 0
    low: float = np.inf
    high: float = -np.inf

    @classmethod
    def of(cls, sm: np.ndarray) -> _Odd:
        odd = sm[~_plausible(sm)]
        return cls(odd.size, float(odd.min()), float(odd.max())) if odd.size else cls()

    def __add__(self, other: _Odd) -> _Odd:
        return _Odd(self.count + other.count, min(self.low, other.low), max(self.high, other.high))

    def refuse(self, path: str) -> None:
        if self.count:
            raise InputError(
                f"{path} holds {self.count} values outside {_PLAUSIBLE[0]:g}…{_PLAUSIBLE[1]:g} m³/m³ (the smallest "
                f"{self.low:g}, the largest {self.high:g}), which cannot be soil moisture. Set them as nodata of the "
                "raster, or leave them out with VALID_MIN and VALID_MAX of “Build time stack”."
            )


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
            name: np.empty((*shape[:1], flat["record"].shape[1], 1), writer.dtype) for name, writer in outputs.items()
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

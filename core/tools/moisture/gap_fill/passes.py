"""The passes over a stack on disk: records, months, and all estimates into one (docs/methods.md §3).

The records of a window need no neighbours, and the months need no records: each pass has
windows that suit it, and leaves `ScratchRasters` for the next. So the memory is the budget, whatever
the raster and however long its record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from ....data.raster import RasterFile, RasterWriter
from ....data.stack.fill_flags import MISSING, OBSERVED
from ....engine import engine
from ....run.job import Job
from .estimate import GapFillOptions, finite, observed_mask, seen_distance
from .fusion_model import FusionModel, combine
from .gap_context import FAR, GapContext, time_gaps
from .moving_window import MovingWindow
from .neighbour_months import WORKING, Month, spatial_months
from .pixel_records import CHUNK_MEMORY, apart, pixel_records
from .reference_means import ReferenceMeans
from .regression import RegressionOptions
from .scratch_rasters import ScratchRasters
from .temporal import TemporalKernel

_CHUNK = 250_000  # values that are combined together
_COMBINE_MEMORY = 120 * _CHUNK  # bytes that takes (measured with tracemalloc)


class CellCounts(NamedTuple):
    """Cells of the mask that were never observed, cells that were on some date, and those of them beside the mask."""

    never: int
    observed: int
    beside: int


@dataclass(frozen=True, eq=False)
class RecordsKernel:
    """Everything that the records of a window say by themselves.

    Parameters
    ----------
    season
        ``(time,)`` place in the year of each date; None for no climatology.
    smoother
        Of the temporal estimate.
    min_observed
        Share of the dates that a cell needs to be filled, where no mask is given.

    Notes
    -----
    Called with ``sm`` ``(time, rows, cols)`` and, where there is one, ``mask`` ``(bands, rows, cols)``. Returns arrays
    by the names of `Layers`, and `CellCounts`.
    """

    season: np.ndarray | None
    smoother: TemporalKernel
    min_observed: float = 0.1

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray | None], CellCounts]:
        """Estimate in time, and make climatology and reference means, of each pixel of ``sm`` by itself."""
        sm = finite(arrays["sm"])
        mask = np.nan_to_num(arrays["mask"][0]) != 0 if "mask" in arrays else observed_mask(sm, self.min_observed)
        found = pixel_records(sm, mask, self.season, self.smoother, job.check, job.report)
        seen = (~np.isnan(sm)).any(axis=0)
        cells = CellCounts(int((mask & ~seen).sum()), int(seen.sum()), int((seen & ~mask).sum()))
        return {
            "record": found.record,
            "kind": found.kind,
            "climatology": found.climatology,
            "means": found.backgrounds.mean,
            "counts": found.backgrounds.count,
            "spread": found.spread[None],
            "mask": mask[None].astype(np.uint8),
        }, cells


def records_pass(inputs: Mapping[str, Any], layers: ScratchRasters, kernel: RecordsKernel, job: Job) -> CellCounts:
    """Write the layers of the records; ``inputs`` are those of the kernel.

    Returns
    -------
    The counts of all windows.
    """
    cells: list[CellCounts] = []
    working = 9 * len(inputs["sm"])
    with layers.written("record", "kind", "climatology", "means", "counts", "spread", "mask") as outputs:
        engine.map(
            kernel, inputs, outputs, job, needs=engine.Needs(working=working, fixed=CHUNK_MEMORY), gather=cells.append
        )
    return CellCounts(*np.sum(cells, axis=0).tolist())


@dataclass(frozen=True, eq=False)
class MonthsKernel:
    """Spatial estimate and distance of the missing values of a window, month by month.

    Parameters
    ----------
    layers
        Readers of record, kind, means, counts, mask and, where there are classes, classes.
    season
        As `RecordsKernel`.
    regression
        Options of the regression.
    length
        Months of the whole record.
    """

    layers: Mapping[str, RasterFile]
    season: np.ndarray | None
    regression: RegressionOptions
    length: int

    def __call__(self, job) -> Iterator[tuple[int, dict[str, np.ndarray]]]:
        """Yield for each month ``spatial`` and ``distance`` ``(rows, cols)`` of the window.

        Nothing is yielded of a window in which no cell is to be filled.
        """
        mask, inner = self.layers["mask"].read(job.outer)[0] == 1, job.window.inside(job.outer)
        if not mask[inner].any():
            return  # what is never written reads as missing
        own = self.layers["classes"].read(job.outer, [1])[0] if "classes" in self.layers else None
        window = MovingWindow(mask.shape, self.regression.size, self.regression.exponent, own, job.check)
        read = LayerReader(self.layers, self.season, job.outer)
        for month in spatial_months(read, job.steps, self.length, mask, window, self.regression, inner):
            distance = seen_distance(~np.isnan(month.sm), self.regression.halo)
            if month.estimate is None:
                raise AssertionError("every month that is yielded has been through a pass")
            yield month.step, {"spatial": month.estimate, "distance": distance}


def months_pass(
    layers: ScratchRasters,
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
        if classes is not None:
            inputs["classes"] = classes
        engine.stream(
            MonthsKernel(inputs, season, regression, length),
            outputs,
            job,
            grid=layers.grid,
            steps=length,
            needs=engine.Needs(overlap=regression.passes, halo=regression.halo, working=WORKING),
        )


@dataclass(frozen=True, eq=False)
class LayerReader:
    """Reads the months of a window from the layers, for `spatial_months`."""

    layers: Mapping[str, RasterFile]
    season: np.ndarray | None
    window: Any

    def __call__(self, step: int) -> Month:
        """Soil moisture, temporal estimate and reference means of a month in the window."""
        record, kind = (self.layers[name].read(self.window, [step + 1])[0] for name in ("record", "kind"))
        sm, temporal, _ = apart(record, kind)
        last = self.layers["means"].count
        bands = [last] if self.season is None else [int(self.season[step]) + 1, last]
        means, counts = (self.layers[name].read(self.window, bands) for name in ("means", "counts"))
        backgrounds = ReferenceMeans(means, counts.astype(np.int16))
        return Month(step, sm, temporal, backgrounds.at(sm, None if self.season is None else 0))


@dataclass(frozen=True, eq=False)
class CombineKernel:
    """All estimates of a window into filled values, flags and uncertainty.

    Parameters
    ----------
    model
        Weights and bands.
    season
        As `RecordsKernel`.
    max_sm
        m³/m³; filled values are held to 0…max_sm.
    dtypes
        Type of each output that is wanted: of ``output``, ``flags``, ``uncertainty``.
    freezing
        Freezing point in the unit of ``temperature``, where that is an input.

    Notes
    -----
    Called with arrays by the names of `ScratchRasters` and ``temperature``. Returns ``(time, rows, cols)`` by the names
    of the outputs, and ``(4,)`` counts of the mask's values: observed, missing, filled, missing because frozen.
    """

    model: FusionModel
    season: np.ndarray | None
    max_sm: float
    dtypes: Mapping[str, Any]
    freezing: float | None = None

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """Fuse the estimates of the window, some pixels at a time, so that memory does not follow the record."""
        shape = arrays["record"].shape
        flat = {name: values.reshape(len(values), -1, 1) for name, values in arrays.items()}
        pixels = flat["record"].shape[1]
        results = {name: np.empty((shape[0], pixels, 1), dtype) for name, dtype in self.dtypes.items()}
        found = np.zeros(4, "int64")
        width = max(_CHUNK // shape[0], 1)
        for start in range(0, pixels, width):
            job.check()
            part = slice(start, start + width)
            values, counts = self._combined({name: values[:, part] for name, values in flat.items()})
            for name, result in results.items():
                result[:, part] = values[name]
            found += counts
            job.report(min(start + width, pixels) / pixels)
        return {name: values.reshape(shape) for name, values in results.items()}, found

    def _combined(self, arrays) -> tuple[dict[str, np.ndarray], np.ndarray]:
        sm, temporal, kind = apart(arrays["record"], arrays["kind"])
        mask = arrays["mask"][0] == 1
        distance = np.where(np.isnan(arrays["distance"]), FAR, arrays["distance"]).astype(np.uint8)
        evidence = GapContext(
            temporal, kind.astype(np.uint8), *time_gaps(~np.isnan(sm)), arrays["spatial"], distance,
            arrays["spread"][0], arrays.get("climatology"), self.season if "climatology" in arrays else None,
        )  # fmt: skip
        cold = arrays["temperature"] < self.freezing if "temperature" in arrays else None
        filled, flags, uncertainty = combine(sm, mask, evidence, self.model, self.max_sm, cold)
        return {"output": filled, "flags": flags, "uncertainty": uncertainty}, _counted(sm, mask, flags, cold)


def combine_pass(
    layers: ScratchRasters,
    frozen: tuple[Any, float] | None,
    outputs: Mapping[str, RasterWriter],
    model: FusionModel,
    season: np.ndarray | None,
    options: GapFillOptions,
    job: Job,
) -> np.ndarray:
    """Write filled values, flags and uncertainty.

    Parameters
    ----------
    frozen
        Temperature on the dates of the stack, and the freezing point in its unit.
    outputs
        Writers of ``output``, ``flags`` and, where it is wanted, ``uncertainty``.

    Returns
    -------
    ``(4,)`` counts, as those of `CombineKernel`.
    """
    counts: list[np.ndarray] = []
    dtypes = {name: writer.dtype for name, writer in outputs.items()}
    kernel = CombineKernel(model, season, options.regression.max_sm, dtypes, frozen[1] if frozen else None)
    with layers.opened("record", "kind", "spatial", "distance", "climatology", "spread", "mask") as rasters:
        inputs: dict[str, Any] = dict(rasters)
        if frozen:
            inputs["temperature"] = frozen[0]
        engine.map(kernel, inputs, outputs, job, needs=engine.Needs(fixed=_COMBINE_MEMORY), gather=counts.append)
    return np.sum(counts, axis=0)


def _counted(sm, mask, flags, cold):
    inside, missing = flags[:, mask], np.isnan(sm[:, mask])
    left = (inside == MISSING) & (False if cold is None else cold[:, mask])
    filled = missing & (inside != MISSING) & (inside != OBSERVED)
    return np.array([(~missing).sum(), missing.sum(), filled.sum(), left.sum()])

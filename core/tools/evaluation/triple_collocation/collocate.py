"""Triple collocation of three stacks (METHODS §9)."""

from __future__ import annotations

from contextlib import ExitStack

import numpy as np

from ....data.earth.grid import require_same_grid
from ....data.raster import RasterWriter
from ....data.stack.common_dates import StepsOf, common_axis
from ....data.stack.time_stack import TimeStack
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import InputError
from ....run.job import Job
from ....run.provenance import Provenance
from ..validate.anomalies import anomalies, require_kind
from .triple_collocation import FEW_DATES, MIN_DATES, triple_collocation

PRODUCTS = ("a", "b", "c")
MEASURES = ("err_sd", "snr_db", "r")
_MOST = 1_000_000  # pixels behind the medians
BANDS = tuple(f"{measure}_{product}" for product in PRODUCTS for measure in MEASURES) + ("n",)


def collocate(
    sources: tuple[str, str, str],
    output: str,
    job: Job,
    provenance: Provenance,
    kind: str = "none",
    fewest: int = MIN_DATES,
) -> dict[str, float]:
    """Errors of three stacks on one grid, on the dates that all of them have; a raster with the bands `BANDS`.

    kind
        Anomalies that are compared, one of `anomalies.KINDS`.

    Returns
    -------
    Median over the pixels of each band but n, in capitals, and ``VALID_SHARE``: of the pixels that have the dates,
    those with results for all three products.

    Raises
    ------
    GridError, DateError
        The stacks do not fit together, or have fewer than ``fewest`` dates in common.
    InputError
        A stack is given twice: its errors would not be independent.
    """
    with ExitStack() as opened, Staging(sources) as stage:
        stacks = [opened.enter_context(TimeStack(source)) for source in sources]
        _require_three(stacks)
        grid, axis = require_same_grid(*stacks), common_axis(*stacks)
        if axis.size < fewest:
            raise InputError(
                f"The three stacks have {axis.size} dates in common ({axis.labels[0]} to {axis.labels[-1]}); at least"
                f" {fewest} are needed, and {FEW_DATES} advised."
            )
        if kind != "none":
            require_kind(kind, axis)
        for stack in stacks:
            stack.sample()
        found = _Found(fewest, max(grid.window.pixels // _MOST, 1))

        def kernel(arrays, job):
            series = [arrays[product] for product in PRODUCTS]
            if kind != "none":
                # The season of each is that of the dates that all of them have.
                known = np.isfinite(np.stack(series)).all(axis=0)
                series = [anomalies(np.where(known, x, np.nan), axis, kind) for x in series]
            job.check()
            result = triple_collocation(*series, fewest)
            bands = np.stack([getattr(result, m)[i] for i in range(3) for m in MEASURES] + [result.n])
            return {"out": bands.astype("float32")}, found.part(bands)

        tags = {**provenance.of(*stacks).tags(), "variable": "triple_collocation", "unit": stacks[0].unit}
        target = stage.place(output, grid.window.pixels * len(BANDS) * 4)
        inputs = {product: StepsOf(stack, axis) for product, stack in zip(PRODUCTS, stacks)}
        with RasterWriter(target, grid, BANDS, tags=tags) as writer:
            working = axis.size * (90 if kind == "none" else 200) + 400
            map_blocks(kernel, inputs, {"out": writer}, job, working=working, gather=found.add)
    return found.results(job)


def _require_three(stacks: list[TimeStack]) -> None:
    for i, one in enumerate(stacks):
        for other in stacks[i + 1 :]:
            if one.path == other.path:
                raise InputError(
                    f"{one.path} is given twice. Triple collocation needs three products with independent errors, for"
                    " example one active, one passive and one model."
                )


class _Found:
    """What came out, for the medians: the results of every pixel, or of every ``stride``-th of many."""

    def __init__(self, fewest: int, stride: int):
        self.fewest, self.stride = fewest, stride
        self.pixels = self.full = 0
        self.kept: list[np.ndarray] = []

    def part(self, bands: np.ndarray) -> tuple[int, int, np.ndarray]:
        """Of a window: pixels with enough dates, those of them with all results, and the bands of some."""
        bands = bands.reshape(len(bands), -1)
        bands = bands[:, bands[-1] >= self.fewest]
        full = np.isfinite(bands).all(axis=0)
        return full.size, int(full.sum()), bands[:, :: self.stride].astype("float32")

    def add(self, part) -> None:
        pixels, full, bands = part
        self.pixels, self.full = self.pixels + pixels, self.full + full
        self.kept.append(bands)

    def results(self, job: Job) -> dict[str, float]:
        names = [name.upper() for name in BANDS[:-1]]
        if not self.pixels:
            job.warn(f"No pixel has {self.fewest} dates with all three products: every result is missing.")
            return {**dict.fromkeys(names, float("nan")), "VALID_SHARE": 0.0}
        *values, dates = np.concatenate(self.kept, axis=1)
        if np.median(dates) < FEW_DATES:
            job.warn(
                f"Half of the pixels have {np.median(dates):.0f} common dates or fewer; {FEW_DATES} are advised. The "
                "results of single pixels are then uncertain: look at regions."
            )
        share = self.full / self.pixels
        if share < 0.5:
            job.warn(
                f"Only {100 * share:.0f} % of the pixels have results for all three products. Negative variances "
                "elsewhere say that the errors are not independent, or that a product has no signal there."
            )
        return {**{name: _median(value) for name, value in zip(names, values)}, "VALID_SHARE": share}


def _median(values: np.ndarray) -> float:
    known = values[np.isfinite(values)]
    return float(np.median(known)) if known.size else float("nan")

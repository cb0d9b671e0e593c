"""Where gap filling is withheld: the whole stack when it is small, else windows spread over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ....data.earth.grid import Grid, Window
from ....data.raster import RasterFile
from ....data.stack.time_stack import TimeStack
from ....engine.engine import sample
from ....engine.windows import Part
from ....run.job import Job
from .composites import CompositeStack
from .estimate import BLOCK_MEMORY, GapFillOptions, estimate_block, finite
from .fusion_model import HeldOut
from .neighbour_months import WORKING
from .pixel_records import CHUNK_MEMORY
from .scratch_rasters import ScratchRasters
from .synthetic_gaps import hidden_values, turns

_VALUES = 15_000_000  # that are estimated at most, in all samples together
# Of one sample. It must not depend on the memory: another machine shall find the same.
_SAMPLE_VALUES = 1_500_000
_LEAST_EDGE, _LARGEST_EDGE = 64, 256  # pixels
_LEARNT = 240_000  # values that are learnt from, in all turns: what they teach is then settled
_SEED = 20180101


@dataclass(frozen=True, eq=False)
class HeldOutKernel:
    """Hide some observed values of a part, estimate them, and return them with their truth.

    Parameters
    ----------
    stack, mask, classes
        Readers of the stack, of the cells to fill, and of the classes of pixels.
    season, options
        As `estimate_block`.
    most
        Hidden values that are learnt from at most.
    """

    stack: TimeStack | CompositeStack
    mask: RasterFile
    classes: RasterFile | None
    season: np.ndarray | None
    options: GapFillOptions
    most: int

    def __call__(self, job) -> HeldOut:
        """Hide, estimate and compare in the window and the steps of ``job``.

        The same part always hides the same values.
        """
        steps, window = job.steps, job.window
        sm = finite(self.stack.read(window, slice(steps.start, steps.stop)))
        inside = self.mask.read(window)[0] == 1
        rng = np.random.default_rng([_SEED, window.row, window.col, steps.start, job.number])
        hidden = hidden_values(~np.isnan(sm), inside, rng, turn=job.number)
        job.check()
        own = None if self.classes is None else self.classes.read(window, [1])[0]
        places = None if self.season is None else self.season[steps.start : steps.stop]
        rest = np.where(hidden, np.float32(np.nan), sm)
        evidence = estimate_block(rest, inside, places, own, self.options, job.check, job.report)
        held_out = HeldOut()
        hidden &= _inner(window, self.options.regression.size // 4, self.mask.grid)
        origin = steps.start, window.row, window.col
        held_out.learn(evidence, sm, _thinned(hidden, self.most, rng), origin)
        return held_out


def hold_out(
    stack: TimeStack | CompositeStack,
    layers: ScratchRasters,
    classes: RasterFile | None,
    season: np.ndarray | None,
    options: GapFillOptions,
    job: Job,
) -> HeldOut:
    """Hide observed values, estimate them, and learn from the errors.

    A sample is estimated like a stack of its own. A quarter of the regression's window inside
    its edges nothing is learnt, where the edge is not that of the raster: the nearest cells
    count most, and they are there.
    """
    margin = options.regression.size // 4
    with layers.opened("mask", "counts") as opened:
        mask = opened["mask"]
        parts = chosen_parts(mask, len(stack), margin)
        if not parts:
            return HeldOut()
        # In small stacks the same windows are withheld several times, with other values hidden.
        rounds = max(turns(_observed(opened, parts, len(stack)), len(stack)), len(parts))

        kernel = HeldOutKernel(stack, mask, classes, season, options, _LEARNT // rounds)
        size = max(part.size * BLOCK_MEMORY + part.window.pixels * WORKING for part in parts) + CHUNK_MEMORY
        parts = [parts[turn % len(parts)] for turn in range(rounds)]
        found = sample(kernel, parts, job, grid=layers.grid, size=size)
    total = found[0]
    for other in found[1:]:
        total.merge(other)
    return total


def _observed(layers: Mapping[str, RasterFile], parts: Sequence[Part], length: int) -> int:
    """Values of the mask in the parts, about."""
    count = 0.0
    for part in parts:
        window, steps = part.window, part.steps or range(length)
        every = layers["counts"].read(window, [layers["counts"].count])[0]
        count += every[layers["mask"].read(window)[0] == 1].sum() * len(steps) / length
    return int(count)


def _thinned(hidden: np.ndarray, most: int, rng) -> np.ndarray:
    """At most so many of the hidden values."""
    there = np.flatnonzero(hidden)
    if there.size <= most:
        return hidden
    out = np.zeros(hidden.shape, bool)
    out.flat[rng.choice(there, most, replace=False)] = True
    return out


def _inner(window: Window, margin: int, grid: Grid) -> np.ndarray:
    """Pixels that see as much around them as they do in the whole raster."""
    out = np.zeros((window.height, window.width), bool)
    top, left = (margin if start else 0 for start in (window.row, window.col))
    bottom = window.height - (margin if window.row + window.height < grid.height else 0)
    right = window.width - (margin if window.col + window.width < grid.width else 0)
    out[top:bottom, left:right] = True
    return out


def chosen_parts(mask: RasterFile, length: int, margin: int) -> list[Part]:
    """Windows of whole records, or of spans of very long ones, spread over the cells of the mask.

    Together at most `_VALUES` values, and half of those that the stack has, except in small ones.
    """
    grid = mask.grid
    values = grid.window.pixels * length
    values = min(_VALUES, values if values <= _SAMPLE_VALUES else max(values // 2, _SAMPLE_VALUES))
    height, width = grid.height, grid.width
    if grid.window.pixels * length > _SAMPLE_VALUES:
        edge = int((_SAMPLE_VALUES / length) ** 0.5)
        edge = min(max(edge, _LEAST_EDGE, 3 * margin), _LARGEST_EDGE)
        # Along a short side there is more room on the other.
        height = min(edge, grid.height)
        width = min(max(edge, min(edge**2 // height, _LARGEST_EDGE)), grid.width)
        height = min(max(height, min(edge**2 // width, _LARGEST_EDGE)), grid.height)
    span = min(length, max(_SAMPLE_VALUES // (height * width), 3))
    windows = _spread(mask, height, width, margin, max(values // (height * width * span), 1))
    parts = []
    for i, window in enumerate(windows):
        # Shorter spans than the record take turns through it.
        start = (length - span) * i // max(len(windows) - 1, 1)
        parts.append(Part(window, range(start, start + span)))
    return parts


def _spread(mask: RasterFile, height: int, width: int, margin: int, count: int) -> list[Window]:
    """At most ``count`` windows of the given size with the most cells, evenly among these in reading order."""
    grid = mask.grid
    rows, cols = _starts(grid.height, height, margin), _starts(grid.width, width, margin)
    windows: list[Window] = []
    counts: list[int] = []
    for row in rows:
        strip = mask.read(Window(row, 0, height, grid.width))[0] == 1
        for col in cols:
            windows.append(Window(row, col, height, width))
            counts.append(int(strip[:, col : col + width].sum()))
    cells = np.array(counts)
    rich = np.flatnonzero((cells > 0) & (cells >= 0.5 * np.quantile(cells, 0.9)))
    chosen = rich[np.unique(np.linspace(0, rich.size - 1, min(count, rich.size)).round().astype(int))]
    return [windows[i] for i in chosen]


def _starts(size: int, edge: int, margin: int) -> list[int]:
    """Starts of windows that cover a side; they overlap by their margins, so that each pixel is inside one."""
    step = max(edge - 2 * margin, 1)
    last = max(size - edge, 0)
    return sorted({*range(0, last, step), last})

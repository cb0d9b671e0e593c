"""Edges of every date and zone of a stack, from all its pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from ....data.stack.time_stack import TimeStack
from ....engine.engine import Needs
from ....engine.engine import map as map_blocks
from ....run.job import Job
from ....zonal.zones import OUTSIDE, Zones
from .edge_table import CALENDAR_MONTH, NONE, DatedEdges, Key
from .edges import EdgeOptions, Edges, LstHistogram
from .inputs import Vegetation

WORKING = 60  # bytes per pixel of one date, for masks, bins and their sorting
_ZONED = 16  # bytes per pixel more with zones
_HISTOGRAMS = 0.3  # of the budget, for the histograms that are tallied together
_TALLY = 24  # bytes per pixel of each date: what the tally hands over


@dataclass(frozen=True)
class Space:
    """What the scatter is made of.

    zones
        None: all pixels are one zone, without a label.
    """

    stack: TimeStack
    green: Vegetation
    zones: Zones | None

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the zones; one empty name where there are none."""
        return self.zones.labels if self.zones else ("",)

    @property
    def steps(self) -> list[int]:
        """Steps that the file has a band for."""
        return np.flatnonzero(self.stack.bands).tolist()


@dataclass(frozen=True)
class Fit:
    """What the pixels of one date and zone gave: edges (None: too few bins), bins with enough pixels, all pixels."""

    edges: Edges | None
    bins: int
    pixels: int


def fit_space(space: Space, options: EdgeOptions, job: Job, steps: list[int] | None = None) -> dict[Key, Fit]:
    """Fits of each date and zone that has pixels; of some steps, or of all."""
    fits: dict[Key, Fit] = {}

    def take(key: Key, histogram: LstHistogram, zone: int):
        fits[key] = Fit(histogram.edges(zone), histogram.bins(zone), int(histogram.pixels[zone]))

    tally(space, options, job, space.steps if steps is None else steps, list(range(len(space.labels))), take)
    return dict(sorted(fits.items()))


def tally(
    space: Space,
    options: EdgeOptions,
    job: Job,
    steps: list[int],
    zones: list[int],
    take: Callable[[Key, LstHistogram, int], None],
) -> None:
    """Call ``take(key, histogram, zone in the histogram)`` for each date and zone that has pixels.

    As many dates and zones are tallied together as histograms fit into the budget. Values are read
    once, unless the histograms of a single date do not fit.
    """
    passes = list(_passes(steps, zones, max(int(job.memory * _HISTOGRAMS / (4 * options.bins * options.levels)), 1)))
    for n, (chosen, part) in enumerate(passes):
        _pass(space, options, job.part(n / len(passes), (n + 1) / len(passes)), chosen, part, take)


def _pass(space: Space, options: EdgeOptions, job: Job, steps: list[int], zones: list[int], take) -> None:
    """A function of its own, so that its histograms are gone before those of the next pass are made."""
    for step, histogram in zip(steps, _tallied(space, options, job, steps, zones), strict=True):
        job.check()
        for zone in np.flatnonzero(histogram.pixels):
            take((step, zones[zone]), histogram, int(zone))


def _passes(steps: list[int], zones: list[int], together: int) -> Iterator[tuple[list[int], list[int]]]:
    """Dates and zones of each pass over the windows, at most ``together`` histograms at a time."""
    many = max(together // len(zones), 1)
    few = min(together, len(zones))
    for first in range(0, len(steps), many):
        for low in range(0, len(zones), few):
            yield steps[first : first + many], zones[low : low + few]


@dataclass(frozen=True, eq=False)
class TallyKernel:
    """The pixels of a window in the histograms of some dates, as `LstHistogram.tally` gives them.

    Parameters
    ----------
    space
        The rasters.
    steps
        Of the LST stack.
    place
        ``(zones + 1,)`` place of each zone among those of this pass, `OUTSIDE` where it is none of them; the last is
        that of pixels outside.
    count
        Zones of this pass.
    """

    space: Space
    options: EdgeOptions
    steps: list[int]
    place: np.ndarray
    count: int

    def __call__(self, arrays, job) -> tuple[dict, list]:
        """Count the pixels of the window, date by date; ``arrays`` is empty, the stacks are read by date.

        Returns no outputs, and a tally for each of ``steps``.
        """
        space = self.space
        zone = self.place[space.zones.read(job.window)[0]] if space.zones else None
        tallies = []
        for step in self.steps:
            job.check()
            one = slice(step, step + 1)
            warm, cover = space.stack.read(job.window, one)[0], space.green.read(job.window, one)[0]
            tallies.append(LstHistogram.tally(warm, cover, self.options, zone, self.count))
        return {}, tallies


def _tallied(space: Space, options: EdgeOptions, job: Job, steps: list[int], zones: list[int]) -> list[LstHistogram]:
    """One histogram for each step, filled from all windows."""
    histograms = [LstHistogram(options, len(zones)) for _ in steps]
    place = np.full(len(space.labels) + 1, OUTSIDE)  # of each zone in this pass; the last is that of pixels outside
    place[zones] = np.arange(len(zones))

    def gather(tallies):
        for histogram, one in zip(histograms, tallies, strict=True):
            histogram.merge(*one)

    # The histograms live beside the windows, so the windows have what is left.
    rest = replace(job, memory=int(job.memory * (1 - _HISTOGRAMS)))
    working = _TALLY * len(steps) + WORKING + (_ZONED if space.zones else 0)
    kernel = TallyKernel(space, options, steps, place, len(zones))
    map_blocks(kernel, {}, {}, rest, grid=space.stack.grid, needs=Needs(working=working), gather=gather)
    return histograms


def with_fallback(fits: dict[Key, Fit], space: Space, rule: str) -> dict[Key, DatedEdges]:
    """Dates without edges of their own get the mean of those of the same calendar month and zone, if there are any."""
    dates = space.stack.axis.dates
    by_month: dict[tuple[int, int], list[Edges]] = {}
    for (step, zone), fit in fits.items():
        if fit.edges:
            by_month.setdefault((dates[step].month, zone), []).append(fit.edges)
    usual = {place: Edges.mean(edges) for place, edges in by_month.items()}
    dated = {}
    for (step, zone), fit in fits.items():
        edges, how = fit.edges, rule
        if not edges:
            edges = usual.get((dates[step].month, zone))
            how = CALENDAR_MONTH if edges else NONE
        dated[step, zone] = DatedEdges(dates[step], space.labels[zone], edges, how, fit.bins, fit.pixels)
    return dated

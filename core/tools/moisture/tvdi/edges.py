"""Dry and wet edge of the scatter of land-surface temperature over vegetation (Luo eq 12; docs/methods.md §4).

Edges need all pixels of a date at once, a raster may not fit into memory. So each bin of
vegetation keeps a histogram of LST in steps of 0.01 K (half the step in which MODIS is
packed), to which blocks add their pixels; percentiles follow from it within 0.005 K.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....run.errors import ParameterError

EDGE_RULES = ("percentile", "minmax")
PERCENTILES = (1.0, 99.0)
MIN_PIXELS = 20  # of a bin
MIN_BINS = 10
SCATTER_STEP = 0.5  # K
LST_RANGE = (180.0, 400.0)  # K; no land surface lies outside
_LST_STEP = 0.01  # K
_NUDGE = 1e-4  # of a bin
_ROUNDS = 10
_REJECT = 2.0  # times the RMSE


@dataclass(frozen=True)
class EdgeOptions:
    """How edges are fitted.

    low, high, width
        Bins of the vegetation axis: from ``low`` to ``high``, both included.
    rule
        ``percentile``: 1st and 99th percentile of LST in each bin; ``minmax``: the extremes.
    min_lst
        K; colder pixels (frozen ground) are left out, of the fit and of the index.
    """

    low: float = 0.1
    high: float = 0.8
    width: float = 0.01
    rule: str = "percentile"
    min_lst: float = 273.15

    def __post_init__(self):
        if self.rule not in EDGE_RULES:
            raise ParameterError(
                "EDGE is “{rule}”; it is one of {edge_rules}.",
                rule=self.rule, edge_rules=", ".join(EDGE_RULES),
            )  # fmt: skip
        if not self.min_lst < LST_RANGE[1] - 1:
            raise ParameterError(
                "MIN_LST is {min_lst:g} K; nothing would be left. 273.15 is the melting point.",
                min_lst=self.min_lst,
            )  # fmt: skip
        if not self.low < self.high:
            raise ParameterError(
                "NDVI_MIN is {low:g} and NDVI_MAX is {high:g}; the first must be smaller.",
                low=self.low, high=self.high,
            )  # fmt: skip
        if self.width <= 0 or self.bins < MIN_BINS:
            raise ParameterError(
                "BIN_WIDTH {width:g} makes {bins} bins from {low:g} to {high:g}; the edges need at least "
                "{min_bins}. Take narrower bins or a wider range.",
                width=self.width, bins=self.bins if self.width > 0 else 0, low=self.low, high=self.high,
                min_bins=MIN_BINS,
            )  # fmt: skip

    @property
    def bins(self) -> int:
        """Number of bins of the vegetation axis."""
        return int((self.high - self.low) / self.width + 1e-6)

    @property
    def centres(self) -> np.ndarray:
        """Vegetation at the middle of each bin ``(bins,)``."""
        return self.low + (np.arange(self.bins) + 0.5) * self.width

    @property
    def levels(self) -> int:
        """Number of steps of LST that the histogram counts by."""
        return int(round((LST_RANGE[1] - max(self.min_lst, LST_RANGE[0])) / _LST_STEP)) + 1


@dataclass(frozen=True)
class Line:
    """LST = slope · vegetation + intercept (K), its r² and RMSE (K) over the bins that it kept."""

    slope: float
    intercept: float
    r2: float = float("nan")
    rmse: float = float("nan")
    bins: int = 0

    def at(self, vegetation):
        """LST on the line, K, at a vegetation fraction; of the shape of ``vegetation``."""
        return self.slope * vegetation + self.intercept


@dataclass(frozen=True)
class Edges:
    """Dry edge (Tmax) and wet edge (Tmin)."""

    dry: Line
    wet: Line

    @classmethod
    def mean(cls, edges: list[Edges]) -> Edges:
        """Mean slopes and intercepts."""

        def middle(lines):
            return Line(float(np.mean([e.slope for e in lines])), float(np.mean([e.intercept for e in lines])))

        return cls(middle([e.dry for e in edges]), middle([e.wet for e in edges]))


@dataclass(frozen=True, eq=False)
class Scatter:
    """What a picture of one histogram needs.

    density
        ``(bins, steps)`` pixels by bin of vegetation and step of LST, `SCATTER_STEP` K each from ``bottom`` on.
    centres, low, high
        Bins with enough pixels and the ends of their LST (K).
    low_kept, high_kept
        ``(n,)`` booleans: points that the edges were fitted on in the end.
    """

    density: np.ndarray
    bottom: float
    centres: np.ndarray
    low: np.ndarray
    high: np.ndarray
    low_kept: np.ndarray
    high_kept: np.ndarray


class LstHistogram:
    """LST of one date by zones and by bins of vegetation, to which blocks are added.

    Attributes
    ----------
    pixels
        ``(zones,)`` pixels with LST and vegetation, within the bins or not.
    """

    def __init__(self, options: EdgeOptions, zones: int = 1):
        self.options = options
        self.counts = np.zeros(zones * options.bins * options.levels, "uint32")
        self.pixels = np.zeros(zones, "int64")

    @staticmethod
    def tally(
        lst: np.ndarray, vegetation: np.ndarray, options: EdgeOptions, zone: np.ndarray | None = None, zones: int = 1
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Cells of the histogram that some pixels fall into, how many, and all valid pixels by zone; for `merge`.

        lst, vegetation
            Same shape; K and 0–1; NaN missing.
        zone
            Same shape, whole numbers; pixels outside 0 … ``zones`` − 1 are left out. None: all in zone 0.
        """
        bottom = max(options.min_lst, LST_RANGE[0])
        # The nudge puts vegetation in whole per cent, which lies on the bins' borders, above them.
        place = (vegetation - options.low) / options.width + _NUDGE
        valid = (lst >= bottom) & (lst <= LST_RANGE[1]) & np.isfinite(vegetation)
        if zone is not None:
            valid &= (zone >= 0) & (zone < zones)
        usable = valid & (place >= 0) & (place <= options.bins + 2 * _NUDGE)
        bins = np.minimum(place[usable].astype("int64"), options.bins - 1)
        if zone is not None:
            bins += zone[usable].astype("int64") * options.bins
        level = np.rint((lst[usable].astype("float64") - bottom) / _LST_STEP).astype("int64")
        cells, counts = np.unique(bins * options.levels + level, return_counts=True)
        if zone is None:
            return cells, counts, np.array([valid.sum()])
        return cells, counts, np.bincount(zone[valid], minlength=zones)

    def merge(self, cells: np.ndarray, counts: np.ndarray, pixels: np.ndarray) -> None:
        """Add what `tally` counted in a block.

        cells, counts
            ``(n,)`` places in the flattened histogram, each once, and the pixels in them.
        pixels
            ``(zones,)`` pixels with both values.
        """
        self.counts[cells] += counts.astype("uint32")
        self.pixels += pixels

    def _table(self, zone: int) -> np.ndarray:
        return self.counts.reshape(-1, self.options.bins, self.options.levels)[zone]

    def bins(self, zone: int = 0) -> int:
        """Bins with at least `MIN_PIXELS` pixels."""
        return int((self._table(zone).sum(axis=1) >= MIN_PIXELS).sum())

    def extremes(self, zone: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Centres of the bins with enough pixels, and their low and high LST (K), each ``(n,)``."""
        table = self._table(zone)
        ranks = PERCENTILES if self.options.rule == "percentile" else (0.0, 100.0)
        chosen = np.flatnonzero(table.sum(axis=1) >= MIN_PIXELS)
        ends = np.array([_percentiles(table[i], ranks) for i in chosen]).reshape(-1, 2)
        lst = max(self.options.min_lst, LST_RANGE[0]) + ends * _LST_STEP
        return self.options.centres[chosen], lst[:, 0], lst[:, 1]

    def edges(self, zone: int = 0) -> Edges | None:
        """Dry and wet edge; None with fewer than `MIN_BINS` bins of `MIN_PIXELS` pixels."""
        centres, low, high = self.extremes(zone)
        if len(centres) < MIN_BINS:
            return None
        return Edges(dry=fit_line(centres, high), wet=fit_line(centres, low))

    def scatter(self, zone: int = 0) -> Scatter:
        """The same for a picture."""
        table = self._table(zone)
        starts = np.arange(0, self.options.levels, round(SCATTER_STEP / _LST_STEP))
        density = np.add.reduceat(table, starts, axis=1)
        centres, low, high = self.extremes(zone)
        kept = [np.zeros(len(centres), bool)] * 2
        if len(centres) >= MIN_BINS:
            kept = [_fit_kept(centres, ends)[1] for ends in (low, high)]
        return Scatter(density, max(self.options.min_lst, LST_RANGE[0]), centres, low, high, *kept)


def _percentiles(counts: np.ndarray, ranks) -> list[float]:
    """Percentiles in levels, by linear interpolation between the sorted values as numpy does."""
    running = np.cumsum(counts, dtype="int64")
    result = []
    for rank in ranks:
        position = rank / 100 * (running[-1] - 1)
        below = int(position)
        first, second = np.searchsorted(running, [below, min(below + 1, running[-1] - 1)], side="right")
        result.append(first + (position - below) * (second - first))
    return result


def fit_line(x: np.ndarray, y: np.ndarray) -> Line:
    """Least-squares line; points off by more than two RMSE are rejected and the rest fitted again.

    At most ten rounds, and never below half of the points.

    Parameters
    ----------
    x, y
        ``(n,)`` without missing values; n ≥ 2.
    """
    return _fit_kept(x, y)[0]


def _fit_kept(x: np.ndarray, y: np.ndarray) -> tuple[Line, np.ndarray]:
    """The line, and which points it was fitted on."""
    kept = np.ones(len(x), bool)
    for _ in range(_ROUNDS):
        line = _least_squares(x[kept], y[kept])
        good = kept & (np.abs(y - line.at(x)) <= _REJECT * line.rmse + 1e-9)
        if good.sum() == kept.sum() or 2 * good.sum() < len(x):
            return line, kept
        kept = good
    return _least_squares(x[kept], y[kept]), kept


def _least_squares(x: np.ndarray, y: np.ndarray) -> Line:
    dx, dy = x - x.mean(), y - y.mean()
    slope = float((dx * dy).sum() / (dx * dx).sum())
    intercept = float(y.mean() - slope * x.mean())
    rest, spread = ((y - slope * x - intercept) ** 2).sum(), (dy * dy).sum()
    r2 = float(1 - rest / spread) if spread > 0 else float("nan")
    return Line(slope, intercept, r2, float((rest / len(x)) ** 0.5), len(x))


def fit_edges(lst: np.ndarray, vegetation: np.ndarray, options: EdgeOptions) -> Edges | None:
    """Edges of one date.

    Parameters
    ----------
    lst
        Any shape, K, NaN for missing.
    vegetation
        NDVI or a vegetation fraction of the same shape, 0–1.

    Returns
    -------
    None where fewer than ten bins hold at least twenty pixels.

    Source: Sandholt et al. 2002; Luo et al. eq 12; docs/methods.md §4.
    """
    histogram = LstHistogram(options)
    histogram.merge(*histogram.tally(np.asarray(lst), np.asarray(vegetation), options))
    return histogram.edges()

"""Is the stated uncertainty of filled soil moisture true, and does the fusion help? On held-out values.

    python benchmarks/gap_fill_uncertainty.py --data FOLDER [--hawaii FILE.nc] [--fusion VARIANT]

FOLDER holds the monthly C3S COMBINED files of January to May 2018, as for gap_fill_c3s.py. Values are held
out in its blobs (15 % and 40 % of each month) and its missing March. The filling learns its weights and bands from
rehearsals of its own, on what is left; it knows nothing of the masks here. Printed are, by region, case and class of
situation: the share of the held-out errors within the stated 90 % band (0.90 is right), the mean full width and the
interval score (Gneiting & Raftery 2007, alpha 0.1, low is good) beside those of a constant band (one half width for
all, the 90 % quantile of the rehearsals' errors); and RMSE of the estimates in time, in space and fused.

--hawaii   ESA CCI monthly: random cells and whole islands out for 1 to 6 months, by gap length; also against linear
           interpolation in time, the climatology and the penalised DCT (pytesmo, optional).

The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
import warnings
from pathlib import Path

import numpy as np
import rasterio
from gap_fill_c3s import CASES, MONTHS, REGIONS, climatology, crop, dct, linear_in_time, read_month, rmse, smoothn

from agridrought.core.tools.moisture.gap_fill.error_band import interval_score
from agridrought.core.tools.moisture.gap_fill.estimate import GapFillOptions, estimate_block, observed_mask
from agridrought.core.tools.moisture.gap_fill.fusion_model import FusionModel, HeldOut, combine
from agridrought.core.tools.moisture.gap_fill.gap_context import space_gaps, time_gaps
from agridrought.core.tools.moisture.gap_fill.synthetic_gaps import hidden_values, turns

# name: lowest and highest
GAPS = {"1": (1, 1), "2": (2, 2), "3": (3, 3), "4-6": (4, 6), ">6": (7, 254), "at an end": (255, 255)}
DISTANCES = {"1": (1, 1), "2": (2, 2), "3-5": (3, 5), "6-10": (6, 10), ">10": (11, 254), "month empty": (255, 255)}


def learn(sm: np.ndarray, mask: np.ndarray, season, variant: str, seed: int = 0) -> FusionModel:
    observed = ~np.isnan(sm)
    held_out = HeldOut()
    for turn in range(turns(int((observed & mask).sum()), len(sm))):
        hidden = hidden_values(observed, mask, np.random.default_rng([seed, turn]), turn=turn)
        evidence = estimate_block(np.where(hidden, np.nan, sm), mask, season, options=GapFillOptions())
        held_out.learn(evidence, sm, hidden)
    return held_out.fit(variant)


class Case:
    """A stack filled without the held-out values, with what it says about them."""

    def __init__(self, truth, held, mask, season=None, variant="sum_to_one", model=None):
        self.truth, self.held = truth, held & ~np.isnan(truth) & mask
        self.sm = np.where(self.held, np.nan, truth)
        self.model = model or learn(self.sm, mask, season, variant)
        self.evidence = estimate_block(self.sm, mask, season, options=GapFillOptions())
        self.filled, self.flags, self.half_width = combine(self.sm, mask, self.evidence, self.model, 1.0)
        known = ~np.isnan(self.sm)
        self.gap = time_gaps(known)[0]
        self.distance = np.stack([space_gaps(month) for month in known])
        error = np.abs(self.model.validation.error)
        self.constant = float(np.quantile(error, 0.9))

    def line(self, name: str, chosen=True) -> str | None:
        at = self.held & chosen & np.isfinite(self.filled)
        n = int(at.sum())
        if n < 20:
            return None
        error, width = (self.filled - self.truth)[at], self.half_width[at].astype(float)
        flat = np.full(n, self.constant)
        scores = [rmse(e, self.truth, at) for e in (self.evidence.temporal, self.evidence.spatial, self.filled)]
        return (
            f"  {name:22} {n:7} {(np.abs(error) <= width).mean():7.3f} {2 * width.mean():7.4f} "
            f"{interval_score(width, error):7.4f} {(np.abs(error) <= flat).mean():9.3f} {2 * self.constant:7.4f} "
            f"{interval_score(flat, error):7.4f}   " + " ".join(f"{s:8.4f}" for s in scores)
        )

    def report(self, title: str) -> None:
        share = np.isfinite(self.filled[self.held]).mean()
        print(f"\n{title}: {self.held.sum()} values held out, {share:.2%} filled; learnt from "
              f"{len(self.learnt.judged.values)} values, their RMSE {self.learnt.rmse:.4f}")  # fmt: skip
        print(HEADER)
        print(self.line("all"))
        for what, values, classes in (("gap", self.gap, GAPS), ("distance", self.distance, DISTANCES)):
            for name, (low, high) in classes.items():
                text = self.line(f"{what} {name}", (values >= low) & (values <= high))
                if text:
                    print(text)


HEADER = (f"  {'':22} {'n':>7} {'covered':>7} {'width':>7} {'score':>7} {'| constant':>9} {'width':>6} {'score':>7}   "
          f"{'temporal':>8} {'spatial':>8} {'fused':>8}")  # fmt: skip


def c3s(folder: Path, variant: str) -> None:
    world = np.stack([read_month(folder, month) for month in MONTHS])
    for region, box in REGIONS.items():
        truth = crop(world, box)
        mask = (~np.isnan(truth)).any(axis=0)
        for case, holes in CASES.items():
            Case(truth, holes(truth.shape), mask, None, variant).report(f"{region}, {case}")


def gaps_out(rng, length: int, mask: np.ndarray, dates: int, cells: bool) -> np.ndarray:
    """Fifteen gaps of a length, per cell or of the whole domain."""
    held = np.zeros((dates, *mask.shape), bool)
    for cell in np.argwhere(mask) if cells else [()]:
        for start in rng.integers(0, dates - length, 15):
            held[(slice(start, start + length), *cell)] = True
    return held


def hawaii(path: Path, variant: str) -> None:
    with rasterio.open(f"NETCDF:{path}:sm") as source:
        truth = source.read().astype(np.float64)
    truth[~(truth >= 0)] = np.nan
    truth = truth[158:]  # the file starts in November 1978; useful records begin in 1992
    season = np.arange(len(truth)) % 12
    mask = observed_mask(truth)
    rng = np.random.default_rng(7)
    print("\nHawaii, ESA CCI 1992–2022, by length of the hidden gap (months)")
    print(f"{HEADER} {'linear':>8} {'climat.':>8} {'DCT':>8}")
    for kind, cells in (("cells", True), ("whole island", False)):
        for length in (1, 2, 3, 4, 5, 6):
            held = gaps_out(rng, length, mask, len(truth), cells)
            case = Case(truth, held, mask, season, variant)
            smooth = dct(case.sm) if smoothn is not None else np.full(truth.shape, np.nan)
            others = (linear_in_time(case.sm), climatology(case.sm, season), smooth)
            scores = " ".join(f"{rmse(other, truth, case.held):8.4f}" for other in others)
            print(case.line(f"{kind} {length}"), scores)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--hawaii", type=Path)
    parser.add_argument("--fusion", default="sum_to_one")
    arguments = parser.parse_args()
    warnings.filterwarnings("ignore", "Mean of empty slice")
    warnings.filterwarnings("ignore", category=rasterio.errors.NotGeoreferencedWarning)
    c3s(arguments.data, arguments.fusion)
    if arguments.hawaii:
        hawaii(arguments.hawaii, arguments.fusion)


if __name__ == "__main__":
    main()

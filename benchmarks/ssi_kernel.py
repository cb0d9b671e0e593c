"""Kernel density against families: which bandwidth, and how many months change their class.

The bandwidths of Silverman (1.06 s n^−1/5) and of least-squares cross-validation (Rudemo 1982, as the German drought
monitor takes it) are compared by their stability: the index of each month by the fit of all years, and by fits
without five of the years, ten times. Then the classes by kernel and by the normal distribution, and p of the normal
fits. On the Hawaii sample (sample_data).

    source scripts/env.sh; build/venv/bin/python benchmarks/ssi_kernel.py
"""

from pathlib import Path

import numpy as np

from agridrought.core.data.raster import RasterFile
from agridrought.core.tools.drought.classify.classes import drought_class
from agridrought.core.tools.drought.ssi.by_values import KERNEL
from agridrought.core.tools.drought.ssi.fitting import fit_groups, standardise
from agridrought.core.tools.drought.ssi.sample import Sample

ROOT = Path(__file__).resolve().parent.parent
HAWAII = ROOT / "sample_data" / "hawaii" / "esa_cci_sm_v08.1_combined_monthly_1992_2022.nc"


def hawaii() -> np.ndarray:
    """Monthly soil moisture ``(time, n)`` of pixels with at least 20 values in each calendar month."""
    with RasterFile(f"NETCDF:{HAWAII}:sm") as raster:
        x = raster.read().reshape(raster.count, -1)
    enough = np.array([np.isfinite(x[month::12]).sum(axis=0) for month in range(12)]).min(axis=0) >= 20
    return x[:, enough]


def cross_validated(sample: Sample) -> np.ndarray:
    """Bandwidth that minimises the least-squares cross-validation of the density, ``(n,)``."""
    silverman = KERNEL.fit(sample)[0]
    x, valid = sample.values, sample.valid
    difference = x[:, None] - x[None]
    both = valid[:, None] & valid[None]
    count = sample.count
    grid = np.geomspace(0.15, 1.6, 40)
    scores = []
    for factor in grid:
        u = np.where(both, difference / (factor * silverman), np.inf)
        square = (np.exp(-(u**2) / 4) / np.sqrt(4 * np.pi)).sum(axis=(0, 1)) / count**2
        others = (np.exp(-(u**2) / 2) / np.sqrt(2 * np.pi)).sum(axis=(0, 1)) - count / np.sqrt(2 * np.pi)
        scores.append((square - 2 * others / (count * (count - 1))) / (factor * silverman))
    return grid[np.argmin(scores, axis=0)] * silverman


def main() -> None:
    x = hawaii()
    months, everything = np.arange(len(x)) % 12, np.ones(len(x), bool)
    print(f"{x.shape[1]} pixels, {len(x)} months")
    rng = np.random.default_rng(0)
    moved: dict[str, list] = {"Silverman": [], "cross-validation": []}
    ratio = []
    for month in range(12):
        values = x[months == month].astype("float64")
        for name, bandwidth in (("Silverman", lambda s: KERNEL.fit(s)[0]), ("cross-validation", cross_validated)):
            sample = Sample(values)
            whole = KERNEL.deviate(values, bandwidth(sample)[None], sample.values)
            if name == "cross-validation":
                ratio.append(bandwidth(sample) / KERNEL.fit(sample)[0])
            for _ in range(10):
                left = Sample(np.delete(values, rng.choice(len(values), 5, replace=False), axis=0))
                part = KERNEL.deviate(values, bandwidth(left)[None], left.values)
                moved[name].append(np.clip(part, -3, 3) - np.clip(whole, -3, 3))
    for name, differences in moved.items():
        off = np.concatenate(differences)
        off = off[np.isfinite(off)]
        print(f"{name}: index moves by {np.sqrt((off**2).mean()):.3f} (RMS) without five years,"
              f" {(np.abs(off) > 0.5).mean():.2%} by more than 0.5")  # fmt: skip
    ratio = np.concatenate(ratio)
    print(f"cross-validated bandwidth / Silverman's: {np.percentile(ratio, (10, 50, 90)).round(2)}")
    index = {w: standardise(x, months, everything, w, 3.0) for w in ("normal", "kernel", "empirical", "pooled", "best")}
    valid = np.isfinite(index["normal"])
    for word in ("kernel", "empirical", "pooled", "best"):
        both = valid & np.isfinite(index[word])
        change = (drought_class(index["normal"]) != drought_class(index[word]))[both].mean()
        r = np.corrcoef(index["normal"][both], index[word][both])[0, 1]
        print(f"{word} against normal: r {r:.4f}, another class in {change:.2%} of the months")
    p = fit_groups(x, months, 12, "normal", with_p=True).p
    print(f"normal fits with p < 0.05: {(p < 0.05).mean():.1%} of pixels and months")


if __name__ == "__main__":
    main()

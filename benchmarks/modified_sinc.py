"""The modified-sinc smoother against the outputs of its authors' program, ends included.

    python benchmarks/modified_sinc.py FOLDER

FOLDER holds input_ResultsLai.csv and {MS,MS1}_ResultsLai_deg_N_m_M.csv of gdkrmr/SRDFilter.jl (test/data).
Printed is, for every file whose kernel exists, the largest difference inside and within m of the ends, as a share
of the largest value. The program also computes kernels narrower than published ones; those the plugin refuses.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import numpy as np

from agridrought.core.data.stack.modified_sinc import smallest_half_width, smooth


def main(folder: Path) -> None:
    series = np.loadtxt(folder / "input_ResultsLai.csv", delimiter=",")
    worst, equal, refused = 0.0, 0, 0
    print("variant degree  m   inside     ends")
    for path in sorted(folder.glob("MS*_ResultsLai_deg_*_m_*.csv")):
        variant, degree, m = re.fullmatch(r"(MS1?)_ResultsLai_deg_(\d+)_m_(\d+)", path.stem).groups()
        degree, m = int(degree), int(m)
        if m < smallest_half_width(degree, variant):
            refused += 1
            continue
        difference = np.abs(smooth(series, degree, m, variant) - np.loadtxt(path, delimiter=",")) / np.abs(series).max()
        inside, ends = difference[m:-m].max(), max(difference[:m].max(), difference[-m:].max())
        worst, equal = max(worst, inside, ends), equal + 1
        print(f"{variant:7s} {degree:6d} {m:2d}  {inside:.1e}  {ends:.1e}")
    print(f"{equal} files, largest difference {worst:.1e}; {refused} files of kernels that are too narrow")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

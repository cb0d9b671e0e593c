"""Speed, memory and exactness of the trend kernel against a pymannkendall loop.

Run with one core, for example ``taskset -c 0 python benchmarks/trend_speed.py`` with the
plugin's package on the path. Each row alternates both sides and takes medians, so that
a busy machine slows both. Memory is what the process grew by at its highest, results
included (48 bytes a pixel).
"""

from __future__ import annotations

import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np
import pymannkendall

from agridrought.core.trend import mann_kendall

PIXELS = {21: 200_000, 252: 16_000}
PEER_PIXELS = {21: 300, 252: 60}
ROUNDS = 5
HEAD = "   n values              ours px/s  loop px/s   ratio  max |diff|  memory MB"


VALUES = ("no ties", "ties (0.001)", "ties, 10 % gaps")


def series(n: int, values: str) -> np.ndarray:
    """Float32 soil moisture (time, pixels): as drawn, rounded to 0.001, and with gaps."""
    rng = np.random.default_rng(n)
    x = np.empty((n, PIXELS[n]), np.float32)
    for first in range(0, PIXELS[n], 1000):  # in parts, to keep the peak memory low
        part = 0.25 + 0.05 * rng.standard_normal((n, 1000))
        part += np.linspace(0, 0.03, n)[:, None] * rng.standard_normal(1000)
        if values != VALUES[0]:
            part = part.round(3)
        if values == VALUES[2]:
            part[rng.random(part.shape) < 0.1] = np.nan
        x[:, first : first + 1000] = part
    return x


def peak_memory() -> float:
    """Highest resident memory so far, in MB (macOS counts bytes, others kB)."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def timed(run):
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result


def row(n: int, values: str) -> str:
    x = series(n, values)
    some = PEER_PIXELS[n]
    columns = [column.astype(np.float64) for column in x[:, :some].T]
    mann_kendall(x[:, :some], 1)  # imports scipy
    before = peak_memory()
    ours_s, loop_s = [], []
    for _ in range(ROUNDS):
        seconds, ours = timed(lambda: mann_kendall(x, 1))
        ours_s.append(seconds / x.shape[1])
        seconds, peers = timed(lambda: [pymannkendall.original_test(c) for c in columns])
        loop_s.append(seconds / some)
    memory = peak_memory() - before
    ours = np.stack([ours.s, ours.z, ours.p, ours.slope_per_year, ours.intercept])[:, :some]
    theirs = np.transpose([[q.s, q.z, q.p, q.slope, q.intercept] for q in peers])
    worst = np.abs(ours - theirs).max()
    fast, slow = 1 / np.median(ours_s), 1 / np.median(loop_s)
    speeds = f"{fast:>10.0f} {slow:>10.0f} {fast / slow:>6.0f}x"
    return f"{n:>4} {values:<18} {speeds} {worst:>11.1e} {memory:>10.0f}"


def main() -> None:
    print(HEAD)
    # Each row in a process of its own: the peak memory of a process never goes down.
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        for n in PIXELS:
            for values in VALUES:
                print(pool.submit(row, n, values).result(), flush=True)


if __name__ == "__main__":
    main()

"""Speed, memory and exactness of the trend kernels against pymannkendall loops.

Run with one core, for example ``taskset -c 0 python benchmarks/trend_speed.py`` with the
plugin's package on the path. Each row alternates both sides and takes medians, so that
a busy machine slows both. Memory is what the process grew by at its highest, results
included (48 bytes a pixel). The pre-whitened series with gaps have another result than the
peer's, which closes gaps up, so no difference is shown.

Then the largest differences of S, Z, p, slope and intercept over 10 000 random series of
9 to 120 values (36 to 120 for the seasonal test), most of them with ties. Series apart by more
than 1e-9 are counted: where r1 is a simple fraction and values have one decimal, whitened values
are equal but for rounding, and the last digit decides whether they count as ties.

    python benchmarks/trend_speed.py --equality
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np
import pymannkendall

from agridrought.core.tools.drought.trend import mann_kendall, prewhitened_mann_kendall, seasonal_mann_kendall

PIXELS = {21: 200_000, 252: 16_000}
PEER_PIXELS = {21: 300, 252: 60}
ROUNDS = 5
HEAD = "test           n values              ours px/s  loop px/s   ratio  max |diff|  memory MB"
FIELDS = ("s", "z", "p", "slope_per_year", "intercept")


def seasonal(x):
    step = np.arange(len(x))
    return seasonal_mann_kendall(x, step % 12, step // 12, 12, minimum=2)


TESTS = {
    "original": (lambda x: mann_kendall(x, 1, minimum=2), pymannkendall.original_test),
    "seasonal": (seasonal, pymannkendall.seasonal_test),
    "prewhitened": (
        lambda x: prewhitened_mann_kendall(x, 1, minimum=2), pymannkendall.pre_whitening_modification_test,
    ),
}  # fmt: skip


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


def differences(ours, peers) -> np.ndarray:
    """(5, series) differences of `FIELDS` between results of ours, of which there may be more, and of the peer."""
    theirs = np.transpose([[q.s, q.z, q.p, q.slope, q.intercept] for q in peers])
    return np.abs(np.stack([getattr(ours, name)[: len(peers)] for name in FIELDS]) - theirs)


def row(test: str, n: int, values: str) -> str:
    kernel, peer = TESTS[test]
    x = series(n, values)
    some = PEER_PIXELS[n]
    columns = [column.astype(np.float64) for column in x[:, :some].T]
    kernel(x[:, :some])  # imports scipy
    before = peak_memory()
    ours_s, loop_s = [], []
    for _ in range(ROUNDS):
        seconds, ours = timed(lambda: kernel(x))
        ours_s.append(seconds / x.shape[1])
        seconds, peers = timed(lambda: [peer(c) for c in columns])
        loop_s.append(seconds / some)
    memory = peak_memory() - before
    worst = f"{differences(ours, peers).max():.1e}"
    if test == "prewhitened" and values == VALUES[2]:
        worst = "-"
    fast, slow = 1 / np.median(ours_s), 1 / np.median(loop_s)
    speeds = f"{fast:>10.0f} {slow:>10.0f} {fast / slow:>6.0f}x"
    return f"{test:<12} {n:>3} {values:<18} {speeds} {worst:>11} {memory:>10.0f}"


def equality(test: str, count: int = 10_000) -> tuple[np.ndarray, int]:
    """(5,) largest differences of `FIELDS` over random series within 1e-9, and how many are further apart."""
    kernel, peer = TESTS[test]
    rng = np.random.default_rng(20)
    worst, apart = np.zeros(5), 0
    group = 100  # of one length
    for _ in range(count // group):
        n = int(rng.integers(36 if test == "seasonal" else 9, 121))
        x = 0.25 + 0.05 * rng.standard_normal((n, group))
        x += np.linspace(0, 0.1, n)[:, None] * rng.standard_normal(group)
        x = x.round(int(rng.choice([1, 2, 2, 3, 3, 9])))
        found = differences(kernel(x), [peer(c) for c in x.T])
        near = (found <= 1e-9).all(axis=0)
        worst, apart = np.maximum(worst, found[:, near].max(axis=1)), apart + int((~near).sum())
    return worst, apart


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--equality", action="store_true", help="compare 10 000 series instead")
    parser.add_argument("--tests", nargs="+", choices=TESTS, default=list(TESTS))
    options = parser.parse_args()
    if options.equality:
        print(f"{'largest difference':<19}" + "".join(f"{name:>16}" for name in FIELDS) + "   series apart")
        for test in options.tests:
            worst, apart = equality(test)
            print(f"{test:<19}" + "".join(f"{value:>16.1e}" for value in worst) + f"{apart:>15}", flush=True)
        return
    print(HEAD)
    # Each row in a process of its own: the peak memory of a process never goes down.
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        for test in options.tests:
            for n in PIXELS:
                for values in VALUES if (test, n) != ("seasonal", 21) else ():
                    print(pool.submit(row, test, n, values).result(), flush=True)


if __name__ == "__main__":
    main()

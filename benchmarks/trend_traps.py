"""How often the tests of `pymannkendall` cry wolf, find nothing or give no answer.

Each row simulates series of the length and lag-1 autocorrelation that it names and prints the share
(in per cent) with p < 0.05: without trend it should be 5; with a trend, the more the better. "NaN" is
the share without an answer because the corrected variance is negative, "tiny" that with a variance
below a quarter of the uncorrected one. The report of “Regional trend” quotes these numbers.

    python benchmarks/trend_traps.py [--series 2000]
"""

from __future__ import annotations

import argparse
import warnings

import numpy as np
import pymannkendall as peer

from agridrought.core.tools.drought.trend import mann_kendall, prewhitened_mann_kendall, seasonal_mann_kendall

TESTS = (
    ("original", peer.original_test),
    ("Hamed-Rao", peer.hamed_rao_modification_test),
    ("Hamed-Rao, lag 3", lambda x: peer.hamed_rao_modification_test(x, lag=3)),
    ("Yue-Wang", peer.yue_wang_modification_test),
    ("Yue-Wang, lag 1", lambda x: peer.yue_wang_modification_test(x, lag=1)),
    ("pre-whitening", peer.pre_whitening_modification_test),
    ("trend-free pre-whitening", peer.trend_free_pre_whitening_modification_test),
)
_STEP = np.arange(252)
# Those of the plugin, which give the peer's numbers and take (n, count) at once.
MONTHLY = (
    ("original", lambda x: mann_kendall(x, 12)),
    ("pre-whitening", lambda x: prewhitened_mann_kendall(x, 12)),
    ("seasonal", lambda x: seasonal_mann_kendall(x, _STEP % 12, _STEP // 12, 12)),
)
YEARS, MONTHS = 21, len(_STEP)


def red_noise(n: int, count: int, rho: float, seed: int) -> np.ndarray:
    """(count, n) AR(1) series of unit variance."""
    rng = np.random.default_rng(seed)
    x = rng.standard_normal((n, count))
    for t in range(1, n):
        x[t] = rho * x[t - 1] + np.sqrt(1 - rho**2) * x[t]
    return x.T


def shares(test, series: np.ndarray) -> tuple[float, float, float]:
    """Per cent significant, without an answer, and with a tiny variance."""
    results = [test(x) for x in series]
    p, variance = (np.array([getattr(one, name) for one in results], float) for name in ("p", "var_s"))
    n = series.shape[1]
    whole = n * (n - 1) * (2 * n + 5) / 18
    with np.errstate(invalid="ignore"):
        tiny = (variance >= 0) & (variance < whole / 4)
    return 100 * (p < 0.05).mean(), 100 * np.isnan(p).mean(), 100 * tiny.mean()


def table(title: str, tests, columns: dict[str, np.ndarray]) -> None:
    print(f"\n{title}\n{'':<26}" + "".join(f"{name:>22}" for name in columns))
    for name, test in tests:
        cells = []
        for series in columns.values():
            significant, none, tiny = shares(test, series)
            extra = f" ({none:.1f} NaN, {tiny:.0f} tiny)" if none or tiny else ""
            cells.append(f"{significant:.1f}{extra}")
        print(f"{name:<26}" + "".join(f"{cell:>22}" for cell in cells), flush=True)


def monthly_table(title: str, columns: dict[str, np.ndarray]) -> None:
    print(f"\n{title}\n{'':<26}" + "".join(f"{name:>22}" for name in columns))
    for name, test in MONTHLY:
        cells = [f"{100 * (test(series.T).p < 0.05).mean():.1f}" for series in columns.values()]
        print(f"{name:<26}" + "".join(f"{cell:>22}" for cell in cells), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--series", type=int, default=2000)
    count = parser.parse_args().series
    warnings.simplefilter("ignore", RuntimeWarning)  # negative variances: they are counted
    rhos = (0.0, 0.3, 0.6)
    noise = {f"r1 = {rho}": red_noise(YEARS, count, rho, 1) for rho in rhos}
    table(f"{YEARS} values without trend: per cent significant", TESTS, noise)
    line = np.linspace(-1, 1, YEARS)  # from end to end, two standard deviations of the noise
    table(
        f"{YEARS} values with a trend of 2 SD from end to end: per cent found", TESTS,
        {name: x + line for name, x in noise.items()},
    )  # fmt: skip
    months = {f"r1 = {rho}": red_noise(MONTHS, count // 2, rho, 2) for rho in rhos}
    season = 2 * np.cos(2 * np.pi * _STEP / 12)
    monthly_table(f"{MONTHS} months without trend or season", months)
    monthly_table(
        f"{MONTHS} months without trend, with a season of 4 SD", {name: x + season for name, x in months.items()}
    )


if __name__ == "__main__":
    main()

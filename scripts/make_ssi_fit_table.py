"""Make core/tools/drought/ssi/fit_distances.csv: how far samples lie from the distributions fitted to them.

For each distribution, shape and size n, samples are drawn from the distribution, fitted as SSI
fits them, and their Kolmogorov–Smirnov distances D to their own fit sorted; the table holds
√n·D for some probabilities p of a larger one. Fits that exclude a value of their sample are
left out, as SSI does. 50 000 samples each (10 000 for n > 100): the standard error of p is 0.001
at p = 0.05 and 0.0004 at 0.01 (0.002 and 0.001).

Location and scale do not matter, for the log-normal distribution neither of them. What matters
is the shape: the coefficient of variation of the gamma distribution, k of the GEV, the size of
the skewness of the Pearson III and of k of the log-logistic distribution.

    source scripts/env.sh; build/venv/bin/python scripts/make_ssi_fit_table.py
"""

import csv

import numpy as np
from joblib import Parallel, delayed

from agridrought.core.tools.drought.ssi.families import FAMILIES
from agridrought.core.tools.drought.ssi.fitting import largest_distance
from agridrought.core.tools.drought.ssi.p_values import TABLE
from agridrought.core.tools.drought.ssi.sample import Sample

SIZES = (10, 12, 15, 20, 25, 30, 40, 50, 70, 100, 150, 250, 500)
P = (0.999, 0.99, 0.975, *(i / 20 for i in range(19, 1, -1)), 0.075, 0.05, 0.025, 0.01, 0.005, 0.0025, 0.001)
SHAPES = {
    "normal": (0.0,),
    "lognormal": (0.0,),
    "gamma": (0.01, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5, 2.0),
    "gamma_ml": (0.01, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5, 2.0),
    "gev": (-0.6, -0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.5),
    "pearson3": (0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0),
    "loglogistic": (0.0, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8),
}
BLOCK = 2**17  # values drawn at one time


def draw(word: str, shape: float, size, rng) -> np.ndarray:
    """Random values of a distribution."""
    if word.startswith("gamma"):
        return rng.gamma(shape**-2, size=size)
    if word == "lognormal":
        return np.exp(0.2 * rng.normal(size=size))
    if word == "gev":
        rate = rng.exponential(size=size)
        return -np.log(rate) if shape == 0 else (1 - rate**shape) / shape
    if word == "pearson3" and shape:
        return rng.gamma(4 / shape**2, size=size)
    if word == "loglogistic":
        y = rng.logistic(size=size)
        return y if shape == 0 else -np.expm1(-shape * y) / shape
    return rng.normal(size=size)


def distances(word: str, shape: float, n: int, samples: int) -> np.ndarray:
    """√n·D of random samples to the distribution fitted to each."""
    from scipy.special import ndtr

    family, found = FAMILIES[word], []
    rng = np.random.default_rng([list(SHAPES).index(word), SHAPES[word].index(shape), n])
    while samples > 0:
        sample = Sample(draw(word, shape, (n, max(BLOCK // n, 1)), rng))
        with np.errstate(all="ignore"):
            parameters = family.fit(sample)
            good = np.isfinite(family.log_likelihood(sample, parameters))
            distance = largest_distance(ndtr(family.deviate(sample.values, parameters)), sample.count)
        found.append(np.sqrt(n) * distance[good][:samples])
        samples -= len(found[-1])
    return np.concatenate(found)


def main() -> None:
    with open(TABLE, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["distribution", "shape", "n", *(f"{p:g}" for p in P)])
        for word, shapes in SHAPES.items():
            for shape in shapes:
                jobs = (delayed(distances)(word, shape, n, 50_000 if n <= 100 else 10_000) for n in SIZES[::-1])
                for n, found in zip(SIZES, Parallel(n_jobs=2, prefer="threads")(jobs)[::-1], strict=True):
                    limits = np.quantile(found, 1 - np.array(P))
                    writer.writerow([word, f"{shape:g}", n, *(f"{limit:.4f}" for limit in limits)])
                print(f"{word}, shape {shape:g}", flush=True)


if __name__ == "__main__":
    main()

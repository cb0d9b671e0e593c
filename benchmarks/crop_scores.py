"""What do the forests for the scores of “Train crop model” cost beside the model itself, and do few trees tell as many?

    make bench BENCH=crop_scores ARGS="--rows 3000"

The synthetic region of the tests, one crop at one depth, about so many rows. Timed are the model itself (both forests
and the classifiers that make the probabilities which the regression is trained on) and everything that the scores
take, with their predictions and the importance. With ``--settled`` the scores are made once more with as many trees as
the model has, and both are printed beside each other.
"""

# ruff: noqa: E402  (the makers of the tests are found only when the path is set)

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from unittest import mock

ROOT = Path(os.environ.get("AGRIDROUGHT_ROOT") or Path(__file__).resolve().parent.parent)
sys.path.insert(0, str(ROOT / "tests"))

from support.synthetic_crop import make_stations

from agridrought.core.run.job import Job
from agridrought.core.tools.crop.crop_model import train as training
from agridrought.core.tools.crop.crop_model.irrigation import irrigation_of
from agridrought.core.tools.crop.crop_model.table import Choice, read_table
from agridrought.core.tools.crop.crop_model.trained import CropOptions

SCORES = ("station_scores", "held_out")


def timed(name: str, seconds: dict[str, float]):
    """A step of the training that adds up its seconds."""
    step = getattr(training, name)

    def run(*given, **named):
        start = time.perf_counter()
        try:
            return step(*given, **named)
        finally:
            seconds[name] = seconds.get(name, 0.0) + time.perf_counter() - start

    return mock.patch.object(training, name, run)


def trained(table, irrigation, job: Job):
    """All that a training leaves, and the seconds of its steps."""
    seconds: dict[str, float] = {}
    with timed("station_scores", seconds), timed("held_out", seconds), timed("fit_forests", seconds):
        found = training.train(table, irrigation, CropOptions(), job)[1]
    return found, seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=3000)
    parser.add_argument("--settled", action="store_true")
    arguments = parser.parse_args()
    job = Job(1024**3, 2)
    with tempfile.TemporaryDirectory() as folder:
        region = make_stations(Path(folder), stations=120, every=max(round(45_000 / arguments.rows), 1))
        table = read_table(region.table, Choice("maize", "10-20"), lambda text: None)
    irrigation = irrigation_of(table, None, "at_or_above", "fc")
    found, seconds = trained(table, irrigation, job)
    scores, model = sum(seconds[name] for name in SCORES), seconds["fit_forests"]
    print(
        f"{len(table.sm)} rows, {found.options.trees} trees: the model {model:.1f} s, its scores with "
        f"{found.score_trees} trees each {scores:.1f} s: {scores / model:.2f} times the model",
        flush=True,
    )
    every = {"few": found}
    if arguments.settled:
        with mock.patch.object(training, "lighter", lambda rows, irrigation, options: options):
            every["all"] = trained(table, irrigation, job)[0]
    for trees, one in every.items():
        for name, score in {**one.scores, **one.variant_scores()}.items():
            print(
                f"  {trees} trees, {name:18} R² {score.r2:.4f}   RMSE {score.rmse:.5f}   r {score.r:.4f}   n {score.n}"
            )
        print(f"  {trees} trees, area below the ROC curve {one.roc.area:.4f}; {one.interval.lines()[0]}")


if __name__ == "__main__":
    main()

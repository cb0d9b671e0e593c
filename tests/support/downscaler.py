"""The downscaler's tools run without QGIS, with what a training knows at its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from agridrought.core.interface.runner import run_tool
from agridrought.core.tools.moisture.downscale import train
from agridrought.core.tools.moisture.downscale.report import Trained
from agridrought.core.tools.moisture.downscale.tool import Downscale, TrainDownscaler
from agridrought.core.tools.moisture.downscale.train import TrainOptions


@dataclass(frozen=True, kw_only=True)
class _Watched(TrainDownscaler):
    """Keeps what the last training knew."""

    last: ClassVar[list[Trained]] = []

    def run(self, given, plan, out, job):
        kept, tell_scores = type(self).last, train.tell_scores
        kept.clear()

        def watch(trained, tell):
            kept.append(trained)
            tell_scores(trained, tell)

        train.tell_scores = watch
        try:
            return super().run(given, plan, out, job)
        finally:
            train.tell_scores = tell_scores


def train_downscaler(sm, covariates, model, options: TrainOptions, job, land_cover=None, flags=None, report=None,
                     **more):  # fmt: skip
    """The numbers of “Train downscaler”, and its `Trained`."""
    forest = options.forest
    tool = _Watched(
        sm=sm, covariates=tuple(covariates), model=model, land_cover=land_cover, flags=flags, report=report,
        first_year=options.first_year, last_year=options.last_year, block_size=options.block_size,
        grid_search=options.grid_search, select_features=options.select_features,
        month_of_year=options.month_of_year, coordinates=options.coordinates, trees=forest.trees,
        min_leaf=forest.min_leaf, max_features=forest.max_features, max_samples=forest.max_samples, seed=forest.seed,
        **more,
    )  # fmt: skip
    numbers = run_tool(tool, job).numbers
    return numbers, _Watched.last[0]


def downscale(model, covariates, output, job, land_cover=None, sm=None, **more):
    """The numbers of “Downscale”."""
    tool = Downscale(
        model=model, covariates=tuple(covariates), output=output, land_cover=land_cover, sm=sm, **more
    )  # fmt: skip
    return run_tool(tool, job).numbers

"""The kernels of the downscaler can be sent to another process, and do there what they do here."""

import pickle
from contextlib import ExitStack
from dataclasses import replace

import numpy as np
import pytest
from support.downscaler import TrainOptions, downscale, train_downscaler
from support.synthetic import make_landscape

from agridrought.core.data.stack.covariates import open_covariate
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.engine.engine import BlockJob
from agridrought.core.learning.forest import ForestOptions
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale import predict
from agridrought.core.tools.moisture.downscale.covariates import Covariates
from agridrought.core.tools.moisture.downscale.nesting import Nesting, OnFine
from agridrought.core.tools.moisture.downscale.residual_correction import CorrectionKernel, MisfitKernel, ResponseKernel
from agridrought.core.tools.moisture.downscale.table import RowsKernel

JOB = Job(memory=256 * 1024**2, threads=1)


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    return make_landscape(tmp_path_factory.mktemp("land"), rows=8, cols=9, months=4)


def block(window, steps):
    return BlockJob(window=window, outer=window, steps=steps)


def same(one, other):
    assert type(one) is type(other)
    if isinstance(one, dict):
        assert one.keys() == other.keys()
        for name in one:
            same(one[name], other[name])
    elif isinstance(one, (list, tuple)) and not hasattr(one, "row"):
        assert len(one) == len(other)
        for a, b in zip(one, other, strict=True):
            same(a, b)
    else:
        np.testing.assert_array_equal(one, other)


def test_the_prediction_pickles(land, tmp_path, monkeypatch):
    kept = []
    run = predict.Prediction.run
    monkeypatch.setattr(predict.Prediction, "run", lambda self, *more: (kept.append(self), run(self, *more))[1])
    covariates = [land.lst, land.ndvi, land.dem]
    options = TrainOptions(block_size=0.5, forest=ForestOptions(trees=10, seed=1))
    train_downscaler(land.sm, covariates, str(tmp_path / "m.zip"), options, JOB, land.land_cover)
    more = {"uncertainty": str(tmp_path / "u.tif"), "estimate_error": True, "detail_weight": 0.5}
    with ExitStack() as opened:
        downscale(str(tmp_path / "m.zip"), covariates, str(tmp_path / "f.tif"), JOB, land.land_cover, land.sm, **more)
        stack = opened.enter_context(TimeStack(land.sm))
        # What the run read from its scratch files is gone; what stands here has the same grid and dates.
        kept[0].covariates.read_by({})
        coarse = replace(kept[0].coarse, stack=stack, error=stack)
        kernel = replace(kept[0], coarse=coarse)
        job = block(kernel.covariates.fine.window, range(2))
        same(list(kernel(job)), list(pickle.loads(pickle.dumps(kernel))(job)))


def test_rows_and_corrections_pickle(land):
    with ExitStack() as opened:
        stack, fine = (opened.enter_context(TimeStack(path)) for path in (land.sm, land.lst))
        inputs = Covariates([fine, opened.enter_context(open_covariate(land.dem))])
        nesting = Nesting.of(stack, fine)
        readers = {"sm": stack, **inputs.on_coarse(nesting)}
        rows = RowsKernel(readers, inputs, inputs.positions(stack.axis), np.arange(3))
        job = block(stack.grid.window, range(2))
        same(list(rows(job)), list(pickle.loads(pickle.dumps(rows))(job)))
        for kernel in (ResponseKernel(fine, stack, nesting), MisfitKernel(fine, stack, nesting)):
            same(list(kernel(job)), list(pickle.loads(pickle.dumps(kernel))(job)))
        correction = CorrectionKernel(fine, OnFine(stack, fine.grid), "output")
        job = block(fine.grid.window, range(2))
        same(list(correction(job)), list(pickle.loads(pickle.dumps(correction))(job)))

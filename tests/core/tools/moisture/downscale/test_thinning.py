"""A table that is thinned while it is read: what stays, whatever the windows; small tables stay as they are."""

import numpy as np
import pytest
from support.synthetic import make_landscape

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.covariates import open_covariate
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.interface.runner import run_tool
from agridrought.core.learning.forest import load_model, sample_size
from agridrought.core.run.errors import ResourceError
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.covariates import Covariates
from agridrought.core.tools.moisture.downscale.nesting import Nesting
from agridrought.core.tools.moisture.downscale.table import (
    Thinning,
    _ThinnedRows,
    count_values,
    dense_dates,
    training_table,
)
from agridrought.core.tools.moisture.downscale.tool import TrainDownscaler

MEMORY = 256 * 1024**2


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    return make_landscape(tmp_path_factory.mktemp("land"), rows=10, cols=12)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Just enough to train on."""
    return make_landscape(tmp_path_factory.mktemp("small"), rows=6, cols=7, months=24)


def read(land, job, most=None, seed=0):
    with (
        TimeStack(land.sm) as stack, open_covariate(land.lst) as lst, open_covariate(land.dem) as dem,
        RasterFile(land.land_cover) as cover,
    ):  # fmt: skip
        inputs = Covariates([lst, dem], cover)
        steps = np.arange(len(stack))
        values = count_values(stack, steps, job)
        thinning = None if most is None else Thinning(values, most, seed)
        return training_table(stack, inputs, Nesting.of(stack, inputs.finest), None, steps, job, thinning)


def keys(table):
    return set(zip(table.step.tolist(), table.east.tolist(), table.north.tolist(), strict=True))


@pytest.fixture(scope="module")
def whole(land):
    return read(land, Job(memory=MEMORY, threads=2))


def test_a_sample_of_the_rows_and_whole_dates(land, whole):
    job = Job(memory=MEMORY, threads=2)
    thin = read(land, job, most=600)
    assert 600 <= len(thin.y) <= 660 and thin.found == len(whole.y) > 2000
    assert keys(thin) < keys(whole) and keys(thin.dense) <= keys(whole)
    for step in np.unique(thin.dense.step):  # whole dates
        assert (thin.dense.step == step).sum() == (whole.step == step).sum()
    assert thin.y.dtype == whole.y.dtype and thin.step.dtype == whole.step.dtype
    # Rows are those of the whole table, in its order.
    place = {key: n for n, key in enumerate(zip(whole.step, whole.east, whole.north, strict=True))}
    at = [place[key] for key in zip(thin.step, thin.east, thin.north, strict=True)]
    assert at == sorted(at) and np.array_equal(whole.x[at], thin.x) and np.array_equal(whole.y[at], thin.y)
    # No part of the record or of the land is preferred.
    assert abs(thin.step.mean() - whole.step.mean()) < 1.5 and abs(thin.y.mean() - whole.y.mean()) < 0.01
    assert f"{len(thin.y)} of them" in thin.thinned_text() and whole.thinned_text() == ""


def test_the_ends_and_the_classes_stay(land, whole):
    thin = read(land, Job(memory=MEMORY, threads=2), most=300)
    with TimeStack(land.sm) as stack:
        low, high = np.quantile(stack.sample(), [0.01, 0.99])
    assert (thin.y <= low).sum() >= 2 and (thin.y >= high).sum() >= 2
    classes = whole.x[:, 2:].argmax(axis=1)
    for number in np.unique(classes):
        kept, all_there = (thin.x[:, 2:].argmax(axis=1) == number).sum(), (classes == number).sum()
        assert kept >= min(all_there, 2), number


@pytest.mark.parametrize("memory, threads", [(2**20, 1), (2**21, 3), (MEMORY, 1)])
def test_the_sample_does_not_depend_on_windows_and_threads(land, memory, threads):
    usual, other = read(land, Job(memory=MEMORY, threads=2), 500), read(land, Job(memory=memory, threads=threads), 500)
    assert np.array_equal(usual.x, other.x) and np.array_equal(usual.y, other.y)
    assert np.array_equal(usual.step, other.step) and np.array_equal(usual.east, other.east)
    assert keys(read(land, Job(memory=MEMORY, threads=2), 500, seed=1)) != keys(usual)


def test_thinning_once_more_in_between_changes_nothing():
    rng = np.random.default_rng(0)
    n = 3000
    rows = [(rng.random((n, 3), dtype="float32"), rng.random(n, dtype="float32"), np.full(n, date),
             np.arange(n) // 60, np.arange(n) % 60) for date in range(6)]  # fmt: skip
    found = []
    for order in (range(6), (5, 0, 3, 1, 4, 2)):
        kept = _ThinnedRows(Thinning(6 * n, 1000, 3), np.array([2]), np.array([0.01, 0.99]), [1, 2], 60)
        for number in order:
            kept.add([rows[number]])
        kept._thin()
        _, y, date, row, col = kept.parts[0]
        found.append(sorted(zip(date.tolist(), row.tolist(), col.tolist(), y.tolist(), strict=True)))
        assert kept.found == 6 * n and len(kept.whole) == 1 and 1000 <= len(y) <= 1100
    assert found[0] == found[1]


def test_a_table_that_turns_out_small_is_kept_as_it_is(land, whole):
    """There are more values of soil moisture than rows with all covariates."""
    found = read(land, Job(memory=MEMORY, threads=2), most=len(whole.y))
    assert found.dense is None and found.found == 0
    assert np.array_equal(found.x, whole.x) and np.array_equal(found.step, whole.step)


def test_dates_of_the_check_go_through_the_seasons():
    steps = np.arange(252)
    some = dense_dates(steps, 6_200_000, 2 * 1024**3)
    assert 30 <= some.size <= 60 and set(some % 12) == set(range(12))
    assert np.array_equal(dense_dates(steps, 200_000, 2 * 1024**3), steps)


def trained(land, path, threads=2, said=None, **more):
    """Numbers, forest and card of a training with the defaults but for ten trees and small blocks."""
    tool = TrainDownscaler(
        sm=land.sm, covariates=(land.lst, land.dem), model=str(path), block_size=1.0, trees=10, **more
    )  # fmt: skip
    say = (lambda text: None) if said is None else (lambda text: said.append(str(text)))
    numbers = run_tool(tool, Job(memory=MEMORY, threads=threads, info=say)).numbers
    return numbers, *load_model(str(path))


def same_trees(one, other):
    return all(
        np.array_equal(a, b)
        for left, right in zip(one.trees, other.trees, strict=True)
        for a, b in zip(left, right, strict=True)
    )


def test_by_default_a_small_training_is_what_it_was(small, tmp_path):
    said, also_said = [], []
    numbers, forest, card = trained(small, tmp_path / "given.zip", said=said, max_samples=0.8)
    same_numbers, same_forest, same_card = trained(small, tmp_path / "default.zip", said=also_said)
    assert numbers == same_numbers and card["options"] == same_card["options"] and len(said) == len(also_said)
    assert same_trees(forest, same_forest) and "rows_found" not in same_card


@pytest.fixture
def little_time(monkeypatch):
    """As if the land were a hundred times as large."""
    monkeypatch.setattr(sample_size, "FOREST_SECONDS", 0.0022)
    monkeypatch.setattr(sample_size, "_LEAST_ROWS", 600)
    monkeypatch.setattr(sample_size, "_LEAST_BAG", 100)


def test_a_large_training_says_what_it_left_out_and_what_it_costs(small, tmp_path, little_time):
    said = []
    numbers, forest, card = trained(small, tmp_path / "m.zip", said=said, report=str(tmp_path / "r.html"))
    assert said[0].startswith("The record has ") and "one processor" in said[0]  # before the table is made
    assert said[1].startswith("The record gives ") and "MAX_SAMPLES is automatic" in said[2]
    assert card["rows"] < card["rows_found"] and card["options"]["max_samples"] < 0.8
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "MAX_SAMPLES is automatic" in text and "drawn at random by SEED" in text
    assert np.isfinite([numbers["BLOCK_R2"], numbers["CROSS_SCALE_SKILL"], numbers["YEARS_RMSE"]]).all()
    assert same_trees(forest, trained(small, tmp_path / "again.zip", threads=3)[1])  # however many threads


def test_a_share_that_is_given_is_taken_and_told_where_it_cannot_fit(small, tmp_path):
    said = []
    tool = TrainDownscaler(
        sm=small.sm, covariates=(small.lst,), model=str(tmp_path / "m.zip"), trees=400, min_leaf=1, max_samples=0.8
    )  # fmt: skip
    with pytest.raises(ResourceError, match="MAX_SAMPLES"):
        run_tool(tool, Job(memory=1_500_000, threads=2, info=lambda text: said.append(str(text))))
    assert "Leave MAX_SAMPLES empty" in said[0]

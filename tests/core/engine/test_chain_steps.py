"""Finished steps of a chain: taken only where nothing differs, and kept until the chain is done."""

import json
import os

import numpy as np
import pytest

from agridrought.core.engine.chain_steps import ChainSteps, StepResult, state_of, table_state
from agridrought.core.engine.leftovers import find_leftovers, leftovers, remove, remove_leftovers

FROM = {"INPUT": "a 12", "the version": "1"}


@pytest.fixture
def output(tmp_path):
    path = tmp_path / "out.tif"
    path.write_text("values")
    return path


def _begun(tmp_path, output):
    """A chain with one step done."""
    steps = ChainSteps.beside([str(output)], "mine")
    result = StepResult({"RMSE": np.float64(0.5)}, {"OUTPUT": str(output)}, {}, [{"what": "x", "count": 1}])
    steps.next("ssi", ["a"], FROM).keep(result)
    return steps


def _again(output):
    return ChainSteps.beside([str(output)], "mine")


def test_a_step_is_taken_with_all_that_it_gave_back(tmp_path, output):
    assert _begun(tmp_path, output).close(done=False) == 1
    steps = _again(output)
    found = steps.next("ssi", ["a"], FROM).taken()
    assert found.numbers == {"RMSE": 0.5} and found.files == {"OUTPUT": str(output)} and found.left_out[0]["count"] == 1
    assert steps.next("classify", ["a"], FROM).taken() is None  # the chain had ended before
    assert steps.close(done=True) == 0 and not steps.folder.exists()


@pytest.mark.parametrize("differs", ["INPUT", "the version"])
def test_a_step_made_from_something_else_is_done_again_and_says_why(tmp_path, output, differs):
    _begun(tmp_path, output).close(done=False)
    step = _again(output).next("ssi", ["a"], {**FROM, differs: "other"})
    assert step.taken() is None and step.changed == [differs]


def test_an_output_that_was_changed_or_removed_is_made_again(tmp_path, output):
    _begun(tmp_path, output).close(done=False)
    output.write_text("something else")
    steps = _again(output)
    step = steps.next("ssi", ["a"], FROM)
    assert step.taken() is None and step.changed == ["out.tif"]
    step.begin()
    steps.close(done=False)
    output.unlink()
    step = _again(output).next("ssi", ["a"], FROM)
    assert step.taken() is None and step.changed == []


def test_steps_are_known_by_what_they_read_and_are_made_from_whatever_their_order(tmp_path, output):
    made = [(["a"], {"SCALE": "1"}), (["a"], {"SCALE": "3"}), (["b"], {"SCALE": "1"})]
    steps = _again(output)
    for number, (read, made_from) in enumerate(made):
        steps.next("ssi", read, made_from).keep(StepResult({"number": number}, {"OUTPUT": str(output)}))
    assert steps.close(done=False) == 3
    steps = _again(output)
    for number in (2, 1, 0):
        assert steps.next("ssi", *made[number]).taken().numbers == {"number": number}
    another = steps.next("ssi", ["a"], {"SCALE": "1"})
    assert another.taken() is None and not another.changed  # the earlier run had two, and both are given
    steps.close(done=False)
    changed = _again(output).next("ssi", ["b"], {"SCALE": "6"})
    assert changed.taken() is None and changed.changed == ["SCALE"]


def test_a_step_whose_table_is_in_no_file_is_not_kept(tmp_path, output):
    steps = ChainSteps.beside([str(output)], "mine")
    steps.next("area", ["a"], FROM).keep(StepResult(tables={"OUTPUT": "memory_layer_1"}))
    assert steps.close(done=False) == 0 and not steps.folder.exists()


def test_two_runs_of_one_chain_do_not_share_their_steps(tmp_path, output):
    steps = _begun(tmp_path, output)
    assert _again(output) is None and ChainSteps.beside([str(output)], "other") is not None
    steps.close(done=False)
    assert _again(output) is not None


def test_a_damaged_record_counts_for_nothing(tmp_path, output):
    steps = _begun(tmp_path, output)
    (record,) = steps.folder.glob("ssi-*.json")
    record.write_text('{"made_from": 3, "states"')
    steps.close(done=False)
    assert _again(output).next("ssi", ["a"], FROM).taken() is None


def test_steps_of_a_killed_chain_stay_for_the_next_run_and_are_leftovers(tmp_path, output):
    steps = _begun(tmp_path, output)
    assert not leftovers(tmp_path)
    owner = json.loads((steps.folder / "owner.json").read_text())
    (steps.folder / "owner.json").write_text(json.dumps({**owner, "started": "0"}))  # as of a process that is gone
    remove_leftovers(tmp_path)
    assert leftovers(tmp_path) == [steps.folder]
    assert remove(find_leftovers([tmp_path])) == 1 and not steps.folder.exists()


def test_states_tell_changes(tmp_path, output):
    before = state_of(str(output))
    os.utime(output, (1, 1))
    assert state_of(str(output)) != before
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"a": [1.0, 2.0], "b": ["x", None]})
    assert table_state(frame) == table_state(frame.copy()) != table_state(frame.assign(a=[1.0, 3.0]))

"""Outputs take their names together or not at all, and what killed runs left is found."""

import json
import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from agridrought.core.engine.leftovers import PREFIX, find_leftovers, leftovers, prefix_of_this_process, remove, sign
from agridrought.core.engine.staging import Staging, require_name
from agridrought.core.run.errors import OutputError


def _dead_pid() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def _leftover(parent: Path, name: str, pid: int, started: str = "1") -> Path:
    folder = parent / f"{PREFIX}{name}"
    folder.mkdir(parents=True)
    sign(folder)
    owner = json.loads((folder / "owner.json").read_text())
    (folder / "owner.json").write_text(json.dumps({**owner, "pid": pid, "started": started}))
    (folder / "half.tif").write_bytes(b"x" * 1000)
    return folder


def test_only_folders_of_dead_runs_of_this_host_are_leftovers(tmp_path):
    dead = _leftover(tmp_path, "dead", _dead_pid())
    reused = _leftover(tmp_path, "reused", os.getpid())  # the number lives, but its process started at another time
    alive = tmp_path / f"{PREFIX}alive"
    alive.mkdir()
    sign(alive)
    foreign = _leftover(tmp_path, "foreign", _dead_pid())
    owner = json.loads((foreign / "owner.json").read_text())
    (foreign / "owner.json").write_text(json.dumps({**owner, "host": "elsewhere"}))
    broken = _leftover(tmp_path, "broken", 1)
    (broken / "owner.json").write_text("[]")
    assert leftovers(tmp_path) == [dead, reused]
    with Staging() as stage:
        stage.place(str(tmp_path / "a.tif"))
        assert not dead.exists() and not reused.exists(), "the next run removes them"
        assert alive.exists() and foreign.exists() and broken.exists()


@pytest.mark.parametrize("half", [None, "", '{"host": '])
def test_a_run_that_was_killed_before_it_signed_is_told_by_the_name_of_its_folder(tmp_path, monkeypatch, half):
    alive = tmp_path / f"{prefix_of_this_process()}x"
    monkeypatch.setattr(os, "getpid", lambda pid=_dead_pid(): pid)
    dead = tmp_path / f"{prefix_of_this_process()}x"
    monkeypatch.setattr(socket, "gethostname", lambda: "elsewhere")
    foreign = tmp_path / f"{prefix_of_this_process()}x"
    monkeypatch.undo()
    for folder in (alive, dead, foreign, tmp_path / f"{PREFIX}earlier"):
        folder.mkdir()
        if half is not None:
            (folder / "owner.json").write_text(half)
    assert leftovers(tmp_path) == [dead]


def test_leftovers_are_found_below_a_folder_with_their_size_and_removed(tmp_path):
    deep = _leftover(tmp_path / "a" / "b", "x", _dead_pid())
    assert find_leftovers([tmp_path]) == []
    (one,) = find_leftovers([tmp_path, tmp_path / "a"], below=True)
    assert one.path == deep and one.nbytes > 1000
    assert remove([one]) == 1 and not deep.exists() and find_leftovers([tmp_path], below=True) == []


def test_a_folder_that_vanishes_is_an_error(tmp_path):
    with pytest.raises(OutputError, match="was removed while it worked"):
        with Staging() as stage:
            staged = Path(stage.place(str(tmp_path / "a.csv")))
            staged.write_text("x")
            for path in staged.parent.iterdir():
                path.unlink()
            staged.parent.rmdir()
            stage.verify()
    assert not list(tmp_path.iterdir())


def test_a_file_that_was_promised_and_not_written_is_no_output(tmp_path):
    (tmp_path / "a.csv").write_text("of before")
    with Staging() as stage:
        stage.place(str(tmp_path / "a.csv"))
    assert (tmp_path / "a.csv").read_text() == "of before"


def test_two_runs_of_one_output_leave_one_of_the_two_whole(tmp_path):
    start, target = threading.Barrier(2), tmp_path / "a.csv"

    def work(letter):
        for _ in range(50):
            with Staging() as stage:
                Path(stage.place(str(target))).write_text(letter * 10_000)
                start.wait(timeout=30)

    threads = [threading.Thread(target=work, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert target.read_text() in ("a" * 10_000, "b" * 10_000) and list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["a\0b.tif", "x" * 300, "y" * 200 + "ü" * 30, "/".join(["z" * 200] * 30)])
def test_names_that_no_file_can_have(name):
    with pytest.raises(OutputError, match="NUL|too long"):
        require_name(name)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")
def test_a_write_protected_file_is_found_before_the_work(tmp_path):
    (tmp_path / "a.tif").write_text("x")
    (tmp_path / "a.tif").chmod(0o444)
    with pytest.raises(OutputError, match="write-protected"), Staging() as stage:
        stage.place(str(tmp_path / "a.tif"))

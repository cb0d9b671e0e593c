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


@pytest.mark.parametrize("there", ["", "a", "a/b"])
def test_a_folder_takes_its_files_at_the_end_or_not_at_all(tmp_path, there):
    """Whatever of it is there before."""
    target = tmp_path / "a" / "b"
    (tmp_path / there).mkdir(parents=True, exist_ok=True)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(RuntimeError), Staging() as stage:
        (Path(stage.place_folder(str(target))) / "1.png").write_text("new")
        raise RuntimeError
    with Staging() as stage:
        (Path(stage.place_folder(str(target))) / "1.png").write_text("new")
        stage.drop()
    assert sorted(tmp_path.rglob("*")) == before
    for text in ("first", "second"):
        with Staging() as stage:
            folder = Path(stage.place_folder(str(target)))
            (folder / "1.png").write_text(text)
            (folder / text).mkdir()
            (folder / text / "2.png").write_text(text)
            stage.verify()
        assert (target / "1.png").read_text() == text
    assert sorted(path.name for path in target.rglob("*")) == ["1.png", "2.png", "2.png", "first", "second"]


def test_nothing_of_a_folder_moves_when_something_is_in_the_way(tmp_path):
    (tmp_path / "b.png").mkdir()
    (tmp_path / "a.png").write_text("of before")
    (tmp_path / "b.csv").write_text("of before")
    with pytest.raises(OutputError, match=r"b\.png is in the way"), Staging() as stage:
        folder = Path(stage.place_folder(str(tmp_path)))
        for name in ("a.png", "b.png"):
            (folder / name).write_text("new")
        Path(stage.place(str(tmp_path / "b.csv"))).write_text("new")
    assert (tmp_path / "a.png").read_text() == (tmp_path / "b.csv").read_text() == "of before"
    assert len(list(tmp_path.iterdir())) == 3
    with pytest.raises(OutputError, match="is a file"), Staging() as stage:
        stage.place_folder(str(tmp_path / "b.csv" / "c"))


def test_a_folder_that_came_into_being_meanwhile_gets_the_files(tmp_path):
    target = tmp_path / "a"
    with Staging() as stage:
        (Path(stage.place_folder(str(target))) / "1.png").write_text("new")
        target.mkdir()
        (target / "other").write_text("x")
    assert sorted(path.name for path in target.iterdir()) == ["1.png", "other"] and len(list(tmp_path.iterdir())) == 1


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


def test_a_write_protected_file_is_found_before_the_work(tmp_path, monkeypatch):
    if getattr(os, "geteuid", lambda: 1)() == 0:  # root may write everything: ask as the owner of the file would
        monkeypatch.setattr(os, "access", lambda path, mode: bool(os.stat(path).st_mode & 0o200) or mode != os.W_OK)
    (tmp_path / "a.tif").write_text("x")
    (tmp_path / "a.tif").chmod(0o444)
    with pytest.raises(OutputError, match="write-protected"), Staging() as stage:
        stage.place(str(tmp_path / "a.tif"))


def test_what_lay_beside_a_replaced_table_does_not_lie_about_the_new_one(tmp_path):
    stale = ["a.qix", "a.sbn", "a.csvt", "a.gpkg-wal", "a.gpkg-journal"]
    others = ["a.qml", "b.qix", "a.prj"]
    for name in (*stale, *others):
        (tmp_path / name).write_text("old")
    with Staging() as stage:
        for name in ("a.csv", "a.gpkg"):
            Path(stage.place_layer(str(tmp_path / name))).write_text("new")
        shape = Path(stage.place_layer(str(tmp_path / "a.shp")))
        for suffix in (".shp", ".dbf", ".shx", ".prj"):
            shape.with_suffix(suffix).write_text("new")
    names = {path.name for path in tmp_path.iterdir()}
    assert not names & set(stale) and names >= set(others)
    assert (tmp_path / "a.prj").read_text() == "new"


@pytest.mark.parametrize("there", [True, False])
def test_the_file_that_a_link_leads_to_is_written(tmp_path, there):
    (tmp_path / "disk").mkdir()
    target, link = tmp_path / "disk" / "a.csv", tmp_path / "latest.csv"
    link.symlink_to(target)
    if there:
        target.write_text("old")
    with Staging() as stage:
        Path(stage.place(str(link))).write_text("new")
    assert link.is_symlink() and target.read_text() == "new"
    assert [path.name for path in (tmp_path / "disk").iterdir()] == ["a.csv"]

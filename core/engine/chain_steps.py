"""What the finished steps of a chain made, kept until the chain is done: one that was killed goes on from there.

The steps are kept in a hidden folder beside the outputs of the chain, called after these, so that the same chain finds
it again. A step's record says what it was made from: version, settings, and size and time of change of every input.
Only a step made from just the same, whose outputs are as it left them, is taken for done.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import shutil
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..data.raster.vrt import files_folder, is_virtual
from .leftovers import CHAIN_PREFIX, is_dead, release, sign

_FORMAT = 2
_RESIZED = (".gpkg", ".sqlite")  # opening such a file to read changes its time
_running: set[Path] = set()  # folders of chains that run in this process
_lock = threading.Lock()


@dataclass
class StepResult:
    """What a step gave back.

    Parameters
    ----------
    numbers, files, tables
        By name, as of `interface.runner.Outcome`; a table by the path of its file.
    left_out
        The fields of each `LeftOut`.
    """

    numbers: dict[str, Any] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    tables: dict[str, Any] = field(default_factory=dict)
    left_out: list[dict[str, Any]] = field(default_factory=list)

    def paths(self) -> list[str] | None:
        """Files that must be there; None where a table is in none."""
        found = list(self.files.values())
        for table in self.tables.values():
            path = str(table).partition("|")[0] if table else ""
            if table and not Path(path).is_file():
                return None
            found += [path] if path else []
        return found


class Step:
    """One step of a chain.

    Parameters
    ----------
    folder, name
        Where the record of the step is kept, and under which name.
    made_from
        What the step depends on, each by what tells a change of it.

    Attributes
    ----------
    changed
        What differs from the earlier run, after `taken` returned None for that.
    """

    def __init__(self, folder: Path, name: str, made_from: Mapping[str, str]):
        self._folder, self._record, self._made_from = folder / name, folder / f"{name}.json", dict(made_from)
        self.changed: list[str] = []

    def place(self, name: str, path: str) -> str:
        """Where an output goes that is only for the steps behind."""
        self._folder.mkdir(exist_ok=True)
        return str(self._folder / f"{name}{Path(path).suffix}")

    def taken(self) -> StepResult | None:
        """What an earlier run of the step gave back, where it was made from the same and all of it is still there."""
        try:
            record = json.loads(self._record.read_text(encoding="utf-8"))
            before, states = dict(record["made_from"]), record["states"]
            result = StepResult(**record["result"])
            known = record["format"] == _FORMAT
        except (OSError, ValueError, KeyError, TypeError):
            return None
        now = self._made_from
        self.changed = sorted(what for what in {*before, *now} if before.get(what) != now.get(what))
        if not self.changed:
            self.changed = sorted(Path(path).name for path, state in states.items() if _kept_state(path) != state)
        return result if known and not self.changed else None

    def begin(self) -> None:
        """The step is done again: what its record says does not hold any longer."""
        self._record.unlink(missing_ok=True)

    def keep(self, result: StepResult) -> None:
        """Record that the step is done; one whose tables are in no file is done again by another run."""
        paths = result.paths()
        if paths is None:
            return
        content = {
            "format": _FORMAT, "made_from": self._made_from, "states": {path: _kept_state(path) for path in paths},
            "result": vars(result),
        }  # fmt: skip
        part = self._record.with_suffix(".part")
        try:
            part.write_text(json.dumps(content, default=_plain), encoding="utf-8")
            os.replace(part, self._record)
        except OSError:  # the outputs are there all the same
            part.unlink(missing_ok=True)


class ChainSteps:
    """The steps of a running chain, by their tools and what these read.

    Use `beside`. Not by their order: QGIS runs the steps that do not wait for each other in another one each time.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self._given: set[str] = set()  # names of the steps of this run

    @classmethod
    def beside(cls, outputs: Sequence[str], chain: str) -> ChainSteps | None:
        """The steps of a chain with these outputs, those of an earlier run included.

        Returns
        -------
        None where another run of the same is at work, or the folder of the first output cannot be written to.
        """
        key = hashlib.sha256("\n".join([chain, *sorted(outputs)]).encode("utf-8", "replace")).hexdigest()[:16]
        folder = Path(sorted(outputs)[0]).parent / f"{CHAIN_PREFIX}{key}"
        with _lock:
            if folder in _running or (folder.is_dir() and not is_dead(folder)):
                return None
            try:
                folder.mkdir(exist_ok=True)
                sign(folder)
            except OSError:
                return None
            _running.add(folder)
        return cls(folder)

    def next(self, tool: str, read: Sequence[str], made_from: Mapping[str, str]) -> Step:
        """The next step.

        Of several with one tool that read the same, that of the earlier run which was made from the same.

        Parameters
        ----------
        tool
            Its id.
        read
            Files that it reads.
        made_from
            As of `Step`.
        """
        key = hashlib.sha256("\n".join(read).encode("utf-8", "replace")).hexdigest()[:12]
        names = (f"{tool}-{key}-{number}" for number in itertools.count(1))
        free, steps = (name for name in names if name not in self._given), []
        for name in free:
            steps.append((name, Step(self.folder, name, made_from)))
            if not (self.folder / f"{name}.json").exists():
                break
        found = next((one for one in steps if one[1].taken() is not None), steps[0])
        self._given.add(found[0])
        return found[1]

    def close(self, done: bool) -> int:
        """Remove what was kept once the chain is done, or where no step is; returns how many steps are kept."""
        kept = 0 if done else len(list(self.folder.glob("*.json"))) - 1  # one says whose it is
        release(self.folder)
        if kept <= 0:
            shutil.rmtree(self.folder, ignore_errors=True)
        with _lock:
            _running.discard(self.folder)
        return max(kept, 0)


def state_of(path: str) -> str:
    """Size and time of change of a raster's files: what can be had without reading gigabytes."""
    files = [Path(path)]
    inside = files_folder(path) if is_virtual(path) else files[0]
    if inside.is_dir():
        files += sorted(inside.iterdir())
    states = [file.stat() for file in files if file.exists()]  # a container's variable is no file
    text = f"{path} " if not states else " ".join(f"{state.st_size}.{state.st_mtime_ns}" for state in states)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _kept_state(path: str) -> str:
    if Path(path).suffix.lower() in _RESIZED and Path(path).is_file():
        return "a file"
    return state_of(path) if Path(path).exists() else ""


def table_state(frame: Any) -> str:
    """Checksum of the values of a (Geo)DataFrame."""
    sums = hashlib.sha256(repr(list(frame.columns)).encode("utf-8", "replace"))
    places = frame.geometry.name if hasattr(frame, "geometry") else None
    for name in frame.columns:
        if name == places:
            sums.update(b"".join(b"-" if one is None else one.wkb for one in frame[name]))
        else:
            sums.update("\0".join(map(str, frame[name])).encode("utf-8", "replace"))
    return sums.hexdigest()


def _plain(value: Any) -> Any:
    """Numbers of numpy as JSON has them; all else as text."""
    return value.item() if hasattr(value, "item") else str(value)

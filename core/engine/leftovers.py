"""Hidden folders in which runs stage their outputs, and what is left of them when a run was killed.

Each folder is signed with the process that made it. One whose process is surely dead is removed by the next run beside
it, and can be shown and removed from the plugin's menu. The finished steps of a chain (`chain_steps`) stay until the
chain is done.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import re
import shutil
import socket
import sys
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

PREFIX = ".agridrought-"  # of the hidden folders
CHAIN_PREFIX = f"{PREFIX}chain-"  # of those that keep the finished steps of a chain
_OWNER = "owner.json"
_STILL_ACTIVE = 259  # exit code of a process of Windows that runs
_MAY_ASK = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION


@dataclass(frozen=True)
class Leftover:
    """What a dead run left.

    Parameters
    ----------
    path
        The hidden folder.
    nbytes
        What it takes on disk.
    made
        When its run started, local time.
    """

    path: Path
    nbytes: int
    made: datetime


def prefix_of_this_process() -> str:
    """How the name of a hidden folder begins: a process that is killed before it signs can be told from it."""
    return f"{PREFIX}{_host()}-{os.getpid()}-"


def _host() -> str:
    return f"{zlib.crc32(socket.gethostname().encode()):08x}"


def sign(folder: Path) -> None:
    """Write into a folder who this process is, so that another can tell whether it still lives.

    Raises
    ------
    OSError
        The disk has no room for it.
    """
    owner = {"host": socket.gethostname(), "pid": os.getpid(), "started": _started(os.getpid())}
    (folder / _OWNER).write_text(json.dumps(owner), encoding="utf-8")


def release(folder: Path) -> None:
    """Say that the run of a hidden folder has ended, though its process may live on."""
    with contextlib.suppress(OSError):  # gone, or a full disk: the end of the process says it, too
        (folder / _OWNER).write_text(json.dumps({"ended": True}), encoding="utf-8")


def _started(pid: int) -> str:
    """When a process started, in ticks since the machine did; empty where the system does not tell."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def is_dead(folder: Path) -> bool:
    """Whether the run of a hidden folder is surely dead: it said so, or its process of this host is gone."""
    try:
        owner = json.loads((folder / _OWNER).read_text(encoding="utf-8"))
        if owner.get("ended"):
            return True
        pid = int(owner["pid"])
        here = owner["host"] == socket.gethostname()
        return here and not (_is_alive(pid) and _started(pid) == owner["started"])
    except (FileNotFoundError, json.JSONDecodeError):  # just being made, or its process was killed within that
        return _was_never_signed(folder)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return False  # not ours, or of another version


def _was_never_signed(folder: Path) -> bool:
    """Whether the process in the name of a folder was one of this host and is gone."""
    found = re.match(re.escape(PREFIX) + r"([0-9a-f]{8})-(\d{1,9})-", folder.name)
    return found is not None and found[1] == _host() and not _is_alive(int(found[2]))


def _is_alive(pid: int) -> bool:
    if sys.platform == "win32":
        return _is_alive_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # there, but somebody else's; or a system that cannot tell
        return True
    return True


def _is_alive_on_windows(pid: int) -> bool:
    """`os.kill` would send Ctrl-C there."""
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    process = kernel.OpenProcess(_MAY_ASK, False, pid)
    if not process:
        return False
    code = ctypes.c_ulong()
    known = kernel.GetExitCodeProcess(process, ctypes.byref(code))
    kernel.CloseHandle(process)
    return not known or code.value == _STILL_ACTIVE


def leftovers(parent: Path) -> list[Path]:
    """Hidden folders of dead runs directly in a folder."""
    try:
        return sorted(folder for folder in parent.glob(f"{PREFIX}*") if folder.is_dir() and is_dead(folder))
    except OSError:  # a folder that may not be read
        return []


def remove_leftovers(parent: Path) -> None:
    """Remove what killed runs left in a folder, but for the finished steps of chains, which may go on from them."""
    for folder in leftovers(parent) if parent.is_dir() else []:
        if not folder.name.startswith(CHAIN_PREFIX):
            shutil.rmtree(folder, ignore_errors=True)


def find_leftovers(
    folders: Iterable[Path], below: bool = False, check: Callable[[], None] = lambda: None
) -> list[Leftover]:
    """Find what dead runs left, with its size.

    Parameters
    ----------
    folders
        Where to look.
    below
        Whether to look into all folders below them, too.
    check
        Called for each folder; may raise to stop.
    """
    found: dict[Path, Leftover] = {}
    for folder in folders:
        places = (Path(place) for place, _, _ in os.walk(folder)) if below else iter([folder])
        for place in places:
            check()
            for path in leftovers(place):
                found[path.resolve()] = _described(path)
    return sorted(found.values(), key=lambda one: -one.nbytes)


def _described(path: Path) -> Leftover:
    nbytes = 0
    for place, _, names in os.walk(path):
        for name in names:
            try:
                nbytes += os.stat(Path(place, name)).st_size
            except OSError:  # gone meanwhile
                continue
    return Leftover(path, nbytes, datetime.fromtimestamp(path.stat().st_mtime))


def remove(found: Iterable[Leftover]) -> int:
    """Remove leftovers whose runs are still dead; returns how many are gone."""
    gone = 0
    for one in found:
        if one.path.name.startswith(PREFIX) and is_dead(one.path):
            shutil.rmtree(one.path, ignore_errors=True)
            gone += not one.path.exists()
    return gone

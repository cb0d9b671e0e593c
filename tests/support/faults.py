"""What goes wrong outside: a disk that fills, a process that is killed, a user who stops."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest


def small_disk(folder: Path, size: str = "6m"):
    """A disk of its own at a folder, to be unmounted; skips the test where it cannot be had."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("a small disk (tmpfs) can only be mounted by root")
    folder.mkdir(exist_ok=True)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)], capture_output=True)
    if done.returncode:
        pytest.skip(f"a small disk (tmpfs) cannot be mounted here: {done.stderr.decode().strip()}")


def unmount(folder: Path) -> None:
    """The end of a small disk."""
    subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


def fill(disk: Path, leave: int) -> None:
    """Fill a disk until only ``leave`` bytes are free."""
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    with (disk / "filler").open("ab") as file:
        file.write(b"\0" * max(free - leave, 0))


class Stop:
    """Says stop from a moment on; ``late()`` tells how long ago that was."""

    def __init__(self, after: float):
        self.moment = time.monotonic() + after

    def __call__(self) -> bool:
        return time.monotonic() >= self.moment

    def late(self) -> float:
        return time.monotonic() - self.moment


def killed_run(script: str, folder: Path, seed: int, first: float = 0.2, last: float = 2.5) -> int:
    """Start a script in a process of its own and kill it (−9) at a random moment once it has begun; its exit code.

    The script prints a line when the run begins.
    """
    process = subprocess.Popen([sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline(), "the run began"
        killer = threading.Timer(random.Random(seed).uniform(first, last), process.kill)
        killer.start()
        code = process.wait(timeout=120)
        killer.cancel()
        return code
    finally:
        process.kill()
        process.stdout.close()

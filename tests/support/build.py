"""Stacks built by the tool, with the settings as `BuildOptions`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.job import Job
from agridrought.core.tools.stacks.build_stack.options import BuildOptions
from agridrought.core.tools.stacks.build_stack.tool import BuildStack


class _Fixed:
    """An extent in the reference system of the files."""

    def __init__(self, box):
        self._box = box

    def bounds(self, crs):
        return self._box


class Built(NamedTuple):
    """A stack that was built: its values, the closed stack with its facts, the numbers, and what was said."""

    values: np.ndarray
    stack: TimeStack
    numbers: Mapping[str, object]
    said: str


def built(folder: Path, *paths, **options) -> Built:
    """Build ``stack.tif`` in a folder."""
    said, out = [], str(folder / "stack.tif")
    job = Job(info=said.append, warn=said.append)
    numbers = build_stack([str(path) for path in paths], out, BuildOptions(**options), job)
    with TimeStack(out) as stack:
        return Built(stack.read(), stack, numbers, " ".join(said) + str(job.tell.left_out or ""))


def build_stack(paths, output, options: BuildOptions, job, provenance=None, append_to=None):
    """Numbers of a run of `buildstack`."""
    given = {one.name: getattr(options, one.name) for one in fields(options)}
    keep = given["flag_keep"]
    given["flag_keep"] = keep if isinstance(keep, str) else ",".join(map(str, keep))
    given["extent"] = _Fixed(given["extent"]) if given["extent"] else None
    given = {name: value for name, value in given.items() if value not in (None, "")}
    tool = BuildStack(input=tuple(map(str, paths)), output=str(output), append_to=append_to, **given)
    return run_tool(replace(tool), job).numbers

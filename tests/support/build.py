"""Stacks built by the tool, with the settings as `BuildOptions`."""

from __future__ import annotations

from dataclasses import fields, replace

from agridrought.core.interface.runner import run_tool
from agridrought.core.tools.stacks.build_stack.options import BuildOptions
from agridrought.core.tools.stacks.build_stack.tool import BuildStack


class _Fixed:
    """An extent in the reference system of the files."""

    def __init__(self, box):
        self._box = box

    def bounds(self, crs):
        return self._box


def build_stack(paths, output, options: BuildOptions, job, provenance=None, append_to=None):
    """Numbers of a run of `buildstack`."""
    given = {one.name: getattr(options, one.name) for one in fields(options)}
    keep = given["flag_keep"]
    given["flag_keep"] = keep if isinstance(keep, str) else ",".join(map(str, keep))
    given["extent"] = _Fixed(given["extent"]) if given["extent"] else None
    given = {name: value for name, value in given.items() if value not in (None, "")}
    tool = BuildStack(input=tuple(map(str, paths)), output=str(output), append_to=append_to, **given)
    return run_tool(replace(tool), job).numbers

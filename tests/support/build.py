"""Stacks built without QGIS."""

from __future__ import annotations

import dataclasses

from agridrought.core.tools.stacks.build_stack.options import BuildOptions

from .run import run_core


def build_stack(paths, output, options: BuildOptions, job=None, append_to=None):
    """Run `buildstack` with the parameters that the options stand for; returns its numbers."""
    given = {field.name.upper(): getattr(options, field.name) for field in dataclasses.fields(options)}
    if not isinstance(options.flag_keep, str):
        given["FLAG_KEEP"] = ",".join(map(str, options.flag_keep))
    given = {name: value for name, value in given.items() if value not in (None, "")}
    return run_core("buildstack", job, INPUT=list(paths), OUTPUT=str(output), APPEND_TO=append_to, **given)

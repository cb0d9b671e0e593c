"""Time, memory and disk of a run, told before it starts: in one form for all tools.

The time comes from the pace that a tool's declaration states (`Tool.pace`) and the sizes of what was opened and will be
written, and from `Plan.cost` where a tool reckons it itself: pairs of values, trees that grow or predict.
"""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

from ..run.errors import ResourceError
from ..run.job import Job
from ..run.language import later, say
from .declaration import FileInput, Tool, parameters_of
from .opening import Opened
from .outputs import Cost, Plan, RasterShape, StackShape

# Processor seconds of a byte of a raster that is written: noise about a season, which compresses worst
# (benchmarks/tool_costs.py).
SECONDS_PER_BYTE = 2e-8
# Bytes of a table's row that is worked on, and of a cell: a number, and a text or another object.
_ROW, _CELL = 40, (8, 22)
_WORTH_TELLING = 5.0  # seconds; nobody waits for the cost of a shorter run


def expected_cost(tool: Tool, given: Opened, plan: Plan) -> Cost:
    """The cost of a run: what its plan states, and beside it the seconds of the tool's pace where it has one.

    Parameters
    ----------
    given
        The inputs, opened.
    plan
        What `Tool.plan` returned for them.
    """
    pace = tool.pace
    if pace is None:
        return plan.cost
    values = sum(raster.grid.window.pixels * raster.band_count for raster in given.rasters())
    rows = sum(len(value) for value in vars(given).values() if hasattr(value, "columns"))
    made = sum(shape.values for shape in _shapes(tool, plan))
    millions = pace.values * values + pace.made * made + pace.rows * rows
    if pace.files:
        millions += pace.files * _bytes_of_files(tool)
    writing = SECONDS_PER_BYTE * sum(shape.nbytes for shape in _shapes(tool, plan))
    return replace(plan.cost, seconds=(plan.cost.seconds or 0.0) + pace.start + millions / 1e6 + writing)


def _bytes_of_files(tool: Tool) -> int:
    """Size of the files that were given and are no rasters, layers or tables."""
    files = [getattr(tool, one.attribute) for one in parameters_of(tool) if isinstance(one, FileInput)]
    return sum(Path(path).stat().st_size for path in files if path and Path(path).is_file())


def _shapes(tool: Tool, plan: Plan) -> list[StackShape | RasterShape]:
    """Those of the rasters that were asked for."""
    return [shape for name, shape in plan.outputs.items() if getattr(tool, name)]


def least_budget(given: Opened, plan: Plan) -> float:
    """Bytes of the smallest budget that a run keeps to: what its plan states, or what the tables that were given take.

    Parameters
    ----------
    given
        The inputs, opened.
    plan
        What `Tool.plan` returned for them.
    """
    frames = [value for value in vars(given).values() if hasattr(value, "columns") and hasattr(value, "dtypes")]
    tables = sum(len(frame) * (_ROW + sum(_CELL[kind == "O"] for kind in _kinds(frame))) for frame in frames)
    return max(plan.cost.least, tables)


def _kinds(frame) -> list[str]:
    return [getattr(dtype, "kind", "O") for dtype in frame.dtypes]


def require_budget(least: float, job: Job) -> None:
    """Refuse a run that cannot keep to its budget of memory, before the work.

    Parameters
    ----------
    least
        Of `least_budget`.

    Raises
    ------
    ResourceError
        It says what is needed.
    """
    if least > job.memory:
        raise ResourceError(
            "The memory budget of {memory:.0f} MiB is too small: this run needs at least {least:.0f} MiB. Raise the"
            " budget (Options, Processing, Providers, AgriDrought), or give fewer zones, dates, rows or pixels.",
            memory=job.memory / 1024**2, least=math.ceil(least / 1024**2),
        )  # fmt: skip


def tell_cost(tool: Tool, plan: Plan, cost: Cost, job: Job) -> None:
    """Say time, memory and disk of a run before it starts; with DRY_RUN also what else the plan has to tell."""
    disk = sum(shape.nbytes for shape in _shapes(tool, plan)) + cost.scratch
    parts = []
    if cost.seconds is not None:
        parts.append(say("about {time}", time=in_words(cost.seconds)))
    parts.append(say("up to {memory:.0f} MiB of memory", memory=(job.memory + cost.memory) / 1024**2))
    if disk:
        parts.append(say("at most {disk:.1f} MiB on disk", disk=disk / 1024**2))
    if tool.dry_run:
        for line in plan.lines:
            job.info(line)
    if tool.dry_run or (cost.seconds or 0) > _WORTH_TELLING:
        job.info("Cost of this run: {parts}.", parts=", ".join(parts))
    if tool.dry_run:
        job.info("Dry run: inputs and settings are in order; nothing was written.")


def in_words(seconds: float) -> str:
    """A duration in the unit that a person would use.

    Examples
    --------
    >>> in_words(90)
    '2 minutes'
    """
    for size, unit in ((3600, later("{number} hours")), (60, later("{number} minutes"))):
        if seconds >= 1.5 * size:
            return say(unit, number=round(seconds / size))
    return say("{seconds} s", seconds=max(round(seconds), 1))


__all__ = ["SECONDS_PER_BYTE", "expected_cost", "in_words", "least_budget", "require_budget", "tell_cost"]

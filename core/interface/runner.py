"""One run of a tool, the same for all: open, check, plan, stage, work, verify, name.

`run_tool` is what the Toolbox, the command line and scripts call::

    open the inputs by their kinds  →  grids, dates, quantities, limits  →  the tool's plan  →  memory, disk and place
    of every output  →  (DRY_RUN ends here)  →  the tool's work, into staged files  →  tables, staged too  →  every
    file read back  →  all names at once  →  numbers with their labels, and what was left out
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field

from ..data.raster.library import gdal_cache
from ..data.table.frames import source_of
from ..engine.engine import CACHE_SHARE
from ..engine.staging import Staging
from ..run import packages
from ..run.errors import InputError
from ..run.job import Job, trim
from ..run.language import later, say
from ..run.messages import LeftOut, used_and_left_out
from ..run.provenance import Provenance
from .cost import expected_cost, least_budget, require_budget, tell_cost
from .declaration import (
    FileInput,
    FileOutput,
    Output,
    RasterInput,
    RasterInputs,
    RasterOutput,
    TableInput,
    TableOutput,
    Tool,
    ZonesInput,
    is_given,
    parameters_of,
)
from .opening import Opened, check_values, open_inputs, require_no_codes
from .outputs import Outputs, tell_used

# Writes a table to its place; gets the declared output, its target, the table and the staging of the run.
TableWriter = Callable[[TableOutput, object, object, Staging], object]


@dataclass
class Outcome:
    """What a run gives back.

    Attributes
    ----------
    numbers
        By name of the number.
    files
        Path of every raster, page and model that was written, by name of the parameter.
    tables
        What the writer of tables returned, by name of the parameter.
    left_out
        What the run did not use.
    seconds
        Of one processor that a dry run expects of the run; None of a tool that never takes long.
    """

    numbers: dict[str, object] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    tables: dict[str, object] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    seconds: float | None = None


def run_tool(
    tool: Tool, job: Job, *, write_table: TableWriter | None = None, given_as: Mapping[str, object] | None = None
) -> Outcome:
    """Run a tool.

    Parameters
    ----------
    tool
        With the paths of its inputs and outputs, and its settings.
    job
        Budget, progress, cancel and messages.
    write_table
        Writes a table and returns what identifies it; by default `data.table.writing.write_table`.
    given_as
        The parameters as the user gave them, for the provenance; by default those of the tool.

    Returns
    -------
    The `Outcome`; of a dry run the numbers that are known before the work.

    Raises
    ------
    AgriDroughtError
        Anything that the user can mend; nothing was written then.
    """
    job.awaited(lambda: require_packages(tool))
    check_values(tool)
    with ExitStack() as opened, job.heard_everywhere():
        # Entered first, so that it is left last: files take their names when all readers and writers are closed.
        stage = opened.enter_context(Staging(_inputs(tool)))
        opened.enter_context(gdal_cache(int(job.memory * CACHE_SHARE)))
        job.tell.check = job.check
        earlier = len(job.tell.left_out)  # of runs before this one with the same job
        given = open_inputs(tool, opened, job.tell)
        trim()  # samples of the rasters and texts of the tables: freed, but the work would add to them
        plan = tool.plan(given, job.tell)
        trim()
        require_budget(least_budget(given, plan), job)
        provenance = Provenance(f"agridrought:{tool.id}", given_as or _as_given(tool))
        provenance = provenance.of(*(plan.sources or given.rasters()))
        out = Outputs(tool, plan, stage, provenance, job)
        cost = expected_cost(tool, given, plan)
        tell_cost(tool, plan, cost, job)
        if tool.dry_run:
            stage.drop()
            return Outcome(numbers=dict(plan.numbers), seconds=cost.seconds)
        with out:
            found = dict(tool.run(given, plan, out, job))
        require_no_codes(given.rasters(), job.tell)
        _require_values(tool, out, job.tell.left_out[earlier:])
        _count_empty_dates(tool, out, job)
        outcome = Outcome(left_out=job.tell.left_out[earlier:])
        _close_pages(tool, out, outcome.left_out)
        _write_tables(tool, found, outcome, stage, write_table, provenance)
        job.check()
        stage.verify()
    outcome.files = {
        output.name: str(getattr(tool, output.attribute))
        for output in parameters_of(tool)
        if isinstance(output, (RasterOutput, FileOutput)) and out.wants(output.attribute)
    }
    outcome.numbers = {name: value for name, value in found.items() if name in tool.numbers}
    return outcome


def require_packages(tool: Tool) -> None:
    """Raise `MissingPackageError` unless the packages of a tool, and of its pages and tables, can be imported."""
    packages.require(tool.packages, tool.title)
    given = [one for one in parameters_of(tool) if is_given(getattr(tool, one.attribute))]
    layers = [one for one in given if isinstance(one, (TableInput, ZonesInput))]
    if any(not isinstance(getattr(tool, one.attribute), str) or isinstance(one, TableInput) for one in layers):
        packages.require(("geopandas",), later("Reading layers and tables"))
    if any(isinstance(one, TableOutput) for one in given):
        packages.require(("pandas",), later("Writing tables"))
    pages = [one for one in parameters_of(tool) if isinstance(one, FileOutput) and one.extension == "html"]
    if any(getattr(tool, page.attribute) for page in pages):
        packages.require(("matplotlib", "jinja2"), later("The report"))  # before the long work, not after it


def _inputs(tool: Tool) -> list[str]:
    """Paths of the rasters that a run reads; none of them may be an output."""
    paths: list[str] = []
    for parameter in parameters_of(tool):
        value = getattr(tool, parameter.attribute)
        if isinstance(parameter, RasterInputs):
            paths += [str(path) for path in value or ()]
        elif isinstance(parameter, RasterInput) and value and not parameter.may_be_output:
            paths.append(str(value))
        elif isinstance(parameter, (ZonesInput, FileInput)) and isinstance(value, str) and value:
            paths.append(value)
    return paths


def _as_given(tool: Tool) -> dict[str, object]:
    """Inputs and settings that differ from nothing, by name of the parameter."""
    return given_values({p.name: getattr(tool, p.attribute) for p in parameters_of(tool) if not isinstance(p, Output)})


def given_values(values: Mapping[str, object]) -> dict[str, object]:
    """What was given of some values, for the provenance; a table by where it comes from."""
    return {
        name: source_of(value) if hasattr(value, "attrs") else value
        for name, value in values.items()
        if is_given(value)
    }


def _require_values(tool: Tool, out: Outputs, left_out: list[LeftOut]) -> None:
    """A run whose main raster would hold nothing has failed."""
    rasters = [one for one in parameters_of(tool) if isinstance(one, RasterOutput) and out.wants(one.attribute)]
    if not rasters or not out.is_empty(rasters[0].attribute):
        return
    why = " ".join(used_and_left_out(left_out))
    raise InputError(
        "{name} would hold no value: every pixel is missing, so nothing was written. {why}",
        name=rasters[0].name, why=why or say("Look at the missing values of the inputs, and at the warnings above."),
    )  # fmt: skip


def _count_empty_dates(tool: Tool, out: Outputs, job: Job) -> None:
    """Dates of a stack that hold nothing are counted for every tool alike."""
    for output in parameters_of(tool):
        if isinstance(output, RasterOutput) and output.dated and out.wants(output.attribute):
            empty, of = out.empty_bands(output.attribute)
            job.tell.leave_out("dates of {name}", empty, of, "every pixel is missing on them", name=output.name)


def _close_pages(tool: Tool, out: Outputs, left_out: list[LeftOut]) -> None:
    """Pages end with what closes the log: all that was used and left out, also what was counted behind them."""
    for output in parameters_of(tool):
        page = out.path(output.attribute) if isinstance(output, FileOutput) and output.extension == "html" else None
        if page:
            tell_used(page, used_and_left_out(left_out))


def _write_tables(tool, found, outcome: Outcome, stage: Staging, write_table, provenance: Provenance) -> None:
    if write_table is None:
        from ..data.table.table_files import write_table
    for output in parameters_of(tool):
        target = getattr(tool, output.attribute) if isinstance(output, TableOutput) else None
        table = found.get(output.attribute)
        if target and table is not None:
            table.attrs["processing"] = provenance.tags()
            outcome.tables[output.name] = write_table(output, target, table, stage)


__all__ = ["Opened", "Outcome", "run_tool"]

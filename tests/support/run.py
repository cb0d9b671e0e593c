"""Tools run without QGIS."""

from __future__ import annotations

from agridrought.core.interface.runner import run_tool
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import tool_by_id


def run_core(tool: str, job: Job | None = None, **parameters):
    """``run_core("ssi", INPUT=…, OUTPUT=…)``: the numbers of a run; tables come with them, by their names."""
    tables = {}

    def keep(output, target, table, stage):
        tables[output.name] = table
        return target

    made = tool_by_id(tool).from_values(parameters)
    outcome = run_tool(made, job or Job(memory=64 * 1024**2, threads=2), write_table=keep)
    return {**outcome.numbers, **tables}

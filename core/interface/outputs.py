"""What a run will write, and where it writes it: staged, verified, and named only when all is whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

import numpy as np

from ..data.earth.grid import Grid
from ..data.raster.vrt import is_virtual
from ..data.raster.writer import RasterWriter, creation_options, make_cloud_optimized
from ..data.stack.time_axis import TimeAxis
from ..engine.staging import Staging
from ..run.errors import OutputError
from ..run.job import Job
from ..run.language import later, say
from ..run.provenance import Provenance
from .declaration import FileOutput, RasterOutput, Tool, parameters_of

_USED = later("What was used, and what was left out")
_PLACE = "<!-- used and left out -->"  # where the template of pages has room for it
OUTPUT_TAG = "output"  # tag of a raster: which output of its tool it is, so that its look can be found again


@dataclass(frozen=True, eq=False)
class StackShape:
    """A time stack that a run will write.

    Parameters
    ----------
    grid, axis, variable, unit, dtype
        As `stack_writer` takes them.
    tags
        Beside those of the provenance.
    """

    grid: Grid
    axis: TimeAxis
    variable: str
    unit: str = ""
    dtype: str = "float32"
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def values(self) -> int:
        """Pixels of all bands."""
        return self.grid.window.pixels * self.axis.size

    @property
    def nbytes(self) -> int:
        """The most that it can take on disk."""
        return self.values * np.dtype(self.dtype).itemsize

    def open(self, path: str, tags: Mapping[str, str], creation: Mapping[str, str] | None = None) -> RasterWriter:
        """A writer with the tags of the provenance and its own."""
        own = {"time_step": self.axis.step, "variable": self.variable, "unit": self.unit}
        tags = {**tags, **self.tags, **own}
        return RasterWriter(path, self.grid, self.axis.labels, self.dtype, tags, self.unit, creation)


@dataclass(frozen=True, eq=False)
class RasterShape:
    """A raster that a run will write: one description a band."""

    grid: Grid
    descriptions: tuple[str, ...]
    unit: str = ""
    dtype: str = "float32"
    tags: Mapping[str, str] = field(default_factory=dict)

    @property
    def values(self) -> int:
        """Pixels of all bands."""
        return self.grid.window.pixels * len(self.descriptions)

    @property
    def nbytes(self) -> int:
        """The most that it can take on disk."""
        return self.values * np.dtype(self.dtype).itemsize

    def open(self, path: str, tags: Mapping[str, str], creation: Mapping[str, str] | None = None) -> RasterWriter:
        """A writer with the tags of the provenance and its own."""
        tags = {**tags, **self.tags}
        return RasterWriter(path, self.grid, self.descriptions, self.dtype, tags, self.unit, creation)


@dataclass(frozen=True)
class Cost:
    """What a run will take, told before it starts.

    Parameters
    ----------
    seconds
        Of one processor, roughly, beside those of `Tool.pace`; None: no more than these.
    memory
        Bytes that do not follow from the budget (a table, a forest); passes over windows keep to the budget.
    scratch
        Bytes of intermediate files on disk.
    least
        The smallest budget of memory, in bytes, that the run keeps to: with less it is refused before the work.
    """

    seconds: float | None = None
    memory: int = 0
    scratch: int = 0
    least: float = 0


@dataclass(frozen=True, eq=False)
class Plan:
    """What `Tool.plan` states.

    Parameters
    ----------
    outputs
        Shape of each raster output, by name of its field (also of those that nobody asked for).
    cost
        See `Cost`.
    detail
        Whatever `Tool.run` needs of what the plan found.
    lines
        What DRY_RUN tells beside the cost, one line each.
    numbers
        Numbers that are known before the run, given back by DRY_RUN.
    sources
        Rasters that the outputs come from, for the provenance, where these are not the opened inputs.
    """

    outputs: Mapping[str, StackShape | RasterShape] = field(default_factory=dict)
    cost: Cost = Cost()
    detail: Any = None
    lines: tuple[str, ...] = ()
    numbers: Mapping[str, object] = field(default_factory=dict)
    sources: tuple = ()


class Outputs:
    """The outputs of one run, as a tool writes them.

    Attributes
    ----------
    provenance
        Of the run, with its inputs.
    stage
        For scratch files.
    """

    def __init__(self, tool: Tool, plan: Plan, stage: Staging, provenance: Provenance, job: Job):
        self.provenance, self.stage = provenance, stage
        self._creation, self._cloud_optimized = creation_options(job.creation), job.cloud_optimized
        self._plan = plan
        self._targets: dict[str, str] = {}
        self._paths: dict[str, str] = {}
        self._writers: dict[str, RasterWriter] = {}
        self._opened = ExitStack()
        for output in parameters_of(tool):
            target = getattr(tool, output.attribute) if isinstance(output, (RasterOutput, FileOutput)) else None
            if target:
                shape = plan.outputs.get(output.attribute)
                self._targets[output.attribute] = str(target)
                self._paths[output.attribute] = stage.place(str(target), shape.nbytes if shape else 0)

    def wants(self, name: str) -> bool:
        """Whether a raster or file output was asked for."""
        return name in self._paths

    def path(self, name: str) -> str | None:
        """Where to write a file output; None where it was not asked for."""
        return self._paths.get(name)

    def target(self, name: str) -> str | None:
        """What a raster or file output will be called at the end."""
        return self._targets.get(name)

    def writer(self, name: str) -> RasterWriter:
        """The writer of a raster output, of the shape that the plan states; the runner closes it."""
        if name not in self._writers:
            tags = {**self.provenance.tags(), OUTPUT_TAG: name.rstrip("_").upper()}
            writer = self._plan.outputs[name].open(self._paths[name], tags, self._creation)
            self._writers[name] = self._opened.enter_context(writer)
        return self._writers[name]

    def writers(self, *names: str) -> dict[str, RasterWriter]:
        """Writers of those of the raster outputs that were asked for."""
        return {name: self.writer(name) for name in names if self.wants(name)}

    def finish(self, name: str) -> str:
        """Close the writer of an output before the end of the run, to read from it; returns its path."""
        self._writers[name].close()
        return self._paths[name]

    def is_empty(self, name: str) -> bool:
        """Whether a raster was written through its writer, and no value of it is there."""
        return name in self._writers and not self._writers[name].has_values

    def empty_bands(self, name: str) -> tuple[int, int]:
        """How many bands of a raster that was written through its writer hold no value, and how many there are."""
        if name not in self._writers:
            return 0, 0
        return self._writers[name].empty_bands, self._writers[name].count

    def scratch(self, name: str, nbytes: int = 0) -> str:
        """A path for an intermediate file on the disk of the outputs, removed at the end."""
        return self.stage.scratch(name, next(iter(self._targets.values()), ""), nbytes)

    def close(self) -> None:
        """Close all writers; then the files take the layout that was asked for."""
        self._opened.close()

    def lay_out(self) -> None:
        """Make Cloud Optimized GeoTIFFs of the rasters, where that is asked for."""
        for name, writer in self._writers.items() if self._cloud_optimized else ():
            tile = writer.block if is_virtual(self._paths[name]) else None
            for path in writer.files:
                make_cloud_optimized(path, self._creation, tile)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.close()
        if kind is None:
            self.lay_out()


def tell_used(path: str, lines: Sequence[str]) -> None:
    """Close a page with what its run used and left out, known only at the end of the run.

    Parameters
    ----------
    path
        Of the page, as the template of `report.page` makes it; one of another make stays as it is.
    lines
        Of `used_and_left_out`; without any the page stays without such a section.

    Raises
    ------
    OutputError
        The file cannot be written.
    """
    try:
        page = Path(path).read_text(encoding="utf-8")
        items = "".join(f"<li>{escape(' '.join(line.split()))}</li>" for line in lines)
        section = f'<h2 id="used-and-left-out">{say(_USED)}</h2><ul>{items}</ul>' if items else ""
        before, place, behind = page.rpartition(_PLACE)
        if place:
            Path(path).write_text(before + section + behind, encoding="utf-8")
    except OSError as error:
        raise OutputError(
            "{path} cannot be written: {why}. Choose another folder.", path=path, why=error.strerror or error
        ) from error

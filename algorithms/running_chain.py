"""The chain that runs, and a tool as a step of it: what it tells, places of outputs, what an earlier run has made."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
)

from ..core import __version__
from ..core.data.raster.reader import container_of
from ..core.engine.chain_steps import ChainSteps, Step, StepResult, state_of, table_state
from ..core.interface import declaration as d
from ..core.interface.cost import in_words
from ..core.interface.runner import Outcome
from ..core.run.job import Job
from ..core.run.messages import LeftOut
from ..ui.language import tr

_READ = (d.RasterInput, d.RasterInputs, d.ZonesInput, d.FileInput, d.FolderInput)  # what is read from files
_WORTH_TELLING = 5.0  # seconds


def is_temporary(path: object) -> bool:
    """Whether a path lies in the folder of QGIS that goes with the process."""
    return isinstance(path, str) and path.startswith(QgsProcessingUtils.tempFolder())


class RunningChain(QgsProcessingMultiStepFeedback):
    """The feedback of a chain's steps: passes all on, says which of how many begins and how long the rest may take.

    Parameters
    ----------
    feedback
        Of the run.
    count
        Of the steps.
    seconds
        That each step may take, by its title; those that are not known count as nothing.
    steps
        Where finished steps are kept; None where they are not.
    outputs
        Places that the chain was given for its own outputs.
    """

    def __init__(
        self, feedback, count: int, seconds: dict[str, float], steps: ChainSteps | None = None, outputs=frozenset()
    ):
        super().__init__(1, feedback)
        self.steps, self.outputs = steps, outputs
        self._outer: RunningChain | None = None
        self._number, self._count = 0, count
        self._left = dict(seconds)
        self._clock = time.monotonic
        self._begun = self._clock()
        self._planned = 0.0  # seconds of the steps that are done

    def __enter__(self):
        self._outer = _running.get(threading.get_ident())
        _running[threading.get_ident()] = self
        return self

    def __exit__(self, kind, error, trace):
        del _running[threading.get_ident()]
        if self._outer is not None:  # a chain that is a step of another
            _running[threading.get_ident()] = self._outer

    def begins(self, title: str) -> None:
        """Say that a step begins."""
        self._number += 1
        words = tr("Step {} of {}: {}").format(self._number, self._count, title)
        left = sum(self._left.values())
        # What was planned too short or too long for this machine will be so for the rest, too.
        passed = self._clock() - self._begun
        if self._planned > _WORTH_TELLING:
            left *= min(max(passed / self._planned, 0.2), 5.0)
        if left > _WORTH_TELLING:
            words += ". " + tr("Still to go: about {}").format(in_words(left))
        step = next((one for one in self._left if one.startswith(title)), None)
        self._planned += self._left.pop(step, 0.0) if step else 0.0
        self.setProgressText(words)


_running: dict[int, RunningChain] = {}  # by the thread that runs the chain


def step_begins(title: str) -> None:
    """Let the chain that runs a tool say so; QGIS tells its models nothing of their steps."""
    chain = _running.get(threading.get_ident())
    if chain is None and len(_running) == 1 and threading.current_thread() is threading.main_thread():
        chain = next(iter(_running.values()))  # a step that draws is run on the main thread
    if chain is not None:
        chain.begins(title)


class ChainStep:
    """A tool that runs as a step of a chain whose finished steps are kept; see `next_step`.

    Parameters
    ----------
    tool
        Of the step.
    step
        What is kept of it.
    chain
        That runs.
    own
        Names of the outputs that are only for the steps behind.

    Attributes
    ----------
    was_taken
        Whether an earlier run of the chain had made all of it.
    """

    def __init__(self, tool: type[d.Tool], step: Step, chain: RunningChain, own: set[str]):
        self._tool, self._step, self._chain, self._own = tool, step, chain, own
        self.was_taken = False

    def places(self, outputs: Mapping[str, object]) -> dict[str, object]:
        """The places of outputs, those that are only for the steps behind where they outlive a killed process."""
        return {
            name: self._step.place(name, str(path)) if name in self._own else path for name, path in outputs.items()
        }

    def outcome(self, work: Callable[[], Outcome], values: Mapping[str, object]) -> Outcome:
        """What the step gives back: as an earlier run of the chain left it, or by doing the work.

        Parameters
        ----------
        work
            Runs the tool.
        values
            Of all inputs, settings and outputs by the names of the parameters.
        """
        found = self._taken(values)
        self.was_taken = found is not None
        if found is None:
            found = work()
            left_out = [vars(one) for one in found.left_out]
            self._step.keep(StepResult(found.numbers, found.files, found.tables, left_out))
        return found

    def _taken(self, values) -> Outcome | None:
        """What an earlier run of the chain has of this step; None where it must be done."""
        tables = [one.name for one in d.parameters_of(self._tool) if isinstance(one, d.TableOutput)]
        wanted = {name for name in tables if values[name]}
        found = self._step.taken()
        if found is not None and wanted <= {name for name, table in found.tables.items() if table}:
            made = ", ".join(Path(str(path)).name for path in {**found.files, **found.tables}.values() if path)
            self._chain.pushInfo(tr("Taken from the earlier run of this chain: {}").format(made))
            return Outcome(found.numbers, found.files, found.tables, [LeftOut(**one) for one in found.left_out])
        if self._step.changed:
            changed = ", ".join(self._step.changed)
            self._chain.pushInfo(tr("Done again, since this differs from the earlier run: {}").format(changed))
        self._step.begin()
        return None


def next_step(tool: type[d.Tool], values: Mapping[str, object], parameters, job: Job) -> ChainStep | None:
    """The step that begins with a tool in this thread; None where no chain runs whose finished steps are kept.

    A model names temporary files for outputs that are only for the steps behind. What the chain itself gives back
    stays where it was asked for, a temporary one, too: the folder of the steps is removed with the last of them.

    Parameters
    ----------
    tool
        That begins.
    values
        Of all inputs, settings and outputs by the names of the parameters.
    parameters
        As the chain gives them to the tool.
    job
        How files are created.
    """
    chain = _running.get(threading.get_ident())
    if chain is None or chain.steps is None:
        return None
    outputs = {one.name for one in d.parameters_of(tool) if isinstance(one, d.Output)}
    own = {name for name in outputs if is_temporary(parameters.get(name))}
    own = {name for name in own if parameters[name] not in chain.outputs}
    read: list[str] = []
    made_from = {"the version": __version__, "the creation options": f"{job.creation} {job.cloud_optimized}"}
    for parameter in d.parameters_of(tool):
        name, value = parameter.name, values[parameter.name]
        if hasattr(value, "attrs"):
            made_from[name] = table_state(value)
        elif isinstance(parameter, _READ) and value:
            paths = value if isinstance(value, tuple) else (value,)
            read += map(str, paths)
            made_from[name] = " ".join(f"{one} {state_of(container_of(str(one))[0])}" for one in paths)
        elif name not in own and not isinstance(parameter, d.TableOutput):
            made_from[name] = str(value)
    return ChainStep(tool, chain.steps.next(tool.id, read, made_from), chain, own)


def load_tables(outcome: Outcome, parameters, context) -> None:
    """Have tables of a step that was taken loaded: QGIS hears only from those who write them what it shall load."""
    for name, table in outcome.tables.items():
        value = parameters.get(name)
        if table and isinstance(value, QgsProcessingOutputLayerDefinition) and value.destinationProject:
            details = QgsProcessingContext.LayerDetails(
                value.destinationName or name, value.destinationProject, name, QgsProcessingUtils.LayerHint.Vector
            )
            context.addLayerToLoadOnCompletion(str(table), details)

"""From a declaration in `core` to an algorithm of QGIS Processing: one adapter for all tools."""

from __future__ import annotations

import math
import string
from collections.abc import Callable
from functools import cache
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)
from qgis.PyQt.QtGui import QIcon

from ..core.data.earth.crs import keep_proj_context
from ..core.data.raster import RasterFile
from ..core.interface.declaration import (
    GROUPS,
    FileInput,
    FolderInput,
    FolderOutput,
    Number,
    Output,
    RasterInput,
    RasterInputs,
    TableInput,
    TableOutput,
    Tool,
    labels_of,
    parameters_of,
)
from ..core.interface.runner import Outcome, given_values, run_tool
from ..core.run import packages
from ..core.run.errors import AgriDroughtError
from ..core.run.job import Job, heard
from ..core.run.messages import Message, Tell, used_and_left_out, with_labels
from ..ui import result_layers, settings
from ..ui.help_pages import page_of
from ..ui.language import of_qgis, tr
from ..ui.search_words import words_of
from .checks import loaded_files, problem_of, require_not_loaded
from .definitions import definition_of
from .layer_values import input_value, layer_names, output_value, remarks_on_layers, variable_of, without_nulls
from .running_chain import load_tables, next_step, step_begins
from .tables import SinkPlace, write_table

ROOT = Path(__file__).resolve().parent.parent
_NO_SOURCE = {"COVARIATES", "REFERENCE_LAYER", "MASK", "CROP_MASK"}  # rasters that a result is not made from


def help_url(tool: str) -> str:
    """The page of a tool: rendered where there is a window, its source elsewhere; empty without documentation."""
    source = ROOT / "docs" / "tools" / f"{tool}.md"
    if not source.exists():
        return ""
    return (page_of(f"tools/{tool}") if QgsApplication.platform() == "desktop" else source).as_uri()


def numbered(name: str, group: str, title: str) -> str:
    """The title with its place in the group (“2d Train downscaler”).

    QGIS sorts the tools of a group by name; the letter keeps them in the order in which data flow.
    """
    names = _names_in(group)
    if name not in names:
        return title
    return f"{GROUPS[group].split(' ')[0]}{string.ascii_lowercase[names.index(name)]} {title}"


@cache
def _names_in(group: str) -> list[str]:
    """Names of the tools of a group in their order."""
    from .provider import ALGORITHMS

    made = [kind() for kind in ALGORITHMS]
    return [one.name() for one in made if one.groupId() == group]


def can_execute(needed: tuple[str, ...]) -> tuple[bool, str]:
    """Whether the packages of an algorithm are there, and if not, the command that installs them."""
    absent = packages.missing(needed)
    if not absent:
        return True, ""
    return False, tr("Missing Python packages: {}. Install {}").format(
        ", ".join(absent), packages.install_command(absent)
    )


def stop_of_process() -> Callable[[], bool]:
    """Whether qgis_process was asked to end (Ctrl-C), from here on; elsewhere runs are stopped by their feedback."""
    return heard() if QgsApplication.platform() == "qgis_process" else lambda: False


class LayerAlgorithm(QgsProcessingAlgorithm):
    """An algorithm about layers of the project, so on the main thread; without a declaration: nothing is computed.

    Attributes
    ----------
    NAME, TITLE, GROUP, TAGS
        Its id, what texts call it, the id of its group, and words for the search.
    SHORT, HELP, NEIGHBOURS
        A sentence, paragraphs, and what comes before or after.
    """

    PACKAGES = Tool.packages
    NAME: str
    TITLE: str
    GROUP: str
    TAGS: tuple[str, ...] = ()
    SHORT: str
    HELP: str
    NEIGHBOURS: str

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.NAME

    def title(self) -> str:
        """What a text calls the tool."""
        return tr(self.TITLE)

    def displayName(self):
        return numbered(self.name(), self.GROUP, self.title())

    def group(self):
        return tr(GROUPS[self.GROUP])

    def groupId(self):
        return self.GROUP

    def tags(self):
        return [*self.TAGS, *words_of(self.name())]

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(ROOT / "icon.svg")

    def shortDescription(self):
        return tr(self.SHORT)

    def shortHelpString(self):
        labels = {one.name(): one.description() for one in self.parameterDefinitions()}
        paragraphs = [self.SHORT, *self.HELP.strip().split("\n\n"), self.NEIGHBOURS]
        return "".join(f"<p>{with_labels(tr(' '.join(text.split())), labels)}</p>" for text in paragraphs)

    def helpUrl(self):
        return help_url(self.name())

    def canExecute(self):
        return can_execute(self.PACKAGES)

    def flags(self):
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading


class ToolAlgorithm(QgsProcessingAlgorithm):
    """A tool of the Toolbox.

    Attributes
    ----------
    TOOL
        The declaration.
    STYLES
        Style of an output by the name of its parameter: of ``ui/styles.py``, of a layer of ``ui/vector_styles.py``.
    """

    TOOL: type[Tool]
    STYLES: dict[str, str] = {}

    @property
    def PACKAGES(self) -> tuple[str, ...]:
        """What the dialog of packages asks for."""
        return self.TOOL.packages

    # What QGIS asks -------------------------------------------------------------

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.TOOL.id

    def title(self) -> str:
        """What a text calls the tool."""
        return tr(self.TOOL.title)

    def displayName(self):
        return numbered(self.name(), self.TOOL.group, self.title())

    def group(self):
        return tr(GROUPS[self.TOOL.group])

    def groupId(self):
        return self.TOOL.group

    def tags(self):
        words = [tag.strip() for tag in self.TOOL.tags.split(",")]
        return [*words, *words_of(self.TOOL.id)]

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(ROOT / "icon.svg")

    def shortDescription(self):
        return tr(self.TOOL.summary())

    def shortHelpString(self):
        labels = self._labels() | {name: tr(number.label) for name, number in self.TOOL.numbers.items()}
        for measure in ("R", "RMSE", "AUC"):  # words of the field, which every reader knows
            labels.pop(measure, None)
        paragraphs = [" ".join(text.split()) for text in self.TOOL.help.strip().split("\n\n")]
        details = "".join(f"<p>{with_labels(tr(text), labels)}</p>" for text in paragraphs)
        return f"{self._in_short(labels)}<h3>{tr('Details')}</h3>{details}"

    def _in_short(self, labels) -> str:
        """What a tool does, needs and gives, and what comes next; the rest is for who reads on."""
        parameters = parameters_of(self.TOOL)
        kinds = (RasterInput, RasterInputs, TableInput, FileInput)
        needs = [p for p in parameters if isinstance(p, kinds) and not p.optional]
        gives = [p for p in parameters if isinstance(p, Output) and not p.optional]
        parts = [f"<p>{with_labels(tr(self.TOOL.summary()), labels)}</p>"]
        for title, listed in ((tr("You need"), needs), (tr("You get"), gives)):
            if listed:
                lines = (f"<li><b>{tr(p.label)}</b>: {with_labels(tr(p.help), labels)}</li>" for p in listed)
                parts.append(f"<h3>{title}</h3><ul>{''.join(lines)}</ul>")
        parts.append(f"<p>{tr(self.TOOL.place_in_chain())}</p>")
        return "".join(parts)

    def helpUrl(self):
        return help_url(self.TOOL.id)

    def canExecute(self):
        return can_execute(self.TOOL.packages)

    def initAlgorithm(self, config=None):
        for parameter in parameters_of(self.TOOL):
            self.addParameter(definition_of(parameter, tr))
        for name, number in self.TOOL.numbers.items():
            kind = QgsProcessingOutputString if number.text else QgsProcessingOutputNumber
            self.addOutput(kind(name, tr(number.label)))

    # One run --------------------------------------------------------------------

    @of_qgis
    def checkParameterValues(self, parameters, context):
        # Not QGIS's own check: it opens every layer, refuses files with several variables (HDF, some NetCDF), and says
        # no more than that a value is incorrect.
        problem = problem_of(self, without_nulls(parameters), context)
        return (True, "") if problem is None else (False, problem.text(self._shown_labels()))

    @of_qgis
    def prepareAlgorithm(self, parameters, context, feedback):
        # On the main thread: here layers of the project may be touched.
        step_begins(self.title())
        parameters = without_nulls(parameters)
        self._refused = None
        try:
            # Models, scripts and qgis_process do not ask canExecute().
            packages.require(self.TOOL.packages, self.title())
            self._values = {
                parameter.name: input_value(self, parameter, parameters, context)
                for parameter in parameters_of(self.TOOL)
                if not isinstance(parameter, Output)
            }
            self._remarks = remarks_on_layers(self.TOOL, parameters, context)
            self._layer_names = layer_names(context)
            self._loaded = loaded_files(context)
        except AgriDroughtError as error:
            self._refused = error  # scripts would only hear of "errors" from here
        return True

    @of_qgis
    def processAlgorithm(self, parameters, context, feedback):
        parameters = without_nulls(parameters)
        try:
            if self._refused:
                raise self._refused
            given_as = given_values(self._values)
            outputs = {
                parameter.name: output_value(self, parameter, parameters, context)
                for parameter in parameters_of(self.TOOL)
                if isinstance(parameter, Output)
            }
            job = self._job(feedback)
            step = next_step(self.TOOL, {**self._values, **outputs}, parameters, job)
            if step is not None:
                outputs = step.places(outputs)
            require_not_loaded(outputs, self._loaded, feedback)
            values = {**self._values, **outputs}
            for remark in self._remarks:
                job.tell.warn(remark.template, **remark.fields)

            def work() -> Outcome:
                writer = self._table_writer(parameters, context)
                return run_tool(self.TOOL.from_values(values), job, write_table=writer, given_as=given_as)

            outcome = work() if step is None else step.outcome(work, values)
            if step is not None and step.was_taken:
                load_tables(outcome, parameters, context)
        except AgriDroughtError as error:
            raise QgsProcessingException(error.message.text(self._shown_labels())) from error
        finally:
            keep_proj_context()
        unwanted = {one.name: None for one in parameters_of(self.TOOL) if isinstance(one, TableOutput)}
        results = {**outcome.numbers, **unwanted, **outcome.tables, **outcome.files}
        folders = [one for one in parameters_of(self.TOOL) if isinstance(one, FolderOutput)]
        results |= {one.name: outputs[one.name] for one in folders}
        self._dress(outcome, context, feedback)
        self._tell_outcome(outcome, feedback)
        return results

    def _dress(self, outcome, context, feedback) -> None:
        """Look, name and group of the layers that QGIS will load, and the look beside each file."""
        made = {name: path for name, path in {**outcome.files, **outcome.tables}.items() if path}
        loaded = [path for path in made.values() if context.willLoadLayerOnCompletion(path)]
        of, source = self._source() if loaded else ("", "")
        kept = set()  # a raster and a layer of one stem share a file for styles: the raster, which comes first, has it
        for name, path in made.items():
            style = self.STYLES.get(name)
            if result_layers.can_keep_style(path, style) and result_layers.style_file(path) not in kept:
                kept.add(result_layers.style_file(path))
                problem = result_layers.keep_style(path, style)
                if problem:
                    feedback.pushWarning(tr("The style beside {} could not be written: {}").format(path, problem))
            if path not in loaded:
                continue
            result_layers.style_on_load(context, path, style, grouped=len(loaded) > 1)
            details = context.layerToLoadOnCompletionDetails(path)
            own = str(self._values.get("NAME") or "") if name == "OUTPUT" else ""
            variable = variable_of(path) if name == "OUTPUT" else ""
            # A file that somebody named keeps its name; Processing calls temporary ones by their parameters.
            origin = self._origin() if not source and Path(path).stem == name else ""
            label = (variable if origin else "") or details.name or name
            details.name = own or result_layers.title_of(label, variable=variable, of=of, source=source or origin)
            details.forceName = bool(own or source or origin)  # else QGIS takes the file's name
            if len(loaded) > 1:
                details.groupName = result_layers.group_title(self.TOOL.title, source)

    def _source(self) -> tuple[str, str]:
        """Variable of the first raster of a run, and the name of what that comes from; empty without one."""
        for parameter in parameters_of(self.TOOL):
            tells = isinstance(parameter, (RasterInput, RasterInputs)) and parameter.name not in _NO_SOURCE
            value = self._values.get(parameter.name) if tells else None
            path = value[0] if isinstance(value, tuple) and value else value
            if isinstance(path, str) and path and not getattr(parameter, "files", False):
                return self._source_of(path)
        return "", ""

    def _origin(self) -> str:
        """The folder or the file that a stack is built from, in a word; empty for other tools."""
        for parameter in parameters_of(self.TOOL):
            value = self._values.get(parameter.name)
            if isinstance(parameter, FolderInput) and value:
                return Path(str(value)).name
            if isinstance(parameter, RasterInputs) and parameter.files and value:
                first = Path(str(value[0]))
                return first.stem if len(value) == 1 and first.is_file() else first.parent.name
        return ""

    def _source_of(self, path: str) -> tuple[str, str]:
        try:
            with RasterFile(path) as raster:
                tags = dict(raster.tags)
        except AgriDroughtError:  # what a tool reads in a way of its own has no name here
            return "", ""
        return tags.get("variable", ""), result_layers.source_name(path, tags, self._layer_names)

    def _labels(self) -> dict[str, str]:
        return {name: tr(label) for name, label in labels_of(self.TOOL).items()}

    def _shown_labels(self) -> dict[str, str]:
        """Labels where a person sees a dialog; scripts and the command line know parameters by their names."""
        return self._labels() if QgsApplication.platform() == "desktop" else {}

    def _job(self, feedback) -> Job:
        labels = self._shown_labels()

        def info(message: Message) -> None:
            feedback.pushInfo(message.text(labels))

        def warn(message: Message) -> None:
            feedback.pushWarning(message.text(labels))

        tell = Tell(info, warn)
        stop = stop_of_process()
        return Job(
            **settings.limits(feedback.pushWarning),
            report=lambda share: feedback.setProgress(100.0 * share),
            cancelled=lambda: stop() or feedback.isCanceled(),
            info=tell.info,
            warn=tell.warn,
        )

    def _table_writer(self, parameters, context):
        def write(output: TableOutput, target, table, stage):
            return write_table(output, table, SinkPlace(self, output, parameters, context), stage)

        return write

    def _tell_outcome(self, outcome, feedback) -> None:
        """Numbers with their labels, then what was left out: the end of every log."""
        for name, value in outcome.numbers.items():
            if isinstance(value, float) and math.isnan(value):
                continue  # there is nothing to tell
            feedback.pushInfo(f"{tr(self.TOOL.numbers[name].label)}: {_shown(self.TOOL.numbers[name], value)}")
        lines = used_and_left_out(outcome.left_out)
        feedback.pushInfo(tr("Used and left out:") if lines else tr("Used and left out: all was used."))
        for line in lines:
            feedback.pushInfo(f"  {line}")


def _shown(number: Number, value) -> str:
    """A number as a person writes it."""
    if number.text or isinstance(value, (int, str)):
        return str(value)
    return f"{value:.1%}" if number.percent else f"{value:.4g}"

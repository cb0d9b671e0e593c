"""A chain of the Toolbox: a shipped model with a name for people, words for the search, and a first look at inputs."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingOutputLayerDefinition,
    QgsRasterLayer,
)

from ..core.data.stack.time_stack import TimeStack
from ..core.engine.chain_steps import ChainSteps
from ..core.run.errors import AgriDroughtError
from ..ui.language import of_qgis, tr
from ..ui.result_layers import group_title
from ..ui.search_words import words_of
from .look_ahead import LookAhead
from .running_chain import RunningChain, is_temporary

# Names, and inputs that must be dated stacks with the years that the steps behind them need.
NAMES = {
    "sensorchain": "One long record from three sensors",
    "moisturechain": "From coarse to fine soil moisture",
    "droughtanalysis": "Drought analysis of a record, with report",
    "monthlydrought": "From coarse soil moisture to drought maps, with report",
    "monthlyupdate": "Append the new month: index, drought map and report",
    "cropmoisture": "Daily soil moisture of a crop, from stations",
}
_DATED = {
    "sensorchain": ("amsre", "smos", "amsr2"),
    "moisturechain": ("sm", "lst"),
    "droughtanalysis": ("sm", "flags"),
    "monthlydrought": ("sm", "lst"),
    "monthlyupdate": ("sm",),
}
_LONG = {"droughtanalysis": "sm", "monthlydrought": "sm"}
YEARS = 10  # that an index needs, for each calendar month


def _stays(path: str) -> bool:
    """Whether the place of an output is a file or folder that outlives the process."""
    given = path != QgsProcessing.TEMPORARY_OUTPUT and not is_temporary(path)
    return given and Path(path).is_absolute() and Path(path).parent.is_dir()


def _close(steps: ChainSteps, done: bool, context, feedback) -> None:
    """Remove the kept steps of a chain that is done; say where those of another are."""
    if done:  # layers that the steps have opened in the folder would write into it at the end
        store = context.temporaryLayerStore()
        store.removeMapLayers([one for one in store.mapLayers().values() if str(steps.folder) in one.source()])
    kept = steps.close(done)
    if kept:
        feedback.pushInfo(
            tr(
                "{} finished step(s) are kept in {}: the chain goes on from there when it is run again with the"
                " same inputs and outputs. “Leftovers of killed runs” removes them."
            ).format(kept, steps.folder)
        )


class Chain(QgsProcessingModelAlgorithm):
    """A model that the provider ships."""

    def createInstance(self):
        chain = Chain()
        chain.loadVariant(self.toVariant())
        chain.setProvider(self.provider())
        chain.setSourceFilePath(self.sourceFilePath())
        chain.translate()
        return chain

    def translate(self) -> None:
        """Put labels and help into the language of QGIS; a model file has them in English."""
        for definition in self.parameterDefinitions():
            definition.setDescription(tr(definition.description()))
            widget = definition.metadata().get("widget_wrapper", {})
            if "labels" in widget:
                labels = {word: tr(label) for word, label in widget["labels"].items()}
                definition.setMetadata({"widget_wrapper": {**widget, "labels": labels}})
        self.setHelpContent({name: tr(str(text)) for name, text in self.helpContent().items()})

    def displayName(self):
        return tr(NAMES.get(self.name(), self.name()))

    def group(self):
        return tr("9 Chains")

    def tags(self):
        return words_of(self.name())

    def shortDescription(self):
        return tr(self.helpContent().get("SHORT_DESCRIPTION", ""))

    def helpUrl(self):
        return ""

    @of_qgis
    def checkParameterValues(self, parameters, context):
        """Look at every stack before the first step: hours later a short record would undo all that was done."""
        able, why = super().checkParameterValues(parameters, context)
        if not able:
            return able, why
        for name in _DATED.get(self.name(), ()):
            problem = self._problem_of(name, parameters, context)
            if problem:
                return False, f"{self.parameterDefinition(name).description()}: {problem}"
        return True, ""

    def _problem_of(self, name: str, parameters, context) -> str:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
            return ""  # an optional one that is not given
        try:
            with TimeStack(layer.source()) as stack:
                years = len({day.year for day, band in zip(stack.axis.dates, stack.bands, strict=True) if band})
        except AgriDroughtError as error:
            return str(error)
        if _LONG.get(self.name()) != name:
            return ""
        if years < YEARS:
            return tr(
                "the record has {} years; the drought index needs at least {} for each calendar month. The chain would "
                "stop after its first steps. Give a longer record, or run only the steps before the index."
            ).format(years, YEARS)
        return ""

    @of_qgis
    def prepareAlgorithm(self, parameters, context, feedback):
        # On the main thread: here layers of the project may be asked for.
        self._folder = tempfile.TemporaryDirectory(prefix="agridrought-")
        self._ahead, self._refused = None, ""
        try:
            self._ahead = LookAhead(self, parameters, context, self._folder.name)
        except AgriDroughtError as error:
            self._refused = error.message.text({})  # scripts would only hear of "errors" from here
        return super().prepareAlgorithm(parameters, context, feedback)

    @of_qgis
    def processAlgorithm(self, parameters, context, feedback):
        if self._refused:
            raise QgsProcessingException(self._refused)
        with self._folder:
            feedback.setProgressText(tr("Looking at all inputs before the first step"))
            seconds = self._ahead.check(feedback)
        outputs = self._outputs(parameters)
        kept = [path for path in outputs if _stays(path)]
        steps, done = ChainSteps.beside(kept, self.name()) if kept else None, False
        try:
            with RunningChain(feedback, len(self.childAlgorithms()), seconds, steps, outputs) as running:
                results = super().processAlgorithm(parameters, context, running)
            done = not feedback.isCanceled()
        finally:
            if steps is not None:
                _close(steps, done, context, feedback)
        title = group_title(NAMES.get(self.name(), self.name()), self._source(parameters, context))
        for path in context.layersToLoadOnCompletion():
            context.layerToLoadOnCompletionDetails(path).groupName = title
        return results

    def _outputs(self, parameters) -> set[str]:
        """The places that were given for outputs, as texts."""
        found = set()
        for definition in self.parameterDefinitions():
            value = parameters.get(definition.name()) if definition.isDestination() else None
            if isinstance(value, QgsProcessingOutputLayerDefinition):
                value = value.sink.staticValue()
            if isinstance(value, str) and value:
                found.add(value)
        return found

    def _source(self, parameters, context) -> str:
        first = next(iter(_DATED.get(self.name(), ())), "")
        value = parameters.get(first)
        return Path(value).stem if isinstance(value, str) and Path(value).exists() else ""

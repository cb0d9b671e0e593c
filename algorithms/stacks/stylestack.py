"""The algorithm `agridrought:stylestack`: look, dates and legend of a file that the plugin wrote, once more."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterRasterLayer,
    QgsProject,
)

from ...core.data.raster import RasterFile
from ...core.interface.outputs import OUTPUT_TAG
from ...core.run import packages, provenance
from ...core.run.errors import AgriDroughtError
from ...ui import result_layers
from ...ui.language import of_qgis, tr
from ...ui.layer_dates import finish_layer, is_stack
from ...ui.styles import apply_style
from ..adapter import LayerAlgorithm
from ..layer_values import layer_source

ROOT = Path(__file__).resolve().parent.parent.parent


class StyleStackAlgorithm(LayerAlgorithm):
    """Works on a layer of the project, so on the main thread; it has no declaration, since nothing is computed."""

    NAME = "stylestack"
    TITLE = "Style a stack"
    GROUP = "stacks"
    TAGS = (
        "style", "symbology", "legend", "colours", "colors", "dates", "temporal controller", "animation", "qml",
        "restore", "图例", "样式", "动画",
    )  # fmt: skip
    SHORT = "Gives a file of this plugin its colours, legend and dates again."
    HELP = """
    Every result carries in its tags which tool made it and which of the tool's outputs it is. This tool reads them and
    gives the layer the look that it had when it was made: the colours and words of its legend, the dates of its bands
    for the Temporal Controller, and the latest date that has values. A stack of another origin gets its dates and the
    colours of its quantity.

    The look is also written into a .qml file beside the raster, unless KEEP is off: QGIS reads it whenever the file is
    opened. Use the tool for files that were copied without their .qml, or when colours were changed by hand and the
    usual ones are wanted back.
    """
    NEIGHBOURS = "Comes after: any tool that writes a raster."

    def initAlgorithm(self, config=None):
        layer = QgsProcessingParameterRasterLayer("INPUT", tr("Stack or raster"))
        layer.setHelp(tr("A raster that a tool of this plugin wrote, or any dated stack."))
        keep = QgsProcessingParameterBoolean("KEEP", tr("Keep the look beside the file"), True)
        keep.setHelp(tr("Write a .qml file, which QGIS reads when it opens the raster."))
        self.addParameter(layer)
        self.addParameter(keep)
        self.addOutput(QgsProcessingOutputString("STYLE", tr("Style that was given")))

    @of_qgis
    def processAlgorithm(self, parameters, context, feedback):
        try:
            # Models, scripts and qgis_process do not ask canExecute().
            packages.require(self.PACKAGES, self.title())
        except AgriDroughtError as error:
            raise QgsProcessingException(str(error)) from error
        layer = self.parameterAsRasterLayer(parameters, "INPUT", context)
        if layer is None:
            raise QgsProcessingException(tr("INPUT is not a raster that can be read."))
        try:
            path = layer_source(layer)
            style, known = style_of(path)
            if not known and not is_stack(layer):
                raise QgsProcessingException(
                    tr(
                        "{} was not written by this plugin and has no dates, so there is no style for it. Make a stack "
                        "of it with “Build time stack”."
                    ).format(path)
                )
            apply_style(layer, style)
        except AgriDroughtError as error:
            raise QgsProcessingException(str(error)) from error
        project = context.project()
        if project is not None and project.mapLayer(layer.id()):
            finish_layer(layer, project)
            if project is QgsProject.instance():
                layer.emitStyleChanged()
        if self.parameterAsBoolean(parameters, "KEEP", context) and Path(path).is_file():
            problem = result_layers.keep_style(path, style)
            if problem:
                feedback.pushWarning(tr("The style beside {} could not be written: {}").format(path, problem))
        return {"STYLE": style or "plain"}


def style_of(path: str) -> tuple[str | None, bool]:
    """The style of a raster by what made it, and whether this plugin did.

    Files of early versions do not tell which output they are: their variable does.
    """
    from ..provider import ALGORITHMS

    with RasterFile(path) as raster:
        tags = dict(raster.tags)
    history = provenance.read(tags)
    if not history:
        return None, False
    styles = {kind().name(): getattr(kind, "STYLES", {}) for kind in ALGORITHMS}
    last = str(history[-1].get("tool", "")).partition(":")[2]
    output = tags.get(OUTPUT_TAG)
    if output is None:
        variable = tags.get("variable", "")
        endings = {"_flags": "FLAGS", "_uncertainty": "UNCERTAINTY", "_source": "SOURCE", "_variance": "VARIANCE"}
        output = next((name for ending, name in endings.items() if variable.endswith(ending)), "OUTPUT")
    return styles.get(last, {}).get(output), True

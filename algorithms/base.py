"""What all tools share: texts, packages, parameters to plain values, errors, styled outputs."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterMultipleLayers,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..core.data.raster import gdal_cache
from ..core.data.table.attribute_table import AttributeTable
from ..core.engine.engine import CACHE_SHARE
from ..core.interface.runner import given_values
from ..core.run import packages
from ..core.run.errors import AgriDroughtError
from ..core.run.job import Job
from ..core.run.provenance import Provenance
from ..ui import settings
from ..ui.result_layers import keep_style, style_on_load
from . import interrupts
from .values import file_outputs, layer_sources, plain_value, write_table

ROOT = Path(__file__).resolve().parent.parent
MEASURES = ("RMSE", "AUC")  # names of outputs that are words of the field, too
GROUPS = {
    "stacks": "1 Time stacks",
    "moisture": "2 Soil moisture",
    "crop": "3 Crop soil moisture",
    "drought": "4 Drought",
    "evaluation": "5 Evaluation",
}


def tr(text: str) -> str:
    return QCoreApplication.translate("AgriDrought", text)


class AgriDroughtAlgorithm(QgsProcessingAlgorithm):
    """A tool.

    A subclass sets the class attributes below, declares its parameters in
    `initAlgorithm` and computes in `compute`, which gets plain Python values and
    returns the numbers and texts of the outputs; rasters are added here.
    """

    ID = ""
    NAME = ""
    GROUP = ""
    TAGS = ""
    SHORT = ""
    HELP = ""
    NEIGHBOURS = ""  # "Comes after …; comes before …"
    PACKAGES = ("numpy", "rasterio", "joblib")
    STYLES: dict = {}  # output name → style of ui/styles.py, of a layer one of ui/vector_styles.py

    def compute(self, values: SimpleNamespace, job: Job, provenance: Provenance) -> dict:
        """Do the work; ``values`` has an attribute for each parameter, by its name."""
        raise NotImplementedError

    # What QGIS asks -------------------------------------------------------------

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.ID

    def displayName(self):
        return tr(self.NAME)

    def group(self):
        return tr(GROUPS[self.GROUP])

    def groupId(self):
        return self.GROUP

    def tags(self):
        return [tr(tag.strip()) for tag in self.TAGS.split(",")]

    def icon(self):
        return QIcon(str(ROOT / "icon.svg"))

    def svgIconPath(self):
        return str(ROOT / "icon.svg")

    def shortDescription(self):
        return tr(self.SHORT)

    def shortHelpString(self):
        paragraphs = [self.SHORT, *self.HELP.strip().split("\n\n"), self.NEIGHBOURS]
        return "".join(f"<p>{self._with_labels(tr(' '.join(text.split())))}</p>" for text in paragraphs)

    def _with_labels(self, text: str) -> str:
        """A text for the dialog, which shows a parameter's label where pages and scripts have its name."""
        labels = {d.name(): tr("“{}”").format(d.description()) for d in self.parameterDefinitions()}
        outputs = {d.name(): d.description() for d in self.outputDefinitions()}
        labels |= {name: label for name, label in outputs.items() if name not in labels and name not in MEASURES}
        return re.sub(r"\b[A-Z][A-Z_0-9]{2,}\b", lambda found: labels.get(found[0], found[0]), text)

    def helpUrl(self):
        return (ROOT / "docs" / "tools" / f"{self.ID}.md").as_uri()

    def canExecute(self):
        absent = packages.missing(self.PACKAGES)
        if not absent:
            return True, ""
        return False, tr("Missing Python packages: {}. Install {}").format(
            ", ".join(absent), packages.install_command(absent)
        )

    # One run --------------------------------------------------------------------

    def checkParameterValues(self, parameters, context):
        # QGIS would only say "incorrect parameter value" of a list with a file that is not there.
        for definition in self.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterMultipleLayers):
                for path in layer_sources(parameters.get(definition.name()), context):
                    if ":" not in path[2:] and not path.startswith("/vsi") and not Path(path).exists():
                        return False, tr("{}: {} does not exist.").format(definition.description(), path)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):
        # On the main thread: here layers of the project may be touched.
        self._refused = None
        try:
            # Models, scripts and qgis_process do not ask canExecute().
            packages.require(self.PACKAGES, self.displayName())
            self._values = SimpleNamespace(
                **{
                    definition.name(): plain_value(self, definition, parameters, context)
                    for definition in self.parameterDefinitions()
                    if not definition.isDestination()
                }
            )
        except AgriDroughtError as error:
            self._refused = error  # scripts would only hear of "errors" from here
        return True

    def processAlgorithm(self, parameters, context, feedback):
        try:
            if self._refused:
                raise self._refused
            values = self._values
            outputs = file_outputs(self, parameters, context)
        except AgriDroughtError as error:
            raise QgsProcessingException(str(error)) from error
        given = given_values(vars(values))
        for name, path in outputs.items():
            setattr(values, name, path)
        stop = interrupts.heard() if QgsApplication.platform() == "qgis_process" else lambda: False
        job = Job(
            **settings.limits(feedback.pushWarning),
            report=lambda share: feedback.setProgress(100.0 * share),
            cancelled=lambda: stop() or feedback.isCanceled(),
            info=feedback.pushInfo,
            warn=feedback.pushWarning,
        )
        try:
            # Also for what is read and written between the passes over windows; GDAL's default is 5 % of the machine.
            with gdal_cache(job.memory * CACHE_SHARE):
                results = self.compute(values, job, Provenance(f"agridrought:{self.ID}", given))
            for name, value in results.items():
                if isinstance(value, AttributeTable):
                    results[name] = write_table(self, name, value, parameters, context)
                    if results[name]:  # an optional one may not be wanted
                        style_on_load(context, results[name], self.STYLES.get(name))
        except AgriDroughtError as error:
            raise QgsProcessingException(str(error)) from error
        for name, path in outputs.items():
            if path and Path(path).exists():
                results[name] = path
                if Path(path).suffix.lower() in (".tif", ".tiff", ".vrt"):
                    keep_style(path, self.STYLES.get(name))
                style_on_load(context, path, self.STYLES.get(name))
        for name, value in results.items():
            if isinstance(value, float):
                feedback.pushInfo(f"{name} = {value:.6g}")
        return results

"""The chain from files to a drought map as steps, and which of their results a project holds already."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsProject, QgsRasterLayer

from ..core.data.raster import RasterFile
from ..core.data.stack.time_stack import TimeStack
from ..core.interface.outputs import OUTPUT_TAG
from ..core.run import provenance
from ..core.run.errors import AgriDroughtError
from ..core.run.language import later

STACK = ("buildstack", "OUTPUT")
# Tools that change how soil moisture lies in space or time, not what it is.
_STILL_STACKS = {"buildstack", "aggregatestack", "alignstack", "harmonise"}


@dataclass(frozen=True)
class Step:
    """A step of the chain.

    Parameters
    ----------
    tool, title, needs, gives
        Id of the tool, and the words of the panel.
    inputs
        Results that the dialog is opened with: parameter → results ``(tool, output)``, the most wanted first.
    """

    tool: str
    title: str
    needs: str
    gives: str
    inputs: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


_FIT = ("ssi", "FIT")
_FILLED, _FINE = ("gapfill", "OUTPUT"), ("downscale", "OUTPUT")
_FLAGS, _INDEX, _CLASSES = ("gapfill", "FLAGS"), ("ssi", "OUTPUT"), ("classify", "OUTPUT")

CHAIN = (
    Step(
        "buildstack",
        later("Build time stack"),
        later("Files of a product, as they were downloaded: one per date, or one for all."),
        later("One dated raster, which plays in the Temporal Controller."),
    ),
    Step(
        "gapfill",
        later("Fill gaps"),
        later("A stack of soil moisture. Leave this step out when it has no gaps."),
        later("A stack without gaps, and flags that tell what was filled and how."),
        (("INPUT", (STACK,)),),
    ),
    Step(
        "ssi",
        later("Drought index (SSI)"),
        later("Soil moisture (or rain) of at least ten years."),
        later("How unusual each date is for its place and season: −1 and less is drought."),
        (("INPUT", (_FINE, _FILLED, STACK)), ("FLAGS", (_FLAGS,))),
    ),
    Step(
        "classify",
        later("Drought classes"),
        later("The index."),
        later("The drought map: none, mild, moderate, severe, extreme."),
        (("INPUT", (_INDEX,)),),
    ),
    Step(
        "droughtarea",
        later("Area of drought"),
        later("The index, and provinces or basins if you have them."),
        later("Tables of the area in each class, by date, year and zone."),
        (("INPUT", (_INDEX,)),),
    ),
    Step(
        "trend",
        later("Trend"),
        later("The index."),
        later("A map of where it is getting drier or wetter, and whether that is significant."),
        (("INPUT", (_INDEX,)),),
    ),
    Step(
        "droughtreport",
        later("Drought report"),
        later("The index, and the soil moisture that it was made of."),
        later("One page with maps, tables and sentences, to hand on."),
        (("INPUT", (_INDEX,)), ("SM", (_FINE, _FILLED, STACK))),
    ),
    Step(
        "mapseries",
        later("Maps to print, and animation"),
        later("The drought classes, or the index."),
        later("A page for each month as PDF, a print layout for agency and logo, and a GIF that plays."),
        (("INPUT", (_CLASSES, _INDEX)),),
    ),
)
FINER = (
    Step(
        "tvdi",
        later("Dryness from temperature and vegetation (TVDI)"),
        later("Land surface temperature, and NDVI or another measure of vegetation."),
        later("A fine covariate that tells dry from wet."),
    ),
    Step(
        "traindownscaler",
        later("Train downscaler"),
        later("Filled soil moisture, and finer covariates: TVDI, temperature, height …"),
        later("A model, and a report that tells how far it can be trusted."),
        (("SM", (_FILLED, STACK)), ("FLAGS", (_FLAGS,))),
    ),
    Step(
        "downscale",
        later("Downscale"),
        later("The model, and the same covariates."),
        later("Fine soil moisture; go on with the drought index."),
        (("SM", (_FILLED, STACK)),),
    ),
)
EACH_MONTH = (
    Step(
        "monthlyupdate",
        later("The new month"),
        later("The stack until last month, the new files, and the fitted distributions of step 3."),
        later("The stack with the new month, index, drought map, report and maps to print, in one run."),
        (("sm", (STACK,)), ("fit", (_FIT,))),
    ),
)


def result_of(path: str) -> tuple[str, str] | None:
    """Which output of which tool a raster is; any dated soil moisture counts as a stack. None for other files."""
    try:
        with RasterFile(path) as raster:
            tags = dict(raster.tags)
        history = provenance.read(tags)
        tool = str(history[-1].get("tool", "")).partition(":")[2] if history else ""
        if tool and tool not in _STILL_STACKS:
            return tool, tags.get(OUTPUT_TAG, "OUTPUT")
        if tool and tags.get(OUTPUT_TAG, "OUTPUT") != "OUTPUT":
            return tool, tags[OUTPUT_TAG]
        with TimeStack(path) as stack:
            return STACK if stack.is_volumetric_unit or not history or tool in _STILL_STACKS else None
    except AgriDroughtError:
        return None


class Results:
    """The results that a project holds; each file is looked at once."""

    def __init__(self, project: QgsProject):
        self._project = project
        self._known: dict[str, tuple[str, str] | None] = {}

    def find(self) -> dict[tuple[str, str], QgsRasterLayer]:
        """The newest layer of each result; a stack of soil moisture before other stacks."""
        found: dict[tuple[str, str], QgsRasterLayer] = {}
        for layer in self._project.mapLayers().values():
            if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
                continue
            source = layer.source()
            if source not in self._known:
                self._known[source] = result_of(source)
            result = self._known[source]
            if result is not None and (result not in found or _rank(layer) >= _rank(found[result])):
                found[result] = layer
        return found


def _rank(layer: QgsRasterLayer) -> int:
    """Soil moisture before temperature, rain and the rest."""
    try:
        with TimeStack(layer.source()) as stack:
            return int(stack.is_volumetric_unit)
    except AgriDroughtError:
        return 0


def parameters_for(step: Step, found) -> dict[str, str]:
    """Layers to open a tool with: id of the layer by name of the parameter."""
    given: dict[str, str] = {}
    chosen = None
    for name, wanted in step.inputs:
        result = next((one for one in wanted if one in found), None)
        if result is None:
            continue
        # Flags belong to the filled stack; to a fine or another one they do not.
        if result == _FLAGS and chosen not in (None, _FILLED):
            continue
        given[name] = found[result].id()
        chosen = chosen or result
    return given

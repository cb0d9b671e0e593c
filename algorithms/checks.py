"""What a dialog or a script hears before a run starts: each value that cannot work, in our own words.

QGIS would only say “Incorrect parameter value” or “Could not load source layer”, or quietly take the default for a
text where a number is needed. Nothing here takes longer than a look at the first bytes of a file.
"""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsProcessing, QgsProcessingOutputLayerDefinition, QgsProperty, QgsRasterLayer

from ..core.data.file_kinds import obstacle
from ..core.interface import declaration as d
from ..core.interface.opening import check_value
from ..core.run.errors import AgriDroughtError, InputError, OutputError, ParameterError
from ..core.run.language import say
from ..core.run.messages import Message
from ..ui.language import tr
from .layer_values import RASTER_ENDINGS, input_value, layer_sources, local_file
from .tables import is_there, require_source, require_table_place

_LAYERS = (d.RasterInput, d.RasterInputs, d.ZonesInput, d.TableInput)


def problem_of(algorithm, parameters, context) -> Message | None:
    """The first value that cannot work; None when all may."""
    try:
        for parameter in d.parameters_of(algorithm.TOOL):
            _check(algorithm, parameter, parameters, context)
    except AgriDroughtError as error:
        return error.message
    return None


def _check(algorithm, parameter, parameters, context) -> None:
    given = parameters.get(parameter.name)
    definition = algorithm.parameterDefinition(parameter.name)
    if given is None and (parameter.optional or definition.defaultValue() is not None):
        return
    if given is None or (given in ("", []) and not parameter.optional and isinstance(parameter, (*_LAYERS, d.Output))):
        raise ParameterError("{name} is not given.", name=parameter.name)
    if isinstance(given, QgsProperty):
        return  # an expression has its value only in the run
    if isinstance(parameter, d.Output):
        _check_place(parameter, given, parameters, context)
    elif isinstance(parameter, d.TableInput):
        require_source(algorithm, parameter, parameters, context)
        return
    elif isinstance(parameter, _LAYERS):
        _check_files(parameter, given, context)
        if isinstance(parameter, d.RasterInput):
            input_value(algorithm, parameter, parameters, context)
        return
    else:
        value = input_value(algorithm, parameter, parameters, context)
        if d.is_given(value):
            check_value(parameter, value)
        if isinstance(parameter, (d.FileInput, d.FolderInput, d.DayInput, d.NumberInput, d.ChoiceInput)):
            return
    if not definition.checkValueIsAcceptable(given, context):
        raise ParameterError("{name} cannot be “{given}”. It is: {help}", name=parameter.name, given=given,
                             help=say(parameter.help))  # fmt: skip


def _check_files(parameter, given, context) -> None:
    """Files that are there, or should be, must not surely be something else."""
    wanted = "file" if isinstance(parameter, d.ZonesInput) or getattr(parameter, "files", False) else "raster"
    texts = layer_sources(given, context) if isinstance(parameter, d.RasterInputs) else [given]
    for text in texts:
        path = local_file(text)
        found = obstacle(path, wanted) if path is not None else None
        if found is not None:
            raise InputError("{name}: " + say(found.template), name=parameter.name, **found.fields)


def _check_place(parameter, given, parameters, context) -> None:
    if isinstance(given, QgsProcessingOutputLayerDefinition):
        given = given.sink.staticValue() if given.sink.propertyType() == QgsProperty.Type.StaticProperty else ""
    if not isinstance(given, str):
        raise ParameterError("{name} is {given}; it is the name of a file.", name=parameter.name, given=given)
    if "\0" in given:
        raise OutputError("{name}: the name of an output holds the character NUL. Choose another name.",
                          name=parameter.name)  # fmt: skip
    if given in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return
    if isinstance(parameter, d.RasterOutput) and Path(given).suffix.lower() not in RASTER_ENDINGS:
        raise OutputError(
            "{name}: {path} is no GeoTIFF. Outputs are written as GeoTIFF; give the file a name that ends with .tif (or"
            " with .vrt, for a GeoTIFF per year).",
            name=parameter.name, path=given,
        )  # fmt: skip
    if isinstance(parameter, d.TableOutput):
        require_table_place(parameter, parameters, context)


def loaded_files(context) -> dict[Path, tuple[str, bool]]:
    """File → name of the layer of the project that shows it, and whether it is a raster."""
    project = context.project()
    found: dict[Path, tuple[str, bool]] = {}
    for layer in project.mapLayers().values() if project is not None else []:
        path = local_file(layer.source())
        if path is not None and is_there(path):
            found[Path(path).resolve()] = layer.name(), isinstance(layer, QgsRasterLayer)
    return found


def require_not_loaded(outputs, loaded, feedback) -> None:
    """A target that a layer of the project shows is found before the work.

    A vector file would be exchanged under an open database, and Windows lets no open file be replaced: both are
    refused. Elsewhere a raster can be replaced; the map shows the old one until the layer is loaded again.

    Raises
    ------
    OutputError
        Names the layer.
    """
    for name, target in outputs.items():
        path = Path(target).resolve() if isinstance(target, str) and local_file(target) else None
        if path not in loaded:
            continue
        layer, is_raster = loaded[path]
        if is_raster and sys.platform != "win32":
            feedback.pushWarning(
                tr("{}: {} is shown by the layer “{}”. It will be replaced; load the layer again to see it.").format(
                    name, path, layer
                )
            )
            continue
        raise OutputError(
            "{name}: {path} is open as the layer “{layer}”. Remove the layer from the project, or choose another name.",
            name=name, path=path, layer=layer,
        )  # fmt: skip

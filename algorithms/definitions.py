"""From the parameters of a declaration to those of QGIS Processing."""

from __future__ import annotations

from functools import singledispatch

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.interface import declaration as d

_SOURCE = QgsProcessing.SourceType
_LAYERS = {
    "table": _SOURCE.TypeVector,
    "points": _SOURCE.TypeVectorPoint,
    "lines": _SOURCE.TypeVectorLine,
    "polygons": _SOURCE.TypeVectorPolygon,
}


# By name, since it needs the windows of Processing, which a script or qgis_process does not have.
_CHOICE_WIDGET = f"{__package__.partition('.')[0]}.ui.choice_widget.ChoiceWidget"


def show_words(definition: QgsProcessingParameterEnum, labels: dict[str, str]) -> None:
    """Have the combo box of a choice show labels, while its values stay what scripts and models know."""
    definition.setMetadata({"widget_wrapper": {"class": _CHOICE_WIDGET, "labels": labels}})


class VirtualDestination(QgsProcessingParameterRasterDestination):
    """A raster destination whose temporary file is a virtual raster."""

    def defaultFileExtension(self):
        return "vrt"


def definition_of(parameter: d.Parameter, tr) -> QgsProcessingParameterDefinition:
    """The parameter as QGIS has it, with help and flags.

    tr
        Translates a text.
    """
    definition = _made(parameter, tr(parameter.label))
    if isinstance(parameter, d.ChoiceInput):
        show_words(definition, {word: tr(parameter.label_of(word)) for word in parameter.words})
    definition.setHelp(tr(parameter.help))
    if parameter.advanced:
        definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return definition


@singledispatch
def _made(parameter, label: str):
    raise TypeError(f"{parameter.name}: QGIS has no parameter for {type(parameter).__name__}")


@_made.register
def _(parameter: d.RasterInput, label):
    return QgsProcessingParameterRasterLayer(parameter.name, label, optional=parameter.optional)


@_made.register
def _(parameter: d.RasterInputs, label):
    return QgsProcessingParameterMultipleLayers(parameter.name, label, _SOURCE.TypeRaster, optional=parameter.optional)


@_made.register
def _(parameter: d.ZonesInput, label):
    kinds = [_SOURCE.TypeVectorPolygon, _SOURCE.TypeRaster]
    return QgsProcessingParameterMapLayer(parameter.name, label, None, parameter.optional, kinds)


@_made.register
def _(parameter: d.TableInput, label):
    kinds = [_LAYERS[parameter.kind]]
    return QgsProcessingParameterFeatureSource(parameter.name, label, kinds, optional=parameter.optional)


@_made.register
def _(parameter: d.FieldInput, label):
    return QgsProcessingParameterField(
        parameter.name, label, parameter.default or None, parameter.of.upper(), allowMultiple=parameter.many,
        optional=parameter.optional,
    )  # fmt: skip


@_made.register
def _(parameter: d.FileInput, label):
    file = QgsProcessingParameterFile.Behavior.File
    extension = parameter.extensions[0] if len(parameter.extensions) == 1 else ""
    made = QgsProcessingParameterFile(parameter.name, label, file, extension, optional=parameter.optional)
    if len(parameter.extensions) > 1:
        made.setFileFilter(" ".join(f"*.{one}" for one in parameter.extensions))
    return made


@_made.register
def _(parameter: d.FolderInput, label):
    kind = QgsProcessingParameterFile.Behavior.Folder
    return QgsProcessingParameterFile(parameter.name, label, kind, optional=parameter.optional)


@_made.register
def _(parameter: d.NumberInput, label):
    limits = {"minValue": parameter.low, "maxValue": parameter.high}
    limits = {key: value for key, value in limits.items() if value is not None}
    kinds = QgsProcessingParameterNumber.Type
    kind = kinds.Integer if parameter.whole else kinds.Double
    return QgsProcessingParameterNumber(parameter.name, label, kind, parameter.default, parameter.optional, **limits)


@_made.register
def _(parameter: d.ChoiceInput, label):
    return QgsProcessingParameterEnum(
        parameter.name, label, list(parameter.words), defaultValue=parameter.default, optional=parameter.optional,
        usesStaticStrings=True,
    )  # fmt: skip


@_made.register
def _(parameter: d.SwitchInput, label):
    return QgsProcessingParameterBoolean(parameter.name, label, parameter.default)


@_made.register
def _(parameter: d.TextInput, label):
    return QgsProcessingParameterString(parameter.name, label, parameter.default or None, optional=True)


@_made.register
def _(parameter: d.DayInput, label):
    kind = QgsProcessingParameterDateTime.Type.Date
    return QgsProcessingParameterDateTime(parameter.name, label, kind, optional=parameter.optional)


@_made.register
def _(parameter: d.ExtentInput, label):
    return QgsProcessingParameterExtent(parameter.name, label, optional=parameter.optional)


@_made.register
def _(parameter: d.CrsInput, label):
    return QgsProcessingParameterCrs(parameter.name, label, optional=parameter.optional)


@_made.register
def _(parameter: d.RasterOutput, label):
    kind = VirtualDestination if parameter.virtual else QgsProcessingParameterRasterDestination
    return kind(parameter.name, label, optional=parameter.optional, createByDefault=not parameter.optional)


@_made.register
def _(parameter: d.TableOutput, label):
    return QgsProcessingParameterFeatureSink(
        parameter.name, label, _LAYERS[parameter.kind], optional=parameter.optional,
        createByDefault=not parameter.optional,
    )  # fmt: skip


@_made.register
def _(parameter: d.FileOutput, label):
    return QgsProcessingParameterFileDestination(
        parameter.name, label, f"{parameter.words} (*.{parameter.extension})", optional=parameter.optional,
        createByDefault=not parameter.optional,
    )  # fmt: skip


@_made.register
def _(parameter: d.FolderOutput, label):
    return QgsProcessingParameterFolderDestination(parameter.name, label)

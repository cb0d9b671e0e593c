"""What a chain looks at before its first step: each step as a dry run, with stand-ins for what earlier steps will make.

A stand-in is a virtual raster on the grid and dates that the result will have, with values that are plausible for it.
Hours of work are not lost to a wrong period, a zone field that there is not, or a record that is too short for a step
near the end. A step whose inputs have no stand-in (a model that is still to be trained) is looked at when it runs.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis, QgsProcessingException

from ..core.data.stack.time_stack import TimeStack
from ..core.interface import declaration as d
from ..core.interface.runner import run_tool
from ..core.run.errors import AgriDroughtError, Cancelled, OutputError
from ..core.run.job import Job
from ..ui import settings
from ..ui.language import tr
from .layer_values import input_value

_KELVIN, _SHARE, _INDEX = (0.0, 1000.0, 0.0, 1.0), (0.0, 1.0, 0.0, 1.0), (0.0, 1.0, -3.0, 3.0)
# Output of a step → the input that it lies on, values from and to, variable and unit.
_STAND_INS = {
    ("gapfill", "OUTPUT"): ("INPUT", None, "", ""),
    ("harmonise", "OUTPUT"): ("REFERENCE", None, "", ""),
    ("buildstack", "OUTPUT"): ("APPEND_TO", None, "", ""),
    ("tvdi", "OUTPUT"): ("LST", _KELVIN, "tvdi", "1"),
    ("downscale", "OUTPUT"): ("COVARIATES", _SHARE, "sm", "m3 m-3"),
    ("ssi", "OUTPUT"): ("INPUT", _INDEX, "ssi{SCALE}", "1"),
}


@dataclass
class Step:
    """A step of a chain that can be looked at before it runs."""

    title: str
    tool: d.Tool


class LookAhead:
    """The steps of a chain with the values that they will get.

    Parameters
    ----------
    chain
        The model.
    parameters, context
        Of its run; on the main thread, since layers of the project are asked for.
    folder
        For stand-ins.
    """

    def __init__(self, chain, parameters, context, folder: str):
        self._chain, self._parameters, self._context = chain, parameters, context
        self._folder = Path(folder)
        self._made: dict[tuple[str, str], str | None] = {}
        children = chain.childAlgorithms().values()
        self.steps = [step for step in map(self._step, children) if step is not None]

    def check(self, feedback) -> dict[str, float]:
        """Run each step dry; returns the seconds that each may take, by its title.

        Raises
        ------
        QgsProcessingException
            Names the step that could not run, and says that nothing was computed.
        """
        seconds = {}
        for step in self.steps:
            if feedback.isCanceled():
                break
            job = Job(**settings.limits(lambda text: None), cancelled=feedback.isCanceled)
            try:
                seconds[step.title] = run_tool(step.tool, job).seconds or 0.0
            except OutputError:
                continue  # of the place of a stand-in
            except Cancelled:
                break
            except AgriDroughtError as error:
                raise QgsProcessingException(
                    tr("The step “{}” could not run, so nothing was computed: {}").format(
                        step.title, self._named(error.message.text({}))
                    )
                ) from error
        return seconds

    def _named(self, text: str) -> str:
        """A message that names steps where it has the paths of their stand-ins."""
        children = self._chain.childAlgorithms()
        for (step, _), path in self._made.items():
            if path is not None and Path(path).parent == self._folder:
                text = text.replace(path, tr("the result of “{}”").format(children[step].description()))
        return text

    def _step(self, child) -> Step | None:
        algorithm = child.algorithm()
        kind = getattr(algorithm, "TOOL", None)
        if kind is None:
            return None
        given: dict[str, object] = {}
        required = {entry.name for entry in dataclasses.fields(kind) if entry.default is dataclasses.MISSING}
        for parameter in d.parameters_of(kind):
            if isinstance(parameter, d.Output):
                if not parameter.optional:
                    given[parameter.name] = self._place(child.childId(), parameter)
                continue
            value = self._value(child, parameter)
            if value is None or value == []:
                if parameter.attribute in required:
                    return None
                continue
            given[parameter.name] = value
        inputs = {p.name: input_value(algorithm, p, given, self._context) for p in d.parameters_of(kind)
                  if not isinstance(p, d.Output)}  # fmt: skip
        places = {p.name: given[p.name] for p in d.parameters_of(kind) if p.name in given and isinstance(p, d.Output)}
        return Step(child.description(), kind.from_values({**inputs, **places, "DRY_RUN": True}))

    def _value(self, child, parameter):
        found = [self._of(source) for source in child.parameterSources().get(parameter.name, [])]
        found = [value for value in found if value is not None and value != ""]
        if isinstance(parameter, d.RasterInputs):
            return [one for value in found for one in (value if isinstance(value, (list, tuple)) else [value])]
        return found[0] if found else None

    def _of(self, source):
        """What a source will give; None where that is not known yet."""
        kinds = Qgis.ProcessingModelChildParameterSource
        if source.source() == kinds.StaticValue:
            return source.staticValue()
        if source.source() == kinds.ModelParameter:
            return self._parameters.get(source.parameterName())
        if source.source() == kinds.ChildOutput:
            return self._stand_in(source.outputChildId(), source.outputName())
        return None

    def _place(self, step: str, output) -> str:
        endings = {d.TableOutput: ".csv", d.FolderOutput: ""}
        if isinstance(output, d.RasterOutput):
            return str(self._folder / f"{step}_{output.name}{'.vrt' if output.virtual else '.tif'}")
        ending = f".{output.extension}" if isinstance(output, d.FileOutput) else endings[type(output)]
        return str(self._folder / f"{step}_{output.name}{ending}")

    def _stand_in(self, step: str, output: str) -> str | None:
        if (step, output) not in self._made:
            self._made[step, output] = None  # a model has no circles, but a damaged file may
            self._made[step, output] = self._make(step, output)
        return self._made[step, output]

    def _make(self, step: str, output: str) -> str | None:
        child = self._chain.childAlgorithms()[step]
        algorithm = child.algorithm()
        rule = _STAND_INS.get((algorithm.name() if algorithm else "", output))
        if rule is None:
            return None
        name, values, variable, unit = rule
        parameter = next(one for one in d.parameters_of(algorithm.TOOL) if one.name == name)
        given = self._value(child, parameter)
        if given is None or given == []:
            return None
        # Of several covariates the last one is the TVDI of the step before.
        given = input_value(algorithm, parameter, {name: given}, self._context)
        path = given[-1] if isinstance(given, tuple) else given
        if values is None:
            return path
        scale = child.parameterSources().get("SCALE", [])
        variable = variable.format(SCALE=self._of(scale[0]) if scale else 1)
        return _virtual(path, self._folder / f"{step}.vrt", values, {"variable": variable, "unit": unit})


def _virtual(path: str, target: Path, values, tags: dict[str, str]) -> str | None:
    """A stack of the same grid and dates with its values moved to another range; None where that cannot be."""
    options = {"format": "VRT", "outputType": gdal.GDT_Float32, "scaleParams": [list(values)]}
    try:
        made = gdal.Translate(str(target), path, **options)
    except RuntimeError:  # where another plugin has switched on GDAL's exceptions
        made = None
    if made is None:
        return None
    made.SetMetadata({**made.GetMetadata(), **tags})
    for band in range(1, made.RasterCount + 1):
        made.GetRasterBand(band).SetUnitType(tags["unit"])
    del made
    try:
        with TimeStack(str(target)):
            return str(target)
    except AgriDroughtError:  # its dates are told in a way that the copy does not keep
        return None

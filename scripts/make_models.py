"""Write the shipped chains, models/*.model3, from the tools' own parameters.

    source scripts/env.sh && build/venv/bin/python scripts/make_models.py

A chain opens in the graphical modeler like one that was drawn there. A model's name is
its id, so it is lower-case.
"""

from __future__ import annotations

import os
from pathlib import Path
from xml.etree.ElementTree import canonicalize

from qgis.core import (
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

FOLDER = Path(__file__).resolve().parent.parent / "models"
GROUP = "9 Chains"
Source = QgsProcessingModelChildParameterSource


class Chain:
    """A model in the making: inputs down the left, steps down the middle."""

    def __init__(self, name: str, summary: str, advice: str):
        self.model = QgsProcessingModelAlgorithm(name, GROUP)
        # Models keep help texts apart from their parameters.
        self.help = {"ALG_DESC": f"{summary} {advice}", "SHORT_DESCRIPTION": summary}
        self.inputs = self.steps = 0

    def _input(self, parameter, text: str):
        self.help[parameter.name()] = text
        place = QgsProcessingModelParameter(parameter.name())
        place.setPosition(QPointF(150, 100 + 110 * self.inputs))
        self.inputs += 1
        self.model.addModelParameter(parameter, place)

    def raster(self, name: str, label: str, text: str, optional: bool = False):
        self._input(QgsProcessingParameterRasterLayer(name, label, optional=optional), text)

    def rasters(self, name: str, label: str, text: str, optional: bool = False):
        kind = QgsProcessing.SourceType.TypeRaster
        self._input(QgsProcessingParameterMultipleLayers(name, label, kind, optional=optional), text)

    def files(self, name: str, label: str, text: str):
        kind = QgsProcessing.SourceType.TypeRaster
        self._input(QgsProcessingParameterMultipleLayers(name, label, kind), text)

    def records(self, name: str, label: str, text: str):
        kinds = [QgsProcessing.SourceType.TypeVector]
        self._input(QgsProcessingParameterFeatureSource(name, label, kinds), text)

    def field(self, name: str, label: str, parent: str, text: str, default: str, optional: bool = False):
        self._input(QgsProcessingParameterField(name, label, default, parent, optional=optional), text)

    def integer(self, name: str, label: str, text: str, default: int):
        kind = QgsProcessingParameterNumber.Type.Integer
        self._input(QgsProcessingParameterNumber(name, label, kind, default, False, 1), text)

    def text(self, name: str, label: str, text: str):
        self._input(QgsProcessingParameterString(name, label, optional=True), text)

    def like(self, name: str, tool: type, parameter: str, text: str = ""):
        """An input with label, words and (unless ``text`` is given) help of a tool's parameter."""
        from agridrought.algorithms.definitions import definition_of
        from agridrought.core.interface.declaration import parameters_of

        declared = next(one for one in parameters_of(tool) if one.name == parameter)
        made = definition_of(declared, lambda text: text)
        made.setName(name)
        self._input(made, text or " ".join(declared.help.split()))

    def zones(self, text: str):
        """Inputs ``zones`` and ``zonefield``, as the tools have them."""
        kinds = [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeRaster]
        self._input(QgsProcessingParameterMapLayer("zones", "Zones", None, True, kinds), text)
        field = QgsProcessingParameterField("zonefield", "Field of the zones", None, "zones", optional=True)
        self._input(field, "Attribute that names the zones; only for polygons.")

    def step(self, tool: str, outputs: dict[str, str] | None = None, step: str = "", **sources):
        """One tool. A source is the name of a model input, ``step.OUTPUT``, a list of both, or ``=value``.

        step
            Name of the step, for a tool that comes more than once; default the tool's.
        outputs
            Outputs of the tool that the model gives back: output → label. QGIS makes the name of the
            model's parameter from it: “Fine soil moisture” is fine_soil_moisture.
        """
        child = QgsProcessingModelChildAlgorithm(f"agridrought:{tool}")
        step = step or tool
        child.setChildId(step)
        child.setDescription(child.algorithm().title() + (f" ({step})" if step != tool else ""))
        child.setPosition(QPointF(520, 100 + 110 * self.steps))
        self.steps += 1
        for name, source in sources.items():
            many = source if isinstance(source, list) else [source]
            child.addParameterSources(name, [_source(one) for one in many])
        finals = {}
        for output, label in (outputs or {}).items():
            final = QgsProcessingModelOutput(label, label)
            final.setChildId(step)
            final.setChildOutputName(output)
            final.setPosition(QPointF(880, 60 + 110 * self.steps + 60 * len(finals)))
            finals[label] = final
        child.setModelOutputs(finals)
        self.model.addChildAlgorithm(child)

    def write(self) -> Path:
        self.model.setHelpContent(self.help)
        # Without an order the dialog sorts by name.
        self.model.setParameterOrder([name for name in self.help if name.islower()])
        self.model.updateDestinationParameters()
        path = FOLDER / f"{self.model.name()}.model3"
        before = path.read_bytes() if path.exists() else None
        if not self.model.toFile(str(path)):
            raise SystemExit(f"{path} could not be written")
        # Qt gives the attributes in another order each time; a file that says the same stays as it was.
        if before and canonicalize(before.decode()) == canonicalize(path.read_text("utf-8")):
            path.write_bytes(before)
        return path


def _source(text: str) -> Source:
    if text.startswith("="):
        return Source.fromStaticValue(text[1:])
    if "." in text:
        return Source.fromChildOutput(*text.split("."))
    return Source.fromModelParameter(text)


def _moisture(chain: Chain, final: bool) -> None:
    """Inputs and steps from gappy coarse soil moisture to fine soil moisture."""
    chain.raster("sm", "Coarse soil moisture", "Dated stack in m³/m³, with gaps.")
    chain.raster("lst", "Land surface temperature", "Dated stack in kelvin on the fine grid.")
    chain.raster(
        "vegetation",
        "NDVI or vegetation fraction",
        "Dated stack or one band, on the grid of the temperature.",
    )
    chain.rasters(
        "covariates",
        "Further covariates",
        "Temperature, height, rain … on grids that nest in the coarse cells. The TVDI is added to them.",
    )
    chain.raster("landcover", "Land cover", "Class codes on the fine grid.", True)
    chain.integer("trees", "Trees of the forest", "More trees: steadier, slower.", 500)
    covariates = ["covariates", "tvdi.OUTPUT"]
    chain.step("gapfill", {"OUTPUT": "Filled soil moisture", "FLAGS": "Fill flags"} if final else None, INPUT="sm")
    chain.step("tvdi", {"OUTPUT": "TVDI"} if final else None, LST="lst", NDVI="vegetation")
    chain.step(
        "traindownscaler",
        {"MODEL": "Model", "REPORT": "Report"},
        SM="gapfill.OUTPUT", FLAGS="gapfill.FLAGS", COVARIATES=covariates, LAND_COVER="landcover", TREES="trees",
    )  # fmt: skip
    chain.step(
        "downscale",
        {"OUTPUT": "Fine soil moisture"},
        MODEL="traindownscaler.MODEL", SM="gapfill.OUTPUT", COVARIATES=covariates, LAND_COVER="landcover",
    )  # fmt: skip


def _drought_inputs(chain: Chain) -> None:
    chain.integer("scale", "Scale of the index", "Steps of the trailing mean: 1, 3, 6 or 12 months.", 3)
    chain.zones("Provinces, river basins …: polygons in any reference system, or a raster of codes.")
    chain.text("phases", "Phases", "Years that are compared, such as 2003-2006,2006-2009. Empty: parts of the record.")
    chain.text("scales", "Further scales", "Of the index, such as 1, 6, 12: stacks beside that of the scale.")
    chain.raster(
        "weights", "People, cropland or livestock", "What each pixel holds: tells what is exposed.",
        True,
    )  # fmt: skip


def _drought(chain: Chain, sm: str, flags: str) -> None:
    """Steps from soil moisture to index, classes, and everything one asks about a drought."""
    zones = {"ZONES": "zones", "ZONE_FIELD": "zonefield"}
    index = {"INPUT": "ssi.OUTPUT"}
    chain.step("ssi", {"OUTPUT": "SSI"}, INPUT=sm, FLAGS=flags, SCALE="scale", MORE_SCALES="scales")
    chain.step("classify", {"OUTPUT": "Drought classes"}, **index)
    chain.step("trend", {"OUTPUT": "Trend per year"}, **index, AGGREGATE="=annual_mean", FDR="=true")
    chain.step(
        "droughtfrequency", {"OUTPUT": "Dry dates by calendar month"}, INPUT=sm, FLAGS=flags, MEASURE="=percentile",
        THRESHOLD="=20", GROUP="=calendar_month",
    )  # fmt: skip
    chain.step(
        "droughtarea", {"OUTPUT": "Area by class and date", "ANNUAL": "Area by class and year"}, **index, **zones,
        WEIGHTS="weights",
    )  # fmt: skip
    chain.step("droughtevents", {"OUTPUT": "Drought events", "EVENTS": "Events of the zones"}, **index, **zones)
    chain.step(
        "droughtclusters",
        {"OUTPUT": "Drought clusters", "CLUSTERS": "Places of the clusters", "PATHS": "Paths of the clusters"},
        **index, MIN_OVERLAP="=0.2", WEIGHTS="weights",
    )  # fmt: skip
    chain.step(
        "droughtcentre", {"OUTPUT": "Drought centre by year", "PATH": "Path of the drought centre"}, **index,
        THRESHOLD="=-1",
    )  # fmt: skip
    chain.step(
        "phases", {"OUTPUT": "Phases of the record", "SHARES": "Class shares of the phases"}, **index, **zones,
        YEARS="phases",
    )  # fmt: skip
    chain.step(
        "droughtreport",
        {
            "REPORT": "Drought report", "OUTPUT": "Drought by zone and date",
            "BY_SCALE": "Index by zone scale and date",
        },
        **index, **zones, SM=sm, PHASES="phases", WEIGHTS="weights",
    )  # fmt: skip


def sensorchain() -> Chain:
    chain = Chain(
        "sensorchain",
        "One long record from AMSR-E, SMOS and AMSR2.",
        "Fills the gaps of each sensor, adjusts SMOS to AMSR-E and then AMSR2 to both, and merges them (Luo et al.). "
        "All stacks lie on one grid, in m³/m³, by month. AMSR-E ends before AMSR2 begins, and SMOS shares only months "
        "with each: the records are then compared as wholes, which can erase real trends. Read what the log says of "
        "it. "
        "Any three sensors will do, the reference first.",
    )
    chain.raster("amsre", "AMSR-E (the reference)", "Dated monthly stack in m³/m³; stays as it is but for its gaps.")
    chain.raster("smos", "SMOS", "Dated monthly stack of the years between.")
    chain.raster("amsr2", "AMSR2", "Dated monthly stack from 2012 on.")
    chain.raster("mask", "Mask", "Cells ≠ 0 are filled. Empty: cells that the sensor has often enough.", True)
    chain.raster("landcover", "Land cover", "Class codes; helps the filling.", True)
    for sensor in ("amsre", "smos", "amsr2"):
        chain.step("gapfill", step=f"fill_{sensor}", INPUT=sensor, MASK="mask", LAND_COVER="landcover")
    chain.step(
        "harmonise", step="add_smos", REFERENCE="fill_amsre.OUTPUT", REFERENCE_FLAGS="fill_amsre.FLAGS",
        INPUT="fill_smos.OUTPUT", INPUT_FLAGS="fill_smos.FLAGS",
    )  # fmt: skip
    chain.step(
        "harmonise", {"OUTPUT": "Merged soil moisture", "SOURCE": "Sensor of each value", "FLAGS": "Fill flags"},
        "add_amsr2", REFERENCE="add_smos.OUTPUT", REFERENCE_FLAGS="add_smos.FLAGS",
        REFERENCE_SOURCE="add_smos.SOURCE", INPUT="fill_amsr2.OUTPUT", INPUT_FLAGS="fill_amsr2.FLAGS",
    )  # fmt: skip
    return chain


def moisturechain() -> Chain:
    chain = Chain(
        "moisturechain",
        "From coarse, gappy soil moisture to fine soil moisture.",
        "Fills the gaps, computes the temperature-vegetation dryness index, trains the downscaler and applies it to "
        "all dates. Look at the report on the model before you trust the detail.",
    )
    _moisture(chain, final=True)
    return chain


def droughtanalysis() -> Chain:
    chain = Chain(
        "droughtanalysis",
        "From soil moisture to everything one asks about a drought, and a report.",
        "Drought index and classes, trend, frequency, areas, events, clusters, centre and phases, each as layers and "
        "tables, and one page that tells it all. Needs at least ten years of dates. Give the fill flags, so that "
        "what is only climatology is left out.",
    )
    chain.raster("sm", "Soil moisture", "Dated stack of at least ten years.")
    chain.raster("flags", "Fill flags", "FLAGS of “Fill gaps” for the same stack.", True)
    _drought_inputs(chain)
    _drought(chain, "sm", "flags")
    return chain


def monthlydrought() -> Chain:
    chain = Chain(
        "monthlydrought",
        "From coarse, gappy soil moisture to fine drought maps and a report.",
        "moisturechain and droughtanalysis after each other. The fill flags of the coarse cells are carried to their "
        "fine pixels, so that what is only climatology stays out of the index.",
    )
    _moisture(chain, final=False)
    _drought_inputs(chain)
    chain.step("alignstack", INPUT="gapfill.FLAGS", REFERENCE_LAYER="downscale.OUTPUT", METHOD="=nearest")
    _drought(chain, "downscale.OUTPUT", "alignstack.OUTPUT")
    return chain


def monthlyupdate() -> Chain:
    from agridrought.core.tools.drought.report.tool import DroughtReport
    from agridrought.core.tools.stacks.build_stack.tool import BuildStack

    chain = Chain(
        "monthlyupdate",
        "The new month: appended, filled, as index, drought map and report.",
        "Appends new files to the stack of last month, fills gaps, and makes the index with the fitted distributions "
        "of an earlier run, so that published months keep their distribution. Then drought classes, the report and "
        "maps to print. Keep “Soil moisture with the new month”: it is the stack of next month.",
    )
    chain.raster("sm", "Soil moisture until last month", "Dated stack; last month's result of this chain.")
    chain.files("new", "New files", "As downloaded: of the months that the stack does not have yet.")
    chain.like("product", BuildStack, "PRESET", "What the files are of; tells variable, flags, scale and unit.")
    chain.raster(
        "fit",
        "Fitted distributions of an earlier run",
        "FIT of “SSI” from the run for the long record. Empty: fitted anew, which changes past months a little.",
        True,
    )
    chain.integer("scale", "Scale of the index", "Steps of the trailing mean, as in the earlier run.", 3)
    chain.zones("Provinces, river basins …: polygons in any reference system, or a raster of codes.")
    chain.text("title", "Title", "Of the report and the maps.")
    chain.text("agency", "Agency", "Name of the office that hands them on.")
    chain.like("logo", DroughtReport, "LOGO")
    chain.step("buildstack", {"OUTPUT": "Soil moisture with the new month"}, INPUT="new", APPEND_TO="sm",
               PRESET="product")  # fmt: skip
    chain.step("gapfill", {"OUTPUT": "Filled soil moisture", "FLAGS": "Fill flags"}, INPUT="buildstack.OUTPUT")
    chain.step("ssi", {"OUTPUT": "SSI"}, INPUT="gapfill.OUTPUT", FLAGS="gapfill.FLAGS", FIT_FROM="fit", SCALE="scale")
    chain.step("classify", {"OUTPUT": "Drought classes"}, INPUT="ssi.OUTPUT")
    chain.step(
        "droughtreport", {"REPORT": "Drought report", "OUTPUT": "Drought by zone and date"}, INPUT="ssi.OUTPUT",
        SM="gapfill.OUTPUT", ZONES="zones", ZONE_FIELD="zonefield", TITLE="title", AGENCY="agency", LOGO="logo",
    )  # fmt: skip
    chain.step(
        "mapseries", {"OUTPUT": "Maps to print"}, INPUT="classify.OUTPUT", TITLE="title", AGENCY="agency", LOGO="logo",
        LAYOUT="=false",
    )  # fmt: skip
    return chain


def cropmoisture() -> Chain:
    chain = Chain(
        "cropmoisture",
        "From station records to daily maps of a crop's soil moisture.",
        "Samples the covariates at the stations, trains the crop model of Cheng et al. and maps every day that all "
        "covariates have. All rasters and the crop mask lie on one grid. Look at the report before you trust the maps: "
        "it says what to expect between the stations, and what the irrigation module really adds.",
    )
    chain.records("stations", "Station records", "Points, a row per record, soil moisture in m³/m³.")
    for name, label, optional in (
        ("station", "Field with the station", False), ("date", "Field with the date", False),
        ("sm", "Field with the soil moisture", False), ("crop", "Field with the crop", True),
        ("depth", "Field with the depth", True), ("stage", "Field with the growth stage", True),
        ("zone", "Field with the zone", True),
    ):  # fmt: skip
        chain.field(name, label, "stations", "A column of the station records.", name, optional)
    chain.rasters("covariates", "Covariates", "Static rasters, dated stacks and climatologies; fc is field capacity.")
    chain.raster("mask", "Crop mask", "Cells ≠ 0 are the crop: one band, or a stack with a band per year.")
    chain.text("target_crop", "Crop", "As in its field. Empty: the only one.")
    chain.text("target_depth", "Depth", "As in its field. Empty: the only one.")
    chain.text("season_start", "Season from", "Month-day, such as 03-01. Empty: from 1 January.")
    chain.text("season_end", "Season to", "Month-day, such as 06-15. Empty: to 31 December.")
    chain.integer("trees", "Trees of each forest", "More trees: steadier, slower.", 50)
    chain.step(
        "samplestations", {"OUTPUT": "Training table"}, STATIONS="stations", COVARIATES="covariates",
        STATION="station", DATE="date", SM="sm", CROP="crop", DEPTH="depth", STAGE="stage", ZONE="zone",
    )  # fmt: skip
    chain.step(
        "traincropmodel", {"MODEL": "Model", "REPORT": "Report"}, TABLE="samplestations.OUTPUT",
        TARGET_CROP="target_crop", TARGET_DEPTH="target_depth", TREES="trees",
    )  # fmt: skip
    chain.step(
        "mapcropmoisture", {"OUTPUT": "Crop soil moisture", "OUTPUT_FOLDER": "Days"}, MODEL="traincropmodel.MODEL",
        COVARIATES="covariates", CROP_MASK="mask", SEASON_START="season_start", SEASON_END="season_end",
    )  # fmt: skip
    return chain


def main() -> None:
    from qgis.testing import start_app

    app = start_app()
    from agridrought import classFactory

    plugin = classFactory(None)
    plugin.initProcessing()
    FOLDER.mkdir(exist_ok=True)
    for chain in (
        sensorchain(), moisturechain(), droughtanalysis(), monthlydrought(), monthlyupdate(), cropmoisture()
    ):  # fmt: skip
        print(chain.write())
    app.exitQgis()
    os._exit(0)  # QGIS outside its desktop does not always end cleanly


if __name__ == "__main__":
    main()

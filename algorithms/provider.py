"""The provider: what the Toolbox shows under AgriDrought."""

from pathlib import Path

from qgis.core import QgsMessageLog, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..ui import settings
from .crop.krigeprecipitation import KrigePrecipitation
from .crop.mapcropmoisture import MapCropMoisture
from .crop.moistureindex import MoistureIndexAlgorithm
from .crop.riverdistance import RiverDistanceAlgorithm
from .crop.samplestations import SampleStations
from .crop.traincropmodel import TrainCropModel
from .drought.classify import ClassifyAlgorithm
from .drought.droughtarea import DroughtArea
from .drought.droughtcentre import DroughtCentre
from .drought.droughtclusters import DroughtClusters
from .drought.droughtevents import DroughtEvents
from .drought.droughtfrequency import DroughtFrequency
from .drought.droughtreport import DroughtReport
from .drought.phases import Phases
from .drought.regionaltrend import RegionalTrend
from .drought.ssi import SsiAlgorithm
from .drought.trend import TrendAlgorithm
from .evaluation.impact import ImpactAlgorithm
from .evaluation.transect import TransectAlgorithm
from .evaluation.triplecollocation import TripleCollocationAlgorithm
from .evaluation.validate import ValidateAlgorithm
from .moisture.downscale import Downscale
from .moisture.gapfill import GapFill
from .moisture.harmonise import Harmonise
from .moisture.traindownscaler import TrainDownscaler
from .moisture.tvdi import Tvdi
from .stacks.aggregatestack import AggregateStackAlgorithm
from .stacks.alignstack import AlignStackAlgorithm
from .stacks.buildstack import BuildStackAlgorithm
from .stacks.preparecovariate import PrepareCovariateAlgorithm
from .stacks.slope import SlopeAlgorithm

ROOT = Path(__file__).resolve().parent.parent
ALGORITHMS = (
    BuildStackAlgorithm,
    AggregateStackAlgorithm,
    AlignStackAlgorithm,
    PrepareCovariateAlgorithm,
    SlopeAlgorithm,
    GapFill,
    Harmonise,
    Tvdi,
    TrainDownscaler,
    Downscale,
    SampleStations,
    KrigePrecipitation,
    MoistureIndexAlgorithm,
    RiverDistanceAlgorithm,
    TrainCropModel,
    MapCropMoisture,
    SsiAlgorithm,
    ClassifyAlgorithm,
    TrendAlgorithm,
    RegionalTrend,
    DroughtFrequency,
    DroughtArea,
    DroughtEvents,
    DroughtClusters,
    DroughtCentre,
    Phases,
    DroughtReport,
    ValidateAlgorithm,
    TripleCollocationAlgorithm,
    ImpactAlgorithm,
    TransectAlgorithm,
)


class AgriDroughtProvider(QgsProcessingProvider):
    def load(self):
        settings.add(self.name(), self.icon())
        return super().load()

    def unload(self):
        settings.remove(self.name())
        super().unload()

    def id(self):
        return "agridrought"

    def name(self):
        return "AgriDrought"

    def longName(self):
        return "AgriDrought: drought from satellite soil moisture"

    def icon(self):
        return QIcon(str(ROOT / "icon.svg"))

    def svgIconPath(self):
        return str(ROOT / "icon.svg")

    def supportedOutputRasterLayerExtensions(self):
        return ["tif", "vrt"]

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        for path in sorted((ROOT / "models").glob("*.model3")):
            self._add_model(path)

    def _add_model(self, path: Path):
        model = QgsProcessingModelAlgorithm()
        if model.fromFile(str(path)):
            model.setSourceFilePath(str(path))
            self.addAlgorithm(model)
        else:
            QgsMessageLog.logMessage(f"The model {path} cannot be read.", self.name())

"""The provider: what the Toolbox shows under AgriDrought."""

from pathlib import Path

from qgis.core import QgsMessageLog, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..ui import settings
from .chain import Chain
from .crop.krigeprecipitation import KrigePrecipitationAlgorithm
from .crop.longtable import LongTableAlgorithm
from .crop.mapcropmoisture import MapCropMoistureAlgorithm
from .crop.moistureindex import MoistureIndexAlgorithm
from .crop.riverdistance import RiverDistanceAlgorithm
from .crop.samplestations import SampleStationsAlgorithm
from .crop.traincropmodel import TrainCropModelAlgorithm
from .drought.classify import ClassifyAlgorithm
from .drought.conditionindex import ConditionIndexAlgorithm
from .drought.droughtarea import DroughtAreaAlgorithm
from .drought.droughtcentre import DroughtCentreAlgorithm
from .drought.droughtclusters import DroughtClustersAlgorithm
from .drought.droughtevents import DroughtEventsAlgorithm
from .drought.droughtfrequency import DroughtFrequencyAlgorithm
from .drought.droughtreport import DroughtReportAlgorithm
from .drought.flashdrought import FlashDroughtAlgorithm
from .drought.mapseries import MapSeriesAlgorithm
from .drought.outlook import DroughtOutlookAlgorithm
from .drought.phases import PhasesAlgorithm
from .drought.regionaltrend import RegionalTrendAlgorithm
from .drought.rootzone import RootZoneAlgorithm
from .drought.ssi import SsiAlgorithm
from .drought.trend import TrendAlgorithm
from .evaluation.impact import ImpactAlgorithm
from .evaluation.transect import TransectAlgorithm
from .evaluation.triplecollocation import TripleCollocationAlgorithm
from .evaluation.validate import ValidateAlgorithm
from .moisture.downscale import DownscaleAlgorithm
from .moisture.gapfill import GapFillAlgorithm
from .moisture.harmonise import HarmoniseAlgorithm
from .moisture.traindownscaler import TrainDownscalerAlgorithm
from .moisture.tvdi import TvdiAlgorithm
from .stacks.aggregatestack import AggregateStackAlgorithm
from .stacks.alignstack import AlignStackAlgorithm
from .stacks.buildstack import BuildStackAlgorithm
from .stacks.preparecovariate import PrepareCovariateAlgorithm
from .stacks.slope import SlopeAlgorithm
from .stacks.stylestack import StyleStackAlgorithm

ROOT = Path(__file__).resolve().parent.parent
ALGORITHMS = (
    BuildStackAlgorithm,
    AggregateStackAlgorithm,
    AlignStackAlgorithm,
    PrepareCovariateAlgorithm,
    SlopeAlgorithm,
    StyleStackAlgorithm,
    GapFillAlgorithm,
    HarmoniseAlgorithm,
    TvdiAlgorithm,
    TrainDownscalerAlgorithm,
    DownscaleAlgorithm,
    LongTableAlgorithm,
    SampleStationsAlgorithm,
    KrigePrecipitationAlgorithm,
    MoistureIndexAlgorithm,
    RiverDistanceAlgorithm,
    TrainCropModelAlgorithm,
    MapCropMoistureAlgorithm,
    RootZoneAlgorithm,
    SsiAlgorithm,
    ConditionIndexAlgorithm,
    ClassifyAlgorithm,
    TrendAlgorithm,
    RegionalTrendAlgorithm,
    DroughtFrequencyAlgorithm,
    DroughtAreaAlgorithm,
    DroughtEventsAlgorithm,
    FlashDroughtAlgorithm,
    DroughtClustersAlgorithm,
    DroughtCentreAlgorithm,
    PhasesAlgorithm,
    DroughtOutlookAlgorithm,
    DroughtReportAlgorithm,
    MapSeriesAlgorithm,
    ValidateAlgorithm,
    TripleCollocationAlgorithm,
    ImpactAlgorithm,
    TransectAlgorithm,
)


class AgriDroughtProvider(QgsProcessingProvider):
    def load(self):
        """Called by the registry before it knows this provider: the chains, which are made of its tools, come later.

        Who adds the provider calls ``refreshAlgorithms()`` next; so everything is made once, not twice.
        """
        settings.add(self.name(), self.icon())
        return True

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
        model = Chain()
        if model.fromFile(str(path)):
            model.setSourceFilePath(str(path))
            model.translate()
            self.addAlgorithm(model)
        else:
            QgsMessageLog.logMessage(f"The model {path} cannot be read.", self.name())

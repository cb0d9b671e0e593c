"""The provider: what the Toolbox shows under AgriDrought."""

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .drought.classify import Classify
from .drought.ssi import Ssi
from .drought.trend import Trend
from .moisture.gapfill import GapFill
from .stacks.aggregatestack import AggregateStack
from .stacks.buildstack import BuildStack

ROOT = Path(__file__).resolve().parent.parent
ALGORITHMS = (BuildStack, AggregateStack, GapFill, Ssi, Classify, Trend)


class AgriDroughtProvider(QgsProcessingProvider):
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
        return ["tif"]

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())

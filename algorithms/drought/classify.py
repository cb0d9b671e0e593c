"""agridrought:classify"""

from qgis.core import QgsProcessingOutputNumber

from ...core.tools.drought.classify.classes import CLASS_NAMES, classify
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class Classify(AgriDroughtAlgorithm):
    ID = "classify"
    NAME = "Drought classes"
    GROUP = "drought"
    TAGS = "drought,classes,severity,mild,moderate,severe,extreme,ssi"
    SHORT = "Turns an index stack (SSI) into drought classes."
    HELP = """
    Classes (Luo et al., table 2; the upper bound belongs to the class): 0 none (above 0), 1 mild (−1 to 0),
    2 moderate (−1.5 to −1), 3 severe (−2 to −1.5), 4 extreme (−2 and below).

    Mind that by construction about half of all months are “mild”: the class says no more than “drier than the mean”.
    """
    NEIGHBOURS = "Comes after: SSI. Comes last, or before maps and reports."
    STYLES = {"OUTPUT": "drought_class"}

    def initAlgorithm(self, config=None):
        self.addParameter(p.raster("INPUT", "SSI stack", "A dated stack of the index."))
        self.addParameter(p.name_parameter("drought_class"))
        self.addParameter(p.output("OUTPUT", "Drought classes", "Stack of classes 0 to 4 (byte), 255 where missing."))
        for name in CLASS_NAMES:
            self.addOutput(QgsProcessingOutputNumber(f"{name.upper()}_SHARE", tr("Share of class: {}").format(name)))

    def compute(self, v, job, provenance):
        shares = classify(v.INPUT, v.OUTPUT, job, provenance, v.NAME)
        return {f"{name.upper()}_SHARE": share for name, share in shares.items()}

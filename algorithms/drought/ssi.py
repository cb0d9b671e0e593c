"""agridrought:ssi"""

from qgis.core import QgsProcessingOutputNumber

from ...core.ssi import STANDARDISE, SsiOptions, ssi
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class Ssi(AgriDroughtAlgorithm):
    ID = "ssi"
    NAME = "Standardised soil-moisture index (SSI)"
    GROUP = "drought"
    TAGS = "drought,index,ssi,spi,standardised,anomaly,soil moisture"
    SHORT = "How unusual the soil moisture is for the place and the season, in standard deviations."
    HELP = """
    SSI = (SM − mean) / standard deviation (Luo et al., eq 13), from a normal distribution fitted per pixel over the
    reference period. SSI-3 is the index of the mean over three months, and so on; all of them must be valid.

    By default every calendar month has its own mean and standard deviation, so the index tells how unusual a month
    is for its season. The whole series as one (the paper's printed variant) mostly shows the seasonal cycle of soil
    moisture itself; it is offered for comparison and is not clipped.

    A pixel's month needs at least 10 valid years; fewer than 20 give a warning. A series without variation (standard
    deviation below 1e-6) is missing. With FLAGS of “Fill gaps”, values that are only climatology are left out:
    they would shrink the variance and give SSI ≈ 0.
    """
    NEIGHBOURS = "Comes after: Fill gaps. Comes before: Drought classes, Trend."
    STYLES = {"OUTPUT": "ssi"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(
            p.raster(
                "INPUT", "Soil-moisture stack", "A dated stack, best without gaps, of at least ten years."
            )
        )
        add(p.raster("FLAGS", "Fill flags", "FLAGS of “Fill gaps” for the same stack.", True))
        add(
            p.integer(
                "SCALE",
                "Scale (steps)",
                """Length of the trailing mean in steps of the stack: 1, 3, 6 and 12
            months are usual.""",
                1,
                1,
            )
        )
        add(
            p.choice(
                "STANDARDISE",
                "Standardise by",
                STANDARDISE,
                "Own mean and SD per calendar month, or one for all.",
            )
        )
        add(
            p.day(
                "REFERENCE_START",
                "Reference period from",
                "First date for mean and SD. Empty: start of the record.",
            )
        )
        add(
            p.day(
                "REFERENCE_END", "Reference period to", "Last date for mean and SD. Empty: end of the record."
            )
        )
        add(p.name_parameter())
        add(
            p.advanced(
                p.number("CLIP", "Clip at ±", "The index is held within ± this; 0: no clipping.", 3.0, 0.0)
            )
        )
        add(p.output("OUTPUT", "SSI", "Stack of the index, dimensionless."))
        self.addOutput(
            QgsProcessingOutputNumber("VALID_SHARE", tr("Share of the input's values that have an index"))
        )

    def compute(self, v, job, provenance):
        options = SsiOptions(v.SCALE, v.STANDARDISE, v.REFERENCE_START, v.REFERENCE_END, v.CLIP)
        return ssi(v.INPUT, v.OUTPUT, options, job, provenance, v.FLAGS, v.NAME)

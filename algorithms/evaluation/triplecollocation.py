"""agridrought:triplecollocation"""

from qgis.core import QgsProcessingOutputNumber

from ...core.tools.evaluation.triple_collocation.collocate import BANDS, collocate
from ...core.tools.evaluation.triple_collocation.triple_collocation import MIN_DATES
from ...core.tools.evaluation.validate.anomalies import KINDS
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

_WORDS = {"err_sd": "error SD", "snr_db": "signal to noise (dB)", "r": "correlation with the truth"}


class TripleCollocation(AgriDroughtAlgorithm):
    ID = "triplecollocation"
    NAME = "Triple collocation"
    GROUP = "evaluation"
    TAGS = "validation,error,triple collocation,snr,uncertainty,soil moisture,evaluation"
    SHORT = "Random errors of three products where there is no truth, from how they agree in pairs."
    HELP = """
    Three products that see the same soil moisture with independent errors reveal the error of each: σ²(A) = Q(AA) −
    Q(AB) Q(AC) / Q(BC), with covariances over the dates that all three have. Take products of different kinds: an
    active, a passive and a model one. Two products from the same sensor, or a model that has one of them built in,
    share errors, and these then pass for signal.

    Bands, for each product: err_sd, the SD of the random error in the units of A (the others are rescaled to it);
    snr_db, signal to noise in decibel (0: as much noise as signal; 3: twice as much signal); r, the correlation with
    the unknown truth. The last band is the number of common dates. Bias is not seen by this method. Where a variance
    comes out negative, the product is missing: too few dates, or errors that are not independent.

    The season is common to all products and makes them look good; ANOMALIES takes it out first. Results of single
    pixels need some hundred dates; a warning says when there are fewer.
    """
    NEIGHBOURS = "Comes after: Build time stack, Align to a grid. Comes last; see also: Validate."
    STYLES = {"OUTPUT": "amount"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("A", "First product", "Dated stack; the errors are given in its units."))
        add(p.raster("B", "Second product", "Dated stack on the same grid with the same time step; any units."))
        add(p.raster("C", "Third product", "Dated stack on the same grid with the same time step; any units."))
        add(
            p.choice(
                "ANOMALIES",
                "Compare",
                KINDS,
                """none: the values; climatology: departures from the mean season; moving_window: departures from the
                mean of the 35 days around (daily stacks).""",
            )
        )
        add(p.advanced(p.integer("MIN_DATES", "Fewest common dates", "Pixels with fewer are missing.", MIN_DATES, 10)))
        add(p.output("OUTPUT", "Triple collocation", "Raster of ten bands; the first is the error SD of A."))
        for band in BANDS[:-1]:
            measure, product = band.rsplit("_", 1)
            self.addOutput(
                QgsProcessingOutputNumber(
                    band.upper(), tr("Median {} of {}").format(tr(_WORDS[measure]), product.upper())
                )
            )
        self.addOutput(QgsProcessingOutputNumber("VALID_SHARE", tr("Share of pixels with all results")))

    def compute(self, v, job, provenance):
        return collocate((v.A, v.B, v.C), v.OUTPUT, job, provenance, v.ANOMALIES, v.MIN_DATES)
